"""Cells of the year's workbook: read into values, every fault kept with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Literal, cast

from vanban.awards.data.nominees import DaDat, MucHoanThanh, Phieu
from vanban.errors import Problem
from vanban.language import DateError, doc_ngay, fold, key, ngay_thang
from vanban.language.name_doubts import NO_PERSON
from vanban.law import DanhHieu, DoiTuong, Law
from vanban.patterns import regex
from vanban.records.tables.people import subject_in
from vanban.records.tables.table import TableRow

_LEVELS: Final = {
    "htxsnv": "HTXSNV", "hoan_thanh_xuat_sac_nhiem_vu": "HTXSNV", "httnv": "HTTNV", "hoan_thanh_tot_nhiem_vu": "HTTNV",
    "htnv": "HTNV", "hoan_thanh_nhiem_vu": "HTNV", "khtnv": "KHTNV", "khong_hoan_thanh_nhiem_vu": "KHTNV",
    "hoan_thanh_xuat_sac": "HTXSNV", "hoan_thanh_tot": "HTTNV", "xuat_sac": "HTXSNV", "tot": "HTTNV", "hoan_thanh": "HTNV",
    "khong_hoan_thanh": "KHTNV", "ht_xuat_sac_nhiem_vu": "HTXSNV", "ht_tot_nhiem_vu": "HTTNV",
}  # fmt: skip
_NO: Final = frozenset({"khong", "vang", "k", "0", "o", "false"})
_TICKS: Final = frozenset("✓✔☑√")
_YES: Final = frozenset({"x", "co", "c", "1", "du", "co_mat", "da_gui", "v", "yes", "true"})


_WITHDRAWING: Final = ("xin_", "rut", "thoi_", "ly_do", "tu_", "theo_", "da_", "do_", "vi_")
"""How a reason begins that names no award: "xin rút: việc gia đình"."""
_BEFORE_DAY: Final = regex(r"^\D*?(?:ngày\s*)?(?=\d)")
"""What stands before the day in «từ trần ngày 12/10/2026»."""
_LISTED: Final = regex(r"^\s*(?:\d{1,2}[.)]|[-–+•])\s*")
"""A number or a mark before an award: "1. LĐTT", "- CSTĐCS"."""
_FRACTION: Final = regex(r"(\d+)\s*/\s*(\d+)(?:\s*phiếu)?")
_JOINED: Final = regex(r",|\+|\s+và\s+|\s+[-–]\s+")
"""What joins two awards; only where the whole is no award's name."""


def kind_of(text: str) -> DoiTuong:
    """Read whom words speak of: a person unless they say otherwise."""
    found = key(text)
    return "tap_the" if "tap_the" in found else "ho_gia_dinh" if "ho" in found.split("_") else "ca_nhan"


