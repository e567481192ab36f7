"""The first rows of a table, whatever its format, with what its columns seem to hold."""

from __future__ import annotations

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.table_sample import is_table, sample_table
from report_files import FIRST, SAMPLES


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".ods", ".jsonl"])
def test_every_format_of_tables_is_shown_with_what_its_heads_say(tmp_path, suffix):
    file = tmp_path / f"a{suffix}"
    file.write_bytes(SAMPLES[suffix]())
    sample = sample_table(file)
    number = sample.columns.number("text")
    assert is_table(file)
    assert number is not None
    assert sample.rows[0] == sample.columns.heads
    assert sample.rows[1][number].startswith(FIRST)
    assert not sample.is_chosen
    assert sample.is_records is (suffix == ".jsonl")
    told = Columns(sample.columns.heads, (("text", 0),))
    again = sample_table(file, [told])
    assert again.is_chosen
    assert again.columns == told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_of_a_large_table_its_beginning_is_read(tmp_path, encoding):
    file = tmp_path / "a.csv"
    rows = f'كلام,لقب\n"{FIRST}",أ\n' + f'"{FIRST}",ب\n' * 4000
    file.write_text(rows, encoding=encoding)
    sample = sample_table(file)
    assert sample.rows[:2] == (("كلام", "لقب"), (FIRST, "أ"))
    assert len(sample.rows) < 20


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", FIRST.encode(), "table_unknown"), ("a.docx", SAMPLES[".docx"](), "table_unknown"),
        ("a.csv", b"", "file_empty"), ("a.xlsx", SAMPLES[".xlsx"]()[:200], "file_damaged"),
        ("a.csv", None, "file_missing"),
    ],
)  # fmt: skip
def test_what_is_no_table_says_so(tmp_path, name, content, code):
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(MuqabalaError) as caught:
        sample_table(file)
    assert caught.value.code == code
