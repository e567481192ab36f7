"""Directions in one line: nothing that is quoted turns its neighbours round."""

from __future__ import annotations

import pytest

from muqabala.text.directions import is_right_to_left
from muqabala.ui.directions import facing, isolated, joined, left_to_right


def test_parts_of_a_line_do_not_disturb_each_other():
    assert joined("report.txt", "", "بلا تاريخ") == "\u2068report.txt\u2069 · \u2068بلا تاريخ\u2069"
    assert joined("", "") == ""
    assert isolated("") == ""
    assert left_to_right("Ctrl+,") == "\u2066Ctrl+,\u2069"


@pytest.mark.parametrize(
    ("text", "otherwise", "expected"),
    [
        ("خبر", False, True),
        ("12 خبر", False, True),
        ("news خبر", True, False),
        ("12 – 14", True, True),
        ("12 – 14", False, False),
        ("", True, True),
        ("\u2068خبر\u2069 = 14", False, False),
        ("\u2068خبر\u2069 · \u2068Killed\u2069", True, True),
        ("\u2068Killed\u2069 خبر", False, True),
    ],
)
def test_direction_follows_the_first_strong_letter(text: str, otherwise: bool, expected: bool):
    assert is_right_to_left(text, otherwise) is expected


def test_counts_stand_as_the_pages_do():
    assert facing(2, 1, mirrored=True) == "\u20672 ↔ 1\u2069"
    assert facing(2, 1, mirrored=False) == "\u20662 ↔ 1\u2069"
