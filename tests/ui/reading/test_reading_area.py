from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from muqabala.model.span import Span
from muqabala.ui.reading.marks import MarkKind
from muqabala.ui.reading.palette import ReadingPalette
from muqabala.ui.reading.reading_area import ReadingArea
from ui.reading import reports


def lit(area: ReadingArea) -> tuple[set[int], set[int]]:
    return set(area.first.text.marks.lit), set(area.second.text.marks.lit)


def click(area: ReadingArea, words: str) -> None:
    text = area.first.text
    span = reports.span_of(text.shown.text, words)
    at = text.rects_of(span)[0].center().toPoint()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_pair_shows_both_and_what_links_them(area: ReadingArea) -> None:
    assert area.document_ids() == ["a", "b"]
    assert all(widget.isVisible() for widget in (area.first, area.strip, area.second))
    assert len(area.strip.bands) == 6


def test_a_pair_that_is_not_compared_yet_is_linked_later(area: ReadingArea) -> None:
    area.clear()
    area.show_pair(reports.first(), reports.second(), None)
    assert area.document_ids() == ["a", "b"]
    assert area.strip.bands == ()
    assert not any(mark.shared for mark in area.first.text.marks.marks)
    area.light([("a", 0)])
    area.judge(reports.collation())
    assert lit(area) == ({0}, set())
    assert len(area.strip.bands) == 6
    assert any(mark.shared for mark in area.first.text.marks.marks)


def test_one_report_has_the_whole_desk(area: ReadingArea) -> None:
    area.show_one(reports.second())
    assert area.document_ids() == ["b"]
    assert not area.strip.isVisible()
    assert not area.second.isVisible()
    assert not any(mark.shared for mark in area.first.text.marks.marks)


def test_clearing_leaves_an_empty_desk(area: ReadingArea) -> None:
    area.clear()
    assert area.document_ids() == []
    assert not any(page.isVisible() for page in area.pages)
    assert area.selection() is None
    assert area.position("a") == 0


