"""News sentences of every kind, with all the figures an editor would mark in them.

The table is `tests/golden/figures.tsv`; a line is added when a report was read wrongly.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extraction.figure_reading import figures
from muqabala.text.lexicon import parse_table

TABLE = Path(__file__).parents[2] / "golden" / "figures.tsv"
ROWS = parse_table(TABLE.read_text(encoding="utf-8"), str(TABLE))


def told(text: str) -> list[str]:
    return [
        "|".join(
            (
                mention.span.of(text),
                mention.kind,
                mention.value or "",
                mention.approx or "",
                mention.category or "-",
            )
        )
        for mention in figures(text)
    ]


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_an_editor_would_mark_the_same(row: dict[str, str]) -> None:
    expected = row["figures"].split(" ; ") if row["figures"] else []
    assert told(row["sentence"]) == expected


def test_the_table_covers_every_kind() -> None:
    kinds = {
        figure.split("|")[1] for row in ROWS for figure in row["figures"].split(" ; ") if figure
    }
    assert kinds == {"number", "ordinal", "percent", "number_range", "money"}
