"""REFI-QDA projects in the peers' variants, read to notes; broken and hostile ones refused."""

import io
import random
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import AnchorState
from muqabala.reading.exchange import refi_archive
from muqabala.reading.exchange.exchange import read_notes
from muqabala.reading.exchange.refi_qda import read_archive, read_project
from refi_projects import (
    CODES,
    DEAD,
    MAZEN,
    NOTE,
    SALMA,
    TOLL,
    archive,
    coding,
    note,
    project,
    selection,
    source,
    units,
)

PATH = Path("notes.qdpx")
TEXT = "قصف على حلب 🙂\nقُتل 12 مدنيا هناك.\nثم قُتل 15 مدنيا.\n"
WORDS = "15 مدنيا"
AT = TEXT.index(WORDS)
END = AT + len(WORDS)


RAW = TEXT.encode()


def read(project_file, raw=RAW, **known):
    return read_archive(archive(project_file, {"S.txt": raw}, **known), PATH)


def place_of(project_file, raw=RAW, **known):
    (found,) = read(project_file, raw, **known).notes
    return found.places[0]


def words_of(*arguments, **known):
    place = place_of(*arguments, **known)
    assert place.state is AnchorState.ANCHORED
    return place.selector.exact


# how positions count


def test_code_points_and_a_mark_before_the_text_as_qualcoder_writes_them():
    made = project(source(selection(AT, END, coding(), name=WORDS)))
    assert words_of(made, ("\ufeff" + TEXT).encode(), folder="Sources") == WORDS


def test_a_mark_that_counts():
    made = project(source(selection(AT + 1, END + 1, coding(), name=WORDS)))
    assert words_of(made, ("\ufeff" + TEXT).encode()) == WORDS


def test_line_ends_of_two_letters_that_count_as_maxqda_writes_them():
    start, end = (each + TEXT[:each].count("\n") for each in (AT, END))
    made = project(source(selection(start, end, "<Description>كم؟</Description>")), origin="MAXQDA")
    (found,) = read(made, TEXT.replace("\n", "\r\n").encode()).notes
    assert (found.body, found.places[0].selector.exact) == ("كم؟", WORDS)
    assert found.places[0].selector.start == AT
    assert "\r" not in found.places[0].selector.prefix


def test_line_ends_of_two_letters_that_count_once_as_atlas_ti_writes_them():
    made = project(source(selection(AT, END, coding(), name=WORDS)), origin="ATLAS.ti")
    raw = TEXT.replace("\n", "\r\n").encode()
    assert words_of(made, raw, name="مشروع حلب.qde") == WORDS


def test_units_of_utf16_as_nvivo_counts_them():
    start, end = units(TEXT, AT, END)
    assert start == AT + 1
    made = project(source(selection(start, end, coding(), name=WORDS)), origin="NVivo")
    assert words_of(made) == WORDS


def test_without_names_whole_words_decide():
    start, end = units(TEXT, AT, END)
    assert words_of(project(source(selection(start, end, coding())))) == WORDS


def test_one_selection_with_a_name_decides_for_all():
    text = f"🙂🙂🙂 في حلب ، {TEXT}"
    other = units(text, text.index("لب"), text.index("لب") + 1)
    named = units(text, text.index(WORDS), text.index(WORDS) + len(WORDS))
    made = project(source(selection(*other, coding()) + selection(*named, coding(), name=WORDS,
                   guid="eeeeeeee-0000-4000-8000-000000000002")))  # fmt: skip
    found = read(made, text.encode())
    assert [each.places[0].selector.exact for each in found.notes] == ["ل", WORDS]


@pytest.mark.parametrize("name", ["مدنيا هناك.\nثم قُتل 15 مدنيا"[:25], "مدنيا هناك. ثم…", "4,31"])
def test_names_may_be_cut_or_be_figures(name):
    quotation = "مدنيا هناك.\nثم قُتل 15 مدنيا"
    start, end = units(TEXT, TEXT.index(quotation), TEXT.index(quotation) + len(quotation))
    assert words_of(project(source(selection(start, end, coding(), name=name)))) == quotation


