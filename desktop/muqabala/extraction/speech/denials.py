"""Figures that are told not to be so: «قتل 107 لا مئة كما أعلنت السلطات».

Such a figure is not the claim of whoever denies it. It is the claim of those contradicted where the
sentence names them, and no claim at all where it does not; a figure under a verb of denying («نفت
الوزارة مقتل ستة») is left out likewise, for nobody named asserts it.
"""

from __future__ import annotations

import re

from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.statements import Attribution, Statement

_NOT = re.compile(r"(?<!\w)(?:لا|وليس|وليسوا|وليست|ليس|ليسوا|ولا)\s+(?:ال|نحو\s+|حوالي\s+)?$")
_NOT_SO_MANY = re.compile(r"(?<!\w)(?:لا|وليس|ليس)\s+(?=\d)")
_REACH = 16
_REACH_OF_A_SOURCE = 60


def denied_here(scene: Scene, start: int) -> bool:
    """Tell whether a word of denial stands right before the figure that begins at `start`."""
    return _NOT.search(scene.text, max(start - _REACH, 0), start) is not None


def denied_from(scene: Scene, start: int, end: int) -> int:
    """Return where a figure is told not to be so, from `start` to `end`; else `start`."""
    match = _NOT_SO_MANY.search(scene.text, start, end)
    return match.start() if match else start


def denied_speaker(attribution: Attribution, start: int) -> Statement | None:
    """Return the statement of those contradicted («كما أعلنت السلطات»), or None."""
    return next(
        (
            one
            for one in attribution.in_sentence_of(start)
            if one.backward and 0 < one.cue_start - start < _REACH_OF_A_SOURCE
        ),
        None,
    )
