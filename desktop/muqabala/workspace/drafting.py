"""What the analyst keeps in a library beside notes: drafts of notes, and filters by name.

A draft is no change of the library: it is kept while it is written and dropped when it is saved.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace

from muqabala.model.draft import Draft
from muqabala.model.library import Changes
from muqabala.model.note_filter import NoteFilter, from_values, to_values
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.changing import Changing, now

_DRAFT, _FILTER = "draft:", "filter:"
_WORDS = frozenset({field.name for field in fields(Draft)} - {"places", "set_aside"})


class Drafting:
    """Drafts and saved filters of one open library."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one of its id; on disk on return."""
        written = json.dumps(asdict(replace(draft, at=now())), ensure_ascii=False)
        with self._library.transaction():
            self._library.remember(_DRAFT + draft.id, written)

    def drop(self, draft_id: str) -> None:
        """Forget a draft; nothing happens when there is none."""
        with self._library.transaction():
            self._library.forget(_DRAFT + draft_id)

    def drafts(self) -> list[Draft]:
        """Return the drafts, the latest first."""
        with self._library.reading():
            kept = self._library.recall_all(_DRAFT)
        found = [_draft(json.loads(written)) for written in kept.values()]
        return sorted(found, key=lambda draft: draft.at, reverse=True)

    def filters(self) -> dict[str, NoteFilter]:
        """Return the saved filters by name, in order of name."""
        with self._library.reading():
            kept = self._library.recall_all(_FILTER)
        return {
            key.removeprefix(_FILTER): from_values(json.loads(value))
            for key, value in sorted(kept.items())
            if value
        }

    def save_filter(self, name: str, chosen: NoteFilter) -> Changes:
        """Keep a filter under a name, in place of the one of that name (undoable)."""
        value = json.dumps(to_values(chosen), ensure_ascii=False)
        return self._set_filter("save_filter", name, value or "{}")

    def drop_filter(self, name: str) -> Changes:
        """Forget a filter (undoable)."""
        return self._set_filter("drop_filter", name, "")

    def _set_filter(self, label: str, name: str, value: str) -> Changes:
        key = _FILTER + " ".join(name.split())
        before = self._library.recall(key)
        if before == value:
            return Changes()
        return self._changing.do(Step(label, state=((key, before, value),)))


def _draft(values: dict[str, object]) -> Draft:
    places = values.get("places")
    assert isinstance(places, list)
    known = {key: str(value) for key, value in values.items() if key in _WORDS}
    return Draft(
        **known,
        places=tuple((str(d), int(s), int(e)) for d, s, e in places),
        set_aside=values.get("set_aside") is True,
    )
