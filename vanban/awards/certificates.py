"""Certificates of the year: rows for the batch's printer, numbered as the decision's list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban.awards.data.results import DuocTang
from vanban.awards.data.wording import comma
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS
from vanban.batch.outcome import Outputs, carry_out
from vanban.batch.preparing import Wish, prepare
from vanban.batch.running import Options
from vanban.errors import InputError
from vanban.language import posted, viet_hoa_dau

if TYPE_CHECKING:
    from vanban.awards.kit import Kit
    from vanban.awards.steps import Step
    from vanban.awards.year import Run


_SIGNER: Final = ("tm", "tl", "tuq", "kt", "q", "chuc_vu", "ho_ten")


def certificate_row(row: DuocTang, body: str, day: date | None = None) -> dict[str, Any]:
    """Give the row of one certificate; a collective's or a household's carries the issuing body under its name.

    Args:
        row: the line of the decision's list.
        body: full name of the issuing office, for units whose own name does not say whose they are.
        day: day of the decision: who was dead then is given it posthumously.
    """
    who = row.de_cu
    found = {
        "stt": str(row.stt),
        "nguoi_nhan": who.ten,
        "so_vang": str(row.stt),
        "don_vi": who.don_vi,
        "thanh_tich": who.thanh_tich,
    }
    if who.doi_tuong == "tap_the":
        return {**found, "ten_tap_the": who.ten, "doi_tuong": "Tập thể", "don_vi": who.don_vi or body}
    if who.doi_tuong == "ho_gia_dinh":
        return {**found, "ten_tap_the": who.ten, "doi_tuong": "Hộ gia đình"}
    return {
        **found,
        "ho_ten": who.ten,
        "gioi_tinh": who.gioi_tinh or "",
        "chuc_vu": who.chuc_vu,
        "doi_tuong": "cá nhân",
        **({"truy_tang": "x"} if who.posthumous(day) else {}),
    }


def authors(kit: Kit) -> Iterator[dict[str, Any]]:
    """Give one row an author of a recognised initiative."""
    number = 0
    for result in kit.ideas:
        for author in result.sang_kien.tac_gia if result.cong_nhan else ():
            number += 1
            yield {
                "stt": str(number),
                "ho_ten": author.ten,
                "nguoi_nhan": author.ten,
                "gioi_tinh": author.gioi_tinh or "",
                "chuc_vu": author.chuc_vu,
                "don_vi": author.don_vi,
                "ten_sang_kien": result.sang_kien.ten,
                "ty_le": comma(author.dong_gop) if author.dong_gop is not None else "",
                "so_vang": str(number),
            }


def batch_files(run: Run, folder: Path, kind: str, rows: list[dict[str, Any]], decision: Step) -> list[Path]:
    """Print a batch into a folder.

    Raises:
        InputError: a row cannot be printed.
    """
    settings = run.kit.settings
    head = run.kit.office.signer(settings.signers(decision.ngay)["dung_dau"])
    common: dict[str, Any] = {
        "loai": kind,
        "tham_quyen": run.shared["tham_quyen"],
        "dia_danh": run.kit.office.dia_danh,
        "nguoi_ky": {name: value for name in _SIGNER if (value := getattr(head, name, None))},
        "nam": settings.nam,
        "so_quyet_dinh": decision.so_ky_hieu,
        "ngay_quyet_dinh": f"{decision.ngay:%d/%m/%Y}",
    }
    if settings.goi_nam:  # a year of another name stands where a sheet would say "năm 2026"
        sheet = CERTIFICATE_KINDS[kind]
        common |= {
            name: said.replace("Năm {nam}", viet_hoa_dau(settings.called())).replace("năm {nam}", settings.called())
            for name, said in (("phu_de", sheet.phu_de), ("thanh_tich", sheet.thanh_tich)) if "{nam}" in said
        }  # fmt: skip
    rows = [{**row, "chuc_vu": posted(row["chuc_vu"], row["don_vi"])} if row.get("chuc_vu") else row for row in rows]
    job = prepare(Wish(kind=kind, source=rows, common=common, office=run.work))
    outcome = carry_out(job, folder, Options(), Outputs())
    if not outcome.ok:
        raise InputError(*(problem for bad in outcome.report.bad for problem in bad.problems))
    return [folder / made.name for made in outcome.report.files]
