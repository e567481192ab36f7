"""One report as read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span


class DefectKind(StrEnum):
    """A fault of the source, repaired or only marked."""

    MISSING_NUMBER = "missing_number"
    ROTATED_LINE = "rotated_line"
    BOILERPLATE = "boilerplate"
    STRETCHED = "stretched"
    HARD_WRAP = "hard_wrap"
    PRESENTATION_FORMS = "presentation_forms"
    MOJIBAKE = "mojibake"
    CUT_WORD = "cut_word"
    INVISIBLE = "invisible"
    OVERRIDE = "override"
    UNREPAIRED = "unrepaired"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    UNPARSED_NUMBER = "unparsed_number"


class Role(StrEnum):
    """What a paragraph is in its report."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    BODY = "body"
    BOILERPLATE = "boilerplate"


_ROLES = {str(role): role for role in Role}


@dataclass(frozen=True, slots=True)
class Defect:
    """A fault of the source at `span` of the reading text.

    `source` is where it stands in the decoded source (empty where the source has no plain
    text). `detail` is data, not prose: the lost letters, the two readings of a date.
    `repaired` tells whether the reading text is already right.
    """

    kind: DefectKind
    span: Span
    source: tuple[Span, ...] = ()
    detail: str = ""
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the reading text, without its line end."""

    span: Span
    role: Role = Role.BODY

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to other processes without the names of the fields."""
        return _paragraph, (*self.span, str(self.role))


def _paragraph(start: int, end: int, role: str) -> Paragraph:
    return Paragraph(Span(start, end), _ROLES[role])


@dataclass(frozen=True)
class Document:
    """One report: its reading text, its source, and the map between the two.

    `text` has one line end between paragraphs and never changes after reading. `source` is the
    decoded source with its own line ends; of a page, an office file or a PDF it is the text that
    was drawn from it, of a record or a table's row its text alone. `source_hash` is that of the
    file's bytes. `published` is an ISO 8601 date or date and time.
    """

    id: str
    text: str
    source: str
    source_map: SourceMap
    path: str = ""
    title: str = ""
    outlet: str = ""
    published: str | None = None
    url: str = ""
    encoding: str = "utf-8"
    source_hash: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    defects: tuple[Defect, ...] = field(default=())
