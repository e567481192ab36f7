"""Two short reports written for these tests, with what an engine would find in them."""

from __future__ import annotations

from muqabala.model.annotation import Note, Selector, Target
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.comparison import ClaimPair, Collation, EntityPair, PassagePair, Reason, Status
from muqabala.model.document import Defect, DefectKind, Document, Paragraph, Role
from muqabala.model.mention import Approx, Category, Entity, Kind, Mention
from muqabala.model.source_map import Piece, SourceMap
from muqabala.model.span import Span

FIRST = (
    ("حريق كبير في مرفأ المدينة القديمة", Role.HEADLINE),
    ("قالت فرق الإطفاء إن 12 عاملاً قضوا في حريق المرفأ فجر الاثنين.", Role.BODY),
    ("وأضاف المدير سامر النجار أن نحو 40 مستودعاً تضررت في شارع البحر.", Role.BODY),
    ("وأسعفت سيارات الهلال  جريحاً إلى المشفى الوطني.", Role.BODY),
    ("Follow us on example.org", Role.BODY),
    ("شارك طباعة المزيد", Role.BOILERPLATE),
)
SECOND = (
    ("مرفأ المدينة القديمة: أحد عشر ضحية", Role.HEADLINE),
    ("أعلنت النقابة مقتل أحد عشر عاملاً في حريق المرفأ.", Role.BODY),
    ("وقال شهود إن 40 مستودعاً احترقت في شارع البحر قبل وصول الإطفاء.", Role.BODY),
)
PORT = Entity("port", "مرفأ المدينة القديمة", Kind.PLACE)
STREET = Entity("street", "شارع البحر", Kind.PLACE)
BRIGADE = Entity("brigade", "فرق الإطفاء", Kind.ORGANIZATION)
DIRECTOR = Entity("director", "سامر النجار", Kind.PERSON)


def document(document_id: str, parts: tuple[tuple[str, Role], ...]) -> Document:
    """Return a document of these paragraphs whose source is its reading text."""
    text = "\n".join(words for words, _ in parts)
    paragraphs, at = [], 0
    for words, role in parts:
        paragraphs.append(Paragraph(Span(at, at + len(words)), role))
        at += len(words) + 1
    gap = text.find("  ")
    defects = (Defect(DefectKind.MISSING_NUMBER, Span(gap, gap + 2)),) if gap >= 0 else ()
    return Document(
        document_id,
        text,
        text,
        SourceMap.identity(len(text)),
        path=f"/reports/{document_id}.txt",
        title=parts[0][0],
        outlet="وكالة",
        published="2021-03-01",
        paragraphs=tuple(paragraphs),
        defects=defects,
    )


def span_of(text: str, words: str, after: int = 0) -> Span:
    """Return where `words` first stand in `text`."""
    start = text.index(words, after)
    return Span(start, start + len(words))


def first() -> Witness:
    """Return the first report: 12 killed, about 40 stores, one number lost."""
    report = document("a", FIRST)
    text = report.text
    mentions = (
        Mention(span_of(text, "مرفأ المدينة القديمة"), Kind.PLACE, "test", entity="port"),
        Mention(span_of(text, "فرق الإطفاء"), Kind.ORGANIZATION, "test", entity="brigade"),
        Mention(span_of(text, "12"), Kind.NUMBER, "test", value="12", counted="عاملاً"),
        Mention(span_of(text, "المرفأ"), Kind.PLACE, "test", entity="port", confidence=0.5),
        Mention(span_of(text, "الاثنين"), Kind.DATE, "test", value="2021-03-01"),
        Mention(span_of(text, "سامر النجار"), Kind.PERSON, "test", entity="director"),
        Mention(span_of(text, "40"), Kind.NUMBER, "test", value="40", approx=Approx.ABOUT),
        Mention(span_of(text, "شارع البحر"), Kind.PLACE, "test", entity="street"),
    )
    claims = (
        Claim(2, Category.KILLED, "12", counted="عاملاً", attributed_to="brigade"),
        Claim(6, Category.BUILDINGS, "40", Approx.ABOUT, "مستودعاً"),
    )
    return Witness(report, Analysis("a", mentions, claims, (PORT, STREET, BRIGADE, DIRECTOR)))


