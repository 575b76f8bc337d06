"""10,000 certificates as one print-ready PDF: the fast lane, a general PDF library, LibreOffice's best road.

    python benchmarks/certificates_pdf.py                 # fast lane and reportlab
    python benchmarks/certificates_pdf.py --office        # and LibreOffice, on the same rows (minutes)
    python benchmarks/certificates_pdf.py --pages 200 2000 20000

Every case is a process of its own, start-up included; peak memory is the process's.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KIND = "giay_khen"
FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
]
MIDDLE = ["Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quốc", "Bảo"]
GIVEN = [
    "An",
    "Bình",
    "Chi",
    "Dũng",
    "Đạt",
    "Em",
    "Giang",
    "Hà",
    "Hùng",
    "Khánh",
    "Lan",
    "Mai",
    "Nam",
    "Oanh",
    "Phúc",
    "Quỳnh",
    "Sơn",
    "Tú",
    "Uyên",
    "Vinh",
    "Xuân",
    "Yến",
]
RECORD = {
    "tham_quyen": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn",
    "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026",
    "dia_danh": "Lạng Sơn",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    "nam": "2026",
    "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}",
}


def names(count: int) -> Iterator[tuple[int, str, str, str]]:
    for n in range(1, count + 1):
        name = f"{FAMILY[n % 16]} {MIDDLE[n % 9]} {GIVEN[n % 22]} {GIVEN[n // 7 % 22]}"
        yield n, name, "nam" if n % 2 else "nu", f"Phòng số {n % 37}, Văn phòng UBND tỉnh"


def rows(count: int) -> Iterator[Any]:
    from vanban.batch.certificates.kinds import certificate_kind
    from vanban.batch.rows import Row

    blank = {column.key: "" for column in certificate_kind(KIND).columns}
    for n, name, sex, unit in names(count):
        values = {"stt": str(n), "ho_ten": name, "gioi_tinh": sex, "chuc_vu": "Chuyên viên", "don_vi": unit}
        yield Row(n, f"DS!hàng {n + 1}", {**blank, **values})


def common() -> Any:
    from vanban.batch.certificates.common import make_common
    from vanban.batch.certificates.kinds import certificate_kind

    return make_common(RECORD, KIND, certificate_kind(KIND).fields)


def fast_lane(count: int, out: Path) -> None:
    from vanban.batch.certificates.printing import prepare_printing

    prepare_printing(KIND, common()).print(rows(count), out)


def with_reportlab(count: int, out: Path) -> None:
    """The same texts over the same frame, set by reportlab's canvas; no fitting."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas

    from vanban.batch.certificates.kinds import certificate_kind
    from vanban.batch.certificates.printing import prepare_printing
    from vanban.batch.certificates.wording import printed
    from vanban.overprint.typefaces import find_face

    printer = prepare_printing(KIND, common())
    k = 72 / 25.4
    sheet, kind = printer.sheet, certificate_kind(KIND)
    faces = {}
    for box in sheet.boxes:
        faces.setdefault(box.look.face, f"F{len(faces)}")
    for face, name in faces.items():
        pdfmetrics.registerFont(TTFont(name, str(find_face(face))))
    page = canvas.Canvas(str(out), pagesize=(sheet.width * k, sheet.height * k), pageCompression=1)
    page.beginForm("nen")
    for layer in sheet.layers:
        page.setFillColor(f"#{layer.colour}")
        page.setStrokeColor(f"#{layer.colour}")
        page.setLineWidth((layer.width or 0) * k)
        for path in layer.paths:
            drawn = page.beginPath()
            for step, points in path:
                flat = [v for x, y in points for v in (x * k, (sheet.height - y) * k)]
                {"M": drawn.moveTo, "L": drawn.lineTo, "C": drawn.curveTo, "Z": drawn.close}[step](*flat)
            page.drawPath(drawn, stroke=layer.width is not None, fill=layer.width is None)
    page.endForm()
    for row in rows(count):
        zones = printed(kind, printer.common, row)
        page.doForm("nen")
        for box in sheet.boxes:
            text = zones.get(box.key, "") if box.key else box.text
            if not text:
                continue
            page.setFillColor(f"#{box.look.colour}")
            page.setFont(faces[box.look.face], box.look.size)
            y = (sheet.height - box.baselines(1, box.look.size)[0]) * k
            text = text.upper() if box.look.capitals else text
            if box.look.align == "giua":
                page.drawCentredString((box.x + box.width / 2) * k, y, text)
            else:
                page.drawString(box.x * k, y, text)
        page.bookmarkPage(str(row.index))
        page.addOutlineEntry(zones["nguoi_nhan"], str(row.index))
        page.showPage()
    page.save()


def with_office(count: int, out: Path) -> None:
    """LibreOffice's best road: DOCX files merged in chunks, converted side by side, joined."""
    from vanban.batch.certificates.making import prepare
    from vanban.batch.printing import print_together

    with tempfile.TemporaryDirectory() as folder:
        maker = prepare(KIND, common())
        paths, titles = [], []
        for row in rows(count):
            path = Path(folder) / f"{row.index:06}.docx"
            path.write_bytes(b"".join(maker.pieces(row)))
            paths.append(path)
            titles.append(str(row.values["ho_ten"]))
        print_together(paths, titles, out, title="Giấy khen")


CASES = {"làn nhanh": fast_lane, "reportlab": with_reportlab, "LibreOffice": with_office}


def measure(case: str, count: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "giay-khen.pdf"
        begun = time.perf_counter()
        line = [sys.executable, __file__, "--one", case, "--pages", str(count), "--out", str(out)]
        done = subprocess.run(line, check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - begun
        return {"giây": seconds, "MB": json.loads(done.stdout)["MB"], "byte": out.stat().st_size}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, nargs="+", default=[200, 2000, 10000, 20000])
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--one")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.one:
        CASES[options.one](options.pages[0], options.out)
        print(json.dumps({"MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
        return
    print(f"{'cách':<14}{'trang':>8}{'giây':>9}{'trang/giây':>12}{'MB':>7}{'byte/trang':>12}")
    for count in options.pages:
        for case in CASES:
            if case == "LibreOffice" and not options.office:
                continue
            found = measure(case, count)
            rate = count / found["giây"]
            print(
                f"{case:<14}{count:>8}{found['giây']:>9.2f}{rate:>12.0f}{found['MB']:>7.0f}{found['byte'] / count:>12.0f}"
            )


if __name__ == "__main__":
    main()
