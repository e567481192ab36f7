import csv
import json
import re
from contextlib import closing

import pytest

from muqabala import cli
from muqabala.arguments import COMMANDS
from muqabala.text.folding import fold
from muqabala.workspace import Workspace

FIRST = (
    "انهيار مبنى في حلب\n\n"
    "أعلنـــت فرق الإنقاذ، الخميس 1 آذار 2018، مقتل ١٢ مدنياً بينهم 3 أطفال في انهيار مبنى\n"
    "وسط حلب، وقالت إن «البحث مستمر عن مفقودين».\n"
)
SECOND = "ضحايا في حلب\n\nقالت بلدية حلب إن 14 مدنيا قتلوا في انهيار المبنى.\n"


@pytest.fixture
def files(tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="cp1256")
    return tmp_path


def run(capsys, *arguments):
    """Return exit status, the JSON lines of standard output, and standard error."""
    status = cli.main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    records = [json.loads(line) for line in captured.out.splitlines()]
    return status, records, captured.err


def assert_contract(record, source):
    text = record["text"]
    for found in (*record["mentions"], *record["defects"]):
        assert 0 <= found["start"] <= found["end"] <= len(text)
        if "source_start" in found and "kind" in found and "text" in found:
            printed = source[found["source_start"] : found["source_end"]]
            assert letters(printed) == letters(found["text"])
    for mention in record["mentions"]:
        assert mention["text"] == text[mention["start"] : mention["end"]]
        if "entity" in mention and mention["kind"] in ("person", "place", "organization"):
            assert mention["entity"] in record["entities"]
    for claim in record["claims"]:
        assert 0 <= claim["mention"] < len(record["mentions"])


def letters(words):
    return re.sub(r"\s+", " ", fold(words)).strip()


def test_analyse_keeps_the_contract(capsys, files):
    status, (first, second), _ = run(capsys, "analyse", files, "--json")
    assert status == 0
    assert_contract(first, FIRST)
    assert_contract(second, SECOND)
    assert {m["value"] for m in first["mentions"] if m["kind"] == "number"} >= {"12", "3"}
    assert first["id"] == "first"


