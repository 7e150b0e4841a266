"""What keeps the library true: questions asked of contacts and readers, and what they answer."""

from django.db import models
from django.db.models import Q


class Check(models.Model):
    """*Klopt dit nog?*: one round for one example, from the first letter to an answer."""

    class Answer(models.TextChoices):
        YES = "yes", "klopt nog"
        CHANGED = "changed", "kleine wijziging"
        ENDED = "ended", "is gestopt"
        NOT_MINE = "not-mine", "is mijn werk niet meer"

    example = models.ForeignKey("library.Example", on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(
        "library.Contact", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField("gevraagd")
    reminded_at = models.DateTimeField("herinnerd", null=True)
    escalated_at = models.DateTimeField("aan de organisatie gevraagd", null=True)
    given_up_at = models.DateTimeField("zonder antwoord", null=True)
    answered_at = models.DateTimeField("beantwoord", null=True)
    answer = models.CharField("antwoord", max_length=10, choices=Answer.choices, blank=True)

    class Meta:
        verbose_name = "controle"
        verbose_name_plural = "controles"
        constraints = (
            models.UniqueConstraint(
                fields=("example",),
                condition=Q(answered_at=None, given_up_at=None),
                name="upkeep_one_check_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"klopt nog {self.pk}"


class Succession(models.Model):
    """*Wie volgt mij op?*: the new contact, who says yes by letter before anything changes."""

    contact = models.ForeignKey("library.Contact", on_delete=models.CASCADE, related_name="+")
    card = models.JSONField("nieuwe contactgegevens")
    named_at = models.DateTimeField("genoemd")
    accepted_at = models.DateTimeField("aangenomen", null=True)
    declined_at = models.DateTimeField("afgewezen", null=True)

    class Meta:
        verbose_name = "opvolging"
        verbose_name_plural = "opvolgingen"

    def __str__(self) -> str:
        return f"opvolging {self.pk}"


class Question(models.Model):
    """A reader's question to the contact of an example; the address of neither is shown."""

    example = models.ForeignKey("library.Example", on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(
        "library.Contact", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    text = models.TextField("vraag")
    asker_name = models.CharField("naam", max_length=120, blank=True)
    asker_address = models.EmailField("e-mailadres", blank=True)
    language = models.CharField("taal", max_length=3, default="nl")
    may_be_public = models.BooleanField("vraag mag op de site", default=False)
    asked_at = models.DateTimeField("gesteld")
    confirmed_at = models.DateTimeField("adres bevestigd", null=True)
    answer = models.TextField("antwoord", blank=True)
    answered_at = models.DateTimeField("beantwoord", null=True)
    answer_may_be_public = models.BooleanField("antwoord mag op de site", default=False)
    published_at = models.DateTimeField("geplaatst", null=True)
    declined_at = models.DateTimeField("niet geplaatst", null=True)

    class Meta:
        verbose_name = "vraag"
        verbose_name_plural = "vragen"

    def __str__(self) -> str:
        return f"vraag {self.pk}"


class Correction(models.Model):
    """*Correctie*: a reader suggests another text for one section."""

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", "adres nog niet bevestigd"
        WITH_OWNER = "with-owner", "ligt bij het contact"
        WITH_DESK = "with-desk", "ligt bij de redactie"
        ACCEPTED = "accepted", "overgenomen"
        DECLINED = "declined", "niet overgenomen"

    example = models.ForeignKey("library.Example", on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey("library.Version", on_delete=models.PROTECT, related_name="+")
    submission = models.ForeignKey(
        "submissions.Submission", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    section = models.CharField("onderdeel", max_length=20)
    text = models.TextField("voorgestelde tekst")
    reason = models.TextField("waarom", blank=True)
    sender_name = models.CharField("naam", max_length=120, blank=True)
    sender_address = models.EmailField("e-mailadres", blank=True)
    language = models.CharField("taal", max_length=3, default="nl")
    state = models.CharField("staat", max_length=12, choices=State.choices)
    sent_at = models.DateTimeField("ingestuurd")
    decided_at = models.DateTimeField("besloten", null=True)
    decision = models.TextField("toelichting", blank=True)

    class Meta:
        verbose_name = "correctie"
        verbose_name_plural = "correcties"

    def __str__(self) -> str:
        return f"correctie {self.pk}"


class AdoptionRequest(models.Model):
    """*Wij doen dit ook*, before it stands on the page."""

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", "adres nog niet bevestigd"
        WITH_DESK = "with-desk", "ligt bij de redactie"
        ACCEPTED = "accepted", "geplaatst"
        DECLINED = "declined", "niet geplaatst"

    example = models.ForeignKey("library.Example", on_delete=models.CASCADE, related_name="+")
    municipality = models.ForeignKey(
        "places.Municipality", on_delete=models.PROTECT, related_name="+"
    )
    learned_from = models.ForeignKey(
        "library.Adoption", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    own_example = models.ForeignKey(
        "library.Example", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    card = models.JSONField("contact")
    changed = models.TextField("wat zij anders doen", blank=True)
    since_year = models.PositiveSmallIntegerField("sinds", null=True)
    sender_address = models.EmailField("e-mailadres", blank=True)
    language = models.CharField("taal", max_length=3, default="nl")
    state = models.CharField("staat", max_length=12, choices=State.choices)
    sent_at = models.DateTimeField("ingestuurd")
    decided_at = models.DateTimeField("besloten", null=True)
    reason = models.TextField("reden", blank=True)

    class Meta:
        verbose_name = "verzoek om overname"
        verbose_name_plural = "verzoeken om overname"

    def __str__(self) -> str:
        return f"overname {self.pk}"


class Follow(models.Model):
    """*Volgen*: a digest by mail of what is new for one question, until one click stops it."""

    class Rhythm(models.TextChoices):
        WEEKLY = "weekly", "elke week"
        MONTHLY = "monthly", "elke maand"

    address = models.EmailField("e-mailadres")
    question = models.CharField("vraag", max_length=400)
    language = models.CharField("taal", max_length=3, default="nl")
    rhythm = models.CharField(
        "hoe vaak", max_length=8, choices=Rhythm.choices, default=Rhythm.MONTHLY
    )
    asked_at = models.DateTimeField("gevraagd")
    confirmed_at = models.DateTimeField("bevestigd", null=True)
    sent_until = models.DateTimeField("verstuurd tot en met", null=True)

    class Meta:
        verbose_name = "volger"
        verbose_name_plural = "volgers"
        constraints = (
            models.UniqueConstraint(fields=("address", "question"), name="upkeep_follow_once"),
        )

    def __str__(self) -> str:
        return f"volger {self.pk}"


class WebLink(models.Model):
    """An address that a public example points at, and whether it still opens."""

    address = models.URLField("adres", max_length=1000, unique=True)
    looked_at = models.DateTimeField("laatst geprobeerd", null=True)
    outcome = models.CharField("uitkomst", max_length=20, blank=True)
    failing_since = models.DateTimeField("doet het niet sinds", null=True)
    failures = models.PositiveSmallIntegerField("keer mislukt", default=0)

    class Meta:
        verbose_name = "webadres"
        verbose_name_plural = "webadressen"

    def __str__(self) -> str:
        return self.address


class ContactMade(models.Model):
    """How many contacts were made through Leidraad in a month: a count, no person."""

    month = models.DateField("maand", unique=True)
    times = models.PositiveIntegerField("keer", default=0)

    class Meta:
        verbose_name = "gelegd contact"
        verbose_name_plural = "gelegde contacten"

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"
