"""Judgements in a library: kept, taken back, found again after an import, written out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from muqabala import cli
from muqabala.errors import MuqabalaError
from muqabala.model.comparison import ClaimPair, Collation, Status
from muqabala.model.judgement import Ruling
from muqabala.model.mention import Category
from muqabala.workspace import Workspace, comparison_of

FIRST = (
    "قصف يطال الوادي\n\nقتل 15 مدنيا في قصف على حي الزيتون يوم السبت.\nودمرت الغارات سبعة منازل.\n"
)
SECOND = (
    "غارات على الوادي\n\nقتل 14 مدنيا في قصف على حي الزيتون يوم السبت.\nودمرت الغارات 7 منازل.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text(FIRST, encoding="utf-8")
    (made / "b.txt").write_text(SECOND, encoding="utf-8")
    return made


@pytest.fixture
def workspace(tmp_path: Path, folder: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "library.sqlite")
    opened.import_files([folder])
    yield opened
    opened.close()


@pytest.fixture
def judge(workspace: Workspace) -> Callable[..., None]:
    def say(ruling: Ruling, comment: str = "", ids: tuple[str, str] = ("a", "b")) -> None:
        a, b = map(workspace.witness, ids)
        row = toll(workspace.collation(*ids))
        workspace.judging.judge(a, b, row, ruling, comment, "سلمى")

    return say


def toll(found: Collation) -> ClaimPair:
    """Return the row of the killed that both reports count."""
    return next(row for row in found.claims if row.category is Category.KILLED and row.a)


def test_what_was_said_is_there_after_a_restart(workspace: Workspace, judge: Callable[..., None]):
    assert toll(workspace.collation("a", "b")).status is Status.CONFLICT
    judge(Ruling.UPDATE, "حصيلة مساء")
    workspace.close()
    again = Workspace.open(workspace.path)
    row = toll(again.collation("a", "b"))
    again.close()
    assert (row.status, row.found) == (Status.COMPATIBLE, Status.CONFLICT)
    (said,) = row.judgements
    assert (said.comment, said.author, said.verdict) == ("حصيلة مساء", "سلمى", "conflict")


def test_what_was_said_of_one_order_holds_in_the_other(
    workspace: Workspace, judge: Callable[..., None]
):
    judge(Ruling.DISMISSED, ids=("b", "a"))
    assert toll(workspace.collation("a", "b")).status is Status.COMPATIBLE
    assert toll(workspace.collation("b", "a")).status is Status.COMPATIBLE


def test_a_second_verdict_stands_in_place_of_the_first(
    workspace: Workspace, judge: Callable[..., None]
):
    judge(Ruling.DISMISSED)
    judge(Ruling.ACCEPTED)
    judge(Ruling.CONFLICT)
    assert [each.ruling for each in workspace.judging.all()] == [Ruling.CONFLICT]
    workspace.undo()
    workspace.undo()
    assert toll(workspace.collation("a", "b")).status is Status.COMPATIBLE


def test_breaking_and_pinning_and_taking_back(workspace: Workspace, judge: Callable[..., None]):
    judge(Ruling.UPDATE)
    judge(Ruling.BROKEN)
    (said,) = workspace.judging.all()
    assert said.ruling is Ruling.BROKEN
    a, b = workspace.witness("a"), workspace.witness("b")
    rows = [r for r in workspace.collation("a", "b").claims if r.category is Category.KILLED]
    assert {row.status for row in rows} == {Status.ONLY_A, Status.ONLY_B}
    workspace.judging.pin(a, b, *sorted(rows, key=lambda row: row.status))
    assert [each.ruling for each in workspace.judging.all()] == [Ruling.PINNED]
    assert toll(workspace.collation("a", "b")).status is Status.CONFLICT
    workspace.judging.withdraw(each.id for each in workspace.judging.all())
    assert workspace.judging.all() == []
    assert workspace.judging.withdraw([]).judgements is False


def test_what_cannot_be_said_is_refused(workspace: Workspace):
    a, b = workspace.witness("a"), workspace.witness("b")
    row = toll(workspace.collation("a", "b"))
    with pytest.raises(MuqabalaError, match="judgement_no_figure"):
        workspace.judging.pin(a, b, row, ClaimPair(Status.ONLY_A, row.category, "", (0,), (), 1.0))
    alone = ClaimPair(Status.ONLY_A, row.category, "", row.a, (), 1.0)
    with pytest.raises(MuqabalaError, match="judgement_invalid"):
        workspace.judging.judge(a, b, alone, Ruling.BROKEN)
    with pytest.raises(MuqabalaError, match="judgement_unknown"):
        workspace.judging.explain("none", "")


def test_a_reason_can_be_given_afterwards(workspace: Workspace, judge: Callable[..., None]):
    judge(Ruling.DISMISSED)
    (said,) = workspace.judging.all()
    workspace.judging.explain(said.id, " منطقتان ")
    assert workspace.judging.all()[0].comment == "منطقتان"
    workspace.undo()
    assert workspace.judging.all() == [said]


def test_a_changed_report_keeps_what_was_said_where_its_words_stand(
    workspace: Workspace, folder: Path, judge: Callable[..., None]
):
    judge(Ruling.DISMISSED)
    changed = FIRST.replace("\n\n", "\n\nخبر عاجل من المدينة صباح اليوم.\n")
    (folder / "a.txt").write_text(changed, encoding="utf-8")
    workspace.import_files([folder])
    assert toll(workspace.collation("a", "b")).status is Status.COMPATIBLE


def test_a_figure_that_is_another_now_is_listed_and_found_when_it_comes_back(
    workspace: Workspace, folder: Path, judge: Callable[..., None]
):
    judge(Ruling.DISMISSED)
    (folder / "a.txt").write_text(FIRST.replace("15", "27"), encoding="utf-8")
    workspace.import_files([folder])
    assert toll(workspace.collation("a", "b")).status is Status.CONFLICT
    lost = workspace.judging.lost(workspace.witness("a"), workspace.witness("b"))
    assert [each.is_lost for each in lost] == [True]
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    workspace.import_files([folder])
    assert toll(workspace.collation("a", "b")).status is Status.COMPATIBLE


def test_passages_are_parted_and_undone(workspace: Workspace):
    a, b = workspace.witness("a"), workspace.witness("b")
    before = workspace.collation("a", "b").passages
    workspace.judging.judge_passage(a, b, before[0], Ruling.BROKEN)
    found = workspace.collation("a", "b")
    assert len(found.passages) == len(before) - 1
    workspace.judging.judge_passage(a, b, found.parted[0], Ruling.PINNED)
    assert len(workspace.collation("a", "b").passages) == len(before)
    workspace.undo()
    workspace.undo()
    assert workspace.collation("a", "b").passages == before


def test_the_json_tells_of_it_and_is_the_same_without(
    workspace: Workspace, judge: Callable[..., None]
):
    a, b = workspace.witness("a"), workspace.witness("b")
    plain = comparison_of(a, b)
    assert not any("judgements" in row or "found" in row for row in plain["claims"])
    judge(Ruling.UPDATE, "لاحقة")
    told = comparison_of(a, b, workspace.judging.on("a", "b"))
    row = next(row for row in told["claims"] if row.get("judgements"))
    assert (row["status"], row["found"]) == ("compatible", "conflict")
    assert row["judgements"][0] | {"created": ""} == {
        "ruling": "update", "created": "", "author": "سلمى", "comment": "لاحقة",
    }  # fmt: skip
    assert len(told["claims"]) == len(plain["claims"])


def test_the_command_line_applies_those_of_a_library(
    workspace: Workspace, folder: Path, judge: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
):  # fmt: skip
    judge(Ruling.UPDATE)
    files = [str(folder / "a.txt"), str(folder / "b.txt")]
    assert cli.main(["compare", *files, "--json", "--library", str(workspace.path)]) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["status"] == "compatible"
    assert cli.main(["compare", *files, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["status"] == "conflict"
    assert cli.main(["compare", "a", "b", "--json", "--library", str(workspace.path)]) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["found"] == "conflict"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_dossier_shows_it(
    workspace: Workspace, judge: Callable[..., None], tmp_path: Path, language: str
):
    judge(Ruling.UPDATE, "حصيلة مساء الأحد")
    workspace.export_comparison("a", "b", tmp_path / "dossier.md", language)
    written = (tmp_path / "dossier.md").read_text(encoding="utf-8")
    assert {"ar": "حكم المحلّل", "en": "The analyst's verdict"}[language] in written
    assert "حصيلة مساء الأحد" in written
    assert {"ar": "قال البرنامج: تعارض", "en": "The program said: Conflict"}[language] in written
    assert "سلمى" in written


@given(st.lists(st.sampled_from([*Ruling, "undo", "redo"]), max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_all_leaves_what_was_and_redoing_all_what_became(
    workspace: Workspace, actions: list[Ruling | str]
):
    a, b = workspace.witness("a"), workspace.witness("b")
    for action in actions:
        if isinstance(action, Ruling):
            rows = workspace.collation("a", "b").claims
            row = next((row for row in rows if row.a and row.b), None)
            if row is not None:
                workspace.judging.judge(a, b, row, action)
        elif action == "undo":
            if workspace.undo_label() != "import_files":
                workspace.undo()
        else:
            workspace.redo()
    became = workspace.judging.all()
    count = 0
    while workspace.undo_label() != "import_files":
        workspace.undo()
        count += 1
    assert workspace.judging.all() == []
    for _ in range(count):
        workspace.redo()
    assert workspace.judging.all() == became
    while workspace.undo_label() != "import_files":
        workspace.undo()


def test_a_colleague_takes_them_in_from_a_file_and_from_a_library(
    workspace: Workspace, judge: Callable[..., None], folder: Path, tmp_path: Path
):
    judge(Ruling.UPDATE, "لاحقة")
    a, b = workspace.witness("a"), workspace.witness("b")
    passage = workspace.collation("a", "b").passages[-1]
    workspace.judging.judge_passage(a, b, passage, Ruling.BROKEN, "سلمى")
    alone = next(r for r in workspace.collation("a", "b").claims if r.status is Status.AGREE)
    workspace.judging.judge(a, b, alone, Ruling.ACCEPTED)
    file = tmp_path / "verdicts.jsonld"
    assert workspace.judging.export(file) == 3
    for source in (file, workspace.path):
        theirs = Workspace.open(tmp_path / f"theirs-{source.suffix[1:]}.sqlite")
        theirs.import_files([folder])
        report, changes = theirs.annotating.import_notes(source)
        assert (report.judgements, report.judgements_known, report.judgements_missing) == (3, 0, 0)
        assert changes.judgements
        assert theirs.judging.all() == workspace.judging.all()
        assert theirs.collation("a", "b") == workspace.collation("a", "b")
        again, nothing = theirs.annotating.import_notes(source)
        assert (again.judgements, again.judgements_known) == (0, 3)
        assert not nothing.judgements
        theirs.undo()
        assert theirs.judging.all() == []
        theirs.close()


def test_verdicts_on_reports_that_are_not_there_are_counted(
    workspace: Workspace, judge: Callable[..., None], folder: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):  # fmt: skip
    judge(Ruling.UPDATE)
    out = str(tmp_path / "verdicts.jsonld")
    library = ["--library", str(workspace.path)]
    assert cli.main(["export", "--format", "judgements", "--out", out, *library]) == 0
    theirs = Workspace.open(tmp_path / "theirs.sqlite")
    theirs.import_files([folder / "a.txt"])
    theirs.close()
    cli.main(["notes", "import", out, "--json", "--library", str(tmp_path / "theirs.sqlite")])
    assert json.loads(capsys.readouterr().out)["judgements_missing"] == 1


def test_a_file_of_verdicts_that_means_nothing_is_passed_over(
    workspace: Workspace, judge: Callable[..., None], tmp_path: Path
):
    judge(Ruling.UPDATE)
    file = tmp_path / "verdicts.jsonld"
    workspace.judging.export(file)
    sound = json.loads(file.read_text(encoding="utf-8"))
    item = sound["first"]["items"][0]
    for broken in (
        {"muqabala:judgement": "update"},
        {"muqabala:judgement": {"subject": "figures", "ruling": "maybe"}},
        {"target": {}},
        {"id": "urn:uuid:"},
        {"muqabala:reports": "a"},
    ):
        changed = sound | {"first": sound["first"] | {"items": [item | broken]}}
        file.write_text(json.dumps(changed), encoding="utf-8")
        report, changes = workspace.annotating.import_notes(file)
        assert dict(report.remarks) == {"other_records": 1}
        assert not changes.judgements


def test_a_time_that_is_none_is_no_time_and_later_words_win(
    workspace: Workspace, judge: Callable[..., None], tmp_path: Path
):
    judge(Ruling.UPDATE)
    file = tmp_path / "verdicts.jsonld"
    workspace.judging.export(file)
    written = file.read_text(encoding="utf-8")
    created = workspace.judging.all()[0].created
    for strange in ("soon", "9999-12-31T23:59:59.999999+00:00"):
        file.write_text(written.replace(created, strange), encoding="utf-8")
        workspace.judging.withdraw(each.id for each in workspace.judging.all())
        workspace.annotating.import_notes(file)
        assert [each.ruling for each in workspace.judging.all()] == [Ruling.UPDATE]
        if strange == "soon":
            judge(Ruling.CONFLICT)
            assert toll(workspace.collation("a", "b")).status is Status.CONFLICT
