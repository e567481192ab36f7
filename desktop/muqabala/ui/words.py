"""Words for the model's values and sentences for failures, in the language of the interface.

The words themselves are in the table that window, exports and command line share
(`text.terms`); here they are put together for the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt

from muqabala.model.mention import Approx
from muqabala.text.terms import term
from muqabala.ui.digits import fraction as written
from muqabala.ui.digits import said
from muqabala.ui.directions import isolated

if TYPE_CHECKING:
    from muqabala.model.comparison import Reason

KINDS, CATEGORIES, VERDICTS = "kind", "category", "status"
DEFECTS, CHECKS, OUTCOMES, FORMATS = "defect", "check", "outcome", "format"
UNDOABLE, STANCES, RULINGS = "undo", "stance", "ruling"

VERDICT_ROLES = {
    "agree": "agree",
    "compatible": "compatible",
    "conflict": "conflict",
    "conflict_within": "conflict",
    "only_a": "neutral",
    "only_b": "neutral",
}
"""The theme's role for each verdict."""

_FOLLOWING = frozenset({Approx.AT_LEAST, Approx.AT_MOST})
_SAID_ALREADY = frozenset({"no_counterpart", "same_category", "same_value", "different_value"})
"""Reasons that verdict and values beside them show."""

_ARABIC_COMMA = frozenset({"ar", "fa", "ur", "ckb", "ps", "ug"})
_WITH_NAMES = frozenset({"same_place", "same_source", "shared_entities"})


def language() -> str:
    """Return the code of the interface's language."""
    code = QLocale().name().partition("_")[0]
    return code if code != "C" else "en"


def is_mirrored() -> bool:
    """Tell whether the interface runs from right to left."""
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def comma() -> str:
    """Return what stands between the items of a list."""
    return "، " if language() in _ARABIC_COMMA else ", "


def word(group: str, code: str) -> str:
    """Return the word for a value: `word(VERDICTS, "conflict")`."""
    return term(f"{group}.{code}", language())


def approximated(value: str, approx: Approx | None) -> str:
    """Return a value with the words that say how exactly it is meant."""
    if approx in (None, Approx.EXACT, Approx.VAGUE):
        return value
    how = word("approx", approx.value)
    return f"{value} {how}" if approx in _FOLLOWING else f"{how} {value}"


def grouped(value: str) -> str:
    """Return a decimal string with its thousands set apart; anything else as it is."""
    whole, point, rest = value.partition(".")
    if not whole.lstrip("-").isdecimal() or len(whole) < 5:
        return said(value.replace("/", "–"))
    return written(f"{int(whole):,}{point}{rest}")


def reasons(given: tuple[Reason, ...], named: Callable[[str], str] | None = None) -> str:
    """Return the reasons of a verdict in one line; `named` gives the name of an entity id."""
    telling = [reason for reason in given if reason.code not in _SAID_ALREADY]
    return comma().join(_reason(reason, named) for reason in telling)


def _reason(given: Reason, named: Callable[[str], str] | None) -> str:
    words = word("reason", given.code)
    telling = named is not None and given.code in _WITH_NAMES
    names = [named(detail) for detail in given.details] if named and telling else []
    return f"{words} ({comma().join(isolated(name) for name in names)})" if names else words
