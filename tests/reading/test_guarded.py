"""Readers in a process of their own: hanging, dying, greed."""

import os
from multiprocessing import get_context
from threading import Event

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.guarded import MEMORY, Guard
from muqabala.reading.raw import RawReport


def length_of(data):
    return [RawReport(str(len(data)))]


def hang(_data):
    Event().wait()


def die(_data):
    os._exit(9)


def refuse(_data):
    raise MuqabalaError("file_locked", path="x")


def devour(_data):
    return [RawReport(str(len(bytearray(2 * MEMORY))))]


@pytest.fixture
def guard():
    guard = Guard()
    yield guard
    guard.close()


def code_of(guard, reader, seconds=30.0):
    with pytest.raises(MuqabalaError) as caught:
        guard.run(reader, b"x", seconds)
    return caught.value.code


def test_the_answer_comes_back_and_the_process_stays(guard):
    assert guard.run(length_of, b"12345") == [RawReport("5")]
    process = guard._process
    assert guard.run(length_of, b"") == [RawReport("0")]
    assert guard._process is process


def test_a_refusal_comes_back_as_it_was_raised(guard):
    assert code_of(guard, refuse) == "file_locked"


@pytest.mark.parametrize(
    ("reader", "seconds", "code"),
    [(hang, 0.5, "file_too_slow"), (die, 30, "file_breaks_reader")],
)
def test_after_a_reader_that_hangs_or_dies_the_next_file_is_read(guard, reader, seconds, code):
    assert code_of(guard, reader, seconds) == code
    assert guard.run(length_of, b"123") == [RawReport("3")]


@pytest.mark.skipif(os.name != "posix", reason="only there memory can be limited")
def test_greed_is_refused(guard):
    assert code_of(guard, devour) == "file_too_heavy"
    assert guard.run(length_of, b"1") == [RawReport("1")]


def answer_from_helper(pipe):
    pipe.send(Guard().run(length_of, b"1234"))


def test_a_helper_that_may_start_no_process_reads_by_itself():
    ours, theirs = get_context("spawn").Pipe()
    helper = get_context("spawn").Process(target=answer_from_helper, args=(theirs,), daemon=True)
    helper.start()
    assert ours.poll(30)
    assert ours.recv() == [RawReport("4")]
    helper.join(10)
