"""Following a question by mail, and changing one's mind."""

from django import forms
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.upkeep.forms.fields import own_address
from leidraad.upkeep.models import Follow

RHYTHMS = (
    (Follow.Rhythm.MONTHLY, gettext_lazy("Eén keer per maand")),
    (Follow.Rhythm.WEEKLY, gettext_lazy("Eén keer per week")),
)


class FollowForm(GateForm):
    address = own_address(
        help_text=gettext_lazy("Alleen voor deze mail. Stoppen kan altijd, met één klik.")
    )
    rhythm = forms.ChoiceField(
        label=gettext_lazy("Hoe vaak?"),
        choices=RHYTHMS,
        initial=Follow.Rhythm.MONTHLY,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Is er niets nieuws, dan krijg je geen mail."),
    )


class ManageForm(GateForm):
    """One button of several: stop one, stop all, or hear more or less often of one."""

    least_seconds = 0
    is_once = False
    stop = forms.CharField(required=False, max_length=20)
    weekly = forms.CharField(required=False, max_length=20)
    monthly = forms.CharField(required=False, max_length=20)
