"""Listed names are found by their words, and never inside a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.name_reading import scan
from muqabala.extraction.names.name_index import NameIndex, longest_runs

INDEX = NameIndex.of({"سوريا": 1, "قوات سوريا": 2, "قوات سوريا الديمقراطيه": 3, "عدن": 4})


def payloads(text: str) -> list[int]:
    return [hit.payload for hit in INDEX.hits(scan(text))]


def test_the_longest_name_at_a_word_is_taken() -> None:
    assert payloads("وقوات سوريا الديمقراطية هنا") == [3, 1]
    assert payloads("قوات سوريا هنا") == [2, 1]


def test_a_name_needs_its_words_to_stand_together() -> None:
    assert payloads("قوات، سوريا") == [1]
    assert payloads("قوات «سوريا»") == [1]
    assert payloads("قوات\nسوريا") == [2, 1]


def test_a_hit_tells_its_words_and_clitics() -> None:
    (hit,) = INDEX.hits(scan("جاء من لندن وعدن"))
    assert (hit.first, hit.last, hit.peeled.clitics) == (3, 3, "و")


def test_never_inside_a_word() -> None:
    assert payloads("سوريالي ومعدن وسوريات") == []


def test_the_longest_runs() -> None:
    assert longest_runs(["ا ب", "ا", "ب ا ج"]) == {"ا": 2, "ب": 3}


@given(st.lists(st.sampled_from(["قوات", "سوريا", "عدن", "في", "،"]), max_size=12))
def test_hits_come_in_order_one_a_word(words: list[str]) -> None:
    firsts = [hit.first for hit in INDEX.hits(scan(" ".join(words)))]
    assert firsts == sorted(set(firsts))


@given(st.text(alphabet="عدن وقاتسري،لدم", max_size=60))
def test_an_index_of_many_names_hits_what_one_of_few_does(text: str) -> None:
    few = {"سوريا": 1, "قوات سوريا": 2, "عدن": 3, "سد": 4, "سد عدن": 5}
    many = {**few, **{f"{number} اخر": 0 for number in range(1200)}}
    document = scan(text)
    hits = [list(NameIndex.of(names).hits(document)) for names in (few, many)]
    assert hits[0] == hits[1]
