"""What the analyst says of a passage, and how its target is found again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.span import Span

COLORS = ("yellow", "green", "blue", "pink", "violet")
"""What a passage can be marked with; themes say how each looks, each has a pattern too."""
VERDICTS = ("agree", "compatible", "conflict", "unrelated")
"""What the analyst can say of two passages; notes from elsewhere may say something else."""
CONFIDENCES = ("low", "medium", "high")
"""How sure the analyst is of a verdict."""


class AnchorState(StrEnum):
    """Whether the words a note was written on are still where it points."""

    ANCHORED = "anchored"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Selector:
    """W3C TextQuoteSelector and TextPositionSelector in one, in code points.

    `prefix` and `suffix` are up to 32 code points of context. `text_hash` is the SHA-256 of
    the reading text in which `start` and `end` count.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    text_hash: str

    @property
    def span(self) -> Span:
        """The position as a span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Target:
    """A document, and the passage in it; no selector means the whole document."""

    document_id: str
    selector: Selector | None = None
    state: AnchorState = AnchorState.ANCHORED


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the analyst on one passage, or on a pair of passages.

    Times are ISO 8601 in UTC. `verdict` and `confidence` are set on comparison notes (two
    targets). `color` is one of `COLORS` or ""; a note of nothing but a colour is a mark.
    """

    id: str
    body: str
    targets: tuple[Target, ...]
    tags: tuple[str, ...] = ()
    author: str = ""
    created: str = ""
    modified: str = ""
    color: str = ""
    verdict: str = ""
    confidence: str = ""

    @property
    def is_mark(self) -> bool:
        """Tell whether the passage is marked and nothing is said of it."""
        return not (self.body or self.tags or self.verdict)
