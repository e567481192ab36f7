"""Who says so: one source, one origin that two sources relay, or two of their own."""

from __future__ import annotations

from muqabala.comparison.figures.facts import Figure
from muqabala.comparison.figures.scene import Scene
from muqabala.model.comparison import Reason


def weigh_sources(a: Figure, b: Figure, scene: Scene) -> list[tuple[float, Reason | None]]:
    """Weigh who says so: one source, one origin that a source relays, or two of their own."""
    if not (a.speaker and b.speaker):
        return []
    if scene.are_one(a.speaker, b.speaker) or _is_one_name(a.speaker_stems, b.speaker_stems):
        return [(0.1, Reason("same_source", (a.speaker,)))]
    names_a, names_b = (a.speaker_stems, a.origin_stems), (b.speaker_stems, b.origin_stems)
    if any(_is_one_name(one, other) for one in names_a for other in names_b):
        return [(0.1, Reason("same_origin", (a.speaker, b.speaker)))]
    # Two sources who say the same confirm each other.
    gain = 0.0 if a.magnitude == b.magnitude else -0.03
    return [(gain, Reason("different_sources", (a.speaker, b.speaker)))]


def _is_one_name(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one name's words are all in the other («the authorities»)."""
    shared = a & b
    return bool(shared) and shared in (a, b)
