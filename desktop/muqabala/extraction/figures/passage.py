"""A document as the finders of figures walk it: tokens, numerals, and steps between them.

Positions are those of the folded text; `Passage.span` leads back to the reading text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from operator import attrgetter

from muqabala.extraction.prepared import Prepared
from muqabala.model.document import DefectKind
from muqabala.model.span import Span
from muqabala.text.numerals.numerals import Numeral, find_numerals
from muqabala.text.numerals.tokens import Tokens, find_tokens
from muqabala.text.word_facts import STOP, places

SENTENCE_END = frozenset(".!?؟؛…")
# How far from a figure, and so beyond either end of a text, any rule looks; twice that.
_MARGIN = 128
_OUTSIDE = ("",) * _MARGIN
_LONGEST_FIGURE = 24
_JOINERS = frozenset({"و", "او", "ثم"})
_NUMBER_OF = frozenset({"عدد", "عددا", "عديد"})
_first, _last = attrgetter("first"), attrgetter("last")
QUOTES = frozenset("\"'“”«»‘’„()[]*")


class Passage:
    """The tokens and numerals of one document, to be read only.

    `word` returns the folded token at an index, empty before the first and after the last;
    `is_break` tells whether a sentence or line ends between the token before an index and it.
    `numeral_tokens` are the indexes of all tokens that belong to a numeral, `numeral_from` the
    numerals by the token they begin with.
    """

    word: Callable[[int], str]
    is_break: Callable[[int], bool]

    def __init__(self, prepared: Prepared) -> None:
        """Find the tokens and numerals of a prepared document."""
        self.prepared = prepared
        self.tokens = tokens = find_tokens(prepared.folded.text)
        self._texts = tokens.texts
        found = find_numerals(prepared.folded.text, tokens)
        self.numerals = [
            one for one in found if one.head not in _NUMBER_OF or _is_amount(one, tokens)
        ]
        # Bound look-ups of C: every rule asks for words, thousands of times a document. Indexes
        # below zero count from the end, where the margin is.
        self.word = [*tokens.texts, *_OUTSIDE].__getitem__
        self._breaks = _breaks(prepared.folded.text, tokens)
        breaks = [False] * len(tokens) + [True] * _MARGIN
        for index in self._breaks:
            breaks[index] = True
        self.is_break = breaks.__getitem__
        firsts, lasts = list(map(_first, self.numerals)), list(map(_last, self.numerals))
        self.numeral_from = dict(zip(firsts, self.numerals, strict=True))
        self._numeral_to = dict(zip(lasts, self.numerals, strict=True))
        inner = [range(low, high) for low, high in zip(firsts, lasts, strict=True) if low != high]
        self.numeral_tokens = frozenset(chain(lasts, *inner))

    @classmethod
    def of(cls, prepared: Prepared) -> Passage:
        """Return the passage of a prepared document."""
        return cls(prepared)

    def near(self, sought: AbstractSet[str], start: int, stop: int) -> bool:
        """Tell whether one of the words `sought` is among the tokens `start` to `stop`, excluded.

        One step of C, asked before a rule looks at each of them.
        """
        return not sought.isdisjoint(self._texts[max(0, start) : stop])

    def written(self, index: int) -> str:
        """Return the token at `index` as the reading text writes it."""
        start, prepared = self.tokens.starts[index], self.prepared
        begin, end = prepared.folded.span(start, start + len(self.tokens.texts[index]))
        return prepared.document.text[begin:end]

    def span(self, start: int, end: int) -> Span:
        """Return the span of the reading text that answers folded `start` to `end`."""
        return self.prepared.folded.span(start, end)

    def is_at_least(self, numeral: Numeral) -> bool:
        """Tell «200+ شخص»: a plus that touches the figure, and a word behind it."""
        plus = numeral.last + 1
        if numeral.form != "digits" or self.word(plus) != "+" or self.word(plus - 2) == "+":
            return False
        near = self.tokens.starts[plus] == numeral.end
        return near and self.word(plus + 1).isalpha() and not self.is_break(plus + 1)

    def text_at(self, position: int) -> str:
        """Return the character at folded `position`."""
        return self.prepared.folded.text[position : position + 1]

    def before(self, index: int, limit: int) -> range:
        """Return up to `limit` token indexes from `index` - 1 back to the sentence's start."""
        if index <= 0 or self.is_break(index):
            return range(0)
        begin = self._breaks[bisect_right(self._breaks, index) - 1]
        return range(index - 1, max(begin, index - limit) - 1, -1)

    def after(self, index: int, limit: int) -> range:
        """Return up to `limit` token indexes from `index` + 1 to the sentence's end."""
        if index + 1 >= len(self.tokens) or self.is_break(index + 1):
            return range(0)
        end = self._breaks[bisect_right(self._breaks, index)]
        if self.word(end - 1) in SENTENCE_END:
            end -= 1
        return range(index + 1, min(end, index + 1 + limit))

    def is_unbroken(self, index: int, later: int) -> bool:
        """Tell whether the token at `index` stands before a `later` one, in one sentence."""
        return index < later and self._breaks[bisect_right(self._breaks, later) - 1] <= index

    def heard(self, sought: AbstractSet[str], index: int, limit: int) -> bool:
        """Tell whether one of the words `sought` is among those `before` a token."""
        # Seldom is one there at all: only then it is asked where the sentence begins.
        if not self.near(sought, index - limit, index):
            return False
        spoken = self.before(index, limit)
        return not sought.isdisjoint(self.tokens.texts[index - len(spoken) : index])

    def around(self, index: int, behind: int, ahead: int) -> list[str]:
        """Return the tokens around that at `index`, it left out, up to the sentence's ends."""
        before, after, texts = (
            self.before(index, behind),
            self.after(index, ahead),
            self.tokens.texts,
        )
        low, high = index - len(before), index + 1 + len(after)
        return texts[low:index] + texts[index + 1 : high]

    @cached_property
    def is_bare(self) -> bool:
        """Whether the document is one figure or a few and nothing else: «خمسة وعشرون»."""
        if not self.numerals or len(self.tokens) > _LONGEST_FIGURE:
            return False
        known = self.numeral_tokens
        return all(
            index in known or text in _JOINERS or not text.isalpha()
            for index, text in enumerate(self.tokens.texts)
        )

    @cached_property
    def after_gaps(self) -> frozenset[int]:
        """The indexes of the tokens in front of which the source lost a number."""
        document, folded = self.prepared.document, self.prepared.folded
        return frozenset(
            self.token_at(folded.folded(defect.span.end))
            for defect in document.defects
            if defect.kind is DefectKind.MISSING_NUMBER
        )

    def numeral_ending(self, index: int) -> Numeral | None:
        """Return the numeral whose last token is `index`, or None."""
        return self._numeral_to.get(index)

    @cached_property
    def word_counts(self) -> Counter[str]:
        """How often each token stands in the text."""
        return Counter(self.tokens.texts)

    @cached_property
    def settled_currencies(self) -> dict[tuple[str, ...], tuple[str | None, str | None]]:
        """What `money` settled once a document, by the codes to choose from."""
        return {}

    def token_at(self, position: int) -> int:
        """Return the index of the first token that begins at or after folded `position`."""
        return bisect_left(self.tokens.starts, position)


def _breaks(folded: str, tokens: Tokens) -> list[int]:
    """Return the indexes of tokens that begin a sentence or line; the last is their number."""
    breaks = {0, len(tokens)}
    breaks.update([at + 1 for at in places(tokens.facts, STOP)])
    at = folded.find("\n")
    while at >= 0:
        breaks.add(bisect_left(tokens.starts, at))
        at = folded.find("\n", at + 1)
    return sorted(breaks)


def _is_amount(numeral: Numeral, tokens: Tokens) -> bool:
    """Tell «عدد من الجرحى», «عدد كبير من» from «عدد السكان من 500», which announces a figure."""
    behind = tokens.texts[numeral.last + 1 : numeral.last + 3]
    return "من" in behind[: 1 if behind and behind[0].startswith("ال") else 2]
