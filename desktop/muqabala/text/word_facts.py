"""What a word may be to the readers of figures and dates, told by one look-up.

A report has hundreds of words and a dozen figures. What each word is by itself, in which
lexicon it stands and how it ends, is settled once for each word ever met; a text is then
looked through for the words that matter without asking every table anew.
"""

from __future__ import annotations

from muqabala.text.calendars_words import known_words, leading_words, opening_words
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

_SENTENCE_END = frozenset(".!?؟؛…")
_FIGURES_OF_YEAR = 4


def facts_of(text: str) -> int:
    """Return the facts of a token of folded text, as bits."""
    if "0" <= text[0] <= "9":
        return _of_digits(text)
    facts = WORD if text.isalnum() else STOP if text in _SENTENCE_END else 0
    if text[-1].isdecimal() and not facts:
        # Digits of other scripts, which folding leaves as they are.
        return PARTED
    if text in numeral_words():
        facts |= NUMBER
    if text in leading_words():
        facts |= LEADING
    elif text in opening_words():
        facts |= ALONE
    return facts | FOLLOWING if text in known_words() else facts


def _of_digits(text: str) -> int:
    if not text.isdecimal():
        return NUMBER | PARTED
    begins = ALONE if len(text) == _FIGURES_OF_YEAR else LEADING
    return WORD | NUMBER | FOLLOWING | begins
