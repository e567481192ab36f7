import json

import pytest

from builders import document
from muqabala.cli import DONE, USAGE, main
from muqabala.model.claim import Analysis, Witness
from muqabala.store.library import Library

TEXT = "قصف على المدرسة\nقال الرئيسُ إن المدرسة أُغلقت بعد القصف"


@pytest.fixture
def path(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    with library.transaction():
        for identity, published in (("one", "2018-03-01"), ("two", "2018-03-02")):
            report = document(TEXT, identity, published=published, outlet="رويترز")
            library.documents.save(Witness(report, Analysis(identity)))
    library.close()
    return tmp_path / "library.sqlite"


def run(capsys, *arguments):
    status = main([str(each) for each in arguments])
    captured = capsys.readouterr()
    return status, captured.out.splitlines(), captured.err


def test_reports_are_listed_with_the_words_around_the_first_hit(path, capsys):
    status, lines, _ = run(capsys, "search", "--library", path, "الرئيس", "منذ:2018-03-02")
    assert status == DONE
    (cells,) = [line.split("\t") for line in lines]
    assert cells[:3] == ["two", "2018-03-02", "رويترز"]
    assert cells[4:] == ["1", "قال الرئيسُ إن المدرسة أُغلقت بعد القصف"]


def test_records_say_where_the_hits_are(path, capsys):
    _, lines, _ = run(capsys, "search", path, "مدرسة", "--json", "--limit", "1")
    (record,) = map(json.loads, lines)
    assert record["id"] == "two"
    assert [TEXT[start:end] for start, end in record["hits"]] == ["المدرسة", "المدرسة"]
    snippet = record["snippets"][0]
    assert [snippet["text"][start:end] for start, end in snippet["hits"]] == ["المدرسة"]


def test_the_number_alone_can_be_asked_for(path, capsys):
    assert run(capsys, "search", path, "مدرسة", "--count")[1] == ["2"]
    assert run(capsys, "search", path, "مستشفى", "--best")[:2] == (DONE, [])


def test_a_fault_is_told_with_its_place(path, capsys):
    status, lines, told = run(capsys, "search", path, "(مدرسة", "--lang", "en")
    assert (status, lines) == (USAGE, [])
    assert "position 1" in told


def test_a_concordance_is_printed_and_written(path, capsys, tmp_path):
    _, lines, _ = run(capsys, "concordance", path, "الرئيس", "--sort", "after", "--limit", "1")
    assert lines == ["قال \tالرئيسُ\t إن المدرسة أُغلقت بعد القصف\ttwo\t2018-03-02"]
    _, lines, _ = run(capsys, "concordance", path, "الرئيس", "--json")
    record = json.loads(lines[0])
    assert TEXT[record["start"] : record["end"]] == record["keyword"] == "الرئيسُ"
    status, lines, told = run(
        capsys, "concordance", path, "مدرسة", "--out", tmp_path / "lines.csv", "--lang", "en"
    )
    assert (status, lines) == (DONE, [])
    assert told.startswith("4 places")
    assert (tmp_path / "lines.csv").read_text("utf-8-sig").count("المدرسة") >= 4
