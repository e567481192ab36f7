"""Addresses: what is one, whose machine it leads to, and what is never asked for."""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import IPv4Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.errors import MuqabalaError
from muqabala.reading import web_address
from muqabala.reading.web_address import is_public, look_up, looks_like_address, read_address


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.7", "198.18.0.1",
        "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "fec0::1",
        "::ffff:127.0.0.1", "::ffff:192.168.0.1", "2002:7f00:1::1", "2002:c0a8:101::1",
        "64:ff9b::7f00:1", "64:ff9b::a00:1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)  # fmt: skip
def test_machines_of_private_networks_are_none_of_the_web(machine):
    assert not is_public(ip_address(machine))


@pytest.mark.parametrize(
    "machine", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_machines_of_the_web_are(machine):
    assert is_public(ip_address(machine))


@given(st.integers(0, 2**32 - 1))
def test_an_old_address_within_a_new_one_is_judged_as_itself(number):
    old = IPv4Address(number)
    for new in (f"::ffff:{old}", f"64:ff9b::{old}", f"2002:{number >> 16:x}:{number & 65535:x}::1"):
        assert not is_public(ip_address(new)) or is_public(old)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("https://Example.ORG", "https://example.org/"),
        (" http://example.org:80/a b?q=ق#part ", None),
        ("http://example.org:80/a?q=ق#part", "http://example.org/a?q=%D9%82"),
        ("https://example.org:8443/خبر", "https://example.org:8443/%D8%AE%D8%A8%D8%B1"),
        ("https://مثال.إختبار/", "https://xn--mgbh0fb.xn--kgbechtv/"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x"),
        ("https://example.org./", "https://example.org/"),
    ],
)
def test_addresses_are_taken_apart_and_written_in_ascii(written, text):
    if text is None:
        with pytest.raises(MuqabalaError):
            read_address(written)
    else:
        assert read_address(written).text == text


@pytest.mark.parametrize(
    "written",
    [
        "", "example.org", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)",
        "http://", "http:///path", "https://user@example.org/", "https://a:b@example.org/",
        "http://example.org:99999/", "http://[::1/", "http://example.org/\r\nHost: x",
        "data:text/html,x", "https://" + "a" * 3000,
    ],
)  # fmt: skip
def test_all_else_is_refused(written):
    with pytest.raises(MuqabalaError) as caught:
        read_address(written)
    assert caught.value.code == "address_invalid"


@given(st.text(max_size=60))
def test_no_words_break_the_reading_of_addresses(words):
    with suppress(MuqabalaError):
        found = read_address(f"http://{words}")
        assert found.text.isascii()
        assert not set(found.text) & set(" \r\n\t")


def test_what_looks_like_an_address_is_one_and_nothing_else():
    assert looks_like_address(" https://example.org/a?b=c ")
    for words in (
        "قال https://example.org",
        "https://example.org ثم",
        "http:/x",
        "https://",
        "خبر",
    ):
        assert not looks_like_address(words)


def answering(*machines):
    """Return a look-up of names that answers with these machines."""

    def ask(_host, port, **_options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in machines]

    return ask


def test_one_private_answer_among_public_ones_is_enough_to_refuse(monkeypatch):
    address = read_address("http://example.org/")
    monkeypatch.setattr(web_address.socket, "getaddrinfo", answering("8.8.8.8", "8.8.4.4"))
    assert [place[-1][0] for place in look_up(address, is_public, 5)] == ["8.8.8.8", "8.8.4.4"]
    monkeypatch.setattr(web_address.socket, "getaddrinfo", answering("8.8.8.8", "192.168.1.1"))
    with pytest.raises(MuqabalaError) as caught:
        look_up(address, is_public, 5)
    assert caught.value.code == "address_private"


def test_a_name_that_nobody_knows_is_told(monkeypatch):
    def unknown(*_asked, **_options):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    address = read_address("http://nowhere.invalid/")
    for ask in (unknown, answering()):
        monkeypatch.setattr(web_address.socket, "getaddrinfo", ask)
        with pytest.raises(MuqabalaError) as caught:
            look_up(address, is_public, 5)
        assert caught.value.code == "address_unknown"


def test_redirections_are_read_as_addresses_are():
    address = read_address("https://example.org/a/b?c")
    assert address.joined("/d").text == "https://example.org/d"
    assert address.joined("e").text == "https://example.org/a/e"
    for location, code in (
        ("http://example.org/", "address_unsecured"),
        ("file:///etc/passwd", "address_invalid"),
        ("//user@other.org/", "address_invalid"),
    ):
        with pytest.raises(MuqabalaError) as caught:
            address.joined(location)
        assert caught.value.code == code
