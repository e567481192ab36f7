"""What came of an import of notes: for programs as a record, for readers as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from muqabala.model.exchange import ImportedNotes, MissingReport, NoteConflict
from muqabala.text.terms import sentence, term

_SHORT = 70


def imported_record(report: ImportedNotes) -> dict[str, Any]:
    """Return the report for JSON: ids of notes and reports, what is missing with its words."""
    return {key: value for key, value in asdict(report).items() if value not in ((), 0)} | {
        "added": report.added,
        "known": report.known,
        "review": report.review,
    }


def imported_lines(report: ImportedNotes, language: str) -> list[str]:
    """Return the report in words: the counts first, then what needs a look, a line each."""
    counts = sentence(
        "import.notes", language, added=len(report.added), updated=len(report.updated),
        known=report.known, review=len(report.review),
    )  # fmt: skip
    return [counts, *_further(report, language)]


def _further(report: ImportedNotes, language: str) -> Iterator[str]:
    if report.reports:
        yield sentence("import.reports", language, count=len(report.reports))
    if report.corrections or report.corrections_known:
        yield sentence(
            "import.corrections", language, added=report.corrections,
            known=report.corrections_known,
        )  # fmt: skip
    if report.judgements or report.judgements_known or report.judgements_missing:
        yield sentence(
            "import.judgements", language, added=report.judgements,
            known=report.judgements_known, missing=report.judgements_missing,
        )  # fmt: skip
    for conflict in report.conflicts:
        yield conflict_line(conflict, language)
    for missing in report.missing:
        yield missing_line(missing, language)
    for body in report.placeless:
        yield sentence("import.placeless", language, words=_short(body))
    if report.unused_tags:
        yield sentence("import.unused_tags", language, tags=" · ".join(report.unused_tags))
    for code, count in report.remarks:
        yield sentence(f"import.{code}", language, count=count)


def conflict_line(conflict: NoteConflict, language: str) -> str:
    """Return in words which of two versions gave way."""
    code = "import.conflict_ours" if conflict.is_ours else "import.conflict_theirs"
    return sentence(code, language, words=_short(conflict.body), when=conflict.modified[:16])


def missing_line(missing: MissingReport, language: str) -> str:
    """Return in words which report is not in the library, and how many notes that keeps out."""
    named = (missing.title, missing.outlet, missing.published[:10], missing.url)
    report = " · ".join(part for part in named if part) or term("import.nameless", language)
    code = "import.missing_with_text" if missing.has_text else "import.missing"
    return sentence(code, language, report=report, count=len(missing.notes))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
