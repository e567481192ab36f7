import json
from pathlib import Path

import pytest
from pyld import jsonld

from builders import document
from muqabala.exporting.notes.notes import render
from muqabala.exporting.notes.web_annotation import CONTEXT, NAMESPACE
from muqabala.model.annotation import AnchorState, Note, Selector, Target
from muqabala.model.exchange import ReportClue, SortedReport

SHARED_CONTEXT = Path(__file__).parents[4] / "shared" / "standards" / "anno.jsonld"
OA = "http://www.w3.org/ns/oa#"
STREAMS = "http://www.w3.org/ns/activitystreams#"

FIRST = document("قصف على حلب\nقُتل 12 مدنيا.", "أ 1", published="2019-04-14", outlet="وكالة")
SECOND = document("قُتل 15 مدنيا.", "ب", url="http://example.org/b")
TWELVE = Selector("قُتل 12 مدنيا", "قصف على حلب\n", ".", 12, 25, "hash-a")
FIFTEEN = Selector("قُتل 15 مدنيا", "", ".", 0, 13, "hash-b")
NOTES = [
    Note("11111111-1111-4111-8111-111111111111", "من **العدّ**؟", (Target("أ 1", TWELVE),),
         tags=("حصيلة/قتلى", "مهم"), author="سلمى", created="2026-11-20T21:00:12.000+00:00",
         modified="2026-11-20T21:01:12.000+00:00"),
    Note("22222222-2222-4222-8222-222222222222", "يختلفان", (Target("أ 1", TWELVE),
         Target("ب", FIFTEEN, AnchorState.REVIEW)), verdict="conflict"),
    Note("33333333-3333-4333-8333-333333333333", "على التقرير كله", (Target("ب"),)),
]  # fmt: skip


@pytest.fixture
def collection():
    documents = {each.id: each for each in (FIRST, SECOND)}
    clue = ReportClue("أ 1", text_hash="hash-a", title="قصف على حلب")
    sets = [SortedReport(clue, ("قصف",), ("قراءة",))]
    return json.loads(render("jsonld", NOTES, documents, reports=sets))


@pytest.fixture
def items(collection):
    return collection["first"]["items"]


def test_the_collection_counts_its_annotations(collection):
    assert collection["@context"][0] == CONTEXT
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == len(collection["first"]["items"]) == len(NOTES)


def test_a_note_is_found_again_by_words_and_by_place(items):
    quotation, position = items[0]["target"]["selector"]
    assert quotation["exact"] == "قُتل 12 مدنيا"
    assert quotation["prefix"] == "قصف على حلب\n"
    assert FIRST.text[position["start"] : position["end"]] == quotation["exact"]


def test_words_and_tags_are_bodies_of_their_own(items):
    purposes = [(body["purpose"], body["value"]) for body in items[0]["body"]]
    assert purposes == [
        ("commenting", "من **العدّ**؟"),
        ("tagging", "حصيلة/قتلى"),
        ("tagging", "مهم"),
    ]
    assert items[0]["creator"] == {"type": "Person", "name": "سلمى"}


def test_a_note_on_a_pair_links_the_second_passage_to_the_first(items):
    linking = items[1]
    assert linking["motivation"] == "linking"
    assert linking["target"]["muqabala:document"] == "أ 1"
    second = linking["body"][-1]
    assert second["source"] == "http://example.org/b"
    assert second["selector"][1]["end"] == 13
    assert second["muqabala:state"] == "review"
    assert {"type": "TextualBody", "purpose": "assessing", "value": "conflict"} in linking["body"]


def test_a_note_on_a_report_has_no_selector(items):
    assert "selector" not in items[2]["target"]
    assert items[2]["motivation"] == "commenting"


def test_a_report_without_address_has_one_that_is_an_iri(items):
    assert items[0]["target"]["source"].isascii()
    assert " " not in items[0]["target"]["source"]


def test_every_word_means_something_to_a_reader_of_json_ld(collection):
    if not SHARED_CONTEXT.exists():
        pytest.skip("the context of the standard is not beside the checkout")
    context = json.loads(SHARED_CONTEXT.read_text(encoding="utf-8"))

    def load(address, _options):
        assert address == CONTEXT
        return {"contextUrl": None, "documentUrl": address, "document": context}

    (expanded,) = jsonld.expand(collection, {"documentLoader": load})
    (sorted_report,) = expanded[f"{NAMESPACE}reports"]
    assert sorted_report[f"{NAMESPACE}reportTags"] == [{"@value": "قصف"}]
    assert sorted_report[f"{NAMESPACE}collections"] == [{"@value": "قراءة"}]
    (page,) = expanded[f"{STREAMS}first"]
    found = json.dumps(page, ensure_ascii=False)
    assert f"{OA}linking" in found
    assert f"{OA}TextQuoteSelector" in found
    assert f"{OA}exact" in found
    assert f"{NAMESPACE}textHash" in found
    assert found.count(f"{OA}hasTarget") == len(NOTES)
