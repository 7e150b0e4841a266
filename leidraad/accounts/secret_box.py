"""Small secrets, encrypted with a key made from that of the house; old keys still open them."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def closed(text: str) -> str:
    return _box().encrypt(text.encode()).decode()


def opened(text: str) -> str:
    return _box().decrypt(text.encode()).decode()


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(str(key))) for key in keys])


def _derived(key: str) -> bytes:
    made = HKDF(hashes.SHA256(), 32, salt=None, info=b"leidraad.accounts.second-factor")
    return base64.urlsafe_b64encode(made.derive(key.encode()))
