"""What reading, analysing and comparing cost, as medians and ratios; run with `-m bench -s`."""

import difflib
import statistics
from pathlib import Path
from time import perf_counter

import pytest

from muqabala.comparison.collation import collate
from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Witness
from muqabala.reading.reader import find_files, read, read_text

CORPUS = Path(__file__).parents[2] / "corpus"
ROUNDS = 7
COPIES = 16
GROWTH = 8

pytestmark = pytest.mark.bench


@pytest.fixture
def documents():
    return [read(path)[0] for path in find_files([CORPUS])]


def median_ms(work, *arguments, rounds=ROUNDS):
    taken = []
    for _ in range(rounds):
        start = perf_counter()
        work(*arguments)
        taken.append((perf_counter() - start) * 1000)
    return statistics.median(taken)


def test_analysis_per_kilobyte(documents):
    analyse(documents[0])
    size = sum(len(d.text.encode()) for d in documents) / 1024
    spent = sum(median_ms(analyse, document) for document in documents)
    print(f"\nanalysis: {spent / size:.2f} ms a KB, {5 * spent / size:.1f} ms for 5 KB")
    assert size > 0


@pytest.mark.parametrize(
    ("kind", "separator"), [("in paragraphs", "\n"), ("on one line", " "), ("unmarked", None)]
)
def test_analysis_grows_with_the_text(documents, kind, separator):
    bodies = [d.text for d in documents] * COPIES
    bodies = [" ".join(b.replace(".", " ").split()) if separator != "\n" else b for b in bodies]
    sizes, times = [], []
    for count in (len(bodies) // GROWTH, len(bodies)):
        document = read_text((separator or " ").join(bodies[:count]), "long")
        sizes.append(len(document.text.encode()) / 1e6)
        times.append(median_ms(analyse, document, rounds=3) / 1000)
    print(
        f"\n{kind}: {sizes[1] / sizes[0]:.1f} times the text, {times[1] / times[0]:.1f} times the"
        f" time, {times[1] / sizes[1]:.2f} s/MB"
    )
    assert sizes[1] > sizes[0]


@pytest.mark.parametrize(
    "piece", ["28 ", "28 و", "1.", "5-", "السبت 10 و", '«قال" (٪)، ', '"قال الوزير إن 5 قتلوا" ']
)
def test_analysis_of_what_is_no_report(piece):
    """Figures, marks and quotations without end, on one line."""
    sizes = (16_384, 16_384 * GROWTH)
    texts = [piece * (size // len(piece.encode())) for size in sizes]
    small, large = (median_ms(analyse, read_text(text, "odd"), rounds=1) for text in texts)
    print(f"\n{piece!r}: {large / small:.1f} times the time, {large * 1000 / sizes[1]:.1f} s/MB")
    assert large > 0


def test_comparison_against_difflib(documents):
    a, b = (Witness(d, analyse(d)) for d in documents[:2])
    ours = median_ms(collate, a, b)
    words = [d.text.split() for d in documents[:2]]
    theirs = median_ms(lambda: difflib.SequenceMatcher(None, *words).get_opcodes())
    print(f"\ncollation {ours:.1f} ms, {ours / theirs:.1f} times difflib on the words")
    assert ours > 0
