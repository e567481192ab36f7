"""Notes that are being written, kept on disk while they are, and taken up again."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from muqabala.model.draft import Draft
from muqabala.model.span import Span
from muqabala.ui.notes.editor import Written
from muqabala.ui.notes.passage import Passage
from muqabala.ui.session import Session

_WHOLE = -1


@dataclass(frozen=True, slots=True)
class Task:
    """What the editor is open for: a new note on passages, or a change of the note `note_id`."""

    draft_id: str
    passages: tuple[Passage, ...] = ()
    note_id: str = ""


def new_task(passages: tuple[Passage, ...] = (), note_id: str = "") -> Task:
    """Return a task with an id of its own for its draft."""
    return Task(str(uuid.uuid4()), passages, note_id)


def keep(session: Session, task: Task, written: Written, *, set_aside: bool = False) -> bool:
    """Keep what is written as a draft; tell whether it is on disk.

    Where nothing may be written just now it stays in the editor, and nothing is said.
    """
    if not session.is_writable:
        return False
    draft = Draft(
        task.draft_id,
        task.note_id,
        tuple(map(_place, task.passages)),
        written.body,
        written.tags,
        written.color,
        written.verdict,
        written.confidence,
        set_aside=set_aside,
    )
    return session.attempt(lambda: session.workspace.drafting.keep(draft))


def drop(session: Session, task: Task) -> None:
    """Forget the draft of a task."""
    if session.is_writable:
        session.attempt(lambda: session.workspace.drafting.drop(task.draft_id))


def task_of(session: Session, draft: Draft) -> Task | None:
    """Return the task of a draft; None when the note or a report of it is gone."""
    known = set(session.summaries.ids)
    workspace = session.workspace
    if draft.note_id:
        is_there = workspace.annotating.has(draft.note_id)
        return Task(draft.id, (), draft.note_id) if is_there else None
    if not draft.places or any(document not in known for document, _, _ in draft.places):
        return None
    passages = []
    for document_id, start, end in draft.places:
        text = workspace.document(document_id).text
        span = None if start == _WHOLE else Span(start, min(end, len(text)))
        passages.append(Passage(document_id, span, span.of(text) if span else ""))
    return Task(draft.id, tuple(passages))


def written_of(draft: Draft) -> Written:
    """Return what stood in the editor."""
    return Written(draft.body, draft.tags, draft.color, draft.verdict, draft.confidence)


def _place(passage: Passage) -> tuple[str, int, int]:
    start, end = passage.span if passage.span is not None else (_WHOLE, _WHOLE)
    return passage.document_id, start, end
