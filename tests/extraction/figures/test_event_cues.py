"""Words that say what became of those a figure counts."""

from __future__ import annotations

import pytest

from muqabala.extraction.figures.event_cues import cue_of
from muqabala.model.mention import Category


@pytest.mark.parametrize("word", ["ضبط", "وضبط", "بضبط"])
def test_a_seizure_tells_who_was_caught(word):
    cue = cue_of(word)
    assert cue is not None
    assert cue.category is Category.CAPTURED


def test_nobody_is_caught_to_be_exact():
    assert cue_of("بالضبط") is None
