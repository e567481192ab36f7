"""Fetched pages become files beside the library, and reports in it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from muqabala import cli
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.workspace import Workspace, analysis_record
from muqabala.workspace.fetching import fetch_file, fetch_files, path_or_address
from web_server import giving, serving

PAGE = (
    "<html><head><title>هدنة في الجنوب</title></head><body><article><h1>هدنة في الجنوب</h1>"
    + "<p>أُعلنت هدنة لثلاثة أيام في القرى الحدودية بعد مقتل 12 شخصا في القصف.</p>" * 4
    + "</article></body></html>"
).encode()


def anyone(_machine: object) -> bool:
    return True


def test_a_fetched_page_is_a_report_that_knows_its_address(tmp_path):
    library = tmp_path / "deep" / "library.sqlite"
    with serving() as server:
        server.answers["/a"] = giving(PAGE)
        files = [fetch_file(server.at("/a"), library, may_reach=anyone) for _ in range(2)]
        address = server.at("/a")
    assert len(set(files)) == 2
    assert {file.parent for file in files} == {library.parent / "fetched"}
    assert files[0].name.startswith("127.0.0.1 ")
    with closing(Workspace.open(library)) as workspace:
        report, _ = workspace.import_files(files)
        assert [result.outcome for result in report.results] == ["added", "duplicate"]
        document = workspace.document(report.results[0].document_id)
        assert document.url == address
        assert document.title == "هدنة في الجنوب"


def test_what_has_no_room_for_its_address_keeps_it_beside(tmp_path):
    library = tmp_path / "library.sqlite"
    with serving() as server:
        text = "هدنة في الجنوب\n\nقُتل 12 شخصا في القصف على القرية.\n".encode()
        server.answers["/%D9%86%D8%B5"] = giving(text, kind="text/plain; charset=utf-8")
        file = fetch_file(server.at("/نص?a=1"), library, may_reach=anyone)
        address = server.at("/%D9%86%D8%B5?a=1")
    with closing(Workspace.open(library)) as workspace:
        report, _ = workspace.import_files([file.parent])
        (result,) = report.results
        assert Path(result.path) == file
        document = workspace.document(result.document_id)
    assert document.url == address
    assert analysis_record(Witness(document, Analysis(document.id)))["url"] == address


def test_what_cannot_be_fetched_keeps_nothing_else_out(tmp_path):
    file = tmp_path / "a.txt"
    with serving() as server:
        server.answers["/a"] = giving(PAGE)
        server.answers["/b"] = giving(b"", status=404)
        places = [server.at("/b"), file, server.at("/a"), "http://192.168.1.1/"]
        paths, refused = fetch_files(places, tmp_path / "l.sqlite", may_reach=anyone_but_the_house)
    assert paths[0] == file
    assert len(paths) == 2
    assert [error.code for error in refused] == ["address_refused", "address_private"]


def anyone_but_the_house(machine: object) -> bool:
    return str(machine) != "192.168.1.1"


def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    (tmp_path / "fetched").write_text("in the way", encoding="utf-8")
    with serving() as server:
        server.answers["/a"] = giving(PAGE)
        with pytest.raises(MuqabalaError) as caught:
            fetch_file(server.at("/a"), tmp_path / "l.sqlite", may_reach=anyone)
    assert caught.value.code == "export_failed"


def test_the_command_line_takes_addresses_beside_paths(tmp_path, capsys):
    assert path_or_address("https://example.org/a") == "https://example.org/a"
    assert path_or_address("http.txt") == Path("http.txt")
    file = tmp_path / "a.txt"
    file.write_text("خبر\n\nقُتل 12 شخصا في القصف على القرية.\n", encoding="utf-8")
    library = tmp_path / "l.sqlite"
    with serving() as server:
        server.answers["/a"] = giving(PAGE)
        status = cli.main(
            ["import", "--library", str(library), "--lang", "en", server.at("/a"), str(file)]
        )
        assert server.asked == []
    assert status == cli.REFUSED
    assert "private network" in capsys.readouterr().err
    with closing(Workspace.open(library)) as workspace:
        assert len(workspace.documents()) == 1
