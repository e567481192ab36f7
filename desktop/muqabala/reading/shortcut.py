"""The address a file came from, kept beside it as an internet shortcut (`.url`).

A page keeps its address within itself, as browsers do it; a PDF or an office file cannot. Such a
shortcut is understood by browsers and file managers, goes with the folder, and is read by whoever
reads the file, in another process too.
"""

from __future__ import annotations

from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.reading.web_address import LONGEST, read_address

FOLDER = "fetched"
"""The folder of files that may have an address beside them; elsewhere none is looked for."""

_HEAD, _KEY = "[InternetShortcut]", "url="
_LARGEST = 4 * LONGEST


def shortcut_of(file: Path) -> Path:
    """Return where the address of a file is kept."""
    return file.with_name(f"{file.name}.url")


def written(address: str) -> bytes:
    """Return the content of a shortcut."""
    return f"{_HEAD}\r\nURL={address}\r\n".encode()


def address_beside(file: Path) -> str:
    """Return the address that is kept beside a fetched file, "" where there is none to be read."""
    if file.parent.name != FOLDER:
        return ""
    try:
        with shortcut_of(file).open("rb") as kept:
            lines = kept.read(_LARGEST).decode("utf-8", errors="replace").splitlines()
    except OSError:
        return ""  # Somebody put the file there by hand.
    told = next((line[len(_KEY) :] for line in lines if line.lower().startswith(_KEY)), "")
    try:
        return read_address(told).text
    except MuqabalaError:
        return ""  # What is no address of the web is none to tell of.
