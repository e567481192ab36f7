"""The tour: begun once, walked by keys, ended at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui.tour.tour import Tour
from windows import Start


def begun(program) -> Tour:
    program.window.actions_["tour"].trigger()
    (tour,) = program.window.findChildren(Tour)
    return tour


def test_the_tour_walks_to_its_end_and_gives_the_window_back(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    tour = begun(program)
    stops = []
    with qtbot.waitSignal(tour.ended):
        for _ in range(20):
            if not tour.isVisible():
                break
            stops.append((tour.number, tour.title.text(), tour.words.text()))
            qtbot.keyClick(tour.forward, Qt.Key.Key_Space)
    assert [number for number, _, _ in stops] == list(range(6))
    assert len({words for _, _, words in stops}) == 6
    assert "Ctrl+M" in stops[4][2]
    assert program.settings.flag("toured")


def test_arrows_go_as_the_window_reads_and_escape_ends(start: Start, reports: Path, qtbot: QtBot):
    tour = begun(start(reports))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(tour.forward, key)
    assert tour.number == 1
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_enter_presses_the_button_that_has_the_keyboard(start: Start, reports: Path, qtbot: QtBot):
    tour = begun(start(reports))
    qtbot.keyClick(tour.forward, Qt.Key.Key_Return)
    qtbot.keyClick(tour.forward, Qt.Key.Key_Enter)
    assert tour.number == 2
    tour.back.setFocus()
    qtbot.keyClick(tour.back, Qt.Key.Key_Return)
    assert tour.number == 1


def test_the_tab_key_stays_within_the_tour(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    tour = begun(program)
    qtbot.keyClick(tour.forward, Qt.Key.Key_PageDown)
    seen = []
    for _ in range(4):
        focused = program.window.focusWidget()
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [tour.forward, tour.leave, tour.back, tour.forward]


def test_what_is_spoken_of_is_left_clear(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    tour = begun(program)
    qtbot.keyClick(tour, Qt.Key.Key_PageDown)
    library = program.window.library
    middle = library.mapTo(program.window, library.rect().center())
    assert tour.clear.contains(middle)
    assert not tour.card.geometry().intersects(tour.clear)


def test_a_tour_under_way_begins_anew(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    first = begun(program)
    qtbot.keyClick(first.forward, Qt.Key.Key_PageDown)
    program.window.actions_["tour"].trigger()
    (second,) = [each for each in program.window.findChildren(Tour) if each.isVisible()]
    assert second.number == 0
    assert not first.isVisible()


def test_the_veil_grows_with_the_window(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    tour = begun(program)
    program.window.resize(1100, 700)
    assert tour.size() == program.window.size()


def test_a_first_start_on_the_sample_reports_begins_it_once(start: Start, qtbot: QtBot):
    program = start()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Tour)), timeout=60_000)
    program.window.findChildren(Tour)[0].end()
    assert program.settings.flag("toured")


def test_a_start_with_files_is_not_interrupted(start: Start, reports: Path, qtbot: QtBot):
    assert not start(reports).window.findChildren(Tour)
