"""A mention is made by plain assignments and is then as frozen as any dataclass of the model."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from inspect import signature

import pytest

from muqabala.model.mention import Category, Kind, Mention
from muqabala.model.span import Span

ROW = (Span(3, 7), Kind.NUMBER, "numeral:digits", "15")


def test_a_mention_takes_every_field_in_order_and_leaves_the_rest_at_its_default() -> None:
    made = Mention(*ROW, category=Category.KILLED)
    assert made.span == Span(3, 7)
    assert (made.value, made.category, made.categories) == ("15", Category.KILLED, ())
    assert (made.approx, made.short, made.confidence) == (None, False, 1.0)
    named = [field.name for field in fields(Mention)]
    assert list(signature(Mention.__new__).parameters)[1:] == named
    assert [getattr(Mention(*range(len(named))), name) for name in named] == [*range(len(named))]


def test_the_defaults_are_those_of_the_fields() -> None:
    told = signature(Mention.__new__).parameters
    assert [told[field.name].default for field in fields(Mention)[3:]] == [
        field.default for field in fields(Mention)[3:]
    ]


def test_a_mention_cannot_be_changed_and_compares_by_its_fields() -> None:
    made = Mention(*ROW)
    with pytest.raises(FrozenInstanceError):
        made.value = "16"  # type: ignore[misc]
    assert made == Mention(*ROW)
    assert hash(made) == hash(Mention(*ROW))
    assert made != replace(made, value="16")
    assert replace(made, value="16").rule == made.rule
    assert isinstance(made, Mention)
    assert "value='15'" in repr(made)


def test_a_mention_travels_to_other_processes() -> None:
    made = Mention(*ROW, category=Category.KILLED, categories=(Category.KILLED,))
    assert pickle.loads(pickle.dumps(made)) == made
