"""A batch from rows to files: looked over first, written whole, gone on with after any interruption."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from vanban.batch import Options, Progress, Row, TemplateMaker, rows_from, run_batch
from vanban.batch.journal import JOURNAL_NAME, Journal
from vanban.batch.report import grouped
from vanban.batch.running import plan_tasks
from vanban.batch.work import Kept, check_rows
from vanban.errors import InputError, Problem
from vanban.files import DRAFT_PREFIX
from vanban.rendering import Template

Texts = Callable[[Path], list[str]]
Listed = Callable[[Path], list[str]]


def test_moi_hang_mot_tep_dung_ten_dung_noi_dung(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path, texts: Texts, papers_in: Listed
) -> None:
    report = run_batch(people, maker, tmp_path / "ra")
    assert report.ok
    assert report.made == len(papers_in(tmp_path / "ra")) == 6
    for file, row in zip(report.files, people, strict=True):
        path = report.folder / file.name
        assert texts(path) == [f"Tặng {row.values['ho_ten']}, Văn phòng"]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def test_co_hang_loi_thi_khong_ghi_tep_nao(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    rows = [*people[:3], replace(people[3], problems=(Problem("thiếu họ tên", "DS!B5"),)), *people[4:]]
    rows[1] = replace(rows[1], values={"ho_ten": "Trần\x0bBảo", "don_vi": ""}, places={"ho_ten": "DS!B3"})
    report = run_batch(rows, maker, tmp_path / "ra")
    assert not report.ok
    assert not (tmp_path / "ra").exists()
    assert [(bad.row.index, bad.problems[0].vi_tri) for bad in report.bad] == [(2, "DS!B3"), (4, "DS!B5")]
    assert "U+000B" in str(report.bad[0].problems[0])


def test_bo_qua_loi_thi_hang_tot_van_duoc_lam_va_giu_so(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path, papers_in: Listed
) -> None:
    rows = [replace(people[0], problems=(Problem("hỏng"),)), *people[1:]]
    report = run_batch(rows, maker, tmp_path, Options(skip_bad=True))
    assert not report.ok
    assert len(report.bad) == 1
    assert papers_in(tmp_path)[0] == "2 Trần Quốc Bảo.docx"


def test_thu_tu_theo_ten_tieng_viet(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    report = run_batch(people, maker, tmp_path, Options(order="ten"))
    assert [file.name for file in report.files] == [
        "1 Nguyễn Văn An.docx", "2 Nguyễn Thị Ánh.docx", "3 Đỗ Ân.docx", "4 Trần Quốc Bảo.docx",
        "5 Lê Văn Cường.docx", "6 Hoàng A Sình.docx",
    ]  # fmt: skip


def test_lam_tiep_chi_lam_tep_con_thieu(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    first = run_batch(people, maker, tmp_path)
    (tmp_path / first.files[2].name).unlink()
    (tmp_path / first.files[4].name).write_bytes(b"PK nua tep")
    stamp = (tmp_path / first.files[0].name).stat().st_mtime_ns
    again = run_batch(people, maker, tmp_path, Options(resume=True))
    assert [file.state for file in again.files] == ["giu_nguyen"] * 2 + ["moi", "giu_nguyen", "moi", "giu_nguyen"]
    assert [file.sha256 for file in again.files] == [file.sha256 for file in first.files]
    assert (tmp_path / first.files[0].name).stat().st_mtime_ns == stamp


def test_tep_nguoi_dung_da_sua_tay_duoc_giu_va_bao(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path, template: Callable[..., Template]
) -> None:
    first = run_batch(people, maker, tmp_path)
    edited = template("sửa tay").render({})
    (tmp_path / first.files[1].name).write_bytes(edited)
    again = run_batch(people, maker, tmp_path, Options(resume=True))
    assert again.files[1].state == "da_sua_tay"
    assert (tmp_path / first.files[1].name).read_bytes() == edited
    assert any("giữ nguyên" in note.noi_dung for note in again.notes)


def test_hang_da_sua_duoc_lam_lai_khi_lam_tiep(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path, texts: Texts
) -> None:
    run_batch(people, maker, tmp_path, Options(pattern="{ho_ten}"))
    rows = (replace(people[0], values={**people[0].values, "don_vi": "Sở Nội vụ"}), *people[1:])
    again = run_batch(rows, maker, tmp_path, Options(resume=True, pattern="{ho_ten}"))
    assert again.made == 1
    assert texts(tmp_path / "Nguyễn Thị Ánh.docx") == ["Tặng Nguyễn Thị Ánh, Sở Nội vụ"]


def test_lam_tiep_voi_khuon_khac_bi_tu_choi(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path, template: Callable[..., Template]
) -> None:
    run_batch(people, maker, tmp_path)
    other = TemplateMaker(template("Khác {{ ho_ten }}"))
    with pytest.raises(InputError, match="khuôn hoặc dữ liệu chung đã đổi"):
        run_batch(people, other, tmp_path, Options(resume=True))
    assert run_batch(people, other, tmp_path).made == 6


def test_tep_la_trung_ten_khong_bi_ghi_de(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    mine = tmp_path / "2 Trần Quốc Bảo.docx"
    mine.write_bytes(b"cua toi")
    for _ in range(2):
        with pytest.raises(InputError, match="đã có tệp này"):
            run_batch(people, maker, tmp_path)
    assert mine.read_bytes() == b"cua toi"
    mine.unlink()
    assert run_batch(people, maker, tmp_path).made == run_batch(people, maker, tmp_path).made == 6


def test_hai_lan_chay_cung_luc_khong_dam_len_nhau(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path
) -> None:
    with Journal(tmp_path), pytest.raises(InputError, match="một lần chạy khác"):
        run_batch(people, maker, tmp_path)


def test_nhat_ky_dut_giua_dong_van_doc_duoc(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    run_batch(people, maker, tmp_path)
    journal = tmp_path / JOURNAL_NAME
    text = journal.read_text(encoding="utf-8")
    journal.write_text(text[: len(text) - 40], encoding="utf-8")
    (tmp_path / f"{DRAFT_PREFIX}abc").write_bytes(b"do dang")
    again = run_batch(people, maker, tmp_path, Options(resume=True))
    assert (again.made, len(again.files)) == (1, 6)
    assert not list(tmp_path.glob(f"{DRAFT_PREFIX}*"))
    third = run_batch(people, maker, tmp_path, Options(resume=True))
    assert third.made == 0


def test_tep_cua_lan_truoc_khong_con_trong_danh_sach_duoc_ke_ra(
    people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path
) -> None:
    run_batch(people, maker, tmp_path, Options(pattern="{ho_ten}"))
    report = run_batch(people[:4], maker, tmp_path, Options(pattern="{ho_ten}", resume=True))
    assert sorted(report.leftovers) == ["Hoàng A Sình.docx", "Nguyễn Văn An.docx"]
    assert all((tmp_path / name).exists() for name in report.leftovers)


def test_tien_do_noi_toc_do_va_thoi_gian_con_lai(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    told: list[Progress] = []
    ticks = iter(range(10_000))
    rows = rows_from([{"ho_ten": f"Người {n}", "don_vi": "x"} for n in range(100)])
    run_batch(rows, maker, tmp_path, Options(progress=told.append, clock=lambda: next(ticks) * 0.06))
    making = [p for p in told if p.stage == "tao"]
    assert [p.done for p in making] == sorted(p.done for p in making)
    assert making[-1].done == making[-1].total == 100
    middle = making[len(making) // 2]
    assert middle.rate > 0
    assert middle.seconds_left == pytest.approx((100 - middle.done) / middle.rate)


def test_tong_ket_co_ma_bam_va_khong_thanh_cong_thuc(maker: TemplateMaker, tmp_path: Path) -> None:
    rows = rows_from([{"ho_ten": "=1+1", "don_vi": "x"}, {"ho_ten": "B", "don_vi": "\x01"}])
    report = run_batch(rows, maker, tmp_path, Options(skip_bad=True, pattern="{ho_ten}"))
    cells = list(csv.reader(io.StringIO(report.summary().decode("utf-8-sig"))))
    assert cells[1][2:4] == ["'=1+1.docx", report.files[0].sha256]
    assert "U+0001" in cells[2][4]
    assert report.to_dict()["hang_loi"] == 1


def test_loi_giong_nhau_duoc_gom_lai(people: tuple[Row, ...], maker: TemplateMaker, tmp_path: Path) -> None:
    rows = [replace(row, values={"ho_ten": "x"}) for row in people]
    lines = grouped(run_batch(rows, maker, tmp_path).bad)
    assert len(lines) == 1
    assert "và 3 chỗ nữa" in lines[0]
    assert '"don_vi"' in lines[0]


def test_danh_sach_trong(maker: TemplateMaker, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không có hàng nào"):
        run_batch([], maker, tmp_path)


class Counting(TemplateMaker):
    """Counts how often a row is worked out."""

    calls: ClassVar[list[str]] = []

    def check(self, row: Row) -> tuple[Problem, ...]:
        self.calls.append("check")
        return super().check(row)

    def pieces(self, row: Row) -> list[bytes]:
        self.calls.append("pieces")
        return super().pieces(row)

    def ready(self, row: Row) -> tuple[list[bytes], tuple[Problem, ...]]:
        self.calls.append("ready")
        return super().ready(row)


def test_moi_hang_chi_tinh_mot_lan_khi_con_cho_va_bo_nho_co_han(maker: TemplateMaker, tmp_path: Path) -> None:
    rows = rows_from([{"ho_ten": f"Người {n}", "don_vi": "x"} for n in range(60)])
    counting = Counting(maker.template, maker.make)
    counting.calls.clear()
    first = run_batch(rows, counting, tmp_path / "a")
    assert counting.calls.count("ready") == 60 - counting.calls.count("check")
    assert counting.calls.count("pieces") == counting.calls.count("check") < 60
    assert [file.sha256 for file in first.files] == [
        hashlib.sha256((tmp_path / "a" / file.name).read_bytes()).hexdigest() for file in first.files
    ]
    tasks = plan_tasks(rows, Options())
    kept = Kept(room=5000)  # the others on the disk, whole
    assert len(list(check_rows(counting, tasks, kept))) == 60
    again = [kept.take(at) or () for at in range(60)]
    assert [hashlib.sha256(b"".join(pieces)).hexdigest() for pieces in again] == [file.sha256 for file in first.files]
    kept.close()
    kept = Kept(room=5000, disk=0)
    assert len(list(check_rows(counting, tasks, kept))) == 60
    assert not kept
    assert sum(kept.take(at) is not None for at in range(60)) < 10
