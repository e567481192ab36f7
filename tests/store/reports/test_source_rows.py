from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.model.claim import Analysis, Witness
from muqabala.model.source_map import Piece, SourceMap
from muqabala.reading.reader import read_text
from muqabala.store.library import Library
from muqabala.store.reports.source_rows import map_from_json, map_to_json, rebuilt, source_columns

SOURCES = [
    "عنوان\n\nفقرة أولى طويـــــلة جدا\r\n\r\nفقرة ثانية.",
    "\u200fعنوان  واسع\n\n\nنص\u00a0فيه فراغات\t كثيرة\n",
    "نص كما هو",
    "ﻋﻨﻮان ﺑﺄﺷﻜﺎل اﻟﻌﺮض",
    "",
]


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_comes_back_letter_by_letter(source):
    read = read_text(source, "a")
    kept, rest = source_columns(read)
    if kept is None and rest is not None:
        assert rebuilt(read.text, rest, read.source_map) == source
        assert len(rest) < len(source)
    else:
        assert (kept if kept is not None else read.text) == source


def test_what_the_map_does_not_give_back_is_kept_whole():
    changed = replace(document("نص جديد"), source="نس قديم")
    assert source_columns(changed) == ("نس قديم", None)


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9), st.integers(0, 5)), max_size=9))
def test_maps_come_back(parts):
    pieces, start, at = [], 0, 0
    for own, theirs, gap in parts:
        pieces.append(Piece(start, start + own, at + gap, at + gap + theirs))
        start, at = start + own, at + gap + theirs
    source_map = SourceMap(tuple(reversed(pieces)) if len(pieces) == 1 else tuple(pieces))
    assert map_from_json(map_to_json(source_map), start) == source_map


def test_maps_of_rotated_lines_and_of_earlier_versions_come_back():
    turned = SourceMap((Piece(0, 4, 10, 14), Piece(4, 9, 0, 5)))
    assert map_from_json(map_to_json(turned), 9) == turned
    assert map_from_json("[[0,4,10,14],[4,9,0,5]]", 9) == turned
    assert map_from_json("", 3) == SourceMap.identity(3)


@pytest.mark.parametrize("source", SOURCES[:4])
def test_a_library_gives_documents_back_as_they_were_read(tmp_path, source):
    library = Library(tmp_path / "library.sqlite")
    read = read_text(source, "a")
    library.documents.save(Witness(read, Analysis("a")))
    assert library.documents.load("a") == read
    library.documents.save_unread(replace(read, title="آخر"))
    assert library.documents.load("a") == replace(read, title="آخر")
    library.close()
