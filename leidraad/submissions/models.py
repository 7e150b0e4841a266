"""Submissions, who writes them, what was made of them, and who approved which version."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class Submission(models.Model):
    """*Inzending*: something that wants to become public, on its way there."""

    class Kind(models.TextChoices):
        NEW = "new", "nieuw voorbeeld"
        CHANGE = "change", "wijziging van een voorbeeld"

    class Origin(models.TextChoices):
        SENDER = "sender", "ingestuurd"
        DESK = "desk", "geschreven door de redactie"
        CORRECTION = "correction", "verbetering door een lezer"
        CHECK = "check", "wijziging na ‘klopt dit nog?’"
        RESTORE = "restore", "eerdere versie teruggezet"

    class State(models.TextChoices):
        DRAFT = "draft", "concept"
        RECEIVED = "received", "ontvangen"
        TALKING = "talking", "in gesprek"
        WITH_OWNER = "with-owner", "ligt bij het contact"
        HELD = "held", "aangehouden"
        SCHEDULED = "scheduled", "ingepland"
        PUBLISHED = "published", "geplaatst"
        REFUSED = "refused", "afgewezen"
        TAKEN_BACK = "taken-back", "ingetrokken"

    OPEN: ClassVar = (
        State.RECEIVED,
        State.TALKING,
        State.WITH_OWNER,
        State.HELD,
        State.SCHEDULED,
    )

    key = models.CharField("sleutel", max_length=32, unique=True)
    kind = models.CharField("soort", max_length=8, choices=Kind.choices)
    origin = models.CharField("herkomst", max_length=12, choices=Origin.choices)
    state = models.CharField("staat", max_length=12, choices=State.choices, default=State.DRAFT)
    example = models.ForeignKey(
        "library.Example", on_delete=models.PROTECT, null=True, related_name="+"
    )
    version = models.ForeignKey(
        "library.Version", on_delete=models.PROTECT, null=True, related_name="+"
    )
    based_on = models.ForeignKey(
        "library.Version", on_delete=models.PROTECT, null=True, related_name="+"
    )
    content = models.JSONField("wat er getypt is", default=dict)
    revision = models.PositiveIntegerField("stand", default=1)
    language = models.CharField("taal van de inzender", max_length=3, default="nl")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    started_at = models.DateTimeField("begonnen")
    saved_at = models.DateTimeField("laatst bewaard")
    wants_in = models.BooleanField("wacht op bevestiging van het adres", default=False)
    sent_at = models.DateTimeField("ingestuurd", null=True)
    is_queued_later = models.BooleanField("binnengekomen toen de rij vol was", default=False)
    promised_on = models.DateField("antwoord beloofd op", null=True)
    state_since = models.DateTimeField("in deze staat sinds")
    reason = models.TextField("reden", blank=True)
    objection = models.TextField("bezwaar", blank=True)
    objected_at = models.DateTimeField("bezwaar gemaakt", null=True)
    note = models.CharField("wat er verandert, voor de lezer", max_length=200, blank=True)
    publish_on = models.DateField("plaatsen op", null=True)
    reminded_at = models.DateTimeField("herinnerd", null=True)
    erased_at = models.DateTimeField("persoonsgegevens gewist", null=True)

    class Meta:
        verbose_name = "inzending"
        verbose_name_plural = "inzendingen"
        indexes = (models.Index(fields=("state", "sent_at"), name="submissions_by_state"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=("draft", "taken-back"))
                | Q(version__isnull=False)
                | Q(erased_at__isnull=False),
                name="submissions_judged_is_a_version",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(reason=""), name="submissions_refusal_has_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state="scheduled") | Q(publish_on__isnull=False),
                name="submissions_scheduled_has_day",
            ),
            models.UniqueConstraint(
                fields=("example",),
                condition=Q(state__in=("received", "talking", "with-owner", "held", "scheduled")),
                name="submissions_one_open_per_example",
            ),
        )

    def __str__(self) -> str:
        return self.key

    @property
    def has_open_objection(self) -> bool:
        """A head editor still has to look: nothing was decided since the sender objected."""
        objected = self.objected_at
        return (
            self.state == self.State.REFUSED
            and objected is not None
            and objected >= self.state_since
        )


class Writer(models.Model):
    """Who writes a submission: the sender, or a colleague asked for one part of it."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="writers")
    address = models.EmailField("e-mailadres", blank=True)
    name = models.CharField("naam", max_length=120, blank=True)
    is_sender = models.BooleanField("stuurt in", default=False)
    section = models.CharField("onderdeel", max_length=20, blank=True)
    invited_at = models.DateTimeField("uitgenodigd", null=True)
    confirmed_at = models.DateTimeField("adres bevestigd", null=True)

    class Meta:
        verbose_name = "schrijver"
        verbose_name_plural = "schrijvers"
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "address"),
                condition=~Q(address=""),
                name="submissions_writer_once",
            ),
            models.UniqueConstraint(
                fields=("submission",),
                condition=Q(is_sender=True),
                name="submissions_one_sender",
            ),
        )

    def __str__(self) -> str:
        return f"schrijver {self.pk}"


