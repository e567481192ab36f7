"""What holds of all corrections, whatever they are and in whatever order they were made."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from correcting_reports import COUNCIL, DOCUMENT, SAMER, TALL, TEXT, findings, said
from muqabala.extraction.corrections.corrections import Corrector, correct
from muqabala.extraction.overlaps import reading_order
from muqabala.model.mention import ENTITY_KINDS, Kind

WORDS = [
    "تل الزهور", "النجار", "سامر النجار", "الزهور", "مجلس", "مجلس تل الزهور المحلي", "المحلي",
    "المجلس", "قصف في تل الزهور", "إن 5 مدنيين", "5", "غائب",
]  # fmt: skip
ENTITIES = [SAMER.id, TALL.id, COUNCIL.id, "place:far", "analyst:person:زيد"]

words = st.sampled_from(WORDS)
entities = st.sampled_from(ENTITIES)
kinds = st.sampled_from(sorted(ENTITY_KINDS))
scopes = st.sampled_from(["", "", "", "report", "other"])
new = {"name": st.sampled_from(["زيد", "عمرو"]), "type": kinds, "document_id": scopes}
corrections = st.lists(
    st.one_of(
        st.builds(said, st.just("add"), words, **new),
        st.builds(said, st.just("add"), words, target=entities, **new),
        st.builds(said, st.just("ignore"), words, document_id=scopes),
        st.builds(said, st.just("ignore"), words, entity=entities, document_id=scopes),
        st.builds(said, st.just("ignore"), entity=entities, document_id=scopes),
        st.builds(said, st.just("merge"), entity=entities, target=entities, **new),
        st.builds(said, st.just("split"), words, entity=entities, **new),
        st.builds(said, st.just("split"), words, entity=entities, target=entities, **new),
        st.builds(said, st.just("retype"), entity=entities, type=kinds, document_id=scopes),
        st.builds(said, st.just("distinct"), entity=entities, target=entities),
        st.builds(said, st.just("loaded"), words, neutral=st.just("حي"), document_id=scopes),
    ).filter(lambda correction: not correction.fault),
    max_size=8,
)


def nobody(_entity_id):
    return None


@given(corrections)
@example(
    [
        said(
            "add", "مجلس تل الزهور المحلي", name="زيد", type=Kind.ORGANIZATION, document_id="report"
        ),
        said("add", "المحلي", name="زيد", type=Kind.ORGANIZATION, document_id="report"),
    ]
)
@settings(max_examples=400, deadline=None)
def test_correcting_twice_is_correcting_once(made):
    corrector = Corrector(made, nobody)
    once = corrector.correct(DOCUMENT, findings())
    assert corrector.correct(DOCUMENT, once) == once


@given(corrections)
@settings(max_examples=300, deadline=None)
def test_what_comes_out_is_whole(made):
    raw = findings()
    analysis = correct(DOCUMENT, raw, made)
    assert list(analysis.mentions) == sorted(analysis.mentions, key=reading_order)
    assert {e.id for e in analysis.entities} == {m.entity for m in analysis.mentions if m.entity}
    assert len({e.id for e in analysis.entities}) == len(analysis.entities)
    types = {entity.id: entity.type for entity in analysis.entities}
    assert all(types[m.entity] is m.kind for m in analysis.mentions if m.entity)
    figures = [m for m in analysis.mentions if m.kind is Kind.NUMBER]
    assert figures == [m for m in raw.mentions if m.kind is Kind.NUMBER]
    (claim,) = analysis.claims
    assert analysis.mentions[claim.mention] == figures[0]
    assert claim.place is None or types.get(claim.place, Kind.PLACE) is Kind.PLACE


@given(corrections)
@settings(max_examples=300, deadline=None)
def test_no_name_is_inside_a_word_and_none_overlap_unless_nested(made):
    analysis = correct(DOCUMENT, findings(), made)
    names = [m for m in analysis.mentions if m.entity and not m.nested]
    for name in names:
        assert not TEXT[name.span.end : name.span.end + 1].isalnum()
        assert TEXT[: name.span.start].endswith((" ", "\n", "ل")) or name.span.start == 0
    for one, other in pairwise(names):
        assert one.span.end <= other.span.start


@given(corrections, st.integers(0, 8))
@settings(max_examples=200, deadline=None)
def test_what_was_never_said_leaves_no_trace(made, at):
    """Taking the last ones back is the same as never having made them: nothing is stored."""
    kept = made[:at]
    corrector = Corrector(made, nobody)
    corrector.correct(DOCUMENT, findings())
    assert correct(DOCUMENT, findings(), kept) == Corrector(kept, nobody).correct(
        DOCUMENT, findings()
    )
    if not kept:
        assert correct(DOCUMENT, findings(), kept) == findings()


@given(corrections, words)
@settings(max_examples=200, deadline=None)
def test_the_last_word_wins(made, surface):
    """Whatever was said before, words that are ignored last are no name in the end."""
    analysis = correct(DOCUMENT, findings(), [*made, said("ignore", surface)])
    assert surface not in [m.span.of(TEXT) for m in analysis.mentions if m.entity]
