"""Digits of a page in one system: every span holds, what is copied is what was printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.page_digits import PRINTED, with_digits
from muqabala.ui.reading.shown_text import ShownText, reading_form

TEXT = "قتل ١٥ وأصيب 23 في 2014م، بحسب http://a.b/2019 وطائرة F-16 و۴ شهود."


def read(text: str) -> Document:
    return Document("a", text, text, SourceMap.identity(len(text)))


def shown(text: str) -> ShownText:
    return reading_form(read(text))


def test_digits_are_in_one_system_but_not_beside_latin_letters():
    western = with_digits(shown(TEXT), "western").text
    assert western == "قتل 15 وأصيب 23 في 2014م، بحسب http://a.b/2019 وطائرة F-16 و4 شهود."
    arabic = with_digits(shown(TEXT), "arabic").text
    assert arabic == "قتل ١٥ وأصيب ٢٣ في ٢٠١٤م، بحسب http://a.b/2019 وطائرة F-16 و٤ شهود."


def test_as_printed_nothing_is_made_anew():
    text = shown(TEXT)
    assert with_digits(text, PRINTED) is text
    plain = shown("لا أرقام هنا")
    assert with_digits(plain, "arabic") is plain


@given(st.text(alphabet="٠١٩0 19۴ab\nس،.", max_size=60))
def test_every_place_stays_where_it_was(text: str):
    turned = with_digits(shown(text), "arabic")
    assert len(turned.text) == len(text)
    assert turned.as_printed == shown(text).text
    assert [c.isspace() for c in turned.text] == [c.isspace() for c in text]


def test_the_page_says_so_and_copies_what_was_printed(qapp: QApplication, qtbot: QtBot):
    page = PageView("أ")
    qtbot.addWidget(page)
    page.show_witness(Witness(read("قتل 15 شخصا"), Analysis("a")), ())
    page.show()
    assert page.header.digits.isHidden()
    page.set_digits("arabic")
    assert page.text.toPlainText() == "قتل ١٥ شخصا"
    assert not page.header.digits.isHidden()
    assert "١٢٣" in page.header.digits.text()
    page.text.select_span(Span(4, 6))
    assert page.text.createMimeDataFromSelection().text() == "15"
    page.set_digits(PRINTED)
    assert page.header.digits.isHidden()
    assert page.text.toPlainText() == "قتل 15 شخصا"
