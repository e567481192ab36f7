"""Numbers that were lost."""

import pytest

from muqabala.text.repair.gaps import find_gaps


def gaps(text):
    """Find gaps of a text in which wide blanks are written as _."""
    wide = [n for n, character in enumerate(text) if character == "_"]
    return [span.start for span in find_gaps(text.replace("_", " "), wide)]


@pytest.mark.parametrize(
    "text",
    [
        "أسفر القصف عن مقتل_جنود",
        "وإصابة_آخرين بجروح",
        "ارتفعت الحصيلة إلى_قتيلاً",
        "على بعد أكثر من_كيلومترًا",
        "أنقذت الفرق نحو_مهاجراً",
        "قوة يصل عددها إلى_عسكري",
        "نزوح_ألف شخص",
        "استمر القصف مدة_ساعات",
    ],
)
def test_a_wide_blank_that_calls_for_a_number_is_a_gap(text):
    assert gaps(text) == [text.index("_")]


def test_an_article_left_alone_is_a_gap():
    text = "خلال الـ ساعة الماضية"
    assert gaps(text) == [text.index(" ساعة")]


def test_the_gap_is_one_blank_of_the_text():
    [span] = find_gaps("مقتل  جنود".replace("  ", " "), [4])
    assert span == (4, 5)


@pytest.mark.parametrize(
    "text",
    [
        "مقتل_جنود وإصابة 3 آخرين",
        "مقتل_٥ جنود",
        "وصل الوزير_إلى المدينة",
        "قال_الوزير إن الوضع هادئ",
        "عاد من_سوريا إلى_القاهرة",
        "من_مدينة إلى_قرية",
        "انتهى الاجتماع._وقال الوزير",
        "مقتل جنود وإصابة آخرين",
        "بـ سيارة",
        "",
    ],
)
def test_other_blanks_are_none(text):
    assert gaps(text) == []


def test_a_text_that_lost_numbers_is_read_more_strictly():
    assert gaps("شارك في الحفل_أطفال") == []
    text = "مقتل_جنود، وشارك في التشييع_أطفال"
    assert gaps(text) == [4, text.rindex("_")]


def test_a_date_line_without_day_and_year():
    assert gaps("عنوان\n, مايو_| كتبه فريق التحرير\nنص") == [6, 12]
    assert gaps("عنوان\nمايو | بقلم المحرر\nنص") == [10]
    assert gaps("عنوان\nمايو شهر الربيع\nنص") == []


def test_blanks_that_are_wide_everywhere_only_justify():
    text = "وقال_المصدر إن_القصف أسفر_عن مقتل_جنود في_بلدة قرب_الحدود"
    assert gaps(text) == []
    assert gaps(text.replace("_", " ").replace("مقتل ", "مقتل_")) != []
