"""The words that tell where a name begins and ends: given names, ordinary words, demonyms."""

from __future__ import annotations

import re
from functools import cache

from muqabala.text.clitics import readings
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


@cache
def words_of(table: str, column: str = "word") -> frozenset[str]:
    """Return the folded entries of one column of a lexicon; cells may hold several, by blanks."""
    cells = (row[column] for row in read_table(table))
    return frozenset(name_key(word) for cell in cells for word in cell.split("|") if word)


@cache
def particles(name: str) -> frozenset[str]:
    """Return the folded words of one class of `name_particles`."""
    rows = (row for row in read_table("name_particles") if row["class"] == name)
    return frozenset(name_key(word) for row in rows for word in row["words"].split())


@cache
def given_names() -> dict[str, str]:
    """Return the strength of each given name: `strong`, `weak` (also a word), `foreign`.

    `month` is a name only behind a title or another name.
    """
    found: dict[str, str] = {}
    for row in read_table("given_names"):
        for name in row["names"].split():
            key = name_key(name)
            if row["strength"] != "foreign" or found.get(key) != "strong":
                found[key] = row["strength"]
    months = particles("months_that_name")
    found.update(dict.fromkeys(months & found.keys(), "month"))
    others = (stopping_words() | particles("kin")) - months
    return {name: strength for name, strength in found.items() if name not in others}


@cache
def ordinary_words() -> frozenset[str]:
    """Return the folded words that end a name: verbs, particles, nouns and adjectives of news."""
    found: set[str] = set(stopping_words())
    for row in read_table("ordinary_words"):
        words = [name_key(word) for word in row["words"].split()]
        if row["class"] == "adjective":
            words += [word if word.endswith("ه") else word + "ه" for word in words]
        if row["class"] in {"noun", "adjective"}:
            found.update(words)
            found.update("ال" + word for word in words)
    return frozenset(found)


@cache
def adjectives() -> frozenset[str]:
    """Return the folded adjectives of the language with their article, in both genders."""
    rows = (row for row in read_table("ordinary_words") if row["class"] == "adjective")
    words = [name_key(word) for row in rows for word in row["words"].split()]
    return frozenset("ال" + form for word in words for form in (word, word + "ه"))


@cache
def stopping_words() -> frozenset[str]:
    """Return the folded words that no name contains: verbs, particles and words of time."""
    found: set[str] = set()
    for row in read_table("ordinary_words"):
        words = [name_key(word) for word in row["words"].split()]
        if row["class"] == "verb":
            found.update(form for word in words for form in _conjugated(word))
        elif row["class"] in {"particle", "time"}:
            found.update(words)
    return frozenset(found - {"علي"})


def _conjugated(verb: str) -> list[str]:
    """Return the third persons of a verb given in the masculine: past, or present with ي."""
    if verb.startswith("ي"):
        rest = verb[1:]
        forms = [verb, "ت" + rest, "ن" + rest, verb + "ون", verb + "وا"]
        return [*forms, *("س" + form for form in forms)]
    if verb.endswith("ي"):
        return [verb, verb[:-1] + "ت", verb[:-1] + "وا"]
    return [verb, verb + "ت", verb + "وا"]


# The classes of prose words, with what their words may take beside the endings of nouns.
_PROSE = {
    "noun": ("",),
    "head": ("",),
    "verb": ("", "ت"),
    "adjective": ("", "ه", "ون"),
    "particle": ("",),
}


@cache
def prose_words() -> frozenset[str]:
    """Return the folded words of prose that speak against a name beside the ordinary ones.

    They come from `prose_words` and from the table that repairs damaged lines.
    """
    found: set[str] = set()
    for table in ("prose_words", "line_words"):
        for row in read_table(table):
            endings = _PROSE.get(row["class"], ())
            words = [name_key(word) for word in row["words"].split()]
            found.update(word + ending for word in words for ending in endings)
    return frozenset(found - particles("kin"))


@cache
def demonyms() -> dict[str, str]:
    """Return the ISO code (or folded name) of the state of each nationality form.

    Singular and plural, masculine and feminine, with and without the article: سوري, السورية,
    السوريين. Of two words (كوري جنوبي) both take article and gender.
    """
    found: dict[str, str] = {}
    for row in read_table("countries"):
        code = row["iso"] or name_key(row["name"])
        for demonym in filter(None, row["demonym"].split("|")):
            for form in _inflected(name_key(demonym)):
                found.setdefault(form, code)
    return found


def _inflected(demonym: str) -> list[str]:
    parts = demonym.split()
    masculine = parts[-1]
    endings = ("", "ه", "ون", "ين", "ات", "ان", "تين", "تان")
    forms = [masculine + ending for ending in endings] if len(parts) == 1 else []
    if len(parts) == 2:
        forms = [demonym, f"{parts[0]}ه {parts[1]}ه"]
    definite = [" ".join("ال" + word for word in form.split()) for form in forms]
    return [*forms, *definite]


