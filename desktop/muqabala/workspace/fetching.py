"""Pages of the web kept as files beside the library, to be read as any other file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.reading.shortcut import FOLDER, shortcut_of, written
from muqabala.reading.web_address import MayReach, is_public, looks_like_address, read_address

__all__ = ["fetch_file", "fetch_files", "looks_like_address", "path_or_address"]

if TYPE_CHECKING:
    from muqabala.reading.fetching import Check

_UNFIT = re.compile(r"[^\w.-]+")


def fetch_file(
    address: str, library: Path, check: Check | None = None, *, may_reach: MayReach = is_public
) -> Path:
    """Fetch what is at an address and return the file it is kept in, beside the library.

    Its name is the host and the moment, so that a page that is fetched again is another file. Its
    address is kept beside it, for formats that have no room for it.
    Raises `MuqabalaError` as `fetch` does, `export_failed` where it cannot be kept.
    """
    # The libraries of the network are loaded when it is used, and never before.
    from muqabala.reading.fetching import fetch

    fetched = fetch(address, check, may_reach=may_reach)
    host = _UNFIT.sub("-", read_address(fetched.address).host)
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
    folder = library.parent / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or ""
        raise MuqabalaError("export_failed", path=str(folder), reason=reason) from error
    target = _unused(folder / f"{host} {moment}{fetched.suffix}")
    write_atomically(target, fetched.data)
    write_atomically(shortcut_of(target), written(fetched.address))
    return target


def path_or_address(word: str) -> Path | str:
    """Return what a word of the command line means: an address of the web, or else a path."""
    return word if looks_like_address(word) else Path(word)


def fetch_files(
    places: Iterable[Path | str], library: Path, *, may_reach: MayReach = is_public
) -> tuple[list[Path], list[MuqabalaError]]:
    """Return the files of some paths and addresses, and why addresses could not be fetched."""
    paths: list[Path] = []
    refused: list[MuqabalaError] = []
    for each in places:
        try:
            if isinstance(each, str):
                each = fetch_file(each, library, may_reach=may_reach)
            paths.append(each)
        except MuqabalaError as error:
            refused.append(error)
    return paths, refused


def _unused(path: Path) -> Path:
    found, count = path, 1
    while found.exists():
        count += 1
        found = path.with_stem(f"{path.stem}-{count}")
    return found
