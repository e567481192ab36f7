"""A library through a life of random changes: all can be taken back, nothing written is lost.

Beside the library a small model is kept of what the analyst wrote, and after each change the two
must agree. Each state is remembered too: taking back all changes leads through them to the first,
doing them again to the last, and neither needs the program to go on running.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from muqabala.errors import MuqabalaError
from muqabala.model.change import Standing
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.judgement import Ruling
from muqabala.model.library import Changes
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.workspace import Workspace
from muqabala.workspace.annotating import Said

REPORTS = {
    "a": "قصف يطال الوادي\n\nقتل 15 مدنيا في قصف على حي الزيتون يوم السبت، بحسب البلدية.\n",
    "b": "غارات على الوادي\n\nقتل 14 مدنيا في قصف على حي الزيتون يوم السبت، وفق مرصد.\n",
    "c": "معرض الكتاب\n\nافتتح الوزير معرض الكتاب بمشاركة 300 دار نشر في كفرشمسون.\n",
    "d": "أسعار القمح\n\nارتفع سعر القمح في كفرشمسون إلى 900 ليرة للكيلوغرام.\n",
}
LATER = "عاجل: نُقّح هذا الخبر بعد نشره.\n"
REFUSALS = frozenset({"tag_known", "tag_within_itself", "collection_known", "correction_known"})
"""What the library may answer to a change that would not make sense; then nothing changed."""

bodies = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
tag_names = st.sampled_from(("حصيلة", "مصدر", "نفي"))
tag_paths = st.sampled_from(("حصيلة", "حصيلة/مدنيون", "مصدر", "نفي/مصدر"))
shares = st.floats(0, 1)
first_or_second = st.sampled_from(("a", "b"))
any_number = st.integers(0, 1000)


@dataclass(frozen=True)
class Written:
    """What the analyst wrote: notes as words, tags and report; what of it was thrown away."""

    notes: dict[str, tuple[str, tuple[str, ...], str]] = field(default_factory=dict)
    thrown: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    """The reports in sight."""

    @property
    def in_sight(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        return {
            key: (body, tags)
            for key, (body, tags, report) in self.notes.items()
            if key not in self.thrown and report in self.reports
        }

    def with_note(self, key: str, body: str, tags: tuple[str, ...], report: str) -> Written:
        return replace(self, notes=self.notes | {key: (body, tags, report)})

    def retagged(self, change: Callable[[str], str]) -> Written:
        return replace(
            self,
            notes={
                key: (body, tuple(dict.fromkeys(filter(None, map(change, tags)))), report)
                for key, (body, tags, report) in self.notes.items()
            },
        )


class LifeOfALibrary(RuleBasedStateMachine):
    """`_seen` are the states up to now, `_written` the model of each, `_at` which one holds."""

    def __init__(self) -> None:
        super().__init__()
        self._home = tempfile.TemporaryDirectory()
        self._folder = Path(self._home.name) / "reports"
        self._folder.mkdir()
        self._library = Workspace.open(Path(self._home.name) / "library.sqlite")
        self._seen = [self._state()]
        self._written = [Written()]
        self._at = 0

    def teardown(self) -> None:
        last = self._at
        for at in range(last - 1, -1, -1):
            self._library.undo()
            assert self._state() == self._seen[at]
        assert self._library.undo() == Changes()
        for _ in range(len(self._seen) - 1):
            self._library.redo()
        assert self._library.redo() == Changes()
        assert self._state() == self._seen[-1]
        self._library.close()
        self._home.cleanup()

    # the library and the model

    @property
    def _now(self) -> Written:
        return self._written[self._at]

    def _state(self) -> dict[str, object]:
        """Return all that a user can see of the library, but for what is in the trash."""
        library = self._library
        library.refreshing.all()  # The window does so when it has brought an older version back.
        reports = {each.id: each for each in library.documents()}
        ids = sorted(reports)
        return {
            "reports": reports,
            "texts": {each: library.document(each).text for each in ids},
            "names": {each: library.analysis(each).mentions for each in ids},
            "notes": {note.id: note for note in library.annotating.notes()},
            "tags": {tag.path: tag for tag in library.tagging.all()},
            "corrections": library.corrections(),
            "judgements": {each.id: each for each in library.judging.all()},
            "details": library.describing.details(ids),
            "borne": library.sorting.tags(ids),
            "collections": library.sorting.holding(ids),
        }

    def _do(self, change: Callable[[], object], then: Written | None = None) -> None:
        """Change the library; `then` is what the analyst has written afterwards."""
        try:
            change()
        except MuqabalaError as error:
            if error.code not in REFUSALS:
                raise
        done = sum(each.standing is Standing.DONE for each in self._library.chronicle.changes())
        if done == self._at:
            assert self._state() == self._seen[self._at]
            return
        assert done == self._at + 1
        assert self._library.redo_label() == ""
        del self._seen[done:], self._written[done:]
        self._seen.append(self._state())
        self._written.append(then if then is not None else self._now)
        self._at = done

    def _span(self, report: str, start: float, length: float) -> Span:
        size = len(self._library.document(report).text)
        first = min(int(start * size), size - 1)
        return Span(first, min(size, first + 1 + int(length * 20)))

    def _note(self, number: int) -> str:
        return sorted(self._now.in_sight)[number % len(self._now.in_sight)]

    def _report(self, number: int) -> str:
        return sorted(self._now.reports)[number % len(self._now.reports)]

    def _tag(self, number: int) -> str:
        tags = self._library.annotating.tags()
        return tags[number % len(tags)]

    has_notes = precondition(lambda self: bool(self._now.in_sight))
    has_reports = precondition(lambda self: bool(self._now.reports))
    has_both = precondition(lambda self: {"a", "b"} <= self._now.reports)
    has_tags = precondition(lambda self: bool(self._library.annotating.tags()))

    # reports

    def _read(self, *names: str) -> None:
        paths = [self._folder / f"{name}.txt" for name in names]
        then = replace(self._now, reports=self._now.reports | set(names))
        self._do(lambda: self._library.import_files(paths), then)

    @initialize()
    def read_the_first_two(self) -> None:
        for name in ("a", "b"):
            (self._folder / f"{name}.txt").write_text(REPORTS[name], encoding="utf-8")
        self._read("a", "b")

    @rule(name=st.sampled_from(sorted(REPORTS)))
    def read_one(self, name: str) -> None:
        file = self._folder / f"{name}.txt"
        if not file.exists():
            file.write_text(REPORTS[name], encoding="utf-8")
        if name not in self._thrown():  # Beside what was thrown away it would come in as another.
            self._read(name)

    @has_both
    @rule(name=first_or_second)
    def read_a_later_version(self, name: str) -> None:
        file = self._folder / f"{name}.txt"
        file.write_text(file.read_text(encoding="utf-8") + LATER, encoding="utf-8")
        self._read(name)

    @has_reports
    @rule(number=any_number)
    def throw_a_report_away(self, number: int) -> None:
        report = self._report(number)
        then = replace(self._now, reports=self._now.reports - {report})
        self._do(lambda: self._library.delete_documents([report]), then)

    def _thrown(self) -> list[str]:
        return sorted(each.id for each, _ in self._library.chronicle.trash().documents)

    @rule(number=any_number)
    def take_a_report_out_of_the_trash(self, number: int) -> None:
        if held := self._thrown():
            report = held[number % len(held)]
            then = replace(self._now, reports=self._now.reports | {report})
            self._do(lambda: self._library.chronicle.restore([report]), then)

    @has_reports
    @rule(number=any_number, outlet=st.sampled_from(("وكالة الوادي", "شبكة النهر", None)))
    def put_details_right(self, number: int, outlet: str | None) -> None:
        report = self._report(number)
        self._do(lambda: self._library.describing.describe([report], {"outlet": outlet}))

    # notes

    @has_reports
    @rule(
        number=any_number, start=shares, length=shares, body=bodies,
        tags=st.lists(tag_paths, max_size=2, unique=True), is_pair=st.booleans(),
    )  # fmt: skip
    def write_a_note(
        self, number: int, start: float, length: float, body: str, tags: list[str], is_pair: bool
    ) -> None:
        report, other = self._report(number), self._report(number + 1)
        second = (other, None) if is_pair and other != report else None
        span = self._span(report, start, length)
        made: list[str] = []

        def write() -> None:
            note, _ = self._library.annotating.add_note(report, span, body, tags, second)
            made.append(note.id)

        before = self._now
        self._do(write)
        self._written[self._at] = before.with_note(made[0], body, tuple(tags), report)

    @has_notes
    @rule(number=any_number, body=bodies, tags=st.lists(tag_paths, max_size=2, unique=True))
    def rewrite_a_note(self, number: int, body: str, tags: list[str]) -> None:
        key = self._note(number)
        said = Said(color="", verdict="", confidence="")
        then = self._now.with_note(key, body, tuple(tags), self._now.notes[key][2])
        self._do(lambda: self._library.annotating.edit_note(key, body, tags, said), then)

    @has_notes
    @rule(numbers=st.lists(any_number, min_size=1, max_size=3), tag=tag_paths)
    def tag_notes(self, numbers: list[int], tag: str) -> None:
        keys = list(dict.fromkeys(map(self._note, numbers)))
        then = self._now
        for key in keys:
            body, tags, report = then.notes[key]
            then = then.with_note(key, body, tuple(dict.fromkeys((*tags, tag))), report)
        self._do(lambda: self._library.annotating.tag_notes(keys, [tag]), then)

    @has_notes
    @rule(numbers=st.lists(any_number, min_size=1, max_size=3))
    def throw_notes_away(self, numbers: list[int]) -> None:
        keys = list(dict.fromkeys(map(self._note, numbers)))
        then = replace(self._now, thrown=self._now.thrown | set(keys))
        self._do(lambda: self._library.annotating.delete_notes(keys), then)

    @rule(number=any_number)
    def take_a_note_out_of_the_trash(self, number: int) -> None:
        held = sorted(note.id for note, _ in self._library.chronicle.trash().notes)
        if held:
            key = held[number % len(held)]
            then = replace(self._now, thrown=self._now.thrown - {key})
            self._do(lambda: self._library.chronicle.restore(notes=[key]), then)

    # tags, collections

    @rule(path=tag_paths)
    def make_a_tag(self, path: str) -> None:
        self._do(lambda: self._library.tagging.add(path))

    @has_tags
    @rule(number=any_number, name=tag_names)
    def rename_a_tag(self, number: int, name: str) -> None:
        path = self._tag(number)
        self._move(path, "/".join([*path.split("/")[:-1], name]), "rename", name)

    @has_tags
    @rule(number=any_number, other=any_number)
    def merge_tags(self, number: int, other: int) -> None:
        path, target = self._tag(number), self._tag(other)
        self._move(path, target, "merge", target)

    def _move(self, path: str, target: str, how: str, said: str) -> None:
        """Let a tag become another by one of the library's ways."""

        def moved(tag: str) -> str:
            within = tag == path or tag.startswith(f"{path}/")
            return target + tag[len(path) :] if within else tag

        change = getattr(self._library.tagging, how)
        self._do(lambda: change(path, said), self._now.retagged(moved))

    @has_tags
    @rule(number=any_number)
    def delete_a_tag(self, number: int) -> None:
        path = self._tag(number)
        then = self._now.retagged(lambda tag: "" if f"{tag}/".startswith(f"{path}/") else tag)
        self._do(lambda: self._library.tagging.delete(path), then)

    @has_reports
    @rule(number=any_number, tags=st.lists(tag_paths, max_size=2))
    def tag_a_report(self, number: int, tags: list[str]) -> None:
        report = self._report(number)
        self._do(lambda: self._library.sorting.tag([report], tags))

    @has_reports
    @rule(number=any_number, name=tag_names)
    def put_a_report_into_a_collection(self, number: int, name: str) -> None:
        report = self._report(number)
        self._do(lambda: self._library.sorting.collect([report], into=[name]))

    # what the engine is told

    @rule(words=st.sampled_from(("كفرشمسون", "حي الزيتون", "الوادي")), ignore=st.booleans())
    def correct_a_name(self, words: str, ignore: bool) -> None:
        kind = CorrectionKind.IGNORE if ignore else CorrectionKind.ADD
        said = Correction("", kind, words, type=None if ignore else Kind.PLACE)
        self._do(lambda: self._library.add_corrections([said]))

    @rule(number=any_number)
    def take_a_correction_back(self, number: int) -> None:
        if held := self._library.corrections():
            key = held[number % len(held)].id
            self._do(lambda: self._library.remove_corrections([key]))

    @has_both
    @rule(number=any_number, ruling=st.sampled_from(Ruling), comment=bodies)
    def judge_a_row(self, number: int, ruling: Ruling, comment: str) -> None:
        rows = [row for row in self._library.collation("a", "b").claims if row.a and row.b]
        if rows and ruling not in (Ruling.PINNED, Ruling.BROKEN):
            a, b = map(self._library.witness, ("a", "b"))
            row = rows[number % len(rows)]
            self._do(lambda: self._library.judging.judge(a, b, row, ruling, comment))

    # back and forth

    @precondition(lambda self: self._at > 0)
    @rule()
    def undo(self) -> None:
        self._library.undo()
        self._at -= 1
        assert self._state() == self._seen[self._at]

    @precondition(lambda self: self._at + 1 < len(self._seen))
    @rule()
    def redo(self) -> None:
        self._library.redo()
        self._at += 1
        assert self._state() == self._seen[self._at]

    @rule()
    def start_again(self) -> None:
        self._library.close()
        self._library = Workspace.open(Path(self._home.name) / "library.sqlite")
        assert self._state() == self._seen[self._at]

    @invariant()
    def all_that_was_written_is_there(self) -> None:
        notes = self._library.annotating.notes()
        assert {note.id: (note.body, note.tags) for note in notes} == self._now.in_sight
        assert {each.id for each in self._library.documents()} == self._now.reports
        thrown = {note.id for note, _ in self._library.chronicle.trash().notes}
        assert thrown == self._now.thrown


TestLifeOfALibrary = LifeOfALibrary.TestCase
TestLifeOfALibrary.settings = settings(max_examples=40, stateful_step_count=50, deadline=None)
