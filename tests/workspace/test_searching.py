from dataclasses import replace

import pytest

from builders import ALEPPO, document, span_of, witness
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.search import ConcordanceOrder, Order
from muqabala.model.span import Span
from muqabala.store.library import Library
from muqabala.workspace import Workspace
from muqabala.workspace.searching import Searching
from old_libraries import old_library

TEXTS = {
    "a": ("2018-03-01", "قال الرئيسُ إنّ المدرسة أُغلقت\nقُتل ٢٤ مدنيًا في الحســكة"),
    "b": ("2018-03-05", "اجتماع المجلس\nالتقى الوزير وللرئيس كلمة أمام المجلس الأعلى للأمن"),
    "c": (None, "خبر بلا تاريخ\nورد إلى المدرسه بيان من الحسكة"),
    "d": ("2017-12-31", "رد الحكومة\nرئيس الحكومة: لا رد على بيان التحالف الدولي قبل اجتماع"),
}


@pytest.fixture
def workspace(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    with library.transaction():
        for identity, (published, text) in TEXTS.items():
            outlet = "الشرق الأوسط" if identity in "ab" else "رويترز"
            report = document(text, identity, published=published, outlet=outlet)
            library.documents.save(Witness(report, Analysis(identity, engine="t")))
    opened = Workspace(library)
    yield opened
    opened.close()


def ids(workspace, line, **known):
    return [report.document_id for report in workspace.search.answer(line, **known).reports]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("الرئيس", "bad"),  # with any letter attached, with the article and without, newest first
        ("رد", "d"),  # «ورد» is another word
        ("المدرسة", "ac"),
        ("الحسكه", "ac"),  # stretched in the one, of another ending in the line
        ("24", "a"),
        ("المدرسة رئيس", "a"),
        ("الوزير | ورد", "bc"),
        ("الرئيس -المدرسة", "bd"),
        ("-الرئيس", "c"),
        ('"المجلس الأعلى"', "b"),
        ('"التحالف الدولي"', "d"),
        ('"تحالف دولي"', ""),
        ("=رئيس", "d"),
        ("=الرئيسُ", "a"),
        ("=الرئيس", ""),
        ("=المدرسه", "c"),
        ("مدر*", "ac"),
        ("~مدنيين", "a"),
        ("قريب(الرئيس كلمة، 0)", "b"),
        ("قريب(رئيس رد، 2)", "d"),
        ("قريب(رئيس رد، 0)", ""),
        ("منذ:2018", "ba"),
        ("حتى:2018-03-01", "ad"),
        ("يوم:٢٠١٨-٠٣-٠٥", "b"),
        ("مصدر:الشرق", "ba"),
        ("عنوان:اجتماع", "b"),
        ("-عنوان:اجتماع اجتماع", "d"),
        ("(الوزير | المدرسة) -ورد", "ba"),
        ("-(الوزير | المدرسة)", "d"),
        ("بلد:حلب", ""),
    ],
)
def test_reports_answer_a_line(workspace, line, found):
    assert ids(workspace, line) == list(found)
    assert workspace.search.count(line) == len(found)


def test_hits_stand_on_the_words_as_they_are_written(workspace):
    (report,) = workspace.search.answer("=الرئيسُ").reports
    text = TEXTS["a"][1]
    assert [hit.of(text) for hit in report.hits] == ["الرئيسُ"]
    (report,) = workspace.search.answer("الحسكة -ورد").reports
    assert [hit.of(text) for hit in report.hits] == ["الحســكة"]
    snippet = report.snippets[0]
    assert [hit.of(snippet.text) for hit in snippet.hits] == ["الحســكة"]
    assert snippet.text == "قُتل ٢٤ مدنيًا في الحســكة"


def test_pages_follow_each_other(workspace):
    first = workspace.search.answer("الرئيس", most=2)
    assert [report.document_id for report in first.reports] == ["b", "a"]
    assert first.more
    rest = workspace.search.answer("الرئيس", start=2, most=2)
    assert [report.document_id for report in rest.reports] == ["d"]
    assert not rest.more


