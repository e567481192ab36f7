"""The numbers of paragraphs stand where a citation says they do."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.model.document import Document, Paragraph
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.reading.marked_text import MarkedText
from muqabala.ui.reading.shown_text import reading_form

TEXT = "الأولى\n\nالثانية وفيها 😀\nالثالثة"


def numbered(qtbot: QtBot) -> MarkedText:
    starts = [TEXT.index(word) for word in ("الأولى", "الثانية", "الثالثة")]
    ends = [6, TEXT.index("😀") + 1, len(TEXT)]
    spans = (Paragraph(Span(a, b)) for a, b in zip(starts, ends, strict=True))
    view = MarkedText()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    identity = SourceMap.identity(len(TEXT))
    view.show_text(reading_form(Document("a", TEXT, TEXT, identity, paragraphs=tuple(spans))))
    return view


def test_each_paragraph_has_its_number_and_blank_lines_none(qapp: QApplication, qtbot: QtBot):
    view = numbered(qtbot)
    found = view.numbers.between(view.index, 0.0, view.index.height)
    assert [number for number, _ in found] == [1, 2, 3]
    tops = [view.extent_of(Span(TEXT.index(w), TEXT.index(w) + 1))[0] for w in ("الأ", "الثانية")]
    assert all(abs(line.top() - top) < 20 for (_, line), top in zip(found, tops, strict=False))


def test_they_are_drawn_only_when_wished(qapp: QApplication, qtbot: QtBot):
    view = numbered(qtbot)
    plain = view.viewport().grab().toImage()
    view.set_numbered(on=True)
    assert view.viewport().grab().toImage() != plain
    view.set_numbered(on=False)
    assert view.viewport().grab().toImage() == plain
