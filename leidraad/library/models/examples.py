"""The lasting things: an example, its names in addresses, whom to ask about it."""

from django.db import models
from django.db.models import Q


class Contact(models.Model):
    """Whom to ask: a role at an organisation, one object for all its examples."""

    organisation = models.CharField("organisatie", max_length=120)
    role = models.CharField("rol", max_length=120)
    mailbox = models.EmailField("postbus van de rol", blank=True)
    shows_mailbox = models.BooleanField("postbus mag op de site", default=False)
    phone = models.CharField("telefoon", max_length=30, blank=True)
    hours = models.CharField("bereikbaar", max_length=120, blank=True)
    last_confirmed_on = models.DateField("laatst bevestigd op", null=True)

    class Meta:
        verbose_name = "contact"
        verbose_name_plural = "contacten"
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "role", "mailbox"), name="library_contact_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.role}, {self.organisation}"


class Example(models.Model):
    """*Praktijkvoorbeeld*: the lasting thing behind its versions."""

    code = models.CharField("code", max_length=7, unique=True)
    import_key = models.CharField(  # noqa: DJ001 (unique, so empty must be null)
        "sleutel bij inlezen", max_length=60, unique=True, null=True
    )
    published = models.ForeignKey(
        "Version",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="openbare versie",
    )
    contacts = models.ManyToManyField(Contact, verbose_name="contacten", related_name="examples")
    created_at = models.DateTimeField("aangemaakt")
    changed_at = models.DateTimeField("openbaar gewijzigd")
    confirmed_on = models.DateField("bevestigd op", null=True)
    unconfirmed_since = models.DateField("niet bevestigd sinds", null=True)
    ended_on = models.DateField("gestopt op", null=True)
    ended_why = models.TextField("waarom het stopte", blank=True)

    class Meta:
        verbose_name = "praktijkvoorbeeld"
        verbose_name_plural = "praktijkvoorbeelden"
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_why="")
                | (Q(ended_on__isnull=False) & ~Q(ended_why="")),
                name="library_example_end_has_reason",
            ),
        )

    def __str__(self) -> str:
        return self.code


class Slug(models.Model):
    """A readable name in an address. Old ones stay and lead to the current one."""

    text = models.SlugField("naam in adressen", max_length=90, unique=True)
    example = models.ForeignKey(Example, on_delete=models.CASCADE, related_name="slugs")
    is_current = models.BooleanField("geldt nu", default=True)

    class Meta:
        verbose_name = "naam in adressen"
        verbose_name_plural = "namen in adressen"
        constraints = (
            models.UniqueConstraint(
                fields=("example",), condition=Q(is_current=True), name="library_slug_one_current"
            ),
        )

    def __str__(self) -> str:
        return self.text


class Edition(models.Model):
    """*Uitgave*: one row with one number; every public change adds one, so no copy grows old."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.PositiveBigIntegerField("nummer", default=1)

    class Meta:
        verbose_name = "uitgave"
        verbose_name_plural = "uitgaven"
        constraints = (models.CheckConstraint(condition=Q(id=1), name="library_edition_one_row"),)

    def __str__(self) -> str:
        return str(self.number)


class MissedWord(models.Model):
    """A word that somebody searched for in vain: the editors' wish list. No person, no sentence."""

    word = models.CharField("woord", max_length=40, primary_key=True)
    times = models.PositiveIntegerField("keer", default=0)
    last_on = models.DateField("laatst op")

    class Meta:
        verbose_name = "gemist woord"
        verbose_name_plural = "gemiste woorden"

    def __str__(self) -> str:
        return self.word
