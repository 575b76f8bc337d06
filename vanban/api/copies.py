"""Copies of issued papers: sao y, sao lục, trích sao (Điều 25 đến 27; Phụ lục I, Phần II)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import files, records
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.line.office import Office
from vanban.models.dates import day_of, doc_ngay_tuy

if TYPE_CHECKING:
    from vanban.models import BanSao

__all__ = ["CopyOrder", "make_copy", "notices", "order_of", "sample_copy"]

PathLike = str | os.PathLike[str]


def sample_copy() -> str:
    """Give a filled record of a copy, as YAML, ready to edit."""
    return records.sample_copy()


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """A record of a copy, read once with its profile: `make_copy` and `notices` take it in the record's place.

    Attributes:
        path: the record.
        office: whose copy it is.
        copy: what the record says.
        source: the copied paper.
    """

    path: Path
    office: Office
    copy: BanSao
    source: Path


def order_of(
    record: PathLike,
    document: PathLike | None = None,
    *,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
) -> CopyOrder:
    """Read the record of a copy, its profile and which paper it copies; arguments and errors as `make_copy`."""
    path = Path(record)
    office = Office.find(
        path,
        profile=None if profile is None else Path(profile),
        templates=None if templates is None else Path(templates),
    )
    copy = office.load_copy(path)
    return CopyOrder(path, office, copy, _source(path, document, copy))


def make_copy(
    record: PathLike | CopyOrder,
    document: PathLike | None = None,
    out: PathLike | None = None,
    *,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    overwrite: bool = False,
) -> Path:
    """Put the block of a copy below an issued paper; the paper itself is not changed.

    Args:
        record: record of the copy (`loai: sao_y`, `sao_luc` or `trich_sao`); or what `order_of` read of it, and then
            document, profile and templates are read no more.
        document: the copied paper, .docx or .pdf; None takes `van_ban` of the record, relative to the record.
        out: the copy; None: beside the paper, its name with "-sao".
        profile: the office profile; None looks for `co-quan.yaml` beside the record and in the folders above.
        templates: a folder of templates instead of the one the profile names.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        InputError: the record is wrong, or names no paper.
        OverwriteError: somebody's work stands there.
        DocumentError: the paper cannot be read.
    """
    order = (
        record if isinstance(record, CopyOrder) else order_of(record, document, profile=profile, templates=templates)
    )
    path, office, copy, source = order.path, order.office, order.copy, order.source
    target = Path(out) if out is not None else source.with_name(f"{source.stem}-sao{source.suffix}")
    if target.resolve() == source.resolve():
        raise InputError(Problem("bản sao trùng tên với văn bản được sao", tep=str(target), cach_sua="Chọn tên khác"))
    files.require([target], overwrite=overwrite, inputs=[path, source])
    if source.suffix.lower() == ".pdf" and copy.phan:
        raise InputError(
            Problem("không trích được từng phần của tệp PDF", "phan", str(source), cach_sua="Dùng bản .docx của văn bản, "
                    "hoặc tách trang bằng tay rồi bỏ mục phan.")
        )  # fmt: skip
    if source.suffix.lower() == ".pdf":
        office.stamp_copy(source, target, copy, overwrite=overwrite)
    else:
        copied = office.copy(source.read_bytes(), copy)
        files.put(target, copied, overwrite=overwrite, inputs=[path, source])
    return target


def notices(
    record: PathLike | CopyOrder,
    document: PathLike | None = None,
    *,
    profile: PathLike | None = None,
    today: date | None = None,
) -> tuple[Problem, ...]:
    """Say what of a copy deserves a look though it is made: its record, and its day beside that of the copied paper.

    Args:
        record: record of the copy, or what `order_of` read of it.
        document: the copied paper; None takes `van_ban` of the record. Only a .docx is read.
        profile: the office profile, as for `make_copy`.
        today: the day it is; None says nothing of a year far off.
    """
    from vanban.records.noticing import notices as of_record

    order = record if isinstance(record, CopyOrder) else order_of(record, document, profile=profile)
    path, office, copy, source = order.path, order.office, order.copy, order.source
    found = [*of_record(path, today=today)]
    if copy.loai == "trich_sao" and not copy.phan:
        advice = "Ghi mục phan, như: [Điều 1, khoản 2 Điều 3]; tệp này đã là phần trích thì thôi."
        found.append(
            Problem(
                "trích sao không ghi phần nào: sao cả tệp", "phan", str(path), tim_thay=source.name, cach_sua=advice
            )
        )
    if source.suffix.lower() == ".docx":
        found += _of_source(office, copy, source)
    return tuple(found)


def _of_source(office: Office, copy: BanSao, source: Path) -> Iterator[Problem]:
    """Say what of the copied paper deserves a look: not issued yet, younger than its copy, a copy itself."""
    record = office.recover(source).record
    if not record.get("so") or not record.get("ngay"):
        what = " và ".join(word for word, name in (("số", "so"), ("ngày", "ngay")) if not record.get(name))
        yield Problem(f"văn bản được sao chưa có {what}: bản nháp?", tep=str(source), cach_sua="Sao bản đã phát hành")
    issued, made = day_of(doc_ngay_tuy(record.get("ngay"))), day_of(copy.ngay)
    if made is not None and issued is not None and issued > made:
        said = f"ngày sao {made:%d/%m/%Y} trước ngày của văn bản được sao ({issued:%d/%m/%Y})"
        yield Problem(said, "ngay", str(source), cach_sua="Xem lại ngày")
    title = office.copied_as(source.read_bytes())
    if title and copy.loai == "sao_y":
        advice = "Sao từ bản chính; bản sao của bản sao y là sao lục (Nghị định 30/2020/NĐ-CP, Điều 25)"
        yield Problem(
            f"văn bản được sao là một bản sao ({title})", "loai", str(source), tim_thay="sao y", cach_sua=advice
        )
    if not title and copy.loai == "sao_luc":
        advice = "Sao lục là sao từ bản sao y; sao từ bản chính là sao y (Nghị định 30/2020/NĐ-CP, Điều 25)"
        yield Problem(
            "không thấy phần bản sao trong văn bản được sao", "loai", str(source), tim_thay="sao lục", cach_sua=advice
        )


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
