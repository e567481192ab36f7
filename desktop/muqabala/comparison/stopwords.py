"""Words that say nothing of what a sentence is about."""

from __future__ import annotations

from functools import cache

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


def is_content(word: str) -> bool:
    """Tell whether a folded word is more than a particle, a pronoun, a digit or one letter."""
    return len(word) > 1 and word not in function_words() and not word[0].isdigit()


@cache
def function_words() -> frozenset[str]:
    """Return the function words of the lexicon, folded."""
    words = (word for row in read_table("function_words") for word in row["words"].split())
    return frozenset(fold(word) for word in words)
