"""What this machine has and lacks for turning papers into PDF, seen before a paper is waiting."""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from vanban.errors import VanbanError
from vanban.frozen import dataclass
from vanban.ooxml.archive import CONTENT_TYPES, package
from vanban.ooxml.xml_text import escape
from vanban.pdf.finishing import fonts_in
from vanban.pdf.office import fonts, programs
from vanban.pdf.office.conversion import PdfOptions, convert
from vanban.pdf.office.truetype import VIETNAMESE
from vanban.pdf.opening import as_objects, as_seen
from vanban.pdf.optional import has

State = Literal["dat", "thieu", "nen_co"]
_OLDEST_PYTHON = (3, 11)
_OLDEST_OFFICE = (7, 0)
_LEAST_FREE = 500 * 1024 * 1024
_EXTRAS = (
    ("pdf", ("pikepdf", "pypdfium2", "reportlab", "PIL"), "ghép, đóng dấu, xem ảnh trang, ghi thuộc tính PDF"),
    ("ky-so", ("pyhanko",), "ký số và kiểm tra chữ ký số"),
    ("bang-tinh", ("python_calamine", "xlrd"), "đọc nhanh Excel lớn, đọc tệp .xls, .ods"),
    ("web", ("starlette", "uvicorn", "python_multipart"), "trang làm việc trong trình duyệt (vanban mo)"),
    ("xem-nhanh", ("dxpdf", "pypdfium2", "PIL"), "thấy trang bên biểu mẫu khi không có LibreOffice"),
    ("mat", ("cryptography",), "sổ bí mật nhà nước có mã hóa"),
    ("postgresql", ("psycopg",), "sổ đăng ký dùng chung trên máy chủ PostgreSQL"),
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        ten: what.
        trang_thai: "dat" fine, "thieu" something will fail, "nen_co" something optional is missing.
        noi_dung: what was found.
        cach_sua: what to do; "" when nothing.
    """

    ten: str
    trang_thai: State
    noi_dung: str
    cach_sua: str = ""

    def __str__(self) -> str:
        """Say it in one line of Vietnamese.

        >>> str(Check("Python", "dat", "3.12.1"))
        '[đạt] Python: 3.12.1'
        """
        mark = {"dat": "đạt", "thieu": "THIẾU", "nen_co": "nên có"}[self.trang_thai]
        return f"[{mark}] {self.ten}: {self.noi_dung}" + (f". {self.cach_sua}" if self.cach_sua else "")


def examine(*, soffice: Path | None = None, font_dir: Path | None = None, trial: bool = True) -> tuple[Check, ...]:
    """Look at Python, LibreOffice, fonts, extras and the disk; then really convert a page.

    Args:
        soffice: the LibreOffice program; None means look for it.
        font_dir: a folder with further font files; None when there is none.
        trial: convert a page with every Vietnamese letter and read it back.
    """
    found = [_python(), _office(soffice), _font(font_dir), *_extras(), _disk()]
    able = all(check.trang_thai == "dat" for check in found[1:3])
    if trial and able:
        found.append(_trial(soffice, font_dir))
    return tuple(found)


def _python() -> Check:
    fine = sys.version_info >= _OLDEST_PYTHON
    wanted = ".".join(map(str, _OLDEST_PYTHON))
    return Check(
        "Python",
        "dat" if fine else "thieu",
        f"{platform.python_version()} trên {platform.system()} {platform.release()}",
        "" if fine else f"Cài Python {wanted} trở lên",
    )


def _office(soffice: Path | None) -> Check:
    try:
        program = programs.describe(programs.find_soffice(soffice))
    except VanbanError as error:
        problem = error.problems[0]
        return Check("LibreOffice", "thieu", problem.noi_dung, problem.cach_sua)
    version = tuple(int(part) for part in program.version.split(".")[:2]) if program.version else ()
    if not version:
        return Check("LibreOffice", "thieu", f"{program.path} không trả lời", "Mở thử LibreOffice, nếu lỗi thì cài lại")
    if version < _OLDEST_OFFICE:
        return Check("LibreOffice", "nen_co", f"{program.version} tại {program.path} đã cũ", programs.how_to_get())
    return Check("LibreOffice", "dat", f"{program.version} tại {program.path}")


def _font(font_dir: Path | None) -> Check:
    try:
        choice = fonts.require(fonts.choose(font_dir))
    except VanbanError as error:
        problem = error.problems[0]
        return Check("Phông chữ", "thieu", problem.noi_dung, problem.cach_sua)
    stands_in = f", thay cho {fonts.TIMES} (cùng bề rộng chữ, đủ chữ tiếng Việt)" if choice.replaces else ""
    return Check("Phông chữ", "dat", f"{choice.family}{stands_in} tại {choice.files[0].parent}")


def _extras() -> Iterator[Check]:
    for name, modules, purpose in _EXTRAS:
        if all(has(module) for module in modules):
            yield Check(f"Phần mở rộng {name}", "dat", purpose)
        else:
            yield Check(f"Phần mở rộng {name}", "nen_co", f"chưa cài ({purpose})", f'pip install "vanban[{name}]"')


def _disk() -> Check:
    folder = Path(tempfile.gettempdir())
    free = shutil.disk_usage(folder).free
    gigabytes = f"{free / 1024**3:.1f}".replace(".", ",")
    fine = free >= _LEAST_FREE
    return Check(
        "Đĩa",
        "dat" if fine else "thieu",
        f"còn {gigabytes} GB cho tệp tạm tại {folder}",
        "" if fine else "Xóa bớt tệp, hoặc đặt biến TMPDIR (Windows: TEMP) sang đĩa khác",
    )


def _trial(soffice: Path | None, font_dir: Path | None, write: Callable[[Path], None] | None = None) -> Check:
    with tempfile.TemporaryDirectory(prefix="vanban-") as work:
        paper = Path(work) / "thu.docx"
        (write or _write_sample)(paper)
        try:
            (done,) = convert([paper], options=PdfOptions(soffice=soffice, font_dir=font_dir))
        except VanbanError as error:
            return Check("Chuyển thử một trang", "thieu", error.problems[0].noi_dung, error.problems[0].cach_sua)
        if not has("pypdfium2") or not has("pikepdf"):
            return Check("Chuyển thử một trang", "dat", f"xong trong {_seconds(done.seconds)} giây")
        with as_seen(done.target) as pdf:
            text = "".join(page.get_textpage().get_text_range() for page in pdf)
        with as_objects(done.target) as pdf:
            used = fonts_in(pdf)
    lost = [letter for letter in VIETNAMESE if letter not in text]
    if lost or len(used) != 1:
        what = f"mất chữ {''.join(lost[:10])}" if lost else f"chữ lẫn phông: {', '.join(sorted(used))}"
        return Check("Chuyển thử một trang", "thieu", what, fonts.how_to_get())
    return Check(
        "Chuyển thử một trang",
        "dat",
        f"xong trong {_seconds(done.seconds)} giây, đủ chữ, một phông ({next(iter(used))})",
    )


def _seconds(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _write_sample(path: Path) -> None:
    """Write the smallest DOCX that asks for Times New Roman and every Vietnamese letter."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kinds = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    font = f'w:ascii="{fonts.TIMES}" w:hAnsi="{fonts.TIMES}" w:cs="{fonts.TIMES}"'
    runs = "".join(
        f"<w:p><w:r><w:rPr><w:rFonts {font}/></w:rPr><w:t>{escape(VIETNAMESE[start : start + 40])}</w:t></w:r></w:p>"
        for start in range(0, len(VIETNAMESE), 40)
    )
    types = (
        f'<Types xmlns="{kinds}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    relations = (
        f'<Relationships xmlns="{kinds}/relationships">'
        f'<Relationship Id="rId1" Type="{office}" Target="word/document.xml"/></Relationships>'
    )
    document = f'<w:document xmlns:w="{word}"><w:body>{runs}</w:body></w:document>'
    parts = {CONTENT_TYPES: types, "_rels/.rels": relations, "word/document.xml": document}
    path.write_bytes(package((name, text.encode()) for name, text in parts.items()))
