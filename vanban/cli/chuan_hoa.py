"""`vanban chuan-hoa`: a paper of another hand laid out anew by the decree, every word kept."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import typer

from vanban.api import checks
from vanban.cli.overwrite import GHI_DE
from vanban.errors import said

_READ = ("*.docx", "*.docm", "*.dotx", "*.doc", "*.odt", "*.rtf")
_MOST_TOLD = 40


def chuan_hoa(
    tep: list[Path] = typer.Argument(
        ..., metavar="TỆP...", help="Văn bản có sẵn: .docx, .doc, .odt, .rtf, hoặc thư mục."
    ),
    ra: Path = typer.Option(..., "-o", "--ra", metavar="RA", help="Tệp .docx ghi ra; nhiều tệp thì cho tên thư mục."),
    ho_so: Path | None = typer.Option(
        None, "--ho-so", metavar="co-quan.yaml", help="Hồ sơ cơ quan, nơi ghi khuôn riêng; bỏ trống: tìm cạnh văn bản."
    ),
    ghi_de: bool = GHI_DE,
) -> None:
    """Trình bày lại theo Nghị định, giữ nguyên từng chữ, đúng thứ tự; không giữ được thì không ghi. Chỗ chưa rõ có ghi chú."""
    files = _files(tep)
    if not files:
        sys.stderr.write("Không thấy tệp nào để trình bày lại.\n")
        raise typer.Exit(2)
    several = len(files) > 1 or ra.is_dir() or not ra.suffix
    told: list[tuple[Path, str, int]] = []
    pairs = _targets(files, ra) if several else [(files[0], ra)]
    for position, laid in enumerate(checks.relay_many(pairs, profile=ho_so, overwrite=ghi_de), 1):
        path, made = laid.path, laid.relaid
        if len(files) > 1:
            sys.stderr.write(f"[{position}/{len(files)}] {path}\n")
        if made is None:
            sys.stderr.write(f"Không trình bày lại {path}: {said(laid.error) if laid.error else ''}\n")
            told.append((path, "không ghi", 2))
            continue
        sys.stdout.write(f"{laid.out}\n")
        _tell(made)
        open_places = f"{len(made.leftovers)} chỗ cần xem" if made.leftovers else "không còn chỗ nào phải hỏi"
        shown = f"{made.words:,}".replace(",", ".")
        told.append((path, f"đủ {shown} chữ, {open_places}", 1 if made.leftovers else 0))
    if len(files) > 1:
        _summary(told)
    worst = max(code for _, _, code in told)
    if worst:
        raise typer.Exit(worst)


def _targets(papers: list[Path], folder: Path) -> list[tuple[Path, Path]]:
    """Give each paper a file of its own: papers of one name ("cv.doc", "cv.docx", of two folders) keep apart."""
    taken: set[str] = set()
    pairs = []
    for path in papers:
        names = itertools.chain(
            (path.stem, f"{path.stem}-{path.suffix[1:]}"), (f"{path.stem}-{n}" for n in itertools.count(2))
        )
        name = next(name for name in names if name.casefold() not in taken)
        taken.add(name.casefold())
        pairs.append((path, folder / f"{name}.docx"))
    return pairs


def _files(given: list[Path]) -> list[Path]:
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            inside = {p for pattern in _READ for p in path.glob(pattern) if not p.name.startswith(("~$", "."))}
            found.extend(sorted(inside))
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _tell(made: checks.Relaid) -> None:
    shown = f"{made.words:,}".replace(",", ".")
    sys.stderr.write(f"  Giữ nguyên {shown} trên {shown} chữ, đúng thứ tự\n")
    for change in made.changes[:_MOST_TOLD]:
        sys.stderr.write(f"  Đổi: {change}\n")
    if len(made.changes) > _MOST_TOLD:
        sys.stderr.write(f"  … và {len(made.changes) - _MOST_TOLD} chỗ khác\n")
    for text in made.leftovers:
        sys.stderr.write(f"  Cần xem (có ghi chú trong tệp): «{text[:120]}»\n")
    left = [finding for finding in made.report.findings if finding.muc.weight > 1]
    for finding in left[:_MOST_TOLD]:
        sys.stderr.write(f"  Còn lại [{finding.ma}] {finding.vi_tri}: {finding.noi_dung}\n")


def _summary(told: list[tuple[Path, str, int]]) -> None:
    done = sum(code < 2 for _, _, code in told)
    asked = sum(code == 1 for _, _, code in told)
    sys.stdout.write("\n")
    for path, text, _ in told:
        sys.stdout.write(f"{path.name}: {text}\n")
    sys.stdout.write(
        f"Tổng cộng {len(told)} tệp: trình bày lại {done}, trong đó {asked} cần xem; không ghi {len(told) - done}\n"
    )
