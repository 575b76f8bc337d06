"""Reading the common record: what all certificates of one printing share, checked before anything is printed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any, Final

from vanban.batch.certificates.common_fields import CommonField
from vanban.batch.certificates.office_values import OFFICE_SIGNERS
from vanban.batch.list_settings import SETTINGS
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import LanguageError, doc_ngay_khuyet, fold, forbidden, key, nfc
from vanban.patterns import regex
from vanban.records.nodes import Node, node_of
from vanban.records.yaml_text import read_yaml

PAPERS: Final[Mapping[str, tuple[float, float]]] = {
    "a5": (210.0, 148.0), "a4": (297.0, 210.0), "a3": (420.0, 297.0), "a2": (594.0, 420.0),
}  # fmt: skip
"""Names of paper, landscape → width and height in millimetres."""
_SIZE: Final = regex(r"(\d{2,4}(?:[.,]\d+)?)\s*(?:[x×*]|mm\s*x)\s*(\d{2,4}(?:[.,]\d+)?)\s*(?:mm)?", re.IGNORECASE)
_SMALLEST, _LARGEST = 100.0, 1200.0
_SIGNING: Final = (("tm", "TM."), ("q", "Q."), ("tl", "TL."), ("tuq", "TUQ."), ("kt", "KT."))
_PARTY_SIGNING: Final = (("tm", "T/M"), ("q", "Q."), ("tl", "T/L"), ("kt", "K/T"))
"""How the Party's papers write who signs for whom (Hướng dẫn 05-HD/VPTW)."""
_YES, _NO = frozenset({"co", "true", "yes", "x", "1"}), frozenset({"khong", "false", "no", "0"})

NgayIn = tuple[int | None, int | None, int | None]
"""Year, month and day of a printed date; None leaves room to write by hand."""


@dataclass(frozen=True, slots=True)
class Common:
    """A common record.

    Attributes:
        kind: key of the kind of certificate.
        values: key → text; every key of the kind has one, "" when it was left out.
        dates: key → printed date, for those that were given.
        signer: lines above the signature, from top to bottom.
        signer_name: name under the signature; "" leaves it out.
        paper: width and height in millimetres.
        folder: where relative files are looked up; None means the current folder.
        name: the file, for messages.
    """

    kind: str
    values: Mapping[str, str]
    dates: Mapping[str, NgayIn] = field(default_factory=dict)
    signer: tuple[str, ...] = ()
    signer_name: str = ""
    paper: tuple[float, float] = (297.0, 210.0)
    folder: Path | None = None
    name: str = ""

    def says(self, key: str) -> bool:
        """Say whether a yes-or-no key is yes."""
        return self.values.get(key) == "co"


