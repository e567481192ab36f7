"""Scores however they are printed, and figures that only look like years, ages or duals."""

from __future__ import annotations

import pytest

from builders import document
from extraction.figure_reading import figures, told
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations
from muqabala.text.folding import fold, fold_with_map


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("فاز الفريق بنتيجة 2 / 1 أمس", ["2", "1"]),
        ("فاز الفريق 4 مقابل 2 أمس", ["4", "2"]),
        ("تقدم الفريق 2ـ0 في الشوط", ["2", "0"]),
        ("كسب الشوط 25ــ16 في المباراة", ["25", "16"]),
        ("هزم منافسه بثلاثة أهداف لهدفين", ["3", "2"]),
    ],
)
def test_both_halves_of_a_score(text: str, values: list[str]) -> None:
    assert [(m.value, m.category) for m in figures(text)] == [(one, "score") for one in values]


def test_votes_against_votes_are_no_score() -> None:
    found = figures("أقر المجلس القرار بأغلبية 40 مقابل 12 صوتا")
    assert {m.category for m in found} == {"count"}


def test_a_day_is_no_score() -> None:
    assert told("فاز الفريق بالكأس في 5/3") == []


@pytest.mark.parametrize("text", ["2ـ0", "25ـــ16", "٢ـ١", "قـــتل 5ـ", "ـ5"])
def test_stretching_between_digits_folds_to_one_dash(text: str) -> None:
    folded = fold_with_map(text)
    assert folded.text == fold(text) == fold(text + " " * 30).rstrip()
    assert folded.text.count("-") == (1 if text[0].isdigit() else 0)


def test_a_year_that_bounds_a_range_of_things_is_a_count() -> None:
    assert told("من 2000 إلى 2700 سعرة") == [("2000 إلى 2700", "number_range", "2000/2700")]
    assert told("منذ 2000 إلى 2010") == []


def test_an_age_set_off_by_strokes() -> None:
    text = "أصيب صبي/12 عاما/ بجروح"
    assert [(m.value, m.category) for m in figures(text)] == [("12", "age")]
    assert find_durations(prepare(document(text))) == []


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("أسقطت 34 من إجمالي 35 طائرة", ["vehicles", "vehicles"]),
        ("حضر 5 من أصل 9 نواب", ["count", "count"]),
    ],
)
def test_a_part_counts_what_its_total_counts(text: str, categories: list[str]) -> None:
    assert [m.category for m in figures(text)] == categories


def test_loanwords_are_no_duals() -> None:
    assert [m.value for m in figures("بنزين من 95 أوكتان")] == ["95"]


def test_a_third_of_supplies() -> None:
    assert [m.value for m in figures("تملك ثلث إمدادات النفط")] == ["0.3333"]


def test_half_past_less_five() -> None:
    found = find_times(prepare(document("الساعة السابعة والنصف إلا خمس دقائق")))
    assert [m.value for m in found] == ["07:25"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خلال العام ما قبل الماضي", ["2022"]),
        ("في مثل هذا اليوم، 5 نونبر 1975", ["1975-11-05"]),
        ("اجتمعوا هذا اليوم في القاعة", ["2024-06-10"]),
    ],
)
def test_days_and_years_told_in_other_words(text: str, values: list[str]) -> None:
    found = find_dates(prepare(document(text, published="2024-06-10")))
    assert [m.value for m in found] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("لأن كلا من السيدتين غادرت", []),
        ("أنجبت ذكرا وأنثى واحدة", ["1"]),
        ("أقل من نصف ما كان", ["0.5"]),
    ],
)
def test_small_counts_of_people(text: str, values: list[str]) -> None:
    assert [m.value for m in figures(text)] == values


def test_a_bracket_that_never_closes_ends_the_text() -> None:
    assert [m.value for m in figures("بلغ (68) ألفا و(234")] == ["68000", "234"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بلغ 675ر371ر2 مليون حاج", ["2371675"]),
        ("بلغ 675ر371ر2 حاجا", ["2371675"]),
        ("حجاج أوروبا 601ر88 حاج", ["88601"]),
        ("بلغ 371ر2 مليون حاج", ["2371000"]),
        ("دخلوا عبر مداخلها الستة", ["6"]),
    ],
)
def test_figures_of_gulf_agencies(text: str, values: list[str]) -> None:
    assert [m.value for m in figures(text)] == values


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("قتلت غارة على مخيم البريج للاجئين يوم الأحد 11 شخصا", "killed"),
        ("أودى قصف مدرسة للنازحين بحياة 11 شخصا", "killed"),
        ("نزح من مخيم اليرموك للاجئين 11 ألف شخص", "displaced"),
        ("وصل إلى مراكز الإيواء من النازحين 300 شخص", "displaced"),
        ("بلغ عدد اللاجئين في الأردن 11 ألف شخص", "displaced"),
    ],
)
def test_a_camp_of_refugees_displaces_nobody(text: str, category: str) -> None:
    assert [m.category and m.category.value for m in figures(text)] == [category]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("سجل في الدقائق 61 و79 و83 أهدافه", []),
        ("سجل في الدقيقتين السابعة و63", []),
        ("في الدقائق 61 و79 و83 وأضاف 5 أهداف", ["5"]),
        ("سجل في الدقائق الأخيرة و20 لاعبا على أرض الملعب", ["20"]),
        ("حقق فوزين في آخر خمس مباريات", ["2", "5"]),
    ],
)
def test_minutes_of_goals_are_no_counts(text: str, values: list[str]) -> None:
    assert [m.value for m in figures(text) if m.kind.value == "number"] == values


def test_two_minutes_named_by_ordinals_are_no_length() -> None:
    found = find_durations(
        prepare(document("سجل في الدقيقتين السابعة و63، ثم الدقيقتين الأخيرتين"))
    )
    assert [m.value for m in found] == ["PT2M"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تستمر الامتحانات حتى 23 من الشهر ذاته", "2017-03-23"),
        ("وصلوا في 23 من الشهر نفسه", "2017-02-23"),
    ],
)
def test_the_end_within_the_same_month_is_ahead(text: str, value: str) -> None:
    found = find_dates(prepare(document(text, published="2017-03-16")))
    assert [m.value for m in found] == [value]
