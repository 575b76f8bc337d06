"""`vanban so`: books, counts, envelopes, certificates, the older book, backup, history."""

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
    Nam,
    So,
    SoVanBan,
    columns_told,
    counted,
    expanded,
    note,
    notes_told,
    say,
    show_history,
    table,
    year,
)
from vanban.errors import InputError, Problem

Ra = Annotated[Path, typer.Option("-o", "--ra", metavar="TỆP", help="Tệp ghi ra.")]
NamSach = Annotated[int | None, typer.Option("--nam", help="Năm của sổ; bỏ trống: năm nay.")]
TrangTinh = Annotated[
    str | None, typer.Option("--trang-tinh", help="Tên trang tính; bỏ trống: trang có tiêu đề khớp nhất.")
]


def xuat(
    so: So,
    ra: Ra,
    kieu: Annotated[
        str | None, typer.Option("--kieu", help=f"Loại sổ: {', '.join(registers.KIEU)}; bỏ trống: sổ đi.")
    ] = None,
    nam: NamSach = None,
    loai: Annotated[list[str] | None, typer.Option("--loai", help="Chỉ các loại văn bản này.")] = None,
    ten_so: Annotated[str, typer.Option("--ten-so", help="Sổ cấp giấy nào, với --kieu vao_so.")] = "",
    mat: Annotated[bool, typer.Option("--mat", help="Sổ văn bản mật.")] = False,
    gop: Annotated[bool, typer.Option("--gop", help="Một bảng theo ngày, không tách theo chuỗi số.")] = False,
    quyen: Annotated[
        int | None, typer.Option("--quyen", help="Quyển số, in ở bìa; với --moi-quyen: chỉ in quyển này.")
    ] = None,
    moi_quyen: Annotated[
        int | None, typer.Option("--moi-quyen", min=1, metavar="DÒNG", help="Chia quyển, mỗi quyển từng này dòng.")
    ] = None,
    lien_tuc: Annotated[bool, typer.Option("--lien-tuc", help="Sổ cấp giấy không đánh số lại theo năm.")] = False,
    khuon: Khuon = None,
    ghi_de: GhiDe = False,
) -> None:
    """Xuất sổ ra Excel (.xlsx), Word có bìa (.docx) hoặc .json, đúng các cột của Phụ lục IV."""
    with so.mo() as book:
        wanted = registers.ChonSo(
            kieu=kieu or ("mat_di" if book.office.secret(False) else "van_ban_di"),
            nam=0 if lien_tuc else year(nam, book), loai=registers.doc_loai(loai or ()), ten_so=ten_so, mat=mat,
            tach=not gop, quyen=quyen, moi_quyen=moi_quyen,
        )  # fmt: skip
        made = registers.in_so(
            book, wanted, ra, co_quan=so.co_quan, profile=so.ho_so, templates=khuon, overwrite=ghi_de
        )
    say(str(ra))
    note(f"{made.ten}: {sum(len(part.dong) for part in made.phan)} dòng.")


def thong_ke(
    so: So,
    nam: NamSach = None,
    mat: Annotated[bool, typer.Option("--mat", help="Văn bản mật.")] = False,
    in_json: Json = False,
) -> None:
    """Đếm văn bản đi theo loại và tháng, văn bản đến, giải quyết đúng hạn."""
    with so.mo() as book:
        counts = book.thong_ke(year(nam, book), mat=mat, co_quan=so.co_quan)
    if in_json:
        say(json.dumps(counts.to_dict(), ensure_ascii=False, indent=1))
        return
    table([("", *(f"T{month}" for month in range(1, 13)), "Không ngày", "Cả năm")])
    table((row.ten, *row.thang, row.khong_ngay, row.tong) for row in (*counts.di, counts.den))
    say(
        f"Số hủy: {counts.huy}; số đang giữ: {counts.giu}",
        f"Văn bản đến có hạn: xong đúng hạn {counts.xong_dung_han}, xong quá hạn {counts.xong_qua_han}, "
        f"chưa xong đã quá hạn {counts.cho_qua_han}",
        *(f"Số vào sổ {name}: {number}" for name, number in counts.vao_so),
    )


