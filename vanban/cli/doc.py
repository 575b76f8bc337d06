"""`vanban doc`: a DOCX back into a record."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from vanban import files
from vanban.api import papers
from vanban.cli.overwrite import GHI_DE


def doc(
    tep: Path = typer.Argument(..., metavar="TỆP", help="Tệp .docx, .dotx, .docm; .doc, .odt, .rtf cần LibreOffice."),
    ra: Path | None = typer.Option(
        None, "-o", "--ra", metavar="BẢN_GHI", help="Ghi ra tệp .yaml (hoặc .json); bỏ trống: in ra."
    ),
    ghi_de: bool = GHI_DE,
) -> None:
    """Đọc một văn bản thành bản ghi để soạn văn bản mới từ văn bản cũ; nêu rõ chỗ không xếp được."""
    if ra is not None:
        files.require([ra], overwrite=ghi_de, inputs=[tep])
    found = papers.read(tep)
    as_json = ra is not None and ra.suffix.lower() == ".json"
    text = json.dumps(found.record, ensure_ascii=False, indent=2) + "\n" if as_json else found.yaml
    if ra is None:
        sys.stdout.write(text)
    else:
        files.put_text(ra, text, overwrite=ghi_de, inputs=[tep])
        sys.stdout.write(f"{ra}\n")
    for leftover in found.unplaced:
        sys.stderr.write(f"Chưa xếp được: {leftover}\n")
    for text in found.told:
        sys.stderr.write(f"Lưu ý: {text}\n")
    for problem in found.problems:
        sys.stderr.write(f"Cần bổ sung: {problem}\n")
    account = f"{found.account}"
    if found.account.invented:
        account += f"; {len(found.account.invented)} chữ không có trong bản in"
    sys.stderr.write(f"{account[:1].upper()}{account[1:]}.\n")
    if found.unplaced or found.problems or not found.account.whole:
        raise typer.Exit(1)
