"""The tags of a library: made, coloured, renamed, moved, merged, deleted, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.exporting.notes.refi_qda import tags_qdc
from muqabala.model.annotation import Note
from muqabala.model.library import Changes
from muqabala.model.tag import STROKE, Tag, TagUse, clean_path, is_within, lineage, moved_path
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.changing import Changing, now


class Tagging:
    """The tags of one open library, those that no note bears among them."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def all(self) -> list[Tag]:
        """Return all tags, sorted by path."""
        with self._library.reading():
            return self._library.tags.all()

    def uses(self) -> list[TagUse]:
        """Return all tags with how many notes bear them, sorted by path."""
        with self._library.reading():
            return self._library.tags.uses()

    def add(self, path: str, color: str = "") -> Changes:
        """Make a tag, and those it is within; nothing happens when it is there."""
        path = _sound(path)
        known = {tag.path for tag in self._library.tags.all()}
        missing = [each for each in lineage(path) if each not in known]
        if not missing:
            return Changes()
        pairs = tuple((None, Tag(each, color if each == path else "")) for each in missing)
        return self._changing.do(Step("add_tag", tags=pairs))

    def paint(self, path: str, color: str) -> Changes:
        """Give a tag a colour (`#RRGGBB`), or take it away ("")."""
        before = self._tag(path)
        step = Step("paint_tag", tags=((before, replace(before, color=color)),))
        return self._changing.do(step) if before.color != color else Changes()

    def rename(self, path: str, name: str) -> Changes:
        """Give a tag another name at its place; those within it go with it."""
        name = clean_path(name).replace(STROKE, " ")
        parent = self._tag(path).parent
        return self._move("rename_tag", path, f"{parent}{STROKE}{name}" if parent else name)

    def move(self, path: str, parent: str) -> Changes:
        """Put a tag within another one, or outermost (""); those within it go with it."""
        name = self._tag(path).name
        return self._move("move_tag", path, f"{parent}{STROKE}{name}" if parent else name)

    def merge(self, path: str, target: str) -> Changes:
        """Let a tag, and those within it, become another one that is there."""
        self._tag(target)
        return self._move("merge_tag", path, target, into_known=True)

    def delete(self, path: str) -> Changes:
        """Delete a tag and those within it; notes and reports stay without them."""
        self._tag(path)
        tags = tuple((tag, None) for tag in self._within(path))

        def without(tag: str) -> str:
            return "" if is_within(tag, path) else tag

        notes, labels = self._retagged(path, without), self._relabelled(path, without)
        return self._changing.do(Step("delete_tag", notes=notes, tags=tags, labels=labels))

    def export(self, path: Path) -> int:
        """Write all tags as a REFI-QDA codebook and return their number."""
        tags = self.all()
        write_atomically(path, tags_qdc(tags))
        return len(tags)

    def _move(self, label: str, source: str, target: str, *, into_known: bool = False) -> Changes:
        """Let `source` become `target`, in the table, on all notes and reports."""
        target = _sound(target)
        if target == source:
            return Changes()
        if is_within(target, source):
            raise MuqabalaError("tag_within_itself", tag=source)
        known = {tag.path: tag for tag in self._library.tags.all()}
        if target in known and not into_known:
            raise MuqabalaError("tag_known", tag=target)
        pairs: list[tuple[Tag | None, Tag | None]] = []
        for tag in self._within(source):
            pairs.append((tag, None))
            goal = moved_path(tag.path, source, target)
            if goal not in known:
                pairs.append((None, Tag(goal, tag.color)))
        made = {after.path for _, after in pairs if after is not None} | set(known)
        pairs += [(None, Tag(each)) for each in lineage(target) if each not in made]

        def moved(tag: str) -> str:
            return moved_path(tag, source, target)

        notes, labels = self._retagged(source, moved), self._relabelled(source, moved)
        return self._changing.do(Step(label, notes=notes, tags=tuple(pairs), labels=labels))

    def _retagged(self, path: str, change: Callable[[str], str]) -> tuple[tuple[Note, Note], ...]:
        """Return the notes that bear the tag or one within it, before and after."""
        moment = now()
        return tuple(
            (
                note,
                replace(
                    note,
                    tags=tuple(dict.fromkeys(new for tag in note.tags if (new := change(tag)))),
                    modified=moment,
                ),
            )
            for note in self._library.annotations.bearing(path)
        )

    def _relabelled(
        self, path: str, change: Callable[[str], str]
    ) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
        """Return the reports that bear the tag or one within it, with tags before and after."""
        return tuple(
            (document, tags, tuple(dict.fromkeys(new for tag in tags if (new := change(tag)))))
            for document, tags in self._library.report_sets.tagged(path).items()
        )

    def _within(self, path: str) -> list[Tag]:
        return [tag for tag in self._library.tags.all() if is_within(tag.path, path)]

    def _tag(self, path: str) -> Tag:
        found = self._library.tags.find(path)
        if found is None:
            raise MuqabalaError("tag_unknown", tag=path)
        return found


def _sound(path: str) -> str:
    path = clean_path(path)
    if not path:
        raise MuqabalaError("tag_nameless")
    return path
