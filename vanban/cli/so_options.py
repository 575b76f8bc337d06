"""Options that many commands of `vanban so` share, as groups: a group is a dataclass, its fields are the options."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from vanban.api import registers
from vanban.cli.opened import tell_opened
from vanban.cli.passwords import password
from vanban.errors import InputError, Problem, shortened
from vanban.frozen import dataclass

_NOTES = 100
_SPARE = 20
"""Columns nobody uses that are told by name."""
Command = Callable[..., None]


@dataclass(frozen=True, slots=True)
class So:
    """Which book, for whom, by whom."""

    so_dang_ky: Annotated[
        str | None,
        typer.Option(
            "--so-dang-ky", metavar="TỆP|URL", help="Sổ: tệp SQLite hoặc postgresql://... Bỏ trống: theo co-quan.yaml."
        ),
    ] = None
    ho_so: Annotated[
        Path | None,
        typer.Option(
            "--ho-so", metavar="TỆP", help="Hồ sơ cơ quan; bỏ trống: tìm co-quan.yaml từ thư mục này trở lên."
        ),
    ] = None
    co_quan: Annotated[
        str | None,
        typer.Option("--co-quan-ky-hieu", metavar="VP", help="Ký hiệu cơ quan (chữ viết tắt) trong số, ký hiệu."),
    ] = None
    nguoi: Annotated[
        str | None, typer.Option("--nguoi", help="Người làm, ghi vào lịch sử; bỏ trống: người dùng của máy.")
    ] = None

    so_mat: Annotated[
        bool,
        typer.Option("--so-mat", help="Sổ bí mật nhà nước riêng của cơ quan (so_dang_ky.so_mat trong co-quan.yaml)."),
    ] = False
    tep_mat_khau: Annotated[
        Path | None,
        typer.Option("--tep-mat-khau", metavar="TỆP", help="Tệp chứa mật khẩu sổ mã hóa; bỏ trống: hỏi ở bàn phím."),
    ] = None

    def mo(
        self, *, tao: bool = False, cach_danh_so: str | None = None, ca_khi_hong: bool = False, answered: bool = False
    ) -> registers.SoDangKy:
        """Open the book; tell what opening it has to tell, but not to who is about to answer it."""
        book = registers.mo_so(
            self.so_dang_ky,
            profile=self.ho_so,
            co_quan=self.co_quan,
            cach_danh_so=cach_danh_so,
            user=self.nguoi,
            create=tao,
            even_damaged=ca_khi_hong,
            secrets=self.so_mat,
            password=password(self.tep_mat_khau),
        )
        if answered:
            return book
        tell_opened(book)
        if book.noi_de.nghi_van is not None and not tao:  # who writes is refused with the same words
            note(f"Lưu ý: {book.noi_de.nghi_van}")
        return book


@dataclass(frozen=True, slots=True)
class VanBan:
    """A paper that asks for a number."""

    loai: Annotated[str, typer.Option("--loai", help="Loại văn bản: quyet_dinh, ke_hoach, cong_van, sao_y ...")]
    trich_yeu: Annotated[str, typer.Option("--trich-yeu", help="Trích yếu nội dung.")]
    nam: Annotated[int | None, typer.Option("--nam", help="Năm của sổ; bỏ trống: năm của ngày văn bản.")] = None
    ngay: Annotated[
        str | None, typer.Option("--ngay", metavar="05/3/2026", help="Ngày văn bản; bỏ trống: hôm nay.")
    ] = None
    ky_hieu: Annotated[
        str | None, typer.Option("--ky-hieu", metavar="QĐ-VP", help="Cả ký hiệu, nếu khác thường lệ.")
    ] = None
    don_vi_soan: Annotated[
        str, typer.Option("--don-vi-soan", metavar="HCQT", help="Ký hiệu đơn vị soạn thảo; công văn bắt buộc có.")
    ] = ""
    nguoi_soan: Annotated[str, typer.Option("--nguoi-soan", help="Người soạn thảo.")] = ""
    nguoi_ky: Annotated[str, typer.Option("--nguoi-ky", help="Họ và tên người ký.")] = ""
    chuc_vu_ky: Annotated[str, typer.Option("--chuc-vu", help="Chức vụ người ký.")] = ""
    noi_nhan: Annotated[
        list[str] | None, typer.Option("--noi-nhan", help="Nơi nhận; dùng nhiều lần cho nhiều nơi.")
    ] = None
    luu: Annotated[str, typer.Option("--luu", help="Đơn vị, người nhận bản lưu.")] = ""
    so_ban: Annotated[int | None, typer.Option("--so-ban", help="Số lượng bản; bỏ trống: đếm theo nơi nhận.")] = None
    so_trang: Annotated[int | None, typer.Option("--so-trang", help="Số trang.")] = None
    do_mat: Annotated[
        str, typer.Option("--do-mat", metavar="mat|toi_mat|tuyet_mat", help="Độ mật; số mật chạy riêng.")
    ] = ""
    do_khan: Annotated[str, typer.Option("--do-khan", metavar="khan|thuong_khan|hoa_toc", help="Mức độ khẩn.")] = ""
    ho_so_so: Annotated[str, typer.Option("--ma-ho-so", help="Số và ký hiệu hồ sơ.")] = ""
    han_tra_loi: Annotated[str | None, typer.Option("--han-tra-loi", metavar="NGÀY", help="Hạn trả lời.")] = None
    ghi_chu: Annotated[str, typer.Option("--ghi-chu", help="Ghi chú.")] = ""
    ghi_tuyet_mat: Annotated[
        bool, typer.Option("--ghi-trich-yeu-tuyet-mat", help="Được đồng ý ghi trích yếu văn bản Tuyệt mật.")
    ] = False

    def yeu_cau(self, so_giu: str = "") -> registers.YeuCau:
        """Make the request; `so_giu` is a held number it uses."""
        return registers.YeuCau(
            loai=self.loai, trich_yeu=self.trich_yeu, nam=self.nam, ngay=registers.doc_ngay(self.ngay, "ngay"),
            ky_hieu=self.ky_hieu, don_vi_soan=self.don_vi_soan, nguoi_soan=self.nguoi_soan, nguoi_ky=self.nguoi_ky,
            chuc_vu_ky=self.chuc_vu_ky, noi_nhan=tuple(self.noi_nhan or ()), luu=self.luu, so_luong_ban=self.so_ban,
            so_trang=self.so_trang, do_mat=self.do_mat, do_khan=self.do_khan, ho_so=self.ho_so_so,
            han_tra_loi=registers.doc_ngay(self.han_tra_loi, "han_tra_loi"), ghi_chu=self.ghi_chu,
            ghi_trich_yeu_tuyet_mat=self.ghi_tuyet_mat, so_giu=so_giu,
        )  # fmt: skip


Cot = Annotated[
    str | None, typer.Option("--cot", metavar="CỘT", help='Chỉ cột nào là gì: "Trích yếu=F; Ghi chú=không".')
]
Khuon = Annotated[
    Path | None,
    typer.Option("--khuon", metavar="THƯ_MỤC", help="Thư mục khuôn riêng của cơ quan; bỏ trống: theo co-quan.yaml."),
]
Json = Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON.")]
Nam = Annotated[int | None, typer.Option("--nam", help="Năm của số, khi sổ có nhiều năm.")]
SoVanBan = Annotated[
    str, typer.Argument(metavar="SỐ", help="Số, ký hiệu như 01/QĐ-VP (văn bản mật: «01/QĐ-VP (mật)»), hoặc #dòng.")
]
LyDo = Annotated[str, typer.Option("--ly-do", help="Lý do, ghi vào lịch sử.")]


def expanded(function: Command) -> Command:
    """Give a command in which every parameter that is a group stands as the group's own options."""
    hints = get_type_hints(function, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in groups:
            parameters += _of_group(groups[parameter.name])
        else:
            hint = hints[parameter.name]
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hint))

    def run(**given: Any) -> None:
        made = {name: kind(**{f.name: given.pop(f.name) for f in fields(kind)}) for name, kind in groups.items()}
        function(**given, **made)

    run.__doc__ = function.__doc__
    run.__name__ = function.__name__
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _of_group(group: Any) -> Iterable[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    for item in fields(group):
        default = inspect.Parameter.empty if item.default is MISSING else item.default
        yield inspect.Parameter(item.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[item.name])


def note(*lines: str) -> None:
    """Tell the clerk something beside the result."""
    for one in lines:
        sys.stderr.write(f"{one}\n")


def say(*lines: str) -> None:
    """Print the result."""
    for one in lines:
        sys.stdout.write(f"{one}\n")


def columns_told(old: registers.SoCu) -> list[str]:
    """Say which column of an older book is taken for what; of many that are not used only how many."""
    told = [
        f"Cột {letter} «{shortened(header)}»: {name}" for letter, header, name in old.cot if name != registers.UNUSED
    ]
    spare = [
        f"Cột {letter} «{shortened(header)}»: {name}" for letter, header, name in old.cot if name == registers.UNUSED
    ]
    more = [f"… và {len(spare) - _SPARE} cột khác không dùng"] if len(spare) > _SPARE else []
    return [*told, *spare[:_SPARE], *more]


def notes_told(notes: Iterable[object]) -> list[str]:
    """Say what deserves a look: of very many the first ones, and how many more there are."""
    told = list(dict.fromkeys(map(str, notes)))
    return told if len(told) <= _NOTES else [*told[:_NOTES], f"… và {len(told) - _NOTES} lưu ý nữa"]


def counted(number: int, most: int, what: str) -> str:
    """Say how many were found, and that there may be more."""
    return f"{number} {what}." if number < most else f"{number} {what} đầu; xem thêm bằng --toi-da."


def table(rows: Iterable[Iterable[object]]) -> None:
    """Print rows as columns parted by tabs, which a sheet takes as they are."""
    for row in rows:
        say("\t".join(" ".join(str(cell).split()) for cell in row))


def show_history(entries: Iterable[registers.MucLichSu], *, in_json: bool) -> None:
    """Print entries of the history: as JSON, or one line each with what changed."""
    if in_json:
        rows = [
            {"so": e.so, "luc": e.luc, "nguoi": e.nguoi, "hanh_dong": e.hanh_dong, "doi_tuong": e.doi_tuong,
             "doi_tuong_id": e.doi_tuong_id, "ly_do": e.ly_do, "bam": e.bam,
             "thay_doi": {name: list(pair) for name, pair in e.thay_doi.items()}}
            for e in entries
        ]  # fmt: skip
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for entry in entries:
        changed = "; ".join(
            f"{name}: {after}" if before is None else f"{name}: {before} → {after}"
            for name, (before, after) in entry.thay_doi.items()
            if not name.startswith("khoa_")
        )
        where = f"{entry.doi_tuong}#{entry.doi_tuong_id}"
        table([(entry.luc, entry.nguoi, entry.hanh_dong, where, entry.ly_do, changed)])


def year(nam: int | None, book: registers.SoDangKy) -> int:
    """Give the year meant: the one named, else this one."""
    return nam if nam is not None else book.hom_nay().year


def changes(given: dict[str, object]) -> dict[str, object]:
    """Keep the fields of a correction that were named.

    Raises:
        InputError: when none was.
    """
    named = {name: value for name, value in given.items() if value is not None}
    if not named:
        raise InputError(Problem("chưa nêu mục cần sửa", cach_sua='Ví dụ: --trich-yeu "..." --ly-do "gõ nhầm"'))
    return named
