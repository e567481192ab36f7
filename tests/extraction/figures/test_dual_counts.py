"""Duals that count by themselves, by the lexicon, by their ending and by what follows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "word", "counted"),
    [
        ("اندلع حريق في خزانين للوقود", "خزانين", "خزان"),
        ("انهار سدان جنوب البلدة", "سدان", "سد"),
        ("سقطت مئذنتان في الحي القديم", "مئذنتان", "مئذنة"),
        ("أعلن عن فاجعتين هزتا القرية", "فاجعتين", "فاجعة"),
        ("تحدث عن نكبتين كبيرتين", "نكبتين", "نكبة"),
        ("عاد العمل في وحدتي المعالجة", "وحدتي", "وحدة"),
        ("أغلقت محطتا الوقود والغاز", "محطتا", "محطة"),
        ("غادر برفقة شقيقيه البلاد", "شقيقيه", "شقيق"),
        ("نجت مع ابنتيها من الحريق", "ابنتيها", "ابنة"),
        ("مقتل مسلحين كانا على دراجة", "مسلحين", "مسلح"),
        ("توقيف مشتبهين أحدهما أجنبي", "مشتبهين", "مشتبه"),
    ],
)
def test_two(text: str, word: str, counted: str) -> None:
    (mention,) = figures(text)
    found = (mention.span.of(text), mention.value, mention.counted)
    assert found == (word, "2", counted)


@pytest.mark.parametrize(
    "text",
    [
        "وصلوا من أفغانستان وباكستان إلى الأرجنتين",
        "مقتل مسلحين في اشتباك مع مدنيين ومقاتلين",
        "قال: «مدينتي الحبيبة ومدرستي القديمة»",
        "عادتا محملتين بالبضائع",
        "قال محمد فوزان إن الضررين الكبيرين خطأ كبيران",
        "زرع البساتين وباع الكراتين والبروتين",
        "عاد إلى بلده، فكان في مقدمة العائدين",
        "في هاتين القريتين الواقعتين على الحدود",
        "التقى وزيري الخارجية والدفاع وتحدث مع مرافقيه",
        "يبلغ من العمر سنتين كاملتين",
        "لديه ما يكفي وولديه مال ووالديه معه",
    ],
)
def test_not_two(text: str) -> None:
    assert [mention.span.of(text) for mention in figures(text)] == []


def test_a_dual_describes_another_and_a_verb_follows_it() -> None:
    text = "تحدث عن كارثتين طبيعيتين ضربتا البلاد وأزمتين"
    assert [m.span.of(text) for m in figures(text)] == ["كارثتين", "أزمتين"]


def test_a_dual_of_a_measure_takes_its_half() -> None:
    (mention,) = figures("ارتفع الموج إلى مترين ونصف، ثم هدأ")
    assert (mention.value, mention.category, mention.counted) == ("2.5", "distance", "متر")


def test_a_number_word_is_read_once() -> None:
    text = "وقتلت اثنتان وأصيبت اثنتان"
    assert [m.span.of(text) for m in figures(text)] == ["اثنتان", "اثنتان"]


@given(st.lists(st.sampled_from(["ـتين", "خزانين", "بنتين", "شركتي", "و", "في", "ين"]), max_size=9))
def test_any_order_of_duals_is_read(words: list[str]) -> None:
    text = " ".join(words)
    spans = [mention.span for mention in figures(text)]
    assert all(first.end <= second.start for first, second in pairwise(spans))
