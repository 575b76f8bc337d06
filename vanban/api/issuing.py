"""Issue papers: number, paper, check, hash and entry in one step; if anything fails, no number is lost, no file is left."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import records
from vanban.api import checks
from vanban.context import recipients
from vanban.errors import InputError, Problem
from vanban.language import NgayKhuyet
from vanban.line import produce
from vanban.registers import SoDangKy, TepMoi, VanBanDi, VaoSo, YeuCau

if TYPE_CHECKING:
    from vanban.linting import Policy, Report
    from vanban.models import VanBan

__all__ = ["DaPhatHanh", "phat_hanh", "to_pdf"]

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class DaPhatHanh:
    """A paper that was issued.

    Attributes:
        van_ban: its entry in the book, with number, files and hashes.
        tep: the DOCX.
        canh_bao: findings that are no errors, and what the book wants known.
    """

    van_ban: VanBanDi
    tep: Path
    canh_bao: tuple[str, ...]


def phat_hanh(
    ban_ghi: Sequence[PathLike],
    so: SoDangKy,
    thu_muc: PathLike | None = None,
    *,
    so_giu: str = "",
    khuon: PathLike | None = None,
    chinh_sach: PathLike | Policy | None = None,
    ghi_de: bool = False,
    cho_phep_loi: bool = False,
    buoc: Callable[[str], None] | None = None,
) -> list[DaPhatHanh]:
    """Issue records: all of them, or none.

    Args:
        ban_ghi: record files without a number; a record without a whole date is dated today.
        so: the opened book.
        thu_muc: folder for the DOCX files; None puts them beside the first record.
        so_giu: a held number that the only record uses; "" takes the next.
        khuon: the office's own folder of templates.
        chinh_sach: which findings count, or the YAML file that says so; None is the decree's own, judged as a final paper.
        ghi_de: whether files already there may be replaced.
        cho_phep_loi: whether a paper with errors of layout is issued all the same.
        buoc: told each step's name.

    Raises:
        InputError: a record is wrong, has a number already, or fails the check; every fault is told.
        RegisterError: the book refuses.
    """
    paths = [Path(one) for one in ban_ghi]
    if so_giu and len(paths) != 1:
        raise InputError(Problem("số giữ chỉ dùng cho một bản ghi", vi_tri="so_giu", tim_thay=so_giu))
    papers = [_record(path, so.hom_nay()) for path in paths]
    out = Path(thu_muc) if thu_muc is not None else paths[0].parent
    policy = _policy(chinh_sach)
    reports: dict[str, Report] = {}

    def write(entries: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        faults: list[Problem] = []
        ready: list[TepMoi] = []
        for at, (path, paper, entry) in enumerate(zip(paths, papers, entries, strict=True)):
            assert isinstance(entry, VanBanDi)
            data = produce.produce(_numbered(paper, entry), folder=None if khuon is None else Path(khuon))
            report = produce.inspect(data, name=path.name, policy=policy)
            reports[path.name] = report
            if not report.ok and not cho_phep_loi:
                faults += _told(report, path)
            ready.append(TepMoi(f"{path.stem}.docx", data, at))
        if faults:
            raise InputError(*faults)
        return ready

    requests = [_request(paper, so_giu) for paper in papers]
    entries = so.phat_hanh(requests, write, out, ghi_de=ghi_de, buoc=buoc)
    return [
        DaPhatHanh(entry, out / f"{path.stem}.docx", (*entry.canh_bao, *_warnings(reports[path.name])))
        for path, entry in zip(paths, entries, strict=True)
        if isinstance(entry, VanBanDi)
    ]


def to_pdf(so: SoDangKy, issued: DaPhatHanh) -> Path:
    """Convert an issued paper to PDF and register the PDF with it.

    Raises:
        ConversionError: LibreOffice is missing or failed; the paper stays issued.
    """
    from vanban.api import pdf

    made = pdf.to_pdf(issued.tep)
    so.gan_tep(f"#{issued.van_ban.id}", [Path(made)])
    return Path(made)


def _policy(said: PathLike | Policy | None) -> Policy:
    if isinstance(said, str | os.PathLike):
        return checks.load_policy(said, ban_nhap=False)
    return said if said is not None else checks.policy(ban_nhap=False)


def _record(path: Path, hom_nay: date) -> VanBan:
    """Read a record that is ready to be issued, dated to the day."""
    paper = records.load(path)
    if paper.so is not None:
        raise InputError(
            Problem("bản ghi đã có số", vi_tri="so", tep=str(path), tim_thay=str(paper.so),
                    cach_sua="Bỏ mục so để cấp số; văn bản đã đánh số tay thì ghi sổ bằng: vanban so dang-ky.")
        )  # fmt: skip
    if not paper.co_so:
        raise InputError(Problem(f"{paper.quy_tac.ten} này không mang số", vi_tri="loai", tep=str(path)))
    said = paper.ngay
    if said is not None and said.ngay is not None:
        return paper
    if said is not None and (said.nam, said.thang or hom_nay.month) != (hom_nay.year, hom_nay.month):
        raise InputError(
            Problem("ngày văn bản chưa đủ mà không thuộc tháng này", vi_tri="ngay", tep=str(path),
                    tim_thay=f"{said.thang or ''}/{said.nam}".lstrip("/"), can_co="đủ ngày, tháng, năm")
        )  # fmt: skip
    return paper.model_copy(update={"ngay": NgayKhuyet(hom_nay.year, hom_nay.month, hom_nay.day)})


def _numbered(paper: VanBan, entry: VanBanDi) -> VanBan:
    return paper.model_copy(update={"so": entry.so, "chen": entry.phu or None})


def _request(paper: VanBan, so_giu: str) -> YeuCau:
    """Say what the book must know of a paper."""
    day = paper.ngay
    signer = _signer(paper)
    kept = paper.luu
    listed = paper.noi_nhan or ()
    return YeuCau(
        loai=paper.loai,
        trich_yeu=getattr(paper, "trich_yeu", None) or paper.quy_tac.ten,
        ngay=date(day.nam, day.thang, day.ngay) if day and day.thang and day.ngay else None,
        co_quan=paper.co_quan_chu_tri.ky_hieu,
        ky_hieu=paper.ky_hieu_day_du,
        don_vi_soan=(kept.don_vi or "") if kept else "",
        nguoi_soan=(kept.nguoi_soan or "") if kept else "",
        nguoi_ky=signer[0],
        chuc_vu_ky=signer[1],
        noi_nhan=tuple(one.ten if one.ban == 1 else f"{one.ten} ({one.ban:02d})" for one in listed),
        luu=", ".join(filter(None, (kept.noi, kept.don_vi))) if kept else "VT",
        so_luong_ban=recipients.copies(paper) or None,
        do_mat=paper.mat or "",
        do_khan=paper.khan or "",
        ho_so=(paper.ho_so.ky_hieu or "") if paper.ho_so else "",
        han_tra_loi=paper.han_tra_loi,
        ghi_chu=paper.ghi_chu or "",
        so_giu=so_giu,
    )


def _signer(paper: VanBan) -> tuple[str, str]:
    named: Any = getattr(paper, "nguoi_ky", None)
    first = named[0] if isinstance(named, tuple) and named else named
    if first is None or isinstance(first, tuple):
        return "", ""
    return first.ho_ten, first.chuc_vu or first.kt or first.q or ""


def _told(report: Report, path: Path) -> list[Problem]:
    return [
        Problem(
            f"{finding.noi_dung} ({finding.ma}, {finding.dieu_khoan})",
            finding.vi_tri,
            path.name,
            cach_sua=finding.cach_sua,
        )
        for finding in report.findings
        if finding.muc.value == "loi"
    ]


def _warnings(report: Report) -> list[str]:
    return [f"{f.ma} {f.vi_tri}: {f.noi_dung} ({f.dieu_khoan})" for f in report.findings if f.muc.value == "canh_bao"]
