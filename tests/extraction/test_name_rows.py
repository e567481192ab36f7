"""Persons in rows of persons, where a word of the language may be a name too."""

from __future__ import annotations

import pytest

from extraction.name_reading import people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "خط الهجوم: محمد الزعبي، محمود مرضي وعلي علوان.",
            ["محمد الزعبي", "محمود مرضي", "علي علوان"],
        ),
        ("حضر نبيل فاروق وأمين زحزوح.", ["نبيل فاروق", "أمين زحزوح"]),
        ("حضر نبيل فاروق، وعادل زحزوح، وسمير عوض.", ["نبيل فاروق", "عادل زحزوح", "سمير عوض"]),
        ("شارك سامح أبو باشا وعلى عبد البديع.", ["سامح أبو باشا", "على عبد البديع"]),
        (
            "بطولة أحمد لطفي، ودعاء عريقات وسلمى النجار.",
            ["أحمد لطفي", "دعاء عريقات", "سلمى النجار"],
        ),
        ("النائبان وليد البعريني وسجيع عطية.", ["وليد البعريني", "سجيع عطية"]),
    ],
)
def test_words_between_names_are_names(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل محمد الزعبي، وأمين المجلس ينعاه.", ["محمد الزعبي"]),
        ("وصل نبيل فاروق وعاد بعد ساعة.", ["نبيل فاروق"]),
        ("زار نبيل فاروق وزوجته المعرض.", ["نبيل فاروق"]),
    ],
)
def test_words_behind_a_name_stay_words(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_family_name_that_is_a_word_before_an_office() -> None:
    assert people("نقل الموقع عن خالد الحصان الرئيس التنفيذي قوله.") == ["خالد الحصان"]


def test_a_name_made_of_gods_name() -> None:
    text = "يشير الباحث عبد المنعم خلف الله إلى ذلك. وقال خلف الله إن الأمر سهل."
    assert people(text) == ["عبد المنعم خلف الله", "خلف الله"]


def test_walad_makes_a_word_a_name() -> None:
    text = "توفي وزير الخارجية الأسبق شيخنا ولد محمد الأغظف أمس."
    assert people(text) == ["شيخنا ولد محمد الأغظف"]


def test_an_adjective_behind_a_title_is_no_name() -> None:
    assert people("تضمن خطاب الملك الافتتاحي ذلك، وقال الممثل السامي إنه سعيد.") == []
    assert people("اليوم الوطني للفنان المخلد لذكراه، والمصور الفوتوغرافي الفرنسي.") == []


def test_another_spelling_of_a_listed_first_name() -> None:
    text = "فاز الإسباني رفايل نادال على منافسه. وقال نادال إنه سعيد."
    assert people(text) == ["رفايل نادال", "نادال"]


def test_three_foreign_names() -> None:
    assert people("خسر أمام الإسباني بابلو كارينيو روستا.") == ["بابلو كارينيو روستا"]
    assert people("يشير «مايك بويلان-كولشين» إلى ذلك.") == ["مايك بويلان-كولشين"]


def test_a_work_is_no_family_name() -> None:
    assert people("يعرض للمخرجة هالة لطفي فيلم «الخروج».") == ["هالة لطفي"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("صحفي بارز يدعى “ياما سياووش” قتل أمس.", ["ياما سياووش"]),
        ("وقال سوهراب قادري عضو المجلس إنهم كثر.", ["سوهراب قادري"]),
        ("قال عبدالله بن سعود الحربي إن الحالة جيدة.", ["عبدالله بن سعود الحربي"]),
        ("المرشح اليساري جان لوك ميلينشون، ومعه غيره.", ["جان لوك ميلينشون"]),
        ("استقبل نجدان بن مزهر الوفد.", ["نجدان بن مزهر"]),
        ("بعد اعتزام عبد الحميد الدبيبة الرحيل.", ["عبد الحميد الدبيبة"]),
        ("وصل فالح بن رجاء الله السلمي، ومعه ابنه.", ["فالح بن رجاء الله"]),
        ("وصل الدكتور فالح بن رجاء الله السلمي، ومعه ابنه.", ["فالح بن رجاء الله السلمي"]),
    ],
)
def test_unlisted_names_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_family_name_of_a_month() -> None:
    text = "وصلت تيريزا ماي. وقالت ماي إنها راضية، وعادت ماي يوم 5 ماي 2018."
    assert people(text) == ["تيريزا ماي", "ماي", "ماي"]
