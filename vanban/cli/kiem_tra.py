"""`vanban kiem-tra`: check DOCX files, as a person reads it or as a program does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from vanban.api import checks, papers
from vanban.errors import VanbanError

if TYPE_CHECKING:
    from vanban.api.checks import Policy, Report


def kiem_tra(
    tep: list[Path] = typer.Argument(None, metavar="TỆP...", help="Tệp .docx (hoặc thư mục chứa các tệp .docx)."),
    in_json: bool = typer.Option(False, "--json", help="In kết quả dạng JSON."),
    in_sarif: bool = typer.Option(False, "--sarif", help="In kết quả dạng SARIF."),
    ban_nhap: bool = typer.Option(
        False, "--ban-nhap", help="Kiểm tra như bản dự thảo: số, ngày để trống không phải lỗi."
    ),
    chinh_sach: Path | None = typer.Option(
        None, "--chinh-sach", metavar="TỆP.yaml", help="Chính sách của cơ quan: hạ mức, tắt quy tắc."
    ),
    quy_tac: bool = typer.Option(False, "--quy-tac", help="Liệt kê các quy tắc rồi thoát."),
) -> None:
    """Kiểm tra thể thức văn bản; mỗi phát hiện nêu chỗ sai, điều khoản, cách sửa. Mã thoát: 0 đạt, 1 có lỗi, 2 không đọc được."""
    if quy_tac:
        for rule in checks.rule_list():
            sys.stdout.write(f"{rule['ma']:<6} {rule['muc']:<9} {rule['ten']} ({rule['dieu_khoan']})\n")
        return
    files = _files(tep or [])
    if not files:
        sys.stderr.write("Chưa cho tệp nào để kiểm tra. Ví dụ: vanban kiem-tra ke-hoach.docx\n")
        raise typer.Exit(2)
    draft = True if ban_nhap else None
    chosen = checks.load_policy(chinh_sach, ban_nhap=draft) if chinh_sach else checks.policy(ban_nhap=draft)
    reports, unreadable = _inspect(files, chosen)
    if in_json:
        sys.stdout.write(checks.reports_to_json(reports) + "\n")
    elif in_sarif:
        sys.stdout.write(checks.reports_to_sarif(reports) + "\n")
    else:
        for report in reports:
            sys.stdout.write(report.to_text())
        _summary(reports, unreadable)
    if unreadable:
        raise typer.Exit(2)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)


def _files(given: list[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        inside = sorted(p for p in path.glob("*.docx") if not p.name.startswith("~$")) if path.is_dir() else [path]
        found.extend(inside)
    return found


def _inspect(files: list[Path], policy: Policy) -> tuple[list[Report], int]:
    reports: list[Report] = []
    unreadable = 0
    for position, path in enumerate(files, 1):
        if len(files) > 1:
            sys.stderr.write(f"[{position}/{len(files)}] {path}\n")
        try:
            reports.append(papers.check(path, policy=policy))
        except (VanbanError, OSError) as error:
            unreadable += 1
            sys.stderr.write(f"{path}: không đọc được\n{error}\n")
    return reports, unreadable


def _summary(reports: list[Report], unreadable: int) -> None:
    if len(reports) + unreadable < 2:
        return
    passed = sum(report.ok for report in reports)
    sys.stdout.write(f"\nTổng cộng {len(reports) + unreadable} tệp: {passed} đạt, {len(reports) - passed} chưa đạt")
    sys.stdout.write(f", {unreadable} không đọc được\n" if unreadable else "\n")
