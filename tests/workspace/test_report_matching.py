"""Which report a file means: by text, by what identifies it, by what describes it."""

import pytest

from builders import document
from muqabala.exporting.notes.refi_qda import source_guid
from muqabala.model.claim import Analysis, Witness
from muqabala.model.exchange import ReportClue
from muqabala.store.library import Library
from muqabala.store.reports.documents import text_hash
from muqabala.workspace.report_matching import ReportMatching

TOLL = "قصف على حلب\nقُتل 12 مدنيا في القصف على حي الزيتون أمس."
KNOWN = {"outlet": "وكالة", "published": "2018-03-01", "url": "http://www.example.org/a/"}


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def matching(library, *documents):
    for each in documents:
        library.documents.save(Witness(each, Analysis(each.id)))
    return ReportMatching(library)


@pytest.mark.parametrize(
    "clue",
    [
        ReportClue(text_hash=text_hash(TOLL), document_id="another"),
        ReportClue(source_hash="h"),
        ReportClue(url="https://example.org/a#top"),
        ReportClue(document_id="r"),
        ReportClue(guid=source_guid("r")),
        ReportClue(text=TOLL.replace("مدنيا", "مدنيًا").replace("\n", "\n\n")),
        ReportClue(title="قصف على حلب", outlet="وكالة", published="2018-03-01T10:00"),
        ReportClue(title="قصف على حلب"),
        ReportClue(title="r.docx", text=TOLL + " وأصيب آخرون."),
    ],
)
def test_one_clue_is_enough(library, clue):
    report = document(TOLL, "r", **KNOWN, source_hash="h")
    other = document("حريق في المكلا\nأصيب ثلاثة عمال.", "s", outlet="وكالة")
    assert matching(library, report, other).find(clue) == "r"


@pytest.mark.parametrize(
    "clue",
    [
        ReportClue(),
        ReportClue(document_id="r", title="حريق في المكلا"),
        ReportClue(guid=source_guid("r"), outlet="جريدة"),
        ReportClue(url="http://example.org/a", published="2020-01-01"),
        ReportClue(title="قصف على حلب", outlet="جريدة", published="2018-03-01"),
        ReportClue(title="r.txt", text="حريق في المكلا\nأصيب ثلاثة عمال في المصنع."),
        ReportClue(title="r"),
        ReportClue(text="  "),
        ReportClue(text_hash="0" * 64),
    ],
)
def test_what_speaks_against_it_is_heard(library, clue):
    assert matching(library, document(TOLL, "r", **KNOWN)).find(clue) is None


def test_a_changed_headline_is_outweighed_by_the_words_that_notes_quote(library):
    found = matching(library, document(TOLL, "r", **KNOWN))
    quotations = ["قُتل 12 مدنياً في القصف", "حي الزيتون", "أمس"]
    for clue in (
        ReportClue(document_id="r", title="غارة على حلب", text_hash="x"),
        ReportClue(url="http://example.org/a", title="غارة على حلب", published="2018-03-02"),
    ):
        assert found.find(clue) is None
        assert found.find(clue, quotations[1:]) is None
        assert found.find(clue, ["وأصيب ثلاثة عمال في المصنع"]) is None
        assert found.find(clue, quotations) == "r"
    later = ReportClue(guid=source_guid("r"), title="غارة", text=f"عاجل: {TOLL}")
    assert found.find(later) == "r"


def test_of_two_that_fit_as_well_none_is_taken_but_of_one_text_any(library):
    later = TOLL + "\nوارتفع العدد."
    one, two = (
        document(TOLL, "one", url="http://a.org/1"),
        document(later, "two", url="http://a.org/1"),
    )
    found = matching(library, one, two)
    assert found.find(ReportClue(url="http://a.org/1")) is None
    assert found.find(ReportClue(url="http://a.org/1", document_id="two")) == "two"
    assert found.find(ReportClue(title="قصف على حلب")) is None


def test_copies_of_one_text_are_told_by_their_ids(library):
    found = matching(library, document(TOLL, "one"), document(TOLL, "two"))
    clue = ReportClue(text_hash=text_hash(TOLL))
    assert found.find(clue) == "one"
    assert found.find(ReportClue(text_hash=text_hash(TOLL), document_id="two")) == "two"
    assert found.find(ReportClue(text_hash=text_hash(TOLL), guid=source_guid("two"))) == "two"


def test_the_trash_is_looked_through_only_when_asked(library):
    matching(library, document(TOLL, "r"))
    library.documents.set_trashed("r", "2026-11-20T00:00:00+00:00")
    found = ReportMatching(library)
    clue = ReportClue(text_hash=text_hash(TOLL))
    assert found.find(clue) is None
    assert found.find_in_trash(clue).id == "r"
