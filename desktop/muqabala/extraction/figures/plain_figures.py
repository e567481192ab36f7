"""Figures with nothing beside them that could make them more than a count.

«قتل 15 جنديا»: plain digits between two words, none of which makes a share, a sum, a rank or a
name of a figure. Of these the rules for such need not be asked one by one.
"""

from __future__ import annotations

from functools import cache

from muqabala.extraction.figure_words import words
from muqabala.extraction.figures.identifiers import MINUTES, identifying_words
from muqabala.extraction.figures.money import currency_words
from muqabala.extraction.figures.passage import Passage
from muqabala.text.numerals.numerals import Numeral

_LONGEST = 10
_LENGTHS_OF_LINES, _LENGTH_OF_YEAR = range(3, 6), 4
# Marks that part clauses, behind which nothing before a figure is heard.
_PARTING = frozenset("،.")
_HUNDREDS = ("ميه", "مايه", "الميه", "المايه")
# «من» may stand before a currency, a lone letter be the sign of one («15 ل.س»).
_LEADING = frozenset({"من", "ل", "د", "ر", "ج", "ف", "ب", "في"})


def is_plain(passage: Passage, numeral: Numeral) -> bool:
    """Tell whether `numeral` can be nothing but a count, a time or an age."""
    digits = numeral.head
    if numeral.first != numeral.last or not digits.isdigit():
        return False
    text, before = passage.prepared.folded.text, passage.word(numeral.first - 1)
    if text[numeral.start - 1 : numeral.start] != " " or text[numeral.end : numeral.end + 1] != " ":
        return False
    after = passage.word(numeral.last + 1)
    if before not in _PARTING and (not before.isalpha() or before.isascii()):
        return False
    if not after.isalpha() or before in _before():
        return False
    if after in _behind() and (after != "في" or passage.word(numeral.last + 2) in _HUNDREDS):
        return False
    return not _may_name(passage, numeral)


def _may_name(passage: Passage, numeral: Numeral) -> bool:
    """Tell digits that may be a code, a year or the number of an emergency line."""
    digits, length = numeral.head, len(numeral.head)
    if digits[0] == "0" or length > _LONGEST:
        return True
    if length == _LENGTH_OF_YEAR and digits[:2] in {"19", "20"}:
        return True
    return length in _LENGTHS_OF_LINES and passage.heard(words("calls"), numeral.first, 9)


@cache
def _before() -> frozenset[str]:
    """Return the words before a figure that make a name, a rank or a minute of it."""
    ranked = words("numbered_by") | words("ranked_by_figure")
    return ranked | identifying_words() | MINUTES | {"و"}


@cache
def _behind() -> frozenset[str]:
    """Return the words behind a figure that make a share or a sum of it."""
    shares = {joint + hundred for joint in ("في", "ف", "ب") for hundred in _HUNDREDS}
    return currency_words() | shares | _LEADING
