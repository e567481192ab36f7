"""Claims read against their sentences: roles, parts, sides, and repetitions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muqabala.comparison.figures.facts import Fact, Figure
from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.figures.grouping import read_facts
from muqabala.comparison.figures.surroundings import SurroundingsReader
from muqabala.comparison.pages import Page, read_page
from muqabala.model.mention import Entity, Kind


def figures(witness_of_text) -> list[Figure]:
    return read_figures(Page(witness_of_text))


def facts(witness_of_text) -> tuple[Fact, ...]:
    return read_facts(read_page(witness_of_text))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("طائرة على متنها [110|count|أشخاص] أقلعت.", "on_board"),
        ("لا تتجاوز طاقة المركب [40|count|راكبا] حسب الوزير.", "capacity"),
        ("وكانت تقل [104|count|مسافرين] معظمهم أجانب.", "on_board"),
        ("وشوهد طاقم من [6|count|أفراد] هناك.", "crew"),
        ("ولا يزال [2|count|شخصان] في عداد المفقودين.", "missing"),
        ("وفقد [2|count|شخصان] في السيول.", "missing"),
        ("وأوضحت أن [3|count|نساء] فقط نجون من الحادث.", "survived"),
        ("وقضت المحكمة بإعدام [10|count|متهمين] في القضية.", "sentenced_death"),
        ("وعثر على [48|count|جثة] قرب الساحل.", "killed"),
    ],
)
def test_the_nearest_word_says_what_happened_to_the_counted(witness, text, role):
    [figure] = figures(witness(text))
    assert figure.roles == {role}


def test_each_figure_of_a_sentence_has_its_own_verb(witness):
    text = "قتل [3|killed|أشخاص]، وفقد [2|count|اثنان]، وتم إنقاذ [138|count|شخصا]."
    assert [set(figure.roles) for figure in figures(witness(text))] == [
        {"killed"},
        {"missing"},
        {"rescued"},
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قتل [20|killed|شخصا] بينهم [7|killed|أطفال].", [False, True]),
        ("قتل [20|killed|شخصا] من بينهم نحو [7|killed|أطفال].", [False, True]),
        ("وقال إن [142|killed] من الضحايا سقطوا في البلدة.", [True]),
        ("قتل [142|killed|شخصا] في البلدة وحدها.", [True]),
        ("وأصيب [132|wounded|شخصا] غادر [79|wounded|مصابا] منهم المستشفى.", [False, True]),
        ("دعي [24|count|ناخب] للاختيار من بين [7|count|مرشح|part_of=0].", [False, False]),
    ],
)
def test_parts_of_a_count(witness, text, parts):
    assert [figure.is_part for figure in figures(witness(text))] == parts


def test_a_partys_martyrs_are_its_own_people(witness):
    known = (Entity("org:hashd", "الحشد الشعبي", Kind.ORGANIZATION, subtype="armed group"),)
    text = "أعلن {org:hashd|الحشد الشعبي} استشهاد [22|killed|مقاتلا|by=org:hashd]."
    [own] = figures(witness(text, known))
    [other] = figures(witness(text.replace("استشهاد", "مقتل"), known))
    assert own.victims
    assert not other.victims


@pytest.mark.parametrize(
    ("noun", "subtype"), [("مدنيا", "armed group"), ("طفلا", "army"), ("مقاتلا", "news agency")]
)
def test_civilians_and_the_dead_an_agency_tells_of_are_no_ones_own(witness, noun, subtype):
    known = (Entity("org:hashd", "الحشد الشعبي", Kind.ORGANIZATION, subtype=subtype),)
    text = f"أعلن {{org:hashd|الحشد الشعبي}} استشهاد [22|killed|{noun}|by=org:hashd]."
    [told] = figures(witness(text, known))
    assert not told.victims


def test_the_dead_of_two_peoples_are_two_counts(witness):
    text = "قتل [5|killed|جنود|victims=جنود عراقيين] و[5|killed|جنود|victims=جنود سوريين]."
    one, other = figures(witness(text))
    assert one.victims
    assert not one.victims & other.victims


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("ارتفعت حصيلة الهجوم إلى [305|killed|قتلى|cumulative=1].", False),
        ("وارتفع عدد القتلى منذ بدء الحملة إلى [305|killed|قتلى|cumulative=1].", True),
        ("وبلغ إجمالي الوفيات [305|killed|وفاة|cumulative=1].", True),
    ],
)
def test_a_toll_that_rose_is_not_one_since_a_day(witness, text, cumulative):
    [figure] = figures(witness(text))
    assert figure.is_cumulative is cumulative


def test_an_age_belongs_to_the_person_named_before_it(witness):
    text = "واستولى {person:k|رضوان الحلو} ([25|age]) على سيارة."
    [figure] = figures(witness(text))
    assert figure.subject == "person:k"


def test_of_rise_and_fall_the_nearer_counts(witness):
    text = "ارتفعت الأسعار بعد أن خسرت [2|percent] أمس.\nوصعدت الأسهم [3|percent] اليوم."
    fall, rise = figures(witness(text))
    assert "fell" in fall.roles
    assert "rose" not in fall.roles
    assert "rose" in rise.roles


def test_surroundings_end_at_the_clause_and_before_the_verb_of_the_next_figure(witness):
    page = Page(
        witness("قال الوزير، إن سيولا قتلت [12|killed|شخصا] وأصابت [30|wounded|آخرين]، أمس.")
    )
    first, second = page.witness.analysis.mentions
    reader = SurroundingsReader(page)
    assert reader.read(first).before == ("ان", "سيولا", "قتلت")
    assert reader.read(first).after == ("شخصا",)
    assert reader.read(second).before == ("واصابت",)
    assert reader.read(second).after == ("اخرين",)


def test_a_figure_glued_to_a_word_is_still_inside_it(witness):
    page = Page(witness("أدى إلى استشهاد[22|killed|مقاتلا] وإصابة[12|wounded|بجروح]."))
    first, _ = page.witness.analysis.mentions
    assert page.word_range(first.span) == (2, 3)
    assert SurroundingsReader(page).read(first).head.endswith("استشهاد")


def test_repetitions_are_one_fact_and_the_first_total_is_the_main_one(witness):
    text = (
        "مقتل [38|killed|شخصا] في غارة\nقتل [38|killed|مقاتلا] و[4|killed|نساء].\n"
        "وأصيب [9|wounded|آخرون]."
    )
    found = facts(witness(text))
    assert [(fact.claims, fact.is_main) for fact in found] == [
        ((0, 1), True),
        ((2,), False),
        ((3,), True),
    ]


def test_two_things_of_one_number_in_one_sentence_are_two_facts(witness):
    text = "والمتوفون [2|count|طفلان] و[2|count|شخصان] في عداد المفقودين."
    assert [fact.claims for fact in facts(witness(text))] == [(0,), (1,)]


def test_a_figure_without_a_readable_value_is_left_out(witness):
    assert figures(witness("وقع [x|count|حادث] هناك.")) == []


def test_a_page_is_kept_for_the_same_witness_only(witness):
    one, twin = witness("نص قصير."), witness("نص قصير.")
    assert read_page(one) is read_page(one)
    assert read_page(one) is not read_page(twin)


def test_a_toll_is_no_speaker(witness):
    one = witness("وأشارت حصيلة سابقة إلى سقوط [15|killed|قتيلا] في الحادث.")
    claim = replace(one.analysis.claims[0], attributed_to="حصيلة سابقة")
    told = replace(one, analysis=replace(one.analysis, claims=(claim,)))
    assert [figure.speaker for figure in read_figures(Page(told))] == [""]


def test_what_is_joined_to_a_part_is_a_part(witness):
    page = Page(witness("وتوفي [15|killed|] من الضحايا هناك و[8|killed|] في المستشفى."))
    assert [figure.is_part for figure in read_figures(page)] == [True, True]
