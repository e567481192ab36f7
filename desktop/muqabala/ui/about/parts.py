"""The parts of others that the program is made of, with their licences.

A built program brings their list along as text, written by `packaging/build.py` with the functions
of this module; elsewhere they are asked for in what is installed. Nothing here knows Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from muqabala import paths

FILE = "third-party-licences.txt"
_RULE = "=" * 78
_NAME = re.compile(r"^([A-Za-z0-9._-]+)")
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_LICENCE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$")


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `licence` names it in a line, `words` are those the part brings, or ""."""

    name: str
    version: str
    licence: str
    words: str = ""


def parts() -> list[Part]:
    """Return the parts of this program, by name."""
    file = paths.resources().parent / FILE
    if file.is_file():
        return read(file.read_text(encoding="utf-8"))
    return parts_of(_needed())


def parts_of(names: Iterable[str]) -> list[Part]:
    """Return those of these parts that are installed, by name."""
    found = (_part(name) for name in sorted(set(names), key=str.lower))
    return [part for part in found if part is not None]


def locked(requirements: Path) -> list[str]:
    """Return the names of all parts that a file of hashed requirements has."""
    return _LOCKED.findall(requirements.read_text(encoding="utf-8"))


def written(listed: Iterable[Part]) -> str:
    """Return the text that `read` takes."""
    said = (f"{_RULE}\n{p.name} {p.version}\n{p.licence}\n\n{p.words}".rstrip() for p in listed)
    return "\n".join(said) + "\n"


def read(text: str) -> list[Part]:
    """Return the parts of a list; what stands before the first of them is left out."""
    return [_told(block) for block in text.split(f"{_RULE}\n")[1:]]


def _told(block: str) -> Part:
    head, _, rest = block.partition("\n")
    name, _, version = head.rpartition(" ")
    licence, _, words = rest.partition("\n")
    return Part(name, version, licence, words.strip())


def _needed() -> list[str]:
    """Return the names of the parts of a source tree, or of an installed program."""
    requirements = paths.resources().parent / "packaging" / "requirements.txt"
    if requirements.is_file():
        return locked(requirements)
    found: set[str] = set()
    waiting = ["muqabala"]
    while waiting:
        name = waiting.pop()
        for line in _requirements_of(name):
            match = _NAME.match(line)
            if match and match[1].lower() not in found and "extra ==" not in line:
                found.add(match[1].lower())
                waiting.append(match[1])
    return sorted(found)


def _requirements_of(name: str) -> list[str]:
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []  # a part for another system


def _part(name: str) -> Part | None:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None  # a part for another system
    about = found.metadata
    said = [about[key] for key in ("License-Expression", "License") if about[key]]
    classes = [each for each in about.get_all("Classifier") or () if each.startswith("License")]
    stated = said[0].splitlines()[0] if said else "; ".join(classes) or "see its words below"
    files = [file for file in found.files or () if file.suffix != ".py"]
    words = [_words(Path(str(file.locate()))) for file in files if _LICENCE.search(str(file))]
    return Part(about["Name"], found.version, stated, "\n".join(filter(None, words)).strip())


def _words(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
