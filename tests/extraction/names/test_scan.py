"""What the name finders read of a document."""

from __future__ import annotations

from extraction.name_reading import scan


def test_words_and_what_parts_them() -> None:
    read = scan("قال: إن «المرصد» هنا.")
    assert read.texts == ["قال", "ان", "المرصد", "هنا"]
    assert read.gaps == [": ", " «", "» ", "."]
    assert len(read) == 4
    assert read.before(0) == ""
    assert read.before(2) == " «"


def test_joined_words() -> None:
    read = scan("دير الزور، ريف-دمشق (هنا)")
    assert read.joined(0)
    assert not read.joined(1)
    assert read.joined(2)
    assert not read.joined(3)
    assert read.run_length(0, 5) == 2
    assert read.run_length(0, 1) == 1


def test_quoted_words() -> None:
    read = scan("صحيفة «الوطن» ثم الوطن ثم (داعش)")
    assert read.is_quoted(1, 1)
    assert not read.is_quoted(3, 3)
    assert read.is_quoted(5, 5)


def test_neighbours_over_marks() -> None:
    read = scan("في «دمشق» أمس. حلب")
    assert read.previous(1) == "في"
    assert read.following(1) == "امس"
    assert read.previous(3) == ""
    assert read.following(2) == ""
    assert read.previous(0) == ""
    assert read.following(3) == ""


def test_the_surface_keeps_what_folding_loses() -> None:
    read = scan("علي على المـــائدة")
    assert read.texts[0] == read.texts[1]
    assert [read.surface(i) for i in range(3)] == ["علي", "على", "المـــائدة"]


def test_occurrences_are_in_order_with_the_whole_word_first() -> None:
    read = scan("وام ودمشق وام")
    found = read.occurrences({"وام": 1, "ام": 2, "دمشق": 3})
    assert [(index, peeled.stem) for index, peeled in found] == [
        (0, "وام"),
        (0, "ام"),
        (1, "دمشق"),
        (2, "وام"),
        (2, "ام"),
    ]
