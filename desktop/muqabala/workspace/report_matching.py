"""Which report of the library a file's notes are on.

The text decides first, then what identifies it, then what describes it. An id or an address alone
is no proof: two people's `report.txt` are two reports, and a page changes under its address. What
contradicts the description is never taken, and of several that fit as well none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz

from muqabala.exporting.notes.refi_qda import source_guid
from muqabala.model.exchange import ReportClue
from muqabala.store.library import Library
from muqabala.store.reports.identities import Identity
from muqabala.text.folding import fold

ALIKE = 85
"""Likeness, of 100, from which two texts of one name are two versions of one report."""

_TELLING = 3
"""A title of so many words is enough where a file tells neither outlet nor day nor text."""

_LONG = 20
"""A quotation of so many letters is found in no other report by chance."""

_Key = Callable[[Identity], str]


class ReportMatching:
    """The reports of one library, those present and those in the trash, by what tells them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        known = library.identities.all()
        self._present = [each for each in known if each.trashed is None]
        self._trashed = [each for each in known if each.trashed is not None]
        self._indexes: dict[tuple[str, bool], dict[str, list[Identity]]] = {}

    def find(self, clue: ReportClue, quotations: Sequence[str] = ()) -> str | None:
        """Return the id of the report that `clue` tells of, None when it is not there.

        `quotations` are the words that the notes on it quote: a report whose title or day was
        changed since is known by them.
        """
        found = self._find(clue, in_trash=False) or self._quoted(clue, quotations)
        return found.id if found else None

    def find_in_trash(self, clue: ReportClue) -> Identity | None:
        """Return the report in the trash that `clue` tells of, None when there is none."""
        return self._find(clue, in_trash=True)

    def _find(self, clue: ReportClue, *, in_trash: bool) -> Identity | None:
        def having(name: str, key: _Key, value: str) -> list[Identity]:
            return self._having(name, key, value, in_trash=in_trash)

        for name, key, value in (
            ("text", lambda each: each.text_hash, clue.text_hash),
            ("source", lambda each: each.source_hash, clue.source_hash),
        ):
            same = having(name, key, value)
            if same:
                return _preferred(same, clue) or same[0]
        for candidates in self._identified(clue, in_trash=in_trash):
            fitting = [each for each in candidates if not _contradicts(each, clue)]
            chosen = _preferred(fitting, clue)
            if chosen is not None:
                return chosen
        same_words = None if in_trash else self._of_same_words(clue)
        return same_words or self._described(
            having("title", lambda each: _plain(each.title), _plain(clue.title)),
            having("stem", lambda each: _stem(each.path), _stem(clue.title)),
            clue,
        )

    def _identified(self, clue: ReportClue, *, in_trash: bool) -> list[list[Identity]]:
        """Return the reports of the clue's address, of its id, and of its identifier."""
        return [
            self._having(name, key, value, in_trash=in_trash)
            for name, key, value in (
                ("url", lambda each: _address(each.url), _address(clue.url)),
                ("id", lambda each: each.id, clue.document_id),
                ("guid", lambda each: source_guid(each.id), clue.guid),
            )
        ]

    def _quoted(self, clue: ReportClue, quotations: Sequence[str]) -> Identity | None:
        """Return the one report of the clue's id or address in which its words stand."""
        candidates = _once(*self._identified(clue, in_trash=False))
        same = [each for each in candidates if self._has_words(each, clue, quotations)]
        return same[0] if len(same) == 1 else None

    def _has_words(self, identity: Identity, clue: ReportClue, quotations: Sequence[str]) -> bool:
        telling = [_plain(each) for each in quotations if len(each) >= _LONG]
        if clue.text is None and not telling:
            return False
        text = _plain(self._library.documents.load(identity.id).text)
        if clue.text is not None:
            return fuzz.ratio(_plain(clue.text), text) >= ALIKE
        return 2 * sum(each in text for each in telling) > len(telling)

    def _having(self, name: str, key: _Key, value: str, *, in_trash: bool) -> list[Identity]:
        return self._index(name, key, in_trash=in_trash).get(value, []) if value else []

    def _index(self, name: str, key: _Key, *, in_trash: bool) -> dict[str, list[Identity]]:
        index = self._indexes.get((name, in_trash))
        if index is None:
            index = self._indexes[name, in_trash] = {}
            for each in self._trashed if in_trash else self._present:
                index.setdefault(key(each), []).append(each)
        return index

    def _of_same_words(self, clue: ReportClue) -> Identity | None:
        """Return the report whose words are those of the clue's text, however they are spelled."""
        if clue.text is None or not clue.text.strip():
            return None
        wanted = _plain(clue.text)
        near = self._library.identities.texts_of_about(len(clue.text.split()))
        same = {each for each, text in near if _plain(text) == wanted}
        found = [each for each in self._present if each.id in same]
        return (_preferred(found, clue) or found[0]) if found else None

    def _described(
        self, titled: Sequence[Identity], named: Sequence[Identity], clue: ReportClue
    ) -> Identity | None:
        """Return the one report of that title or file name that nothing speaks against."""
        fitting = [each for each in _once(titled, named) if not _contradicts(each, clue)]
        surely = [each for each in fitting if self._is_surely(each, clue)]
        return surely[0] if len(surely) == 1 else None

    def _is_surely(self, identity: Identity, clue: ReportClue) -> bool:
        if clue.outlet and clue.published and identity.outlet and identity.published:
            return True
        if clue.text is not None and identity.trashed is None:
            text = self._library.documents.load(identity.id).text
            return fuzz.ratio(_plain(clue.text), _plain(text)) >= ALIKE
        return len(clue.title.split()) >= _TELLING


def _preferred(candidates: Sequence[Identity], clue: ReportClue) -> Identity | None:
    """Return the only one, else the one of the clue's id, else the one of its title."""
    if len(candidates) == 1:
        return candidates[0]
    tests: tuple[Callable[[Identity], bool], ...] = (
        lambda each: each.id == clue.document_id,
        lambda each: bool(clue.guid) and source_guid(each.id) == clue.guid,
        lambda each: bool(clue.title) and _plain(each.title) == _plain(clue.title),
    )
    for fits in tests:
        fitting = [each for each in candidates if fits(each)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _contradicts(identity: Identity, clue: ReportClue) -> bool:
    """Tell whether title, outlet or day of publication are known on both sides and differ."""
    titles = {_plain(identity.title), _plain(identity.id), _stem(identity.path)}
    told = (
        (bool(identity.title), titles.isdisjoint(_names(clue.title)), clue.title),
        (bool(identity.outlet), _plain(identity.outlet) != _plain(clue.outlet), clue.outlet),
        (bool(identity.published), identity.published[:10] != clue.published[:10], clue.published),
    )
    return any(is_known and differs and said for is_known, differs, said in told)


def _names(title: str) -> set[str]:
    """Return a title, and what it is if it is the name of a file."""
    return {_plain(title), _stem(title)}


def _once(*lists: Iterable[Identity]) -> Iterator[Identity]:
    yield from {each.id: each for found in lists for each in found}.values()


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).casefold()


def _stem(path: str) -> str:
    """Return the name of a file without folder and ending, folded."""
    return _plain(Path(path.replace("\\", "/")).stem)


def _address(url: str) -> str:
    """Return an address without what may differ between two ways to the same page."""
    plain = url.partition("#")[0].partition("://")[2] or url
    return plain.removeprefix("www.").rstrip("/")
