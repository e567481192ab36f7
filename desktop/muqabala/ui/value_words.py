"""What a figure, date, time or length of time amounts to, in words of the interface."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject

from muqabala.model.mention import Approx, Kind, Mention
from muqabala.ui import words
from muqabala.ui.dates import edtf_words
from muqabala.ui.directions import isolated

_LENGTH = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?:(?P<TH>[\d.]+)H)?(?:(?P<TM>[\d.]+)M)?(?:(?P<TS>[\d.]+)S)?)?"
)
_DATES = frozenset({Kind.DATE, Kind.DATE_RANGE})

translate = QCoreApplication.translate


def value_words(mention: Mention) -> str:
    """Return the value of a mention as it is said to the user, or "" where it has none."""
    if mention.value is None:
        return ""
    if mention.value == "vague":
        return translate("Values", "no exact number")
    if mention.kind in _DATES:
        return edtf_words(mention.value)
    if mention.kind is Kind.DURATION:
        return words.approximated(length_words(mention.value), mention.approx)
    value = " – ".join(words.grouped(part) for part in mention.value.split("/"))
    if mention.kind is Kind.PERCENT:
        value += "%"
    elif mention.kind is Kind.MONEY and mention.currency:
        value += f" {mention.currency}"
    return words.approximated(value, mention.approx or Approx.EXACT)


def length_words(value: str) -> str:
    """Return an ISO 8601 length of time in words; two with a stroke between are a range."""
    if "/" in value:
        start, end = (length_words(part) for part in value.split("/", 1))
        said = translate("Dates", "from {start} to {end}")
        return said.format(start=isolated(start), end=isolated(end))
    match = _LENGTH.fullmatch(value)
    if match is None:
        return value
    parts = [_units(unit, count) for unit, count in match.groupdict().items() if count]
    return translate("Values", " and ").join(parts) or value


def _units(unit: str, count: str) -> str:
    """Return so many units; parts of one are written as digits beside the plural."""
    if not count.isdecimal():
        return _Units().said(unit, _FEW).replace(str(_FEW), count)
    return _Units().said(unit, int(count))


_FEW = 5
"""A number that takes the plural in both languages."""


class _Units(QObject):
    """Says numbers of units, with the plural forms of the language."""

    def said(self, unit: str, number: int) -> str:
        """Return `number` units; a unit is named as in `_LENGTH`."""
        return {
            "Y": lambda: self.tr("%n year(s)", "", number),
            "M": lambda: self.tr("%n month(s)", "", number),
            "W": lambda: self.tr("%n week(s)", "", number),
            "D": lambda: self.tr("%n day(s)", "", number),
            "TH": lambda: self.tr("%n hour(s)", "", number),
            "TM": lambda: self.tr("%n minute(s)", "", number),
            "TS": lambda: self.tr("%n second(s)", "", number),
        }[unit]()
