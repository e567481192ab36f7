"""W3C Web Annotations in JSON-LD to notes: ours, others', and those that Hypothesis exports.

Read are a collection with its pages, a page, a list of annotations, or one. A passage is known by
its words, its position, or a chain of selectors that refine one another; selectors that speak of a
web page's elements (ranges, CSS, XPath) say nothing of a text and are passed over. A second
passage of a `linking` annotation stands in its bodies. Several targets of any other annotation
bear it each alone (Recommendation, 3.2.7), so they become notes of their own.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState
from muqabala.model.exchange import IncomingNote, IncomingNotes, IncomingPlace, ReportClue
from muqabala.model.tag import Tag, clean_path
from muqabala.reading.exchange.judgement_record import JUDGEMENT, read_judgement
from muqabala.reading.exchange.values import color_of, moment_of, sound
from muqabala.reading.exchange.web_selectors import selector_of

DOCUMENTS = "urn:x-muqabala:document:"
_NAMESPACE = "muqabala:"
_CONTAINED = ("items", "rows", "annotations", "@graph", "first", "next")
_TAGGING = ("tagging", "classifying")

Record = dict[str, Any]
Labels = tuple[tuple[int, tuple[str, ...]], ...]
Sets = tuple[tuple[str, tuple[int, ...]], ...]


def read_annotations(data: bytes, path: Path) -> IncomingNotes:
    """Return the notes of a JSON file.

    Raises `MuqabalaError`: `exchange_json` for what is no JSON, `exchange_no_notes` for JSON that
    holds something else.
    """
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise MuqabalaError("exchange_json", path=str(path), reason=str(error)) from error
    records, others = _annotations(content)
    if not records and (others or not _is_container(content)):
        raise MuqabalaError("exchange_no_notes", path=str(path))
    reading = _Reading()
    said = [record for record in records if JUDGEMENT in record]
    written = [record for record in records if JUDGEMENT not in record]
    notes = tuple(note for record in written for note in reading.notes(record))
    judgements = [read_judgement(record, reading.place, _author(record)) for record in said]
    others += judgements.count(None)
    promised = content.get("total") if isinstance(content, dict) else None
    elsewhere = promised - len(records) if isinstance(promised, int) else 0
    labels, collections = _sorted(content, reading)
    remarks = {"other_records": others, "pages_elsewhere": elsewhere}
    return IncomingNotes(
        notes,
        tuple(reading.reports),
        _tags(content, notes),
        tuple((code, count) for code, count in remarks.items() if count > 0),
        tuple(each for each in judgements if each is not None),
        labels,
        collections,
    )


def _sorted(content: object, reading: _Reading) -> tuple[Labels, Sets]:
    """Return the tags of whole reports, and the collections, that our collection lists."""
    listed = content.get(f"{_NAMESPACE}reports") if isinstance(content, dict) else None
    labels: dict[int, tuple[str, ...]] = {}
    sets: dict[str, dict[int, None]] = {}
    for each in _listed(listed):
        if isinstance(each, dict):
            number = reading.report(each)
            tags = tuple(_texts(each.get(f"{_NAMESPACE}reportTags")))
            if tags:
                labels[number] = (*labels.get(number, ()), *tags)
            for name in _texts(each.get(f"{_NAMESPACE}collections")):
                sets.setdefault(name, {})[number] = None
    return tuple(labels.items()), tuple((name, tuple(held)) for name, held in sets.items())


def _tags(content: object, notes: Iterable[IncomingNote]) -> tuple[Tag, ...]:
    """Return the tags that our collection lists with their colours, and those of the notes."""
    listed = content.get(f"{_NAMESPACE}tags") if isinstance(content, dict) else None
    colors = {
        path: color_of(_text(each.get("color")))
        for each in _listed(listed)
        if isinstance(each, dict) and (path := clean_path(_text(each.get("path"))))
    }
    for tag in (tag for note in notes for tag in note.tags):
        colors.setdefault(tag, "")
    return tuple(Tag(path, color) for path, color in colors.items())


def _is_container(content: object) -> bool:
    if isinstance(content, list):
        return True
    return isinstance(content, dict) and any(
        isinstance(content.get(key), list | dict) for key in _CONTAINED
    )


def _annotations(content: object) -> tuple[list[Record], int]:
    """Return the annotations in a file's content, and how many other records stand among them."""
    found: list[Record] = []
    others = 0
    waiting = [content]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(each)
        elif not isinstance(each, dict):
            others += 1
        elif "target" in each or "uri" in each:
            found.append(each)
        elif _is_container(each):
            waiting += [
                each[key] for key in reversed(_CONTAINED) if isinstance(each.get(key), list | dict)
            ]
        else:
            others += 1
    return found, others


@dataclass
class _Words:
    """What the bodies of an annotation say, by purpose, and the passages they point at."""

    comments: list[str] = field(default_factory=list)
    verdicts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    passages: list[Record] = field(default_factory=list)
    is_linking: bool = False


