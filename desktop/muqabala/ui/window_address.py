"""Where the window of a library listens for later starts; known without a network module."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QDir


def address(library: Path) -> str:
    """Return where the window of a library listens: a socket file, on Windows a pipe's name."""
    digest = hashlib.sha256(os.fsencode(library.absolute())).hexdigest()[:20]
    name = f"muqabala-{digest}"
    if sys.platform == "win32":
        return name
    # Paths of sockets may have 107 bytes, so the file is not beside the library.
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()) / name)


def may_be_open(library: Path) -> bool:
    """Tell whether a window may have this library open; False is certain."""
    return sys.platform == "win32" or Path(address(library)).exists()