def test_what_two_countings_would_have_elsewhere_is_for_review():
    text = "🙂🙂 ا ا ا"
    made = project(source(selection(5, 6, coding())))
    assert place_of(made, text.encode()).state is AnchorState.REVIEW


def test_names_that_are_quotations_decide_against_wrong_positions():
    other = "قصف على حلب"
    made = project(
        source(
            selection(3, 9, coding(), name=WORDS)
            + selection(4, 9, coding(), name=other, guid="eeeeeeee-0000-4000-8000-000000000002")
        )
    )
    found = read(made)
    assert [each.places[0].selector.exact for each in found.notes] == [WORDS, other]


def test_a_single_name_against_its_position_is_for_review():
    place = place_of(project(source(selection(0, 3, coding(), name=WORDS))))
    assert (place.selector.exact, place.state) == ("قصف", AnchorState.REVIEW)


def test_names_that_are_headings_are_left_aside():
    made = project(source(selection(AT, END, coding(), name="Ali, Monday")))
    assert words_of(made) == WORDS


@pytest.mark.parametrize(
    ("start", "end"), [(40, 4000), (4000, 40), ("x", 3), (5, 5), (-3, 3), ("9" * 5000, 1)]
)
def test_positions_that_fit_nothing_leave_the_words_or_the_report(start, end):
    by_words = place_of(project(source(selection(start, end, coding(), name=WORDS))))
    assert (by_words.selector.exact, by_words.state) == (WORDS, AnchorState.REVIEW)
    whole = place_of(project(source(selection(start, end, coding()))))
    assert (whole.selector, whole.state) == (None, AnchorState.REVIEW)


# what is said


def test_codes_within_codes_are_tags_within_tags():
    found = read(project(source(selection(AT, END, coding() + coding(TOLL)))))
    assert found.notes[0].tags == ("حصيلة/قتلى", "حصيلة")
    assert found.notes[0].author == "سلمى"


def test_codes_may_lie_in_an_element_of_their_own():
    codes = (
        f'<CodeBook><Codes><Code guid="{TOLL}" name="حصيلة"><SubCodes>'
        f'<Code guid="{DEAD}" name="قتلى"/></SubCodes></Code></Codes></CodeBook>'
    )
    found = read(project(source(selection(AT, END, coding())), codes=codes))
    assert found.notes[0].tags == ("حصيلة/قتلى",)


def test_description_and_note_are_the_words_of_one_note():
    reference = f'<NoteRef targetGUID="{NOTE.upper()}"/>'
    inside = "<Description>أ</Description>" + coding() + reference
    (found,) = read(project(source(selection(AT, END, inside)), note("ب & <ج>"))).notes
    assert (found.id, found.body, found.tags) == (NOTE, "أ\n\nب & <ج>", ("حصيلة/قتلى",))
    assert found.created == "2026-01-02T03:04:05.000+00:00"


def test_what_two_people_said_of_a_passage_stays_apart():
    made = project(source(selection(AT, END, coding() + coding(TOLL, MAZEN))))
    found = {each.author: each.tags for each in read(made).notes}
    assert found == {"سلمى": ("حصيلة/قتلى",), "مازن": ("حصيلة",)}


def test_selections_without_identifiers_stay_apart():
    made = project(source(selection(0, 3, guid="") + selection(AT, END, guid="")))
    found = read(made).notes
    assert [each.places[0].selector.exact for each in found] == ["قصف", WORDS]
    assert found[0].id != found[1].id


def test_a_bare_selection_is_a_mark():
    (found,) = read(project(source(selection(AT, END)))).notes
    assert (found.body, found.tags) == ("", ())


def test_what_is_said_of_a_whole_report():
    inside = "<Description>على الكل</Description>" + coding() + f'<NoteRef targetGUID="{NOTE}"/>'
    found = read(project(source(inside), note("مذكرة التقرير"))).notes
    assert {each.body for each in found} == {"على الكل", "مذكرة التقرير", ""}
    assert all(each.places[0].selector is None for each in found)


