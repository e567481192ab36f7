"""Pages are fetched from a server of this machine: limits, redirections, what is never asked."""

from __future__ import annotations

import gzip
import select
import socket
import ssl
import zlib
from collections.abc import Iterator

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading import fetching, web_address
from muqabala.reading.fetching import fetch
from muqabala.reading.html import read_html
from web_server import Server, giving, leading_to, serving

PAGE = (
    "<html><head><title>هدنة في الجنوب</title></head><body><article><h1>هدنة في الجنوب</h1>"
    + "<p>أُعلنت هدنة لثلاثة أيام في القرى الحدودية بعد مقتل 12 شخصا في القصف.</p>" * 4
    + "</article></body></html>"
).encode()


def anyone(_machine: object) -> bool:
    """Let tests reach this machine, which the product never does."""
    return True


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def code_of(address: str, **options: object) -> str:
    with pytest.raises(MuqabalaError) as caught:
        fetch(address, **({"may_reach": anyone} | options))
    return caught.value.code


def test_a_page_comes_with_its_address_and_is_read_as_a_file(server):
    server.answers["/a"] = giving(PAGE)
    fetched = fetch(server.at("/a?x=1"), may_reach=anyone)
    assert fetched.suffix == ".html"
    assert fetched.data.endswith(PAGE)
    [report] = read_html(fetched.data)
    assert report.url == server.at("/a?x=1")
    assert "12 شخصا" in report.text


def test_nothing_of_the_analyst_is_sent(server):
    server.answers["/a"] = giving(PAGE, Set_Cookie="a=b")
    server.answers["/b"] = leading_to("/a")
    fetch(server.at("/b"), may_reach=anyone)
    fetch(server.at("/a"), may_reach=anyone)
    for _path, heads in server.asked:
        assert set(heads) == {
            "Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection",
        }  # fmt: skip


def test_this_machine_is_out_of_reach_of_the_product(server):
    server.answers["/a"] = giving(PAGE)
    address = server.at("/a")
    assert code_of(address, may_reach=web_address.is_public) == "address_private"
    assert code_of(address.replace("127.0.0.1", "localhost"), may_reach=web_address.is_public) == (
        "address_private"
    )
    with pytest.raises(MuqabalaError):
        fetch(address)
    assert server.asked == []


def test_a_name_is_looked_up_once_for_each_request(server, monkeypatch):
    server.answers["/a"] = giving(PAGE)
    answers = [("127.0.0.1", False), ("127.0.0.2", True)]
    looked_up = []

    def rebinding(host, port, **_options):
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers[0][0], port))]

    monkeypatch.setattr(web_address.socket, "getaddrinfo", rebinding)
    address = server.at("/a").replace("127.0.0.1", "news.example")
    assert fetch(address, may_reach=anyone).data.endswith(PAGE)
    assert looked_up == ["news.example"]
    assert server.asked[0][1]["Host"].startswith("news.example")


def test_a_redirection_into_a_private_network_is_not_followed(server):
    public = {server.server_address[0]}
    server.answers["/a"] = leading_to("http://192.168.1.1/setup")
    assert code_of(server.at("/a"), may_reach=lambda m: str(m) in public) == "address_private"
    assert len(server.asked) == 1


def test_redirections_end(server):
    server.answers["/a"] = leading_to("/b", 301)
    server.answers["/b"] = leading_to(server.at("/c"), 308)
    server.answers["/c"] = giving(PAGE)
    fetched = fetch(server.at("/a"), may_reach=anyone)
    assert fetched.address == server.at("/c")
    server.answers["/c"] = leading_to("/a")
    assert code_of(server.at("/a")) == "address_wanders"
    server.answers["/d"] = giving(b"", status=302)
    server.answers["/e"] = leading_to("javascript:alert(1)")
    assert code_of(server.at("/e")) == "address_invalid"
    assert code_of(server.at("/d")) == "address_wanders"


@pytest.mark.parametrize("status", [204, 401, 403, 404, 500])
def test_what_a_site_does_not_give_is_told_with_its_code(server, status):
    server.answers["/a"] = giving(b"", status=status)
    with pytest.raises(MuqabalaError) as caught:
        fetch(server.at("/a"), may_reach=anyone)
    assert caught.value.details["status"] == status


