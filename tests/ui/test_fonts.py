"""Typefaces: found without reading the metadata of everything that is installed."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from muqabala.ui import fonts


def test_the_interface_has_its_own_typeface_in_three_weights(qapp: QApplication):
    fonts.load_interface_font()
    fonts.load_interface_weights()
    family = fonts.INTERFACE[0]
    assert family in QFontDatabase.families()
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(family))
    assert fonts.interface_font().families()[0] == family


def test_there_is_always_a_typeface_for_the_page(qapp: QApplication):
    fonts.load_page_font()
    assert "Amiri" in QFontDatabase.families()
    assert fonts.page_family() in QFontDatabase.families()
    assert fonts.page_family() in fonts.PAGE


def test_the_user_chooses_among_families_that_can_write_arabic(qapp: QApplication):
    fonts.load_page_font()
    assert "Amiri" in fonts.page_families()


def test_a_package_that_is_not_there_is_passed_over(qapp: QApplication):
    before = QFontDatabase.families()
    fonts._load("no_such_font_package", ("x.ttf",))
    assert QFontDatabase.families() == before
