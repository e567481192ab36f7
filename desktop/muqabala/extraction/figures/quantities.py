"""Figures of a report: numbers, ordinals, percentages, ranges and sums of money.

`text.numerals` reads what is written; here it is decided what each figure is for, how exactly
it is meant, what it counts and what became of that.
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.addresses import Addresses
from muqabala.extraction.figures.ages import is_age
from muqabala.extraction.figures.approximation import approximation
from muqabala.extraction.figures.counted_nouns import Dual, noun_of
from muqabala.extraction.figures.counting import Counted, counted_by, written_noun
from muqabala.extraction.figures.dual_counts import find_duals
from muqabala.extraction.figures.elliptical import LONGEST_GAP, Elliptical
from muqabala.extraction.figures.identifiers import Use, numbered_word, other_use
from muqabala.extraction.figures.money import Money, currency_at, dual_sum, is_amount
from muqabala.extraction.figures.ordinals import definite_ordinal, find_ordinal, numbered_rank
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.percents import percent_at, percent_sign_behind
from muqabala.extraction.figures.plain_figures import is_plain
from muqabala.extraction.figures.ranges import WIDEST_GAP, Range, measured_range, range_of
from muqabala.extraction.figures.scores import is_score
from muqabala.extraction.figures.sense import (
    MINUS,
    as_part,
    counts,
    has_half,
    is_percent_word,
    is_remnant,
    is_signed,
    is_time,
    one_and_part,
    signed_start,
    tables,
    with_half,
)
from muqabala.extraction.figures.timed import Timed
from muqabala.extraction.figures.values import approx_of, decimal_value, plain_value
from muqabala.extraction.prepared import Prepared
from muqabala.model.mention import Category, Kind, Mention
from muqabala.text.numerals.numerals import Numeral

_LAST_YEAR = 2200
_HEAT, _REACH_OF_HEAT = frozenset({"حراره", "الحراره"}), 80
_start = attrgetter("start")
# Asked for once: Python 3.11 looks for the member of an enum fifteen times as long as for these.
_NUMBER, _COUNT, _SKIP = Kind.NUMBER, Category.COUNT, Use.SKIP
_MAY_BE_MONEY = frozenset({None, Use.IDENTIFIER})


def find_quantities(prepared: Prepared) -> list[Mention]:
    """Return the figures of `prepared`, ordered by where they begin.

    Numbers inside dates, times or durations are left to their own finders, and those that the
    words beside them tell to be such.
    """
    return _Finder(Passage.of(prepared)).find()


class _Finder:
    """One pass over the numerals of a passage; holds what an elliptical figure refers to."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._addresses = Addresses(passage.prepared.folded.text)
        self._timed = Timed(passage)
        self._mentions: list[Mention] = []
        self._elliptical = Elliptical(passage)
        self._time_until = -LONGEST_GAP
        self._end = 0

    def find(self) -> list[Mention]:
        """Return all figures in order."""
        found = find_duals(self._passage)
        in_table = tables(self._passage)
        duals = {numeral.start: dual for numeral, dual in found}
        numerals = self._passage.numerals
        if in_table:
            numerals = [one for one in numerals if one.first not in in_table]
        numerals = [
            one if one.form == "digits" else as_part(self._passage, one)
            for one in numerals
            if one.form == "digits" or self._is_read(one)
        ]
        if found:
            numerals = sorted([*numerals, *(numeral for numeral, _ in found)], key=_start)
        at = 0
        while at < len(numerals):
            at += self._take(numerals, at, duals.get(numerals[at].start))
        return self._mentions

    def _is_read(self, one: Numeral) -> bool:
        """Tell a numeral in words from a word of a percentage, and from what a gap left behind."""
        return not is_percent_word(self._passage, one) and not is_remnant(self._passage, one)

    def _take(self, numerals: list[Numeral], at: int, dual: Dual | None) -> int:
        """Turn the numeral at `at` into a mention if it is one; return how many were used."""
        numeral = numerals[at]
        if numeral.form == "fraction":
            numeral = one_and_part(self._passage, numeral)
        if numeral.start < self._end:
            return 1
        if numeral.form != "ordinal" and self._timed.hold(numeral):
            return 1
        following = self._neighbour(numeral, numerals, at + 1)
        if dual is not None and numeral.form == "dual":
            return self._take_dual(numeral, dual)
        if self._addresses.hold(numeral.start):
            return 1
        if following is not None and is_score(self._passage, numeral, following):
            return self._take_score(numeral, following)
        if following is not None and (bounds := self._bounds(numeral, following)):
            return self._take_range(numeral, following, bounds)
        shared = following is not None and self._shares_percent(numeral, following)
        if shared:
            start, end = numeral.start, numeral.end
            self._add(numeral, self._figure(numeral, start, end, Kind.PERCENT, Category.PERCENT))
        else:
            self._add(numeral, self._single(numeral))
        return 1

    def _neighbour(self, numeral: Numeral, numerals: list[Numeral], at: int) -> Numeral | None:
        """Return the numeral at `at` where it may make one figure with the one before it."""
        following = numerals[at] if at < len(numerals) else None
        if following is None or following.first - numeral.last > WIDEST_GAP:
            return None
        # «من الساعة 3 إلى 5 عصرا» are two times of day.
        return None if self._timed.hold(following) else following

    def _take_dual(self, numeral: Numeral, dual: Dual) -> int:
        """Add a dual, or the range that begins with it: «درجتين إلى أربع درجات»."""
        low = has_half(self._passage, numeral, dual.noun) or numeral
        high = self._passage.numeral_from.get(low.last + 2)
        if high is not None and (bounds := range_of(self._passage, low, high)):
            counted = counted_by(self._passage, high)
            if counted.noun is not None and counted.noun.singular == dual.noun.singular:
                return self._take_range(low, high, bounds)
        self._add(numeral, self._dual(numeral, dual))
        return 1

    def _shares_percent(self, numeral: Numeral, following: Numeral) -> bool:
        """Tell the first of «15 و20 في المئة», «من 7 إلى 6 في المئة», whose sign stands once."""
        joined = following.first == numeral.last + 1 and following.conjunction
        if following.first == numeral.last + 2 and numeral.form == "digits":
            joined = self._passage.word(numeral.last + 1) == "الي"
        if not joined or numeral.value is None or numeral.form == "ordinal":
            return False
        return percent_sign_behind(self._passage, following) is not None

    def _add(self, numeral: Numeral, mention: Mention | None) -> None:
        if mention is not None:
            self._mentions.append(mention)
            self._elliptical.note(numeral, mention)

    def _take_score(self, ours: Numeral, theirs: Numeral) -> int:
        for numeral in (ours, theirs):
            self._add(numeral, self._number(numeral, Use.SCORE))
        return 2

    def _bounds(self, low: Numeral, high: Numeral) -> Range | None:
        """Return the range of two figures, unless a year goes before: «سنة 2009 إلى 5495»."""
        bounds = range_of(self._passage, low, high) or measured_range(self._passage, low, high)
        if bounds is None:
            return None
        if bounds.rule == "range:or" and other_use(self._passage, low) is not None:
            return None
        if (high.value or 0) <= _LAST_YEAR:
            return bounds
        return None if other_use(self._passage, low) is Use.SKIP else bounds

    # -- ranges ----------------------------------------------------------------------------
    def _take_range(self, low: Numeral, high: Numeral, bounds: Range) -> int:
        passage = self._passage
        use = other_use(passage, low) or other_use(passage, high)
        counted = self._counted_at(high)
        age = is_age(passage, low, counted)
        if use is not None or (is_time(passage, high, counted) and not age):
            return 2
        if low.first > 0 and passage.word(low.first - 1) == ":":
            return 2
        mention = self._range(low, high, bounds)
        self._add(high, replace(mention, category=Category.AGE) if age else mention)
        return 2

    def _range(self, low: Numeral, high: Numeral, bounds: Range) -> Mention:
        passage = self._passage
        money = currency_at(passage, high)
        percent = percent_sign_behind(passage, high)
        counted = self._counted_at(high)
        category, categories, _ = self._elliptical.classified(low, counted)
        if percent:
            category, categories = Category.PERCENT, ()
        elif money:
            category, categories = Category.MONEY, ()
        return Mention(
            span=passage.span(low.start, high.end),
            kind=Kind.NUMBER_RANGE,
            rule=bounds.rule,
            value=f"{decimal_value(bounds.low)}/{decimal_value(bounds.high)}",
            approx=approximation(passage, low.first, high.last),
            counted=counted.written,
            category=category,
            categories=categories,
            currency=money.code if money else None,
        )

    def _counted_at(self, high: Numeral) -> Counted:
        """Return what the high end of a range counts; a dual counts itself."""
        if high.form != "dual":
            return counted_by(self._passage, high)
        return Counted(high.head, noun_of(high.head or ""), high.last, "noun")

    # -- single figures --------------------------------------------------------------------
    def _single(self, numeral: Numeral) -> Mention | None:
        passage = self._passage
        if numeral.form == "ordinal":
            return find_ordinal(passage, numeral)
        if is_plain(passage, numeral):
            return self._number(numeral, None)
        percent = self._percent(numeral)
        if percent is not None:
            return percent
        use = other_use(passage, numeral)
        if use is _SKIP:
            return None
        money = currency_at(passage, numeral)
        taken = money is not None and passage.tokens[money.first].start < self._end
        if money is not None and not taken and use in _MAY_BE_MONEY:
            return self._money(numeral, money)
        ordinal = definite_ordinal(
            passage, numeral, self._follows_ordinal(numeral)
        ) or numbered_rank(passage, numeral)
        if ordinal is not None:
            return ordinal
        return self._number(numeral, use)

    def _follows_ordinal(self, numeral: Numeral) -> bool:
        """Tell the second rank of «المركز الأول عربيا والـ 189 عالميا»."""
        before = self._elliptical.before(numeral) if numeral.conjunction else None
        return before is not None and before.kind is Kind.ORDINAL

    def _percent(self, numeral: Numeral) -> Mention | None:
        share = percent_at(self._passage, numeral)
        if share is None or (share[0] < numeral.start and share[0] < self._end):
            return None
        return self._figure(numeral, *share, Kind.PERCENT, Category.PERCENT)

    def _money(self, numeral: Numeral, money: Money) -> Mention:
        tokens = self._passage.tokens
        start = min(numeral.start, tokens[money.first].start)
        if money.first == numeral.first:
            start = numeral.start
        elif money.clitics:
            start = tokens[money.first].start + money.clitics
        end = max(numeral.end, tokens[money.last].end)
        mention = self._figure(numeral, start, end, Kind.MONEY, Category.MONEY)
        value = (
            "vague"
            if numeral.value is None
            else plain_value(numeral, numeral.value * money.units + money.added)
        )
        return replace(mention, value=value, currency=money.code, counted=money.noun)

    def _figure(
        self,
        numeral: Numeral,
        start: int,
        end: int,
        kind: Kind,
        category: Category,
        categories: tuple[Category, ...] = (),
        counted: str | None = None,
    ) -> Mention:
        passage = self._passage
        last = numeral.last if end <= numeral.end else passage.token_at(end) - 1
        self._end = end
        value = "vague" if numeral.value is None else plain_value(numeral, numeral.value)
        if passage.text_at(start) in MINUS:
            value = "-" + value
        # By place: by name it takes twice as long, and most mentions are made here.
        return Mention(
            passage.span(start, end),
            kind,
            numeral.rule,
            value,
            approx_of(passage, numeral, last),
            counted,
            category,
            categories,
            None,
            numeral.magnitude,
        )

    def _number(self, numeral: Numeral, use: Use | None) -> Mention | None:
        passage = self._passage
        if use is not None:
            category = Category.SCORE if use is Use.SCORE else Category.OTHER
            named = numbered_word(passage, numeral) if use is Use.IDENTIFIER else None
            return self._figure(
                numeral, numeral.start, numeral.end, Kind.NUMBER, category, counted=named
            )
        counted = self._counted(numeral)
        if is_age(passage, numeral, counted):
            start, end, unit = numeral.start, numeral.end, self._unit_of_age(numeral)
            return self._figure(numeral, start, end, Kind.NUMBER, Category.AGE, counted=unit)
        if is_time(passage, numeral, counted) or self._continues_time(numeral, counted):
            self._time_until = numeral.last
            return None
        if not counts(passage, numeral, counted):
            return None
        numeral = with_half(passage, numeral, counted)
        category, categories, told = self._elliptical.classified(numeral, counted)
        if numeral.form == "fraction" and category is Category.MONEY:
            category = Category.COUNT
        elif counted.way == "elided" and category is _COUNT and not told:
            category = self._of_bare(numeral)
        start = signed_start(passage, numeral)
        if start < numeral.start and not is_signed(passage, numeral, counted):
            start = numeral.start
        return self._figure(
            numeral, start, numeral.end, _NUMBER, category, categories, counted.written
        )

    def _counted(self, numeral: Numeral) -> Counted:
        """Return what a figure counts; the noun of «طن ونصف» stands inside it."""
        if numeral.form != "whole":
            return counted_by(self._passage, numeral)
        word, at = self._passage.word(numeral.first), numeral.first
        return Counted(written_noun(self._passage, at), noun_of(word), at, "before")

    def _of_bare(self, numeral: Numeral) -> Category:
        """Return what a figure that names nothing measures: a sum, a degree, a level, a count."""
        priced = self._passage.word(numeral.last + 1) in words("price_of")
        if priced or is_amount(self._passage, numeral):
            return Category.MONEY
        fraction = numeral.terms == 1 and numeral.value is not None and numeral.value % 1 != 0
        degree = self._passage.word(numeral.first - 1) in words("degree_before") or (
            self._passage.word(numeral.last + 1) in words("degree_behind")
        )
        # «درجات الحرارة: الرياض 39، جدة 38»
        degree = degree or self._passage.heard(_HEAT, numeral.first, _REACH_OF_HEAT)
        return Category.OTHER if fraction or degree else Category.COUNT

    def _unit_of_age(self, numeral: Numeral) -> str | None:
        unit = numeral.last + 1
        return self._passage.written(unit) if self._passage.word(unit) in words("years") else None

    def _continues_time(self, numeral: Numeral, counted: Counted) -> bool:
        """Tell the second minute of «في الدقيقتين 15 و67»."""
        near = 0 < numeral.first - self._time_until <= 2
        alone = counted.way == "elided" or self._passage.word(numeral.last + 1) == "من"
        return near and numeral.conjunction and alone

    def _dual(self, numeral: Numeral, dual: Dual) -> Mention:
        if dual.noun.kind == "money":
            return self._money(numeral, dual_sum(self._passage, numeral, dual.noun.singular))
        counted = Counted(dual.noun.singular, dual.noun, numeral.last, "noun")
        if half := has_half(self._passage, numeral, dual.noun):
            numeral = half
        category, categories, _ = self._elliptical.classified(numeral, counted)
        return self._figure(
            numeral,
            numeral.start,
            numeral.end,
            Kind.NUMBER,
            category,
            categories,
            dual.noun.singular,
        )
