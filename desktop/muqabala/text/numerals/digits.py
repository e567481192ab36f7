"""Numbers written in digits: thousands and decimal marks of every tradition.

Read from folded text, so that Arabic-Indic and Persian digits are already 0-9. The full stop
and the comma serve both as decimal and as thousands mark in Arabic print; which of the two
is meant follows from the grouping, and for one group of three from what comes after it.
"""

from __future__ import annotations

import re
from decimal import Decimal

_LONGEST = 24
_GROUPED = re.compile(r"\d{1,3}(?:[.,٬]\d{3})+")
_MIXED = re.compile(r"(\d{1,3}(?:([.,٬])\d{3})(?:\2\d{3})*)([.,٫])(\d+)")
_MARKS = re.compile(r"[.,٬٫]")


def read_digits(written: str, measures: bool = False) -> Decimal | None:
    """Return the value of `written`, or None where its marks fit no number.

    `measures` tells that a percent sign, a scale or a currency follows, where one group of
    three after a full stop or a single leading digit is a decimal fraction.
    """
    if len(written) > _LONGEST:
        return None
    if written.isdigit():
        return Decimal(written)
    if _GROUPED.fullmatch(written):
        return _read_grouped(written, measures)
    mixed = _MIXED.fullmatch(written)
    if mixed and mixed[2] != mixed[3]:
        return Decimal(_MARKS.sub("", mixed[1]) + "." + mixed[4])
    marks = _MARKS.findall(written)
    if len(marks) == 1 and marks[0] != "٬":
        return Decimal(_MARKS.sub(".", written))
    return None


def _read_grouped(written: str, measures: bool) -> Decimal:
    marks = _MARKS.findall(written)
    whole = _MARKS.split(written)[0]
    if len(marks) == 1 and marks[0] != "٬" and _is_decimal(written, whole, marks[0], measures):
        return Decimal(written.replace(",", "."))
    return Decimal(_MARKS.sub("", written))


def _is_decimal(written: str, whole: str, mark: str, measures: bool) -> bool:
    if whole.startswith("0"):
        return True
    if not measures:
        return False
    return mark == "." or (len(whole) == 1 and not written.endswith("0"))
