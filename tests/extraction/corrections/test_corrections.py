"""Corrections one by one; `test_corrections_laws` holds what is true of all of them."""

from __future__ import annotations

import pytest

from builders import document, span_of
from correcting_reports import COUNCIL, DOCUMENT, SAMER, TALL, TEXT, findings, said
from muqabala.extraction.corrections.corrections import correct
from muqabala.model.claim import Analysis, Claim
from muqabala.model.mention import Category, Entity, Kind, Mention
from muqabala.model.span import Span

ZUHUR = "analyst:place:مدينه-الزهور"


def corrected(*corrections, known=lambda _: None):
    return correct(DOCUMENT, findings(), corrections, known)


def names(analysis, text=TEXT):
    return [(m.span.of(text), m.entity) for m in analysis.mentions if m.entity]


def claim_of(analysis):
    (claim,) = analysis.claims
    assert analysis.mentions[claim.mention].kind is Kind.NUMBER
    return claim


def only_added(text, *corrections, mentions=()):
    """Return the words that the corrections name in a text, clitics outside."""
    read = document(text)
    analysis = correct(read, Analysis("report", tuple(mentions)), corrections)
    return [m.span.of(text) for m in analysis.mentions if m.entity]


def added(surface, kind=Kind.PLACE, **more):
    return said("add", surface, name=more.pop("name", surface), type=kind, **more)


# no corrections


def test_without_corrections_the_findings_stay_the_very_same():
    found = findings()
    assert correct(DOCUMENT, found, []) is found


def test_corrections_of_other_words_leave_the_very_same_findings():
    found = findings()
    others = [added("بيت جالا"), said("merge", entity="person:x", target="person:y")]
    assert correct(DOCUMENT, found, others) is found


def test_a_correction_of_another_report_does_not_apply():
    found = findings()
    assert correct(DOCUMENT, found, [said("ignore", "تل الزهور", document_id="other")]) is found


# ignore


def test_ignored_words_are_no_name_wherever_they_stand():
    analysis = corrected(said("ignore", "النجار"))
    assert ("النجار", SAMER.id) not in names(analysis)
    assert ("سامر النجار", SAMER.id) in names(analysis)


def test_words_are_compared_folded():
    assert corrected(said("ignore", "ألنجّـار")) == corrected(said("ignore", "النجار"))


def test_words_ignored_of_one_entity_still_name_another():
    assert (
        corrected(said("ignore", "النجار", entity="person:other")).mentions == findings().mentions
    )


def test_an_ignored_place_is_no_place_of_a_claim_either():
    analysis = corrected(said("ignore", "تل الزهور"))
    assert claim_of(analysis).place is None
    assert TALL not in analysis.entities


def test_an_ignored_speaker_stays_in_words():
    analysis = corrected(said("ignore", entity=SAMER.id))
    assert claim_of(analysis).attributed_to == "سامر النجار"
    assert SAMER not in analysis.entities


def test_a_name_inside_an_ignored_one_stands_on_its_own():
    analysis = corrected(said("ignore", COUNCIL.name))
    place = analysis.mentions[
        [m.span for m in analysis.mentions].index(span_of(TEXT, "تل الزهور", 2))
    ]
    assert not place.nested


# retype


def test_a_retyped_entity_is_of_its_type_in_every_place():
    analysis = corrected(said("retype", entity=COUNCIL.id, type=Kind.PLACE, subtype="building"))
    entity = analysis.entity(COUNCIL.id)
    assert (entity.type, entity.subtype, entity.origin) == (Kind.PLACE, "building", "analyst")
    (mention,) = [m for m in analysis.mentions if m.entity == COUNCIL.id]
    assert (mention.kind, mention.rule) == (Kind.PLACE, "analyst.retype")


def test_what_is_no_place_has_no_coordinates_and_is_the_place_of_no_claim():
    analysis = corrected(said("retype", entity=TALL.id, type=Kind.PERSON))
    assert analysis.entity(TALL.id).latitude is None
    assert claim_of(analysis).place is None


# merge


