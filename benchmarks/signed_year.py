"""A year of signed papers verified by one command with a table: python benchmarks/signed_year.py [HOW_MANY].

A real paper is signed HOW_MANY times (300 unless said), in twelve folders, as the leader and, every third, as the office
too. Then papers are spoilt, one in each way: the sixteen of tests/unit/pdf/signing/test_tampering.py, cut off, encrypted,
without any signature, and with the signature of another paper. `vanban ky-so kiem-tra FOLDER --goc … --bang` must name each of
these and pass all others. Said are CPU seconds and memory of that command, and what it took a paper.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from cryptography.hazmat.primitives import serialization

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.unit.pdf.signing.conftest import PASSWORD, authority, key_file, person
from tests.unit.pdf.signing.test_tampering import CHANGES
from tests.unit.registers.cutting import RECORD
from vanban.api.signing import KeyFile, opened, sign


def encrypted(path: Path) -> None:
    """Put a password on a signed paper."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="chu", user="mo"))


def with_signature_of(path: Path, other: Path) -> None:
    """Put the value of another paper's signature into this one."""
    value = re.compile(rb"/Contents <[0-9a-fA-F]+>")
    theirs = value.search(other.read_bytes())
    assert theirs is not None
    path.write_bytes(value.sub(theirs[0], path.read_bytes(), count=1))


def spoil(papers: list[Path], unsigned: Path) -> dict[Path, str]:
    """Spoil papers, one in each way; gives them with what was done."""
    done: dict[Path, str] = {}
    left = iter(papers[::3])
    for name, change in CHANGES.items():
        path = next(left)
        path.write_bytes(change(path.read_bytes()))
        done[path] = name
    cut, locked, bare, foreign = (next(left) for _ in range(4))
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size * 6 // 10])
    encrypted(locked)
    bare.write_bytes(unsigned.read_bytes())
    with_signature_of(foreign, papers[1])
    return done | {cut: "bị cắt cụt", locked: "đặt mật khẩu", bare: "chưa ký", foreign: "chữ ký của tệp khác"}


def main() -> None:
    """Sign, spoil, verify, compare."""
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory(prefix="vanban-ky-") as place:
        folder = Path(place)
        record = folder / "van-ban.yaml"
        record.write_text(RECORD, encoding="utf-8")
        made = [sys.executable, "-m", "vanban", "tao", str(record), "-o", str(folder / "van-ban.docx"), "--pdf"]
        subprocess.run(made, check=True, capture_output=True)
        root = authority("Trung tâm Chứng thực")
        trusted = folder / "goc.pem"
        trusted.write_bytes(root.certificate.public_bytes(serialization.Encoding.PEM))
        keys = [
            KeyFile(key_file(folder / f"{at}.p12", person(name, root), root), PASSWORD)
            for at, name in enumerate(("Nguyễn Văn Hà", "Văn phòng UBND tỉnh Lạng Sơn"))
        ]
        papers: list[Path] = []
        with opened(keys[0]) as leader, opened(keys[1]) as office:
            for at in range(how_many):
                path = folder / "nam" / f"{at * 12 // how_many + 1:02d}" / f"{at + 1:03d}-TB-VP.pdf"
                path.parent.mkdir(parents=True, exist_ok=True)
                first = path if at % 3 else folder / "mot.pdf"
                sign(folder / "van-ban.pdf", first, leader, moment=datetime.now(UTC), overwrite=True)
                if first != path:
                    sign(first, path, office, moment=datetime.now(UTC))
                papers.append(path)
        spoilt = spoil(papers, folder / "van-ban.pdf")
        asked = [
            sys.executable,
            "-m",
            "vanban",
            "ky-so",
            "kiem-tra",
            str(folder / "nam"),
            "--goc",
            str(trusted),
            "--bang",
        ]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        heard = subprocess.run(asked, capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        rows = [line.split("\t") for line in heard.stdout.splitlines()[1:]]
        bad = {Path(row[0]) for row in rows if row[1] != "đạt"} | {one for one in spoilt if f"{one}:" in heard.stderr}
        missed = [name for path, name in spoilt.items() if path not in bad]
        wrongly = sorted(str(path.relative_to(folder)) for path in bad - spoilt.keys())
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if "--bang" in sys.argv:
            print(heard.stdout.replace(f"{folder}/", ""), heard.stderr.replace(f"{folder}/", ""))
        print(
            f"{how_many} văn bản, {len(rows)} chữ ký: {spent:.1f} giây CPU, {1000 * spent / how_many:.0f} ms một văn bản, "
            f"{after.ru_maxrss // 1024} MB; {len(spoilt)} bản bị sửa: bỏ sót {missed or 0}, báo nhầm {wrongly or 0}; "
            f"mã thoát {heard.returncode}; {heard.stderr.splitlines()[-1]}"
        )
    sys.exit(1 if missed or wrongly else 0)


if __name__ == "__main__":
    main()
