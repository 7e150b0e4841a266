"""What was handed in already, and how often somebody knocked; both are soon forgotten."""

from django.db import models


class OnceKey(models.Model):
    """A form that was handed in, and the answer. Only who sends it again can read the answer."""

    key = models.CharField("sleutel", max_length=64, primary_key=True)
    digest = models.CharField("kenmerk van de inhoud", max_length=64, blank=True, db_index=True)
    sender = models.CharField("kenmerk van het adres", max_length=64, blank=True)
    answer = models.TextField("verzegeld adres van het antwoord", blank=True)
    made_at = models.DateTimeField("gemaakt", db_index=True)

    class Meta:
        verbose_name = "eenmalige sleutel"
        verbose_name_plural = "eenmalige sleutels"

    def __str__(self) -> str:
        return self.key[:8]


class Knock(models.Model):
    """One form handed in from one address, which is kept as a hash with the salt of a day."""

    limit = models.CharField("grens", max_length=30)
    address = models.CharField("kenmerk van het adres", max_length=64)
    made_at = models.DateTimeField("gemaakt")

    class Meta:
        verbose_name = "klop"
        verbose_name_plural = "kloppen"
        indexes = (models.Index(fields=("limit", "made_at"), name="gate_knock_recent"),)

    def __str__(self) -> str:
        return f"{self.limit} {self.made_at:%H:%M}"
