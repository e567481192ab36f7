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

pytestmark = pytest.mark.bench


@pytest.fixture(autouse=True)
def only_when_asked(request):
    if request.config.getoption("-m") != "bench":
        pytest.skip("measures; run it with -m bench -s")


@pytest.fixture
def documents():
    return [read(path)[0] for path in find_files([CORPUS])]


def median_ms(work, *arguments):
    taken = []
    for _ in range(ROUNDS):
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


def test_analysis_grows_with_the_text(documents):
    bodies = [d.text for d in documents]
    sizes, times = [], []
    for copies in (1, 4):
        text = "\n".join(bodies * copies)
        document = read_text(text, "long")
        sizes.append(len(document.text))
        times.append(median_ms(analyse, document))
    print(f"\n{sizes[1] / sizes[0]:.1f} times the text: {times[1] / times[0]:.1f} times the time")
    assert sizes[1] > sizes[0]


def test_comparison_against_difflib(documents):
    a, b = (Witness(d, analyse(d)) for d in documents[:2])
    ours = median_ms(collate, a, b)
    words = [d.text.split() for d in documents[:2]]
    theirs = median_ms(lambda: difflib.SequenceMatcher(None, *words).get_opcodes())
    print(f"\ncollation {ours:.1f} ms, {ours / theirs:.1f} times difflib on the words")
    assert ours > 0