def test_a_link_is_a_note_on_a_pair():
    ends = [f"eeeeeeee-0000-4000-8000-00000000000{each}" for each in (1, 2)]
    selections = selection(0, 3, guid=ends[0]) + selection(AT, END, coding(), guid=ends[1])
    link = (
        f'<Links><Link guid="L" name="يناقض" originGUID="{ends[0]}" targetGUID="{ends[1]}">'
        f'<NoteRef targetGUID="{NOTE}"/></Link></Links>'
    )
    found = read(project(source(selections), note("كيف؟"), link)).notes
    pair = found[0]
    assert (pair.id, pair.body) == (NOTE, "كيف؟")
    assert [place.selector.exact for place in pair.places] == ["قصف", WORDS]
    assert [each.tags for each in found[1:]] == [(), ("حصيلة/قتلى",)]
    named = read(project(source(selections), "", link)).notes[0]
    assert named.body == "يناقض"


def test_notes_on_nothing_and_what_is_not_read_are_told():
    more = '<Sets><Set guid="s" name="حدث"/></Sets><Graphs><Graph guid="g"/></Graphs>'
    found = read(project(source("") + '<PictureSource guid="p"/>', note("شاردة"), more))
    assert [(each.body, each.places) for each in found.notes] == [("شاردة", ())]
    assert dict(found.remarks) == {"sets": 1, "graphs": 1, "other_sources": 1}


def test_sets_of_texts_are_collections():
    guid = read(project(source(""), "")).reports[0].guid
    more = (
        f'<Sets><Set guid="s" name="الجنوب"><MemberSource targetGUID="{guid}"/>'
        f'<MemberSource targetGUID="{guid}"/><MemberSource targetGUID="gone"/></Set>'
        '<Set guid="t" name="فارغة"/></Sets>'
    )
    found = read(project(source(""), "", more))
    assert found.collections == (("الجنوب", (0,)),)
    assert dict(found.remarks) == {"sets": 1}


def test_variables_and_texts_tell_of_the_report():
    variables = '<Variables><Variable guid="v" name="Outlet" typeOfVariable="Text"/></Variables>'
    value = (
        '<VariableValue><VariableRef targetGUID="v"/><TextValue>وكالة</TextValue></VariableValue>'
    )
    made = project(source(value), codes=CODES + variables)
    (report,) = read(made, ("\ufeff" + TEXT.replace("\n", "\r\n")).encode()).reports
    assert (report.outlet, report.title, report.text) == ("وكالة", "تقرير", TEXT)


# where texts lie


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_texts_in_other_encodings(encoding):
    text = TEXT.replace("🙂", "!")
    made = project(source(selection(text.index(WORDS), text.index(WORDS) + 8, name=WORDS)))
    assert words_of(made, text.encode(encoding)) == WORDS


def test_the_text_may_stand_in_the_project_and_the_project_alone(tmp_path):
    made = project(source(selection(AT, END), text=TEXT))
    assert read_project(made, PATH).notes[0].places[0].selector.exact == WORDS
    (tmp_path / "Sources").mkdir()
    (tmp_path / "Sources" / "S.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "p.qde").write_bytes(project(source(selection(AT, END))))
    assert read_notes(tmp_path / "p.qde").notes[0].places[0].selector.exact == WORDS


@pytest.mark.parametrize(
    "path", ["../secret.txt", "/etc/hostname", "relative://../secret.txt", "internal://..%2Fsecret.txt",
             "internal://..\\secret.txt", "internal://%00", "file:///etc/hostname", ""]
)  # fmt: skip
def test_no_path_leads_out_of_the_project(tmp_path, path):
    (tmp_path / "in" / "sources").mkdir(parents=True)
    (tmp_path / "in" / "secret.txt").write_text(TEXT, encoding="utf-8")
    bare = tmp_path / "in" / "p.qde"
    bare.write_bytes(project(source(selection(AT, END, coding(), name=WORDS), path=path)))
    packed = tmp_path / "in" / "p.qdpx"
    packed.write_bytes(archive(bare.read_bytes(), {"../secret.txt.bak": TEXT.encode()}))
    for file in (bare, packed):
        found = read_notes(file)
        assert [each.text for each in found.reports] == [None]
        assert found.notes[0].places[0].state is AnchorState.REVIEW


# broken and hostile files


def code_of(data, reader=read_archive):
    with pytest.raises(MuqabalaError) as caught:
        reader(data, PATH)
    assert caught.value.details["path"] == str(PATH)
    return caught.value.code


def test_entities_are_refused_before_they_expand():
    bomb = b'<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Project>&b;</Project>'
    assert code_of(bomb, read_project) == "exchange_dtd"
    outside = b'<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project/>'
    assert code_of(archive(outside, {})) == "exchange_dtd"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<Project>", "exchange_xml"),
        (b"<a></b>", "exchange_xml"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "exchange_xml"),
        (b"<a>" * 300 + b"</a>" * 300, "exchange_deep"),
        (b"<html/>", "exchange_no_notes"),
    ],
)
def test_xml_that_is_no_project_is_refused(data, code):
    assert code_of(data, read_project) == code


