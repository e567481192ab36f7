"""What may stand beside what in a line of Arabic news: the judgement behind line repair.

This is no grammar. Each word gets one rough kind from its form and from
`resources/lexicons/line_words.tsv`; a table says how willingly two kinds are neighbours;
`line_glue.tsv` names pairs that belong together. Scores are in arbitrary units, about 1 for
"usual", below 0 for "unusual", -3 and less for "wrong".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from muqabala.text.folding import INVISIBLE, MARKS, TATWEEL
from muqabala.text.lexicon import read_table

Bigrams = Mapping[tuple[str, str], int]
"""How often two words stand side by side in the document, by their letters."""

_DROPPED = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}]")
_HAMZA = str.maketrans("أإآٱىی", "ااااييَ"[:5] + "ي")
_OPENING = "\"'“”‘«»([{<-–—*"
_CLOSING = "\"'“”’»«)]}>"
_STOP, _COMMA = ".!?؟:…", "،,؛;"
_TANWIN = "\u064b"
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")
_ENDINGS = ("يتين", "يات", "يين", "ية", "ات", "ين", "ون", "ان", "ة", "ي", "ا", "ت", "وا")


@lru_cache(maxsize=1 << 16)
def letters(word: str) -> str:
    """Return the letters of `word` alone: no vowels, stretching, hamza on alef, punctuation."""
    bare = _DROPPED.sub("", word).translate(_HAMZA)
    return bare.strip(_OPENING + _CLOSING + _STOP + _COMMA)


@dataclass(frozen=True, slots=True)
class LineWord:
    """A word as the judgement sees it.

    `kind` is its own, `front` the kind that a word before it meets (a clitic comes first);
    `mark` is "." or "," where such a mark closes it; `other` is its second kind where it has
    two (a noun that is spelled like a verb).
    """

    letters: str
    kind: str
    front: str
    mark: str = ""
    other: str = ""


@cache
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in read_table("line_words"):
        for word in row["words"].split():
            found.setdefault(letters(word), row["class"])
    return found


@cache
def _second_classes() -> dict[str, str]:
    found: dict[str, str] = {}
    first = _classes()
    for row in read_table("line_words"):
        for word in map(letters, row["words"].split()):
            if row["class"] not in (first[word], "short"):
                found.setdefault(word, row["class"])
    for word, kind in first.items():
        # Without vowels a verb of three letters is spelled like its verbal noun.
        if kind == "verb" and len(word) == 3 and not word.endswith("ت"):
            found.setdefault(word, "noun")
    return found


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


@cache
def _stems() -> frozenset[str]:
    """Return the words that count as known, in their bare form."""
    ordinary = (row["words"] for row in read_table("ordinary_words"))
    demonyms = (row["demonym"] for row in read_table("countries"))
    words = {letters(word) for cell in (*ordinary, *demonyms) for word in cell.split()}
    return frozenset(_classes()) | {word for word in words if len(word) >= _SHORTEST_BORROWED}


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Tell whether `word`, given by its letters, is a frequent word under any clitics."""
    return word in _stems() or any(
        _has_stem(rest, definite="ال" in word[:4] or "لل" in word[:3])
        for rest in _without_clitics(word)
        if len(rest) >= 3
    )


def _without_clitics(word: str) -> list[str]:
    forms = [word]
    if len(word) > 3 and word[0] in "وف":
        forms.append(word[1:])
    for form in list(forms):
        if len(form) > 4 and form.startswith(("بال", "كال")):
            forms.append(form[3:])
        elif len(form) > 4 and form.startswith(("ال", "لل")):
            forms.append(form[2:])
        if len(form) > 4 and form[0] in "بلكس":
            forms.append(form[1:])
    return forms


def _has_stem(word: str, *, definite: bool = False) -> bool:
    stems = _stems()
    if word in stems:
        return True
    for ending in _ENDINGS if definite else (*_PRONOUNS, *_ENDINGS):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3:
            if stem in stems or stem + "ة" in stems:
                return True
            if stem.endswith("ت") and stem[:-1] + "ة" in stems:
                return True
    return False


_SHORTEST_BORROWED = 4
_SHORTEST_FREE = 3
"""Words of this length may be unlisted ones; shorter words are all listed."""


def is_fragment(word: str) -> bool:
    """Tell whether `word`, given by its letters, can hardly be a word of its own."""
    if not 0 < len(word) < _SHORTEST_FREE or word == "و" or word in _classes():
        return False
    return all("\u0621" <= letter <= "\u064a" for letter in word)


