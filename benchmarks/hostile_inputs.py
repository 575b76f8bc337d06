"""Every command against every kind of broken file: one clear line each, within 400 MB and 10 seconds of CPU.

    python benchmarks/hostile_inputs.py [PART]

PART is a piece of a case's name: only those are tried. Each case runs in a forked process of its own (POSIX), so that a
case that eats the machine is seen and ends alone. A case fails when its command ends as done (0) although the input
cannot be used, says nothing, says more than a screen, shows a traceback or a class of Python, or goes over the limits.
"""

from __future__ import annotations

import io
import json
import os
import re
import resource
import signal
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from vanban.cli import main as vanban

MEMORY_MB, CPU_S, WALL_S = 400, 10, 120
SCREEN = 6000
"""Letters of the longest message."""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PYTHON = re.compile(r"Traceback|\b(?!VanbanError)[A-Z][A-Za-z]*(?:Error|Exception)\b|<class|NoneType")
RECORD = """\
loai: thong_bao
co_quan: {ten: Văn phòng, ky_hieu: VP}
dia_danh: Lạng Sơn
trich_yeu: Về việc nghỉ lễ
noi_dung: Văn phòng thông báo nghỉ lễ.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
"""


def records() -> dict[str, bytes]:
    """Give broken records."""
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{','.join(['*' + chr(97 + at)] * 9)}]\n" for at in range(9)
    )
    return {
        "rong.yaml": b"", "rac.yaml": os.urandom(3000), "nul.yaml": b"loai: thong_bao\0\0",
        "tcvn.yaml": "trich_yeu: Quy\xd5t ®Þnh".encode("latin-1"), "bom.yaml": bomb.encode(),
        "doi-tuong.yaml": b"!!python/object/apply:os.system ['true']", "sau.yaml": b"a: " + b"[" * 20_000,
        "lap.yaml": b"a: &a\n  b: *a\n", "tab.yaml": b"loai:\tthong_bao\n\tx: 1", "mo.yaml": b'loai: "thong_bao\n',
        "nhieu-muc.yaml": RECORD.encode() + b"".join(b"muc_la_%d: 1\n" % at for at in range(20_000)),
        "danh-sach.yaml": b"- 1\n- 2\n", "so.yaml": b"42", "dai.json": b'{"so": ' + b"9" * 50_000 + b"}",
        "sau.json": b"[" * 100_000, "cut.json": b'{"loai": "thong_bao", "tri', "nan.json": b'{"loai": NaN}',
        "kep.json": b'{"loai": "thong_bao", "loai": "quyet_dinh"}',
        "loai-la.yaml": b"loai: [quyet_dinh]\n", "khoa-la.yaml": b"? {a: b}\n: c\n",
    }  # fmt: skip


def packages() -> dict[str, bytes]:
    """Give broken Word files."""
    whole = word(f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>'.encode())
    entity = b'<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 10) for at in range(9)
    )
    deep = b"<w:p>" * 60_000 + b"</w:p>" * 60_000
    return {
        "rong.docx": b"", "rac.docx": os.urandom(4000), "cut.docx": whole[: len(whole) // 2], 
        "ole.docx": b"\xd0\xcf\x11\xe0" * 400,
        "bom.docx": word(b"<a>" + b" " * 300_000_000 + b"</a>"), "thuc-the.docx": word(entity + b"]><w>&j;</w>"),
        "sau.docx": word(b'<w:document xmlns:w="' + WORD.encode() + b'"><w:body>' + deep + b"</w:body></w:document>"),
        "khac.docx": zipped({"a.txt": b"x"}), "ra-ngoai.docx": zipped({"../../x": b"x", "word/document.xml": b"<a/>"}),
        "xml-hong.docx": word(b"<w:document><w:body>"), "khong-than.docx": word(f'<w:document xmlns:w="{WORD}"/>'.encode()),
        "chu.docx": "Đây là chữ".encode(), "anh.docx": b"\x89PNG\r\n\x1a\n" + os.urandom(500),
        "nhieu-phan.docx": zipped({f"p{at}.xml": b"x" for at in range(30_000)}),
    }  # fmt: skip


def lists() -> dict[str, bytes]:
    """Give broken lists."""
    head = b"Ho va ten,Don vi,Thanh tich\n"
    sheet = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    return {
        "rong.csv": b"", "ngoac.csv": head + b'"Nguyen Van A,P1,tot\nTran B,P2,tot\n', "nul.csv": head + b"A\0B,c,d\n",
        "o-dai.csv": head + b"x" * 400_000 + b",a,b\n", "mot-cot.csv": b"abc\ndef\n", "rong.xlsx": b"",
        "rac.xlsx": os.urandom(3000),
        "bom.xlsx": zipped({**sheet, "xl/worksheets/sheet1.xml": b" " * 300_000_000}), "khac.xlsx": zipped(sheet),
        "docx.xlsx": word(b"<a/>"), "html.xls": b"<html><table><tr><td>A</td></tr></table></html>", "rac.ods": os.urandom(2000),
        "chi-tieu-de.csv": head,
    }  # fmt: skip


def pdfs() -> dict[str, bytes]:
    """Give broken PDFs."""
    loop = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n"
        b"trailer\n<</Root 1 0 R/Size 3>>\n%%EOF\n"
    )
    none = loop.replace(b"/Kids[2 0 R]/Count 1", b"/Kids[]/Count 0")
    many = loop.replace(b"/Kids[2 0 R]/Count 1", b"/Kids[]/Count 999999999")
    page = b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n"
    drawing = b"q " * 3_000_000
    drawn = b"4 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (len(drawing), drawing)
    nested = (
        loop.replace(b"Kids[2 0 R]", b"Kids[3 0 R]")
        .replace(b"trailer", page + drawn + b"trailer")
        .replace(b"Size 3", b"Size 5")
    )
    return {
        "rong.pdf": b"", "rac.pdf": os.urandom(3000), "dau.pdf": b"%PDF-1.7\n", "vong.pdf": loop, "khong-trang.pdf": none,
        "ty-trang.pdf": many, "long-q.pdf": nested, "docx.pdf": word(b"<a/>"), "sau.pdf": b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000,
    }  # fmt: skip


