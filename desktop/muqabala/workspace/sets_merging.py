"""Tags and collections of a colleague's reports beside ours: what they have is added to ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from muqabala.model.collection import clean_name
from muqabala.model.exchange import IncomingNotes
from muqabala.model.tag import clean_path
from muqabala.store.history import Step
from muqabala.store.library import Library


def with_sets(
    step: Step, library: Library, incoming: IncomingNotes, ids: Sequence[str | None]
) -> Step:
    """Return a step that also gives our reports the tags and collections they have in a file.

    `ids` are our ids of the file's reports, None for those that are not here. Nothing of ours is
    taken off: a report in a colleague's library says nothing of tags that it lacks there.
    """
    sets = library.report_sets
    present = [each for each in ids if each is not None]
    borne, held, known = sets.tags_of(present), sets.memberships(present), set(sets.names())
    labels: dict[str, tuple[str, ...]] = {}
    for number, tags in incoming.labels:
        ours = ids[number]
        if ours is not None:
            before = labels.get(ours, borne.get(ours, ()))
            labels[ours] = tuple(
                dict.fromkeys((*before, *(path for tag in tags if (path := clean_path(tag)))))
            )
    members = dict.fromkeys(
        (name, ours)
        for written, numbers in incoming.collections
        for name in [clean_name(written)]
        for number in numbers
        if (ours := ids[number]) is not None and name and ours not in held.get(name, ())
    )
    names = dict.fromkeys(name for name, _ours in members)
    return replace(
        step,
        labels=tuple(
            (each, borne.get(each, ()), tags)
            for each, tags in labels.items()
            if tags != borne.get(each, ())
        ),
        collections=tuple((None, name) for name in names if name not in known),
        members=tuple((name, each, False, True) for name, each in members),
    )
