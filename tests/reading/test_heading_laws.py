"""Laws of heads, days and boilerplate."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.document import DefectKind, Role
from muqabala.reading.boilerplate import boilerplate_rule
from muqabala.reading.byline import is_byline, outlet_in_byline
from muqabala.reading.dateline import find_published
from muqabala.reading.heading import shortened
from muqabala.reading.reader import read_text
from muqabala.text.lexicon import read_table

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31))
MONTHS = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
]  # fmt: skip
LEVANTINE = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
]  # fmt: skip
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@given(DAYS, st.booleans())
def test_a_whole_day_is_read_in_every_form(day, indic):
    forms = [
        f"{WEEKDAYS[day.weekday()]} {day.day}/{day.month}/{day.year}",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day} {LEVANTINE[day.month - 1]} {day.year}",
        f"{day.day} {LEVANTINE[day.month - 1]}/{MONTHS[day.month - 1]} {day.year}",
        f"{WEEKDAYS[day.weekday()]}، {day.day} {MONTHS[day.month - 1]}، {day.year} - 10:30 م",
    ]
    for form in forms:
        read = find_published(form.translate(INDIC) if indic else form)
        assert read is not None
        assert read[:10] == day.isoformat()


@given(DAYS, st.integers(1, 6))
def test_a_weekday_that_disagrees_makes_a_named_day_uncertain(day, shift):
    other = day + timedelta(days=shift)
    line = f"{WEEKDAYS[other.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    assert find_published(line) is None


@given(st.integers(0, 23), st.integers(0, 59))
def test_the_hour_is_of_twenty_four(hour, minute):
    half = "ص" if hour < 12 else "م"
    line = f"10 مايو 2020 - {hour % 12 or 12}:{minute:02d} {half}"
    assert find_published(line) == f"2020-05-10T{hour:02d}:{minute:02d}"


@given(st.text(max_size=80))
def test_any_line_gives_a_day_or_none(line):
    read = find_published(line)
    assert read is None or date.fromisoformat(read[:10])


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "fbpx",
                "شارك",
                "عنوان الخبر",
                "سانا",
                "10 مايو 2020",
                "وكالة الضفة – حلب",
                "http://example.org/1",
            ]
        ),
        st.text("ابتثجحخ دذرز.،", min_size=1, max_size=200),
    ),
    max_size=12,
)


@given(LINES)
def test_every_text_has_a_title_and_one_headline_at_most(lines):
    document = read_text("\n\n".join(lines), "x")
    roles = [paragraph.role for paragraph in document.paragraphs]
    assert roles.count(Role.HEADLINE) <= 1
    assert bool(document.title) == bool(document.text) or set(roles) <= {Role.BOILERPLATE}
    marked = [d.span for d in document.defects if d.kind is DefectKind.BOILERPLATE]
    assert marked == [p.span for p in document.paragraphs if p.role is Role.BOILERPLATE]


@given(LINES)
def test_the_headline_comes_before_the_body(lines):
    roles = [paragraph.role for paragraph in read_text("\n\n".join(lines), "x").paragraphs]
    if Role.HEADLINE in roles and Role.SUBHEAD in roles:
        assert roles.index(Role.HEADLINE) < roles.index(Role.SUBHEAD)


@given(st.text(max_size=300))
def test_titles_are_short_and_begin_the_sentence(sentence):
    title = shortened(sentence)
    assert len(title) <= 81
    assert sentence.startswith(title.removesuffix("…"))


def is_listed_line_known(how, text):
    if how == "section":
        return is_byline(f"{text} - تقارير")
    return bool(
        boilerplate_rule({"start": f"{text} خبر آخر", "part": f"نص {text} نص"}.get(how, text))
    )


def test_every_listed_line_is_known():
    rows = read_table("boilerplate")
    assert [row for row in rows if not is_listed_line_known(row["how"], row["text"])] == []


def test_every_outlet_is_known_by_all_its_names():
    for row in read_table("outlets"):
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            assert outlet_in_byline(f"بغداد - {name}") == row["name"]
