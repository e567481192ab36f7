"""Of whom, where and when: what a sentence tells about one of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from muqabala.extraction.cues import bounding_words
from muqabala.extraction.scene import Name, Scene
from muqabala.extraction.statements import Statement
from muqabala.model.mention import Category, Kind
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_REACH_OF_A_SIDE = 48
_MOST_WORDS_OF_A_SIDE = 6
_CHAIN = re.compile(r"^(?:\s*[،,]?\s*(?:\w+\s+){0,3}(?:[وبفل]|في\s|من\s)?(?:ال)?)$")
_REACH_OF_THOSE = 140
_AMONG_THEM = frozenset({"منهم", "منهن", "بينهم", "منها", "بينها", "منهما"})
_VERB = re.compile(r"[يت]\w+ون$|\w{3,}وا$")
_LOYAL = re.compile(
    r"\s+(?:علي ارتباط|(?:ال)?(?:موال|مرتبط|مدعوم|مقرب|محسوب)\w*)\s+(?:من\s+|علي\s+|[لب](?=\w))"
)
_CLAUSE_MARK = re.compile(r"[،,؛;:.()\n]")
_ADJECTIVE = re.compile(r"\s((?!ي\w+ون\b)\w+(?:يين|يون|يا|ين|ون))\b")
_TOTAL_BEFORE = re.compile(
    r"(?:ارتف|يرتفع|ترتفع|يرفع|رفع|بلغ|وصل|لتبلغ|ليبلغ|تجاوز)\w*\s+(?:\w+\s+){0,3}(?:ال)?(?:حصيله|عدد|اجمالي|محصله)"
    r"|(?:ال)?(?:حصيله|محصله)\s+(?:الاجماليه|الكليه|النهاييه|التراكميه)|\b(?:ال)?اجمالي\b|\bبالمجمل\b"
    r"|(?:ليرتفع|لترتفع|ما يرفع|مما يرفع|وبذلك يرتفع|ليصل)\b"
)
_SINCE = re.compile(
    r"\bمنذ\s+(?:بدايه|بدء|مطلع|اندلاع|انطلاق|نشوب|تفجر|تفشي|ظهور|السابع|عام|سنه|العام|اوايل|منتصف|اواخر|اول|\d)"
    r"|\bحتي\s+(?:الان|اليوم|اللحظه)\b|\bالي\s+(?:الان|حد الان)\b"
)
_REACH_OF_A_TOTAL = 70
_COMPARED = re.compile(
    r"\b(?:ب?(?:ال)?مقارنه|مقابل|قياسا|بعدما|بعد ان|(?:انخفاضا|ارتفاعا|نزولا|صعودا|تراجعا) من"
    r"|ب(?:زياده|ارتفاع|انخفاض|تراجع)(?= .{0,40}\bعن\b)|عن(?: يوم| عام| سنه)?(?=\s*$))\b"
)
_ON_TO = re.compile(r"\s*(?:الي|لتصل الي|ليصل الي)\s+(?:نحو\s+|حوالي\s+|اكثر من\s+)?")
_FROM = re.compile(r"\bمن\s+(?:\S+\s+){1,4}$")
_REACH_OF_A_FALL = 40
_SINCE_AN_EVENT = re.compile(
    r"\bمنذ\s+(?!بعد|قبل|ظهر|صباح|مساء|فجر|ليل|منتصف|نحو|اكثر|ما|يوم|نهايه|اواخر|اوايل|مطلع)"
    r"\w+\s+(?:\w+\s+)+$"
)


_NEAR_TO = frozenset({"بالقرب", "مقربه", "القريبه", "قريبا", "قريب", "قريبه", "كل"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the folded text, with what it counts (folded) and its sentence."""

    start: int
    end: int
    counted: str
    category: Category
    sentence: Span


