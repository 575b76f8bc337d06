"""Pre-printed forms (phôi) read: a small YAML says how large the paper is and where each field is printed, in millimetres."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar

from vanban.batch.certificates.machine import MACHINE
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.metrics.lengths import MM_PER_PT
from vanban.overprint.form import Form, FormField
from vanban.overprint.sheet import Align, Box, Look, VerticalAlign
from vanban.overprint.typefaces import STANDARD, FaceName, find_face
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.yaml_text import read_yaml

_PAPERS: Final = {"a5": (210.0, 148.0), "a4": (297.0, 210.0), "a3": (420.0, 297.0)}
_TOP: Final = ("ten", "loai", "kho", "may_in", "phong", "nen", "o")
_FIELD: Final = (
    "truong", "noi_dung", "x", "y", "rong", "cao", "co", "can", "neo", "dam", "nghieng", "hoa", "mau", "phong", "san", "so_dong",
    "gian_dong", "doi_tuong", "cho_trong",
)  # fmt: skip
_ALIGN: Final[Mapping[str, Align]] = {"trai": "trai", "giua": "giua", "phai": "phai"}
_ANCHOR: Final[Mapping[str, VerticalAlign]] = {"tren": "top", "giua": "center", "duoi": "bottom"}
_SUBJECTS: Final = ("ca_nhan", "tap_the", "ho_gia_dinh")
_COLOURS: Final = {"den": "000000", "do": "BE1E2D", "xanh": "1F4E79"}
_YES: Final = frozenset({"co", "true", "x", "yes", "1"})
_SIZE: Final = regex(r"(\d{2,4}(?:[.,]\d+)?)\s*[x×*]\s*(\d{2,4}(?:[.,]\d+)?)", re.IGNORECASE)
T = TypeVar("T")
LARGEST_SHIFT: Final = 30.0
"""Millimetres: a printer that is off by more is set to the wrong paper."""


def read_form(path: Path) -> Form:
    """Read a form.

    Raises:
        InputError: every fault with line and key.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(Problem("không có tệp phôi này", tep=str(path))) from None
    except (OSError, UnicodeDecodeError):
        remedy = "Lưu tệp bằng bảng mã UTF-8"
        raise InputError(Problem("không đọc được tệp phôi", tep=str(path), cach_sua=remedy)) from None
    return parse_form(text, path)


def parse_form(text: str, path: Path | None = None) -> Form:
    """Read a form from text; relative files are looked up beside `path`.

    Raises:
        InputError: every fault with line and key.
    """
    return _FormReader(path).read(read_yaml(text, path.name if path else ""))


