"""How fast the reading area is; printed, never judged.

python -m pytest tests/bench/test_reading_area.py -m bench -s
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala.model.claim import Analysis, Witness
from muqabala.model.comparison import Collation, EntityPair, PassagePair
from muqabala.model.document import Document, Paragraph
from muqabala.model.mention import Kind, Mention
from muqabala.model.source_map import SourceMap
from muqabala.model.span import Span
from muqabala.ui.reading.marks import DEFAULT_KINDS, MarkKind
from muqabala.ui.reading.reading_area import ReadingArea

WORDS = (
    "أعلنت بلدية المدينة القديمة أن 25 حافلة نقلت السكان من حي الميناء إلى المدارس القريبة "
    "بعد ليلة من الأمطار الغزيرة أغرقت الشوارع وقطعت الكهرباء عن معظم المنازل والمتاجر"
)
KINDS = (Kind.PERSON, Kind.NUMBER, Kind.PLACE, Kind.ORGANIZATION, Kind.DATE)

pytestmark = pytest.mark.bench


def report(document_id: str, size: int, marks: int) -> Witness:
    """Return a report of about `size` bytes with about `marks` mentions."""
    count = max(size // (len(WORDS.encode()) + 6), 1)
    parts = [f"{number} {WORDS}" for number in range(count)]
    text = "\n".join(parts)
    paragraphs, at = [], 0
    for part in parts:
        paragraphs.append(Paragraph(Span(at, at + len(part))))
        at += len(part) + 1
    step = max(len(text) // marks, 10)
    mentions = tuple(
        Mention(Span(at, at + 8), KINDS[n % 5], "bench", value="1")
        for n, at in enumerate(range(0, len(text) - 8, step))
    )
    source_map = SourceMap.identity(len(text))
    document = Document(document_id, text, text, source_map, paragraphs=tuple(paragraphs))
    return Witness(document, Analysis(document_id, mentions))


def compared(a: Witness, b: Witness) -> Collation:
    pairs = zip(a.document.paragraphs[::2], b.document.paragraphs[::2], strict=True)
    shared = tuple(range(0, len(a.analysis.mentions), 2))
    return Collation(
        entities=(EntityPair("e", "e", Kind.PLACE, shared, shared),),
        passages=tuple(PassagePair(one.span, two.span, 1.0) for one, two in pairs),
    )


def timed(act: Callable[[], object]) -> float:
    """Return milliseconds until the act is done and painted."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def told(what: str, times: list[float]) -> None:
    middle, worst = statistics.median(times), max(times)
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(f"  {what:24} median {middle:7.1f}  p95 {p95:7.1f}  max {worst:7.1f}")


@pytest.mark.parametrize(("size", "marks"), [(5_000, 100), (200_000, 5_000), (2_000_000, 20_000)])
def test_reading(qtbot: QtBot, size: int, marks: int) -> None:
    a, b = report("a", size, marks), report("b", size, marks)
    collation = compared(a, b)
    area = ReadingArea()
    qtbot.addWidget(area)
    area.resize(1280, 720)
    area.show()
    rounds = 10 if size < 100_000 else 3
    print(f"\n{size} bytes, {marks} marks on each page; milliseconds")
    told("open a pair", [timed(lambda: area.show_pair(a, b, collation)) for _ in range(rounds)])
    bar = area.first.text.verticalScrollBar()
    told("scroll both, 40 px", [timed(lambda: bar.setValue(bar.value() + 40)) for _ in range(120)])
    places = [bar.maximum() * (n * 37 % 100) // 100 for n in range(40)]
    told("jump anywhere", [timed(lambda at=at: bar.setValue(at)) for at in places])
    kinds = [DEFAULT_KINDS - ({MarkKind.PLACE} if n % 2 else set()) for n in range(20)]
    told("switch a kind", [timed(lambda k=k: area.set_visible_kinds(k)) for k in kinds])
    told(
        "light a mention", [timed(lambda n=n: area.light([("a", n), ("b", n)])) for n in range(20)]
    )
    told("find a word", [timed(lambda: area.find_words("الكهرباء"))])
    area.find_words("")
    told("open one", [timed(lambda: area.show_one(a)) for _ in range(rounds)])
    bar.setValue(0)
    told("scroll one, 40 px", [timed(lambda: bar.setValue(bar.value() + 40)) for _ in range(120)])
