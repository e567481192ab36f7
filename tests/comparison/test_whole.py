"""Wording, omissions, and more than two reports."""

from __future__ import annotations

from dataclasses import replace

from muqabala.comparison.collation import collate
from muqabala.comparison.names.wording import face_wording
from muqabala.comparison.passages.omissions import rank_omissions
from muqabala.comparison.several import collate_several
from muqabala.model.claim import Witness
from muqabala.model.comparison import Status
from muqabala.model.mention import Kind, Mention
from muqabala.model.span import Span


def with_loaded(witness: Witness, words: str, neutral: str) -> Witness:
    start = witness.document.text.index(words)
    loaded = Mention(Span(start, start + len(words)), Kind.LOADED, "hand", neutral=neutral)
    mentions = (*witness.analysis.mentions, loaded)
    return replace(witness, analysis=replace(witness.analysis, mentions=mentions))


def test_loaded_words_of_one_meaning_face_each_other(witness):
    a = with_loaded(witness("ارتقى الشهداء في قصف السوق القديم بالمدينة."), "الشهداء", "القتلى")
    b = with_loaded(witness("سقط الهالكون في قصف السوق القديم بالمدينة."), "الهالكون", "القتلى")
    [wording] = face_wording(a, b, collate(a, b))
    assert (wording.neutral, wording.a, wording.b, wording.passages) == ("القتلى", (0,), (0,), (0,))


def test_what_one_report_leaves_out_is_ranked_by_its_weight(witness):
    a = witness(
        "أغلقت السلطات الطريق الساحلي أمام السيارات.\n"
        "وتفقد المكان {person:mayor|رئيس البلدية} أمس.\n"
        "وقتل [3|killed|عمال] في {place:port|الميناء} صباحا.\n"
        "ولم يذكر شيء آخر."
    )
    b = witness("أغلقت السلطات الطريق الساحلي أمام السيارات.")
    found = rank_omissions(a, b, collate(a, b))
    assert [(one.document, one.entities, one.claims) for one in found] == [
        ("a", ("place:port",), (0,)),
        ("a", ("person:mayor",), ()),
    ]
    assert rank_omissions(a, a, collate(a, a)) == ()


def test_three_reports_share_one_row_with_a_column_each(witness):
    texts = [
        "قتل [12|killed|شخصا] في انفجار السوق وأصيب [40|wounded|آخرون].",
        "قتل [15|killed|شخصا] في انفجار السوق.",
        "قتل [12|killed|شخصا] في انفجار السوق وأصيب [40|wounded|آخرون].",
    ]
    rows = collate_several([witness(text) for text in texts])
    assert [(row.status, row.cells) for row in rows] == [
        (Status.CONFLICT, ((0,), (0,), (0,))),
        (Status.AGREE, ((1,), (), (1,))),
    ]


def test_one_report_alone_is_a_ledger_of_its_claims(witness):
    [row] = collate_several([witness("قتل [12|killed|شخصا].")])
    assert (row.status, row.cells) == (Status.ONLY_A, ((0,),))


def test_agreement_on_one_sources_word_says_so(witness):
    a = witness("قتل [12|killed|شخصا|by=org:ministry].", published="2020-01-01")
    b = witness("قتل [12|killed|شخصا|by=org:ministry].", published="2020-01-02")
    c = witness("قتل [15|killed|شخصا|by=org:ministry] هناك.", published="2020-01-02")
    [agreed], [clash] = collate(a, b).claims, collate(a, c).claims
    assert "later_statement" in {reason.code for reason in clash.reasons}
    assert "same_origin" not in {reason.code for reason in clash.reasons}
    assert "same_origin" in {reason.code for reason in agreed.reasons}
    assert agreed.status is Status.AGREE


def test_an_agency_that_relays_a_ministry_is_not_a_second_source(witness):
    a = witness("قتل [12|killed|شخصا|by=وكالة الأنباء] في انفجار السوق.")
    [claim] = a.analysis.claims
    relayed = replace(a.analysis, claims=(replace(claim, relayed_from="وزارة الداخلية"),))
    b = witness("قالت الوزارة إن [12|killed|شخصا|by=وزارة الداخلية] قتلوا في انفجار السوق.")
    [row] = collate(replace(a, analysis=relayed), b).claims
    assert [reason.code for reason in row.reasons].count("same_origin") == 1
    [apart] = collate(a, b).claims
    assert "different_sources" in {reason.code for reason in apart.reasons}


def test_datelines_answer_nothing_and_headlines_only_headlines(witness):
    title = "مقتل عشرات المدنيين في غارات على بلدة الرمان"
    body = "قتل عشرات المدنيين مساء السبت في غارات عنيفة على بلدة الرمان شرقي المدينة."
    a = witness(f"{title}\n{body}", headline=True, document_id="a")
    b = witness(body, document_id="b")
    assert [(found.a.start, found.b.start) for found in collate(a, b).passages] == [
        (len(title) + 1, 0)
    ]


def test_figures_that_answer_each_other_bring_their_sentences_together(witness):
    lead = "استهدف القصف بلدة الرمان شرقي النهر مساء السبت وفق الأهالي."
    a = witness(f"{lead} شنت الطائرات [6|strikes|غارات] عند منتصف الليل.", document_id="a")
    b = witness(f"{lead} وأوضح الناشطون أن الطائرات نفذت [4|strikes|غارات].", document_id="b")
    found = collate(a, b).passages
    assert [passage.a.of(a.document.text).split()[0] for passage in found] == ["استهدف", "شنت"]
