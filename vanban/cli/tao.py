"""`vanban tao`: a record in, a DOCX out."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import typer

from vanban import files
from vanban.api import papers
from vanban.cli.overwrite import GHI_DE
from vanban.errors import InputError, Problem, RecordError, VanbanError
from vanban.patterns import regex

FAULTS, WRONG_USE = 1, 2
_NAMED = regex(
    r"giay_khen|bang_khen|chung_nhan|ky_niem_chuong|Giấy khen|Bằng khen|chứng nhận|Kỷ niệm chương", re.IGNORECASE
)
_OTHER_FORMATS = {".pdf", ".doc", ".odt", ".rtf", ".yaml", ".yml", ".json", ".dotx", ".xlsx", ".txt"}


def tao(
    ban_ghi: list[Path] = typer.Argument(..., metavar="BẢN_GHI...", help="Một hay nhiều bản ghi .yaml, .yml, .json."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="TỆP|THƯ_MỤC", help="Tệp .docx hoặc thư mục ghi ra; bỏ trống: cạnh bản ghi."
    ),
    khuon: Path | None = typer.Option(None, "--khuon", metavar="THƯ_MỤC", help="Thư mục khuôn mẫu riêng của cơ quan."),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan; bỏ trống: tìm cạnh bản ghi và các thư mục trên."
    ),
    khong_kem_ban_ghi: bool = typer.Option(
        False, "--khong-kem-ban-ghi", help="Không để bản ghi trong tệp .docx («vanban doc» khi đó chỉ đọc từ chữ in)."
    ),
    pdf: bool = typer.Option(False, "--pdf", help="Chuyển luôn sang PDF (cần LibreOffice)."),
    ghi_de: bool = GHI_DE,
) -> None:
    """Tạo văn bản DOCX từ bản ghi. Bản ghi sai thì không ghi gì và báo đủ các lỗi."""
    targets = _targets(ban_ghi, ra)
    code = 0
    told: set[Path] = set()
    for record, target in zip(ban_ghi, targets, strict=True):
        try:
            office = papers.office_at(
                record, profile=ho_so, templates=khuon, record=False if khong_kem_ban_ghi else None
            )
            read = [*ban_ghi, *([office.profile_path] if office.profile_path is not None else [])]
            if pdf:
                files.require([target.with_suffix(".pdf")], overwrite=ghi_de, inputs=read)
            data = _made(record, office)
            files.put(target, data, overwrite=ghi_de, inputs=read)
        except VanbanError as error:
            sys.stderr.write(f"{record}: chưa tạo được văn bản\n{error}\n")
            code = max(code, FAULTS if isinstance(error, RecordError) else WRONG_USE)
            continue
        profile = office.profile_path
        for note in papers.notices(record, today=date.today(), profile=None if profile in told else profile):
            sys.stderr.write(f"Lưu ý: {note}\n")
        if profile is not None:
            told.add(profile)
            sys.stderr.write(f"Dùng hồ sơ cơ quan: {profile}\n")
        sys.stdout.write(f"{target}\n")
        if pdf:
            from vanban.api.pdf import to_pdf

            sys.stdout.write(f"{to_pdf(target, overwrite=ghi_de)}\n")
    if code:
        raise typer.Exit(code)


def _made(record: Path, office: Any) -> bytes:
    """Make what a record says: a paper, or the one certificate it is of, whose rooms no paper loads."""
    try:
        van_ban = office.load(record)
    except InputError:
        if not record.is_file() or not _NAMED.search(record.read_bytes()[:20_000].decode("utf-8", "replace")):
            raise
        from vanban.api import certificates

        made: bytes | None = certificates.make_certificate(record, office)
        if made is None:
            raise
    else:
        made = office.make(van_ban)
    return made


def _targets(records: list[Path], out: Path | None) -> list[Path]:
    """Where each paper goes; two records never share one file."""
    if out is not None and out.suffix.lower() in _OTHER_FORMATS and not out.is_dir():
        raise InputError(
            Problem(
                f"-o phải là tệp .docx hoặc một thư mục, không phải {out.name}", cach_sua="PDF thì thêm --pdf vào lệnh"
            )
        )
    if out is None:
        targets = [record.with_suffix(".docx") for record in records]
    elif out.suffix.lower() == ".docx" and not out.is_dir():
        if len(records) > 1:
            raise InputError(
                Problem(
                    f"{len(records)} bản ghi không thể ghi vào một tệp {out}",
                    cach_sua="Cho -o một thư mục, hoặc tạo từng bản ghi",
                )
            )
        targets = [out]
    else:
        targets = [out / f"{record.stem}.docx" for record in records]
    seen: dict[Path, Path] = {}
    for record, target in zip(records, targets, strict=True):
        if target in seen:
            raise InputError(
                Problem(
                    f"{seen[target]} và {record} cùng ghi ra {target}", cach_sua="Đổi tên một bản ghi hoặc tạo riêng"
                )
            )
        seen[target] = record
    return targets
