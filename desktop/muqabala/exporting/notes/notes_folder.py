"""Notes as a folder of Markdown files, one a note, with YAML front matter (Obsidian and its like).

The words of a note stay as the analyst wrote them; what we know of it stands in the front matter.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from muqabala.exporting.notes.notes_printed import verdict_words
from muqabala.model.annotation import AnchorState, Note
from muqabala.model.document import Document

_UNSAFE = re.compile(r'[<>:"/\\|?*#^\[\]\x00-\x1f\x7f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]')
"""What Windows refuses in a name, what links of Obsidian cannot hold, and what is not seen."""
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\..*)?", re.IGNORECASE)
_LONGEST = 120
"""Bytes of words in a name, sixty Arabic letters; with date and id well below the usual 255."""
_IN_TAG = re.compile(r"[^\w/-]+")


def notes_folder(
    notes: Sequence[Note], documents: Mapping[str, Document], language: str
) -> dict[str, str]:
    """Return the text of each file by its name; `documents` by id. No two names are alike."""
    files: dict[str, str] = {}
    taken: set[str] = set()
    for note in notes:
        stem, number = _stem(note, documents), 1
        name = stem
        while name.casefold() in taken:
            number += 1
            name = f"{stem} {number}"
        taken.add(name.casefold())
        files[f"{name}.md"] = _file(note, documents, language)
    return files


def safe_name(words: str) -> str:
    """Return words as part of a file name that every system takes; "" if nothing is left."""
    bare = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", words)).split())
    name = bare.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _stem(note: Note, documents: Mapping[str, Document]) -> str:
    """Return the day of the report, what was quoted or else its title, and the note's id."""
    first = note.targets[0]
    document = documents[first.document_id]
    quoted = first.selector.exact if first.selector else document.title
    day = (document.published or "")[:10]
    parts = (safe_name(day), safe_name(quoted), safe_name(note.id)[:8])
    return " ".join(part for part in parts if part) or "note"


def _file(note: Note, documents: Mapping[str, Document], language: str) -> str:
    front = [f"{key}: {_value(value)}" for key, value in _front(note, documents) if value]
    quotes = [f"> {' '.join(t.selector.exact.split())}" for t in note.targets if t.selector]
    parts = ["\n".join(["---", *front, "---"]), *quotes]
    if note.verdict:
        parts.append(f"**{verdict_words(note, language)}**")
    if note.body.strip():
        parts.append(note.body.strip("\n"))
    return "\n\n".join(parts) + "\n"


def _front(
    note: Note, documents: Mapping[str, Document]
) -> Iterator[tuple[str, str | bool | list[str]]]:
    targets = [documents[target.document_id] for target in note.targets]
    yield "note", note.id
    for prefix, document in zip(("", "second_"), targets, strict=False):
        yield f"{prefix}document", document.id
        yield f"{prefix}title", document.title
        yield f"{prefix}outlet", document.outlet
        yield f"{prefix}published", document.published or ""
        yield f"{prefix}url", document.url
    yield "tags", [_tag(tag) for tag in note.tags if _tag(tag)]
    yield "color", note.color
    yield "verdict", note.verdict
    yield "confidence", note.confidence
    yield "author", note.author
    yield "created", note.created
    yield "modified", note.modified
    yield "review", any(target.state is AnchorState.REVIEW for target in note.targets)


def _tag(tag: str) -> str:
    """Return a tag as Obsidian takes it: no blanks, no signs but the strokes of a hierarchy."""
    return _IN_TAG.sub("_", tag).strip("_")


def _value(value: str | bool | list[str]) -> str:
    """Return a YAML value in one line; JSON's strings and lists are YAML's."""
    return json.dumps(value, ensure_ascii=False)
