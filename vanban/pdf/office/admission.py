"""What may go to LibreOffice: a file is looked at before it is handed over.

LibreOffice opens anything: of a broken .docx it prints the bytes as text, without a word. So the beginning of a file
must say what its name says.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from vanban.errors import Problem, why

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPPED = {".docx": "word/", ".docm": "word/", ".dotx": "word/", ".odt": "content.xml"}
SUFFIXES = (*_ZIPPED, ".doc", ".rtf")


def fault_of(path: Path) -> Problem | None:
    """Say why a file cannot be converted; None when it can.

    Args:
        path: the file, as the user named it.
    """
    suffix = path.suffix.lower()
    if not path.exists():
        return Problem("không có tệp này", tep=str(path), cach_sua="Xem lại tên tệp và thư mục")
    if not path.is_file():
        return Problem("đây không phải là tệp", tep=str(path))
    if suffix not in SUFFIXES:
        return Problem("không chuyển được loại tệp này sang PDF", tep=str(path), can_co=", ".join(SUFFIXES))
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        return Problem(f"không đọc được tệp: {why(error)}", tep=str(path))
    if suffix in _ZIPPED:
        return _zip_fault(path, head, _ZIPPED[suffix])
    if suffix == ".rtf" and not head.startswith(b"{\\rtf"):
        return _not_what_it_says(path)
    if suffix == ".doc" and head != _OLE and not head.startswith(b"{\\rtf") and not head.startswith(b"PK"):
        return _not_what_it_says(path)
    return None


def _zip_fault(path: Path, head: bytes, part: str) -> Problem | None:
    if head == _OLE:
        return Problem(
            "tệp đặt mật khẩu (hoặc là tệp .doc cũ đổi tên)",
            tep=str(path),
            cach_sua="Mở bằng Word, bỏ mật khẩu rồi lưu lại dạng .docx",
        )
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return _not_what_it_says(path)
    return None if any(name.startswith(part) for name in names) else _not_what_it_says(path)


def _not_what_it_says(path: Path) -> Problem:
    return Problem(
        f"tệp hỏng hoặc không phải tệp {path.suffix.lower()}",
        tep=str(path),
        cach_sua="Mở thử bằng Word; nếu mở được, lưu lại dạng .docx",
    )
