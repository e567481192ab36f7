"""Figures that leave out what they count: «وأصيب 10», «و7 آخرين», «9 قتلى، 3 في حلب».

Such a figure has the category of the one it goes on with, unless its own words tell another.
"""

from __future__ import annotations

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.category import Classified, classify
from muqabala.extraction.figures.counted_nouns import PEOPLE
from muqabala.extraction.figures.counting import Counted
from muqabala.extraction.figures.event_cues import adjacent
from muqabala.extraction.figures.passage import Passage
from muqabala.model.mention import Category, Kind, Mention
from muqabala.text.numerals.numerals import Numeral

LONGEST_GAP = 12
"""How many tokens may stand between a figure and the one that it goes on with."""

_ELLIPTICAL = frozenset({"elided", "others", "partitive"})
# «30 من أصل 50», «150 صوتا مقابل 20»
# «13 وفاة نزولا من 17»
_COMPARED = frozenset({"نزولا", "صعودا", "انخفاضا", "ارتفاعا", "تراجعا"})
_AMONG_THEM = frozenset({"بينهم", "بينها", "بينهن", "ضمنهم", "ضمنها"})
_SAME_THINGS = frozenset({"اصل", "مقابل", "ضد"})
_WIDEST_PART = 4
_REACH_OF_TOTAL = 4
_REACH_OF_MARKER = 3
_VICTIMS = frozenset({Category.KILLED, Category.WOUNDED, Category.CAPTURED, Category.DISPLACED})
_THINGS = frozenset(
    {
        Category.STRIKES,
        Category.VEHICLES,
        Category.BUILDINGS,
        Category.AREA,
        Category.DISTANCE,
        Category.OTHER,
    }
)
# Asked for once: Python 3.11 looks long for the member of an enum.
_MONEY, _SUM = Category.MONEY, Kind.MONEY
_INHERITED = _VICTIMS | {Category.FORCE_SIZE, Category.COUNT}


class Elliptical:
    """What the figures so far counted, in reading order."""

    def __init__(self, passage: Passage) -> None:
        """Start before the first figure of `passage`."""
        self._passage = passage
        self._previous: tuple[int, Mention] | None = None
        self._victims: tuple[int, Mention] | None = None
        self._part_until = -LONGEST_GAP

    def note(self, numeral: Numeral, mention: Mention) -> None:
        """Remember that `numeral` was taken for `mention`."""
        self._previous = (numeral.last, mention)
        if mention.category in _VICTIMS or mention.categories:
            self._victims = self._previous

    def before(self, numeral: Numeral) -> Mention | None:
        """Return the figure before `numeral` if it is near and in the same sentence."""
        if self._previous is None:
            return None
        last, before = self._previous
        if numeral.first - last > LONGEST_GAP:
            return None
        return before if self._passage.is_unbroken(last, numeral.first) else None

    def classified(self, numeral: Numeral, counted: Counted) -> Classified:
        """Return the categories of a figure; an elliptical one takes those of the one before."""
        classified = classify(self._passage, numeral, counted)
        before = self.before(numeral)
        if before is None or before.category is None:
            return classified
        elided = counted.way == "elided"
        bare = elided and not classified.told
        of_old = (
            self._passage.word(numeral.first - 1) == "من"
        )  # «تراجعت إلى 26.95 للدولار من 26.91»
        listed = before.kind is _SUM or numeral.conjunction or of_old
        if bare and listed and before.category is _MONEY:
            return Classified(_MONEY)
        inherited = Classified(before.category, before.categories)
        if elided and self._passage.word(numeral.first - 1) in _SAME_THINGS:
            return inherited
        if bare and of_old and self._passage.word(numeral.first - 2) in _COMPARED:
            return inherited
        if bare and self._refers(numeral, before):
            return inherited
        joined = numeral.conjunction or counted.way in {"others", "partitive"}
        reached = self._passage.word(numeral.first - 1) == "الي"
        if (joined or reached) and elided and (before.counted or "").startswith("درج"):
            return Classified(Category.OTHER)
        if self._is_part(numeral) or self._continues_part(numeral):
            return self._of_part(numeral, counted, before, classified)
        if before.category not in _INHERITED:
            return classified
        left_out = not classified.told and counted.way in _ELLIPTICAL
        left_out = left_out or self._counts_others(numeral, counted, before, classified)
        return inherited if left_out and joined else classified

    def _counts_others(
        self, numeral: Numeral, counted: Counted, before: Mention, classified: Classified
    ) -> bool:
        """Tell «14 قتيلا من الجيش و20 من المتمردين», where only a side is named anew."""
        named = classified.category in {Category.FORCE_SIZE, Category.COUNT}
        sides = counted.way == "partitive" and before.category in _VICTIMS
        if not (numeral.conjunction and sides and named):
            return False
        return adjacent(self._passage, numeral.first) is None

    def _of_part(
        self, numeral: Numeral, counted: Counted, before: Mention, classified: Classified
    ) -> Classified:
        people = counted.noun is None or counted.noun.kind in PEOPLE
        whole = self._whole_of(numeral) or before
        self._part_until = numeral.last
        if not people or whole.category not in _INHERITED:
            return classified
        return Classified(whole.category or Category.COUNT, whole.categories)

    def _refers(self, numeral: Numeral, before: Mention) -> bool:
        """Tell a total of what was just counted, and its spread over places.

        So in «12 جثة مما يرفع العدد الإجمالي إلى 43», «9 قتلى، 3 في حلب», «12 غارة على صعدة و5
        على حجة».
        """
        word = self._passage.word
        if before.category in _VICTIMS:
            if self._passage.heard(words("grand_total"), numeral.first, _REACH_OF_TOTAL):
                return True
        elif before.category not in _THINGS:
            return False
        where = word(numeral.last + 1)
        if where not in {"في", "علي"} and not (where[:1] == "ب" and where.isalpha()):
            return False
        close = self._previous is not None and numeral.first - self._previous[0] <= _WIDEST_PART
        return numeral.conjunction or (close and word(numeral.first - 1) in {"،", ":", "("})

    def _continues_part(self, numeral: Numeral) -> bool:
        """Tell the second part of «بينهم 28 عسكريا و41 مدنيا»."""
        near = 0 < numeral.first - self._part_until <= _WIDEST_PART
        return numeral.conjunction and near and adjacent(self._passage, numeral.first) is None

    def _whole_of(self, numeral: Numeral) -> Mention | None:
        """Return the figure of victims that «بينهم» takes up, past a figure of things."""
        if self._victims is None:
            return None
        last, whole = self._victims
        return whole if last in self._passage.before(numeral.first, LONGEST_GAP * 2) else None

    def _is_part(self, numeral: Numeral) -> bool:
        """Tell whether «بينهم», «منهم» stand right before the figure, or «من بينها» behind it."""
        behind = self._passage.word(numeral.last + 1)
        if behind == "من" and self._passage.word(numeral.last + 2) in _AMONG_THEM:
            return not self._passage.is_break(numeral.last + 1)
        if not self._passage.heard(words("listing"), numeral.first, _REACH_OF_MARKER):
            return False
        own = adjacent(self._passage, numeral.first)
        return own is None or self._previous is None or own.at < self._previous[0]
