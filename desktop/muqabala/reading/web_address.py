"""Addresses of the web: which may be asked for at all, and whose machines they may lead to.

A page of the public web is all that is fetched. An address that leads into the analyst's own
network (a router, a printer, a server of the house) could do harm there merely by being asked
for, and a name can be made to lead anywhere: so names are looked up once, every answer is looked
at, and the connection is made to just that answer (`fetching`).
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Thread
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from muqabala.errors import MuqabalaError

LONGEST = 2000
"""Letters of the longest address that is asked for."""

PORTS = {"http": 80, "https": 443}
_LOOKS_SO = re.compile(r"https?://[^\s/]{3,}", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_.-]{1,253}|[0-9a-f:.]{2,45}", re.IGNORECASE)
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_NAT64 = IPv6Network("64:ff9b::/96")

Machine = IPv4Address | IPv6Address
MayReach = Callable[[Machine], bool]
"""Tells whether a machine may be connected to."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address taken apart; `host` is written in ASCII, `target` is path and question."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def text(self) -> str:
        """The address as a whole."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def joined(self, location: str) -> WebAddress:
        """Return the address that a redirection leads to; raises as `read_address` does.

        What came over a secured connection is not gone on with over an open one.
        """
        found = read_address(urljoin(self.text, location.strip()))
        if self.scheme == "https" and found.scheme != "https":
            raise MuqabalaError("address_unsecured", url=found.text)
        return found


def looks_like_address(words: str) -> bool:
    """Tell whether words are an address of the web and nothing else."""
    words = words.strip()
    return len(words) <= LONGEST and bool(_LOOKS_SO.match(words)) and not re.search(r"\s", words)


def read_address(written: str) -> WebAddress:
    """Return an address taken apart.

    Raises `MuqabalaError("address_invalid", url=…)` for all but http and https, for addresses with
    a user's name in them, and for what is none.
    """
    written = written.strip()
    try:
        parts = urlsplit(written)
        host, port = (parts.hostname or "").rstrip("."), parts.port
        if ":" not in host:
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise MuqabalaError("address_invalid", url=written) from error
    scheme = parts.scheme.lower()
    has_user = "@" in parts.netloc
    is_host = bool(_HOST.fullmatch(host))
    if scheme not in PORTS or not is_host or has_user or not looks_like_address(written):
        raise MuqabalaError("address_invalid", url=written)
    target = urlunsplit(
        ("", "", quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), "")
    )
    return WebAddress(scheme, host, port or PORTS[scheme], target)


def is_public(machine: Machine) -> bool:
    """Tell whether a machine is one of the public web.

    An address of the new kind may hold one of the old kind: then that one is asked about.
    """
    if isinstance(machine, IPv6Address):
        held = machine.ipv4_mapped or machine.sixtofour or _translated(machine)
        if machine.teredo is not None or machine.is_site_local:
            return False
        if held is not None:
            return is_public(held)
    return machine.is_global and not (machine.is_multicast or machine.is_reserved)


def _translated(machine: IPv6Address) -> IPv4Address | None:
    """Return the address that a gateway between the two kinds would translate to (RFC 6052)."""
    return IPv4Address(int(machine) & 0xFFFF_FFFF) if machine in _NAT64 else None


def look_up(address: WebAddress, may_reach: MayReach, seconds: float) -> list[Any]:
    """Return what `socket.getaddrinfo` knows of a host, if all of it may be reached.

    Raises `MuqabalaError`: `address_unknown`, `address_private`, `address_silent` when no answer
    came within `seconds`.
    """
    answers: list[Any] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            answers.extend(socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM))
        except OSError as error:
            failed.append(error)

    # The system's own look-up cannot be stopped, so it is waited for no longer than that.
    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if failed or (not asking.is_alive() and not answers):
        raise MuqabalaError("address_unknown", host=address.host)
    if asking.is_alive():
        raise MuqabalaError("address_silent", host=address.host)
    for *_, place in answers:
        machine = ip_address(str(place[0]).partition("%")[0])
        if not may_reach(machine):
            raise MuqabalaError("address_private", host=address.host)
    return answers
