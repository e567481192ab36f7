"""What a word may be to the readers of figures and dates, told by one look-up.

A report has hundreds of words and a dozen figures. In which lexicons each word stands is told
by one table, for all words of a text in one step; the readers then pick those that matter. The
facts of a text are bytes, one a token, since bytes are asked for a bit all at once. What is told
of a word that was met is remembered: the words of news are fewer than those of all lexicons with
all that may be attached to them, and lie closer together in memory.
"""

from __future__ import annotations

from functools import cache
from itertools import repeat

from muqabala.text.calendars.words import known_words, leading_words, opening_words, unit_words
from muqabala.text.numerals.lexicon import numeral_words

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
DUAL = 32
"""A word that ends as duals do, and that no reader of duals has `acquitted` so far."""
STOP = 64
"""A mark that ends a sentence."""
UNIT = 128
"""A unit of time."""

# What a table tells of a mark until all tokens are settled: no word has both.
_MARK = DUAL | STOP
_MARKS = "][،,:()«»\"“”'/%٪*–-"
_FIGURES_OF_YEAR = 4
_COMMON_FIGURES = 2100
_DUAL_ENDINGS = ("ي", "ان", "ين", "تا", "يه", "يها")
# So many words; then they are forgotten, and learned anew.
_REMEMBERED = 1 << 16


def facts_of(texts: list[str]) -> bytes:
    """Return the facts of each token of a folded text, as bits."""
    # What was met is told in C; the rest are new words and rare figures.
    facts = bytearray(map(_met().get, texts, repeat(0)))
    if facts.find(0) >= 0:
        _learn(texts, facts)
    return bytes(facts.replace(bytes((_MARK,)), b"\0"))


def _learn(texts: list[str], facts: bytearray) -> None:
    """Fill in the `facts` of the tokens that are new; remember them, rare figures aside."""
    known, met = _table(), _met()
    if len(met) >= _REMEMBERED:
        met.clear()
    at = facts.find(0)
    while at >= 0:
        text = texts[at]
        fact = known.get(text)
        if fact is None and "/" < text < ":":
            facts[at] = _of_digits(text)
        else:
            facts[at] = met[text] = fact or _of_form(text) or _MARK
        at = facts.find(0, at + 1)


@cache
def _met() -> dict[str, int]:
    """Return the facts of the words and marks that were met so far."""
    return {}


def _of_form(text: str) -> int:
    """Return what is told of letters that stand in no lexicon by their form; 0 of marks."""
    return WORD | DUAL if text.endswith(_DUAL_ENDINGS) else int(text.isalnum())


def acquit(word: str) -> None:
    """Remember that a word can be no dual, whatever its form."""
    met = _met()
    if word in met:
        met[word] &= ~DUAL


def places(facts: bytes, sought: int) -> list[int]:
    """Return the indexes of the tokens that have one of the facts `sought`, which few have."""
    having_it = facts.translate(_selection(sought))
    found: list[int] = []
    at = having_it.find(1)
    while at >= 0:
        found.append(at)
        at = having_it.find(1, at + 1)
    return found


def parted(facts: bytes) -> list[int]:
    """Return the indexes of digits with marks between, «12.5»: a number, two figures of dates."""
    found: list[int] = []
    at = facts.find(NUMBER)
    while at >= 0:
        found.append(at)
        at = facts.find(NUMBER, at + 1)
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
        return NUMBER
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
            table[word] = table.get(word) or _of_form(word)
            table[word] |= fact
    return table
