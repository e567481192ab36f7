"""Reports sorted by the analyst: under tags, into collections, and by searches that are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from muqabala.errors import MuqabalaError
from muqabala.model.collection import Collection, clean_name
from muqabala.model.exchange import ReportClue, SortedReport
from muqabala.model.library import Changes
from muqabala.model.tag import clean_path
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.reports.identities import Identity
from muqabala.text.query import parse_query
from muqabala.workspace.changing import Changing


class Sorting:
    """Tags on whole reports, collections and saved searches of one open library; all undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    # tags

    def tags(self, document_ids: Sequence[str]) -> list[tuple[str, ...]]:
        """Return the tags of each of some reports."""
        with self._library.reading():
            found = self._library.report_sets.tags_of(document_ids)
        return [found.get(each, ()) for each in document_ids]

    def common_tags(self, document_ids: Sequence[str]) -> tuple[str, ...]:
        """Return the tags that all of some reports bear, in the order of the first."""
        first, *others = self.tags(document_ids) or [()]
        return tuple(tag for tag in first if all(tag in tags for tags in others))

    def tag(self, document_ids: Sequence[str], tags: Iterable[str]) -> Changes:
        """Let these tags be what all of the reports share, in one step.

        Those that all bore before and that are not named are taken off; what only some bear stays.
        """
        wanted = tuple(dict.fromkeys(path for tag in tags if (path := clean_path(tag))))
        dropped = set(self.common_tags(document_ids)) - set(wanted)
        labels = []
        for each, before in zip(document_ids, self.tags(document_ids), strict=True):
            kept = (tag for tag in before if tag not in dropped)
            after = tuple(dict.fromkeys((*kept, *wanted)))
            if after != before:
                labels.append((each, before, after))
        return self._do(Step("tag_reports", labels=tuple(labels)))

    def tags_in_use(self) -> list[str]:
        """Return the tags that reports in sight bear, and those around them, sorted."""
        with self._library.reading():
            return self._library.report_sets.tags_in_use()

    # collections

    def collections(self) -> list[Collection]:
        """Return all collections, sorted by name, with how many reports in sight they have."""
        with self._library.reading():
            return self._library.report_sets.collections()

    def holding(self, document_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return which of some reports each collection has; one with none is left out."""
        with self._library.reading():
            return self._library.report_sets.memberships(document_ids)

    def sets_of(self, document_ids: Sequence[str]) -> list[tuple[str, list[str]]]:
        """Return the collections that some reports are in, with which of them, in their order."""
        held = self.holding(document_ids)
        return [
            (name, [each for each in document_ids if each in held[name]]) for name in sorted(held)
        ]

    def sorted_reports(self) -> list[SortedReport]:
        """Return the reports in sight that bear tags or are in collections, as they came."""
        with self._library.reading():
            sets = self._library.report_sets
            tags, holding = sets.all_tags(), {each: sets.members(each) for each in sets.names()}
            held = {member for members in holding.values() for member in members}
            known = self._library.identities.all() if tags or held else []
        names: dict[str, tuple[str, ...]] = {}
        for name, members in holding.items():
            for each in members:
                names[each] = (*names.get(each, ()), name)
        return [
            SortedReport(clue_of(each), tags.get(each.id, ()), names.get(each.id, ()))
            for each in known
            if each.trashed is None and (each.id in tags or each.id in names)
        ]

    def members(self, name: str) -> frozenset[str]:
        """Return the ids of the reports of a collection, those in the trash too."""
        with self._library.reading():
            return frozenset(self._library.report_sets.members(name))

    def tagged(self, path: str) -> frozenset[str]:
        """Return the ids of the reports that bear a tag or one within it, in the trash too."""
        with self._library.reading():
            return frozenset(self._library.report_sets.tagged(path))

    def collect(
        self, document_ids: Sequence[str], *, into: Iterable[str] = (), out_of: Iterable[str] = ()
    ) -> Changes:
        """Put reports into collections and take them out of others, in one step.

        A collection that is not there is made.
        """
        known = set(self._library.report_sets.names())
        held = self.holding(document_ids)
        joined = [name for each in dict.fromkeys(into) if (name := _sound(each))]
        members = [
            (name, each, False, True)
            for name in joined
            for each in document_ids
            if each not in held.get(name, ())
        ]
        members += [
            (name, each, True, False)
            for name in dict.fromkeys(out_of)
            for each in document_ids
            if each in held.get(name, ())
        ]
        made = tuple((None, name) for name in joined if name not in known)
        return self._do(Step("collect", collections=made, members=tuple(members)))

    def make(self, name: str) -> Changes:
        """Make an empty collection; raises `MuqabalaError("collection_known")`."""
        name = self._free(name)
        return self._do(Step("add_collection", collections=((None, name),)))

    def rename(self, name: str, said: str) -> Changes:
        """Give a collection another name.

        Raises `MuqabalaError`: `collection_known`, `collection_nameless`.
        """
        if _sound(said) == name:
            return Changes()
        after = self._free(said)
        left = self._emptied(name)
        entered = tuple((after, each, False, True) for _, each, _, _ in left)
        pairs = ((None, after), (name, None))
        return self._do(Step("rename_collection", collections=pairs, members=left + entered))

    def delete(self, name: str) -> Changes:
        """Delete a collection; its reports stay in the library."""
        members = self._emptied(name)
        return self._do(Step("delete_collection", collections=((name, None),), members=members))

    def _emptied(self, name: str) -> tuple[tuple[str, str, bool, bool], ...]:
        found = self._library.report_sets.members(name)
        return tuple((name, each, True, False) for each in found)

    def _free(self, name: str) -> str:
        """Return a name as it is kept, if no collection has it."""
        name = _sound(name)
        if name in self._library.report_sets.names():
            raise MuqabalaError("collection_known", name=name)
        return name

    # saved searches

    def save_search(self, name: str, line: str) -> Changes:
        """Keep a search under a name; raises `MuqabalaError` for a line with a fault."""
        parse_query(line)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        kept = name.strip() or line, line, now
        pair = self._library.saved_searches.find(kept[0]), kept
        return self._do(Step("save_search", searches=(pair,)))

    def forget_search(self, name: str) -> Changes:
        """Remove a saved search; nothing happens when there is none of that name."""
        kept = self._library.saved_searches.find(name)
        return self._do(Step("forget_search", searches=((kept, None),) if kept else ()))

    def _do(self, step: Step) -> Changes:
        return self._changing.do(step) if step != Step(step.label) else Changes()


def clue_of(each: Identity) -> ReportClue:
    """Return what is told of a report to those who are to find it in another library."""
    return ReportClue(
        each.id, "", each.url, each.source_hash, each.text_hash, each.title, each.outlet,
        each.published,
    )  # fmt: skip


def _sound(name: str) -> str:
    name = clean_name(name)
    if not name:
        raise MuqabalaError("collection_nameless")
    return name
