"""Answers that come together are taken one by one."""

from threading import Thread

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from muqabala.ui.taking import Taker


def test_between_two_answers_the_window_has_its_turn(qtbot: QtBot):
    owner, happened = QObject(), []

    def take(number: int, word: str) -> None:
        happened.append(f"{number} {word}")
        QTimer.singleShot(0, owner, lambda: happened.append("turn"))

    taker = Taker(take, owner)
    for number in range(3):
        taker.put(number, "answer")
    assert happened == []
    qtbot.waitUntil(lambda: len(happened) == 6)
    assert happened == ["0 answer", "turn", "1 answer", "turn", "2 answer", "turn"]


def test_an_answer_may_come_on_any_thread_and_is_taken_in_the_own_one(qtbot: QtBot):
    owner, seen = QObject(), []
    taker = Taker(lambda word: seen.append((word, owner.thread().isCurrentThread())), owner)
    thread = Thread(target=taker.put, args=("word",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("word", True)]
