"""What a word may be to the readers of figures and dates, told by one look-up.

A report has hundreds of words and a dozen figures. In which lexicons each word stands is told
by one table, for all words of a text in one step; the readers then pick those that matter.
"""

from __future__ import annotations

from functools import cache
from itertools import compress

from muqabala.text.calendars_words import known_words, leading_words, opening_words, unit_words
from muqabala.text.numeral_lexicon import numeral_words

WORD = 1
"""Letters or digits, and no mark."""
NUMBER = 2
"""Digits, or a word of the numerals."""
ALONE = 4
"""A date, a duration or a time may begin here, and be this word alone; a year may."""
LEADING = 8
"""One may begin here and go on in the next word."""
FOLLOWING = 16
"""What a word or figure before it began may go on with it."""
PARTED = 32
"""Digits with marks between, «12.5»: one number, but two figures of a date."""
STOP = 64
"""A mark that ends a sentence."""
UNIT = 128
"""A unit of time."""

_FIGURES_OF_YEAR = 4


def facts_of(texts: list[str]) -> list[int]:
    """Return the facts of each token of a folded text, as bits."""
    # Tables and letters are asked in C; what they do not know is a word or a mark.
    facts: list[int] = list(map(_table().get, texts, map(str.isalnum, texts)))
    for at in compress(range(len(texts)), map(":".__gt__, texts)):
        if texts[at] > "/":
            facts[at] = _of_digits(texts[at])
    return facts


def _of_digits(text: str) -> int:
    if not text.isdecimal():
        return NUMBER | PARTED
    begins = ALONE if len(text) == _FIGURES_OF_YEAR else LEADING
    return WORD | NUMBER | FOLLOWING | begins


@cache
def _table() -> dict[str, int]:
    """Return the facts of the words that any lexicon of figures and dates knows."""
    table = dict.fromkeys(".!?؟؛…", STOP)
    for words, fact in (
        (numeral_words(), NUMBER),
        (opening_words() - leading_words(), ALONE),
        (leading_words(), LEADING),
        (known_words(), FOLLOWING),
        (unit_words(), UNIT),
    ):
        for word in words:
            table[word] = table.get(word, int(word.isalnum())) | fact
    return table
