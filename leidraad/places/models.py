"""Municipalities as the CBS counts them, valid from and until."""

from django.db import models
from django.db.models import F, Q


class Municipality(models.Model):
    """*Gemeente*. Its code never changes; its name, borders and end may."""

    code = models.CharField("CBS-code", max_length=6, primary_key=True)
    name = models.CharField("naam", max_length=60)
    slug = models.SlugField("naam in adressen", max_length=60, unique=True)
    province = models.CharField("provincie", max_length=20)
    inhabitants = models.PositiveIntegerField("inwoners", null=True)
    tile_column = models.PositiveSmallIntegerField("kolom op de kaart", null=True)
    tile_row = models.PositiveSmallIntegerField("rij op de kaart", null=True)
    valid_from = models.DateField("bestaat sinds", null=True)
    valid_until = models.DateField(
        "bestond tot", null=True, help_text="De eerste dag waarop zij niet meer bestond."
    )
    successor = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        related_name="predecessors",
        verbose_name="opgegaan in",
        help_text="Bij een splitsing de gemeente waar het grootste deel naartoe ging.",
    )
    merger_source = models.CharField("bron van de herindeling", max_length=300, blank=True)
    neighbours = models.ManyToManyField("self", symmetrical=True, verbose_name="buren")

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(code__startswith="GM"), name="places_municipality_code_form"
            ),
            models.CheckConstraint(
                condition=Q(valid_until__gt=F("valid_from"))
                | Q(valid_until=None)
                | Q(valid_from=None),
                name="places_municipality_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | ~Q(successor=F("code")),
                name="places_municipality_not_own_successor",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None, successor=None, merger_source="")
                | (Q(valid_until__isnull=False, successor__isnull=False) & ~Q(merger_source="")),
                name="places_municipality_ended_with_successor_and_source",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(tile_column=None, tile_row=None),
                name="places_municipality_ended_has_no_tile",
            ),
        )

    def __str__(self) -> str:
        return self.name
