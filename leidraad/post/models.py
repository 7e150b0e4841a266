"""The outbox and the links in it; the promises the database keeps."""

from django.db import models
from django.db.models import Q


class Letter(models.Model):
    """*Brief*: one letter to one mailbox. Once sent, what it said and to whom is erased."""

    class State(models.TextChoices):
        WAITING = "waiting", "wacht"
        SENT = "sent", "verstuurd"
        GIVEN_UP = "given-up", "opgegeven"

    key = models.CharField(  # noqa: DJ001 (unique, so empty must be null)
        "merk van de sleutel", max_length=64, unique=True, null=True
    )
    message_id = models.CharField("kenmerk", max_length=300, unique=True)
    to = models.EmailField("aan", max_length=254, blank=True)
    address_mark = models.CharField("merk van het adres", max_length=64, db_index=True)
    reply_to = models.EmailField("antwoord aan", max_length=254, blank=True)
    subject = models.CharField("onderwerp", max_length=150, blank=True)
    text = models.TextField("tekst", blank=True)
    headers = models.JSONField("koppen", default=dict)
    language = models.CharField("taal", max_length=3)
    state = models.CharField("staat", max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveIntegerField("pogingen", default=0)
    next_try_at = models.DateTimeField("volgende poging")
    last_problem = models.CharField("laatste hindernis", max_length=30, blank=True)
    created_at = models.DateTimeField("geschreven")
    sent_at = models.DateTimeField("verstuurd op", null=True)

    class Meta:
        verbose_name = "brief"
        verbose_name_plural = "brieven"
        indexes = (
            models.Index(
                fields=("next_try_at", "id"), condition=Q(state="waiting"), name="post_letter_due"
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=~Q(state="waiting") | ~Q(to="", subject="", text=""),
                name="post_letter_waiting_has_contents",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting") | Q(to="", reply_to="", subject="", text=""),
                name="post_letter_done_is_erased",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | (~Q(state="sent") & Q(sent_at=None)),
                name="post_letter_sent_has_moment",
            ),
        )

    def __str__(self) -> str:
        return self.message_id


class Link(models.Model):
    """*Link*: what the house keeps of one; the token itself is only with who received it."""

    key = models.CharField("sleutel", max_length=32, unique=True)
    token_hash = models.CharField("vingerafdruk", max_length=64, unique=True)
    purpose = models.CharField("doel", max_length=30)
    subject = models.CharField("onderwerp", max_length=120)
    address = models.EmailField("gemaild aan", max_length=254, blank=True)
    made_at = models.DateTimeField("gemaakt")
    expires_at = models.DateTimeField("verloopt", null=True)
    used_at = models.DateTimeField("gebruikt", null=True)
    ended_at = models.DateTimeField("beëindigd", null=True)

    class Meta:
        verbose_name = "link"
        verbose_name_plural = "links"
        indexes = (models.Index(fields=("subject", "purpose"), name="post_link_subject"),)

    def __str__(self) -> str:
        return self.key
