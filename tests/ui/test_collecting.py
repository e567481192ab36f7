"""Rings of objects are collected in the thread of the interface alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from muqabala.ui.collecting import MANY, Collector

RINGS = 20_000
"""More than Python leaves uncollected."""


class Ring:
    """Refers to itself, and says in which thread it went."""

    def __init__(self, went: list[int]) -> None:
        self.itself = self
        self._went = went

    def __del__(self) -> None:
        self._went.append(threading.get_ident())


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    gc.collect()
    parent = QObject()
    made = Collector(parent)
    yield made
    made.close()


def make_rings(went: list[int]) -> None:
    """Leave many rings behind, made in another thread."""

    def make() -> None:
        for _ in range(RINGS):
            Ring(went)

    worker = threading.Thread(target=make)
    worker.start()
    worker.join()


def test_what_a_worker_leaves_behind_goes_in_the_thread_of_the_interface(
    collector: Collector, qtbot: QtBot
):
    went: list[int] = []
    make_rings(went)
    assert went == []
    qtbot.waitUntil(lambda: len(went) == RINGS)
    assert set(went) == {threading.get_ident()}


def test_without_it_a_worker_would_collect(collector: Collector):
    collector.close()
    went: list[int] = []
    make_rings(went)
    assert threading.get_ident() not in went
    assert went


def test_old_rings_go_when_much_was_made(collector: Collector):
    went: list[int] = []
    ring = Ring(went)
    gc.collect()  # it is of the oldest generation now
    del ring
    kept: list[list[object]] = []
    for _ in range(60):
        assert went == [] or len(kept) > MANY // 2
        kept += ([] for _ in range(1000))
        collector.look()
    assert went


def test_little_is_left_alone(collector: Collector, monkeypatch: pytest.MonkeyPatch):
    gc.collect()
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    collector.look()
    assert collected == []


class Clock(QObject):
    """Refers to itself by way of its timer."""

    def __init__(self, rung: list[int]) -> None:
        super().__init__()
        self._rung = rung
        self.itself = self
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._ring)
        self._timer.start(1)

    def _ring(self) -> None:
        self._rung.append(threading.get_ident())


def test_a_clock_in_a_ring_is_stopped_where_it_runs(collector: Collector, qtbot: QtBot):
    """Taken apart elsewhere it would be called after its end, which nothing could catch."""
    rung: list[int] = []
    went: list[int] = []
    Clock(rung)
    make_rings(went)
    qtbot.waitUntil(lambda: len(went) == RINGS)
    before = len(rung)
    with qtbot.waitSignal(collector._timer.timeout):
        pass
    assert len(rung) == before
