import json
from dataclasses import replace

from builders import ALEPPO, document, span_of, witness
from muqabala.exporting.contract import analysis_record, comparison_record
from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import (
    Check,
    ClaimPair,
    Collation,
    EntityPair,
    Naming,
    PassagePair,
    Reason,
    Status,
)
from muqabala.model.mention import Category, Kind, Mention
from muqabala.model.source_map import Piece, SourceMap
from muqabala.model.span import Span

TEXT = "قُتل 12 مدنيا في حلب أمس."


def test_absent_fields_are_left_out():
    mention = analysis_record(witness(TEXT, killed="12", place="حلب"))["mentions"][1]
    assert mention.keys() == {
        "start", "end", "source_start", "source_end", "text", "kind", "entity", "confidence",
        "rule",
    }  # fmt: skip
    assert mention["text"] == "حلب"


def test_entities_are_told_once_by_id():
    record = analysis_record(witness(TEXT, place="حلب"))
    assert record["entities"][ALEPPO.id]["english"] == "Aleppo"


def test_a_word_joined_from_two_places_has_pieces_and_no_single_span():
    text = "الأراضي السورية وفق"
    source = "ية وفق الأراضي السور"
    pieces = (Piece(0, 13, 7, 20), Piece(13, 19, 0, 6))
    read = replace(document(text), source=source, source_map=SourceMap(pieces))
    mention = Mention(span_of(text, "السورية"), Kind.PLACE, "test")
    record = analysis_record(Witness(read, Analysis("report", (mention,))))["mentions"][0]
    assert "source_start" not in record
    assert "".join(source[a:b] for a, b in record["source_pieces"]) == "السورية"


def test_the_whole_comparison_is_json():
    a, b = witness(TEXT, "a", "12", "حلب"), witness(TEXT, "b", "12", "حلب")
    collation = Collation(
        entities=(
            EntityPair(ALEPPO.id, "حلب", Kind.PLACE, (1,), (1,)),
            EntityPair("place:x", "س", Kind.PLACE, (1,), ()),
        ),
        claims=(
            ClaimPair(
                Status.AGREE, Category.KILLED, "مدنيا", (0,), (0,), 0.98765,
                (Reason("same_place", ("حلب",)),),
            ),
        ),
        naming=(Naming(ALEPPO.id, (("حلب", 2),), (("حلب", 1),)),),
        passages=(PassagePair(Span(0, 5), Span(0, 5), 0.5),),
        checks=(Check("sum", "both", (Span(0, 1),), "12"),),
    )  # fmt: skip
    record = json.loads(json.dumps(comparison_record(a, b, collation)))
    assert [row["name"] for row in record["entities"]] == ["حلب"]
    assert record["claims"][0]["reasons"] == ["same_place:حلب"]
    assert record["claims"][0]["score"] == 0.988
    assert record["naming"][0]["a"] == {"حلب": 2}
    assert record["passages"][0]["a"] == [0, 5]
    assert record["checks"][0]["spans"] == [[0, 1]]
