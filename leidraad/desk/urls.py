"""Addresses of the desk: all behind a login, a second factor and a role."""

from django.urls import URLPattern, path

from leidraad.desk.views.adoption import adoption
from leidraad.desk.views.adoptions import adoptions
from leidraad.desk.views.answer import answer
from leidraad.desk.views.answers import answers
from leidraad.desk.views.checks import checks
from leidraad.desk.views.compare import compare
from leidraad.desk.views.contact import contact
from leidraad.desk.views.correction import correction
from leidraad.desk.views.corrections import corrections
from leidraad.desk.views.edit import edit
from leidraad.desk.views.example import example
from leidraad.desk.views.example_compare import example_compare
from leidraad.desk.views.example_step import example_step
from leidraad.desk.views.examples import examples
from leidraad.desk.views.history import history
from leidraad.desk.views.keeping import keeping
from leidraad.desk.views.leaver import leaver
from leidraad.desk.views.links import links
from leidraad.desk.views.picture import picture
from leidraad.desk.views.pictures import pictures
from leidraad.desk.views.preview import preview
from leidraad.desk.views.remark import remark, settle
from leidraad.desk.views.step import step
from leidraad.desk.views.submission import submission
from leidraad.desk.views.translation import translation
from leidraad.desk.views.translation_file import translation_file
from leidraad.desk.views.translation_import import translation_import
from leidraad.desk.views.translation_review import translation_review
from leidraad.desk.views.translations import translations
from leidraad.desk.views.work_list import desk
from leidraad.desk.views.write_down import write_down

EXAMPLES = "redactie/voorbeelden"
KEEPING = "redactie/bijhouden"
ONE = "redactie/inzending/<slug:key>"
TRANSLATING = "redactie/vertalen"

inside: list[URLPattern] = [
    path("redactie/", desk, name="desk"),
    path(f"{KEEPING}/", keeping, name="desk_keeping"),
    path(f"{KEEPING}/antwoorden/", answers, name="desk_answers"),
    path(f"{KEEPING}/antwoorden/<int:number>/", answer, name="desk_answer"),
    path(f"{KEEPING}/klopt/", checks, name="desk_checks"),
    path(f"{KEEPING}/opvolger/<int:number>/", leaver, name="desk_leaver"),
    path(f"{KEEPING}/verbeteringen/", corrections, name="desk_corrections"),
    path(f"{KEEPING}/verbeteringen/<int:number>/", correction, name="desk_correction"),
    path(f"{KEEPING}/wij-ook/", adoptions, name="desk_adoptions"),
    path(f"{KEEPING}/wij-ook/<int:number>/", adoption, name="desk_adoption"),
    path(f"{KEEPING}/links/", links, name="desk_links"),
    path("redactie/nieuw/", write_down, name="desk_write_down"),
    path(f"{ONE}/", submission, name="desk_submission"),
    path(f"{ONE}/voorbeeld/", preview, name="desk_preview"),
    path(f"{ONE}/verloop/", history, name="desk_history"),
    path(f"{ONE}/vergelijken/", compare, name="desk_compare"),
    path(f"{ONE}/bewerken/", edit, name="desk_edit"),
    path(f"{ONE}/opmerking/", remark, name="desk_remark"),
    path(f"{ONE}/opmerking/<int:number>/klaar/", settle, name="desk_settle"),
    path(f"{ONE}/beelden/", pictures, name="desk_pictures"),
    path(f"{ONE}/beeld/<str:file>", picture, name="desk_picture"),
    path(f"{ONE}/stap/<slug:name>/", step, name="desk_step"),
    path(f"{EXAMPLES}/", examples, name="desk_examples"),
    path(f"{EXAMPLES}/<slug:code>/", example, name="desk_example"),
    path(f"{EXAMPLES}/<slug:code>/vergelijken/", example_compare, name="desk_example_compare"),
    path(f"{EXAMPLES}/<slug:code>/<slug:name>/", example_step, name="desk_example_step"),
    path("redactie/contact/<int:number>/", contact, name="desk_contact"),
    path(f"{TRANSLATING}/", translations, name="translations"),
    path(f"{TRANSLATING}/inlezen/", translation_import, name="translation_import"),
    path(f"{TRANSLATING}/leidraad-<slug:language>.po", translation_file, name="translation_file"),
    path(f"{TRANSLATING}/<slug:code>/<slug:language>/", translation, name="translation"),
    path(
        f"{TRANSLATING}/<slug:code>/<slug:language>/nakijken/",
        translation_review,
        name="translation_review",
    ),
]
