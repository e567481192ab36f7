"""Evidence as cards: every row says what it says of whom, and knows the places it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from builders import document as report_of
from muqabala.comparison.collation import collate
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.comparison import (
    Check,
    ClaimPair,
    Collation,
    EntityPair,
    Naming,
    PassagePair,
    Reason,
    Status,
)
from muqabala.model.document import Defect, DefectKind, Document
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui import check_cards, figure_cards, passage_cards, wording_cards
from muqabala.ui import evidence_cards as made
from muqabala.ui.reading.bands import make_bands
from muqabala.ui.translation import locale_of

FIRST = "قالت وكالة الوادي إن نحو 15 مدنيا قتلوا في الحمراء، وإن المخربين فروا إلى الحمراء."
SECOND = "أعلن المرصد مقتل أربعة عشر مدنيا في بلدة الحمراء و12000 نازح."


@pytest.fixture(autouse=True)
def _arabic() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(locale_of("ar"))
    yield
    QLocale.setDefault(before)


def at(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def witness(key: str, text: str, mentions: list[Mention], claims: list[Claim]) -> Witness:
    entities = (
        Entity("agency", "وكالة الوادي", Kind.ORGANIZATION),
        Entity("monitor", "المرصد", Kind.ORGANIZATION),
        Entity("hamra", "الحمراء", Kind.PLACE),
    )
    defects = (
        Defect(DefectKind.STRETCHED, Span(0, 4), repaired=True),
        Defect(DefectKind.MISSING_NUMBER, Span(5, 5)),
        Defect(DefectKind.MISSING_NUMBER, Span(9, 9)),
    )
    document = Document(key, text, text, SourceMap.identity(len(text)), defects=defects)
    return Witness(document, Analysis(key, tuple(mentions), tuple(claims), entities))


@pytest.fixture
def a() -> Witness:
    mentions = [
        Mention(at(FIRST, "وكالة الوادي"), Kind.ORGANIZATION, "t", entity="agency"),
        Mention(at(FIRST, "15"), Kind.NUMBER, "t", value="15", approx=Approx.ABOUT),
        Mention(at(FIRST, "الحمراء"), Kind.PLACE, "t", entity="hamra"),
        Mention(at(FIRST, "المخربين"), Kind.LOADED, "t", neutral="المسلحين", stance="accusing"),
        Mention(at(FIRST, "الحمراء", 60), Kind.PLACE, "t", entity="hamra"),
    ]
    claim = Claim(
        1,
        Category.KILLED,
        "15",
        Approx.ABOUT,
        counted="مدنيا",
        place="hamra",
        attributed_to="agency",
    )
    return witness("a", FIRST, mentions, [claim])


@pytest.fixture
def b() -> Witness:
    mentions = [
        Mention(at(SECOND, "المرصد"), Kind.ORGANIZATION, "t", entity="monitor"),
        Mention(at(SECOND, "أربعة عشر"), Kind.NUMBER, "t", value="14"),
        Mention(at(SECOND, "الحمراء"), Kind.PLACE, "t", entity="hamra"),
        Mention(at(SECOND, "12000"), Kind.NUMBER, "t", value="12000"),
    ]
    claims = [
        Claim(1, Category.KILLED, "14", counted="مدنيا", attributed_to="monitor"),
        Claim(3, Category.DISPLACED, "12000", counted="نازح", attributed_to="شهود"),
    ]
    return witness("b", SECOND, mentions, claims)


@pytest.fixture
def found() -> Collation:
    return Collation(
        entities=(
            EntityPair("agency", "وكالة الوادي", Kind.ORGANIZATION, (0,), ()),
            EntityPair("hamra", "الحمراء", Kind.PLACE, (2, 4), (2,)),
            EntityPair("monitor", "المرصد", Kind.ORGANIZATION, (), (0,)),
        ),
        claims=(
            ClaimPair(Status.ONLY_B, Category.DISPLACED, "نازح", (), (1,), 0.0),
            ClaimPair(
                Status.CONFLICT,
                Category.KILLED,
                "مدنيا",
                (0,),
                (0,),
                0.9,
                (Reason("same_place", ("hamra",)), Reason("different_value")),
            ),
        ),
        naming=(
            Naming("hamra", (("الحمراء", 2),), (("بلدة الحمراء", 1),)),
            Naming("agency", (("الوكالة", 1),), (("الوكالة", 1),)),
        ),
        passages=(PassagePair(Span(0, 20), Span(0, 15), 0.7, (Reason("shared_words"),)),),
        checks=(
            Check("distance_off", "a", (Span(0, 4),), "110/98"),
            Check("parts_exceed_total", "b", (Span(0, 4), Span(5, 9)), "16>14"),
            Check("quote_differs", "both", (Span(0, 4), Span(0, 4)), "قال ← أعلن"),
        ),
    )


def cards(rows: list[made.Evidence]) -> list[made.Card]:
    return [row.card for row in rows if not row.card.section]


def test_conflicts_come_first_with_both_values_and_who_says_so(
    a: Witness, b: Witness, found: Collation
):
    rows = figure_cards.figures(a, b, found)
    card = rows[0].card
    assert card.chips[0].role == "conflict"
    assert [cell.text for cell in card.cells] == [
        "نحو \u206815\u2069",
        "\u206814\u2069 \u2068«أربعة عشر»\u2069",
    ]
    assert [cell.note for cell in card.cells] == ["\u2068وكالة الوادي\u2069", "\u2068المرصد\u2069"]
    assert "مدنيا" in card.title
    assert "الحمراء" in card.detail.splitlines()[0]
    assert "المكان نفسه" in card.detail.splitlines()[1]
    assert rows[0].group == "conflict"
    assert rows[0].places == (("a", at(FIRST, "15")), ("b", at(SECOND, "أربعة عشر")))


def test_what_differs_in_words_stands_in_the_order_of_the_pages(a: Witness, b: Witness):
    claims = (replace(b.analysis.claims[0], counted="شخصا", place="hamra", date="2020-03-02"),)
    other = Witness(b.document, replace(b.analysis, claims=claims))
    pair = ClaimPair(Status.CONFLICT, Category.KILLED, "مدنيا", (0,), (0,), 0.9)
    card = figure_cards.figures(a, other, Collation(claims=(pair,)))[0].card
    assert card.title == "\u2068قتلى\u2069 · \u2068مدنيا\u2069 / \u2068شخصا\u2069"
    assert card.detail == "\u2068الحمراء\u2069 · \u20682 آذار 2020\u2069"


def test_days_stand_behind_figures_that_agree_under_their_day(a: Witness):
    words = at(FIRST, "الحمراء")
    days = (Claim(2, Category.DATE, "2019-04-13"), Claim(4, Category.DATE, "2019-04-13"))
    dated = Witness(a.document, replace(a.analysis, claims=(*a.analysis.claims, *days)))
    pairs = (
        ClaimPair(Status.AGREE, Category.DATE, "", (1, 2), (1,), 1.0, (Reason("same_date"),)),
        ClaimPair(Status.AGREE, Category.KILLED, "مدنيا", (0,), (0,), 0.5),
    )
    figure, day = figure_cards.figures(dated, dated, Collation(claims=pairs))
    assert (figure.group, day.group) == ("agree", "day")
    assert day.card.title == "\u2068التاريخ والوقت\u2069 · \u2068السبت 13 نيسان 2019\u2069"
    assert [cell.text for cell in day.card.cells] == ["\u2068«الحمراء»\u2069"] * 2
    assert day.places[0] == ("a", words)
    assert len(make_bands(dated, dated, Collation(claims=pairs[:1]))) == 1


def test_a_source_that_passes_words_on_is_told_with_those_it_quotes(a: Witness):
    claims = (replace(a.analysis.claims[0], relayed_from="شهود"),)
    relayed = Witness(a.document, replace(a.analysis, claims=claims))
    (row,) = figure_cards.figures(relayed, None, None)
    assert row.card.cells[0].note.index("وكالة الوادي") < row.card.cells[0].note.index("شهود")


def test_the_conflicts_of_one_report_come_before_its_figures(b: Witness):
    within = ClaimPair(Status.CONFLICT_WITHIN, Category.KILLED, "", (0, 1), (), 0.9)
    alone = ClaimPair(Status.ONLY_A, Category.KILLED, "", (0,), (), 0.9)
    rows = figure_cards.figures(b, None, Collation(claims=(alone, within)))
    assert [row.group for row in rows] == ["conflict", "alone", "alone"]
    assert rows[0].card.mark == "conflict"


def test_vague_counts_are_told_in_their_words(a: Witness):
    claims = (replace(a.analysis.claims[0], value="vague", approx=Approx.VAGUE),)
    vague = Witness(a.document, replace(a.analysis, claims=claims))
    assert figure_cards.figures(vague, None, None)[0].card.cells[0].text == "\u206815\u2069"


def test_a_bound_follows_its_value_in_arabic(a: Witness):
    claims = (replace(a.analysis.claims[0], approx=Approx.AT_LEAST),)
    bound = Witness(a.document, replace(a.analysis, claims=claims))
    text = figure_cards.figures(bound, None, None)[0].card.cells[0].text
    assert text == "\u206815\u2069 على الأقل"


def test_what_one_report_alone_says_has_an_empty_cell(a: Witness, b: Witness, found: Collation):
    row = figure_cards.figures(a, b, found)[1]
    assert row.card.cells[0].text == ""
    assert row.card.cells[1].text == "\u206812,000\u2069"
    assert row.card.cells[1].note == "\u2068شهود\u2069"
    assert row.places == (("b", at(SECOND, "12000")),)


def test_figures_of_one_report_are_in_its_order(b: Witness):
    rows = figure_cards.figures(b, None, None)
    assert [row.places[0][1] for row in rows] == sorted(row.places[0][1] for row in rows)
    assert len(rows) == 2


def test_a_conflict_within_one_report_shows_its_two_values(a: Witness, b: Witness):
    within = ClaimPair(Status.CONFLICT_WITHIN, Category.KILLED, "", (), (0, 1), 0.9)
    row = figure_cards.figures(a, b, Collation(claims=(within,)))[0]
    assert row.card.cells[0].text != ""
    assert row.card.cells[1].text == "\u206812,000\u2069"
    assert {document for document, _ in row.places} == {"b"}


def test_shared_names_come_before_those_of_one_report(a: Witness, b: Witness, found: Collation):
    rows = made.entities(a, b, found)
    assert [card.key for card in cards(rows)] == ["entity:hamra", "entity:agency", "entity:monitor"]
    assert [row.card.section for row in rows] == [True, False, True, False, True, False]
    assert len(rows[1].places) == 3
    assert rows[1].card.chips[0].text == "\u20672 ↔ 1\u2069"


def test_names_of_one_report_are_grouped_by_kind(a: Witness):
    rows = made.entities(a, None, None)
    assert [card.title for card in cards(rows)] == ["وكالة الوادي", "الحمراء"]
    assert [card.chips[0].text for card in cards(rows)] == ["1", "2"]
    assert rows[-1].card.kind == "place"


def test_naming_shows_only_what_differs_and_loaded_words_with_plain_ones(
    a: Witness, b: Witness, found: Collation
):
    shown = cards(wording_cards.naming(a, b, found))
    assert [card.key for card in shown] == ["naming:hamra", "wording:0"]
    assert [cell.text for cell in shown[0].cells] == [
        "\u2068الحمراء\u2069 ×2",
        "\u2068بلدة الحمراء\u2069",
    ]
    assert "المسلحين" in shown[1].title
    assert [bool(cell.text) for cell in shown[1].cells] == [True, False]
    assert [card.key for card in cards(wording_cards.naming(a, None, None))] == [
        "loaded:a:المخربين"
    ]


def test_passages_stand_face_to_face(a: Witness, b: Witness, found: Collation):
    (row,) = [
        row for row in passage_cards.passages(a, b, found) if row.card.key.startswith("passage:")
    ]
    assert [cell.text for cell in row.card.cells] == [FIRST[:20], SECOND[:15]]
    assert row.places == (("a", Span(0, 20)), ("b", Span(0, 15)))
    assert passage_cards.passages(a, None, None) == []


def test_checks_name_their_spans_and_say_what_was_computed(
    a: Witness, b: Witness, found: Collation
):
    rows = [row for row in check_cards.checks(a, b, found) if row.card.key.startswith("check:")]
    assert "110" in rows[0].card.detail
    assert "98" in rows[0].card.detail
    assert rows[1].places == (("b", Span(0, 4)), ("b", Span(5, 9)))
    assert rows[2].places == (("a", Span(0, 4)), ("b", Span(0, 4)))
    assert [cell.text for cell in rows[2].card.cells] == [FIRST[:4], SECOND[:4]]
    assert all(cell.lit for cell in rows[2].card.cells)


def test_faults_of_the_source_are_counted_the_quiet_ones_last(a: Witness):
    shown = cards(check_cards.checks(a, None, None))
    assert [card.key for card in shown] == [
        "fault::missing_number", "fault::missing_number:0", "fault::missing_number:1",
        "fault::stretched",
    ]  # fmt: skip
    assert shown[0].chips[0].text == "2"
    assert shown[0].chips[1].role == "compatible"
    assert shown[1].title.startswith("قالت [؟] وكالة")
    assert shown[3].chips[1].role == "agree"


def test_a_repair_is_told_as_it_stands_in_the_source(a: Witness):
    source = "كالة قالت و"
    defect = Defect(DefectKind.ROTATED_LINE, at(FIRST, "وكالة"), (Span(0, 11),), repaired=True)
    document = replace(a.document, source=source, defects=(defect,))
    row = check_cards.checks(Witness(document, a.analysis), None, None)[-1]
    assert source in row.card.detail
    assert row.card.mark == "agree"
    assert row.places == (("a", at(FIRST, "وكالة")),)


def test_every_key_is_used_once(a: Witness, b: Witness, found: Collation):
    for maker in (
        figure_cards.figures,
        made.entities,
        wording_cards.naming,
        passage_cards.passages,
        check_cards.checks,
    ):
        keys = [row.card.key for row in maker(a, b, found)]
        assert len(keys) == len(set(keys))


def test_a_name_brought_together_under_the_second_reports_id_is_said_by_name():
    first = Entity("person:putin", "فلاديمير بوتن", Kind.PERSON, origin="trigger")
    second = Entity("person:vladimir-putin", "فلاديمير بوتين", Kind.PERSON)
    one, other = (
        Witness(
            report_of(entity.name, report),
            Analysis(
                report,
                (Mention(Span(0, len(entity.name)), Kind.PERSON, "test", entity=entity.id),),
                (),
                (entity,),
            ),
        )
        for report, entity in (("a", first), ("b", second))
    )
    (card,) = cards(wording_cards.naming(one, other, collate(one, other)))
    assert card.title == "فلاديمير بوتين"
