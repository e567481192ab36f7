"""A search line as it may have been meant: joining words written out, in place of their signs."""

from __future__ import annotations

from muqabala.text.folding import fold
from muqabala.text.query.tokens import QUOTES

_SIGNS = {
    "او": "| ", "or": "| ",
    "ليس": "-", "وليس": "-", "دون": "-", "بدون": "-", "not": "-",
}  # fmt: skip
"""Words, folded, and the signs that part or refuse what follows them."""


def with_signs(line: str) -> str:
    """Return a line with signs where words between others may mean them; "" where there is none.

    A line with words in quotation marks is left alone, as what it says is meant so.
    """
    words = line.split()
    if QUOTES.keys() & set(line):
        return ""
    signs = [_SIGNS.get(fold(word).casefold()) for word in words]
    if len(words) < 3 or signs[0] is not None or signs[-1] is not None or not any(signs[1:-1]):
        return ""
    return "".join(
        word + " " if sign is None else sign for word, sign in zip(words, signs, strict=True)
    ).strip()
