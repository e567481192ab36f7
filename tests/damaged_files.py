"""Damages files as a hostile hand or a bad disk would, each way told by a seed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

ODD = (
    b"\x00", b"\xff\xfe", b"\xe2\x80\xae", b"\xef\xbf\xbf", b"\xed\xa0\x80",
    b"<!DOCTYPE x [<!ENTITY a 'a'>]>",
    b"&a;&#0;&#x110000;", b"]]>", b"<![CDATA[", b"-->", b"<p" * 40, b"<div>" * 300, b"{" * 300,
    b"\\u-99999999999?", b"\\bin99999999 ", b"\\'", b"endstream endobj", b"obj << /Length -1 >>",
    b"/Kids [1 0 R]", b"../../etc/passwd", b"9" * 400, b'"' * 7, b"[" * 500, b"=?utf-8?b?////?=",
    b"Content-Transfer-Encoding: base64\r\n", b"\r\n--XX\r\n", b"%PDF-1.7", b"PK\x03\x04",
    b"\n\n\n",
)  # fmt: skip

Damage = Callable[[random.Random, bytearray], None]


def flip(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def cut(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, max(1, len(data) // 4))]


def end_early(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def repeat(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    part = data[start : start + chance.randint(1, 400)]
    data[start:start] = part * chance.randint(1, 40)


def insert_odd(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        data[at:at] = chance.choice(ODD)


def insert_noise(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.randbytes(chance.randint(1, 200))


def swap(chance: random.Random, data: bytearray) -> None:
    one, two = sorted(chance.randrange(len(data)) for _ in range(2))
    data[one:two] = data[one:two][::-1]


def change_digit(chance: random.Random, data: bytearray) -> None:
    digits = [n for n, byte in enumerate(data) if 48 <= byte < 58]
    for n in chance.sample(digits, min(len(digits), chance.randint(1, 6))):
        data[n] = 48 + chance.randrange(10)


DAMAGES: tuple[Damage, ...] = (
    flip, cut, end_early, repeat, insert_odd, insert_noise, swap, change_digit,
)  # fmt: skip


def damaged(sound: bytes, seed: int) -> bytes:
    """Return `sound` after one to three damages; in half of the archives a member suffers."""
    chance = random.Random(seed)
    if sound.startswith(b"PK") and chance.random() < 0.6:
        return _with_damaged_member(sound, chance)
    return _damaged(sound, chance)


def _damaged(sound: bytes, chance: random.Random) -> bytes:
    data = bytearray(sound or b" ")
    for _ in range(chance.randint(1, 3)):
        if data:
            chance.choice(DAMAGES)(chance, data)
    return bytes(data)


def _with_damaged_member(sound: bytes, chance: random.Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as old, zipfile.ZipFile(file, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = old.read(name)
            new.writestr(name, _damaged(content, chance) if name == chosen else content)
    return file.getvalue()
