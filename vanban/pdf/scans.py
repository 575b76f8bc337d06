"""Is a scanned paper good enough for an electronic copy (Phụ lục I, Phần II, mục I)?"""

from __future__ import annotations

import re
from pathlib import Path

from vanban.pdf.opening import as_objects, as_seen
from vanban.regulation import stamps

_IMAGE = 3
_SMALLEST_SHARE = 0.25


def faults_of_copy(path: Path) -> tuple[str, ...]:
    """List what keeps a PDF from being the file of an electronic copy; empty when nothing was found.

    Looked at: the version of the format, the resolution of scanned pages, and whether they are in colour.

    Raises:
        DocumentError: the file cannot be opened.
    """
    found = []
    with as_objects(path) as pdf:
        if _number(pdf.pdf_version) < _number(stamps.MIN_PDF_VERSION):
            found.append(f"tệp PDF phiên bản {pdf.pdf_version}, cần từ {stamps.MIN_PDF_VERSION} trở lên")
    with as_seen(path) as seen:
        for number, page in enumerate(seen, 1):
            area = page.get_width() * page.get_height()
            for item in page.get_objects(filter=[_IMAGE], max_depth=3):
                left, bottom, right, top = item.get_bounds()
                if (right - left) * (top - bottom) < area * _SMALLEST_SHARE:
                    continue
                about = item.get_metadata()
                dpi = min(about.horizontal_dpi, about.vertical_dpi)
                if round(dpi) < stamps.MIN_COPY_DPI:
                    found.append(f"trang {number}: ảnh quét {dpi:.0f} dpi, cần từ {stamps.MIN_COPY_DPI} dpi trở lên")
                if about.bits_per_pixel < 24:
                    found.append(f"trang {number}: ảnh quét không phải ảnh màu")
    return tuple(dict.fromkeys(found))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
