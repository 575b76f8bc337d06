"""Issue papers: number, paper, check, hash and entry in one step; if anything fails, no number is lost, no file is left."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.errors import InputError, Problem, RecordError
from vanban.frozen import dataclass
from vanban.language import NgayKhuyet
from vanban.line.office import Office
from vanban.line.policies import load_policy, policy_of
from vanban.line.registering import numbered, request_of
from vanban.models.unfilled import unfilled
from vanban.records.noticing_papers import places_left_open
from vanban.registers import SoDangKy, TepMoi, VanBanDi, VaoSo
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.linting import Policy, Report
    from vanban.models import VanBan

__all__ = ["DaPhatHanh", "expected", "phat_hanh", "to_pdf"]

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


@renamed(
    ho_so="profile",
    khuon="templates",
    chinh_sach="policy",
    ghi_de="overwrite",
    cho_phep_loi="allow_faults",
    kem_ban_ghi="record",
    buoc="progress",
    ban_ghi="records",
    thu_muc="out",
)
def phat_hanh(
    records: Sequence[PathLike],
    so: SoDangKy,
    out: PathLike | None = None,
    *,
    so_giu: str = "",
    da_bao: str = "",
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    policy: PathLike | Policy | None = None,
    overwrite: bool = False,
    allow_faults: bool = False,
    record: bool | None = None,
    progress: Callable[[str], None] | None = None,
) -> list[DaPhatHanh]:
    """Issue records: all of them, or none.

    Args:
        records: record files without a number; a record without a whole date is dated today.
        so: the opened book.
        out: folder for the DOCX files; None puts them beside the first record.
        so_giu: a held number that the only record uses; "" takes the next.
        da_bao: the number announced for the only record; when another one is got, its warnings say so.
        profile: the office profile; None looks for `co-quan.yaml` beside each record and in the folders above.
        templates: a folder of templates instead of the one the profile names.
        policy: which findings count, or the YAML file that says so; None is the profile's, else the decree's own; the
            papers are judged as final ones.
        overwrite: whether files already there may be replaced.
        allow_faults: whether a paper with errors of layout, or with places left to fill in, is issued all the same.
        record: whether the files carry their records; None: as the profile says, else yes.
        progress: told each step's name.

    Raises:
        InputError: a record is wrong, has a number already, or fails the check; every fault is told.
        RegisterError: the book refuses.
    """
    paths = [Path(one) for one in records]
    if (so_giu or da_bao) and len(paths) != 1:
        what, where = ("số giữ", "so_giu") if so_giu else ("số đã báo", "da_bao")
        raise InputError(Problem(f"{what} chỉ dùng cho một bản ghi", vi_tri=where, tim_thay=so_giu or da_bao))
    said = load_policy(Path(policy)) if isinstance(policy, str | os.PathLike) else policy
    offices = [
        Office.find(
            path,
            profile=None if profile is None else Path(profile),
            templates=None if templates is None else Path(templates),
            policy=said,
            keeps_record=record,
        )
        for path in paths
    ]
    papers = [
        _record(office, path, so.hom_nay(), open_places=allow_faults)
        for office, path in zip(offices, paths, strict=True)
    ]
    folder = Path(out) if out is not None else paths[0].parent
    named = [(path.name, office, paper) for path, office, paper in zip(paths, offices, papers, strict=True)]
    return issue(
        named, so, folder, so_giu=so_giu, da_bao=da_bao, overwrite=overwrite, allow_faults=allow_faults,
        progress=progress,
    )  # fmt: skip


def issue(
    papers: Sequence[tuple[str, Office, VanBan]],
    so: SoDangKy,
    out: Path,
    *,
    so_giu: str = "",
    da_bao: str = "",
    overwrite: bool = False,
    allow_faults: bool = False,
    progress: Callable[[str], None] | None = None,
) -> list[DaPhatHanh]:
    """Issue papers that are ready: all of them, or none.

    Args:
        papers: of each the name of its record or of its file, its office and the paper, without a number.
        so: the opened book.
        out: folder for the DOCX files.
        so_giu: a held number that the only paper uses.
        da_bao: the number announced for the only paper.
        overwrite: whether files already there may be replaced.
        allow_faults: whether a paper with errors of layout is issued all the same.
        progress: told each step's name.

    Raises:
        InputError: a paper fails the check; every fault is told.
        RegisterError: the book refuses.
    """
    names = [f"{Path(name).stem}.docx" for name, _, _ in papers]
    reports: dict[int, Report] = {}

    def write(entries: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        faults: list[Problem] = []
        ready: list[TepMoi] = []
        for at, ((name, office, paper), entry) in enumerate(zip(papers, entries, strict=True)):
            assert isinstance(entry, VanBanDi)
            data = office.make(numbered(paper, entry))
            report = office.check(data, name=name, policy=_final(office.policy))
            reports[at] = report
            if not report.ok and not allow_faults:
                faults += _told(report, Path(name))
            ready.append(TepMoi(names[at], data, at))
        if faults:
            raise InputError(*faults)
        return ready

    requests = [request_of(paper, so_giu=so_giu, da_bao=da_bao) for _, _, paper in papers]
    entries = so.phat_hanh(requests, write, out, overwrite=overwrite, progress=progress)
    return [
        DaPhatHanh(entry, out / names[at], (*entry.canh_bao, *_warnings(reports[at])))
        for at, entry in enumerate(entries)
        if isinstance(entry, VanBanDi)
    ]


def expected(paper: VanBan, so: SoDangKy) -> str:
    """Say which number a paper would get now; none is taken, and whoever comes first gets it.

    Raises:
        InputError, RegisterError: as `phat_hanh`.
    """
    return so.du_kien(request_of(ready_to_issue(paper, "", so.hom_nay()))).so_ky_hieu


def to_pdf(so: SoDangKy, issued: DaPhatHanh) -> Path:
    """Convert an issued paper to PDF and register the PDF with it.

    Raises:
        ConversionError: LibreOffice is missing or failed; the paper stays issued.
    """
    from vanban.api import pdf

    made = pdf.to_pdf(issued.tep)
    so.gan_tep(f"#{issued.van_ban.id}", [Path(made)])
    return Path(made)


def _final(policy: Policy | None) -> Policy:
    """Judge as a final paper, whatever else the office counts."""
    return replace(policy, ban_nhap=False) if policy is not None else policy_of(ban_nhap=False)


def _record(office: Office, path: Path, hom_nay: date, *, open_places: bool) -> VanBan:
    """Read a record that is ready to be issued, dated to the day."""
    paper = office.load(path)
    if not open_places and (left := _left_open(paper, str(path))):
        raise RecordError(*(places_left_open(path) or left))
    return ready_to_issue(paper, str(path), hom_nay, open_places=True)


def _left_open(paper: VanBan, source: str) -> list[Problem]:
    """What somebody is still to fill in, by field."""
    return [replace(one.problem, tep=source) for one in unfilled(paper)]


def ready_to_issue(paper: VanBan, source: str, hom_nay: date, *, open_places: bool = False) -> VanBan:
    """Give a paper that may be numbered, dated to the day.

    Args:
        paper: the paper.
        source: where it came from, for messages.
        hom_nay: the day it is.
        open_places: whether places may be left in it that nobody filled in.

    Raises:
        InputError: it has a number already, carries none, is of another month, or somebody is still to fill in a place.
    """
    if paper.so is not None:
        raise InputError(
            Problem("bản ghi đã có số", vi_tri="so", tep=source, tim_thay=str(paper.so),
                    cach_sua="Bỏ mục so để cấp số; văn bản đã đánh số tay thì ghi sổ bằng: vanban so dang-ky.")
        )  # fmt: skip
    if not paper.co_so:
        raise InputError(Problem(f"{paper.quy_tac.ten} này không mang số", vi_tri="loai", tep=source))
    if not open_places and (left := _left_open(paper, source)):
        raise RecordError(*left)
    said = paper.ngay
    if said is not None and said.ngay is not None:
        return paper
    if said is not None and (said.nam, said.thang or hom_nay.month) != (hom_nay.year, hom_nay.month):
        raise InputError(
            Problem("ngày văn bản chưa đủ mà không thuộc tháng này", vi_tri="ngay", tep=source,
                    tim_thay=f"{said.thang or ''}/{said.nam}".lstrip("/"), can_co="đủ ngày, tháng, năm")
        )  # fmt: skip
    return paper.model_copy(update={"ngay": NgayKhuyet(hom_nay.year, hom_nay.month, hom_nay.day)})


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