def test_a_click_lights_the_counterparts_and_is_reported(area: ReadingArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(area.mention_clicked) as heard:
        click(area, "شارع البحر")
    assert heard.args == ["a", 7]
    assert lit(area) == ({7}, {3})


def test_compared_figures_light_each_other(area: ReadingArea) -> None:
    click(area, "12")
    assert lit(area) == ({2}, {1})


def test_pointing_lights_for_the_moment_and_a_click_for_longer(area: ReadingArea) -> None:
    click(area, "12")
    area.first.mention_hovered.emit(0)
    assert lit(area) == ({0, 3}, {0})
    area.first.mention_hovered.emit(-1)
    assert lit(area) == ({2}, {1})
    QTest.keyClick(area, Qt.Key.Key_Escape)
    assert lit(area) == (set(), set())


def test_a_counterpart_far_below_is_brought_up(area: ReadingArea) -> None:
    area.resize(700, 260)
    area.set_linked(False)
    street = area.second.witness.analysis.mentions[3].span
    assert not area.second.text.is_in_view(street)
    area.first.mention_clicked.emit(7)
    assert area.second.text.is_in_view(street)
    assert area.first.text.scroll_top == 0


def test_rows_of_the_evidence_can_light_mentions(area: ReadingArea) -> None:
    area.light([("a", 5), ("b", 2), ("elsewhere", 1)])
    assert lit(area) == ({5}, {2})


def test_a_pair_of_places_is_framed_and_shown(area: ReadingArea) -> None:
    area.resize(700, 260)
    a = area.first.witness.analysis.mentions[6].span
    b = area.second.witness.analysis.mentions[2].span
    area.go_to_pair(a, b)
    assert area.first.text.marks.current == a
    assert area.second.text.marks.current == b
    assert area.first.text.is_in_view(a)
    assert area.second.text.is_in_view(b)


def test_the_selection_names_its_document(area: ReadingArea, qtbot: QtBot) -> None:
    span = reports.span_of(area.second.text.shown.text, "النقابة")
    with qtbot.waitSignal(area.selection_changed) as heard:
        area.second.text.select_span(span)
    assert heard.args == ["b", span]
    assert area.selection() == ("b", span)


def test_the_position_is_reported_when_scrolling_has_settled(
    long_area: ReadingArea, qtbot: QtBot
) -> None:
    heard: list[str] = []
    long_area.position_changed.connect(lambda document_id, _position: heard.append(document_id))
    long_area.go_to("a", long_area.first.witness.document.paragraphs[20].span)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["a", "b"]
    start = long_area.first.witness.document.paragraphs[20].span.start
    assert abs(long_area.position("a") - start) < 80


def test_notes_reach_their_page(area: ReadingArea, qtbot: QtBot) -> None:
    note = reports.note(reports.second(), "أعلنت النقابة", "n5")
    area.set_notes("b", [note])
    notes = [m for m in area.second.text.marks.marks if m.kind is MarkKind.NOTE]
    assert [mark.note_id for mark in notes] == ["n5"]
    with qtbot.waitSignal(area.note_clicked) as heard:
        area.second.note_clicked.emit("n5")
    assert heard.args == ["n5"]


def test_themes_and_type_reach_every_part(area: ReadingArea) -> None:
    area.set_palette_theme(ReadingPalette(paper="#111111", ink="#eeeeee"))
    area.set_font("DejaVu Sans", 19.0)
    area.set_column(1.5, 46)
    before = area.first.text.index.height
    area.set_column(1.0, 46)
    assert area.first.text.index.height < before
    image = area.first.text.viewport().grab().toImage()
    assert image.pixelColor(2, 2).name() == "#111111"
    font = area.first.text.document().defaultFont()
    assert font.families()[0] == "DejaVu Sans"
    assert font.pointSizeF() == 19.0


def test_the_source_form_and_back(area: ReadingArea) -> None:
    area.show_one(reports.stretched())
    area.set_show_source(True)
    assert "حـريق" in area.first.text.shown.text
    area.set_show_source(False)
    assert "حـريق" not in area.first.text.shown.text


def test_selections_may_be_left_uncut(area: ReadingArea) -> None:
    area.set_snap_to_words(False)
    area.first.text.select_span(Span(1, 3))
    assert area.selection() == ("a", Span(1, 3))


def test_the_menu_names_its_document(area: ReadingArea) -> None:
    heard: list[str] = []

    def take(document_id: str, menu: QWidget) -> None:
        heard.append(document_id)

    area.menu_about_to_show.connect(take)
    area.second.menu_about_to_show.emit(None)
    assert heard == ["b"]


def test_shortcuts_can_be_left_to_a_menu(area: ReadingArea, qtbot: QtBot) -> None:
    area.activateWindow()
    area.set_own_shortcuts(False)
    QTest.keyClick(area.first.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not area.find_bar.isVisible()


def test_no_focusable_control_is_without_a_name(area: ReadingArea) -> None:
    area.open_find()
    nameless = []
    for widget in area.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_") or widget.metaObject().className() == "QWidget":
            continue
        found = QAccessible.queryAccessibleInterface(widget)
        if found is not None and not found.text(QAccessible.Text.Name):
            nameless.append(type(widget).__name__)
    assert nameless == []


def test_tab_goes_from_part_to_part(area: ReadingArea) -> None:
    assert area.first.text.tabChangesFocus()
    for widget in (area.first.overview, area.strip):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_place_without_words_is_gone_to_but_not_framed(area: ReadingArea) -> None:
    area.go_to("a", Span(30, 30))
    assert area.first.text.marks.current is None
    area.go_to("a", Span(30, 34))
    assert area.first.text.marks.current == Span(30, 34)


def test_a_page_alone_needs_no_letter(area: ReadingArea) -> None:
    assert area.first.header.letter.isVisible()
    area.show_one(reports.first())
    assert not area.first.header.letter.isVisible()
    area.show_pair(reports.first(), reports.second(), reports.collation())
    assert area.first.header.letter.isVisible()


def test_next_hit_without_a_search_opens_the_bar(area: ReadingArea) -> None:
    area.step_hit(1)
    assert area.find_bar.isVisible()


def test_a_narrow_area_gives_the_room_to_the_pages(area: ReadingArea) -> None:
    wide = area.strip.width()
    area.resize(680, 500)
    assert area.strip.width() < wide
    assert area.first.width() == area.second.width()
