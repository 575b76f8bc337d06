"""What the speed of the engine is measured on: templates built in code, values, and the two ways to fill them."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

FRAME_BYTES = 100_000


def png(pixels: int = 33_000) -> bytes:
    """A picture of about 100 KB that does not pack, like the frame of a certificate."""
    width = 220
    height = pixels // width
    noise = random.Random(1)
    rows = b"".join(b"\0" + noise.randbytes(width * 3) for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def certificate() -> bytes:
    """One page: a frame, eight fields, the wording of a giấy khen."""
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    document.add_picture(io.BytesIO(png()), width=Mm(120))
    lines = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "{{ chuc_danh }} {{ co_quan }}", "TẶNG",
        "GIẤY KHEN", "Ông (bà): {{ ho_ten }}", "{{ chuc_vu }}, {{ don_vi }}", "{{ thanh_tich }}",
        "Quyết định số {{ so }} ngày {{ ngay }}",
    )  # fmt: skip
    for line in lines:
        run = document.add_paragraph().add_run(line)
        run.bold, run.font.size, run.font.name = True, Pt(14), "Times New Roman"
    return saved(document)


def plan() -> bytes:
    """Three pages of prose with a table of thirty rows."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    text = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về công tác thi đua, khen "
        "thưởng, {{ don_vi }} xây dựng kế hoạch với các nội dung chủ yếu như sau"
    )
    for _ in range(24):
        run = document.add_paragraph().add_run(text)
        run.font.size, run.font.name = Pt(14), "Times New Roman"
    columns = ("stt", "noi_dung", "thoi_gian", "chu_tri", "phoi_hop")
    table = document.add_table(rows=4, cols=len(columns))
    table.style = "Table Grid"
    table.cell(1, 0).text = "{%tr for h in hang %}"
    table.cell(3, 0).text = "{%tr endfor %}"
    for at, name in enumerate(columns):
        table.cell(0, at).text = name
        run = table.cell(2, at).paragraphs[0].add_run(f"{{{{ h.{name} }}}}")
        run.font.size, run.font.name = Pt(12), "Times New Roman"
    return saved(document)


def long_table() -> bytes:
    """Twelve columns with a condition and three runs in each cell."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=3, cols=12)
    table.cell(0, 0).text = "{%tr for h in hang %}"
    table.cell(2, 0).text = "{%tr endfor %}"
    for at in range(12):
        paragraph = table.cell(1, at).paragraphs[0]
        paragraph.add_run(f"{{% if h.c{at} %}}").bold = True
        paragraph.add_run(f"{{{{ h.c{at} }}}}").italic = True
        paragraph.add_run("{% endif %}")
    return saved(document)


def saved(document: Any) -> bytes:
    """A python-docx document as bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def certificates(count: int) -> Iterator[dict[str, object]]:
    """Values of certificates."""
    for number in range(count):
        yield {
            "co_quan": "ỦY BAN NHÂN DÂN TỈNH", "chuc_danh": "CHỦ TỊCH", "ho_ten": f"Nguyễn Thị Hà {number}",
            "chuc_vu": "Chuyên viên", "don_vi": "Phòng Hành chính & Quản trị", "so": f"{number}/QĐ-UBND",
            "thanh_tich": "Đã có thành tích xuất sắc trong thực hiện nhiệm vụ năm 2025", "ngay": "05/3/2026",
        }  # fmt: skip


def plans(count: int) -> Iterator[dict[str, object]]:
    """Values of plans."""
    for number in range(count):
        rows = [
            {
                "stt": at, "noi_dung": f"Tổ chức phát động phong trào thi đua đợt {at} của đơn vị {number}",
                "thoi_gian": "Quý I", "chu_tri": "Văn phòng", "phoi_hop": "Các phòng, ban & đơn vị",
            }
            for at in range(1, 31)
        ]  # fmt: skip
        yield {"don_vi": f"Văn phòng {number}", "hang": rows}


def table_rows(rows: int) -> dict[str, object]:
    """Values of one long table."""
    return {"hang": [{f"c{at}": f"ô {row}.{at}" for at in range(12)} for row in range(rows)]}


def fill_docxtpl(template: bytes, values: Iterator[dict[str, object]], folder: Path) -> None:
    """As docxtpl's users write it, with the escaping its users forget."""
    from docxtpl import DocxTemplate

    for number, context in enumerate(values):
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        document.save(str(folder / f"{number:05d}.docx"))


def fill_vanban(template: bytes, values: Iterator[dict[str, object]], folder: Path) -> None:
    """The engine, with whole-or-nothing files."""
    from vanban import files
    from vanban.rendering import Template

    compiled = Template.load(template)
    for number, context in enumerate(values):
        files.rewrite(folder / f"{number:05d}.docx", compiled.pieces(context))


def fill_batch(template: bytes, values: Iterator[dict[str, object]], folder: Path) -> None:
    """The whole batch: rows looked over first, names, journal, hashes."""
    from vanban.batch import Options, TemplateMaker, rows_from, run_batch
    from vanban.rendering import Template

    report = run_batch(rows_from(values), TemplateMaker(Template.load(template)), folder, Options(processes=1))
    assert report.ok


def fill_api(template: bytes, values: Iterator[dict[str, object]], folder: Path) -> None:
    """Records through the public call."""
    from vanban.api.batch import BatchOptions, run_batch

    assert run_batch(values, folder, template=template, options=BatchOptions(processes=1)).ok


FILLERS: dict[str, Callable[[bytes, Iterator[dict[str, object]], Path], None]] = {
    "docxtpl": fill_docxtpl,
    "vanban": fill_vanban,
    "vanban batch": fill_batch,
    "vanban api": fill_api,
}
