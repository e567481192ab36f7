"""Parquet tables, read back by the library that other tools read them with."""

from __future__ import annotations

import sys

import pytest

from builders import witness
from muqabala import cli
from muqabala.errors import MuqabalaError
from muqabala.exporting import parquet as writing
from muqabala.exporting.parquet import write_parquet

TEXT = "قصف على حلب\nقُتل 15 مدنيا في حلب أمس."


def test_without_arrow_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MuqabalaError) as caught:
        write_parquet([], tmp_path / "out")
    assert caught.value.code == "tables_missing"
    assert not (tmp_path / "out").exists()


def test_all_that_was_found_is_read_back(tmp_path, monkeypatch):
    tables = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(writing, "TOGETHER", 2)
    found = [witness(TEXT, f"r{n}", killed="15", place="حلب") for n in range(5)]
    assert write_parquet(iter(found), tmp_path / "out") == 5
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["claims.parquet", "mentions.parquet", "reports.parquet"]
    reports, mentions, claims = (
        tables.read_table(tmp_path / "out" / f"{name}.parquet").to_pylist()
        for name in ("reports", "mentions", "claims")
    )
    assert [row["document"] for row in reports] == ["r0", "r1", "r2", "r3", "r4"]
    assert reports[0]["text"] == TEXT
    assert len(mentions) == sum(len(each.analysis.mentions) for each in found)
    for row in mentions:
        assert row["surface"] == TEXT[row["start"] : row["end"]]
    assert {(row["category"], row["value"], row["number"]) for row in claims} == {
        ("killed", "15", 15.0)
    }


def test_no_reports_are_tables_without_rows_and_a_folder_in_the_way_is_told(tmp_path):
    tables = pytest.importorskip("pyarrow.parquet")
    assert write_parquet([], tmp_path / "out") == 0
    assert tables.read_table(tmp_path / "out" / "claims.parquet").num_rows == 0
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(MuqabalaError) as caught:
        write_parquet([], tmp_path / "file")
    assert caught.value.code == "export_failed"


def test_the_command_line_says_what_is_missing(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    arguments = [
        "analyse",
        "--lang",
        "en",
        "--parquet",
        str(tmp_path / "o"),
        str(tmp_path / "a.txt"),
    ]
    assert cli.main(arguments) == cli.USAGE
    assert "pyarrow" in capsys.readouterr().err