def bi(
    so: So,
    ten: Annotated[list[str], typer.Argument(metavar="SỐ...", help="Số, ký hiệu các văn bản gửi đi.")],
    ra: Ra,
    kinh_gui: Annotated[
        list[str] | None, typer.Option("--kinh-gui", help="Nơi nhận; bỏ trống: nơi nhận của văn bản.")
    ] = None,
    kho: Annotated[str, typer.Option("--kho", help="Khổ bì: dl, c6, c5, c4 hoặc rộng x cao mm, ví dụ 250x180.")] = "c5",
    dia_chi: Annotated[
        Path | None,
        typer.Option(
            "--dia-chi", metavar="TỆP", help="Sổ địa chỉ; bỏ trống: dia-chi.yaml cạnh hồ sơ, rồi «so dia-chi»."
        ),
    ] = None,
    nam: Nam = None,
    khuon: Khuon = None,
    ghi_de: GhiDe = False,
) -> None:
    """In bì văn bản (.docx), mỗi nơi nhận một bì, có địa chỉ khi sổ địa chỉ có."""
    with so.mo() as book:
        number = mailing.in_bi(
            book, ten, ra, kinh_gui=kinh_gui or (), kho=kho, nam=nam, profile=so.ho_so, addresses=dia_chi, templates=khuon,
            overwrite=ghi_de, tell=note,
        )  # fmt: skip
    say(str(ra))
    note(f"{number} bì.")


def phieu_gui(
    so: So,
    ten: Annotated[list[str], typer.Argument(metavar="SỐ...", help="Số, ký hiệu các văn bản gửi đi.")],
    ra: Annotated[Path, typer.Option("-o", "--ra", metavar="THƯ_MỤC", help="Thư mục ghi các phiếu.")],
    kinh_gui: Annotated[
        list[str] | None, typer.Option("--kinh-gui", help="Nơi nhận; bỏ trống: nơi nhận của văn bản.")
    ] = None,
    dia_danh: Annotated[str | None, typer.Option("--dia-danh", help="Địa danh; bỏ trống: theo co-quan.yaml.")] = None,
    khuon: Khuon = None,
    nguoi_ky: Annotated[
        str | None,
        typer.Option(
            "--nguoi-ky", help="Người ký phiếu: khóa hoặc họ tên trong hồ sơ cơ quan; bỏ trống: người ký mặc định."
        ),
    ] = None,
    nam: Nam = None,
    ghi_de: GhiDe = False,
) -> None:
    """Tạo phiếu gửi (.docx), mỗi nơi nhận một phiếu, số để trống."""
    with so.mo() as book:
        made = mailing.viet_phieu_gui(
            book,
            ten,
            ra,
            kinh_gui=kinh_gui or (),
            dia_danh=dia_danh,
            nam=nam,
            profile=so.ho_so,
            templates=khuon,
            nguoi_ky=nguoi_ky,
            overwrite=ghi_de,
        )
    say(*(str(path) for path in made))


def nhap(
    so: So,
    tep: Annotated[Path, typer.Argument(metavar="TỆP", help="Sổ cũ: .xlsx, .csv, .ods hoặc .xls.")],
    nam: Annotated[int, typer.Option("--nam", help="Năm của sổ cũ.")],
    trang_tinh: TrangTinh = None,
    cach_danh_so: Annotated[
        str | None, typer.Option("--cach-danh-so", metavar="theo_loai|chung", help="Sổ cũ đánh số thế nào.")
    ] = None,
    cot: Cot = None,
    xem_truoc: Annotated[bool, typer.Option("--xem-truoc", help="Chỉ xem sẽ nhập gì, không ghi.")] = False,
    bo_qua_loi: Annotated[bool, typer.Option("--bo-qua-loi", help="Nhập các dòng đúng, kể ra các dòng sai.")] = False,
) -> None:
    """Nhập sổ đăng ký văn bản đi của năm trước từ Excel; mã thoát 1 khi có dòng bị bỏ qua."""
    old = registers.doc_so_cu(tep, sheet=trang_tinh, columns=cot)
    note(*columns_told(old))
    note(*notes_told(old.ghi_chu))
    with so.mo(tao=True, cach_danh_so=cach_danh_so) as book:
        result = registers.nhap_so_cu(book, old, nam, skip_bad=bo_qua_loi, preview=xem_truoc, co_quan=so.co_quan)
        if xem_truoc:
            book.forget_new()
    note(*result.ghi_chu, *notes_told(result.loi))
    said = "Sẽ nhập" if xem_truoc else "Đã nhập"
    say(f"{said} {len(result.da_nhap)} văn bản, trong đó {result.huy} số đã hủy; bỏ qua {len(result.loi)} lỗi.")
    if result.loi:
        raise typer.Exit(1)


