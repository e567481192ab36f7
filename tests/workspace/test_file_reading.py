"""Who reads which files, and what is left of reading when it is stopped."""

from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from muqabala.workspace.file_reading import AT_ONCE, IN_FLIGHT, Jobs, outcomes, read_file

COUNT = 3 * AT_ONCE + 5


@pytest.fixture
def paths(tmp_path):
    for number in range(COUNT):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب.\n"
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return [str(path) for path in sorted(tmp_path.iterdir())]


class Silent(ThreadPoolExecutor):
    """Takes all work and does none of it."""

    def submit(self, *_work):
        future = Future()
        self.given = [*getattr(self, "given", []), future]
        return future


def test_each_file_is_read_once_whoever_reads_it(paths):
    with ThreadPoolExecutor(2) as executor:
        read = list(outcomes(Jobs(paths, {}), executor, lambda: False))
    assert sorted(each.path for each in read) == paths
    assert sorted(each.ready[0].id for each in read) == [f"{n:03}" for n in range(COUNT)]


def test_few_files_are_read_here(paths):
    read = list(outcomes(Jobs(paths[:AT_ONCE], {}), Silent(1), lambda: False))
    assert [each.path for each in read] == paths[:AT_ONCE]


def test_what_was_handed_out_is_called_back_when_reading_is_stopped(paths):
    silent = Silent(1)
    many = paths * (2 * IN_FLIGHT)
    left = iter((False, False, False, True))
    read = [each.path for each in outcomes(Jobs(many, {}), silent, lambda: next(left, True))]
    last = many[len(many) // AT_ONCE * AT_ONCE :]
    assert read == last[:2]
    assert len(silent.given) == IN_FLIGHT
    assert all(future.cancelled() for future in silent.given)


def test_an_unchanged_file_is_not_read_again(paths):
    first, second = paths[:2]
    jobs = Jobs([first, second], {first: read_file(first).file_hash})
    again, other = outcomes(jobs, None, lambda: False)
    assert (again.unchanged, again.ready) == (True, ())
    assert (other.unchanged, len(other.ready)) == (False, 1)
