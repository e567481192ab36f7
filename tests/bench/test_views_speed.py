"""How long the drawn views, facing passages and the events of a library take; never judged.

python -m pytest tests/bench/test_views_speed.py -m bench -s
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from muqabala import paths
from muqabala.comparison.collation import collate
from muqabala.comparison.events.groups import map_events
from muqabala.model.claim import Witness
from muqabala.model.event import Trace
from muqabala.ui.charts.network_chart import network_chart
from muqabala.ui.charts.order_chart import order_chart
from muqabala.ui.charts.painting import QtMeasure, type_of
from muqabala.ui.charts.time_chart import pair_ledger, time_chart
from muqabala.ui.passage_cards import passages
from muqabala.workspace import read_witnesses

pytestmark = pytest.mark.bench
ROUNDS, REPORTS, EVENT, VOCABULARY, WIDTH = 5, 10_000, 4, 4000, 330


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def told(what: str, act: Callable[[], object], rounds: int = ROUNDS) -> None:
    times = [timed(act) for _ in range(rounds)]
    print(f"  {what:34} median {statistics.median(times):7.1f} ms  max {max(times):7.1f} ms")


def pair() -> tuple[Witness, Witness]:
    corpus = paths.sample_corpus()
    assert corpus is not None
    names = ("01_furat_agency.txt", "02_sada_network.txt")
    first, second = (read_witnesses(corpus / name)[0] for name in names)
    return first, second


def test_views(qapp: QApplication) -> None:
    a, b = pair()
    found = collate(a, b)
    measure = QtMeasure(type_of(QFont()))
    print()
    told("facing passages and what is left out", lambda: passages(a, b, found))
    told("order of telling", lambda: order_chart(a, b, found).draw(WIDTH, measure))
    told("timeline", lambda: time_chart((a, b), pair_ledger(found)).draw(WIDTH, measure))
    told("names", lambda: network_chart(a, b, found).draw(WIDTH, measure))


def test_events() -> None:
    chance = random.Random(5)
    words = ["".join(chance.choices("ابتثجحخدذرزسشصضط", k=6)) for _ in range(VOCABULARY)]
    traces = []
    for number in range(REPORTS):
        own = random.Random(number // EVENT)
        opening = own.choices(words, k=60) + chance.choices(words, k=20)
        entities = frozenset(f"place:{own.randrange(1500)}" for _ in range(6))
        day = f"2021-{own.randrange(1, 13):02d}-{own.randrange(1, 28):02d}"
        traces.append(Trace(f"r{number:05d}", day, " ".join(opening), entities))
    print()
    told(f"events of {REPORTS:,} reports", lambda: map_events(traces), rounds=1)
    found = map_events(traces)
    whole = sum(len(event) == EVENT for event in found.events)
    print(f"  events found whole: {whole:,} of {REPORTS // EVENT:,}")
