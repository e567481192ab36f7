"""Widgets of the reading area, shown without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.page_format import Typography
from muqabala.ui.reading.palette import ReadingPalette
from muqabala.ui.reading.reading_area import FONTS, ReadingArea
from ui.reading import reports


@pytest.fixture(autouse=True)
def right_to_left(qapp: QApplication) -> Iterator[None]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(before)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    """Show a widget at a size and let it lay itself out."""

    def show(widget: QWidget, width: int = 900, height: int = 600) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        qtbot.wait(1)

    return show


@pytest.fixture
def typography() -> Typography:
    font = QFont()
    font.setFamilies(list(FONTS))
    font.setPointSizeF(15.0)
    return Typography(font)


@pytest.fixture
def page(shown: Callable[..., None], typography: Typography) -> PageView:
    made = PageView("A")
    made.set_theme(ReadingPalette(), typography)
    made.show_witness(reports.first(), [])
    shown(made, 520, 420)
    return made


@pytest.fixture
def area(shown: Callable[..., None]) -> ReadingArea:
    """The first and the second report side by side."""
    made = ReadingArea()
    made.show_pair(reports.first(), reports.second(), reports.collation())
    shown(made)
    return made


@pytest.fixture
def long_area(shown: Callable[..., None]) -> ReadingArea:
    """Two long reports whose paragraphs answer each other, the second twice as long."""
    from muqabala.model.comparison import Collation, EntityPair, PassagePair
    from muqabala.model.mention import Kind

    a, b = reports.long("a", 60), reports.long("b", 120)
    passages = tuple(
        PassagePair(one.span, two.span, 1.0)
        for one, two in zip(a.document.paragraphs, b.document.paragraphs[::2], strict=True)
    )
    everything = tuple(range(60)), tuple(range(120))
    pair = EntityPair("village", "قرية الزيتون", Kind.PLACE, *everything)
    made = ReadingArea()
    made.show_pair(a, b, Collation(entities=(pair,), passages=passages))
    shown(made)
    return made
