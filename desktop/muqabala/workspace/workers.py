"""Who reads and analyses: this process, some of its own, or a cluster that is there already."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from muqabala.errors import MuqabalaError


@contextmanager
def workers(jobs: int = 1, cluster: str = "") -> Iterator[Executor | None]:
    """Yield an executor of `jobs` processes, or of the Dask cluster at an address; None for one.

    Raises `MuqabalaError`: `cluster_missing` where Dask is not installed, `cluster_silent` when
    nothing answers at the address.
    """
    if cluster:
        yield from _of_cluster(cluster)
    elif jobs > 1:
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
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
