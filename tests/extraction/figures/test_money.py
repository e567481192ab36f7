"""Sums of money and their currencies."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extraction.figure_reading import figures
from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.prepared import prepare
from muqabala.model.document import Document
from muqabala.model.source_map import SourceMap


@pytest.mark.parametrize(
    ("text", "words", "value", "currency"),
    [
        ("منحة بقيمة 500 مليون دولار لليمن", "500 مليون دولار", "500000000", "USD"),
        ("ثلاثة ملايين ونصف المليون يورو", "ثلاثة ملايين ونصف المليون يورو", "3500000", "EUR"),
        ("ألفا ريال سعودي", "ألفا ريال سعودي", "2000", "SAR"),
        ("50 دينارا كويتيا", "50 دينارا كويتيا", "50", "KWD"),
        ("سعره 10 ريالات", "10 ريالات", "10", None),
        ("في القاهرة بلغ السعر 15.75 جنيه", "15.75 جنيه", "15.75", "EGP"),
        ("أعلنت بيروت أن الرغيف بـ 1500 ليرة", "1500 ليرة", "1500", "LBP"),
        ("كلفته $2.5 مليار", "$2.5 مليار", "2500000000", "USD"),
        ("ثمنه 50 سنتا", "50 سنتا", "0.50", "USD"),
        ("25 جنيها إسترلينيا", "25 جنيها إسترلينيا", "25", "GBP"),
        ("مئات الملايين من الدولارات", "مئات الملايين من الدولارات", "vague", "USD"),
    ],
)
def test_sums(text: str, words: str, value: str, currency: str | None) -> None:
    (mention,) = figures(text)
    found = (mention.kind, mention.span.of(text), mention.value, mention.currency)
    assert found == ("money", words, value, currency)


def test_a_country_settled_once_holds_for_the_document() -> None:
    found = figures("بلغ 1500 ليرة لبنانية ثم 1700 ليرة")
    assert [m.currency for m in found] == ["LBP", "LBP"]


def test_two_countries_named_alike_leave_the_code_open() -> None:
    assert figures("بين تونس والعراق بلغ السعر 3 دنانير")[0].currency is None


def test_a_sum_without_currency_is_a_number_of_money() -> None:
    (mention,) = figures("رصدت الحكومة مبلغ 5 ملايين للمشروع")
    assert (mention.kind, mention.category) == ("number", "money")


def test_a_range_of_money_keeps_its_currency() -> None:
    (mention,) = figures("يتراوح بين 300 و500 دولار")
    assert (mention.kind, mention.value, mention.currency) == ("number_range", "300/500", "USD")


def by(text: str, outlet: str = "") -> list[str | None]:
    length = SourceMap.identity(len(text))
    document = Document(id="d", text=text, source=text, source_map=length, outlet=outlet)
    return [m.currency for m in find_quantities(prepare(document)) if m.kind == "money"]


@pytest.mark.parametrize(
    ("text", "outlet", "currency"),
    [
        ("الجزائر - وصل قارب من تونس إلى تونس، والكلفة 80 ألف دينار", "", "DZD"),
        ("بغداد (د ب أ) - دفع الأردن وعمان 5 ملايين دينار", "", "IQD"),
        ("بلغت الكلفة 20 مليون ريال في مكة", "", "SAR"),
        ("بلغت الكلفة 20 مليون ريال", "صحيفة عكاظ", "SAR"),
        ("بلغت الكلفة 300 جنيه", "اليوم السابع", "EGP"),
        ("بلغت الكلفة 300 درهم", "صحيفة مغربية", "MAD"),
        ("القاهرة - بلغ الدخل في العراق 3 آلاف دينار", "", "IQD"),
        ("بلغت الكلفة 300 درهم", "", None),
    ],
)
def test_the_report_has_a_country(text: str, outlet: str, currency: str | None) -> None:
    assert by(text, outlet) == [currency]


def test_the_sentence_tells_before_the_rest() -> None:
    text = "في تونس وصفاقس وسوسة هدوء. ودفع مصرف في بغداد 5 آلاف دينار."
    assert by(text) == ["IQD"]


@pytest.mark.parametrize(
    ("text", "words", "value", "currency"),
    [
        ("خسر دولارين في اليوم", "دولارين", "2", "USD"),
        ("ربح السهم ليرتين سوريتين", "ليرتين سوريتين", "2", "SYP"),
        ("سعر الصرف 15000 ل.س للدولار", "15000 ل.س", "15000", "SYP"),
        ("ثمنه 20 د.ك فقط", "20 د.ك", "20", "KWD"),
    ],
)
def test_two_of_a_currency_and_its_sign(text: str, words: str, value: str, currency: str) -> None:
    (mention,) = figures(text)
    found = (mention.kind, mention.span.of(text), mention.value, mention.currency)
    assert found == ("money", words, value, currency)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("غرامة 300 دولار نيوزيلندي", "NZD"),
        ("قال مسؤول نيوزيلندي إن السعر بلغ 300 دولار", "USD"),
        ("بسعر 20 ألف روبية إندونيسية", "IDR"),
        ("بسعر 500 بيزو فلبيني", "PHP"),
    ],
)
def test_the_adjective_behind_a_currency_settles_it(text: str, currency: str) -> None:
    assert [mention.currency for mention in figures(text)] == [currency]


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("خمسة دولارات ونصف", "5.5", "USD"),
        ("مليون دولار ونصف المليون", "1500000", "USD"),
        ("مليون دولار ونصف", "1500000", "USD"),
        ("3 دولارات و50 سنتا", "3.50", "USD"),
        ("دولار واحد", "1", "USD"),
        ("دينار أردني ونصف", "1.5", "JOD"),
        ("USD 100", "100", "USD"),
        ("100EUR", "100", "EUR"),
        ("خمسون فلسا كويتيا", "0.05", "KWD"),
        ("عشرون درهما إماراتيا وخمسون فلسا", "20.50", "AED"),
        ("مئة رينغيت ماليزي", "100", "MYR"),
        ("سالب خمسة دولارات", "-5", "USD"),
    ],
)
def test_a_sum_is_read_to_its_end(text: str, value: str, currency: str) -> None:
    (mention,) = figures(text)
    assert (mention.span.of(text), mention.currency) == (text, currency)
    assert Decimal(mention.value or "") == Decimal(value)


def test_a_preposition_before_one_of_a_currency_stays_outside() -> None:
    text = "اشتراه بدولار واحد فقط"
    (mention,) = figures(text)
    assert (mention.span.of(text), mention.value) == ("دولار واحد", "1")
