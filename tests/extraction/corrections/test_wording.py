"""The analyst's loaded words: marked wherever they stand, and taken away where they are plain."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import document, span_of
from correcting_reports import said
from muqabala.extraction.corrections.corrections import Corrector, correct
from muqabala.extraction.corrections.wording import term_of_rule
from muqabala.extraction.overlaps import reading_order
from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Analysis, Claim
from muqabala.model.mention import Category, Entity, Kind, Mention

TEXT = (
    "شائعات الطغمة\n"
    "قال متحدث: «دخلت الطغمة البلدة»، وقتل 3 من جنود طغمة أخرى،"
    " وعاد للطغمة رجالها من شارع الطغمة القديم وقرب طغمتين.\n"
)
DOCUMENT = document(TEXT)
STREET = Entity("place:street", "شارع الطغمة القديم", Kind.PLACE)
LOADED = said("loaded", "الطغمة", neutral="السلطة", stance="delegitimising")
PLAIN = said("plain", "استشهاد")
MARTYRS = "استشهد ثلاثة شبان قرب الجسر. وأعلن الناطق استشهادهم أمس.\n"


def findings() -> Analysis:
    """Return a quotation, a figure with its claim, and a street of the loaded name."""
    quote = Mention(span_of(TEXT, "دخلت الطغمة البلدة"), Kind.QUOTE, "marks", speaker="متحدث")
    figure = Mention(span_of(TEXT, "3"), Kind.NUMBER, "digits", value="3")
    street = Mention(span_of(TEXT, STREET.name), Kind.PLACE, "test", entity=STREET.id)
    return Analysis("report", (quote, figure, street), (Claim(1, Category.KILLED, "3"),), (STREET,))


def loaded(analysis: Analysis, text: str = TEXT) -> list[str]:
    return [m.span.of(text) for m in analysis.mentions if m.kind is Kind.LOADED]


def found_in(text: str) -> Analysis:
    return analyse(document(text))


def test_a_loaded_word_is_marked_with_its_article_and_without_it_but_not_within_a_name():
    analysis = correct(DOCUMENT, findings(), [LOADED])
    assert loaded(analysis) == ["الطغمة", "الطغمة", "طغمة", "لطغمة"]
    first = analysis.mentions[0]
    assert (first.neutral, first.stance) == ("السلطة", "delegitimising")
    assert first.rule == "analyst.loaded"


def test_in_a_quotation_the_word_is_its_speakers():
    marked = [m for m in correct(DOCUMENT, findings(), [LOADED]).mentions if m.kind is Kind.LOADED]
    assert [m.speaker for m in marked] == [None, "متحدث", None, None]


def test_the_claims_keep_their_figures():
    analysis = correct(DOCUMENT, findings(), [LOADED])
    (claim,) = analysis.claims
    assert analysis.mentions[claim.mention].value == "3"


def test_a_word_without_a_stance_is_loaded_all_the_same():
    analysis = correct(DOCUMENT, findings(), [said("loaded", "طغمة", neutral="سلطة")])
    assert len(loaded(analysis)) == 4
    assert {m.stance for m in analysis.mentions if m.kind is Kind.LOADED} == {None}


def test_a_listed_term_that_is_plain_is_gone_in_all_its_forms():
    found = found_in(MARTYRS)
    assert loaded(found, MARTYRS) == ["استشهد", "استشهادهم"]
    assert loaded(correct(document(MARTYRS), found, [PLAIN]), MARTYRS) == []


def test_a_form_that_is_plain_leaves_the_other_forms():
    made = [said("plain", "استشهادهم")]
    assert loaded(correct(document(MARTYRS), found_in(MARTYRS), made), MARTYRS) == ["استشهد"]


def test_what_is_plain_in_one_report_is_loaded_in_others():
    here, there = (said("plain", "استشهاد", document_id=each) for each in ("report", "other"))
    read, found = document(MARTYRS), found_in(MARTYRS)
    assert loaded(correct(read, found, [here]), MARTYRS) == []
    assert correct(read, found, [there]) is found


def test_what_was_said_last_holds():
    read, found = document(MARTYRS), found_in(MARTYRS)
    own = said("loaded", "استشهاد", neutral="وفاة")
    assert len(loaded(correct(read, found, [PLAIN, own]), MARTYRS)) == 2
    assert loaded(correct(DOCUMENT, findings(), [LOADED, said("plain", "طغمة")])) == []


def test_the_analysts_neutral_word_stands_in_place_of_the_engines():
    own = said("loaded", "استشهد", neutral="توفي", stance="religious")
    analysis = correct(document(MARTYRS), found_in(MARTYRS), [own])
    marked = [m for m in analysis.mentions if m.kind is Kind.LOADED]
    assert next((m.neutral, m.stance) for m in marked) == ("توفي", "religious")
    assert len(marked) == 2


def test_longer_wording_of_the_engine_keeps_its_words():
    text = "قال إن قطعان المستوطنين دخلت القرية.\n"
    found = found_in(text)
    (longer,) = loaded(found, text)
    assert " " in longer
    made = said("loaded", longer.split()[1], neutral="القوات")
    assert loaded(correct(document(text), found, [made]), text) == [longer]


def test_words_of_nobody_leave_the_very_same_findings():
    found = findings()
    assert correct(DOCUMENT, found, [said("loaded", "عصبة", neutral="جماعة"), PLAIN]) is found


def test_the_term_of_a_rule_is_the_engines_alone():
    assert term_of_rule("loaded.استشهاد") == "استشهاد"
    assert term_of_rule("analyst.loaded") == ""


words = st.sampled_from(["الطغمة", "طغمة", "جنود طغمة", "البلدة", "دخلت الطغمة", "غائب", "3"])
scopes = st.sampled_from(["", "report", "other"])
wording = st.lists(
    st.one_of(
        st.builds(said, st.just("loaded"), words, neutral=st.just("س"), document_id=scopes),
        st.builds(said, st.just("plain"), words, document_id=scopes),
        st.builds(said, st.just("ignore"), words, document_id=scopes),
    ),
    max_size=6,
)


@given(wording)
@settings(max_examples=200, deadline=None)
def test_correcting_twice_is_correcting_once_and_nothing_else_changes(made):
    corrector = Corrector(made, lambda _: None)
    once = corrector.correct(DOCUMENT, findings())
    assert corrector.correct(DOCUMENT, once) == once
    assert list(once.mentions) == sorted(once.mentions, key=reading_order)
    assert [m for m in once.mentions if m.kind is Kind.NUMBER] == [findings().mentions[1]]
    assert once.mentions[once.claims[0].mention].value == "3"
    spans = [m.span for m in once.mentions if m.kind is Kind.LOADED]
    assert all(not one.overlaps(other) for one in spans for other in spans if one != other)
