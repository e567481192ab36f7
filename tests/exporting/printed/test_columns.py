"""Widths of columns: they keep to the room, and no word is broken where all words fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muqabala.exporting.printed.columns import column_widths

NEEDS = st.lists(st.tuples(st.floats(1, 40), st.floats(0, 400)), min_size=1, max_size=8)


@given(NEEDS, st.floats(20, 500))
def test_columns_keep_to_the_room_and_hold_their_longest_words(needs, room):
    least = [word for word, _ in needs]
    widths = column_widths(least, [word + more for word, more in needs], room)
    assert sum(widths) <= room + 1e-6
    for width, word in zip(widths, least, strict=True):
        assert width >= min(word, room / len(needs)) - 1e-9


def test_the_longer_column_is_wider():
    short, long = column_widths([6, 6], [8, 300], 80)
    assert long > 2 * short
    assert round(short + long, 6) == 80
