"""What the engine finds against what an annotator found: figures, names and attribution.

A mention is right when its kind, value and span are; spans may differ by the words of EDGES, which
the contract leaves open. Optional gold, numbers inside dates and amounts, and nested names are
neither rewarded nor punished. Every ratio keeps the list of its misses.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from gold_items import FIGURES, GENERIC, NAMES, Item, found_items
from muqabala.model.claim import Witness
from muqabala.text.folding import fold

GROUPS = {
    "number": "numbers", "number_range": "numbers", "ordinal": "numbers", "percent": "amounts",
    "money": "amounts", "date": "dates", "time": "times", "duration": "times",
    "person": "persons", "organization": "organizations", "place": "places", "quote": "quotes",
}  # fmt: skip
HOLDERS = frozenset({"number_range", "percent", "money", "date", "time", "duration"})
EDGES = frozenset(fold(
    "ال من عدد بين ما في هذا يوم يومي ليلة ليل صباح مساء فجر ظهر عصر منتصف صباحا فجرا عصرا شهر عام "
    "سنة نهاية بداية أواخر أوائل مطلع الساعة عند حتى منذ خلال مدة الماضي الماضية الأخيرة المقبلة "
    "سورية سعودي أمريكي مغربي تونسي مصري هـ م الموافق"
).split())  # fmt: skip


@dataclass(slots=True)
class Ratio:
    right: float = 0
    of: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, is_right: bool, miss: str) -> None:
        self.right += is_right
        self.of += 1
        if not is_right:
            self.misses.append(miss)

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 1.0


Scores = defaultdict[str, Ratio]


def same_value(gold: Item, found: Item) -> bool:
    """Tell whether a found value is one of gold's; gold without a value accepts any."""
    if gold.value is None or gold.kind in NAMES or gold.kind == "quote" or found.kind != gold.kind:
        return True
    wanted = {_canonical(gold.kind, value) for value in (gold.value, *gold.values)}
    same_currency = gold.kind != "money" or gold.entity in (None, found.entity)
    return same_currency and _canonical(gold.kind, found.value or "") in wanted


def _canonical(kind: str, value: str) -> str:
    if kind in ("date", "time", "duration"):
        return re.sub(r"[~?%]|(?<=-\d\d)T\d\d:\d\d$", "", value)
    try:
        numbers = [Decimal(part) for part in re.split(r"[-/]", value)]
    except InvalidOperation:
        return value
    return "/".join(f"{number:.4f}" for number in numbers)


def same_span(gold: Item, found: Item, source: str) -> bool:
    """Tell whether the spans are one but for the words that may be in or out."""
    if gold.kind in NAMES:
        core, before = gold.core or gold.span, source[found.span.start : gold.span.start]
        within = found.span.contains(core) and found.span.end <= gold.span.end
        return within and all(word in GENERIC for word in fold(before).split())
    if gold.kind == "quote":
        common = min(gold.span.end, found.span.end) - max(gold.span.start, found.span.start)
        return common >= 0.8 * max(gold.span.length, found.span.length)
    edges = zip(gold.span, found.span, strict=True)
    apart = " ".join(source[min(pair) : max(pair)] for pair in edges)
    words = re.findall(r"\w+", fold(apart))
    return found.span == gold.numeral or all(word in EDGES for word in words)


def score_reports(
    witnesses: Mapping[str, Witness], gold: Mapping[str, list[Item]], keep_short: bool = True
) -> Scores:
    """Score every report; `keep_short` False leaves short forms that gold has not unpunished."""
    scores: Scores = defaultdict(Ratio)
    for name, items in gold.items():
        source = witnesses[name].document.source
        found = [item for item in found_items(witnesses[name], keep_short) if item]
        if not any(item.kind == "quote" for item in items):
            found = [item for item in found if item.kind != "quote"]
        items = _days_as_told(items, found)
        matches = match(items, found, source)
        _score_mentions(name, items, found, matches, scores)
        _score_attributes(name, matches, scores)
        _score_attribution(name, items, matches, scores)
        score_grouping(name, matches, scores)
    return scores


def _days_as_told(gold: Sequence[Item], found: Sequence[Item]) -> list[Item]:
    """Return gold with an interval as its days where the engine tells it so: «5 و6 مايو»."""
    told: list[Item] = []
    for item in gold:
        days = [f for f in found if f.kind == item.kind == "date" and item.span.contains(f.span)]
        if len(days) < 2 or "/" not in (item.value or ""):
            told.append(item)
            continue
        ends = str(item.value).split("/")
        values = [ends[0], *[None] * (len(days) - 2), ends[-1]]
        told += [replace(item, span=d.span, value=v) for d, v in zip(days, values, strict=True)]
    return told


