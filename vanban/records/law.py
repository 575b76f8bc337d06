"""The dated law: the shipped `phap-luat.yaml`, with the rows of an office's own file before them; every fault with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, TypeVar

from vanban.errors import InputError, Problem
from vanban.language import DateError, doc_ngay, key
from vanban.law import Dated, EndedName, Law, LegalText, LunarYear, OffDay, Source, YearlyDay
from vanban.law.awards import DanhHieu
from vanban.records.law_edits import Written, edit_faults, listed
from vanban.records.node_files import read_node
from vanban.records.nodes import Node
from vanban.records.yaml_text import read_yaml

NAME: Final = "phap-luat.yaml"
T = TypeVar("T")
_ROW: Final = frozenset({"tu", "den", "nguon", "xem", "do_tin", "ghi_chu"})
_SECTIONS: Final[Mapping[str, frozenset[str]]] = {
    "luong_co_so": _ROW | {"gia_tri"},
    "danh_hieu": _ROW
    | {"ma", "ten", "loai", "cap", "he_so", "tran", "bac", "phieu_kin", "dong_nghia", "doi_tuong", "cap_quyet_dinh"},
    "phieu": _ROW | {"ma", "gia_tri"},
    "nguong": _ROW | {"ma", "gia_tri"},
    "van_ban": _ROW | {"so", "loai", "ngay", "ban_hanh", "ten", "thay_bang", "chu_de", "sua_doi", "chua_doc"},
    "ngay_le": _ROW | {"ngay", "ten", "tu_nam"},
    "ngay_nghi": _ROW | {"ngay", "ten", "chac"},
    "am_lich": _ROW | {"nam", "tet", "gio_to"},
    "ten_cu": _ROW | {"ten", "loai", "thay_bang"},
}
"""Section of the file → the names a row of it may hold."""
_OTHER: Final = frozenset({"xem", "tet", "lam_bu"})
_RECIPIENTS: Final = ("ca_nhan", "tap_the", "ho_gia_dinh")


def find_law(profile: Path | None) -> Path | None:
    """Look for an office's own `phap-luat.yaml` beside its profile; None when there is none."""
    own = profile.parent / NAME if profile is not None else None
    return own if own is not None and own.is_file() else None


def read_law(own: Path | None = None, *, today: date | None = None) -> Law:
    """Read the dated law.

    Args:
        own: the office's own file; its rows stand before the shipped ones and win, an award or text of the same code
            replaces the shipped one. None: the shipped facts only.
        today: the day an office's row counts as seen when it does not say; None: its first day of effect.

    Raises:
        InputError: a row is wrong; every fault is told with its line.
    """
    if own is None:
        return _shipped()
    reader = _Reader(str(own), today, own=True)
    law = reader.read(read_node(own))
    faults = list(edit_faults(reader.rows, law, _shipped(), str(own)))
    if faults:
        raise InputError(*faults)
    return _joined(law, _shipped())


@lru_cache(maxsize=1)
def _shipped() -> Law:
    """Read the facts that come with the program; once, since they stay the same while it runs."""
    return _Reader(NAME, None, own=False).read(
        read_yaml((files("vanban.law") / NAME).read_text(encoding="utf-8"), NAME)
    )


def _joined(first: Law, then: Law) -> Law:
    """Put an office's facts before the shipped ones."""
    own_texts = {text.so for text in first.van_ban}
    return Law(
        luong_co_so=(*first.luong_co_so, *then.luong_co_so),
        danh_hieu={**first.danh_hieu, **{ma: row for ma, row in then.danh_hieu.items() if ma not in first.danh_hieu}},
        phieu=_rows(first.phieu, then.phieu),
        nguong=_rows(first.nguong, then.nguong),
        van_ban=(*first.van_ban, *(text for text in then.van_ban if text.so not in own_texts)),
        ngay_nghi=(*first.ngay_nghi, *then.ngay_nghi),
        lam_bu=first.lam_bu | then.lam_bu,
        ngay_le=(*first.ngay_le, *then.ngay_le),
        tet=first.tet if first.tet != (0, 0) else then.tet,
        am_lich={**then.am_lich, **first.am_lich},
        ten_cu=(*first.ten_cu, *then.ten_cu),
    )


