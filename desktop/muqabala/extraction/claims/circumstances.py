"""Where and when: what a sentence tells about one of its figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from muqabala.extraction.figures.event_cues import cue_of
from muqabala.extraction.speech.scene import Name, Scene
from muqabala.extraction.speech.statements import Statement
from muqabala.model.mention import Category, Kind
from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.text.lexicon import read_table
from muqabala.text.tokens import WORD

_NEW_CLAUSE = re.compile(
    r"\b(?:اما|فيما|بينما|في حين|كما|لكن|ولكن|الا ان|غير ان"
    r"|حيث(?= (?:\w+ ){0,2}(?:اكبر|اعلي|اكثر)))\b"
)
# «لقي 17 مصرعهم بينما أصيب 36 آخرون في …»: the others were hurt there too.
_SAME_EVENT = re.compile(r"\s+(?:اصيب|جرح|نجا|فقد)\w*\s+(?:\w+\s+){0,5}?اخر\w*")
_SIDE_REMARK = re.compile(
    r"\b(?:مبرزا|مشير[اه]|موضح[اه]|مضيف[اه]|موكد[اه]|لافت[اه]|منوه[اه]|مبين[اه]|كاشف[اه])\b"
)
_LISTED_NEXT = re.compile(r"\s*(?:\w+\s+){0,3}و\s*$")
_CHAIN = re.compile(
    r"^(?:[\"»”]?\s*[،,]?\s*(?:(?!اما|فيما|بينما|حين)\w+\s+){0,3}(?:[وبفل]|في\s|من\s)?(?:ال)?)$"
)
_CLAUSE_MARK = re.compile(r"[،,؛;:.()\n]")
_TOTAL_BEFORE = re.compile(
    r"(?:ارتف|يرتفع|ترتفع|يرفع|رفع|بلغ|وصل|لتبلغ|ليبلغ|تجاوز)\w*\s+(?:\w+\s+){0,3}(?:ال)?(?:حصيله|عدد|اجمالي|محصله)"
    r"|(?:ال)?(?:حصيله|محصله)\s+(?:الاجماليه|الكليه|النهاييه|التراكميه)|\b(?:ال)?اجمالي\b|\bبالمجمل\b"
    r"|(?:ليرتفع|لترتفع|ما يرفع|مما يرفع|وبذلك يرتفع|ليصل)\b"
)
_SINCE = re.compile(
    r"\bمنذ\s+(?:بدايه|بدء|مطلع|اندلاع|انطلاق|نشوب|تفجر|تفشي|ظهور|السابع|عام|سنه|العام|اوايل|منتصف|اواخر|اول|\d)"
    r"|\bحتي\s+(?:الان|اليوم|اللحظه)\b|\bالي\s+(?:الان|حد الان)\b"
)
# «the gravest toll since the year began» is that of one event.
_RECORD = re.compile(
    r"\b(?:ال|هو |هي )(?:اكبر|اعلي|اسوا|ادني|اعنف|اول|اقوي|اشد|اكثر)\w*\b[^.]{0,24}$"
)
_REACH_OF_A_TOTAL = 70
_COMPARED = re.compile(
    r"\b(?:(?:اقل|اكثر|اعلي|ادني) من (?:ال)?(?:فتره|نفس|ذات|مستوي|متوسط)"
    r"|(?:اعلي|ادني|اكثر|اقل)\b[^.،]{0,20}\bمن(?=\s*$)"
    r"|عندما (?:بلغ|كان|سجل|وصل)\w*"
    r"|عن (?:ميزانيه|موازنه|مستوي|حصيله|معدل|الفتره|نفس|ذات|اجمالي|عدد)"
    r"|ب?(?:ال)?مقارنه|مقابل|قياسا|بعدما|بعد ان|(?:انخفاضا|ارتفاعا|نزولا|صعودا|تراجعا) من"
    r"|و?ب(?:زياده|ارتفاع|انخفاض|تراجع)(?= .{0,40}\bعن\b)|عن(?: يوم| عام| سنه)?(?=\s*$))\b"
)
_RECORDS = re.compile(r"[وف]?(?:سجل|احص|وثق|رصد|شهد)")
_OPENS_STATEMENT = re.compile(r"[:\"«»“”]|\b[بو]?ان(?:ه|ها|هم)?\b")
_THAT = re.compile(r"\b(?:[بو]?ان|عدد|حصيله)\b")
_HOLDS_SINCE = re.compile(r"\bمنذ\s+(?:\w+\s+){0,2}$")
_ON_TO = re.compile(r"\s*(?:الي|لتصل الي|ليصل الي)\s+(?:نحو\s+|حوالي\s+|اكثر من\s+)?")
_FROM = re.compile(r"\bمن\s+(?:\S+\s+){1,4}$")
_REACH_OF_A_FALL = 40
_SINCE_AN_EVENT = re.compile(
    r"\bمنذ\s+(?!بعد|قبل|ظهر|صباح|مساء|فجر|ليل|منتصف|نحو|اكثر|ما|يوم|نهايه|اواخر|اوايل|مطلع)"
    r"\w+\s+(?:\w+\s+)+$"
)


# «by the agreement signed at the end of September»
_OF_A_PAPER = re.compile(
    r"\b(?:ال)?(?:موقع|مبرم|صادر|منعقد|معلن|توقيع|ابرام)(?:ه|ين)?\s+(?:بين\s+)?(?:\w+\s+){0,4}$"
)
_CENTRED = re.compile(r"\bمركز(?:ه|ها)\b")
_COMMEMORATED = re.compile(r"\b(?:ال)?ذكر[يى]\b")
_REACH_OF_ORIGIN = 24
_JOINED_ITEM = re.compile(
    r"\bو(?:في\s+|علي\s+|ب)(?:\w+\s+)?$|\b(?:تلي|يلي|تلت|تبع)\w{1,3}\s+(?:\w+\s+){0,2}$"
)
_JOINED_PREPOSITION = {f"{joined}{word}": word for joined in "وف" for word in ("في", "علي", "عند")}
# «المغرب: 87 قتيلا، الكاميرون: نحو 20»
_REACH_OF_A_LIST = 16
_LIST_OF_PLACES = re.compile(r"\s?:\s?(?:نحو\s?|حوالي\s?|اكثر من\s?)?$")
_NEAR_TO = frozenset({"بالقرب", "مقربه", "القريبه", "قريبا", "قريب", "قريبه", "كل"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the folded text, with what it counts (folded) and its sentence."""

    start: int
    end: int
    counted: str
    category: Category
    sentence: Span


