"""Wording that takes a side, with its neutral counterpart and the stance it carries.

The terms stand in `resources/lexicons/loaded_terms.tsv`. Most also have a plain use (ساحة
الشهداء, الدورة الدموية, تحرير المحضر); what gives it away is the word before or after, or the name
the term is part of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from muqabala.extraction.phrases import Hit, PhraseIndex, noun_surfaces
from muqabala.extraction.quotes import Quotation
from muqabala.extraction.scene import Scene
from muqabala.model.mention import Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_NEIGHBOURHOOD = 60
_REACH_OF_A_PLACE = 24
_REACH_OF_A_GUARD = 40


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the lexicon, folded where it is compared with the text."""

    term: str
    neutral: str
    stance: str
    unless_before: frozenset[str]
    unless_after: tuple[str, ...]
    needs: str


def find_loaded(scene: Scene, quotations: list[Quotation]) -> list[Mention]:
    """Return the loaded wording of a scene; inside a quotation it is the speaker's own."""
    hits = [hit for hit in _index().find(scene.spaced) if _is_meant(scene, hit)]
    return [_mention(scene, hit, quotations) for hit in hits]


def _mention(scene: Scene, hit: Hit[Term], quotations: list[Quotation]) -> Mention:
    term = hit.payload
    return Mention(
        scene.span(hit.start, hit.end),
        Kind.LOADED,
        f"loaded.{term.term}",
        speaker=_speaker(hit.start, quotations),
        neutral=term.neutral,
        stance=term.stance,
        confidence=0.9,
    )


def _speaker(position: int, quotations: list[Quotation]) -> str | None:
    """Return who speaks at a position, if it stands in a quotation; these do not overlap."""
    index = bisect_right(quotations, position, key=lambda one: one.pair.start) - 1
    if index < 0 or position >= quotations[index].pair.end:
        return None
    statement = quotations[index].statement
    return statement.source.name if statement else None


def _is_meant(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether a term stands in its loaded sense."""
    term = hit.payload
    if term.unless_before and not term.unless_before.isdisjoint(_word_before(scene, hit)):
        return False
    if term.unless_after and _is_followed_by(scene, hit, term.unless_after):
        return False
    if term.needs == "place":
        return _place_follows(scene, hit)
    if term.needs == "final_yaa" and scene.words_of(hit.start, hit.end).endswith("ى"):
        return False
    if term.needs == "meat" and _is_near(scene, hit, _context("meat")):
        return False
    if term.needs == "martyr":
        return not _context("martyr").isdisjoint(_words_after(scene, hit))
    if term.needs == "regime":
        return _names_a_government(scene, hit)
    return term.needs == "keep" or not _is_in_name(scene, hit)


def _word_before(scene: Scene, hit: Hit[Term]) -> tuple[str, ...]:
    """Return the word before a term, as it stands and without a clitic."""
    words = WORD.findall(scene.text, max(hit.word_start - 20, 0), hit.word_start)
    if not words:
        return ()
    return (words[-1], words[-1][1:]) if words[-1][0] in "وفبكل" else (words[-1],)


def _is_followed_by(scene: Scene, hit: Hit[Term], words: tuple[str, ...]) -> bool:
    """Tell whether one of the words or phrases is among the two words after a term."""
    following = _words_after(scene, hit)[:3]
    return any(
        f" {word} " in f" {' '.join(following)} " if " " in word else word in following[:2]
        for word in words
    )


def _words_after(scene: Scene, hit: Hit[Term]) -> list[str]:
    """Return the words of a line that stand near behind a term."""
    after = scene.text[hit.end : hit.end + _REACH_OF_A_GUARD].partition("\n")[0]
    return WORD.findall(after)


def _names_a_government(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether «النظام» is the short form of a government here, not an order or a system."""
    name = scene.name_at(hit.start)
    return name is not None and name.kind is Kind.ORGANIZATION and name.end <= hit.end


def _is_near(scene: Scene, hit: Hit[Term], words: frozenset[str]) -> bool:
    start = max(hit.start - _NEIGHBOURHOOD, 0)
    return not words.isdisjoint(WORD.findall(scene.text, start, hit.end + _NEIGHBOURHOOD))


def _place_follows(scene: Scene, hit: Hit[Term]) -> bool:
    after = WORD.search(scene.text, hit.end, hit.end + _REACH_OF_A_PLACE)
    if after is None:
        return False
    names = scene.names_in(after.start(), after.start() + 3)
    return after.group() in _context("territory") or any(name.kind is Kind.PLACE for name in names)


def _is_in_name(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether the term is part of a longer name (كتائب شهداء الأقصى)."""
    near = scene.names_in(max(hit.start - 60, 0), hit.end)
    return any(
        name.start <= hit.start
        and hit.end <= name.end
        and name.end - name.start > hit.end - hit.start
        for name in near
    )


@cache
def _context(kind: str) -> frozenset[str]:
    rows = (row for row in read_table("wording_context") if row["class"] == kind)
    return frozenset(fold(word) for row in rows for word in row["words"].split())


@cache
def _index() -> PhraseIndex[Term]:
    return PhraseIndex(_entries())


def _entries() -> Iterator[tuple[str, int, Term]]:
    for row in read_table("loaded_terms"):
        term = Term(
            row["term"],
            row["neutral"],
            row["stance"],
            frozenset(fold(word) for word in row["unless_before"].split()),
            tuple(fold(word).replace("_", " ") for word in row["unless_after"].split()),
            row["needs"],
        )
        for form in row["forms"].split():
            for surface, clitics in _surfaces(form.replace("_", " ")):
                yield surface, clitics, term


def _surfaces(form: str) -> Iterator[tuple[str, int]]:
    """Yield a form with its clitics; with the article too unless it begins with = or has it."""
    yield from noun_surfaces(form.removeprefix("="))
    if not form.startswith(("=", "ال")):
        yield from noun_surfaces(f"ال{form}")
