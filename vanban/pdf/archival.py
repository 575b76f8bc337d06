"""Is a PDF really PDF/A-2b? What can be told from the file itself (ISO 19005-2), and a full validator where one is installed.

A declaration in the metadata is easily made; archives refuse files that do not keep it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from vanban.pdf.metadata import archival_mark
from vanban.pdf.opening import as_objects

_FORBIDDEN_ACTIONS = frozenset({"/Launch", "/Sound", "/Movie", "/JavaScript", "/ResetForm", "/ImportData", "/Hide"})
_FORBIDDEN_FILTERS = frozenset({"/LZWDecode", "/Crypt"})
_MARKUP_WITHOUT_LOOK = frozenset({"/Link", "/Popup"})
_PRINT = 4
_HIDDEN = 1 | 2 | 32


def faults(path: Path) -> tuple[str, ...]:
    """List what keeps a PDF from being PDF/A-2b; empty when nothing was found.

    The list covers what a file declares and carries: identification, output intent, embedded fonts, actions, filters,
    annotations, encryption. It is no proof; `validate` asks a full validator.

    Raises:
        DocumentError: the file cannot be opened.
    """
    with as_objects(path) as pdf:
        found = [fault for check in _CHECKS for fault in check(pdf)]
    with path.open("rb") as file:
        head = file.read(64)
    if not re.match(rb"%PDF-1\.[4-7]\s+%[\x80-\xff]{4}", head):
        found.append("đầu tệp không đúng dạng")
    return tuple(dict.fromkeys(found))


def validate(path: Path, *, timeout: float = 120) -> bool | None:
    """Ask veraPDF; None when it is not installed.

    Args:
        path: the PDF.
        timeout: seconds it may take.
    """
    program = shutil.which("verapdf")
    if program is None:
        return None
    done = subprocess.run(  # noqa: S603 - found on the user's own path
        [program, "--flavour", "2b", "--format", "text", str(path)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return done.stdout.startswith("PASS")


def _identification(pdf: Any) -> Iterator[str]:
    if archival_mark(pdf) != ("2", "B"):
        yield "siêu dữ liệu không khai PDF/A-2b"
    xmp = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    pairs = (("/Title", "dc:title"), ("/Subject", "dc:description"), ("/Keywords", "pdf:Keywords"))
    for old, new in pairs:
        said = str(pdf.docinfo.get(old, ""))
        if said and said != str(xmp.get(new, "")):
            yield f"thuộc tính {old[1:]} ghi hai nơi khác nhau"
    if "/ID" not in pdf.trailer:
        yield "thiếu mã định danh của tệp"


def _colours(pdf: Any) -> Iterator[str]:
    intents = pdf.Root.get("/OutputIntents")
    profiles = [i.get("/DestOutputProfile") for i in intents] if intents is not None else []
    if not any(p is not None and len(p.read_bytes()) > 128 for p in profiles):
        yield "không có hồ sơ màu"


def _fonts(pdf: Any) -> Iterator[str]:
    for item in pdf.objects:
        if not _is_dictionary(item) or item.get("/Type") != "/FontDescriptor":
            continue
        if not any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"phông {item.get('/FontName')} không được nhúng"
    for item in pdf.objects:
        if _is_dictionary(item) and item.get("/Type") == "/Font" and item.get("/Subtype") not in ("/Type0", "/Type3"):
            if "/FontDescriptor" not in item:
                yield f"phông {item.get('/BaseFont')} không được nhúng"
            elif str(item.get("/Subtype")) != "/CIDFontType2" and "/ToUnicode" not in item and _is_subset(item):
                yield f"phông {item.get('/BaseFont')} không tra được về chữ"


def _actions(pdf: Any) -> Iterator[str]:
    names = pdf.Root.get("/Names")
    if names is not None and "/JavaScript" in names:
        yield "có mã JavaScript"
    if "/AA" in pdf.Root:
        yield "có hành động tự chạy"
    for item in pdf.objects:
        if _is_dictionary(item) and str(item.get("/S", "")) in _FORBIDDEN_ACTIONS:
            yield f"có hành động {item.get('/S')}"


def _streams(pdf: Any) -> Iterator[str]:
    for item in pdf.objects:
        if _kind(item) != "stream":
            continue
        if "/F" in item or "/FFilter" in item:
            yield "có dữ liệu nằm ở tệp khác"
        filters = item.get("/Filter")
        named = list(filters) if _kind(filters) == "array" else [filters]
        if _FORBIDDEN_FILTERS & {str(name) for name in named}:
            yield "có kiểu nén không được dùng"
        if item.get("/Subtype") == "/Image" and item.get("/Interpolate") is True:
            yield "ảnh đặt chế độ nội suy"


def _annotations(pdf: Any) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        for note in page.obj.get("/Annots", ()):
            flags = int(note.get("/F", 0))
            if str(note.get("/Subtype")) != "/Popup" and (not flags & _PRINT or flags & _HIDDEN):
                yield f"trang {number}: có ghi chú không in ra"
            rect = [float(v) for v in note.get("/Rect", (0, 0, 0, 0))]
            empty = rect[0] == rect[2] and rect[1] == rect[3]
            if str(note.get("/Subtype")) not in _MARKUP_WITHOUT_LOOK and "/AP" not in note and not empty:
                yield f"trang {number}: có ghi chú không có hình hiển thị"


def _encryption(pdf: Any) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "tệp được mã hóa"


_CHECKS: tuple[Callable[[Any], Iterator[str]], ...] = (
    _encryption,
    _identification,
    _colours,
    _fonts,
    _actions,
    _streams,
    _annotations,
)


def _is_subset(font: Any) -> bool:
    return "+" in str(font.get("/BaseFont", ""))


def _kind(item: Any) -> str:
    return str(getattr(item, "_type_name", ""))


def _is_dictionary(item: Any) -> bool:
    return _kind(item) in ("dictionary", "stream")
