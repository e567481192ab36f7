"""What the window has open: the library, the reports in view, and one signal of change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from muqabala.errors import MuqabalaError
from muqabala.model.library import Changes
from muqabala.ui.comparing import Comparer

if TYPE_CHECKING:
    from muqabala.model.annotation import Note
    from muqabala.model.claim import Witness
    from muqabala.model.comparison import Collation
    from muqabala.model.listing import Listing
    from muqabala.ui.suggestions import Suggestions
    from muqabala.workspace import Workspace

_OPEN_PAIR = "open_pair"


class Session(QObject):
    """The one owner of the workspace in the window. It lives in the interface's thread.

    `taken` tells that a library was opened. `changed` carries every `Changes` of it, `closing`
    comes before it is closed, `opened` tells that other reports are open, `compared` that the
    comparison of long ones, missing until then, is there, `judged` that the open ones are compared
    as the analyst now says, `failed` carries a `MuqabalaError` for the user.
    """

    taken = Signal()
    changed = Signal(object)
    opened = Signal()
    closing = Signal()
    compared = Signal()
    judged = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.first: Witness | None = None
        self.second: Witness | None = None
        self.collation: Collation | None = None
        self._found: Collation | None = None
        self._kept: dict[str, Witness] = {}
        self._comparer = Comparer(self)
        self._comparer.compared.connect(self._take_comparison)
        self._summaries: Listing | None = None
        self._suggestions: Suggestions | None = None

    @property
    def suggestions(self) -> Suggestions:
        """What may be one among the names of the library; made on first use."""
        from muqabala.ui.suggestions import Suggestions

        if self._suggestions is None:
            self._suggestions = Suggestions(self)
        return self._suggestions

    @property
    def is_open(self) -> bool:
        """Tell whether a library is open."""
        return self._workspace is not None

    @property
    def is_writable(self) -> bool:
        """Tell whether a library is open that may be written to."""
        return self._workspace is not None and not self._workspace.safekeeping.refusal

    @property
    def workspace(self) -> Workspace:
        """The open library."""
        if self._workspace is None:
            raise MuqabalaError("library_closed")
        return self._workspace

    @property
    def summaries(self) -> Listing:
        """One line for each report of the library, read when it is looked at, until a change."""
        if self._summaries is None:
            self._summaries = self.workspace.listing()
        return self._summaries

    def take(self, workspace: Workspace) -> None:
        """Work on this library from now on."""
        self._workspace, self._summaries = workspace, None
        self._kept.clear()
        self.changed.emit(Changes(documents=True, notes=True, tags=True, corrections=True))
        self.taken.emit()

    def leave(self) -> None:
        """Close what is open and the library with it; another one may follow."""
        self.close()
        self.first = self.second = self.collation = None
        self.opened.emit()

    def close(self) -> None:
        """Close the library; what is pending is written."""
        if self._workspace is not None:
            self.closing.emit()
            self._comparer.close()
            self._kept.clear()
            self._workspace.close()
            self._workspace = self._summaries = None

    # what is open

    @property
    def is_comparing(self) -> bool:
        """Tell whether the comparison of what is open is still to come."""
        return self._comparer.is_running

    @property
    def open_ids(self) -> tuple[str, ...]:
        """The ids of the open reports, in order of the pages."""
        return tuple(w.document.id for w in (self.first, self.second) if w is not None)

    def open_report(self, document_id: str) -> None:
        """Show one report alone."""
        self.attempt(lambda: self._show(document_id, ""))

    def open_pair(self, first: str, second: str) -> None:
        """Show two reports beside each other."""
        self.attempt(lambda: self._show(first, second if second != first else ""))

    def open_best(self, document_ids: list[str]) -> None:
        """Open what was just read: two beside each other, of more the pair most worth reading."""
        if len(document_ids) < 2:
            for document_id in document_ids:
                self.open_report(document_id)
            return
        pair = document_ids if len(document_ids) == 2 else self.workspace.best_pair(document_ids)
        if pair is None:
            self.open_report(document_ids[0])
        else:
            self.open_pair(*pair)

    def open_beside(self, document_id: str) -> None:
        """Compare the first open report with another; alone when none is open."""
        if self.first is None:
            self.open_report(document_id)
        else:
            self.open_pair(self.first.document.id, document_id)

    def close_second(self) -> None:
        """Leave the comparison and keep the first report."""
        if self.first is not None:
            self.open_report(self.first.document.id)

    def swap(self) -> None:
        """Exchange the pages."""
        if len(self.open_ids) == 2:
            self.open_pair(self.open_ids[1], self.open_ids[0])

    def reopen_last(self) -> bool:
        """Open what was open when the program was closed; tell whether there was anything."""
        if not self.is_open:
            return False
        known = set(self.summaries.ids)
        pair = [item for item in self._recalled_pair() if item in known]
        if pair:
            self.attempt(lambda: self._show(pair[0], pair[1] if len(pair) > 1 else ""))
        return bool(pair)

    def _recalled_pair(self) -> list[str]:
        try:
            pair = json.loads(self.workspace.recall(_OPEN_PAIR) or "[]")
        except ValueError:
            return []
        return [str(item) for item in pair][:2] if isinstance(pair, list) else []

    def _show(self, first: str, second: str) -> None:
        one = self._witness(first)
        two = self._witness(second) if second else None
        self._kept = {each.document.id: each for each in (one, two) if each is not None}
        self._found = self._comparer.compare(self.workspace, one, two)
        self.first, self.second, self.collation = one, two, None
        self._judge()
        self.workspace.remember(_OPEN_PAIR, json.dumps([first, second] if second else [first]))
        self.opened.emit()

    def _witness(self, document_id: str) -> Witness:
        """Return a report, the one that is open already if nothing was changed since."""
        return self._kept.get(document_id) or self.workspace.witness(document_id)

    def _take_comparison(self, found: Collation) -> None:
        self._found = found
        self._judge()
        self.compared.emit()

    def _judge(self) -> None:
        """Lay the analyst's judgements on what the engine found in the open reports."""
        if self.first is not None and self._found is not None:
            judging = self.workspace.judging
            self.collation = judging.judged(self.first, self.second, self._found)

    def _refresh_open(self, changes: Changes) -> None:
        """Read again what is open and was changed; close what is gone."""
        if not changes.documents or not self.open_ids:
            return
        known = set(self.summaries.ids)
        left = [item for item in self.open_ids if item in known]
        if not left:
            self._comparer.stop()
            self.first = self.second = self.collation = None
            self.opened.emit()
        elif len(left) < len(self.open_ids) or self._is_outdated(changes):
            self._show(left[0], left[1] if len(left) > 1 else "")

    def _is_outdated(self, changes: Changes) -> bool:
        """Tell whether the words or the analysis of an open report are others now."""
        return any(
            witness is not None
            and (changes.corrections or witness.document.id in changes.document_ids)
            and witness != self.workspace.witness(witness.document.id)
            for witness in (self.first, self.second)
        )

    # changes

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something the user asked for; tell the user in words when it cannot be done."""
        try:
            action()
        except MuqabalaError as error:
            self.failed.emit(error)
            return False
        return True

    def change(self, action: Callable[[], Changes]) -> bool:
        """Do something that changes the library, and tell everyone what changed."""
        return self.attempt(lambda: self.publish(action()))

    def publish(self, changes: Changes) -> None:
        """Tell everyone what changed in the library."""
        if changes != Changes():
            self._summaries = None
            if changes.documents or changes.corrections:
                self._kept.clear()
            self._refresh_open(changes)
            if changes.judgements:
                self._judge()
                self.judged.emit()
            self.changed.emit(changes)

    def notes_of(self, witness: Witness | None) -> list[Note]:
        """Return the notes of an open report."""
        return self.workspace.annotating.notes(witness.document.id) if witness is not None else []

    # positions

    def remember_position(self, document_id: str, position: int) -> None:
        """Keep where a report was left, in code points."""
        if self.is_open:
            self.workspace.remember(f"position:{document_id}", str(position))

    def position(self, document_id: str) -> int:
        """Return where a report was left, in code points; 0 when it is new."""
        value = self.workspace.recall(f"position:{document_id}")
        return int(value) if value.isdecimal() else 0


def open_workspace(library: Path) -> Workspace:
    """Open the library; here so that the engine is imported after the window is painted."""
    from muqabala.workspace import Workspace

    return Workspace.open_in_window(library)
