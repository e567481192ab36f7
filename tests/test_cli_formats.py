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
