from __future__ import annotations

import pytest

from muqabala.model.claim import Analysis
from muqabala.model.mention import Kind, Mention
from muqabala.model.span import NOWHERE, Span
from muqabala.ui.reading.marks import Mark, MarkKind, Standing, mention_marks
from muqabala.ui.reading.mention_words import MentionWords
from ui.reading import reports

WORDS = MentionWords()


PLAIN = Standing()


def tip(index: int, standing: Standing = PLAIN) -> str:
    witness = reports.first()
    mark = mention_marks(witness.analysis, standing)[index]
    return WORDS.tip(mark, witness.document.text, witness.analysis)


def test_a_figure_says_what_it_counts_and_on_whose_word() -> None:
    said = tip(2)
    assert "«12»" in said
    assert "عاملاً" in said
    assert reports.BRIGADE.name in said
    assert "test" in said


def test_a_short_form_says_who_is_meant() -> None:
    assert "«المرفأ»\u2069 = \u2068مرفأ المدينة القديمة" in tip(3)


def test_a_value_in_digits_is_not_said_twice() -> None:
    assert "=" not in tip(2)


def test_standing_and_doubt_are_said() -> None:
    plain, doubted = tip(2), tip(3)
    conflicting = tip(2, Standing(conflict=frozenset({2})))
    assert len(conflicting.splitlines()) == len(plain.splitlines()) + 1
    assert len(doubted.splitlines()) == 3


def test_loaded_wording_gives_the_neutral_word_and_a_quote_its_speaker() -> None:
    text = "عدوان قال"
    mentions = (
        Mention(Span(0, 5), Kind.LOADED, "r", neutral="هجوم"),
        Mention(Span(6, 9), Kind.QUOTE, "r", speaker="شاهد"),
    )
    analysis = Analysis("x", mentions)
    loaded, quote = (
        WORDS.tip(mark, text, analysis) for mark in mention_marks(analysis, Standing())
    )
    assert "هجوم" in loaded
    assert "شاهد" in quote


@pytest.mark.parametrize("kind", [MarkKind.MISSING, MarkKind.NOTE, MarkKind.REPAIR])
def test_marks_that_are_not_mentions_speak_too(kind: MarkKind) -> None:
    assert WORDS.tip(Mark(NOWHERE, kind), "", None)


def test_a_long_quotation_is_shortened() -> None:
    text = "كلمة " * 60
    analysis = Analysis("x", (Mention(Span(0, 290), Kind.QUOTE, "r"),))
    mark = mention_marks(analysis, Standing())[0]
    assert len(WORDS.tip(mark, text, analysis).splitlines()[0]) < 90