def test_the_best_come_first_where_there_are_few(workspace):
    assert ids(workspace, "اجتماع", order=Order.BEST) == ["b", "d"]
    assert ids(workspace, "رد | رئيس", order=Order.BEST)[0] == "d"


def test_what_changes_is_found_as_it_is_now(workspace):
    library = workspace._library
    changed = document("خبر جديد\nزار الأمير المتحف", "a", published="2019-01-01")
    with library.transaction():
        library.documents.save(Witness(changed, Analysis("a")))
    assert ids(workspace, "المدرسة") == ["c"]
    assert ids(workspace, "المتحف | الرئيس") == ["a", "b", "d"]


def test_a_report_in_the_trash_is_not_found_until_it_comes_back(workspace):
    workspace.delete_documents(["a"])
    assert ids(workspace, "المدرسة") == ["c"]
    assert workspace.search.count("المدرسة") == 1
    workspace.changing.undo()
    assert ids(workspace, "المدرسة") == ["a", "c"]


def test_what_a_failed_transaction_would_have_stored_is_not_found(workspace):
    library = workspace._library
    with pytest.raises(KeyError), library.transaction():
        library.documents.save(witness("سفينة في الميناء", "e"))
        raise KeyError
    assert ids(workspace, "سفينة") == []
    with library.transaction():
        library.documents.save(witness("قارب في الميناء", "f"))
    assert ids(workspace, "الميناء") == ["f"]


def test_notes_and_tags_answer(workspace):
    text = TEXTS["b"][1]
    note, _ = workspace.annotating.add_note(
        "b", span_of(text, "كلمة"), "يُراجع موضوع الكلمة", ["مهم جدا"]
    )
    assert ids(workspace, "وسم:مهم") == ["b"]
    assert ids(workspace, "ملاحظة:كلمة الوزير") == ["b"]
    assert ids(workspace, "ملاحظة:*") == ["b"]
    assert ids(workspace, "الرئيس -وسم:مهم") == ["a", "d"]
    (found,) = workspace.search.answer("موضوع").notes
    assert (found.note_id, found.document_id, found.span) == (note.id, "b", span_of(text, "كلمة"))
    assert [hit.of(found.body) for hit in found.hits] == ["موضوع"]
    assert [each.note_id for each in workspace.search.answer("وسم:مهم").notes] == [note.id]
    assert workspace.search.answer("المدرسة").notes == ()


HASAKA = Entity("place:hasaka", "الحسكة", Kind.PLACE, "Hasakah", aliases=("محافظة الحسكة",))


def analysed(identity, text, *mentions, claims=(), entities=()):
    return Witness(document(text, identity), Analysis(identity, mentions, claims, entities))


@pytest.fixture
def analysed_workspace(workspace):
    with workspace._library.transaction():
        save = workspace._library.documents.save
        for identity, value, low in (("k1", "8", 8), ("k2", "12", 12), ("k3", "10/20", 10)):
            text = f"سقط {low} قتيلا في الحسكة وحلب"
            place = Mention(span_of(text, "الحسكة"), Kind.PLACE, "r", entity=HASAKA.id)
            number = Mention(span_of(text, str(low)), Kind.NUMBER, "r", value=value)
            claim = Claim(0, Category.KILLED, value, Approx.EXACT, "قتيلا")
            save(analysed(identity, text, number, place, claims=(claim,), entities=(HASAKA,)))
        text = "أطلقوا 30 صاروخا على حلب"
        number = Mention(span_of(text, "30"), Kind.NUMBER, "r", value="30")
        place = Mention(span_of(text, "حلب"), Kind.PLACE, "r", entity=ALEPPO.id)
        claim = Claim(0, Category.STRIKES, "30", Approx.EXACT, "صاروخا")
        save(analysed("s", text, number, place, claims=(claim,), entities=(ALEPPO,)))
    return workspace


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("قتيل > 10", {"k2", "k3"}),
        ("killed:>=10", {"k2", "k3"}),
        ("شهيد < 10", {"k1"}),
        ("قتيل = 12", {"k2", "k3"}),
        ("صواريخ > 5", set()),
        ("صاروخ:10..40", {"s"}),
        ("رقم:٣٠", {"s"}),
        ("قتيل > 5 -قتيل > 11", {"k1"}),
        ("مكان:الحسكة", {"k1", "k2", "k3"}),
        ("place:hasakah قتيل > 10", {"k2", "k3"}),
        ("شخص:الحسكة", set()),
        ("-مكان:الحسكة حلب", {"s"}),
    ],
)
def test_figures_and_names_answer(analysed_workspace, line, found):
    assert set(ids(analysed_workspace, line)) == found


