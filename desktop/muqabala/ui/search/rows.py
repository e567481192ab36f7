"""What a search found as rows of one list: reports with their snippets, notes and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject

from muqabala.model.search import Answer, FoundName, FoundNote, FoundReport
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.dates import written_date
from muqabala.ui.directions import isolated

NOTE_WORDS = 160


class Sort(Enum):
    """What a row shows."""

    SECTION = auto()
    NAME = auto()
    NOTE = auto()
    REPORT = auto()
    SNIPPET = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `hits` count in `text`, `lit` in the report's reading text.

    `detail` stands softly behind the text; `span` is where the row leads to.
    """

    sort: Sort
    text: str
    detail: str = ""
    hits: tuple[Span, ...] = ()
    document_id: str = ""
    span: Span | None = None
    lit: tuple[Span, ...] = ()
    key: str = ""

    @property
    def can_be_chosen(self) -> bool:
        """Tell whether the row leads anywhere."""
        return self.sort is not Sort.SECTION


class RowWords(QObject):
    """Makes rows of what was found, in the language of the interface."""

    def first_rows(self, answer: Answer) -> list[Row]:
        """Return the rows of the first page: names and notes before the reports."""
        rows: list[Row] = []
        if answer.names:
            rows.append(Row(Sort.SECTION, self.tr("Names")))
            rows += map(_name, answer.names)
        if answer.notes:
            rows.append(Row(Sort.SECTION, self.tr("Notes")))
            rows += map(_note, answer.notes)
        if rows and answer.reports:
            rows.append(Row(Sort.SECTION, self.tr("Reports")))
        return [*rows, *self.report_rows(answer.reports)]

    def report_rows(self, reports: Sequence[FoundReport]) -> list[Row]:
        """Return a row for each report, and one for each of its snippets."""
        return [row for report in reports for row in self._report(report)]

    def _report(self, report: FoundReport) -> Iterator[Row]:
        count = self.tr("%n hit(s)", "", len(report.hits)) if report.hits else ""
        known = (report.outlet, written_date(report.published), count)
        detail = " · ".join(isolated(part) for part in known if part)
        first = report.hits[0] if report.hits else None
        title = report.title or self.tr("Untitled")
        yield Row(
            Sort.REPORT, title, detail, report.title_hits, report.document_id, first, report.hits
        )
        for snippet in report.snippets:
            # A snippet that only says the title again tells nothing.
            if snippet.hits and snippet.text != report.title:
                start = snippet.span.start
                own = next((hit for hit in report.hits if hit.start >= start), first)
                yield Row(
                    Sort.SNIPPET, snippet.text, "", snippet.hits, report.document_id, own,
                    report.hits,
                )  # fmt: skip


def _note(note: FoundNote) -> Row:
    body = " ".join(note.body.split())
    hits = tuple(hit for hit in note.hits if hit.end <= NOTE_WORDS) if body == note.body else ()
    tags = " ".join(f"#{tag}" for tag in note.tags)
    detail = " · ".join(isolated(part) for part in (tags, note.title) if part)
    shown = body if len(body) <= NOTE_WORDS else body[:NOTE_WORDS] + "…"
    return Row(Sort.NOTE, shown, detail, hits, note.document_id, note.span, key=note.note_id)


def _name(name: FoundName) -> Row:
    kind = words.word(words.KINDS, name.type.value)
    detail = " · ".join(isolated(part) for part in (kind, name.english) if part)
    return Row(Sort.NAME, name.name, detail, key=name.entity_id)