class Upload(models.Model):
    """A picture of a draft: already decoded and written anew."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="uploads")
    file = models.CharField("bestand", max_length=80)
    width = models.PositiveIntegerField("breedte")
    height = models.PositiveIntegerField("hoogte")
    alternative = models.CharField("tekst in plaats van het beeld", max_length=300)
    credit = models.CharField("maker", max_length=120, blank=True)
    consent = models.CharField("herkenbare mensen", max_length=12)
    position = models.PositiveSmallIntegerField("volgorde")

    class Meta:
        verbose_name = "aangeleverd beeld"
        verbose_name_plural = "aangeleverde beelden"
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(alternative=""), name="submissions_upload_has_alternative"
            ),
            models.CheckConstraint(
                condition=Q(consent__in=("nobody", "given")), name="submissions_upload_has_consent"
            ),
        )

    def __str__(self) -> str:
        return self.alternative


class Edit(models.Model):
    """One version made within a submission: by whom, and whether it was a minor edit."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="edits")
    version = models.OneToOneField(
        "library.Version", on_delete=models.PROTECT, related_name="+", verbose_name="versie"
    )
    content = models.JSONField("wat er getypt was", default=dict)
    contacts = models.JSONField("contacten", default=list)
    by_kind = models.CharField("door", max_length=8)
    by_key = models.CharField("wie", max_length=40, blank=True)
    is_minor = models.BooleanField("kleine wijziging", default=False)
    at = models.DateTimeField("gemaakt")

    class Meta:
        verbose_name = "bewerking"
        verbose_name_plural = "bewerkingen"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"bewerking {self.pk}"


class Approval(models.Model):
    """*Akkoord*: one person said yes to one version, and to no other."""

    class Side(models.TextChoices):
        OWNER = "owner", "het contact"
        EDITOR = "editor", "de redactie"

    class How(models.TextChoices):
        LINK = "link", "via de link in de brief"
        SENT_IN = "sent-in", "stuurde deze tekst zelf in"
        DESK = "desk", "aan de redactietafel"

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="approvals")
    version = models.ForeignKey("library.Version", on_delete=models.PROTECT, related_name="+")
    side = models.CharField("wie", max_length=8, choices=Side.choices)
    how = models.CharField("hoe", max_length=8, choices=How.choices)
    by_kind = models.CharField("door", max_length=8)
    by_key = models.CharField("sleutel", max_length=40, blank=True)
    at = models.DateTimeField("gegeven")

    class Meta:
        verbose_name = "akkoord"
        verbose_name_plural = "akkoorden"
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "version", "side"), name="submissions_approval_once"
            ),
        )

    def __str__(self) -> str:
        return f"akkoord {self.pk}"


class Remark(models.Model):
    """A remark or question at one field, by desk, sender or owner."""

    class Side(models.TextChoices):
        DESK = "desk", "de redactie"
        SENDER = "sender", "de inzender"
        OWNER = "owner", "het contact"

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="remarks")
    field = models.CharField("veld", max_length=30, blank=True)
    text = models.TextField("tekst")
    side = models.CharField("wie", max_length=8, choices=Side.choices)
    by_kind = models.CharField("door", max_length=8)
    by_key = models.CharField("sleutel", max_length=40, blank=True)
    is_internal = models.BooleanField("alleen voor de redactie", default=False)
    at = models.DateTimeField("geschreven")
    settled_at = models.DateTimeField("afgehandeld", null=True)

    class Meta:
        verbose_name = "opmerking"
        verbose_name_plural = "opmerkingen"
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=~Q(text=""), name="submissions_remark_has_text"),
        )

    def __str__(self) -> str:
        return f"opmerking {self.pk}"
