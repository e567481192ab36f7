"""What the name finders read of a document: its words, their readings, and what parts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

from muqabala.extraction.prepared import Prepared
from muqabala.text.clitics import Peeled, readings
from muqabala.text.tokens import Word, words_and_gaps

_JOINING = frozenset({" ", "  ", "-", "\n", " \n", "\n ", " -", "- ", "_"})
_OPENING = "\"'«“‘„("
_CLOSING = "\"'»”’)"


class _Standing:
    """The stems of all tables that were asked of documents so far."""

    def __init__(self) -> None:
        self.stems: set[str] = set()
        # Held, so that no other table gets the number of one that is gone.
        self._tables: dict[int, Mapping[str, object]] = {}

    def learn(self, table: Mapping[str, object]) -> bool:
        """Tell whether `table` was not known yet, and know it."""
        if id(table) in self._tables:
            return False
        self._tables[id(table)] = table
        self.stems.update(table)
        return True


_STANDING = _Standing()


@dataclass(frozen=True)
class Scan:
    """The folded words of a document with their readings, made once for all name finders."""

    prepared: Prepared

    @cached_property
    def words(self) -> list[Word]:
        """The words, positions in the folded text."""
        return self.prepared.words

    @cached_property
    def _parts(self) -> tuple[list[str], list[str]]:
        return words_and_gaps(self.prepared.folded.text)

    @cached_property
    def texts(self) -> list[str]:
        """The folded words as strings."""
        return self._parts[0]

    @cached_property
    def gaps(self) -> list[str]:
        """What stands after each word, up to the next word or the end of the text."""
        return self._parts[1]

    @cached_property
    def readings(self) -> list[tuple[Peeled, ...]]:
        """The readings of each word, clitics on and off."""
        return [readings(text) for text in self.texts]

    @cached_property
    def _places(self) -> tuple[list[str], list[tuple[int, Peeled]]]:
        """The stems of all readings in order, and beside each its word and reading."""
        places = [(index, one) for index, found in enumerate(self.readings) for one in found]
        return [one.stem for _, one in places], places

    def occurrences(self, table: Mapping[str, object]) -> list[tuple[int, Peeled]]:
        """Return the words of the document that `table` knows, in order, least peeled first."""
        stems, places = self._places
        return list(compress(places, map(table.__contains__, stems)))

    def standing(self, table: Mapping[str, object]) -> list[tuple[int, Peeled]]:
        """Return the `occurrences` of a table that lasts as long as the program.

        Fifteen such tables are asked of a document, and three stems of four are in none of them.
        """
        if _STANDING.learn(table):
            self.__dict__.pop("_known", None)
        stems, places = self._known
        return list(compress(places, map(table.__contains__, stems)))

    @cached_property
    def _known(self) -> tuple[list[str], list[tuple[int, Peeled]]]:
        """Those of `_places` that some standing table knows."""
        stems, places = self._places
        known = list(map(_STANDING.stems.__contains__, stems))
        return list(compress(stems, known)), list(compress(places, known))

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.words)

    def joined(self, index: int) -> bool:
        """Tell whether only a blank or hyphen stands between word `index` and the next."""
        return index + 1 < len(self.texts) and self.gaps[index] in _JOINING

    def run_length(self, first: int, most: int) -> int:
        """Return how many words from `first` on (at most `most`) only blanks part."""
        last, end = first, min(first + most, len(self.texts)) - 1
        while last < end and self.gaps[last] in _JOINING:
            last += 1
        return last - first + 1

    def before(self, index: int) -> str:
        """Return what stands between word `index` and the one before it."""
        if index > 0:
            return self.gaps[index - 1]
        return self.prepared.folded.text[: self.words[index].start]

    def is_quoted(self, first: int, last: int) -> bool:
        """Tell whether quotation marks stand right around words `first` to `last`."""
        before, after = self.before(first)[-1:], self.gaps[last][:1]
        return bool(before and after) and before in _OPENING and after in _CLOSING

    def surface(self, index: int) -> str:
        """Return word `index` as the reading text prints it."""
        word = self.words[index]
        return self.prepared.folded.span(word.start, word.end).of(self.prepared.text)

    def previous(self, index: int) -> str:
        """Return the folded word before `index` if only blanks or an opening mark part them."""
        if index == 0 or self.before(index).strip(" \"'«“”‘([#-") != "":
            return ""
        return self.texts[index - 1]

    def following(self, index: int) -> str:
        """Return the folded word after `index` if only blanks or a closing mark part them."""
        if index + 1 >= len(self.words) or self.gaps[index].strip(" \"'»”’)]-") != "":
            return ""
        return self.texts[index + 1]
