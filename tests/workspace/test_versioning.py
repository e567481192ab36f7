"""A report whose file changed keeps what it said before, through a restart."""

from contextlib import closing

from muqabala.workspace import Workspace

FIRST = "قصف على حلب\n\nقُتل 12 مدنيا في القصف على حي الزيتون أمس.\n"
LATER = "قصف على حلب\n\nقُتل 15 مدنيا في القصف على حي الزيتون أمس، بحسب شهود.\n"
LAST = "قصف على حلب\n\nقُتل 16 مدنيا في القصف على حي الزيتون أمس، بحسب شهود.\n"


def test_versions_are_kept_in_order_with_when_they_gave_way(tmp_path):
    file = tmp_path / "r.txt"
    for number, text in enumerate((FIRST, LATER, LAST)):
        file.write_text(text, encoding="utf-8")
        with closing(Workspace.open(tmp_path / "l.sqlite")) as workspace:
            workspace.import_files([file])
            kept = workspace.versioning.earlier("r")
            assert len(kept) == number
    assert [("15" in each.text, "12" in each.text) for each in kept] == [
        (True, False),
        (False, True),
    ]
    assert all(each.until > "2020" for each in kept)
    assert kept[0].until >= kept[1].until
    with closing(Workspace.open(tmp_path / "l.sqlite")) as workspace:
        assert "16" in workspace.versioning.text("r")
        workspace.undo()
        assert "15" in workspace.versioning.text("r")
        assert {each.text.count("16") for each in workspace.versioning.earlier("r")} == {0, 1}
