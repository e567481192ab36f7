"""Lines whose parts PDF extraction wrote in the wrong order.

Where a font draws two letters as one glyph, some PDF programs end a run of text in the middle
of the word and write the runs of the line last first. The line «… in Syr|ia and Iraq»
then reads «ia and Iraq … in Syr»: the tail of the cut word opens the line and its head closes
it. With several cuts the line comes as several parts, last part first.

A line is suspected when its outer ends make one known word and can hardly be words of their
own; the places where parts meet inside the line are then chosen by what fits the
neighbours (`line_fit`). Where two choices are nearly as good, nothing is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from muqabala.text.repair.line_fit import Bigrams, fit, fits_across, opens_sentence
from muqabala.text.repair.line_words import LineWord, describe, is_fragment, is_known, letters

MARGIN = 1.4
"""How much better the best order must be than the next one."""

_MOST_ODD = 4
_OPENING = 2.0
"""What a usual start of a sentence is worth where one may stand."""
_LONE = 2.0
"""What a part of one word costs: programs seldom end a run twice in one word."""
_MOST_WORDS = 40
_FEWEST_WORDS = 3
_STRONG = 2


_SIGNS = frozenset("وهمص")
"""Letters that stand alone: and, AH, AD, a.m."""
_NEVER_LAST = frozenset(("كي", "يا", "في", "من", "لم", "لن", "ري", "ين"))
"""Words that no mark can follow: with one, they are pieces of others."""


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """A line as its words; `stretched_front` are the words that open with stretching.

    `after_blank` tells that a blank line, perhaps a new paragraph, stands before it.
    """

    words: tuple[str, ...]
    stretched_front: frozenset[int] = frozenset()
    after_blank: bool = False


@dataclass(frozen=True, slots=True)
class Rotation:
    """A suspected line: its parts in reading order as ranges of words, empty when unsure.

    Between parts, the last word of one and the first of the next are one word.
    """

    line: int
    parts: tuple[tuple[int, int], ...] = ()


def find_rotations(lines: Sequence[BrokenLine]) -> list[Rotation]:
    """Return the suspected ones among `lines`, in order, with the right order where it is sure."""
    suspected = {n: _orders(lines[n]) for n in _suspects(lines)}
    if not suspected:
        return []
    bigrams = _bigrams(lines)
    found: list[Rotation] = []
    for run in _runs(sorted(suspected)):
        found += _decide(run, lines, suspected, bigrams)
    return found


def _outer(line: BrokenLine) -> tuple[str, str]:
    return letters(line.words[-1]), letters(line.words[0])


def _suspects(lines: Sequence[BrokenLine]) -> list[int]:
    """Return the lines whose outer ends look like the two halves of one cut word.

    One strong suspicion makes weak ones of the same document good enough.
    """
    halves = Counter(_outer(line) for line in lines if len(line.words) > 1)
    strength = {
        n: _suspicion(line, halves[_outer(line)])
        for n, line in enumerate(lines)
        if _MOST_WORDS >= len(line.words) >= _FEWEST_WORDS
    }
    strong = [n for n, value in strength.items() if value >= _STRONG]
    seams = Counter(_seam(lines[n]) for n in strong)
    return [
        n
        for n, value in strength.items()
        if value >= _STRONG
        or (strong and value >= _STRONG - 1)
        or (value == 0 and seams[_seam(lines[n])] > 1 and _is_odd(lines[n], 0))
    ]


def _seam(line: BrokenLine) -> tuple[str, str]:
    head, tail = _outer(line)
    return head[-1:], tail[:1]


def _suspicion(line: BrokenLine, repeated: int) -> int:
    """Return the evidence that the ends of `line` are halves: 0 none, `_STRONG` enough."""
    head, tail = _outer(line)
    if not head or not tail or head in _SIGNS or describe(line.words[-1]).mark:
        return 0
    if not is_known(head + tail):
        odd_ends = _is_odd(line, 0) and not is_known(head)
        return _STRONG if odd_ends and _inner_odd(line) else 0
    if is_known(head) and is_known(tail) and not _is_odd(line, 0):
        return 0
    evidence = 2 * is_fragment(head) + 2 * _is_odd(line, 0) + 2 * (repeated > 1)
    return evidence + (not is_known(head)) + (not is_known(tail))


def _is_odd(line: BrokenLine, index: int) -> bool:
    """Tell whether a word of `line` can hardly be one by itself."""
    if index in line.stretched_front:
        return True
    word = describe(line.words[index])
    return is_fragment(word.letters) or (bool(word.mark) and word.letters in _NEVER_LAST)


def _inner_odd(line: BrokenLine) -> list[int]:
    return [n for n in range(1, len(line.words) - 1) if _is_odd(line, n)]


Order = tuple[int, ...]
"""Where parts of a line begin, in the order written, the first (0) left out."""


def _orders(line: BrokenLine) -> list[Order]:
    """Return every way to cut `line` into parts so that all halves of words find each other."""
    odd = _inner_odd(line)
    if len(odd) > _MOST_ODD:
        return []
    if not odd:
        outer = _is_one_word(line, (len(line.words) - 1, 0))
        return [(cut,) for cut in range(1, len(line.words))] if outer else []
    choices = [[(n,)] if n in line.stretched_front else [(n,), (n + 1,), (n, n + 1)] for n in odd]
    orders: set[Order] = set()
    for choice in product(*choices):
        anchored = {cut for cuts in choice for cut in cuts}
        orders.update(
            tuple(sorted(anchored | {free})) for free in (*range(1, len(line.words)), *anchored)
        )
    return sorted(order for order in orders if _halves_meet(line, order, set(odd)))


def _parts(line: BrokenLine, order: Order) -> list[tuple[int, int]]:
    """Return the parts in reading order: the last written comes first."""
    edges = [0, *order, len(line.words)]
    return [(edges[n], edges[n + 1]) for n in range(len(edges) - 2, -1, -1)]


def _halves_meet(line: BrokenLine, order: Order, odd: set[int]) -> bool:
    words: list[list[int]] = [[]]
    for start, end in _parts(line, order):
        words[-1].append(start)
        words += [[n] for n in range(start + 1, end)]
    joined = [chain for chain in words if len(chain) > 1]
    return all(_is_one_word(line, chain) for chain in joined) and odd <= {
        n for chain in joined for n in chain
    }


def _is_one_word(line: BrokenLine, chain: Sequence[int]) -> bool:
    halves = [letters(line.words[n]) for n in chain]
    if any(describe(line.words[n]).mark for n in chain[:-1]):
        return False
    return is_known("".join(halves)) and not all(map(is_known, halves[:1] * 2 + halves[1:]))


def _bigrams(lines: Sequence[BrokenLine]) -> Bigrams:
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        bare = [describe(word) for word in line.words]
        counts.update((a.letters, b.letters) for a, b in pairwise(bare) if not a.mark)
    return counts


def _runs(numbers: list[int]) -> list[list[int]]:
    """Group consecutive line numbers: neighbours are decided together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


