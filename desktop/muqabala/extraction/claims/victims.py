"""Of whom: whose people a figure of killed, wounded, captured or displaced counts."""

from __future__ import annotations

import re
from functools import cache

from muqabala.extraction.claims.circumstances import Figure, claim_words, counted_end, counted_start
from muqabala.extraction.figures.counted_nouns import PEOPLE, noun_of, nouns
from muqabala.extraction.speech.cues import bounding_words
from muqabala.extraction.speech.scene import Name, Scene
from muqabala.model.mention import Kind
from muqabala.text.tokens import WORD

_REACH_OF_A_SIDE = 48
_MOST_WORDS_OF_A_SIDE = 6
_REACH_OF_THOSE = 140
_AMONG_THEM = frozenset({"منهم", "منهن", "بينهم", "منها", "بينها", "منهما"})
_VERB = re.compile(r"[يت]\w+ون$|\w{3,}وا$")
_LOYAL = re.compile(
    r"\s+(?:علي ارتباط|(?:ال)?(?:موال|مرتبط|مدعوم|مقرب|محسوب)\w*)\s+(?:من\s+|علي\s+|[لب](?=\w))"
)
_CLAUSE_MARK = re.compile(r"[،,؛;:.()\n]")
_ADJECTIVE = re.compile(
    r"\s((?!ي\w+ون\b|بين\b|حين\b|[بل]\w+يا\b)\w+(?:يين|يون|يان|يا|يات|ين|ون))\b"
)
_BEFORE_ONE_OR_TWO = re.compile(r"(\w+)\s+$")
_COUNTS_BEHIND = re.compile(r"واحده?|اثن[اي]ن|اثنت[اي]ن")
_MEMBER_OF = re.compile(r"\s+في\s+")
_NEXT_WORD = re.compile(r"\s(\w+)")
_NO_SIDE = frozenset({"بين", "اصل", "اجمالي", "مجموع", "جنسيات"})
_FAMILY_WORDS = frozenset({"اسره", "عائله", "عايله"})
_PERFECT = re.compile(r"(?!ال)\w{2,}[^ا\W]ت")
_FAMILIES = frozenset({"عائلة", "أسرة"})
_BODIES = frozenset({"جثه", "جثث", "جثمان", "جثامين", "رفات", "جثتين", "جثتان"})
_OF_THE_BODY = re.compile(r"\s+(?:[تي]عود(?:ان)?\s+|عائده\s+)?(?:ل(?=\w)|الي\s+)(\w+)")
_PRONOUNS = ("هم", "هن", "ها")


def find_victims(scene: Scene, figure: Figure, before: str | None) -> str | None:
    """Return whose people a figure counts: an entity id, else words, else None.

    `before` is the side of the figure before it in the sentence, for «وإصابة ستة آخرين».
    """
    end = counted_end(scene, figure)
    words = figure.counted.split()
    loyal = _loyal_to(scene, end) if words else None
    if loyal is not None:
        return scene.words_of(counted_start(scene, figure), loyal)
    if words[:1] and words[0] in _AMONG_THEM:
        return _those_before(scene, figure)
    generic = bool(words) and words[0].removeprefix("ال") in claim_words("generic_victim")
    kind = _kind_of_victim(scene, figure, end) if generic else None
    side = _named_side(scene, figure, end) or _side(scene, end, figure.sentence.end)
    if side is not None and (kind is None or ":" in side):
        return side
    if any(word in claim_words("other_victim") for word in [*words, _word_at(scene, end)]):
        return before
    if generic:
        return kind
    if (ahead := _noun_before(scene, figure)) is not None:
        return ahead
    if not words:
        return None
    if (words[0].startswith("ب") and noun_of(words[0]) is None) or _VERB.match(words[0]):
        return None
    last = _with_adjective(scene, end, figure.sentence.end)
    return scene.words_of(counted_start(scene, figure), last)


def _noun_before(scene: Scene, figure: Figure) -> str | None:
    """Return the noun that «مدنيان اثنان», «شرطي واحد» stand behind, or None."""
    match = _BEFORE_ONE_OR_TWO.search(scene.text, max(figure.start - 24, 0), figure.start)
    if match is None or not _COUNTS_BEHIND.fullmatch(scene.text, figure.start, figure.end):
        return None
    if not figure.counted:
        return None
    stem = figure.counted.split()[0].rstrip("ه")
    found = match[1].lstrip("وف") if not match[1].startswith(stem) else match[1]
    return scene.words_of(match.end(1) - len(found), match.end(1)) if stem in found else None


def _kind_of_victim(scene: Scene, figure: Figure, end: int) -> str | None:
    """Return who the dead of «12 قتيلا مدنيا», «31 جثة لمهاجرين أفارقة» are, or None."""
    limit = figure.sentence.end
    match = None
    if figure.counted.split()[0] in _BODIES:
        match = _OF_THE_BODY.match(scene.text, end, limit)
    match = match or _NEXT_WORD.match(scene.text, end, limit)
    noun = nouns().get(match[1]) if match else None
    if match is None or noun is None or noun.kind not in PEOPLE or noun.singular in _FAMILIES:
        return None
    if match[1].endswith("ه") and not figure.counted.endswith("ه"):
        return None
    return scene.words_of(match.start(1), _with_adjective(scene, match.end(), limit))


