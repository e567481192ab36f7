"""Heaps of figures and marks: pages of a table, which tell nothing of the words far from them."""

from __future__ import annotations

_FEWEST, _DENSE, _REACH_OF_WORDS = 512, 3, 40


def near_words(candidates: list[int], texts: list[str]) -> list[int]:
    """Return the token indexes `candidates`, in order, of a heap those near a word only.

    It is one where there are many and they are a third of all `texts`; so reading a table of
    figures costs no more than reading prose.
    """
    if len(candidates) <= _FEWEST or len(candidates) * _DENSE <= len(texts):
        return candidates
    spoken = [-2 * _REACH_OF_WORDS, *(at for at, text in enumerate(texts) if text[0] > "9")]
    spoken = [at for at in spoken if at < 0 or texts[at].isalpha()]
    spoken.append(len(texts) + 2 * _REACH_OF_WORDS)
    kept: list[int] = []
    ahead = 0
    for index in candidates:
        while spoken[ahead] < index:
            ahead += 1
        if min(spoken[ahead] - index, index - spoken[ahead - 1]) <= _REACH_OF_WORDS:
            kept.append(index)
    return kept
