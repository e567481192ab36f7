"""How words look in print: a class each, with its colours and its line, alike in every format.

The classes are kinds of mention, standings and verdicts; the colours are those of the day theme.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Colours are `RRGGBB`, "" for none. `line` is the style of the line beneath, "" for none."""

    ink: str = ""
    fill: str = ""
    line: str = ""
    line_ink: str = ""
    bold: bool = False
    italic: bool = False


MARKS = {
    "person": Look(line="dotted", line_ink="6B3FA0"),
    "organization": Look(line="solid", line_ink="1F5FA8"),
    "place": Look(line="dashed", line_ink="23763F"),
    "date": Look(line="solid", line_ink="7D4F24"),
    "figure": Look(fill="FDF0CD"),
    "shared": Look(fill="E8F0E6"),
    "missing": Look(fill="DDDDDD"),
    "note": Look(fill="FFF2A8"),
    "conflict": Look(fill="FDE4E4", line="wavy", line_ink="B3142E"),
}
"""What marks words of a report; of several the later one in this order wins."""

WORDS = {
    "strong": Look(bold=True),
    "italic": Look(italic=True),
    "strong italic": Look(bold=True, italic=True),
    "muted": Look(ink="5D6470"),
    "tag": Look(ink="1F5FA8"),
    "label agree": Look(ink="1C6B3C", bold=True),
    "label compatible": Look(ink="7A5A00", bold=True),
    "label conflict": Look(ink="A3152A", bold=True),
    "label conflict_within": Look(ink="A3152A", bold=True),
    "label only_a": Look(ink="5D6470"),
    "label only_b": Look(ink="5D6470"),
}
"""What tells our own words apart."""


def look_of(classes: str) -> Look:
    """Return the look of a run; `classes` as in `printed.Run.look`."""
    if classes in WORDS:
        return WORDS[classes]
    found = [look for name, look in MARKS.items() if name in classes.split()]
    return Look(
        ink=_last(look.ink for look in found),
        fill=_last(look.fill for look in found),
        line=_last(look.line for look in found),
        line_ink=_last(look.line_ink for look in found),
        bold=any(look.bold for look in found),
    )


def _last(values: Iterable[str]) -> str:
    return next((value for value in reversed(list(values)) if value), "")
