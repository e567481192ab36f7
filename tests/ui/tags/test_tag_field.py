"""Tags are typed, parted, proposed and completed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui.tags.tag_dialog import TagDialog
from muqabala.ui.tags.tag_field import TagField, tags_of


@pytest.fixture
def field(qtbot: QtBot) -> TagField:
    made = TagField()
    qtbot.addWidget(made)
    made.set_known(["حصيلة/قتلى", "مصدر", "إصابات"])
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("حصيلة، مصدر", ("حصيلة", "مصدر")),
        ("#حصيلة ; #حصيلة,  # مصدر ", ("حصيلة", "مصدر")),
        ("حصيلة / قتلى", ("حصيلة/قتلى",)),
        ("، , ؛ # //", ()),
    ],
)
def test_tags_are_parted_by_commas_of_either_script(typed: str, tags: tuple[str, ...]):
    assert tags_of(typed) == tags


def test_known_tags_are_proposed_for_the_tag_being_typed(field: TagField):
    field.setText("مصدر، حص")
    field.propose()
    assert field.proposals == ["حصيلة/قتلى"]
    field.complete("حصيلة/قتلى")
    assert field.tags == ("مصدر", "حصيلة/قتلى")


def test_hamza_does_not_matter_and_what_is_written_is_not_proposed(field: TagField):
    field.setText("اصاب")
    field.propose()
    assert field.proposals == ["إصابات"]
    field.setText("إصابات، ")
    field.propose()
    assert field.proposals == ["حصيلة/قتلى", "مصدر"]


def test_the_arrow_down_shows_all_tags(field: TagField, qtbot: QtBot):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert len(field.proposals) == 3


def test_a_dialog_gives_the_tags_and_takes_no_empty_answer(qtbot: QtBot):
    given: list[tuple[str, ...]] = []
    dialog = TagDialog("كلمات طويلة " * 20, ["مصدر"], given.append, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert given == []
    assert dialog.isVisible()
    dialog.field.setText("مصدر, جديد")
    dialog.accept()
    assert given == [("مصدر", "جديد")]
