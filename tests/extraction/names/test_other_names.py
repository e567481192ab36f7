"""Other names an organisation gets in the text: in brackets, and without its head noun."""

from __future__ import annotations

from extraction.name_reading import meant, organisations


def test_a_bracket_holds_the_acronym_and_later_uses_are_grouped() -> None:
    found = meant("قالت هيئة الإذاعة النيبالية (كي بي ني) ذلك، وأضافت كي بي ني أن الطقس بارد.")
    assert found["كي بي ني"] == found["هيئة الإذاعة النيبالية"]


def test_a_sign_tells_an_acronym_from_the_verb_it_folds_to() -> None:
    found = organisations(
        "ذكرت إدارة الكوارث والطوارئ التركية (آفاد) الحصيلة. وبحسب آفاد انتهى البحث."
    )
    assert found == ["إدارة الكوارث والطوارئ التركية", "آفاد", "آفاد"]
    assert organisations("وأفاد شاهد بذلك.") == []


def test_brackets_with_words_or_places_are_no_acronyms() -> None:
    assert organisations("فاز حزب الراية (معارض) بالأصوات.") == ["حزب الراية"]
    assert organisations("أغلقت شركة سيرافيكو (باريس) مكاتبها.") == ["شركة سيرافيكو"]


def test_a_paper_is_known_again_by_its_bare_name() -> None:
    text = "كتبت صحيفة عكس الرياح عن ذلك. ورأت «عكس الرياح» أن الأمر محسوم."
    found = meant(text)
    assert found["عكس الرياح"] == found["صحيفة عكس الرياح"]
