import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from muqabala.errors import MuqabalaError
from muqabala.workspace import Workspace, workers


def test_one_job_needs_no_other_process():
    with workers() as executor:
        assert executor is None


def test_more_jobs_are_processes_that_make_the_same_library(tmp_path):
    for number in range(20):
        text = f"خبر {number}\n\nقتل {number + 3} مدنيين في حلب.\n"
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    library = Workspace.open(tmp_path / "library.sqlite")
    with workers(2) as executor:
        assert isinstance(executor, ProcessPoolExecutor)
        report, _ = library.import_files([tmp_path], executor)
    assert len(report.results) == 20
    assert library.refreshing.outdated() == []
    assert library.search.count("قتيل > 10") == 12
    library.close()


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
