"""Headlines, bylines, date lines, subheads and boilerplate."""

import pytest

from muqabala.model.document import DefectKind, Role
from muqabala.reading.boilerplate import boilerplate_rule
from muqabala.reading.byline import is_byline, outlet_in_byline, outlet_of_lead
from muqabala.reading.dateline import find_published, is_date_line
from muqabala.reading.heading import shortened
from muqabala.reading.reader import read_text

BODY = "أعلنت بلدية المدينة أنها ستغلق الجسر القديم أمام السيارات ابتداء من الأسبوع المقبل لإصلاحه."
MORE = "وقال المهندس المشرف إن الأعمال تستغرق شهرين على الأقل وإن الطريق البديل يمر بالسوق الشعبي."


def roles(*lines):
    return [p.role for p in read_text("\n\n".join(lines), "x").paragraphs]


def test_a_full_head_is_told_apart():
    lines = ["fbpx", "إغلاق الجسر القديم", "صحيفة الضفة – بغداد", "الأحد 10/5/2020 - 9:05 م", BODY]
    document = read_text("\n".join([*lines, MORE, "شارك"]), "x")
    assert [p.role for p in document.paragraphs] == [
        Role.BOILERPLATE,
        Role.HEADLINE,
        Role.DATELINE,
        Role.DATELINE,
        Role.BODY,
        Role.BODY,
        Role.BOILERPLATE,
    ]
    assert document.title == "إغلاق الجسر القديم"
    assert document.outlet == "صحيفة الضفة"
    assert document.published == "2020-05-10T21:05"
    marked = [d for d in document.defects if d.kind is DefectKind.BOILERPLATE]
    assert [d.span.of(document.text) for d in marked] == ["fbpx", "شارك"]
    assert [d.source[0].of(document.source) for d in marked] == ["fbpx", "شارك"]


def test_a_report_that_begins_with_a_sentence_has_no_headline():
    document = read_text(f"{BODY}\n{MORE}", "x")
    assert {p.role for p in document.paragraphs} == {Role.BODY}
    assert document.title == shortened(BODY)
    assert document.title.endswith("…")
    assert BODY.startswith(document.title[:-1])


def test_a_short_line_between_long_paragraphs_is_a_subhead():
    assert roles("عنوان", BODY, "طريق بديل", MORE) == [
        Role.HEADLINE,
        Role.BODY,
        Role.SUBHEAD,
        Role.BODY,
    ]


@pytest.mark.parametrize("line", ["وختم قائلاً:", "انتهى البيان.", "«لن نغلق السوق»", "- بند"])
def test_other_short_lines_are_no_subheads(line):
    assert roles("عنوان", BODY, line, MORE)[2] is Role.BODY


def test_the_line_between_headline_and_day_is_the_publisher():
    document = read_text(f"عنوان الخبر\n\nالجمعية الأهلية للمياه\n\n3 مارس 2020\n\n{BODY}", "x")
    assert document.outlet == "الجمعية الأهلية للمياه"


