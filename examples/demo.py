"""What `make demo` does: the seed plan from its record to a checked DOCX, and a small batch of certificates."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from vanban.cli import main

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "demo"
PLAN = ROOT / "examples" / "ke-hoach-thi-dua-2026" / "ke-hoach.yaml"
CERTIFICATES = ROOT / "examples" / "giay-khen"


def say(text: str) -> None:
    """Tell the user where we are."""
    sys.stderr.write(f"\n>>> {text}\n")


def run(*words: str | Path) -> None:
    """Run one command of vanban, shown as a clerk would type it; stop at the first that fails."""
    line = [str(word) for word in words]
    say("vanban " + " ".join(line))
    code = main(line)
    if code != 0:
        raise SystemExit(code)


def demo() -> None:
    """Make the plan, check it, make the certificates, say where everything is."""
    if OUT.exists():
        shutil.rmtree(OUT)
    plan = OUT / "ke-hoach.docx"
    run("tao", PLAN, "-o", plan)
    run("kiem-tra", plan)
    run(
        "hang-loat",
        "giay_khen",
        CERTIFICATES / "danh-sach.xlsx",
        "--chung",
        CERTIFICATES / "chung.yaml",
        "-o",
        OUT / "giay-khen",
        "--gop",
        OUT / "giay-khen.docx",
    )
    say("Xong. Mở bằng Word hoặc LibreOffice:")
    for path in (plan, OUT / "giay-khen.docx", OUT / "giay-khen"):
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    demo()
