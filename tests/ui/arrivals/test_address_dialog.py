"""An address is fetched when the analyst says so, and never before; the clipboard comes in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.arrivals.address_dialog import AddressDialog
from muqabala.ui.arrivals.clipboard import file_of
from muqabala.workspace.fetching import fetch_file
from web_server import giving, serving
from windows import Start, only

PARAGRAPH = "<p>أُعلنت هدنة لثلاثة أيام في القرى الحدودية بعد مقتل 12 شخصا في القصف.</p>"
PAGE = f"<html><body><article><h1>هدنة في الجنوب</h1>{PARAGRAPH * 4}</article></body></html>"

WHOLE = 30_000
"""Milliseconds in which a page is read: a process of its own is started for it first."""


def anyone(_machine: object) -> bool:
    return True


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, home: Path) -> Program:
    return start()


def shown(program: Program, fetch: Callable[..., Path] | None = None) -> AddressDialog:
    program.window.actions_["open_address"].trigger()
    dialog = only(AddressDialog)
    if fetch is not None:
        dialog._fetch = fetch
    return dialog


def test_a_page_becomes_a_report(program: Program, qtbot: QtBot):
    QApplication.clipboard().clear()
    with serving() as server:
        server.answers["/a"] = giving(PAGE.encode())
        dialog = shown(program, partial(fetch_file, may_reach=anyone))
        assert not dialog.go.isEnabled()
        dialog.field.setText("ليس رابطا")
        assert not dialog.go.isEnabled()
        dialog.field.setText(server.at("/a"))
        assert server.asked == []
        with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
            qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        assert [path for path, _ in server.asked] == ["/a"]
    (summary,) = program.session.workspace.documents()
    assert summary.title == "هدنة في الجنوب"
    assert Path(summary.path).parent.name == "fetched"


def test_why_a_page_is_not_had_is_told_in_the_dialog(program: Program, qtbot: QtBot):
    dialog = shown(program)
    dialog.field.setText("http://127.0.0.1:9/")
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.told.isHidden())
    assert "127.0.0.1" in dialog.told.text()
    assert dialog.go.isEnabled()
    assert program.session.workspace.documents() == []
    dialog.reject()


def test_cancel_stops_and_what_comes_then_is_dropped(program: Program, qtbot: QtBot):
    go_on = Event()
    taken: list[Path] = []

    def slow(_address: str, library: Path, check: Callable[[int, int], object]) -> Path:
        check(1, 2)
        go_on.wait()
        return library

    dialog = shown(program, slow)
    dialog.fetched.connect(taken.append)
    dialog.field.setText("https://example.org/")
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.progress.maximum() == 2)
    assert not dialog.field.isEnabled()
    work = dialog._work
    dialog.reject()
    assert not dialog.isVisible()
    with qtbot.waitSignal(work.done):
        go_on.set()
    assert taken == []


def test_an_address_on_the_clipboard_is_offered_not_fetched(program: Program):
    QApplication.clipboard().setText(" https://example.org/news/1 ")
    program.window.actions_["paste"].trigger()
    dialog = only(AddressDialog)
    assert dialog.field.text() == "https://example.org/news/1"
    assert dialog.go.isEnabled()
    assert dialog._work is None
    assert not (program.session.workspace.path.parent / "fetched").exists()
    dialog.reject()


def test_a_link_dropped_on_the_window_is_offered_not_fetched(program: Program):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/news/2")])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    program.window.dropEvent(event)
    dialog = only(AddressDialog)
    assert dialog.field.text() == "https://example.org/news/2"
    assert dialog._work is None
    dialog.reject()


def test_a_copied_page_comes_in_as_a_page(program: Program, qtbot: QtBot):
    held = QMimeData()
    held.setHtml(PAGE)
    held.setText("هدنة في الجنوب " + "أُعلنت هدنة لثلاثة أيام في القرى الحدودية " * 4)
    QApplication.clipboard().setMimeData(held)
    with qtbot.waitSignal(program.importer.finished, timeout=WHOLE):
        program.window.actions_["paste"].trigger()
    (summary,) = program.session.workspace.documents()
    assert Path(summary.path).suffix == ".html"
    assert summary.title == "هدنة في الجنوب"
    document = program.session.workspace.document(summary.id)
    assert document.text.count("أُعلنت هدنة") == 4
    QApplication.clipboard().clear()


def test_words_with_html_around_them_are_words():
    held = QMimeData()
    assert file_of(held) is None
    held.setHtml("<p>كلمة</p><p>أخرى</p>")
    held.setText("كلمة أخرى")
    assert file_of(held) == (".txt", "كلمة أخرى\n")
    held.setText("كلمة " * 100)
    assert file_of(held)[0] == ".html"
    held.setHtml("<span>" + "كلمة " * 100 + "</span>")
    assert file_of(held)[0] == ".txt"
    held.setText("  ")
    assert file_of(held) is None