class _Reading:
    """The annotations of one file, with the reports that they name, each once."""

    def __init__(self) -> None:
        self._numbers: dict[ReportClue, int] = {}

    @property
    def reports(self) -> Iterable[ReportClue]:
        return self._numbers

    def report(self, known: Record) -> int:
        """Return the number of a report that is named without a note on it."""
        clue = _clue(known, {})
        return self._numbers.setdefault(clue, len(self._numbers))

    def notes(self, record: Record) -> Iterator[IncomingNote]:
        words = _words(record)
        targets = [self.place(each, record) for each in _listed(record.get("target"))]
        if not targets and record.get("uri"):
            targets = [self.place(record["uri"], record)]
        seconds = [self.place(each, record) for each in words.passages]
        identity = _identity(record)
        for number, target in enumerate(targets or [None]):
            places = (target, *seconds) if target is not None else ()
            yield IncomingNote(
                id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{identity}#{number}")) if number
                else identity,
                body="\n\n".join(words.comments),
                places=places,
                tags=tuple(dict.fromkeys(words.tags)),
                author=_author(record),
                created=moment_of(_text(record.get("created"))),
                modified=moment_of(_text(record.get("modified") or record.get("updated"))),
                color=_text(record.get(f"{_NAMESPACE}color")),
                confidence=_text(record.get(f"{_NAMESPACE}confidence")),
                verdict="\n\n".join(words.verdicts),
            )  # fmt: skip

    def place(self, target: object, record: Record) -> IncomingPlace:
        """Return the passage of a target, or of a body that is one."""
        known: Record = target if isinstance(target, dict) else {"source": target}
        clue = _clue(known, record)
        number = self._numbers.setdefault(clue, len(self._numbers))
        selectors = known.get("selector")
        if not selectors:
            is_certain = known.get(f"{_NAMESPACE}state") != "review"
            return IncomingPlace(number, None, _state(is_certain=is_certain))
        selector = selector_of(selectors, clue.text_hash)
        is_certain = selector is not None and known.get(f"{_NAMESPACE}state") != "review"
        return IncomingPlace(number, selector, _state(is_certain=is_certain))


def _state(*, is_certain: bool) -> AnchorState:
    return AnchorState.ANCHORED if is_certain else AnchorState.REVIEW


def _clue(target: Record, record: Record) -> ReportClue:
    source = target.get("source") or target.get("id") or target.get("@id") or record.get("uri")
    described: Record = source if isinstance(source, dict) else {}
    address = _text(described.get("id") or described.get("@id") if described else source)
    ours = unquote(address.removeprefix(DOCUMENTS)) if address.startswith(DOCUMENTS) else ""

    def known(name: str) -> str:
        return _text(target.get(f"{_NAMESPACE}{name}"))

    return ReportClue(
        document_id=known("document") or sound(ours),
        url="" if ours else address,
        source_hash=known("sourceHash"),
        text_hash=known("textHash"),
        title=known("title") or _page_title(record),
        outlet=known("outlet"),
        published=known("published"),
    )


def _page_title(record: Record) -> str:
    """Return the title that Hypothesis gives beside the annotation."""
    page = record.get("document")
    titles = _listed(page.get("title")) if isinstance(page, dict) else []
    return _text(titles[0]) if titles else ""


def _words(record: Record) -> _Words:
    motivations = [_local(each) for each in _listed(record.get("motivation"))]
    usual = "tagging" if "tagging" in motivations else "commenting"
    words = _Words(is_linking="linking" in motivations)
    for body in _listed(record.get("body")):
        _hear(body, usual, words)
    words.comments += _texts(record.get("bodyValue")) + _texts(record.get("text"))
    words.tags += _texts(record.get("tags"))
    return words


def _hear(body: object, usual: str, words: _Words) -> None:
    """Add to `words` what one body says; `usual` is its purpose when it names none."""
    known: Record = body if isinstance(body, dict) else {"value": body}
    purposes = [_local(each) for each in _listed(known.get("purpose"))] or [usual]
    source = known.get("source")
    if isinstance(source, dict) and "value" in source:
        known, source = source, None
    said = _text(known.get("value")) or _text(known.get("chars"))
    address = _text(source) or _text(known.get("id"))
    if words.is_linking and not address and not isinstance(body, dict):
        address = said if ":" in said.split("/")[0] and " " not in said else ""
    if "selector" in known or (words.is_linking and source is not None):
        words.passages.append(known)
    elif words.is_linking and address and not known.get("purpose"):
        words.passages.append({"source": address})
    else:
        _put(said or address, purposes[0], words)


def _put(said: str, purpose: str, words: _Words) -> None:
    if not said:
        return
    if purpose in _TAGGING:
        words.tags.append(said)
    elif purpose == "assessing":
        words.verdicts.append(said)
    else:
        words.comments.append(said)


def _author(record: Record) -> str:
    for creator in (*_listed(record.get("creator")), record.get("user")):
        if isinstance(creator, dict):
            creator = creator.get("name") or creator.get("nickname") or creator.get("id")
        name = _text(creator).removeprefix("acct:")
        if name:
            return name
    return ""


def _identity(record: Record) -> str:
    """Return a note's id: of ours its own, of others one that is the same at every reading."""
    iri = _text(record.get("id") or record.get("@id"))
    if iri.startswith("urn:uuid:") and iri != "urn:uuid:":
        return iri.removeprefix("urn:uuid:")
    content = iri or json.dumps(record, sort_keys=True)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, content))


def _local(name: object) -> str:
    """Return a term without its namespace."""
    return _text(name).rsplit("#")[-1].rsplit(":")[-1].rsplit("/")[-1]


def _listed(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _texts(value: object) -> list[str]:
    return [text for text in map(_text, _listed(value)) if text]


def _text(value: object) -> str:
    """Return a string, or the value of an object that stands for one, else ""."""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("value")
    return sound(value) if isinstance(value, str) else ""
