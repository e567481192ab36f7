"""The address of a fetched file is kept beside it, and believed only where it is one."""

from __future__ import annotations

import pytest

from muqabala.reading.shortcut import FOLDER, address_beside, shortcut_of, written


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (written("https://example.org/a.pdf"), "https://example.org/a.pdf"),
        (b"[InternetShortcut]\nIconIndex=0\nurl=http://example.org/b\n", "http://example.org/b"),
        (written("file:///etc/passwd"), ""),
        (b"[InternetShortcut]\r\nURL=\xff\xfe\x00 \r\n", ""),
        (b"", ""),
    ],
)
def test_an_address_is_read_from_beside_the_file(tmp_path, content, address):
    file = tmp_path / FOLDER / "a.pdf"
    file.parent.mkdir()
    shortcut_of(file).write_bytes(content)
    assert address_beside(file) == address


def test_only_fetched_files_have_one(tmp_path):
    assert address_beside(tmp_path / FOLDER / "a.pdf") == ""
    file = tmp_path / "a.pdf"
    shortcut_of(file).write_bytes(written("https://example.org/a.pdf"))
    assert address_beside(file) == ""
