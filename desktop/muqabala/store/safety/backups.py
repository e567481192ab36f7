"""Backups of a library: whole, verified, put in place at once, kept by age, and restored.

A backup is made through SQLite's own backup, so that it is one moment of a library that is in use;
it is checked from end to end before it gets its name. Old ones go by a rule of ages, so that
yesterday and last month are both there.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Backup, Keeping

_PAGES = 4096
"""Pages copied between two looks at whether the user has cancelled (16 MB)."""

_FORM = "%Y%m%dT%H%M%S%fZ"

_WRECKED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
"""What SQLite says of a file that is damaged; a full disk or a lock is another matter."""

Progress = Callable[[int, int], None]
"""Called with (done, total); what it raises ends the work, and nothing is left behind."""


def folder_of(library: Path) -> Path:
    """Return the folder in which the backups of a library lie, beside it."""
    return library.with_name(f"{library.stem}.backups")


def backups_of(library: Path) -> list[Backup]:
    """Return the backups of a library, the latest first, with what they hold.

    One that cannot be read is left out.
    """
    found = (_described(path) for path in _files_of(library))
    return sorted((each for each in found if each is not None), key=_age, reverse=True)


def make_backup(
    library: Path,
    reason: str,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> Backup:
    """Write a verified backup of the library at `library` and return it.

    `reason` is kept in its name: letters alone. Raises `MuqabalaError`: `backup_failed`.
    """
    try:
        with closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as source:
            return back_up(source, library, reason, now, progress)
    except sqlite3.Error as error:
        raise _failure(library, error) from error


def back_up(
    source: sqlite3.Connection,
    library: Path,
    reason: str,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> Backup:
    """Write a verified backup of an open database among those of `library`, and return it."""
    moment = now or datetime.now(UTC)
    folder = folder_of(library)
    name = f"{library.stem}-{moment.astimezone(UTC).strftime(_FORM)}-{reason}.sqlite"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failure(library, error) from error
    write_copy(source, folder / name, progress)
    described = _described(folder / name)
    if described is None:
        raise MuqabalaError("backup_failed", path=str(folder / name), reason="unreadable")
    return described


def write_copy(source: sqlite3.Connection, target: Path, progress: Progress | None = None) -> None:
    """Write a verified copy of an open database to `target`, whole or not at all.

    Raises `MuqabalaError("backup_failed")`; a file that was there is then untouched.
    """
    draft = target.with_name(f".{target.name}.part")
    try:
        with _removed_on_failure(draft):
            _copy(source, draft, progress)
            _verify(draft)
            _settle(draft)
            draft.replace(target)
            _settle_folder(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise _failure(target, error) from error


def stamp_of(connection: sqlite3.Connection) -> str:
    """Return what is another one after documents, notes or corrections of a library changed.

    Reading positions and the like are no change that a backup is for.
    """
    hashes = "SELECT substr(text_hash, 1, 8) AS hash FROM document ORDER BY key"
    parts = (
        "SELECT coalesce(max(id), 0), coalesce(sum(undone), 0) FROM change",
        "SELECT count(*), coalesce(max(key), 0), count(trashed) FROM document",
        "SELECT count(*), max(modified) FROM note",
        f"SELECT coalesce(group_concat(hash, ''), '') FROM ({hashes})",  # noqa: S608
    )
    return repr([connection.execute(part).fetchone() for part in parts])


def is_backup_due(library: Path, connection: sqlite3.Connection) -> bool:
    """Tell whether the open library has changed since its latest backup; not when it is empty."""
    if connection.execute("SELECT 1 FROM document LIMIT 1").fetchone() is None:
        return False
    files = _files_of(library)
    if not files:
        return True
    try:
        with closing(_opened_for_reading(max(files))) as latest:
            return stamp_of(latest) != stamp_of(connection)
    except sqlite3.Error:
        return True  # The latest is damaged or of an older schema.


def prune(library: Path, keeping: Keeping, now: datetime | None = None) -> list[Path]:
    """Remove the backups that the rule does not keep; return which."""
    times = {path: _time_of(path) for path in _files_of(library)}
    known = {path: time for path, time in times.items() if time is not None}
    wanted = kept(known.values(), keeping, now or datetime.now(UTC))
    gone = [path for path, time in known.items() if time not in wanted]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone


def kept(times: Iterable[datetime], keeping: Keeping, now: datetime) -> set[datetime]:
    """Return the times of the backups to keep: the latest, one a day, one a week.

    Of a day or a week it is the last one that stays.
    """
    ordered = sorted(times, reverse=True)
    wanted = set(ordered[: keeping.latest])
    for span, count in ((timedelta(days=1), keeping.days), (timedelta(weeks=1), keeping.weeks)):
        periods: set[int] = set()
        for time in ordered:
            period = (now - time) // span
            if period < count and period not in periods:
                periods.add(period)
                wanted.add(time)
    return wanted


def restore(backup: Path, library: Path, progress: Progress | None = None) -> None:
    """Bring a library to the state of a backup, in one transaction of SQLite.

    Nobody may have the library open. Raises `MuqabalaError`: `backup_damaged`, `restore_failed`.
    """
    try:
        with closing(_opened_for_reading(backup)) as source:
            verdict = source.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if verdict != "ok":
                raise MuqabalaError("backup_damaged", path=str(backup), reason=verdict)
            _put_in_place(source, library, progress)
    except sqlite3.Error as error:
        raise MuqabalaError("restore_failed", path=str(library), reason=str(error)) from error


def _put_in_place(source: sqlite3.Connection, library: Path, progress: Progress | None) -> None:
    """Copy over the library; one that is no database any more is moved aside before."""
    if library.exists() and not _is_database(library):
        move_aside(library)
    with closing(sqlite3.connect(library)) as target:
        _run(source, target, progress)


def move_aside(library: Path) -> Path:
    """Give a damaged library, and what SQLite keeps beside it, another name; return it."""
    stamp = datetime.now(UTC).strftime(_FORM)
    aside = library.with_name(f"{library.stem}.damaged-{stamp}{library.suffix}")
    for end in ("", "-wal", "-shm", "-journal"):
        file = library.with_name(library.name + end)
        if file.exists():
            file.rename(aside.with_name(aside.name + end))
    return aside


def _is_database(library: Path) -> bool:
    """Tell whether a file is a whole database; what only hinders reading it is raised."""
    try:
        with closing(sqlite3.connect(library)) as connection:
            verdict: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return verdict == "ok"
    except sqlite3.DatabaseError as error:
        if (getattr(error, "sqlite_errorname", "") or "").startswith(_WRECKED):
            return False
        raise


def _copy(source: sqlite3.Connection, draft: Path, progress: Progress | None) -> None:
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as target:
        _run(source, target, progress)
        # One file alone, which can be copied, sent and opened anywhere.
        target.execute("PRAGMA journal_mode = DELETE")


def _run(source: sqlite3.Connection, target: sqlite3.Connection, progress: Progress | None) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    source.backup(target, pages=_PAGES if progress else -1, progress=tell)


def _verify(draft: Path) -> None:
    with closing(_opened_for_reading(draft)) as copy:
        verdict = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            raise MuqabalaError("backup_failed", path=str(draft), reason=verdict)


def _settle(file: Path) -> None:
    """Wait until a file is on the disk, so that its name cannot be there before it."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _settle_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _removed_on_failure(draft: Path) -> Iterator[None]:
    is_done = False
    try:
        yield
        is_done = True
    finally:
        if not is_done:
            for end in ("", "-journal", "-wal", "-shm"):
                draft.with_name(draft.name + end).unlink(missing_ok=True)


