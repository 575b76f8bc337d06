"""Certificates against the decision's list: one for each row, its number, its decision, the honorific of its person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from vanban.awards.crosscheck.raw import RawAuthor, RawIdea, RawYear
from vanban.awards.crosscheck.reading import Certificate, Paper, read_certificate
from vanban.errors import VanbanError, said
from vanban.frozen import dataclass
from vanban.language import fold, ngay_thang
from vanban.law import DanhHieu, Law
from vanban.patterns import regex

_HONORIFIC: Final = regex(r"^(?P<kinh>ông|bà|tập thể|hộ gia đình)\s*:?\s+", re.IGNORECASE)
_OF_SEX: Final = {"nam": "ông", "nu": "bà"}
_FOR: Final = {"giay_khen": ("GK",), "bang_cstdcs": ("CSTDCS",), "giay_chung_nhan": ("LDTT", "TTLDTT")}
"""Key of the batch → awards whose recipients get one."""
_OF_IDEAS: Final = "giay_chung_nhan_sang_kien"
BATCHES: Final = (*_FOR, _OF_IDEAS)
"""Keys of all batches."""


@dataclass(frozen=True, slots=True)
class Given:
    """One line of the list that certificates follow: its number, who, which award; sexes that the cells give."""

    so: str
    ten: str
    award: DanhHieu
    ca_nhan: bool
    gioi_tinh: frozenset[str] = frozenset()


def certificates(
    raw: RawYear,
    made: Mapping[str, Sequence[Path]],
    sheets: Mapping[str, Sequence[Certificate]],
    decision: Paper | None,
    idea_decision: Paper | None,
    law: Law,
) -> Iterator[str]:
    """Compare every batch with the printed list it follows; without one, with what the cells give."""
    given = _given(raw, decision, law)
    for key in BATCHES:
        yield from _left_over(made.get(key, ()))
    for key, awards in _FOR.items():
        if made.get(key):
            lines = [line for line in given if line.award.ma in awards]
            yield from _batch(key, sheets.get(key, ()), lines, decision)
    if made.get(_OF_IDEAS):
        yield from _ideas(raw, sheets.get(_OF_IDEAS, ()), idea_decision)


def _given(raw: RawYear, decision: Paper | None, law: Law) -> list[Given]:
    sexes: dict[tuple[str, str], set[str]] = {}
    for ask in raw.asks:
        if ask.doi_tuong == "ca_nhan":
            sexes.setdefault((fold(ask.ten), ask.award.ma), set()).add(ask.gioi_tinh)
    listing = decision.listing("tap_the_ca_nhan", "tien_thuong") if decision is not None else None
    if listing is None:
        rows = [(str(n), ask.ten, ask.award, ask.doi_tuong == "ca_nhan") for n, ask in enumerate(raw.here, 1)]
    else:
        rows = [
            (row.get("tt"), row.get("tap_the_ca_nhan"), award, row.nhom.startswith("Cá nhân"))
            for row in listing.dong if (award := law.find_award(row.nhom.rpartition(": ")[2])) is not None
        ]  # fmt: skip
    return [
        Given(so, ten, award, person, frozenset(sexes.get((fold(ten), award.ma), ()) if person else ()))
        for so, ten, award, person in rows
    ]


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
            told.append(f"{path.name}: không đọc lại được: {said(error)}")


def _batch(key: str, sheets: Sequence[Certificate], lines: Sequence[Given], decision: Paper | None) -> Iterator[str]:
    if len(sheets) != len(lines):
        yield f"{key}: có {len(sheets)} giấy, danh sách của quyết định có {len(lines)} dòng"
    by_number = {line.so: line for line in lines}
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
            yield f"{key}: thiếu giấy của {line.ten} ({line.award.ten}, số {number} của danh sách)"


def _unknown(sheet: Certificate, lines: Sequence[Given]) -> str:
    name = bare(sheet.nguoi_nhan)
    own = next((line for line in lines if fold(line.ten) == fold(name)), None)
    if own is not None:
        return f"{sheet.ten}: số sổ vàng «{sheet.so_vang}» của {name}, số thứ tự trong quyết định là {own.so}"
    return f"{sheet.ten}: «{sheet.nguoi_nhan}», số sổ vàng «{sheet.so_vang}» không có trong danh sách của quyết định"


def _one(sheet: Certificate, line: Given, decision: Paper | None) -> Iterator[str]:
    if fold(bare(sheet.nguoi_nhan)) != fold(line.ten):
        yield f"{sheet.ten}: người nhận «{sheet.nguoi_nhan}», số {line.so} của quyết định là «{line.ten}»"
    elif line.ca_nhan and len(line.gioi_tinh) == 1:
        yield from honorific(sheet, next(iter(line.gioi_tinh)), line.ten)
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


def _ideas(raw: RawYear, sheets: Sequence[Certificate], decision: Paper | None) -> Iterator[str]:
    """One certificate an author of a recognised initiative: its name, the author's share, post, unit, Ông or Bà, all by cells."""
    wanted = [(author, idea) for idea in raw.ideas if idea.dat for author in idea.tac_gia]
    if len(sheets) != len(wanted):
        yield f"giay_chung_nhan_sang_kien: có {len(sheets)} giấy, các sáng kiến được công nhận có {len(wanted)} tác giả"
    people: dict[str, set[str]] = {}
    for ask in raw.asks:
        people.setdefault(fold(ask.ten), set()).add(ask.gioi_tinh)
    texts = [(sheet, fold(" ".join(sheet.dong))) for sheet in sheets]
    for author, idea in wanted:
        own = next((s for s, text in texts if fold(author.ten) in fold(s.nguoi_nhan) and fold(idea.ten) in text), None)
        if own is None:
            yield f"giay_chung_nhan_sang_kien: thiếu giấy của {author.ten}, sáng kiến «{idea.ten}» ({idea.cho})"
            continue
        sexes = {author.gioi_tinh} if author.gioi_tinh else people.get(fold(author.ten), set())
        if len(sexes) == 1:
            yield from honorific(own, next(iter(sexes)), author.ten)
        yield from _author(own, author, idea, raw)
        yield from _cites(own, decision)


def _author(sheet: Certificate, author: RawAuthor, idea: RawIdea, raw: RawYear) -> Iterator[str]:
    """Post and unit are the author's own, the share is the one entered."""
    about = next((at for at, line in enumerate(sheet.dong) if "sáng kiến" in fold(line)), 0)
    strange = set(re.findall(r"\w+", fold(" ".join(sheet.dong[1:about])))) - author.tu - raw.don_vi
    if strange:
        yield f"{sheet.ten}: chức vụ, đơn vị «{' '.join(sheet.dong[1:about])}» khác các ô của {author.ten} ({idea.cho})"
    shares = [share for line in sheet.dong for share in re.findall(r"(\d+(?:,\d+)?)\s*%", line)]
    if shares and author.dong_gop and shares != [author.dong_gop]:
        yield f"{sheet.ten}: tỷ lệ đóng góp {shares[0]}% của {author.ten}, bảng tính có {author.dong_gop}% ({idea.cho})"
