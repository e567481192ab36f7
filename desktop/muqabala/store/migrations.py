"""The schema, as numbered steps that are never edited once released."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from muqabala.model.tag import lineage
from muqabala.store.notes.sought import fill_sought

steps = Migrations("muqabala")


@steps(name="0001_library")
def create_library(db: Database) -> None:
    """Documents, what was found in them, notes with tags, the history of changes, and state."""
    # sqlite-utils writes the DDL; positions are code points of the reading text everywhere.
    db.table("document").create(
        {
            "key": int,
            "id": str,
            "path": str,
            "title": str,
            "outlet": str,
            "published": str,
            "url": str,
            "encoding": str,
            "source_hash": str,
            "text_hash": str,
            "text": str,
            "source": str,
            "source_map": str,
            "paragraphs": str,
            "engine": str,
            "words": int,
            "trashed": str,
        },
        pk="key",
        not_null={"id", "path", "text", "text_hash", "source_hash"},
    )
    db.table("document").create_index(["id"], unique=True)
    db.table("document").create_index(["path"])
    _create_findings(db)
    _create_annotations(db)


def _create_findings(db: Database) -> None:
    db.executescript(
        """
        CREATE TABLE defect (
            document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
            origin TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, source TEXT NOT NULL,
            detail TEXT NOT NULL, repaired INTEGER NOT NULL,
            PRIMARY KEY (document, origin, seq)
        ) WITHOUT ROWID;
        CREATE TABLE mention (
            document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
            seq INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            kind TEXT NOT NULL, rule TEXT NOT NULL, value TEXT, approx TEXT, counted TEXT,
            category TEXT, entity TEXT, confidence REAL NOT NULL, more TEXT,
            PRIMARY KEY (document, seq)
        ) WITHOUT ROWID;
        CREATE INDEX mention_entity ON mention (entity) WHERE entity IS NOT NULL;
        CREATE TABLE claim (
            document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
            seq INTEGER NOT NULL, mention INTEGER NOT NULL, category TEXT NOT NULL,
            value TEXT, approx TEXT NOT NULL, counted TEXT, victims TEXT, place TEXT, date TEXT,
            attributed_to TEXT, more TEXT,
            PRIMARY KEY (document, seq)
        ) WITHOUT ROWID;
        CREATE TABLE entity (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, english TEXT NOT NULL, type TEXT NOT NULL,
            subtype TEXT NOT NULL, aliases TEXT NOT NULL, latitude REAL, longitude REAL,
            origin TEXT NOT NULL
        ) WITHOUT ROWID;
        """
    )


def _create_annotations(db: Database) -> None:
    db.executescript(
        """
        CREATE TABLE note (
            id TEXT PRIMARY KEY, body TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL,
            modified TEXT NOT NULL, color TEXT NOT NULL, verdict TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE note_target (
            note TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
            document TEXT NOT NULL, exact TEXT, prefix TEXT, suffix TEXT, start INTEGER,
            "end" INTEGER, text_hash TEXT, state TEXT NOT NULL,
            PRIMARY KEY (note, seq)
        ) WITHOUT ROWID;
        CREATE INDEX note_target_document ON note_target (document);
        CREATE TABLE note_tag (
            note TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
            tag TEXT NOT NULL,
            PRIMARY KEY (note, seq)
        ) WITHOUT ROWID;
        CREATE INDEX note_tag_tag ON note_tag (tag);
        CREATE TABLE change (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, label TEXT NOT NULL, payload TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """
    )


@steps(name="0002_corrections")
def create_corrections(db: Database) -> None:
    """What the analyst says of names; applied when findings are read, never stored in them."""
    db.execute(
        """
        CREATE TABLE correction (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, surface TEXT NOT NULL, entity TEXT NOT NULL,
            target TEXT NOT NULL, name TEXT NOT NULL, english TEXT NOT NULL, type TEXT,
            subtype TEXT NOT NULL, document TEXT NOT NULL, author TEXT NOT NULL,
            created TEXT NOT NULL
        ) WITHOUT ROWID
        """
    )


@steps(name="0003_wording")
def let_corrections_speak_of_wording(db: Database) -> None:
    """The analyst's own loaded words: their neutral counterpart, and the stance they carry."""
    for column in ("neutral", "stance"):
        db.execute(f"ALTER TABLE correction ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@steps(name="0004_judgements")
def create_judgements(db: Database) -> None:
    """What the analyst says of two reports; laid over a comparison, never stored in one."""
    db.executescript(
        """
        CREATE TABLE judgement (
            id TEXT PRIMARY KEY, subject TEXT NOT NULL, ruling TEXT NOT NULL, first TEXT NOT NULL,
            second TEXT NOT NULL, category TEXT NOT NULL, verdict TEXT NOT NULL,
            comment TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX judgement_first ON judgement (first);
        CREATE INDEX judgement_second ON judgement (second);
        CREATE TABLE judgement_target (
            judgement TEXT NOT NULL REFERENCES judgement(id) ON DELETE CASCADE,
            seq INTEGER NOT NULL, document TEXT NOT NULL, exact TEXT NOT NULL,
            prefix TEXT NOT NULL, suffix TEXT NOT NULL, start INTEGER NOT NULL,
            "end" INTEGER NOT NULL, text_hash TEXT NOT NULL, state TEXT NOT NULL,
            PRIMARY KEY (judgement, seq)
        ) WITHOUT ROWID;
        """
    )


@steps(name="0005_tags")
def let_tags_stand_alone(db: Database) -> None:
    """Tags with colours; notes with confidence, a trash and folded words; changes with authors."""
    db.executescript(
        """
        ALTER TABLE note ADD COLUMN confidence TEXT NOT NULL DEFAULT '';
        ALTER TABLE note ADD COLUMN trashed TEXT;
        ALTER TABLE note ADD COLUMN sought TEXT NOT NULL DEFAULT '';
        ALTER TABLE change ADD COLUMN author TEXT NOT NULL DEFAULT '';
        CREATE TABLE tag (path TEXT PRIMARY KEY, color TEXT NOT NULL) WITHOUT ROWID;
        """
    )
    borne = [row[0] for row in db.execute("SELECT DISTINCT tag FROM note_tag")]
    paths = {(each,) for tag in borne for each in lineage(tag)}
    db.conn.executemany("INSERT INTO tag VALUES (?, '')", sorted(paths))
    fill_sought(db)


@steps(name="0006_search")
def create_search(db: Database) -> None:
    """The full-text index, which older libraries fill in the background, and saved searches.

    The index holds no texts: `document.shelf` leads from its rows to them (`search/search.py`).
    """
    db.executescript(
        """
        ALTER TABLE document ADD COLUMN shelf INTEGER;
        CREATE INDEX document_shelf
            ON document (shelf, trashed, published, outlet, id, engine, words);
        CREATE INDEX document_trashed ON document (trashed) WHERE trashed IS NOT NULL;
        CREATE VIRTUAL TABLE search_text USING fts5(
            body, title, content='', tokenize='unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE search_words USING fts5vocab(search_text, 'row');
        CREATE INDEX claim_category ON claim (category, CAST(value AS REAL));
        CREATE INDEX claim_counted ON claim (counted, CAST(value AS REAL));
        CREATE TABLE saved_search (
            name TEXT PRIMARY KEY, query TEXT NOT NULL, created TEXT NOT NULL
        ) WITHOUT ROWID;
        """
    )


@steps(name="0007_rest")
def keep_sources_by_what_is_left(db: Database) -> None:
    """Of a source only what its reading text does not have (`store/reports/source_rows.py`)."""
    db.execute("ALTER TABLE document ADD COLUMN rest TEXT")


@steps(name="0008_twins")
def find_twins(db: Database) -> None:
    """Reports of one text are found by the beginning of its hash, which keeps the index small."""
    db.execute("CREATE INDEX document_text ON document (substr(text_hash, 1, 8))")


@steps(name="0009_details")
def let_the_analyst_say_who_published_and_when(db: Database) -> None:
    """The analyst's word on title, outlet, day and address, and what it stands in place of."""
    db.execute(
        "CREATE TABLE detail (document TEXT NOT NULL, field TEXT NOT NULL, read TEXT NOT NULL,"
        " said TEXT NOT NULL, PRIMARY KEY (document, field)) WITHOUT ROWID"
    )


@steps(name="0010_note_places")
def keep_first_places_of_notes_together(db: Database) -> None:
    """Indexes from which a list of twenty thousand notes is read without touching the notes."""
    db.executescript(
        """
        ALTER TABLE note_target ADD COLUMN created TEXT NOT NULL DEFAULT '';
        UPDATE note_target SET created = (SELECT n.created FROM note n WHERE n.id = note);
        CREATE INDEX note_place ON note_target (document, start, created, note) WHERE seq = 0;
        CREATE INDEX note_review ON note_target (note) WHERE state = 'review';
        CREATE INDEX note_trashed ON note (id) WHERE trashed IS NOT NULL;
        """
    )


@steps(name="0011_arrivals")
def know_when_reports_came(db: Database) -> None:
    """When each report came into the library; of those that are in it already it is unknown."""
    db.execute(
        "CREATE TABLE arrival (document TEXT PRIMARY KEY, added TEXT NOT NULL) WITHOUT ROWID"
    )


@steps(name="0012_report_sets")
def let_reports_be_sorted(db: Database) -> None:
    """Tags on whole reports, and collections of reports; both stay with what is in the trash."""
    db.executescript(
        """
        CREATE TABLE document_tag (
            document TEXT NOT NULL, seq INTEGER NOT NULL, tag TEXT NOT NULL,
            PRIMARY KEY (document, seq)
        ) WITHOUT ROWID;
        CREATE INDEX document_tag_tag ON document_tag (tag);
        CREATE TABLE collection (name TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE collection_member (
            collection TEXT NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (collection, document)
        ) WITHOUT ROWID;
        CREATE INDEX collection_member_document ON collection_member (document);
        """
    )


@steps(name="0013_former_documents")
def keep_former_versions_of_reports(db: Database) -> None:
    """What a report was before it was read again, for the history to bring back."""
    db.executescript(
        """
        CREATE TABLE former_document (
            key INTEGER PRIMARY KEY, document TEXT NOT NULL, kept BLOB NOT NULL
        );
        CREATE INDEX former_document_of ON former_document (document);
        """
    )


@steps(name="0014_ascii_index")
def split_words_before_the_index(db: Database) -> None:
    """The index anew, filled in the background: `text/index_text.py` splits its words now."""
    db.executescript(
        """
        DROP TABLE search_words;
        DROP TABLE search_text;
        UPDATE document SET shelf = NULL;
        CREATE VIRTUAL TABLE search_text USING fts5(body, title, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE search_words USING fts5vocab(search_text, 'row');
        """
    )
    # Words of so many bytes are gathered before they are written: fewer pieces are merged later.
    db.execute("INSERT INTO search_text (search_text, rank) VALUES ('hashsize', 4194304)")


@steps(name="0015_note_facets")
def count_what_notes_say(db: Database) -> None:
    """An index from which the filters of twenty thousand notes are counted."""
    db.execute("CREATE INDEX note_said ON note (color, verdict, author)")
