"""The catalogue of a library: what is asked of it, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """By what the reports stand in order."""

    TITLE = "title"
    OUTLET = "outlet"
    DAY = "day"
    ADDED = "added"
    WORDS = "words"
    FIGURES = "figures"
    NOTES = "notes"
    DEFECTS = "defects"
    TAGS = "tags"


class State(StrEnum):
    """Which reports are asked for."""

    ALL = "all"
    UNDATED = "undated"
    NO_OUTLET = "no_outlet"
    DEFECTS = "defects"
    NOTES = "notes"
    UNREAD = "unread"


class Grouping(StrEnum):
    """What reports are put together by."""

    NONE = "none"
    EVENT = "event"
    COPIES = "copies"
    OUTLET = "outlet"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class CatalogueQuery:
    """Reports whose title, outlet, day or file have all of `words`, in order.

    With a `tag` only those that bear it or one within it, with a `collection` only those in it.
    """

    words: str = ""
    state: State = State.ALL
    order: Order = Order.DAY
    descending: bool = True
    tag: str = ""
    collection: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """So many reports, or figures, of an outlet, a day (`2018-04-03`) or a month (`2018-04`).

    `name` is "" for those of which it is not known.
    """

    name: str
    count: int
