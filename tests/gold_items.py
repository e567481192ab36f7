"""Gold and the engine's answers in one form, for scoring.

Gold stands as corpus/gold/README.md says; positions count in the decoded source.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from muqabala.model.claim import Claim, Witness
from muqabala.model.mention import ENTITY_KINDS, Mention
from muqabala.model.span import Span
from muqabala.text.folding import fold

NAMES = frozenset(str(kind) for kind in ENTITY_KINDS)
FIGURES = frozenset({"number", "number_range", "percent", "money"})
GENERIC = frozenset(fold(
    "مدينة محافظة بلدة قرية ريف نهر حقل حي منطقة قاعدة مخيم وادي مسجد شارع مطار ميناء ولاية جزيرة "
    "جبل بحر معبر سوق بادية تنظيم ميليشيا وكالة شبكة حزب حركة جبهة قناة صحيفة موقع إذاعة مجلة شركة "
    "قوات مركز هيئة"
).split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A mention of gold or of the engine, by its place in the decoded source."""

    span: Span
    text: str
    kind: str
    value: str | None = None
    counted: str | None = None
    category: str | None = None
    approx: str | None = None
    entity: str | None = None
    core: Span | None = None
    numeral: Span | None = None
    values: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    attributed_to: str | None = None
    optional: bool = False

    @property
    def fact(self) -> tuple[object, ...]:
        """What a report repeats when it tells one figure again."""
        return self.kind, self.value, self.category, fold(self.counted or "").removeprefix("ال")


def load_gold(path: Path) -> dict[str, list[Item]]:
    """Return the mentions of gold by report id."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: [_gold(m) for m in row["mentions"]] for row in rows}


def _gold(m: Mapping[str, object]) -> Item:
    start, words, core = int(str(m["start"])), str(m["text"]), m.get("core")
    at = words.index(str(core)) if core else _after_generic(words) if m["kind"] in NAMES else 0
    numeral = Span(start, int(str(m["num_end"]))) if m.get("num_end") else None
    texts = {k: str(m[k]) for k in ("value", "counted", "category", "approx", "entity") if m[k]}
    return Item(
        Span(start, int(str(m["end"]))), words, str(m["kind"]), **texts, numeral=numeral,
        core=Span(start + at, start + at + len(str(core or words[at:]))),
        values=_strings(m.get("alt")), categories=_strings(m.get("also")),
        attributed_to=str(m["attributed_to"]) if m.get("attributed_to") else None,
        optional=bool(m.get("optional")) or m["category"] == "score",
    )  # fmt: skip


def _strings(values: object) -> tuple[str, ...]:
    return tuple(map(str, values)) if isinstance(values, list) else ()


def _after_generic(words: str) -> int:
    first, _, rest = words.partition(" ")
    return len(first) + 1 if rest and fold(first) in GENERIC else 0


def found_items(witness: Witness, keep_short: bool = True) -> list[Item | None]:
    """Return the engine's mentions by their index; None where one has no place in the source."""
    claims = {claim.mention: claim for claim in witness.analysis.claims}
    mentions = enumerate(witness.analysis.mentions)
    return [_found(m, claims.get(i), witness, keep_short) for i, m in mentions]


def _found(m: Mention, claim: Claim | None, witness: Witness, keep_short: bool) -> Item | None:
    parts = witness.document.source_map.to_source(m.span)
    if not parts or m.kind == "loaded":
        return None
    span = max(parts, key=lambda part: part.length)
    kind = "date" if m.kind == "date_range" else str(m.kind)
    says = m.speaker if kind == "quote" else claim.attributed_to if claim else None
    return Item(
        span, span.of(witness.document.source), kind, m.value, m.counted,
        str(m.category) if m.category else None, str(m.approx or "exact"),
        m.currency if kind == "money" else m.entity, attributed_to=says,
        optional=m.nested or (m.short and not keep_short),
    )  # fmt: skip
