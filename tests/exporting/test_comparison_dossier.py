from dataclasses import replace
from html.parser import HTMLParser

from builders import ALEPPO, witness
from muqabala.exporting.comparison_dossier import comparison_dossier
from muqabala.exporting.printed.html import html_file
from muqabala.model.annotation import Note, Target
from muqabala.model.comparison import ClaimPair, Collation, EntityPair, Naming, Status
from muqabala.model.mention import Category, Kind

A = witness("قصف <حلب>\nقُتل 12 مدنيا في حلب أمس.", "a", "12", "حلب")
B = witness("غارة\nقُتل 14 مدنيا في حلب.", "b", "14", "حلب")
COLLATION = Collation(
    entities=(EntityPair(ALEPPO.id, "حلب", Kind.PLACE, (1,), (1,)),),
    claims=(ClaimPair(Status.CONFLICT, Category.KILLED, "مدنيا", (0,), (0,), 0.9),),
    naming=(Naming(ALEPPO.id, (("حلب", 2),), (("حلب", 1),)),),
)


class Reader(HTMLParser):
    """Collects marked words by class, and checks that every element is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.marks, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "br"):
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        if self.open and self.open[-1][0] == "mark":
            self.marks.append((data, self.open[-1][1]["class"]))


def parsed(language="ar", notes=()):
    reader = Reader()
    reader.feed(html_file(comparison_dossier(A, B, COLLATION, language, notes)))
    assert reader.open == []
    return reader


def test_conflicting_and_shared_words_are_marked_in_both_texts():
    marks = parsed().marks
    assert ("12", "figure conflict") in marks
    assert ("14", "figure conflict") in marks
    assert marks.count(("حلب", "place shared")) == 2


def test_markup_in_a_report_is_text():
    assert "<حلب>" in "".join(parsed().words)


def test_the_ledger_names_both_values_the_verdict_and_who_says_so():
    words = " ".join("".join(parsed().words).split())
    for expected in ("قتلى", "تعارض", "نحو 12", "نحو 14", "شهود"):
        assert expected in words


def test_the_page_follows_the_language():
    english = " ".join(parsed("en").words)
    assert "Conflict" in english
    assert parsed("en").words != parsed("ar").words


def test_notes_are_numbered_with_their_words():
    note = Note("1", "سطر\nوسطر", (Target("a"),), tags=("حصيلة",))
    words = "".join(parsed(notes=(note,)).words)
    assert "وسطر" in words
    assert "#حصيلة" in words


def test_a_date_keeps_its_order_beside_arabic_words():
    dated = replace(A, document=replace(A.document, published="2019-04-14", outlet="وكالة"))
    page = html_file(comparison_dossier(dated, B, COLLATION, "ar"))
    assert "<bdi dir='ltr'>2019-04-14</bdi>" in page
