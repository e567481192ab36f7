"""The analyst's judgements on pairs of reports: made, laid on comparisons, taken back.

Comparisons are never stored; what the analyst said of them is, and it is laid on whatever the
present engine finds (`comparison/ledger/judged.py`).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from muqabala.comparison.ledger.judged import judged, lost
from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.exporting.notes.judgements_jsonld import judgements_jsonld
from muqabala.model.annotation import Target
from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import ClaimPair, Collation, PassagePair
from muqabala.model.document import Document
from muqabala.model.judgement import LINKS, Judgement, Ruling, Subject
from muqabala.model.library import Changes
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import make_selector
from muqabala.workspace.changing import Changing

NOTHING = Witness(Document("", "", "", SourceMap.identity(0)), Analysis(""))
"""Beside what a report stands that is compared with no other."""
_INSTANT = timedelta(microseconds=1)


class Judging:
    """The judgements of one open library. What changes them is on disk on return, undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def all(self) -> list[Judgement]:
        """Return all judgements in the order in which they were made."""
        with self._library.reading():
            return self._library.judgements.all()

    def on(self, *document_ids: str) -> list[Judgement]:
        """Return the judgements on one of these reports."""
        with self._library.reading():
            return self._library.judgements.on(document_ids)

    def judged(self, a: Witness, b: Witness | None, found: Collation) -> Collation:
        """Return a comparison of the engine's with the analyst's judgements on it.

        Without `b` it is of a report with nothing: its own conflicts.
        """
        other = b or NOTHING
        known = self.on(a.document.id, other.document.id)
        return judged(a, other, found, known) if known else found

    def lost(self, a: Witness, b: Witness | None) -> list[Judgement]:
        """Return the judgements on these two whose words could not be found again."""
        other = b or NOTHING
        return lost(a, other, self.on(a.document.id, other.document.id))

    # what is said

    def judge(
        self, a: Witness, b: Witness, row: ClaimPair, ruling: Ruling, comment: str = "",
        author: str = "",
    ) -> Changes:  # fmt: skip
        """Say how a row of the ledger of `a` and `b` stands, in place of what was said before.

        To break a row takes back what else was said of it. Raises
        `MuqabalaError("judgement_invalid")` for what cannot be said of such a row.
        """
        sides = ((a, row.a), (b, row.b))
        spans = [
            (witness, witness.analysis.mentions[witness.analysis.claims[claim].mention].span)
            for witness, claims in sides
            for claim in claims
        ]
        reports = [w.document.id for w, claims in sides if claims or not row.is_within]
        made = self._made(
            Judgement("", Subject.FIGURES, ruling, tuple(sorted(reports)), _targets(spans),
                      row.category.value, row.status.value, comment.strip(), author)
        )  # fmt: skip
        is_link = ruling in LINKS
        old = [
            each
            for each in row.judgements
            if each.is_link is is_link or ruling is Ruling.BROKEN
        ]  # fmt: skip
        old += row.overruled if not is_link or ruling is Ruling.BROKEN else ()
        label = {Ruling.PINNED: "pin_pair", Ruling.BROKEN: "break_pair"}.get(ruling, "judge")
        return self._put(label, made, old)

    def pin(
        self, a: Witness, b: Witness, row_a: ClaimPair, row_b: ClaimPair, author: str = ""
    ) -> Changes:
        """Say that the figures of `a` in one row and those of `b` in another count the same."""
        if not row_a.a or not row_b.b:
            raise MuqabalaError("judgement_no_figure")
        whole = replace(row_a, b=row_b.b, judgements=())
        if row_a == row_b:
            whole = row_a
        broken = [each for row in (row_a, row_b) for each in row.judgements if each.is_link]
        whole = replace(whole, judgements=tuple(dict.fromkeys(broken)))
        return self.judge(a, b, whole, Ruling.PINNED, author=author)

    def judge_passage(
        self, a: Witness, b: Witness, pair: PassagePair, ruling: Ruling, author: str = ""
    ) -> Changes:
        """Say that two passages answer each other (pinned, accepted), or do not (broken)."""
        reports = tuple(sorted((a.document.id, b.document.id)))
        targets = _targets([(a, pair.a), (b, pair.b)])
        made = self._made(Judgement("", Subject.PASSAGES, ruling, reports, targets, author=author))
        label = {Ruling.PINNED: "pin_pair", Ruling.BROKEN: "break_pair"}.get(ruling, "judge")
        return self._put(label, made, pair.judgements)

    def explain(self, judgement_id: str, comment: str) -> Changes:
        """Give a judgement another reason."""
        before = self._library.judgements.load(judgement_id)
        after = replace(before, comment=comment.strip())
        return self._changing.do(Step("judge", judgements=((before, after),)))

    def withdraw(self, judgement_ids: Iterable[str]) -> Changes:
        """Take judgements back: the engine's word holds again."""
        load = self._library.judgements.load
        pairs = tuple((load(each), None) for each in dict.fromkeys(judgement_ids))
        if not pairs:
            return Changes()
        return self._changing.do(Step("withdraw_judgement", judgements=pairs))

    # out

    def export(self, path: Path) -> int:
        """Write all judgements as Web Annotations and return their number.

        `import_notes` takes them in again. Raises `MuqabalaError("export_failed")`.
        """
        judgements = self.all()
        named = {report for each in judgements for report in each.reports}
        with self._library.reading():
            documents = {each: self._library.documents.load(each) for each in sorted(named)}
        write_atomically(path, judgements_jsonld(judgements, documents))
        return len(judgements)

    def _put(self, label: str, made: Judgement, old: Sequence[Judgement]) -> Changes:
        gone = tuple((each, None) for each in old)
        return self._changing.do(Step(label, judgements=(*gone, (None, made))))

    def _made(self, judgement: Judgement) -> Judgement:
        """Return a judgement with its id and a time later than all that are known."""
        if judgement.fault:
            raise MuqabalaError("judgement_invalid", fault=judgement.fault)
        created = max(datetime.now(UTC), _after(self._library.judgements.latest()))
        written = created.isoformat(timespec="microseconds")
        return replace(judgement, id=str(uuid.uuid4()), created=written)


def _after(written: str) -> datetime:
    """Return the moment after a written one; the earliest of all where another wrote no time."""
    try:
        moment = datetime.fromisoformat(written)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC) + _INSTANT
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def _targets(places: Iterable[tuple[Witness, Span]]) -> tuple[Target, ...]:
    """Return the anchors of places, sorted by report and position."""
    made = []
    for witness, span in sorted(places, key=lambda place: (place[0].document.id, place[1])):
        text = witness.document.text
        made.append(Target(witness.document.id, make_selector(text, span, text_hash(text))))
    return tuple(dict.fromkeys(made))
