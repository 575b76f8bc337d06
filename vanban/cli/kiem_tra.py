"""`vanban kiem-tra`: check DOCX files, as a person reads it or as a program does."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from vanban.api import checks
from vanban.cli.overwrite import GHI_DE
from vanban.errors import VanbanError, said

if TYPE_CHECKING:
    from vanban.api.checks import Policy, Repaired, Report

_VERSIONS = 2
_NAMED = 5
"""Files named of many that are left out."""
_WORTH_A_PROCESS = 16
"""Papers from which a further process is worth its start."""
_READ = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf"})


def kiem_tra(
    tep: list[Path] = typer.Argument(None, metavar="TỆP...", help="Tệp .docx, hoặc thư mục (cả thư mục con)."),
    in_json: bool = typer.Option(False, "--json", help="In kết quả dạng JSON."),
    in_sarif: bool = typer.Option(False, "--sarif", help="In kết quả dạng SARIF."),
    ban_nhap: bool = typer.Option(
        False, "--ban-nhap", help="Kiểm tra như bản dự thảo: số, ngày để trống không phải lỗi."
    ),
    chinh_sach: Path | None = typer.Option(
        None, "--chinh-sach", metavar="TỆP.yaml", help="Chính sách của cơ quan: hạ mức, tắt quy tắc."
    ),
    ho_so: Path | None = typer.Option(
        None,
        "--ho-so",
        metavar="co-quan.yaml",
        help="Hồ sơ cơ quan, nơi ghi chinh_sach; bỏ trống: tìm cạnh văn bản và các thư mục trên.",
    ),
    trang: bool = typer.Option(False, "--trang", help="Kiểm tra cả trang in (cần LibreOffice)."),
    ghi_chu: Path | None = typer.Option(
        None,
        "--ghi-chu",
        metavar="RA.docx",
        help="Ghi bản sao có ghi chú Word ở từng chỗ; nhiều tệp thì cho tên thư mục.",
    ),
    sua: Path | None = typer.Option(
        None,
        "--sua",
        metavar="RA.docx",
        help="Ghi bản sao đã sửa những lỗi sửa được an toàn; nhiều tệp thì cho tên thư mục.",
    ),
    de_nghi: Path | None = typer.Option(
        None,
        "--de-nghi",
        metavar="RA.docx",
        help="Ghi bản sao có đề nghị sửa (Track Changes) để nhận hoặc bỏ trong Word, kèm ghi chú; nhiều tệp thì cho thư mục.",
    ),
    so_voi: Path | None = typer.Option(
        None, "--so-voi", metavar="BẢN_CŨ.docx", help="So với bản trước của cùng văn bản: đã sửa, còn lại, mới."
    ),
    song_song: int = typer.Option(2, "--song-song", min=1, max=64, help="Số tiến trình khi kiểm tra nhiều tệp."),
    khong_nho: bool = typer.Option(False, "--khong-nho", help="Không dùng, không ghi bộ nhớ kết quả; đọc lại mọi tệp."),
    ghi_de: bool = GHI_DE,
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
    chosen = checks.load_policy(chinh_sach) if chinh_sach else None
    both = files if so_voi is None else [so_voi, *files]
    # Papers of one folder have one office: its profile is read once, not for every paper.
    folders = {path.parent: path for path in both}
    known = {
        folder: checks.policy_for(path, profile=ho_so, draft=draft, chosen=chosen) for folder, path in folders.items()
    }
    policies = {path: known[path.parent] for path in both}
    if so_voi is not None and in_sarif:
        sys.stderr.write("--so-voi in ra chữ hoặc --json, không có dạng --sarif\n")
        raise typer.Exit(2)
    if so_voi is not None:
        _compare(policies, in_json=in_json)
    if len(files) > 1 and not (trang or in_sarif or ghi_chu or sua or de_nghi):
        _many(policies, in_json=in_json, workers=song_song, store=None if khong_nho else _store())
    reports, unread = _inspect(policies, trang=trang)
    several = len(files) > 1
    unreadable = [tep for tep, _ in unread]
    _show([report for _, report in reports], unread, in_json=in_json, in_sarif=in_sarif)
    failed = [*unreadable, *_copies(reports, policies, (ghi_chu, sua, de_nghi), several=several, overwrite=ghi_de)]
    if several and not (in_json or in_sarif):
        sys.stdout.write("\n" + checks.summary([report for _, report in reports], unreadable))
    if failed:
        raise typer.Exit(2)
    if not all(report.ok for _, report in reports):
        raise typer.Exit(1)


def _files(given: list[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            found.extend(sorted(p for p in path.rglob("*") if p.suffix.lower() in _READ and _is_a_paper(p, path)))
            _tell_pdf(path)
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _tell_pdf(folder: Path) -> None:
    """Say which PDF files of a folder are not judged: who sees none named would think they passed."""
    printed = sorted(p for p in folder.rglob("*.[pP][dD][fF]") if _is_a_paper(p, folder))
    if printed:
        more = f" và {len(printed) - _NAMED} tệp khác" if len(printed) > _NAMED else ""
        names = ", ".join(str(p) for p in printed[:_NAMED])
        sys.stderr.write(f"Bỏ qua {len(printed)} tệp PDF, không xét được thể thức: {names}{more}\n")


def _is_a_paper(path: Path, folder: Path) -> bool:
    """Word's own waiting files, and whatever is hidden, are no papers."""
    return not any(name.startswith(("~$", ".")) for name in path.relative_to(folder).parts) and path.is_file()


