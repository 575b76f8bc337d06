"""`vanban hang-loat`: many papers from one list."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

import typer

from vanban.api import batch, papers
from vanban.cli.opened import tell_opened
from vanban.cli.overwrite import GHI_DE
from vanban.cli.passwords import password
from vanban.errors import ConversionError, InputError, MissingDependencyError, Problem
from vanban.files import put
from vanban.frozen import dataclass

_MANY = 100
"""Fewer files tell nothing about how fast they are made."""
_SHOWN = 30
_KEPT_SHOWN = 5
_INTERRUPTED = 130
_STAGES = {"kiem_tra": "Kiểm tra", "tao": "Tạo tệp", "gop": "Gộp", "pdf": "In PDF"}


class ThuTu(StrEnum):
    """In what order papers are made."""

    DANH_SACH = "danh-sach"
    TEN = "ten"


@dataclass(frozen=True, slots=True)
class Book:
    """Which book gives the numbers: its address, who works, the book of state secrets instead, its password's file."""

    address: str | None
    person: str | None
    secret: bool
    password_file: Path | None


def hang_loat(
    loai: str = typer.Argument(..., metavar="LOẠI", help="giay_khen, giay_moi, ... hoặc khuon (kèm --khuon)."),
    danh_sach: Path = typer.Argument(..., metavar="DANH_SÁCH", help="Tệp .xlsx, .csv hoặc .ods."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="THƯ_MỤC|F.zip", help="Thư mục ghi các tệp, hoặc một tệp .zip chứa tất cả."
    ),
    chung: Path | None = typer.Option(None, "--chung", metavar="TỆP.yaml", help="Bản ghi chung của cả đợt."),
    ho_so: Path | None = typer.Option(
        None,
        "--ho-so",
        metavar="co-quan.yaml",
        help="Hồ sơ cơ quan; bỏ trống: tìm cạnh bản ghi chung (hoặc danh sách) và các thư mục trên.",
    ),
    khuon: Path | None = typer.Option(
        None,
        "--khuon",
        metavar="TỆP.docx|THƯ_MỤC",
        help="Khuôn riêng của cơ quan: một tệp .docx có thẻ, hoặc thư mục khuôn.",
    ),
    gop: Path | None = typer.Option(
        None, "--gop", metavar="TỆP", help="Gộp tất cả vào một tệp để in: .docx, hoặc .pdf để chỉ lấy PDF."
    ),
    pdf: bool = typer.Option(False, "--pdf", help="Làm cả PDF: một tệp cạnh tệp gộp, hoặc mỗi văn bản một tệp."),
    tiep_tuc: bool = typer.Option(False, "--tiep-tuc", help="Làm tiếp đợt trước bị dừng giữa chừng."),
    xem_truoc: bool = typer.Option(
        False,
        "--xem-truoc",
        help="Chỉ xem danh sách được hiểu ra sao, không tạo văn bản; có -o thì chụp vào đó trang in của hàng đầu, hàng dài "
        "nhất, hàng cuối.",
    ),
    khong_kem_ban_ghi: bool = typer.Option(
        False, "--khong-kem-ban-ghi", help="Không để bản ghi trong tệp .docx («vanban doc» khi đó chỉ đọc từ chữ in)."
    ),
    bo_qua_loi: bool = typer.Option(False, "--bo-qua-loi", help="Vẫn làm các hàng tốt khi có hàng lỗi."),
    ten_tep: str | None = typer.Option(
        None, "--ten-tep", metavar="MẪU", help='Mẫu tên tệp, ví dụ "{stt} {ho_ten}" hoặc "{ho_ten:khong_dau}".'
    ),
    sap_xep: ThuTu = typer.Option(ThuTu.DANH_SACH, "--sap-xep", help="Thứ tự: theo danh sách hay theo tên."),
    trang_tinh: str | None = typer.Option(
        None, "--trang-tinh", metavar="TÊN", help='Trang tính cần đọc; nhiều trang: "A; B"; tất cả: "*".'
    ),
    cot: str | None = typer.Option(
        None, "--cot", metavar="CỘT", help='Chỉ cột nào là gì: "Họ tên=B+C; Đơn vị=E", hoặc tệp do --luu-cot ghi.'
    ),
    luu_cot: Path | None = typer.Option(
        None, "--luu-cot", metavar="TỆP.yaml", help="Kèm --xem-truoc: ghi cách hiểu các cột ra tệp để sửa, dùng lại."
    ),
    cho_trong: list[str] = typer.Option(
        [], "--cho-trong", metavar="CỘT", help='Cột được phép có ô trống, ví dụ "Đơn vị"; dùng được nhiều lần.'
    ),
    tien_trinh: int | None = typer.Option(
        None, "--tien-trinh", min=1, metavar="N", help="Số tiến trình; bỏ trống: tự chọn theo khối lượng việc."
    ),
    phat_hanh: bool = typer.Option(
        False,
        "--phat-hanh",
        help="Cấp số từ sổ cho từng văn bản theo thứ tự danh sách; hỏng một văn bản thì không cấp số nào.",
    ),
    so_dang_ky: str | None = typer.Option(
        None,
        "--so-dang-ky",
        metavar="TỆP|URL",
        help="Kèm --phat-hanh: sổ; bỏ trống: theo co-quan.yaml, không thì so.db.",
    ),
    nguoi: str | None = typer.Option(None, "--nguoi", help="Kèm --phat-hanh: người làm, ghi vào lịch sử."),
    so_mat: bool = typer.Option(
        False,
        "--so-mat",
        help="Kèm --phat-hanh: sổ bí mật nhà nước riêng của cơ quan (so_dang_ky.so_mat trong co-quan.yaml).",
    ),
    tep_mat_khau: Path | None = typer.Option(
        None,
        "--tep-mat-khau",
        metavar="TỆP",
        help="Kèm --phat-hanh: tệp chứa mật khẩu sổ mã hóa; bỏ trống: hỏi ở bàn phím.",
    ),
    theo_hang_loi: bool = typer.Option(
        False,
        "--theo-hang-loi",
        help="Danh sách là tệp hàng lỗi: làm theo nó dù danh sách đầu đã sửa sau đó.",
    ),
    cho_phep_loi: bool = typer.Option(
        False, "--cho-phep-loi", help="Kèm --phat-hanh: phát hành cả khi còn lỗi thể thức, còn chỗ chưa điền."
    ),
    ghi_de: bool = GHI_DE,
) -> None:
    """Tạo hàng loạt văn bản từ một danh sách. Mọi hàng được kiểm tra xong mới ghi tệp đầu tiên."""
    folder = khuon if khuon is not None and khuon.is_dir() else None
    template = khuon if folder is None else None
    order: Literal["danh_sach", "ten"] = "ten" if sap_xep is ThuTu.TEN else "danh_sach"
    options = batch.BatchOptions(
        sheet=trang_tinh, columns=cot, may_be_blank=_names(cho_trong), pattern=ten_tep, order=order, resume=tiep_tuc,
        skip_bad=bo_qua_loi, merged=gop, pdf=pdf, processes=tien_trinh, trust_error_book=theo_hang_loi, today=date.today(),
    )  # fmt: skip
    if chung is not None:
        office = papers.find_profile(chung, ho_so)
        for note in papers.notices(chung, today=date.today(), tags=True, profile=office):
            sys.stderr.write(f"Lưu ý: {note}\n")
    if xem_truoc:
        look = batch.preview_batch(
            danh_sach, kind=loai, template=template, common=chung, options=options, profile=ho_so, templates=folder
        )
        for line in look.lines():
            sys.stdout.write(f"{line}\n")
        if luu_cot is not None:
            put(luu_cot, look.columns().encode("utf-8"), overwrite=ghi_de, inputs=[danh_sach])
            sys.stdout.write(f"Cách hiểu các cột: {luu_cot}\n")
        _picture(look, ra, overwrite=ghi_de)
        raise typer.Exit(0 if look.ok else 1)
    if luu_cot is not None:
        raise InputError(Problem("--luu-cot đi cùng --xem-truoc", cach_sua="Thêm --xem-truoc"))
    if ra is None:
        raise InputError(Problem("chưa cho biết thư mục ghi ra", cach_sua="Thêm -o THƯ_MỤC, hoặc --xem-truoc"))
    if phat_hanh:
        if gop is not None or pdf or tiep_tuc or bo_qua_loi or template is not None or ra.suffix.lower() == ".zip":
            remedy = "Bỏ --gop, --pdf, --tiep-tuc, --bo-qua-loi, --khuon TỆP.docx; -o phải là thư mục"
            raise InputError(Problem("--phat-hanh làm cả danh sách trong một bước", cach_sua=remedy))
        _issue(
            danh_sach, ra, Book(so_dang_ky, nguoi, so_mat, tep_mat_khau), kind=loai, common=chung, profile=ho_so,
            templates=folder, record=False if khong_kem_ban_ghi else None, options=options, overwrite=ghi_de,
            allow_faults=cho_phep_loi,
        )  # fmt: skip
        return
    try:
        outcome = batch.run_batch(
            danh_sach, ra, kind=loai, template=template, common=chung, options=options, profile=ho_so, templates=folder,
            record=False if khong_kem_ban_ghi else None, progress=_show, overwrite=ghi_de,
        )  # fmt: skip
    except KeyboardInterrupt:
        _stopped(ra)
        raise typer.Exit(_INTERRUPTED) from None
    _tell(outcome)
    raise typer.Exit(0 if outcome.ok else 1)


