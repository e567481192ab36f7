"""Notes from one library into another: what comes back, is known, or is in conflict."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.exporting.notes.refi_qda import notes_qdpx
from muqabala.model.annotation import COLORS, CONFIDENCES, AnchorState, Note, Selector, Target
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.model.tag import HUES, Tag, clean_path
from muqabala.store.history import Step
from muqabala.store.reports.documents import text_hash
from muqabala.text.anchoring import make_selector
from muqabala.workspace import Workspace

FIRST = (
    "انهيار مبنى في حلب\n\nأعلنت فرق الإنقاذ مقتل 12 مدنياً 🙂 في انهيار مبنى وسط حلب & <قربها>.\n"
    "وقالت الفرق إن البحث مستمر.\nوقالت الفرق إن البحث مستمر.\n"
)
SECOND = "ضحايا في حلب\n\nقالت البلدية إن 14 مدنيا قتلوا في انهيار المبنى «وسط» المدينة.\n"
SCHEMA = Path(__file__).parents[3] / "shared" / "standards" / "refi-qda-project-1.0.xsd"
WHEN = "2026-11-{day:02}T21:00:12.000+00:00"


def make_reports(folder):
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder


@pytest.fixture
def reports(tmp_path):
    return make_reports(tmp_path / "reports")


@pytest.fixture
def open_library(tmp_path):
    opened = []

    def open_one(name, *reports):
        opened.append(Workspace.open(tmp_path / f"{name}.sqlite"))
        if reports:
            opened[-1].import_files(reports)
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


@pytest.fixture
def ours(open_library, reports):
    return open_library("ours", reports)


@pytest.fixture
def theirs(open_library, reports):
    return open_library("theirs", reports)


def passage(workspace, document_id, words):
    start = workspace.document(document_id).text.index(words)
    return Span(start, start + len(words))


def put(workspace, *notes):
    """Store notes as they are, with authors and times that the window would give."""
    workspace.changing.do(Step("add_note", notes=tuple((None, note) for note in notes)))


def note_on(workspace, words, document_id="first", **known):
    text = workspace.document(document_id).text
    selector = make_selector(text, passage(workspace, document_id, words), text_hash(text))
    values = {
        "id": "11111111-1111-4111-8111-111111111111", "body": "من العدّ؟", "author": "سلمى",
        "created": WHEN.format(day=1), "modified": WHEN.format(day=2),
    }  # fmt: skip
    return Note(targets=(Target(document_id, selector),), **(values | known))


def by_id(workspace):
    return {note.id: note for note in workspace.annotating.notes()}


def said(target, text):
    return target.selector.span.of(text)


# the law: what goes out comes back

WRITTEN = st.text(
    st.sampled_from("أبتثجحخ ًٌَُّ‍‌ـ،؛؟ 0123٤٥٪ abc &<>\"' \n\t🙂👩‍👩‍👧é\u0301\u200f\ufeff"), max_size=20
)
LINES = st.lists(WRITTEN, max_size=3).map("\r\n".join)
TAG = st.text(st.sampled_from("أبج د&<>\"'-🙂"), min_size=1, max_size=6).map(str.strip).filter(bool)
TAG = TAG.map(clean_path).filter(bool)
TAGS = st.lists(st.lists(TAG, min_size=1, max_size=3).map("/".join), max_size=3, unique=True)
COLORED = st.lists(
    st.builds(Tag, TAGS.filter(bool).map(min), st.sampled_from(["", *HUES.values()])),
    max_size=3, unique_by=lambda tag: tag.path,
)  # fmt: skip


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def notes(draw, texts):
    documents = draw(st.lists(st.sampled_from(sorted(texts)), min_size=1, max_size=2))
    is_whole = [draw(st.booleans()) for _ in documents]
    targets = []
    for whole, each in zip(is_whole, documents, strict=True):
        text = texts[each]
        selector = None if whole else make_selector(text, draw(spans(text)), text_hash(text))
        targets.append(Target(each, selector))
    if len(targets) == 2 and targets[0].selector is None and targets[0] == targets[1]:
        targets.pop()
    created, modified = sorted(draw(st.integers(1, 28)) for _ in range(2))
    return Note(
        id=str(draw(st.uuids())), body=draw(LINES), targets=tuple(targets),
        tags=tuple(draw(TAGS)), author=draw(st.sampled_from(["", "سلمى", "<ع> & 'م'"])),
        created=WHEN.format(day=created), modified=WHEN.format(day=modified),
        color=draw(st.sampled_from(["", *COLORS])),
        verdict=draw(st.sampled_from(["", "conflict", "agree"])) if len(targets) == 2 else "",
        confidence=draw(st.sampled_from(["", *CONFIDENCES])),
    )  # fmt: skip


def read_library():
    """Return the file of a library that holds the reports, and their texts."""
    with TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "library.sqlite")
        workspace.import_files([make_reports(Path(folder) / "reports")])
        texts = {each.id: workspace.document(each.id).text for each in workspace.documents()}
        workspace.close()
        return (Path(folder) / "library.sqlite").read_bytes(), texts


LIBRARY, TEXTS = read_library()
MANY = st.lists(notes(TEXTS), min_size=1, max_size=6, unique_by=lambda note: note.id)


def out_and_in(written, file_format, tags=()):
    """Return the notes after an export and an import into another library of the same reports.

    The tags of both libraries are the same then, those that no note bears among them.
    """
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("one", "other"):
            (home / name).write_bytes(LIBRARY)
        one, other = (Workspace.open(home / name) for name in ("one", "other"))
        put(one, *written)
        for tag in tags:
            one.tagging.add(tag.path)
            one.tagging.paint(tag.path, tag.color)
        one.export_notes(file_format, home / "notes")
        report, _changes = other.annotating.import_notes(home / "notes")
        again, _changes = other.annotating.import_notes(home / "notes")
        found = by_id(other)
        assert other.tagging.all() == one.tagging.all()
        for each in (one, other):
            each.close()
    assert len(report.added) == len(written)
    assert (again.added, again.known, again.conflicts) == ((), len(written), ())
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(MANY, COLORED, st.data())
def test_web_annotations_give_the_same_notes(written, tags, data):
    written = [with_state(each, data.draw(st.booleans())) for each in written]
    assert out_and_in(written, "jsonld", tags) == {note.id: note for note in written}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(MANY, COLORED, st.data())
def test_a_project_gives_the_same_notes_but_for_old_places(written, tags, data):
    written = [with_state(each, data.draw(st.booleans())) for each in written]
    known = [replace(each, targets=tuple(map(told, each.targets))) for each in written]
    assert out_and_in(written, "qdpx", tags) == {note.id: note for note in known}


def told(target):
    """Return what a project tells of a target: of one for review its words alone."""
    if target.state is AnchorState.ANCHORED:
        return target
    return replace(target, selector=Selector(target.selector.exact, "", "", 0, 0, ""))


@given(MANY, COLORED, st.data())
def test_a_project_of_any_notes_is_valid(written, tags, data):
    written = [with_state(each, data.draw(st.booleans())) for each in written]
    if not SCHEMA.exists():
        pytest.skip("the schema of the standard is not beside the checkout")
    named = {target.document_id for note in written for target in note.targets}
    reports = {each: document(TEXTS[each], each) for each in named}
    packed = zipfile.ZipFile(io.BytesIO(notes_qdpx(written, reports, "ar", tags)))
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(packed.read("project.qde")))


def with_state(note, is_for_review):
    """Return a note on words of an older text, as one that waits for review is."""
    if not is_for_review:
        return note
    old = Selector("كلمات قديمة", "قبل ", " بعد", 3, 14, "0" * 64)
    target = Target(note.targets[0].document_id, old, AnchorState.REVIEW)
    return replace(note, targets=(target, *note.targets[1:]))


# into the library


def test_an_import_is_one_step_that_undo_takes_back_and_redo_does_again(ours, theirs, tmp_path):
    put(theirs, note_on(theirs, "12 مدنياً"))
    theirs.annotating.add_note("second", None, "على التقرير كله", ["مصدر"])
    theirs.export_notes("jsonld", tmp_path / "notes.jsonld")
    report, changes = ours.annotating.import_notes(tmp_path / "notes.jsonld")
    assert len(report.added) == 2
    assert changes.notes
    assert changes.document_ids == {"first", "second"}
    assert ours.undo_label() == "import_notes"
    ours.undo()
    assert ours.annotating.notes() == []
    ours.redo()
    assert by_id(ours) == by_id(theirs)


def test_a_note_that_says_the_same_of_the_same_place_is_known(ours, theirs, tmp_path):
    put(theirs, note_on(theirs, "12 مدنياً"))
    put(ours, note_on(ours, "12 مدنياً", id="of our own", author="مازن"))
    theirs.export_notes("jsonld", tmp_path / "notes.jsonld")
    report, changes = ours.annotating.import_notes(tmp_path / "notes.jsonld")
    assert (report.added, report.known) == ((), 1)
    assert not changes.notes
    assert ours.undo_label() == "add_note"


@pytest.mark.parametrize("file_format", ["jsonld", "qdpx"])
def test_of_two_versions_the_later_stands_and_the_other_is_listed(
    ours, theirs, tmp_path, file_format
):
    note = note_on(theirs, "12 مدنياً")
    later = replace(note, body="عُدِّل", modified=WHEN.format(day=9))
    put(theirs, later)
    put(ours, replace(note, color="#fedc56"))
    theirs.export_notes(file_format, tmp_path / "notes")
    report, _changes = ours.annotating.import_notes(tmp_path / "notes")
    (after,) = ours.annotating.notes()
    assert after == replace(later, color="#fedc56")
    assert report.updated == (note.id,)
    assert [(each.body, each.is_ours) for each in report.conflicts] == [(note.body, True)]
    ours.export_notes(file_format, tmp_path / "notes")
    put(theirs, note)
    ours.undo()
    put(ours, replace(note, body="أحدث", modified=WHEN.format(day=20)))
    report, _changes = ours.annotating.import_notes(tmp_path / "notes")
    assert [each.body for each in ours.annotating.notes()] == ["أحدث"]
    assert (report.updated, report.added) == ((), ())
    assert [(each.body, each.is_ours) for each in report.conflicts] == [("عُدِّل", False)]


def test_notes_on_a_changed_report_are_found_again_or_sent_to_review(
    open_library, theirs, tmp_path
):
    put(
        theirs,
        note_on(theirs, "أعلنت فرق الإنقاذ مقتل 12 مدنياً"),
        note_on(theirs, "البحث مستمر", id="a" * 32),
    )
    theirs.export_notes("jsonld", tmp_path / "notes.jsonld")
    changed = FIRST.replace("12", "15").replace("انهيار مبنى في حلب", "انهيار مبنى في حلب\n\nعاجل")
    (tmp_path / "first.txt").write_text(changed, encoding="utf-8")
    ours = open_library("changed", tmp_path / "first.txt")
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.jsonld")
    assert len(report.added) == 2
    found = by_id(ours)
    (of_toll,) = found["11111111-1111-4111-8111-111111111111"].targets
    assert of_toll.state is AnchorState.REVIEW
    assert "مقتل 12" in of_toll.selector.exact
    assert report.review == ("11111111-1111-4111-8111-111111111111",)
    (of_search,) = found["a" * 32].targets
    assert said(of_search, ours.document("first").text) == "البحث مستمر"


def test_notes_on_reports_that_are_not_there_are_listed_and_counted(open_library, theirs, tmp_path):
    put(theirs, note_on(theirs, "12 مدنياً"))
    theirs.export_notes("jsonld", tmp_path / "notes.jsonld")
    ours = open_library("empty")
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.jsonld")
    (missing,) = report.missing
    assert (missing.title, missing.notes, missing.has_text) == (
        "انهيار مبنى في حلب", ("من العدّ؟",), False,
    )  # fmt: skip
    assert ours.undo_label() == ""


def test_the_texts_of_a_project_are_taken_in_when_wanted(open_library, theirs, tmp_path):
    put(theirs, note_on(theirs, "12 مدنياً"))
    theirs.export_notes("qdpx", tmp_path / "notes.qdpx")
    ours = open_library("empty")
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.qdpx")
    assert [each.has_text for each in report.missing] == [True]
    assert ours.documents() == []
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.qdpx", with_reports=True)
    assert (report.reports, report.missing) == (("first",), ())
    assert by_id(ours) == by_id(theirs)
    assert [each.figures > 0 for each in ours.documents()] == [True]
    ours.undo()
    assert (ours.documents(), ours.annotating.notes()) == ([], [])
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.qdpx", with_reports=True)
    assert (report.reports, len(ours.documents()), len(ours.annotating.notes())) == ((), 1, 1)


def test_a_report_in_the_trash_is_not_filled_behind_ones_back(ours, theirs, tmp_path):
    put(theirs, note_on(theirs, "12 مدنياً"))
    theirs.export_notes("jsonld", tmp_path / "notes.jsonld")
    ours.delete_documents(["first"])
    report, _changes = ours.annotating.import_notes(tmp_path / "notes.jsonld")
    assert len(report.missing) == 1
    assert [each.id for each in ours.documents()] == ["second"]


def test_a_codebook_says_which_of_its_tags_are_new(ours, tmp_path):
    ours.annotating.add_note("first", None, "", ["مهم"])
    (tmp_path / "tags.qdc").write_text(
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="حصيلة">'
        '<Code guid="2" name="قتلى"/></Code><Code guid="3" name="مهم"/></Codes></CodeBook>',
        encoding="utf-8",
    )
    report, changes = ours.annotating.import_notes(tmp_path / "tags.qdc")
    assert set(report.unused_tags) == {"حصيلة", "حصيلة/قتلى"}
    assert changes.tags
    assert not changes.notes
    assert ours.annotating.tags() == ["حصيلة", "حصيلة/قتلى", "مهم"]


# a colleague's library


def test_a_colleagues_library_is_merged_whole_and_undone_whole(open_library, theirs, tmp_path):
    ours = open_library("ours")
    put(theirs, note_on(theirs, "12 مدنياً"))
    theirs.add_corrections([Correction("", CorrectionKind.ADD, "البلدية", type=Kind.ORGANIZATION)])
    theirs_before = (tmp_path / "theirs.sqlite").read_bytes()
    report, changes = ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    assert set(report.reports) == {"first", "second"}
    assert (len(report.added), report.corrections) == (1, 1)
    assert changes.corrections
    assert by_id(ours) == by_id(theirs)
    assert ours.corrections() == theirs.corrections()
    assert ours.analysis("first") == theirs.analysis("first")
    assert (tmp_path / "theirs.sqlite").read_bytes() == theirs_before
    report, changes = ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    assert (report.added, report.known, report.corrections_known) == ((), 1, 1)
    assert not changes.notes
    ours.undo()
    assert (ours.documents(), ours.annotating.notes(), ours.corrections()) == ([], [], [])
    ours.redo()
    assert by_id(ours) == by_id(theirs)


def test_two_reports_of_one_name_stay_two(open_library, theirs, tmp_path):
    other = "حريق في المكلا\n\nأصيب ثلاثة عمال في حريق.\n"
    (tmp_path / "first.txt").write_text(other, encoding="utf-8")
    ours = open_library("ours", tmp_path / "first.txt")
    put(theirs, note_on(theirs, "12 مدنياً"))
    report, _changes = ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    assert set(report.reports) == {"first-2", "second"}
    (note,) = ours.annotating.notes()
    assert note.targets[0].document_id == "first-2"
    assert ours.document("first").text.startswith("حريق")


def test_corrections_of_one_report_follow_it_and_later_ones_win(open_library, theirs, tmp_path):
    ours = open_library("ours")
    theirs.add_corrections([Correction("", CorrectionKind.IGNORE, "البلدية", document_id="second")])
    ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    (mine,) = ours.corrections()
    assert mine.document_id == "second"
    (other,) = theirs.corrections()
    theirs.edit_correction(replace(other, surface="قالت البلدية"))
    report, _changes = ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    assert [each.surface for each in ours.corrections()] == ["قالت البلدية"]
    assert [(each.kind, each.body) for each in report.conflicts] == [("correction", "البلدية")]


def test_a_pair_whose_second_report_they_threw_away_is_told(ours, theirs, tmp_path):
    one, other = (
        passage(theirs, each, words) for each, words in (("first", "12"), ("second", "14"))
    )
    theirs.annotating.add_note("first", one, "يختلفان", second=("second", other))
    theirs.delete_documents(["second"])
    report, _changes = ours.annotating.import_notes(tmp_path / "theirs.sqlite")
    assert (report.added, report.placeless) == ((), ("يختلفان",))


def test_the_open_library_is_not_merged_into_itself(ours, tmp_path):
    with pytest.raises(MuqabalaError) as caught:
        ours.annotating.import_notes(tmp_path / "ours.sqlite")
    assert caught.value.code == "exchange_own_library"


def test_another_database_is_no_library(ours, tmp_path):
    (tmp_path / "x.sqlite").write_bytes(b"SQLite format 3\x00" + bytes(600))
    with pytest.raises(MuqabalaError) as caught:
        ours.annotating.import_notes(tmp_path / "x.sqlite")
    assert caught.value.code == "library_not_a_library"
    assert caught.value.details["path"] == str(tmp_path / "x.sqlite")


# others' annotations


def write_annotations(tmp_path, *records):
    path = tmp_path / "notes.json"
    path.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return path


def annotation(selector, **known):
    return {
        "id": "http://example.org/1", "type": "Annotation",
        "target": {"source": "https://www.example.org/news/1", "selector": selector},
    } | known  # fmt: skip


@pytest.fixture
def addressed(open_library, tmp_path):
    """A library with one report that has an address."""
    record = {"id": "r", "text": FIRST, "url": "http://example.org/news/1/#top"}
    (tmp_path / "r.jsonl").write_text(json.dumps(record), encoding="utf-8")
    return open_library("addressed", tmp_path / "r.jsonl")


def test_a_quotation_is_found_on_the_page_of_that_address(addressed, tmp_path):
    quotation = {"type": "TextQuoteSelector", "exact": "مقتل 12 مدنيا", "prefix": "فرق الإنقاذ ",
                 "suffix": " 🙂 في انهيار"}  # fmt: skip
    report, _changes = addressed.annotating.import_notes(
        write_annotations(tmp_path, annotation(quotation, bodyValue="كم؟"))
    )
    (note,) = addressed.annotating.notes()
    assert (note.body, report.review) == ("كم؟", ())
    assert said(note.targets[0], addressed.document("r").text) == "مقتل 12 مدنياً"
    assert note.created


def test_of_repeated_words_the_told_position_decides_and_nothing_else_is_guessed(
    addressed, tmp_path
):
    text = addressed.document("r").text
    second = text.rindex("وقالت الفرق")
    quotation = {"type": "TextQuoteSelector", "exact": "وقالت الفرق"}
    position = {"type": "TextPositionSelector", "start": second, "end": second + 11}
    told = annotation([quotation, position], id="http://example.org/told", bodyValue="أ")
    untold = annotation(quotation, id="http://example.org/untold", bodyValue="ب")
    report, _changes = addressed.annotating.import_notes(write_annotations(tmp_path, told, untold))
    found = {note.body: note for note in addressed.annotating.notes()}
    assert found["أ"].targets[0].selector.start == second
    assert report.review == (found["ب"].id,)


def test_words_without_context_are_found_if_they_stand_once_and_are_not_two_letters(
    addressed, tmp_path
):
    quotations = [
        {"type": "TextQuoteSelector", "exact": each} for each in ("وسط حلب & <قربها>", "في")
    ]
    given = [
        annotation(each, id=f"http://example.org/{number}")
        for number, each in enumerate(quotations)
    ]
    report, _changes = addressed.annotating.import_notes(write_annotations(tmp_path, *given))
    assert (len(report.added), len(report.review)) == (2, 1)


def test_a_bare_position_is_for_review(addressed, tmp_path):
    position = {"type": "TextPositionSelector", "start": 0, "end": 6}
    beyond = {"type": "TextPositionSelector", "start": 0, "end": 10_000}
    report, _changes = addressed.annotating.import_notes(
        write_annotations(
            tmp_path, annotation(position), annotation(beyond, id="http://example.org/2")
        )
    )
    assert len(report.review) == 2
    assert {note.targets[0].selector and note.targets[0].selector.exact
            for note in addressed.annotating.notes()} == {"انهيار", None}  # fmt: skip
