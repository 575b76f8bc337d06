"""The block of a copy below the copied paper, or the signing text of an electronic copy (Phần II; Mẫu 3.1, 3.2)."""

from __future__ import annotations

from typing import Any

from vanban.context import header, pages, recipients, signatures
from vanban.models.copies import BanSao
from vanban.models.parts import Luu
from vanban.regulation import COPY_CODES
from vanban.regulation.printed import NO_MARKS, BanSaoIn


def copy_block(copy: BanSao) -> BanSaoIn:
    """Write what a copy adds: form of the copy, body, number, place and date, signature, recipients."""
    name = COPY_CODES[copy.loai][0]
    said: dict[str, Any] = {
        "TypeName": name,
        "CodeNotation": copy.ky_hieu_day_du,
        "OrganName": copy.co_quan.ten_trong_cau,
        "SignerInfo.Position": copy.nguoi_ky.chuc_vu_ky,
        "SignerInfo.FullName": copy.nguoi_ky.ho_ten,
    }
    if copy.so is not None:
        said["CodeNumber"] = f"{copy.so:02d}{copy.chen or ''}"
    return {
        "khuon": "ban_sao",
        "kho": pages.kho(copy.trinh_bay),
        "ho_so": {"tieu_de": name, "tac_gia": copy.co_quan.ten_trong_cau, "chu_de": name, "tuy_bien": said},
        "hinh_thuc_sao": name,
        "chu_quan": [],
        "co_quan": header.bodies((copy.co_quan,))["co_quan"],
        "so_ky_hieu": header.number_text(copy.so, copy.chen, copy.ky_hieu_day_du),
        "dia_danh_ngay": header.dia_danh_ngay(copy.dia_danh, copy.ngay),
        "ky": [signatures.signature(copy.nguoi_ky)],
        "noi_nhan": recipients.block(copy.noi_nhan, copy.luu or Luu()),
        "dau": {**NO_MARKS, "thong_tin_ky_so": signing_text(copy)},
    }


def signing_text(copy: BanSao) -> str | None:
    """Write the text at the top right corner of an electronic copy (Phần II, I.3); None for a copy on paper.

    `SAO Y; Sở Xây dựng; 09/06/2026; 14:05:09`: the mask of the form with the time of Vietnam.
    """
    if copy.ky_luc is None:
        return None
    name = COPY_CODES[copy.loai][0]
    return f"{name}; {copy.co_quan.ten_trong_cau}; {copy.ky_luc:%d/%m/%Y}; {copy.ky_luc:%H:%M:%S}"
