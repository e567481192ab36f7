"""The details of a report in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui.application import Program
from muqabala.ui.details.dialog import DetailsDialog
from windows import Start, by_name, only


def opened(program: Program, name: str = "a") -> DetailsDialog:
    program.window.library.list.select(by_name(program)[name])
    program.window.actions_["details"].trigger()
    return only(DetailsDialog)


def summary(program: Program, name: str):
    return next(s for s in program.session.summaries if s.id == by_name(program)[name])


def test_what_is_typed_holds_and_undo_takes_it_back(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    dialog = opened(program)
    dialog.fields["outlet"].setText("وكالة الساحل")
    dialog.fields["published"].setText("٢٠١٨/٠٤/٠٣")
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert summary(program, "a").outlet == "وكالة الساحل"
    assert summary(program, "a").published == "2018-04-03"
    program.window.actions_["undo"].trigger()
    assert summary(program, "a").outlet == ""


def test_a_day_that_is_none_is_told_and_the_form_stays(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    dialog = opened(program)
    dialog.fields["published"].setText("أمس")
    with qtbot.waitSignal(program.session.failed) as failed:
        qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert failed.args[0].code == "day_invalid"
    assert dialog.isVisible()
    assert dialog.fields["published"].text() == "أمس"
    dialog.reject()


def test_a_field_goes_back_to_what_was_read(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    read = summary(program, "a").title
    dialog = opened(program)
    assert dialog.back["title"].isHidden()
    dialog.fields["title"].setText("عنوان آخر")
    assert not dialog.back["title"].isHidden()
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert summary(program, "a").title == "عنوان آخر"
    again = opened(program)
    qtbot.mouseClick(again.back["title"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(again.apply, Qt.MouseButton.LeftButton)
    assert summary(program, "a").title == read


def test_outlet_and_day_go_to_all_listed_reports_and_titles_stay(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    titles = [each.title for each in program.session.summaries]
    dialog = opened(program)
    dialog.fields["title"].setText("لا يعمّ")
    dialog.fields["outlet"].setText("نشرة الصباح")
    dialog.for_all.setChecked(True)
    assert not dialog.fields["title"].isEnabled()
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert {each.outlet for each in program.session.summaries} == {"نشرة الصباح"}
    assert sorted(each.title for each in program.session.summaries) == sorted(titles)
    program.window.actions_["undo"].trigger()
    assert "نشرة الصباح" not in {each.outlet for each in program.session.summaries}


def test_the_file_is_opened_only_where_it_is(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    assert opened(program).open_file.isEnabled()
    only(DetailsDialog).close()
    (reports / "b.txt").unlink()
    assert not opened(program, "b").open_file.isEnabled()
