"""What is new, the licences, and what the program says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala import __version__, paths
from muqabala.settings import Settings
from muqabala.ui.help.topics import NEWS, read_topics, references
from muqabala.ui.help.window import HelpWindow
from windows import Start, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def shown() -> list[HelpWindow]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow)]
    return [window for window in found if window.isVisible()]


def toured(version: str) -> None:
    settings = Settings()
    settings["toured"], settings["news_seen"] = True, version
    settings.save()


def test_the_news_are_told_once_after_an_upgrade(start: Start, qtbot: QtBot):
    toured("0.0.9")
    start()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    (news,) = shown()
    assert news.list.item(0).text() == __version__
    assert "{" not in news.page.toPlainText()
    news.close()
    assert Settings().text("news_seen") == __version__
    start(library="other.sqlite")
    QApplication.processEvents()
    assert shown() == []


def test_who_is_new_is_not_told_what_is(start: Start):
    start()
    QApplication.processEvents()
    assert shown() == []
    assert Settings().text("news_seen") == __version__


def test_both_languages_tell_the_same_versions():
    arabic, english = (read_topics(language, NEWS) for language in ("ar", "en"))
    assert [topic.title for topic in arabic] == [topic.title for topic in english]
    assert arabic[0].title == __version__
    assert [references(topic) for topic in arabic] == [references(topic) for topic in english]


def test_licences_are_listed_and_searched(start: Start, reports: Path, qtbot: QtBot):
    window = start(reports).window
    window.actions_["about"].trigger()
    box = only(QMessageBox)
    texts = [button.text() for button in box.buttons()]
    box.buttons()[texts.index(window.actions_["licences"].text())].click()
    (licences,) = shown()
    licences.search.setText("rapidfuzz")
    assert "Permission is hereby granted" in licences.page.toPlainText()
    first = licences.page.document().begin().blockFormat()
    assert first.layoutDirection() == Qt.LayoutDirection.LeftToRight
    licences.close()


def test_facts_for_a_fault_report_have_no_words_of_reports(start: Start, reports: Path):
    window = start(reports).window
    window.actions_["about"].trigger()
    box = only(QMessageBox)
    (copy,) = [b for b in box.buttons() if b.toolTip()]
    copy.click()
    said = QApplication.clipboard().text()
    assert f"muqabala: {__version__}" in said
    assert "الوادي" not in said
    assert str(reports) not in said
