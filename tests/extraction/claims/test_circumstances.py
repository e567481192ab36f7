"""Where and when what a figure counts happened."""

from __future__ import annotations

import pytest

from extraction.claims.test_claims import KILLED, claim_of, claims_of
from muqabala.extraction.claims.claims import build_claims
from muqabala.extraction.overlaps import reading_order
from muqabala.extraction.prepared import prepare
from muqabala.extraction.speech.attribution import find_attribution
from muqabala.extraction.speech.scene import make_scene
from muqabala.model.mention import Category
from named_scenes import document_of, marked, number_in


def test_a_whole_has_the_place_behind_its_part():
    text = "قتل 3 في [سراقب|place:s]، و23 شخصا بينهم 10 أطفال في [احسم|place:i]."
    plain, names = marked(text)
    figures = [number_in(plain, surface, **KILLED) for surface in ("3", "23", "10")]
    mentions = sorted([*names, *figures], key=reading_order)
    scene = make_scene(prepare(document_of(plain)), mentions)
    part, whole = mentions.index(figures[2]), mentions.index(figures[1])
    claims = build_claims(find_attribution(scene), mentions, {part: whole})
    assert [claim.place for claim in claims] == ["place:s", "place:i", "place:i"]


def test_two_figures_of_a_list_share_the_place_behind_them():
    text = "سقط 5 قتلى ب[تركيا|place:t]، و326 قتيلا و1042 جريحا في [سوريا|place:s]."
    surfaces = ("5", "326", "1042")
    claims, _ = claims_of(text, *((surface, dict(KILLED)) for surface in surfaces))
    assert [claim.place for claim in claims] == ["place:t", "place:s", "place:s"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي [السودان|place:u] توفي 7 أشخاص.", "place:u"),
        (
            "لقي 7 أشخاص مصرعهم بينما أصيب 9 آخرون بجروح شمال [المغرب|place:m].",
            "place:m",
        ),
        ("بلغت الحرارة 7 درجات، وفي [جدة|place:j] 9 درجات.", None),
        ("أسقطت القوات 7 طائرات فوق [كييف|place:k].", "place:k"),
        ("قتل 9 في [تركيا|place:t]، أما في [سوريا|place:s] فقد قتل 7 أشخاص.", "place:s"),
        ("أصيب 7 أشخاص، في حين بلغ عدد القتلى في [سوريا|place:s] 80.", None),
        ("قتل 9 في [حلب|place:t]. من جهة ثانية، وصل 7 نازحين إلى المخيم.", None),
        ("اعتقلت القوات 7 شبان من بلدة [بيتا|place:b].", "place:b"),
    ],
)
def test_place_of_the_clause_of_the_figure(text: str, place: str | None):
    fields = {"category": Category.CAPTURED, "counted": "شخصا"}
    others = [(one, dict(KILLED)) for one in ("9", "80") if f" {one} " in f"{text} "]
    claims, mentions = claims_of(text, ("7", fields), *others)
    assert next(claim for claim in claims if mentions[claim.mention].value == "7").place == place


def test_neither_place_of_a_spread_is_that_of_the_whole() -> None:
    text = "سقط 9 قتلى، 3 في [حلب|place:a] و6 في [حماة|place:h]."
    plain, names = marked(text)
    figures = [number_in(plain, surface, **KILLED) for surface in ("9", "3", "6")]
    mentions = sorted([*names, *figures], key=reading_order)
    scene = make_scene(prepare(document_of(plain)), mentions)
    whole, *parts = (mentions.index(figure) for figure in figures)
    claims = build_claims(find_attribution(scene), mentions, dict.fromkeys(parts, whole))
    assert [claim.place for claim in claims] == [None, "place:a", "place:h"]


def test_a_list_of_countries_tells_each_its_figure() -> None:
    text = "[إيران|place:i]: 131 قتيلا، [المغرب|place:m]: نحو 87 قتيلا."
    claims, _ = claims_of(text, ("131", dict(KILLED)), ("87", dict(KILLED)))
    assert [claim.place for claim in claims] == ["place:i", "place:m"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("أعلن [الجيش|org:army] يوم الخميس مقتل 7 جنود.", None),
        ("أعلن [الجيش|org:army] مقتل 7 جنود يوم الخميس.", "الخميس"),
        ("أعلن [الجيش|org:army] أن يوم الخميس شهد مقتل 7 جنود.", "الخميس"),
        ("سجلت [الوزارة|org:army] يوم الخميس وفاة 7 مرضى.", "الخميس"),
    ],
)
def test_a_day_between_a_verb_of_saying_and_the_event(text: str, date: str | None) -> None:
    assert claim_of(text, "7", dates=("الخميس",)).date == date
