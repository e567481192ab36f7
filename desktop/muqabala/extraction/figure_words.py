"""Sets of words that the finders of figures go by, named by their use.

They stand in `resources/lexicons/figure_words.tsv`, spelled as in print; a set is folded once.
"""

from __future__ import annotations

from functools import cache

from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table


@cache
def words(use: str) -> frozenset[str]:
    """Return the folded words of that use; empty where the table has none."""
    return frozenset(
        fold(word).replace("_", " ")
        for row in read_table("figure_words")
        if row["use"] == use
        for word in row["words"].split()
    )
