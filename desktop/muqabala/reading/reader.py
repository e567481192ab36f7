"""Files and folders to documents: which format is read by which module.

Formats of office programs, pages and archives are read in a process of their own, and the text
drawn from them is what the document calls its source; a text file's source is the file itself.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import chain
from os.path import normcase
from pathlib import Path, PurePosixPath

from muqabala.errors import MuqabalaError
from muqabala.model.document import Document
from muqabala.model.library import Origin
from muqabala.reading import jsonl, plain
from muqabala.reading.columns import Chosen
from muqabala.reading.raw import RawReport, is_made_up
from muqabala.reading.shortcut import address_beside
from muqabala.reading.sniffing import SUFFIXES, format_of

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest text file that is read, in bytes."""

LARGEST = 256 * 1024 * 1024
"""The largest file of another format, in bytes: they hold pictures too."""

_SAMPLE = 1 << 18
_MODULES = {
    "txt": ("plain", "read_plain"), "jsonl": ("jsonl", "read_records"),
    "csv": ("table", "read_rows"), "md": ("markdown", "read_markdown"),
    "xlsx": ("workbook", "read_workbook"), "ods": ("ods", "read_ods"),
    "html": ("html", "read_html"), "pdf": ("pdf.pdf", "read_pdf"), "docx": ("docx", "read_docx"),
    "odt": ("odt", "read_odt"), "rtf": ("rtf", "read_rtf"), "epub": ("epub", "read_epub"),
    "eml": ("letter", "read_letter"), "mhtml": ("letter", "read_saved_page"),
}  # fmt: skip
_TEXTS = frozenset(("txt", "jsonl", "csv", "md"))
_IN_PROCESS = frozenset(("txt", "jsonl"))
_TABLES = frozenset(("csv", "jsonl", "xlsx", "ods"))
"""Formats whose columns the analyst may have told."""

Found = Sequence[RawReport | MuqabalaError]
"""What a reader makes of a file: reports, and in place of bad ones why they are none."""

