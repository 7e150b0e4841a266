"""All settings, read once from the environment. docs/reference/settings.md describes each."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

from csp.constants import NONE, SELF
from django.conf import locale

from leidraad.config import env

BASE = Path(__file__).resolve().parents[2]
VAR = BASE / "var"

DATA = env.folder(
    "LEIDRAAD_DATA",
    BASE / "data",
    "De map met de database, de beelden en de sleutel.",
    shown="de map `data` naast het programma",
)
DOORS = env.choice(
    "LEIDRAAD_DOORS",
    "both",
    ("street", "inside", "both"),
    "Welke deur dit proces bedient: de straatdeur, de binnendeur of beide.",
)
STREET_URL = env.address(
    "LEIDRAAD_STREET_URL",
    "http://127.0.0.1:8000",
    "Het adres van de straatdeur, zoals bezoekers het zien.",
)
INSIDE_URL = env.address(
    "LEIDRAAD_INSIDE_URL",
    STREET_URL,
    "Het adres van de binnendeur, zoals medewerkers het zien.",
)
CONTACT_EMAIL = env.text(
    "LEIDRAAD_CONTACT_EMAIL",
    "",
    "Het e-mailadres van de redactie. Leeg: de site zegt dat er nog geen adres is.",
)
ORGANISATION = env.text(
    "LEIDRAAD_ORGANISATION",
    "",
    "De naam van de organisatie die deze installatie beheert.",
)
MAIL_FROM = env.mailbox(
    "LEIDRAAD_MAIL_FROM",
    "leidraad@localhost",
    "Het e-mailadres waar brieven vandaan komen.",
)
MAIL_SERVER = env.mail_server(
    "LEIDRAAD_SMTP_URL",
    "De server die brieven verstuurt: smtps://naam:woord@server:465 of "
    "smtp+starttls://naam:woord@server:587. Leeg: brieven komen in de map `post` bij de gegevens.",
)
POST_BOX = DATA / "post"
DEMO = (DATA / "demo").is_file()  # put there by `manage demo`: every page says so
if DEMO:
    MAIL_SERVER = None  # however it is started, no letter of a demo leaves this machine
PROXIES = env.whole_number(
    "LEIDRAAD_PROXIES",
    0,
    "Hoeveel eigen doorgeefservers (proxy's) er voor de site staan; "
    "0: bezoekers komen rechtstreeks.",
)
TALLY_SECONDS = env.whole_number(
    "LEIDRAAD_TALLY_SECONDS",
    60,
    "Om de hoeveel seconden zoekwoorden zonder antwoord worden weggeschreven.",
    least=1,
)
CHECK_LINKS = env.yes_or_no(
    "LEIDRAAD_CHECK_LINKS",
    True,
    "De werker probeert af en toe of de links in bronnen nog werken, en opent daarvoor die sites.",
)
DEBUG = env.yes_or_no("LEIDRAAD_DEBUG", False, "Toon fouten in de browser. Nooit aan voor anderen.")
HTTPS = env.yes_or_no(
    "LEIDRAAD_HTTPS",
    STREET_URL.startswith("https://"),
    "De site staat achter https: stuur daarheen door en onthoud dat (HSTS).",
)
ALLOWED_HOSTS = env.words(
    "LEIDRAAD_HOSTS",
    "127.0.0.1,localhost,[::1]",
    "De namen waarop de site antwoordt, met komma's ertussen.",
)


def _secret_key() -> str:
    """The key from the environment, else one made once and kept in the data folder."""
    given = env.secret("LEIDRAAD_SECRET_KEY", "", "De sleutel van dit huis (ten minste 32 tekens).")
    if given:
        return given
    file = DATA / "secret.key"
    if not file.exists():
        _write_once(file, secrets.token_urlsafe(48))
    return file.read_text().strip()


def _write_once(file: Path, text: str) -> None:
    """Whole or not at all, also when two processes start at the same moment."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=file.parent)  # readable for its owner only
    with os.fdopen(handle, "w") as out:
        out.write(text)
    with contextlib.suppress(FileExistsError):
        os.link(draft, file)
    Path(draft).unlink()