class TestPublished:
    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("الأحد 10/05/2020", "2020-05-10"),
            ("10-5-2020", "2020-05-10"),
            ("2020/05/10", "2020-05-10"),
            ("٢٠٢٠-٠٥-١٠", "2020-05-10"),
            ("٢٢/١٢/٢٠١٩ - 14:30", "2019-12-22T14:30"),
            ("الثلاثاء 03/مارس/2020 - 12:05 ص", "2020-03-03T00:05"),
            ("4 نيسان/أبريل 2021", "2021-04-04"),
            ("نشر في: 8 أوت 2021", "2021-08-08"),
            ("مايو 10, 2020", "2020-05-10"),
            ("آخر تحديث: الأحد، 10 أيار 2020، 3:15 مساءً", "2020-05-10T15:15"),
            ("15 رمضان 1441هـ", "2020-05-08"),
            ("12/25/2019", "2019-12-25"),
        ],
    )
    def test_whole_days_are_read(self, line, day):
        assert find_published(line) == day

    @pytest.mark.parametrize(
        "line",
        [
            ", مايو  | كتبه فريق التحرير",
            "10 مايو",
            "مايو 2020",
            "الجمعة 10/05/2020",
            "31/02/2020",
            "10/5/20",
            "من 3 مايو 2020 إلى 5 مايو 2020",
            "الهاتف 2020/1",
            "النسخة 10.5.20201",
        ],
    )
    def test_anything_less_than_certain_is_not(self, line):
        assert find_published(line) is None

    def test_a_weekday_decides_between_day_first_and_month_first(self):
        assert find_published("السبت 02/01/2020") == "2020-02-01"
        assert find_published("الخميس 02/01/2020") == "2020-01-02"
        assert find_published("02/01/2020") == "2020-01-02"

    @pytest.mark.parametrize(
        "line",
        [
            "دمشق - 21 تشرين الثاني 2019",
            "تونس في 10 جويلية 2021",
            "بيروت (وكالة الضفة) - 8 يوليو تموز 2021",
            "نشر بتاريخ: الأحد 10 مايو 2020 الساعة 10:30",
        ],
    )
    def test_date_lines(self, line):
        assert is_date_line(line)

    @pytest.mark.parametrize(
        "line",
        [
            "توفي الشاعر في 3 مارس 2015 بعد مرض",
            "الفترة بين المعرضين انتهت 21 جويلية 2015",
            "افتتح الجسر في 10 مايو 2020.",
            "10 مايو",
        ],
    )
    def test_a_sentence_with_a_day_is_no_date_line(self, line):
        assert not is_date_line(line)


class TestBylines:
    @pytest.mark.parametrize(
        "line",
        ["العالم - تقارير", "وكالة الضفة – حلب", "كتب: سامي نور", "رويترز", "دمشق - سانا", "أخبار"],
    )
    def test_bylines(self, line):
        assert is_byline(line)

    @pytest.mark.parametrize(
        "line",
        [
            "مقتل خمسة في انفجار - صور",
            "العالم يحتفل بالعيد",
            "تقارير: ارتفاع أسعار القمح في العالم",
            BODY,
        ],
    )
    def test_other_lines(self, line):
        assert not is_byline(line)

    def test_outlets_have_one_name(self):
        assert outlet_in_byline("دمشق - سانا") == "سانا"
        assert outlet_in_byline("(أ ف ب)") == "وكالة فرانس برس"
        assert outlet_in_byline("كتبه فريق مجلة الجسر") == "مجلة الجسر"
        assert outlet_in_byline("حلب - سوق الجمعة") == ""

    def test_an_outlet_before_the_first_sentence(self):
        assert outlet_of_lead("بيروت (رويترز) - قال مسؤول إن الجسر أغلق.") == "رويترز"
        assert outlet_of_lead("الرياض - واس: افتتح الأمير المعرض.") == "واس"
        assert outlet_of_lead("قال مصدر لرويترز إن الجسر أغلق.") == ""


class TestBoilerplate:
    @pytest.mark.parametrize(
        "line",
        [
            "شارك",
            "طباعة",
            "اظهر المزيد",
            "إقرأ أيضاً : أسعار الخضار",
            "فيسبوك تويتر واتساب",
            "https://example.org/a?b=1",
            "press@example.org",
            "© 2020 جميع الحقوق محفوظة",
            "152 مشاهدة",
            "* * *",
            "#حلب #الجسر",
            "Share on Facebook",
            "الرئيسية » أخبار » محليات",
        ],
    )
    def test_lines_of_the_site(self, line):
        assert boilerplate_rule(line)

    @pytest.mark.parametrize(
        "line",
        [
            "شارك الوزير في الاجتماع الذي عقد أمس.",
            "شارك 50 لاعبا في البطولة",
            "مشاركة عربية واسعة في المعرض",
            "طباعة الكتب المدرسية تبدأ اليوم في ثلاث محافظات.",
            "المزيد من الضحايا في فيضانات الجنوب",
            "تويتر يحذف حسابات مزيفة",
            BODY,
        ],
    )
    def test_lines_of_the_report(self, line):
        assert boilerplate_rule(line) == ""
