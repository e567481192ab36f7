"""The generic nouns that introduce a place: بلدة, قريتي, نهر."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


class Trigger(NamedTuple):
    """A generic noun: what it introduces, whether it is part of the name, how many names.

    `number` is 1, 2 or 3 (many).
    """

    subtype: str
    inside: bool
    number: int


@cache
def triggers(home: str = "") -> dict[str, Trigger]:
    """Return the generic nouns by their folded form.

    `home` is the ISO code of the country a report is on: دائرة is a district in Algeria only.
    """
    return {
        name_key(word): Trigger(row["subtype"], row["inside"] == "yes", int(row["number"]))
        for row in read_table("place_triggers")
        for word in row["words"].split()
        if not row["country"] or home in row["country"].split()
    }
