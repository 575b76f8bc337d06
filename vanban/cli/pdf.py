"""`vanban pdf`, `xem`, `ghep`, `dong-dau`: papers as PDF and pictures."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import typer

from vanban.api import pdf as api
from vanban.cli.overwrite import GHI_DE
from vanban.errors import ConversionError, InputError, Problem

_SHEET_FROM = 4


def pdf(
    tep: list[Path] = typer.Argument(..., metavar="TỆP...", help="Tệp .docx, .docm, .dotx, .odt, .doc, .rtf."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="TỆP|THƯ_MỤC", help="Tệp .pdf hoặc thư mục ghi ra; bỏ trống: cạnh văn bản."
    ),
    gop: Path | None = typer.Option(None, "--gop", metavar="TỆP", help="Gộp tất cả vào một tệp PDF, có dấu trang."),
    pdf_a: bool = typer.Option(False, "--pdf-a", help="Tạo PDF/A-2b để lưu trữ lâu dài."),
    song_song: int = typer.Option(1, "--song-song", metavar="SỐ", min=1, help="Số LibreOffice chạy cùng lúc."),
    thoi_han: float = typer.Option(120, "--thoi-han", metavar="GIÂY", min=1, help="Thời gian tối đa cho một tệp."),
    phong: Path | None = typer.Option(None, "--phong", metavar="THƯ_MỤC", help="Thư mục chứa phông chữ (Tinos)."),
    phong_nao_cung_duoc: bool = typer.Option(
        False, "--phong-nao-cung-duoc", help="Vẫn chuyển khi máy không có Times New Roman hay Tinos."
    ),
    libreoffice: Path | None = typer.Option(None, "--libreoffice", metavar="TỆP", help="Chương trình soffice."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Chuyển văn bản sang PDF bằng LibreOffice; tệp lỗi không làm hỏng các tệp khác."""
    with api.Office(
        soffice=libreoffice,
        workers=song_song,
        timeout=thoi_han,
        pdf_a=pdf_a,
        font_dir=phong,
        any_font=phong_nao_cung_duoc,
        overwrite=ghi_de,
    ) as office:
        if gop is not None:
            pages = api.merge(tep, gop, office=office, progress=_progress, overwrite=ghi_de)
            sys.stdout.write(f"{gop}\n")
            sys.stderr.write(f"{pages} trang\n")
            return
        if ra is not None and ra.suffix.lower() == ".pdf" and not ra.is_dir():
            if len(tep) > 1:
                raise InputError(
                    Problem(
                        f"{len(tep)} tệp không thể ghi vào một tệp {ra}", cach_sua="Dùng --gop để gộp thành một tệp"
                    )
                )
            done = office.convert_to([(tep[0], ra)], progress=_progress, strict=False)
        else:
            done = office.convert(tep, ra, progress=_progress, strict=False)
    _tell(done)


