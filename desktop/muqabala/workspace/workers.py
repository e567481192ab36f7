"""Who reads and analyses: this process, some of its own, or a cluster that is there already."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from muqabala.errors import MuqabalaError

_MODESTY = 10
"""How much less than the window a process behind it may claim (`nice`): on two cores, two of them
would cost it every third frame."""


def process_pool(jobs: int, *, modest: bool = False) -> ProcessPoolExecutor:
    """Return a pool of processes that end with this one, however it ends; none is started yet.

    `modest` ones let this process go first wherever the system knows of that.
    """
    context = get_context("spawn")
    begin = _begin_modestly if modest else end_with_the_parent
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=begin)


def _begin_modestly() -> None:
    if hasattr(os, "nice"):  # Not on Windows.
        os.nice(_MODESTY)
    end_with_the_parent()


def end_with_the_parent() -> None:
    """Let this process end as soon as the one that started it is gone, killed ones included.

    A pool's process waits for work on a pipe that its fellows hold open too; without this they
    would wait for each other for ever.
    """
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


@contextmanager
def workers(jobs: int = 1, cluster: str = "") -> Iterator[Executor | None]:
    """Yield an executor of `jobs` processes, or of the Dask cluster at an address; None for one.

    Raises `MuqabalaError`: `cluster_missing` where Dask is not installed, `cluster_silent` when
    nothing answers at the address.
    """
    if cluster:
        yield from _of_cluster(cluster)
    elif jobs > 1:
        with process_pool(jobs) as executor:
            yield executor
    else:
        yield None


def _of_cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise MuqabalaError("cluster_missing") from error
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise MuqabalaError("cluster_silent", address=address, reason=str(error)) from error
    with client:
        # What a lost worker had is given to another one; one that kills three is given up.
        executor: Executor = client.get_executor(pure=False, retries=3)
        yield executor
