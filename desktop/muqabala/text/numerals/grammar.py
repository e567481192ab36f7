"""How terms compose into a numeral: units before tens, hundreds, then scales going down.

A numeral is a sum of parts, each a group below a thousand (or digits) times its scale, every
scale smaller than the one before. A و joins two terms only where the second fills a slot
that the first left open: «خمسة وعشرين» is 25, «عشرة وعشرين» are two numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from muqabala.text.numerals.ranks import Ranks
from muqabala.text.numerals.slots import (
    COUNTED_PARTS,
    COUNTED_SCALES,
    DECIMAL_DIGITS,
    DECIMALS,
    FARTHEST,
    HUNDREDS,
    INNER,
    LARGEST,
    LOWER_WORDS,
    MOST_DECIMALS,
    PART_HEADS,
    SCALES,
    SMALL,
    TEN,
    THIRD,
    THOUSAND,
    Composed,
    fits,
)
from muqabala.text.numerals.terms import Term


class Grammar(Ranks):
    """Reads numerals from terms; `adjoins` tells whether two neighbours stand together.

    `is_dual_construct` is asked of «ألفا», «مليونا»: 2000 before its noun, else 1000.
    """

    def __init__(
        self,
        terms: list[Term],
        adjoins: Callable[[Term, Term], bool],
        is_dual_construct: Callable[[Term], bool],
    ) -> None:
        super().__init__(terms, adjoins)
        self._is_dual_construct = is_dual_construct

    def read(self, at: int) -> Composed | None:
        """Return the longest numeral that begins at term `at`, which is not lone, or None."""
        self._at = at
        role = self._terms[at].role
        if role in INNER:
            return None
        if role in {"ordinal", "teen_ordinal"}:
            return self._ordinal()
        if role.startswith("vague"):
            return self._vague()
        if role == "zero":
            return self._zero()
        if role == "sign":
            return self._negative()
        if role in {"fraction", "fraction_sign"}:
            return self._fraction()
        if role == "scale_plural":
            return self._vague_scale()
        return self._cardinal()

    # -- cardinals -------------------------------------------------------------------------
    def _cardinal(self) -> Composed | None:
        begin = self._at
        part = self._part(first=True)
        if part is None:
            return None
        total, scale = part
        while self._is_near():
            back = self._at
            fraction = self._joined_fraction(scale) or self._lacking_fraction(scale)
            if fraction is not None:
                total, _ = self._scaled(total + fraction, scale)
                break
            following = self._part(first=False)
            if following is None or not fits(following, scale):
                self._at = back
                break
            total += following[0]
            scale = following[1]
        rule = self._rule(begin)
        return Composed(total, None, self._form(begin, rule), rule, self._at)

    def _is_near(self) -> bool:
        """Tell whether a term is so near behind what was read that it may belong to it."""
        terms, at = self._terms, self._at
        return at < len(terms) and terms[at].first - terms[at - 1].last <= FARTHEST

    def _form(self, begin: int, rule: str) -> str:
        head = self._terms[begin]
        terms = self._at - begin
        if rule.endswith("unit+fraction_plural") and terms == COUNTED_PARTS:
            return "fraction"
        if terms == 1 and "/" in head.form:
            return "fraction"
        return "digits" if head.role == "digits" else "words"

    def _zero(self) -> Composed:
        begin = self._at
        self._at += 1
        value = self._decimals(Decimal(0))
        if self._at == begin + 1:
            return Composed(value, None, "words", "zero", self._at)
        value, _ = self._scaled(value, Decimal(1))
        return Composed(value, None, "words", self._rule(begin), self._at)

    def _negative(self) -> Composed | None:
        """Read «سالب خمسة»; in «عشرة ناقص خمسة» the sign takes one number from another."""
        sign = self._terms[self._at]
        before = self._terms[self._at - 1] if self._at else None
        if sign.clitics.article or (before is not None and self._adjoins(before, sign)):
            return None
        self._at += 1
        if self._next(PART_HEADS, joined=False) is None:
            return None
        positive = self._cardinal()
        if positive is None or positive.value is None:
            return None
        return positive._replace(value=-positive.value, rule=positive.rule + ":negative")

    def _rule(self, begin: int) -> str:
        roles = [term.role for term in self._terms[begin : self._at]]
        return "numeral:" + "+".join(dict.fromkeys(roles))

    def _part(self, first: bool) -> tuple[Decimal, Decimal] | None:
        """Read one group with its scales; return its value and its scale."""
        if not first and not (
            self._next(PART_HEADS, joined=True)
            or self._next(LOWER_WORDS, joined=False)
            or self._is_bare_part()
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
        return None if value is None else self._scaled(self._decimals(value), Decimal(1))

    def _is_bare_part(self) -> bool:
        """Tell the second part of «11 مليار 431 مليونا»: digits that need no و before them."""
        digits = self._next({"digits"}, joined=False)
        before = self._terms[self._at - 1]
        if digits is None or before.role not in SCALES:
            return False
        # «مليون و264 ألفا 468»: three digits behind millions and thousands fill their slot.
        fills = before.value == THOUSAND and len(digits.form) == 3 and digits.form.isdigit()
        earlier = self._terms[max(self._at - COUNTED_SCALES, 0) : self._at - 1]
        counted = any(term.role in SCALES and term.value > THOUSAND for term in earlier)
        return (fills and counted) or self._is_before_scale()

    def _scaled(self, value: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
        while scale < LARGEST and (term := self._next(SCALES, joined=False)) is not None:
            value *= term.value
            scale *= term.value
            self._at += 1
        return value, scale

    def _group(self) -> Decimal | None:
        head = self._terms[self._at]
        if head.role == "digits":
            self._at += 1
            return head.value + self._fraction_in_digits(head)
        if head.role in HUNDREDS:
            self._at += 1
            return head.value + self._after_hundreds()
        return self._small_group()

    def _after_hundreds(self) -> Decimal:
        """Read what follows hundreds: units and tens, or the one of «مائة وألف ألف» = 101000."""
        if self._next(SMALL, joined=True) or self._next(SMALL, joined=False):
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
        hundreds = self._next(HUNDREDS, joined=True)
        if hundreds is None or self._is_before_scale():
            return Decimal(0)
        self._at += 1
        thousand = self._next({"scale", "scale_dual"}, joined=True)
        if thousand is None or thousand.value != THOUSAND:
            return hundreds.value
        self._at += 1
        return hundreds.value + THOUSAND * (2 if thousand.role == "scale_dual" else 1)

    def _is_before_scale(self) -> bool:
        if self._at + 1 >= len(self._terms):
            return False
        here, after = self._terms[self._at], self._terms[self._at + 1]
        return after.role in SCALES and not after.joined and self._adjoins(here, after)

    def _below_hundred(self) -> Decimal | None:
        head = self._terms[self._at]
        if head.role not in SMALL:
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
    def _fraction_in_digits(self, whole: Term) -> Decimal:
        """Read the rest of «2½», «1 1/2»."""
        term = self._next({"fraction_sign"}, joined=False)
        if term is None and whole.form.isdigit():
            term = self._next({"digits"}, joined=False)
            term = term if term is not None and "/" in term.form else None
        if term is None:
            return Decimal(0)
        self._at += 1
        return term.value

    def _decimals(self, whole: Decimal) -> Decimal:
        """Read what «فاصلة» brings: «خمسة فاصلة ثلاثة», «ثلاثة فاصلة صفر واحد أربعة»."""
        back = self._at
        if self._next({"point"}, joined=False) is None or whole % 1:
            return whole
        self._at += 1
        written = ""
        while len(written) < MOST_DECIMALS and (
            term := self._next(DECIMALS if not written else DECIMAL_DIGITS, joined=False)
        ):
            read = term.value if term.role == "zero" else self._group()
            if read is None or read % 1:
                break
            self._at += term.role == "zero"
            written += term.form if term.form.isdigit() else str(int(read))
            if read >= TEN:
                break
        if not written:
            self._at = back
            return whole
        return whole + Decimal(f"0.{written}")

    def _lacking_fraction(self, scale: Decimal) -> Decimal | None:
        """Read «إلا ربعا» after a part: what the last scale lacks."""
        back = self._at
        if self._next({"less"}, joined=False) is None:
            return None
        self._at += 1
        term = self._next({"fraction", "fraction_accusative"}, joined=False)
        if term is None:
            self._at = back
            return None
        self._at += 1
        value = THIRD if term.form == "ثلثا" else term.value
        return -value * scale

    def _joined_fraction(self, scale: Decimal) -> Decimal | None:
        """Read «ونصف», «ونصف المليون» after a part; the fraction is of the last scale."""
        value = self._added_fraction(scale)
        if value is None:
            return None
        named = self._next(SCALES, joined=False) if scale > 1 else None
        if named is not None:
            self._at += 1
            return value * named.value
        return value * scale

    def _added_fraction(self, scale: Decimal) -> Decimal | None:
        """Read «ونصف», «وثلاثة أرباع»."""
        term = self._next({"fraction", "fraction_accusative"}, joined=True)
        if term is not None:
            if scale == 1 and self._terms[self._at - 1].clitics.article:
                return None
            self._at += 1
            return term.value
        count = self._next({"unit"}, joined=True)
        if count is None:
            return None
        self._at += 1
        part = self._next({"fraction_plural"}, joined=False)
        if part is None:
            self._at -= 1
            return None
        self._at += 1
        return count.value * part.value

    def _fraction(self) -> Composed:
        begin = self._at
        value = self._terms[self._at].value
        self._at += 1
        scale = self._next(SCALES, joined=False)
        if scale is None:
            return Composed(value, None, "fraction", "numeral:fraction", self._at)
        self._at += 1
        return Composed(value * scale.value, None, "words", self._rule(begin), self._at)
