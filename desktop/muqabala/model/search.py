"""What is asked of a library, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.mention import Kind
from muqabala.model.span import Span


class Spelling(StrEnum):
    """How nearly a word of the text must be spelled as the word that is sought.

    `any` overlooks marks, hamza and the like, and what is attached; `exact` overlooks nothing;
    `beginning` and `kindred` find words that begin so, and words of the same light stem.
    """

    ANY = "any"
    EXACT = "exact"
    BEGINNING = "beginning"
    KINDRED = "kindred"


@dataclass(frozen=True, slots=True)
class Words:
    """Words beside each other in the text. They are folded, unless `exact` is asked for."""

    words: tuple[str, ...]
    spelling: Spelling = Spelling.ANY


@dataclass(frozen=True, slots=True)
class Near:
    """Words with no more than `distance` other words between the first and the last of them."""

    words: tuple[str, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Titled:
    """Words of a report's title."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that is named in the report; `kind` None for any kind."""

    words: tuple[str, ...]
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure between two values, of what `words` say, or of anything where they say nothing.

    `open_low` and `open_high` leave the bound itself out.
    """

    words: tuple[str, ...]
    low: float | None = None
    high: float | None = None
    open_low: bool = False
    open_high: bool = False


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag of a note on the report, or of the report itself."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Words of the name of a collection that the report is in."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """Words of a note on the report; none ask for any note."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """Published from the day `since` on and before the day `before` (ISO 8601), if told."""

    since: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class FromOutlet:
    """Words of the outlet's name."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """All of these."""

    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these or more."""

    parts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Not this."""

    part: Question


Field = Titled | Named | Counted | Tagged | Gathered | Noted | Published | FromOutlet
Question = Words | Near | Field | Both | Either | Without
"""What is asked of each report."""


class Order(StrEnum):
    """In what order reports are found; `best` is the newest first where there are too many."""

    NEWEST = "newest"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a report around hits; `hits` count in `text`, `span` in the reading text."""

    text: str
    span: Span
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report that answers, its hits in the reading text and some of them in their words."""

    document_id: str
    title: str
    outlet: str = ""
    published: str = ""
    path: str = ""
    hits: tuple[Span, ...] = ()
    snippets: tuple[Snippet, ...] = ()
    title_hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note whose words or tags answer, and the passage it stands at."""

    note_id: str
    document_id: str
    body: str
    tags: tuple[str, ...] = ()
    title: str = ""
    span: Span | None = None
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundName:
    """An entity of the library whose name answers."""

    entity_id: str
    name: str
    type: Kind
    english: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One page of what was found. `more` tells that further reports follow."""

    reports: tuple[FoundReport, ...] = ()
    more: bool = False
    notes: tuple[FoundNote, ...] = ()
    names: tuple[FoundName, ...] = ()


class ConcordanceOrder(StrEnum):
    """By what the lines of a concordance are sorted: report and day, or the words beside."""

    REPORT = "report"
    BEFORE = "before"
    AFTER = "after"
    KEYWORD = "keyword"


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One place of a keyword with its contexts, in the order of the text."""

    document_id: str
    span: Span
    before: str
    keyword: str
    after: str
    title: str = ""
    outlet: str = ""
    published: str = ""
