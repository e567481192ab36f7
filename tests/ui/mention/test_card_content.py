"""What cards say of figures, dates and names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.comparison import ClaimPair, Collation, Reason, Status
from muqabala.model.document import Document
from muqabala.model.index import NamePlace, NameUse
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.mention.content import CardContent, Subject, rule_lines
from muqabala.ui.mention.figure_content import figure_content
from muqabala.ui.mention.name_content import counted_forms, name_content, subtype_words
from muqabala.ui.mention.other_content import other_content
from muqabala.ui.translation import Language

TEXT = "قال المجلس إن نحو اثني عشر مدنيا بينهم 3 أطفال قتلوا في حلب، «وحلب الشهباء تبكي»."
COUNCIL = Entity("org:council", "المجلس المحلي", Kind.ORGANIZATION)
ALEPPO = Entity(
    "place:aleppo", "حلب", Kind.PLACE, english="Aleppo", subtype="city", latitude=36.2,
    longitude=37.16,
)  # fmt: skip


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


MENTIONS = (
    Mention(
        at("اثني عشر"), Kind.NUMBER, "numeral:unit+ten", value="12", approx=Approx.ABOUT,
        counted="مدنيا", category=Category.KILLED,
    ),
    Mention(at("3"), Kind.NUMBER, "numeral:digits", value="3", counted="أطفال"),
    Mention(at("حلب"), Kind.PLACE, "lexicon:places", entity=ALEPPO.id),
    Mention(at("«وحلب الشهباء تبكي»"), Kind.QUOTE, "quote.marks", speaker=COUNCIL.id),
    Mention(at("حلب الشهباء"), Kind.PLACE, "lexicon:places", entity=ALEPPO.id),
)  # fmt: skip
CLAIMS = (
    Claim(
        0, Category.KILLED, "12", Approx.ABOUT, "مدنيا", place=ALEPPO.id, date="2018-10",
        attributed_to=COUNCIL.id, relayed_from="شهود",
    ),
    Claim(1, Category.KILLED, "3", Approx.EXACT, "أطفال", part_of=0),
)  # fmt: skip


def report(document_id: str, mentions: tuple[Mention, ...], claims: tuple[Claim, ...]) -> Witness:
    read = Document(document_id, TEXT, TEXT, SourceMap.identity(len(TEXT)))
    return Witness(read, Analysis(document_id, mentions, claims, (COUNCIL, ALEPPO)))


WITNESS = report("a", MENTIONS, CLAIMS)


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    made.use("en")
    yield made
    made.use("en")


def told(content: CardContent) -> dict[str, str]:
    """Return the facts by their names, without what fences their parts off."""
    fences = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
    return {
        fact.label: "\n".join(f"{line.text} {line.end}".strip() for line in fact.lines).translate(
            fences
        )
        for fact in content.facts
    }


def test_a_figure_says_its_value_and_on_whose_word():
    content = figure_content(Subject(WITNESS, 0))
    assert content.title.replace("\u2068", "").replace("\u2069", "") == "«اثني عشر» = about 12"
    assert content.copy == "12"
    facts = told(content)
    assert facts["How exactly"] == "about"
    assert facts["Counted"] == "مدنيا"
    assert facts["Where"] == "حلب"
    assert facts["When"] == "October 2018"
    assert facts["According to"] == "المجلس المحلي, quoting شهود"
    assert facts["Among them"] == "«3 أطفال»"
    assert facts["Rule"].splitlines() == ["A number read from its words", "numeral:unit+ten"]


def test_a_part_names_its_whole():
    assert told(figure_content(Subject(WITNESS, 1)))["Part of"] == "«اثني عشر مدنيا»"


def test_the_other_report_answers_with_verdict_and_reasons():
    other = report("b", MENTIONS, (Claim(1, Category.KILLED, "3", attributed_to=COUNCIL.id),))
    pair = ClaimPair(
        Status.CONFLICT, Category.KILLED, "مدنيا", (0,), (0,), 1.0,
        (Reason("same_place", (ALEPPO.id,)), Reason("different_value")),
    )  # fmt: skip
    collation = Collation(claims=(pair,))
    answer = told(figure_content(Subject(WITNESS, 0, other, collation)))["The other report"]
    assert answer.splitlines()[0] == "«3» · المجلس المحلي"
    assert "Conflict" in answer
    assert "حلب" in answer
    seen = told(figure_content(Subject(other, 1, WITNESS, collation, side=1)))
    assert "اثني عشر" in seen["The other report"]


def test_a_conflict_within_one_report_is_told_of_both_figures():
    pair = ClaimPair(Status.CONFLICT_WITHIN, Category.KILLED, "", (0, 1), (), 1.0)
    subject = Subject(WITNESS, 0, None, Collation(claims=(pair,)))
    assert "«3 أطفال»" in told(figure_content(subject))["In this report"]


def test_a_vague_figure_has_no_value_to_copy():
    vague = Mention(
        at("3"), Kind.NUMBER, "vague:عشرات", value="vague", approx=Approx.VAGUE, magnitude=10
    )
    content = figure_content(Subject(report("v", (vague,), ()), 0))
    assert content.copy == ""
    assert "~10" in told(content)["How exactly"]


def test_money_without_a_known_currency_says_so():
    money = Mention(at("3"), Kind.MONEY, "money", value="3")
    facts = told(figure_content(Subject(report("m", (money,), ()), 0)))
    assert facts["Currency"] == "not said which"


def test_a_date_is_said_in_words_with_its_code_and_its_hijri_day():
    date = Mention(at("3"), Kind.DATE, "date.hijri", value="2018-10-27", hijri="AH 1440-02-18")
    content = other_content(Subject(report("d", (date,), ()), 0))
    assert "27 October 2018" in content.title
    facts = told(content)
    assert facts["EDTF"] == "2018-10-27"
    assert facts["Hijri date"] == "18 Safar 1440 AH"


def test_an_unresolved_date_says_so():
    date = Mention(at("3"), Kind.DATE, "date.weekday")
    assert "no:" in told(other_content(Subject(report("d", (date,), ()), 0)))["Resolved"]


def test_a_quotation_names_its_speaker_and_loaded_wording_its_plain_word():
    assert told(other_content(Subject(WITNESS, 3)))["According to"] == "المجلس المحلي"
    loaded = Mention(at("3"), Kind.LOADED, "loaded.x", neutral="مقتل", stance="glorifying")
    facts = told(other_content(Subject(report("l", (loaded,), ()), 0)))
    assert facts["Plainly"] == "مقتل"
    assert facts["Effect"]


def test_a_day_that_the_other_report_names_too_says_so():
    day = Mention(at("حلب"), Kind.DATE, "date.day", value="2019-04-13")
    claim = Claim(0, Category.DATE, "2019-04-13")
    one, other = report("a", (day,), (claim,)), report("b", (day,), (claim,))
    pair = ClaimPair(Status.AGREE, Category.DATE, "", (0,), (0,), 1.0, (Reason("same_date"),))
    facts = told(other_content(Subject(one, 0, other, Collation(claims=(pair,)))))
    assert facts["The other report"].splitlines() == ["«حلب»", "Agreement, same day"]
    assert "The other report" not in told(other_content(Subject(one, 0)))


def place(document_id: str, form: str, outlet: str = "سانا") -> NamePlace:
    return NamePlace(document_id, Span(0, 3), form, form, outlet, "عنوان", "2018-10-27")


def use_of(places: list[NamePlace]) -> NameUse:
    return NameUse(tuple(places), len(places), len({each.document_id for each in places}))


def test_a_name_says_how_it_is_called_here_and_by_whom():
    places = [place("a", "حلب"), place("a", "حلب الشهباء"), place("b", "الشهباء", "الوطن")]
    content = name_content(Subject(WITNESS, 2), ALEPPO, use_of(places))
    assert (content.subtitle, content.copy, content.entity) == ("Aleppo", "حلب", ALEPPO.id)
    assert [text for text, _ in content.chips] == ["Place", "City"]
    facts = told(content)
    assert facts["Names here"] == "«حلب», «حلب الشهباء»"
    assert "«الشهباء»" in facts["In the library"]
    assert facts["Other reports"] == "الوطن · 27 October 2018 ×1"
    callers = facts["Who calls it what"].splitlines()
    assert callers == [
        "سانا: «حلب», «حلب الشهباء»",
        "الوطن: «الشهباء»",
        "المجلس المحلي: «حلب الشهباء»",
        "Outlets of the library; speakers of the open reports only",
    ]
    assert facts["In the library"].splitlines()[1] == "Places: 3 · Reports: 2"
    assert facts["Coordinates"] == "36.2000, 37.1600"
    assert facts["Known from"] == "Muqabala's lexicon"


def test_other_reports_are_links_and_many_are_counted():
    places = [place("a", "حلب"), *(place(f"r{n}", "حلب") for n in range(9))]
    content = name_content(Subject(WITNESS, 2), ALEPPO, use_of(places))
    (reports,) = [fact for fact in content.facts if fact.label == "Other reports"]
    assert [line.link for line in reports.lines] == ["r0", "r1", "r2", "r3", "r4", ""]
    assert reports.lines[-1].text == "and 4 more"


def test_of_a_name_of_very_many_places_the_card_says_what_it_looked_at():
    places = (place("a", "حلب"), place("b", "حلب"))
    facts = told(name_content(Subject(WITNESS, 2), ALEPPO, NameUse(places, 134_000, 9_000)))
    assert facts["In the library"].splitlines()[1] == (
        "Places: 134,000 · Reports: 9,000 · here those of the newest 2"
    )
    assert facts["Other reports"].splitlines()[-1] == "and 8,998 more"


def test_forms_are_counted_the_commonest_first():
    from collections import Counter

    said = counted_forms(Counter({"أ": 1, "ب": 3, "ج": 2}), most=2)
    assert said.translate(dict.fromkeys(map(ord, "\u2068\u2069"))) == "«ب» ×3, «ج» ×2, …"


def test_a_subtype_without_a_translation_is_said_as_it_is(language: Language):
    language.use("ar")
    assert subtype_words("news agency") == "وكالة أنباء"
    assert subtype_words("space elevator") == "space elevator"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("numeral:digits", "A number in digits"),
        ("dual:رسالة", "A dual means two"),
        ("date.relative_weekday", "Weekday reckoned from the publication date"),
        ("date.unheard_of", "A date"),
        ("analyst.merge", "The analyst's correction"),
    ],
)
def test_a_rule_is_told_in_words_with_its_code(rule: str, words: str):
    said, code = rule_lines(rule)
    assert said.text == words
    assert rule in code.text


def test_an_unknown_rule_is_told_by_its_code():
    (code,) = rule_lines("novel.rule")
    assert "novel.rule" in code.text