def test_sizes_are_limited_whether_told_or_not(server, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 50_000)
    server.answers["/told"] = giving(b"x" * 60_000)
    server.answers["/untold"] = lambda handler: endless(handler, b"x" * 4096)
    server.answers["/bomb"] = giving(gzip.compress(bytes(10**7)), Content_Encoding="gzip")
    for path in ("/told", "/untold", "/bomb"):
        assert code_of(server.at(path)) == "address_too_large"


def endless(handler, part):
    """Answer until the other side has gone."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(part)


def test_a_site_that_talks_for_ever_is_cut_off(server, monkeypatch):
    monkeypatch.setattr(fetching, "SECONDS", 0.5)
    server.answers["/slow"] = drip
    server.answers["/head"] = lambda handler: handler.rfile.read(1)
    assert code_of(server.at("/slow")) == "address_silent"
    assert code_of(server.at("/head")) in ("address_silent", "address_broken")


def drip(handler):
    """Answer a head that never ends, a line at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    is_gone: list[object] = []
    while not is_gone:
        handler.wfile.write(b"X-A: " + b"b" * 20 + b"\r\n")
        is_gone, _, _ = select.select([handler.connection], [], [], 0.05)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_packed_pages_are_unpacked(server, coding):
    packed = gzip.compress(PAGE) if coding == "gzip" else zlib.compress(PAGE)
    server.answers["/a"] = giving(packed, Content_Encoding=coding)
    assert fetch(server.at("/a"), may_reach=anyone).data.endswith(PAGE)
    server.answers["/a"] = giving(b"nonsense", Content_Encoding=coding)
    assert code_of(server.at("/a")) == "address_broken"
    server.answers["/a"] = giving(PAGE, Content_Encoding="br")
    assert code_of(server.at("/a")) == "address_broken"


def test_half_an_answer_is_none(server):
    server.answers["/a"] = giving(PAGE, Content_Length=str(len(PAGE) + 100))
    assert code_of(server.at("/a")) == "address_broken"


@pytest.mark.parametrize(
    ("path", "kind", "suffix"),
    [
        ("/a.pdf", "application/pdf", ".pdf"),
        ("/a", "application/pdf", ".pdf"),
        ("/a.docx", "application/octet-stream", ".docx"),
        ("/a.php", "text/html; charset=windows-1256", ".html"),
        ("/a", "text/plain", ".txt"),
        ("/a", "application/octet-stream", ".html"),
    ],
)
def test_the_kind_of_a_file_is_told_by_the_answer_then_by_the_address(server, path, kind, suffix):
    server.answers[path] = giving(b"%PDF-1.4 x", kind)
    fetched = fetch(server.at(path), may_reach=anyone)
    assert fetched.suffix == suffix
    if suffix != ".html":
        assert fetched.data == b"%PDF-1.4 x"


def test_the_servers_word_on_the_character_set_is_kept(server):
    page = PAGE.decode().encode("windows-1256", "xmlcharrefreplace")
    server.answers["/a"] = giving(page, "text/html; charset=windows-1256")
    [report] = read_html(fetch(server.at("/a"), may_reach=anyone).data)
    assert "القرى الحدودية" in report.text
    server.answers["/b"] = giving(b"\xef\xbb\xbf" + PAGE, "text/html; charset=utf-8")
    data = fetch(server.at("/b"), may_reach=anyone).data
    assert data.startswith(b"\xef\xbb\xbf<!-- saved")


def test_progress_is_told_and_stops_it(server):
    server.answers["/a"] = giving(PAGE)
    told: list[tuple[int, int]] = []
    fetch(server.at("/a"), lambda *how_far: told.append(how_far), may_reach=anyone)
    assert told[0] == (0, 0)
    assert told[-1] == (len(PAGE), len(PAGE))

    class StoppedError(Exception):
        pass

    def stop(_done, _total):
        raise StoppedError

    with pytest.raises(StoppedError):
        fetch(server.at("/a"), stop, may_reach=anyone)


def test_nobody_who_does_not_answer_and_no_open_line_for_a_secured_one(server):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert code_of(f"http://127.0.0.1:{taken.getsockname()[1]}/") == "address_broken"
    assert code_of(server.at("/a").replace("http:", "https:")) == "address_broken"
    assert ssl.create_default_context().verify_mode is ssl.CERT_REQUIRED
