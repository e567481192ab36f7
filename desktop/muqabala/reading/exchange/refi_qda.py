"""REFI-QDA projects (QDA-XML 1.0) to notes: ours, and those of QualCoder, MAXQDA, ATLAS.ti, NVivo.

Codes become tags (a code `b` within a code `a` is `a/b`), selections passages, what is written on
them notes, links notes on a pair. A selection on which several people worked becomes a note of
each. Remarks stand in the description of a selection (MAXQDA), in notes it refers to (QualCoder,
NVivo), or both. Sets, cases, graphs and selections in pictures and sound are counted, not read.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Selector
from muqabala.model.exchange import IncomingNote, IncomingNotes, IncomingPlace
from muqabala.model.tag import Tag
from muqabala.reading.exchange.refi_archive import Archive, SourceBytes, source_beside
from muqabala.reading.exchange.refi_sources import Placed, Source, find_sources, position_of
from muqabala.reading.exchange.values import color_of, guid_of, moment_of, plain_guid
from muqabala.reading.safe_xml import parse_xml

ORIGIN = "Muqabala"
_IDENTITIES = uuid.UUID("0f0a4b1e-9a55-5f39-8f0e-9f4a7c1d2b60")
_COUNTED = {
    "sets": "./Sets/Set",
    "cases": "./Cases/Case",
    "graphs": "./Graphs/Graph",
    "other_sources": "./Sources/PictureSource|./Sources/AudioSource|./Sources/VideoSource",
    "code_notes": ".//Code/Description|.//Code/NoteRef",
}


def read_archive(data: bytes, path: Path) -> IncomingNotes:
    """Return the notes of a `.qdpx` file.

    Raises `MuqabalaError`: `exchange_archive`, `exchange_too_large`, `exchange_no_project`, and
    what `read_project` does.
    """
    archive = Archive(data, path)
    return _of_project(archive.project(), archive.source, path)


def read_project(data: bytes, path: Path) -> IncomingNotes:
    """Return the notes of a bare project (`.qde`), or the tags of a codebook (`.qdc`).

    Raises `MuqabalaError`: `exchange_xml`, `exchange_dtd`, `exchange_deep`; `exchange_no_notes`
    for XML of another kind.
    """
    return _of_project(data, source_beside(path), path)


def _of_project(data: bytes, source_bytes: SourceBytes, path: Path) -> IncomingNotes:
    try:
        root = parse_xml(data)
    except MuqabalaError as error:
        raise MuqabalaError(error.code, **{**error.details, "path": str(path)}) from error
    if root.tag == "CodeBook":
        return IncomingNotes(tags=_colored(_tags(root.find("Codes"))))
    if root.tag != "Project":
        raise MuqabalaError("exchange_no_notes", path=str(path))
    return _Project(root, source_bytes).read()


@dataclass
class _Said:
    """What one person said of one passage."""

    bodies: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    created: str = ""
    modified: str = ""

    def add(self, element: ET.Element, body: str = "", tag: str = "") -> None:
        """Add the words or the tag of an element, with its times."""
        self.bodies += [body] if body and body not in self.bodies else []
        self.tags += [tag] if tag and tag not in self.tags else []
        created = moment_of(element.get("creationDateTime", ""))
        modified = moment_of(element.get("modifiedDateTime", "")) or created
        self.created = min(filter(None, (self.created, created)), default="")
        self.modified = max(self.modified, modified)


class _Project:
    """One project: its parts by identifier, and the notes they amount to."""

    def __init__(self, root: ET.Element, source_bytes: SourceBytes) -> None:
        self._root = root
        self._is_ours = root.get("origin") == ORIGIN
        self._users = {guid_of(user): user.get("name", "") for user in root.iterfind("Users/User")}
        self._codebook = _tags(root.find("CodeBook/Codes"))
        self._tags = {guid: tag.path for guid, tag in self._codebook.items()}
        self._variables = {
            guid_of(each): each.get("name", "") for each in root.iterfind("Variables/Variable")
        }
        self._written = {guid_of(note): note for note in root.iterfind("Notes/Note")}
        self._sources = find_sources(root, source_bytes, is_ours=self._is_ours)
        self._places: dict[str, tuple[IncomingPlace, ET.Element]] = {}
        self._selections: list[list[tuple[IncomingPlace, ET.Element]]] = []
        for number, source in enumerate(self._sources):
            self._places[source.guid] = IncomingPlace(number), source.element
            placed = [_placed(number, each) for each in source.selections]
            self._selections.append(placed)
            self._places |= {guid_of(each[1]): each for each in placed}
        marked = (element for placed in self._selections for _, element in placed)
        self._references = Counter(
            ref
            for element in (*marked, *(source.element for source in self._sources))
            for ref in _references(element)
        )
        self._linked: set[str] = set()
        self._used: set[str] = set()

    def read(self) -> IncomingNotes:
        notes = [*self._pairs()]
        for number, source in enumerate(self._sources):
            for place, selection in self._selections[number]:
                notes += self._on_selection(selection, place)
            notes += self._on_whole(number, source)
        notes += self._placeless()
        counts = {
            code: sum(len(self._root.findall(each)) for each in paths.split("|"))
            for code, paths in _COUNTED.items()
        }
        collections = tuple(self._collections())
        counts["sets"] -= len(collections)
        return IncomingNotes(
            tuple(notes),
            tuple(source.clue for source in self._sources),
            _colored(self._codebook),
            # Our own sets repeat what the links say.
            tuple(
                (code, n)
                for code, n in counts.items()
                if n and not (self._is_ours and code == "sets")
            ),
            collections=collections,
        )

    def _collections(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the sets of texts of other programs, by the names and the numbers of their texts.

        Those of ours that have notes repeat what the links say.
        """
        numbers = {source.guid: number for number, source in enumerate(self._sources)}
        for each in self._root.iterfind("Sets/Set"):
            if self._is_ours and each.find("MemberNote") is not None:
                continue
            named = [plain_guid(at.get("targetGUID", "")) for at in each.iterfind("MemberSource")]
            members = dict.fromkeys(numbers[guid] for guid in named if guid in numbers)
            if members and each.get("name"):
                yield each.get("name", ""), tuple(members)

    def _pairs(self) -> Iterator[IncomingNote]:
        """Yield the links between passages, or whole reports, as notes on a pair."""
        for link in self._root.iterfind("Links/Link"):
            ends = [plain_guid(link.get(name, "")) for name in ("originGUID", "targetGUID")]
            if not all(end in self._places for end in ends):
                continue
            references = [each for each in _references(link) if each in self._written]
            self._linked.update(references)
            self._used.update(references)
            said, author = _Said(), ""
            for note in (self._written[each] for each in references):
                author = author or self._author(note)
                said.add(note, self._body(note, is_pair=True))
                said.tags += self._codes(note)
            for _, element in (self._places[end] for end in ends):
                if element.tag != "TextSource" and set(_references(element)) & set(references):
                    said.tags += self._codes(element)
            name = link.get("name", "")
            if not self._is_ours and name and not said.bodies:
                said.bodies.append(name)
            identity = references[0] if len(references) == 1 else guid_of(link)
            places = [self._places[end][0] for end in ends]
            for note in (self._written[each] for each in references):
                places = [self._quoted(place, note, str(n)) for n, place in enumerate(places)]
            yield self._note(identity, said, author, tuple(places), name if self._is_ours else "")

    def _on_selection(self, selection: ET.Element, place: IncomingPlace) -> Iterator[IncomingNote]:
        references = [each for each in _references(selection) if each in self._written]
        if self._linked.intersection(references):
            return
        self._used.update(references)
        author = self._author(selection) or next(
            map(self._author, selection.iterfind("Coding")), ""
        )
        said: dict[str, _Said] = {}
        description = selection.findtext("Description", "")
        said.setdefault(author, _Said()).add(selection, description)
        for coding in selection.iterfind("Coding"):
            for tag in self._codes_of(coding):
                said.setdefault(self._author(coding) or author, _Said()).add(coding, tag=tag)
        for each in references:
            note = self._written[each]
            by = said.setdefault(self._author(note) or author, _Said())
            by.notes.append(each)
            by.add(note, self._body(note))
            by.tags += [tag for tag in self._codes(note) if tag not in by.tags]
        if len(said) > 1 and not (said[author].bodies or said[author].tags):
            del said[author]
        for who, words in said.items():
            yield self._note(self._identity(selection, who, words), words, who, (place,))

    def _on_whole(self, number: int, source: Source) -> Iterator[IncomingNote]:
        """Yield what is said of a report as a whole."""
        place = (IncomingPlace(number),)
        covered: set[str] = set()
        for each in _references(source.element):
            note = self._written.get(each)
            if note is None:
                continue
            tags = self._codes(note)
            covered.update(tags)
            if each not in self._linked:
                self._used.add(each)
                said = _Said(tags=tags, notes=[each])
                said.add(note, self._body(note))
                identity = self._identity(source.element, each, said)
                quoted = self._quoted(*place, note, "0")
                yield self._note(identity, said, self._author(note), (quoted,))
        by_author: dict[str, _Said] = {}
        description = source.element.findtext("Description", "")
        if description:
            by_author.setdefault(self._author(source.element), _Said()).add(
                source.element, description
            )
        for coding in source.element.iterfind("Coding"):
            for tag in self._codes_of(coding):
                if tag not in covered:
                    by_author.setdefault(self._author(coding), _Said()).add(coding, tag=tag)
        for who, said in by_author.items():
            yield self._note(self._identity(source.element, who, said), said, who, place)

    def _placeless(self) -> Iterator[IncomingNote]:
        """Yield the notes to which no passage, report or link of ours refers."""
        for identity, note in self._written.items():
            body = self._body(note)
            if identity not in self._used and body:
                said = _Said(tags=self._codes(note))
                said.add(note, body)
                yield self._note(identity, said, self._author(note), ())

    def _note(
        self,
        identity: str,
        said: _Said,
        author: str,
        places: tuple[IncomingPlace, ...],
        verdict: str = "",
    ) -> IncomingNote:
        told = self._told(identity)
        return IncomingNote(
            id=identity, body="\n\n".join(said.bodies), places=places,
            tags=tuple(dict.fromkeys(said.tags)), author=author, created=said.created,
            modified=said.modified, color=told.get("color", ""),
            verdict=verdict or told.get("verdict", ""), confidence=told.get("confidence", ""),
        )  # fmt: skip

    def _told(self, identity: str) -> dict[str, str]:
        """Return the values of a note of ours by the names of their variables."""
        note = self._written.get(identity)
        if note is None or not self._is_ours:
            return {}
        values = {}
        for each in note.iterfind("VariableValue"):
            known = each.find("VariableRef")
            guid = plain_guid(known.get("targetGUID", "")) if known is not None else ""
            values[self._variables.get(guid, "")] = each.findtext("TextValue", "")
        return values

    def _identity(self, element: ET.Element, who: str, said: _Said) -> str:
        """Return the id of the one note that was read, or one made of place and person."""
        if len(said.notes) == 1 and self._references[said.notes[0]] == 1:
            return said.notes[0]
        known = guid_of(element) or ET.tostring(element, encoding="unicode")
        return str(uuid.uuid5(_IDENTITIES, f"{known}\n{who}"))

    def _quoted(self, place: IncomingPlace, note: ET.Element, number: str) -> IncomingPlace:
        """Return the place of a note of ours, for review where the note itself marks its words."""
        for marked in note.iterfind("PlainTextSelection"):
            if self._is_ours and marked.get("name") == number and place.selector is None:
                start, end = (position_of(marked, f"{each}Position") for each in ("start", "end"))
                words = note.findtext("PlainTextContent", "")[max(start, 0) : max(end, 0)]
                selector = Selector(words, "", "", 0, 0, "") if words else None
                return IncomingPlace(place.report, selector, AnchorState.REVIEW)
        return place

    def _body(self, note: ET.Element, *, is_pair: bool = False) -> str:
        """Return what a note says; of ours with quotations the description alone."""
        description = note.findtext("Description", "")
        if self._is_ours and (is_pair or note.find("PlainTextSelection") is not None):
            return description
        content = note.findtext("PlainTextContent", "")
        said = [part for part in (description, content) if part]
        return "\n\n".join(said) or ("" if self._is_ours else note.get("name", ""))

    def _author(self, element: ET.Element) -> str:
        return self._users.get(plain_guid(element.get("creatingUser", "")), "")

    def _codes(self, element: ET.Element) -> list[str]:
        return [tag for each in element.iterfind("Coding") for tag in self._codes_of(each)]

    def _codes_of(self, coding: ET.Element) -> list[str]:
        named = (plain_guid(each.get("targetGUID", "")) for each in coding.iterfind("CodeRef"))
        return [self._tags[each] for each in named if each in self._tags]


