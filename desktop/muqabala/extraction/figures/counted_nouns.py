"""What news counts: nouns in all their forms, and the duals that say two by themselves.

Nouns and their classes stand in `resources/lexicons/counted_nouns.tsv`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from muqabala.model.mention import Category
from muqabala.text.folding import fold
from muqabala.text.lexicon import Row, read_table
from muqabala.text.numerals.lexicon import NO_CLITICS, Clitics, without_clitics

PEOPLE = frozenset({"person", "personnel", "captured", "displaced"})
"""Classes of nouns whose category depends on what became of those counted."""

_SHORTEST = 3
_PRONOUNS = ("ها", "هم", "هن", "ه", "نا")
_LONGEST_SIGN, _LONGEST_END = 3, 4
_REMEMBERED = 1 << 16

_CATEGORY: dict[str, Category] = {category.value: category for category in Category} | {
    "person": Category.COUNT,
    "personnel": Category.FORCE_SIZE,
    "measure": Category.OTHER,
    "time": Category.DURATION,
    "score": Category.SCORE,
    "case": Category.COUNT,
}


class Noun(NamedTuple):
    """A noun that may be counted, and the number its form is in."""

    singular: str
    kind: str
    number: str

    @property
    def category(self) -> Category:
        """The category of a figure that counts it, where nothing else is told of it."""
        return _CATEGORY[self.kind]


class Dual(NamedTuple):
    """A dual: its singular as the lexicon writes it, and how its form may be read."""

    noun: Noun
    clitics: Clitics
    construct: bool
    fixed_pair: bool


@cache
def nouns() -> dict[str, Noun]:
    """Return every folded form of the counted nouns, without clitics."""
    forms: dict[str, Noun] = {}
    for row in read_table("counted_nouns"):
        kind, singular = row["class"], row["singular"]
        folded = fold(singular)
        forms.setdefault(folded, Noun(singular, kind, "singular"))
        if not folded.endswith("ه") and not _is_sign(row):
            forms.setdefault(folded + "ا", Noun(singular, kind, "singular"))
    for row in read_table("counted_nouns"):
        for plural in row["plural"].split():
            noun = Noun(row["singular"], row["class"], "plural")
            forms.setdefault(fold(plural), noun)
            if plural.endswith(("ين", "ون")):
                forms.setdefault(fold(plural)[:-1], noun)
            elif not _is_sign(row):
                forms.setdefault(fold(plural) + "ا", noun)
    return forms


def _is_sign(row: Row) -> bool:
    """Tell the sign of a unit («كم»), which takes no ending: «كما» is «as»."""
    short = len(row["singular"]) <= _LONGEST_SIGN and row["dual"] == "none"
    return short and row["class"] in {"distance", "area", "measure"}


@lru_cache(maxsize=_REMEMBERED)
def noun_of(word: str) -> Noun | None:
    """Return the counted noun a folded word is, with or without clitics."""
    known = nouns()
    return next((known[bare] for bare, _ in without_clitics(word) if bare in known), None)


@lru_cache(maxsize=_REMEMBERED)
def possessed_noun(word: str) -> Noun | None:
    """Return the counted noun of a folded word with a pronoun: «عناصرها», «هدفه»."""
    for pronoun in _PRONOUNS:
        if not word.endswith(pronoun) or len(word) - len(pronoun) < _SHORTEST:
            continue
        bare = word[: -len(pronoun)]
        # «أسراه»: the final ى of أسرى is an alef before a pronoun; «أعضائه», «أعضاؤه».
        found = noun_of(bare[:-1] + "ي") if bare.endswith("ا") else None
        found = noun_of(bare[:-1] + "ء") if bare.endswith(("اي", "او")) else found
        found = found or noun_of(bare)
        found = found or (noun_of(bare[:-1] + "ه") if bare.endswith("ت") else None)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=_REMEMBERED)
def dual_of(word: str) -> Dual | None:
    """Return the counting dual a folded word is, with or without clitics."""
    ends = _dual_ends()
    if word[-_LONGEST_END:] not in ends and word[-_SHORTEST:] not in ends:
        return None
    known = _duals()
    for bare, clitics in without_clitics(word):
        found = known.get(bare)
        if found is None or (found.construct and clitics.article):
            continue
        # «كبيران» is big, not like two wells, and what is like two counts none.
        if clitics.preposition != "ك":
            return found._replace(clitics=clitics)
    return None


@cache
def _dual_ends() -> frozenset[str]:
    """Return the last four letters of the duals, all of those that have three."""
    return frozenset(form[-_LONGEST_END:] for form in _duals())


@cache
def _duals() -> dict[str, Dual]:
    """Return every folded dual that counts, without clitics."""
    forms: dict[str, Dual] = {}
    taken = nouns()
    for row in read_table("counted_nouns"):
        if row["dual"] == "none":
            continue
        noun = Noun(row["singular"], row["class"], "dual")
        for form, construct in _dual_forms(row):
            if form not in taken:
                dual = Dual(noun, NO_CLITICS, construct, "pair" in row["use"])
                forms.setdefault(form, dual)
    return forms


def _dual_forms(row: Row) -> list[tuple[str, bool]]:
    """Return the dual forms of a row, each with whether it needs a genitive behind it."""
    singular = fold(row["singular"])
    feminine = row["singular"].endswith("ة")
    stem = singular[:-1] + "ت" if feminine else singular
    forms = [] if row["dual"] == "oblique" else [(stem + "ان", False)]
    if row["dual"] != "nominative":
        forms.append((stem + "ين", False))
    if feminine or "construct" in row["use"]:
        forms += [(stem + "ي", True), (stem + "ا", True)] if feminine else [(stem + "ي", True)]
    return forms