def _with_adjective(scene: Scene, end: int, limit: int) -> int:
    """Return the end of the adjective behind people that end at `end`, else `end`."""
    match = _ADJECTIVE.match(scene.text, end, limit)
    if match is None:
        following = _NEXT_WORD.match(scene.text, end, limit)
        noun = nouns().get(following[1]) if following else None
        match = following if noun is not None and noun.kind in PEOPLE else None
    return match.end() if match else end


def _those_before(scene: Scene, figure: Figure) -> str | None:
    """Return the fighters that «أحد عشر منهم» refers to, as printed before in the sentence."""
    low = max(figure.sentence.start, figure.start - _REACH_OF_THOSE)
    found = list(_fighters().finditer(scene.text, low, figure.start))
    return scene.words_of(*found[-1].span(1)) if found else None


@cache
def _fighters() -> re.Pattern[str]:
    """Return the pattern of fighters named as a group, with the noun before them if any."""
    groups = "|".join(sorted(claim_words("fighters"), key=len, reverse=True))
    bands = "|".join(sorted(claim_words("band"), key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وبلفك]?((?:(?:{bands})\s+(?:من\s+)?)?(?:{groups}))(?!\w)")


def _loyal_to(scene: Scene, position: int) -> int | None:
    """Return the end of the name in «المقاتلين الموالين للنظام», whose people they are not."""
    match = _LOYAL.match(scene.text, position)
    names = scene.names_in(match.end(), match.end() + 3) if match else []
    return names[0].end if names else None


def _named_side(scene: Scene, figure: Figure, end: int) -> str | None:
    """Return the force that is itself counted (العشرات من قوات النظام), or named right after."""
    if not figure.counted:
        return None
    start = counted_start(scene, figure)
    member = _MEMBER_OF.match(scene.text, end) if figure.counted.startswith("عضو") else None
    near = member.end() if member else end
    names = [*scene.names_in(start, start + 1), *scene.names_in(near, near + 3)]
    return next((name.entity for name in names if name.kind is Kind.ORGANIZATION), None)


def _word_at(scene: Scene, position: int) -> str:
    match = WORD.search(scene.text, position, position + 14)
    return match.group() if match else ""


def _side(scene: Scene, start: int, limit: int) -> str | None:
    """Return the side named after counted people («عناصر من تنظيم داعش»)."""
    match = _side_pattern().match(scene.text, start, min(limit, start + _REACH_OF_A_SIDE))
    if match is None:
        return None
    words: list[re.Match[str]] = []
    end = match.end()
    for word in WORD.finditer(scene.text, end, limit):
        gap = scene.text[words[-1].end() : word.start()] if words else ""
        if _CLAUSE_MARK.search(gap) or len(words) >= _MOST_WORDS_OF_A_SIDE:
            break
        if word.group() in bounding_words("stop") or word.group() in claim_words("locative"):
            break
        if (
            word.group().lstrip("و").isdigit()
            or _is_verb(word.group())
            or _opens_event(word.group())
        ):
            break
        if words and (word.group() in _AMONG_THEM or _PERFECT.fullmatch(word.group())):
            break
        words.append(word)
    if not words or _is_no_side(words) or words[0].group().endswith(_PRONOUNS):
        return None
    named = scene.names_in(words[0].start(), words[-1].end())
    names = [name for name in named if name.kind is Kind.ORGANIZATION]
    if len(names) == 1:
        return names[0].entity
    if not names and _comes_from_a_place(named, words):
        return None
    article = "ا" if match.group().endswith("ل") and scene.text[end] == "ل" else ""
    return article + scene.words_of(words[0].start(), words[-1].end())


def _is_no_side(words: list[re.Match[str]]) -> bool:
    """Tell «من بين», «من أصل», «من أسرة واحدة» from «من عائلة كذا»."""
    if words[0].group() in _FAMILY_WORDS:
        return len(words) < 2 or not words[1].group().startswith("ال")
    return words[0].group() in _NO_SIDE


def _comes_from_a_place(named: list[Name], words: list[re.Match[str]]) -> bool:
    """Tell whether the words name a place first: «40 جثة من نهر النيل», «17 مواطنا من الخليل»."""
    first = words[0].group()
    kinds = claim_words("kind_of_place")
    if first in kinds or first.removeprefix("ال") in kinds or first in claim_words("locative"):
        return True
    return bool(named) and named[0].kind is Kind.PLACE and named[0].start <= words[0].start() + 2


def _opens_event(word: str) -> bool:
    """Tell whether a word begins what else happened («… وإصابة سبعة»)."""
    return word.removeprefix("و") in bounding_words("event")


def _is_verb(word: str) -> bool:
    return word in {"قتلوا", "اصيبوا", "جرحوا", "لقوا", "سقطوا", "قضوا", "كانوا", "قتل", "اصيب"}


@cache
def _side_pattern() -> re.Pattern[str]:
    """Return the pattern of what stands between counted people and their side."""
    words = sorted(claim_words("side"), key=len, reverse=True)
    alternatives = "|".join(
        re.escape(word) + ("" if word.endswith(" ل") else r"\s") for word in words
    ).replace(r"\ ل", r"\s+ل(?=ل|\w)")
    return re.compile(rf"\s*(?:(?!\w*(?:هم|هن|ها|وا|\d)\b)\w+\s+)?(?:{alternatives})")