def _placed(number: int, selection: Placed) -> tuple[IncomingPlace, ET.Element]:
    element, selector, is_certain = selection
    state = AnchorState.ANCHORED if is_certain else AnchorState.REVIEW
    return IncomingPlace(number, selector, state), element


def _references(element: ET.Element) -> list[str]:
    return [plain_guid(each.get("targetGUID", "")) for each in element.iterfind("NoteRef")]


def _colored(codebook: dict[str, Tag]) -> tuple[Tag, ...]:
    """Return the tags of a codebook, each once, with the first colour that is given."""
    colors: dict[str, str] = {}
    for tag in codebook.values():
        colors[tag.path] = colors.get(tag.path) or tag.color
    return tuple(Tag(path, color) for path, color in colors.items() if path)


def _tags(codes: ET.Element | None) -> dict[str, Tag]:
    """Return the codes as tags, by identifier."""
    tags: dict[str, Tag] = {}
    waiting: list[tuple[str | None, ET.Element]] = [(None, codes)] if codes is not None else []
    while waiting:
        path, parent = waiting.pop()
        for code in (*parent.iterfind("Code"), *parent.iterfind("SubCodes/Code")):
            name = code.get("name", "")
            tag = name if path is None else f"{path}/{name}"
            tags[guid_of(code)] = Tag(tag, color_of(code.get("color", "")))
            waiting.append((tag, code))
    return tags
