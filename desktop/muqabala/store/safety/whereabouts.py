"""Where a library lies: folders that other programs write to, and drives over a network.

A program that synchronises a folder may put an old state of an open database over the new one; a
network share may not keep SQLite's locks. The analyst is told before something is lost.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path


class Hazard(StrEnum):
    """What endangers a library where it lies."""

    DROPBOX = "dropbox"
    ONEDRIVE = "onedrive"
    GOOGLE_DRIVE = "google_drive"
    ICLOUD = "icloud"
    NEXTCLOUD = "nextcloud"
    SYNCTHING = "syncthing"
    SYNCED = "synced"
    NETWORK = "network"


_MARKERS: tuple[tuple[str, Hazard], ...] = (
    (".dropbox", Hazard.DROPBOX),
    (".dropbox.cache", Hazard.DROPBOX),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", Hazard.ONEDRIVE),
    (".tmp.drivedownload", Hazard.GOOGLE_DRIVE),
    (".tmp.driveupload", Hazard.GOOGLE_DRIVE),
    (".stfolder", Hazard.SYNCTHING),
    (".owncloudsync.log", Hazard.NEXTCLOUD),
    (".nextcloudsync.log", Hazard.NEXTCLOUD),
)
"""Files and folders that the services keep in the folder they look after."""

_JOURNALS: tuple[tuple[str, Hazard], ...] = (
    (".sync_*.db", Hazard.NEXTCLOUD),
    ("._sync_*.db", Hazard.NEXTCLOUD),
)

_NAMES: tuple[tuple[str, Hazard], ...] = (
    ("dropbox", Hazard.DROPBOX),
    ("onedrive", Hazard.ONEDRIVE),
    ("google drive", Hazard.GOOGLE_DRIVE),
    ("googledrive", Hazard.GOOGLE_DRIVE),
    ("my drive", Hazard.GOOGLE_DRIVE),
    ("mobile documents", Hazard.ICLOUD),
    ("icloud drive", Hazard.ICLOUD),
    ("iclouddrive", Hazard.ICLOUD),
    ("nextcloud", Hazard.NEXTCLOUD),
    ("owncloud", Hazard.NEXTCLOUD),
    ("cloudstorage", Hazard.SYNCED),
    ("pcloud drive", Hazard.SYNCED),
    ("mega", Hazard.SYNCED),
    ("yandex.disk", Hazard.SYNCED),
)
"""How the services name their folder; business accounts add «- Company» behind it."""

_NETWORK_TYPES = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ncpfs", "ceph", "glusterfs", "lustre",
     "davfs", "davfs2", "fuse", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse",
     "fuse.smbnetfs", "fuse.glusterfs", "fuse.ceph", "fuse.curlftpfs", "fuse.s3fs",
     "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.kio-fuse", "virtiofs", "vboxsf"]
)  # fmt: skip
"""Kinds of file systems of other machines. `fuseblk` is a local disk of Windows."""

_REMOTE_DRIVE = 4
"""What Windows calls a network drive (GetDriveTypeW)."""


def hazard_at(path: Path, mounts: str | None = None) -> Hazard | None:
    """Return what endangers a file at `path`, None when nothing is known.

    `mounts` is the text of /proc/mounts; without it, it is read where the system has it.
    """
    place = path.absolute().parent
    if is_on_network(place, mounts):
        return Hazard.NETWORK
    for folder in (place, *place.parents):
        found = _service_of(folder)
        if found is not None:
            return found
    return None


def _service_of(folder: Path) -> Hazard | None:
    name = folder.name.casefold()
    for begin, hazard in _NAMES:
        if name == begin or name.startswith((f"{begin} -", f"{begin} (", f"{begin}-")):
            return hazard
    try:
        for marker, hazard in _MARKERS:
            if (folder / marker).exists():
                return hazard
        for pattern, hazard in _JOURNALS:
            if next(folder.glob(pattern), None) is not None:
                return hazard
    except OSError:
        return None  # A folder that may be passed through but not looked into.
    return None


def is_on_network(folder: Path, mounts: str | None = None) -> bool:
    """Tell whether a folder lies on another machine, as far as the system tells."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    table = _mounts() if mounts is None else mounts
    return _kind_of_mount(os.path.realpath(folder), table) in _NETWORK_TYPES


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""  # A system without it: macOS, or a jail.


def _kind_of_mount(folder: str, mounts: str) -> str:
    """Return the type of the file system that is mounted nearest above `folder`."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # Blanks and backslashes of a path are written as octal numbers.
        point = fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind


def _is_remote_drive(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE
    return False
