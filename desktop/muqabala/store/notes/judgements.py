"""The analyst's judgements on pairs of reports, in and out of the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Selector, Target
from muqabala.model.judgement import Judgement, Ruling, Subject

_SELECT = (
    "SELECT id, subject, ruling, first, second, category, verdict, comment, author, created"
    " FROM judgement"
)


class Judgements:
    """The judgement tables of one open library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Judgement]:
        """Return all judgements in the order in which they were made."""
        return self._found(f"{_SELECT} ORDER BY created, id", [])

    def latest(self) -> str:
        """Return the time of the judgement that was made last, or ""."""
        return str(self._db.execute("SELECT MAX(created) FROM judgement").fetchone()[0] or "")

    def on(self, document_ids: Iterable[str]) -> list[Judgement]:
        """Return the judgements on one of these reports, whichever other one they are on too."""
        ids = list(document_ids)
        marks = ",".join("?" * len(ids))
        where = f" WHERE first IN ({marks}) OR second IN ({marks}) ORDER BY created, id"
        return self._found(_SELECT + where, [*ids, *ids])

    def load(self, judgement_id: str) -> Judgement:
        """Return a judgement; raises `MuqabalaError("judgement_unknown")`."""
        found = self._found(f"{_SELECT} WHERE id = ?", [judgement_id])
        if not found:
            raise MuqabalaError("judgement_unknown", id=judgement_id)
        return found[0]

    def put(self, judgement: Judgement) -> None:
        """Store a judgement in place of the one of the same id."""
        first, second = (*judgement.reports, "")[:2]
        with self._db.atomic():
            self.remove(judgement.id)
            self._db.execute(
                "INSERT INTO judgement VALUES (?,?,?,?,?,?,?,?,?,?)",
                [
                    judgement.id, judgement.subject, judgement.ruling, first, second,
                    judgement.category, judgement.verdict, judgement.comment, judgement.author,
                    judgement.created,
                ],
            )  # fmt: skip
            self._db.conn.executemany(
                "INSERT INTO judgement_target VALUES (?,?,?,?,?,?,?,?,?,?)",
                [(judgement.id, n, *_row(target)) for n, target in enumerate(judgement.targets)],
            )

    def remove(self, judgement_id: str) -> None:
        """Delete a judgement with its places; nothing happens when there is none."""
        self._db.execute("DELETE FROM judgement WHERE id = ?", [judgement_id])

    def _found(self, query: str, values: list[str]) -> list[Judgement]:
        return [self._judgement(row) for row in self._db.execute(query, values).fetchall()]

    def _judgement(self, row: tuple[Any, ...]) -> Judgement:
        identity, subject, ruling, first, second, *told = row
        targets = self._db.execute(
            'SELECT document, exact, prefix, suffix, start, "end", text_hash, state'
            " FROM judgement_target WHERE judgement = ? ORDER BY seq",
            [identity],
        )
        return Judgement(
            identity, Subject(subject), Ruling(ruling), (first, second) if second else (first,),
            tuple(_target(each) for each in targets), *told,
        )  # fmt: skip


def from_values(values: dict[str, Any]) -> Judgement:
    """Return the judgement of its plain field values, as the history keeps them."""
    targets = tuple(
        Target(each["document_id"], Selector(**each["selector"]), AnchorState(each["state"]))
        for each in values["targets"]
    )
    return Judgement(
        **(
            values
            | {
                "subject": Subject(values["subject"]),
                "ruling": Ruling(values["ruling"]),
                "reports": tuple(values["reports"]),
                "targets": targets,
            }
        )
    )


def _row(target: Target) -> tuple[Any, ...]:
    selector = target.selector
    if selector is None:
        raise MuqabalaError("judgement_invalid", fault="targets")
    return (
        target.document_id, selector.exact, selector.prefix, selector.suffix, selector.start,
        selector.end, selector.text_hash, str(target.state),
    )  # fmt: skip


def _target(row: tuple[Any, ...]) -> Target:
    document_id, exact, prefix, suffix, start, end, text_hash, state = row
    selector = Selector(exact, prefix, suffix, start, end, text_hash)
    return Target(document_id, selector, AnchorState(state))
