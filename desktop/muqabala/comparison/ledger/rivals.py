"""Rival counts inside one report: «82 dead by official figures, while others speak of 130»."""

from __future__ import annotations

import re
from collections.abc import Callable

from muqabala.comparison.figures.facts import Figure, tell_casualties
from muqabala.comparison.figures.magnitudes import ratio
from muqabala.comparison.figures.scene import Link
from muqabala.comparison.ledger.within import sign_of_restatement
from muqabala.model.mention import Category

_NEAR_RATIO = 1.5
"""Counts of two sources that are nearer than this are two counts of one thing."""
_TOLL_RATIO = 3.0
"""So far apart may be two that both say that they are the whole toll."""
# «that the toll is not below», «the number of the dead has reached»
_OF_ALL = re.compile(
    r"\b(?:و|ف|ب|ل|ك)?(?:ال)?(?:حصيل(?:ه|ته|تها)|محصله|عدد|اعداد|عداد|اجمالي|مجموع|ارقام|رقم)\b"
    r"(?:\W+(?!جديد)[^\W\d]+){0,9}\W*$"
)
_OPENS = re.compile(r"[.؛]")


def are_level(a: Figure, b: Figure) -> bool:
    """Tell whether two figures name what they count on one level: both people, both soldiers."""
    are_missing = "missing" in a.roles & b.roles
    return are_missing or a.noun.same(b.noun) or (a.noun.is_generic and b.noun.is_generic)


def are_alike(a: Figure, b: Figure) -> bool:
    """Tell whether two figures are on one level, or tell the same of whom they count."""
    if are_level(a, b):
        return True
    return not tell_casualties(a, b) and bool(a.roles & b.roles)


def restate_of(found: Link) -> Callable[[Figure, Figure], bool]:
    """Return what tells whether the second figure of a report may be a count of the first's thing.

    `found` links the second one with a figure of the other report.
    """
    codes = {reason.code for reason in found.reasons}
    of_one_source, of_mains = "same_source" in codes, "main_figures" in codes

    def restate(said: Figure, again: Figure) -> bool:
        if said.is_part != again.is_part and not of_mains:
            return False
        if not are_alike(said, again) or _are_all_and_some_aboard(said, again):
            return False
        revised = said.standing.is_revised or again.standing.is_revised
        revised = revised or said.standing.is_baseline != again.standing.is_baseline
        return revised or _is_told_anew(said, again, of_one_source=of_one_source)

    return restate


def _are_all_and_some_aboard(a: Figure, b: Figure) -> bool:
    """Tell the 181 passengers, who are not the crew, told beside 189 people aboard."""
    return "on_board" in a.roles & b.roles and a.noun.is_generic and not b.noun.is_generic


def _is_told_anew(said: Figure, again: Figure, *, of_one_source: bool) -> bool:
    """Tell whether a report gives a figure `again` as another count of what was `said`.

    That others say so is not enough where the two are far apart: they may count other people,
    unless they are those who say something else in the other report, or speak of the toll.
    """
    sign = sign_of_restatement(said, again)
    if sign is None or sign.code != "different_sources":
        return sign is not None
    if of_one_source:
        return True
    if Category.CAPTURED in (said.category, again.category):
        return False
    apart = ratio(said.magnitude, again.magnitude)
    return apart <= (_TOLL_RATIO if is_toll(again) else _NEAR_RATIO)


def is_toll(figure: Figure) -> bool:
    """Tell whether the words before a figure say that it counts them all."""
    if not tell_casualties(figure, figure) or not figure.noun.is_generic:
        return False
    words = " ".join(figure.wording.split()[: figure.offset])
    clause = _OPENS.split(words)[-1]
    return _OF_ALL.search(f"{clause} ") is not None
