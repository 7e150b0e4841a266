"""Sending in and approving, all on the street: who holds the link may write."""

from django.urls import URLPattern, path

from leidraad.submissions.views.check_mail import check_mail
from leidraad.submissions.views.clash import choose
from leidraad.submissions.views.colleagues import colleagues, uninvite
from leidraad.submissions.views.draft import draft
from leidraad.submissions.views.hand_in import hand_in
from leidraad.submissions.views.link_first import link_first
from leidraad.submissions.views.lost_link import lost_link
from leidraad.submissions.views.own_address import own_address
from leidraad.submissions.views.pictures import arrange, pictures
from leidraad.submissions.views.preview import preview
from leidraad.submissions.views.saving import saving
from leidraad.submissions.views.send_in import send_in
from leidraad.submissions.views.upload import upload

MINE = "insturen/<slug:token>"

street: list[URLPattern] = [
    path("insturen/", send_in, name="send_in"),
    path("insturen/link/", link_first, name="link_first"),
    path("insturen/link-kwijt/", lost_link, name="lost_link"),
    path(f"{MINE}/", draft, name="draft"),
    path(f"{MINE}/bewaren/", saving, name="draft_saving"),
    path(f"{MINE}/kiezen/", choose, name="draft_choose"),
    path(f"{MINE}/adres/", own_address, name="draft_own_address"),
    path(f"{MINE}/voorbeeld/", preview, name="draft_preview"),
    path(f"{MINE}/insturen/", hand_in, name="draft_hand_in"),
    path(f"{MINE}/kijk-in-je-mail/", check_mail, name="draft_check_mail"),
    path(f"{MINE}/beelden/", pictures, name="draft_pictures"),
    path(f"{MINE}/beelden/ordenen/", arrange, name="draft_arrange"),
    path(f"{MINE}/beeld/<int:number>", upload, name="draft_upload"),
    path(f"{MINE}/collega/", colleagues, name="draft_colleagues"),
    path(f"{MINE}/collega/<int:number>/weg/", uninvite, name="draft_uninvite"),
]
