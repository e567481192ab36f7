"""What the analyst says of a figure or passage of one report beside one of another.

A judgement is anchored to words, as notes are, and to the pair of reports, never to a row that an
engine made: it holds whichever report stands first, after a new import and a new engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.annotation import AnchorState, Target


class Subject(StrEnum):
    """What is judged."""

    FIGURES = "figures"
    PASSAGES = "passages"


class Ruling(StrEnum):
    """What the analyst says.

    * `accepted`: the verdict of the row (`Judgement.verdict`) is right; passages do answer.
    * `dismissed`: what was held for a conflict is none.
    * `update`: the later figure brings the earlier one up to date.
    * `agree`, `compatible`, `conflict`: this is the verdict.
    * `pinned`: the two speak of the same thing; `broken`: they do not.
    """

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    UPDATE = "update"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    PINNED = "pinned"
    BROKEN = "broken"


LINKS = frozenset({Ruling.PINNED, Ruling.BROKEN})
"""The rulings on what belongs together; the others are on how it stands."""
OF_PASSAGES = LINKS | {Ruling.ACCEPTED}
"""The rulings that passages can have."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One thing the analyst said; of two on the same, the later one holds.

    `reports` are the ids of both reports, sorted; one id where two figures of one report are
    judged, in whatever comparison that report stands. `targets` are the places of all claims of
    the row, sorted by report and position; a passage has one in each report. `category` is what
    the figures count. `verdict` is the row's when it was judged. `comment` is the analyst's
    reason, `created` ISO 8601 in UTC.
    """

    id: str
    subject: Subject
    ruling: Ruling
    reports: tuple[str, ...]
    targets: tuple[Target, ...]
    category: str = ""
    verdict: str = ""
    comment: str = ""
    author: str = ""
    created: str = ""

    @property
    def is_link(self) -> bool:
        """Tell whether it says what belongs together, not how it stands."""
        return self.ruling in LINKS

    @property
    def is_lost(self) -> bool:
        """Tell whether some of its words could not be found again."""
        return any(target.state is AnchorState.REVIEW for target in self.targets)

    @property
    def content(self) -> tuple[object, ...]:
        """What is said of what, without id, author and time."""
        places = tuple(
            (each.document_id, each.selector and (each.selector.exact, each.selector.start))
            for each in self.targets
        )
        return self.subject, self.ruling, self.reports, places, self.verdict, self.comment

    @property
    def fault(self) -> str:
        """Return what it lacks to mean anything, or "": `reports`, `targets` or `ruling`."""
        named = {target.document_id for target in self.targets}
        if not 1 <= len(self.reports) <= 2 or list(self.reports) != sorted(set(self.reports)):
            return "reports"
        if not named or not named <= set(self.reports):
            return "targets"
        if any(target.selector is None for target in self.targets):
            return "targets"
        of_two = named == set(self.reports) and len(self.reports) == 2
        is_pair = self.subject is Subject.PASSAGES or self.is_link
        if is_pair and not of_two:
            return "targets"
        if self.subject is Subject.PASSAGES and self.ruling not in OF_PASSAGES:
            return "ruling"
        return ""
