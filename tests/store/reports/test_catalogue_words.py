"""The words of reports are folded in pieces, kept until one changes, and put titles in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.extraction.pipeline import analyse
from muqabala.model.catalogue import CatalogueQuery, Order
from muqabala.store.library import Library
from muqabala.store.reports.catalogue import sorted_words
from muqabala.store.reports.catalogue_words import CatalogueWords

TITLES = ("«إضراب» في الميناء", "أمطار", "", "امطار", "بيان", "أمطار")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "l.sqlite")
    for number, title in enumerate(TITLES):
        made = document(f"نص {number}", f"r{number}", published=f"2019-03-{10 + number}")
        path = f"/in/{number}\x1e.txt" if number == 4 else f"/in/{number}.txt"
        opened.documents.save_unread(replace(made, title=title, outlet="سانا", path=path))
    yield opened
    opened.close()


@pytest.mark.parametrize("most", [1, 4, 6, 100])
def test_pieces_of_any_size_give_the_same(library: Library, most: int) -> None:
    words = CatalogueWords(library.database, library.documents.row_stamp)
    turns = 1
    while words.prepare(most):
        turns += 1
    assert turns == len(TITLES) // most + 1
    assert words.by_title() == ["r0", "r5", "r3", "r1", "r4"]
    assert words.found("اُمطار  سانا") == {"r1", "r3", "r5"}
    assert words.found("2019-03-14") == {"r4"}
    assert words.found("بيان 4") == {"r4"}


def test_titles_have_an_order_and_its_reverse(library: Library) -> None:
    def ids(**asked: object) -> list[str]:
        query = CatalogueQuery(order=Order.TITLE, **asked)  # type: ignore[arg-type]
        return library.catalogue.ids(query, "x")

    assert ids(descending=False) == ["r0", "r5", "r3", "r1", "r4", "r2"]
    assert ids(descending=True) == ["r4", "r1", "r3", "r5", "r0", "r2"]
    assert ids(descending=False, words="أمطار") == ["r5", "r3", "r1"]
    assert ids(descending=True, words="in") == ids(descending=True)


def test_what_changed_is_read_again_and_findings_are_no_change(library: Library) -> None:
    words = library.catalogue.words
    assert words.found("بيان") == {"r4"}
    stamp = library.documents.row_stamp()
    read = library.documents.load("r4")
    library.documents.save_analysis(read, analyse(read))
    assert library.documents.row_stamp() == stamp
    assert library.documents.stamp() != stamp
    library.documents.set_details("r4", {"title": "قرار"})
    assert words.found("بيان") == set()
    library.documents.set_trashed("r4", "2026-01-01")
    assert words.found("قرار") == set()
    assert "r4" not in words.by_title()


@given(st.lists(st.text("أاإبة «»A1-", max_size=6), min_size=1, max_size=8))
def test_the_order_is_that_of_sorted_words(titles: list[str]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        library = Library(Path(folder) / "l.sqlite")
        for number, title in enumerate(titles):
            made = document("نص", f"r{number}")
            library.documents.save_unread(replace(made, title=title))
        order = library.catalogue.words.by_title()
        library.close()
    said = [sorted_words(titles[int(each[1:])]) for each in order]
    assert said == sorted(filter(None, map(sorted_words, titles)))