def sao_luu(so: So, ra: Ra) -> None:
    """Sao lưu cả sổ ra một tệp .zip; người khác vẫn làm việc bình thường."""
    with so.mo() as book:
        made = book.sao_luu(ra)
    say(str(made.tep))
    note(f"{sum(made.so_dong.values())} dòng; cuối lịch sử: {made.moc}")


def phuc_hoi(
    tep: Annotated[Path, typer.Argument(metavar="BẢN_SAO_LƯU", help="Tệp do «vanban so sao-luu» ghi.")],
    so_dang_ky: Annotated[str, typer.Option("--so-dang-ky", metavar="TỆP|URL", help="Sổ mới, chưa có gì.")],
) -> None:
    """Phục hồi một bản sao lưu vào tệp mới hoặc cơ sở dữ liệu trống."""
    made = registers.phuc_hoi(tep, so_dang_ky)
    say(so_dang_ky)
    if not made.so_dong:
        note("Sổ mã hóa, chép nguyên như bản sao lưu. Nếu đây là chỗ mới của sổ: vanban so noi-de --da-chuyen.")
        return
    note(f"Sao lưu lúc {made.luc}; {made.so_dong['van_ban_di']} văn bản đi, {made.so_dong['van_ban_den']} văn bản đến.")


def lich_su(
    so: So,
    ten: Annotated[
        str, typer.Argument(metavar="[SỐ]", help="Số, ký hiệu; bỏ trống: các việc gần nhất của cả sổ.")
    ] = "",
    nam: Nam = None,
    toi_da: Annotated[int, typer.Option("--toi-da", min=1, help="Nhiều nhất bao nhiêu dòng.")] = 50,
    in_json: Json = False,
) -> None:
    """In lịch sử: ai, lúc nào, đổi gì."""
    with so.mo() as book:
        entries = book.lich_su(ten, nam=nam, limit=toi_da)
    show_history(entries, in_json=in_json)


def kiem_tra(
    so: So,
    moc: Annotated[str | None, typer.Option("--moc", help="Mã cuối lịch sử đã ghi lại lần trước.")] = None,
    khong_doc_tep: Annotated[bool, typer.Option("--khong-doc-tep", help="Không đọc lại các tệp văn bản.")] = False,
) -> None:
    """Kiểm tra cả sổ: lịch sử, các dòng, bộ đếm, các tệp; mã thoát 1 khi sổ bị sửa từ bên ngoài."""
    with so.mo(ca_khi_hong=True) as book:
        result = book.kiem_tra(mark=moc, files=not khong_doc_tep)
    note(*result.don_dep, *result.ghi_chu)
    say(*result.loi, f"{'ĐẠT' if result.dat else 'KHÔNG ĐẠT'}: {result.so_muc} mục lịch sử, cuối cùng {result.moc}")
    if not result.dat:
        raise typer.Exit(1)


