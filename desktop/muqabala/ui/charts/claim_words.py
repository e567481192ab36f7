"""What a claim says, in so many words as a drawing has room for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Claim, Witness
from muqabala.model.mention import Category, Kind
from muqabala.ui import words
from muqabala.ui.evidence_cards import named
from muqabala.ui.value_words import value_words

_PLAIN = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.NUMBER_RANGE})
_UNSAID = frozenset({Category.COUNT, Category.OTHER, Category.DATE})

translate = QCoreApplication.translate


def letter(number: int) -> str:
    """Return the letter by which the report of a number (from 0) is known."""
    letters = translate("Charts", "A B C D E F G H I J K L M N O P").split()
    return letters[number] if number < len(letters) else str(number + 1)


def figure_words(witness: Witness, claim: Claim) -> str:
    """Return the figure and what it counts: `about 15 civilians`; the words are not fenced."""
    mention = witness.analysis.mentions[claim.mention]
    counted = claim.counted or ""
    if claim.value and mention.kind in _PLAIN and claim.value != "vague":
        value = " ".join(filter(None, (words.grouped(claim.value), counted)))
        return words.approximated(value, claim.approx)
    value = value_words(mention) if claim.value and claim.value != "vague" else ""
    value = value or " ".join(mention.span.of(witness.document.text).split())
    return " ".join(filter(None, (value, counted)))


def thing_words(claim: Claim) -> str:
    """Return the category of a claim where it says more than the thing counted, else ""."""
    return "" if claim.category in _UNSAID else words.word(words.CATEGORIES, claim.category.value)


def speaker_words(witness: Witness, claim: Claim) -> str:
    """Return who says so, or ""."""
    return named(witness, claim.attributed_to)
