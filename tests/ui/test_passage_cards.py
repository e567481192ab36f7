"""Passages as cards: the words that differ are lit, and what is left out is listed by weight."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builders import span_of
from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, PassagePair
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.ui.evidence_cards import Evidence
from muqabala.ui.passage_cards import key_card, passages
from muqabala.ui.variants_lit import ALONE, CHANGED, MOVED, SAME, lit_variants, slot
from muqabala.workspace.workspace import Workspace

FIRST = """قصف يطال حي الزيتون

قتل 15 مدنيا في قصف على حي الزيتون يوم السبت.
وزار الوزير سامي العلي مدينة الوادي حيث تفقد 40 خيمة للنازحين.
"""
SECOND = """غارات على حي الزيتون

قتل 14 مدنيا في غارات على حي الزيتون يوم السبت.
وأرسلت منظمة الصحة العالمية 9 شاحنات من الدواء إلى بلدة النهر.
"""


WORDS = st.lists(
    st.sampled_from(["قتل", "جرح", "مدني", "غارة", "حي", "بلدة", "يوم", "15", "أمس"]), max_size=12
)


def lit(text: str, ranges: tuple[object, ...]) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind) for one in ranges]


def test_changed_added_and_moved_words_are_told_apart():
    one = "أعلن الناطق صباحا مقتل 15 مدنيا في القصف"
    other = "أعلن الناطق مقتل 14 مدنيا في القصف صباحا أمس"
    of_a, of_b = lit_variants(one, other)
    assert ("صباحا", MOVED) in lit(one, of_a)
    assert ("صباحا", MOVED) in lit(other, of_b)
    assert ("15", CHANGED) in lit(one, of_a)
    assert ("14", CHANGED) in lit(other, of_b)
    assert ("أمس", ALONE) in lit(other, of_b)


def test_where_nearly_all_differs_the_same_words_are_lit():
    one = "قصفت طائرات الحي القديم فجرا وقتل 15 مدنيا بينهم ثلاثة أطفال"
    other = "ناشطون أكدوا مقتل 15 مدنيا جراء غارات استهدفت السوق"
    of_a, of_b = lit_variants(one, other)
    assert lit(one, of_a) == lit(other, of_b) == [("15 مدنيا", SAME)]


@given(WORDS, WORDS)
def test_what_is_lit_as_the_same_is_the_same(one: list[str], other: list[str]):
    texts = " ".join(one), " ".join(other)
    sides = [lit(text, ranges) for text, ranges in zip(texts, lit_variants(*texts), strict=True)]
    if any(kind == SAME for side in sides for _, kind in side):
        said = [[fold(word) for run, _ in side for word in run.split()] for side in sides]
        assert said[0] == said[1]


def test_spelling_that_folding_takes_as_the_same_is_not_lit():
    assert lit_variants("أعلنت الوكالة مقتل ١٥ مدنيًا", "اعلنت الوكاله مقتل 15 مدنيا") == ((), ())


@given(WORDS, WORDS)
def test_only_whole_words_are_lit_and_the_rest_is_the_same(one: list[str], other: list[str]):
    texts = " ".join(one), " ".join(other)
    sides = lit_variants(*texts, mostly=0.0)
    rest = []
    for text, ranges in zip(texts, sides, strict=True):
        left = list(text)
        for each in ranges:
            assert text[each.start : each.end].strip() == text[each.start : each.end]
            assert each.start == 0 or text[each.start - 1] == " "
            assert each.end == len(text) or text[each.end] == " "
            left[each.start : each.end] = " " * (each.end - each.start)
        rest.append("".join(left).split())
    assert [fold(word) for word in rest[0]] == [fold(word) for word in rest[1]]
    moved = [
        sorted(word for text_, kind in lit(text, side) if kind == MOVED for word in text_.split())
        for text, side in zip(texts, sides, strict=True)
    ]
    assert moved[0] == moved[1]


def test_what_stands_at_the_same_place_is_found():
    one, other = "وصفت الوكالة المخربين بالقتلة", "وصفت الوكالة المسلحين بالقتلة"
    found = slot(one, other, span_of(one, "المخربين"))
    assert found is not None
    assert found.of(other) == "المسلحين"
    assert slot(one, other, span_of(one, "الوكالة")) is None
    assert slot("قال كذا", "أعلن في بيان صدر عنه فجر أمس كذا", span_of("قال كذا", "قال")) is None


def compared(tmp_path: Path) -> tuple[Witness, Witness, list[Evidence]]:
    for name, text in (("a", FIRST), ("b", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    ids = [each.id for each in sorted(workspace.documents(), key=lambda one: one.path)]
    a, b = (workspace.witness(each) for each in ids)
    rows = passages(a, b, workspace.collation(*ids))
    workspace.close()
    return a, b, rows


def test_a_passage_has_both_sentences_one_over_the_other_with_their_differences(tmp_path: Path):
    a, b, rows = compared(tmp_path)
    (row,) = [row for row in rows if row.card.key.startswith("passage:") and "15" in str(row.card)]
    assert row.card.stacked
    one, other = row.card.cells
    assert ("15", CHANGED) in lit(one.text, one.lit)
    assert ("14", CHANGED) in lit(other.text, other.lit)
    for (_, span), witness, cell in zip(row.places, (a, b), row.card.cells, strict=True):
        assert span.of(witness.document.text).replace("\n", " ") == cell.text


def test_a_card_is_known_by_its_place_in_the_comparison(tmp_path: Path):
    a, b, _ = compared(tmp_path)
    late = PassagePair(Span(30, 40), Span(0, 5), 0.5)
    early = PassagePair(Span(0, 9), Span(9, 20), 0.5)
    rows = passages(a, b, Collation(passages=(late, early)))
    keys = [row.card.key for row in rows if row.card.key.startswith("passage:")]
    assert keys == ["passage:1", "passage:0"]


def test_what_each_leaves_out_is_told_with_what_goes_missing(tmp_path: Path):
    a, b, rows = compared(tmp_path)
    omitted = {row.card.key: row for row in rows if row.card.key.startswith("omission:")}
    by_a = next(row for key, row in omitted.items() if key.startswith("omission:b:"))
    by_b = next(row for key, row in omitted.items() if key.startswith("omission:a:"))
    assert "شاحنات" in by_a.card.title
    assert "9" in by_a.card.detail
    assert by_a.places[0][0] == b.document.id
    assert "خيمة" in by_b.card.title
    assert "40" in by_b.card.detail
    assert by_b.places[0][0] == a.document.id
    titles = [row.card.title for row in rows if row.card.section]
    assert len(titles) == len(set(titles)) == 3


def test_one_report_alone_faces_nothing(tmp_path: Path):
    a, _, _ = compared(tmp_path)
    assert passages(a, None, None) == []


def test_the_key_is_lit_as_the_words_are():
    (cell,) = key_card().card.cells
    assert [one.kind for one in cell.lit] == [CHANGED, ALONE, MOVED, SAME]
    assert all(cell.text[one.start : one.end].strip() for one in cell.lit)
