"""Make the pictures of docs/gallery.md: the first page of every kind of paper and of every certificate.

Needs LibreOffice and the extra «pdf». Run: python examples/gallery.py [FOLDER]; without FOLDER it writes docs/images.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import vanban
from vanban.api import batch, certificates
from vanban.api.pdf import PdfOptions, to_images, to_pdfs

ROOT = Path(__file__).parents[1]
PLAN = ROOT / "examples" / "ke-hoach-thi-dua-2026" / "ke-hoach.yaml"
PAPERS_ON_A_SHEET = 10
THUMB_PX = 330
GAP_PX = 14
CAPTION_PX = 30
GREYS = 16


def paper_pages(folder: Path) -> list[tuple[str, Path]]:
    """Render the sample of every kind; give captions and first pages."""
    names = vanban.kinds()
    papers = []
    for loai in names:
        record = folder / f"{loai}.yaml"
        record.write_text(vanban.sample(loai), encoding="utf-8")
        papers.append(vanban.save(vanban.load(record), folder / f"{loai}.docx"))
    to_pdfs(papers, folder, options=PdfOptions(workers=2))
    return [(names[paper.stem], first_page(paper.with_suffix(".pdf"))) for paper in papers]


def certificate_pages(folder: Path) -> list[tuple[str, Path]]:
    """Print one certificate of every kind from its sample list, by the lane that needs no LibreOffice."""
    pages = []
    for kind, name in certificates.certificate_kinds().items():
        sheet, common = folder / f"{kind}.xlsx", folder / f"{kind}-chung.yaml"
        certificates.write_sample_list(kind, sheet)
        common.write_text(certificates.sample_common(kind), encoding="utf-8")
        options = batch.BatchOptions(merged=folder / f"{kind}.pdf", pdf=True)
        made = batch.run_batch(sheet, folder / kind, kind=kind, common=common, options=options)
        if not made.ok:
            raise SystemExit("\n".join(batch.grouped(made.report.bad)))
        pages.append((name, first_page(folder / f"{kind}.pdf")))
    return pages


def first_page(pdf: Path, dpi: float = 90) -> Path:
    """Give the picture of a PDF's first page."""
    (image,) = to_images(pdf, pdf.parent / "anh", dpi=dpi, pages=[1])
    return image.path


def sheet_of(pages: Sequence[tuple[str, Path]], columns: int, target: Path) -> None:
    """Lay pages out side by side with their captions, on one picture of few greys."""
    font = ImageFont.truetype(str(caption_font()), 17)
    pictures = [Image.open(path).convert("RGB") for _, path in pages]
    sized = [picture.resize((THUMB_PX, round(picture.height * THUMB_PX / picture.width)), Image.Resampling.LANCZOS)
             for picture in pictures]  # fmt: skip
    height = max(picture.height for picture in sized) + CAPTION_PX
    rows = -(-len(pages) // columns)
    sheet = Image.new(
        "RGB", (columns * (THUMB_PX + GAP_PX) + GAP_PX, rows * (height + GAP_PX) + GAP_PX), (214, 214, 214)
    )
    draw = ImageDraw.Draw(sheet)
    for position, ((caption, _), picture) in enumerate(zip(pages, sized, strict=True)):
        left = GAP_PX + position % columns * (THUMB_PX + GAP_PX)
        top = GAP_PX + position // columns * (height + GAP_PX)
        draw.text((left + THUMB_PX / 2, top + 4), caption, fill=(20, 20, 20), font=font, anchor="ma")
        sheet.paste(picture, (left, top + CAPTION_PX - 2))
    few_colours(sheet).save(target, optimize=True)


def few_colours(picture: Image.Image) -> Image.Image:
    """Print is black on white: a small palette keeps the file small."""
    return picture.quantize(colors=GREYS * 2, dither=Image.Dither.NONE)


def caption_font() -> Path:
    """Find a font with Vietnamese letters."""
    for folder in (Path("/usr/share/fonts"), Path("C:/Windows/Fonts"), Path("/Library/Fonts")):
        for name in ("Tinos-Regular.ttf", "times.ttf", "DejaVuSans.ttf"):
            for found in sorted(folder.rglob(name)) if folder.is_dir() else ():
                return found
    raise SystemExit("No font with Vietnamese letters found (Tinos, Times New Roman, DejaVu Sans).")


def main(target: Path) -> None:
    """Write the pictures."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = vanban.to_pdf(vanban.save(vanban.load(PLAN), folder / "plan.docx"))
        few_colours(Image.open(first_page(plan, 96)).convert("RGB")).save(target / "ke-hoach.png", optimize=True)
        papers = paper_pages(folder)
        for number, start in enumerate(range(0, len(papers), PAPERS_ON_A_SHEET), 1):
            sheet_of(papers[start : start + PAPERS_ON_A_SHEET], 5, target / f"van-ban-{number}.png")
        sheet_of(certificate_pages(folder), 3, target / "giay-khen.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images")