class Cells:
    """Reads cells of one workbook and keeps what is wrong with them."""

    def __init__(self, name: str, faults: list[Problem], law: Law) -> None:
        """Read for a file, collecting faults, by a catalogue."""
        self.name, self.faults, self.law = name, faults, law

    def fault(self, row: TableRow, field: str, text: str, **more: str) -> None:
        """Note a wrong cell."""
        self.faults.append(Problem(text, vi_tri=row.places.get(field, row.place), tep=self.name, **cast("Any", more)))

    def text(self, row: TableRow, field: str) -> str:
        """Give a cell as text; "" when blank."""
        value = row.values.get(field, "")
        return "" if value is None else str(value).strip()

    def number(self, row: TableRow, field: str) -> int | None:
        """Give a cell as a whole number, 0 or more; None when blank."""
        text = self.text(row, field)
        if text.endswith("%"):
            wanted = "số đếm, ví dụ 8 (hoặc 8/11)"
            self.fault(
                row,
                field,
                "ghi phần trăm: không cho biết bao nhiêu phiếu, bao nhiêu người",
                tim_thay=text,
                can_co=wanted,
            )
            return None
        found = self.decimal(row, field)
        if found is None:
            return None
        if found != found.to_integral_value() or found < 0:
            self.fault(row, field, "cần số nguyên không âm", tim_thay=str(found))
            return None
        return int(found)

    def decimal(self, row: TableRow, field: str) -> Decimal | None:
        """Give a cell as a number; None when blank."""
        text = self.text(row, field).rstrip("% ").replace(",", ".")
        if not text:
            return None
        try:
            found = Decimal(text)
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite():
            wanted = "một con số, ví dụ 8 (tổng số ghi ở cột riêng)" if re.match(r"\d+\s*/", text) else "một con số"
            self.fault(row, field, "không phải con số", tim_thay=text, can_co=wanted)
            return None
        return found

    def day(self, row: TableRow, field: str) -> date | None:
        """Give a cell as a day; None when blank or only a year."""
        value = row.values.get(field)
        return value if isinstance(value, date) else None

    def when(self, row: TableRow, field: str) -> str:
        """Give a time as papers name it: a day becomes "ngày 15 tháng 9 năm 2026", words stay; "" when blank."""
        value = row.values.get(field)
        return ngay_thang(value) if isinstance(value, date) else self.text(row, field)

    def yes(self, row: TableRow, field: str) -> bool | None:
        """Give a cell as yes or no; None when blank, or a box of Google Sheets that nobody ticked."""
        raw = self.text(row, field)
        text = key(raw)
        if not raw or text == "false":
            return None
        if text in _NO or text.startswith(("khong_", "vang")):
            return False
        if text in _YES or text.startswith("co_") or raw in _TICKS:
            return True
        self.fault(row, field, "không rõ có hay không", tim_thay=self.text(row, field), can_co="x, có, không, vắng")
        return None

    def awards(self, row: TableRow, field: str = "danh_hieu") -> tuple[DanhHieu, ...]:
        """Read the awards of a cell, separated by semicolons, commas or line breaks; highest first."""
        found: dict[str, DanhHieu] = {}
        for part in self._parts(self.text(row, field)):
            award = self.law.find_award(part)
            if award is None:
                self.fault(
                    row, field, "không nhận ra danh hiệu, hình thức khen thưởng", tim_thay=part.strip(),
                    cach_sua="Viết như «LĐTT», «CSTĐ cơ sở», «Giấy khen», cách nhau dấu chấm phẩy; danh hiệu riêng của "
                    "cơ quan thì thêm vào phap-luat.yaml",
                )  # fmt: skip
            else:
                found[award.ma] = award
        return tuple(sorted(found.values(), key=lambda award: award.bac))

    def _parts(self, text: str) -> Iterator[str]:
        """Cut a cell at semicolons and line breaks; at commas, "và", "+" only where the whole is no award's name."""
        for part in re.split(r"[;\n]", text):
            if not part.strip():
                continue
            part = _LISTED.sub("", part)
            if self.law.find_award(part) is not None:
                yield part
            else:
                yield from (_LISTED.sub("", piece) for piece in _JOINED.split(part) if piece.strip())

    def level(self, row: TableRow) -> MucHoanThanh | None:
        """Read how the tasks were done; None when blank."""
        text = self.text(row, "muc")
        if not text:
            return None
        level = _LEVELS.get(key(text))
        if level is None:
            wanted = "HTXSNV, HTTNV, HTNV, KHTNV"
            self.fault(row, "muc", "không nhận ra mức hoàn thành nhiệm vụ", tim_thay=text, can_co=wanted)
        return cast("MucHoanThanh | None", level)

    def whom(self, row: TableRow) -> DoiTuong:
        """Read whom a row is about; where nobody says, a person, unless the name is none of a person's."""
        said, name = self.text(row, "doi_tuong"), self.text(row, "ten")
        found = subject_in(said)
        if found is None and not said and NO_PERSON.match(fold(name)):
            remedy = "Ghi cột «Đối tượng»: Cá nhân, Tập thể hoặc Hộ gia đình"
            self.fault(row, "ten", "chưa rõ là cá nhân hay tập thể", tim_thay=name, cach_sua=remedy)
        return found or kind_of(said)

    def sex(self, row: TableRow) -> Literal["nam", "nu"] | None:
        """Read the sex; None when not stated."""
        found: Literal["nam", "nu"] | None = None
        text = key(str(row.values.get("gioi_tinh") or ""))
        if text in {"nam", "nu"}:
            found = "nam" if text == "nam" else "nu"
        return found

    def died(self, row: TableRow) -> date | bool:
        """Read when somebody died: a day, or a mark; False when blank."""
        value = row.values.get("tu_tran")
        if isinstance(value, date):
            return value
        text = self.text(row, "tu_tran")
        if not text or key(text) in {"khong", "0", "false"}:
            return False
        try:
            return doc_ngay(_BEFORE_DAY.sub("", text))
        except DateError:
            if key(text) not in {"x", "co", "truy_tang", "tu_tran", "da_mat", "hy_sinh", "da_tu_tran"}:
                self.fault(row, "tu_tran", "không đọc được ngày từ trần", tim_thay=text, can_co="ngày, hoặc x")
            return True

    def votes(self, row: TableRow, awards: tuple[DanhHieu, ...]) -> dict[str, Phieu]:
        """Read the council's votes: one pair of cells for all awards of the row, then those of single awards."""
        agree, total = self.pair(row)
        found: dict[str, Phieu] = {}
        if agree is not None and total:
            if agree > total:
                self.fault(row, "dong_y", f"{agree} phiếu đồng ý nhiều hơn tổng số {total}")
            found = {award.ma: Phieu(agree, total) for award in awards}
        elif agree is not None:
            self.fault(row, "tong_phieu", "có số phiếu đồng ý mà không có tổng số phiếu", tim_thay="")
        single: dict[str, Phieu] = {}
        for part in re.split(r"[;\n]", self.text(row, "phieu_rieng")):
            for ma, vote in (self._one_vote(row, part, awards) if part.strip() else {}).items():
                if single.setdefault(ma, vote) != vote:
                    self.fault(
                        row, "phieu_rieng", "một danh hiệu ghi hai kết quả phiếu khác nhau", tim_thay=part.strip()
                    )
        return found | single

    def pair(self, row: TableRow) -> tuple[int | None, int | None]:
        """Read the pair of votes of a row: two cells, or «7/11» in the first one."""
        both = _FRACTION.fullmatch(self.text(row, "dong_y"))
        total = self.number(row, "tong_phieu")
        if both is None:
            return self.number(row, "dong_y"), total
        if total is not None and total != int(both[2]):
            self.fault(row, "tong_phieu", f"khác tổng số phiếu ghi ở cột bên: {both[0]}", tim_thay=str(total))
        return int(both[1]), int(both[2])

    def _one_vote(self, row: TableRow, part: str, awards: tuple[DanhHieu, ...]) -> dict[str, Phieu]:
        read = re.fullmatch(r"\s*(.+?)\s*[:\-–]?\s*(\d+)\s*/\s*(\d+)\s*(?:phiếu)?\s*", part)
        award = self.law.find_award(read[1]) if read else None
        if read is None or award is None or award.ma not in {own.ma for own in awards}:
            self.fault(
                row, "phieu_rieng", "không đọc được phiếu của danh hiệu", tim_thay=part.strip(),
                can_co="ví dụ CSTĐCS: 7/11; LĐTT: 11/11, với danh hiệu có trong cột đề nghị",
            )  # fmt: skip
            return {}
        agree, total = int(read[2]), int(read[3])
        if agree > total or not total:
            self.fault(row, "phieu_rieng", f"{agree} phiếu đồng ý nhiều hơn tổng số {total}")
            return {}
        return {award.ma: Phieu(agree, total)}

    def withdrawn(self, row: TableRow, awards: tuple[DanhHieu, ...]) -> dict[str, str]:
        """Read what is withdrawn: "CSTĐCS: xin rút ngày 11/12", or a reason for the whole row."""
        text = self.text(row, "rut")
        if not text:
            return {}
        found: dict[str, str] = {}
        last = ""
        for part in filter(str.strip, re.split(r"[;\n]", text)):
            name, colon, reason = part.partition(":")
            award = self.law.find_award(name) if colon else None
            if award is not None and award.ma not in {own.ma for own in awards}:
                self.fault(row, "rut", f"rút {award.ten} là danh hiệu, hình thức không đề nghị", tim_thay=part.strip())
            elif award is not None:
                last = award.ma
                found[last] = reason.strip() or "rút đề nghị"
            elif colon and not key(name).startswith(_WITHDRAWING):
                self.fault(row, "rut", "không nhận ra danh hiệu, hình thức được rút", tim_thay=part.strip(),
                           can_co="ví dụ CSTĐCS: xin rút; hoặc chỉ ghi lý do khi rút tất cả")  # fmt: skip
            elif last:
                found[last] += f" {part.strip()}"
        if found:
            return found
        reason = "rút đề nghị" if key(text) in _YES else text
        return {award.ma: reason for award in awards}

    def earlier(self, row: TableRow) -> Iterator[DaDat]:
        """Read awards already received: "2024: CSTĐCS; 2025: CSTĐCS (45/QĐ-VP)"; an award the data does not know stays words."""
        for part in re.split(r"[;\n]", self.text(row, "da_dat")):
            if not part.strip():
                continue
            found = re.match(r"\s*(?:năm\s+)?(\d{4})\s*[:\-–]\s*(.+?)\s*(?:\((.+)\))?\s*$", part, re.IGNORECASE)
            if found is None:
                wanted = "ví dụ 2025: CSTĐCS (45/QĐ-VP)"
                self.fault(row, "da_dat", "không đọc được danh hiệu đã đạt", tim_thay=part.strip(), can_co=wanted)
                continue
            award = self.law.find_award(found[2])
            yield DaDat(int(found[1]), award.ten if award else found[2], award.ma if award else "", found[3] or "")