class _FormReader:
    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._name = path.name if path else ""
        self._problems: list[Problem] = []

    def read(self, node: Node) -> Form:
        parts = self._keys(node, _TOP, "")
        width, height = self._paper(parts.get("kho"))
        shift = self._shift(parts.get("may_in"))
        family = self._text(parts.get("phong")) or STANDARD
        listed = parts.get("o")
        fields: list[FormField] = []
        if listed is None or not listed.items:
            self._say("phôi chưa có ô nào", "o", listed, "Thêm các dòng «- {truong: ho_ten, x: …, y: …}»")
        else:
            for number, item in enumerate(listed.items, start=1):
                found = self._field(item, number, (width, height), family)
                if found:
                    fields.append(found)
        scan = self._text(parts.get("nen"))
        folder = self._path.parent if self._path else Path()
        if scan and not (folder / scan).is_file():
            self._say("không có tệp ảnh nền này", "nen", parts["nen"], "Đặt ảnh cạnh tệp phôi", scan)
        if self._problems:
            raise InputError(*self._problems)
        return Form(
            self._text(parts.get("ten")) or self._name, key(self._text(parts.get("loai"))), width, height, shift,
            tuple(fields), folder / scan if scan else None, self._path,
        )  # fmt: skip

    def _say(self, what: str, where: str, node: Node | None, remedy: str = "", found: str | None = None) -> None:
        line = node.line if node is not None and node.line else None
        self._problems.append(Problem(what, where, self._name, line, found, cach_sua=remedy))

    def _keys(self, node: Node, known: tuple[str, ...], where: str) -> dict[str, Node]:
        if not isinstance(node.value, Mapping):
            self._say("phải gồm các mục «tên: giá trị»", where or "phôi", node)
            return {}
        found: dict[str, Node] = {}
        for written, part in node.keys.items():
            name = key(str(written))
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                remedy = f"Có phải «{near[0]}»?" if near else f"Dùng một trong: {', '.join(known)}"
                self._say("phôi không có mục này", f"{where}.{written}".lstrip("."), part, remedy)
            else:
                found[name] = part
        return found

    def _text(self, node: Node | None) -> str:
        return "" if node is None or node.value is None else str(node.value).strip()

    def _paper(self, node: Node | None) -> tuple[float, float]:
        written = node.value if node is not None else "A4"
        text = " x ".join(map(str, written)) if isinstance(written, list) else str(written)
        if key(text) in _PAPERS:
            return _PAPERS[key(text)]
        match = _SIZE.search(text)
        if not match:
            self._say("không hiểu khổ phôi", "kho", node, "Viết rộng x cao bằng mm, ví dụ kho: 297x210", text)
            return _PAPERS["a4"]
        return float(match[1].replace(",", ".")), float(match[2].replace(",", "."))

    def _shift(self, node: Node | None) -> tuple[float, float]:
        if node is None:
            return 0.0, 0.0
        parts = self._keys(node, ("lech_ngang", "lech_doc"), "may_in")
        across = self._number(parts.get("lech_ngang"), "may_in.lech_ngang", 0.0)
        down = self._number(parts.get("lech_doc"), "may_in.lech_doc", 0.0)
        for name, value in (("lech_ngang", across), ("lech_doc", down)):
            if abs(value) > LARGEST_SHIFT:
                remedy = "Kiểm tra khổ giấy đặt ở máy in, rồi in lại tờ căn chỉnh"
                self._say("độ lệch quá lớn", f"may_in.{name}", parts.get(name), remedy, f"{value:g} mm")
        return across, down

    def _number(self, node: Node | None, where: str, default: float | None) -> float:
        text = self._text(node)
        if not text:
            if default is None:
                self._say("thiếu số đo", where, node, "Điền số mm")
            return default or 0.0
        try:
            return float(text.replace(",", ".").removesuffix("mm").removesuffix("pt"))
        except ValueError:
            self._say("phải là một số", where, node, "Ví dụ 148.5", text)
            return default or 0.0

    def _field(self, node: Node, number: int, paper: tuple[float, float], family: str) -> FormField | None:
        where = f"o[{number}]"
        before = len(self._problems)
        parts = self._keys(node, _FIELD, where)
        field, pattern = self._text(parts.get("truong")), self._text(parts.get("noi_dung"))
        if bool(field) == bool(pattern):
            self._say("mỗi ô cần truong hoặc noi_dung, không cả hai", where, node, "Ví dụ truong: ho_ten")
        x = self._number(parts.get("x"), f"{where}.x", None)
        y = self._number(parts.get("y"), f"{where}.y", None)
        if not (0 <= x <= paper[0] and 0 <= y <= paper[1]):
            self._say(
                "ô nằm ngoài giấy", where, node, f"Giấy rộng {paper[0]:g}, cao {paper[1]:g} mm", f"x {x:g}, y {y:g}"
            )
        align = self._choice(parts.get("can"), f"{where}.can", _ALIGN, "giua")
        anchor = self._choice(parts.get("neo"), f"{where}.neo", _ANCHOR, "top")
        size = self._number(parts.get("co"), f"{where}.co", 14.0)
        free = {"trai": paper[0] - x, "phai": x, "giua": 2 * min(x, paper[0] - x)}[align]
        width = self._number(parts.get("rong"), f"{where}.rong", max(10.0, free - 10))
        if parts.get("rong") is not None and width > free + 0.5:
            self._say(
                "ô rộng quá mép giấy", f"{where}.rong", parts.get("rong"), f"Nhiều nhất {free:g} mm", f"{width:g}"
            )
        lines = int(self._number(parts.get("so_dong"), f"{where}.so_dong", 1.0)) or 1
        pitch = self._number(parts.get("gian_dong"), f"{where}.gian_dong", 1.17)
        height = self._number(parts.get("cao"), f"{where}.cao", lines * pitch * size * MM_PER_PT + 0.5)
        face = FaceName(
            self._text(parts.get("phong")) or family, self._yes(parts.get("dam")), self._yes(parts.get("nghieng"))
        )
        self._font(face, where, parts.get("phong"))
        look = Look(face, size, pitch, self._colour(parts.get("mau"), where), self._yes(parts.get("hoa")), align)
        subject = key(self._text(parts.get("doi_tuong")))
        if subject and subject not in _SUBJECTS:
            self._say(
                "không có đối tượng này",
                f"{where}.doi_tuong",
                parts["doi_tuong"],
                f"Chọn: {', '.join(_SUBJECTS)}",
                subject,
            )
        if len(self._problems) > before:
            return None
        left = {"trai": x, "giua": x - width / 2, "phai": x - width}[align]
        box = Box(str(number), "", left, y - height / 2, width, height, look, anchor, baseline=y)
        floor = self._number(parts.get("san"), f"{where}.san", max(8.0, size * 0.6))
        return FormField(
            str(number), f"{{{key(field)}}}" if field else pattern, box, floor, lines, subject,
            f"{self._name} {where}".strip(), self._yes(parts.get("cho_trong")),
        )  # fmt: skip

    def _choice(self, node: Node | None, where: str, known: Mapping[str, T], default: T) -> T:
        text = key(self._text(node))
        if text and text not in known:
            self._say("không có cách này", where, node, f"Chọn một trong: {', '.join(known)}", text)
        return known.get(text, default)

    def _yes(self, node: Node | None) -> bool:
        return key(self._text(node)) in _YES

    def _colour(self, node: Node | None, where: str) -> str:
        text = self._text(node).lstrip("#")
        if not text:
            return "000000"
        if re.fullmatch(r"[0-9A-Fa-f]{6}", text):
            return text.upper()
        if key(text) not in _COLOURS:
            self._say(
                "không hiểu màu", f"{where}.mau", node, f"Viết {', '.join(_COLOURS)} hoặc sáu chữ số như BE1E2D", text
            )
        return _COLOURS.get(key(text), "000000")

    def _font(self, face: FaceName, where: str, node: Node | None) -> None:
        try:
            find_face(face, fonts=MACHINE, folder=self._path.parent if self._path else None)
        except InputError as error:
            problem = error.problems[0]
            self._say(problem.noi_dung, f"{where}.phong", node, problem.cach_sua, problem.tim_thay)