def counted_start(scene: Scene, figure: Figure) -> int:
    """Return where the counted noun begins, or the figure where it has none."""
    at = scene.text.find(figure.counted, figure.start, figure.end + 40)
    return at if at >= 0 else figure.start


def counted_end(scene: Scene, figure: Figure) -> int:
    """Return where the counted noun ends: after the number, or with it in a dual."""
    counted = figure.counted
    stem = counted.split()[0].rstrip("ه") if counted else ""
    if not counted or scene.text.startswith(stem, figure.start, figure.end):
        return figure.end
    at = scene.text.find(counted, figure.end, figure.end + 24 + len(counted))
    return at + len(counted) if at >= 0 else figure.end


def find_place(
    scene: Scene,
    figure: Figure,
    statement: Statement | None,
    figures: Sequence[int],
    parts: Collection[int] = (),
) -> str | None:
    """Return the entity of the place where it happened, as the figure's own sentence tells it.

    The nearest place after the figure and before the next one, else the nearest before it. Of
    a chain (بلدة السوسة بريف دير الزور) the first link is the most exact.
    """
    named = scene.names_in(figure.sentence.start, figure.sentence.end)
    named = [name for name in named if name.kind is Kind.PLACE]
    listing = _listing_place(scene, figure, named) if named else None
    if listing is not None:
        return listing.entity
    places = [
        name
        for name in named
        if _is_locative(scene, name, figure.category)
        and not _speaks(name, statement)
        and not _COMMEMORATED.search(scene.text, figure.end, max(name.start, figure.end))
        and not _is_epicentre(scene, figure, name)
    ]
    # «المدينة» is taken for where it happened only if no town is named.
    places = [name for name in places if not name.short] or places
    others = [start for start in figures if start not in parts] if parts else figures
    following = _next_figure(figure, others)
    clause = _clause_end(scene, figure)
    if parts:
        # «9 قتلى، 3 في حلب و6 في إدلب»: neither is the place of all nine.
        first, last = min(parts), max(parts)
        spread = any(first < one.start < last for one in places)
        places = [one for one in places if not spread or one.start < first]
    after = [
        name
        for name in places
        if figure.end <= name.start < min(following, clause)
        and not (following < figure.sentence.end and _opens_item(scene, figure, name))
    ]
    if after:
        return after[0].entity
    before = [name for name in places if name.end <= figure.start]
    listed = [name for name in places if following <= name.start < clause]
    if listed and _shares_place(scene, figure, figures, before):
        return listed[0].entity
    if before:
        return _chain_head(scene, before).entity
    if listed:
        return listed[0].entity
    return _place_of_origin(scene, figure, statement, min(following, clause))


