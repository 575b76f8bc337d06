"""Kill `vanban phat-hanh` at random moments, count what is left.

    python benchmarks/registers_kills.py [HOW_MANY] [KIND] [WHAT] [SEED] [ADDRESS]

KIND is "kill" (SIGKILL) or "int" (Ctrl-C); WHAT is "mot" (`phat-hanh` of one paper) or "lo" (`hang-loat --phat-hanh` of a
list of five); SEED chooses the moments: half of them anywhere in the run,
half after the folder of the papers appeared, when the issue itself runs; ADDRESS is "sqlite" or "postgresql" (a private
server). Every run issues its papers in a process of its own, forked when the imports are done. After each the book is
opened, compared with the folder, and the files with what the book says of them; at the end the whole book is checked. A
number without its paper, a paper without its number, a file that is not the one the book knows, a waiting file left over,
a number used twice or left out are counted. All counts must be 0.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from registers_server import private_server

sys.path.insert(0, str(Path(__file__).parents[1]))
import vanban.cli
from tests.unit.registers.cutting import RECORD
from vanban.registers import Loc, SoDangKy, mo_so

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Cường", "Phạm Dung", "Hoàng Em")


@dataclass
class Count:
    """What was found after the runs."""

    issued: int = 0
    killed: int = 0
    lost: int = 0
    orphans: int = 0
    changed: int = 0
    waiting: int = 0
    unnamed: int = 0


def opened(book: str) -> SoDangKy:
    """Open the book as the next clerk does; a server first lets go of who was killed."""
    if "://" in book:
        import psycopg

        with psycopg.connect(book) as line:
            others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            while (line.execute(others).fetchone() or (0,))[0]:
                time.sleep(0.02)
    return mo_so(book, user="Lan", clock=lambda: datetime.now().astimezone())


def look(book: str, out: Path, size: int, count: Count) -> bool:
    """Compare book and folder after a run; says whether it has issued."""
    with opened(book) as so:
        entries = [one for one in so.tra_cuu(Loc(limit=size)) if one.so > count.issued]
    papers = {path.name: path.read_bytes() for path in out.glob("*.docx")} if out.is_dir() else {}
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in papers.items()}
    known = {Path(file.duong_dan).name: file.bam for one in entries for file in one.tep}
    count.issued += len(entries)
    count.lost += bool(entries) and (len(entries), len(papers)) != (size, size)
    count.orphans += not entries and bool(papers)
    count.changed += bool(entries) and known != hashes
    count.waiting += len(list(out.glob(".*.vanban-tam"))) if out.is_dir() else 0
    return bool(entries)


def begin(words: list[str], heard: Path) -> int:
    """Run a command line in a process of its own; gives its number."""
    child = os.fork()
    if child:
        return child
    said = os.open(heard, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    os.dup2(said, 1)
    os.dup2(said, 2)
    code = 1
    with contextlib.suppress(BaseException):
        code = vanban.cli.main(words)
        sys.stdout.flush()
    os._exit(code)


def done(child: int) -> bool:
    """Say whether a process ended by itself."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def wait(child: int, out: Path, chance: random.Random, whole: float) -> None:
    """Wait until a random moment, at most until the process is done."""
    aimed = chance.random() < 0.5
    end = time.monotonic() + chance.uniform(0.1, 1.2) * whole
    while not done(child) and not (out.exists() if aimed else time.monotonic() > end):
        time.sleep(0.002)
    if aimed:
        end = time.monotonic() + chance.uniform(0, 0.7) * whole
        while not done(child) and time.monotonic() < end:
            time.sleep(0.002)


def main() -> None:
    """Kill, look, count."""
    asked = (*sys.argv[1:6], *("1000", "kill", "mot", "2026", "sqlite")[len(sys.argv) - 1 :])
    how_many, blow = int(asked[0]), signal.SIGINT if asked[1] == "int" else signal.SIGKILL
    size = len(NAMES) if asked[2] == "lo" else 1
    folder = Path(tempfile.mkdtemp(prefix="vanban-kills-"))
    record, listed = folder / "ban-ghi.yaml", folder / "danh-sach.csv"
    record.write_text(RECORD, encoding="utf-8")
    deed = ["hang-loat", "thong_bao", str(listed), "--chung", str(record), "--phat-hanh"]
    with private_server() if asked[4] == "postgresql" else contextlib.nullcontext(str(folder / "so.db")) as book:
        if book is None:
            sys.exit("PostgreSQL is not installed")
        words = [*(deed if size > 1 else ["phat-hanh", str(record)]), "--so-dang-ky", book]
        chance = random.Random(int(asked[3]))
        count, whole = Count(), 0.0
        for at in range(how_many + 2):
            out = folder / f"{at:04d}"
            rows = [f"Về việc của {name} lần {at}" for name in NAMES]  # a list that was issued keeps its numbers
            listed.write_text("\n".join(["Trích yếu", *rows]) + "\n", encoding="utf-8-sig")
            command = [*words, "-o", str(out)]
            if not at:  # here, so that all that is imported late is there for every child
                vanban.cli.main(command)
                look(book, out, size, count)
                continue
            begun = time.monotonic()
            child = begin(command, folder / "loi-noi")
            if at > 1:
                wait(child, out, chance, whole)
            if at > 1 and not done(child):
                os.kill(child, blow)
                count.killed += 1
            status = os.waitpid(child, 0)[1]
            said = (folder / "loi-noi").read_text(encoding="utf-8")
            if at == 1 and status:
                sys.exit(said)
            if at == 1:
                whole = time.monotonic() - begun
            new = look(book, out, size, count)
            if new and blow is signal.SIGINT and f"{count.issued:02d}/TB-VP" not in said:
                count.unnamed += 1
            shutil.rmtree(folder / f"{at - 1:04d}", ignore_errors=True)
        with opened(book) as so:
            numbers = sorted(one.so for one in so.tra_cuu(Loc(limit=how_many * size + 10)))
            faults = list(so.kiem_tra(files=False).loi)
    gaps = len(set(range(1, count.issued + 1)) - set(numbers))
    print(
        f"{' '.join(asked)}: {count}, khoảng trống {gaps}, trùng {len(numbers) - len(set(numbers))}, sổ {faults or 'ĐẠT'}"
    )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
