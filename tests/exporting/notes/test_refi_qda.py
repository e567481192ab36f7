import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from builders import document
from muqabala.exporting.notes.notes import render
from muqabala.exporting.notes.refi_qda import CODEBOOK, PROJECT, notes_qdpx, tags_qdc
from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.tag import Tag

SCHEMA = Path(__file__).parents[4] / "shared" / "standards" / "refi-qda-project-1.0.xsd"
Q = f"{{{PROJECT}}}"

FIRST = document("قصف على حلب\nقُتل 12 مدنيا 🙂 هناك.", "أ", published="2019-04-14", outlet="وكالة")
SECOND = document("قُتل 15 مدنيا.", "ب", url="http://example.org/?a=1&b=<2>", published="أمس")
TWELVE = Selector("هناك", "🙂 ", ".", 28, 32, "hash-a")
FIFTEEN = Selector("قُتل 15 مدنيا", "", ".", 0, 13, "hash-b")
WHEN = "2026-11-20T21:00:12.000+00:00"
NOTES = [
    Note("n1", "أ & ب <ج>\x07", (Target("أ", TWELVE),), tags=("حصيلة/قتلى", "مهم"), author="سلمى",
         created=WHEN, modified=WHEN),
    Note("n2", "يختلفان", (Target("أ", TWELVE), Target("ب", FIFTEEN)), tags=("مهم",),
         verdict="conflict", created=WHEN, modified=WHEN),
    Note("n3", "على التقرير كله", (Target("ب"),), tags=("مصدر",)),
]  # fmt: skip
DOCUMENTS = {each.id: each for each in (FIRST, SECOND)}


@pytest.fixture
def archive():
    return zipfile.ZipFile(io.BytesIO(notes_qdpx(NOTES, DOCUMENTS, "ar")))


@pytest.fixture
def project(archive):
    return etree.fromstring(archive.read("project.qde"))


@pytest.mark.parametrize("notes", [NOTES, NOTES[2:], []], ids=["all", "no pair", "none"])
def test_the_project_is_valid(notes):
    if not SCHEMA.exists():
        pytest.skip("the schema of the standard is not beside the checkout")
    named = {target.document_id for note in notes for target in note.targets}
    documents = {key: value for key, value in DOCUMENTS.items() if key in named}
    archive = zipfile.ZipFile(io.BytesIO(notes_qdpx(notes, documents, "ar")))
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(archive.read("project.qde")))


def test_the_words_of_a_selection_stand_in_its_source(archive, project):
    for source in project.iter(f"{Q}TextSource"):
        name = source.get("plainTextPath").removeprefix("internal://")
        text = archive.read(f"sources/{name}").decode("utf-8")
        for selection in source.iter(f"{Q}PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            assert text[start:end] in ("هناك", "قُتل 15 مدنيا")
    assert len(list(project.iter(f"{Q}PlainTextSelection"))) == 3


@pytest.mark.parametrize(
    "target",
    [
        Target("أ", Selector("كلمات ذهبت", "", "", 3, 13, "x"), AnchorState.REVIEW),
        Target("أ", Selector("كلمات ذهبت", "", "", 3, 13, "x")),
        Target("أ", TWELVE, AnchorState.REVIEW),
    ],
)
def test_words_whose_place_is_not_certain_are_quoted_and_mark_nothing(target):
    note = Note("n4", "أين؟", (target,), tags=("مهم",))
    packed = zipfile.ZipFile(io.BytesIO(notes_qdpx([note], {"أ": FIRST}, "ar")))
    written = etree.fromstring(packed.read("project.qde"))
    (source,) = written.iter(f"{Q}TextSource")
    assert source.find(f"{Q}PlainTextSelection") is None
    assert source.find(f"{Q}NoteRef") is not None
    (of_note,) = written.iter(f"{Q}Note")
    (marked,) = of_note.iter(f"{Q}PlainTextSelection")
    content = of_note.find(f"{Q}PlainTextContent").text
    start, end = int(marked.get("startPosition")), int(marked.get("endPosition"))
    assert content[start:end] == target.selector.exact
    assert content.endswith("أين؟")


def test_tags_within_tags_are_codes_within_codes(project):
    codes = {code.get("guid"): code for code in project.iter(f"{Q}Code")}
    assert {code.get("name") for code in codes.values()} == {"حصيلة", "قتلى", "مهم", "مصدر"}
    (toll,) = [code for code in codes.values() if code.get("name") == "قتلى"]
    assert toll.getparent().get("name") == "حصيلة"
    assert {ref.get("targetGUID") for ref in project.iter(f"{Q}CodeRef")} <= set(codes)


def test_whatever_is_referred_to_is_there(project):
    known = {element.get("guid") for element in project.iter() if element.get("guid")}
    links = [value for link in project.iter(f"{Q}Link") for value in
             (link.get("originGUID"), link.get("targetGUID"))]  # fmt: skip
    referred = {each.get("targetGUID") for each in project.iter() if each.get("targetGUID")}
    assert links
    assert referred | set(links) <= known
    users = {element.get("creatingUser") for element in project.iter()} - {None}
    assert len(users) == 1
    assert users <= known


def test_a_pair_is_a_link_a_set_and_words_for_those_who_know_neither(project):
    (link,) = project.iter(f"{Q}Link")
    assert link.get("name") == "conflict"
    (pair,) = project.iter(f"{Q}Set")
    assert len(pair.findall(f"{Q}MemberSource")) == 2
    words = [element.text for element in project.iter(f"{Q}PlainTextContent")]
    (of_pair,) = [each for each in words if "يختلفان" in each]
    assert "«هناك»" in of_pair
    assert "«قُتل 15 مدنيا»" in of_pair


def test_what_xml_cannot_hold_does_not_break_the_file(project):
    descriptions = [each.text for each in project.iter(f"{Q}Description")]
    assert "أ & ب <ج>\ufffd" in descriptions


def test_a_date_that_is_none_is_left_out(project):
    values = [each.text for each in project.iter(f"{Q}DateValue")]
    assert values == ["2019-04-14"]


def test_the_same_notes_give_the_same_file():
    assert notes_qdpx(NOTES, DOCUMENTS, "ar") == notes_qdpx(NOTES, DOCUMENTS, "en")
    assert render("qdpx", NOTES, DOCUMENTS) == notes_qdpx(NOTES, DOCUMENTS, "ar")


def test_a_codebook_holds_the_tags_alone():
    tags = [Tag("ب/ج", "#E69F00"), Tag("أ"), Tag("ب", "red")]
    root = etree.fromstring(tags_qdc(tags))
    assert root.tag == f"{{{CODEBOOK}}}CodeBook"
    names = [code.get("name") for code in root.iter(f"{{{CODEBOOK}}}Code")]
    assert names == ["أ", "ب", "ج"]
    colors = [code.get("color") for code in root.iter(f"{{{CODEBOOK}}}Code")]
    assert colors == [None, None, "#E69F00"]
