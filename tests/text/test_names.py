"""When two spellings are one name, and when they must not be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.names import (
    joined_key,
    may_be_one,
    may_be_one_person,
    name_key,
    person_key,
    similarity,
    skeleton,
    slug,
)

words = st.text("ابتجحدرسصطعفقكلمنهوي ", min_size=1, max_size=20)


def test_the_key_forgets_marks_hamza_and_blanks() -> None:
    assert name_key("إِدْلِب") == name_key("ادلب")
    assert name_key(" دير - الزور ") == "دير الزور"
    assert joined_key("البو كمال") == joined_key("البوكمال")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("البو كمال", "البوكمال"),
        ("ديرالزور", "دير الزور"),
        ("خشام", "خوشام"),
        ("هجين", "الهجين"),
        ("إدلب", "ادلب"),
    ],
)
def test_spellings_of_one_name(first: str, second: str) -> None:
    assert may_be_one(first, second)
    assert may_be_one(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("سوريا", "سوريون"),
        ("سوريا", "سوري"),
        ("حلب", "حلبجة"),
        ("الرقة", "الرمادي"),
        ("صور", "صيدا"),
        ("تل أبيض", "تل أبيب"),
    ],
)
def test_names_that_only_look_alike(first: str, second: str) -> None:
    assert not may_be_one(first, second)


def test_two_men_who_share_a_name_stay_two() -> None:
    assert not may_be_one_person("رامي عبد الرحمن", "سامر عبد الرحمن")
    assert not may_be_one_person("عبد الرحمن", "رامي عبد الرحمن")
    assert may_be_one_person("رامي عبد الرحمن", "رامي عبد الرحمن")


@pytest.mark.parametrize("name", ["محمد عبدالله", "محمد عبد الله", "مُحمَّد عبد  الله"])
def test_a_servant_of_god_is_written_in_one_or_two(name: str) -> None:
    assert person_key(name) == "محمد عبد الله"


def test_what_only_begins_so_is_left_alone() -> None:
    assert person_key("عبدالي") == "عبدالي"
    assert person_key("معبدالدين") == "معبدالدين"


def test_similarity_is_a_share() -> None:
    assert similarity("حلب", "حلب") == 1
    assert 0 <= similarity("حلب", "موسكو") < 0.5


def test_the_skeleton_keeps_consonants() -> None:
    assert skeleton("خشام") == skeleton("خوشام") == "خشم"


def test_a_slug_is_plain_ascii() -> None:
    assert slug("Deir ez-Zor") == "deir-ez-zor"
    assert slug("People's Protection Units") == "peoples-protection-units"
    assert slug("Recep Tayyip Erdoğan") == "recep-tayyip-erdogan"
    assert slug("Binali Yıldırım") == "binali-yildirim"


@given(words)
def test_a_name_is_one_with_itself_and_keys_are_stable(name: str) -> None:
    assert may_be_one(name, name)
    assert name_key(name_key(name)) == name_key(name)


@given(words, words)
def test_being_one_goes_both_ways(first: str, second: str) -> None:
    assert may_be_one(first, second) == may_be_one(second, first)
