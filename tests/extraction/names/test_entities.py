"""Laws of the name finder as a whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extraction.name_reading import meant, mentions, names, prepared
from muqabala.extraction.names.entities import find_entities, resolve
from muqabala.extraction.names.listing import Found
from muqabala.model.mention import Entity, Kind

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة"
NAMES = [
    "سوريا",
    "دير الزور",
    "حزب الله",
    "قوات سوريا الديمقراطية",
    "رويترز",
    "بشار الأسد",
    "بغداد",
]
pieces = st.sampled_from(
    [
        *NAMES,
        "قال",
        "الرئيس",
        "بلدة",
        "في",
        "على",
        "،",
        ".",
        "«",
        "»",
        "(",
        "و",
        "ال",
        "عبد",
        "بن",
        "12",
    ]
)
sentences = st.lists(st.one_of(pieces, st.text(ARABIC, max_size=6)), max_size=25).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(sentences, st.text(max_size=80)))
@example("")
@example("عبد")
@example("أبو")
@example("حزب «")
@example("مدينة ")
def test_any_text_is_read_and_every_mention_is_well_formed(text: str) -> None:
    found, entities = find_entities(prepared(text))
    known = {entity.id: entity for entity in entities}
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.entity in known
        assert known[mention.entity].type is mention.kind
        assert 0 < mention.confidence <= 1
        assert mention.rule


@settings(max_examples=60, deadline=None)
@given(sentences)
def test_never_inside_a_word(text: str) -> None:
    for mention in mentions(text):
        after = text[mention.span.end : mention.span.end + 1]
        assert not after.isalnum()
        word_start = mention.span.start
        while word_start and text[word_start - 1].isalnum():
            word_start -= 1
        assert set(text[word_start : mention.span.start]) <= set("وفبكل")


@settings(max_examples=60, deadline=None)
@given(sentences)
def test_mentions_are_in_order_and_only_nested_ones_overlap(text: str) -> None:
    found = mentions(text)
    assert found == sorted(found, key=lambda m: (m.span.start, -m.span.end))
    outer = [m for m in found if not m.nested]
    assert all(a.span.end <= b.span.start for a, b in pairwise(outer))
    for inner in (m for m in found if m.nested):
        assert any(m.span.contains(inner.span) and m.span != inner.span for m in outer)


@pytest.mark.parametrize("clitic", ["", "و", "ف", "ب", "ل", "وب", "ول", "فب"])
@pytest.mark.parametrize("name", ["سوريا", "دير الزور", "بغداد", "رويترز", "حزب الله"])
def test_a_name_is_found_behind_any_clitic(name: str, clitic: str) -> None:
    assert names(f"جرى ذلك {clitic}{name} أمس.") == [name]


@pytest.mark.parametrize("clitic", ["ل", "ول", "فل"])
@pytest.mark.parametrize("name", ["العراق", "الولايات المتحدة", "الأمم المتحدة", "الناتو"])
def test_the_article_behind_lam(name: str, clitic: str) -> None:
    assert names(f"جرى ذلك {clitic}{name[1:]} أمس.") == [name[1:]]


def test_marks_and_stretching_do_not_hide_a_name() -> None:
    text = "في سُوريَا والعـــراق ودِمَشْق."
    assert names(text) == ["سُوريَا", "العـــراق", "دِمَشْق"]


def test_ids_are_the_same_in_every_document() -> None:
    text = "قال القيادي حازم الدهشوري في بلدة المشرفاوية إن حزب الراية سيرد."
    assert meant(text) == meant("أمس:\n" + text)
    assert all(value and ":" in value for value in meant(text).values())


def test_every_entity_is_given_once() -> None:
    _, entities = find_entities(prepared("سوريا وسوريا ودمشق وسوريا."))
    assert sorted(entity.id for entity in entities) == ["place:damascus", "place:syria"]


ENTITY = Entity("org:x", "x", Kind.ORGANIZATION)
PLACE = Entity("place:y", "y", Kind.PLACE)


def found(start: int, end: int, entity: Entity) -> Found:
    return Found(start, end, start, end - 1, entity.type, entity, "test")


def test_the_longest_name_wins_and_a_place_inside_is_nested() -> None:
    kept = resolve(
        [found(0, 3, ENTITY), found(1, 2, PLACE), found(2, 4, PLACE), found(4, 5, PLACE)]
    )
    assert [(n.start, n.end, n.nested) for n in kept] == [
        (0, 3, False),
        (1, 2, True),
        (4, 5, False),
    ]


def test_an_organisation_inside_an_organisation_is_dropped() -> None:
    assert len(resolve([found(0, 3, ENTITY), found(1, 2, ENTITY)])) == 1
