"""Figures and dates read per second; `pytest -m bench tests/bench -s -k quantities` prints it."""

from __future__ import annotations

import statistics
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from extraction.figure_reading import prepared
from extraction.figures.test_quantities_golden import TABLE
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.figures.quantities import find_quantities
from muqabala.extraction.prepared import prepare
from muqabala.extraction.times.clock_times import find_times
from muqabala.extraction.times.durations import find_durations
from muqabala.model.document import Document
from muqabala.reading.reader import read
from muqabala.text.lexicon import parse_table

REPORTS = Path(__file__).parents[2] / "corpus"
ROUNDS = 9

pytestmark = pytest.mark.bench


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def test_quantities_a_second() -> None:
    rows = parse_table(TABLE.read_text(encoding="utf-8"))
    text = "\n".join(row["sentence"] for row in rows) * 3
    found = find_quantities(prepared(text))
    spent = min(seconds(lambda: find_quantities(prepared(text))) for _ in range(ROUNDS))
    rate = len(text.encode()) / spent / 1e6
    print(f"\n{len(found)} figures, {rate:.1f} MB/s, {len(text.split()) / spent:.0f} words/s")
    assert found


def ours(document: Document) -> int:
    """Read numbers, quantities, dates, durations and times, the report prepared anew."""
    one = prepare(document)
    finders = (find_quantities, find_dates, find_durations, find_times)
    return sum(len(find(one)) for find in finders)


def number_phrases() -> Callable[[Document], None]:
    """Return pyarabic's reading of the numbers written out in a report, and of nothing else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyarabic.araby import strip_tashkeel
        from pyarabic.number import extract_number_phrases, text2number

    def theirs(document: Document) -> None:
        for paragraph in document.text.split("\n\n"):
            for phrase in extract_number_phrases(strip_tashkeel(paragraph)):
                text2number(phrase)

    return theirs


def test_quantities_and_dates_beside_number_phrases() -> None:
    """One after the other on each report, so that a busy machine slows both.

    Half of what we do is done once a word and half once a figure, so that the ratio is that of
    texts as dense as these; agencies write a figure or day in every 25 words.
    """
    documents = [one for path in sorted(REPORTS.rglob("*.txt")) for one in read(path)]
    theirs = number_phrases()
    words = sum(len(document.text.split()) for document in documents)
    mine, peer = [], []
    for _ in range(ROUNDS):
        mine.append(sum(seconds(lambda: ours(one)) for one in documents))  # noqa: B023
        peer.append(sum(seconds(lambda: theirs(one)) for one in documents))  # noqa: B023
    rate, other = words / statistics.median(mine), words / statistics.median(peer)
    found = sum(map(ours, documents))
    print(
        f"\n{rate:.0f} words/s against {other:.0f} of number phrases: {rate / other:.2f}; "
        f"a figure or day in every {words / found:.0f} words"
    )
    assert found
