"""What each step of judging does, which form it asks for, and how it is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leidraad.accounts.api import User
from leidraad.desk.forms.steps import (
    AskForm,
    HoldForm,
    PassOnForm,
    PublishForm,
    RefuseForm,
    ScheduleForm,
    StepForm,
    UpholdForm,
)
from leidraad.submissions import api as submissions
from leidraad.submissions.api import Submission

Act = Callable[..., object]
Text = str | Promise


@dataclass(frozen=True)
class Step:
    """`label` on the button that leads here, `title` and `meaning` on its page, `done` after it."""

    act: Act
    label: Text
    title: Text
    meaning: Text
    done: Text
    form: type[StepForm] = StepForm
    icon: str = ""
    hurts: bool = False

    def take(self, *, by: User, submission: Submission, values: Mapping[str, Any]) -> None:
        told = {name: value for name, value in values.items() if name != "suggestion"}
        self.act(by=by, submission=submission, **told)


STEPS: Mapping[str, Step] = {
    "oppakken": Step(
        submissions.take_up,
        _("Neem op je"),
        _("Neem je deze inzending op je?"),
        _("Je collega’s zien dat jij ermee bezig bent. Doorgeven kan altijd."),
        _("Deze inzending staat op jouw naam."),
        icon="hand",
    ),
    "doorgeven": Step(
        submissions.pass_on,
        _("Geef door"),
        _("Aan wie geef je dit door?"),
        _("Het komt bij je collega op de lijst. Alles wat er al is, blijft."),
        _("Doorgegeven."),
        form=PassOnForm,
        icon="forward",
    ),
    "vraag": Step(
        submissions.return_to_sender,
        _("Vraag de inzender iets"),
        _("Vraag de inzender iets"),
        _("De tekst gaat weer open voor de inzender, met jouw vraag erbij. Niets gaat weg."),
        _("De vraag is onderweg naar de inzender."),
        form=AskForm,
        icon="message-circle",
    ),
    "voorleggen": Step(
        submissions.lay_before_owner,
        _("Leg voor aan het contact"),
        _("Leg je dit voor aan het contact?"),
        _(
            "Het contact krijgt een brief met een link naar precies deze versie, en zegt ja of wat "
            "er anders moet. Een eerdere brief hierover werkt dan niet meer."
        ),
        _("De brief is onderweg naar het contact."),
        icon="mail",
    ),
    "akkoord": Step(
        submissions.approve_as_editor,
        _("Ga akkoord"),
        _("Ga je akkoord met deze versie?"),
        _("Je ja geldt voor deze versie. Verandert er daarna iets, dan kijkt de redactie opnieuw."),
        _("Je akkoord staat erbij."),
        icon="check",
    ),
    "plaatsen": Step(
        submissions.publish_now,
        _("Plaats op de site"),
        _("Plaats je dit op de site?"),
        _("Iedereen kan het meteen lezen. De inzender krijgt bericht."),
        _("Het staat op de site."),
        form=PublishForm,
        icon="globe",
    ),
    "inplannen": Step(
        submissions.schedule,
        _("Plan in"),
        _("Wanneer komt dit op de site?"),
        _("Op die dag komt het vanzelf op de site, als beide akkoorden dan nog gelden."),
        _("Ingepland."),
        form=ScheduleForm,
        icon="calendar",
    ),
    "hervatten": Step(
        submissions.resume,
        _("Pak weer op"),
        _("Pak je dit weer op?"),
        _("Het staat dan weer gewoon bij de redactie. Een dag waarop het gepland was, vervalt."),
        _("Deze inzending staat weer bij de redactie."),
        icon="inbox",
    ),
    "aanhouden": Step(
        submissions.hold,
        _("Houd aan"),
        _("Waarom wacht dit even?"),
        _("De inzender krijgt een brief met de reden. Je kunt het altijd weer oppakken."),
        _("Aangehouden; de inzender krijgt bericht."),
        form=HoldForm,
        icon="hourglass",
    ),
    "afwijzen": Step(
        submissions.refuse,
        _("Wijs af"),
        _("Waarom plaatsen we dit niet?"),
        _(
            "De inzender krijgt een brief met de reden en kan bezwaar maken; dan kijkt de "
            "hoofdredacteur. Er wordt niets weggegooid."
        ),
        _("Afgewezen; de inzender krijgt bericht."),
        form=RefuseForm,
        icon="circle-x",
        hurts=True,
    ),
    "heropenen": Step(
        submissions.reopen,
        _("Heropen"),
        _("Kijk je hier opnieuw naar?"),
        _("De inzending komt op jouw naam. De inzender krijgt een brief met een nieuwe datum."),
        _("Heropend; de inzender krijgt bericht."),
        icon="inbox",
    ),
    "afwijzing-blijft": Step(
        submissions.uphold,
        _("Laat de afwijzing staan"),
        _("Blijft de afwijzing staan?"),
        _("De inzender krijgt een brief met je uitleg. Daarmee is het bezwaar afgerond."),
        _("De afwijzing blijft staan; de inzender krijgt bericht."),
        form=UpholdForm,
        icon="circle-x",
        hurts=True,
    ),
}
