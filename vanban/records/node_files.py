"""A YAML or JSON file into values with lines, whatever they mean; no model is needed for that."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vanban.errors import InputError, Problem, why
from vanban.records.json_text import read_json
from vanban.records.lookalikes import put_right
from vanban.records.nodes import Node
from vanban.records.yaml_text import read_yaml

_SHOWN: Final = 40
LARGEST: Final = 32 * 1024 * 1024
"""Bytes of the largest record: a paper of thousands of table rows has a few."""
_WORD: Final = (
    "đây là tệp Word, không phải bản ghi",
    "Dùng «vanban doc TỆP -o ban-ghi.yaml» để lấy bản ghi, «vanban kiem-tra TỆP» để kiểm tra",
)  # fmt: skip
_SHEET: Final = (
    "đây là bảng tính, không phải bản ghi", "Làm nhiều văn bản từ danh sách: «vanban hang-loat LOẠI DANH_SÁCH.xlsx -o THƯ_MỤC»",
)  # fmt: skip
_BOMS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def read_node(path: Path) -> Node:
    """Read a YAML or JSON file into values with lines; letters that only look Vietnamese are put right.

    Raises:
        InputError: the file is missing, too large, not text, or not YAML or JSON.
    """
    return read_source(path)[1]


def read_source(path: Path) -> tuple[str, Node]:
    """Read a file as `read_node`, and give its text as it stands with it.

    Raises:
        InputError: as `read_node`.
    """
    name = str(path)
    if "\n" in name:
        remedy = "Từ chương trình: ghi nội dung ra tệp, hoặc đọc thành dict rồi gọi vanban.from_dict"
        raise InputError(
            Problem("đây là nội dung bản ghi, không phải tên tệp", tim_thay=name[:_SHOWN], cach_sua=remedy)
        )
    missing = Problem("không có tệp này", tep=name, cach_sua="Xem lại tên tệp và thư mục")
    if "\0" in name:
        raise InputError(missing)
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(Problem("bản ghi quá lớn", tep=name, can_co=f"không quá {LARGEST // 1024 // 1024} MB"))
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(missing) from None
    except OSError as error:
        raise InputError(Problem(f"không mở được tệp ({why(error)})", tep=name)) from None
    text = _decode(data, name)
    if path.suffix.lower() == ".json" or (path.suffix.lower() not in (".yaml", ".yml") and text.lstrip()[:1] == "{"):
        return text, read_json(put_right(text), name)
    return text, read_yaml(put_right(text), name)


def _office_file(data: bytes) -> tuple[str, str] | None:
    """Tell what somebody's Word, Excel or PDF file is, and which command takes it; None for a text."""
    if data[:4] == b"PK\x03\x04":
        if b"xl/" in data[:4000] or b"xl/workbook.xml" in data:
            return _SHEET
        return (
            _WORD
            if b"word/" in data
            else ("đây là tệp nén, không phải bản ghi", "Giải nén, rồi cho tệp .yaml hoặc .json")
        )
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _SHEET if b"W\0o\0r\0k\0b\0o\0o\0k\0" in data else _WORD
    if data[:5] == b"%PDF-":
        return "đây là tệp PDF, không phải bản ghi", "Dùng «vanban doc TỆP -o ban-ghi.yaml» để lấy bản ghi từ tệp Word"
    return None


def _decode(data: bytes, name: str) -> str:
    if office := _office_file(data):
        raise InputError(Problem(office[0], tep=name, cach_sua=office[1]))
    coding = next((coding for bom, coding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        advice = "Lưu lại tệp với bảng mã UTF-8 (Notepad: Save As, Encoding: UTF-8)"
        raise InputError(Problem("tệp không ở bảng mã UTF-8", tep=name, dong=line, cach_sua=advice)) from None
