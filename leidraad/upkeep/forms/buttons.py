"""Forms that are a button, or a choice between two."""

from django import forms

from leidraad.gate.api import GateForm


class ButtonForm(GateForm):
    """A button and nothing else."""

    least_seconds = 0


class YesOrNoForm(GateForm):
    """Two buttons, each with its own answer."""

    least_seconds = 0
    answer = forms.ChoiceField(choices=(("yes", "yes"), ("no", "no")))
