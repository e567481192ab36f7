"""Figures read per second, printed by hand: `pytest -m bench tests/bench -s -k quantities`."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from extraction.figure_reading import prepared
from extraction.test_quantities_golden import TABLE
from muqabala.extraction.dates import find_dates
from muqabala.extraction.quantities import find_quantities
from muqabala.reading.reader import read
from muqabala.text.lexicon import parse_table

REPORTS = Path(__file__).parents[2] / "corpus"
ROUNDS = 5


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the fastest of some rounds; the first one warms the caches."""
    best = float("inf")
    for _ in range(ROUNDS + 1):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.bench
def test_quantities_a_second(capsys: pytest.CaptureFixture[str]) -> None:
    rows = parse_table(TABLE.read_text(encoding="utf-8"))
    text = "\n".join(row["sentence"] for row in rows) * 3
    found = find_quantities(prepared(text))
    spent = seconds(lambda: find_quantities(prepared(text)))
    with capsys.disabled():
        rate = len(text.encode()) / spent / 1e6
        print(f"\n{len(found)} figures, {rate:.1f} MB/s, {len(text.split()) / spent:.0f} words/s")
    assert found


@pytest.mark.bench
def test_quantities_and_dates_beside_number_phrases(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyarabic.araby import strip_tashkeel
        from pyarabic.number import extract_number_phrases, text2number
    texts = [one.text for path in sorted(REPORTS.rglob("*.txt")) for one in read(path)]
    words = sum(len(text.split()) for text in texts)

    def ours() -> None:
        for text in texts:
            one = prepared(text)
            find_quantities(one)
            find_dates(one)

    def theirs() -> None:
        for text in texts:
            for paragraph in text.split("\n\n"):
                for phrase in extract_number_phrases(strip_tashkeel(paragraph)):
                    text2number(phrase)

    mine, peer = words / seconds(ours), words / seconds(theirs)
    with capsys.disabled():
        print(f"\n{mine:.0f} words/s against {peer:.0f} of number phrases: {mine / peer:.2f}")
    assert words
