"""What is told at a glance of two figures is what all questions together would tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement, product
from pathlib import Path

import pytest

from muqabala.comparison.figures import comparability
from muqabala.comparison.figures.comparability import Scene, link_figures
from muqabala.comparison.figures.contradictions import contradict
from muqabala.comparison.figures.facts import Figure
from muqabala.comparison.figures.figures import read_figures
from muqabala.comparison.figures.magnitudes import Relation, relate
from muqabala.comparison.pages import Page
from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Witness
from muqabala.reading.reader import find_files, read

CORPUS = Path(__file__).parents[3] / "corpus"


@pytest.fixture(scope="module")
def told() -> list[Sequence[Figure]]:
    """Return the figures of each sample report."""
    documents = [read(path)[0] for path in find_files([CORPUS])]
    return [read_figures(Page(Witness(each, analyse(each)))) for each in documents]


@pytest.mark.parametrize("both_main", [False, True])
def test_figures_told_apart_at_a_glance_are_told_apart_by_every_question(told, both_main: bool):
    scene = Scene()
    seen = 0
    for here, there in combinations_with_replacement(told, 2):
        for a, b in product(here, there):
            relation = relate(a.magnitude, b.magnitude)
            if not comparability._are_plainly_two(a, b, relation):
                continue
            seen += 1
            apart = contradict(a, b, relation, both_main=both_main)
            subject = comparability._subject(a, b, relation, scene, both_main=both_main)
            assert apart or subject is None
            assert relation is Relation.DIFFERENT or not comparability._is_copy(a, b)
            assert link_figures(a, b, scene, both_main=both_main) is None
    assert seen > 1000