def _picture(look: batch.Preview, out: Path | None, *, overwrite: bool) -> None:
    """Show the pages of three rows as pictures; where that cannot be done the first look stands without them."""
    if out is None or out.suffix.lower() == ".zip":
        sys.stdout.write("Xem trang in của hàng đầu, hàng dài nhất, hàng cuối: thêm -o THƯ_MỤC.\n")
        return
    try:
        for words, path in batch.picture_pages(look, out, overwrite=overwrite):
            sys.stdout.write(f"Trang in, {words}: {path}\n")
    except (ConversionError, MissingDependencyError) as error:
        sys.stderr.write(f"Chưa chụp được trang in: {error}\n")


def _issue(people: Path, out: Path, asked: Book, **wish: Any) -> None:
    """Number every paper of the list from the register: all of them, or none."""
    # The registers' libraries come in only for who issues.
    from vanban.api import batch_issuing, registers

    near: Path = wish["common"] or people
    profile = wish["profile"] or registers.tim_ho_so(near)
    named = asked.address is not None or profile is not None
    where = None if asked.secret else asked.address if named else near.parent / registers.USUAL_BOOK
    with registers.mo_so(
        where, profile=profile, user=asked.person, secrets=asked.secret, password=password(asked.password_file)
    ) as book:
        tell_opened(book)
        done = batch_issuing.issue_batch(people, out, book, **wish)
        for certificate in done.certificates:  # first of all: whatever fails from here on, the numbers are given
            sys.stdout.write(f"{certificate.giay.so_vao_so}\t{certificate.tep}\n")
        for one in done.issued:
            sys.stdout.write(f"{one.van_ban.so_ky_hieu}\t{one.tep}\n")
    for note in done.notes[:_SHOWN]:
        sys.stderr.write(f"Lưu ý: {note}\n")
    if done.bad:
        sys.stderr.write(f"{len(done.bad)} hàng lỗi, chưa cấp số nào:\n")
        for line in batch.grouped(done.bad):
            sys.stderr.write(f"  - {line}\n")
        raise typer.Exit(1)
    if kept := [certificate.giay.so_vao_so for certificate in done.certificates if certificate.giay.da_co]:
        sys.stderr.write(f"{len(kept)} giấy đã có trong sổ, giữ số cũ (từ số {kept[0]}).\n")
    if done.kept:
        kept_numbers = ", ".join(one.van_ban.so_ky_hieu for one in done.kept[:_KEPT_SHOWN])
        more = " …" if len(done.kept) > _KEPT_SHOWN else ""
        sys.stderr.write(
            f"{len(done.kept)} văn bản đã phát hành từ trước, đúng từng chữ: giữ số và tệp cũ, không cấp số mới "
            f"({kept_numbers}{more}).\n"
        )
    for one in done.issued:
        for warning in one.canh_bao:
            sys.stderr.write(f"{one.van_ban.so_ky_hieu}: {warning}\n")


