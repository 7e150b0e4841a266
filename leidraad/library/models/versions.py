"""What an example said at one moment, with its places, pictures and translations."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from leidraad.library.models.examples import Example


class Version(models.Model):
    """What an example said at one moment. Never changed afterwards: a trigger sees to that."""

    class Evidence(models.TextChoices):
        DESCRIBED = "beschreven", "beschreven"
        TRIED_ELSEWHERE = "elders-geprobeerd", "elders geprobeerd"
        EVALUATED = "geevalueerd", "geëvalueerd"

    SECTIONS: ClassVar[tuple[str, ...]] = (
        "title",
        "summary",
        "done",
        "why",
        "less_well",
        "conditions",
        "costs",
    )

    example = models.ForeignKey(Example, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("nummer")
    made_at = models.DateTimeField("gemaakt")
    digest = models.CharField("vingerafdruk", max_length=64)
    is_imported = models.BooleanField("ingelezen uit een bestand", default=False)

    title = models.CharField("titel", max_length=90)
    summary = models.TextField("samenvatting")
    done = models.TextField("wat er gedaan is", blank=True)
    why = models.TextField("waarom het werkt", blank=True)
    less_well = models.TextField("wat minder goed ging", blank=True)
    conditions = models.TextField("voorwaarden", blank=True)
    costs = models.TextField("kosten", blank=True)

    is_national = models.BooleanField("landelijk", default=False)
    area = models.CharField("gebied", max_length=120, blank=True)
    municipalities = models.ManyToManyField(
        "places.Municipality", through="Location", related_name="+", verbose_name="gemeenten"
    )
    domains = models.JSONField("leefgebieden")
    factors = models.JSONField("factoren")
    phases = models.JSONField("fasen")
    groups = models.JSONField("doelgroepen")
    group_note = models.CharField("toelichting op de doelgroep", max_length=200, blank=True)
    partners = models.JSONField("partners")
    year_from = models.PositiveSmallIntegerField("jaar van", null=True)
    year_until = models.PositiveSmallIntegerField("jaar tot", null=True)
    year_note = models.CharField("toelichting op het jaar", max_length=120, blank=True)
    still_running = models.BooleanField("loopt nog", null=True)
    results = models.JSONField("resultaten")
    evidence = models.CharField("bewijs", max_length=20, choices=Evidence.choices)
    sources = models.JSONField("bronnen")
    is_incomplete = models.BooleanField("nog onvolledig", default=False)
    language = models.CharField("taal van de bron", max_length=3, default="nl")

    class Meta:
        verbose_name = "versie"
        verbose_name_plural = "versies"
        constraints = (
            models.UniqueConstraint(fields=("example", "number"), name="library_version_number"),
            models.CheckConstraint(
                condition=Q(year_until__gte=F("year_from"))
                | Q(year_until=None)
                | Q(year_from=None),
                name="library_version_years_in_order",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="library_version_has_title"),
            models.CheckConstraint(condition=~Q(summary=""), name="library_version_has_summary"),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"


class Location(models.Model):
    """One municipality of one version, in the order the example names them."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="locations")
    municipality = models.ForeignKey(
        "places.Municipality", on_delete=models.PROTECT, related_name="+"
    )
    position = models.PositiveSmallIntegerField("volgorde")

    class Meta:
        verbose_name = "plaats"
        verbose_name_plural = "plaatsen"
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("version", "municipality"), name="library_location_once"
            ),
        )

    def __str__(self) -> str:
        return self.municipality_id


class Translation(models.Model):
    """One section in one language, and the digest of the Dutch text it was made from."""

    class State(models.TextChoices):
        UNREVIEWED = "unreviewed", "nog niet nagekeken"
        REVIEWED = "reviewed", "nagekeken door een moedertaalspreker"

    example = models.ForeignKey(Example, on_delete=models.CASCADE, related_name="translations")
    section = models.CharField("onderdeel", max_length=20)
    language = models.CharField("taal", max_length=3)
    text = models.TextField("tekst")
    made_from = models.CharField("gemaakt van", max_length=64)
    state = models.CharField("staat", max_length=12, choices=State.choices)
    made_at = models.DateTimeField("gemaakt op")

    class Meta:
        verbose_name = "vertaling"
        verbose_name_plural = "vertalingen"
        constraints = (
            models.UniqueConstraint(
                fields=("example", "section", "language"), name="library_translation_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.section} ({self.language})"


class Picture(models.Model):
    """A picture of a version: decoded and written anew, without the camera's data."""

    class Consent(models.TextChoices):
        NOBODY = "nobody", "er is niemand herkenbaar op"
        GIVEN = "given", "wie herkenbaar is, vindt het goed"
        UNKNOWN = "unknown", "niet bekend"

    code = models.CharField("code", max_length=7, unique=True)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="pictures")
    file = models.CharField("bestand", max_length=80)
    width = models.PositiveIntegerField("breedte")
    height = models.PositiveIntegerField("hoogte")
    alternative = models.CharField("tekst in plaats van het beeld", max_length=300)
    credit = models.CharField("maker", max_length=120)
    consent = models.CharField(
        "herkenbare mensen", max_length=12, choices=Consent.choices, default=Consent.UNKNOWN
    )
    position = models.PositiveSmallIntegerField("volgorde")

    class Meta:
        verbose_name = "beeld"
        verbose_name_plural = "beelden"
        ordering = ("position",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(alternative=""), name="library_picture_has_alternative"
            ),
        )

    def __str__(self) -> str:
        return self.alternative
