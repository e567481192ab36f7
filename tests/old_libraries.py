"""Libraries as earlier versions of the program left them."""

import sqlite3

from sqlite_utils import Database

from muqabala.store.migrations import steps


def old_library(path, stop_before, reports=()):
    """Make a library of the schema before a step, with reports (id, title, published, text)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    database = Database(sqlite3.connect(path))
    steps.apply(database, stop_before=stop_before)
    for identity, title, published, text in reports:
        database.execute(
            "INSERT INTO document (id, path, title, outlet, published, source_hash, text_hash,"
            " text, source_map, paragraphs, engine, words) VALUES (?, ?, ?, '', ?, '', '', ?, '',"
            " '[]', '1', 1)",
            [identity, f"/reports/{identity}.txt", title, published, text],
        )
    database.conn.commit()
    database.close()
    return path