@dataclass(frozen=True, slots=True)
class _Candidate:
    parts: tuple[tuple[int, int], ...]
    inner: float
    words: tuple[LineWord, ...]
    """In reading order the first two words and the last two."""


def _candidates(line: BrokenLine, orders: Sequence[Order], bigrams: Bigrams) -> list[_Candidate]:
    described = [describe(word) for word in line.words]
    found = []
    for order in orders:
        parts = _parts(line, order)
        wrong = sum(_LONE for start, end in parts[1:-1] if end - start == 1)
        for cut in order:
            if not (_is_odd(line, cut - 1) or _is_odd(line, cut)):
                before = described[max(cut - 2, 0)]
                wrong += fits_across(before, described[cut - 1], described[cut], bigrams, own=1)
        found.append(_Candidate(tuple(parts), -wrong, _edges(line, parts)))
    return found


def _edges(line: BrokenLine, parts: Sequence[tuple[int, int]]) -> tuple[LineWord, ...]:
    tokens: list[str] = []
    for start, end in parts:
        words = list(line.words[start:end])
        if tokens:
            tokens[-1] += words.pop(0)
        tokens += words
    edges = (
        tokens[0],
        tokens[min(1, len(tokens) - 1)],
        tokens[max(len(tokens) - 2, 0)],
        tokens[-1],
    )
    return tuple(map(describe, edges))


