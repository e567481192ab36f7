"""Vague amounts («عشرات الآلاف») and ordinals («الخامس والعشرون بعد المئة»)."""

from __future__ import annotations

from decimal import Decimal

from muqabala.text.numerals.cursor import Cursor
from muqabala.text.numerals.slots import HUNDREDS, LARGEST, Composed


class Ranks(Cursor):
    """Reads the numerals that count nothing exactly, and those that rank."""

    def _vague(self) -> Composed:
        head = self._terms[self._at]
        magnitude = head.value
        self._at += 1
        of_scale = {"scale", "scale_plural", "vague", "ten"} if head.role == "vague" else set()
        while magnitude < LARGEST and (term := self._next(of_scale, joined=False)) is not None:
            magnitude *= term.value
            self._at += 1
        return Composed(None, int(magnitude), "vague", f"vague:{head.form}", self._at)

    def _vague_scale(self) -> Composed:
        head = self._terms[self._at]
        magnitude = head.value
        self._at += 1
        if (term := self._next({"scale", "scale_plural"}, joined=False)) is not None:
            magnitude *= term.value
            self._at += 1
        return Composed(None, int(magnitude), "vague", f"vague:{head.form}", self._at)

    def _ordinal(self) -> Composed | None:
        below = self._ordinal_below_hundred()
        if below is None:
            return None
        value, rule = below
        return Composed(value + self._after_hundred(), None, "ordinal", rule, self._at)

    def _ordinal_below_hundred(self) -> tuple[Decimal, str] | None:
        head = self._terms[self._at]
        self._at += 1
        if self._next({"ten"}, joined=False) is not None:
            self._at += 1
            return head.value + 10, "ordinal:teen"
        tens = self._next({"tens"}, joined=True)
        if tens is not None and tens.clitics.article == head.clitics.article:
            self._at += 1
            return head.value + tens.value, "ordinal:tens"
        return None if head.role == "teen_ordinal" else (head.value, "ordinal:unit")

    def _after_hundred(self) -> Decimal:
        """Read «الخامس بعد المئة»: the hundred or thousand that an ordinal goes beyond."""
        if self._next({"beyond"}, joined=False) is None:
            return Decimal(0)
        self._at += 1
        round_number = self._next(HUNDREDS | {"scale"}, joined=False)
        if round_number is None or not round_number.clitics.article:
            self._at -= 1
            return Decimal(0)
        self._at += 1
        return round_number.value