_STATED = ("title", "outlet", "published", "url", "author")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file: its documents, where each came from, and what was refused in it."""

    documents: tuple[Document, ...] = ()
    origins: tuple[Origin, ...] = ()
    refused: tuple[MuqabalaError, ...] = ()


ABOUT_A_FOLDER = frozenset({"readme", "licence", "license", "changelog", "copying"})
"""Names of files that tell of the files beside them; read only when they are chosen themselves."""


def find_files(paths: Sequence[Path], chosen: Chosen = ()) -> list[Path]:
    """Return the readable files among and below `paths`.

    A file is itself, whatever its name. A folder is walked and its files sorted by path; left
    out are hidden ones, those that tell of a folder (README), those of no known format, tables
    and JSON Lines without reports, and the folders in which browsers keep what belongs to a
    saved page. A folder that holds nothing but tables is one of tables whose columns are not
    known yet. Raises `MuqabalaError("path_missing")`.
    """
    return list(map(Path, find_paths(paths, chosen)))


def find_paths(paths: Sequence[Path], chosen: Chosen = ()) -> list[str]:
    """Return what `find_files` does, as text: a fifth of the memory where there are many."""
    if len(paths) == 1:
        return _at(paths[0], chosen)
    return list(dict.fromkeys(chain.from_iterable(_at(path, chosen) for path in paths)))


def _at(path: Path, chosen: Chosen) -> list[str]:
    if not path.exists():
        raise MuqabalaError("path_missing", path=str(path))
    return _walk(str(path), chosen) if path.is_dir() else [str(path)]


def _walk(folder: str, chosen: Chosen) -> list[str]:
    may: list[str] = []
    unknown: list[str] = []
    for path, kind in _readable_below(folder):
        (may if _may_hold_reports(path, kind, chosen) else unknown).append(path)
    return may or unknown


def _readable_below(folder: str) -> Iterator[tuple[str, str]]:
    """Yield paths of files of known formats, with these, as their paths are sorted."""
    for entry in _listed(folder):
        if entry.name.startswith((".", "~$")):  # A hidden one, or the lock of an office program.
            continue
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.endswith(("_files", "_ملفات", ".files")):
                yield from _readable_below(entry.path)
            continue
        stem, dot, ending = entry.name.rpartition(".")
        kind = SUFFIXES.get(dot + ending.lower(), "")
        if kind and stem.casefold() not in ABOUT_A_FOLDER and entry.is_file():
            yield entry.path, kind


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: normcase(entry.name))
    except PermissionError:
        return []


def _may_hold_reports(path: str, kind: str, chosen: Chosen) -> bool:
    if kind == "jsonl":
        return jsonl.is_corpus(Path(path), chosen)
    if kind != "csv":
        return True
    from muqabala.reading.table import is_table_of_reports

    try:
        with Path(path).open("rb") as file:
            return is_table_of_reports(file.read(_SAMPLE), chosen)
    except OSError:
        return True  # Reading it will say why not.


def read(path: Path, published: str | None = None) -> list[Document]:
    """Return the documents of a file; `published` (ISO 8601) dates those that have no date.

    Raises `MuqabalaError` with `path` where nothing of it could be read.
    """
    reading = read_bytes(bytes_of(path), path, published)
    if not reading.documents:
        raise reading.refused[0]
    return list(reading.documents)


def bytes_of(path: Path) -> bytes:
    """Return what is in a file.

    Raises `MuqabalaError`: `file_missing`, `file_unreadable`, `file_empty`, `file_too_large`.
    """
    is_text = SUFFIXES.get(path.suffix.lower(), "txt") in _TEXTS
    limit = SIZE_LIMIT if is_text else LARGEST
    try:
        with path.open("rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            if size > limit:
                raise MuqabalaError("file_too_large", path=str(path), size=size, limit=limit)
            data = file.readall()
    except FileNotFoundError as error:
        raise MuqabalaError("file_missing", path=str(path)) from error
    except OSError as error:
        raise MuqabalaError("file_unreadable", path=str(path), reason=str(error)) from error
    if not data or data.isspace():
        raise MuqabalaError("file_empty", path=str(path))
    return data


def read_bytes(
    data: bytes,
    path: Path,
    published: str | None = None,
    file_hash: str = "",
    chosen: Chosen = (),
) -> Reading:
    """Return what is in the bytes of the file at `path`; never raises `MuqabalaError`.

    One bad member of an archive does not keep the others out; `refused` has each with its path.
    `file_hash` is `hash_of(data)` where it is known, `chosen` what the analyst told of the columns
    of tables.
    """
    taken = _Taken(path, published, file_hash, chosen)
    try:
        taken.add_file(data, path.suffix)
    except MuqabalaError as error:
        taken.refuse(error)
    if not taken.documents and not taken.refused:
        taken.refuse(MuqabalaError("file_empty"))
    return Reading(tuple(taken.documents), tuple(taken.origins), tuple(taken.refused))


class _Taken:
    """What was taken from one file so far."""

    def __init__(self, path: Path, published: str | None, file_hash: str, chosen: Chosen) -> None:
        self.documents: list[Document] = []
        self.origins: list[Origin] = []
        self.refused: list[MuqabalaError] = []
        self._path, self._published, self._file_hash = path, published, file_hash
        self._chosen = chosen
        self._ids: set[str] = set()
        self._address = address_beside(path)

    def add_file(self, data: bytes, suffix: str) -> None:
        """Take the file itself, or what is in it if it is an archive."""
        kind = format_of(data, suffix)
        if kind != "zip":
            self._add(data, kind, "")
            return
        from muqabala.reading.archive import read_members
        from muqabala.reading.zipped import Budget

        for member, content in read_members(data, Budget()):
            try:
                if isinstance(content, MuqabalaError):
                    raise content
                name = PurePosixPath(member)
                self._add(content, format_of(content, name.suffix), member)
            except MuqabalaError as error:
                self.refuse(error, member)

    def _add(self, data: bytes, kind: str, member: str) -> None:
        if kind not in _MODULES:  # An archive that calls itself a report.
            raise MuqabalaError("file_damaged")
        reports = _reader(kind)(data, *((self._chosen,) if kind in _TABLES else ()))
        known = "" if member else self._file_hash
        source_hash = (known or hash_of(data)) if len(reports) == 1 else ""
        taken = 0
        for report in reports:
            if isinstance(report, MuqabalaError):
                self.refuse(report, member)
                continue
            document = self._document(report, source_hash, member)
            if document.text:
                self.documents.append(document)
                stated = tuple(name for name in _STATED if getattr(report, name))
                self.origins.append(Origin(kind, member, stated, report.author))
                taken += 1
        if not taken and not any(isinstance(report, MuqabalaError) for report in reports):
            raise MuqabalaError("file_empty" if kind in _IN_PROCESS else "no_text")

    def _document(self, report: RawReport, source_hash: str, member: str) -> Document:
        stem = PurePosixPath(member).stem if member else self._path.stem
        name = report.name or stem
        title = "" if is_made_up(report.title, report.text) else report.title
        document = plain.document_of(
            report.text, self._unused(name), path=str(self._path), title=title,
            outlet=report.outlet, published=report.published or None,
            url=report.url or self._address,
            encoding=report.encoding or "utf-8", source_hash=source_hash,
        )  # fmt: skip
        if document.published is None and self._published is not None:
            document = replace(document, published=self._published)
        return document

    def _unused(self, name: str) -> str:
        """Return an id that no other document of the file has."""
        identity, count = name, 1
        while identity in self._ids:
            count += 1
            identity = f"{name}-{count}"
        self._ids.add(identity)
        return identity

    def refuse(self, error: MuqabalaError, member: str = "") -> None:
        """Keep why a file, or a member of it, was not read."""
        path = f"{self._path}/{member}" if member else str(self._path)
        self.refused.append(MuqabalaError(error.code, **{**error.details, "path": path}))


def _reader(kind: str) -> Callable[..., Found]:
    """Return the reader of a format; all but plain text run guarded."""
    module, name = _MODULES[kind]
    reader = getattr(import_module(f"muqabala.reading.{module}"), name)
    if kind in _IN_PROCESS:
        own: Callable[..., Found] = reader
        return own
    from muqabala.reading.guarded import GUARD

    return lambda data, *told: GUARD.run(reader, data, told=told)


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


def hash_of(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
