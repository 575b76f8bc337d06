"""Any executor makes the same files: threads, processes, Dask's cluster."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from vanban.batch import Options, Report, TemplateMaker, rows_from, run_batch
from vanban.batch.crew import pool_size
from vanban.errors import InputError, VanbanError
from vanban.rendering import Template

ROWS = rows_from([{"ho_ten": f"Nguyễn Văn {number}", "don_vi": "Văn phòng"} for number in range(70)])


def marks(report: Report) -> list[tuple[str, str]]:
    return [(file.name, file.sha256) for file in report.files]


@pytest.fixture
def expected(maker: TemplateMaker, tmp_path: Path) -> list[tuple[str, str]]:
    return marks(run_batch(ROWS, maker, tmp_path / "mot-minh"))


def test_luong_lam_ra_tep_y_het(maker: TemplateMaker, tmp_path: Path, expected: list[tuple[str, str]]) -> None:
    with ThreadPoolExecutor(3) as pool:
        report = run_batch(ROWS, maker, tmp_path / "ra", Options(executor=pool))
    assert report.ok
    assert marks(report) == expected


@pytest.mark.parametrize("bring", [False, True])
def test_tien_trinh_lam_ra_tep_y_het(
    bring: bool, maker: TemplateMaker, tmp_path: Path, expected: list[tuple[str, str]]
) -> None:
    with ProcessPoolExecutor(1) as pool:
        report = run_batch(ROWS, maker, tmp_path / "ra", Options(executor=pool, bring=bring))
        assert pool.submit(len, "ba").result() == 2, "an executor handed in stays open"
    assert marks(report) == expected
    assert len(list((tmp_path / "ra").glob("*.docx"))) == len(ROWS)


def test_hang_loi_bao_nhu_nhau_qua_tien_trinh(maker: TemplateMaker, tmp_path: Path) -> None:
    rows = rows_from([*({"ho_ten": "x", "don_vi": "y"} for _ in range(40)), {"ho_ten": "a\x01", "don_vi": "y"}])
    alone = run_batch(rows, maker, tmp_path / "a")
    with ThreadPoolExecutor(2) as pool:
        spread = run_batch(rows, maker, tmp_path / "b", Options(executor=pool))
    assert alone.bad == spread.bad
    assert not (tmp_path / "b").exists(), "nothing that waited is left"
    assert "U+0001" in str(alone.bad[0].problems[0])


def test_dask_tren_cum_that_lam_ra_tep_y_het(
    maker: TemplateMaker, tmp_path: Path, expected: list[tuple[str, str]]
) -> None:
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, local_directory=str(tmp_path)
            ) as cluster,
            distributed.Client(cluster) as client,
        ):
            executor: Executor = client.get_executor()
            report = run_batch(ROWS, maker, tmp_path / "ra", Options(executor=executor))
            again = run_batch(ROWS, maker, tmp_path / "ra", Options(executor=executor, resume=True))
    assert report.ok
    assert marks(report) == expected
    assert again.made == 0


def test_viec_khong_gui_di_duoc_noi_ro(template: Callable[..., Template], tmp_path: Path) -> None:
    maker = TemplateMaker(template("{{ x }}"), make=lambda row: row.values)
    assert run_batch(rows_from([{"x": 1}]), maker, tmp_path / "mot-minh").ok, "alone any function will do"
    with ThreadPoolExecutor(1) as pool, pytest.raises(InputError, match="không gửi được việc"):
        run_batch(rows_from([{"x": 1}]), maker, tmp_path, Options(executor=pool))


def test_tien_trinh_chet_giua_chung_duoc_bao_va_lam_tiep_duoc(maker: TemplateMaker, tmp_path: Path) -> None:
    class Broken(ThreadPoolExecutor):
        def submit(self, *args: object, **more: object) -> object:  # type: ignore[override]
            from concurrent.futures.process import BrokenProcessPool

            raise BrokenProcessPool("chết")

    with Broken(1) as pool, pytest.raises(VanbanError, match="--tiep-tuc"):
        run_batch(ROWS, maker, tmp_path, Options(executor=pool))
    assert run_batch(ROWS, maker, tmp_path, Options(resume=True)).ok


def test_viec_nho_khong_goi_them_tien_trinh() -> None:
    assert pool_size(None, 0.5) == 1
    assert pool_size(3, 0.5) == 3
    assert pool_size(None, 3600) >= 1
