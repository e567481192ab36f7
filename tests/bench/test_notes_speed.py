"""What a library of 20,000 notes costs: listing, filtering, opening a page, writing them out."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from builders import document
from muqabala.model.annotation import Note, Target
from muqabala.model.claim import Analysis, Witness
from muqabala.model.note_filter import NoteFilter
from muqabala.model.span import Span
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import make_selector
from muqabala.workspace import Workspace

REPORTS, NOTES = 1000, 20_000
TEXT = "قصف على حي الزيتون أوقع 15 قتيلا وعشرات الجرحى صباح السبت بحسب شهود. " * 30


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of 1,000 reports and 20,000 notes with two tags each."""
    library = Library(tmp_path_factory.mktemp("notes") / "library.sqlite")
    digest = text_hash(TEXT)
    with library.transaction():
        for number in range(REPORTS):
            made = document(TEXT, f"r{number:04}")
            library.documents.save(Witness(made, Analysis(made.id)))
        for number in range(NOTES):
            start = number * 7 % (len(TEXT) - 60)
            selector = make_selector(TEXT, Span(start, start + 40), digest)
            target = Target(f"r{number % REPORTS:04}", selector)
            tags = (f"وسم{number % 40}", f"مصدر/{number % 9}")
            moment = f"2026-01-01T00:00:{number % 60:02}"
            library.annotations.put(
                Note(f"n{number}", f"ملاحظة {number} عن القصف", (target,), tags, "سلمى", moment)
            )
    library.close()
    return library.path


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the least seconds that `work` took."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.bench
def test_reading_notes(path: Path) -> None:
    workspace = Workspace.open(path)
    notes = workspace.annotating
    for name, work in (
        ("ids of all", lambda: notes.ids(NoteFilter())),
        ("ids with words", lambda: notes.ids(NoteFilter(words="ملاحظة 19999"))),
        ("ids with a tag", lambda: notes.ids(NoteFilter(tags=("وسم7",)))),
        ("count", notes.count),
        ("facets", notes.facets),
        ("notes of a page", lambda: notes.notes("r0500")),
        ("forty notes of the list", lambda: [notes.note(f"n{n}") for n in range(40)]),
        ("all notes, whole", notes.notes),
    ):
        print(f"{name}: {best(work) * 1000:.1f} ms")
    workspace.close()


ALL_OF_A_NOTE = (
    "SELECT n.id, n.body, n.author, n.created, n.modified, n.color, n.verdict, n.confidence,"
    ' t.document, t.exact, t.prefix, t.suffix, t.start, t."end", t.text_hash, t.state'
    " FROM note n JOIN note_target t ON t.note = n.id ORDER BY t.document, t.start"
)


def dump(library: Path, target: Path) -> None:
    """Write a line of JSON for each note, with all that its rows have: what nobody can beat."""
    tags: dict[str, list[str]] = {}
    with closing(sqlite3.connect(library)) as rows, target.open("w", encoding="utf-8") as file:
        for note, tag in rows.execute("SELECT note, tag FROM note_tag ORDER BY note, seq"):
            tags.setdefault(note, []).append(tag)
        found = rows.execute(ALL_OF_A_NOTE)
        names = [column[0] for column in found.description]
        for row in found:
            line = dict(zip(names, row, strict=True)) | {"tags": tags.get(row[0], [])}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


@pytest.mark.bench
@pytest.mark.parametrize("name", ["json", "csv", "md", "jsonld", "html"])
def test_writing_notes_out(path: Path, tmp_path: Path, name: str) -> None:
    """The notes of 1,000 reports against a dump of their rows, in turn; the median of five."""
    workspace = Workspace.open(path)
    ratios = []
    for _ in range(5):
        least = best(lambda: dump(path, tmp_path / "bare.jsonl"), 1)
        took = best(lambda: workspace.export_notes(name, tmp_path / f"x.{name}"), 1)
        ratios.append(took / least)
    print(f"{name}: {median(ratios):.1f} of a bare dump, last in {took:.2f} s")
    workspace.close()
