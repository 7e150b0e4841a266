"""A visitor without a mouse: moves with Tab, and must see at every step where they are."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

MOST_STEPS = 420
# What has the focus; whether a ring is drawn (by itself, its cover or the box that holds it);
# whether something lies over it. A drawing shows the focus by the shape inside its link.
STATE = """(wanted) => {
  const here = document.activeElement;
  if (!here || here === document.body) return { name: "", isWanted: false, isLost: true };
  const ringed = (box, part) => {
    const style = getComputedStyle(box, part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const box = here.getBoundingClientRect();
  const label = here.closest("label");
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, end] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const isOn = ([part, down]) => {
    const over = document.elementFromPoint(left + (right - left) * part, top + (end - top) * down);
    return over && (here.contains(over) || over.contains(here) || label?.contains(over));
  };
  const spots = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  return {
    name: `${here.tagName} ${here.className?.baseVal ?? here.className} ` +
      (here.ariaLabel || here.textContent || here.name || "").trim().slice(0, 40),
    isWanted: Boolean(wanted) && here.matches(wanted),
    hasRing: ringed(here) || ringed(here, "::after") || Boolean(label && ringed(label)),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: spots.filter(isOn).length < 3,
    isInside: Boolean(here.closest("main")),
  };
}"""


class LostError(AssertionError):
    """The visitor no longer sees where they are, or cannot get where they want to be."""


@dataclass
class Keyboard:
    page: Page
    steps: list[str] = field(default_factory=list)

    def tab_to(self, wanted: str, *, backwards: bool = False) -> None:
        """On with Tab until the focus is on what is wanted, well in sight at every step."""
        for _ in range(MOST_STEPS):
            state = self.tab(wanted, backwards=backwards)
            if state["isWanted"]:
                return
        raise LostError(f"{wanted} is not reached; last came {self.steps[-8:]}")

    def tab(self, wanted: str = "", *, backwards: bool = False) -> dict[str, Any]:
        self.page.keyboard.press("Shift+Tab" if backwards else "Tab")
        state: dict[str, Any] = self.page.evaluate(STATE, wanted)
        self.steps.append(state["name"])
        if not state.get("isLost"):
            self._check(state)
        return state

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def follow(self) -> None:
        """Enter on a link: a new page, with the focus at its top."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, words: str) -> None:
        self.page.keyboard.type(words)

    @staticmethod
    def _check(state: dict[str, Any]) -> None:
        if not state["hasRing"]:
            raise LostError(f"no ring around {state['name']}")
        if state["isCovered"] or not state["isInView"]:
            raise LostError(f"out of sight: {state['name']}")
