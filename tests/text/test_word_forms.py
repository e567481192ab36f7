import pytest

from muqabala.text.word_forms import opening_forms, search_key, word_forms


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("رئيس", "الرئيس والرئيس وللرئيس فبرئيس"),
        ("الرييس", "رييس ورييس لرييس"),
        ("وللرييس", "الرييس رييس"),
        ("يقتل", "سيقتل وسيقتل"),
        ("لجنه", "للجنه واللجنه"),
        ("للجنه", "اللجنه لجنه"),
        ("الله", "لله والله بالله"),
        ("المانيا", "لالمانيا والمانيا بالمانيا"),
        ("24", "ال24 وال24"),
        ("bbc", "الbbc وbbc"),
    ],
)
def test_a_word_is_found_behind_what_is_attached(word, found):
    assert word_forms(word)[0] == word
    assert set(found.split()) <= set(word_forms(word))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("رد", "ورد"),
        ("رد", "برد"),
        ("زير", "وزير"),
        ("لبن", "لبنان"),
        ("والدين", "دين"),
        ("المانيا", "مانيا"),
        ("بحر", "حر"),
        ("للجنه", "جنه"),
        ("حرب", "حربي"),
        ("قتل", "سقتل"),
    ],
)
def test_a_letter_of_its_own_is_not_taken_for_an_attached_one(word, other):
    assert other not in word_forms(word)


def test_a_phrase_opens_with_the_article_as_typed():
    assert {"التحالف", "للتحالف", "وبالتحالف"} <= set(opening_forms("التحالف"))
    assert "تحالف" not in opening_forms("التحالف")
    assert {"رييس", "ورييس", "لرييس"} <= set(opening_forms("رييس"))
    assert "الرييس" not in opening_forms("رييس")


def test_keys_are_folded_and_without_accents():
    assert search_key("أُسْـرة") == "اسره"
    assert search_key("Zürich ١٢") == "zurich 12"
