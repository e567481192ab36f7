from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from muqabala.ui.reading.page_header import PageHeader
from muqabala.ui.reading.palette import ReadingPalette
from ui.reading import reports


def header(qtbot: QtBot) -> PageHeader:
    made = PageHeader("A")
    made.set_theme(ReadingPalette())
    qtbot.addWidget(made)
    made.resize(500, 60)
    made.show()
    return made


def test_it_says_who_and_when_and_from_where(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(reports.first().document, repairs=0)
    assert made.outlet.text() == "وكالة"
    assert "2021" in made.date.text()
    assert "a.txt" in made.path.text()
    assert "/reports/a.txt" in made.path.toolTip()
    assert not made.repairs.isVisible()


def test_the_title_shows_when_the_headline_is_gone(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(reports.first().document, repairs=0)
    assert made.title.text() == ""
    made.set_scrolled(away=True)
    assert made.title.text() == reports.FIRST[0][0]
    made.set_scrolled(away=False)
    assert made.title.text() == ""


def test_a_report_without_headline_always_shows_its_title(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(replace(reports.first().document, paragraphs=(), title="عنوان"), repairs=0)
    assert made.title.text() == "عنوان"


def test_unknown_things_are_said_to_be_unknown(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(replace(reports.first().document, outlet="", published=None), repairs=0)
    assert made.outlet.text()
    assert made.date.text()


def test_repairs_are_counted_and_can_be_asked_for(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(reports.first().document, repairs=3)
    assert "3" in made.repairs.text()
    assert made.repairs.accessibleName()
    with qtbot.waitSignal(made.repairs_requested):
        made.repairs.click()


def test_a_long_title_does_not_widen_the_page(qtbot: QtBot) -> None:
    made = header(qtbot)
    made.show_document(
        replace(reports.first().document, paragraphs=(), title="كلمة " * 200), repairs=0
    )
    assert made.minimumSizeHint().width() < 400
    made.grab()
