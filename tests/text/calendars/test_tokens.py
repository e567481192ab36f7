"""Words taken apart for the date readers: attached letters, glued figures, roles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.calendars.numerals import read_cardinal, read_day, read_ordinal
from muqabala.text.calendars.tokens import read_tokens
from muqabala.text.calendars.words import word_table
from muqabala.text.folding import fold


@given(st.text(alphabet="ابتثمارس وال23/-،.(\n", max_size=60))
def test_tokens_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    tokens = read_tokens(folded)
    for token in tokens.items:
        bare = folded[token.start : token.end]
        assert bare == token.text or token.text == "ا" + bare
        assert token.gap in folded


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("قتل 15 جنديا", []),
        ("قتل 15 في مارس", ["مارس"]),
        ("في 15 من مارس", ["15", "مارس"]),
        ("منذ 2018", ["2018"]),
        ("خمسة جنود", []),
        ("خمسة أيام", ["خمسه", "ايام"]),
        ("هذا الرجل", []),
        ("هذا العام", ["هذا", "العام"]),
        ("أمس", ["امس"]),
        ("الثامنة إلا ربعا", ["الثامنه"]),
    ],
)
def test_dates_begin_where_a_word_goes_on_with_them(text: str, marked: list[str]) -> None:
    tokens = read_tokens(fold(text))
    assert [tokens.at(index).text for index in tokens.marked] == marked


@pytest.mark.parametrize(
    ("word", "clitic", "form"),
    [
        ("وأمس", "و", "امس"),
        ("للعام", "ل", "العام"),
        ("وللشهر", "ول", "الشهر"),
        ("بالأسبوع", "ب", "الاسبوع"),
        ("لساعتين", "ل", "ساعتين"),
        ("فجرا", "", "فجرا"),
        ("واحد", "", "واحد"),
    ],
)
def test_attached_letters(word: str, clitic: str, form: str) -> None:
    token = read_tokens(fold(word)).at(0)
    assert (token.clitic, token.text) == (clitic, form)


@pytest.mark.parametrize("word", ["باب", "لاب", "كماي"])
def test_a_guarded_month_has_no_attached_preposition(word: str) -> None:
    entry = word_table().get(fold(word))
    assert entry is None or not entry.roles.months


def test_glued_figures_are_their_own_tokens() -> None:
    assert [token.text for token in read_tokens("23مارس2018م").items] == ["23", "مارس", "2018", "م"]


def test_reading_past_the_ends_is_a_sentence_end() -> None:
    tokens = read_tokens("مارس)")
    assert tokens.at(-1).breaks
    assert tokens.at(1).gap.startswith(")")
    assert tokens.at(1).breaks
    assert tokens.at(99).breaks


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("خمسة", 5),
        ("ثلاثة عشر", 13),
        ("اثنتا عشرة", 12),
        ("خمس وعشرين", 25),
        ("مئة", 100),
        ("ثلاثمائة وخمسة وستين", 365),
        ("ثلاث مائة", 300),
        ("ألفين وثمانية عشر", 2018),
        ("ألف وتسعمائة وثمان وأربعين", 1948),
        ("ألفين", 2000),
        ("الـ24", 24),
        ("الـ 24", 24),
        ("٤٨", 48),
    ],
)
def test_cardinals(words: str, value: int) -> None:
    tokens = read_tokens(fold(words))
    assert read_cardinal(tokens, 0) == (value, len(tokens.items))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("الأول", 1),
        ("الخامس", 5),
        ("الحادي عشر", 11),
        ("الخامس والعشرين", 25),
        ("الحادي والثلاثين", 31),
        ("العشرين", 20),
    ],
)
def test_ordinals(words: str, value: int) -> None:
    tokens = read_tokens(fold(words))
    assert read_ordinal(tokens, 0) == (value, len(tokens.items))


@pytest.mark.parametrize("words", ["32", "0", "2018", "الثانية", "قال", "003"])
def test_no_day_of_a_month(words: str) -> None:
    assert read_day(read_tokens(fold(words)), 0) is None


@given(st.integers(1, 31))
def test_every_day_reads(day: int) -> None:
    assert read_day(read_tokens(str(day)), 0) == (day, 1)


def test_a_comma_separates_numerals() -> None:
    assert read_cardinal(read_tokens(fold("خمسة، وعشرين")), 0) == (5, 1)


@given(st.text(alphabet="ابت 52قG،.-\n«»_٪२।", max_size=30))
def test_words_are_parted_where_figures_meet_letters(text: str) -> None:
    tokens = read_tokens(text)
    words = re.findall(r"\d+|[^\W\d_]+", text)
    assert len(tokens.words) == len(words)
    gaps = [*(token.gap for token in tokens.items), tokens.at(len(tokens.words)).gap[:-1]]
    bare = [token.clitic + token.text for token in tokens.items]
    if all(map(str.isdecimal, words)):
        assert bare == words
    assert "".join(gaps) == "".join(re.split(r"\d+|[^\W\d_]+", text))