def _decide(
    run: Sequence[int],
    lines: Sequence[BrokenLine],
    suspected: dict[int, list[Order]],
    bigrams: Bigrams,
) -> list[Rotation]:
    """Choose the orders of consecutive suspected lines together: each is the other's neighbour."""
    levels = [_candidates(lines[n], suspected[n], bigrams) for n in run]
    if not all(levels):
        return [r for n in run for r in _decide_alone(n, lines, suspected, bigrams, len(run))]
    totals = _totals(run, lines, levels, bigrams)
    return [
        Rotation(n, _clear_best(level, total))
        for n, level, total in zip(run, levels, totals, strict=True)
    ]


def _decide_alone(
    number: int,
    lines: Sequence[BrokenLine],
    suspected: dict[int, list[Order]],
    bigrams: Bigrams,
    run_length: int,
) -> list[Rotation]:
    if run_length == 1 or not suspected[number]:
        return [Rotation(number)]
    return _decide([number], lines, suspected, bigrams)


def _totals(
    run: Sequence[int],
    lines: Sequence[BrokenLine],
    levels: Sequence[Sequence[_Candidate]],
    bigrams: Bigrams,
) -> list[list[float]]:
    """Return for every candidate the best score of the whole run that contains it."""
    before = _word_before(lines, run[0])
    after = _word_after(lines, run[-1])
    forward = [[c.inner + _entry(before, c, lines[run[0]], bigrams) for c in levels[0]]]
    for n, level in zip(run[1:], levels[1:], strict=True):
        previous = levels[len(forward) - 1]
        forward.append(
            [
                c.inner
                + max(
                    f + _link(p, c, lines[n], bigrams)
                    for p, f in zip(previous, forward[-1], strict=True)
                )
                for c in level
            ]
        )
    end_blank = run[-1] + 1 >= len(lines) or lines[run[-1] + 1].after_blank
    backward = [[_exit(c, after, bigrams, blank=end_blank) for c in levels[-1]]]
    for n, level in zip(reversed(run[:-1]), reversed(levels[:-1]), strict=True):
        following = levels[len(levels) - len(backward)]
        line = lines[n + 1]
        backward.insert(
            0,
            [
                max(
                    c.inner + b + _link(p, c, line, bigrams)
                    for c, b in zip(following, backward[0], strict=True)
                )
                for p in level
            ],
        )
    return [
        [f + b for f, b in zip(fs, bs, strict=True)]
        for fs, bs in zip(forward, backward, strict=True)
    ]


def _word_before(lines: Sequence[BrokenLine], number: int) -> LineWord | None:
    words = lines[number - 1].words if number else ()
    return describe(words[-1]) if words else None


def _word_after(lines: Sequence[BrokenLine], number: int) -> LineWord | None:
    words = lines[number + 1].words if number + 1 < len(lines) else ()
    return describe(words[0]) if words else None


def _entry(
    before: LineWord | None, candidate: _Candidate, line: BrokenLine, bigrams: Bigrams
) -> float:
    first, second = candidate.words[:2]
    score = fit(before, first, bigrams)
    if line.after_blank:
        score = max(score, fit(None, first, bigrams))
    starts = before is None or before.mark or line.after_blank
    return score + _OPENING if starts and opens_sentence(first, second) else score


def _exit(candidate: _Candidate, after: LineWord | None, bigrams: Bigrams, *, blank: bool) -> float:
    _, _, before_last, last = candidate.words
    if after is None:
        return fit(last, None, bigrams)
    score = fits_across(before_last, last, after, bigrams)
    return max(score, fit(last, None, bigrams)) if blank else score


def _link(first: _Candidate, second: _Candidate, line: BrokenLine, bigrams: Bigrams) -> float:
    return _exit(first, second.words[0], bigrams, blank=line.after_blank)


def _clear_best(
    level: Sequence[_Candidate], totals: Sequence[float]
) -> tuple[tuple[int, int], ...]:
    """Return the parts of the best candidate, or none when another is nearly as good."""
    ranked = sorted(zip(totals, range(len(level)), strict=True), reverse=True)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        return ()
    return level[ranked[0][1]].parts