def books(place: Path) -> dict[str, bytes]:
    """Give broken books."""
    with closing(sqlite3.connect(place / "la.db")) as other:
        other.execute("CREATE TABLE x (y)")
    strange = (place / "la.db").read_bytes()
    greedy = json.dumps({"dang": 1, "scrypt": [2**30, 8, 1]}).encode()
    return {
        "rong.db": b"", "rac.db": os.urandom(4000), "la.db": strange, "cut.db": strange[:700],
        "dau.db": b"SQLite format 3\0" * 300,
        "ma-hoa.db": b"VANBAN SO MAT 1\n" + os.urandom(600),
        "tham.db": b"VANBAN SO MAT 1\n\0\0\0\x40" + greedy.ljust(64) + b"x" * 99,
    }  # fmt: skip


def zipped(parts: dict[str, bytes]) -> bytes:
    """Pack parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(document: bytes) -> bytes:
    """Pack a main part into a Word file."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    types = (
        f'<Types xmlns="{package}/content-types"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    main_part = f'<Relationship Id="rId1" Type="{office}" Target="word/document.xml"/>'
    rels = f'<Relationships xmlns="{package}/relationships">{main_part}</Relationships>'
    return zipped({"[Content_Types].xml": types.encode(), "_rels/.rels": rels.encode(), "word/document.xml": document})


def cases(place: Path) -> Iterator[list[str]]:
    """Give the words of every case, the files being made in a folder."""
    made = {"records": records(), "packages": packages(), "lists": lists(), "pdfs": pdfs(), "books": books(place)}
    for files in made.values():
        for name, data in files.items():
            (place / name).write_bytes(data)
    (place / "tot.yaml").write_text(RECORD, encoding="utf-8")
    (place / "thu-muc.yaml").mkdir()
    (place / "vong.yaml").symlink_to("vong.yaml")
    for name in (*made["records"], "thu-muc.yaml", "vong.yaml", "khong-co.yaml"):
        yield ["tao", name, "-o", "ra"]
    for name in list(made["records"])[:6]:
        yield ["phat-hanh", name, "--so-dang-ky", "tot.db", "-o", "ra"]
    for name in made["packages"]:
        yield ["kiem-tra", name]
        yield ["doc", name]
        yield ["chuan-hoa", name, "-o", "ra.docx"]
        yield ["khuon", "kiem-tra", name]
    for name in made["lists"]:
        yield ["hang-loat", "giay_khen", name, "-o", "ra"]
        yield ["so", "nhap", name, "--nam", "2025", "--so-dang-ky", "nhap.db"]
    for name in made["pdfs"]:
        yield ["ghep", name, name, "-o", "ra.pdf"]
        yield ["xem", name]
        yield ["ky-so", "kiem-tra", name]
    for name in made["books"]:
        yield ["so", "tra-cuu", "--so-dang-ky", name]
        yield ["so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "x", "--so-dang-ky", name]
    for name in ("rac.yaml", "bom.yaml", "danh-sach.yaml"):
        yield ["tao", "tot.yaml", "--ho-so", name, "-o", "ra"]


def tried(words: list[str], place: Path) -> str:
    """Run one case; give what is wrong with how it ended, "" when nothing is."""
    said = place / "noi.txt"
    child = os.fork()
    if not child:
        os.chdir(place)
        for number in (1, 2):
            os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND), number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S * 3, CPU_S * 3))
        try:
            os._exit(vanban(words))
        except BaseException as error:  # whatever gets out of a command is a fault, and is told as one
            print(f"Traceback: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(99)
    ends = time.monotonic() + WALL_S
    while True:
        done, status, used = os.wait4(child, os.WNOHANG)
        if done:
            break
        if time.monotonic() > ends:
            os.kill(child, signal.SIGKILL)
            os.wait4(child, 0)
            return f"không dừng sau {WALL_S} giây"
        time.sleep(0.02)
    text = said.read_text(encoding="utf-8", errors="replace")
    faults = []
    if os.WIFSIGNALED(status):
        faults.append(f"chết vì tín hiệu {os.WTERMSIG(status)}")
    elif os.WEXITSTATUS(status) not in (1, 2):
        faults.append(f"mã thoát {os.WEXITSTATUS(status)}")
    if not text.strip() or len(text) > SCREEN:
        faults.append(f"nói {len(text)} chữ")
    if found := PYTHON.search(text):
        faults.append(f"lộ «{found[0]}»")
    if used.ru_maxrss / 1024 > MEMORY_MB:
        faults.append(f"{used.ru_maxrss / 1024:.0f} MB")
    if used.ru_utime + used.ru_stime > CPU_S:
        faults.append(f"{used.ru_utime + used.ru_stime:.1f} giây CPU")
    return "; ".join(faults) + (f" | {text.strip()[:160]!r}" if faults else "")


def main() -> None:
    """Try every case and say which failed."""
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    number, failed = 0, 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for words in cases(place):
            if part not in " ".join(words):
                continue
            number += 1
            if wrong := tried(words, place):
                failed += 1
                print(f"HỎNG  vanban {' '.join(words)}: {wrong}", flush=True)
    print(f"{number} đầu vào, {failed} hỏng; giới hạn {MEMORY_MB} MB, {CPU_S} giây CPU mỗi lần")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
