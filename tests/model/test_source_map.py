"""The map between reading text and source."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.document import Paragraph, Role
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.model.source_map import Piece, SourceMap
from muqabala.model.span import Span

ROTATED = SourceMap((Piece(0, 5, 10, 15), Piece(5, 9, 0, 4), Piece(9, 10, 16, 18)))


def test_an_unchanged_text_maps_to_itself():
    same = SourceMap.identity(7)
    assert same.to_source(Span(2, 5)) == (Span(2, 5),)
    assert same.to_reading(Span(2, 5)) == (Span(2, 5),)
    assert SourceMap.identity(0).to_source(Span(0, 0)) == ()


def test_a_word_joined_from_two_places_has_two_source_spans():
    assert ROTATED.to_source(Span(3, 7)) == (Span(13, 15), Span(0, 2))
    assert ROTATED.to_source(Span(0, 5)) == (Span(10, 15),)


def test_the_source_maps_back_in_reading_order():
    assert ROTATED.to_reading(Span(0, 15)) == (Span(0, 9),)
    assert ROTATED.to_reading(Span(2, 12)) == (Span(0, 2), Span(7, 9))
    assert ROTATED.to_reading(Span(4, 10)) == ()


def test_a_piece_that_is_not_literal_answers_as_a_whole():
    assert ROTATED.to_source(Span(9, 10)) == (Span(16, 18),)
    assert ROTATED.to_reading(Span(17, 18)) == (Span(9, 10),)


def test_dropped_characters_inside_a_word_do_not_split_it():
    stretched = SourceMap((Piece(0, 2, 0, 2), Piece(2, 4, 5, 7)))
    assert stretched.to_source(Span(1, 3)) == (Span(1, 6),)


def test_neighbouring_pieces_are_one_place():
    ligature = SourceMap((Piece(0, 2, 0, 2), Piece(2, 4, 2, 3), Piece(4, 5, 3, 4)))
    assert ligature.to_source(Span(1, 5)) == (Span(1, 4),)


@st.composite
def maps(draw):
    """Make pieces of both kinds in any source order, with dropped characters between."""
    lengths = draw(
        st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4), st.integers(0, 2)), max_size=8)
    )
    order = draw(st.permutations(range(len(lengths))))
    starts, at = {}, 0
    for number in order:
        starts[number] = at + lengths[number][2]
        at = starts[number] + lengths[number][1]
    pieces, position = [], 0
    for number, (own, theirs, _) in enumerate(lengths):
        begin = starts[number]
        pieces.append(Piece(position, position + own, begin, begin + theirs))
        position += own
    return SourceMap(tuple(pieces)), position, at


@given(maps(), st.data())
def test_going_there_and_back_covers_the_span(made, data):
    source_map, length, source_length = made
    start = data.draw(st.integers(0, length))
    span = Span(start, data.draw(st.integers(start, length)))
    there = source_map.to_source(span)
    assert all(0 <= part.start < part.end <= source_length for part in there)
    back = {n for part in there for r in source_map.to_reading(part) for n in range(*r)}
    assert set(range(*span)) <= back


@given(maps(), st.data())
def test_back_is_what_a_search_through_all_pieces_finds(made, data):
    source_map, _, source_length = made
    start = data.draw(st.integers(0, source_length))
    span = Span(start, data.draw(st.integers(start, source_length)))
    expected = set()
    for piece in source_map.pieces:
        for n in range(piece.source_start, piece.source_end):
            if span.start <= n < span.end:
                literal = piece.start + n - piece.source_start
                expected |= {literal} if piece.is_literal else set(range(piece.start, piece.end))
    found = [n for part in source_map.to_reading(span) for n in range(*part)]
    assert found == sorted(expected)


@given(maps())
def test_a_map_comes_to_another_process_as_it_was(made):
    come = pickle.loads(pickle.dumps(made[0]))
    assert come == made[0]
    assert all(isinstance(piece, Piece) for piece in come.pieces)


@given(st.sampled_from(Role), st.integers(0, 9), st.integers(0, 9))
def test_a_paragraph_comes_to_another_process_as_it_was(role, start, length):
    paragraph = Paragraph(Span(start, start + length), role)
    come = pickle.loads(pickle.dumps(paragraph))
    assert come == paragraph
    assert isinstance(come.role, Role)


def test_a_mention_comes_to_another_process_as_it_was():
    mention = Mention(
        Span(3, 9), Kind.NUMBER, "number.noun", "12", Approx.ABOUT, "قتيل", Category.KILLED,
        (Category.KILLED, Category.WOUNDED), short=True, confidence=0.5, hijri="AH 1440-01-02",
    )  # fmt: skip
    come = pickle.loads(pickle.dumps(mention))
    assert come == mention
    assert isinstance(come.span, Span)
    assert isinstance(come.kind, Kind)
