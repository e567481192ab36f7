"""The settings page: found by words in two languages, put back, taken back, and taking effect."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.settings import DECLARED
from muqabala.ui import motion
from muqabala.ui.application import Program
from muqabala.ui.keys.dialog import ShortcutsDialog
from muqabala.ui.preferences.dialog import SettingsDialog
from windows import Start, only, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def opened(program: Program) -> SettingsDialog:
    program.window.actions_["settings"].trigger()
    return only(SettingsDialog)


def shown(dialog: SettingsDialog) -> set[str]:
    return {name for name, field in dialog.fields.items() if not field.isHidden()}


def test_every_setting_with_a_section_has_its_line(start: Start):
    dialog = opened(start())
    assert set(dialog.fields) == {each.name for each in DECLARED if each.section}
    assert all(field.accessibleName() for field in dialog.fields.values())
    dialog.reject()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ورقي", {"theme"}),
        ("sepia", {"theme"}),
        ("تَبَاعُد الاسطر", {"line_spacing"}),
        ("BACKUP", {"backups_latest", "backups_days", "backups_weeks"}),
        ("العربية", {"language", "digits"}),
        ("xyz", set()),
    ],
)
def test_settings_are_found_in_both_languages(
    start: Start, language: str, words: str, found: set[str]
):
    dialog = opened(start(language=language))
    dialog.search.setText(words)
    assert found <= shown(dialog)
    assert bool(found) != dialog.empty.isVisible()
    if words != "العربية":
        assert shown(dialog) == found
    dialog.search.clear()
    assert len(shown(dialog)) == len(dialog.fields)
    dialog.reject()


def test_what_is_found_stands_together(start: Start):
    dialog = opened(start())
    dialog.search.setText("digits")
    first, second = (dialog.fields[name] for name in ("digits", "page_digits"))
    QApplication.processEvents()
    assert 0 < second.geometry().top() - first.geometry().bottom() < 120
    dialog.search.clear()
    QApplication.processEvents()
    assert second.geometry().top() - first.geometry().bottom() > 120
    dialog.reject()


def test_one_setting_is_put_back_and_that_is_taken_back(start: Start):
    program = start()
    program.settings["font_size"] = 22
    dialog = opened(program)
    assert dialog.resets["font_size"].isVisible()
    assert not dialog.resets["theme"].isVisible()
    dialog.resets["font_size"].click()
    assert dialog.fields["font_size"].value() == 14
    dialog.take_back_button.click()
    assert dialog.fields["font_size"].value() == 22
    assert dialog.take_back_button.isHidden()
    dialog.reject()
    assert program.settings.number("font_size") == 22


def test_all_are_put_back_by_ok_only(start: Start):
    program = start()
    program.settings["font_size"] = 22
    program.settings["author"] = "سلمى"
    program.settings["hidden_kinds"] = ("person",)
    dialog = opened(program)
    dialog.reset_all_button.click()
    dialog.accept()
    assert (program.settings.number("font_size"), program.settings.text("author")) == (14, "")
    assert program.settings.words("hidden_kinds") == ("person",)


def test_type_and_digits_reach_the_pages(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    dialog = opened(program)
    dialog.fields["line_spacing"].setValue(180)
    dialog.fields["column_width"].setValue(30)
    dialog.fields["paragraph_numbers"].setChecked(True)
    digits = dialog.fields["page_digits"]
    digits.setCurrentIndex(digits.findData("arabic"))
    before = [page.text.index.height for page in program.window.desk.reading.pages]
    dialog.accept()
    pages = program.window.desk.reading.pages
    assert all(page.text.index.height > old for page, old in zip(pages, before, strict=True))
    assert all(page.text.numbers.are_shown for page in pages)
    assert "١٥" in pages[0].text.toPlainText()
    assert not pages[0].header.digits.isHidden()


def test_the_window_is_made_anew_with_other_digits(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    dialog = opened(program)
    digits = dialog.fields["digits"]
    digits.setCurrentIndex(digits.findData("arabic"))
    before = program.window
    dialog.accept()
    qtbot.waitUntil(lambda: program.window is not before and program.window.is_furnished)
    qtbot.waitUntil(lambda: "٣" in program.window.library.count.text())


def test_nothing_moves_when_that_is_wished(start: Start, qapp: QApplication):
    program = start()
    usual = qapp.cursorFlashTime()
    for wished in (True, False):
        dialog = opened(program)
        dialog.fields["less_motion"].setChecked(wished)
        dialog.accept()
        assert motion.is_calm() is wished
        assert (qapp.cursorFlashTime() == 0) is wished
        program.window.desk.welcome.say("", "", waiting=True)
        assert program.window.desk.welcome.wait.isHidden() is wished
    assert qapp.cursorFlashTime() == usual


def test_what_is_set_elsewhere_is_one_press_away(start: Start):
    program = start()
    dialog = opened(program)
    dialog.fields["font_size"].setValue(20)
    (button,) = [
        each for each in dialog.buttons_elsewhere if each.property("action") == "shortcuts"
    ]
    button.click()
    assert program.settings.number("font_size") == 20
    only(ShortcutsDialog).close()


def test_the_wheel_scrolls_and_changes_nothing(start: Start, qtbot: QtBot):
    dialog = opened(start())
    for name in ("font_size", "theme"):
        field = dialog.fields[name]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        before = field.property("value"), field.property("currentIndex")
        place = QPointF(field.rect().center())
        turned = QWheelEvent(
            place, field.mapToGlobal(place), QPoint(0, 120), QPoint(0, 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        QApplication.sendEvent(field, turned)
        assert (field.property("value"), field.property("currentIndex")) == before
    dialog.reject()
