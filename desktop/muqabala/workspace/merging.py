"""Notes and corrections of others beside ours: what is new, what is known, who said it last.

A note of the same id is the same note: the later version stands, the other is listed. A note of
another id that says the same of the same place is known already.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.correction import Correction
from muqabala.model.exchange import ImportedNotes, IncomingNote, IncomingPlace, NoteConflict
from muqabala.model.span import Span
from muqabala.model.tag import clean_path
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import MARGIN, Finding, find_anchor, make_selector

_TELLING = 12
"""Code points of a quotation that names a place without its context, if it stands once."""

_Place = tuple[str, int, int, str]
_Key = tuple[str, frozenset[str], str, tuple[_Place, ...]]


class Merging:
    """The notes and corrections of one import, weighed one by one against a library's."""

    def __init__(self, library: Library, now: str) -> None:
        """Weigh against `library`; `now` (ISO 8601, UTC) dates notes that have no time."""
        self._library, self._now = library, now
        self._texts: dict[str, tuple[str, str]] = {}
        self._pairs: dict[str, tuple[Note | None, Note]] = {}
        self._by_content: dict[_Key, list[Note]] = {}
        for note in library.annotations.notes():
            self._by_content.setdefault(_key(note), []).append(note)
        self._known = self._corrections_known = 0
        self._conflicts: list[NoteConflict] = []
        self.correction_pairs: list[tuple[Correction | None, Correction]] = []

    def text_of(self, document_id: str) -> tuple[str, str, str]:
        """Return id, text and text hash of a report."""
        if document_id not in self._texts:
            text = self._library.documents.load(document_id).text
            self._texts[document_id] = text, text_hash(text)
        return document_id, *self._texts[document_id]

    @property
    def note_pairs(self) -> tuple[tuple[Note | None, Note], ...]:
        """What was there before and what is after, of each note that is new or another."""
        return tuple(self._pairs.values())

    @property
    def changed(self) -> list[Note]:
        """The notes that are new or another, as they are after."""
        return [after for _, after in self._pairs.values()]

    def add(self, incoming: IncomingNote, targets: tuple[Target, ...]) -> None:
        """Weigh a note whose places were found."""
        created = incoming.created or incoming.modified or self._now
        note = Note(
            id=incoming.id, body=incoming.body, targets=targets,
            tags=tuple(dict.fromkeys(path for tag in incoming.tags if (path := clean_path(tag)))),
            author=incoming.author, created=created, modified=incoming.modified or created,
            color=incoming.color, verdict=incoming.verdict, confidence=incoming.confidence,
        )  # fmt: skip
        pair = self._pairs.get(note.id)
        ours = pair[1] if pair else self._library.annotations.find(note.id)
        if ours is not None:
            self._add_version(ours, note, is_dated=bool(incoming.modified or incoming.created))
        elif self._is_known(note):
            self._known += 1
        else:
            self._pairs[note.id] = None, note

    def _add_version(self, ours: Note, theirs: Note, *, is_dated: bool) -> None:
        """Weigh a note of an id that is taken: by the same note, in this or another version."""
        if _says(ours) == _says(theirs):
            self._known += 1
        elif is_dated and _moment(theirs.modified) > _moment(ours.modified):
            before = self._pairs[ours.id][0] if ours.id in self._pairs else ours
            after = replace(
                theirs, color=theirs.color or ours.color, created=ours.created,
                confidence=theirs.confidence or ours.confidence,
            )  # fmt: skip
            self._pairs[ours.id] = before, after
            self._conflicts.append(_conflict(ours, is_ours=True))
        else:
            self._conflicts.append(_conflict(theirs, is_ours=False))

    def _is_known(self, note: Note) -> bool:
        """Tell whether the library says the same of the same place already.

        Not every format carries colours, so that a note without one may be one with.
        """
        same = self._by_content.get(_key(note), ())
        return any(not note.color or note.color == each.color for each in same)

    def add_corrections(self, corrections: Iterable[Correction]) -> None:
        """Weigh a colleague's corrections in the same way."""
        ours = self._library.corrections.all()
        by_id = {each.id: each for each in ours}
        said = {each.content for each in ours}
        for theirs in corrections:
            mine = by_id.get(theirs.id)
            if theirs.content in said:
                self._corrections_known += 1
            elif mine is None:
                self.correction_pairs.append((None, theirs))
            elif _moment(theirs.created) > _moment(mine.created):
                self.correction_pairs.append((mine, theirs))
                self._conflicts.append(_conflict_of(mine, is_ours=True))
            else:
                self._conflicts.append(_conflict_of(theirs, is_ours=False))

    def report(self, known: ImportedNotes) -> ImportedNotes:
        """Return the report with what was weighed filled in."""
        added = [after for before, after in self._pairs.values() if before is None]
        return replace(
            known,
            added=tuple(note.id for note in added),
            updated=tuple(after.id for before, after in self._pairs.values() if before is not None),
            known=self._known,
            review=tuple(note.id for note in self.changed if _is_for_review(note)),
            conflicts=tuple(self._conflicts),
            corrections=len(self.correction_pairs),
            corrections_known=self._corrections_known,
        )


