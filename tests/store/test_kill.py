"""A process killed without warning loses nothing that it had said was saved."""

import sys

import pytest

from kills import kills

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")


def test_every_confirmed_change_survives_sigkill(tmp_path):
    results = list(kills(12, tmp_path, seed=3))
    assert [fault for _, fault in results] == [""] * 12
    assert sum(confirmed for confirmed, _ in results) > 0
