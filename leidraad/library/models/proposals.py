"""Translations that wait for an editor: nothing here is public."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from leidraad.library.models.examples import Example


class ProposedTranslation(models.Model):
    """One section in one language as somebody proposed it. Kept after it was decided."""

    class State(models.TextChoices):
        WAITING = "waiting", "wacht op de redactie"
        RETURNED = "returned", "teruggegeven"
        ACCEPTED = "accepted", "geplaatst"

    OPEN: ClassVar[tuple[str, ...]] = (State.WAITING, State.RETURNED)

    example = models.ForeignKey(
        Example, on_delete=models.CASCADE, related_name="proposed_translations"
    )
    section = models.CharField("onderdeel", max_length=20)
    language = models.CharField("taal", max_length=3)
    text = models.TextField("tekst")
    made_from = models.CharField("gemaakt van", max_length=64)
    is_checked = models.BooleanField("nagekeken door een moedertaalspreker", default=False)
    by = models.CharField("sleutel van wie het voorstelde", max_length=40)
    made_at = models.DateTimeField("gemaakt op")
    state = models.CharField("staat", max_length=12, choices=State.choices, default=State.WAITING)
    note = models.CharField("waarom het terugging", max_length=1_000, blank=True)
    decided_at = models.DateTimeField("besloten op", null=True)

    class Meta:
        verbose_name = "voorgestelde vertaling"
        verbose_name_plural = "voorgestelde vertalingen"
        ordering = ("made_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("example", "section", "language"),
                condition=Q(state__in=("waiting", "returned")),
                name="library_one_open_proposal",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="library_proposal_has_text"),
            models.CheckConstraint(
                condition=~Q(state="returned") | ~Q(note=""),
                name="library_returned_with_a_note",
            ),
        )

    def __str__(self) -> str:
        return f"{self.section} ({self.language}, {self.state})"