def xem(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Tệp PDF hoặc văn bản .docx."),
    ra: Path | None = typer.Option(None, "-o", "--ra", metavar="THƯ_MỤC", help="Nơi ghi ảnh; bỏ trống: cạnh tệp."),
    trang: str | None = typer.Option(None, "--trang", metavar="1-3,5", help="Các trang cần xem; bỏ trống: tất cả."),
    dpi: float = typer.Option(100, "--dpi", metavar="SỐ", min=20, max=600, help="Độ phân giải của ảnh."),
    bang: bool | None = typer.Option(None, "--bang/--khong-bang", help="Ghi thêm bảng ảnh nhỏ; mặc định: từ 4 trang."),
    so_sanh: Path | None = typer.Option(None, "--so-sanh", metavar="TỆP", help="So với tệp này, đánh dấu chỗ khác."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Xem trang thành ảnh PNG đúng như bản in; hoặc so sánh hai tệp."""
    if so_sanh is not None:
        _compare(tep, so_sanh, ra or tep.parent, dpi, overwrite=ghi_de)
        return
    made = api.to_images(tep, ra, dpi=dpi, pages=_pages(trang) if trang else None, overwrite=ghi_de)
    for image in made:
        sys.stdout.write(f"{image.path}\n")
    if bang or (bang is None and len(made) >= _SHEET_FROM):
        for sheet in api.contact_sheets(tep, ra, pages=[image.page for image in made], overwrite=ghi_de):
            sys.stdout.write(f"{sheet}\n")


def ghep(
    tep: list[Path] = typer.Argument(..., metavar="TỆP...", help="Các tệp PDF hoặc văn bản .docx, theo thứ tự ghép."),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="TỆP", help="Tệp PDF ghép."),
    dau_trang: list[str] = typer.Option(
        None, "--dau-trang", metavar="TÊN", help="Tên dấu trang của từng tệp, lặp lại theo thứ tự; bỏ trống: tên tệp."
    ),
    tieu_de: str = typer.Option("", "--tieu-de", metavar="CHỮ", help="Tiêu đề ghi vào thuộc tính tệp."),
    tac_gia: str = typer.Option("", "--tac-gia", metavar="CHỮ", help="Tác giả (cơ quan) ghi vào thuộc tính tệp."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Ghép nhiều tệp thành một PDF, mỗi tệp một dấu trang; số trang ghi vào thuộc tính."""
    metadata = api.Metadata(title=tieu_de, author=tac_gia)
    pages = api.merge(tep, ra, titles=dau_trang or None, metadata=metadata, progress=_progress, overwrite=ghi_de)
    sys.stdout.write(f"{ra}\n")
    sys.stderr.write(f"{pages} trang\n")


dong_dau = typer.Typer(
    add_completion=False, no_args_is_help=True, help="Đóng dấu đến, khối bản sao lên tệp PDF chưa ký số."
)


@dong_dau.command("den")
def den(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Văn bản đến, tệp PDF."),
    co_quan: str = typer.Option(..., "--co-quan", metavar="TÊN", help="Cơ quan nhận văn bản."),
    so: str = typer.Option("", "--so", metavar="SỐ", help="Số đến; bỏ trống: chừa dòng chấm để viết tay."),
    ngay: str = typer.Option("", "--ngay", metavar="NGÀY", help="Ngày đến, ví dụ 06/3/2026; bỏ trống: chừa dòng chấm."),
    chuyen: str = typer.Option("", "--chuyen", metavar="NƠI", help="Chuyển cho ai."),
    ho_so: str = typer.Option("", "--ho-so", metavar="KÝ_HIỆU", help="Số và ký hiệu hồ sơ."),
    vi_tri: str | None = typer.Option(
        None, "--vi-tri", metavar="TRÁI,TRÊN", help="Chỗ đóng dấu, mm từ mép trái và mép trên; bỏ trống: tìm chỗ trống."
    ),
    de_len_chu: bool = typer.Option(False, "--de-len-chu", help="Cho phép đè lên chữ tại chỗ đã chỉ."),
    ra: Path | None = typer.Option(None, "-o", "--ra", metavar="TỆP", help="Tệp ghi ra; bỏ trống: thêm đuôi -den."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Đóng dấu ĐẾN 35 x 50 mm lên chỗ trống của trang đầu, dưới số, ký hiệu (Phụ lục IV, mục V)."""
    target = ra or tep.with_name(f"{tep.stem}-den.pdf")
    stamp = api.IncomingStamp(co_quan, so, _day(ngay), chuyen, ho_so)
    api.stamp_incoming(tep, target, stamp, at=_place(vi_tri) if vi_tri else None, over=de_len_chu, overwrite=ghi_de)
    sys.stdout.write(f"{target}\n")


@dong_dau.command("ban-sao")
def ban_sao(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Văn bản cần sao, tệp PDF."),
    hinh_thuc: str = typer.Option("sao_y", "--hinh-thuc", metavar="LOẠI", help="sao_y, trich_sao hoặc sao_luc."),
    co_quan: str = typer.Option(..., "--co-quan", metavar="TÊN", help="Cơ quan sao văn bản."),
    dia_danh: str = typer.Option(..., "--dia-danh", metavar="NƠI", help="Địa danh."),
    chuc_vu: list[str] = typer.Option(
        ..., "--chuc-vu", metavar="CHỨC_VỤ", help="Mỗi dòng một lần, ví dụ TL. GIÁM ĐỐC."
    ),
    ho_ten: str = typer.Option(..., "--ho-ten", metavar="HỌ_TÊN", help="Người ký bản sao."),
    so: str = typer.Option("", "--so", metavar="SỐ", help="Số, ký hiệu bản sao, ví dụ 03/SY-SXD; bỏ trống: chừa chỗ."),
    ngay: str = typer.Option("", "--ngay", metavar="NGÀY", help="Ngày sao; bỏ trống: chừa chỗ."),
    noi_nhan: list[str] = typer.Option(
        None, "--noi-nhan", metavar="NƠI", help="Mỗi nơi nhận một lần; tự thêm Lưu: VT."
    ),
    ra: Path | None = typer.Option(None, "-o", "--ra", metavar="TỆP", help="Tệp ghi ra; bỏ trống: thêm đuôi -ban-sao."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Thêm khối bản sao giấy ngay sau phần cuối văn bản (Phụ lục I, Phần II, mục II; Mẫu 3.1)."""
    target = ra or tep.with_name(f"{tep.stem}-ban-sao.pdf")
    kind = hinh_thuc.strip().lower().replace("-", "_")
    block = api.CopyBlock(kind, co_quan, dia_danh, tuple(chuc_vu), ho_ten, so, _day(ngay), tuple(noi_nhan or ()))
    page = api.stamp_copy(tep, target, block, overwrite=ghi_de)
    sys.stdout.write(f"{target}\n")
    sys.stderr.write(f"Khối bản sao ở trang {page}\n")


def _tell(done: tuple[api.Conversion, ...]) -> None:
    for result in done:
        if result.ok:
            sys.stdout.write(f"{result.target}\n")
    bad = [result.problem for result in done if result.problem is not None]
    if bad and len(bad) == len(done):
        raise ConversionError(*bad)
    if bad:
        sys.stderr.write("".join(f"{problem}\n" for problem in bad))
        raise typer.Exit(1)


def _progress(count: int, total: int, result: api.Conversion) -> None:
    name = result.target.name if result.ok else f"{result.source.name} LỖI"
    pages = f", {result.pages} trang" if result.pages is not None else ""
    sys.stderr.write(f"({count}/{total}) {name}{pages}\n")
    for note in result.notes:
        sys.stderr.write(f"  Lưu ý {result.source.name}: {note}\n")


def _compare(before: Path, after: Path, out_dir: Path, dpi: float, *, overwrite: bool) -> None:
    found = api.compare(before, after, out_dir, dpi=dpi, overwrite=overwrite)
    for difference in found.differences:
        sys.stdout.write(f"{difference}\n")
    for path in found.images:
        sys.stderr.write(f"{path}\n")
    if found.same:
        sys.stdout.write("Hai tệp in ra như nhau\n")
        return
    raise typer.Exit(1)


def _pages(text: str) -> list[int]:
    found: list[int] = []
    for piece in re.split(r"[,;\s]+", text.strip()):
        match = re.fullmatch(r"(\d+)(?:-(\d+))?", piece)
        if match is None:
            raise InputError(Problem("không hiểu các trang", tim_thay=text, can_co="ví dụ 1-3,5"))
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first:
            raise InputError(Problem("khoảng trang viết ngược", tim_thay=piece, can_co=f"{last}-{first}"))
        found += range(first, last + 1)
    return found


def _day(text: str) -> date | None:
    return api.read_day(text) if text.strip() else None


def _place(text: str) -> tuple[float, float]:
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*[,;x]\s*(\d+(?:\.\d+)?)\s*", text)
    if match is None:
        raise InputError(
            Problem("không hiểu chỗ đóng dấu", tim_thay=text, can_co="ví dụ 30,60 (mm từ mép trái, mép trên)")
        )
    return float(match[1]), float(match[2])