def test_figures_and_names_are_lit(analysed_workspace):
    (report,) = analysed_workspace.search.answer("صاروخ > 5 مكان:حلب").reports
    assert [hit.of("أطلقوا 30 صاروخا على حلب") for hit in report.hits] == ["30", "حلب"]
    names = analysed_workspace.search.answer("الحسكة").names
    assert [(name.entity_id, name.type) for name in names] == [(HASAKA.id, Kind.PLACE)]


def test_names_answer_as_the_analyst_corrected_them(analysed_workspace):
    merge = Correction("", CorrectionKind.MERGE, entity=HASAKA.id, target=ALEPPO.id)
    analysed_workspace.add_corrections([merge])
    assert set(ids(analysed_workspace, "مكان:حلب")) == {"k1", "k2", "k3", "s"}
    assert ids(analysed_workspace, "مكان:الحسكة") == []
    analysed_workspace.changing.undo()
    assert set(ids(analysed_workspace, "مكان:حلب")) == {"s"}


def test_a_name_corrected_in_its_words_counts_where_it_now_stands(analysed_workspace):
    ignore = Correction("", CorrectionKind.IGNORE, "الحسكة", document_id="k1")
    analysed_workspace.add_corrections([ignore])
    assert set(ids(analysed_workspace, "مكان:الحسكة")) == {"k2", "k3"}


def test_the_concordance_is_sorted_by_either_neighbour(workspace):
    lines = workspace.search.concordance("الرئيس")
    assert [line.document_id for line in lines] == ["b", "a", "d"]
    assert (lines[1].before, lines[1].keyword, lines[1].after) == (
        "قال ", "الرئيسُ", " إنّ المدرسة أُغلقت",
    )  # fmt: skip
    after = workspace.search.concordance("الرئيس", ConcordanceOrder.AFTER)
    assert [line.after.split()[0] for line in after] == ["الحكومة:", "إنّ", "كلمة"]
    before = workspace.search.concordance("الرئيس", ConcordanceOrder.BEFORE)
    assert [line.before.strip() for line in before] == ["", "التقى الوزير", "قال"]
    assert len(workspace.search.concordance("الرئيس", most=2)) == 2


def test_another_thread_searches_over_its_own_connection(workspace):
    apart = Searching.apart(workspace.path)
    assert [report.document_id for report in apart.answer("المدرسة").reports] == ["a", "c"]
    with pytest.raises(MuqabalaError) as caught:
        apart.fill(1)
    assert caught.value.code == "search_reads"
    apart.close()


def test_all_reports_of_a_line_come_in_one_go(workspace):
    assert [report.document_id for report in workspace.search.reports("الرئيس")] == list("bad")
    assert replace(next(workspace.search.reports("الرئيس")), hits=()).title == "اجتماع المجلس"
    assert Span(0, 0) not in next(workspace.search.reports("الرئيس")).hits


def test_an_older_library_is_indexed_in_parts_while_it_is_open(tmp_path):
    path = old_library(
        tmp_path / "library.sqlite",
        "0002_corrections",
        [(name, "عنوان", published, text) for name, (published, text) in TEXTS.items()],
    )
    workspace = Workspace.open(path)
    assert (workspace.search.waiting(), ids(workspace, "الرئيس")) == (4, [])
    assert workspace.search.fill(2) == 2
    assert ids(workspace, "الرئيس") == ["b", "a"]
    assert workspace.search.fill(9) == 2
    assert (workspace.search.fill(9), workspace.search.waiting()) == (0, 0)
    assert ids(workspace, "الرئيس") == ["b", "a", "d"]
    while workspace.search.tidy():
        pass
    assert ids(workspace, "المدرسة") == ["a", "c"]
    workspace.close()