def _opened_for_reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)


def _files_of(library: Path) -> list[Path]:
    """Return the files that are backups by their names, in order of age."""
    return sorted(
        path
        for path in folder_of(library).glob("*.sqlite")
        if path.name.startswith(f"{library.stem}-") and _time_of(path) is not None
    )


def _time_of(path: Path) -> datetime | None:
    parts = path.stem.rsplit("-", 2)
    try:
        return datetime.strptime(parts[1], _FORM).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return None


def _described(path: Path) -> Backup | None:
    time = _time_of(path)
    if time is None:
        return None
    try:
        with closing(_opened_for_reading(path)) as connection:
            documents, notes = counts_of(connection)
        size = path.stat().st_size
    except (sqlite3.Error, OSError):
        return None
    return Backup(path, time.isoformat(), path.stem.rsplit("-", 1)[1], size, documents, notes)


def counts_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many reports and how many notes a database holds, the trash left out."""
    documents = connection.execute(
        "SELECT count(*) FROM document WHERE trashed IS NULL"
    ).fetchone()[0]
    return documents, connection.execute("SELECT count(*) FROM note").fetchone()[0]


def _age(backup: Backup) -> str:
    return backup.made


def _failure(path: Path, error: Exception) -> MuqabalaError:
    if isinstance(error, MuqabalaError):
        return error
    return MuqabalaError("backup_failed", path=str(path), reason=str(error))
