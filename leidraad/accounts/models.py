"""People, the organisations they work for, and the roles they have there."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from leidraad.kernel.api import now


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, name: str = "") -> "User":
        user = self.model(email=self.normalize_email(email), name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person with a login; the e-mail address is the key, the name is for colleagues."""

    email = models.EmailField("e-mailadres", max_length=254, unique=True)
    name = models.CharField("naam", max_length=80, blank=True)
    is_active = models.BooleanField("actief", default=True)
    created_at = models.DateTimeField("aangemaakt", default=now)
    left_at = models.DateTimeField("vertrokken", null=True)
    session_round = models.PositiveIntegerField(
        "ronde van sessies", default=0, help_text="Eén hoger: alle sessies van ervoor zijn voorbij."
    )

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = (models.UniqueConstraint(Lower("email"), name="accounts_user_email_once"),)

    def __str__(self) -> str:
        return self.name or self.email

    def get_session_auth_hash(self) -> str:
        return self._hash_of_round(None)

    def get_session_auth_fallback_hash(self) -> list[str]:
        return [self._hash_of_round(key) for key in settings.SECRET_KEY_FALLBACKS]

    def _hash_of_round(self, secret: str | bytes | None) -> str:
        """A session holds on to this: another password or round, and it is over."""
        salt = "leidraad.accounts.models.User.get_session_auth_hash"
        value = f"{self.password}:{self.session_round}"
        return salted_hmac(salt, value, secret=secret, algorithm="sha256").hexdigest()


class Organisation(models.Model):
    """*Organisatie*: where people work, and through which they have their roles."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        PARTNER = "partner", _("partner")
        INSPECTORATE = "inspectorate", _("inspectie")
        EDITORIAL = "editorial", _("redactie")

    name = models.CharField("naam", max_length=120)
    kind = models.CharField("soort", max_length=12, choices=Kind.choices)
    municipality = models.OneToOneField(
        "places.Municipality",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="gemeente",
    )
    created_at = models.DateTimeField("aangemaakt", default=now)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(Lower("name"), name="accounts_organisation_once"),
            models.CheckConstraint(
                condition=Q(kind="municipality", municipality__isnull=False)
                | (~Q(kind="municipality") & Q(municipality=None)),
                name="accounts_organisation_municipality_only_if_one",
            ),
        )

    def __str__(self) -> str:
        return self.name


class MailDomain(models.Model):
    """What stands after the @ in the addresses of one organisation."""

    domain = models.CharField("domein", max_length=253, unique=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,
        related_name="mail_domains",
        verbose_name="organisatie",
    )

    class Meta:
        verbose_name = "maildomein"
        verbose_name_plural = "maildomeinen"
        ordering = ("domain",)
        constraints = (
            models.CheckConstraint(
                condition=Q(domain=Lower(F("domain"))), name="accounts_mail_domain_lower_case"
            ),
        )

    def __str__(self) -> str:
        return self.domain


class Role(models.TextChoices):
    EDITOR = "editor", _("redacteur")
    HEAD_EDITOR = "head_editor", _("hoofdredacteur")
    ADMINISTRATOR = "administrator", _("beheerder")
    TRANSLATOR = "translator", _("vertaler")


class Membership(models.Model):
    """One role of one person at one organisation."""

    user = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="memberships", verbose_name="gebruiker"
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="organisatie",
    )
    role = models.CharField("rol", max_length=20, choices=Role.choices)
    since = models.DateTimeField("sinds", default=now)

    class Meta:
        verbose_name = "lidmaatschap"
        verbose_name_plural = "lidmaatschappen"
        ordering = ("organisation__name", "role")
        constraints = (
            models.UniqueConstraint(
                fields=("user", "organisation", "role"), name="accounts_membership_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.organisation}"


class Invitation(models.Model):
    """*Uitnodiging*: a role that waits for whoever reads that mailbox."""

    address = models.EmailField("e-mailadres", max_length=254)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", verbose_name="organisatie"
    )
    role = models.CharField("rol", max_length=20, choices=Role.choices)
    invited_by = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="uitgenodigd door",
        help_text="Leeg: uitgenodigd vanaf de server zelf.",
    )
    made_at = models.DateTimeField("gemaakt", default=now)
    expires_at = models.DateTimeField("geldig tot")
    accepted_at = models.DateTimeField("aangenomen", null=True)
    accepted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="aangenomen door"
    )
    withdrawn_at = models.DateTimeField("ingetrokken", null=True)

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        constraints = (
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="accounts_invitation_accepted_by_somebody",
            ),
            models.UniqueConstraint(
                Lower("address"),
                "organisation",
                "role",
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="accounts_invitation_open_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.address}: {self.get_role_display()}, {self.organisation}"
