"""Who speaks: the subject of a reporting verb, or the noun after «بحسب».

The subject is looked for between the verb and what opens its statement (أن, a colon, a
quotation …). A person named there speaks; else the name that stands first; else the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from muqabala.extraction.speech.cues import bounding_words, source_nouns
from muqabala.extraction.speech.scene import Name, Scene
from muqabala.model.mention import Kind
from muqabala.text.folding import fold
from muqabala.text.tokens import WORD

_MOST_WORDS = 9
_REACH_OF_A_PUBLISHER = 16
_GAP_STOP = re.compile(r"[،,؛:;()\[\]\-–—|/\n.!?؟]")
_ON_BEHALF = re.compile(r"\b(?:باسم|مستشار|مكتب|محامي|زوجه|نجل|شقيق|والد)\s+((?:\w+\s+){0,2})$")
_SAME = frozenset({"ذات", "نفس"})
_PUBLISHED_BY = re.compile(
    r"\s*(?:(?:(?:ال)?صادره?|صدرت?)\s+عن\s|(?:(?:الذي|التي)\s+\w+|(?:نشر|اصدر|اعد|اجر|اورد|بث|اعلن|قدم|جمع|احص|كشف|عرض|تداول|نقل|سجل)ت?ا?)"
    r"(?:ه|ها)\s)"
)
_MARKS = re.compile(r"[\"“”„«»‹›()]")


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who says something.

    `name` is an entity id or the printed words. `description` holds the folded words by which the
    source was introduced, so that «المسؤول» finds «مسؤول أميركي» again. `start` and `end` count
    in the folded text. `noun_class` is that of the noun at its head (see `cues.source_nouns`).
    """

    name: str
    description: str
    start: int
    end: int
    is_entity: bool = False
    feminine: bool = False
    plural: bool = False
    refers_back: bool = False
    noun_class: str = ""

    @property
    def is_known(self) -> bool:
        """Tell whether the source is an entity, or headed by a noun that names sources."""
        return self.is_entity or self.noun_class != ""


def find_source(
    scene: Scene, start: int, end: int, *, behind_preposition: bool = False
) -> Source | None:
    """Return the source named first from `start` to `end`, or None where only adjuncts stand.

    `behind_preposition`: the source itself carries ل («وفقا لوسائل الإعلام»), nobody is addressed.
    """
    words = _past_fillers(scene.text, start, end)
    if behind_preposition and words and words[0].group() in bounding_words("addressee"):
        return _headed(scene, words)
    later = _past_adjuncts(scene, words)
    if not later:
        return None
    source = _source_at(scene, later, end)
    # Behind «لوكالة كذا» and «في بيان» the subject may still follow, but only a plain one.
    plain = source is not None and source.is_known
    return source if plain or len(later) == len(words) else None


def _source_at(scene: Scene, words: list[re.Match[str]], end: int) -> Source | None:
    first = words[0]
    if _is_first_name(scene, words):
        return _named_ali(scene, words)
    person = _person(scene, first.start(), _blocked_at(scene, words, end))
    if person is not None:
        return _entity_source(scene, first.start(), person)
    if _is_adjunct(words):
        return None
    if len(words) > 1 and first.group() in _SAME:
        return _again(_headed(scene, words[1:]))
    return _headed(scene, words)


