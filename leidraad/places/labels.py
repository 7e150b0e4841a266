"""How a size class is called on a page."""

from django.utils.translation import gettext

from leidraad.places.rules import SizeClass


def size_label(size: SizeClass) -> str:
    """In the reader's language."""
    labels = {
        SizeClass.UP_TO_20: gettext("minder dan 20.000 inwoners"),
        SizeClass.UP_TO_50: gettext("20.000 tot 50.000 inwoners"),
        SizeClass.UP_TO_100: gettext("50.000 tot 100.000 inwoners"),
        SizeClass.UP_TO_250: gettext("100.000 tot en met 250.000 inwoners"),
        SizeClass.OVER_250: gettext("meer dan 250.000 inwoners"),
    }
    return labels[size]
