"""The history of a library for people: as text, and as a table that spreadsheets open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from muqabala.exporting.cells import MARK, csv_line
from muqabala.model.change import Change
from muqabala.text.terms import term

COLUMNS = ("at", "author", "change", "words", "reports", "count", "standing")
"""The names of the columns are the same in every language."""


def changes_csv(changes: Sequence[Change], titles: Mapping[str, str], language: str) -> str:
    """Return changes as CSV with a byte order mark; `titles` of the reports by id."""
    return (
        MARK
        + csv_line(COLUMNS)
        + "".join(csv_line(_cells(each, titles, language)) for each in changes)
    )


def changes_text(changes: Sequence[Change], titles: Mapping[str, str], language: str) -> str:
    """Return changes as lines of text, one for each, the parts that are known parted by `·`."""
    lines = []
    for each in changes:
        at, author, label, words, reports, count, standing = _cells(each, titles, language)
        many = f"× {count}" if each.count > 1 else ""
        quoted = f"«{words}»" if words else ""
        parts = (at, author, label, many, quoted, reports, standing)
        lines.append(" · ".join(part for part in parts if part))
    return "".join(f"{line}\n" for line in lines)


def _cells(change: Change, titles: Mapping[str, str], language: str) -> list[str]:
    reports = "; ".join(titles.get(each, each) for each in change.documents)
    standing = term(f"standing.{change.standing}", language)
    return [
        change.at, change.author, term(f"undo.{change.label}", language),
        " ".join(change.words.split()), reports, str(change.count), standing,
    ]  # fmt: skip