def find_victims(scene: Scene, figure: Figure, before: str | None) -> str | None:
    """Return whose people a figure counts: an entity id, else words, else None.

    `before` is the side of the figure before it in the sentence, for «وإصابة ستة آخرين».
    """
    end = counted_end(scene, figure)
    words = figure.counted.split()
    loyal = _loyal_to(scene, end) if words else None
    if loyal is not None:
        return scene.words_of(_counted_start(scene, figure), loyal)
    if words[:1] and words[0] in _AMONG_THEM:
        return _those_before(scene, figure)
    side = _named_side(scene, figure, end) or _side(scene, end, figure.sentence.end)
    if side is not None:
        return side
    if any(word in claim_words("other_victim") for word in [*words, _word_at(scene, end)]):
        return before
    if not words or words[0].removeprefix("ال") in claim_words("generic_victim"):
        return None
    if words[0].startswith("ب") or _VERB.match(words[0]):
        return None
    adjective = _ADJECTIVE.match(scene.text, end, figure.sentence.end)
    return scene.words_of(_counted_start(scene, figure), adjective.end() if adjective else end)


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
    start = _counted_start(scene, figure)
    names = [*scene.names_in(start, start + 1), *scene.names_in(end, end + 3)]
    return next((name.entity for name in names if name.kind is Kind.ORGANIZATION), None)


def _counted_start(scene: Scene, figure: Figure) -> int:
    at = scene.text.find(figure.counted, figure.start, figure.end + 40)
    return at if at >= 0 else figure.start


def counted_end(scene: Scene, figure: Figure) -> int:
    """Return where the counted noun ends: after the number, or with it in a dual."""
    if not figure.counted:
        return figure.end
    counted = figure.counted
    at = scene.text.find(counted, figure.end, figure.end + 24 + len(counted))
    return at + len(counted) if at >= 0 else figure.end


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
        if word.group().isdigit() or _is_verb(word.group()) or _opens_event(word.group()):
            break
        words.append(word)
    if not words:
        return None
    named = scene.names_in(words[0].start(), words[-1].end())
    names = [name for name in named if name.kind is Kind.ORGANIZATION]
    if len(names) == 1:
        return names[0].entity
    if not names and _comes_from_a_place(named, words):
        return None
    article = "ا" if match.group().endswith("ل") and scene.text[end] == "ل" else ""
    return article + scene.words_of(words[0].start(), words[-1].end())


def _comes_from_a_place(named: list[Name], words: list[re.Match[str]]) -> bool:
    """Tell whether the words name a place first: «40 جثة من نهر النيل», «17 مواطنا من الخليل»."""
    if words[0].group() in claim_words("locative") | claim_words("kind_of_place"):
        return True
    return bool(named) and named[0].kind is Kind.PLACE and named[0].start <= words[0].start() + 2


def _opens_event(word: str) -> bool:
    """Tell whether a word begins what else happened («… وإصابة سبعة»)."""
    return word.removeprefix("و") in bounding_words("event")


def _is_verb(word: str) -> bool:
    return word in {"قتلوا", "اصيبوا", "جرحوا", "لقوا", "سقطوا", "قضوا", "كانوا", "قتل", "اصيب"}


def find_place(
    scene: Scene, figure: Figure, statement: Statement | None, figures: Sequence[int]
) -> str | None:
    """Return the entity of the place where it happened, as the figure's own sentence tells it.

    The nearest place after the figure and before the next one, else the nearest before it. Of
    a chain (بلدة السوسة بريف دير الزور) the first link is the most exact.
    """
    places = [
        name
        for name in scene.names_in(figure.sentence.start, figure.sentence.end)
        if name.kind is Kind.PLACE
        and _is_locative(scene, name, figure.category)
        and not _speaks(name, statement)
    ]
    # «المدينة» is taken for where it happened only if no town is named.
    places = [name for name in places if not name.short] or places
    following = next((start for start in figures if start > figure.start), figure.sentence.end)
    after = [name for name in places if figure.end <= name.start < following]
    if after:
        return after[0].entity
    before = [name for name in places if name.end <= figure.start]
    if before:
        return _chain_head(scene, before).entity
    later = [name for name in places if name.start >= following]
    return later[0].entity if later else None


def _speaks(name: Name, statement: Statement | None) -> bool:
    """Tell whether the place only tells who speaks, or where it was said."""
    if statement is None:
        return False
    if statement.source.start <= name.start < statement.source.end:
        return True
    return not statement.backward and statement.cue_start <= name.start < statement.start


def _is_locative(scene: Scene, name: Name, category: Category) -> bool:
    """Tell whether one of the three words before a place, or a clitic on it, locates something.

    Where somebody comes from is not where it happened; only a distance is measured from there.
    """
    start = name.start
    low = max(start - 36, 0)
    marks = [match.end() for match in _CLAUSE_MARK.finditer(scene.text, low, start)]
    words = WORD.findall(scene.text, marks[-1] if marks else low, start)
    if scene.text[start - 1 : start].isalpha() and words:
        attached = words.pop()
        if "ب" in attached:
            return True
    near = words[-3:]
    if any(word in claim_words("direction") for word in near):
        return False
    if category is not Category.DISTANCE and _is_origin(words):
        return False
    return any(word in claim_words("locative") for word in near) or " ".join(
        words[-2:]
    ) in claim_words("locative")


