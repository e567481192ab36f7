"""Which reports of a whole library are of one event, from what is kept of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from itertools import islice

from muqabala.comparison.events.near_copies import near_copies, sketch_of
from muqabala.comparison.events.proposals import PROPOSE_FROM, proposal_of, rarity_of
from muqabala.comparison.stopwords import is_content
from muqabala.model.comparison import Fingerprint, Proposal
from muqabala.model.event import EventMap, Trace
from muqabala.text.folding import fold
from muqabala.text.stems import light_stem
from muqabala.text.tokens import find_words

GROUP_FROM, MUTUAL_FROM = 0.42, 0.3
"""From these scores on two reports are of one event: the lower one where each is among the
likest of the other. From `PROPOSE_FROM` on one is proposed."""
_LIKEST = 3
_TERMS = 60
_COMMONEST = 80
"""What more reports have than these tells nothing of an event, and would cost the time."""
_WEIGHED, _KIN = 12, 8
_FAR_DAYS = 14


def fingerprint_of(trace: Trace) -> Fingerprint:
    """Return what proposals are made from: the terms are light stems of the opening."""
    words = (word.text for word in find_words(fold(trace.opening)))
    stems = (light_stem(word) for word in words if is_content(word))
    terms = frozenset(islice(dict.fromkeys(stems), _TERMS))
    return Fingerprint(trace.document_id, trace.published, trace.entities, trace.figures, terms)


def map_events(traces: Sequence[Trace]) -> EventMap:
    """Return the events of a library; the same whatever the order of its reports.

    Only reports that share something rare, and of which no dates speak against it, are weighed
    against each other, so that the time grows with the reports and not with their pairs.
    """
    prints = sorted(map(fingerprint_of, traces), key=lambda one: one.document_id)
    rarity = rarity_of(prints)
    kin = {one.document_id: tuple(_kin(one, found, rarity)) for one, found in _near(prints)}
    found = {key: kindred for key, kindred in kin.items() if kindred}
    return EventMap(tuple(_groups(kin)), found, _copies(traces, found))


def _copies(traces: Sequence[Trace], kin: Mapping[str, object]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of reports that open with one text, among those that are like another."""
    alike = sorted((each for each in traces if each.document_id in kin), key=_identity)
    return tuple(near_copies({each.document_id: sketch_of(each.opening) for each in alike}))


def _identity(trace: Trace) -> str:
    return trace.document_id


def _near(prints: Sequence[Fingerprint]) -> Iterator[tuple[Fingerprint, list[Fingerprint]]]:
    """Yield each report with those that share most of what is rare."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(prints):
        for thing in (*one.entities, *one.terms):
            having[thing].append(number)
    days = [_day(one.published) for one in prints]
    for number, one in enumerate(prints):
        shared: Counter[int] = Counter()
        for thing in (*one.entities, *one.terms):
            places = having[thing]
            if 1 < len(places) <= _COMMONEST:
                shared.update(places)
        del shared[number]
        several = [item for item in shared.items() if item[1] > 1] or list(shared.items())
        near = nsmallest(
            _WEIGHED,
            (
                (-count, other)
                for other, count in several
                if not _are_apart(days[number], days[other])
            ),
        )
        yield one, [prints[other] for _, other in near]


def _kin(
    one: Fingerprint, others: Iterable[Fingerprint], rarity: Mapping[str, float]
) -> list[Proposal]:
    found = [proposal_of(one, other, rarity) for other in others]
    likely = [proposal for proposal in found if proposal.score >= PROPOSE_FROM]
    return sorted(likely, key=lambda each: (-each.score, each.document_id))[:_KIN]


def _groups(kin: Mapping[str, Sequence[Proposal]]) -> list[tuple[str, ...]]:
    """Return the groups that likely pairs make, the largest first."""
    home = {key: key for key in kin}

    def find(key: str) -> str:
        while home[key] != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    weight: Counter[str] = Counter()
    for key, proposals in kin.items():
        for proposal in proposals:
            if _are_one(key, proposal, kin):
                one, other = sorted((find(key), find(proposal.document_id)))
                home[other] = one
                weight[key] += round(1000 * proposal.score)
                weight[proposal.document_id] += round(1000 * proposal.score)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in home:
        groups[find(key)].append(key)
    several = [
        tuple(sorted(group, key=lambda key: (-weight[key], key)))
        for group in groups.values()
        if len(group) > 1
    ]
    return sorted(several, key=lambda group: (-len(group), group))


def _are_one(key: str, proposal: Proposal, kin: Mapping[str, Sequence[Proposal]]) -> bool:
    if proposal.score >= GROUP_FROM:
        return True
    likest = kin[key][:_LIKEST], kin.get(proposal.document_id, ())[:_LIKEST]
    is_mutual = proposal in likest[0] and any(each.document_id == key for each in likest[1])
    return is_mutual and proposal.score >= MUTUAL_FROM


def _are_apart(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) > _FAR_DAYS


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