SECRET_KEY = _secret_key()
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = False
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
_COOKIE = "__Host-leidraad" if HTTPS else "leidraad"  # __Host-: this host alone, https alone
SESSION_COOKIE_NAME = f"{_COOKIE}-session"
CSRF_COOKIE_NAME = f"{_COOKIE}-form"
SEEN_COOKIE_NAME = f"{_COOKIE}-seen"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
        *("magnetometer", "microphone", "midi", "payment", "usb"),
    )
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

DATABASES = {
    "default": env.database(
        "DATABASE_URL", DATA / "leidraad.sqlite3", "Het adres van een PostgreSQL-database."
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "leidraad.config",
    "leidraad.website",
    "leidraad.desk",
    "leidraad.infographic",
    "leidraad.upkeep",
    "leidraad.submissions",
    "leidraad.library",
    "leidraad.accounts",
    "leidraad.gate",
    "leidraad.post",
    "leidraad.audit",
    "leidraad.places",
    "leidraad.design",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "template_partials",
    "django.forms",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "leidraad.config.headers.careful_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "leidraad.config.doors.ClosedUnlessOpened",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": "leidraad.accounts.passwords.NoFirstTry"},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
OIDC_NAME = env.text(
    "LEIDRAAD_OIDC_NAME",
    "",
    "Hoe de inlogdienst van je organisatie heet (OpenID Connect). Leeg: die is er niet.",
)
OIDC_URL = env.address(
    "LEIDRAAD_OIDC_URL",
    "",
    "Het adres van de inlogdienst; haar gegevens staan daar onder /.well-known/.",
    with_path=True,
)
OIDC_CLIENT = env.text("LEIDRAAD_OIDC_CLIENT", "", "Hoe de inlogdienst deze site noemt.")
OIDC_SECRET = env.text("LEIDRAAD_OIDC_SECRET", "", "Het geheim dat daarbij hoort.")
OIDC_TRUST_MFA = env.yes_or_no(
    "LEIDRAAD_OIDC_TRUST_MFA",
    False,
    "De inlogdienst vraagt altijd een tweede stap; vraag hier dan geen eigen.",
)
ACCOUNT_ADAPTER = "leidraad.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever is here came by a link in that mailbox
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_REAUTHENTICATION_REQUIRED = True
PASSWORD_RESET_TIMEOUT = 3600
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
MFA_ADAPTER = "leidraad.accounts.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "leidraad.accounts.adapters.ProviderAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = True  # of our own form, which is handed in by POST alone
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "dienst",
                "name": OIDC_NAME,
                "client_id": OIDC_CLIENT,
                "secret": OIDC_SECRET,
                "settings": {"server_url": OIDC_URL},
            }
        ]
        if OIDC_NAME
        else [],
    }
}
# Rooms that hand over somebody's work: functions that take `by` and `person`.
WHEN_SOMEBODY_LEAVES = ["leidraad.submissions.api.hand_back_work"]
CACHES = {
    "default": {  # counts of wrong passwords and used codes must hold for every process
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_attempts",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
LOGIN_URL = "account_login"
CSRF_FAILURE_VIEW = "leidraad.website.views.errors.not_from_here"
ROOT_URLCONF = "leidraad.config.urls"
WSGI_APPLICATION = "leidraad.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "leidraad.design.templatetags.design",
                "leidraad.post.templatetags.letters",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "leidraad.website.navigation.navigation",
                "leidraad.desk.ways.desk_ways",
            ],
        },
    }
]

FORM_RENDERER = "leidraad.design.forms.FormRenderer"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English"), ("ar", "العربية"), ("ti", "ትግርኛ")]
LANGUAGES_BIDI = ["ar"]
locale.LANG_INFO["ti"] = {
    "bidi": False,
    "code": "ti",
    "name": "Tigrinya",
    "name_local": "ትግርኛ",
}
LOCALE_PATHS = [BASE / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

MEDIA_ROOT = DATA / "media"
# Of one form: all its text together, its fields, its files. A view may allow more for files.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
DATA_UPLOAD_MAX_NUMBER_FILES = 10
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [VAR / "assets"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"discreet": {"()": "leidraad.config.discreet_log.WithoutSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["discreet"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # What a stranger writes in the Host header is no news, and does not belong in our log.
    "loggers": {"django.security.DisallowedHost": {"level": "CRITICAL"}},
}