def _is_origin(words: list[str]) -> bool:
    """Tell whether a place is where somebody comes from («نازحتان من قرية …»), not near or in.

    What happens «بعيد إقلاعها من مطار كذا» happens there.
    """
    before = [word for word in words if word not in claim_words("kind_of_place")]
    if before[-1:] != ["من"] or len(before) < 2:
        return before[-1:] == ["من"]
    return before[-2] not in _NEAR_TO and not before[-2].startswith("اقلاع")


def _chain_head(scene: Scene, places: list[Name]) -> Name:
    head = places[-1]
    for name in reversed(places[:-1]):
        if not _CHAIN.match(scene.text[name.end : head.start]):
            break
        head = name
    return head


def find_date(
    scene: Scene, figure: Figure, statement: Statement | None, dates: Sequence[tuple[int, int, str]]
) -> str | None:
    """Return the date nearest to a figure that is not the day of saying it.

    `dates` are those of its sentence, each a start, an end (folded) and EDTF.
    """
    told = [
        date
        for date in dates
        if not _is_of_saying(date, statement) and not _is_of_another(scene, figure, date)
    ]
    nearest = min(told, key=lambda date: _distance(figure, date), default=None)
    return nearest[2] if nearest else None


def _is_of_saying(date: tuple[int, int, str], statement: Statement | None) -> bool:
    if statement is None:
        return False
    if statement.backward:
        return date[0] > statement.cue_start
    return statement.cue_start < date[0] < statement.start


def _is_of_another(scene: Scene, figure: Figure, date: tuple[int, int, str]) -> bool:
    """Tell whether a date is that of a figure compared with, or of an event since which it holds.

    So in «28500 ليرة، بزيادة ألف عن السبت», «17 بالمئة منذ تعيين فلان في يونيو» and, for the
    second figure, in «من 125 مقعدا سنة 2016 إلى 12».
    """
    text = scene.text
    if date[1] <= figure.start:
        low = max(figure.sentence.start, date[0] - _REACH_OF_A_FALL)
        fell = _FROM.search(text, low, date[0]) is not None
        return fell and _ON_TO.fullmatch(text, date[1], figure.start) is not None
    if _COMPARED.search(text, figure.end, max(date[0], figure.end)):
        return True
    since = _SINCE_AN_EVENT.search(text, figure.end, max(date[0], figure.end))
    return since is not None and not _SINCE.search(text, figure.end, date[1])


def _distance(figure: Figure, date: tuple[int, int, str]) -> int:
    return date[0] - figure.end if date[0] >= figure.end else figure.start - date[1] + 10


def is_cumulative(scene: Scene, figure: Figure, figures: Sequence[int]) -> bool:
    """Tell whether a figure is a toll so far («ارتفعت الحصيلة إلى», «منذ بداية العام»)."""
    text = scene.text
    earlier = [start for start in figures if start < figure.start]
    low = max(
        figure.sentence.start, figure.start - _REACH_OF_A_TOTAL, earlier[-1] if earlier else 0
    )
    if _TOTAL_BEFORE.search(text, low, figure.start):
        return True
    following = next((start for start in figures if start > figure.end), figure.sentence.end)
    high = min(figure.sentence.end, following, figure.end + 2 * _REACH_OF_A_TOTAL)
    return _SINCE.search(text, low, high) is not None


@cache
def claim_words(kind: str) -> frozenset[str]:
    """Return the folded words or phrases of one class of the `claim_words` lexicon."""
    rows = (row for row in read_table("claim_words") if row["class"] == kind)
    return frozenset(fold(word).replace("_", " ") for row in rows for word in row["words"].split())


@cache
def _side_pattern() -> re.Pattern[str]:
    """Return the pattern of what stands between counted people and their side."""
    words = sorted(claim_words("side"), key=len, reverse=True)
    alternatives = "|".join(
        re.escape(word) + ("" if word.endswith(" ل") else r"\s") for word in words
    ).replace(r"\ ل", r"\s+ل(?=ل|\w)")
    return re.compile(rf"\s*(?:(?!\w*(?:هم|هن|ها|وا|\d)\b)\w+\s+)?(?:{alternatives})")
