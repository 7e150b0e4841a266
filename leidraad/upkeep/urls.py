"""The addresses of upkeep, all on the street: a link in a letter is the key."""

from django.urls import URLPattern, path

from leidraad.upkeep.views.adopt import adopt
from leidraad.upkeep.views.answer import answer
from leidraad.upkeep.views.ask import ask
from leidraad.upkeep.views.confirm_adoption import confirm_adoption
from leidraad.upkeep.views.confirm_correction import confirm_correction
from leidraad.upkeep.views.confirm_follow import confirm_follow
from leidraad.upkeep.views.confirm_question import confirm_question
from leidraad.upkeep.views.correct import correct
from leidraad.upkeep.views.correction import correction
from leidraad.upkeep.views.correction_no import correction_no
from leidraad.upkeep.views.figures import figures
from leidraad.upkeep.views.figures_files import figures_csv, figures_json
from leidraad.upkeep.views.follow import follow
from leidraad.upkeep.views.follow_stop import follow_stop
from leidraad.upkeep.views.has_ended import has_ended
from leidraad.upkeep.views.leave import leave, leave_check
from leidraad.upkeep.views.small_change import small_change
from leidraad.upkeep.views.still_true import still_true
from leidraad.upkeep.views.succession import succession
from leidraad.upkeep.views.thanked import thanked

plain: list[URLPattern] = [
    path("cijfers.csv", figures_csv, name="figures_csv"),
    path("cijfers.json", figures_json, name="figures_json"),
]
street: list[URLPattern] = [
    path("vragen/<slug:code>/", ask, name="ask"),
    path("vragen/bevestigen/<slug:token>/", confirm_question, name="confirm_question"),
    path("antwoord/<slug:token>/", answer, name="answer"),
    path("klopt/<slug:token>/", still_true, name="still_true"),
    path("klopt/<slug:token>/wijzigen/", small_change, name="small_change"),
    path("klopt/<slug:token>/gestopt/", has_ended, name="has_ended"),
    path("klopt/<slug:token>/opvolger/", leave_check, name="leave_check"),
    path("contact-overdragen/<slug:token>/", leave, name="leave"),
    path("opvolging/<slug:token>/", succession, name="succession"),
    path("bedankt/<slug:what>/", thanked, name="thanked"),
    path("verbeteren/<slug:code>/", correct, name="correct"),
    path("verbeteren/bevestigen/<slug:token>/", confirm_correction, name="confirm_correction"),
    path("correctie/<slug:token>/", correction, name="correction"),
    path("correctie/<slug:token>/nee/", correction_no, name="correction_no"),
    path("wij-ook/<slug:code>/", adopt, name="adopt"),
    path("wij-ook/bevestigen/<slug:token>/", confirm_adoption, name="confirm_adoption"),
    path("volgen/", follow, name="follow"),
    path("volgen/bevestigen/<slug:token>/", confirm_follow, name="confirm_follow"),
    path("volgen/stoppen/<slug:token>/", follow_stop, name="follow_stop"),
    path("cijfers/", figures, name="figures"),
]