def placed_at(
    place: IncomingPlace, document_id: str, text: str, digest: str, old: str = ""
) -> Target:
    """Return the target that a place of a file is in a report of ours.

    `old` is the text that the file has of the report. What is not certain there, or in the file
    already, is for review, with the words it had.
    """
    selector = place.selector
    if selector is None:
        return Target(document_id, None, place.state)
    if not selector.exact:
        return _at_position(selector, document_id, text, digest)
    if place.state is AnchorState.REVIEW:
        return Target(document_id, selector, AnchorState.REVIEW)
    found = find_anchor(selector, text, digest, old)
    span = found.span or _span_told(selector, found) or _only_span(selector, found, text)
    if span is None:
        return Target(document_id, selector, AnchorState.REVIEW)
    if span == selector.span and selector.text_hash == digest:
        return Target(document_id, selector)
    return Target(document_id, make_selector(text, span, digest))


def _at_position(selector: Selector, document_id: str, text: str, digest: str) -> Target:
    """Return the target of a bare position: certain only in the very text in which it counts."""
    if not selector.start < selector.end <= len(text):
        return Target(document_id, None, AnchorState.REVIEW)
    is_same = selector.text_hash == digest
    state = AnchorState.ANCHORED if is_same else AnchorState.REVIEW
    return Target(document_id, make_selector(text, selector.span, digest), state)


def _span_told(selector: Selector, found: Finding) -> Span | None:
    """Return the place at the told position if it is as good as any: it parts repeated words.

    A position in a text that is known to be another one says nothing here.
    """
    if selector.text_hash:
        return None
    candidates = found.candidates
    return next(
        (
            each.span
            for each in candidates
            if each.span == selector.span and each.score > candidates[0].score - MARGIN
        ),
        None,
    )


def _only_span(selector: Selector, found: Finding, text: str) -> Span | None:
    """Return the one place of words that a file gives without any context to weigh."""
    if selector.prefix or selector.suffix or len(selector.exact) < _TELLING:
        return None
    places = [each.span for each in found.candidates]
    return places[0] if len(places) == 1 and places[0].of(text) == selector.exact else None


def _is_for_review(note: Note) -> bool:
    return any(target.state is AnchorState.REVIEW for target in note.targets)


def _key(note: Note) -> _Key:
    return note.body, frozenset(note.tags), note.verdict, tuple(map(_place, note.targets))


def _place(target: Target) -> _Place:
    selector = target.selector
    if selector is None:
        return target.document_id, -1, -1, ""
    if target.state is AnchorState.REVIEW:
        return target.document_id, -1, -1, selector.exact
    return target.document_id, selector.start, selector.end, ""


def _says(note: Note) -> tuple[object, ...]:
    """Return what two versions of a note differ in for the analyst, wherever they were anchored."""
    words = tuple(
        (each.document_id, each.selector and each.selector.exact) for each in note.targets
    )
    return note.body, frozenset(note.tags), note.verdict, note.confidence, words


def _conflict(note: Note, *, is_ours: bool) -> NoteConflict:
    return NoteConflict(note.id, note.body, note.modified, is_ours)


def _conflict_of(correction: Correction, *, is_ours: bool) -> NoteConflict:
    words = correction.surface or correction.name or correction.entity
    return NoteConflict(correction.id, words, correction.created, is_ours, "correction")


def _moment(written: str) -> datetime:
    """Return a time for comparing; what is none is earlier than all."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
