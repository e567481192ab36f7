"""How terms compose into a numeral: units before tens, hundreds, then scales going down.

A numeral is a sum of parts, each a group below a thousand (or digits) times its scale, every
scale smaller than the one before. A و joins two terms only where the second fills a slot
that the first left open: «خمسة وعشرين» is 25, «عشرة وعشرين» are two numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from muqabala.text.numeral_terms import Term

SCALES = frozenset({"scale", "scale_plural", "scale_or_dual"})
_HUNDREDS = frozenset({"hundred", "hundreds"})
_SMALL = frozenset({"unit", "teen_unit", "ten", "tens"})
_THOUSAND = Decimal(1000)
_LARGEST = Decimal(10) ** 12


class Composed(NamedTuple):
    """A numeral read from the terms up to `stop` (exclusive); `value` None where vague."""

    value: Decimal | None
    magnitude: int | None
    form: str
    rule: str
    stop: int


class Grammar:
    """Reads numerals from terms; `adjoins` tells whether two neighbours stand together.

    `is_dual_construct` is asked of «ألفا», «مليونا»: 2000 before its noun, else 1000.
    """

    def __init__(
        self,
        terms: list[Term],
        adjoins: Callable[[Term, Term], bool],
        is_dual_construct: Callable[[Term], bool],
    ) -> None:
        self._terms = terms
        self._adjoins = adjoins
        self._is_dual_construct = is_dual_construct
        self._at = 0

    def read(self, at: int) -> Composed | None:
        """Return the longest numeral that begins at term `at`, or None."""
        self._at = at
        role = self._terms[at].role
        if role in {"ordinal", "teen_ordinal"}:
            return self._ordinal()
        if role.startswith("vague"):
            return self._vague()
        if role == "zero":
            return Composed(Decimal(0), None, "words", "zero", at + 1)
        if role == "fraction":
            return self._fraction()
        if role == "scale_plural":
            return self._vague_scale()
        return self._cardinal()

    def _next(self, roles: frozenset[str] | set[str], joined: bool) -> Term | None:
        """Return the next term if it has one of `roles`, adjoins, and is joined by و or not."""
        if not 0 < self._at < len(self._terms):
            return None
        term = self._terms[self._at]
        if term.role not in roles or term.joined != joined or term.clitics.preposition:
            return None
        return term if self._adjoins(self._terms[self._at - 1], term) else None

    # -- cardinals -------------------------------------------------------------------------
    def _cardinal(self) -> Composed | None:
        begin = self._at
        part = self._part(first=True)
        if part is None:
            return None
        total, scale = part
        while True:
            back = self._at
            fraction = self._joined_fraction(scale)
            if fraction is not None:
                total += fraction
                break
            following = self._part(first=False)
            if following is None or not _fits(following, scale):
                self._at = back
                break
            total += following[0]
            scale = following[1]
        rule = self._rule(begin)
        form = "digits" if self._terms[begin].role == "digits" else "words"
        form = "fraction" if rule.endswith("fraction_plural") else form
        return Composed(total, None, form, rule, self._at)

    def _rule(self, begin: int) -> str:
        roles = [term.role for term in self._terms[begin : self._at]]
        return "numeral:" + "+".join(dict.fromkeys(roles))

    def _part(self, first: bool) -> tuple[Decimal, Decimal] | None:
        """Read one group with its scales; return its value and its scale."""
        if not first and not (
            self._next(_PART_HEADS, joined=True) or self._next(_LOWER_WORDS, joined=False)
        ):
            return None
        head = self._terms[self._at]
        if head.role == "scale_dual":
            self._at += 1
            return self._scaled(head.value * 2, head.value)
        if head.role == "scale_or_dual":
            self._at += 1
            dual = self._is_dual_construct(head)
            return self._scaled(head.value * (2 if dual else 1), head.value)
        if head.role == "scale":
            self._at += 1
            return self._scaled(head.value, head.value)
        value = self._group()
        return None if value is None else self._scaled(value, Decimal(1))

    def _scaled(self, value: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
        while scale < _LARGEST and (term := self._next(SCALES, joined=False)) is not None:
            value *= term.value
            scale *= term.value
            self._at += 1
        return value, scale

    def _group(self) -> Decimal | None:
        head = self._terms[self._at]
        if head.role == "digits":
            self._at += 1
            return head.value
        if head.role in _HUNDREDS:
            self._at += 1
            return head.value + self._after_hundreds()
        return self._small_group()

    def _after_hundreds(self) -> Decimal:
        """Read what follows hundreds: units and tens, or the one of «مائة وألف ألف» = 101000."""
        if self._next(_SMALL, joined=True) or self._next(_SMALL, joined=False):
            back = self._at
            small = self._below_hundred()
            if small is not None:
                return small
            self._at = back
        scale = self._next({"scale"}, joined=True)
        if scale is not None and self._is_doubled(scale):
            self._at += 1
            return Decimal(1)
        return Decimal(0)

    def _is_doubled(self, scale: Term) -> bool:
        if self._at + 1 >= len(self._terms):
            return False
        again = self._terms[self._at + 1]
        same = again.role == "scale" and again.value == scale.value and not again.joined
        return same and self._adjoins(scale, again)

    def _small_group(self) -> Decimal | None:
        begin = self._at
        small = self._below_hundred()
        if small is None:
            return None
        if self._at - begin == 1 and 3 <= small <= 9 and self._next({"hundred"}, joined=False):
            self._at += 1
            return small * 100 + self._after_hundreds()
        if (
            self._at - begin == 1
            and 3 <= small <= 9
            and self._next({"fraction_plural"}, joined=False)
        ):
            self._at += 1
            return small * self._terms[self._at - 1].value
        if self._at - begin > 1:
            return small + self._ascending()
        return small

    def _ascending(self) -> Decimal:
        """Read hundreds and a thousand after units and tens: «ثلاث وتسعين وتسعمائة وألف»."""
        hundreds = self._next(_HUNDREDS, joined=True)
        if hundreds is None or self._is_before_scale():
            return Decimal(0)
        self._at += 1
        thousand = self._next({"scale", "scale_dual"}, joined=True)
        if thousand is None or thousand.value != _THOUSAND:
            return hundreds.value
        self._at += 1
        return hundreds.value + _THOUSAND * (2 if thousand.role == "scale_dual" else 1)

    def _is_before_scale(self) -> bool:
        if self._at + 1 >= len(self._terms):
            return False
        here, after = self._terms[self._at], self._terms[self._at + 1]
        return after.role in SCALES and not after.joined and self._adjoins(here, after)

    def _below_hundred(self) -> Decimal | None:
        head = self._terms[self._at]
        if head.role not in _SMALL:
            return None
        self._at += 1
        if head.role in {"ten", "tens"}:
            return head.value
        if self._next({"ten"}, joined=False) is not None:
            self._at += 1
            return head.value + 10
        tens = self._next({"tens"}, joined=True) or self._next({"tens"}, joined=False)
        if tens is not None:
            self._at += 1
            return head.value + tens.value
        return None if head.role == "teen_unit" else head.value

    # -- fractions -------------------------------------------------------------------------
    def _joined_fraction(self, scale: Decimal) -> Decimal | None:
        """Read «ونصف», «ونصف المليون» after a part; the fraction is of the last scale."""
        term = self._next({"fraction"}, joined=True)
        if term is None or (scale == 1 and self._terms[self._at - 1].clitics.article):
            return None
        self._at += 1
        named = self._next(SCALES, joined=False)
        if named is not None:
            self._at += 1
            return term.value * named.value
        return term.value * scale

    def _fraction(self) -> Composed:
        begin = self._at
        value = self._terms[self._at].value
        self._at += 1
        scale = self._next(SCALES, joined=False)
        if scale is None:
            return Composed(value, None, "fraction", "numeral:fraction", self._at)
        self._at += 1
        return Composed(value * scale.value, None, "words", self._rule(begin), self._at)

    # -- vague amounts ---------------------------------------------------------------------
    def _vague(self) -> Composed:
        head = self._terms[self._at]
        magnitude = head.value
        self._at += 1
        of_scale = {"scale", "scale_plural", "vague", "ten"} if head.role == "vague" else set()
        while magnitude < _LARGEST and (term := self._next(of_scale, joined=False)) is not None:
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

    # -- ordinals --------------------------------------------------------------------------
    def _ordinal(self) -> Composed | None:
        head = self._terms[self._at]
        self._at += 1
        if self._next({"ten"}, joined=False) is not None:
            self._at += 1
            return Composed(head.value + 10, None, "ordinal", "ordinal:teen", self._at)
        tens = self._next({"tens"}, joined=True)
        if tens is not None and tens.clitics.article == head.clitics.article:
            self._at += 1
            return Composed(head.value + tens.value, None, "ordinal", "ordinal:tens", self._at)
        if head.role == "teen_ordinal":
            return None
        return Composed(head.value, None, "ordinal", "ordinal:unit", self._at)


# Below a scale the و may be missing: «ألف مئة», «مئة خمسون».
_LOWER_WORDS = frozenset({"scale_dual"}) | _HUNDREDS | _SMALL
_PART_HEADS = frozenset({"digits", "scale_dual"}) | SCALES | _HUNDREDS | _SMALL


def _fits(part: tuple[Decimal, Decimal], scale: Decimal) -> bool:
    """Tell whether `part` (value, scale) fills a slot below `scale`."""
    return part[1] < scale and part[0] < scale
