"""Readers of formats that a hostile file may hang or crash, run in a process of their own.

One such process serves all files of the process that reads them. It has a limit of memory where
the system knows one, and it is killed when a file takes too long; the next file gets a new one.
"""

from __future__ import annotations

import atexit
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import TypeVar

from muqabala.errors import MuqabalaError

_Made = TypeVar("_Made")

SECONDS = 60.0
"""The most that one file may take; a book of 1,000 pages takes a third of it."""

MEMORY = 3 * 1024**3
"""The most address space that the process may take, in bytes."""

_END = 2.0


class Guard:
    """The process in which readers run, started with the first file."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._lock = Lock()

    def run(
        self,
        reader: Callable[..., Sequence[_Made]],
        data: bytes,
        seconds: float = SECONDS,
        told: tuple[object, ...] = (),
    ) -> list[_Made]:
        """Return what `reader`, a function of a module, makes of `data` and of what else is told.

        Raises what `reader` raises as `MuqabalaError`, and `file_too_slow` with `seconds`,
        `file_too_heavy` for want of memory, `file_breaks_reader` where the process died of it.

        A process that is itself a helper's (a worker of a cluster) may have none of its own; there
        the file is read in it, and whoever started it must guard against its death.
        """
        if current_process().daemon:
            return list(reader(data, *told))
        with self._lock:
            pipe = self._ready()
            try:
                pipe.send((reader.__module__, reader.__qualname__, (data, *told)))
                if not pipe.poll(seconds):
                    self.close()
                    raise MuqabalaError("file_too_slow", seconds=int(seconds))
                answer = pipe.recv()
            except (EOFError, OSError) as error:
                self.close()
                raise MuqabalaError("file_breaks_reader") from error
        if isinstance(answer, MuqabalaError):
            raise answer
        return list(answer)

    def close(self) -> None:
        """Kill the process, if there is one."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(_END)
        self._process = self._pipe = None

    def _ready(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self.close()
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe


GUARD = Guard()
atexit.register(GUARD.close)


def serve(pipe: Connection) -> None:
    """Answer until the other end is closed: the life of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    while True:
        try:
            module, name, told = pipe.recv()
        except EOFError:
            return
        reader: Callable[..., object] = getattr(import_module(module), name)
        try:
            pipe.send(reader(*told))
        except MuqabalaError as error:
            pipe.send(error)
        except MemoryError:
            pipe.send(MuqabalaError("file_too_heavy"))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
