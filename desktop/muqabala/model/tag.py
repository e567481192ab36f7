"""Tags: the analyst's own words for what notes are about, each with a place among the others.

A tag is written as its path, `حصيلة/مدنيون` being within `حصيلة`. It is kept when no note bears it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

STROKE = "/"
HUES = {
    "orange": "#E69F00",
    "sky": "#56B4E9",
    "green": "#009E73",
    "yellow": "#F0E442",
    "blue": "#0072B2",
    "vermilion": "#D55E00",
    "pink": "#CC79A7",
    "grey": "#7F7F7F",
}
"""What tags can be coloured with: the hues of M. Okabe and K. Ito that colour-blind people tell
apart, with a grey in place of their black, which no dark theme can show."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag by its path; `color` is `#RRGGBB` or "" for none of its own."""

    path: str
    color: str = ""

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(STROKE)[2]

    @property
    def parent(self) -> str:
        """The path of the tag that this one is within, or ""."""
        return self.path.rpartition(STROKE)[0]


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag with how many notes bear it: itself, and itself or one within it.

    `reports` counts the reports that bear it as a whole.
    """

    tag: Tag
    notes: int = 0
    within: int = 0
    reports: int = 0


def clean_path(written: str) -> str:
    """Return a path without empty parts, and its parts without a leading `#` and blanks around."""
    parts = (" ".join(part.split()).lstrip("# ") for part in written.split(STROKE))
    return STROKE.join(part for part in parts if part)


def lineage(path: str) -> tuple[str, ...]:
    """Return a path after the paths of all that it is within, the outermost first."""
    parts = path.split(STROKE)
    return tuple(STROKE.join(parts[:end]) for end in range(1, len(parts) + 1))


def is_within(path: str, outer: str) -> bool:
    """Tell whether `path` is `outer` or stands within it."""
    return path == outer or path.startswith(outer + STROKE)


def moved_path(path: str, source: str, target: str) -> str:
    """Return where `path` is after `source` became `target`: itself if it is not within."""
    return target + path[len(source) :] if is_within(path, source) else path


def color_of(path: str, tags: Iterable[Tag]) -> str:
    """Return the colour of a tag, else of the nearest one around it that has any, or ""."""
    known = {tag.path: tag.color for tag in tags}
    return next((known[each] for each in reversed(lineage(path)) if known.get(each)), "")
