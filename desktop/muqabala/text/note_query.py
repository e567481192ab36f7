"""A filter of notes as it is typed: words, and fields with a colon («وسم:حصيلة لون:أزرق "كلمتان"»).

Fields and their words in either language are in `resources/lexicons/note_fields.tsv`. A field may
be given more than once, and then means one of its values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import COLORS, VERDICTS
from muqabala.model.note_filter import NoteFilter
from muqabala.model.tag import clean_path
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.terms import LANGUAGES, term

_PART = re.compile(r'(?:(?P<field>[^\s:"]+):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))')
_KINDS = {
    "review": ("review", "مراجعة", "للمراجعة"),
    "pairs": ("pair", "pairs", "زوج", "أزواج"),
    "marks": ("mark", "marks", "علامة", "علامات"),
}


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """A filter, and the reports whose whole events are meant too (`events`, by id)."""

    filter: NoteFilter
    events: tuple[str, ...] = ()


def read_note_query(typed: str) -> NoteQuery:
    """Return what a filter means; raises `MuqabalaError("filter_field")` and `filter_value`."""
    given: dict[str, list[str]] = {}
    words = []
    for part in _PART.finditer(typed):
        value = part["quoted"] if part["quoted"] is not None else part["plain"]
        field = _field(part["field"]) if part["field"] else "words"
        if field == "words":
            words.append(value)
        else:
            given.setdefault(field, []).append(_value(field, value))
    kinds = set(given.get("kinds", ()))
    chosen = NoteFilter(
        words=" ".join(words),
        tags=tuple(given.get("tags", ())),
        colors=tuple(given.get("colors", ())),
        verdicts=tuple(given.get("verdicts", ())),
        authors=tuple(given.get("authors", ())),
        documents=tuple(given["documents"]) if "documents" in given else None,
        review="review" in kinds,
        pairs="pairs" in kinds,
        marks="marks" in kinds,
    )
    return NoteQuery(chosen, tuple(given.get("events", ())))


@cache
def _fields() -> dict[str, str]:
    rows = read_table("note_fields")
    return {_plain(word): row["field"] for row in rows for word in row["words"].split()}


def _field(written: str) -> str:
    field = _fields().get(_plain(written))
    if field is None:
        known = ", ".join(row["words"].split()[0] for row in read_table("note_fields"))
        raise MuqabalaError("filter_field", field=written, known=known)
    return field


def _value(field: str, written: str) -> str:
    """Return a value by its code, where it may be told by a word of either language."""
    if field == "tags":
        return clean_path(written)
    if field == "kinds":
        return _code(field, written, _KINDS)
    if field == "colors":
        return _code(field, written, {code: (code, *_hues(code)) for code in COLORS})
    if field == "verdicts":
        named = {code: (code, *_told(f"status.{code}")) for code in VERDICTS}
        return _code(field, written, named, anything=True)
    return written


def _code(
    field: str, written: str, named: dict[str, tuple[str, ...]], *, anything: bool = False
) -> str:
    sought = _plain(written)
    for code, words in named.items():
        if sought in map(_plain, words):
            return code
    if anything:
        return written
    known = ", ".join(words[0] for words in named.values())
    raise MuqabalaError("filter_value", field=field, value=written, known=known)


def _hues(color: str) -> tuple[str, ...]:
    """Return the words for the colour of a mark: «علامة زرقاء», «زرقاء», «أزرق»."""
    told = _told(f"mark.{color}")
    return (*told, *(words.split()[-1] for words in told), *_told(f"hue.{color}"))


def _told(code: str) -> tuple[str, ...]:
    return tuple(term(code, language) for language in LANGUAGES)


def _plain(words: str) -> str:
    return fold(words).casefold()