def _is_epicentre(scene: Scene, figure: Figure, name: Name) -> bool:
    """Tell «237 died in the quake whose centre is in the south of …»: not there they died."""
    if figure.category not in {Category.KILLED, Category.WOUNDED} or name.start < figure.end:
        return False
    return _CENTRED.search(scene.text, figure.end, name.start) is not None


def _listing_place(scene: Scene, figure: Figure, places: Sequence[Name]) -> Name | None:
    """Return the place before the figure that a list of what happened in it goes by."""
    low = max(figure.sentence.start, figure.start - _REACH_OF_A_LIST)
    listed_by = _LIST_OF_PLACES.search(scene.text, low, figure.start)
    if listed_by is None:
        return None
    before = (name for name in places if name.start < figure.start)
    return next((name for name in before if name.end == listed_by.start()), None)


def _opens_item(scene: Scene, figure: Figure, name: Name) -> bool:
    """Tell «42 درجة، وفي جدة إلى 45»: the place joined with و is that of the next figure."""
    return _JOINED_ITEM.search(scene.text, figure.end, name.start) is not None


def _next_figure(figure: Figure, figures: Sequence[int]) -> int:
    at = bisect_right(figures, figure.start)
    return figures[at] if at < len(figures) else figure.sentence.end


def _clause_end(scene: Scene, figure: Figure) -> int:
    """Return where a clause begins that tells something else («، في حين بلغ …»)."""
    begins = _clauses(scene.text, figure.sentence.start, figure.sentence.end)
    at = bisect_left(begins, figure.end)
    return begins[at] if at < len(begins) else figure.sentence.end


@lru_cache(maxsize=4)
def _clauses(text: str, start: int, end: int) -> list[int]:
    """Return where in a sentence such clauses begin; asked thrice of each of its figures."""
    return [
        match.start()
        for match in _NEW_CLAUSE.finditer(text, start, end)
        if not _SAME_EVENT.match(text, match.end(), end)
    ]


def _shares_place(
    scene: Scene, figure: Figure, figures: Sequence[int], before: Sequence[Name]
) -> bool:
    """Tell «5 جرحى في حمص، و326 قتيلا و1042 جريحا في حلب»: the two of Aleppo share their place."""
    following = _next_figure(figure, figures)
    if _LISTED_NEXT.fullmatch(scene.text, figure.end, following) is None:
        return False
    at = bisect_left(figures, figure.start)
    return at > 0 and bool(before) and before[-1].start > figures[at - 1]


def _place_of_origin(
    scene: Scene, figure: Figure, statement: Statement | None, limit: int
) -> str | None:
    """Return where people were taken or driven from («اعتقال 20 شخصا من مدينة كذا»)."""
    if figure.category not in {Category.CAPTURED, Category.DISPLACED}:
        return None
    for name in scene.names_in(figure.end, limit):
        low = max(figure.end, name.start - _REACH_OF_ORIGIN)
        words = WORD.findall(scene.text, low, name.start)
        if name.kind is Kind.PLACE and not _speaks(name, statement) and _is_origin(words):
            return name.entity
    return None


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
    near = [_JOINED_PREPOSITION.get(word, word) for word in words[-3:]]
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
    scene: Scene,
    figure: Figure,
    statement: Statement | None,
    dates: Sequence[tuple[int, int, str]],
    figures: Sequence[int] = (),
) -> str | None:
    """Return the date nearest to a figure that is not the day of saying it.

    `dates` are those of its sentence, each a start, an end (folded) and EDTF; one behind the next
    of `figures` in another clause is that figure's.
    """
    if not dates:
        return None
    clause = _clause_end(scene, figure)
    remark = _SIDE_REMARK.search(scene.text, figure.end, max(clause, figure.end))
    bound = max(remark.start() if remark else clause, _next_figure(figure, figures))
    told = [
        date
        for date in dates
        if date[0] <= bound
        and not _is_of_saying(scene, figure, date, statement)
        and not _is_of_another(scene, figure, date, figures)
    ]
    nearest = min(told, key=lambda date: _distance(figure, date), default=None)
    return nearest[2] if nearest else None


