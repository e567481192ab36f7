"""Who reads which files, and what is left of reading when it is stopped."""

from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from muqabala.workspace.file_reading import AT_ONCE, IN_FLIGHT, outcomes, read_file

COUNT = 3 * AT_ONCE + 5


@pytest.fixture
def jobs(tmp_path):
    for number in range(COUNT):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب.\n"
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return [(str(path), "") for path in sorted(tmp_path.iterdir())]


class Silent(ThreadPoolExecutor):
    """Takes all work and does none of it."""

    def submit(self, *_work):
        future = Future()
        self.given = [*getattr(self, "given", []), future]
        return future


def test_each_file_is_read_once_whoever_reads_it(jobs):
    with ThreadPoolExecutor(2) as executor:
        read = list(outcomes(jobs, executor, lambda: False))
    assert sorted(each.path for each in read) == [path for path, _ in jobs]
    assert sorted(each.ready[0].id for each in read) == [f"{n:03}" for n in range(COUNT)]


def test_few_files_are_read_here(jobs):
    read = list(outcomes(jobs[:AT_ONCE], Silent(1), lambda: False))
    assert [each.path for each in read] == [path for path, _ in jobs[:AT_ONCE]]


def test_what_was_handed_out_is_called_back_when_reading_is_stopped(jobs):
    silent = Silent(1)
    many = jobs * (2 * IN_FLIGHT)
    left = iter((False, False, False, True))
    read = [each.path for each in outcomes(many, silent, lambda: next(left, True))]
    last = many[len(many) // AT_ONCE * AT_ONCE :]
    assert read == [path for path, _ in last[:2]]
    assert len(silent.given) == IN_FLIGHT
    assert all(future.cancelled() for future in silent.given)


def test_an_unchanged_file_is_not_read_again(jobs):
    path = jobs[0][0]
    again = read_file(path, read_file(path).file_hash)
    assert (again.unchanged, again.ready) == (True, ())
