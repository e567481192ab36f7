"""Records whose values have other names than ours."""

from __future__ import annotations

import json

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.reading.jsonl import is_corpus, read_records, table_of
from report_files import FIRST, SECOND

OTHER = {"key": 5, "w": FIRST, "t": "لقب", "when": "2019-03-12", "n": None, "tags": ["a", "b"]}


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in records).encode()


def test_values_that_were_told_are_read():
    told = Columns(tuple(OTHER), (("text", 1), ("title", 2), ("published", 3), ("id", 0)))
    [report] = read_records(lines(OTHER), [told])
    assert (report.text, report.title, report.published, report.name) == (
        FIRST, "لقب", "2019-03-12", "5",
    )  # fmt: skip


def test_what_was_told_wins_over_our_own_names():
    told = Columns(("id", "text", "body"), (("text", 2),))
    [report] = read_records(lines({"id": 1, "text": "ملخص", "body": SECOND}), [told])
    assert (report.text, report.name) == (SECOND, "1")


def test_known_names_and_long_values_need_no_telling():
    [named] = read_records(lines({"headline": "لقب", "body": SECOND, "date": "2019-03-12"}))
    assert (named.text, named.title, named.published, named.name) == (
        SECOND, "لقب", "2019-03-12", "1",
    )  # fmt: skip
    [long] = read_records(lines({"a": 3, "b": f"{FIRST} {SECOND}"}))
    assert long.text == f"{FIRST} {SECOND}"


def test_a_record_without_its_text_is_named_among_others():
    good, bad = read_records(lines({"a": 1, "b": f"{FIRST} {SECOND}"}, {"a": 2}))
    assert isinstance(bad, MuqabalaError)
    assert bad.details == {"line": 2, "reason": "b"}
    assert not isinstance(good, MuqabalaError)


@pytest.mark.parametrize("deep", ["[" * 100_000, '{"a":' * 100_000])
def test_an_abyss_is_no_record(deep):
    [error] = read_records(deep.encode())
    assert isinstance(error, MuqabalaError)
    assert error.code == "record_invalid"


def test_records_are_shown_as_a_table():
    heads, row = table_of(lines(OTHER, 7))
    assert heads == tuple(OTHER)
    assert row == ("5", FIRST, "لقب", "2019-03-12", "", "a\nb")


def test_a_folder_is_asked_for_records_that_were_told_of(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(lines({"a": 1, "b": "قصير"}))
    assert not is_corpus(file)
    assert is_corpus(file, [Columns(("a", "b"), (("text", 1),))])
