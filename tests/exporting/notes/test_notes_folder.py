"""A folder of Markdown notes: names that every system takes, and front matter that YAML reads."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_folder
from muqabala.exporting.notes.notes_folder import notes_folder, safe_name
from muqabala.model.annotation import AnchorState, Note, Selector, Target

REPORT = document("قصف على حلب\nقُتل 12.", "first", published="2019-04-14T10:00", outlet='وكالة "أ"')
OTHER = document("بيان", "second")
DOCUMENTS = {"first": REPORT, "second": OTHER}


def note(note_id="abcdef1234", body="**نص**\n\n- بند", exact="قُتل 12", **known):
    return Note(note_id, body, (Target("first", Selector(exact, "", "", 12, 19, "h")),), **known)


def front(text):
    """Return the front matter as YAML of one JSON value a line."""
    lines = text.split("---\n")[1].splitlines()
    return {key: json.loads(value) for key, _, value in (line.partition(": ") for line in lines)}


def test_a_file_is_named_by_day_words_and_id():
    assert list(notes_folder([note()], DOCUMENTS, "ar")) == ["2019-04-14 قُتل 12 abcdef12.md"]


def test_front_matter_tells_what_is_known_and_the_body_stays_as_written():
    made = note(tags=("حصيلة/قتلى", "مهم جدا!"), author="سلمى", modified="2026-11-20T21:00:12Z",
                verdict="conflict")  # fmt: skip
    (text,) = notes_folder([made], DOCUMENTS, "ar").values()
    assert front(text) == {
        "note": "abcdef1234", "document": "first", "title": "قصف على حلب", "outlet": 'وكالة "أ"',
        "published": "2019-04-14T10:00", "tags": ["حصيلة/قتلى", "مهم_جدا"], "verdict": "conflict",
        "author": "سلمى", "modified": "2026-11-20T21:00:12Z",
    }  # fmt: skip
    assert text.endswith("---\n\n> قُتل 12\n\n**تعارض**\n\n**نص**\n\n- بند\n")


def test_a_pair_and_what_to_review_are_told():
    pair = Note("1", "", (Target("first", state=AnchorState.REVIEW), Target("second")))
    (text,) = notes_folder([pair], DOCUMENTS, "ar").values()
    assert front(text)["second_document"] == "second"
    assert front(text)["review"] is True


def test_names_that_differ_in_case_only_or_in_nothing_are_kept_apart():
    notes = [note("abcdefgh-1", exact="UN"), note("abcdefgh-2", exact="un"), note("ABCDEFGH-3")]
    names = list(notes_folder(notes, DOCUMENTS, "ar"))
    assert len({name.casefold() for name in names}) == 3


@pytest.mark.parametrize(("words", "name"), [
    ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("أ/ب: «ج»?", "أ ب «ج»"), ("...", ""),
    ("\u2067نص\u2069\n ", "نص"), ("ا" * 100, "ا" * 60), ("😀" * 90, "😀" * 30),
])  # fmt: skip
def test_names_are_safe(words, name):
    assert safe_name(words) == name


@given(st.text(max_size=90))
def test_no_name_is_refused(words):
    name = safe_name(words)
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert not name.endswith((" ", "."))
    assert len(f"2019-04-14 {name} abcdef12.md".encode()) <= 255


def test_the_folder_is_made_and_what_is_in_it_stays(tmp_path):
    target = tmp_path / "ملاحظات"
    target.mkdir()
    (target / "mine.md").write_text("mine")
    write_folder(target, {"note.md": "نص"})
    write_folder(target, {"note.md": "نص جديد"})
    assert sorted(path.name for path in target.iterdir()) == ["mine.md", "note.md"]
    assert (target / "note.md").read_text(encoding="utf-8") == "نص جديد"


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path):
    target = tmp_path / "notes"
    target.write_text("here")
    with pytest.raises(MuqabalaError) as caught:
        write_folder(target, {"note.md": "نص"})
    assert caught.value.code == "export_failed"
    assert target.read_text() == "here"
