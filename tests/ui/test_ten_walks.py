"""Ten walks, one for each thing the program is for, by keyboard and mouse on the real window.

Each ends outside the window: in a file that was written, in the library as another connection
reads it, or on the clipboard.
"""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from hands import Hands
from muqabala import paths
from muqabala.model.claim import Witness
from muqabala.model.comparison import Status
from muqabala.model.library import Outcome
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.import_report import ImportReportDialog
from muqabala.ui.mention.name_dialog import NameDialog
from muqabala.ui.notes_import import NotesImportDialog
from muqabala.workspace import Workspace
from windows import Start, dialogs, only

SAMPLE = paths.sample_corpus()
assert SAMPLE is not None
AGENCY, NETWORK = "01_furat_agency", "02_sada_network"


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def news(home: Path) -> Path:
    """Return a folder of the six sample reports."""
    return Path(shutil.copytree(SAMPLE, home / "news"))


@pytest.fixture
def program(start: Start, news: Path) -> Program:
    """Return a window in which the six reports are, and two of them open."""
    made = start(news)
    made.session.open_pair(AGENCY, NETWORK)
    return made


@pytest.fixture
def hands(program: Program, qtbot: QtBot) -> Hands:
    return Hands(program, qtbot)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Path]:
    """Return a function that says which file will be chosen when the desktop asks for one."""

    def choose(file: Path) -> Path:
        for question in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, question, lambda *_a, **_k: (str(file), ""))
        return file

    return choose


def stored(program: Program, question: str) -> list[tuple[object, ...]]:
    """Ask the library's file, as another program would."""
    file = sqlite3.connect(f"file:{program.session.workspace.path}?mode=ro", uri=True)
    try:
        return file.execute(question).fetchall()
    finally:
        file.close()


def span_of(witness: Witness, claim: int) -> Span:
    """Return where a figure of a report stands."""
    return witness.analysis.mentions[witness.analysis.claims[claim].mention].span


def figure_words(witness: Witness, claim: int) -> str:
    """Return how a report words a figure."""
    return span_of(witness, claim).of(witness.document.text)


def with_next_word(witness: Witness, claim: int) -> str:
    """Return the words of a figure and the one after them."""
    text, span = witness.document.text, span_of(witness, claim)
    return text[span.start : text.index(" ", span.end + 1)]


def test_1_a_folder_is_dropped_and_it_is_said_what_came_in_and_what_did_not(
    start: Start, news: Path, qtbot: QtBot
):
    first = (news / "01_furat_agency.txt").read_text(encoding="utf-8")
    (news / "01_furat_agency.txt").write_bytes(first.encode("cp1256", "replace"))
    (news / "broken.docx").write_bytes(b"PK\x03\x04 this is no archive")
    program = start()
    hands = Hands(program, qtbot)
    with qtbot.waitSignal(program.importer.finished):
        hands.drop(news)
    said = only(ImportReportDialog)
    assert "broken.docx" in said.list.cards[0].body
    assert said.list.cards[0].mark == "conflict"
    assert any("cp1256" in card.detail for card in said.list.cards)
    hands.press("Escape")
    assert dialogs() == []
    results = program.importer.report.results
    refused = [Path(each.path).name for each in results if each.outcome is Outcome.REFUSED]
    assert refused == ["broken.docx"]
    assert stored(program, "SELECT count(*) FROM document") == [(len(results) - 1,)]


def test_2_a_page_is_made_comfortable_and_is_so_the_next_day(
    start: Start, program: Program, hands: Hands
):
    usual = program.settings.number("font_size")
    hands.command("ليلي")
    for _ in range(3):
        hands.press("Ctrl++")
    assert program.window.theme.name == "night"
    program.window.close()
    kept = json.loads((paths.user_config() / "settings.json").read_text(encoding="utf-8"))
    assert (kept["theme"], kept["font_size"]) == ("night", usual + 3)
    program.close()
    again = start()
    assert again.window.theme.name == "night"
    assert again.session.open_ids == (AGENCY, NETWORK)


def test_3_a_report_is_picked_and_its_counterpart_is_proposed(
    start: Start, news: Path, qtbot: QtBot
):
    program = start(news)
    hands = Hands(program, qtbot)
    library = program.window.library
    hands.choose(library.list, AGENCY)
    hands.press("Return")
    qtbot.waitUntil(lambda: len(library.proposed.cards) > 0)
    assert library.proposed.cards.key(0) == NETWORK
    assert library.proposed.cards[0].detail
    hands.choose(library.proposed, NETWORK)
    hands.press("Return")
    assert program.session.open_ids == (AGENCY, NETWORK)
    ((kept,),) = stored(program, "SELECT value FROM state WHERE key = 'open_pair'")
    assert json.loads(kept) == [AGENCY, NETWORK]


def test_4_conflicts_are_walked_through_and_handed_to_a_colleague(
    program: Program, hands: Hands, answer: Callable[[Path], Path], tmp_path: Path
):
    session, met = program.session, set()
    rows = session.collation.claims
    conflicts = {number for number, row in enumerate(rows) if row.status is Status.CONFLICT}
    assert conflicts
    for _ in conflicts:
        hands.press("F7")
        met.add(program.window.evidence.current_row())
    assert met == conflicts
    file = answer(tmp_path / "dossier.html")
    hands.press("Ctrl+Shift+E")
    written = file.read_text(encoding="utf-8")
    for row in (rows[number] for number in conflicts):
        for witness, claims in ((session.first, row.a), (session.second, row.b)):
            assert any(figure_words(witness, claim) in written for claim in claims)