def second() -> Witness:
    """Return the second report: eleven killed, 40 stores."""
    report = document("b", SECOND)
    text = report.text
    killed = span_of(text, "أحد عشر", after=text.index("مقتل"))
    mentions = (
        Mention(span_of(text, "مرفأ المدينة القديمة"), Kind.PLACE, "test", entity="port"),
        Mention(killed, Kind.NUMBER, "test", value="11"),
        Mention(span_of(text, "40"), Kind.NUMBER, "test", value="40"),
        Mention(span_of(text, "شارع البحر"), Kind.PLACE, "test", entity="street"),
    )
    claims = (Claim(1, Category.KILLED, "11"), Claim(2, Category.BUILDINGS, "40"))
    return Witness(report, Analysis("b", mentions, claims, (PORT, STREET)))


def collation() -> Collation:
    """Return the comparison of the two."""
    a, b = document("a", FIRST), document("b", SECOND)
    return Collation(
        entities=(
            EntityPair("port", PORT.name, Kind.PLACE, (0, 3), (0,)),
            EntityPair("street", STREET.name, Kind.PLACE, (7,), (3,)),
            EntityPair("brigade", BRIGADE.name, Kind.ORGANIZATION, (1,), ()),
        ),
        claims=(
            ClaimPair(
                Status.CONFLICT,
                Category.KILLED,
                "عمال",
                (0,),
                (0,),
                0.9,
                (Reason("same_place", ("port",)),),
            ),
            ClaimPair(Status.COMPATIBLE, Category.BUILDINGS, "مستودعات", (1,), (1,), 0.8),
        ),
        passages=(
            PassagePair(a.paragraphs[1].span, b.paragraphs[1].span, 0.8),
            PassagePair(a.paragraphs[2].span, b.paragraphs[2].span, 0.7),
        ),
    )


def note(witness: Witness, words: str, note_id: str = "n1") -> Note:
    """Return a note on the first place of `words`."""
    span = span_of(witness.document.text, words)
    selector = Selector(words, "", "", span.start, span.end, "")
    return Note(note_id, "رأي", (Target(witness.document.id, selector),))


def long(document_id: str, count: int) -> Witness:
    """Return a report of `count` numbered paragraphs, each with one place in it."""
    words = "وصلت القافلة إلى قرية الزيتون بعد يومين من السير في طريق جبلي وعر تغطيه الثلوج"
    report = document(document_id, tuple((f"{n} {words}", Role.BODY) for n in range(count)))
    mentions = tuple(
        Mention(
            span_of(report.text, "قرية الزيتون", paragraph.span.start),
            Kind.PLACE,
            "test",
            entity="village",
        )
        for paragraph in report.paragraphs
    )
    return Witness(report, Analysis(document_id, mentions, (), ()))


def stretched() -> Witness:
    """Return a report whose source has a stretched word and a cut line put right."""
    source = "حـريق في الميناء\nءا الميناء"
    text = "حريق في الميناء"
    source_map = SourceMap((Piece(0, 1, 0, 1), Piece(1, len(text), 2, len(text) + 1)))
    defects = (
        Defect(DefectKind.STRETCHED, Span(0, 4), (Span(0, 5),), "1", repaired=True),
        Defect(DefectKind.CUT_WORD, Span(8, 15), (Span(9, 16),), "", repaired=True),
    )
    report = Document(
        "s", text, source, source_map, paragraphs=(Paragraph(Span(0, len(text))),), defects=defects
    )
    mention = Mention(Span(8, 15), Kind.PLACE, "test")
    return Witness(report, Analysis("s", (mention,)))
