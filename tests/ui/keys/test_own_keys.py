"""Keys of one's own: kept and read again, and which may be given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from muqabala.ui.keys.own_keys import holder_of, may_be_given, portable, read, written

NAMES = st.text(alphabet="abcdefg_", min_size=1)
KEYS = st.sampled_from(["", "Ctrl+M", "Ctrl+=", "Alt+Shift+F4", "F9", "Ctrl+,"])


@given(st.dictionaries(NAMES, KEYS))
def test_what_is_kept_comes_back(own: dict[str, str]):
    assert read(written(own)) == own


def test_lines_that_are_none_are_passed_over():
    assert read(["", "=Ctrl+M", "note", "note=Ctrl+M"]) == {"note": "Ctrl+M"}


@pytest.mark.parametrize(
    "keys", ["Ctrl+M", "F9", "Shift+F1", "Alt+Return", "Ctrl+Shift+Del", "Meta+M"]
)
def test_these_may_be_given(keys: str):
    assert may_be_given(QKeySequence(keys))


@pytest.mark.parametrize(
    "keys",
    ["M", "Shift+M", "Space", "Return", "Tab", "Del", "Ctrl+C", "Ctrl+V", "", "Ctrl+K, Ctrl+M"],
)
def test_these_are_needed_for_reading_and_typing(keys: str):
    assert not may_be_given(QKeySequence(keys))


def test_who_has_keys_is_found_by_each_of_them(qapp: QApplication):
    redo = QAction("redo")
    redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    other = QAction("other")
    assert holder_of(QKeySequence("Ctrl+Y"), [other, redo]) is redo
    assert holder_of(QKeySequence("Ctrl+U"), [other, redo]) is None
    assert portable(QKeySequence("Ctrl+Y")) == "Ctrl+Y"
