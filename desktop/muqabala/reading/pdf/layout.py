"""Lines of PDF pages to paragraphs: columns one after another, running heads and feet left out.

Where a line ended because it was full and where because the paragraph did is told by the room
that was left on it: the first word of the next line would have fitted, or not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from muqabala.reading.pdf.lines import Fragment, straightened
from muqabala.text.repair.lines import ends_sentence, opens_list_item

CELLS = " | "
"""What is written between the cells of a table's row."""

Row = tuple[Fragment, ...]
Gaps = Sequence[tuple[float, float]]

_EDGE_ROWS = 3
_LONGEST_RUN = 400
_FEWEST_ROWS = 3
_SHORTEST_LINE = 12
_FILLED = 0.5
_LEADING = 1.3
_APART = 2.5
_SAME_HEIGHT = 6
_GAP_BELOW = 1.5
_FLUSH = 0.6
_OTHER_SIZE = 0.12
_INDENT = 0.8
_BLANK = 0.22
_SPARE = 1.5
_OPEN = 4
_FAR = 1e6
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:صفحة|الصفحة|ص|page|p)?\W*\d{1,4}\W*(?:(?:من|of|/)\W*\d{1,4}\W*)?", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+$")
_WEB_ADDRESS = re.compile(r"https?://[!-~]{4,2000}")
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,،]? \d{1,2}:\d{2}(?: ?(?:AM|PM|ص|م))?", re.IGNORECASE
)
"""When a browser printed the page, which it writes into the corner."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """`is_open` tells that its last line was full, so that it may go on elsewhere."""

    text: str
    size: float
    is_open: bool


def read_paragraphs(pages: Sequence[Sequence[Fragment]], *, rtl: bool) -> list[str]:
    """Return the paragraphs of the pages whose fragments are given, in reading order."""
    sheets = [_rows(page) for page in pages]
    repeated = _repeated(sheets)
    found: list[_Paragraph] = []
    for sheet in sheets:
        kept = [row for n, row in enumerate(sheet) if not _is_furniture(sheet, n, repeated)]
        for block in _blocks(kept, rtl=rtl):
            found = _continued(found, _paragraphs(block, rtl=rtl))
    return [straightened(paragraph.text) for paragraph in found]


def printed_address(pages: Sequence[Sequence[Fragment]]) -> str:
    """Return the address that a browser wrote beneath the pages it printed, or ""."""
    found = Counter(
        text
        for page in pages
        for text in {part.text for part in (*page[:_EDGE_ROWS], *page[-_EDGE_ROWS:])}
        if _WEB_ADDRESS.fullmatch(text)
    )
    address, count = found.most_common(1)[0] if found else ("", 0)
    return address if 2 * count >= len(pages) else ""


def _rows(page: Sequence[Fragment]) -> list[Row]:
    """Return the fragments of each line, in reading order."""
    rows: list[list[Fragment]] = []
    for fragment in page:
        if rows and abs(rows[-1][0].baseline - fragment.baseline) < fragment.size / 3:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [tuple(row) for row in rows]


def _masked(row: Row) -> tuple[str, int]:
    """Return what a line says, numbers aside, and at what height: how a running head is known."""
    text = _DIGITS.sub("0", " ".join(fragment.text for fragment in row))
    return text, round(row[0].baseline / _SAME_HEIGHT)


def _repeated(sheets: Sequence[Sequence[Row]]) -> frozenset[tuple[str, int]]:
    """Return the lines that open or close two in five of all pages, and stand nowhere else."""
    counts: Counter[tuple[str, int]] = Counter()
    inside: set[str] = set()
    for sheet in sheets:
        edges = (*sheet[:_EDGE_ROWS], *sheet[_EDGE_ROWS:][-_EDGE_ROWS:])
        counts.update({_masked(row) for row in edges})
        inside |= {_masked(row)[0] for row in sheet[_EDGE_ROWS:-_EDGE_ROWS]}
    enough = max(2, 0.4 * len(sheets))
    return frozenset(
        key for key, count in counts.items() if count >= enough and key[0] not in inside
    )


def _is_furniture(sheet: Sequence[Row], n: int, repeated: frozenset[tuple[str, int]]) -> bool:
    """Tell whether a line is a running head or foot: repeated, or the number of the page."""
    if n not in (*range(_EDGE_ROWS), *range(len(sheet) - _EDGE_ROWS, len(sheet))):
        return False
    if _masked(sheet[n]) in repeated:
        return True
    if n not in (0, len(sheet) - 1) or len(sheet) < _FEWEST_ROWS:
        return False
    row, beside = sheet[n][0], sheet[1 if n == 0 else n - 1][0]
    apart = abs(row.baseline - beside.baseline) > _APART * beside.size
    parts = [part.text for part in sheet[n]]
    if any(map(_PRINTED.fullmatch, parts)):
        return True
    return apart and all(_PAGE_NUMBER.fullmatch(part) or _ADDRESS.match(part) for part in parts)


def _blocks(rows: Sequence[Row], *, rtl: bool) -> Iterator[list[Row]]:
    """Yield the runs of lines that are read one below another."""
    plain: list[Row] = []
    gaps = [_gaps(row) for row in rows]
    n = 0
    while n < len(rows):
        end, gutter = _columns(rows, gaps, n)
        if gutter is None:
            plain.append(rows[n])
            n += 1
            continue
        if plain:
            yield plain
            plain = []
        sides = _sides(rows[n:end], gutter)
        for side in reversed(sides) if rtl else sides:
            yield from _blocks(side, rtl=rtl)
        n = end
    if plain:
        yield plain


def _columns(rows: Sequence[Row], white: Sequence[Gaps], start: int) -> tuple[int, float | None]:
    """Return where the columns that begin at a line end, and the gutter between two of them.

    `white` are the gaps of each line.
    """
    gaps = white[start]
    end = start + 1
    while end < min(len(rows), start + _LONGEST_RUN):
        narrowed = _common(gaps, white[end], rows[end][0].size)
        if not narrowed:
            break
        gaps, end = narrowed, end + 1
    if end - start < _FEWEST_ROWS:
        return end, None
    for left, right in sorted(gaps, key=lambda gap: gap[0] - gap[1]):
        if left == -_FAR or right == _FAR:
            continue  # A margin: nothing stands on one side of it.
        gutter = (left + right) / 2
        last = _end_of_columns(rows[start:end], gutter)
        if all(map(_is_column, _sides(rows[start : start + last], gutter))):
            return start + last, gutter
    return end, None


def _leading(rows: Sequence[Row]) -> float:
    """Return the usual distance of lines; 0 where there is none."""
    apart = [above[0].baseline - below[0].baseline for above, below in pairwise(rows)]
    return median(apart) if apart else 0.0


def _end_of_columns(rows: Sequence[Row], gutter: float) -> int:
    """Return how many lines belong to columns: no table's, and behind a wide gap both go on."""
    levels = [row[0].baseline for row in rows]
    leading = max(map(_leading, _sides(rows, gutter)))
    for n in range(_FEWEST_ROWS, len(rows)):
        apart = levels[n - 1] - levels[n] > _GAP_BELOW * leading
        cells = len(rows[n]) > 1 and any(
            len(row) > 1 for side in _sides(rows[n : n + 1], gutter) for row in side
        )
        if cells or (apart and not all(_sides(rows[n:], gutter))):
            return n
    return len(rows)


