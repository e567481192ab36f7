"""Pages are drawn as they look, in a process that may be lost."""

from __future__ import annotations

import hashlib

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.pdf.picture import page_picture
from report_files import pdf


def test_a_page_is_drawn_as_wide_as_is_asked(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf("heads"))
    picture = page_picture(file, 0, 300, hashlib.sha256(file.read_bytes()).hexdigest())
    assert picture.width == 300
    assert len(picture.pixels) == 4 * picture.width * picture.height
    assert picture.height > picture.width
    assert len(set(picture.pixels)) > 10  # Something is drawn on it.
    assert picture.is_as_read
    assert picture.pages >= 1
    assert page_picture(file, 99, 300, "").height == picture.height
    assert not page_picture(file, 0, 50, "another").is_as_read


def test_what_is_no_page_is_refused(tmp_path):
    file = tmp_path / "b.pdf"
    with pytest.raises(MuqabalaError) as caught:
        page_picture(file, 0, 300, "")
    assert caught.value.code == "file_missing"
    file.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(MuqabalaError) as caught:
        page_picture(file, 0, 300, "")
    assert caught.value.code == "file_damaged"
    assert caught.value.details["path"] == str(file)
