"""The words that bound names."""

from __future__ import annotations

import pytest

from muqabala.extraction.names.name_words import (
    adjectives,
    demonyms,
    given_names,
    is_common,
    is_ordinary,
    looks_foreign,
    looks_like_adjective,
    ordinary_words,
    particles,
    stopping_words,
)


def test_given_names_know_their_strength() -> None:
    given = given_names()
    assert given["محمد"] == "strong"
    assert given["جيمس"] == "foreign"
    assert given["سلام"] == "weak"


def test_no_given_name_is_a_particle_or_kin_word() -> None:
    months = {name for name, strength in given_names().items() if strength == "month"}
    assert months >= {"رجب", "شعبان", "رمضان", "ربيع", "جمعه", "خميس"}
    assert months >= {"عادل", "كرم", "يزيد"}
    assert not (set(given_names()) - months) & stopping_words()
    assert not set(given_names()) & particles("kin")


@pytest.mark.parametrize("word", ["قال", "قالت", "قالوا", "سيقول", "تقول", "يقولون", "دعا", "دعت"])
def test_verbs_in_their_persons_end_a_name(word: str) -> None:
    assert word in stopping_words()


@pytest.mark.parametrize("word", ["الحكومه", "ومدينه", "بالطايرات", "اسمها", "وحيدا", "سوريه"])
def test_ordinary_words_with_clitics_and_endings(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["محمد", "الزعنون", "هارتلي", "بوفيشه"])
def test_words_of_names_are_not_ordinary(word: str) -> None:
    assert not is_ordinary(word)


def test_ali_is_a_name_although_on_is_a_particle() -> None:
    assert "علي" in given_names()
    assert "علي" not in stopping_words()


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("سوري", "SY"),
        ("السوريه", "SY"),
        ("السوريين", "SY"),
        ("امريكيه", "US"),
        ("الاميركي", "US"),
        ("كوري جنوبي", "KR"),
        ("الكوريه الجنوبيه", "KR"),
    ],
)
def test_nationalities(form: str, country: str) -> None:
    assert demonyms()[form] == country


def test_states_are_no_nationalities() -> None:
    assert not {"سوريا", "العراق", "لبنان", "تركيا", "ايران"} & set(demonyms())


def test_adjectives_in_both_genders() -> None:
    assert {"الدولي", "الدوليه"} <= adjectives()
    assert "دوليه" in ordinary_words()


@pytest.mark.parametrize("word", ["ساحليه", "نايبه", "قريبه", "مدعومه", "منزوعه"])
def test_forms_of_adjectives(word: str) -> None:
    assert looks_like_adjective(word)


@pytest.mark.parametrize("word", ["تدمر", "روكي", "دوما", "العشاره"])
def test_forms_of_names(word: str) -> None:
    assert not looks_like_adjective(word)


@pytest.mark.parametrize("word", ["استعرضت", "والمستودعات", "تسجيل", "المحترفين", "بالتعادل"])
def test_words_of_prose_with_clitics_and_endings(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["الخليفي", "بوطويل", "مايولولا", "حنني", "طالب"])
def test_names_are_no_words_of_prose(word: str) -> None:
    assert not is_common(word)


@pytest.mark.parametrize("word", ["كوباياشي", "شيبتيجي", "ستريكلاند", "غيرويغ", "فوتشيتش"])
def test_transliterated_spelling(word: str) -> None:
    assert looks_foreign(word)


@pytest.mark.parametrize("word", ["قوارير", "مبادرات", "استشارات", "الزرهوني", "حنني", "ملايين"])
def test_words_and_arabic_names_are_not_spelled_foreign(word: str) -> None:
    assert not looks_foreign(word)