@lru_cache(maxsize=1 << 16)
def describe(token: str) -> LineWord:
    """Return what the judgement sees in `token`, punctuation included."""
    bare = letters(token)
    mark = _mark(token)
    classes = _classes()
    if not bare:
        return LineWord("", "opener", "and", ",")
    if bare in ("ان", "انه", "انها", "انهم") and "إ" in token:
        return LineWord(bare, "opener", "opener", mark)
    if bare in classes:
        kind = classes[bare]
        if kind == "noun" and bare.startswith("ال"):
            kind = "definite"
        return LineWord(bare, kind, kind, mark, _second_classes().get(bare, ""))
    if _TANWIN in token:
        return LineWord(bare, "accusative", "accusative", mark)
    if len(bare) > 3 and bare[0] in "وف" and is_known(bare[1:]):
        return LineWord(bare, _own_kind(bare[1:]), "and", mark)
    if _has_clitic(bare):
        return LineWord(bare, _own_kind(bare[1:]), "clitic", mark)
    kind = _own_kind(bare)
    front = "and" if bare.startswith("وال") else kind
    other = "verb" if kind == "noun" and _may_be_verb(bare) else ""
    return LineWord(bare, kind, front, mark, other)


def _may_be_verb(bare: str) -> bool:
    """Tell whether an unlisted word may be an imperfect (ت, ن, أ) or a feminine perfect."""
    if len(bare) < 4 or bare.endswith(("ة", "ات")):
        return False
    return (bare[0] in "تنس" and bare[-2] not in "يا") or (bare[-1] == "ت" and bare[-2] != "ي")


def _mark(token: str) -> str:
    bare = token.rstrip(_CLOSING)
    if bare.endswith(tuple(_STOP)):
        return "."
    return "," if bare.endswith(tuple(_COMMA)) else ""


def _has_clitic(bare: str) -> bool:
    if len(bare) > 4 and (
        bare.startswith(("لل", "بال")) or (bare[:3] == "كال" and is_known(bare[1:]))
    ):
        return True
    return len(bare) > 3 and bare[0] in "بلك" and is_known(bare[1:]) and not _has_stem(bare)


def _own_kind(bare: str) -> str:
    classes = _classes()
    if bare in classes:
        return classes[bare]
    if bare.startswith(("ال", "لل", "وال", "بال", "كال", "فال")) and len(bare) > 4:
        return "definite"
    for pronoun in _PRONOUNS:
        stem = bare[: -len(pronoun)]
        if bare.endswith(pronoun) and len(stem) >= 3:
            if classes.get(stem) == "verb":
                return "verb"
            if is_known(stem) or (stem.endswith("ت") and is_known(stem[:-1] + "ة")):
                return "suffixed"
    if bare[:1] == "ي" and len(bare) >= 4:
        return "verb"
    return _kind_of_ending(bare)


def _kind_of_ending(bare: str) -> str:
    classes = _classes()
    if any(letter.isdigit() for letter in bare):
        return "number"
    for ending in _ENDINGS:
        stem = bare[: -len(ending)]
        if bare.endswith(ending) and classes.get(stem) == "adjective":
            return "adjective"
    return "noun"


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
    firsts = ("stop",) if first is None else _rows_of(first)
    columns = ("end",) if second is None else _columns_of(second)
    score = max(
        _NEIGHBOURS[row, column] + _inflection(row, first, column, second)
        for row in firsts
        for column in columns
    )
    if first is None or second is None or first.mark:
        return score
    return score + _belonging(first, second, bigrams, own)


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
    map(
        letters,
        ["عام", "العام", "سنة", "السنة", "لعام", "لسنة", "بعام", "صيف", "شتاء", "ربيع", "خريف"],
    )
)


def _relative_agreement(noun: str, relative: str) -> float:
    feminine = noun.endswith(("ة", "ات", "اء"))
    if relative == "التي":
        return 0.3 if feminine else -0.3
    return -1.2 if feminine and relative == "الذي" else 0.0


def _belonging(first: LineWord, second: LineWord, bigrams: Bigrams, own: int) -> float:
    """Return what the pair gains from being a fixed one or from standing elsewhere as well."""
    pairs, clitics = _glue()
    seen = bigrams.get((first.letters, second.letters), 0) - own
    score = min(1 + seen, 3) if seen > 0 else 0
    names = _base_forms(first.letters)
    if any((name, second.letters) in pairs for name in names):
        return max(score, 3.0)
    if second.front == "clitic" and any((name, second.letters[0]) in clitics for name in names):
        return max(score, 2.5)
    return score


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
        score += _belonging(before, second, {}, 0)
    who = before.kind == "pronoun" or before.letters in ("كل", "هناك")
    if who and first.letters == "من" and second.kind == "verb" and not second.other:
        score += 2 * _WHO
    return score
