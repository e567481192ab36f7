"""What reading, analysing and comparing cost, as medians and ratios; run with `-m bench -s`."""

import difflib
import math
import random
import statistics
from collections import Counter
from dataclasses import replace
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


def reports_of(documents, words):
    """Return two analysed reports of so many words, told with new words each time over.

    The second leaves out a fifth of the sentences of the first, edits three of ten and tells a
    tenth of them elsewhere.
    """
    chance = random.Random(words)
    lines = [line for d in documents for line in d.text.split("\n") if len(line.split()) > 5]
    one = []
    while sum(len(line.split()) for line in one) < words:
        one += [_reworded(line, chance, 0.3) for line in lines]
    del one[max(1, int(len(one) * words / sum(len(line.split()) for line in one))) :]
    other = [_reworded(line, chance, 0.1) if n % 10 < 3 else line for n, line in enumerate(one)]
    other = [line for n, line in enumerate(other) if n % 5]
    tenth = len(other) // 10
    other = other[tenth:] + other[:tenth]
    read_one, read_other = (read_text("\n".join(each), "long") for each in (one, other))
    return Witness(read_one, analyse(read_one)), Witness(read_other, analyse(read_other))


def _reworded(line, chance, share):
    """Return a line with a share of its longer words turned into words nobody knows."""
    return " ".join(
        "".join(chance.sample(word, len(word))) if word.isalpha() and chance.random() < share
        and len(word) > 4 else word
        for word in line.split()
    )  # fmt: skip


def unread(witness):
    """Return the witness as a copy of which the comparison has kept nothing."""
    return Witness(replace(witness.document), witness.analysis)


def bare_tf_idf(a, b):
    """Weigh the words of all sentences and multiply every two that share one: the bare work."""
    bags = [[Counter(line.split()) for line in text.split("\n")] for text in (a, b)]
    spread = Counter(word for side in bags for bag in side for word in bag)
    postings = {}
    for n, bag in enumerate(bags[1]):
        for word in bag:
            postings.setdefault(word, []).append(n)
    for bag in bags[0]:
        sums = Counter()
        for word, times in bag.items():
            weight = times * math.log(1 + len(bags[0]) / spread[word])
            for n in postings.get(word, ()):
                sums[n] += weight
        max(sums.values(), default=0.0)


@pytest.mark.parametrize("words", [500, 5_000])
def test_comparison_against_bare_work(documents, words):
    a, b = reports_of(documents, words)
    first = median_ms(lambda: collate(*map(unread, (a, b))), rounds=3)
    beside = median_ms(lambda: collate(a, unread(b)), rounds=3)
    ours = median_ms(collate, a, b)
    texts = (a.document.text, b.document.text)
    tf_idf = median_ms(bare_tf_idf, *texts)
    split = [text.split() for text in texts]
    matcher = difflib.SequenceMatcher(None, *split, autojunk=False)
    difference = median_ms(matcher.get_matching_blocks, rounds=1)
    print(
        f"\n{words} words: {ours:.1f} ms ({first:.1f} at first sight, {beside:.1f} of the second),"
        f" {ours / tf_idf:.2f} times bare tf-idf, {ours / difference:.2f} times difflib"
    )
    assert ours > 0


def test_comparison_grows_with_the_text(documents):
    sizes, times = [], []
    for words in (5_000, 50_000):
        a, b = reports_of(documents, words)
        sizes.append(len(a.document.text.split()))
        times.append(median_ms(lambda a=a, b=b: collate(a, b), rounds=3))
    growth = math.log(times[1] / times[0]) / math.log(sizes[1] / sizes[0])
    print(f"\n{sizes[0]} to {sizes[1]} words: {times[0]:.1f} to {times[1]:.1f} ms, n^{growth:.2f}")
    assert sizes[1] > sizes[0]
