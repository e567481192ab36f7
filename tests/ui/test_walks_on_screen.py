"""The ten walks once more on a screen, where there is a server that can draw one.

Without a screen Qt lays out and focuses by itself; on one the platform does, as on a desk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="no server draws screens here")
WALKS = Path(__file__).with_name("test_ten_walks.py")


@pytest.fixture
def screen() -> Iterator[str]:
    """Return the name of a screen of 1280 by 720 that is there for the test alone."""
    told, telling = os.pipe()
    line = ["Xvfb", "-displayfd", str(telling), "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    with subprocess.Popen(line, pass_fds=[telling], stderr=subprocess.DEVNULL) as server:
        os.close(telling)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


def test_the_ten_walks_are_walked_on_a_screen(screen: str):
    surroundings = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    walked = subprocess.run(
        [sys.executable, "-m", "pytest", str(WALKS), "-q", "-p", "no:cacheprovider"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout[-4000:]
    assert "10 passed" in walked.stdout
