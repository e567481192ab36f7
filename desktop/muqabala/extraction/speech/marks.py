"""Quotation marks paired up, in every style that Arabic news prints.

Straight, curly, low, angle and doubled marks, reversed ones (”…“), and pairs whose two marks
differ. Whether a mark opens or closes is read from its neighbours first, from its shape second,
and from what is open last; so a mark that was forgotten costs one pair, not the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_FAMILIES = {
    **dict.fromkeys('"“”„‟＂', "double"),
    **dict.fromkeys(("''", "``"), "double"),
    **dict.fromkeys(("«", "»", "<<", ">>"), "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("'‘’", "single"),
    **dict.fromkeys(("((", "))"), "bracket"),
}
_OPENING_SHAPES = frozenset({"“", "„", "‟", "«", "<<", "‹", "‘", "(("})
_CLOSING_SHAPES = frozenset({"”", "»", ">>", "›", "’", "))"})

# Every branch begins with a plain letter, so that the scan runs on a character set.
_MARK = re.compile(r"[\"“”„‟＂«»‹›‘’]|''?|``|<<|>>|\(\(|\)\)")
_CLITIC_BEFORE = re.compile(r"(?<!\w)[وف]?(?:[بكل]?(?:ال)?|لل)$")
_CLAUSE_MARKS = frozenset(".،,؛:!?؟)")
_SENTENCE_END = re.compile(r"[.!?؟](?=\s|$)|\n|$")


_BOTH = 2
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks: `start`-`end` with them, `inner_start`-`inner_end` the words between.

    `closed` is false where the closing mark is missing; the words then run to the end of their
    sentence.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True

    def words(self, text: str) -> str:
        """Return the words between the marks."""
        return text[self.inner_start : self.inner_end]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    shape: str
    may_open: bool
    may_close: bool

    @property
    def family(self) -> str:
        return _FAMILIES[self.shape]


def find_pairs(text: str) -> list[Pair]:
    """Return the pairs of marks of a text ordered by start; positions count in `text`."""
    pairs: list[Pair] = []
    for matches in _by_paragraph(text):
        stack: list[_Mark] = []
        last = {_FAMILIES[match.group()]: match.start() for match in matches}
        for match in matches:
            mark = _mark(text, match)
            if mark is not None:
                _take(text, mark, stack, pairs, last)
        pairs += (_unclosed(text, mark) for mark in stack)
    filled = (_trimmed(text, pair) for pair in pairs)
    return sorted(
        (pair for pair in filled if pair.inner_start < pair.inner_end),
        key=lambda pair: (pair.start, -pair.end),
    )


def _by_paragraph(text: str) -> list[list[re.Match[str]]]:
    """Return the marks of each paragraph that has any."""
    found: list[list[re.Match[str]]] = []
    paragraph_end = -1
    for match in _MARK.finditer(text):
        if match.start() > paragraph_end:
            end = text.find("\n", match.start())
            paragraph_end = end if end >= 0 else len(text)
            found.append([])
        found[-1].append(match)
    return found


def _mark(text: str, match: re.Match[str]) -> _Mark | None:
    start, end, shape = match.start(), match.end(), match.group()
    before, after = text[start - 1 : start], text[end : end + 1]
    blank_before, blank_after = not before.strip(), not after.strip()
    if _is_letter(text, start, shape, before, after):
        return None
    after_clitic = _CLITIC_BEFORE.search(text, max(start - 5, 0), start) is not None
    ends_clause = blank_before and after in _CLAUSE_MARKS
    may_open = not (blank_after or ends_clause) and (not before.isalnum() or after_clitic)
    may_close = not blank_before and not after.isalnum()
    if before == ":":
        may_open, may_close = True, False
    if may_open and may_close:
        # Between two marks of punctuation the shape decides, if it tells anything.
        may_open = shape not in _CLOSING_SHAPES
        may_close = shape not in _OPENING_SHAPES
    return _Mark(start, end, shape, may_open, may_close)


def _is_letter(text: str, start: int, shape: str, before: str, after: str) -> bool:
    """Tell whether the mark is an inch sign (12") or a letter of a transliteration (ba'ath)."""
    if shape == '"' and before.isdigit() and not after.strip():
        line = text.rfind("\n", 0, start) + 1
        return text.count('"', line, start) % 2 == 0
    return shape in "'‘’" and before.isalnum() == after.isalnum()


def _take(
    text: str, mark: _Mark, stack: list[_Mark], pairs: list[Pair], last: Mapping[str, int]
) -> None:
    """Open or close with one mark, changing the stack of what is open.

    `last` tells where in the paragraph the last mark of each family stands.
    """
    depth = next((n for n, one in enumerate(reversed(stack), 1) if one.family == mark.family), 0)
    if depth and (mark.may_close or not mark.may_open):
        del stack[len(stack) - depth + 1 :]
        pairs.append(_closed(stack.pop(), mark))
    elif depth and _is_nested(text, mark):
        stack.append(mark)
    elif depth:
        pairs += (_unclosed(text, one) for one in stack[-depth:])
        del stack[-depth:]
        stack.append(mark)
    elif stack and mark.may_close and not mark.may_open:
        if last[stack[-1].family] < mark.end:
            pairs.append(_closed(stack.pop(), mark))
    elif mark.may_open or not (mark.may_close or mark.shape in _CLOSING_SHAPES):
        stack.append(mark)
    elif not mark.may_close and last[mark.family] >= mark.end:
        # « ” نص بين فراغين “ »: set off by blanks, only the order tells which mark opens.
        stack.append(mark)


def _is_nested(text: str, mark: _Mark) -> bool:
    """Tell whether two marks of the family only close behind one that opens inside a quotation."""
    end = text.find("\n", mark.end, mark.end + _LONGEST)
    end = mark.end + _LONGEST if end < 0 else end
    closing = 0
    for later in _MARK.finditer(text, mark.end, end):
        if _FAMILIES[later.group()] == mark.family:
            following = _mark(text, later)
            if following is None or following.may_open or not following.may_close:
                return False
            closing += 1
            if closing == _BOTH:
                return True
    return False


def _closed(opened: _Mark, mark: _Mark) -> Pair:
    return Pair(opened.start, mark.end, opened.end, mark.start)


def _unclosed(text: str, opened: _Mark) -> Pair:
    end = _SENTENCE_END.search(text, opened.end, opened.end + _LONGEST).start()  # type: ignore[union-attr]
    return Pair(opened.start, end, opened.end, end, closed=False)


def _trimmed(text: str, pair: Pair) -> Pair:
    """Leave blanks and the marks that end a clause outside the words."""
    words = pair.words(text)
    body = words.strip()
    start = pair.inner_start + words.index(body) if body else pair.inner_start
    body = body.rstrip(".،, ")
    return Pair(pair.start, pair.end, start, start + len(body), pair.closed)
