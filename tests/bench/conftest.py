"""Measurements print figures and judge nothing: they run only where they are asked for."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def only_when_asked(request: pytest.FixtureRequest) -> None:
    if "bench" not in (request.config.getoption("-m") or ""):
        pytest.skip("measures; run it with -m bench -s")
