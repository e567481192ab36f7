"""What may stand beside what in a line of Arabic news: the judgement behind line repair.

A table says how willingly two kinds of words (`line_words`) are neighbours;
`resources/lexicons/line_glue.tsv` names pairs that belong together. Scores are in arbitrary
units, about 1 for "usual", below 0 for "unusual", -3 and less for "wrong".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from muqabala.text.lexicon import read_table
from muqabala.text.repair.line_words import LineWord, letters

Bigrams = Mapping[tuple[str, str], int]
"""How often two words stand side by side in the document, by their letters."""


@cache
def _glue() -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    pairs: set[tuple[str, str]] = set()
    clitics: set[tuple[str, str]] = set()
    for row in read_table("line_glue"):
        second = row["second"]
        target = clitics if second.endswith("+") else pairs
        words = " ".join(map(letters, second.rstrip("+").split()))
        target.add((letters(row["first"]) or row["first"], words))
    return frozenset(pairs), frozenset(clitics)


_COLUMNS = """
    and clitic prep verb relative that opener demonstrative number definite head noun
    adjective accusative suffixed end pronoun negation
"""
_ROWS = """
prep          -3  -3  -2.5 -3   1   0.3   -2.5 1.5  1   2   2   1.2  0.5 -2.5 1.5 -5  -3  -2.5
verb_only     -2  -2  -2   2    -2  -2  -2   -2   -2  -2  -2  -2   -2  -2   -2  -5  -1.5  -2
that          -3  -1.5 0.3 0.7  0.5 -2.5 -2  1    0.5 1.5 1.2 1    -0.5 -1  1.2 -5  0.8  0.8
relative      -2.5 0.2 0.2 2    -2  -1  -2   0    -1.5 -0.8 -1 -1  -1.5 -2  -0.5 -4  1  1.5
opener        -2  0   0.5  0.5  0   0.8 -1   1    0.3 1.2 1   0.7  -0.7 -1  0.5 -4  0.8  0.8
pronoun       -1  0.3 0.8  0.8  0.8 -1  -1   0    0.3 0.5 0.5 0.5  0.5 0    0   -2  -2  0.8
demonstrative -0.5 0  0.3  0    -0.5 -1 -0.5 -1   -0.5 2.5 -0.5 -0.5 -0.5 -1.5 -1 -3  0  0
number        0.5 0.3 0.3  -0.5 -1  -1  -0.3 -0.5 0.8 0.3 1  1.5  0   1.2  0.5 -1  -1.5  -1
when          -2  -1.5 -0.5 2    -2  -1  -2   -0.5 -1   -0.5 -0.7 -0.7 -1.5 -1.5 -0.7 -4  -1  0
verb          -0.3 0.6 0.8 -1.5 -0.5 1  0    0.6  0.6 1   1   0.8  -0.3 0.6 0.7 -1.5  0.2  0.3
definite      0.6 0.6 0.7  0    0.8 -0.5 0.3 -0.6 -0.6 1  -0.8 -0.5 -0.5 0.2 -0.6 -0.5  -0.2  0.1
head          -0.7 -0.5 -0.7 -0.9 -1 -1.2 -1 0.5  1.2 1.8 0.9 0.8  0.6 -1   0.9 -2  -1.5  -1
noun          0.3 0.5 0.5  0    -0.5 0  0.1  0    0   0.8 0.2 0.5  1.3 -0.3 0.3 -0.7  -0.2  0
adjective     0.5 0.6 0.7  0    -0.5 0  0.2  -0.4 -0.4 -0.5 -0.5 -0.4 0.6 -0.5 -0.4 -0.5  -0.3  0.1
accusative    0.4 0.6 0.7  -0.2 -0.6 0.5 0.3 -0.3 0   -1.2 -0.7 -0.7 -0.8 0.9 -0.5 -0.3  -0.3  0
suffixed      0.6 0.6 0.8  0    0.2 0   0.2  -0.3 -0.5 -0.1 -0.5 -0.5 -0.3 0.3 -0.4 -0.5  -0.2  0.1
comma         1   0.3 0.6  0.4  0.7 -0.2 1.2 0.3  -0.3 -0.6 -0.3 -0.3 -0.8 0.8 -0.3 -1  0.5  0.5
stop          1   -0.2 0.4 0.6  -1.5 0.1 1.3 0.8  0   0   0   -0.2 -1  -0.3 -0.5 2  0.8  0.5
"""
_NEIGHBOURS = {
    (row.split()[0], column): float(value)
    for row in _ROWS.strip().splitlines()
    for column, value in zip(_COLUMNS.split(), row.split()[1:], strict=True)
}
_SAME_AS = {
    "particle": "verb_only",
    "negation": "verb_only",
    "short": "noun",
    "month": "noun",
    "adverbial": "suffixed",
    ".": "stop",
    ",": "comma",
}
_FRONT_AS = {
    "particle": "verb",
    "when": "opener",
    "short": "noun",
    "month": "noun",
    "adverbial": "prep",
}


def fit(first: LineWord | None, second: LineWord | None, bigrams: Bigrams, own: int = 0) -> float:
    """Return how willingly `second` follows `first`; None is a paragraph's start or end.

    `own` is how many of the document's sightings of the pair are not to be counted, being the
    very place that is judged.
    """
    kinds, fixed = _lasting_fit(first, second)
    if first is None or second is None or first.mark:
        return kinds
    seen = bigrams.get((first.letters, second.letters), 0) - own
    return kinds + max(fixed, min(1 + seen, 3) if seen > 0 else 0)


@lru_cache(maxsize=1 << 15)
def _lasting_fit(first: LineWord | None, second: LineWord | None) -> tuple[float, float]:
    """Return what is true in every document: the fit of the kinds, and that of a fixed pair."""
    firsts = ("stop",) if first is None else _rows_of(first)
    columns = ("end",) if second is None else _columns_of(second)
    score = max(
        _NEIGHBOURS[row, column] + _inflection(row, first, column, second)
        for row in firsts
        for column in columns
    )
    if first is None or second is None:
        return score, 0.0
    return score, _fixed_pair(first, second)


def _rows_of(word: LineWord) -> tuple[str, ...]:
    if word.mark:
        return (_SAME_AS[word.mark],)
    return tuple(_SAME_AS.get(kind, kind) for kind in (word.kind, word.other) if kind)


def _columns_of(word: LineWord) -> tuple[str, ...]:
    return tuple(_FRONT_AS.get(kind, kind) for kind in (word.front, word.other) if kind)


def _inflection(row: str, first: LineWord | None, column: str, second: LineWord | None) -> float:
    """Return what the endings of the two words add to the fit of their kinds."""
    if second is None:
        return 0.0
    if row == "stop" and column == "and" and second.kind == "verb":
        return 0.7
    if first is None:
        return 0.0
    pair = (row, column)
    if column == "number" and _YEAR.fullmatch(second.letters):
        return 2.0 if first.kind == "month" or first.letters in _BEFORE_YEAR else -0.5
    if row == column == "prep" and first.letters in ("بعد", "قبل"):
        return 1.5
    if pair in (("definite", "definite"), ("noun", "adjective")):
        return _agreement(first.letters, second.letters)
    if pair == ("definite", "relative"):
        return _relative_agreement(first.letters, second.letters)
    if pair == ("prep", "definite") and second.letters.endswith(("ية", "ي")):
        return -0.6
    if first.letters == "من" and column in ("verb", "pronoun"):
        return _WHO if column == "verb" else 2.5
    return 0.0


def _agreement(noun: str, adjective: str) -> float:
    feminine = noun.endswith(("ة", "ات", "اء"))
    if adjective.endswith("ة"):
        return 0.8 if feminine else -0.2
    if adjective.endswith("ي"):
        return -1.5 if feminine else 0.8
    return 0.0


_YEAR = re.compile("(?:1[34]|19|20)[0-9]{2}")
_BEFORE_YEAR = frozenset(
    ("عام", "العام", "سنة", "السنة", "لعام", "لسنة", "بعام", "صيف", "شتاء", "ربيع", "خريف")
)


def _relative_agreement(noun: str, relative: str) -> float:
    feminine = noun.endswith(("ة", "ات", "اء"))
    if relative == "التي":
        return 0.3 if feminine else -0.3
    return -1.2 if feminine and relative == "الذي" else 0.0


def _fixed_pair(first: LineWord, second: LineWord) -> float:
    """Return what the pair gains from being a fixed one."""
    pairs, clitics = _glue()
    names = _base_forms(first.letters)
    if any((name, second.letters) in pairs for name in names):
        return 3.0
    if second.front == "clitic" and any((name, second.letters[0]) in clitics for name in names):
        return 2.5
    return 0.0


def opens_sentence(first: LineWord, second: LineWord) -> bool:
    """Tell whether the two words are a usual start of a sentence."""
    return (".", f"{first.letters} {second.letters}") in _glue()[0]


def _base_forms(word: str) -> set[str]:
    forms = {word}
    if word.startswith("لل"):
        forms.add("ا" + word[1:])
    if len(word) > 3 and word[0] in "ولب":
        forms.add(word[1:])
    return forms


_WHO = 1.5
"""«من» before a verb is no preposition but "who"."""


def fits_across(
    before: LineWord, first: LineWord, second: LineWord, bigrams: Bigrams, own: int = 0
) -> float:
    """Return `fit` of the last two, raised where `before` calls for `second`.

    `first` may be an adjective of `before` («the spokesman», «military», «of»).
    """
    score = fit(first, second, bigrams, own)
    if first.kind in ("definite", "adjective") and not first.mark and not before.mark:
        score += _fixed_pair(before, second)
    who = before.kind == "pronoun" or before.letters in ("كل", "هناك")
    if who and first.letters == "من" and second.kind == "verb" and not second.other:
        score += 2 * _WHO
    return score
