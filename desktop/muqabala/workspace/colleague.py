"""What a colleague's library holds, checked while it is read.

A file that came by mail or stick may be damaged where SQLite cannot notice. Nothing of it may
reach our own library, so every value is checked before it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from muqabala.model.annotation import Note, Target
from muqabala.model.claim import Witness
from muqabala.model.correction import Correction
from muqabala.model.exchange import (
    IncomingJudgement,
    IncomingNote,
    IncomingNotes,
    IncomingPlace,
    ReportClue,
)
from muqabala.model.judgement import Judgement
from muqabala.model.tag import Tag
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.store.reports.identities import Identity
from muqabala.store.safety.borrowing import borrowed, guarded


class Colleague:
    """A borrowed library. `ids` are those of its reports, in the order of the clues."""

    def __init__(self, library: Library, path: Path) -> None:
        """Read it, but for the texts; raises `MuqabalaError("library_corrupt")`."""
        self._library, self._path = library, path
        with guarded(self._path):
            present = [each for each in library.identities.all() if each.trashed is None]
            self.ids = [_text(each.id) for each in present]
            self.corrections = [_sound_correction(each) for each in library.corrections.all()]
            numbers = {each: number for number, each in enumerate(self.ids)}
            self.incoming = IncomingNotes(
                tuple(_incoming(note, numbers) for note in library.annotations.notes()),
                tuple(_clue(each) for each in present),
                tuple(Tag(_text(tag.path), _text(tag.color)) for tag in library.tags.all()),
                judgements=tuple(_judgements(library.judgements.all(), numbers)),
                labels=tuple(_labels(library, numbers)),
                collections=tuple(_collections(library, numbers)),
            )

    def text(self, number: int) -> str:
        """Return the text of the report of that number.

        Raises `MuqabalaError("library_corrupt")`.
        """
        with guarded(self._path):
            return _text(self._library.documents.load(self.ids[number]).text)

    def witness(self, number: int) -> Witness:
        """Return the report of that number with what was found in it.

        Raises `MuqabalaError("library_corrupt")`.
        """
        identity = self.ids[number]
        with guarded(self._path):
            document = self._library.documents.load(identity)
            analysis = self._library.documents.load_analysis(identity)
            if text_hash(document.text) != self.incoming.reports[number].text_hash:
                raise ValueError(identity)
            spans = [
                *(each.span for each in analysis.mentions),
                *(each.span for each in (*analysis.defects, *document.defects)),
                *(each.span for each in document.paragraphs),
            ]
            if not all(0 <= span.start <= span.end <= len(document.text) for span in spans):
                raise ValueError(identity)
            return Witness(document, analysis)


@contextmanager
def colleague_at(path: Path, own: Path) -> Iterator[Colleague]:
    """Open a copy of a colleague's library; `own` is ours. Raises as `borrowed` does."""
    with borrowed(path, own) as library:
        yield Colleague(library, path)


def _clue(identity: Identity) -> ReportClue:
    known = (
        identity.id, "", identity.url, identity.source_hash, identity.text_hash, identity.title,
        identity.outlet, identity.published,
    )  # fmt: skip
    return ReportClue(*map(_text, known))


def _incoming(note: Note, numbers: dict[str, int]) -> IncomingNote:
    """Return a colleague's note, without places if their second report is in the trash."""
    is_whole = all(target.document_id in numbers for target in note.targets)
    places = [_place(target, numbers) for target in note.targets] if is_whole else []
    known = (
        note.author, note.created, note.modified, note.color, note.verdict, note.confidence
    )  # fmt: skip
    return IncomingNote(
        _text(note.id), _text(note.body), tuple(places), tuple(map(_text, note.tags)),
        *map(_text, known),
    )  # fmt: skip


def _place(target: Target, numbers: dict[str, int]) -> IncomingPlace:
    selector = target.selector
    if selector is not None:
        for words in (selector.exact, selector.prefix, selector.suffix, selector.text_hash):
            _text(words)
        if not (isinstance(selector.start, int) and isinstance(selector.end, int)):
            raise TypeError(target.document_id)
    return IncomingPlace(numbers[target.document_id], selector, target.state)


def _judgements(found: Iterable[Judgement], numbers: dict[str, int]) -> Iterator[IncomingJudgement]:
    """Yield a colleague's judgements on reports that are not in their trash."""
    for each in found:
        if each.fault:
            raise ValueError(each.fault)
        for words in (each.id, each.comment, each.author, each.created, each.category):
            _text(words)
        if all(report in numbers for report in each.reports):
            places = tuple(_place(target, numbers) for target in each.targets)
            said = replace(each, reports=(), targets=())
            yield IncomingJudgement(said, tuple(numbers[r] for r in each.reports), places)


def _labels(library: Library, numbers: dict[str, int]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the tags of a colleague's reports that are not in their trash."""
    for document, tags in library.report_sets.all_tags().items():
        if document in numbers:
            yield numbers[document], tuple(map(_text, tags))


def _collections(
    library: Library, numbers: dict[str, int]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield a colleague's collections, without what is in their trash."""
    for name in map(_text, library.report_sets.names()):
        members = library.report_sets.members(name)
        yield name, tuple(numbers[each] for each in members if each in numbers)


def _sound_correction(correction: Correction) -> Correction:
    for words in (correction.id, correction.created, correction.author, correction.document_id):
        _text(words)
    if correction.fault:
        raise ValueError(correction.fault)
    return correction


def _text(value: str) -> str:
    """Return a text as it is; what the file has in its place is refused."""
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value