def _is_of_saying(
    scene: Scene, figure: Figure, date: tuple[int, int, str], statement: Statement | None
) -> bool:
    if statement is None:
        return False
    if statement.backward:
        return date[0] > statement.cue_start
    if statement.cue_start < date[0] < statement.start:
        return True
    if not statement.cue_start < date[0] < figure.start:
        return False
    if _RECORDS.match(scene.text, statement.cue_start):
        return False
    # «أعلن الجيش، يوم الخميس، مقتل 5»: nothing is told yet between the verb and the day.
    between = scene.text[statement.cue_start : date[0]]
    words = WORD.findall(between)[1:]
    opened = _OPENS_STATEMENT.search(between) is not None
    return not opened and not any(cue_of(word) for word in words)


def _is_of_another(
    scene: Scene, figure: Figure, date: tuple[int, int, str], figures: Sequence[int]
) -> bool:
    """Tell whether a date is that of a figure compared with, or of an event since which it holds.

    So in «28500 ليرة، بزيادة ألف عن السبت», «17 بالمئة منذ تعيين فلان في يونيو» and, for the
    second figure, in «من 125 مقعدا سنة 2016 إلى 12».
    """
    text = scene.text
    if _OF_A_PAPER.search(text, max(figure.sentence.start, date[0] - _REACH_OF_A_FALL), date[0]):
        return True
    if date[1] <= figure.start:
        low = max(figure.sentence.start, date[0] - _REACH_OF_A_FALL)
        fell = _FROM.search(text, low, date[0]) is not None
        return fell and _ON_TO.fullmatch(text, date[1], figure.start) is not None
    if _COMPARED.search(text, figure.end, max(date[0], figure.end)):
        return True
    following = _next_figure(figure, figures)
    if following < date[0] and _HOLDS_SINCE.search(text, figure.end, date[0]):
        return _THAT.search(text, figure.end, following) is not None
    since = _SINCE_AN_EVENT.search(text, figure.end, max(date[0], figure.end))
    return since is not None and not _SINCE.search(text, figure.end, date[1])


def _distance(figure: Figure, date: tuple[int, int, str]) -> int:
    return date[0] - figure.end if date[0] >= figure.end else figure.start - date[1] + 10


def is_cumulative(scene: Scene, figure: Figure, figures: Sequence[int]) -> bool:
    """Tell whether a figure is a toll so far («ارتفعت الحصيلة إلى», «منذ بداية العام»)."""
    text = scene.text
    at = bisect_left(figures, figure.start)
    earlier = figures[at - 1] if at else 0
    low = max(figure.sentence.start, figure.start - _REACH_OF_A_TOTAL, earlier)
    if _TOTAL_BEFORE.search(text, low, figure.start):
        return True
    behind = bisect_right(figures, figure.end)
    following = figures[behind] if behind < len(figures) else figure.sentence.end
    high = min(_clause_end(scene, figure), following, figure.end + 2 * _REACH_OF_A_TOTAL)
    remark = _SIDE_REMARK.search(text, figure.end, max(high, figure.end))
    high = remark.start() if remark else high
    since = _SINCE.search(text, low, high)
    return since is not None and not _RECORD.search(
        text, figure.end, max(since.start(), figure.end)
    )


@cache
def claim_words(kind: str) -> frozenset[str]:
    """Return the folded words or phrases of one class of the `claim_words` lexicon."""
    rows = (row for row in read_table("claim_words") if row["class"] == kind)
    return frozenset(fold(word).replace("_", " ") for row in rows for word in row["words"].split())
