"""Where an organisation's name ends: adjectives, fields of work, purposes behind its head."""

from __future__ import annotations

from muqabala.extraction.names.full_names import participles
from muqabala.extraction.names.full_names import titles as people_titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import adjectives, demonyms, particles, stopping_words
from muqabala.extraction.names.organisation_heads import (
    activities,
    agrees,
    definite_heads,
    institutional_adjectives,
)
from muqabala.extraction.names.scan import Scan
from muqabala.model.mention import Kind
from muqabala.text.clitics import is_definite

_MOST_ADJECTIVES = 3


class OrganisationEnds:
    """Reads how far names of organisations go; `listed` are the names already known."""

    def __init__(self, scan: Scan, listed: list[Found]) -> None:
        self.scan = scan
        self.covers = {index: name for name in listed for index in range(name.first, name.last + 1)}

    def _activity(self, at: int) -> int:
        """Return the end of «مكافحة الفساد», «أطباء السودان» whose first word is at `at`."""
        if not self.scan.joined(at):
            return at - 1
        # محكمة جنايات شمال القاهرة: one side of a city.
        town = at + 1 + (self.scan.texts[at + 1] in particles("sides") and self.scan.joined(at + 1))
        held = self.covers.get(town)
        if held is not None and held.kind is Kind.PLACE and held.first == town:
            return self._agreeing(held.last)
        following = self.scan.texts[at + 1]
        if not is_definite(following) or following in stopping_words():
            # «قالت منظمة إغاثة السبت إن …»: the day, which names no body.
            return at - 1
        return self._coordinated(self._agreeing(at + 1))

    def _coordinated(self, last: int, *, sure: bool = False) -> int:
        """Return the end of «الحقوق والهجرة» after word `last`.

        What و joins must be a field of work (`purposes`), or any noun where the name is `sure`.
        """
        while self.scan.joined(last):
            apart = self.scan.texts[last + 1] == "و" and self._is_field_apart(last + 2)
            if not apart and not self._is_field(last + 1, sure=sure):
                break
            last += 2 if apart else 1
            last += self.scan.joined(last) and self._is_relational(last, last + 1)
        return last

    def _is_field_apart(self, at: int) -> bool:
        """Tell whether word `at` is a field of work behind a و that stands apart."""
        if not self.scan.joined(at - 1) or at in self.covers:
            return False
        word = self.scan.texts[at]
        return is_definite(word) and word[2:] in particles("purposes")

    def _is_field(self, at: int, *, sure: bool) -> bool:
        word = self.scan.texts[at]
        noun = word[1:].removeprefix("لل").removeprefix("ال")
        if not word.startswith(("وال", "ولل")) or at in self.covers:
            return False
        if noun in particles("purposes"):
            return True
        people = noun.endswith(("ون", "ين")) or "ال" + noun in people_titles()
        ordinary = "ال" + noun in stopping_words() or "ال" + noun in demonyms()
        return sure and not people and not ordinary and "ال" + noun not in definite_heads()

    def _agreeing(self, last: int) -> int:
        scan, begin = self.scan, last
        while scan.joined(last) and last - begin < _MOST_ADJECTIVES:
            following = scan.texts[last + 1]
            if following in stopping_words() or not following.startswith("ال"):
                break
            relational = following.endswith("يه") and scan.texts[last].startswith("ال")
            known = following in institutional_adjectives() or following in demonyms()
            if not known and not relational:
                break
            last += 1
        return last

    def _purpose(self, last: int) -> int:
        """Return the end of «لكرة القدم», «لحقوق الإنسان», «للطيران المدني» after word `last`."""
        scan = self.scan
        following = scan.texts[last + 1]
        if not following.startswith("ل") or len(following) < 4 or self._is_for_here(following):
            return last
        last += 1
        if not scan.joined(last) or scan.texts[last + 1] in stopping_words():
            return last
        word = scan.texts[last + 1]
        if following[1:] in activities() and not is_definite(word) and last + 1 not in self.covers:
            # لإعادة تمويل الديون is what is done, not who does it; لأبحاث علوم الأرض is a field.
            field = following[1:] in particles("research") and scan.joined(last + 1)
            return last + 2 if field and is_definite(scan.texts[last + 2]) else last - 1
        if last + 1 in self.covers and self.covers[last + 1].kind is not Kind.PLACE:
            return last
        qualified = word in adjectives() or (word.endswith(("ي", "يه")) and word not in demonyms())
        if is_definite(word) and (qualified or not following.startswith("لل")):
            last += 1
            last += scan.joined(last) and self._is_relational(last, last + 1)
        return self._nationality(self._coordinated(last, sure=True))

    @staticmethod
    def _is_for_here(word: str) -> bool:
        """Tell whether a purpose is only the place spoken of: المجلس المحلي للبلدة."""
        return "ال" + word[2:] in particles("here") or "ال" + word[2:] in people_titles()

    def _nationality(self, last: int) -> int:
        """Return the nationality after word `last` where one follows, else `last`."""
        known = demonyms()
        if not self.scan.joined(last):
            return last
        following = self.scan.texts[last + 1]
        if following in institutional_adjectives() and self.scan.joined(last + 1):
            return last + 2 if self.scan.texts[last + 2] in known else last + 1
        return last + 1 if following in known and following.startswith("ال") else last

    def _definite_with_purpose(self, index: int, last: int) -> int:
        """Return the end of «المنتدى المتوسطي للحقوق والهجرة», whose adjective no list holds."""
        scan, qualified = self.scan, last
        owner = self.covers.get(last + 1)
        if owner is not None and owner.kind is Kind.ORGANIZATION:
            # المجلس التنفيذي لمنظمة كذا: a part of the body that is named behind it.
            return index
        if last == index and self._is_relational(index, index + 1) and scan.joined(index + 1):
            qualified = index + 1
        purpose = self._purpose(qualified) if qualified > index else qualified
        return purpose if purpose > qualified else last

    def _is_relational(self, noun: int, at: int) -> bool:
        """Tell whether word `at` is an adjective made from a noun that agrees with word `noun`."""
        word = self.scan.texts[at]
        related = is_definite(word) and word.endswith(("ي", "يه"))
        related = related and word not in demonyms() and word not in participles()
        return related and agrees(self.scan.texts[noun], word)

    def _overseen(self, last: int) -> int:
        """Return the end of «هيئة الرقابة على المصنفات الفنية» behind its الرقابة, else `last`."""
        scan = self.scan
        if scan.texts[last].removeprefix("ال") not in particles("overseeing"):
            return last
        if scan.run_length(last, 3) < 3 or scan.texts[last + 1] != "علي":
            return last
        over = scan.texts[last + 2]
        named = is_definite(over) and over not in stopping_words()
        return self._coordinated(self._agreeing(last + 2), sure=True) if named else last

    def _posted(self, last: int, head: str) -> int:
        """Return the end of «بعثة الأمم المتحدة في مالي», told by where it is, else `last`.

        What is not told so is the body that sent it: -1.
        """
        scan, sender = self.scan, self.covers.get(last)
        if head not in particles("missions"):
            return last
        if sender is None or sender.kind is not Kind.ORGANIZATION:
            return last
        held = self.covers.get(last + 2) if scan.run_length(last, 3) == 3 else None
        if held is None or held.kind is not Kind.PLACE or held.first != last + 2:
            return -1
        return held.last if scan.texts[last + 1] in {"في", "الي"} else -1
