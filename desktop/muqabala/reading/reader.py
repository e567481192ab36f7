"""Files and folders to documents: which format is read by which module."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.document import Document
from muqabala.reading import jsonl, plain

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

Reader = Callable[[bytes, Path], list[Document]]

READERS: dict[str, Reader] = {
    ".txt": plain.read_plain,
    ".text": plain.read_plain,
    ".jsonl": jsonl.read_records,
}
"""The reader of each format, by the file name's ending in lower case."""


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Return the readable files among and below `paths`.

    A file is itself, whatever its name. A folder is walked and its files sorted by path; hidden
    ones, those of no known format and JSON Lines without texts are left out. Raises
    `MuqabalaError("path_missing")`.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise MuqabalaError("path_missing", path=str(path))
        for file in _walk(path) if path.is_dir() else [path]:
            found.setdefault(file)
    return list(found)


def _walk(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READERS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
        and (path.suffix.lower() != ".jsonl" or jsonl.is_corpus(path))
    )


def read(path: Path, published: str | None = None) -> list[Document]:
    """Return the documents of a file; `published` (ISO 8601) dates those that have no date.

    Raises `MuqabalaError`: `format_unknown`, `file_missing`, `file_unreadable`,
    `file_empty`, `file_too_large`, `encoding_unknown`, `not_text`, `record_invalid`; each with
    `path`.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise MuqabalaError("format_unknown", path=str(path), suffix=path.suffix)
    data = bytes_of(path)
    try:
        documents = reader(data, path)
    except MuqabalaError as error:
        raise MuqabalaError(error.code, **{**error.details, "path": str(path)}) from error
    if not documents:
        raise MuqabalaError("file_empty", path=str(path))
    return [_dated(document, published) for document in documents]


def bytes_of(path: Path) -> bytes:
    """Return what is in a file.

    Raises `MuqabalaError`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`.
    """
    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise MuqabalaError("file_too_large", path=str(path), size=size, limit=SIZE_LIMIT)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise MuqabalaError("file_missing", path=str(path)) from error
    except OSError as error:
        raise MuqabalaError("file_unreadable", path=str(path), reason=str(error)) from error
    if not data.strip():
        raise MuqabalaError("file_empty", path=str(path))
    return data


def _dated(document: Document, published: str | None) -> Document:
    if published is None or document.published is not None:
        return document
    return replace(document, published=published)


def read_text(
    text: str,
    document_id: str,
    *,
    path: str = "",
    title: str = "",
    outlet: str = "",
    published: str | None = None,
    url: str = "",
) -> Document:
    """Return the document of a text that is no file: the clipboard, a record."""
    return plain.document_of(
        text, document_id, path=path, title=title, outlet=outlet, published=published, url=url
    )


def hash_of(path: Path) -> str:
    """Return the SHA-256 of the file's bytes in hexadecimal; raises like `read`."""
    return hashlib.sha256(bytes_of(path)).hexdigest()
