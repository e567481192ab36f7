import pytest

from muqabala.store.safety.whereabouts import Hazard, hazard_at

LOCAL = "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"


def hazard(path, mounts=LOCAL):
    return hazard_at(path, mounts)


def test_an_ordinary_folder_is_safe(tmp_path):
    assert hazard(tmp_path / "library.sqlite") is None


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("Dropbox/أخبار", Hazard.DROPBOX),
        ("Dropbox (Personal)", Hazard.DROPBOX),
        ("OneDrive - Newsroom/a/b", Hazard.ONEDRIVE),
        ("Google Drive", Hazard.GOOGLE_DRIVE),
        ("Library/Mobile Documents/com~apple~CloudDocs", Hazard.ICLOUD),
        ("Nextcloud", Hazard.NEXTCLOUD),
        ("Library/CloudStorage/Box-Box", Hazard.SYNCED),
    ],
)
def test_services_are_known_by_the_names_of_their_folders(tmp_path, folder, expected):
    assert hazard(tmp_path / folder / "library.sqlite") is expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (".stfolder", Hazard.SYNCTHING),
        (".dropbox.cache", Hazard.DROPBOX),
        (".sync_1a2b3c.db", Hazard.NEXTCLOUD),
        (".tmp.driveupload", Hazard.GOOGLE_DRIVE),
    ],
)
def test_services_are_known_by_what_they_keep_in_a_folder_above(tmp_path, marker, expected):
    (tmp_path / marker).touch()
    assert hazard(tmp_path / "a" / "b" / "library.sqlite") is expected


def test_a_name_that_only_resembles_one_is_no_service(tmp_path):
    assert hazard(tmp_path / "Dropboxes" / "library.sqlite") is None
    assert hazard(tmp_path / "omega" / "library.sqlite") is None


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_drive_of_another_machine_is_told_by_its_mount(tmp_path, kind):
    mounts = f"{LOCAL}server:/share {tmp_path} {kind} rw 0 0\n"
    assert hazard(tmp_path / "library.sqlite", mounts) is Hazard.NETWORK


def test_the_nearest_mount_counts_and_blanks_in_its_path_are_read(tmp_path):
    folder = tmp_path / "my files"
    folder.mkdir()
    written = str(folder).replace(" ", "\\040")
    mounts = f"{LOCAL}server:/share {tmp_path} nfs rw 0 0\n/dev/sdb {written} fuseblk rw 0 0\n"
    assert hazard(folder / "library.sqlite", mounts) is None
    assert hazard(tmp_path / "other" / "library.sqlite", mounts) is Hazard.NETWORK


def test_a_system_that_tells_of_no_mounts_is_believed(tmp_path):
    assert hazard(tmp_path / "library.sqlite", "") is None
