from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage

from muqabala.model.span import Span
from muqabala.ui.reading.marks import DEFAULT_KINDS, Mark, MarkKind
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.palette import ReadingPalette


def span_of(page: PageView, words: str) -> Span:
    start = page.text.shown.text.index(words)
    return Span(start, start + len(words))


def picture(page: PageView) -> QImage:
    return page.text.viewport().grab().toImage()


def has_color(image: QImage, rect: QRect, wanted: str) -> bool:
    color = QColor(wanted)
    rect = rect.intersected(image.rect())
    return any(
        image.pixelColor(x, y) == color
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    )


def rect_of(page: PageView, words: str) -> QRect:
    (rect,) = page.text.rects_of(span_of(page, words))
    return rect.toAlignedRect()


def test_a_note_is_yellow_behind_its_words_only(page: PageView) -> None:
    page.text.set_marks([Mark(span_of(page, "فجر"), MarkKind.NOTE, note_id="n")])
    image, note = picture(page), ReadingPalette().note
    assert has_color(image, rect_of(page, "فجر"), note)
    assert not has_color(image, rect_of(page, "المرفأ").adjusted(4, 0, -4, 0), note)


def test_a_hidden_kind_is_not_painted(page: PageView) -> None:
    line = ReadingPalette().organization
    rect = rect_of(page, "فرق").adjusted(0, 0, 0, 4)
    assert has_color(picture(page), rect, line)
    page.text.set_visible_kinds(DEFAULT_KINDS - {MarkKind.ORGANIZATION})
    assert not has_color(picture(page), rect, line)


def test_letters_are_painted_over_the_marks(page: PageView) -> None:
    page.text.set_marks([Mark(span_of(page, "الإطفاء"), MarkKind.NOTE)])
    ink = QColor(ReadingPalette().ink).lightness()
    image, rect = picture(page), rect_of(page, "الإطفاء")
    darkest = min(
        image.pixelColor(x, y).lightness()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    )
    assert darkest <= ink + 25


def test_marks_do_not_move_a_single_letter(page: PageView) -> None:
    span = Span(0, 120)
    before = page.text.rects_of(span)
    page.text.set_marks([Mark(Span(n, n + 3), MarkKind.PERSON) for n in range(0, 120, 2)])
    assert page.text.rects_of(span) == before


def test_rectangles_are_asked_for_once(page: PageView, monkeypatch: object) -> None:
    import muqabala.ui.reading.mark_painter as module

    asked: list[int] = []
    find = module.find_pieces

    def count(block: object, start: int, end: int) -> object:
        asked.append(start)
        return find(block, start, end)

    monkeypatch.setattr(module, "find_pieces", count)
    page.text.set_visible_kinds(frozenset({MarkKind.PLACE}))
    picture(page)
    page.text.set_lit(frozenset({0}))
    picture(page)
    assert asked == []
    page.resize(480, 420)
    picture(page)
    assert asked


def test_a_lit_mention_is_framed_and_put_out_again(page: PageView) -> None:
    rect = rect_of(page, "سامر النجار").adjusted(-4, -4, 4, 4)
    dark = picture(page).copy(rect)
    page.text.set_lit(frozenset({5}))
    assert picture(page).copy(rect) != dark
    page.text.set_lit(frozenset())
    assert picture(page).copy(rect) == dark


def test_the_framed_span_is_drawn_even_without_a_mark(page: PageView) -> None:
    rect = rect_of(page, "قضوا").adjusted(-4, -4, 4, 4)
    before = picture(page).copy(rect)
    page.frame(span_of(page, "قضوا"))
    assert picture(page).copy(rect) != before


def test_nothing_is_painted_when_the_page_is_closed(page: PageView) -> None:
    page.close_witness()
    image = picture(page)
    paper = QColor(ReadingPalette().paper)
    assert image.pixelColor(QPoint(image.width() // 2, 60)) == paper
    assert len(page.text.marks.marks) == 0
