"""Cut `phat-hanh` and `hang-loat --phat-hanh` off at every call to the system and to the database; count what is lost.

    python benchmarks/registers_interrupts.py [WHAT] [HOW] [ADDRESS] [STEP]

WHAT is "mot" (`phat-hanh` of one record), "lo" (`hang-loat --phat-hanh` of two papers) or "giay" (of two certificates);
HOW is "ctrl_c", "mat_duong" (the line to the book is lost), "day_dia" (the disk is full) or "kill"; ADDRESS is "sqlite",
"postgresql" (a private server) or the URL of an empty schema; STEP cuts at every STEP-th call only; every hundredth run
is said on the way. Every run is a whole
command line with its own folder; after it book and folder are compared: a number without its paper, a paper without its
number, a waiting file left over, a number nobody was told, a command that says nothing are counted. All must be 0.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from registers_server import private_server

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.unit.registers.cutting import COMMON, RECORD, Run, lost_line, numbers_of, run_cut, run_killed, wrong
from vanban.registers import mo_so


def words_of(what: str, folder: Path, turn: int) -> list[str]:
    """Give the command line without book and folder; papers of every turn are others, certificates other people's."""
    record, listed = folder / "ban-ghi.yaml", folder / "danh-sach.csv"
    if what == "mot":
        record.write_text(RECORD, encoding="utf-8")
        return ["phat-hanh", str(record)]
    record.write_text(RECORD if what == "lo" else COMMON, encoding="utf-8")
    rows = (
        ("Trích yếu", f"Về việc A {turn}", f"Về việc B {turn}") if what == "lo" else ("Họ và tên,Đơn vị", *people(turn))
    )
    listed.write_text("\n".join(rows) + "\n", encoding="utf-8-sig")
    kind = "thong_bao" if what == "lo" else "giay_khen"
    return ["hang-loat", kind, str(listed), "--chung", str(record), "--phat-hanh"]


def people(turn: int) -> list[str]:
    """Name two people nobody was named before."""
    letters = "".join(chr(97 + turn // 26**at % 26) for at in range(3))
    return [f"Trần {first}{letters},Phòng Một" for first in ("A", "B")]


def main() -> None:
    """Cut off everywhere, on the storage asked for."""
    what, how, address, step = (*sys.argv[1:5], *("lo", "ctrl_c", "sqlite", "1")[len(sys.argv) - 1 :])
    with private_server() if address == "postgresql" else contextlib.nullcontext(address) as found:
        if found is None:
            sys.exit("PostgreSQL is not installed")
        sys.exit(cut_everywhere(what, how, found, int(step)))


def cut_everywhere(what: str, how: str, address: str, step: int) -> int:
    """Cut one run after the other, each a call later, and say what was wrong; 1 when anything was."""
    folder = Path(tempfile.mkdtemp(prefix="vanban-cat-"))
    book: str | Path = folder / "so.db" if address == "sqlite" else address
    size = 1 if what == "mot" else 2
    errors = {"ctrl_c": KeyboardInterrupt, "mat_duong": lost_line(book),
              "day_dia": lambda: OSError(errno.ENOSPC, "Đầy đĩa")}  # fmt: skip
    where = {"mat_duong": {"files": False}, "day_dia": {"database": False}}.get(how, {})
    nth, runs, faults, issued = 0, 0, 0, 0
    with mo_so(book, user="Lan", clock=lambda: datetime.now().astimezone()):
        pass  # made once, before anything is cut off
    run_cut(words_of(what, folder, 0), book, folder / "0", 10**9, KeyboardInterrupt)
    begun = time.process_time()
    while True:
        nth += step
        runs += 1
        words = words_of(what, folder, runs)
        if how == "kill":
            run: Run = run_killed(words, book, folder / f"{nth}", nth)
        else:
            run = run_cut(words, book, folder / f"{nth}", nth, errors[how], **where)
        issued += len(run.new)
        if fault := wrong(run, size):
            faults += 1
            print(f"lời gọi {nth}: {fault}: {run}", flush=True)
        if not run.cut:
            break
        if not runs % 100:
            print(f"… {runs} lời gọi, {issued} số, sai {faults}", file=sys.stderr, flush=True)
        shutil.rmtree(folder / f"{nth}", ignore_errors=True)
    numbers = sorted(int(one.partition("/")[0]) for one in numbers_of(book))
    gaps = len(set(range(1, numbers[-1] + 1)) - set(numbers))
    print(
        f"{what}, {how}, {address.partition(':')[0]}: cắt ở {runs - 1} lời gọi, {issued} số đã cấp; "
        f"sai {faults}, khoảng trống {gaps}, trùng {len(numbers) - len(set(numbers))}; "
        f"{time.process_time() - begun:.0f} giây CPU"
    )
    return 1 if faults or gaps else 0


if __name__ == "__main__":
    main()
