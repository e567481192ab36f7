"""Our gazetteer against pyahocorasick's bare scan; `pytest -m bench tests/bench -s` prints it.

Ours reads the report as it is printed: it folds, splits, peels clitics, looks up and keeps word
edges. The peer scans text that is folded already and finds names without their clitics.
"""

from __future__ import annotations

import gc
import random
import statistics
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from muqabala.extraction.names.gazetteer import load_gazetteer
from muqabala.extraction.names.name_index import NameIndex
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.prepared import prepare
from muqabala.model.document import Document
from muqabala.reading.reader import find_files, read, read_text
from muqabala.text.folding import fold

CORPUS = Path(__file__).parents[2] / "corpus"
COPIES = 20
LETTERS = 2_800  # of a report of 5 KB
ROUNDS = 7

pytestmark = pytest.mark.bench
ahocorasick = pytest.importorskip("ahocorasick", reason="pyahocorasick is the peer measured here")


@pytest.fixture
def documents() -> list[Document]:
    """Return the sample reports, joined to the length of a report of the press."""
    body = "\n".join(read(path)[0].text for path in find_files([CORPUS]))
    parts = [body[start : start + LETTERS] for start in range(0, len(body), LETTERS)]
    return [read_text(part, f"part {number}") for number, part in enumerate(parts)] * COPIES


def names_of_places(count: int) -> list[str]:
    """Return `count` folded names: the towns of the gazetteer, then pairs of their words."""
    towns = list(load_gazetteer().names)
    words = [name for name in towns if " " not in name]
    draw = random.Random(3)
    names = dict.fromkeys(towns[:count])
    while len(names) < count:
        names[" ".join(draw.sample(words, 2))] = None
    return list(names)


def seconds(work: Callable[[], int]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return statistics.median(taken)


def is_arabic(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "\u0621" <= text[at] <= "\u064a"


def peer_of(names: list[str]) -> Any:
    automaton = ahocorasick.Automaton()
    for number, name in enumerate(names):
        automaton.add_word(name, (number, len(name)))
    automaton.make_automaton()
    return automaton


def peer_hits(automaton: Any, texts: list[str]) -> int:
    return sum(
        not (is_arabic(text, end - length) or is_arabic(text, end + 1))
        for text in texts
        for end, (_, length) in automaton.iter_long(text)
    )


def our_hits(index: NameIndex[int], documents: list[Document]) -> int:
    return sum(1 for document in documents for _ in index.hits(Scan(prepare(document))))


def megabytes(make: Callable[[], object]) -> float:
    gc.collect()
    tracemalloc.start()
    kept = make()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del kept
    return size / 1e6


@pytest.mark.parametrize("count", [5_000, 100_000])
def test_gazetteer_against_the_bare_scan(documents: list[Document], count: int) -> None:
    names = names_of_places(count)
    folded = [fold(document.text) for document in documents]
    letters = sum(map(len, folded)) / 1e6

    started = perf_counter()
    automaton = peer_of(names)
    peer_build = perf_counter() - started
    started = perf_counter()
    index = NameIndex.of({name: number for number, name in enumerate(names)})
    our_build = perf_counter() - started

    theirs = seconds(lambda: peer_hits(automaton, folded))
    ours = seconds(lambda: our_hits(index, documents))
    # What a peer keeps is counted by itself; the names themselves are in both.
    stats = automaton.get_stats()
    their_size = stats["total_size"] / 1e6
    our_size = megabytes(lambda: NameIndex.of({"".join(n): i for i, n in enumerate(names)}))
    print(
        f"\n{count:,} names, {letters:.2f} million letters"
        f"\n  letters a second  {letters / ours:.1f} million against {letters / theirs:.1f},"
        f" {theirs / ours:.2f} times the peer"
        f"\n  hits              {our_hits(index, documents)} with clitics against"
        f" {peer_hits(automaton, folded)}"
        f"\n  memory            {our_size:.1f} MB against {their_size:.1f} MB,"
        f" {our_size / their_size:.2f} times the peer"
        f"\n  built in          {our_build:.3f} s against {peer_build:.3f} s"
    )
    assert our_hits(index, documents) > 0
