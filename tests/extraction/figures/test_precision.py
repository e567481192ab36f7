"""Sentences that tell no figure: nothing may be found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction.figure_reading import told
from muqabala.text.lexicon import parse_table

TABLE = Path(__file__).parents[1] / "no_figures.tsv"
SENTENCES = [row["sentence"] for row in parse_table(TABLE.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_figure_is_invented(sentence: str) -> None:
    assert told(sentence) == []


def test_the_table_is_wide() -> None:
    assert len(SENTENCES) >= 1000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("إنجاز 4 مشاريع وتسليم مدرستين", ["4", "مدرستين"]),
        ("أن عدد المصدرين ارتفع إلى 50", ["50"]),
        ("سجلت حالتي وفاة جديدتين", ["حالتي"]),
        ("سجل سالم (47) وأضاف رفيقه (67) هدفين", ["هدفين"]),
        ("فاز الفريق 2-صفر", ["2", "صفر"]),
        ("على ملعب 974 فاز بهدفين", ["هدفين"]),
        ("فاز بصوت واحد وبقي واحد من اللاعبين", ["واحد"]),
    ],
)
def test_figures_beside_what_is_none(text: str, found: list[str]) -> None:
    assert [words for words, _, _ in told(text)] == found
