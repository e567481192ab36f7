"""Notes whose words are not where they were: places that may be meant, and the analyst's choice."""

from __future__ import annotations

from dataclasses import replace

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import Candidate, candidates, make_selector
from muqabala.workspace.changing import Changing, now


class Reviewing:
    """The notes for review of one open library. Every choice is one step that can be undone."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def waiting(self) -> list[Note]:
        """Return the notes with a place for review, in order of document."""
        with self._library.reading():
            return [each for each in self._library.annotations.notes() if uncertain(each)]

    def candidates(self, note_id: str, number: int | None = None) -> tuple[Candidate, ...]:
        """Return where the words of a note's place `number` may stand now, best first.

        Without `number` it is the first place for review, or the first of all. Empty for a note
        on the whole report. Raises `MuqabalaError`: `note_unknown`, `document_unknown`.
        """
        with self._library.reading():
            note = self._library.annotations.load(note_id)
            target = note.targets[_number(note, number)]
            if target.selector is None:
                return ()
            return candidates(
                target.selector, self._library.documents.load(target.document_id).text
            )

    def place(self, note_id: str, span: Span, number: int | None = None) -> Changes:
        """Set a note's place on the words at `span`: a candidate, or what the analyst selected.

        Raises `MuqabalaError("span_outside")` besides what `candidates` does.
        """
        note = self._library.annotations.load(note_id)
        at = _number(note, number)
        document = self._library.documents.load(note.targets[at].document_id)
        if not 0 <= span.start < span.end <= len(document.text):
            raise MuqabalaError("span_outside", id=document.id, start=span.start, end=span.end)
        selector = make_selector(document.text, span, text_hash(document.text))
        return self._replace("place_note", note, at, Target(document.id, selector))

    def keep_on_report(self, note_id: str, number: int | None = None) -> Changes:
        """Let a note speak of its whole report; the words it was written on are quoted in it."""
        note = self._library.annotations.load(note_id)
        at = _number(note, number)
        target = note.targets[at]
        if target.selector is None:
            return self._replace("keep_note", note, at, Target(target.document_id))
        quoted = "\n".join(f"> {line}" for line in target.selector.exact.splitlines() if line)
        body = f"{quoted}\n\n{note.body}" if note.body else quoted
        return self._replace("keep_note", replace(note, body=body), at, Target(target.document_id))

    def _replace(self, label: str, note: Note, at: int, target: Target) -> Changes:
        before = self._library.annotations.load(note.id)
        targets = (*note.targets[:at], target, *note.targets[at + 1 :])
        after = replace(note, targets=targets, modified=now())
        return self._changing.do(Step(label, notes=((before, after),)))


def uncertain(note: Note) -> bool:
    """Tell whether a place of the note is for review."""
    return any(target.state is AnchorState.REVIEW for target in note.targets)


def _number(note: Note, number: int | None) -> int:
    """Return the number of the place that is meant: the first for review where none is given."""
    if number is not None:
        return number
    waiting = (n for n, each in enumerate(note.targets) if each.state is AnchorState.REVIEW)
    return next(waiting, 0)
