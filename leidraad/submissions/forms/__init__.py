"""What can be typed: the text of an example, who writes it, its pictures."""

from leidraad.submissions.forms.colleagues import ColleagueForm
from leidraad.submissions.forms.content import ContentFields
from leidraad.submissions.forms.draft import ClashForm, DraftForm, can_join, joined
from leidraad.submissions.forms.pictures import ArrangeForm, PictureForm
from leidraad.submissions.forms.sending import (
    AddressForm,
    ButtonForm,
    HandInForm,
    OwnAddressForm,
    QuickForm,
)

__all__ = [
    "AddressForm",
    "ArrangeForm",
    "ButtonForm",
    "ClashForm",
    "ColleagueForm",
    "ContentFields",
    "DraftForm",
    "HandInForm",
    "OwnAddressForm",
    "PictureForm",
    "QuickForm",
    "can_join",
    "joined",
]