def test_records_keep_their_ids_and_positions(capsys, tmp_path):
    path = tmp_path / "records.jsonl"
    texts = [FIRST, SECOND]
    lines = [json.dumps({"id": f"r{n}", "text": t}) for n, t in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8")
    status, records, _ = run(capsys, "analyse", path, "--json", "--published", "2018-03-02")
    assert status == 0
    assert [record["id"] for record in records] == ["r0", "r1"]
    assert {record["published"] for record in records} == {"2018-03-02"}
    for record, text in zip(records, texts, strict=True):
        assert_contract(record, text)


def test_a_bad_file_yields_its_error_in_its_place(capsys, files):
    (files / "a.txt").write_bytes(b"")
    status, records, complaints = run(
        capsys, "analyse", files / "a.txt", files / "second.txt", files / "none.txt", "--json"
    )
    assert status == 1
    assert records[0] == {"path": str(files / "a.txt"), "error": "file_empty"}
    assert records[1]["id"] == "second"
    assert records[2]["error"] == "path_missing"
    assert "فارغ" in complaints


def test_analyse_prints_the_figures_as_one_table(capsys, files):
    arguments = ["analyse", "--csv", str(files / "first.txt"), str(files / "second.txt")]
    assert cli.main(arguments) == cli.DONE
    records = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [(each["document"], each["value"]) for each in records] == [
        ("first", "12"), ("first", "3"), ("second", "14"),
    ]  # fmt: skip
    assert records[0]["quote"] == "١٢"
    assert cli.main([*arguments, str(files / "none.txt")]) == cli.REFUSED
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 4
    assert "none.txt" in captured.err


def test_compare_prints_one_object(capsys, files):
    status, (record,), _ = run(capsys, "compare", files / "first.txt", files / "second.txt")
    assert status == 0
    assert {"a", "b", "entities", "claims", "naming", "passages", "checks"} == record.keys()
    aleppo = next(row for row in record["entities"] if row["name"] == "حلب")
    for side in ("a", "b"):
        mentions = record[side]["mentions"]
        assert all(mentions[index]["text"] == "حلب" for index in aleppo[side])
    statuses = {row["status"] for row in record["claims"] if row["category"] == "killed"}
    assert "conflict" in statuses


def test_compare_writes_a_page(capsys, files):
    page = files / "page.html"
    status, records, said = run(
        capsys, "compare", files / "first.txt", files / "second.txt", "--html", page
    )
    assert (status, records) == (0, [])
    assert str(page) in said
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("file_format", "begin"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_compare_writes_for_printing(capsys, files, file_format, begin):
    target = files / f"compared.{file_format}"
    paths = files / "first.txt", files / "second.txt"
    assert run(capsys, "compare", *paths, f"--{file_format}", target)[0] == 0
    assert target.read_bytes().startswith(begin)


def test_compare_wants_one_report_a_file(capsys, files):
    records = files / "two.jsonl"
    records.write_text('{"id":"a","text":"نص"}\n{"id":"b","text":"نص آخر"}\n', encoding="utf-8")
    status, _, complaint = run(capsys, "compare", files / "first.txt", records, "--lang", "en")
    assert status == 2
    assert "One report" in complaint


def test_the_library_from_end_to_end(capsys, files):
    library = ("--library", files / "library.sqlite")
    assert run(capsys, "import", files, *library)[0] == 0
    status, lines, _ = run(capsys, "list", "--json", *library)
    assert status == 0
    assert {line["id"] for line in lines} == {"first", "second"}
    _, (record,), _ = run(capsys, "compare", "first", "second", "--json", *library)
    assert record["a"]["id"] == "first"
    assert run(capsys, "delete", "first", *library)[0] == 0
    assert [line["id"] for line in run(capsys, "list", "--json", *library)[1]] == ["second"]
    status, _, complaint = run(capsys, "delete", "first", *library)
    assert status == 2
    assert "first" in complaint
    _, lines, said = run(capsys, "import", files, *library, "--lang", "en", "--json")
    assert [line["twin"] for line in lines if line["outcome"] == "trashed"] == ["first"]
    assert "muqabala restore first" in said
    assert run(capsys, "restore", "first", *library)[0] == 0
    assert len(run(capsys, "list", "--json", *library)[1]) == 2
    assert run(capsys, "restore", "first", *library)[0] == 2
    out = files / "notes.json"
    assert run(capsys, "export", "--format", "json", "--out", out, *library)[0] == 0
    assert json.loads(out.read_text(encoding="utf-8")) == []


def test_import_lists_what_it_refused(capsys, files):
    (files / "bad.txt").write_bytes(b"\x00" * 64)
    status, records, complaint = run(
        capsys, "import", files, "--json", "--library", files / "library.sqlite"
    )
    assert status == 1
    assert [record["outcome"] for record in records] == ["refused", "added", "added"]
    assert "bad.txt" in complaint


def test_wrong_usage_is_told_apart():
    with pytest.raises(SystemExit) as caught:
        cli.main(["export", "--format", "docs", "--out", "x"])
    assert caught.value.code == 2


LEXICON = "kind\twords\ttype\nadd\tوسط حلب\tplace\nignore\tبلدية\t\n"


def test_a_lexicon_is_imported_listed_and_exported(capsys, files):
    library = ("--library", files / "library.sqlite", "--lang", "en")
    (files / "mine.tsv").write_text(LEXICON, encoding="utf-8")
    status, _, said = run(capsys, "lexicon", "import", files / "mine.tsv", *library)
    assert (status, said) == (0, "2 added, 0 known before\n")
    status, records, _ = run(capsys, "lexicon", "list", "--json", *library)
    assert [(r["kind"], r["surface"]) for r in records] == [("add", "وسط حلب"), ("ignore", "بلدية")]
    status, _, said = run(capsys, "lexicon", "export", "--out", files / "out.tsv", *library)
    assert (status, said) == (0, f"Entries written: 2 to {files / 'out.tsv'}\n")
    _, _, said = run(capsys, "lexicon", "import", files / "out.tsv", *library)
    assert said == "0 added, 2 known before\n"
    run(capsys, "import", files / "first.txt", *library)
    _, records, _ = run(capsys, "compare", "first", files / "second.txt", "--json", *library)
    assert "وسط حلب" in [m["text"] for m in records[0]["a"]["mentions"] if "entity" in m]


def test_a_lexicon_is_listed_for_a_reader(capsys, files):
    library = ("--library", files / "library.sqlite", "--lang", "en")
    (files / "mine.tsv").write_text(LEXICON, encoding="utf-8")
    run(capsys, "lexicon", "import", files / "mine.tsv", *library)
    assert cli.main([str(a) for a in ("lexicon", "list", *library)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.split("\t")[1:] == ["Name added", "وسط حلب", "وسط حلب", "Place"]
    assert second.split("\t")[1:] == ["Not a name", "بلدية", "", ""]


def test_a_bad_lexicon_line_is_named(capsys, files):
    (files / "mine.tsv").write_text(LEXICON + "invent\tx\t\n", encoding="utf-8")
    library = ("--library", files / "library.sqlite", "--lang", "en")
    status, _, said = run(capsys, "lexicon", "import", files / "mine.tsv", *library)
    assert status == 2
    assert "Line 4 is no entry (column kind)" in said
    assert run(capsys, "lexicon", "list", "--json", *library)[1] == []


def test_notes_are_imported_and_what_stays_out_is_told(capsys, files):
    one, other = (("--library", files / f"{name}.sqlite", "--lang", "en") for name in "ab")
    for library in (one, other):
        run(capsys, "import", files / "first.txt", *library)
    annotations = [
        {"target": {"source": "urn:x-muqabala:document:first",
                    "selector": {"type": "TextQuoteSelector", "exact": "البحث مستمر عن مفقودين"}},
         "body": "أين؟"},
        {"target": "http://example.org/elsewhere", "body": "ليس هنا"},
    ]  # fmt: skip
    (files / "notes.json").write_text(json.dumps(annotations), encoding="utf-8")
    status, (record,), _ = run(capsys, "notes", "import", files / "notes.json", "--json", *one)
    assert status == 1
    assert (len(record["added"]), record["known"], record["review"]) == (1, 0, [])
    assert record["missing"][0]["url"] == "http://example.org/elsewhere"
    status = cli.main([str(a) for a in ("notes", "import", files / "notes.json", *one)])
    said = capsys.readouterr().out.splitlines()
    assert status == 1
    assert said[0] == "0 added, 0 updated, 1 already there; 0 to review"
    assert said[1].endswith("its notes stayed out (1): http://example.org/elsewhere")
    run(capsys, "export", "--format", "qdpx", "--out", files / "notes.qdpx", *one)
    status, (record,), _ = run(capsys, "notes", "import", files / "notes.qdpx", "--json", *other)
    assert (status, len(record["added"])) == (0, 1)
    assert len(list((files / "b.backups").glob("*-merge.sqlite"))) == 1


def test_a_bad_file_of_notes_is_refused_in_words(capsys, files):
    library = ("--library", files / "library.sqlite", "--lang", "en")
    status, _, said = run(capsys, "notes", "import", files / "first.txt", *library)
    assert status == 2
    assert "Not a file of notes" in said


def test_every_command_is_known_at_the_start(capsys):
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    offered = re.search(r"\{([\w,]+)\}", capsys.readouterr().out)[1].split(",")
    assert sorted(offered) == sorted(COMMANDS)


def test_notes_are_exported_by_filter(capsys, files):
    library = ("--library", files / "library.sqlite")
    run(capsys, "import", files / "first.txt", files / "second.txt", *library)
    with closing(Workspace.open(files / "library.sqlite")) as opened:
        opened.annotating.add_note("first", None, "عن الأول", ["حصيلة/قتلى"])
        opened.annotating.add_note("second", None, "عن الثاني", ["مصدر"])
    out = files / "notes.json"

    def told(query):
        run(capsys, "export", "--format", "json", "--out", out, "--filter", query, *library)
        return [record["body"] for record in json.loads(out.read_text(encoding="utf-8"))]

    assert told("وسم:حصيلة") == ["عن الأول"]
    assert told("الثاني") == ["عن الثاني"]
    assert told("report:second") == ["عن الثاني"]
    assert told("event:second") == ["عن الأول", "عن الثاني"]
    assert told("") == ["عن الأول", "عن الثاني"]
    status, _, said = run(
        capsys, "export", "--format", "json", "--out", out, "--filter", "size:3", *library
    )
    assert status == 2
    assert "size" in said