def _stopped(out: Path) -> None:
    """Say what stands after Ctrl-C, and how to go on."""
    made = sum(not path.name.startswith(".") for path in out.glob("*.docx")) if out.is_dir() else 0
    if made:
        sys.stderr.write(
            f"\nĐã dừng theo yêu cầu: {made} tệp đã có trong {out}. Làm tiếp: chạy lại lệnh này, thêm --tiep-tuc.\n"
        )
    else:
        sys.stderr.write("\nĐã dừng theo yêu cầu: chưa tạo tệp nào. Chạy lại lệnh này để làm từ đầu.\n")


def _names(said: list[str]) -> list[str]:
    """Names of columns, one an option or several with commas or semicolons between."""
    return [name.strip() for text in said for name in text.replace(";", ",").split(",") if name.strip()]


def _show(progress: batch.Progress) -> None:
    """One line that is written over while it runs; only where someone sees it."""
    if not sys.stderr.isatty():
        return
    left = "" if progress.seconds_left is None else f", còn khoảng {_span(progress.seconds_left)}"
    rate = f" ({progress.rate:.0f} mỗi giây{left})" if progress.total >= _MANY else ""
    line = f"{_STAGES[progress.stage]}: {progress.done}/{progress.total}{rate}"
    end = "\n" if progress.done >= progress.total else ""
    sys.stderr.write(f"\r{line:<78}{end}")
    sys.stderr.flush()


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} phút {rest:02d} giây" if minutes else f"{rest} giây"