def khoa_nam(
    so: So,
    nam: Annotated[int, typer.Argument(metavar="NĂM")],
    huy_so_giu: Annotated[
        str, typer.Option("--huy-so-giu", metavar="LÝ_DO", help="Hủy các số còn giữ với lý do này.")
    ] = "",
    ly_do: LyDo = "",
) -> None:
    """Khóa sổ một năm: không cấp số của năm đó nữa."""
    with so.mo() as book:
        voided = book.khoa_nam(nam, ly_do=ly_do, huy_so_giu=huy_so_giu, co_quan=so.co_quan)
    say(f"Đã khóa sổ năm {nam}" + (f", hủy {voided} số giữ" if voided else ""))


def mo_nam(so: So, nam: Annotated[int, typer.Argument(metavar="NĂM")], ly_do: LyDo) -> None:
    """Mở lại sổ một năm đã khóa, có lý do."""
    with so.mo() as book:
        book.mo_nam(nam, ly_do, co_quan=so.co_quan)
    say(f"Đã mở lại sổ năm {nam}")


def chuyen(
    so: So,
    ten: SoVanBan,
    noi_nhan: Annotated[str, typer.Option("--noi-nhan", help="Nơi nhận.")],
    buu_dien: Annotated[
        bool, typer.Option("--buu-dien", help="Gửi bưu điện, ghi vào sổ gửi văn bản đi bưu điện.")
    ] = False,
    so_luong: Annotated[int | None, typer.Option("--so-luong", help="Số bản, hoặc số bì khi gửi bưu điện.")] = None,
    ngay: Annotated[str | None, typer.Option("--ngay", help="Ngày chuyển; bỏ trống: hôm nay.")] = None,
    ky_nhan: Annotated[str, typer.Option("--ky-nhan")] = "",
    ghi_chu: Annotated[str, typer.Option("--ghi-chu")] = "",
    nam: Nam = None,
) -> None:
    """Ghi việc chuyển giao một văn bản đi, trong cơ quan hoặc qua bưu điện."""
    with so.mo() as book:
        book.giao.chuyen(
            ten, noi_nhan, nam=nam, ngay=registers.doc_ngay(ngay, "ngay"), kieu="buu_dien" if buu_dien else "noi_bo",
            so_luong=so_luong, ky_nhan=ky_nhan, ghi_chu=ghi_chu,
        )  # fmt: skip
    say(f"{ten}\t{noi_nhan}")


def muon(
    so: So,
    ten: SoVanBan,
    nguoi_dung: Annotated[str, typer.Option("--nguoi-dung", help="Họ và tên người sử dụng bản lưu.")],
    cho_phep: Annotated[str, typer.Option("--cho-phep", help="Người cho phép sử dụng.")],
    nam: Nam = None,
) -> None:
    """Ghi việc sử dụng bản lưu và in số lượt, để ghi trả."""
    with so.mo() as book:
        say(str(book.giao.muon(ten, nguoi_dung, cho_phep=cho_phep, nam=nam)))


def tra(so: So, luot: Annotated[int, typer.Argument(metavar="LƯỢT", help="Số lượt do «vanban so muon» in.")]) -> None:
    """Ghi bản lưu đã trả."""
    with so.mo() as book:
        book.giao.tra(luot)
    say(f"Đã trả lượt {luot}")


