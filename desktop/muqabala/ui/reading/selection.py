"""Selections made whole: to the edges of words, without the blanks around them."""

from __future__ import annotations

import unicodedata

from muqabala.model.span import Span


def is_word_letter(letter: str) -> bool:
    """Tell whether `letter` belongs to a word: letters, digits, tashkeel, tatweel, joiners."""
    if letter.isalnum() or letter in "_\u0640\u200c\u200d":
        return True
    return unicodedata.category(letter) == "Mn"


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the blanks at its ends; empty at its start when all is blank."""
    words = span.of(text)
    stripped = words.strip()
    if not stripped:
        return Span(span.start, span.start)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped))


def to_word_edges(text: str, span: Span) -> Span:
    """Return `span` grown until it cuts no word, blanks at its ends left out."""
    start, end = trimmed(text, span)
    if start == end:
        return Span(start, end)
    while start > 0 and is_word_letter(text[start - 1]) and is_word_letter(text[start]):
        start -= 1
    while end < len(text) and is_word_letter(text[end]) and is_word_letter(text[end - 1]):
        end += 1
    return Span(start, end)
