"""Profiles of marks: which kinds are hidden, under a name; some come with the program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.ui.reading.marks import DEFAULT_KINDS, MarkKind

translate = QCoreApplication.translate

_SWITCHED = frozenset(MarkKind) - {MarkKind.SEARCH}
_NAMES = frozenset({MarkKind.PERSON, MarkKind.ORGANIZATION, MarkKind.PLACE})
_FIGURES = frozenset({MarkKind.NUMBER, MarkKind.DATE, MarkKind.MISSING})
_WORDING = frozenset({MarkKind.LOADED, MarkKind.QUOTE})


@dataclass(frozen=True, slots=True)
class Profile:
    """Kinds that are hidden, by their codes. `is_own` tells what the analyst saved."""

    name: str
    hidden: frozenset[str]
    is_own: bool = False


def hidden_but(shown: Iterable[MarkKind]) -> frozenset[str]:
    """Return the codes of all kinds that can be switched but these."""
    return frozenset(kind.value for kind in _SWITCHED - set(shown))


def brought() -> list[Profile]:
    """Return the profiles that come with the program, in the language of the interface."""
    return [
        Profile(translate("Profiles", "Usual marks"), hidden_but(DEFAULT_KINDS)),
        Profile(translate("Profiles", "All marks"), frozenset()),
        Profile(translate("Profiles", "Names"), hidden_but(_NAMES | {MarkKind.NOTE})),
        Profile(translate("Profiles", "Figures and days"), hidden_but(_FIGURES | {MarkKind.NOTE})),
        Profile(translate("Profiles", "Wording"), hidden_but(_WORDING | {MarkKind.NOTE})),
        Profile(translate("Profiles", "Notes alone"), hidden_but({MarkKind.NOTE})),
        Profile(translate("Profiles", "No marks"), hidden_but(())),
    ]


def read(kept: Iterable[str]) -> list[Profile]:
    """Return the analyst's profiles from `name=kind,kind`; what is no kind is left out."""
    pairs = (line.rpartition("=") for line in kept)
    codes = {kind.value for kind in _SWITCHED}
    return [
        Profile(name, frozenset(kinds.split(",")) & codes, is_own=True)
        for name, equals, kinds in pairs
        if name and equals
    ]


def written(profiles: Iterable[Profile]) -> tuple[str, ...]:
    """Return the lines that `read` takes."""
    return tuple(f"{each.name}={','.join(sorted(each.hidden))}" for each in profiles)


def with_profile(profiles: Sequence[Profile], name: str, hidden: Iterable[str]) -> list[Profile]:
    """Return the profiles with one of that name, in place of an older one."""
    made = Profile(name, frozenset(hidden), is_own=True)
    return [*(each for each in profiles if each.name != name), made]


def current(profiles: Iterable[Profile], hidden: Iterable[str]) -> Profile | None:
    """Return the profile that hides just these kinds, or None."""
    wanted = frozenset(hidden)
    return next((each for each in profiles if each.hidden == wanted), None)


def following(profiles: Sequence[Profile], hidden: Iterable[str]) -> Profile:
    """Return the profile after the one that holds now, round the end to the start."""
    holds = current(profiles, hidden)
    return profiles[(profiles.index(holds) + 1) % len(profiles) if holds in profiles else 0]
