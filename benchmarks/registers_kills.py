"""Kill `vanban phat-hanh` at random moments, count what is left: python benchmarks/registers_kills.py [HOW_MANY] [KIND] [WHAT].

KIND is "kill" (SIGKILL) or "int" (Ctrl-C); WHAT is "mot" (`phat-hanh` of one paper) or "lo" (`hang-loat --phat-hanh` of a
list of five). Every run issues its papers; after each the book is opened, checked and compared
with the folder: a number without its paper, a paper without its number, a waiting file left over, a number used twice or
left out are counted. All counts must be 0.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.unit.registers.cutting import RECORD
from vanban.registers import Loc, mo_so

NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Cường", "Phạm Dung", "Hoàng Em")
LIST = "Trích yếu\n" + "\n".join(f"Về việc của {name}" for name in NAMES) + "\n"


def main() -> None:
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    blow = signal.SIGINT if sys.argv[2:3] == ["int"] else signal.SIGKILL
    batch = sys.argv[3:4] == ["lo"]
    size = len(NAMES) if batch else 1
    folder = Path(tempfile.mkdtemp(prefix="vanban-kills-"))
    book = folder / "so.db"
    record = folder / "ban-ghi.yaml"
    record.write_text(RECORD, encoding="utf-8")
    listed = folder / "danh-sach.csv"
    listed.write_text(LIST, encoding="utf-8-sig")
    asked = (
        ["hang-loat", "thong_bao", str(listed), "--chung", str(record), "--phat-hanh"]
        if batch
        else ["phat-hanh", str(record)]
    )
    words = [sys.executable, "-m", "vanban", *asked, "--so-dang-ky", str(book)]
    begun = time.perf_counter()
    subprocess.run([*words, "-o", str(folder / "0000")], check=True, capture_output=True)
    whole = time.perf_counter() - begun
    chance = random.Random(2026)
    issued, lost, orphans, waiting, unnamed = size, 0, 0, 0, 0
    for at in range(1, how_many + 1):
        out = folder / f"{at:04d}"
        with subprocess.Popen([*words, "-o", str(out)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as clerk:
            try:
                said = clerk.communicate(timeout=chance.uniform(0.4, 1.3) * whole)
            except subprocess.TimeoutExpired:
                clerk.send_signal(blow)
                said = clerk.communicate()
        with mo_so(book, user="Lan", clock=lambda: datetime.now().astimezone()) as so:
            found = so.tra_cuu(Loc(limit=1))
            new = found[0].so > issued
            issued = found[0].so
        papers = len(list(out.glob("*.docx"))) if out.is_dir() else 0
        lost += new and papers != size
        orphans += not new and papers > 0
        waiting += len(list(out.glob(".*.vanban-tam"))) if out.is_dir() else 0
        if new and blow is signal.SIGINT and f"{issued:02d}/TB-VP" not in b"".join(said).decode():
            unnamed += 1
    with mo_so(book, user="Lan", clock=lambda: datetime.now().astimezone()) as so:
        checked = so.kiem_tra()
        numbers = sorted(one.so for one in so.tra_cuu(Loc(limit=how_many * size + 10)))
    gaps = len(set(range(1, issued + 1)) - set(numbers))
    doubles = len(numbers) - len(set(numbers))
    print(
        f"{how_many} lần, {issued} số đã cấp: mất văn bản {lost}, văn bản thừa {orphans}, tệp tạm {waiting}, "
        f"số không được nói {unnamed}, khoảng trống {gaps}, trùng {doubles}, sổ {'ĐẠT' if checked.dat else checked.loi[:3]}"
    )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
