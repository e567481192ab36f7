"""What the words of a note amount to: a figure, what it counts and who says so; or a name.

A note is anchored to words and to nothing else, so that it outlives every new analysis. What the
program found in those words, corrected by the analyst, is read when the note is shown: it is never
older than the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState, Note, Target
from muqabala.model.claim import Claim, Witness
from muqabala.model.mention import Category
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.directions import isolated, joined
from muqabala.ui.evidence_cards import named
from muqabala.ui.notes.passage import Passage
from muqabala.ui.session import Session
from muqabala.ui.value_words import value_words

MOST_FIGURES = 2
"""A passage with more figures is on none of them."""
MOST_KEPT = 64
"""Reports that are kept read while notes on them are shown."""
_UNSAID = frozenset({Category.COUNT, Category.OTHER})


class Subjects:
    """Says what notes stand on; reports that are not open are read once, those analysed alone."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read: dict[str, Witness | None] = {}

    def forget(self) -> None:
        """Read reports anew from now on."""
        self._read.clear()

    def of(self, target: Target) -> str:
        """Return what is found in the words of a target, or ""."""
        if target.selector is None or target.state is AnchorState.REVIEW:
            return ""
        return self.at(target.document_id, target.selector.span)

    def at(self, document_id: str, span: Span) -> str:
        """Return what is found in words of a report, or ""."""
        witness = self._witness(document_id)
        return subject_words(witness, span) if witness is not None else ""

    def of_note(self, note: Note) -> list[tuple[str, str]]:
        """Return the words that a note is on, and what is found in them."""
        return [(each.selector.exact, self.of(each)) for each in note.targets if each.selector]

    def of_passages(self, passages: Sequence[Passage]) -> list[tuple[str, str]]:
        """Return the words of passages that a note is begun on, and what is found in them."""
        return [
            (each.words, self.at(each.document_id, each.span) if each.span else "")
            for each in passages
            if each.words
        ]

    def _witness(self, document_id: str) -> Witness | None:
        for each in (self._session.first, self._session.second):
            if each is not None and each.document.id == document_id:
                return each
        if document_id not in self._read:
            if len(self._read) >= MOST_KEPT:
                self._read.pop(next(iter(self._read)))
            self._read[document_id] = self._analysed(document_id)
        return self._read[document_id]

    def _analysed(self, document_id: str) -> Witness | None:
        """Return a report that is neither in the trash nor still to be analysed."""
        workspace = self._session.workspace
        if workspace.refreshing.waits(document_id):
            return None
        try:
            return workspace.witness(document_id)
        except MuqabalaError:  # A pair's other report may be in the trash.
            return None


def subject_words(witness: Witness, span: Span) -> str:
    """Return the figures that stand in words of a report, or whom or what they name."""
    found = list(_claims(witness, span))
    if found and len(found) <= MOST_FIGURES:
        return "\n".join(_claim_words(witness, claim) for claim in found)
    return "" if found else _name(witness, span)


def _claims(witness: Witness, span: Span) -> Iterator[Claim]:
    """Yield the claims whose figures stand in the words, or whose figure the words are part of."""
    for claim in witness.analysis.claims:
        place = witness.analysis.mentions[claim.mention].span
        if claim.category is not Category.DATE and (_holds(span, place) or _holds(place, span)):
            yield claim


def _claim_words(witness: Witness, claim: Claim) -> str:
    """Return what is counted, how many, and who says so."""
    value = value_words(witness.analysis.mentions[claim.mention])
    category = (
        "" if claim.category in _UNSAID else words.word(words.CATEGORIES, claim.category.value)
    )
    speaker = named(witness, claim.attributed_to) or named(witness, claim.relayed_from)
    return joined(" ".join(filter(None, (isolated(value), claim.counted))), category, speaker)


def _name(witness: Witness, span: Span) -> str:
    """Return the name of the one whom the words name, where a note adds nothing to it."""
    text = witness.document.text
    for mention in witness.analysis.mentions:
        if mention.entity and mention.span.of(text).split() == span.of(text).split():
            entity = witness.analysis.entity(mention.entity)
            if entity is not None and mention.span.overlaps(span):
                return joined(entity.name, words.word(words.KINDS, mention.kind.value))
    return ""


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
