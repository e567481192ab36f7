"""Characters that news text carries for its layout only: stretching, marks of direction, forms.

What is cleaned in one line of text:

- tatweel inside a word goes; at a word's end it is spelling («الـ24», «هـ») and one stays;
- invisible characters (direction marks, zero-width joiners, soft hyphens, byte order marks) go;
- presentation forms (U+FB50-U+FDF9, U+FE70-U+FEFC) become the letters they draw, while the
  signs that stand for a phrase («ﷺ») stay;
- any run of blanks becomes one space, and none stays at the ends.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import chain

from muqabala.text.folding import INVISIBLE, TATWEEL
from muqabala.text.traced import Composer, Traced

_BLANKS = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FORMS = "\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
_HIDDEN = INVISIBLE + "\u2061-\u2064\ufff9-\ufffb\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"
_ODD = re.compile(
    f"(?P<stretch>{TATWEEL}+)|(?P<hidden>[{_HIDDEN}]+)|(?P<form>[{_FORMS}])"
    f"|(?P<blank>[{_BLANKS}](?:[{_HIDDEN}]*[{_BLANKS}])+|[{_BLANKS[1:]}])"
)
_SIGN = re.compile(f"[{TATWEEL}{_HIDDEN}{_FORMS}{_BLANKS[1:]}]")
_OVERRIDES = "\u202d\u202e"
_EDGE_BLANKS = " \t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


@dataclass(frozen=True, slots=True)
class CleanLine:
    """A line after cleaning, with how many characters of each kind were cleaned in it.

    `overrides` are those of the hidden ones that show letters in another order than they are read
    in. `stretched_front` are the indexes of words that opened with stretching: tails of cut words.
    """

    traced: Traced
    stretched: int = 0
    hidden: int = 0
    forms: int = 0
    overrides: int = 0
    stretched_front: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The cleaned words."""
        return self.traced.text


def has_layout(text: str) -> bool:
    """Tell whether cleaning changes lines of `text` elsewhere than at their ends.

    One set of characters is searched for ten times faster than `_ODD` is.
    """
    return "  " in text or _SIGN.search(text) is not None


def clean_line(line: str, source_start: int) -> CleanLine:
    """Return `line`, which stands at `source_start`, without what is only layout."""
    left = len(line) - len(line.lstrip(_EDGE_BLANKS))
    line = line.rstrip(_EDGE_BLANKS)[left:]
    start = source_start + left
    match = _ODD.search(line) if has_layout(line) else None
    if match is None:
        return CleanLine(Traced.literal(line, start))
    composer, done = Composer(), 0
    counts = {"stretch": 0, "hidden": 0, "form": 0, "override": 0}
    for found in chain((match,), _ODD.finditer(line, match.end())):
        at = found.start()
        composer.add_mapped(line[done:at], start + done, start + at)
        _replace(composer, found, line, start, counts)
        done = found.end()
    composer.add_mapped(line[done:], start + done, start + len(line))
    traced = composer.traced((start, start + len(line)))
    clean = _trimmed(traced)
    front = _stretched_fronts(line, clean.text) if counts["stretch"] else frozenset()
    return CleanLine(
        clean, counts["stretch"], counts["hidden"], counts["form"], counts["override"], front
    )


def _stretched_fronts(line: str, clean: str) -> frozenset[int]:
    words = line.split()
    if len(words) != clean.count(" ") + 1:
        return frozenset()
    return frozenset(n for n, word in enumerate(words) if word.startswith(TATWEEL))


def _replace(
    composer: Composer, match: re.Match[str], line: str, start: int, counts: dict[str, int]
) -> None:
    begin, end = match.span()
    low, high, kind = start + begin, start + end, match.lastgroup
    if kind == "stretch":
        kept = 0 if _joins_letters(line, end) else 1
        counts["stretch"] += end - begin - kept
        composer.add_mapped(TATWEEL * kept, low, low + kept)
    elif kind == "blank":
        counts["hidden"] += sum(character not in _EDGE_BLANKS for character in match.group())
        composer.add_mapped(" ", low, high)
    elif kind == "form":
        counts["form"] += 1
        composer.add_mapped(letters_of(match.group()), low, high)
    else:
        counts["hidden"] += end - begin
        counts["override"] += sum(sign in _OVERRIDES for sign in match.group())


def _joins_letters(line: str, end: int) -> bool:
    """Tell whether the tatweel that ends at `end` stands before a letter or mark."""
    following = line[end : end + 1]
    return bool(following) and (following.isalpha() or unicodedata.combining(following) > 0)


@cache
def letters_of(form: str) -> str:
    """Return the letters that a presentation form draws, without blanks or tatweel.

    The isolated forms of the vowel marks decompose into a blank and the mark; only the mark
    is meant.
    """
    letters = unicodedata.normalize("NFKC", form).replace(TATWEEL, "")
    return letters.replace(" ", "") if len(letters) <= 3 else letters


def _trimmed(traced: Traced) -> Traced:
    """Drop blanks that came to the ends when invisible characters went."""
    text = traced.text
    left, right = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
    if left == 0 and right == len(text):
        return traced
    return traced.part(left, max(right, left))