def _gaps(row: Row) -> Gaps:
    """Return the white stretches beside and between the fragments of a line."""
    gaps: list[tuple[float, float]] = []
    edge = -_FAR
    for fragment in sorted(row, key=lambda fragment: fragment.left):
        gaps.append((edge, fragment.left))
        edge = max(edge, fragment.right)
    return [*gaps, (edge, _FAR)]


def _common(first: Gaps, second: Gaps, size: float) -> Gaps:
    """Return what is white in both; what is narrower than half a letter's size is none."""
    if len(first) == len(second) == 2 and _is_unparted(first) and _is_unparted(second):
        (_, one), (end, _) = first
        (_, other), (other_end, _) = second
        both = [
            (-_FAR, min(one, other)),
            (other_end, one),
            (end, other),
            (max(end, other_end), _FAR),
        ]
    else:
        both = [(max(a[0], b[0]), min(a[1], b[1])) for a in first for b in second]
    return [gap for gap in both if gap[1] - gap[0] > size / 2]


def _is_unparted(gaps: Gaps) -> bool:
    """Tell whether two gaps are the margins of a line without another one: most lines have them."""
    return gaps[0][0] == -_FAR and gaps[1][1] == _FAR


def _sides(rows: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    left = [tuple(part for part in row if part.right < gutter) for row in rows]
    right = [tuple(part for part in row if part.right >= gutter) for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _is_column(rows: Sequence[Row]) -> bool:
    """Tell whether lines are those of a text, which fill their column, and no table's cells."""
    if len(rows) < _FEWEST_ROWS:
        return False
    width = max(max(p.right for p in row) - min(p.left for p in row) for row in rows)
    lengths = median(sum(len(part.text) for part in row) for row in rows)
    filled = median(sum(part.right - part.left for part in row) for row in rows)
    return lengths >= _SHORTEST_LINE and filled >= _FILLED * width


def _paragraphs(rows: Sequence[Row], *, rtl: bool) -> list[_Paragraph]:
    """Return the paragraphs of lines that stand one below another."""
    column = _Column.of(rows, rtl=rtl)
    is_table = _table_rows(rows)
    groups: list[list[Row]] = [[rows[0]]]
    for n, (above, below) in enumerate(pairwise(rows)):
        if is_table[n] or is_table[n + 1] or column.parts(above, below):
            groups.append([below])
        else:
            groups[-1].append(below)
    ends = [column.room_behind(group[-1]) for group in groups]
    return [
        _Paragraph(_joined(group), group[0][0].size, room < _OPEN * group[0][0].size)
        for group, room in zip(groups, ends, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Column:
    """The edges of a column and the usual distance of its lines.

    `ends_left` tells that what is left of a line's width is on its left.
    """

    left: float
    right: float
    leading: float
    ends_left: bool

    @classmethod
    def of(cls, rows: Sequence[Row], *, rtl: bool) -> _Column:
        """Return the column that `rows` fill."""
        edges = [(min(p.left for p in row), max(p.right for p in row)) for row in rows]
        left, right = min(edge for edge, _ in edges), max(edge for _, edge in edges)
        flush = _FLUSH * median(row[0].size for row in rows)
        at_left = sum(edge - left < flush for edge, _ in edges)
        at_right = sum(right - edge < flush for _, edge in edges)
        # Some programs set Arabic flush left, so that its lines end on the right.
        ends_left = at_right >= at_left if rtl else at_right > at_left
        return cls(left, right, _leading(rows), ends_left)

    def parts(self, above: Row, below: Row) -> bool:
        """Tell whether a paragraph ends between two lines."""
        first = below[0]
        if above[0].baseline - first.baseline > _LEADING * max(self.leading, above[0].size):
            return True
        if abs(above[0].size - first.size) > _OTHER_SIZE * above[0].size:
            return True
        room = self.room_behind(above)
        spare = _BLANK if ends_sentence(above[-1].text) else _SPARE
        if room > first.first_word + spare * first.size:
            return True
        if self.indent(below) > _INDENT * first.size > self.indent(above) and room < first.size:
            return True
        return opens_list_item(first.text) and ends_sentence(above[-1].text)

    def room_behind(self, row: Row) -> float:
        """Return the room left on a line."""
        if self.ends_left:
            return min(part.left for part in row) - self.left
        return self.right - max(part.right for part in row)

    def indent(self, row: Row) -> float:
        """Return the room on the other side."""
        if self.ends_left:
            return self.right - max(part.right for part in row)
        return min(part.left for part in row) - self.left


def _table_rows(rows: Sequence[Row]) -> list[bool]:
    """Tell of each line whether it is a table's: parted like the line before or after it."""
    parted = [len(row) > 1 for row in rows]
    around = zip([False, *parted], parted, [*parted[1:], False], strict=False)
    return [here and (before or after) for before, here, after in around]


def _joined(group: Sequence[Row]) -> str:
    between = CELLS if len(group) == 1 and len(group[0]) > 2 else " "
    return " ".join(between.join(part.text for part in row) for row in group)


def _continued(found: list[_Paragraph], following: list[_Paragraph]) -> list[_Paragraph]:
    """Return both lists as one; a paragraph that runs on in the next column is joined."""
    if found and following:
        last, first = found[-1], following[0]
        alike = abs(last.size - first.size) <= _OTHER_SIZE * last.size
        if (
            last.is_open
            and alike
            and not ends_sentence(last.text)
            and not opens_list_item(first.text)
        ):
            joined = _Paragraph(f"{last.text} {first.text}", last.size, first.is_open)
            return [*found[:-1], joined, *following[1:]]
    return found + following
