"""What happened to an example in public: changes, who took it over, what was asked."""

from django.db import models
from django.db.models import Q

from leidraad.library.models.examples import Contact, Example
from leidraad.library.models.versions import Version


class Publication(models.Model):
    """One version made public, with what changed, for the reader."""

    example = models.ForeignKey(Example, on_delete=models.CASCADE, related_name="publications")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("geplaatst")
    note = models.CharField("wat er veranderde", max_length=200)
    is_minor = models.BooleanField("kleine wijziging", default=False)

    class Meta:
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(condition=~Q(note=""), name="library_publication_has_note"),
        )

    def __str__(self) -> str:
        return self.note


class Adoption(models.Model):
    """*Overname*: another municipality does this too, and what it changed."""

    example = models.ForeignKey(Example, on_delete=models.CASCADE, related_name="adoptions")
    municipality = models.ForeignKey(
        "places.Municipality", on_delete=models.PROTECT, related_name="+"
    )
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="adoptions")
    changed = models.TextField("wat zij anders doen", blank=True)
    since_year = models.PositiveSmallIntegerField("sinds", null=True)
    learned_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="passed_on"
    )
    own_example = models.ForeignKey(
        Example, on_delete=models.SET_NULL, null=True, related_name="taken_from"
    )
    at = models.DateTimeField("geplaatst")

    class Meta:
        verbose_name = "overname"
        verbose_name_plural = "overnames"
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("example", "municipality"), name="library_adoption_once"
            ),
            models.CheckConstraint(
                condition=~Q(own_example=models.F("example")) | Q(own_example=None),
                name="library_adoption_of_another",
            ),
        )

    def __str__(self) -> str:
        return f"{self.municipality_id}: {self.example_id}"


class PublicAnswer(models.Model):
    """A question to the contact and the answer, published because both wanted it."""

    example = models.ForeignKey(Example, on_delete=models.CASCADE, related_name="answers")
    question = models.TextField("vraag")
    answer = models.TextField("antwoord")
    asked_on = models.DateField("gevraagd op")
    answered_on = models.DateField("beantwoord op")
    answered_by = models.CharField("beantwoord door", max_length=250)

    class Meta:
        verbose_name = "vraag met antwoord"
        verbose_name_plural = "vragen met antwoord"
        ordering = ("-answered_on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(question="") & ~Q(answer=""), name="library_answer_is_whole"
            ),
        )

    def __str__(self) -> str:
        return self.question[:60]
