"""The log never holds a link that opens something: Django writes the address of every refusal."""

import logging
import re

_SECRET = re.compile(
    r"(?<=[/=])[\w-]{27}(?![\w-])"  # a token of post: see post/actions/links.py
    r"|(?<=/wachtwoord-vergeten/)[0-9A-Za-z]+-[\w-]+",
    re.ASCII,
)


class WithoutSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        told = record.getMessage()
        hushed = _SECRET.sub("…", told)
        if hushed != told:
            record.msg, record.args = hushed, ()
        return True
