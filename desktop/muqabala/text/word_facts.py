"""What a word may be to the readers of figures and dates, told by one look-up.

A report has hundreds of words and a dozen figures. In which lexicons each word stands is told
by one table, for all words of a text in one step; the readers then pick those that matter. The
facts of a text are bytes, one a token, since bytes are asked for a bit all at once.
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


def facts_of(texts: list[str]) -> bytes:
    """Return the facts of each token of a folded text, as bits."""
    # Tables and letters are asked in C; what they do not know is a word, digits or a mark.
    facts = bytearray(map(_table().get, texts, map(str.isalpha, texts)))
    at = facts.find(0)
    while at >= 0:
        text = texts[at]
        facts[at] = _of_digits(text) if "/" < text < ":" else text.isalnum()
        at = facts.find(0, at + 1)
    return bytes(facts)


def having(facts: bytes, sought: int) -> bytes:
    """Return what is not 0 for each token that has one of the facts `sought`."""
    return facts.translate(_selection(sought))


@cache
def _selection(sought: int) -> bytes:
    return bytes(fact & sought for fact in range(256))


def places(facts: bytes, sought: int) -> list[int]:
    """Return the indexes of the tokens that have one of the facts `sought`."""
    return list(compress(range(len(facts)), having(facts, sought)))


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
