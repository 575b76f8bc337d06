"""Contents of the year: which papers each row of the office's plan led to, as a sheet and as a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Final

from vanban.awards.filling import cell
from vanban.awards.grid import Row, Sheet, workbook
from vanban.awards.law.inventory import INVENTORY
from vanban.frozen import dataclass
from vanban.language import ngay_ngan

TITLE: Final = "MỤC LỤC VĂN BẢN"
_HEAD: Final = ("Dòng kế hoạch", "Văn bản", "Tình trạng", "Số, ký hiệu", "Ngày", "Tệp", "Ghi chú")
_WIDTHS: Final = (8.0, 28.0, 11.0, 13.0, 10.0, 20.0, 20.0)
_MANY: Final = 3
"""More files than this are told by their number and the first of them."""
_NOTE: Final = 300
_NONE: Final = "không phát sinh"
_QUARTERS: Final = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class ContentsRow:
    """One paper of the year in the contents.

    Attributes:
        dong: row of the plan: "I.1" … "IV.6", or "I.1 năm sau".
        key: its key in the inventory.
        ten: what it is.
        so_ky_hieu: its number and code; "" for papers without.
        ngay: its day; None when it was not made.
        tep: its files, as paths from the folder of results.
        tinh_trang: its state in words.
        ghi_chu: why it is missing, how many files it has, what the checker found.
    """

    dong: str
    key: str
    ten: str
    so_ky_hieu: str
    ngay: date | None
    tep: tuple[str, ...]
    tinh_trang: str = ""
    ghi_chu: str = ""


def in_plan_order(rows: Sequence[ContentsRow]) -> list[ContentsRow]:
    """Put rows into the order of the plan; papers of one row keep the order of the inventory."""
    place = {giay.key: at for at, giay in enumerate(INVENTORY)}
    return sorted(rows, key=lambda row: (_plan_place(row.dong), place.get(row.key, len(place))))


def _plan_place(dong: str) -> tuple[int, int, str]:
    head, _, later = dong.partition(" ")
    quarter, _, number = head.partition(".")
    known = _QUARTERS.index(quarter) if quarter in _QUARTERS else len(_QUARTERS)
    return (known + (10 if later else 0), int(number) if number.isdecimal() else 0, dong)


def files_text(files: Sequence[str]) -> str:
    """Write the files of a paper in a cell: several in one folder by their number and the folder.

    >>> files_text(["0112-to-trinh.docx"])
    '0112-to-trinh.docx'
    >>> files_text(["chung-nhan/ldtt/1.docx", "chung-nhan/ttldtt/1.docx"])
    '02 tệp trong chung-nhan/'
    """
    tops = {file.partition("/")[0] if "/" in file else "" for file in files}
    if len(files) > 1 and len(tops) == 1 and "" not in tops:
        return f"{len(files):02d} tệp trong {tops.pop()}/"
    if len(files) <= _MANY:
        return "\n".join(files)
    return f"{len(files):02d} tệp: {files[0]} …"


def contents_xlsx(rows: Sequence[ContentsRow], *, nam: int | None = None, co_quan: str = "") -> bytes:
    """Write the contents as a sheet, print-ready, every row of the plan with its files.

    Args:
        rows: the papers; their order does not matter.
        nam: year of the plan, for the title; None leaves it out.
        co_quan: the office, printed over the title.
    """
    year = f" NĂM {nam}" if nam is not None else ""
    body = tuple(
        Row((row.dong, row.ten, row.tinh_trang, row.so_ky_hieu, row.ngay, files_text(row.tep), row.ghi_chu[:_NOTE]))
        for row in in_plan_order(rows)
    )
    lists = Sheet(
        ten="Mục lục",
        tren=((co_quan, ""),) if co_quan else (),
        tieu_de=(TITLE, f"Công tác thi đua, khen thưởng{year.lower()}"),
        cot=(_HEAD,),
        rong=_WIDTHS,
        can=("giua", "trai", "giua", "giua", "giua", "trai", "trai"),
        hang=body,
        ghi_chu=(summary(rows),),
    )
    return workbook((lists, _all_files(rows)), tieu_de=f"{TITLE}{year}", tac_gia=co_quan)


def _all_files(rows: Sequence[ContentsRow]) -> Sheet:
    """List every single file, for who looks for one certificate."""
    body = tuple(Row((row.dong, row.ten, row.so_ky_hieu, file)) for row in in_plan_order(rows) for file in row.tep)
    return Sheet(
        "Tất cả các tệp", ("DANH SÁCH TỆP",), (("Dòng kế hoạch", "Văn bản", "Số, ký hiệu", "Tệp"),),
        (9.0, 38.0, 15.0, 38.0), ("giua", "trai", "giua", "trai"), body,
    )  # fmt: skip


def summary(rows: Sequence[ContentsRow]) -> str:
    """Say how much was made, and what the plan asks for that is not there.

    >>> summary([ContentsRow(g.dong, g.key, g.ten, "", None, (f"{g.key}.docx",)) for g in INVENTORY])
    '48 văn bản, 48 tệp.'
    >>> summary([ContentsRow(g.dong, g.key, g.ten, "", None, ("a.docx",)) for g in INVENTORY if g.dong != "II.1"])
    '47 văn bản, 47 tệp. Dòng kế hoạch chưa có văn bản: II.1.'
    """
    made = [row for row in rows if row.tep]
    files = sum(len(row.tep) for row in made)
    text = f"{len(made):02d} văn bản, {files:02d} tệp."
    missing = [
        f"{row.ten} ({row.dong}): {row.tinh_trang}"
        for row in in_plan_order(rows)
        if not row.tep and row.tinh_trang != _NONE
    ]
    if missing:
        text += f" Chưa có: {'; '.join(missing)}."
    asked = {giay.dong for giay in INVENTORY} - {row.dong for row in rows}
    if asked:
        text += f" Dòng kế hoạch chưa có văn bản: {', '.join(sorted(asked, key=_plan_place))}."
    return text


def contents_record(rows: Sequence[ContentsRow], *, nam: int, ky: str, co_quan: str = "", ngang: bool = False) -> str:
    """Give the record of the contents page, for `vanban.records.load_text`: a notice, printed without number.

    Args:
        rows: the papers.
        nam: year of the plan.
        ky: key of the signer in the office profile.
        co_quan: name of the office for the opening line; "" leaves it out.
        ngang: the table on landscape pages of its own; the opening line and the signature then stand on others.
    """
    whose = f" của {co_quan}" if co_quan else ""
    turned = "; ngang có" if ngang else ""
    lines = [
        "  {bảng rộng 9,41,22,28; căn giữa,trái,giữa,trái; cỡ 12" + turned + "}",
        "  | Dòng | Văn bản | Số, ký hiệu; ngày | Tệp |",
        "  |------|---------|-------------------|-----|",
    ]
    for row in in_plan_order(rows):
        day = ngay_ngan(row.ngay) if row.ngay is not None else ""
        number = "\n".join(part for part in (row.so_ky_hieu, day) if part)
        files = files_text(row.tep) or row.tinh_trang
        lines.append(f"  | {' | '.join(cell(part) for part in (row.dong, row.ten, number, files))} |")
    title = f"Văn bản thi đua, khen thưởng năm {nam} theo từng dòng của Kế hoạch"
    head = [
        "loai: thong_bao",
        f"trich_yeu: {json.dumps(title, ensure_ascii=False)}",
        "noi_dung: |",
        f"  Các văn bản{whose} theo Kế hoạch công tác thi đua, khen thưởng năm {nam}: {summary(rows)}",
        "",
    ]
    tail = [f"nguoi_ky: {json.dumps(ky, ensure_ascii=False)}", "noi_nhan: [Như trên]"]
    return "\n".join([*head, *lines, *tail]) + "\n"
