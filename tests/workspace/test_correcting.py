"""Corrections of a whole library: applied, taken back, kept, exchanged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from muqabala import cli
from muqabala.errors import MuqabalaError
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.library import Changes
from muqabala.model.mention import Kind
from muqabala.workspace import Workspace

FIRST = "قصف كفرشمسون\nقتل 12 مدنيا في كفرشمسون أمس، وفق ما قالت لجنة كفرشمسون.\n"
SECOND = "ضحايا كفرشمسون\nقالت البلدية إن 14 مدنيا قتلوا في كفرشمسون، وزار وفد حلب.\n"
PLACE = "analyst:place:كفرشمسون"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path, reports):
    opened = Workspace.open(tmp_path / "data" / "library.sqlite")
    opened.import_files([reports])
    yield opened
    opened.close()


def added(words="كفرشمسون", **more):
    return Correction("", CorrectionKind.ADD, words, type=Kind.PLACE, **more)


def merged(entity, target, **more):
    return Correction("", CorrectionKind.MERGE, entity=entity, target=target, **more)


def entities(workspace, document_id="first"):
    return {m.entity for m in workspace.analysis(document_id).mentions if m.entity}


def places(workspace, document_id="first"):
    """Return how often the added name is named."""
    return [m.entity for m in workspace.analysis(document_id).mentions].count(PLACE)


def test_a_correction_holds_at_once_for_the_whole_library(workspace):
    changes = workspace.add_corrections([added()])
    assert changes == Changes(documents=True, corrections=True)
    assert places(workspace, "first") == 3
    assert places(workspace, "second") == 2
    shared = [pair.entity for pair in workspace.collation("first", "second").entities]
    assert PLACE in shared


def test_a_correction_of_one_report_holds_there_alone(workspace):
    workspace.add_corrections([added(document_id="second")])
    assert (places(workspace, "first"), places(workspace, "second")) == (0, 2)


def test_undo_restores_the_exact_findings_and_redo_the_corrected_ones(workspace):
    raw = workspace.witness("first")
    workspace.add_corrections([added()])
    corrected = workspace.witness("first")
    assert workspace.undo_label() == "add_correction"
    assert workspace.undo().corrections
    assert workspace.witness("first") == raw
    assert workspace.redo().corrections
    assert workspace.witness("first") == corrected


def test_undo_works_after_a_restart(workspace):
    workspace.add_corrections([added()])
    again = Workspace.open(workspace.path)
    again.undo()
    assert again.corrections() == []
    assert again.redo_label() == "add_correction"
    again.close()
    assert places(workspace) == 0


def test_another_window_s_correction_is_seen(workspace):
    assert places(workspace) == 0
    other = Workspace.open(workspace.path)
    other.add_corrections([added()])
    other.close()
    assert places(workspace) == 3


def test_corrections_survive_a_new_import_and_new_rules(workspace, reports, monkeypatch):
    workspace.add_corrections([added()])
    (reports / "first.txt").write_text(FIRST + "وعاد إلى كفرشمسون.\n", encoding="utf-8")
    workspace.import_files([reports])
    assert places(workspace) == 4
    monkeypatch.setattr("muqabala.workspace.workspace.ENGINE", "later")
    assert places(workspace) == 4


def test_findings_are_never_stored_corrected(workspace, monkeypatch):
    raw = workspace.analysis("first")
    workspace.add_corrections([added()])
    monkeypatch.setattr("muqabala.workspace.workspace.ENGINE", "later")
    workspace.analysis("first")
    monkeypatch.undo()
    workspace.undo()
    assert workspace.analysis("first").mentions == raw.mentions


def test_what_is_known_is_not_added_twice(workspace):
    workspace.add_corrections([added(), added()])
    assert len(workspace.corrections()) == 1
    assert workspace.add_corrections([added("  كفرشمسون ")]) == Changes()
    assert workspace.undo_label() == "add_correction"


def test_a_new_name_is_named_by_its_words_and_times_differ(workspace):
    workspace.add_corrections([added("تل  الريم"), added("كفرشمسون")])
    one, two = workspace.corrections()
    assert (one.name, two.name) == ("تل الريم", "كفرشمسون")
    assert one.created < two.created
    assert one.id != two.id


@pytest.mark.parametrize(
    ("correction", "fault"),
    [
        (added("…"), "words"),
        (replace(added(), type=None), "type"),
        (replace(added(), type=Kind.NUMBER), "type"),
        (merged("place:a", "place:a"), "target"),
        (merged("", "place:a"), "entity"),
        (Correction("", CorrectionKind.IGNORE), "words"),
        (Correction("", CorrectionKind.RETYPE, entity="place:a"), "type"),
        (Correction("", CorrectionKind.SPLIT, "حلب"), "type"),
    ],
)
def test_a_correction_that_means_nothing_is_refused(workspace, correction, fault):
    with pytest.raises(MuqabalaError) as caught:
        workspace.add_corrections([added(), correction])
    assert caught.value.details == {"fault": fault}
    assert workspace.corrections() == []


def test_an_edited_correction_was_said_last(workspace):
    workspace.add_corrections([added(name="واحد")])
    workspace.add_corrections([added(name="اثنان")])
    first, second = workspace.corrections()
    assert "analyst:place:اثنان" in entities(workspace)
    workspace.edit_correction(replace(first, english="One"))
    assert [c.id for c in workspace.corrections()] == [second.id, first.id]
    assert "analyst:place:واحد" in entities(workspace)
    workspace.undo()
    assert workspace.corrections() == [first, second]


def test_corrections_are_removed_and_brought_back_in_their_order(workspace):
    workspace.add_corrections([added("كفرشمسون"), added("وفد"), added("لجنة")])
    made = workspace.corrections()
    workspace.remove_corrections([made[0].id, made[2].id])
    assert workspace.corrections() == [made[1]]
    assert places(workspace) == 0
    workspace.undo()
    assert workspace.corrections() == made
    with pytest.raises(MuqabalaError, match="correction_unknown"):
        workspace.remove_corrections(["none"])


def test_a_merge_into_a_listed_entity_knows_where_it_lies(workspace):
    workspace.add_corrections([added(), merged(PLACE, "place:damascus")])
    damascus = workspace.analysis("first").entity("place:damascus")
    assert damascus.name == "دمشق"
    assert damascus.latitude is not None
    assert workspace.entity(PLACE).name == "كفرشمسون"


# choices


def test_choices_begin_with_the_typed_words_the_library_s_first(workspace):
    workspace.add_corrections([added()])
    assert [entity.id for entity in workspace.entity_choices("كفرشم", Kind.PLACE)] == [PLACE]
    found = workspace.entity_choices("حلب")
    assert found[0].name == "حلب"
    assert all(entity.type is Kind.PLACE for entity in workspace.entity_choices("دمشق", Kind.PLACE))


def test_choices_know_english_names_and_names_without_their_article(workspace):
    assert "دمشق" in [entity.name for entity in workspace.entity_choices("damas")]
    assert "الرقة" in [entity.name for entity in workspace.entity_choices("رقة")]
    assert workspace.entity_choices("ليس لهذا الاسم وجود") == []


def test_what_was_merged_away_is_no_choice(workspace):
    workspace.add_corrections([added(), merged(PLACE, "place:damascus")])
    assert workspace.entity_choices("كفرشمسون", Kind.PLACE) == []


# exchange


def test_a_colleague_takes_over_a_lexicon_in_one_step(workspace, tmp_path):
    workspace.add_corrections([added(), added("وفد")])
    file = tmp_path / "lexicon.tsv"
    assert workspace.export_lexicon(file) == 2
    colleague = Workspace.open(tmp_path / "other" / "library.sqlite")
    colleague.add_corrections([added("وفد")])
    new, known, changes = colleague.import_lexicon(file)
    assert (new, known, changes.corrections) == (1, 1, True)
    assert {c.content for c in colleague.corrections()} == {
        c.content for c in workspace.corrections()
    }
    kept = {c.surface: c.created for c in colleague.corrections()}
    assert kept["كفرشمسون"] == workspace.corrections()[0].created
    assert colleague.undo_label() == "import_lexicon"
    colleague.undo()
    assert [c.surface for c in colleague.corrections()] == ["وفد"]
    assert colleague.import_lexicon(file)[:2] == (1, 1)
    assert colleague.import_lexicon(file) == (0, 2, Changes())
    colleague.close()


def test_a_lexicon_with_a_bad_line_is_not_half_taken(workspace, tmp_path):
    file = tmp_path / "lexicon.tsv"
    file.write_text("kind\twords\ttype\nadd\tكفرشمسون\tplace\nadd\tوفد\t\n", encoding="utf-8")
    with pytest.raises(MuqabalaError) as caught:
        workspace.import_lexicon(file)
    assert caught.value.details["line"] == 3
    assert workspace.corrections() == []
    assert workspace.undo_label() == "import_files"


def test_entries_without_a_time_keep_the_order_of_the_file(workspace, tmp_path):
    file = tmp_path / "lexicon.tsv"
    times = ["", "2020-01-01"] * 9
    rows = "".join(f"add\tكفر{n:03}\tplace\t{time}\n" for n, time in enumerate(times))
    file.write_text("kind\twords\ttype\tcreated\n" + rows, encoding="utf-8")
    workspace.import_lexicon(file)
    order = [*range(1, 18, 2), *range(0, 18, 2)]
    assert [c.surface for c in workspace.corrections()] == [f"كفر{n:03}" for n in order]


def test_a_time_in_the_future_does_not_win_for_ever(workspace, tmp_path):
    file = tmp_path / "lexicon.tsv"
    row = "add\tكفرشمسون\tplace\tالأول\t2999-01-01\n"
    file.write_text("kind\twords\ttype\tname\tcreated\n" + row, encoding="utf-8")
    workspace.import_lexicon(file)
    workspace.add_corrections([added(name="الثاني")])
    assert "analyst:place:الثاني" in entities(workspace)


# a kill

WRITER = """
import sys
from pathlib import Path
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
for number in range(10**6):
    words = f"w{number}"
    workspace.add_corrections([Correction("", CorrectionKind.IGNORE, words)])
    print("added", words, flush=True)
    if number % 3 == 0:
        workspace.remove_corrections([workspace.corrections()[-1].id])
        print("removed", words, flush=True)
    if number % 5 == 0:
        workspace.undo()
        print("removed" if number % 3 else "added", words, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
@pytest.mark.parametrize("seed", range(2))
def test_every_confirmed_correction_survives_sigkill(workspace, seed):
    workspace.close()
    confirmed = killed_after(workspace.path, random.Random(seed).randint(5, 60))
    expected = {words: verb == "added" for verb, words in confirmed}
    expected.pop(confirmed[-1][1])  # What followed may be on disk and not yet be told.
    again = Workspace.open(workspace.path)
    found = {correction.surface for correction in again.corrections()}
    again.close()
    assert {words for words, is_there in expected.items() if is_there} <= found
    assert not {words for words, is_there in expected.items() if not is_there} & found


def killed_after(library, lines):
    """Run the writer, kill it after so many confirmed changes; return what it confirmed."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    command = [sys.executable, "-c", WRITER, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        confirmed = [process.stdout.readline().split() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        confirmed += [line.split() for line in process.stdout.read().splitlines()]
    return confirmed


# what may be one, and what is two


HAJIN = "قصف هجين\nقتل 12 مدنيا في بلدة خوشم العين أمس.\n"
HAJIN_TOO = "قصف\nقتل 14 مدنيا في بلدة خشم العين أمس.\n"


@pytest.fixture
def spelled(tmp_path):
    opened = Workspace.open(tmp_path / "spelled" / "library.sqlite")
    for name, text in (("a", HAJIN), ("b", HAJIN_TOO)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        opened.import_files([tmp_path / f"{name}.txt"])
    yield opened
    opened.close()


def two(pair):
    return Correction(
        "", CorrectionKind.DISTINCT, entity=pair.other.entity.id, target=pair.kept.entity.id
    )


def test_two_spellings_are_suggested_until_the_analyst_says_they_are_two(spelled):
    (pair,) = spelled.index.look_alikes()
    spelled.add_corrections([two(pair)])
    assert spelled.index.look_alikes() == []
    spelled.undo()
    assert spelled.index.look_alikes() == [pair]


def test_what_was_joined_is_no_longer_suggested(spelled):
    (pair,) = spelled.index.look_alikes()
    spelled.add_corrections([merged(pair.other.entity.id, pair.kept.entity.id)])
    assert spelled.index.look_alikes() == []
    assert spelled.index.distinct() == set()


def test_saying_that_two_are_two_changes_no_finding(spelled):
    ids = [each.id for each in spelled.documents()]
    before = [spelled.analysis(each) for each in ids]
    spelled.add_corrections([two(*spelled.index.look_alikes())])
    assert [spelled.analysis(each) for each in ids] == before


def test_that_two_are_two_goes_to_a_colleague_with_the_lexicon(spelled, tmp_path):
    (pair,) = spelled.index.look_alikes()
    spelled.add_corrections([two(pair)])
    spelled.export_lexicon(tmp_path / "lexicon.tsv")
    spelled.undo()
    assert spelled.import_lexicon(tmp_path / "lexicon.tsv")[:2] == (1, 0)
    assert spelled.index.distinct() == {pair.ids}


def test_loaded_words_hold_in_the_whole_library_at_once_and_can_be_taken_back(workspace):
    said = Correction("", CorrectionKind.LOADED, "قصف", neutral="هجوم", stance="accusing")
    workspace.add_corrections([said])
    (report,) = [each.id for each in workspace.documents() if "قصف" in each.title]
    marked = [m for m in workspace.analysis(report).mentions if m.kind is Kind.LOADED]
    assert [(m.neutral, m.stance) for m in marked] == [("هجوم", "accusing")]
    workspace.undo()
    assert all(m.kind is not Kind.LOADED for m in workspace.analysis(report).mentions)


def test_loaded_words_are_listed_with_their_neutral_word_and_effect(workspace, capsys):
    said = Correction("", CorrectionKind.LOADED, "قصف", neutral="هجوم", stance="accusing")
    workspace.add_corrections([said])
    assert cli.main(["lexicon", "--library", str(workspace.path), "--lang", "en", "list"]) == 0
    cells = capsys.readouterr().out.strip().split("\t")
    assert cells[1:] == ["Loaded word", "قصف", "هجوم", "accusing"]
