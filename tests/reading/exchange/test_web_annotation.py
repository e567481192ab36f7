"""Web Annotations as others write them, read to notes; nonsense refused in words."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState
from muqabala.reading.exchange.web_annotation import read_annotations

PATH = Path("notes.json")
QUOTE = {"type": "TextQuoteSelector", "exact": "قُتل 12", "prefix": "قد ", "suffix": " مدنيا"}
PLACE = {"type": "TextPositionSelector", "start": 4, "end": 11}
PAGE = "http://example.org/a"


def read(content):
    return read_annotations(json.dumps(content).encode(), PATH)


def one(record):
    (note,) = read(record).notes
    return note


def annotation(**known):
    return {"type": "Annotation", "target": {"source": PAGE, "selector": QUOTE}} | known


def on(*selectors):
    """Return the selector that an annotation with these selectors is read to."""
    target = {"source": PAGE, "selector": list(selectors)}
    return one({"type": "Annotation", "target": target}).places[0].selector


# wrappings


@pytest.mark.parametrize(
    "wrap",
    [
        lambda items: {"type": "AnnotationCollection", "first": {"items": items}},
        lambda items: {"type": "AnnotationPage", "items": items},
        lambda items: items,
        lambda items: {"total": 2, "rows": items},
        lambda items: {"export_date": "2026-01-01", "annotations": items},
        lambda items: {"first": {"items": items[:1], "next": {"items": items[1:]}}},
        lambda items: {"@graph": items},
    ],
)
def test_annotations_are_found_however_they_are_wrapped(wrap):
    items = [annotation(bodyValue="أ"), annotation(bodyValue="ب")]
    assert [note.body for note in read(wrap(items)).notes] == ["أ", "ب"]


def test_one_annotation_may_stand_alone():
    assert one(annotation(bodyValue="أ")).body == "أ"


def test_pages_that_are_elsewhere_and_other_records_are_counted():
    found = read({"total": 7, "first": {"items": [annotation(), {"type": "Person"}], "next": "x"}})
    assert dict(found.remarks) == {"other_records": 1, "pages_elsewhere": 6}


# bodies


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("نص", ("نص", (), "")),
        ({"type": "TextualBody", "value": "نص"}, ("نص", (), "")),
        ({"type": "TextualBody", "value": {"@value": "نص", "@language": "ar"}}, ("نص", (), "")),
        (["أ", {"value": "ب"}], ("أ\n\nب", (), "")),
        ([{"value": "ج", "purpose": "tagging"}, {"value": "د", "purpose": "classifying"}],
         ("", ("ج", "د"), "")),
        ([{"value": "conflict", "purpose": "assessing"}], ("", (), "conflict")),
        ({"value": "نص", "purpose": ["oa:commenting"]}, ("نص", (), "")),
        ({"type": "cnt:ContentAsText", "chars": "نص"}, ("نص", (), "")),
        ({"type": "SpecificResource", "purpose": "tagging", "source": "http://x.org/t"},
         ("", ("http://x.org/t",), "")),
        ({"source": {"type": "TextualBody", "value": "وسم"}, "purpose": "tagging"},
         ("", ("وسم",), "")),
        (None, ("", (), "")),
        ("half \ud83d", ("half \ufffd", (), "")),
    ],
)  # fmt: skip
def test_bodies_say_words_tags_and_verdicts(body, expected):
    note = one(annotation(body=body))
    assert (note.body, note.tags, note.verdict) == expected


def test_the_motivation_serves_where_a_body_has_no_purpose():
    assert one(annotation(motivation="tagging", body="وسم")).tags == ("وسم",)


def test_hypothesis_gives_text_and_tags_in_fields_of_its_own():
    note = one({
        "id": "Ab-1", "uri": PAGE, "user": "acct:salma@hypothes.is", "text": "كم؟",
        "tags": ["مهم"], "created": "2026-01-02T03:04:05.678901+00:00",
        "updated": "2026-01-02T05:04:05+02:00", "document": {"title": ["عنوان"]},
        "target": [{"source": PAGE, "selector": [
            {"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]"},
            PLACE, QUOTE]}],
    })  # fmt: skip
    assert (note.body, note.tags, note.author) == ("كم؟", ("مهم",), "salma@hypothes.is")
    assert note.created == "2026-01-02T03:04:05.678+00:00"
    assert note.modified == "2026-01-02T03:04:05.000+00:00"
    selector = note.places[0].selector
    assert (selector.exact, selector.prefix, selector.start) == ("قُتل 12", "قد ", 4)


@pytest.mark.parametrize(
    "creator",
    ["سلمى", {"name": "سلمى"}, {"nickname": "سلمى"}, [{"type": "Person", "name": "سلمى"}]],
)
def test_the_author_is_a_name_or_an_object(creator):
    assert one(annotation(creator=creator)).author == "سلمى"


def test_an_id_is_the_same_at_every_reading():
    for record in (annotation(id="http://example.org/1"), annotation(bodyValue="بلا معرّف")):
        assert one(record).id == one(record).id
    assert one(annotation(id="urn:uuid:ours")).id == "ours"
    assert one(annotation(id="http://a.org/1")).id != one(annotation(id="http://a.org/2")).id


# targets


def test_the_second_passage_of_a_linking_annotation_is_a_body():
    second = {"type": "SpecificResource", "source": "http://example.org/b", "selector": PLACE}
    note = one(annotation(motivation="linking", body=["يختلفان", second]))
    assert note.body == "يختلفان"
    assert [place.selector.start for place in note.places] == [0, 4]
    whole = one(annotation(motivation="linking", body="http://example.org/b"))
    assert [place.selector is None for place in whole.places] == [False, True]


def test_each_of_several_targets_bears_the_note_alone():
    found = read(annotation(target=[PAGE, {"source": "http://example.org/b"}], bodyValue="أ"))
    assert [note.body for note in found.notes] == ["أ", "أ"]
    assert [report.url for report in found.reports] == [PAGE, "http://example.org/b"]
    assert found.notes[0].id != found.notes[1].id
    assert all(note.places[0].selector is None for note in found.notes)


def test_a_selector_refines_the_one_before():
    inner = {"type": "TextPositionSelector", "start": 5, "end": 7}
    by_place = on(QUOTE | {"refinedBy": inner})
    assert (by_place.exact, by_place.prefix, by_place.suffix) == ("12", "قد قُتل ", " مدنيا")
    by_words = on(QUOTE | {"refinedBy": {"type": "TextQuoteSelector", "exact": "12"}})
    assert by_words == by_place
    nested = on(PLACE | {"refinedBy": {"type": "TextPositionSelector", "start": 1, "end": 3}})
    assert (nested.exact, nested.start, nested.end) == ("", 5, 7)
    element = {"type": "XPathSelector", "value": "/p[3]", "refinedBy": QUOTE}
    assert on(element).exact == "قُتل 12"


def test_a_position_in_an_element_or_out_of_order_says_nothing():
    element = {"type": "CssSelector", "value": "p", "refinedBy": PLACE}
    for selector in (element, PLACE | {"start": 9, "end": 3}, PLACE | {"start": "4"}, {}):
        place = one({"type": "Annotation", "target": {"source": PAGE, "selector": [selector]}})
        assert place.places[0].selector is None
        assert place.places[0].state is AnchorState.REVIEW


# other files


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "exchange_json"),
        (b"[" * 100_000, "exchange_json"),
        (b'"\xff"', "exchange_json"),
        (b"{}", "exchange_no_notes"),
        (b"12", "exchange_no_notes"),
        (b'{"id": "r", "text": "report"}', "exchange_no_notes"),
        (b"[1, 2]", "exchange_no_notes"),
    ],
)
def test_what_is_no_file_of_notes_is_refused(data, code):
    with pytest.raises(MuqabalaError) as caught:
        read_annotations(data, PATH)
    assert caught.value.code == code
    assert caught.value.details["path"] == str(PATH)


KEYS = st.sampled_from(
    ["target", "body", "selector", "source", "items", "first", "next", "value", "purpose", "id",
     "creator", "name", "motivation", "refinedBy", "type", "exact", "start", "end", "tags", "uri",
     "document", "title", "total", "created", "muqabala:document", "muqabala:state", "@value"]
)  # fmt: skip
LEAVES = st.sampled_from(
    ["TextQuoteSelector", "TextPositionSelector", "linking", "tagging", "urn:uuid:", "نص", "",
     "http://a", "urn:x-muqabala:document:%ff", "\ud800", 0, -1, 10**30, 1.5, True, None,
     "9999-12-31T23:59:59-14:00"]
)  # fmt: skip
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@given(ANYTHING)
def test_whatever_stands_in_the_fields_is_read_or_refused(content):
    try:
        found = read_annotations(json.dumps(content).encode(), PATH)
    except MuqabalaError:
        return
    for note in found.notes:
        note.body.encode()
        assert all(place.report < len(found.reports) for place in note.places)
