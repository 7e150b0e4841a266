"""What every page of ours does that django-allauth drives."""

from typing import Any


class OwnPage:
    """`site` is ours, on every page; the library puts another thing under that name."""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**given)  # type: ignore[misc]
        context.pop("site", None)
        return context