def _inspect(policies: dict[Path, Policy], *, trang: bool) -> tuple[list[tuple[Path, Report]], list[tuple[str, str]]]:
    """Judge papers one by one; gives their reports, and which could not be read and why."""
    reports: list[tuple[Path, Report]] = []
    unreadable: list[tuple[str, str]] = []
    for position, (path, policy) in enumerate(policies.items(), 1):
        if len(policies) > 1:
            sys.stderr.write(f"[{position}/{len(policies)}] {path}\n")
        try:
            reports.append((path, checks.inspect(path, policy=policy, printed=trang)))
        except (VanbanError, OSError) as error:
            unreadable.append((str(path), said(error)))
            sys.stderr.write(f"Không kiểm tra được: {_why(path, error)}\n")
    return reports, unreadable


def _why(path: Path, error: Exception) -> str:
    text = said(error)
    return text if path.name in text else f"{path}: {text}"


def _show(reports: list[Report], unread: list[tuple[str, str]], *, in_json: bool, in_sarif: bool) -> None:
    if in_json:
        sys.stdout.write(checks.reports_to_json(reports, unread) + "\n")
    elif in_sarif:
        sys.stdout.write(checks.reports_to_sarif(reports, unread) + "\n")
    else:
        sys.stdout.write("\n".join(report.to_text() for report in reports))


def _store() -> Path:
    """Where reports are remembered: the user's own folder for what can be made again."""
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "vanban" / "kiem-tra"


