"""Certificates against the decision's list: one for each row, its number, its decision, the honorific of its person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from vanban.awards.crosscheck.reading import Certificate, Paper, read_certificate
from vanban.awards.data.results import DuocTang
from vanban.awards.kit import Kit
from vanban.errors import VanbanError
from vanban.language import fold, ngay_thang

_HONORIFIC: Final = re.compile(r"^(?P<kinh>ông|bà|tập thể|hộ gia đình)\s*:?\s+", re.IGNORECASE)
_OF_SEX: Final = {"nam": "ông", "nu": "bà"}
_FOR: Final = {"giay_khen": ("GK",), "bang_cstdcs": ("CSTDCS",), "giay_chung_nhan": ("LDTT", "TTLDTT")}
"""Key of the batch → awards whose recipients get one."""
_OF_IDEAS: Final = "giay_chung_nhan_sang_kien"
BATCHES: Final = (*_FOR, _OF_IDEAS)
"""Keys of all batches."""


def certificates(
    kit: Kit,
    made: Mapping[str, Sequence[Path]],
    sheets: Mapping[str, Sequence[Certificate]],
    decision: Paper | None,
    idea_decision: Paper | None,
) -> Iterator[str]:
    """Compare every batch with the list it follows."""
    for key in BATCHES:
        yield from _left_over(made.get(key, ()))
    for key, awards in _FOR.items():
        if made.get(key):
            lines = [line for line in kit.here if line.danh_hieu.ma in awards]
            yield from _batch(key, sheets.get(key, ()), lines, decision)
    if made.get(_OF_IDEAS):
        yield from _ideas(kit, sheets.get(_OF_IDEAS, ()), idea_decision)


def read_batches(made: Mapping[str, Sequence[Path]], told: list[str]) -> dict[str, list[Certificate]]:
    """Read the certificates of every batch back; what cannot be read is told."""
    return {key: list(_read(made.get(key, ()), told)) for key in BATCHES}


def _left_over(paths: Sequence[Path]) -> Iterator[str]:
    """Tell certificates of an earlier run in the same folder: who prints the folder would hand them out."""
    own = {path.name for path in paths}
    for folder in dict.fromkeys(path.parent for path in paths):
        for path in sorted(folder.glob("*.docx")):
            if path.name not in own and not path.name.startswith(("~", ".", "_")):
                yield f"{folder.name}/{path.name}: giấy của lần chạy trước, không còn trong danh sách; xóa đi trước khi in"


def _read(paths: Iterable[Path], told: list[str]) -> Iterator[Certificate]:
    for path in paths:
        if path.suffix.lower() != ".docx":
            continue
        try:
            yield from read_certificate(path)
        except (VanbanError, OSError) as error:
            told.append(f"{path.name}: không đọc lại được: {error}")


def _batch(key: str, sheets: Sequence[Certificate], lines: Sequence[DuocTang], decision: Paper | None) -> Iterator[str]:
    if len(sheets) != len(lines):
        yield f"{key}: có {len(sheets)} giấy, danh sách của quyết định có {len(lines)} dòng"
    by_number = {str(line.stt): line for line in lines}
    seen: dict[str, str] = {}
    for sheet in sheets:
        line = by_number.get(sheet.so_vang)
        if line is None:
            yield _unknown(sheet, lines)
            continue
        if sheet.so_vang in seen:
            yield f"{sheet.ten}: số sổ vàng {sheet.so_vang} đã dùng ở {seen[sheet.so_vang]}"
        seen[sheet.so_vang] = sheet.ten
        yield from _one(sheet, line, decision)
    for number, line in by_number.items():
        if number not in seen:
            yield f"{key}: thiếu giấy của {line.de_cu.ten} ({line.danh_hieu.ten}, số {number} của danh sách)"


def _unknown(sheet: Certificate, lines: Sequence[DuocTang]) -> str:
    name = bare(sheet.nguoi_nhan)
    own = next((line for line in lines if fold(line.de_cu.ten) == fold(name)), None)
    if own is not None:
        return f"{sheet.ten}: số sổ vàng «{sheet.so_vang}» của {name}, số thứ tự trong quyết định là {own.stt}"
    return f"{sheet.ten}: «{sheet.nguoi_nhan}», số sổ vàng «{sheet.so_vang}» không có trong danh sách của quyết định"


def _one(sheet: Certificate, line: DuocTang, decision: Paper | None) -> Iterator[str]:
    if fold(bare(sheet.nguoi_nhan)) != fold(line.de_cu.ten):
        yield f"{sheet.ten}: người nhận «{sheet.nguoi_nhan}», số {line.stt} của quyết định là «{line.de_cu.ten}»"
    elif line.de_cu.doi_tuong == "ca_nhan":
        yield from honorific(sheet, line.de_cu.gioi_tinh, line.de_cu.ten)
    yield from _cites(sheet, decision)


def _cites(sheet: Certificate, decision: Paper | None) -> Iterator[str]:
    """A certificate names the number and day of its decision, where the decision has them."""
    if decision is None or decision.so is None or decision.ngay is None:
        return
    text = " ".join(sheet.dong)
    if decision.so_ky_hieu not in text:
        yield f"{sheet.ten}: không ghi đúng số quyết định {decision.so_ky_hieu}"
    if ngay_thang(decision.ngay) not in text and f"{decision.ngay:%d/%m/%Y}" not in text:
        yield f"{sheet.ten}: không ghi đúng ngày quyết định ({ngay_thang(decision.ngay)})"


def bare(recipient: str) -> str:
    """Take the honorific off a recipient line.

    >>> bare("Ông: Lý Thế Vinh"), bare("Bà Hà Thị Lan"), bare("Phòng Tổng hợp")
    ('Lý Thế Vinh', 'Hà Thị Lan', 'Phòng Tổng hợp')
    """
    return _HONORIFIC.sub("", recipient)


def honorific(sheet: Certificate, sex: str | None, name: str) -> Iterator[str]:
    """Compare "Ông"/"Bà" with the sex in the workbook; unknown sex must not print either."""
    found = _HONORIFIC.match(sheet.nguoi_nhan)
    printed = fold(found["kinh"]) if found else ""
    if printed not in {"ông", "bà"}:
        return
    expected = _OF_SEX.get(sex or "")
    if expected is None:
        yield f"{sheet.ten}: ghi «{found['kinh'] if found else ''}» nhưng danh sách không có giới tính của {name}"
    elif printed != expected:
        yield f"{sheet.ten}: ghi «{found['kinh'] if found else ''}», danh sách ghi {name} là {'nam' if sex == 'nam' else 'nữ'}"


def _ideas(kit: Kit, sheets: Sequence[Certificate], decision: Paper | None) -> Iterator[str]:
    """One certificate an author of a recognised initiative, with its name on it."""
    wanted = [
        (author, result.sang_kien) for result in kit.ideas if result.cong_nhan for author in result.sang_kien.tac_gia
    ]
    if len(sheets) != len(wanted):
        yield f"giay_chung_nhan_sang_kien: có {len(sheets)} giấy, các sáng kiến được công nhận có {len(wanted)} tác giả"
    sexes = {(person.ten, person.don_vi): person.gioi_tinh for person in kit.data.ca_nhan}
    texts = [(sheet, fold(" ".join(sheet.dong))) for sheet in sheets]
    for author, idea in wanted:
        own = next((s for s, text in texts if fold(author.ten) in fold(s.nguoi_nhan) and fold(idea.ten) in text), None)
        if own is None:
            yield f"giay_chung_nhan_sang_kien: thiếu giấy của {author.ten}, sáng kiến «{idea.ten}»"
            continue
        sex = sexes.get((author.ten, author.don_vi))
        if sex is not None:
            yield from honorific(own, sex, author.ten)
        yield from _cites(own, decision)
