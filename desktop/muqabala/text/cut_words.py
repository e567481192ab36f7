"""Words that extraction cut in two with nothing moved: at a line's end or by a stray blank."""

from __future__ import annotations

from collections.abc import Sequence

from muqabala.text.line_language import describe, is_fragment, is_known, letters

_SHORTEST = 4


def are_halves(first: str, second: str) -> bool:
    """Tell whether two neighbouring words are surely one: neither is a word, together they are."""
    head, tail = letters(first), letters(second)
    if not head or not tail or describe(first).mark or len(head) + len(tail) < _SHORTEST:
        return False
    return (
        (is_fragment(head) or is_fragment(tail))
        and not is_known(head)
        and not is_known(tail)
        and is_known(head + tail)
    )


def find_cuts(words: Sequence[str]) -> list[int]:
    """Return the indexes of `words` that are the second half of the word before them."""
    return [n for n in range(1, len(words)) if are_halves(words[n - 1], words[n])]


def fragment_share(words: Sequence[str]) -> float:
    """Return which share of `words` can hardly be words: high where a text is broken."""
    bare = [letters(word) for word in words]
    arabic = [word for word in bare if word and "\u0621" <= word[0] <= "\u064a"]
    if not arabic:
        return 0.0
    return sum(map(is_fragment, arabic)) / len(arabic)


def is_visual_order(words: Sequence[str]) -> bool:
    """Tell whether the letters stand in the order drawn, from left to right.

    Arabic words often begin with the article and never with ta marbuta.
    """
    bare = [letters(word) for word in words]
    backward = sum(word.startswith("ة") or (len(word) > 4 and word.endswith("لا")) for word in bare)
    forward = sum(word.endswith("ة") or (len(word) > 4 and word.startswith("ال")) for word in bare)
    return backward >= 5 and backward > 2 * forward
