"""How forms look: Django's own fields, drawn with the templates of this house."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.template.loader import get_template
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

OURS = {
    "django/forms/widgets/radio.html": "design/forms/choices.html",
    "django/forms/widgets/checkbox_select.html": "design/forms/choices.html",
    "django/forms/widgets/clearable_file_input.html": "design/forms/file.html",
    "django/forms/errors/list/default.html": "design/forms/errors.html",
    "django/forms/errors/list/ul.html": "design/forms/errors.html",
}


class FormRenderer(TemplatesSetting):
    """Named in the settings: `{{ form.title.as_field_group }}` and `{{ form }}` in style."""

    form_template_name = "design/forms/form.html"
    field_template_name = "design/forms/field.html"

    def get_template(self, template_name: str) -> Any:
        return get_template(OURS.get(template_name, template_name))


class DayInput(forms.DateInput):
    """A day, in the way the reader's own browser asks for one."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class WordsField(forms.CharField):
    """A longer text of at most `most` words: said beforehand, counted while writing."""

    widget = forms.Textarea

    def __init__(self, *, most: int, **options: Any) -> None:
        self.most = most
        limit = format_lazy(gettext_lazy("Hooguit {most} woorden."), most=most)
        told = options.pop("help_text", "")
        options["help_text"] = format_lazy("{} {}", told, limit) if told else limit
        super().__init__(**options)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "data-most-words": str(self.most)}

    def validate(self, value: str) -> None:
        super().validate(value)
        over = len(value.split()) - self.most
        if over > 0:
            told = _("Dit is te lang. Woorden te veel: %(over)d.")
            raise ValidationError(told, code="words", params={"over": over})
