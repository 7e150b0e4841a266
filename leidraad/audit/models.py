"""The journal: lines that are added and never change. Triggers on both databases see to that."""

from django.db import models


class JournalEntry(models.Model):
    """One line (*journaalregel*), sealed together with the line before it."""

    number = models.PositiveBigIntegerField("nummer", primary_key=True)
    at = models.DateTimeField("moment")
    event = models.CharField("gebeurtenis", max_length=80)
    sentence = models.TextField("zin")
    by_kind = models.CharField("soort wie", max_length=80)
    by_key = models.CharField("sleutel van wie", max_length=80, blank=True)
    about_kind = models.CharField("soort waarover", max_length=80)
    about_key = models.CharField("sleutel van waarover", max_length=80, blank=True)
    values = models.JSONField("waarden")
    previous = models.CharField("zegel van de regel ervoor", max_length=64)
    seal = models.CharField("zegel", max_length=64)

    class Meta:
        verbose_name = "journaalregel"
        verbose_name_plural = "journaalregels"
        indexes = (
            models.Index(fields=("about_kind", "about_key", "-number"), name="audit_about"),
            models.Index(fields=("by_kind", "by_key", "-number"), name="audit_by"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.event}"
