"""Where the links of letters lead, and what the sender does from the page that tells how far it is.

These stand before the rest of the room: a word in an address must not pass for a token.
"""

from django.urls import URLPattern, path

from leidraad.submissions.views.approve import approve, approve_picture
from leidraad.submissions.views.approve_change import approve_change
from leidraad.submissions.views.confirm_address import confirm_address
from leidraad.submissions.views.objection import objection
from leidraad.submissions.views.reply import reply
from leidraad.submissions.views.take_back import take_back
from leidraad.submissions.views.thanks import thanks

MINE = "insturen/<slug:token>"
OWNER = "akkoord/<slug:token>"

street: list[URLPattern] = [
    path("insturen/ingestuurd/", thanks, {"done": "sent-in"}, name="sent_in"),
    path("insturen/adres-bevestigd/", thanks, {"done": "known"}, name="address_known"),
    path("insturen/bevestigen/<slug:token>/", confirm_address, name="confirm_address"),
    path(f"{MINE}/antwoord/", reply, name="draft_reply"),
    path(f"{MINE}/intrekken/", take_back, name="draft_take_back"),
    path(f"{MINE}/bezwaar/", objection, name="draft_objection"),
    path("akkoord/bedankt/", thanks, {"done": "agreed"}, name="owner_agreed"),
    path("akkoord/doorgegeven/", thanks, {"done": "objected"}, name="owner_objected"),
    path(f"{OWNER}/", approve, name="approve"),
    path(f"{OWNER}/veranderen/", approve_change, name="approve_change"),
    path(f"{OWNER}/beeld/<int:position>", approve_picture, name="approve_picture"),
]
