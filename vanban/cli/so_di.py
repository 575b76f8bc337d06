"""`vanban so`: numbers of outgoing papers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from vanban.api import registers
from vanban.cli.so_options import Json, LyDo, Nam, So, SoVanBan, VanBan, changes, counted, note, say, table
from vanban.errors import InputError, Problem

TepKem = Annotated[
    list[Path] | None, typer.Option("--tep", metavar="TỆP", help="Tệp của văn bản; sổ giữ mã băm. Dùng được nhiều lần.")
]
TRANG_THAI = {"cap": "", "giu": "đang giữ", "huy": "đã hủy", "tra": "đã trả lại, chưa cấp lại"}


def cap(
    so: So,
    van_ban: VanBan,
    tep: TepKem = None,
    so_giu: Annotated[
        str, typer.Option("--so-giu", metavar="SỐ", help="Dùng số đã giữ này thay vì số tiếp theo.")
    ] = "",
    cach_danh_so: Annotated[
        str | None,
        typer.Option("--cach-danh-so", metavar="theo_loai|chung", help="Cách đánh số của sổ mới hoặc năm mới."),
    ] = None,
    da_bao: Annotated[
        str, typer.Option("--da-bao", metavar="SỐ", help="Số đã báo trước (so du-kien): khác số được cấp thì nói rõ.")
    ] = "",
    in_json: Json = False,
) -> None:
    """Cấp số tiếp theo cho một văn bản và in số, ký hiệu (ví dụ 01/QĐ-VP)."""
    with so.mo(tao=True, cach_danh_so=cach_danh_so) as book:
        asked = replace(van_ban.yeu_cau(so_giu), da_bao=da_bao)
        _shown(book.cap(asked, files=tep or ()), in_json=in_json)


def du_kien(so: So, van_ban: VanBan, in_json: Json = False) -> None:
    """Báo số dự kiến của một văn bản mà không cấp: ai cấp trước thì người đó lấy số ấy."""
    with so.mo() as book:
        entry = book.du_kien(van_ban.yeu_cau())
    if in_json:
        say(json.dumps({"du_kien": entry.so_ky_hieu}, ensure_ascii=False))
    else:
        say(f"Số dự kiến: {entry.so_ky_hieu}")
    note(f"CHƯA CẤP. Cấp thật bằng «vanban so cap … --da-bao {entry.so_ky_hieu}»: số được cấp khác thì máy nói rõ.")


def tra_so(so: So, ten: SoVanBan, ly_do: LyDo, nam: Nam = None) -> None:
    """Trả lại số cuối cùng của chuỗi, chỉ khi co-quan.yaml cho phép (tra_so_cuoi: có); văn bản sau dùng lại số ấy."""
    with so.mo() as book:
        entry = book.tra_so(ten, ly_do, nam=nam)
    say(f"{entry.so_ky_hieu}\tđã trả lại: {entry.ly_do}")


def dung(so: So, van_ban: VanBan, so_giu: SoVanBan, tep: TepKem = None, in_json: Json = False) -> None:
    """Dùng một số đã giữ cho văn bản."""
    with so.mo() as book:
        _shown(book.cap(van_ban.yeu_cau(so_giu), files=tep or ()), in_json=in_json)


def chen(
    so: So,
    van_ban: VanBan,
    sau: Annotated[int, typer.Option("--sau", metavar="SỐ", help="Chèn sau số này: --sau 12 cho số 12a.")],
    in_json: Json = False,
) -> None:
    """Chèn số (12a sau 12), chỉ khi co-quan.yaml cho phép (chen_so: true)."""
    with so.mo() as book:
        _shown(book.chen(van_ban.yeu_cau(), sau), in_json=in_json)


def dang_ky(
    so: So,
    van_ban: VanBan,
    so_ky_hieu: Annotated[str, typer.Argument(metavar="SỐ", help="Số, ký hiệu đã đánh tay, ví dụ 07/QĐ-VP.")],
    tep: TepKem = None,
    in_json: Json = False,
) -> None:
    """Ghi vào sổ một văn bản đã đánh số tay; các số sau chạy tiếp từ số này."""
    with so.mo(tao=True) as book:
        _shown(book.dang_ky(van_ban.yeu_cau(), so_ky_hieu, files=tep or ()), in_json=in_json)


def giu(
    so: So,
    loai: Annotated[str, typer.Option("--loai", help="Loại văn bản; bỏ trống được khi sổ đánh số chung.")] = "",
    so_luong: Annotated[int, typer.Option("--so-luong", help="Giữ mấy số.")] = 1,
    cho: Annotated[str, typer.Option("--cho", help="Giữ cho đơn vị, người nào.")] = "",
    ngay: Annotated[str | None, typer.Option("--ngay", help="Giữ cho văn bản của ngày này.")] = None,
    nam: Nam = None,
    den_ngay: Annotated[str | None, typer.Option("--den-ngay", help="Giữ đến hết ngày này.")] = None,
    don_vi_soan: Annotated[str, typer.Option("--don-vi-soan", help="Ký hiệu đơn vị soạn thảo (công văn).")] = "",
    mat: Annotated[bool, typer.Option("--mat", help="Số của văn bản mật.")] = False,
    ly_do: LyDo = "",
    danh_sach: Annotated[bool, typer.Option("--danh-sach", help="Chỉ liệt kê các số đang giữ.")] = False,
) -> None:
    """Giữ trước một hay nhiều số cho một đơn vị hoặc một ngày."""
    with so.mo(tao=not danh_sach) as book:
        if danh_sach:
            today = book.hom_nay()
            table(
                (one.so_ky_hieu, one.nam, one.giu_cho, f"đến {one.giu_den:%d/%m/%Y}" if one.giu_den else "",
                 "hết hạn" if one.giu_den and one.giu_den < today else "")
                for one in book.dang_giu(nam)
            )  # fmt: skip
            return
        asked = registers.YeuCauGiu(
            so_luong=so_luong, cho=cho, ngay=registers.doc_ngay(ngay, "ngay"), nam=nam,
            giu_den=registers.doc_ngay(den_ngay, "den_ngay"), ly_do=ly_do, don_vi_soan=don_vi_soan, mat=mat,
        )  # fmt: skip
        held = book.giu(loai, asked)
        say(*(one.so_ky_hieu for one in held))
        note(*held[0].canh_bao)
        if held[0].giu_den is not None:
            note(f"Giữ đến hết ngày {held[0].giu_den:%d/%m/%Y}; dùng bằng: vanban so dung {held[0].so_ky_hieu} ...")


def gia_han(
    so: So,
    ten: SoVanBan,
    den_ngay: Annotated[str, typer.Option("--den-ngay", help="Giữ đến hết ngày này.")],
    nam: Nam = None,
) -> None:
    """Gia hạn một số đang giữ."""
    with so.mo() as book:
        day = registers.doc_ngay(den_ngay, "den_ngay")
        assert day is not None
        held = book.gia_han(ten, day, nam=nam)
        say(f"{held.so_ky_hieu}\tgiữ đến {day:%d/%m/%Y}")


def huy(
    so: So,
    ten: SoVanBan,
    ly_do: LyDo,
    nam: Nam = None,
    loai: Annotated[str, typer.Option("--loai", help="Loại văn bản, khi chỉ nêu số.")] = "",
) -> None:
    """Hủy một số, có lý do; số hủy ở lại trong sổ và không bao giờ cấp lại."""
    with so.mo() as book:
        void = book.huy(ten, ly_do, nam=nam, loai=loai)
        say(f"{void.so_ky_hieu}\tđã hủy: {void.ly_do}")


def sua(
    so: So,
    ten: SoVanBan,
    ly_do: LyDo,
    nam: Nam = None,
    trich_yeu: Annotated[str | None, typer.Option("--trich-yeu")] = None,
    ngay: Annotated[str | None, typer.Option("--ngay")] = None,
    ky_hieu: Annotated[str | None, typer.Option("--ky-hieu")] = None,
    nguoi_ky: Annotated[str | None, typer.Option("--nguoi-ky")] = None,
    chuc_vu: Annotated[str | None, typer.Option("--chuc-vu")] = None,
    noi_nhan: Annotated[list[str] | None, typer.Option("--noi-nhan")] = None,
    luu: Annotated[str | None, typer.Option("--luu")] = None,
    so_ban: Annotated[int | None, typer.Option("--so-ban")] = None,
    so_trang: Annotated[int | None, typer.Option("--so-trang")] = None,
    ngay_chuyen: Annotated[str | None, typer.Option("--ngay-chuyen")] = None,
    ky_nhan: Annotated[str | None, typer.Option("--ky-nhan")] = None,
    ghi_chu: Annotated[str | None, typer.Option("--ghi-chu")] = None,
    ma_ho_so: Annotated[str | None, typer.Option("--ma-ho-so")] = None,
    don_vi_soan: Annotated[str | None, typer.Option("--don-vi-soan")] = None,
    do_khan: Annotated[str | None, typer.Option("--do-khan")] = None,
    han_tra_loi: Annotated[str | None, typer.Option("--han-tra-loi")] = None,
) -> None:
    """Sửa các mục của một văn bản đã vào sổ; giá trị cũ và lý do còn trong lịch sử."""
    named = changes(
        {
            "trich_yeu": trich_yeu, "ngay": registers.doc_ngay(ngay, "ngay"), "ky_hieu": ky_hieu, "nguoi_ky": nguoi_ky,
            "chuc_vu_ky": chuc_vu, "noi_nhan": tuple(noi_nhan) if noi_nhan else None, "luu": luu, "so_luong_ban": so_ban,
            "so_trang": so_trang, "ngay_chuyen": registers.doc_ngay(ngay_chuyen, "ngay_chuyen"), "ky_nhan": ky_nhan,
            "ghi_chu": ghi_chu, "ho_so": ma_ho_so, "don_vi_soan": don_vi_soan, "do_khan": do_khan,
            "han_tra_loi": registers.doc_ngay(han_tra_loi, "han_tra_loi"),
        }
    )  # fmt: skip
    with so.mo() as book:
        _shown(book.sua(ten, named, ly_do, nam=nam), in_json=False)


def gan_tep(
    so: So, ten: SoVanBan, tep: Annotated[list[Path], typer.Argument(metavar="TỆP...")], nam: Nam = None
) -> None:
    """Gắn tệp (bản quét, bản đã ký số) vào văn bản; sổ giữ đường dẫn và mã băm."""
    with so.mo() as book:
        entry = book.gan_tep(ten, tep, nam=nam)
        table((file.duong_dan, file.bam) for file in entry.tep)


def tra_cuu(
    so: So,
    tu: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TỪ]...", help="Từ cần tìm; gõ không dấu cũng được, * thay phần cuối của từ."),
    ] = None,
    nam: Nam = None,
    loai: Annotated[list[str] | None, typer.Option("--loai", help="Chỉ các loại này.")] = None,
    tu_ngay: Annotated[str | None, typer.Option("--tu-ngay")] = None,
    den_ngay: Annotated[str | None, typer.Option("--den-ngay")] = None,
    trang_thai: Annotated[list[str] | None, typer.Option("--trang-thai", metavar="cap|giu|huy")] = None,
    mat: Annotated[bool, typer.Option("--mat", help="Sổ văn bản mật thay vì sổ thường.")] = False,
    toi_da: Annotated[int, typer.Option("--toi-da", min=1, help="Nhiều nhất bao nhiêu văn bản.")] = 50,
    in_json: Json = False,
) -> None:
    """Tìm văn bản đi theo từ, số, loại, ngày; mới vào sổ đứng trước."""
    if wrong := [state for state in trang_thai or () if state not in TRANG_THAI]:
        raise InputError(
            Problem(
                "không có trạng thái này", vi_tri="trang_thai", tim_thay=", ".join(wrong), can_co=", ".join(TRANG_THAI)
            )
        )
    look = registers.Loc(
        tu=" ".join(tu or ()), nam=nam, loai=registers.doc_loai(loai or ()), co_quan=so.co_quan, mat=mat,
        tu_ngay=registers.doc_ngay(tu_ngay, "tu_ngay"), den_ngay=registers.doc_ngay(den_ngay, "den_ngay"),
        trang_thai=tuple(trang_thai or ()), limit=toi_da,
    )  # fmt: skip
    with so.mo() as book:
        found, instead = registers.sought(book.tra_cuu, look)
    note(*filter(None, [instead]))
    if in_json:
        say(json.dumps([one.to_dict() for one in found], ensure_ascii=False, indent=1))
        return
    table(
        (one.so_ky_hieu, f"{one.ngay:%d/%m/%Y}" if one.ngay else "", one.ten_loai_va_trich_yeu, one.nguoi_ky,
         TRANG_THAI.get(one.trang_thai, one.trang_thai))
        for one in found
    )  # fmt: skip
    note(counted(len(found), toi_da, "văn bản"))


def xem(so: So, ten: SoVanBan, nam: Nam = None) -> None:
    """In mọi mục của một văn bản trong sổ, dạng JSON: ai cấp, ai sửa, ai hủy, cùng siêu dữ liệu Phụ lục VI."""
    with so.mo() as book:
        entry = book.lay(ten, nam=nam)
        done = [{"luc": one.luc, "nguoi": one.nguoi, "viec": one.hanh_dong} for one in book.lich_su(f"#{entry.id}")]
        own = registers.cau_hinh(so.ho_so)[0].co_quan
    name = (own.ten_day_du or own.ten) if own is not None and own.ky_hieu == entry.co_quan else entry.co_quan
    data = registers.outgoing_metadata(entry, name)
    note(*data.qua_dai)
    say(json.dumps(entry.to_dict() | {"ai_lam": done, "sieu_du_lieu": data.gia_tri}, ensure_ascii=False, indent=1))


def _shown(entry: registers.VanBanDi, *, in_json: bool) -> None:
    say(json.dumps(entry.to_dict(), ensure_ascii=False, indent=1) if in_json else entry.so_ky_hieu)
    note(*entry.canh_bao)
