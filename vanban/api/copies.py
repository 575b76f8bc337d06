"""Copies of issued papers: sao y, sao lục, trích sao (Điều 25 đến 27; Phụ lục I, Phần II)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import records
from vanban.context.copies import copy_block
from vanban.errors import InputError, Problem
from vanban.files import write_atomically
from vanban.models.dates import day_of

if TYPE_CHECKING:
    from vanban.models import BanSao
    from vanban.pdf.copies import CopyBlock

__all__ = ["make_copy", "sample_copy"]

PathLike = str | os.PathLike[str]


def sample_copy() -> str:
    """Give a filled record of a copy, as YAML, ready to edit."""
    return records.sample_copy()


def make_copy(record: PathLike, document: PathLike | None = None, out: PathLike | None = None) -> Path:
    """Put the block of a copy below an issued paper; the paper itself is not changed.

    Args:
        record: record of the copy (`loai: sao_y`, `sao_luc` or `trich_sao`).
        document: the copied paper, .docx or .pdf; None takes `van_ban` of the record, relative to the record.
        out: the copy; None: beside the paper, its name with "-sao".

    Raises:
        InputError: the record is wrong, or names no paper.
        DocumentError: the paper cannot be read.
    """
    path = Path(record)
    copy = records.load_copy(path)
    source = _source(path, document, copy)
    target = Path(out) if out is not None else source.with_name(f"{source.stem}-sao{source.suffix}")
    if target.resolve() == source.resolve():
        raise InputError(Problem("bản sao trùng tên với văn bản được sao", tep=str(target), cach_sua="Chọn tên khác"))
    context = copy_block(copy)
    if source.suffix.lower() == ".pdf":
        from vanban.pdf.copies import stamp_copy

        stamp_copy(source, target, _block(copy, context))
    else:
        from vanban.rendering.copies import append_copy_block

        write_atomically(target, append_copy_block(source.read_bytes(), context))
    return target


def _source(path: Path, document: PathLike | None, copy: BanSao) -> Path:
    if document is not None:
        return Path(document)
    if copy.van_ban is None:
        raise InputError(
            Problem(
                "chưa nói sao văn bản nào",
                "van_ban",
                str(path),
                cach_sua="Ghi mục van_ban, hoặc cho tên tệp sau bản ghi",
            )
        )
    return path.parent / copy.van_ban


def _block(copy: BanSao, context: dict[str, Any]) -> CopyBlock:
    from vanban.pdf.copies import CopyBlock

    signature = context["ky"][0]
    return CopyBlock(
        hinh_thuc=copy.loai,
        co_quan=context["co_quan"][0],
        so_ky_hieu="" if copy.so is None else context["so_ky_hieu"].removeprefix("Số:").strip(),
        dia_danh=copy.dia_danh or "",
        ngay=day_of(copy.ngay),
        chuc_vu=tuple(signature["dong"]),
        ho_ten=signature["ho_ten"],
        noi_nhan=tuple(line.removeprefix("- ").rstrip(";.") for line in context["noi_nhan"]["dong"]),
    )
