"""Parts of a text that know where they stood."""

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.source_map import Piece, SourceMap
from muqabala.text.traced import Composer, Traced, composed


def test_a_part_keeps_its_places():
    traced = Traced.literal("مرحبا بكم", 5)
    assert traced.part(6, 9) == Traced("بكم", (Piece(0, 3, 11, 14),), (11, 14))
    assert traced.part(2, 2).text == ""


def test_a_piece_that_is_not_literal_is_kept_whole():
    composer = Composer()
    composer.add(Traced.literal("قل ", 0))
    composer.add_mapped("لا", 3, 4)
    traced = composer.traced((0, 4))
    assert traced.part(3, 5).pieces == (Piece(0, 2, 3, 4),)


def test_neighbours_in_both_texts_become_one_piece():
    composer = Composer()
    composer.add(Traced.literal("ab", 0))
    composer.add(Traced.literal("cd", 2))
    composer.add_mapped(" ", 4, 7)
    composer.add(Traced.literal("e", 7))
    text, source_map = composer.finish()
    assert text == "abcd e"
    assert source_map.pieces == (Piece(0, 4, 0, 4), Piece(4, 5, 4, 7), Piece(5, 6, 7, 8))
    assert composer.source_end == 8


@given(st.text(min_size=1, max_size=30), st.data())
def test_parts_set_together_again_are_the_whole(text, data):
    cut = data.draw(st.integers(0, len(text)))
    whole = Traced.literal(text, 3)
    again = composed([whole.part(0, cut), whole.part(cut, len(text))])
    assert (again.text, again.pieces) == (whole.text, whole.pieces)


def test_nothing_composed_is_nothing():
    assert composed([]) == Traced("", (), (0, 0))
    assert Composer().finish() == ("", SourceMap(()))
