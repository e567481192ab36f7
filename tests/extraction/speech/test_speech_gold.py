"""Floors for speech: quotations, speakers of figures and loaded words on the own gold."""

from __future__ import annotations

import pytest

from extraction.speech_gold import Tally, rows, score_loaded, score_quotations, score_told_figures
from muqabala.extraction.pipeline import analyse
from named_scenes import document_of

TABLES = ("quotations", "told_figures", "loaded_words")


def _told(tally: Tally) -> str:
    return "\n".join(tally.misses)


@pytest.mark.parametrize("table", TABLES)
def test_every_marked_span_has_its_label(table: str):
    for row in rows(table):
        assert len(row.spans) == len(row.labels), row.text


def test_tables_are_large_enough_to_judge_by():
    marked = {table: sum(len(row.spans) for row in rows(table)) for table in TABLES}
    plain = sum(not row.spans for row in rows("loaded_words"))
    assert marked["quotations"] >= 110
    assert marked["told_figures"] >= 150
    assert marked["loaded_words"] >= 145
    assert plain >= 130


def test_quotations_are_found_whole_and_nothing_else_is():
    spans, _ = score_quotations()
    assert spans.f1 >= 0.97, _told(spans)


def test_quotations_have_their_speakers():
    _, speakers = score_quotations()
    assert speakers.recall >= 0.96, _told(speakers)


def test_figures_have_their_speakers():
    speakers = score_told_figures()
    assert speakers.recall >= 0.95, _told(speakers)


def test_loaded_words_are_found_and_plain_ones_left_alone():
    terms, _ = score_loaded()
    assert terms.recall >= 0.95, _told(terms)
    assert terms.precision >= 0.95, _told(terms)


def test_loaded_words_carry_the_stance_of_the_gold():
    _, stances = score_loaded()
    assert stances.recall >= 0.97, _told(stances)


def test_figure_of_two_that_counts_nothing_named_is_told_all_the_same():
    text = "لقي عضوان مصرعهما، بينما جرح اثنان آخران، وقتل مدنيان اثنان."
    assert len(analyse(document_of(text)).claims) >= 2
