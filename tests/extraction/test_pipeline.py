"""The whole analysis: laws that hold for any text, and one report read through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.extraction.overlaps import FREE_KINDS
from muqabala.extraction.pipeline import ENGINE, analyse
from muqabala.model.claim import Analysis, Claim
from muqabala.model.document import Document
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Category, Kind
from muqabala.model.span import Span
from named_scenes import document_of

TOLD_WHEN = frozenset({Kind.DATE, Kind.TIME})

REPORT = (
    "انفجار في سوق بلدة الحسينية\n"
    "أعلنت وزارة الصحة السورية، السبت، مقتل 12 مدنيا بينهم 4 أطفال وإصابة نحو ثلاثين آخرين في "
    "انفجار سيارة مفخخة وسط مدينة حلب. وأضافت الوزارة أن 5 من الجرحى في حالة خطرة.\n"
    "وقال شاهد عيان «رأيت أكثر من 20 جثة في الشارع. كان المشهد مروعا»، مضيفا "
    "أن الإسعاف تأخر ساعتين.\n"
    "وارتفعت حصيلة القتلى منذ بداية العام إلى 340 قتيلا، بحسب منظمة الصحة العالمية."
)


def shared_reports() -> list[Path]:
    corpus = Path(__file__).parents[2].parent / "shared" / "corpus"
    return sorted(corpus.glob("*.txt"))


def hold_laws(document: Document, analysis: Analysis) -> None:
    """Assert what is true of every analysis of any document."""
    whole = Span(0, len(document.text))
    for mention in analysis.mentions:
        assert mention.span.length > 0
        assert whole.contains(mention.span)
        assert 0.0 <= mention.confidence <= 1.0
        assert mention.rule
        assert mention.span.of(document.text).strip() == mention.span.of(document.text)
    keys = [(one.span.start, -one.span.end) for one in analysis.mentions]
    assert keys == sorted(keys)
    rivals = [one for one in analysis.mentions if not one.nested and one.kind not in FREE_KINDS]
    ends = [one.span.end for one in rivals]
    assert all(end <= one.span.start for end, one in zip(ends, rivals[1:], strict=False))
    known = {entity.id for entity in analysis.entities}
    assert known == {one.entity for one in analysis.mentions if one.kind in ENTITY_KINDS}
    for claim in analysis.claims:
        hold_claim(document, analysis, claim)


def hold_claim(document: Document, analysis: Analysis, claim: Claim) -> None:
    mention = analysis.mentions[claim.mention]
    assert (mention.kind in TOLD_WHEN) == (claim.category is Category.DATE)
    assert mention.kind in FIGURE_KINDS | TOLD_WHEN | {Kind.DURATION}
    assert claim.evidence.overlaps(mention.span)
    assert claim.value == mention.value
    if claim.part_of is not None:
        assert claim is not analysis.claims[claim.part_of]
    for told in (claim.attributed_to, claim.victims, claim.place):
        assert told is None or told.strip()
    assert document.id == analysis.document_id


WORDS = [
    *re.findall(
        r"\S+",
        "قال وأضاف أعلنت بحسب وفق نقلا عن أن إن المتحدث باسم وزارة الصحة المصادر ذاتها مقتل "
        "وإصابة 12 ٣٤ 1,5 مليون نحو عشرات مدنيا من في حلب تنظيم داعش السبت يناير 2019 منذ بداية "
        "العام استشهاد الإرهابي العدوان ما يسمى قُتِلَ كــــان ! - و ال بينهم 5/3/2018 10:30 "
        "ثلاثة آلاف دولار $ ثم «نعم» « » ، . \" : ؟ ( ) % ' ؛ …",
    ),
    "\n",
]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60), st.booleans())
def test_any_mixture_of_news_words_is_analysed_lawfully(words: list[str], joined: bool):
    document = document_of(("" if joined else " ").join(words), "2020-05-04")
    hold_laws(document, analyse(document))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_analysed_lawfully(text: str):
    document = document_of(text)
    hold_laws(document, analyse(document))


def test_same_document_gives_the_same_analysis():
    document = document_of(REPORT, "2020-05-04")
    assert analyse(document) == analyse(document)


def test_empty_document_has_nothing():
    assert analyse(document_of("")) == Analysis("d", engine=ENGINE)


def test_report_is_read_through():
    document = document_of(REPORT, "2020-05-04")
    analysis = analyse(document)
    hold_laws(document, analysis)
    told = {claim.value: claim for claim in analysis.claims}
    ministry = told["12"].attributed_to
    assert ministry is not None
    assert analysis.entity(ministry) is not None
    assert [told[value].attributed_to for value in ("4", "30", "5")] == [ministry] * 3
    assert told["20"].attributed_to == "شاهد عيان"
    assert told["340"].cumulative
    assert not told["12"].cumulative
    assert told["4"].part_of == analysis.claims.index(told["12"])


def test_number_in_a_date_is_no_claim_of_its_own():
    analysis = analyse(document_of("قتل 3 جنود في 15 آذار 2019 قرب المطار."))
    assert [claim.value for claim in analysis.claims] == ["3", "2019-03-15"]
    assert Kind.DATE in {mention.kind for mention in analysis.mentions}


@pytest.mark.parametrize("path", shared_reports() or [None], ids=lambda path: path and path.stem)
def test_real_report_is_analysed_lawfully(path: Path | None):
    if path is None:
        pytest.skip("the reports for development are not beside this checkout")
    document = document_of(path.read_text(encoding="utf-8"))
    analysis = analyse(document)
    hold_laws(document, analysis)
    assert analysis.mentions
