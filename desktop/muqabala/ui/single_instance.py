"""One window a library: a second start hands its files to the window that is open already.

The window listens at an address made from the library's path, which only its user may use. It
answers every call, so a window that hangs is noticed, and the second start opens one of its own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from muqabala.ui.window_address import address

PATIENCE = 2000
"""Milliseconds a second start waits for an answer before it opens a window of its own."""
_ANSWER = b"taken\n"


def hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Give files to the window that has this library open; tell whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(address(library))
    if not socket.waitForConnected(PATIENCE):
        return False
    paths = [str(path.absolute()) for path in files]
    socket.write(json.dumps(paths).encode("ascii") + b"\n")
    answered = socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == _ANSWER
    socket.disconnectFromServer()
    return answered


class Receiver(QObject):
    """Listens for second starts. `received` carries their files (a list of `Path`)."""

    received = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self._listen(self._server, address(library))

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    @staticmethod
    def _listen(server: QLocalServer, listening: str) -> None:
        """Listen; an address left behind by a window that died is taken over."""
        if server.listen(listening):
            return
        living = QLocalSocket()
        living.connectToServer(listening)
        if not living.waitForConnected(PATIENCE):
            QLocalServer.removeServer(listening)
            server.listen(listening)

    def _take(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self._callers.append(caller)
            caller.readyRead.connect(self._read)
            caller.disconnected.connect(self._forget)
            self._read()

    def _read(self) -> None:
        for caller in [each for each in self._callers if each.canReadLine()]:
            files = _files(bytes(caller.readLine().data()))
            if files is not None:
                caller.write(_ANSWER)
                caller.flush()
            caller.disconnectFromServer()
            if files is not None:
                self.received.emit(files)

    def _forget(self) -> None:
        unconnected = QLocalSocket.LocalSocketState.UnconnectedState
        gone = [each for each in self._callers if each.state() == unconnected]
        self._callers = [each for each in self._callers if each not in gone]
        for caller in gone:
            caller.deleteLater()


def _files(told: bytes) -> list[Path] | None:
    """Return the files a caller tells of; None when it is not one of ours."""
    try:
        paths = json.loads(told)
    except ValueError:
        return None
    return [Path(str(each)) for each in paths] if isinstance(paths, list) else None
