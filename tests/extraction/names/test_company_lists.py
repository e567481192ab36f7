from __future__ import annotations

from extraction.name_reading import meant, organisations


def test_companies_in_marks_behind_their_plural_are_named():
    text = "فازت بالعقد شركتا (نورفات) و(سيلدرا) بعد منافسة طويلة."
    assert organisations(text) == ["نورفات", "سيلدرا"]


def test_company_of_two_words_and_a_listed_one_in_the_list():
    text = "اتفقت شركات «توتال» و«أطياف مرسان» و«نورفات» على الحقل."
    assert organisations(text) == ["توتال", "أطياف مرسان", "نورفات"]


def test_company_of_the_list_is_known_again_without_marks():
    text = "وقعت شركتا (نورفات) و(سيلدرا) العقد، وقالت سيلدرا إن العمل يبدأ غدا."
    assert organisations(text).count("سيلدرا") == 2
    assert meant(text)["سيلدرا"] == "org:سيلدرا"


def test_nationality_may_stand_between_companies():
    text = "وقعت شركتا (نورفات) الإيطالية و(سيلدرا) العمانية العقد."
    assert organisations(text) == ["نورفات", "سيلدرا"]


def test_number_or_long_words_in_brackets_are_no_company():
    assert organisations("تنافست شركات (15) على العقد.") == []
    assert organisations("تنافست شركات (منها ما لم يعلن اسمه بعد) على العقد.") == []
