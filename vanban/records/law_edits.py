"""What an office may get wrong in its own `phap-luat.yaml` although every row can be read: told with its line, never guessed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from vanban.errors import Problem
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.law import Law

_SOURCED: Final = ("luong_co_so", "danh_hieu", "phieu", "nguong")
"""Sections whose numbers go into papers: who wrote one says where it was read."""
_SALARY: Final = (1_000_000, 20_000_000)
"""Between these a monthly base salary in đồng lies."""
_MEDAL, _MEDAL_OF_ASSEMBLY = Decimal("0.6"), Decimal("0.8")
"""Highest coefficients of a Kỷ niệm chương (NĐ 152/2025, Điều 54 khoản 1 điểm c, d)."""
_ONE_CODE: Final = {"danh_hieu": "ma", "van_ban": "so"}


@dataclass(frozen=True, slots=True)
class Written:
    """One row of an office's own file as written.

    Attributes:
        section: the section it stands in.
        values: its values by folded name.
        line: its line; None unknown.
        tu, den: its days of effect as read; None not stated.
    """

    section: str
    values: Mapping[str, Any]
    line: int | None
    tu: date | None = None
    den: date | None = None

    @property
    def code(self) -> str:
        """What tells its fact from others of the section."""
        return str(self.values.get("ma") or "")

    def fault(self, name: str, text: str, file: str, **more: Any) -> Problem:
        """Say what is wrong at its place."""
        return Problem(text, vi_tri=f"{self.section}.{name}", tep=file, dong=self.line, **more)


def listed(value: object) -> tuple[str, ...]:
    """Give the words of a list, of one word alone too.

    >>> listed("nghi_dinh"), listed(["a", 1]), listed(None)
    (('nghi_dinh',), ('a', '1'), ())
    """
    if value is None or value == "":
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def edit_faults(rows: Iterable[Written], own: Law, shipped: Law, file: str) -> Iterator[Problem]:
    """Tell rows without a source, codes and subjects nobody knows, numbers out of range, days that overlap or leave a gap.

    Args:
        rows: the rows of an office's own file.
        own: what was read from them.
        shipped: the shipped law.
        file: the file's name.
    """
    written = list(rows)
    known = {"phieu": {*own.danh_hieu, *shipped.danh_hieu}, "nguong": set(shipped.nguong)}
    subjects = {subject for text in shipped.van_ban for subject in text.chu_de}
    for row in written:
        if row.section in _SOURCED and not str(row.values.get("nguon") or "").strip():
            asked = "ví dụ Nghị định số 161/2026/NĐ-CP"
            yield row.fault("nguon", "thiếu nguồn: ghi văn bản quy định mức này", file, can_co=asked)
        if row.section in known and row.code and row.code not in known[row.section]:
            codes = sorted(known[row.section])
            near = difflib.get_close_matches(row.code, codes, n=3, cutoff=0.4) or codes[:8]
            yield row.fault("ma", "không có mã này", file, tim_thay=row.code, can_co=", ".join(near))
        for subject in listed(row.values.get("chu_de")) if row.section == "van_ban" else ():
            if key(subject) not in subjects:
                asked = ", ".join(sorted(subjects))
                yield row.fault("chu_de", "không rõ dùng làm căn cứ về việc gì", file, tim_thay=subject, can_co=asked)
        yield from _ranges(row, file)
    yield from _medals(written, own, file)
    yield from _twice(written, file)
    yield from _spans(written, file)


def _ranges(row: Written, file: str) -> Iterator[Problem]:
    value = _number(row.values.get("gia_tri"))
    if row.section == "luong_co_so" and value and not _SALARY[0] <= value <= _SALARY[1]:
        yield row.fault(
            "gia_tri",
            "mức lương cơ sở một tháng tính bằng đồng",
            file,
            tim_thay=str(row.values["gia_tri"]),
            can_co="ví dụ 2530000",
        )
    if row.section == "phieu" and value is not None and not 0 < value <= 100:
        yield row.fault("gia_tri", "tỷ lệ phiếu từ 1 đến 100", file, tim_thay=str(row.values["gia_tri"]))
    first = row.tu
    signed = row.values.get("ngay") if row.section == "van_ban" else None
    if isinstance(signed, date) and first is not None and first < signed:
        yield row.fault("tu", "hiệu lực trước ngày ký", file, tim_thay=f"{first:%d/%m/%Y}")


def _number(value: object) -> Decimal | None:
    text = str(value if value is not None else "").replace(" ", "").replace(",", ".")
    parts = text.split(".")
    if len(parts) > 2:
        text = "".join(parts)
    return Decimal(text) if text.replace(".", "", 1).isdecimal() else None


def _medals(rows: Iterable[Written], own: Law, file: str) -> Iterator[Problem]:
    """A Kỷ niệm chương has a ceiling of the State's, whatever the row says."""
    for row in rows:
        award = own.danh_hieu.get(row.code) if row.section == "danh_hieu" else None
        if award is None or not (fold(award.ten).startswith("kỷ niệm chương") or award.ma.startswith("KNC")):
            continue
        most = _MEDAL_OF_ASSEMBLY if "quốc hội" in fold(award.ten) else _MEDAL
        above = [rate for rate in (*award.he_so.values(), award.tran or Decimal(0)) if rate > most]
        if above:
            top, said = (str(rate).replace(".", ",") for rate in (most, above[0]))
            yield row.fault(
                "he_so", f"hệ số kỷ niệm chương không quá {top}", file, tim_thay=said,
                cach_sua="Nghị định số 152/2025/NĐ-CP, Điều 54 khoản 1 điểm c, d",
            )  # fmt: skip


def _twice(rows: Iterable[Written], file: str) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Written] = {}
    for row in rows:
        name = _ONE_CODE.get(row.section, "")
        code = str(row.values.get(name) or "")
        if not name or not code:
            continue
        first = seen.setdefault((row.section, key(code)), row)
        if first is not row:
            yield row.fault(name, f"đã ghi ở dòng {first.line}; mỗi mã một dòng", file, tim_thay=code)


def _spans(rows: Iterable[Written], file: str) -> Iterator[Problem]:
    """Days of one fact neither overlap nor leave a gap: in a gap an older number would hold, unsaid."""
    facts: dict[tuple[str, str], list[Written]] = {}
    for row in rows:
        if row.section in {"luong_co_so", "phieu", "nguong"} and row.tu is not None:
            facts.setdefault((row.section, row.code), []).append(row)
    for some in facts.values():
        some.sort(key=lambda row: row.tu or date.min)
        for before, after in pairwise(some):
            if after.tu is None:
                continue
            if before.den is None or before.den >= after.tu:
                ends = f"đến {before.den:%d/%m/%Y}" if before.den is not None else "chưa ghi ngày hết (den)"
                yield after.fault("tu", f"chồng lên dòng {before.line} ({ends})", file, tim_thay=f"{after.tu:%d/%m/%Y}")
            elif before.den + timedelta(days=1) < after.tu:
                first, last = before.den + timedelta(days=1), after.tu - timedelta(days=1)
                yield after.fault(
                    "tu",
                    f"hở từ {first:%d/%m/%Y} đến {last:%d/%m/%Y} sau dòng {before.line}; ghi mức của những ngày ấy",
                    file,
                )
