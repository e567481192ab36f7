"""Who does the work behind the window: processes, a thread, or in tests nobody but the caller."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

IN_PROCESS = "MUQABALA_IN_PROCESS"
"""Set to "1", nothing is done behind the caller."""
WORKERS = min(2, os.cpu_count() or 1)


class InProcessExecutor(Executor):
    """Has answered when it returns: for tests, and for machines that cannot start processes.

    All is done in one thread, since a connection to a library belongs to the thread that made it.
    """

    def __init__(self) -> None:
        self._thread = _thread("caller")

    def submit(
        self, function: Callable[_P, _T], /, *args: _P.args, **keywords: _P.kwargs
    ) -> Future[_T]:
        """Run `function` now and return the answered future."""
        future = self._thread.submit(function, *args, **keywords)
        wait((future,))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the thread go."""
        self._thread.shutdown(wait, cancel_futures=cancel_futures)


def worker_processes() -> Executor:
    """Return a pool of worker processes; none is started before work is given."""
    if _is_in_process():
        return InProcessExecutor()
    from muqabala.workspace.workers import process_pool

    return process_pool(WORKERS, modest=True)


def worker_thread(name: str) -> Executor:
    """Return one thread, `name` being its prefix in a list of threads."""
    return InProcessExecutor() if _is_in_process() else _thread(name)


def _thread(name: str) -> Executor:
    from concurrent.futures import ThreadPoolExecutor  # not needed before the first work

    return ThreadPoolExecutor(1, name)


def _is_in_process() -> bool:
    return os.environ.get(IN_PROCESS) == "1"