def _past_adjuncts(scene: Scene, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words after the phrases that tell to whom and on what occasion it was said."""
    index = 0
    if _is_at_meeting(scene, words):
        return []
    while index < len(words):
        if words[index].group() in bounding_words("addressee"):
            names = scene.names_in(words[index].start(), words[index].end() + 2)
            reach = names[0].end if names else words[index].end()
        elif _is_occasion(words, index):
            reach = words[index + 1].end()
        else:
            break
        index = next((n for n, word in enumerate(words) if word.start() >= reach), len(words))
        while index < len(words) and words[index].group() in bounding_words("manner_of_saying"):
            index += 1
    return words[index:]


def _is_at_meeting(scene: Scene, words: list[re.Match[str]]) -> bool:
    """Tell whether only whose meeting it was is told, not who speaks: «وقال في اجتماع المجلس …»."""
    if len(words) < len(("في", "اجتماع", "المجلس")) or words[0].group() != "في":
        return False
    if words[1].group() not in bounding_words("meeting"):
        return False
    if not words[2].group().startswith(("ال", "مجلس", "لجنه", "هييه")):
        return False
    names = scene.names_in(words[2].start(), words[-1].end())
    return all(name.kind is not Kind.PERSON for name in names)


def _again(source: Source | None) -> Source | None:
    """Return the source of «حسب ذات المصدر», which refers to an earlier one."""
    return replace(source, refers_back=not source.is_entity) if source else None


def _past_fillers(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the words after the adverbs that may stand between a verb and its subject."""
    fillers = bounding_words("filler")
    words = list(WORD.finditer(text, start, end))
    index = 0
    while index < len(words):
        length = next(
            (
                count
                for count in (3, 2, 1)
                if " ".join(word.group() for word in words[index : index + count]) in fillers
            ),
            0,
        )
        if not length:
            break
        index += length
    return words[index:]


def _blocked_at(scene: Scene, words: list[re.Match[str]], end: int) -> int:
    """Return where a phrase begins that no longer describes the speaker."""
    blocks, addressees = bounding_words("block"), bounding_words("addressee")
    for index, word in enumerate(words):
        text = word.group()
        blocking = text in blocks or text in addressees or _is_occasion(words, index)
        if blocking and not _is_ali(scene, word):
            return word.start()
    return end


def _is_occasion(words: list[re.Match[str]], index: int) -> bool:
    following = words[index + 1].group() if index + 1 < len(words) else ""
    return words[index].group() == "في" and following in bounding_words("occasion")


def _is_first_name(scene: Scene, words: list[re.Match[str]]) -> bool:
    """Tell whether «على» opens a name, as Egyptian papers print علي («قال على الزعترى إن»)."""
    if words[0].group() != "علي" or len(words) < len(("ala", "name")):
        return False
    following = words[1].group()
    name = scene.name_at(words[1].start())
    is_free = name is None or name.kind is Kind.PLACE
    return is_free and following not in bounding_words("behind_ala")


def _named_ali(scene: Scene, words: list[re.Match[str]]) -> Source:
    start, end = words[0].start(), words[1].end()
    return Source(scene.words_of(start, end), scene.text[start:end], start, end)


def _is_adjunct(words: list[re.Match[str]]) -> bool:
    text = words[0].group()
    if text in bounding_words("manner"):
        return True
    if text in bounding_words("grading"):
        return False
    kinds = ("stop", "addressee", "event")
    if text == "في" or text in source_nouns():
        return text == "في"
    return any(text in bounding_words(kind) for kind in kinds)


def _person(scene: Scene, start: int, end: int) -> Name | None:
    """Return the person who speaks: one set off by a comma, else the first not merely served."""
    people = [name for name in scene.names_in(start, end) if name.kind is Kind.PERSON]
    for name in reversed(people):
        before = scene.text[max(start, name.start - 24) : name.start]
        if "،" in before and len(WORD.findall(before[before.rindex("،") :])) <= 3:
            return name
    return next((name for name in people if not _is_served(scene, start, name)), None)


def _is_served(scene: Scene, start: int, name: Name) -> bool:
    """Tell whether another speaks for the person: «المتحدث باسم الرئيس فلان»."""
    match = _ON_BEHALF.search(scene.text, max(start, name.start - 40), name.start)
    return match is not None and all(
        source_nouns().get(word) == "people" for word in match[1].split()
    )


def _entity_source(scene: Scene, start: int, name: Name) -> Source:
    begin = min(start, name.start)
    return Source(name.entity, scene.text[begin : name.end], begin, name.end, is_entity=True)


def _headed(scene: Scene, words: list[re.Match[str]]) -> Source | None:
    """Return the source described by a noun phrase: a name at its head, or the words."""
    head = words[0]
    noun_class = _class_of(words)
    end = _phrase_end(scene, words, noun_class)
    name = _named_in(scene, head, end, noun_class)
    if name is not None:
        return _entity_source(scene, head.start(), name)
    issued = _PUBLISHED_BY.match(scene.text, end) if noun_class == "channel" else None
    behind = [word for word in words if issued and word.start() >= issued.end()]
    if behind:  # «بيان صادر عن مكتب الرئيس»: the office speaks.
        return _headed(scene, behind)
    if end <= head.start():
        return None
    start = head.start() + _attached_length(head.group(), noun_class)
    printed = " ".join(_MARKS.sub(" ", scene.words_of(start, end)).split())
    # The lam of للمسؤولين takes the alef of the article with it.
    printed = f"ا{printed}" if head.group().startswith("لل") and start > head.start() else printed
    return Source(
        printed,
        fold(printed),
        start,
        end,
        refers_back=_refers_back(fold(printed), noun_class),
        noun_class=noun_class,
    )


def _class_of(words: list[re.Match[str]]) -> str:
    """Return the class of the head, or of the noun it counts or grades (ثلاثة مصادر)."""
    nouns = source_nouns()
    head = words[0].group()
    if not (head.isdigit() or head in bounding_words("grading")):
        return nouns.get(head, "")
    later = (nouns.get(word.group(), "") for word in words[1:4])
    return next((one for one in later if one not in {"", "quantifier"}), "")


def _named_in(scene: Scene, head: re.Match[str], end: int, noun_class: str) -> Name | None:
    """Return the name that the phrase stands for, if it stands for one."""
    if noun_class == "channel":
        if head.group().startswith("ال"):
            end = head.end()
        published = _PUBLISHED_BY.match(scene.text, end)
        reach = published.end() + _REACH_OF_A_PUBLISHER if published else max(end, head.end())
        return next(iter(scene.names_in(head.end(), reach)), None)
    for offset in range(3):
        name = scene.name_at(head.start() + offset)
        if name is not None:
            return name
    following = scene.name_at(_next_word(scene.text, head.end()))
    is_body = following is not None and following.kind is not Kind.PLACE
    return following if is_body and noun_class in {"body", ""} else None


def _next_word(text: str, position: int) -> int:
    match = WORD.search(text, position, position + 16)
    return match.start() if match else -1


def _phrase_end(scene: Scene, words: list[re.Match[str]], noun_class: str) -> int:
    """Return where the description ends: at punctuation, an adjunct, or the object."""
    end = words[0].end()
    for index, word in enumerate(words[1:_MOST_WORDS], 1):
        gap = scene.text[end : word.start()]
        if _GAP_STOP.search(gap) or not _gap_is_open(scene, end, word.start()):
            break
        if _leaves_phrase(scene, words, index, noun_class):
            break
        end = word.end()
    return end


def _leaves_phrase(scene: Scene, words: list[re.Match[str]], index: int, noun_class: str) -> bool:
    """Tell whether a word no longer describes the speaker."""
    word = words[index]
    if word.group() in _stops():
        return not (_is_ali(scene, word) or _is_rank(words, index))
    if word.group() == "في":
        return not _is_seat(scene, words, index, noun_class)
    if words[index - 1].group() == "عيان" and not word.group().startswith("ال"):
        return word.group() not in {"في", "من"}
    if noun_class == "voice" and _is_addressed(scene, word):
        return True
    if word.group() in _deeds() and words[index - 1].group().startswith("ال"):
        return True
    if not noun_class and _is_title_behind_name(words, index):
        return True
    if word.group().isdigit() or (index > 0 and _is_counting(words, index)):
        return True
    if words[0].group().endswith("ون") and _is_accusative(scene, word):
        return True
    return words[index - 1].group().startswith("ال") and _is_object(scene, word.start())


def _is_title_behind_name(words: list[re.Match[str]], index: int) -> bool:
    """Tell whether an office behind unknown words is in apposition to a name that they are."""
    word = words[index].group()
    # «الإعلام العسكري»: an adjective, though soldiers may speak too.
    is_adjective = word.startswith("ال") and word.endswith(("ي", "يه", "يون", "يين"))
    is_office = source_nouns().get(word) == "people" and not is_adjective
    return is_office and words[index - 1].group() not in bounding_words("courtesy")


def _is_counting(words: list[re.Match[str]], index: int) -> bool:
    """Tell whether a numeral behind a definite noun begins the object (أحصت اللجنة ثلاثة قتلى)."""
    return words[index - 1].group().startswith("ال") and words[index].group() in bounding_words(
        "grading"
    )


def _is_rank(words: list[re.Match[str]], index: int) -> bool:
    """Tell whether عام, else a year, is part of a rank (أمين عام, مدير عام)."""
    is_people = source_nouns().get(words[index - 1].group()) == "people"
    return words[index].group() == "عام" and is_people


@cache
def _deeds() -> frozenset[str]:
    """Return the verbs that end a description: «فريق التقييم فتح تحقيقا» is the team."""
    return frozenset(
        verb + ending for verb in bounding_words("deed") for ending in ("", "ت", "وا", "ا", "تا")
    )


def _is_ali(scene: Scene, word: re.Match[str]) -> bool:
    """Tell whether the word is the name علي, which folds to the same letters as the preposition."""
    return word.group() == "علي" and scene.words_of(*word.span()).endswith("ي")


def _is_accusative(scene: Scene, word: re.Match[str]) -> bool:
    """Tell whether a word is an indefinite object (بث ناشطون صورا), not a name that ends in ا."""
    text = word.group()
    if not text.endswith("ا") or text.endswith("ها") or text.startswith("ال"):
        return False
    near = scene.names_in(max(word.start() - 40, 0), word.end())
    return all(name.end < word.end() for name in near)


def _is_addressed(scene: Scene, word: re.Match[str]) -> bool:
    """Tell whether an organisation behind ل is whom a witness spoke to (مصدر أمني لشفق نيوز)."""
    name = scene.name_at(word.start() + 1) if word.group().startswith("ل") else None
    return name is not None and name.kind is Kind.ORGANIZATION


def _is_object(scene: Scene, start: int) -> bool:
    """Tell whether a name behind a noun with the article, which takes no genitive, is an object.

    So in «اتهم البيان إسرائيل»; a person may stand in apposition («الرئيس فلان»).
    """
    name = scene.name_at(start)
    return name is not None and name.kind is not Kind.PERSON


@cache
def _stops() -> frozenset[str]:
    return bounding_words("stop") | bounding_words("event") | bounding_words("addressee")


def _gap_is_open(scene: Scene, start: int, end: int) -> bool:
    """Tell whether no quotation stands in the gap; marks around a name do not count."""
    marks = [n for n in range(start, end) if scene.text[n] in '"“”„«»‹›']
    return all(scene.pair_at(mark) is None or mark in scene.name_pairs for mark in marks)


def _is_seat(scene: Scene, words: list[re.Match[str]], index: int, noun_class: str) -> bool:
    """Tell whether في tells what the speaker belongs to (مصدر في الشرطة, السلطات في غزة)."""
    if index + 1 >= len(words) or _is_occasion(words, index):
        return False
    if noun_class == "body":
        seat = scene.name_at(words[index + 1].start())
        return seat is not None and seat.kind is Kind.PLACE
    return noun_class in {"people", "voice"}


def _attached_length(head: str, noun_class: str) -> int:
    """Return the length of the preposition written onto the head of the phrase."""
    nouns = source_nouns()
    if head.startswith("لل"):
        return 1
    if noun_class and head[:1] in "لبك" and head[1:] in nouns:
        return 1
    return 0


def _refers_back(description: str, noun_class: str) -> bool:
    words = description.split()
    definite = words[0].startswith("ال")
    return definite and (len(words) == 1 or words[1] in bounding_words("same")) and noun_class != ""