def _tell(outcome: batch.Outcome) -> None:
    report = outcome.report
    notes = batch.alike(report.notes)
    for note in notes[:_SHOWN]:
        sys.stderr.write(f"Lưu ý: {note}\n")
    if len(notes) > _SHOWN:
        sys.stderr.write(f"… và {len(notes) - _SHOWN} lưu ý nữa; xem đủ bằng --xem-truoc\n")
    for name in report.leftovers:
        sys.stderr.write(f"Lưu ý: tệp của lần trước không thuộc danh sách này, để nguyên: {name}\n")
    if report.bad:
        sys.stderr.write(f"{len(report.bad)} hàng lỗi:\n")
        for line in batch.grouped(report.bad):
            sys.stderr.write(f"  - {line}\n")
    if outcome.error_book is not None:
        sys.stderr.write(
            f"Các hàng lỗi ở {outcome.error_book}: sửa rồi chạy lại lệnh với tệp này; "
            "hàng tốt đã có sẵn trong đó, kết quả là cả danh sách.\n"
        )
    if report.bad and not report.files:
        sys.stderr.write("Chưa tạo tệp nào. Sửa các lỗi trên, hoặc thêm --bo-qua-loi để làm các hàng tốt.\n")
        return
    kept = len(report.files) - report.made
    already = f", {kept} tệp đã có từ trước" if kept else ""
    telling = report.made >= _MANY and report.seconds > 0
    rate = f" ({report.made / report.seconds:.0f} tệp mỗi giây)" if telling else ""
    sys.stdout.write(f"Đã tạo {report.made} tệp{already} trong {report.folder}{rate}\n")
    for path in (outcome.merged, *outcome.pdfs[:3], outcome.summary):
        if path is not None:
            sys.stdout.write(f"{path}\n")
    if len(outcome.pdfs) > 3:
        sys.stdout.write(f"… và {len(outcome.pdfs) - 3} tệp PDF nữa\n")
