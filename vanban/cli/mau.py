"""`vanban mau`: what kinds there are, and a filled sample of each."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from vanban import files
from vanban.api import certificates, papers
from vanban.api.items import items_of
from vanban.cli.overwrite import GHI_DE
from vanban.errors import InputError, Problem


def mau(
    loai: str | None = typer.Argument(
        None, metavar="[LOẠI]", help="Loại văn bản, ví dụ ke_hoach; bỏ trống: liệt kê; co_quan: hồ sơ cơ quan."
    ),
    excel: Path | None = typer.Option(
        None, "--excel", metavar="TỆP.xlsx", help="Ghi danh sách mẫu để điền (loại làm hàng loạt, ví dụ giay_khen)."
    ),
    ra: Path | None = typer.Option(None, "-o", "--ra", metavar="TỆP", help="Ghi bản ghi mẫu ra tệp; bỏ trống: in ra."),
    chung: bool = typer.Option(False, "--chung", help="In bản ghi chung mẫu (loại làm hàng loạt)."),
    muc: bool = typer.Option(False, "--muc", help="Liệt kê các mục của loại: tên, bắt buộc hay không, ví dụ."),
    luoc_do: bool = typer.Option(
        False, "--luoc-do", help="In lược đồ (JSON Schema) của bản ghi, cho phần mềm soạn thảo và phần mềm khác."
    ),
    ghi_de: bool = GHI_DE,
) -> None:
    """Liệt kê các loại văn bản, mỗi dòng một loại; có LOẠI thì in bản ghi mẫu đã điền đủ, dùng ngay với lệnh tao."""
    if loai == "co_quan":
        _give(papers.sample_profile(), ra, overwrite=ghi_de)
        return
    batch_kinds = certificates.certificate_kinds()
    if muc or luoc_do:
        _describe(loai, ra, batch_kinds, schema=luoc_do, overwrite=ghi_de)
        return
    if loai is None:
        _list({**papers.kinds(), **batch_kinds})
        return
    if loai in batch_kinds:
        if excel is not None:
            certificates.write_sample_list(loai, excel, overwrite=ghi_de)
            # With --chung the record goes to standard output, perhaps into a file: nothing else may.
            (sys.stderr if chung else sys.stdout).write(f"{excel}\n")
        if chung or excel is None:
            text = certificates.sample_common(loai) if chung else certificates.sample_record(loai)
            _give(text, ra, overwrite=ghi_de)
        return
    if excel is not None or chung:
        raise InputError(
            Problem(
                "--excel và --chung chỉ dùng cho loại làm hàng loạt",
                tim_thay=loai,
                can_co=", ".join(batch_kinds),
            )
        )
    _give(papers.sample(loai), ra, overwrite=ghi_de)


def _describe(loai: str | None, out: Path | None, batch: dict[str, str], *, schema: bool, overwrite: bool) -> None:
    """Say what a record of a kind may hold, in words or as a schema."""
    if loai is None:
        raise InputError(Problem("cần tên một loại văn bản", cach_sua="Xem danh sách bằng lệnh: vanban mau"))
    if loai not in batch:
        text = json.dumps(papers.json_schema(loai), ensure_ascii=False, indent=2) if schema else items_of(loai)
    elif schema:
        advice = "Xem các mục bằng --muc; bản ghi mẫu: vanban mau " + loai
        raise InputError(Problem("loại làm hàng loạt không có lược đồ", tim_thay=loai, cach_sua=advice))
    else:
        text = items_of(loai)
    _give(text + "\n", out, overwrite=overwrite)


def _give(text: str, out: Path | None, *, overwrite: bool) -> None:
    """Print a record, or write it as UTF-8: consoles of Windows may spoil Vietnamese in a redirected file."""
    if out is None:
        sys.stdout.write(text)
    else:
        files.put_text(out, text, overwrite=overwrite)
        sys.stdout.write(f"{out}\n")


def _list(kinds: dict[str, str]) -> None:
    width = max(map(len, kinds))
    for key, ten in kinds.items():
        sys.stdout.write(f"{key:<{width}}  {ten}\n" if sys.stdout.isatty() else f"{key}\n")
