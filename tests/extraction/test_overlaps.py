from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from muqabala.extraction.overlaps import FREE_KINDS, resolve
from muqabala.model.mention import Kind, Mention
from muqabala.model.span import Span


def mention(start: int, end: int, kind: Kind, confidence: float = 1.0, nested: bool = False):
    return Mention(Span(start, end), kind, "test", nested=nested, confidence=confidence)


def kinds(*mentions: Mention) -> list[Kind]:
    return [one.kind for one in resolve(mentions)]


def test_number_belongs_to_the_date_around_it():
    assert kinds(mention(3, 5, Kind.NUMBER), mention(3, 15, Kind.DATE)) == [Kind.DATE]


def test_date_list_gives_way_to_the_interval_that_covers_it():
    found = kinds(
        mention(0, 4, Kind.DATE), mention(8, 12, Kind.DATE), mention(0, 12, Kind.DATE_RANGE)
    )
    assert found == [Kind.DATE_RANGE]


def test_street_named_after_a_date_is_a_place():
    assert kinds(mention(0, 14, Kind.PLACE), mention(5, 14, Kind.DATE)) == [Kind.PLACE]


def test_doubtful_name_does_not_swallow_a_date():
    found = kinds(mention(0, 14, Kind.PERSON, confidence=0.5), mention(5, 14, Kind.DATE))
    assert found == [Kind.DATE]


def test_of_equal_spans_the_date_beats_the_town():
    assert kinds(mention(2, 7, Kind.PLACE), mention(2, 7, Kind.DATE)) == [Kind.DATE]


def test_of_equal_spans_and_kinds_the_surer_stays():
    first, second = mention(2, 7, Kind.PLACE, 0.4), mention(2, 7, Kind.PLACE, 0.9)
    assert resolve([first, second]) == [second]


def test_nested_names_and_free_layers_stay():
    outer = mention(0, 20, Kind.ORGANIZATION)
    inner = mention(8, 20, Kind.PLACE, nested=True)
    quote = mention(4, 30, Kind.QUOTE)
    loaded = mention(0, 5, Kind.LOADED)
    assert resolve([inner, loaded, quote, outer]) == [outer, loaded, quote, inner]


def test_neighbours_do_not_compete():
    assert kinds(mention(0, 3, Kind.NUMBER), mention(3, 9, Kind.PLACE)) == [Kind.NUMBER, Kind.PLACE]


def test_same_mention_found_twice_is_kept_once():
    twin = mention(0, 3, Kind.LOADED)
    assert resolve([twin, twin]) == [twin]


mentions = st.lists(
    st.builds(
        lambda start, length, kind, confidence: mention(start, start + length, kind, confidence),
        st.integers(0, 40),
        st.integers(1, 12),
        st.sampled_from(list(Kind)),
        st.floats(0, 1),
    ),
    max_size=12,
)


@given(mentions)
def test_rivals_never_overlap_and_resolving_again_changes_nothing(found: list[Mention]):
    kept = resolve(found)
    rivals = [one for one in kept if one.kind not in FREE_KINDS]
    assert all(one.span.end <= two.span.start for one, two in pairwise(rivals))
    assert resolve(kept) == kept
    assert kept == sorted(kept, key=lambda one: (one.span.start, -one.span.end, one.kind, one.rule))


@given(mentions)
def test_every_lost_mention_lost_to_one_that_stays(found: list[Mention]):
    kept = resolve(found)
    for lost in set(found) - set(kept):
        assert any(lost.span.overlaps(winner.span) for winner in kept)


def test_a_name_does_not_end_within_a_figure_nor_swallow_a_dual_that_counts() -> None:
    ordinal = Mention(Span(6, 16), Kind.ORDINAL, "ordinal:teen")
    unit = Mention(Span(0, 12), Kind.ORGANIZATION, "trigger:unit", confidence=0.8)
    dual = Mention(Span(31, 37), Kind.NUMBER, "dual:بلدة")
    town = Mention(Span(30, 37), Kind.PLACE, "trigger:place", confidence=0.8)
    assert resolve([unit, ordinal, town, dual]) == [ordinal, dual]


def test_a_name_does_not_begin_within_a_figure() -> None:
    figure = Mention(Span(0, 7), Kind.NUMBER, "number:digits")
    man = Mention(Span(3, 11), Kind.PERSON, "names:given", confidence=0.85)
    assert resolve([figure, man]) == [figure]