def test_an_archive_that_swells_is_refused(monkeypatch):
    monkeypatch.setattr(refi_archive, "LARGEST", 100_000)
    made = project(source(selection(0, 3)))
    assert code_of(archive(made, {"S.txt": bytes(200_000)})) == "exchange_too_large"
    lying = bytearray(archive(made, {"S.txt": bytes(200_000)}))
    size = struct.pack("<I", 200_000)
    assert size in lying
    told = bytes(lying).replace(size, struct.pack("<I", 10))
    assert code_of(told) in ("exchange_archive", "exchange_too_large")


def test_an_archive_of_another_kind_or_broken_is_refused():
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as made:
        made.writestr("word/document.xml", "<a/>")
    assert code_of(other.getvalue()) == "exchange_no_project"
    assert code_of(other.getvalue()[:40]) == "exchange_archive"


PEERS = archive(
    project(
        source(selection(AT, END, coding() + f'<NoteRef targetGUID="{NOTE}"/>', name=WORDS)
               + f'<NoteRef targetGUID="{NOTE}"/>'),
        note("نص"),
    ),
    {"S.txt": TEXT.encode()},
)  # fmt: skip
PLAIN = project(source(selection(AT, END, coding()), text=TEXT), note("نص"))


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), st.integers(1, 8), st.sampled_from([PEERS, PLAIN]))
def test_mutated_files_are_read_or_refused(chance: random.Random, many, data):
    mutated = bytearray(data)
    for _ in range(many):
        at = chance.randrange(len(mutated))
        change = chance.randrange(3)
        if change == 0:
            mutated[at] = chance.randrange(256)
        elif change == 1:
            del mutated[at : at + chance.randrange(1, 20)]
        else:
            mutated[at:at] = mutated[: chance.randrange(1, 20)]
        if not mutated:
            return
    reader = read_archive if data is PEERS else read_project
    try:
        found = reader(bytes(mutated), PATH)
    except MuqabalaError:
        return
    assert all(place.report < len(found.reports) for each in found.notes for place in each.places)


TAGS = st.sampled_from(
    ["Project", "Users", "User", "CodeBook", "Codes", "Code", "Sources", "TextSource", "Notes",
     "PDFSource", "Representation", "PlainTextSelection", "Coding", "CodeRef", "NoteRef", "Note",
     "Links", "Link", "Variables", "Variable", "VariableValue", "VariableRef", "Description"]
)  # fmt: skip
NAMES = st.sampled_from(["guid", "name", "targetGUID", "originGUID", "startPosition", "endPosition",
                         "creatingUser", "creationDateTime", "plainTextPath"])  # fmt: skip
VALUES = st.sampled_from(["", "1", "2", DEAD, SALMA, "0", "9", "-1", "internal://S.txt", "نص"])
ELEMENTS = st.recursive(
    st.just(""),
    lambda inner: st.builds(
        lambda tag, known, inside: "<{0}{1}>{2}</{0}>".format(
            tag, "".join(f' {k}="{v}"' for k, v in known.items()), "".join(inside)
        ),
        TAGS, st.dictionaries(NAMES, VALUES, max_size=4), st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)  # fmt: skip


@given(st.lists(ELEMENTS, max_size=4))
def test_elements_in_any_order_are_read(elements):
    inside = "".join(elements)
    made = project(source(inside, text=TEXT) + inside, inside, inside)
    found = read_project(made, PATH)
    assert all(place.report < len(found.reports) for each in found.notes for place in each.places)
