"""`vanban so den`: incoming papers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from vanban.api import mailing, registers
from vanban.cli.overwrite import GhiDe
from vanban.cli.so_options import (
    Cot,
    Json,
    Khuon,
    LyDo,
    So,
    changes,
    columns_told,
    counted,
    expanded,
    note,
    notes_told,
    say,
    show_history,
    table,
)

SoDen = Annotated[int, typer.Argument(metavar="SỐ_ĐẾN", help="Số đến.")]
Nam = Annotated[int | None, typer.Option("--nam", help="Năm của số đến; bỏ trống: năm mới nhất có số này.")]
Mat = Annotated[bool, typer.Option("--mat", help="Sổ văn bản mật thay vì sổ thường.")]
Ngay = Annotated[str | None, typer.Option("--ngay", help="Ngày; bỏ trống: hôm nay.")]
TRANG_THAI = {"cho": "", "xong": "xong", "huy": "đã hủy"}


def nhan(
    so: So,
    tac_gia: Annotated[str, typer.Option("--tac-gia", help="Cơ quan, tổ chức, cá nhân gửi văn bản.")],
    trich_yeu: Annotated[str, typer.Option("--trich-yeu", help="Trích yếu nội dung.")],
    so_ky_hieu: Annotated[str, typer.Option("--so-ky-hieu", help="Số, ký hiệu ghi trên văn bản.")] = "",
    ngay: Annotated[str | None, typer.Option("--ngay", help="Ngày ghi trên văn bản.")] = None,
    ngay_den: Annotated[str | None, typer.Option("--ngay-den", help="Ngày đến; bỏ trống: hôm nay.")] = None,
    gio_den: Annotated[str, typer.Option("--gio-den", metavar="08:30")] = "",
    loai: Annotated[str, typer.Option("--loai", help="Loại văn bản.")] = "",
    don_vi_nhan: Annotated[str, typer.Option("--don-vi-nhan", help="Đơn vị hoặc người nhận.")] = "",
    han: Annotated[str | None, typer.Option("--han", help="Thời hạn giải quyết.")] = None,
    do_mat: Annotated[str, typer.Option("--do-mat", metavar="mat|toi_mat|tuyet_mat")] = "",
    do_khan: Annotated[str, typer.Option("--do-khan", metavar="khan|thuong_khan|hoa_toc")] = "",
    ma_ho_so: Annotated[str, typer.Option("--ma-ho-so", help="Số và ký hiệu hồ sơ.")] = "",
    so_trang: Annotated[int | None, typer.Option("--so-trang")] = None,
    ghi_chu: Annotated[str, typer.Option("--ghi-chu")] = "",
    tep: Annotated[list[Path] | None, typer.Option("--tep", metavar="TỆP", help="Tệp của văn bản.")] = None,
    cho_phep_trung: Annotated[bool, typer.Option("--cho-phep-trung", help="Cho vào sổ lần nữa văn bản đã có.")] = False,
    in_json: Json = False,
) -> None:
    """Vào sổ một văn bản đến và in số đến."""
    request = registers.YeuCauDen(
        tac_gia=tac_gia, trich_yeu=trich_yeu, so_ky_hieu=so_ky_hieu, ngay=registers.doc_ngay(ngay, "ngay"),
        ngay_den=registers.doc_ngay(ngay_den, "ngay_den"), gio_den=gio_den, loai=loai, don_vi_nhan=don_vi_nhan,
        han=registers.doc_ngay(han, "han"), do_mat=do_mat, do_khan=do_khan, ho_so=ma_ho_so, so_trang=so_trang, ghi_chu=ghi_chu,
    )  # fmt: skip
    with so.mo(tao=True) as book:
        entry = book.den.nhan(request, allow_duplicates=cho_phep_trung, files=tep or ())
    note(*entry.canh_bao)
    say(json.dumps(entry.to_dict(), ensure_ascii=False, indent=1) if in_json else f"{entry.so_den:02d}")


def chuyen(
    so: So,
    so_den: SoDen,
    cho: Annotated[str, typer.Option("--cho", help="Đơn vị hoặc người nhận.")],
    ngay: Ngay = None,
    ky_nhan: Annotated[str, typer.Option("--ky-nhan", help="Người ký nhận.")] = "",
    han: Annotated[str | None, typer.Option("--han", help="Thời hạn giải quyết.")] = None,
    nam: Nam = None,
    mat: Mat = False,
) -> None:
    """Chuyển giao văn bản đến cho đơn vị, cá nhân giải quyết."""
    with so.mo() as book:
        entry = book.den.chuyen(
            so_den,
            cho,
            nam=nam,
            ngay=registers.doc_ngay(ngay, "ngay"),
            ky_nhan=ky_nhan,
            han=registers.doc_ngay(han, "han"),
            mat=mat,
        )
    say(_line(entry))


def tien_do(
    so: So, so_den: SoDen, viec: Annotated[str, typer.Argument(metavar="TIẾN_ĐỘ")], nam: Nam = None, mat: Mat = False
) -> None:
    """Ghi tiến độ giải quyết."""
    with so.mo() as book:
        say(_line(book.den.tien_do(so_den, viec, nam=nam, mat=mat)))


def xong(
    so: So,
    so_den: SoDen,
    tra_loi: Annotated[str, typer.Option("--tra-loi", metavar="SỐ", help="Số, ký hiệu văn bản trả lời.")] = "",
    tien_do: Annotated[str, typer.Option("--tien-do", help="Giải quyết thế nào.")] = "",
    ngay: Ngay = None,
    nam: Nam = None,
    mat: Mat = False,
) -> None:
    """Ghi văn bản đến đã giải quyết xong."""
    with so.mo() as book:
        day = registers.doc_ngay(ngay, "ngay")
        say(_line(book.den.xong(so_den, tra_loi=tra_loi, tien_do=tien_do, ngay=day, nam=nam, mat=mat)))


def sua(
    so: So,
    so_den: SoDen,
    ly_do: LyDo,
    tac_gia: Annotated[str | None, typer.Option("--tac-gia")] = None,
    trich_yeu: Annotated[str | None, typer.Option("--trich-yeu")] = None,
    so_ky_hieu: Annotated[str | None, typer.Option("--so-ky-hieu")] = None,
    ngay: Annotated[str | None, typer.Option("--ngay")] = None,
    loai: Annotated[str | None, typer.Option("--loai")] = None,
    don_vi_nhan: Annotated[str | None, typer.Option("--don-vi-nhan")] = None,
    ky_nhan: Annotated[str | None, typer.Option("--ky-nhan")] = None,
    han: Annotated[str | None, typer.Option("--han")] = None,
    ghi_chu: Annotated[str | None, typer.Option("--ghi-chu")] = None,
    nam: Nam = None,
    mat: Mat = False,
) -> None:
    """Sửa các mục của một văn bản đến; giá trị cũ và lý do còn trong lịch sử."""
    named = changes(
        {
            "tac_gia": tac_gia, "trich_yeu": trich_yeu, "so_ky_hieu": so_ky_hieu, "ngay": registers.doc_ngay(ngay, "ngay"),
            "loai": loai, "don_vi_nhan": don_vi_nhan, "ky_nhan": ky_nhan, "han": registers.doc_ngay(han, "han"),
            "ghi_chu": ghi_chu,
        }
    )  # fmt: skip
    with so.mo() as book:
        say(_line(book.den.sua(so_den, named, ly_do, nam=nam, mat=mat)))


def huy(so: So, so_den: SoDen, ly_do: LyDo, nam: Nam = None, mat: Mat = False) -> None:
    """Hủy số đến vào nhầm, có lý do."""
    with so.mo() as book:
        say(_line(book.den.huy(so_den, ly_do, nam=nam, mat=mat)))


def han(
    so: So,
    trong: Annotated[int, typer.Option("--trong", metavar="NGÀY", help="Cả văn bản đến hạn trong mấy ngày tới.")] = 0,
    in_json: Json = False,
) -> None:
    """Liệt kê văn bản quá hạn (và sắp đến hạn); mã thoát 1 khi có văn bản quá hạn."""
    with so.mo() as book:
        today, waiting = book.hom_nay(), book.den.den_han(trong)
    late = [one for one in waiting if one.qua_han(today)]
    if in_json:
        say(
            json.dumps(
                [one.to_dict() | {"qua_han": one.qua_han(today)} for one in waiting], ensure_ascii=False, indent=1
            )
        )
    else:
        table(
            (f"{one.so_den:02d}", f"hạn {one.han:%d/%m/%Y}", f"quá {days} ngày" if (days := one.qua_han(today)) else "",
             one.don_vi_nhan, one.so_ky_hieu, one.ten_loai_va_trich_yeu)
            for one in waiting
        )  # fmt: skip
        note(f"{len(late)} văn bản quá hạn, {len(waiting) - len(late)} văn bản sắp đến hạn.")
    if late:
        raise typer.Exit(1)


def tra_cuu(
    so: So,
    tu: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TỪ]...", help="Từ cần tìm; gõ không dấu cũng được, * thay phần cuối của từ."),
    ] = None,
    nam: Nam = None,
    tu_ngay: Annotated[str | None, typer.Option("--tu-ngay", help="Ngày đến từ ngày này.")] = None,
    den_ngay: Annotated[str | None, typer.Option("--den-ngay", help="Ngày đến đến ngày này.")] = None,
    mat: Mat = False,
    toi_da: Annotated[int, typer.Option("--toi-da", min=1, help="Nhiều nhất bao nhiêu dòng.")] = 50,
    in_json: Json = False,
) -> None:
    """Tìm văn bản đến theo từ, ngày; mới vào sổ đứng trước."""
    look = registers.Loc(
        tu=" ".join(tu or ()), nam=nam, co_quan=so.co_quan, mat=mat, limit=toi_da,
        tu_ngay=registers.doc_ngay(tu_ngay, "tu_ngay"), den_ngay=registers.doc_ngay(den_ngay, "den_ngay"),
    )  # fmt: skip
    with so.mo() as book:
        found, instead = registers.sought(book.den.tra_cuu, look)
    note(*filter(None, [instead]))
    if in_json:
        say(json.dumps([one.to_dict() for one in found], ensure_ascii=False, indent=1))
        return
    for one in found:
        say(_line(one))
    note(counted(len(found), toi_da, "văn bản đến"))


def dau(so: So, so_den: SoDen, nam: Nam = None, mat: Mat = False) -> None:
    """In nội dung dấu «ĐẾN» của một văn bản, dạng JSON."""
    with so.mo() as book:
        say(json.dumps(book.den.dau_den(so_den, nam=nam, mat=mat), ensure_ascii=False, indent=1))


def xem(so: So, so_den: SoDen, nam: Nam = None, mat: Mat = False) -> None:
    """In mọi mục của một văn bản đến, dạng JSON, cùng siêu dữ liệu Phụ lục VI."""
    with so.mo() as book:
        entry = book.den.lay(so_den, nam=nam, mat=mat)
    data = registers.incoming_metadata(entry)
    note(*data.qua_dai)
    say(json.dumps(entry.to_dict() | {"sieu_du_lieu": data.gia_tri}, ensure_ascii=False, indent=1))


def phieu(
    so: So,
    so_den: SoDen,
    ra: Annotated[Path, typer.Option("-o", "--ra", metavar="TỆP.docx", help="Tệp ghi ra.")],
    dia_danh: Annotated[str | None, typer.Option("--dia-danh", help="Địa danh; bỏ trống: theo co-quan.yaml.")] = None,
    nam: Nam = None,
    mat: Mat = False,
    khuon: Khuon = None,
    ghi_de: GhiDe = False,
) -> None:
    """In phiếu giải quyết văn bản đến (Phụ lục IV, mẫu VII)."""
    with so.mo() as book:
        made = mailing.phieu_giai_quyet(
            book, so_den, ra, nam=nam, mat=mat, dia_danh=dia_danh, profile=so.ho_so, templates=khuon, overwrite=ghi_de
        )
    say(str(made))


def nhap(
    so: So,
    tep: Annotated[Path, typer.Argument(metavar="TỆP", help="Sổ văn bản đến cũ: .xlsx, .csv, .ods hoặc .xls.")],
    nam: Annotated[int, typer.Option("--nam", help="Năm của sổ cũ.")],
    trang_tinh: Annotated[str | None, typer.Option("--trang-tinh", help="Chỉ trang tính này.")] = None,
    cot: Cot = None,
    xem_truoc: Annotated[bool, typer.Option("--xem-truoc", help="Chỉ xem sẽ nhập gì, không ghi.")] = False,
    bo_qua_loi: Annotated[bool, typer.Option("--bo-qua-loi", help="Nhập các dòng đúng, kể ra các dòng sai.")] = False,
) -> None:
    """Nhập sổ đăng ký văn bản đến của năm trước hoặc của phần mềm khác; giữ nguyên số đến; tất cả hoặc không dòng nào."""
    old = registers.doc_so_cu(tep, sheet=trang_tinh, den=True, columns=cot)
    note(*columns_told(old))
    note(*notes_told(old.ghi_chu))
    with so.mo(tao=True) as book:
        result = registers.nhap_so_cu(
            book, old, nam, skip_bad=bo_qua_loi, preview=xem_truoc, co_quan=so.co_quan, den=True
        )
        if xem_truoc:
            book.forget_new()
    note(*result.ghi_chu, *notes_told(result.loi))
    said = "Sẽ nhập" if xem_truoc else "Đã nhập"
    say(f"{said} {len(result.da_nhap)} văn bản đến, trong đó {result.huy} số đã hủy; bỏ qua {len(result.loi)} lỗi.")
    if result.loi:
        raise typer.Exit(1)


def lich_su(so: So, so_den: SoDen, nam: Nam = None, mat: Mat = False, in_json: Json = False) -> None:
    """In lịch sử một văn bản đến: ai, lúc nào, đổi gì."""
    with so.mo() as book:
        show_history(book.den.lich_su(so_den, nam=nam, mat=mat), in_json=in_json)


def _line(one: registers.VanBanDen) -> str:
    note(*one.canh_bao)
    until = f"hạn {one.han:%d/%m/%Y}" if one.han else ""
    cells = (f"{one.so_den:02d}", f"{one.ngay_den:%d/%m/%Y}", one.tac_gia, one.so_ky_hieu, one.ten_loai_va_trich_yeu,
             one.don_vi_nhan, until, TRANG_THAI.get(one.trang_thai, one.trang_thai))  # fmt: skip
    return "\t".join(cells)


app = typer.Typer(
    add_completion=False, no_args_is_help=True, help="Văn bản đến: vào sổ, chuyển giao, theo dõi giải quyết."
)
for _name, _command in (
    ("nhan", nhan), ("chuyen", chuyen), ("tien-do", tien_do), ("xong", xong), ("sua", sua), ("huy", huy), ("han", han),
    ("tra-cuu", tra_cuu), ("xem", xem), ("dau", dau), ("phieu", phieu), ("nhap", nhap), ("lich-su", lich_su),
):  # fmt: skip
    app.command(_name)(expanded(_command))
