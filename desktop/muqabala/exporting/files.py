"""Writing a file so that it is either the old one or the new one, whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from muqabala.errors import MuqabalaError


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write `content` (text as UTF-8) beside `path` and put it in its place.

    Raises `MuqabalaError("export_failed")`; the old file, if any, is then untouched.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True) if temporary else None
        raise MuqabalaError("export_failed", path=str(path), reason=str(error)) from error


def write_folder(path: Path, files: Mapping[str, str]) -> None:
    """Write files, by their names, into a folder that is made if it is not there.

    What else is in the folder stays. Raises `MuqabalaError("export_failed")`.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise MuqabalaError("export_failed", path=str(path), reason=str(error)) from error
    for name, content in files.items():
        write_atomically(path / name, content)