def test_a_merge_takes_mentions_claims_and_speakers_along():
    analysis = corrected(said("merge", entity=SAMER.id, target=COUNCIL.id))
    assert {e for w, e in names(analysis) if "النجار" in w} == {COUNCIL.id}
    assert claim_of(analysis).attributed_to == COUNCIL.id
    assert all(m.kind is Kind.ORGANIZATION for m in analysis.mentions if m.entity == COUNCIL.id)
    assert SAMER not in analysis.entities


def test_the_target_of_a_merge_is_known_from_elsewhere_or_from_the_correction():
    merge = said("merge", entity=TALL.id, target="place:far", name="الزهور", type=Kind.PLACE)
    far = Entity("place:far", "الزهور البعيدة", Kind.PLACE, latitude=1.0, longitude=2.0)
    assert corrected(merge).entity("place:far").name == "الزهور"
    assert corrected(merge, known={"place:far": far}.get).entity("place:far") == far


def test_a_merge_into_what_nobody_knows_changes_nothing():
    merge = said("merge", entity=TALL.id, target="place:far")
    assert corrected(merge).mentions == findings().mentions


def test_chains_of_merges_are_followed_and_rings_end():
    one = said("merge", entity=SAMER.id, target=TALL.id)
    two = said("merge", entity=TALL.id, target=COUNCIL.id)
    assert {entity for _, entity in names(corrected(one, two))} == {COUNCIL.id}
    back = said("merge", entity=COUNCIL.id, target=SAMER.id)
    assert len({entity for _, entity in names(corrected(one, two, back))}) == 1


def test_the_later_of_two_merges_wins():
    first = said("merge", entity=SAMER.id, target=TALL.id)
    then = said("merge", entity=SAMER.id, target=COUNCIL.id)
    assert SAMER.id not in {e for _, e in names(corrected(first, then))}
    assert ("النجار", COUNCIL.id) in names(corrected(first, then))


# split


def test_split_words_name_somebody_else():
    split = said("split", "النجار", entity=SAMER.id, name="فادي النجار", type=Kind.PERSON)
    analysis = corrected(split)
    fadi = "analyst:person:فادي-النجار"
    assert [e for w, e in names(analysis) if w == "النجار"] == [fadi, fadi]
    assert analysis.entity(fadi).origin == "analyst"
    assert claim_of(analysis).attributed_to == SAMER.id


def test_split_of_what_was_merged_before():
    merge = said("merge", entity=SAMER.id, target=COUNCIL.id)
    split = said("split", "النجار", entity=COUNCIL.id, target=SAMER.id)
    analysis = corrected(merge, split)
    assert ("سامر النجار", COUNCIL.id) in names(analysis)
    assert ("النجار", SAMER.id) in names(analysis)


# add


def test_an_added_name_is_found_with_clitics_outside():
    text = "سافر إلى كفرحمرا ثم وبكفرحمرا التقى وفد كفرحمراء."
    assert only_added(text, added("كفرحمرا")) == ["كفرحمرا", "كفرحمرا"]


def test_an_added_name_with_its_article_is_found_behind_lam():
    text = "سلم للمنارة رسالة المنارة."
    assert only_added(text, added("المنارة", Kind.ORGANIZATION)) == ["لمنارة", "المنارة"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("جاء على عجل", "علي"),
        ("وصل بعد يوم", "عد"),
        ("كتبنا الرسالة", "بنا"),
    ],
)
def test_an_added_name_is_never_an_everyday_word_or_inside_another(text, surface):
    assert only_added(text, added(surface)) == []


def test_an_everyday_word_that_was_added_is_found_behind_a_clitic():
    assert only_added("صحيفة الشعب والشعب", added("الشعب", Kind.ORGANIZATION)) == ["الشعب"] * 2


def test_an_added_longer_name_displaces_the_shorter_and_takes_its_claims():
    analysis = corrected(added("إن 5 مدنيين"), added("قال سامر النجار", Kind.PERSON))
    longer = "analyst:person:قال-سامر-النجار"
    assert ("قال سامر النجار", longer) in names(analysis)
    assert ("سامر النجار", SAMER.id) not in names(analysis)
    assert claim_of(analysis).attributed_to == longer
    assert claim_of(analysis).value == "5"


