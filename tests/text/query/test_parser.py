import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.model.mention import Kind
from muqabala.model.search import (
    Both,
    Counted,
    Either,
    FromOutlet,
    Named,
    Near,
    Noted,
    Published,
    Spelling,
    Tagged,
    Titled,
    Without,
    Words,
)
from muqabala.text.query import parse_query
from muqabala.text.query.fields import category_of, field_names
from muqabala.text.terms import LANGUAGES, term_of


def words(*each, spelling=Spelling.ANY):
    return Words(each, spelling)


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("المدرسةُ", words("المدرسه")),
        ("قُتل ٢٤", Both((words("قتل"), words("24")))),
        ('"التحالف الدولي"', words("التحالف", "الدولي")),
        ("«التحالف الدولي»", words("التحالف", "الدولي")),
        ("الشرق-الأوسط", words("الشرق", "الاوسط")),
        ("1,250", words("1", "250")),
        ("كتاب*", words("كتاب", spelling=Spelling.BEGINNING)),
        ("~مدنيين", words("مدنيين", spelling=Spelling.KINDRED)),
        ("=أُسرة", words("أُسرة", spelling=Spelling.EXACT)),
        ('exact:"مجلس الأمن"', words("مجلس", "الأمن", spelling=Spelling.EXACT)),
        ("حرفيا:إنّ", words("إنّ", spelling=Spelling.EXACT)),
        ("Zürich BBC", Both((words("zurich"), words("bbc")))),
        ("قريب(قصف مدرسة، ٣)", Near(("قصف", "مدرسه"), 3)),
        ("near(a b c)", Near(("a", "b", "c"), 5)),
        ('"قصف مدرسة"~7', Near(("قصف", "مدرسه"), 7)),
        ("مكان:هجين", Named(("هجين",), Kind.PLACE)),
        ('person:"عبد الله"', Named(("عبد", "الله"), Kind.PERSON)),
        ("منظمة:الأمم", Named(("الامم",), Kind.ORGANIZATION)),
        ("اسم:حلب", Named(("حلب",))),
        ("وسم:مهم", Tagged(("مهم",))),
        ("note:*", Noted(())),
        ("ملاحظة:يراجع", Noted(("يراجع",))),
        ("مصدر:رويترز", FromOutlet(("رويترز",))),
        ("عنوان:قصف", Titled(("قصف",))),
        ("منذ:2018-03", Published(since="2018-03-01")),
        ("حتى:2018", Published(before="2019-01-01")),
        ("يوم:٢٩/٣/٢٠١٨", Published("2018-03-29", "2018-03-30")),
        ("since:2018-12", Published(since="2018-12-01")),
        ("قتيل > 10", Counted(("قتيل",), low=10, open_low=True)),
        ("قتيل>=10", Counted(("قتيل",), low=10)),
        ("قتيل:<10", Counted(("قتيل",), high=10, open_high=True)),
        ("killed ≤ 1,000", Counted(("killed",), high=1000)),
        ("قتيل = ١٢", Counted(("قتيل",), 12, 12)),
        ("صاروخ:10..20", Counted(("صاروخ",), 10, 20)),
        ('"صاروخ باليستي" > ألف', Counted(("صاروخ", "باليستي"), low=1000, open_low=True)),
        ("رقم:253", Counted((), 253, 253)),
        ("أ | ب ت", Either((words("ا"), Both((words("ب"), words("ت")))))),
        ("أ OR ب AND ت", Either((words("ا"), Both((words("ب"), words("ت")))))),
        ("أ -ب", Both((words("ا"), Without(words("ب"))))),
        ("أ NOT (ب | ت)", Both((words("ا"), Without(Either((words("ب"), words("ت"))))))),
        ("أو و ليس", Both((words("او"), words("و"), words("ليس")))),
        ("قال: إنه", Both((words("قال"), words("انه")))),
        ("قال =إنه", Both((words("قال"), words("إنه", spelling=Spelling.EXACT)))),
    ],
)
def test_a_line_asks(line, question):
    assert parse_query(line) == question


@pytest.mark.parametrize(
    ("line", "code", "at"),
    [
        ("", "query_empty", 1),
        ("   ", "query_empty", 1),
        ("قصف (مدرسة", "query_bracket", 5),
        ("قصف)", "query_unexpected", 4),
        ('قصف "مدرسة', "query_quote", 5),
        ("قصف |", "query_unexpected", 6),
        ("-", "query_unexpected", 2),
        ("*", "query_unexpected", 1),
        ("=!", "query_unexpected", 2),
        ("شيء:حلب", "query_field", 1),
        ("قصف منذ:أمس", "query_day", 9),
        ("منذ:2018-13", "query_day", 5),
        ("مكان:(حلب)", "query_value", 6),
        ("قتيل > كثير", "query_number", 8),
        ("قتيل > 3..5", "query_number", 8),
        ("قتيل >", "query_number", 7),
        ("قريب(قصف)", "query_near", 1),
        ("قريب(قصف مدرسة", "query_bracket", 5),
        ("قريب(قصف، كثيرا)", "query_number", 9),
    ],
)
def test_a_fault_is_named_with_its_place(line, code, at):
    with pytest.raises(MuqabalaError) as caught:
        parse_query(line)
    assert (caught.value.code, caught.value.details["at"]) == (code, at)
    assert all(term_of(f"error.{code}", language) for language in LANGUAGES)


@given(st.text(alphabet='اقتلم ()|&-=<>~*"«»:،,0123٥ABنمكنرسO\n', max_size=30))
def test_any_line_is_a_question_or_a_fault(line):
    fault = None
    try:
        parse_query(line)
    except MuqabalaError as error:
        fault = error
    assert fault is None or fault.code.startswith("query_")
    assert fault is None or 1 <= fault.details["at"] <= len(line) + 1


def test_field_names_are_offered_in_both_languages():
    assert field_names()["place"][0] == "مكان"
    assert "place" in field_names()["place"]
    assert "killed" not in field_names()
    assert category_of("قتيل").value == "killed"
    assert category_of("مكان") is None
