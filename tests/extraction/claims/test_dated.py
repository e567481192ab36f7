from builders import document
from muqabala.extraction.pipeline import analyse
from muqabala.model.mention import Category
from muqabala.reading.reader import read_text


def told(text, published="2019-04-14"):
    analysis = analyse(document(text, published=published))
    return [
        (claim.value, claim.evidence.of(text))
        for claim in analysis.claims
        if claim.category is Category.DATE
    ]


def test_a_day_is_told_with_the_sentence_that_tells_it():
    first = "قُتل ثلاثة جنود أمس السبت قرب تلعفر."
    assert told(f"عنوان الخبر\n{first} ولم تعلق الوزارة.") == [("2019-04-13", first)]


def test_a_time_of_day_is_told_too():
    values = [value for value, _ in told("عنوان\nوقع الزلزال عند الساعة 04:17 فجرا.")]
    assert "04:17" in values


def test_months_years_and_what_is_not_resolved_are_no_claims():
    assert told("عنوان\nبدأت الأزمة عام 2011 واشتدت في آذار 2013.") == []
    assert told("عنوان\nوقع الهجوم يوم الأحد الماضي.", published=None) == []


def test_the_dateline_of_a_report_tells_nothing():
    report = read_text(
        "مقتل ثلاثة جنود\nبغداد - 14 نيسان 2019\n\nقُتل ثلاثة جنود يوم 12 نيسان 2019 قرب تلعفر.",
        "report",
    )
    analysis = analyse(report)
    values = [c.value for c in analysis.claims if c.category is Category.DATE]
    assert values == ["2019-04-12"]
