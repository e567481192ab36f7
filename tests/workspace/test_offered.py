"""What the package offers is found when it is asked for, and costs nothing before."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from muqabala import workspace

SOURCE = Path(workspace.__file__)


def promised() -> dict[str, str]:
    """Return the names that a reader of the module is told, with the modules they are from."""
    (block,) = [
        node for node in ast.parse(SOURCE.read_text(encoding="utf-8")).body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name)
    ]  # fmt: skip
    return {name.name: str(node.module) for node in block.body for name in node.names}


def test_what_is_promised_is_what_is_offered():
    assert promised() == workspace._HOME
    assert set(workspace.__all__) == set(promised()) | {"workers"}


@pytest.mark.parametrize("name", workspace.__all__)
def test_every_name_is_found(name):
    assert getattr(workspace, name) is not None


def test_a_name_that_nobody_offers_is_told_as_of_any_module():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = workspace.nothing


def test_a_process_that_only_reads_does_not_wait_for_what_analyses_and_stores(tmp_path):
    report = tmp_path / "a.txt"
    report.write_text("خبر من حلب", encoding="utf-8")
    code = (
        "import sys; from muqabala.workspace.file_reading import read_files;"
        f"assert read_files([({str(report)!r}, '')])[0].ready;"
        "print(*[m for m in sys.modules if m.startswith(('sqlite', 'muqabala.extraction',"
        " 'muqabala.comparison', 'muqabala.exporting'))])"
    )
    command = [sys.executable, "-c", code]
    folder = str(SOURCE.parents[2])
    run = subprocess.run(
        command, env={"PYTHONPATH": folder}, capture_output=True, check=True, text=True
    )
    assert run.stdout.split() == []
