"""Checks without the internet, and the words in which passages and quotes differ."""

from __future__ import annotations

from dataclasses import replace

from muqabala.comparison.collation import collate
from muqabala.comparison.passages.variants import VariantKind, word_variants
from muqabala.model.claim import Witness
from muqabala.model.document import Defect, DefectKind
from muqabala.model.mention import Entity, Kind, Mention
from muqabala.model.span import Span

HOMS = Entity("place:homs", "حمص", Kind.PLACE, subtype="city", latitude=34.73, longitude=36.71)
HAMA = Entity("place:hama", "حماة", Kind.PLACE, subtype="city", latitude=35.13, longitude=36.75)


def kinds(a: Witness, b: Witness) -> list[tuple[str, str]]:
    return [(check.kind, check.document) for check in collate(a, b).checks]


def with_quote(witness: Witness, words: str, speaker: str) -> Witness:
    start = witness.document.text.index(words)
    quote = Mention(Span(start, start + len(words)), Kind.QUOTE, "hand", speaker=speaker)
    mentions = (*witness.analysis.mentions, quote)
    return replace(witness, analysis=replace(witness.analysis, mentions=mentions))


def test_a_weekday_that_does_not_fit_is_told_once(witness):
    plain = witness("حدث ذلك السبت 3 مايو.")
    defect = Defect(DefectKind.WEEKDAY_MISMATCH, Span(8, 20), detail="friday")
    faulty = replace(
        plain,
        document=replace(plain.document, defects=(defect,)),
        analysis=replace(plain.analysis, defects=(defect,)),
    )
    assert kinds(faulty, plain) == [("weekday_mismatch", "a")]


def test_parts_that_exceed_their_total(witness):
    wrong = witness(
        "قتل [10|killed|أشخاص] بينهم [7|killed|نساء|part_of=0] و[5|killed|أطفال|part_of=0]."
    )
    right = witness(
        "قتل [12|killed|أشخاص] بينهم [7|killed|نساء|part_of=0] و[5|killed|أطفال|part_of=0]."
    )
    [check] = collate(right, wrong).checks
    assert (check.kind, check.document, check.detail) == ("parts_exceed_total", "b", "12>10")
    assert [span.of(wrong.document.text) for span in check.spans] == ["10", "7", "5"]


def test_a_distance_that_coordinates_contradict(witness):
    text = "تقع {place:homs|حمص} على بعد [%s|distance|كيلومترا] من {place:hama|حماة}."
    off, right = (witness(text % km, (HOMS, HAMA)) for km in ("150", "46"))
    assert kinds(off, right) == [("distance_off", "a")]


def test_a_headline_against_its_body(witness):
    a = witness(
        "مقتل [30|killed|شخصا] في الانفجار\nقتل [27|killed|شخصا] في الانفجار.", headline=True
    )
    found = collate(a, a)
    assert ("headline_against_body", "a") in [(c.kind, c.document) for c in found.checks]


def test_one_speakers_words_are_compared(witness):
    a = with_quote(
        witness("قال «لن نقبل بأي اتفاق جديد مع الطرف الآخر»."),
        "«لن نقبل بأي اتفاق جديد مع الطرف الآخر»",
        "p",
    )
    b = with_quote(
        witness("أكد «لن نقبل بأيّ إتفاق مع الطرف الآخر»."),
        "«لن نقبل بأيّ إتفاق مع الطرف الآخر»",
        "p",
    )
    [check] = collate(a, b).checks
    assert (check.kind, check.detail) == ("quote_differs", "جديد ← ∅")
    assert [c.kind for c in collate(a, a).checks] == ["quote_same"]


def test_quotes_of_two_speakers_are_not_compared(witness):
    words = "لن نقبل بأي اتفاق جديد"
    a = with_quote(witness(f"قال {words}."), words, "p")
    b = with_quote(witness(f"قال {words}."), words, "q")
    assert not collate(a, b).checks


def test_word_variants_name_their_spans():
    a, b = "قتل عشرة جنود في الهجوم", "قُتل تسعة جنود صباح اليوم في الهجوم"
    found = [
        (one.kind, one.a.of(a), one.b.of(b))
        for one in word_variants(a, b)
        if one.kind is not VariantKind.EQUAL
    ]
    assert found == [
        (VariantKind.REPLACED, "عشرة", "تسعة"),
        (VariantKind.ONLY_B, "", "صباح اليوم"),
    ]


def test_no_variants_between_a_text_and_itself():
    text = "أصيبت سيارتان، وفق الوكالة."
    assert {one.kind for one in word_variants(text, text)} == {VariantKind.EQUAL}
    assert word_variants("", "") == ()
