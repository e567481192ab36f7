"""Persons in a row of persons: teams, casts, signatories, defendants.

Between two names that are sure a word of the language may be a name too: «محمود مرضي وعلي علوان».
"""

from __future__ import annotations

from muqabala.extraction.names.full_names import held_back, participles, titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import (
    given_names,
    is_accusative,
    is_common,
    looks_foreign,
    stopping_words,
)
from muqabala.extraction.names.titled_people import TitledPeople
from muqabala.model.mention import Kind
from muqabala.text.clitics import Peeled, is_definite

_COMMAS = frozenset({"،", ",", "؛", "/"})
_CLOSING = frozenset({"،", ",", ".", "؛", ")", "(", "»"})
_SHORTEST = 3


class NameRows(TitledPeople):
    """Reads rows of names in one document; `listed` are the names already known."""

    def _with_another(self, found: Found) -> Found | None:
        """Return the unlisted person that و or a comma joins to `found`, None for none."""
        if found.rule == "names:joined":
            return None
        return self._foreign_beside(found) or self._known_beside(found)

    def _foreign_beside(self, found: Found) -> Found | None:
        """Return the foreign person و joins to a foreign one: «... وفيران توريس»."""
        at, scan = found.last + 1, self.scan
        foreign = any(map(self._spelled_foreign, range(found.first, at)))
        if foreign and self._is_foreign_item(at):
            return self._make(at, at + 1, scan.readings[at][0], "names:row", 0.7)
        if scan.run_length(found.last, 3) < 3:
            return None
        word = scan.texts[at][1:]
        if not foreign or scan.texts[at][0] != "و" or len(word) < 4:
            return None
        if word[0] in "تيا" and not looks_foreign(word):
            return None
        plain = self._may_be_foreign(at) and word not in given_names() and not held_back(word)
        if not plain or not self._may_be_foreign(at + 1) or word.endswith(("ت", "ه")):
            return None
        return self._make(at, at + 1, scan.readings[at][1], "names:joined", 0.7)

    def _is_foreign_item(self, at: int) -> bool:
        """Tell whether commas close two words that no list holds: «، دايسوكي سوزوكي، …»."""
        scan = self.scan
        if at + 2 >= len(scan) or not scan.joined(at) or {at, at + 1} & self.covers.keys():
            return False
        marks = {scan.before(at).strip(), scan.gaps[at + 1].strip()[:1]}
        if not marks <= _COMMAS or not all(map(self._may_be_foreign, (at, at + 1))):
            return False
        words = scan.texts[at : at + 2]
        if any(word in given_names() and given_names()[word] != "foreign" for word in words):
            return False
        return not any(held_back(word) or is_accusative(word) for word in words) and any(
            map(self._spelled_foreign, (at, at + 1))
        )

    def _known_beside(self, found: Found) -> Found | None:
        """Return the person of an unlisted first name and a sure second: «، وتكوين عبد الله»."""
        at, scan = found.last + 1, self.scan
        if at + 1 >= len(scan) or at in self.covers or not self._stands_in_row(at, found.last):
            return None
        word = scan.texts[at]
        joined = word[0] == "و" and len(word) > _SHORTEST and word not in given_names()
        peeled = scan.readings[at][1 if joined else 0]
        if not self._may_be_first(peeled.stem) or at + 1 in self.covers:
            return None
        if given_names().get(scan.texts[at + 1]) != "strong" or not scan.joined(at):
            return None
        last = self._chain(at + 1)[1]
        return self._make(at, last, peeled, "names:row", 0.7) if self._ends_in_row(last) else None

    def _stands_in_row(self, at: int, before: int) -> bool:
        """Tell whether a comma or و joins word `at` to the name that ends at word `before`."""
        gap = self.scan.gaps[before].strip()
        return gap in _COMMAS or (gap == "" and self.scan.texts[at][0] == "و")

    @staticmethod
    def _may_be_first(word: str) -> bool:
        """Tell whether a word of no list may be a given name: none of the language, no verb."""
        if len(word) < _SHORTEST or is_definite(word) or word.isdigit() or held_back(word):
            return False
        known = is_common(word) or word in titles() or word in participles()
        return not known and word[0] not in "يتنبلفو" and not word.endswith(("ات", "ون", "ين"))

    def _follows_a_person(self, at: int, peeled: Peeled) -> bool:
        """Tell whether a comma or و joins the name at word `at` to a person's right before."""
        held = self.covers.get(at - 1)
        beside = held is not None and held.kind is Kind.PERSON and held.last == at - 1
        if self.end != at - 1 and not beside:
            return False
        return peeled.clitics == "و" or self.scan.before(at).strip() in _COMMAS

    def _ends_in_row(self, last: int) -> bool:
        """Tell whether a mark or the next of a row shows that a name ends with word `last`."""
        scan = self.scan
        if not scan.joined(last):
            return last + 1 >= len(scan) or scan.gaps[last].strip()[:1] in _CLOSING
        following = scan.texts[last + 1]
        return following[:1] == "و" and following[1:] in given_names().keys() | titles().keys()

    def _is_in_a_row(self, at: int, peeled: Peeled, strength: str) -> bool:
        """Tell whether a name whose second word is a word too stands in a row of names.

        «محمد كبارة، وهنري شديد، وبهية الحريري». Behind a name that is a word itself the second
        word must be none.
        """
        scan = self.scan
        if not scan.joined(at) or not self._follows_a_person(at, peeled):
            return False
        word = scan.texts[at + 1]
        inflected = word[0] in "وبل" or word.endswith(("ها", "هم", "ته", "نا")) or word.isdigit()
        if inflected or word in stopping_words() or word in titles() or at + 1 in self.covers:
            return False
        if strength in {"weak", "month"} and (is_common(word) or peeled.clitics != "و"):
            return False
        return self._ends_in_row(at + 1)

    def _is_name_in_a_row(self, at: int, peeled: Peeled) -> bool:
        """Tell whether a title is a given name here: «… وأمين زحزوح»."""
        strength = given_names().get(peeled.stem, "")
        return strength != "" and self._is_in_a_row(at, peeled, "weak")

    def _is_one_of_many(self, at: int, last: int, peeled: Peeled) -> bool:
        """Tell whether a name that is a word too stands in a row: «… وبدر الداهوم وخالد …»."""
        if not self._follows_a_person(at, peeled):
            return False
        return self._ends_in_row(last) and not is_common(self.scan.texts[last])

    def _is_second(self, at: int, peeled: Peeled) -> bool:
        """Tell whether و joins the name to a person's right before: «أحمد زيدان ونور أبو شقرا»."""
        return peeled.clitics == "و" and self._follows_a_person(at, peeled)
