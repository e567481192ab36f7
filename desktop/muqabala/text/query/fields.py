"""The names that may stand before a colon, and the words that mean a category of figures."""

from __future__ import annotations

from functools import cache

from muqabala.model.mention import Category
from muqabala.text.lexicon import read_table
from muqabala.text.word_forms import search_key

_CATEGORIES = frozenset(Category)


def field_of(name: str) -> str:
    """Return the field that a typed name means (`"place"`), or ""."""
    return _fields().get(search_key(name), "")


def category_of(word: str) -> Category | None:
    """Return the category of figures that a folded word means (قتيل, killed), or None."""
    field = _fields().get(word, "")
    return Category(field) if field in _CATEGORIES else None


def field_names() -> dict[str, tuple[str, ...]]:
    """Return the names of each field that is no category, the first Arabic one first."""
    return {
        row["field"]: tuple(row["words"].split())
        for row in read_table("search_fields")
        if row["field"] not in _CATEGORIES
    }


@cache
def _fields() -> dict[str, str]:
    return {
        search_key(word): row["field"]
        for row in read_table("search_fields")
        for word in row["words"].split()
    }
