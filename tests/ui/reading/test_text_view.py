from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.reading.marks import DEFAULT_KINDS, Mark, MarkKind
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.page_format import Typography
from muqabala.ui.reading.palette import ReadingPalette
from muqabala.ui.reading.shown_text import reading_form
from muqabala.ui.reading.text_view import TextView

EMOJI = "\U0001f600 زار محمد\u00a0علي المدينة 2014 دون إعلان"


@pytest.fixture
def view(shown: Callable[..., None], typography: Typography) -> TextView:
    made = TextView()
    made.set_style(typography, ReadingPalette())
    made.show_text(reading_form(Document("e", EMOJI, EMOJI, SourceMap.identity(len(EMOJI)))))
    shown(made, 420, 300)
    return made


def span_of(words: str) -> Span:
    start = EMOJI.index(words)
    return Span(start, start + len(words))


def center(view: TextView, words: str) -> QPoint:
    return view.rects_of(span_of(words))[0].center().toPoint()


def test_selections_count_code_points(view: TextView) -> None:
    view.select_span(span_of("محمد"))
    assert view.textCursor().selectedText() == "محمد"
    assert view.selected_span() == span_of("محمد")


def test_a_selection_snaps_to_words_unless_told_not_to(view: TextView, qtbot: QtBot) -> None:
    half = Span(span_of("محمد").start + 1, span_of("محمد").end - 1)
    with qtbot.waitSignal(view.span_selected) as heard:
        view.select_span(half)
    assert heard.args == [span_of("محمد")]
    view.set_snap(to_words=False)
    assert view.selected_span() == half


def test_a_double_click_selects_the_word(view: TextView) -> None:
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, "المدينة"))
    assert view.selected_span() == span_of("المدينة")


def test_copying_keeps_no_break_spaces(view: TextView) -> None:
    view.select_span(span_of("محمد\u00a0علي"))
    assert view.createMimeDataFromSelection().text() == "محمد\u00a0علي"


def test_no_selection_is_none(view: TextView, qtbot: QtBot) -> None:
    view.select_span(span_of("دون"))
    with qtbot.waitSignal(view.span_selected) as heard:
        view.select_span(Span(3, 3))
    assert heard.args == [None]


def test_a_click_on_a_mark_is_reported(view: TextView, qtbot: QtBot) -> None:
    mark = Mark(span_of("محمد"), MarkKind.PERSON, mention=4)
    view.set_marks([mark])
    with qtbot.waitSignal(view.mark_clicked) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, "محمد"))
    assert heard.args == [mark]
    with qtbot.assertNotEmitted(view.mark_clicked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center(view, "إعلان"))


def test_pointing_is_reported_once_and_its_end_too(view: TextView, qtbot: QtBot) -> None:
    mark = Mark(span_of("علي"), MarkKind.PERSON, mention=1)
    view.set_marks([mark])
    heard: list[object] = []
    view.mark_hovered.connect(heard.append)
    for x in (-2, 0, 2):
        QTest.mouseMove(view.viewport(), center(view, "علي") + QPoint(x, 0))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert heard == [mark, None]


def test_a_hidden_mark_is_not_under_the_mouse(view: TextView) -> None:
    view.set_marks([Mark(span_of("علي"), MarkKind.PERSON)])
    at = QPointF(center(view, "علي"))
    assert view.mark_at(at) is not None
    view.set_visible_kinds(DEFAULT_KINDS - {MarkKind.PERSON})
    assert view.mark_at(at) is None
    assert view.mark_at(QPointF(5, 290)) is None


@pytest.mark.parametrize(("letter", "step"), [("n", 1), ("p", -1), ("ى", 1), ("ح", -1)])
def test_letters_of_both_keyboards_walk_the_mentions(
    view: TextView, qtbot: QtBot, letter: str, step: int
) -> None:
    key = Qt.Key.Key_N if step > 0 else Qt.Key.Key_P
    with qtbot.waitSignal(view.step_requested) as heard:
        if letter.isascii():
            qtbot.keyClick(view, letter)
        else:
            from PySide6.QtGui import QKeyEvent

            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(view, event)
    assert heard.args == [step]


def test_control_and_the_wheel_ask_for_larger_type(view: TextView, qtbot: QtBot) -> None:
    middle, not_inverted = QPointF(50, 50), False
    event = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        not_inverted,
    )
    with qtbot.waitSignal(view.zoom_requested) as heard:
        QApplication.sendEvent(view.viewport(), event)
    assert heard.args == [1]


def test_a_tip_is_asked_for_on_a_mark_only(view: TextView, qtbot: QtBot) -> None:
    mark = Mark(span_of("محمد"), MarkKind.PERSON)
    view.set_marks([mark])
    at = center(view, "محمد")
    with qtbot.waitSignal(view.tip_requested) as heard:
        QApplication.sendEvent(
            view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at))
        )
    assert heard.args[0] == mark
    with qtbot.assertNotEmitted(view.tip_requested):
        away = QPoint(3, 290)
        QApplication.sendEvent(
            view.viewport(), QHelpEvent(QEvent.Type.ToolTip, away, view.mapToGlobal(away))
        )
    assert not QToolTip.isVisible()


def test_dropped_files_are_left_to_the_window(view: TextView) -> None:
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


def test_the_column_is_never_wider_than_is_good_to_read(view: TextView) -> None:
    view.resize(1800, 300)
    assert view.viewport().width() <= view.widest_column() + 1
    view.resize(400, 300)
    assert view.viewport().width() == 400


def test_a_change_of_type_keeps_the_place(page: PageView, typography: Typography) -> None:
    page.resize(300, 260)
    page.text.scroll_by(300)
    before = page.text.position_at_reading_line()
    typography.font.setPointSizeF(22)
    page.set_theme(ReadingPalette(), typography)
    assert abs(page.text.position_at_reading_line() - before) < 60
