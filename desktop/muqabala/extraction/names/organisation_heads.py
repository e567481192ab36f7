"""The head nouns of organisations' names, and the adjectives and fields of work in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from muqabala.extraction.names.name_words import demonyms, particles, words_of
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that opens an organisation's name: its subtype, and what is no name after it."""

    subtype: str
    not_before: frozenset[str]
    takes_lam: bool


@cache
def heads() -> dict[str, Head]:
    """Return the head nouns of organisations by their folded, indefinite form."""
    found = {}
    for row in read_table("organisation_triggers"):
        blocked = frozenset(name_key(word) for word in row["not_before"].split("|") if word)
        for word in row["words"].split():
            found[name_key(word)] = Head(row["subtype"], blocked, row["lam"] == "yes")
    return found


@cache
def definite_heads() -> dict[str, Head]:
    """Return the head nouns with and without the article."""
    return {form: head for word, head in heads().items() for form in (word, "ال" + word)}


@cache
def institutional_adjectives() -> frozenset[str]:
    """Return the definite adjectives of organisations' names: الوطني, العامة, الدولي."""
    found: set[str] = set()
    for word in words_of("organisation_adjectives"):
        found.update({"ال" + word, "ال" + word + "ه"})
    return frozenset(found)


@cache
def activities() -> frozenset[str]:
    """Return the nouns of action that open a purpose: مكافحة, تنمية."""
    return words_of("organisation_activities")


@cache
def common_adjectives(head: str) -> frozenset[str]:
    """Return the adjectives that leave a head a common noun: الجهاز الفني, الجهاز الهضمي."""
    if head == "الجهاز":
        return particles("parts_of_a_team")
    if head in {"المركز", "المكتب", "المجلس"}:
        return particles("parts_of_a_body")
    return frozenset(demonyms()) if head == "المجموعه" else frozenset()


def is_purpose(word: str) -> bool:
    """Tell whether a word is ل with a noun (لتهريب), which tells what a common noun is for."""
    return word.startswith("ل") and len(word) > 4


def agrees(head: str, adjective: str) -> bool:
    """Tell whether an adjective has the gender of its head noun, by their endings."""
    feminine = adjective.endswith("ه") or adjective in {"العليا", "الكبري", "العظمي"}
    return head.endswith(("ه", "ات")) == feminine
