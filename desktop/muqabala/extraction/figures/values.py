"""How the value of a figure is written down, and how exactly it is meant."""

from __future__ import annotations

from decimal import Decimal

from muqabala.extraction.figures.approximation import approximation
from muqabala.extraction.figures.passage import Passage
from muqabala.model.mention import Approx
from muqabala.text.numerals.numerals import Numeral


def approx_of(passage: Passage, numeral: Numeral, last: int) -> Approx:
    """Return how exactly `numeral` is meant, `last` being the last token of its mention."""
    if numeral.value is None:
        return Approx.VAGUE
    if passage.is_at_least(numeral):
        return Approx.AT_LEAST
    return approximation(passage, numeral.first, last)


def plain_value(numeral: Numeral, value: Decimal) -> str:
    """Return a value as written, or without the zeros that multiplying by a scale leaves."""
    if numeral.form != "digits" or numeral.terms > 1:
        return decimal_value(value)
    is_plain = value is numeral.value and numeral.head.isdigit() and numeral.head[0] != "0"
    return numeral.head if is_plain else f"{value:f}"


def decimal_value(value: Decimal) -> str:
    """Return a value without trailing zeros, a long fraction to four places."""
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    text = f"{value.normalize():f}"
    return text if len(text.partition(".")[2]) <= 6 else f"{round(value, 4):f}"
