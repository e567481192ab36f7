import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.workspace import Workspace, workers
from muqabala.workspace.workers import process_pool


def test_one_job_needs_no_other_process():
    with workers() as executor:
        assert executor is None


def test_more_jobs_are_processes_that_make_the_same_library(tmp_path):
    for number in range(80):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    library = Workspace.open(tmp_path / "library.sqlite")
    with workers(2) as executor:
        assert isinstance(executor, ProcessPoolExecutor)
        report, _ = library.import_files([tmp_path], executor)
    assert [result.document_id for result in report.results] == [f"{n:02}" for n in range(80)]
    assert library.refreshing.outdated() == []
    assert library.search.count("قتيل > 10") == 72
    library.close()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Here processes have no such order.")
def test_a_modest_process_lets_the_window_go_first():
    with process_pool(1) as equal, process_pool(1, modest=True) as modest:
        assert equal.submit(os.nice, 0).result() == os.nice(0)
        assert modest.submit(os.nice, 0).result() > os.nice(0)


STARTS_AND_DIES = """
import os, signal
from muqabala.workspace.workers import process_pool
if __name__ == "__main__":
    pool = process_pool(2)
    print(*{pool.submit(os.getpid).result() for _ in range(20)}, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def runs(pid: str) -> bool:
    """Tell whether a process runs; one that ended and was not asked how does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_processes_do_not_outlive_a_window_that_was_killed(tmp_path):
    script = tmp_path / "dies.py"
    script.write_text(STARTS_AND_DIES, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    # Its end is seen when nobody holds its output open any more: the processes of the pool would.
    died = subprocess.run(
        [sys.executable, str(script)], env=environment, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL
    assert died.stdout.split()
    assert not [pid for pid in died.stdout.split() if runs(pid)]


def test_without_dask_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MuqabalaError) as caught, workers(cluster="tcp://127.0.0.1:1"):
        pass
    assert caught.value.code == "cluster_missing"


def test_a_cluster_that_loses_a_worker_loses_no_report(tmp_path):
    distributed = pytest.importorskip("distributed")
    for number in range(120):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب.\n"
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    library = Workspace.open(tmp_path / "library.sqlite")
    cluster = distributed.LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None)
    lost = []

    def lose_one(done, _total):
        if done > 20 and not lost:
            lost.append(next(iter(cluster.workers.values())).pid)
            os.kill(lost[0], signal.SIGTERM)

    with cluster, workers(cluster=cluster.scheduler_address) as executor:
        report, _ = library.import_files([tmp_path], executor, lose_one)
    assert lost
    assert len({result.document_id for result in report.results}) == len(report.results) == 120
    assert library.refreshing.outdated() == []
    library.close()