def _many(policies: dict[Path, Policy], *, in_json: bool, workers: int, store: Path | None) -> None:
    """Check many papers and show each as soon as it is judged; then leave with the exit code of the run."""
    tallies, unreadable, remembered = [], [], 0
    separator = "[\n"
    workers = min(workers, max(len(policies) // _WORTH_A_PROCESS, 1))
    for position, found in enumerate(checks.inspect_many(policies.items(), workers=workers, store=store), 1):
        sys.stderr.write(f"[{position}/{len(policies)}] {found.path}\n")
        if found.report is None:
            unreadable.append(str(found.path))
            sys.stderr.write(f"Không kiểm tra được: {_why(found.path, found.error or OSError())}\n")
            if in_json:
                row = checks.unread_to_dict(str(found.path), said(found.error or OSError()))
                sys.stdout.write(separator + json.dumps(row, ensure_ascii=False))
                separator = ",\n"
            continue
        remembered += found.remembered
        tallies.append(checks.tally(found.report))
        if in_json:
            # One line a report: ten thousand laid out over lines cost more than finding them again.
            sys.stdout.write(separator + json.dumps(found.report.to_dict(), ensure_ascii=False))
            separator = ",\n"
        else:
            sys.stdout.write(found.report.to_text() + "\n")
        sys.stdout.flush()
    if in_json:
        sys.stdout.write("[]\n" if separator == "[\n" else "\n]\n")
    else:
        sys.stdout.write(checks.summary(tallies, unreadable))
    if remembered:
        sys.stderr.write(f"{remembered} tệp không đổi từ lần trước: lấy lại kết quả đã nhớ\n")
    raise typer.Exit(2 if unreadable else 0 if all(one.ok for one in tallies) else 1)


def _compare(policies: dict[Path, Policy], *, in_json: bool) -> None:
    """Show two versions of one paper side by side, and leave: 1 where the new one has faults."""
    if len(policies) != _VERSIONS:
        sys.stderr.write(
            "--so-voi so hai bản của một văn bản: cho đúng một tệp mới. Ví dụ: kiem-tra moi.docx --so-voi cu.docx\n"
        )
        raise typer.Exit(2)
    reports, unreadable = _inspect(policies, trang=False)
    if unreadable:
        raise typer.Exit(2)
    found = checks.compare(reports[0][1], reports[1][1])
    sys.stdout.write(json.dumps(found.to_dict(), ensure_ascii=False, indent=2) + "\n" if in_json else found.to_text())
    raise typer.Exit(0 if found.new.ok else 1)


def _copies(
    reports: list[tuple[Path, Report]],
    policies: dict[Path, Policy],
    wanted: tuple[Path | None, Path | None, Path | None],
    *,
    several: bool,
    overwrite: bool,
) -> list[str]:
    """Write the copies asked for; what was written goes to standard error, so that JSON stays clean. Gives failures."""
    failed: list[str] = []
    ghi_chu, sua, de_nghi = wanted
    named: dict[str, Path] = {}
    for path, report in reports if any(wanted) else ():
        twin = named.setdefault(path.name, path)
        if twin is not path:
            failed.append(str(path))
            sys.stderr.write(
                f"Không ghi bản sao của {path}: trùng tên với {twin}. Đổi tên, hoặc chạy riêng từng thư mục\n"
            )
            continue
        try:
            if ghi_chu is not None:
                target = checks.annotate(path, _target(ghi_chu, path, several=several), report, overwrite=overwrite)
                sys.stderr.write(f"Đã ghi bản có ghi chú: {target} ({len(report.findings)} phát hiện)\n")
            if sua is not None:
                target = _target(sua, path, several=several)
                _tell(target, checks.repair(path, target, policy=policies[path], overwrite=overwrite))
            if de_nghi is not None:
                target = _target(de_nghi, path, several=several)
                suggested = checks.suggest(path, target, policy=policies[path], overwrite=overwrite)
                count = len(suggested.changes)
                sys.stderr.write(f"Đã ghi bản đề nghị sửa: {target} ({count} chỗ, xem Review > Track Changes)\n")
                for change in suggested.changes:
                    sys.stderr.write(f"  [{change.ma}] {change.vi_tri}: {change.noi_dung}\n")
        except (VanbanError, OSError) as error:
            failed.append(str(path))
            sys.stderr.write(f"Không ghi được bản sao: {_why(path, error)}\n")
    return failed


def _target(out: Path, path: Path, *, several: bool) -> Path:
    """Where a copy goes: the file named, or the file of the same name in the folder named."""
    inside = several or out.is_dir() or not out.suffix
    return out / path.name if inside else out


def _tell(target: Path, repaired: Repaired) -> None:
    sys.stderr.write(f"Đã ghi bản sửa: {target} ({len(repaired.changes)} chỗ sửa)\n")
    for change in repaired.changes:
        sys.stderr.write(f"  [{change.ma}] {change.vi_tri}: {change.noi_dung}\n")
    left = repaired.after.findings
    sys.stderr.write(f"  Kiểm tra lại: {'đạt' if repaired.after.ok else 'chưa đạt'}, còn {len(left)} phát hiện\n")
    for finding in left[:20]:
        sys.stderr.write(f"  Còn lại [{finding.ma}] {finding.vi_tri}: {finding.noi_dung}\n")
