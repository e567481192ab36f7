"""The details of reports, put right by the analyst: title, outlet, day of publication, address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from muqabala.errors import MuqabalaError
from muqabala.model.details import FIELDS, Details, NamedReport
from muqabala.model.library import Changes
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.text.folding import fold
from muqabala.text.name_pattern import read_pattern
from muqabala.workspace.changing import Changing

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")


class Describing:
    """The details of the reports of one open library. What changes them is undoable."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self._library = library
        self._changing = changing

    def details(self, document_ids: Sequence[str]) -> list[Details]:
        """Return the details of reports; raises `MuqabalaError("document_unknown")`."""
        with self._library.reading():
            load, table = self._library.documents.load, self._library.documents.details
            return [table.of(load(each)) for each in document_ids]

    def outlets(self) -> list[str]:
        """Return the outlets of the library, the most frequent first."""
        with self._library.reading():
            return self._library.documents.outlets()

    def describe(self, document_ids: Sequence[str], said: Mapping[str, str | None]) -> Changes:
        """Say of reports, in one step, what holds in place of what was read.

        A field that is None goes back to what was read; fields that are not named stay. A day is
        `2018-04-03`, with a time `2018-04-03T14:30`. Raises `MuqabalaError`: `day_invalid`,
        `document_unknown`.
        """
        return self.describe_each(dict.fromkeys(document_ids, said))

    def describe_each(self, said: Mapping[str, Mapping[str, str | None]]) -> Changes:
        """Say of each report, by its id, what holds; in one step, else as `describe`."""
        changed = []
        for each in self.details(list(said)):
            told = said[each.document_id]
            wanted = {field: _checked(field, told[field]) for field in FIELDS if field in told}
            before = dict(each.said)
            after = {f: v for f, v in (before | wanted).items() if v is not None}
            after = {f: v for f, v in after.items() if v != dict(each.read)[f]}
            if after != before:
                changed.append((each.document_id, tuple(before.items()), tuple(after.items())))
        if not changed:
            return Changes()
        return self._changing.do(Step("describe_reports", details=tuple(changed)))

    def told_by_names(self, document_ids: Sequence[str], pattern: str) -> list[NamedReport]:
        """Return what the names of the reports' files tell by a pattern, those it fits not too.

        Raises `MuqabalaError("pattern_invalid")`, as `read_pattern`.
        """
        read = read_pattern(pattern).read
        with self._library.reading():
            found = self._library.documents.summaries_of(document_ids)
        return [
            NamedReport(each, found[each].path, tuple(read(found[each].path).items()))
            for each in document_ids
            if each in found
        ]


def _checked(field: str, value: str | None) -> str | None:
    if value is None:
        return None
    said = " ".join(value.split())
    return day_of(said) if field == "published" and said else said


def day_of(words: str) -> str:
    """Return a day, with or without a time, as ISO 8601; raises `MuqabalaError("day_invalid")`."""
    said = fold(words.strip()).replace("/", "-").replace(" ", "T", 1)
    try:
        if _MOMENT.fullmatch(said):
            return datetime.fromisoformat(said).isoformat()
        return date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise MuqabalaError("day_invalid", words=words) from error
