"""Make the table of docs/awards.md: every paper of the seed's plan, its state, what it needs, its first page.

Needs LibreOffice and the extra «pdf». Run: python tools/award_pictures.py; it writes docs/images/nam-thi-dua and the table.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from PIL import Image

from vanban.api import awards
from vanban.api.pdf import to_images, to_pdfs
from vanban.awards.making import look_over
from vanban.awards.steps import Step

ROOT = Path(__file__).resolve().parents[1]
YEAR = ROOT / "examples" / "nam-thi-dua-2026"
PICTURES = ROOT / "docs" / "images" / "nam-thi-dua"
PAGE = ROOT / "docs" / "awards.md"
LAST = date(2027, 1, 31)
WIDTH_PX = 300
GREYS = 16
_NEEDS = 3
HEAD = "| row | paper, key | day | state | needs | first page |\n|---|---|---|---|---|---|\n"
STARTS, ENDS = "<!-- papers -->\n", "<!-- /papers -->\n"


def bare_needs(folder: Path) -> dict[str, str]:
    """Ask a year that knows nothing what each paper lacks."""
    for name in ("co-quan.yaml",):
        shutil.copy(YEAR / name, folder)
    (folder / "nam.yaml").write_text("nam: 2026\n", encoding="utf-8")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Cá nhân"
    sheet.append(["STT", "Họ và tên", "Danh hiệu đề nghị"])
    book.save(folder / "danh-sach.xlsx")
    with look_over(folder, folder / "ket-qua", LAST) as run:
        return {key: _short(step.thieu) for key, step in run.made.items()}


def _short(told: tuple[str, ...]) -> str:
    some = list(dict.fromkeys(told))
    more = f"; … ({len(some) - _NEEDS})" if len(some) > _NEEDS else ""
    return "; ".join(some[:_NEEDS]).replace("|", "\\|") + more


def picture(pdf: Path, target: Path) -> None:
    """Make the small grey picture of a PDF's first page."""
    (page,) = to_images(pdf, pdf.parent / "anh", dpi=60, pages=[1])
    image = Image.open(page.path).convert("L")
    image = image.resize((WIDTH_PX, round(image.height * WIDTH_PX / image.width)), Image.Resampling.LANCZOS)
    image.quantize(GREYS).save(target, optimize=True)


def main() -> None:
    """Write pictures and page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        (work / "trong").mkdir()
        needs = bare_needs(work / "trong")
        clock = datetime(LAST.year, LAST.month, LAST.day, 17).astimezone()
        result = awards.make_year(YEAR, work / "ra", user="văn thư", clock=lambda: clock)
        papers: dict[str, Path] = {}
        for step in result.steps:
            first = next((path for path in step.tep if path.suffix == ".docx"), None)
            if first is not None:
                papers[step.giay.key] = Path(shutil.copy(first, work / f"{step.giay.key}.docx"))
        to_pdfs(list(papers.values()), work)
        for key, path in papers.items():
            picture(path.parent / f"{key}.pdf", PICTURES / f"{key}.png")
        rows = [_row(step, needs.get(step.giay.key, ""), step.giay.key in papers) for step in result.steps]
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(STARTS)
    after = rest.partition(ENDS)[2]
    PAGE.write_text(f"{before}{STARTS}{HEAD}{''.join(rows)}{ENDS}{after}", encoding="utf-8")


def _row(step: Step, needs: str, pictured: bool) -> str:
    giay, state = step.giay, awards.STATE_NAMES[step.trang_thai]
    number = f", {step.so_ky_hieu}" if step.so_ky_hieu else ""
    files = f", {len(step.tep)} tệp" if len(step.tep) > 1 else ""
    image = f"![{giay.ten}](images/nam-thi-dua/{giay.key}.png)" if pictured else "bảng tính"
    paper = f"{giay.ten}<br>`{giay.key}`"
    return f"| {giay.dong} | {paper} | {step.ngay:%d/%m/%Y} | {state}{number}{files} | {needs} | {image} |\n"


if __name__ == "__main__":
    main()
