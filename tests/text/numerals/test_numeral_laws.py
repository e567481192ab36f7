"""Laws of reading numbers: whatever num2words writes, slips of spelling and all, reads back."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from muqabala.text.folding import fold
from muqabala.text.numerals.numerals import find_numerals, read_numeral
from muqabala.text.numerals.tokens import find_tokens

INTEGERS = st.one_of(
    st.integers(0, 12).flatmap(lambda power: st.integers(0, 10**power)),
    st.tuples(st.integers(0, 999), st.integers(0, 9)).map(lambda pair: pair[0] * 10 ** pair[1]),
)
FEMININE = {
    "ثلاثة": "ثلاث",
    "أربعة": "أربع",
    "خمسة": "خمس",
    "ستة": "ست",
    "سبعة": "سبع",
    "ثمانية": "ثماني",
    "تسعة": "تسع",
    "عشرة": "عشر",
    "اثنان": "اثنتان",
    "واحد": "واحدة",
}
_UNITS = "ثلاث|أربع|خمس|ست|سبع|ثمان|تسع"
_TENS = f"(عشر|{_UNITS})ون\\b"


def feminine(text: str) -> str:
    """Turn the units that stand alone, with or without و."""
    units = "|".join(FEMININE)
    return re.sub(rf"(?<!\S)(و?)({units})(?!\S)", lambda m: m[1] + FEMININE[m[2]], text)


def oblique(text: str) -> str:
    return re.sub(r"(مئت|مائت|ألف|مليون|مليار)ان\b", r"\1ين", re.sub(_TENS, r"\1ين", text))


VARIANTS: dict[str, Callable[[str], str]] = {
    "ha": lambda text: text.replace("ة", "ه"),
    "hamza": lambda text: re.sub("[أإآ]", "ا", text),
    "short": lambda text: text.replace("مائ", "مئ"),
    "long": lambda text: text.replace("مئ", "مائ"),
    "spoken": lambda text: re.sub("(مائة|مئة)", "مية", text),
    "split": lambda text: re.sub(rf"({_UNITS})(مائة|مئة)", r"\1 \2", text),
    "oblique": oblique,
    "feminine": feminine,
    "lone": lambda text: re.sub(r" و(?!احد)", " و ", text),
    "stretched": lambda text: re.sub(r"(?<=[بتثخسعفقلمنهي])(?=\w)", "ـ", text),
    "vowelled": lambda text: re.sub(r"(?<=\w)(?= )", "\u064f", text),
}


@given(INTEGERS, st.lists(st.sampled_from(sorted(VARIANTS)), max_size=5, unique=True))
@settings(max_examples=500, deadline=None)
def test_every_integer_reads_back_from_every_spelling(number: int, names: list[str]) -> None:
    written = num2words(number, lang="ar")
    # Stretching and vowels part letters that the other slips look for.
    for name in sorted(names, key=lambda one: one in {"stretched", "vowelled"}):
        written = VARIANTS[name](written)
    assert read_numeral(written) == number


@given(INTEGERS)
@settings(max_examples=200, deadline=None)
def test_a_negative_reads_back(number: int) -> None:
    assert read_numeral(f"سالب {num2words(number + 1, lang='ar')}") == -number - 1


@given(st.decimals(0, 10**6, places=2), st.sampled_from([".", ",", "٫"]))
def test_every_decimal_reads_back(value: Decimal, mark: str) -> None:
    assert read_numeral(f"{value}".replace(".", mark)) == value


RUN = "خمسة وعشرون مئة ألف وألف آلاف نصف ونصف إلا ربعا فاصلة سالب الثالث بعد المئة و 12 3/4 ½ ، - 9"
WORDS = st.sampled_from(RUN.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(deadline=None)
def test_any_run_of_number_words_is_read_in_order(text: str) -> None:
    folded = fold(text)
    end = 0
    for numeral in find_numerals(folded):
        assert end <= numeral.start < numeral.end <= len(folded)
        end = numeral.end


@given(st.text(alphabet="خمسة ألف12.,٫ -()\n_٪", max_size=40))
def test_tokens_are_the_words_figures_and_marks_in_their_places(text: str) -> None:
    tokens = find_tokens(text)
    pattern = re.compile(r"\d+(?:[.,٬٫]\d+)*|[^\W\d_]+|[^\w\s]|_+")
    found = [(match.group(), match.start(), match.end()) for match in pattern.finditer(text)]
    assert [tuple(token) for token in tokens] == found
