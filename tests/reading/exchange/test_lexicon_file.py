"""What is written as a lexicon file is read back; what is no entry is refused with its line."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.exporting.lexicon_file import lexicon_file
from muqabala.model.correction import STANCES, Correction, CorrectionKind
from muqabala.model.mention import ENTITY_KINDS, Kind
from muqabala.reading.exchange.lexicon_file import read_lexicon

ADDED = Correction(
    "1", CorrectionKind.ADD, "تل الزهور", name="تل الزهور", english="Tall", type=Kind.PLACE,
    subtype="town", document_id="report", author="سلمى", created="2026-01-02T03:04:05+00:00",
)  # fmt: skip
HEAD = "kind\twords\tname\ttype\n"

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
corrections = st.lists(
    st.builds(
        Correction,
        id=st.just(""),
        kind=st.sampled_from(CorrectionKind),
        surface=anything,
        entity=anything,
        target=anything,
        name=anything,
        english=anything,
        type=st.none() | st.sampled_from(sorted(ENTITY_KINDS)),
        subtype=anything,
        document_id=anything,
        author=anything,
        created=anything,
        neutral=anything,
        stance=st.sampled_from(["", *STANCES]),
    )
    .map(lambda correction: correction.tidied)
    .filter(lambda correction: not correction.fault),
    min_size=1,
    max_size=5,
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "lexicon.tsv"


def read(file, text, encoding="utf-8"):
    file.write_bytes(text.encode(encoding))
    return read_lexicon(file)


def refusal(file, text):
    with pytest.raises(MuqabalaError) as caught:
        read(file, text)
    details = caught.value.details
    assert details["path"] == str(file)
    return caught.value.code, details.get("line"), details.get("column")


@given(written=corrections)
def test_what_is_written_is_read_back(tmp_path_factory, written):
    file = tmp_path_factory.getbasetemp() / "law.tsv"
    assert read(file, lexicon_file(written)) == written


@given(written=corrections)
def test_no_cell_is_a_formula_to_a_spreadsheet(written):
    text = io.StringIO(lexicon_file(written), newline="")
    cells = [cell for row in csv.reader(text, "excel-tab") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_spreadsheet_knows_the_encoding_and_sees_what_the_columns_mean():
    text = lexicon_file([ADDED])
    assert text.startswith("\ufeff# ")
    rows = [
        line for line in text.split("\r\n") if line and not line.lstrip("\ufeff").startswith("#")
    ]
    assert rows[0].split("\t")[:3] == ["kind", "words", "name"]
    assert rows[1].split("\t")[:3] == ["add", "تل الزهور", "تل الزهور"]


def test_a_table_made_by_hand_needs_few_columns_in_any_order(file):
    (found,) = read(file, "type\tWords\tkind\nplace\t تل   الزهور\tadd\n\n")
    assert (found.surface, found.name, found.type) == ("تل الزهور", "تل الزهور", Kind.PLACE)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1256"])
def test_a_table_that_a_spreadsheet_saved_anew_is_read(file, encoding):
    text = HEAD + 'add\t"جريدة ""الصباح"""\tجريدة الصباح\torganization\n' * 3
    found = read(file, text.replace("\n", "\r\n"), encoding)
    assert found[0].surface == 'جريدة "الصباح"'


def test_commas_and_semicolons_may_part_the_columns(file):
    for mark in ",;":
        (found,) = read(file, f"# note\n{HEAD}add\tالزهور\tالزهور\tplace\n".replace("\t", mark))
        assert found.surface == "الزهور"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("invent\tالزهور\tالزهور\tplace", "kind"),
        ("add\tالزهور\tالزهور\tnumber", "type"),
        ("add\t \tالزهور\tplace", "words"),
        ("add\tالزهور\tالزهور\t", "type"),
        ("merge\tالزهور\tالزهور\tplace", "entity"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_column(file, row, column):
    text = "# a comment\n\n" + HEAD + "add\tالزهور\tالزهور\tplace\n" + row + "\n"
    assert refusal(file, text) == ("correction_line", 5, column)


def test_a_table_without_kinds_is_no_lexicon(file):
    assert refusal(file, "الاسم\tالنوع\nالزهور\tمكان\n") == ("correction_line", 1, "kind")
    assert refusal(file, "# only a comment\n") == ("correction_line", 1, "kind")


def test_too_many_cells_and_an_open_quotation_mark_are_refused(file):
    many = HEAD + "add\tالزهور\tالزهور\tplace\tمزيد\n"
    assert refusal(file, many) == ("correction_cells", 2, None)
    assert refusal(file, HEAD + 'add\t"الزهور\n')[0] == "correction_cells"


def test_a_file_that_is_no_text_says_so(file):
    file.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(MuqabalaError) as caught:
        read_lexicon(file)
    assert caught.value.details["path"] == str(file)
    with pytest.raises(MuqabalaError, match="file_missing"):
        read_lexicon(file.with_name("none.tsv"))


def test_ids_are_not_exchanged(file):
    assert read(file, lexicon_file([ADDED])) == [replace(ADDED, id="")]


def test_loaded_words_and_two_that_are_not_one_are_exchanged(file):
    loaded = Correction(
        "", CorrectionKind.LOADED, "الطغمة", neutral="السلطة", stance="delegitimising"
    )
    plain = Correction("", CorrectionKind.PLAIN, "استشهاد", document_id="report")
    two = Correction("", CorrectionKind.DISTINCT, entity="place:a", target="place:b")
    made = [loaded, plain, two]
    assert read(file, lexicon_file(made)) == made


def test_a_loaded_word_needs_its_neutral_one_and_a_known_stance(file):
    head = "kind\twords\tneutral\tstance\n"
    assert refusal(file, f"{head}loaded\tالطغمة\t\t\n")[2] == "neutral"
    assert refusal(file, f"{head}loaded\tالطغمة\tالسلطة\tangry\n")[2] == "stance"
    assert read(file, f"{head}loaded\tالطغمة\tالسلطة\t\n")[0].stance == ""