def test_5_a_figure_is_clicked_and_its_words_go_to_the_clipboard(program: Program, hands: Hands):
    session, window = program.session, program.window
    first, second = window.desk.reading.pages
    row = next(row for row in session.collation.claims if row.status is Status.CONFLICT)
    here, there = figure_words(session.first, row.a[0]), figure_words(session.second, row.b[0])
    hands.click_words(first, here)
    assert here in window.desk.cards.card.content.title
    shown = session.collation.claims[window.evidence.current_row()]
    assert shown == row
    other = second.text.rects_of(span_of(session.second, row.b[0]))
    assert second.text.viewport().rect().intersects(other[0].toAlignedRect())
    hands.press("Escape")
    hands.drag_over(second, there)
    hands.press("Ctrl+Shift+C")
    cited = QApplication.clipboard().text()
    assert there in cited
    assert session.second.document.title in cited


def test_6_the_naming_of_each_outlet_is_seen_and_written(
    program: Program, hands: Hands, answer: Callable[[Path], Path], tmp_path: Path
):
    hands.press("Alt+3")
    page = program.window.evidence.pages[2]
    assert page.isVisible()
    hands.walk_to(page.list)
    hands.press("Down")
    hands.press("Return")
    chosen = page.evidence[page.list.current_key()]
    assert {document for document, _ in chosen.places} <= set(program.session.open_ids)
    words = {
        span.of(program.session.workspace.document(document).text)
        for document, span in chosen.places
    }
    file = answer(tmp_path / "dossier.md")
    hands.command("Markdown comparison_md")
    written = file.read_text(encoding="utf-8")
    assert words
    assert all(each in written for each in words)


def test_7_two_passages_are_marked_noted_tagged_and_tied_together(
    program: Program, hands: Hands, answer: Callable[[Path], Path], tmp_path: Path
):
    window = program.window
    first, second = window.desk.reading.pages
    session = program.session
    row = next(row for row in session.collation.claims if row.status is Status.CONFLICT)
    here, there = with_next_word(session.first, row.a[0]), with_next_word(session.second, row.b[0])
    hands.drag_over(first, here)
    hands.press("Ctrl+Alt+1")
    assert stored(program, "SELECT color FROM note") == [("yellow",)]
    hands.drag_over(second, there)
    hands.press("Ctrl+Shift+M")
    editor = window.notes.editor
    assert hands.place is editor.body
    hands.write("من عدّ هؤلاء؟")
    hands.walk_to(editor.tags)
    hands.write("حصيلة/مدنيون")
    hands.choose_in(editor.verdict, "conflict")
    hands.press("Ctrl+Return")
    file = answer(tmp_path / "notes.jsonld")
    hands.command("notes_jsonld")
    kept = json.loads(file.read_text(encoding="utf-8"))
    written = json.dumps(kept, ensure_ascii=False)
    assert all(words in written for words in (here, there, "من عدّ هؤلاء؟", "حصيلة/مدنيون"))
    pairs = stored(program, "SELECT note FROM note_target GROUP BY note HAVING count(*) = 2")
    assert len(pairs) == 1


def test_8_everything_is_searched_however_it_is_spelt(
    program: Program, hands: Hands, qtbot: QtBot, answer: Callable[[Path], Path], tmp_path: Path
):
    hands.press("Ctrl+Shift+K")
    panel = program.window.search_panel
    assert hands.place is panel.query
    with qtbot.waitSignal(panel.searcher.listed):
        hands.write("الغاره")  # The reports spell it with another last letter, and in the plural.
    file = answer(tmp_path / "lines.csv")
    hands.click(panel.export)
    lines = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert len(lines) > 1
    found = {word for line in lines[1:] for word in line if "غار" in word}
    assert found
    hands.press("Escape")
    assert not panel.isVisible()


def test_9_the_engine_is_put_right_once_for_all_reports(program: Program, hands: Hands, news: Path):
    path = program.session.workspace.path
    first = program.window.desk.reading.pages[0]
    place = "تل الرمان"

    def kinds(name: str) -> set[str]:
        opened = Workspace.open(path)
        try:
            found, text = opened.analysis(name), opened.document(name).text
            return {str(m.kind) for m in found.mentions if m.span.of(text) == place}
        finally:
            opened.close()

    before = kinds(NETWORK)
    hands.drag_over(first, place)
    hands.press("Ctrl+Shift+N")
    asked = only(NameDialog)
    hands.choose_in(asked.kind, Kind.ORGANIZATION)
    hands.press("Return")
    assert dialogs() == []
    assert kinds(NETWORK) == {"organization"}
    hands.press("Ctrl+Z")
    assert kinds(NETWORK) == before
    hands.press("Ctrl+Shift+Z")
    assert kinds(NETWORK) == {"organization"}


def test_10_work_is_handed_over_and_read_back(
    start: Start, program: Program, hands: Hands, qtbot: QtBot,
    answer: Callable[[Path], Path], tmp_path: Path,
):  # fmt: skip
    hands.press("Ctrl+Alt+M")
    hands.write("تقرير الوكالة وحده")
    hands.press("Ctrl+Return")
    dossier = answer(tmp_path / "dossier.docx")
    hands.press("Ctrl+Shift+D")
    with zipfile.ZipFile(dossier) as parts:
        assert program.session.first.document.title in parts.read("word/document.xml").decode()
    answer(tmp_path / "project.qdpx")
    hands.command("notes_qdpx")
    program.window.close()

    colleague = start(library="colleague.sqlite")
    theirs = Hands(colleague, qtbot)
    theirs.command("import_notes")
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    theirs.click(only(NotesImportDialog).findChild(QPushButton, "add_reports"))
    qtbot.waitUntil(lambda: stored(colleague, "SELECT count(*) FROM note") == [(1,)])
    assert stored(colleague, "SELECT body FROM note") == [("تقرير الوكالة وحده",)]