def test_a_place_inside_an_added_organisation_is_nested():
    analysis = corrected(added("قصف في تل الزهور", Kind.ORGANIZATION))
    assert next(m for m in analysis.mentions if m.entity == TALL.id).nested


def test_an_added_shorter_name_leaves_the_longer_of_a_person_alone():
    shorter = added("سامر", Kind.PERSON)
    assert corrected(shorter).mentions == findings().mentions


def test_an_added_name_of_any_type_is_named_within_an_organisation():
    for kind in (Kind.ORGANIZATION, Kind.PERSON):
        analysis = corrected(added("المحلي", kind))
        assert next(m for m in analysis.mentions if m.rule == "analyst.add").nested
        assert COUNCIL in analysis.entities


def test_an_added_name_takes_the_words_of_a_longer_one_that_is_said_to_be_none():
    wrong = said("ignore", SAMER.name, entity=SAMER.id)
    analysis = corrected(added("سامر", Kind.PERSON), wrong)
    assert ("سامر", "analyst:person:سامر") in names(analysis)
    assert ("سامر النجار", SAMER.id) not in names(analysis)


def test_an_added_place_inside_an_organisation_s_name_is_nested():
    analysis = corrected(added("المحلي"))
    assert next(m for m in analysis.mentions if m.rule == "analyst.add").nested


def test_an_added_name_of_one_report_wins_over_the_longer():
    analysis = corrected(added("المحلي", Kind.PERSON, document_id="report"))
    assert ("المحلي", "analyst:person:المحلي") in names(analysis)
    assert COUNCIL not in analysis.entities
    assert not [m for m in analysis.mentions if m.nested]


def test_a_figure_is_never_displaced():
    text = "قوى 14 آذار في 14 آذار"
    day = Mention(span_of(text, "14 آذار", 1), Kind.DATE, "dates", value="XXXX-03-14")
    names = only_added(text, added("14 آذار", Kind.ORGANIZATION), mentions=[day])
    assert names == ["14 آذار"]
    around = added("في 14 آذار", Kind.ORGANIZATION)
    analysis = correct(document(text), Analysis("report", (day,)), [around])
    assert [m.kind for m in analysis.mentions] == [Kind.ORGANIZATION, Kind.DATE]


def test_words_of_a_claim_that_equal_an_added_name_become_its_entity():
    claim = Claim(
        0, Category.KILLED, "5", place="تل الزهور", attributed_to="فرق  الإنقاذ", victims="فرق",
        evidence=Span(0, 5),
    )  # fmt: skip
    quote = Mention(Span(0, 3), Kind.QUOTE, "quote", speaker="فرق الإنقاذ")
    found = Analysis("report", (quote,), (claim,))
    analysis = correct(DOCUMENT, found, [added("فرق الإنقاذ", Kind.ORGANIZATION)])
    (claim,) = analysis.claims
    rescuers = "analyst:organization:فرق-الانقاذ"
    assert (claim.attributed_to, claim.victims, claim.place) == (rescuers, "فرق", "تل الزهور")
    assert analysis.mentions[0].speaker == rescuers


def test_words_of_the_engine_s_name_that_are_added_name_the_analyst_s_entity():
    analysis = corrected(added("تل الزهور", name="مدينة الزهور"))
    assert {e for w, e in names(analysis) if w == "تل الزهور"} == {ZUHUR}
    assert claim_of(analysis).place == ZUHUR
    assert TALL not in analysis.entities


# later wins


def test_added_and_then_ignored_words_are_no_name_and_the_reverse():
    add, ignore = added("أحصاهم"), said("ignore", "أحصاهم")
    assert "أحصاهم" not in dict(names(corrected(add, ignore)))
    assert "أحصاهم" in dict(names(corrected(ignore, add)))


def test_a_name_added_after_its_merge_stays_itself():
    add = added("أحصاهم", name="الزهور")
    merge = said("merge", entity="analyst:place:الزهور", target=TALL.id)
    assert dict(names(corrected(add, merge)))["أحصاهم"] == TALL.id
    assert dict(names(corrected(merge, add)))["أحصاهم"] == "analyst:place:الزهور"
