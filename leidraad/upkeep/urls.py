"""The addresses of upkeep, all on the street: a link in a letter is the key."""

from django.urls import URLPattern, path

from leidraad.upkeep.views.answer import answer
from leidraad.upkeep.views.ask import ask
from leidraad.upkeep.views.confirm_question import confirm_question
from leidraad.upkeep.views.has_ended import has_ended
from leidraad.upkeep.views.leave import leave, leave_check
from leidraad.upkeep.views.small_change import small_change
from leidraad.upkeep.views.still_true import still_true
from leidraad.upkeep.views.succession import succession
from leidraad.upkeep.views.thanked import thanked

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
]