def match(gold: Sequence[Item], found: Sequence[Item], source: str) -> dict[Item, Item]:
    """Return the found item of each gold item that is exactly right, obligatory gold first."""
    matches: dict[Item, Item] = {}
    taken: set[int] = set()
    for item in sorted(gold, key=lambda item: (item.optional, item.span)):
        counted_back = re.search(r"(خلال|منذ|قبل)\s+$", source[: item.span.start]) is not None
        kinds = {item.kind, "date" if item.kind == "duration" and counted_back else item.kind}
        for i, other in enumerate(found):
            fits = i not in taken and other.kind in kinds and other.span.overlaps(item.span)
            if fits and same_value(item, other) and same_span(item, other, source):
                taken.add(i)
                matches[item] = other
                break
    return matches


def _score_mentions(
    name: str, gold: Sequence[Item], found: Sequence[Item], matches: Mapping[Item, Item],
    scores: Scores,
) -> None:  # fmt: skip
    for item in gold:
        if not item.optional:
            near = [f"{f.text}={f.value}" for f in found if f.span.overlaps(item.span)]
            miss = f"{name}: [{item.text}] {item.kind} {item.value or ''} found {near}"
            scores[GROUPS[item.kind] + " recall"].add(item in matches, miss)
    right = {id(f) for f in matches.values()}
    optional = {id(f) for item, f in matches.items() if item.optional}
    for f in found:
        if id(f) not in optional and (id(f) in right or not _is_neutral(f, gold, matches)):
            miss = f"{name}: [{f.text}] {f.kind} {f.value or ''} is not there"
            scores[GROUPS[f.kind] + " precision"].add(id(f) in right, miss)


def _is_neutral(f: Item, gold: Sequence[Item], matches: Mapping[Item, Item]) -> bool:
    for item in gold:
        inside = item.span.contains(f.span)
        in_holder = inside and item.kind in HOLDERS and f.kind in ("number", "ordinal", "time")
        in_name = inside and item in matches and item.span != f.span
        is_open = item.optional and item.span.overlaps(f.span)
        if in_holder or (in_name and {f.kind, item.kind} <= NAMES) or is_open:
            return True
    return f.optional


def _score_attributes(name: str, matches: Mapping[Item, Item], scores: Scores) -> None:
    for g, f in matches.items():
        where = f"{name}: [{g.text}]"
        if g.kind in ("number", "number_range") and g.category:
            is_right = f.category in (g.category, *g.categories)
            scores["category"].add(is_right, f"{where} {g.category} found {f.category}")
        if g.kind in FIGURES and g.approx:
            scores["approx"].add(g.approx == f.approx, f"{where} {g.approx} found {f.approx}")


def _score_attribution(
    name: str, gold: Sequence[Item], matches: Mapping[Item, Item], scores: Scores
) -> None:
    """A source is right by its entity, or by words that hold or are held by one of its names."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for item in gold:
        if item.kind in NAMES:
            forms[str(item.entity)].add(fold(item.text))
    for g, f in matches.items():
        if g.kind in NAMES:
            forms[str(g.entity)].add(fold(str(f.entity)))
    for g, f in matches.items():
        says = g.entity if g.kind == "quote" else g.attributed_to
        if says:
            wanted = {form for one in says.split("; ") for form in forms.get(one, {fold(one)})}
            got = fold(f.attributed_to or "")
            is_right = bool(got) and any(got == w or w in got or got in w for w in wanted)
            miss = f"{name}: [{g.text}] {says} found {f.attributed_to}"
            scores["attribution"].add(is_right, miss)


def score_grouping(name: str, matches: Mapping[Item, Item], scores: Scores) -> None:
    """B-cubed: of each mention, how much of its entity is told as one, and the reverse."""
    links = Counter((g.entity, f.entity) for g, f in matches.items() if g.kind in NAMES)
    for (wanted, got), n in links.items():
        one = sum(k for (w, _), k in links.items() if w == wanted)
        told = sum(k for (_, g), k in links.items() if g == got)
        miss = f"{name}: {wanted} / {got}: {n} of {one} and {told}"
        for ratio, whole in (
            (scores["grouping recall"], one),
            (scores["grouping precision"], told),
        ):
            ratio.right += n * n / whole
            ratio.of += n
            if n < whole:
                ratio.misses.append(miss)
