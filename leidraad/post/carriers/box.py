"""A box instead of a mail server: each letter a file that a mail program can open."""

import os
import tempfile
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

from leidraad.kernel.api import now
from leidraad.post.rules.patience import UNREACHABLE, CarryError

DAYS_KEPT = 30


def carry_to_box(message: EmailMessage) -> None:
    """Whole or not at all; the same letter again replaces itself."""
    try:
        settings.POST_BOX.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, draft = tempfile.mkstemp(dir=settings.POST_BOX)  # readable for its owner only
        with os.fdopen(handle, "wb") as out:
            out.write(message.as_bytes())
        os.replace(draft, settings.POST_BOX / _name(message))
    except OSError as fault:
        raise CarryError(UNREACHABLE) from fault


def _name(message: EmailMessage) -> str:
    """In the order they were written: the moment, and the start of what makes it unique."""
    written = message["Date"].datetime.strftime("%Y%m%d-%H%M%S")
    return f"{written}-{message['Message-ID'][1:13]}.eml"


def empty_box() -> None:
    """Letters hold addresses and links: not kept longer than a month."""
    oldest = (now() - timedelta(days=DAYS_KEPT)).timestamp()
    for file in Path(settings.POST_BOX).glob("*"):
        if file.is_file() and file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)
