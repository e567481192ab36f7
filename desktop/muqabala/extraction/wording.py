"""Wording that takes a side, with its neutral counterpart and the stance it carries.

The terms stand in `resources/lexicons/loaded_terms.tsv`. Most also have a plain use (ساحة
الشهداء, الدورة الدموية, تحرير المحضر); what gives it away is the word before or after, or the name
the term is part of.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from muqabala.extraction.phrases import Hit, PhraseIndex, noun_surfaces
from muqabala.extraction.speech.quotes import Quotation
from muqabala.extraction.speech.scene import Scene
from muqabala.extraction.speech.statements import Attribution
from muqabala.extraction.speech.subjects import acting_before
from muqabala.model.mention import Kind, Mention
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_OCCUPATION = "الاحتلال"
_OF_GOVERNMENTS = frozenset({"keep", "regime"})
_REACH_BACK = 32
_NEIGHBOURHOOD = 60
_REACH_OF_A_GUARD = 40
_REACH_OF_A_PLACE = 48
_WORDS_TO_A_PLACE = 4
_OF_ISRAEL = re.compile(r"اسراييل|صهيون|فلسطين|\bغزه\b|القدس")
_ASCRIBED = re.compile(
    r"\b[لبم]?م[ان]\s+(?:[يت]?وصف|[يت]?سم|ا?سم|اعتبر|[يت]عتبر|[يت]?صف)\w{0,4}\s+"
    r"(?:ب|بان\w*\s)?[\s\"“”«»]*(?:\w+\s+){0,2}[بل]?$"
)
_COMMITTEES = re.compile(r"\bلج(?:ان|نه) (?:ال)?مقاومه")
_ARTICLES = re.compile(r"^[وف]?(?:[بكل]?ال|لل)")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the lexicon, folded where it is compared with the text."""

    term: str
    neutral: str
    stance: str
    unless_before: frozenset[str]
    unless_after: tuple[str, ...]
    needs: str
    plain: tuple[str, ...]


def find_loaded(told: Attribution, quotations: list[Quotation]) -> list[Mention]:
    """Return the loaded wording of a document; inside a quotation it is the speaker's own.

    So is what the report ascribes («ما وصفه بالعدوان»), also without marks.
    """
    scene = told.scene
    hits = [hit for hit in _index().find(scene.spaced) if _is_meant(scene, hit)]
    occupier = _occupier(scene, hits)
    return [
        _mention(scene, hit, _speaker(hit.start, quotations) or _ascribed_to(told, hit), occupier)
        for hit in hits
    ]


def _occupier(scene: Scene, hits: list[Hit[Term]]) -> str | None:
    """Return the neutral name of whom a report that does not tell of Israel calls the occupier."""
    named = [hit.payload for hit in hits if hit.payload.term.startswith(f"{_OCCUPATION} ")]
    return None if not named or _tells_of(_OF_ISRAEL, scene.text) else named[0].neutral


