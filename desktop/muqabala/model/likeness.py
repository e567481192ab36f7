"""Two entities that may be one: what the analyst is asked, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.index import NameRow


class Reason(StrEnum):
    """Why two entities may be one."""

    SAME = "same"
    """Their names differ in blanks, hamza or the article at most."""
    LETTERS = "letters"
    """Their letters stand for one sound of a foreign name (غ/ج/ق, ت/ط, س/ص)."""
    VOWELS = "vowels"
    """One writes a long vowel that the other leaves out."""
    SPELLING = "spelling"
    """One letter of a long name differs."""
    HEAD = "head"
    """One says what it is (تنظيم, حركة, قناة), the other does not or says it otherwise."""
    SURNAME = "surname"
    """One is the end of the other's full name, and of nobody else's."""
    SHORTER = "shorter"
    """One leaves names in the middle out."""
    ACRONYM = "acronym"
    """One is made of the first letters of the other."""
    ALIAS = "alias"
    """One is called as the other is, too."""
    ENGLISH = "english"
    """Their English names are the same."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A suggestion: `other` may be `kept`, to which it would be joined. `score` is 0 to 1."""

    kept: NameRow
    other: NameRow
    reason: Reason
    score: float

    @property
    def ids(self) -> frozenset[str]:
        """The ids of both."""
        return frozenset((self.kept.entity.id, self.other.entity.id))
