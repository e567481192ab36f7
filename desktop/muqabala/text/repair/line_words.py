"""Words of Arabic news as line repair sees them: known or not, and of what rough kind.

This is no grammar. Each word gets one kind, or two, from its form and from
`resources/lexicons/line_words.tsv`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from muqabala.text.folding import INVISIBLE, MARKS, TATWEEL
from muqabala.text.lexicon import read_table

_DROPPED = re.compile(f"[{MARKS}{INVISIBLE}{TATWEEL}]")
_HAMZA = str.maketrans("أإآٱىی", "ااااييَ"[:5] + "ي")
_OPENING = "\"'“”‘«»([{<-–—*"
_CLOSING = "\"'“”’»«)]}>"
_STOP, _COMMA = ".!?؟:…", "،,؛;"
_TANWIN = "\u064b"
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")
_ENDINGS = ("يتين", "يات", "يين", "ية", "ات", "ين", "ون", "ان", "ة", "ي", "ا", "ت", "وا")


@lru_cache(maxsize=1 << 14)
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
def _stems() -> frozenset[str]:
    """Return the words that count as known, in their bare form."""
    ordinary = (row["words"] for row in read_table("ordinary_words"))
    demonyms = (row["demonym"] for row in read_table("countries"))
    words = {letters(word) for cell in (*ordinary, *demonyms) for word in cell.split()}
    return frozenset(_classes()) | {word for word in words if len(word) >= _SHORTEST_BORROWED}


@lru_cache(maxsize=1 << 14)
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


@lru_cache(maxsize=1 << 14)
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