@cache
def feminine_demonyms() -> frozenset[str]:
    """Return the definite feminine nationality forms (التركية), which agree with وزارة."""
    return frozenset(form for form in demonyms() if form.startswith("ال") and form.endswith("يه"))


_suffixed = re.compile(r"(?:هم|هما|كم|ته)$")
_adjective = re.compile(r"^.ا..ه$|^..ي.ه$|^م.{3,}ه$|يه$|^مت...$|^مست")


@cache
def is_ordinary(word: str) -> bool:
    """Tell whether a folded word, clitics on or off, is a word of the language, not of a name."""
    if word in given_names():
        return False
    if _is_listed_ordinary(word):
        return True
    if any(_is_listed_ordinary(peeled.stem) for peeled in readings(word)[1:]):
        return True
    return len(word) > 4 and bool(_suffixed.search(word)) and not word.startswith("ال")


@cache
def is_common(word: str) -> bool:
    """Tell whether a folded word is ordinary or, clitics and endings off, a word of prose."""
    if is_ordinary(word):
        return True
    if word in given_names():
        return False
    stems = {peeled.stem for peeled in readings(word)}
    return any(map(_is_prose, stems - given_names().keys()))


def is_accusative(word: str) -> bool:
    """Tell whether a word is a noun told of a verb: «يواجه خورخي جيزوس ضغوطا»."""
    return len(word) > 4 and word.endswith("ا") and is_common(word[:-1])


_ending = re.compile(r"(?:تهما|تها|تهم|تنا|هما|ات|ين|ان|ها|هم|نا|وا|ته|يه)$")


def _is_prose(stem: str) -> bool:
    known = prose_words()
    bare = stem.removeprefix("ال")
    if len(bare) < _SHORTEST_PROSE:
        return stem in known
    cut = _ending.sub("", bare)
    if bare in given_names():
        return False
    if bare in known or not given_names().keys().isdisjoint({cut, cut + "ه"}):
        return bare in known
    return len(cut) >= _SHORTEST_PROSE and (cut in known or cut + "ه" in known)


_SHORTEST_PROSE = 3

# Endings and clusters of transliterated names that words of the language do not have.
_foreign = re.compile(
    r"(?:[^ا]وف|وفا|وفسكي|[^ا]سكي|يتش|نكو|شفيلي|اشفيلي|ادزه|وغلو|[وا]نغ|ينغ|ونج|يرغ|يرج|ورغ|ستين|تاين"
    r"|سون|[^ا]سن|رسن|لمان|رمان|تمان|ولد|فورد|لاند|ينيو|ينهو|وبولوس|اكيس|يديس|ويز|ويتز|ويتس|يوس"
    r"|اياما|اكاوا|اموتو|يموتو|وتو|اشي|يشي|ايدا|يلو|يتو|ينو|يرو|ولو|وتشي|يتشي|يلي|يني|ونا|يلا|يدو|ادو"
    r"|فيلد|ستر|يسكو|يدي|ايان|يسيان|وفيتش|ياني|ولي|اني)$"
    r"|(?:تش|دج)|[وي]{2}|[اوي]{3}"
)
_tsh = re.compile(r"تش[اوي]")
_vowel = re.compile(r"[اوي]")
_broken_plural = re.compile(r".وا.ي.|..ا.ين|[مت]..ي.ا.?")
_MANY_VOWELS = 3


@cache
def looks_foreign(word: str) -> bool:
    """Tell whether a folded word is spelled as transliterated names are, not as Arabic words.

    A word of the language is none, and neither is one with the article or a plural's ending.
    """
    if len(word) <= _SHORTEST_PROSE or is_common(word) or word.endswith(("ات", "يه", "ته")):
        return False
    if word.startswith(("ال", "لل", "است", "يت", "تت")) or _broken_plural.fullmatch(word):
        return False
    vowels = len(_vowel.findall(word[1:]))
    if word.endswith("ون"):
        return vowels > _MANY_VOWELS
    return vowels >= _MANY_VOWELS or bool(_foreign.search(word[1:])) or bool(_tsh.match(word))


def looks_like_adjective(word: str) -> bool:
    """Tell whether a folded indefinite word has the form of a feminine adjective or participle."""
    return not word.startswith("ال") and bool(_adjective.search(word))


# Names that look like the dual of a noun: البحرين.
_NO_DUALS = frozenset({"البحرين", "النهرين", "الحسين", "الرافدين", "العلمين", "القصرين"})


def _is_listed_ordinary(word: str) -> bool:
    if len(word) < 3:
        return False
    ordinary = ordinary_words()
    if word in ordinary or word in demonyms():
        return True
    dual = len(word) > 5 and word.endswith(("ين", "ان")) and word[:-2] in ordinary
    if dual and word not in _NO_DUALS:
        return True
    accusative = word.endswith("ا") and word[:-1] in ordinary
    possessed = word.endswith(("نا", "ها", "هن")) and word[:-2] in ordinary
    return accusative or possessed
