"""Notes as a REFI-QDA project (QDA-XML 1.0, 18 March 2019): `.qdpx`, and tags alone as `.qdc`.

Tags become codes (`a/b` is a code within a code), passages selections, remarks notes, a note on a
pair of passages a link, and the two reports of a pair a set. Programs that drop links still get the
words: the note of a pair quotes both passages, with what the analyst wrote as its description.
Words whose place is for review are quoted in the note alone, where a selection marks them.
Positions are code points of the reading text, the end not included, with one position for a line
end; the text travels in the archive, UTF-8 without a mark. The same library gives the same
identifiers, so that an import elsewhere can tell what it already has.
"""

from __future__ import annotations

import io
import re
import uuid
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from xml.etree import ElementTree as ET

from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.document import Document
from muqabala.model.tag import Tag

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"
ORIGIN = "Muqabala"

_IDENTITIES = uuid.UUID("6b0c2a53-6d3e-5b5c-9d0c-0f2d0a6f7a11")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_COLOR = re.compile("#[0-9A-Fa-f]{6}")
_TITLE_LENGTH = 60
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time an archive can carry: the same notes give the same bytes."""
_VARIABLES = ("report", "outlet", "published", "url")
"""What is told of a report beside its text; `report` is its id in the library."""
_NOTE_VARIABLES = ("color", "confidence", "verdict")
"""What is told of a note beside its words."""

Collections = Iterable[tuple[str, Iterable[str]]]
"""Names of collections with the ids of their reports."""


def notes_qdpx(
    notes: Sequence[Note],
    documents: Mapping[str, Document],
    language: str,
    tags: Iterable[Tag] = (),
    collections: Collections = (),
) -> bytes:
    """Return the notes with the reports they are on (`documents`, by id) as a `.qdpx` archive.

    `tags` are codes too where no note bears them, and give the others their colours.
    `collections` are sets of those of their reports that are in the project.
    """
    del language  # Names in the project are the analyst's own.
    project = _Project(notes, documents, tags, collections)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _put(archive, "project.qde", _bytes(project.element()))
        for document in documents.values():
            content = document.text.encode("utf-8", "surrogatepass")
            _put(archive, f"sources/{_guid('source', document.id)}.txt", content)
    return buffer.getvalue()


def tags_qdc(tags: Iterable[Tag]) -> bytes:
    """Return the tags with their colours as a codebook, those within others nested."""
    root = ET.Element("CodeBook", {"xmlns": CODEBOOK, "origin": ORIGIN})
    known = {tag.path: tag.color for tag in tags}
    _add_codes(root, known, known)
    return _bytes(root)


class _Project:
    """The parts of one project, in the order that the schema wants."""

    def __init__(
        self,
        notes: Sequence[Note],
        documents: Mapping[str, Document],
        tags: Iterable[Tag],
        collections: Collections,
    ) -> None:
        self._notes, self._documents = notes, documents
        held = ((name, [each for each in ids if each in documents]) for name, ids in collections)
        self._collections = [(name, ids) for name, ids in held if ids]
        self._colors = {tag.path: tag.color for tag in tags}
        self._places: dict[str, list[tuple[Note, int, Target]]] = defaultdict(list)
        for note in notes:
            for number, target in enumerate(note.targets):
                self._places[target.document_id].append((note, number, target))

    def element(self) -> ET.Element:
        root = ET.Element("Project", {"xmlns": PROJECT, "name": ORIGIN, "origin": ORIGIN})
        self._users(root)
        tags = {*self._colors, *(tag for note in self._notes for tag in note.tags)}
        if tags:
            _add_codes(ET.SubElement(root, "CodeBook"), tags, self._colors)
        self._variables(root)
        if self._documents:
            sources = ET.SubElement(root, "Sources")
            for document in self._documents.values():
                self._source(sources, document)
        if self._notes:
            written = ET.SubElement(root, "Notes")
            for note in self._notes:
                self._note(written, note)
        pairs = [note for note in self._notes if len(note.targets) > 1]
        if pairs:
            self._links(ET.SubElement(root, "Links"), pairs)
        if pairs or self._collections:
            self._sets(ET.SubElement(root, "Sets"), pairs)
        return root

    def _users(self, root: ET.Element) -> None:
        authors = sorted({note.author for note in self._notes if note.author})
        if authors:
            users = ET.SubElement(root, "Users")
            for author in authors:
                ET.SubElement(users, "User", {"guid": _guid("user", author), "name": _xml(author)})

    def _variables(self, root: ET.Element) -> None:
        names = list(_VARIABLES if self._documents else ())
        names += [
            name for name in _NOTE_VARIABLES if any(getattr(note, name) for note in self._notes)
        ]
        if not names:
            return
        variables = ET.SubElement(root, "Variables")
        for name in names:
            kind = "Date" if name == "published" else "Text"
            known = {"guid": _guid("variable", name), "name": name, "typeOfVariable": kind}
            ET.SubElement(variables, "Variable", known)

    def _source(self, sources: ET.Element, document: Document) -> None:
        identity = source_guid(document.id)
        source = ET.SubElement(
            sources,
            "TextSource",
            {
                "guid": identity,
                "name": _xml(document.title or document.id),
                "plainTextPath": f"internal://{identity}.txt",
            },
        )
        whole: dict[str, Note] = {}
        for note, number, target in self._places[document.id]:
            if target.selector is None or not self._is_placed(target):
                whole[note.id] = note
            else:
                _selection(source, note, number, target)
        for note in whole.values():
            _codings(source, note, "whole")
        for note in whole.values():
            ET.SubElement(source, "NoteRef", {"targetGUID": _note_guid(note)})
        _values(source, document)

    def _note(self, written: ET.Element, note: Note) -> None:
        known = {"guid": _note_guid(note), "name": _title(note.body)} | _made(note)
        element = ET.SubElement(written, "Note", known)
        quotations, for_review = self._quotations(note)
        if quotations and note.body:
            ET.SubElement(element, "Description").text = _xml(note.body)
        content = "\n\n".join(part for part in (*quotations, note.body) if part)
        ET.SubElement(element, "PlainTextContent").text = _xml(content)
        for number, start, end in for_review:
            known = {"guid": _selection_guid(note, number), "name": str(number)}
            known |= {"startPosition": str(start), "endPosition": str(end)}
            ET.SubElement(element, "PlainTextSelection", known)
        if for_review or any(target.selector is None for target in note.targets):
            # A report may have several notes as a whole; its codings do not tell of which they are.
            _codings(element, note, "note")
        for name in _NOTE_VARIABLES:
            _add_value(element, name, getattr(note, name))

    def _quotations(self, note: Note) -> tuple[list[str], list[tuple[int, int, int]]]:
        """Return what a note quotes, and where in that stand words that are for review.

        A note on a pair quotes both passages, for programs that know no links; a note whose place
        is not certain quotes what it was on, since a selection would mark other words. Of words
        for review: the number of the target, start and end in the quotations and the blank lines
        between them.
        """
        if len(note.targets) < 2 and all(map(self._is_placed, note.targets)):
            return [], []
        passages: list[str] = []
        for_review = []
        for number, target in enumerate(note.targets):
            document = self._documents[target.document_id]
            words = target.selector.exact if target.selector else ""
            before = f"{document.outlet or document.title}: «"
            if not self._is_placed(target):
                start = sum(len(each) + 2 for each in passages) + len(before)
                for_review.append((number, start, start + len(words)))
            passages.append(f"{before}{words}»")
        return [*passages, note.verdict] if len(note.targets) > 1 else passages, for_review

    def _is_placed(self, target: Target) -> bool:
        """Tell whether the words of a target stand where it points, or it is a whole report."""
        selector = target.selector
        if selector is None:
            return True
        text = self._documents[target.document_id].text
        is_there = text[selector.start : selector.end] == selector.exact
        return is_there and target.state is AnchorState.ANCHORED

    def _target_guid(self, note: Note, number: int) -> str:
        """Return what a link points at: the selection, or the report where there is none."""
        target = note.targets[number]
        if target.selector is None or not self._is_placed(target):
            return source_guid(target.document_id)
        return _selection_guid(note, number)

    def _links(self, links: ET.Element, pairs: Sequence[Note]) -> None:
        for note in pairs:
            first, second = (self._target_guid(note, number) for number in (0, 1))
            known = {
                "guid": _guid("link", note.id),
                **({"name": _xml(note.verdict)} if note.verdict else {}),
                "direction": "Associative",
                "originGUID": first,
                "targetGUID": second,
            }
            link = ET.SubElement(links, "Link", known)
            ET.SubElement(link, "NoteRef", {"targetGUID": _note_guid(note)})

    def _sets(self, sets: ET.Element, pairs: Sequence[Note]) -> None:
        compared: dict[tuple[str, ...], list[Note]] = {}
        for note in pairs:
            members = tuple(dict.fromkeys(target.document_id for target in note.targets))
            compared.setdefault(members, []).append(note)
        for members, notes in compared.items():
            names = " ↔ ".join(self._documents[each].outlet or each for each in members)
            known = {"guid": _guid("set", "\n".join(members)), "name": _xml(names)}
            pair = ET.SubElement(sets, "Set", known)
            for each in members:
                ET.SubElement(pair, "MemberSource", {"targetGUID": source_guid(each)})
            for note in notes:
                ET.SubElement(pair, "MemberNote", {"targetGUID": _note_guid(note)})
        for name, ids in self._collections:
            known = {"guid": _guid("collection", name), "name": _xml(name)}
            collection = ET.SubElement(sets, "Set", known)
            for each in ids:
                ET.SubElement(collection, "MemberSource", {"targetGUID": source_guid(each)})


def _selection(source: ET.Element, note: Note, number: int, target: Target) -> None:
    assert target.selector is not None
    known = {
        "guid": _selection_guid(note, number),
        "name": _title(target.selector.exact),
        "startPosition": str(target.selector.start),
        "endPosition": str(target.selector.end),
    }
    selection = ET.SubElement(source, "PlainTextSelection", known | _made(note))
    if note.body:
        ET.SubElement(selection, "Description").text = _xml(note.body)
    _codings(selection, note, str(number))
    ET.SubElement(selection, "NoteRef", {"targetGUID": _note_guid(note)})


def _codings(parent: ET.Element, note: Note, place: str) -> None:
    for tag in note.tags:
        known = {"guid": _guid("coding", f"{note.id}\n{place}\n{tag}")} | _made(note)
        known.pop("modifiedDateTime", None)
        coding = ET.SubElement(parent, "Coding", known)
        ET.SubElement(coding, "CodeRef", {"targetGUID": _guid("code", tag)})


def _add_codes(parent: ET.Element, tags: Iterable[str], colors: Mapping[str, str]) -> None:
    """Add the tags as codes; a tag `a/b` is the code `b` within the code `a`."""
    root = ET.SubElement(parent, "Codes")
    made: dict[str, ET.Element] = {}
    for tag in sorted(set(tags)):
        home, path = root, ""
        for name in tag.split("/"):
            path = name if home is root else f"{path}/{name}"
            if path not in made:
                known = {"guid": _guid("code", path), "name": _xml(name), "isCodable": "true"}
                if _COLOR.fullmatch(colors.get(path, "")):
                    known["color"] = colors[path]
                made[path] = ET.SubElement(home, "Code", known)
            home = made[path]


def _values(source: ET.Element, document: Document) -> None:
    for name in _VARIABLES:
        value = document.id if name == "report" else getattr(document, name) or ""
        if name == "published":
            value = _day(value)
        _add_value(source, name, value)


def _add_value(parent: ET.Element, name: str, value: str) -> None:
    if value:
        known = ET.SubElement(parent, "VariableValue")
        ET.SubElement(known, "VariableRef", {"targetGUID": _guid("variable", name)})
        kind = "DateValue" if name == "published" else "TextValue"
        ET.SubElement(known, kind).text = _xml(value)


def _day(published: str) -> str:
    """Return the day of an ISO date or date and time, "" where there is none."""
    try:
        return date.fromisoformat(published[:10]).isoformat()
    except ValueError:
        return ""


def _made(note: Note) -> dict[str, str]:
    """Return who wrote a note and when, as attributes."""
    known = {"creationDateTime": note.created, "modifiedDateTime": note.modified}
    made = {name: when for name, when in known.items() if _is_time(when)}
    return made | ({"creatingUser": _guid("user", note.author)} if note.author else {})


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "T" in text


def _title(text: str) -> str:
    """Return the beginning of a text as the name of a thing, on one line."""
    line = " ".join(_xml(text).split())
    return line if len(line) <= _TITLE_LENGTH else line[: _TITLE_LENGTH - 1] + "…"


def _xml(text: str) -> str:
    """Return the text without the characters that XML cannot hold, escaped or not."""
    return _UNPRINTABLE.sub("\ufffd", text)


def _guid(kind: str, name: str) -> str:
    return str(uuid.uuid5(_IDENTITIES, f"{kind}\n{name}"))


def source_guid(document_id: str) -> str:
    """Return the identifier that a report has in every project we write."""
    return _guid("source", document_id)


def _note_guid(note: Note) -> str:
    """Return the note's own id where it can be an identifier, so that it comes back under it."""
    return note.id if _GUID.fullmatch(note.id) else _guid("note", note.id)


def _selection_guid(note: Note, number: int) -> str:
    return _guid("selection", f"{note.id}\n{number}")


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    # A reader would take a bare carriage return for a line end, and one with a feed for one.
    return written.replace(b"\r", b"&#13;") + b"\n"


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
