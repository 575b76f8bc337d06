"""1,000 certificates to one PDF: merged chunks against one LibreOffice call a file and one call for all.

    python benchmarks/pdf_certificates.py [HOW_MANY] [--road chunks|listener|single|all]

Every road runs in a process of its own. Timed is converting and joining, not the making of the papers; memory is that of the
process and all its children (the largest sum of proportional set sizes seen). The certificate has a picture frame across the
page and eight lines.
The roads end with the same thing: one PDF with all pages.

- chunks: merged papers of 250 certificates, two LibreOffice side by side, joined (what `hang-loat --gop --pdf` does)
- listener: one paper a certificate through `vanban.pdf.Office`, two side by side, joined
- single: one `soffice --convert-to` a certificate, as scripts do; 20 are timed and the rest reckoned
- all: one `soffice --convert-to` for all certificates at once
- one: one merged paper with all certificates, converted in one call
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import docx
import pikepdf
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image, ImageDraw

from vanban.pdf import Office
from vanban.pdf.merging import merge
from vanban.pdf.office.profile import write_profile
from vanban.pdf.office.programs import find_soffice

CHUNK = 250
SINGLES = 20
LINES = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 14),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", 15),
    ("TẶNG GIẤY KHEN", 30),
    ("Ông Nguyễn Văn {number}", 22),
    ("Chuyên viên, Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", 15),
    ("Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026", 15),
    ("Lạng Sơn, ngày 05 tháng 3 năm 2026", 14),
    ("Quyết định số {number}/QĐ-UBND", 12),
)


def frame() -> io.BytesIO:
    """A frame of about 100 KB, as office templates have."""
    chance = random.Random(1)
    picture = Image.new("RGB", (1754, 1240), "white")
    pen = ImageDraw.Draw(picture)
    for edge in range(0, 60, 3):
        pen.rectangle((edge, edge, 1753 - edge, 1239 - edge), outline=(200 - edge, 120 + edge, 60))
    for _ in range(15000):
        pen.point(
            (chance.randrange(60, 1690), chance.choice((chance.randrange(60, 90), chance.randrange(1150, 1180)))),
            (180, 20, 20),
        )
    data = io.BytesIO()
    picture.save(data, "PNG")
    data.seek(0)
    return data


def certificates(path: Path, numbers: range, picture: io.BytesIO) -> Path:
    """Write certificates into one paper, one a page, the frame behind the text of each."""
    paper = docx.Document()
    section = paper.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
    fonts = paper.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(slot), "Times New Roman")
    picture.seek(0)
    for place, number in enumerate(numbers):
        for index, (text, size) in enumerate(LINES):
            paragraph = paper.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            if index == 0:
                if place:
                    paragraph.add_run().add_break(WD_BREAK.PAGE)
                behind(paragraph, picture)
            paragraph.add_run(text.format(number=number)).font.size = Pt(size)
    paper.save(path)
    return path


def behind(paragraph, picture: io.BytesIO) -> None:
    """Lay the frame behind the text, across the page."""
    run = paragraph.add_run()
    picture.seek(0)
    inline = run.add_picture(picture, width=Mm(297), height=Mm(210))._inline
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp", "a", "pic", "r")} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV></wp:anchor>'
    )
    for child in list(inline):
        anchor.append(child)
        if child.tag == qn("wp:extent"):
            anchor.append(parse_xml(f"<wp:wrapNone {nsdecls('wp')}/>"))
    inline.getparent().replace(inline, anchor)


def soffice_command(profile: Path) -> list[str]:
    address = write_profile(profile, replace={"Times New Roman": "Tinos"})
    return [str(find_soffice()), f"-env:UserInstallation={address}", "--headless", "--norestore", "--convert-to", "pdf"]


def run_chunks(work: Path, how_many: int) -> float:
    picture = frame()
    papers = [
        certificates(work / f"c{start:05}.docx", range(start, min(start + CHUNK, how_many)), picture)
        for start in range(0, how_many, CHUNK)
    ]
    begun = time.perf_counter()
    with Office(workers=2, papers_per_process=1, timeout=600) as office:
        done = office.convert(papers, work / "pdf")
    merge([one.target for one in done], work / "all.pdf", bookmarks=False)
    return time.perf_counter() - begun


def run_listener(work: Path, how_many: int) -> float:
    papers = singles(work, how_many)
    begun = time.perf_counter()
    with Office(workers=2, timeout=120) as office:
        done = office.convert(papers, work / "pdf")
    merge([one.target for one in done], work / "all.pdf", bookmarks=False)
    return time.perf_counter() - begun


def run_single(work: Path, how_many: int) -> float:
    papers = singles(work, min(SINGLES, how_many))
    command = soffice_command(work / "profile")
    begun = time.perf_counter()
    for paper in papers:
        subprocess.run([*command, "--outdir", str(work / "pdf"), str(paper)], check=True, capture_output=True)
    return (time.perf_counter() - begun) / len(papers) * how_many


def run_all(work: Path, how_many: int) -> float:
    papers = singles(work, how_many)
    command = soffice_command(work / "profile")
    begun = time.perf_counter()
    subprocess.run([*command, "--outdir", str(work / "pdf"), *map(str, papers)], check=True, capture_output=True)
    merge(sorted((work / "pdf").glob("*.pdf")), work / "all.pdf", bookmarks=False)
    return time.perf_counter() - begun


def run_one(work: Path, how_many: int) -> float:
    paper = certificates(work / "all.docx", range(how_many), frame())
    command = soffice_command(work / "profile")
    begun = time.perf_counter()
    subprocess.run([*command, "--outdir", str(work), str(paper)], check=True, capture_output=True)
    return time.perf_counter() - begun


def singles(work: Path, how_many: int) -> list[Path]:
    """One paper a certificate: one is made, the others differ in their number only."""
    model = certificates(work / "model.docx", range(987654, 987655), frame())
    with zipfile.ZipFile(model) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    made = []
    for number in range(how_many):
        path = work / f"s{number:05}.docx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(
                    name, data.replace(b"987654", str(number).encode()) if name.endswith("document.xml") else data
                )
        made.append(path)
    return made


ROADS = {"chunks": run_chunks, "listener": run_listener, "all": run_all, "one": run_one, "single": run_single}


class Memory(threading.Thread):
    """Watches the memory of this process and all it starts."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.2):
            self.peak = max(self.peak, sum(proportional(pid) for pid in family()))