def _mention(scene: Scene, hit: Hit[Term], speaker: str | None, occupier: str | None) -> Mention:
    term = hit.payload
    neutral = occupier if occupier and term.term == _OCCUPATION else term.neutral
    return Mention(
        scene.span(hit.start, hit.end),
        Kind.LOADED,
        f"loaded.{term.term}",
        speaker=speaker,
        neutral=neutral,
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


def _ascribed_to(told: Attribution, hit: Hit[Term]) -> str | None:
    """Return whose word a term is behind «ما وصفه بـ» and its like, or None."""
    scene = told.scene
    low = max(hit.word_start - _REACH_OF_A_GUARD, 0)
    if _ASCRIBED.search(scene.text, low, hit.start) is None:
        return None
    statement = told.told(hit.start)
    if statement is not None:
        return statement.source.name
    sentence = scene.sentences[scene.sentence_index(hit.start)]
    acting = acting_before(scene, sentence, hit.start)
    return acting.name if acting else None


def _is_meant(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether a term stands in its loaded sense."""
    term = hit.payload
    if term.unless_before and not term.unless_before.isdisjoint(_word_before(scene, hit)):
        return False
    if term.unless_after and _is_followed_by(scene, hit, term.unless_after):
        return False
    if term.plain and not _words_near(scene, hit).isdisjoint(_fields(term.plain)):
        return False
    if term.needs in _CONDITIONS:
        return _CONDITIONS[term.needs](scene, hit)
    return not _is_in_name(scene, hit)


def _word_before(scene: Scene, hit: Hit[Term]) -> tuple[str, ...]:
    """Return the word before a term, as it stands and without clitic or article."""
    words = WORD.findall(scene.text, max(hit.word_start - 20, 0), hit.word_start)
    if not words:
        return ()
    word = words[-1]
    bare = _ARTICLES.sub("", word)
    return (word, word[1:], bare) if word[0] in "وفبكل" else (word, bare)


def _is_followed_by(scene: Scene, hit: Hit[Term], words: tuple[str, ...]) -> bool:
    """Tell whether one of the words or phrases stands right behind a term, or one word later.

    Behind what names a government only the next word counts («قوات النظام السوري العام الماضي»).
    """
    following = _words_after(scene, hit)[:3]
    reach = 1 if hit.payload.needs in _OF_GOVERNMENTS else 2
    return any(
        f" {word} " in f" {' '.join(following)} " if " " in word else word in following[:reach]
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


def _words_near(scene: Scene, hit: Hit[Term]) -> set[str]:
    start = max(hit.start - _NEIGHBOURHOOD, 0)
    return set(WORD.findall(scene.text, start, hit.end + _NEIGHBOURHOOD))


def _place_follows(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether a place or a stretch of land is the object: near, and before any preposition."""
    near = WORD.finditer(scene.text, hit.end, hit.end + _REACH_OF_A_PLACE)
    for match, _ in zip(near, range(_WORDS_TO_A_PLACE), strict=False):
        word = match.group()
        if word in _context("territory"):
            return True
        if any(
            name.kind is Kind.PLACE for name in scene.names_in(match.start(), match.start() + 3)
        ):
            return True
        if word in _context("preposition") or word in hit.payload.unless_after:
            break
    return scene.text[hit.start : hit.end].endswith(("ها", "ته")) and _place_precedes(scene, hit)


def _place_precedes(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether a pronoun stands for a place named before («أراض حررتها القوات»)."""
    low = max(hit.start - _REACH_BACK, 0)
    words = WORD.findall(scene.text, low, hit.start)
    places = (name.kind is Kind.PLACE for name in scene.names_in(low, hit.start))
    return not _context("territory").isdisjoint(words) or any(places)


def _is_in_name(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell whether the term is part of a longer name (كتائب شهداء الأقصى)."""
    near = scene.names_in(max(hit.start - 60, 0), hit.end)
    return any(
        name.start <= hit.start
        and hit.end <= name.end
        and name.end - name.start > hit.end - hit.start
        # Two words that only look like a person («روج أبواق …») are no name to hide a term.
        and (name.kind is not Kind.PERSON or name.entity.isascii())
        for name in near
    )


def _is_printed_with_yaa(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell يدعي (claims) from يدعى (is called), which fold to the same letters."""
    return not scene.words_of(hit.start, hit.end).endswith("ى") and not _is_in_name(scene, hit)


def _is_of_martyrs(scene: Scene, hit: Hit[Term]) -> bool:
    return not _context("martyr").isdisjoint(_words_after(scene, hit))


@lru_cache(maxsize=4)
def _tells_of(subject: re.Pattern[str], text: str) -> bool:
    """Tell what a whole report tells of; asked once for many terms."""
    return subject.search(text) is not None


def _is_of_israel(scene: Scene, hit: Hit[Term]) -> bool:
    return _tells_of(_OF_ISRAEL, scene.text) and not _is_in_name(scene, hit)


def _is_armed(scene: Scene, hit: Hit[Term]) -> bool:
    return not _tells_of(_COMMITTEES, scene.text) and not _is_in_name(scene, hit)


def _is_called(scene: Scene, hit: Hit[Term]) -> bool:
    return scene.text[hit.end : hit.end + 2].lstrip().startswith("ب")


def _is_no_surname(scene: Scene, hit: Hit[Term]) -> bool:
    """Tell a government's adjective from a family name: عبد الغني الأسدي."""
    near = scene.names_in(max(hit.start - 60, 0), hit.end)
    return all(name.end < hit.end or name.kind is not Kind.PERSON for name in near)


def _counts_in_names(_scene: Scene, _hit: Hit[Term]) -> bool:
    return True


_CONDITIONS: dict[str, Callable[[Scene, Hit[Term]], bool]] = {
    "place": _place_follows,
    "final_yaa": _is_printed_with_yaa,
    "martyr": _is_of_martyrs,
    "regime": _names_a_government,
    "israel": _is_of_israel,
    "armed": _is_armed,
    "called": _is_called,
    "keep": _counts_in_names,
    "no_surname": _is_no_surname,
}
"""What must hold of a term, by the code in the column `needs`; without one, it is in no name."""


@cache
def _fields(kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_context(kind) for kind in kinds))


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
            tuple(row["plain"].split()),
        )
        for form in row["forms"].split():
            for surface, clitics in _surfaces(form.replace("_", " ")):
                yield surface, clitics, term


def _surfaces(form: str) -> Iterator[tuple[str, int]]:
    """Yield a form with its clitics; with the article too unless it begins with = or has it."""
    yield from noun_surfaces(form.removeprefix("="))
    if not form.startswith(("=", "ال")):
        yield from noun_surfaces(f"ال{form}")
