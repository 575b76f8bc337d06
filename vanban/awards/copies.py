"""Papers without number that are made once for each nominee or initiative, and who signs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vanban.awards.kit import Kit
from vanban.awards.law.inventory import Giay
from vanban.awards.people import merit
from vanban.language import unaccent
from vanban.law import DanhHieu

Copy = tuple[str | None, Mapping[str, Any], list[tuple[list[str], str]]]


def copies(kit: Kit, shared: Mapping[str, Any], giay: Giay) -> Iterator[Copy]:
    """Give, for each copy of a paper: the end of its file's name (None: the only one), its own facts, its signers."""
    head = (shared["dung_dau_ky_dong"] or [str(shared["dung_dau_ky"]).upper()], str(shared["nguoi_dung_dau"]))
    if giay.mau.startswith("bao_cao_thanh_tich"):
        yield from _merits(kit, giay, head)
    elif giay.mau == "phieu_cham_sang_kien":
        for row in shared["sang_kien"]:
            yield _named(row["stt"], row["ten"]), {"x": row}, [(["THÀNH VIÊN HỘI ĐỒNG"], "")]
    elif giay.mau == "don_cong_nhan_sang_kien":
        for row in shared["sang_kien"]:
            yield _named(row["stt"], row["ten"]), {"x": row}, [(["NGƯỜI NỘP ĐƠN"], "")]
    elif giay.mau == "xac_nhan_sang_kien":
        for row in shared["sang_kien_de_nghi"]:
            yield _named(row["stt"], row["ten"]), {"x": row}, [head]
    elif giay.mau == "bang_chi_tien_thuong":
        yield None, {}, [(["NGƯỜI LẬP"], ""), (["KẾ TOÁN TRƯỞNG"], ""), head]
    elif giay.mau == "ban_giao_uoc":
        yield None, {}, [(["ĐẠI DIỆN CÁC ĐƠN VỊ"], ""), head]
    else:
        yield None, {}, [head]


def _merits(kit: Kit, giay: Giay, head: tuple[list[str], str]) -> Iterator[Copy]:
    person = giay.mau.endswith("ca_nhan")
    asked: dict[tuple[str, int], tuple[Any, list[DanhHieu]]] = {}
    if giay.key.endswith(".nam_nay"):
        for line in kit.upwards:
            asked.setdefault((line.de_cu.doi_tuong, line.de_cu.stt), (line.de_cu, []))[1].append(line.danh_hieu)
    else:
        for who in kit.data.nam_truoc:
            asked[who.doi_tuong, who.stt] = (who, list(who.awards))
    number = 0
    for who, awards in asked.values():
        if (who.doi_tuong == "ca_nhan") is not person:
            continue
        number += 1
        confirm = (["THỦ TRƯỞNG CƠ QUAN", "XÁC NHẬN, ĐỀ NGHỊ"], head[1])
        day = kit.day_of(giay)
        lives = person and not who.posthumous(day)  # nobody reports after death: the unit does
        own = (["NGƯỜI BÁO CÁO"], who.ten) if lives else (["THỦ TRƯỞNG ĐƠN VỊ"], "")
        yield _named(number, who.ten), {"x": merit(kit, who, awards, day)}, [confirm, own]


def _named(number: int, text: str) -> str:
    plain = "-".join("".join(c if c.isalnum() else " " for c in unaccent(text)).split())[:60]
    return f"{number:02d}-{plain}"
