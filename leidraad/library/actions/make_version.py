"""Writing down what an example says, once and for all; nothing becomes public by it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction
from django.db.models import Max

from leidraad.kernel.api import new_code, now
from leidraad.library.models import Example, Location, Picture, Publication, Version
from leidraad.library.rules.draft import Draft, digest


@dataclass(frozen=True)
class PictureCard:
    """A picture that was decoded and written anew; `file` is its name in the data folder."""

    file: str
    width: int
    height: int
    alternative: str
    credit: str
    consent: str


@transaction.atomic
def make_version(
    *,
    example: Example | None,
    draft: Draft,
    pictures: Sequence[PictureCard] = (),
    is_imported: bool = False,
) -> Version:
    """The next version of this example, or the first of a new one, which has no address yet."""
    example = example or new_example()
    last = example.versions.aggregate(last=Max("number"))["last"]
    version = Version(
        example=example,
        number=(last or 0) + 1,
        made_at=now(),
        digest=digest(draft),
        is_imported=is_imported,
        **_columns(draft),
    )
    version.save()
    Location.objects.bulk_create(
        Location(version=version, municipality_id=code, position=position)
        for position, code in enumerate(draft.municipalities)
    )
    for position, card in enumerate(pictures):
        Picture(code=free_code(Picture), version=version, position=position, **asdict(card)).save()
    return version


def forget_versions(*, versions: Sequence[int]) -> None:
    """Versions that were never public go, and their example when nothing is left of it."""
    public = Publication.objects.filter(version__in=versions).values("version")
    Version.objects.filter(pk__in=versions).exclude(pk__in=public).delete()
    Example.objects.filter(versions=None, published=None, slugs=None).delete()


def new_example(import_key: str | None = None) -> Example:
    moment = now()
    code = free_code(Example)
    example = Example(code=code, import_key=import_key, created_at=moment, changed_at=moment)
    example.save()
    return example


def free_code(kind: type[Example] | type[Picture]) -> str:
    code = new_code()
    while kind.objects.filter(code=code).exists():
        code = new_code()
    return code


def _columns(draft: Draft) -> dict[str, object]:
    columns = asdict(draft)
    for elsewhere in ("translations", "contacts", "municipalities"):
        del columns[elsewhere]
    return columns
