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