def family() -> set[int]:
    """This process and its descendants, also those whose parent has ended but whose session is one of ours."""
    rows = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout.split()
    parents = dict(zip(map(int, rows[::2]), map(int, rows[1::2]), strict=True))
    found = {os.getpid()}
    while True:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def proportional(pid: int) -> int:
    """Memory of one process in KB, shared pages divided among those who share them; 0 when it has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)


def measure(road: str, how_many: int) -> None:
    work = Path(tempfile.mkdtemp(prefix="vanban-bench-"))
    watch = Memory()
    watch.start()
    try:
        seconds = ROADS[road](work, how_many)
    finally:
        watch.done.set()
    out = work / "all.pdf"
    found = {"seconds": seconds, "peak_mb": watch.peak / 1024, "pages": 0, "pdf_mb": 0.0}
    if out.exists():
        with pikepdf.open(out) as pdf:
            found |= {"pages": len(pdf.pages), "pdf_mb": out.stat().st_size / 1e6}
    print(json.dumps(found))
    shutil.rmtree(work, ignore_errors=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("how_many", nargs="?", type=int, default=1000)
    parser.add_argument("--road", choices=list(ROADS))
    given = parser.parse_args()
    if given.road:
        measure(given.road, given.how_many)
        return
    print(f"{given.how_many} certificates")
    print(f"{'road':<10}{'seconds':>10}{'pages':>8}{'pages/s':>10}{'peak MB':>10}{'PDF MB':>10}")
    for road in ROADS:
        command = [sys.executable, __file__, str(given.how_many), "--road", road]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(done.stdout.splitlines()[-1])
        # A road may lose pages without a word: what counts is what came out. "single" is reckoned from a few.
        pages = given.how_many if road == "single" else found["pages"]
        print(
            f"{road:<10}{found['seconds']:>10.1f}{pages:>8}{pages / found['seconds']:>10.1f}"
            f"{found['peak_mb']:>10.0f}{found['pdf_mb']:>10.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
