"""The command line reads every format as it reads text."""

import json

import pytest

from muqabala import cli
from report_files import SAMPLES, docx, page, zipped


def run(capsys, *arguments):
    """Return exit status, the JSON lines of standard output, and standard error."""
    status = cli.main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".odt", ".rtf", ".epub", ".eml"])
def test_analyse_reads_any_format(capsys, tmp_path, suffix):
    path = tmp_path / f"report{suffix}"
    path.write_bytes(SAMPLES[suffix]())
    status, [record], _ = run(capsys, "analyse", path, "--json")
    assert status == 0
    assert "سبعة طرق" in record["text"]
    assert any(claim["value"] == "7" for claim in record["claims"])


def test_a_page_is_compared_with_a_document(capsys, tmp_path):
    (tmp_path / "a.html").write_bytes(page())
    (tmp_path / "b.docx").write_bytes(docx())
    status, [record], _ = run(capsys, "compare", tmp_path / "a.html", tmp_path / "b.docx", "--json")
    assert status == 0
    assert {pair["status"] for pair in record["claims"]} >= {"agree"}


def test_what_an_archive_holds_and_refuses_is_told(capsys, tmp_path):
    path = tmp_path / "all.zip"
    path.write_bytes(zipped({"a.html": page(), "b.pdf": b"%PDF-1 x"}))
    status, records, errors = run(capsys, "analyse", path, "--json")
    assert status == 1
    assert [record.get("error", "") for record in records] == ["file_damaged", ""]
    assert "all.zip/b.pdf" in errors
    assert records[0]["path"].endswith("all.zip/b.pdf")


def test_columns_of_tables_are_told_by_names(capsys, tmp_path):
    path, library = tmp_path / "a.csv", ("--library", tmp_path / "l.sqlite")
    path.write_text("رمز,كلام\n7,قُتل 12 شخصا في القصف.\n", encoding="utf-8")
    assert run(capsys, "analyse", path, "--json")[0] == 1
    _, [record], _ = run(capsys, "analyse", path, "--json", "--columns", "text=كلام,id=1")
    assert (record["id"], record["claims"][0]["value"]) == ("7", "12")
    status, _, errors = run(capsys, "import", path, *library, "--columns", "text=متن")
    assert (status, "متن" in errors) == (2, True)
    assert run(capsys, "import", path, *library, "--columns", "text=2")[0] == 0
    path.write_text("رمز,كلام\n7,قُتل 13 شخصا في القصف.\n", encoding="utf-8")
    _, [result], _ = run(capsys, "import", path, *library, "--json")
    assert result["outcome"] == "updated"
