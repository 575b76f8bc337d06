"""`vanban mau`: what kinds there are, and a filled sample of each."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from vanban.api import certificates, papers
from vanban.errors import InputError, Problem


def mau(
    loai: str | None = typer.Argument(None, metavar="[LOẠI]", help="Loại văn bản, ví dụ ke_hoach; bỏ trống: liệt kê."),
    excel: Path | None = typer.Option(
        None, "--excel", metavar="TỆP.xlsx", help="Ghi danh sách mẫu để điền (loại làm hàng loạt, ví dụ giay_khen)."
    ),
    chung: bool = typer.Option(False, "--chung", help="In bản ghi chung mẫu (loại làm hàng loạt)."),
) -> None:
    """Liệt kê các loại văn bản, mỗi dòng một loại; có LOẠI thì in bản ghi mẫu đã điền đủ, dùng ngay với lệnh tao."""
    batch_kinds = certificates.certificate_kinds()
    if loai is None:
        _list({**papers.kinds(), **batch_kinds})
        return
    if loai in batch_kinds:
        if excel is not None:
            certificates.write_sample_list(loai, excel)
            # With --chung the record goes to standard output, perhaps into a file: nothing else may.
            (sys.stderr if chung else sys.stdout).write(f"{excel}\n")
        if chung or excel is None:
            sys.stdout.write(certificates.sample_common(loai))
        return
    if excel is not None or chung:
        raise InputError(
            Problem(
                "--excel và --chung chỉ dùng cho loại làm hàng loạt",
                tim_thay=loai,
                can_co=", ".join(batch_kinds),
            )
        )
    sys.stdout.write(papers.sample(loai))


def _list(kinds: dict[str, str]) -> None:
    width = max(map(len, kinds))
    for key, ten in kinds.items():
        sys.stdout.write(f"{key:<{width}}  {ten}\n" if sys.stdout.isatty() else f"{key}\n")