def read_common(
    path: Path, kind: str, fields: Sequence[CommonField], *, given: Mapping[str, Any] | None = None
) -> Common:
    """Read a common record from a YAML file.

    Args:
        path: the file.
        kind: key of the kind.
        fields: what its record may contain.
        given: values that stand where the record leaves them out; None: nothing does.

    Raises:
        InputError: every fault with line and key.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(Problem("không có tệp bản ghi chung này", tep=str(path))) from None
    except (OSError, UnicodeDecodeError) as error:
        remedy = "Lưu tệp bằng bảng mã UTF-8" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(Problem("không đọc được bản ghi chung", tep=str(path), cach_sua=remedy)) from None
    return _CommonReader(kind, fields, path.name, path.parent).read(read_yaml(text, path.name), given or {})


def make_common(
    record: Mapping[str, Any],
    kind: str,
    fields: Sequence[CommonField],
    *,
    folder: Path | None = None,
    given: Mapping[str, Any] | None = None,
) -> Common:
    """Make a common record from a mapping of the same shape; else as `read_common`.

    Raises:
        InputError: every fault with its key.
    """
    return _CommonReader(kind, fields, "", folder).read(node_of(record), given or {})


class _CommonReader:
    def __init__(self, kind: str, fields: Sequence[CommonField], name: str, folder: Path | None) -> None:
        self._kind = kind
        self._fields = {entry.key: entry for entry in fields}
        self._name = name
        self._folder = folder
        self._problems: list[Problem] = []
        self._signers: Mapping[str, Any] = {}
        self._party = False

    def read(self, node: Node, given: Mapping[str, Any]) -> Common:
        nodes = self._nodes(node)
        self._signers = given.get(OFFICE_SIGNERS, {})
        for name, value in given.items():
            if name in self._fields and name not in nodes and value is not None:
                nodes[name] = node_of(value)
        heading = nodes.get("dau_trang")
        self._party = heading is not None and key(_plain(heading.value)) == "dang"
        values: dict[str, str] = {}
        dates: dict[str, NgayIn] = {}
        signer: tuple[tuple[str, ...], str] = ((), "")
        paper = PAPERS["a4"]
        for name, entry in self._fields.items():
            found = nodes.get(name)
            if found is None or found.value in (None, ""):
                values[name] = entry.default
                if entry.required:
                    self._say(f"thiếu {entry.ten}", name, None, f"Thêm dòng «{name}: …»")
                continue
            if entry.kind == "nguoi_ky":
                signer = self._signer(found, name)
            elif entry.kind == "ngay":
                self._date(found, entry, dates, values)
            elif entry.kind == "kho":
                paper = self._paper(found, entry) or paper
                values[name] = _plain(found.value)
            else:
                values[name] = self._value(found, entry)
        if values.get("loai") and key(values["loai"]) != self._kind:
            self._say(
                "bản ghi chung này của loại giấy khác", "loai", nodes.get("loai"), f"Dùng bản ghi của {self._kind}"
            )
        self._deputy(signer[0], nodes.get("nguoi_ky"))
        if self._problems:
            raise InputError(*self._problems)
        return Common(self._kind, values, dates, signer[0], signer[1], paper, self._folder, self._name)

    def _say(self, what: str, where: str, node: Node | None, remedy: str = "", found: str | None = None) -> None:
        line = node.line if node is not None and node.line else None
        self._problems.append(Problem(what, where, self._name, line, found, cach_sua=remedy))

    def _nodes(self, node: Node) -> dict[str, Node]:
        if not isinstance(node.value, Mapping):
            raise InputError(Problem("bản ghi chung phải gồm các dòng «tên: giá trị»", tep=self._name))
        found: dict[str, Node] = {}
        for written, part in node.keys.items():
            name = key(str(written))
            if name in SETTINGS:
                continue
            if name not in self._fields:
                near = difflib.get_close_matches(name, list(self._fields), n=1)
                remedy = f"Có phải «{near[0]}»?" if near else f"Dùng một trong: {', '.join(self._fields)}"
                self._say("không có mục này trong bản ghi chung", str(written), part, remedy)
            elif name in found:
                self._say("mục viết hai lần", str(written), part, "Chỉ giữ một")
            else:
                found[name] = part
        return found

    def _value(self, node: Node, entry: CommonField) -> str:
        if isinstance(node.value, Mapping):
            remedy = "Câu có dấu hai chấm phải đặt trong ngoặc kép"
            self._say(f"{entry.ten} phải là chữ", entry.key, node, remedy)
            return ""
        text = _plain(node.value)
        for _, bad in forbidden(text):
            self._say(f"{entry.ten} có {bad}", entry.key, node, "Xóa ký tự này rồi gõ lại")
        if entry.kind == "co_khong":
            return self._yes_or_no(text, node, entry)
        if entry.kind == "chon":
            chosen = key(text)
            if chosen not in entry.choices:
                near = difflib.get_close_matches(chosen, entry.choices, n=1)
                remedy = f"Có phải «{near[0]}»?" if near else f"Chọn một trong: {', '.join(entry.choices)}"
                self._say(f"không có cách này cho {entry.ten}", entry.key, node, remedy, text)
            return chosen
        if entry.kind == "nam" and not re.fullmatch(r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?", text):
            self._say(f"{entry.ten} không phải là năm", entry.key, node, "Viết như 2026, hoặc 2025-2026", text)
        if entry.kind == "tep" and not (self._folder or Path()).joinpath(text).is_file():
            self._say(
                f"không có tệp {entry.ten}", entry.key, node, "Đặt tệp cạnh bản ghi chung, hoặc sửa đường dẫn", text
            )
        return text

    def _yes_or_no(self, text: str, node: Node, entry: CommonField) -> str:
        folded = key(text)
        if folded not in _YES | _NO:
            self._say(f"{entry.ten}: chỉ trả lời co hoặc khong", entry.key, node, "", text)
        return "co" if folded in _YES else "khong"

    def _date(self, node: Node, entry: CommonField, dates: dict[str, NgayIn], values: dict[str, str]) -> None:
        text = _plain(node.value)
        values[entry.key] = text
        try:
            parts = doc_ngay_khuyet(text)
        except LanguageError as error:
            self._say(f"{entry.ten}: {error.noi_dung}", entry.key, node, error.cach_sua, text)
            return
        dates[entry.key] = (parts.nam, parts.thang, parts.ngay)

    def _paper(self, node: Node, entry: CommonField) -> tuple[float, float] | None:
        written = node.value
        text = " x ".join(map(_plain, written)) if isinstance(written, list | tuple) else _plain(written)
        named = PAPERS.get(key(text).replace("_ngang", ""))
        if named:
            return named
        standing = PAPERS.get(key(text).replace("_dung", "")) if key(text).endswith("_dung") else None
        if standing:
            return standing[1], standing[0]
        match = _SIZE.fullmatch(text.strip())
        if not match:
            self._say(
                "không hiểu khổ giấy", entry.key, node, "Viết A4, A3, A4 đứng, hoặc rộng x cao bằng mm: 400x300", text
            )
            return None
        width, height = (float(part.replace(",", ".")) for part in match.groups())
        if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
            self._say(
                "khổ giấy quá nhỏ hoặc quá lớn", entry.key, node, f"Mỗi cạnh từ {_SMALLEST:g} đến {_LARGEST:g} mm", text
            )
            return None
        return width, height

    def _signer(self, node: Node, name: str) -> tuple[tuple[str, ...], str]:
        if isinstance(node.value, str) and key(node.value) in self._signers:
            node = node_of(self._signers[key(node.value)])
        if not isinstance(node.value, Mapping):
            remedy = "Viết nguoi_ky: {chuc_vu: …, ho_ten: …}, hoặc tên một người ký trong co-quan.yaml"
            self._say("người ký phải có chức vụ và họ tên", name, node, remedy)
            return (), ""
        parts = {key(str(written)): part for written, part in node.keys.items()}
        strange = [part for part in parts if part not in {"chuc_vu", "ho_ten", "ghi_hoc_vi", *(k for k, _ in _SIGNING)}]
        for part in strange:
            near = difflib.get_close_matches(part, ["chuc_vu", "ho_ten", "kt", "tm", "tl", "tuq", "q"], n=1)
            self._say(
                "người ký không có mục này", f"{name}.{part}", parts[part], f"Có phải «{near[0]}»?" if near else ""
            )
        signs = _PARTY_SIGNING if self._party else _SIGNING
        if self._party and "tuq" in parts:
            self._say("văn bản của Đảng không có «TUQ.»", f"{name}.tuq", parts["tuq"], "Dùng tl: (T/L) hoặc kt: (K/T)")
        lines = [f"{sign} {_plain(parts[k].value)}" for k, sign in signs if k in parts and parts[k].value]
        office = parts.get("chuc_vu")
        if office is not None and office.value:
            given = office.value if isinstance(office.value, list | tuple) else _plain(office.value).split("\n")
            lines += [" ".join(_plain(line).split()) for line in given if _plain(line).strip()]
        if not lines:
            self._say("thiếu chức vụ người ký", f"{name}.chuc_vu", node, "Thêm chuc_vu: …")
        person = parts.get("ho_ten")
        return tuple(lines), " ".join(_plain(person.value).split()) if person is not None and person.value else ""

    def _deputy(self, lines: tuple[str, ...], node: Node | None) -> None:
        """A deputy signs in the head's place, and the paper says so (Nghị định 30/2020, Điều 13 khoản 1)."""
        folded = [fold(line) for line in lines]
        if (
            folded
            and folded[-1].startswith("phó ")
            and not any(line.startswith(self._signs_for_another()) for line in folded)
        ):
            sign = "K/T" if self._party else "KT."
            remedy = "Thêm kt: chức vụ cấp trưởng, ví dụ kt: Chánh Văn phòng"
            if self._party:
                remedy = (
                    "Thêm tm: tập thể lãnh đạo, ví dụ tm: Ban Thường vụ; ở ban, văn phòng thì kt: chức vụ cấp trưởng"
                )
            self._say(f"cấp phó ký phải có dòng {sign}", "nguoi_ky.chuc_vu", node, remedy, lines[-1])

    def _signs_for_another(self) -> tuple[str, ...]:
        """Give the openings of lines by which a deputy signs; in the Party's papers one for a committee is enough."""
        return ("t/m", "k/t", "t/l", "q.") if self._party else ("kt.", "tuq.", "q.")


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(_plain(part) for part in value)
    if value is True or value is False:
        return "co" if value else "khong"
    return nfc(str(value)).strip() if value is not None else ""
