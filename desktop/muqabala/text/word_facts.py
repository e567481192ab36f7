"""What a word may be to the readers of figures and dates, told by one look-up.

A report has hundreds of words and a dozen figures. In which lexicons each word stands is told
by one table, for all words of a text in one step; the readers then pick those that matter. The
facts of a text are bytes, one a token, since bytes are asked for a bit all at once.
"""

from __future__ import annotations

from functools import cache

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

# What a table tells of a mark until all tokens are settled: no word has both.
_MARK = PARTED | STOP
_MARKS = "][،,:()«»\"“”'/%٪*–-"
_FIGURES_OF_YEAR = 4
_COMMON_FIGURES = 2100


def facts_of(texts: list[str]) -> bytes:
    """Return the facts of each token of a folded text, as bits."""
    # Tables and letters are asked in C; what they do not know are rare digits and rare marks.
    facts = bytearray(map(_table().get, texts, map(str.isalpha, texts)))
    at = facts.find(0)
    while at >= 0:
        text = texts[at]
        facts[at] = _of_digits(text) if "/" < text < ":" else text.isalnum()
        at = facts.find(0, at + 1)
    return bytes(facts.replace(bytes((_MARK,)), b"\0"))


def places(facts: bytes, sought: int) -> list[int]:
    """Return the indexes of the tokens that have one of the facts `sought`, which few have."""
    having_it = facts.translate(_selection(sought))
    found: list[int] = []
    at = having_it.find(1)
    while at >= 0:
        found.append(at)
        at = having_it.find(1, at + 1)
    return found


@cache
def _selection(sought: int) -> bytes:
    return bytes(fact & sought != 0 for fact in range(256))


def words_among(facts: bytes) -> tuple[bytes, bytes]:
    """Return 1 for each token that is a word or a figure and 0 for the rest; and their facts."""
    return facts.translate(_selection(WORD)), facts.translate(None, _no_words())


@cache
def _no_words() -> bytes:
    return bytes(fact for fact in range(256) if not fact & WORD)


def _of_digits(text: str) -> int:
    if not text.isdecimal():
        return NUMBER | PARTED
    begins = ALONE if len(text) == _FIGURES_OF_YEAR else LEADING
    return WORD | NUMBER | FOLLOWING | begins


@cache
def _table() -> dict[str, int]:
    """Return the facts of the words that any lexicon of figures and dates knows.

    With them stand the figures of most days, years and counts, and the marks of most texts.
    """
    table = dict.fromkeys(_MARKS, _MARK) | dict.fromkeys(".!?؟؛…", STOP)
    table.update((figure, _of_digits(figure)) for figure in map(str, range(_COMMON_FIGURES)))
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
