"""What storing and searching many reports cost beside SQLite alone; run with `-m bench -s`."""

import random
import sqlite3
import statistics
from itertools import islice
from time import perf_counter

import pytest

from muqabala.model.claim import Analysis, Witness
from muqabala.reading.reader import read_text
from muqabala.store.library import Library
from muqabala.text.folding import fold
from muqabala.text.query import parse_query
from muqabala.workspace.correcting import Correcting
from muqabala.workspace.searching import Searching

pytestmark = pytest.mark.bench
REPORTS, WORDS, ROUNDS = 3000, 250, 5
LETTERS = "ابتجدرسعفقلمنهوي"


@pytest.fixture(scope="module")
def texts():
    """Return texts whose words are as unevenly frequent as those of a language."""
    draw = random.Random(5)
    known = ["".join(draw.choices(LETTERS, k=draw.randint(3, 7))) for _ in range(20_000)]
    return [
        " ".join(known[min(int(draw.paretovariate(0.7)) - 1, 19_999)] for _ in range(WORDS))
        for _ in range(REPORTS)
    ]


def bare_index(texts, path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("CREATE TABLE doc (id INTEGER PRIMARY KEY, body TEXT)")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(body, content='')")
    with connection:
        for number, text in enumerate(texts):
            connection.execute("INSERT INTO doc VALUES (?, ?)", [number, text])
            connection.execute("INSERT INTO f (rowid, body) VALUES (?, ?)", [number, fold(text)])
    return connection


def test_storing_and_searching(texts, tmp_path):
    day = random.Random(6)
    reports = [
        read_text(text, str(n), published=f"20{day.randint(10, 24)}-0{day.randint(1, 9)}-11")
        for n, text in enumerate(texts)
    ]
    start = perf_counter()
    bare = bare_index(texts, tmp_path / "bare.sqlite")
    least = perf_counter() - start
    library = Library(tmp_path / "library.sqlite")
    start = perf_counter()
    for at in range(0, REPORTS, 64):
        with library.transaction():
            for report in reports[at : at + 64]:
                library.documents.save(Witness(report, Analysis(report.id)))
    print(f"\nstoring: {(perf_counter() - start) / least:.2f} of table and index alone")
    search = Searching(library, Correcting(library))
    draw = random.Random(7)
    lines = [draw.choice(draw.choice(texts).split()) for _ in range(40)]
    ranked = "SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 20"
    ours = [median(lambda line=line: first(search, line)) for line in lines]
    theirs = [median(lambda line=line: bare.execute(ranked, [line]).fetchall()) for line in lines]
    for name, at in (("p50", 20), ("p95", 37)):
        ratio = sorted(ours)[at] / sorted(theirs)[at]
        print(f"first 20 of {REPORTS}, newest first: {name} {ratio:.2f} of FTS5 by rank")
    for line in lines:
        least_found = bare.execute("SELECT count(*) FROM f WHERE f MATCH ?", [line]).fetchone()[0]
        assert search.count(line) >= least_found
    library.close()
    bare.close()


def timed(work):
    start = perf_counter()
    work()
    return perf_counter() - start


def first(search, line):
    question = parse_query(line)
    found = search._library.finding.newest(question, search._meanings(question))
    return list(islice(found, 20))


def median(work):
    return statistics.median(timed(work) for _ in range(ROUNDS))
