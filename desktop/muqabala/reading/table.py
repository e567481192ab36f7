"""Tables of reports (.csv, .tsv): each row a report, the columns told by their heads."""

from __future__ import annotations

import csv
import io
from itertools import islice

from muqabala.errors import MuqabalaError
from muqabala.reading.columns import MOST_ROWS, Chosen, columns_of, known_columns, reports_of
from muqabala.reading.encoding import decode
from muqabala.reading.raw import RawReport

_LONGEST_CELL = 16 * 1024 * 1024
_DELIMITERS = ",;\t|"


def read_rows(data: bytes, chosen: Chosen = ()) -> list[RawReport]:
    """Return one report for each row that has text; `chosen` are columns the analyst told.

    Raises `MuqabalaError("columns_unknown")` where no column holds reports.
    """
    text, encoding = decode(data)
    rows = rows_of(text)
    return list(reports_of(rows, known_columns(rows, chosen), encoding))


def is_table_of_reports(data: bytes, chosen: Chosen = ()) -> bool:
    """Tell whether a table holds reports; other tables may lie in the same folder."""
    try:
        return columns_of(rows_of(decode(data)[0]), chosen).is_known
    except MuqabalaError:
        return False


def rows_of(text: str, most: int = MOST_ROWS) -> list[list[str]]:
    """Return the cells of a table; raises `MuqabalaError("file_damaged")`."""
    csv.field_size_limit(_LONGEST_CELL)
    head = text[:20_000].split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=delimiter)
    try:
        return list(islice(reader, most))
    except csv.Error as error:
        raise MuqabalaError("file_damaged") from error