def _rows(first: Mapping[str, tuple[Dated[T], ...]], then: Mapping[str, tuple[Dated[T], ...]]) -> dict[str, Any]:
    return {name: (*first.get(name, ()), *then.get(name, ())) for name in {**then, **first}}


@dataclass(slots=True)
class _Row:
    """One row being read: its values by folded name, its line."""

    values: dict[str, Any]
    line: int | None
    section: str


class _Reader:
    """Reads one file and keeps what is wrong with it."""

    def __init__(self, name: str, today: date | None, *, own: bool) -> None:
        self.name, self.today, self.own = name, today, own
        self.seen = today
        self.faults: list[Problem] = []
        self.rows: list[Written] = []

    def read(self, node: Node) -> Law:
        parts = {key(name): part for name, part in node.keys.items()}
        if not isinstance(node.value, Mapping):
            raise InputError(Problem("tệp phải gồm các mục «tên: danh sách»", tep=self.name))
        self._unknown(parts, {*_SECTIONS, *_OTHER}, "")
        if "xem" in parts:
            self.seen = self._date(parts["xem"].value, parts["xem"].line, "xem")
        law = Law(
            luong_co_so=tuple(self._each(parts, "luong_co_so", lambda row: self._dated(row, self._whole(row)))),
            danh_hieu={award.ma: award for award in self._each(parts, "danh_hieu", self._award)},
            phieu=self._by_code(parts, "phieu", self._whole),
            nguong=self._by_code(parts, "nguong", lambda row: self._number(row, "gia_tri") or Decimal(0)),
            van_ban=tuple(self._each(parts, "van_ban", self._text)),
            ngay_nghi=tuple(self._each(parts, "ngay_nghi", self._off)),
            lam_bu=frozenset(self._days(parts.get("lam_bu"))),
            ngay_le=tuple(self._each(parts, "ngay_le", self._yearly)),
            tet=self._tet(parts.get("tet")),
            am_lich={year.nam: year for year in self._each(parts, "am_lich", self._lunar)},
            ten_cu=tuple(self._each(parts, "ten_cu", self._name)),
        )
        if self.faults:
            raise InputError(*self.faults)
        return law

    def _fault(self, text: str, line: int | None, place: str, **more: Any) -> None:
        self.faults.append(Problem(text, vi_tri=place, tep=self.name, dong=line, **more))

    def _unknown(self, parts: Mapping[str, Node], known: set[str] | frozenset[str], place: str) -> None:
        for name, part in parts.items():
            if name not in known and name[:1].isdecimal():
                self._fault(
                    "số có dấu phẩy bị tách làm hai", part.line, place or name, tim_thay=f",{name}",
                    cach_sua='Đặt số trong ngoặc kép: "0,5"',
                )  # fmt: skip
            elif name not in known:
                self._fault(
                    "không có mục nào tên như vậy",
                    part.line,
                    place or name,
                    tim_thay=name,
                    can_co=", ".join(sorted(known)),
                )

    def _each(self, parts: Mapping[str, Node], section: str, make: Callable[[_Row], T | None]) -> Iterator[T]:
        part = parts.get(section)
        if part is None or part.value is None:
            return
        if not isinstance(part.value, list | tuple):
            self._fault("phải là danh sách, mỗi dòng một dấu -", part.line, section)
            return
        for item in part.items:
            if not isinstance(item.value, Mapping):
                self._fault("mỗi dòng phải gồm các mục «tên: giá trị»", item.line, section)
                continue
            inner = {key(name): node for name, node in item.keys.items()}
            self._unknown(inner, _SECTIONS[section], section)
            values = {key(name): value for name, value in item.value.items()}
            if self.own:
                self.rows.append(Written(section, values, item.line, *self._days_of(values)))
            made = make(_Row(values, item.line, section))
            if made is not None:
                yield made

    @staticmethod
    def _days_of(values: Mapping[str, Any]) -> tuple[date | None, date | None]:
        """Read a row's days of effect quietly; what is wrong with them is told by who makes the row."""
        found: list[date | None] = []
        for value in (values.get("tu"), values.get("den")):
            try:
                found.append(value if isinstance(value, date) else doc_ngay(str(value)) if value else None)
            except DateError:
                found.append(None)
        return found[0], found[1]

    def _by_code(
        self, parts: Mapping[str, Node], section: str, value: Callable[[_Row], T]
    ) -> dict[str, tuple[Dated[T], ...]]:
        found: dict[str, tuple[Dated[T], ...]] = {}
        for code, row in self._each(parts, section, lambda row: (self._words(row, "ma"), self._dated(row, value(row)))):
            found[code] = (*found.get(code, ()), row)
        return found

    def _words(self, row: _Row, name: str, *, needed: bool = True) -> str:
        text = str(row.values.get(name) or "").strip()
        if needed and not text:
            self._fault("thiếu mục này", row.line, f"{row.section}.{name}")
        return text

    def _number(self, row: _Row, name: str, *, needed: bool = True) -> Decimal | None:
        text = str(row.values.get(name) or "").replace(" ", "").replace(",", ".")
        if not text:
            if needed:
                self._fault("thiếu mục này", row.line, f"{row.section}.{name}")
            return None
        return self._decimal(text, row.line, f"{row.section}.{name}")

    def _decimal(self, text: str, line: int | None, place: str) -> Decimal | None:
        parts = text.split(".")
        if len(parts) > 2 and all(len(part) == 3 for part in parts[1:]):
            text = "".join(parts)
        try:
            found = Decimal(text)
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite() or found < 0:
            self._fault("không phải con số", line, place, tim_thay=text, can_co="một con số, ví dụ 2530000 hoặc 0,3")
            return None
        return found

    def _whole(self, row: _Row) -> int:
        found = self._number(row, "gia_tri")
        if found is not None and found != found.to_integral_value():
            self._fault("cần số nguyên", row.line, f"{row.section}.gia_tri", tim_thay=str(found))
        return int(found or 0)

    def _date(self, value: object, line: int | None, place: str) -> date | None:
        if value is None or not str(value).strip():
            return None
        try:
            return value if isinstance(value, date) else doc_ngay(str(value))
        except DateError as error:
            self._fault(str(error), line, place)
            return None

    def _day(self, row: _Row, name: str, *, needed: bool = True) -> date | None:
        value = row.values.get(name)
        found = self._date(value, row.line, f"{row.section}.{name}")
        if found is None and needed and value in (None, ""):
            self._fault("thiếu ngày này", row.line, f"{row.section}.{name}", can_co="ví dụ 01/7/2026")
        return found

    def _source(self, row: _Row, first: date | None) -> Source:
        sure = self._words(row, "do_tin", needed=False).upper() or ("A" if self.own else "")
        if sure not in {"A", "B", "C"}:
            self._fault("độ tin phải là A, B hoặc C", row.line, f"{row.section}.do_tin", tim_thay=sure)
            sure = "C"
        seen = self._day(row, "xem", needed=False) or self.seen or first or date(1, 1, 1)
        own_words = "cơ quan tự ghi vào phap-luat.yaml"
        told = self._words(row, "nguon", needed=not self.own) or own_words
        return Source(told, seen, sure, self.own)  # type: ignore[arg-type]

    def _dated(self, row: _Row, value: T) -> Dated[T]:
        first, last = self._day(row, "tu"), self._day(row, "den", needed=False)
        if first is not None and last is not None and last < first:
            self._fault("ngày kết thúc trước ngày bắt đầu", row.line, f"{row.section}.den")
        return Dated(value, first or date(1, 1, 1), last, self._source(row, first))

    def _award(self, row: _Row) -> DanhHieu | None:
        code, name = self._words(row, "ma"), self._words(row, "ten")
        kind, level = key(self._words(row, "loai")), key(self._words(row, "cap"))
        if kind not in {"danh_hieu", "hinh_thuc"}:
            self._fault("loại phải là danh_hieu hoặc hinh_thuc", row.line, "danh_hieu.loai", tim_thay=kind)
        if level not in {"nha_nuoc", "bo_tinh", "co_so", "doan_the"}:
            self._fault("cấp phải là nha_nuoc, bo_tinh, co_so hoặc doan_the", row.line, "danh_hieu.cap", tim_thay=level)
        rates = self._rates(row)
        whom = tuple(key(one) for one in listed(row.values.get("doi_tuong"))) or tuple(rates)
        if not whom or any(one not in _RECIPIENTS for one in whom):
            self._fault(
                "đối tượng phải là ca_nhan, tap_the, ho_gia_dinh", row.line, "danh_hieu.he_so", tim_thay=", ".join(whom)
            )
        top = self._number(row, "tran", needed=False)
        for who, rate in rates.items():
            if top is not None and rate > top:
                told = f"hệ số {rate} của {who} vượt mức tối đa {top}"
                self._fault(told, row.line, "danh_hieu.he_so", cach_sua="Xem lại quy định của nơi tặng")
        if not code or not name:
            return None
        return DanhHieu(
            ma=code,
            ten=name,
            loai=kind,  # type: ignore[arg-type]
            cap=level,  # type: ignore[arg-type]
            doi_tuong=whom,  # type: ignore[arg-type]
            he_so=rates,  # type: ignore[arg-type]
            bac=int(self._number(row, "bac", needed=False) or 50),
            source=self._source(row, None),
            tran=top,
            bo_phieu_kin=_yes(row.values.get("phieu_kin")),
            cap_quyet_dinh=self._words(row, "cap_quyet_dinh", needed=False),
            dong_nghia=listed(row.values.get("dong_nghia")),
        )

    def _rates(self, row: _Row) -> dict[str, Decimal]:
        given = row.values.get("he_so")
        if given is None:
            return {}
        if not isinstance(given, Mapping):
            given = {"ca_nhan": given}
        found = {}
        for who, value in given.items():
            rate = self._decimal(str(value).replace(",", "."), row.line, f"danh_hieu.he_so.{who}")
            if rate is not None:
                found[key(str(who))] = rate
        return found

    def _text(self, row: _Row) -> LegalText:
        first = self._day(row, "tu")
        return LegalText(
            so=self._words(row, "so"),
            loai=self._words(row, "loai"),
            ngay=self._day(row, "ngay", needed=False),
            ban_hanh=self._words(row, "ban_hanh", needed=False),
            ten=self._words(row, "ten", needed=False),
            tu=first or date(1, 1, 1),
            den=self._day(row, "den", needed=False),
            thay_bang=self._words(row, "thay_bang", needed=False),
            chu_de=tuple(key(one) for one in listed(row.values.get("chu_de"))),
            sua_doi=self._words(row, "sua_doi", needed=False),
            chua_doc=self._words(row, "chua_doc", needed=False),
            source=self._source(row, first),
        )

    def _off(self, row: _Row) -> OffDay | None:
        day = self._day(row, "ngay")
        sure = row.values.get("chac") is None or _yes(row.values.get("chac"))
        return OffDay(day, self._words(row, "ten"), sure, self._source(row, day)) if day is not None else None

    def _yearly(self, row: _Row) -> YearlyDay | None:
        text = self._words(row, "ngay")
        parts = text.replace("-", "/").split("/")
        if len(parts) != 2 or not all(part.strip().isdecimal() for part in parts):
            self._fault("ngày lễ viết «ngày/tháng»", row.line, "ngay_le.ngay", tim_thay=text, can_co="ví dụ 30/4")
            return None
        first = int(self._number(row, "tu_nam", needed=False) or 0)
        return YearlyDay(int(parts[0]), int(parts[1]), self._words(row, "ten"), first, self._source(row, None))

    def _lunar(self, row: _Row) -> LunarYear | None:
        year, tet, gio_to = self._number(row, "nam"), self._day(row, "tet"), self._day(row, "gio_to")
        if year is None or tet is None or gio_to is None:
            return None
        return LunarYear(int(year), tet, gio_to, self._source(row, tet))

    def _name(self, row: _Row) -> EndedName:
        first = self._day(row, "tu")
        after = self._words(row, "thay_bang", needed=False)
        kind = self._words(row, "loai", needed=False) or "co_quan"
        last = self._day(row, "den", needed=False)
        return EndedName(self._words(row, "ten"), first or date(1, 1, 1), after, kind, self._source(row, first), last)

    def _days(self, part: Node | None) -> Iterator[date]:
        for item in part.items if part is not None else ():
            found = self._date(item.value, item.line, "lam_bu")
            if found is not None:
                yield found

    def _tet(self, part: Node | None) -> tuple[int, int]:
        if part is None:
            return (0, 0)
        row = _Row({key(name): value for name, value in (part.value or {}).items()}, part.line, "tet")
        return int(self._number(row, "truoc") or 0), int(self._number(row, "sau") or 0)


def _yes(value: object) -> bool:
    return key(str(value or "")) in {"co", "x", "true", "dung", "yes"}
