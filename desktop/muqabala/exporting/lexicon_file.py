"""The analyst's corrections as a lexicon file: a table that a spreadsheet opens.

Tab-separated, UTF-8 with a byte order mark (spreadsheets need it to show Arabic), lines of
explanation first, each beginning with `#`. A cell that a spreadsheet would take for a formula
begins with an apostrophe, which reading takes off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from muqabala.model.correction import Correction

EXPLANATION = """\
# Muqabala: a lexicon of corrections. Lines that begin with # are not read.
# kind: add = the words are a name; ignore = they are no name; merge = entity is target;
# split = the words name target and not entity; retype = entity is of this type.
# distinct = entity and target are two; loaded = the words take a side, plainly they are neutral,
# with the stance; plain = the words take no side.
# words: as in the reports. name, english, type (person, organization, place), subtype: of the
# entity meant. entity, target: ids. report: empty for all reports. created: ISO 8601.
# معجم تصحيحات «مقابلة». لا تُقرأ الأسطر التي تبدأ بعلامة #.
# kind نوع التصحيح: add الكلمات اسم؛ ignore ليست اسمًا؛ merge المسمى entity هو target؛
# split الكلمات تسمي target لا entity؛ retype المسمى entity من هذا النوع؛ distinct اثنان مختلفان؛
# loaded الكلمات منحازة ومحايدها neutral وأثرها stance؛ plain الكلمات ليست منحازة.
"""
_FORMULA = ("=", "+", "-", "@", "'", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def lexicon_file(corrections: Iterable[Correction]) -> str:
    """Return the text of a lexicon file, its byte order mark included."""
    text = io.StringIO(newline="")
    text.write("\ufeff" + EXPLANATION.replace("\n", "\r\n"))
    table = csv.writer(text, dialect="excel-tab")
    table.writerow(
        ("kind", "words", "name", "english", "type", "subtype", "entity", "target", "report",
         "neutral", "stance", "author", "created")
    )  # fmt: skip
    for each in corrections:
        cells = (
            each.kind, each.surface, each.name, each.english, each.type or "", each.subtype,
            each.entity, each.target, each.document_id, each.neutral, each.stance, each.author,
            each.created,
        )  # fmt: skip
        table.writerow([_harmless(cell) for cell in cells])
    return text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