def vao_so_cap(
    so: So,
    ten_so: Annotated[
        str, typer.Option("--ten-so", metavar="giay_khen", help="Sổ cấp giấy nào; mỗi sổ đánh số riêng.")
    ],
    danh_sach: Annotated[
        Path | None, typer.Option("--danh-sach", metavar="TỆP", help="Danh sách Excel, theo thứ tự.")
    ] = None,
    ho_ten: Annotated[str | None, typer.Option("--ho-ten", help="Một người, một tập thể.")] = None,
    don_vi: Annotated[str, typer.Option("--don-vi")] = "",
    hinh_thuc: Annotated[str, typer.Option("--hinh-thuc")] = "",
    quyet_dinh: Annotated[str, typer.Option("--quyet-dinh", metavar="SỐ")] = "",
    ngay_quyet_dinh: Annotated[str | None, typer.Option("--ngay-quyet-dinh")] = None,
    nam: NamSach = None,
    lien_tuc: Annotated[bool, typer.Option("--lien-tuc", help="Đánh số liên tục, không về 01 mỗi năm.")] = False,
    trang_tinh: TrangTinh = None,
    cap_moi: Annotated[
        bool, typer.Option("--cap-moi", help="Cấp số mới cả cho giấy đã có trong sổ (mặc định: giữ số cũ).")
    ] = False,
) -> None:
    """Cấp số vào sổ cho bằng, giấy khen, giấy chứng nhận; cả danh sách hoặc không ai."""
    if (danh_sach is None) == (ho_ten is None):
        raise InputError(Problem("cần danh sách (--danh-sach) hoặc một người (--ho-ten)", vi_tri="danh_sach"))
    with so.mo(tao=True) as book:
        when = None if lien_tuc else year(nam, book)
        if danh_sach is not None:
            asked = registers.doc_vao_so(danh_sach, ten_so, when, sheet=trang_tinh)
        else:
            asked = [
                registers.YeuCauVaoSo(
                    ten_so=ten_so, ho_ten=ho_ten or "", nam=when, don_vi=don_vi, hinh_thuc=hinh_thuc, quyet_dinh=quyet_dinh,
                    ngay_quyet_dinh=registers.doc_ngay(ngay_quyet_dinh, "ngay_quyet_dinh"),
                )
            ]  # fmt: skip
        done = book.vao_so.cap(asked) if cap_moi else book.vao_so.cap_mot_lan(asked)
    table((one.so_vao_so, one.ho_ten, one.don_vi) for one in done)
    note(*(f"Số {one.so_vao_so}: {said}" for one in done for said in one.canh_bao))
    if kept := [one.so_vao_so for one in done if one.da_co]:
        note(f"{len(kept)} giấy đã có trong sổ, giữ số cũ (số {kept[0]}{' …' if len(kept) > 1 else ''}): cùng tên, đơn vị, "
             "hình thức, quyết định. Nếu là giấy khác, thêm --cap-moi.")  # fmt: skip


def vao_so_huy(
    so: So,
    so_vao: Annotated[int, typer.Argument(metavar="SỐ")],
    ten_so: Annotated[str, typer.Option("--ten-so", metavar="giay_khen")],
    ly_do: LyDo,
    nam: NamSach = None,
    lien_tuc: Annotated[bool, typer.Option("--lien-tuc")] = False,
) -> None:
    """Hủy một số vào sổ, có lý do."""
    with so.mo() as book:
        void = book.vao_so.huy(ten_so, so_vao, ly_do, nam=None if lien_tuc else year(nam, book))
    say(f"{void.so_vao_so}\tđã hủy: {void.ly_do}")


def vao_so_tra_cuu(
    so: So,
    tu: Annotated[list[str] | None, typer.Argument(metavar="[TỪ]...")] = None,
    nam: Nam = None,
    toi_da: Annotated[int, typer.Option("--toi-da", min=1, help="Nhiều nhất bao nhiêu dòng.")] = 50,
    in_json: Json = False,
) -> None:
    """Tìm giấy đã cấp theo tên, đơn vị, quyết định."""
    with so.mo() as book:
        found, instead = registers.sought(
            book.vao_so.tra_cuu, registers.Loc(tu=" ".join(tu or ()), nam=nam, limit=toi_da)
        )
    note(*filter(None, [instead]))
    if in_json:
        say(json.dumps([one.to_dict() for one in found], ensure_ascii=False, indent=1))
        return
    table((one.so_vao_so, one.nam or "", one.ten_so, one.ho_ten, one.don_vi, one.quyet_dinh,
           "đã hủy" if one.trang_thai == "huy" else "") for one in found)  # fmt: skip
    note(counted(len(found), toi_da, "giấy"))


vao_so = typer.Typer(add_completion=False, no_args_is_help=True, help="Số vào sổ của bằng, giấy khen, giấy chứng nhận.")
for _name, _command in (("cap", vao_so_cap), ("huy", vao_so_huy), ("tra-cuu", vao_so_tra_cuu)):
    vao_so.command(_name)(expanded(_command))
