"""Figures read per second, printed by hand: `pytest -m bench tests/bench -s`."""

from __future__ import annotations

import time

import pytest

from extraction.figure_reading import prepared
from extraction.test_quantities_golden import TABLE
from muqabala.extraction.quantities import find_quantities
from muqabala.text.lexicon import parse_table


@pytest.mark.bench
def test_figures_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    rows = parse_table(TABLE.read_text(encoding="utf-8"))
    text = "\n".join(row["sentence"] for row in rows) * 3
    find_quantities(prepared(text))
    started = time.perf_counter()
    found = find_quantities(prepared(text))
    seconds = time.perf_counter() - started
    with capsys.disabled():
        rate = len(text.encode()) / seconds / 1e6
        print(f"\n{len(found)} figures, {rate:.1f} MB/s, {len(text.split()) / seconds:.0f} words/s")
    assert found
