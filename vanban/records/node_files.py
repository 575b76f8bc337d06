"""A YAML or JSON file into values with lines, whatever they mean; no model is needed for that."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from vanban.errors import InputError, Problem
from vanban.records.json_text import read_json
from vanban.records.nodes import Node
from vanban.records.yaml_text import read_yaml

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of the largest record: a paper of thousands of table rows has a few."""
_BOMS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def read_node(path: Path) -> Node:
    """Read a YAML or JSON file into values with lines.

    Raises:
        InputError: the file is missing, too large, not text, or not YAML or JSON.
    """
    name = str(path)
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(Problem("bản ghi quá lớn", tep=name, can_co=f"không quá {LARGEST // 1024 // 1024} MB"))
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(Problem("không có tệp này", tep=name, cach_sua="Xem lại tên tệp và thư mục")) from None
    except OSError as error:
        raise InputError(Problem(f"không mở được tệp ({error.strerror})", tep=name)) from None
    text = _decode(data, name)
    if path.suffix.lower() == ".json" or (path.suffix.lower() not in (".yaml", ".yml") and text.lstrip()[:1] == "{"):
        return read_json(text, name)
    return read_yaml(text, name)


def _decode(data: bytes, name: str) -> str:
    coding = next((coding for bom, coding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        advice = "Lưu lại tệp với bảng mã UTF-8 (Notepad: Save As, Encoding: UTF-8)"
        raise InputError(Problem("tệp không ở bảng mã UTF-8", tep=name, dong=line, cach_sua=advice)) from None
