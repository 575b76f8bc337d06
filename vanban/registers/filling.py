"""From a request to the values of a row: cleaned, checked, every fault told at once. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from vanban.errors import InputError, Problem
from vanban.language import fold, forbidden, key, nfc, unaccent, visible
from vanban.patterns import regex
from vanban.registers.entries import YeuCau, YeuCauDen, YeuCauVaoSo, real_recipients
from vanban.registers.kinds import (
    DO_KHAN,
    DO_MAT,
    MIEN_MAT,
    MIEN_THUONG,
    doc_ky_hieu,
    doc_loai,
    in_so_ky_hieu,
    khoa_ky_hieu,
    lap_ky_hieu,
    ten_loai,
)

_WORD: Final = regex(r"\w+")
_COPIES: Final = regex(r"\(\s*(\d{1,4})(?:\s*bản)?\s*\)")
_HOUR: Final = regex(r"([01]\d|2[0-3]):[0-5]\d")
_DAY: Final = regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
OUTGOING_TEXTS: Final = ("trich_yeu", "nguoi_ky", "chuc_vu_ky", "luu", "ky_nhan", "ghi_chu", "don_vi_soan", "nguoi_soan",
                         "ho_so", "kem_theo")  # fmt: skip
INCOMING_TEXTS: Final = ("tac_gia", "so_ky_hieu", "trich_yeu", "don_vi_nhan", "ky_nhan", "ghi_chu", "ho_so")
CERTIFICATE_TEXTS: Final = ("ho_ten", "don_vi", "hinh_thuc", "quyet_dinh", "ky_nhan", "ghi_chu")
LIES_OPEN: Final = (
    "Văn bản mật: tệp sổ không mã hóa, ai mở được tệp thì đọc được; hãy dùng một sổ riêng (--so-dang-ky) trên máy quản lý "
    "theo chế độ mật."
)
_LONG: Final = 240
"""Letters of a text that is not worth remembering."""
YEARS: Final = range(1945, 2200)
"""Years a number can belong to; outside them it is a slip of the pen."""


class Faults:
    """Gathers what is wrong with a request, so that the clerk hears everything at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def add(self, where: str, what: str, found: object = None, need: str | None = None) -> None:
        """Note one fault."""
        shown = None if found is None else str(found)
        self.problems.append(Problem(what, vi_tri=where, tim_thay=shown, can_co=need))

    def take(self, error: InputError) -> None:
        """Note the faults of an error caught on the way."""
        self.problems += error.problems

    def stop(self) -> None:
        """Raise InputError when anything was noted."""
        if self.problems:
            raise InputError(*self.problems)


def clean(text: str, where: str, faults: Faults) -> str:
    """Bring a text to NFC on one line; characters that no document may hold are refused by name."""
    if not text:
        return ""
    line, wrong = _known_line(text) if len(text) <= _LONG else _line(text)
    for index, name in wrong:
        faults.add(where, f"ký tự thứ {index + 1} không được phép trong văn bản", name)
    return line


def _line(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    line = " ".join(nfc(text).split())
    return line if visible(line).strip() else "", tuple(forbidden(text))


_known_line = lru_cache(maxsize=4096)(_line)
"""`_line`, remembered: an older book says the same signer and recipients in every row."""


def words(*texts: str) -> str:
    """Make the search text of an entry: each word with its accents and without, once.

    >>> words("Khen thưởng", "01/QĐ-VP")
    'khen thưởng 01 qđ vp thuong qd'
    """
    found = [_known_words(text) if len(text) <= _LONG else _words(text) for text in texts if text]
    folded = [word for one, _ in found for word in one]
    return " ".join(dict.fromkeys([*folded, *(word for _, one in found for word in one)]))


def _words(text: str) -> tuple[list[str], list[str]]:
    folded = _WORD.findall(fold(text))
    return folded, _WORD.findall(unaccent(" ".join(folded)))


_known_words = lru_cache(maxsize=4096)(_words)
"""`_words`, remembered likewise."""


def count_copies(noi_nhan: Iterable[str], luu: str = "", kinh_gui: Iterable[str] = ()) -> int:
    """Count the copies the addressees and recipients need, and the file copy; "Như trên" stands for the addressees.

    A recipient counts once, or as often as it says: "Sở Nội vụ (02)", "Các phòng (5 bản)".

    >>> count_copies(["Sở Nội vụ (02)", "Kho bạc"], "VT")
    4
    >>> count_copies(["Như trên", "Lãnh đạo Văn phòng"], "VT", ["Sở Nội vụ", "Sở Tài chính"])
    4
    """
    return _counted(tuple(noi_nhan), luu, tuple(kinh_gui))


@lru_cache(maxsize=1024)
def _counted(listed: tuple[str, ...], luu: str, addressed: tuple[str, ...]) -> int:
    noi_nhan = real_recipients(addressed, listed)
    counts = [int(found[1]) if (found := _COPIES.search(one)) else 1 for one in noi_nhan]
    kept = 0 if any(fold(one).startswith("lưu") for one in noi_nhan) else 1
    found = _COPIES.search(luu)
    return sum(counts) + (int(found[1]) if found else kept)


def year_of(ngay: date | None, nam: int | None, hom_nay: date) -> tuple[int, date | None]:
    """Decide the year and date of a paper: its own date first, then the year asked for, then today.

    A paper without a date takes today's when today is in its year; otherwise its date stays blank.

    >>> year_of(None, 2025, date(2026, 3, 5)), year_of(None, 2026, date(2026, 3, 5))
    ((2025, None), (2026, datetime.date(2026, 3, 5)))

    Raises:
        InputError: when date and year disagree, or the year cannot be.
    """
    if ngay is not None and nam is not None and ngay.year != nam:
        raise InputError(
            Problem("ngày văn bản không thuộc năm của sổ", vi_tri="ngay", tim_thay=ngay.strftime("%d/%m/%Y"),
                    can_co=f"một ngày của năm {nam}")
        )  # fmt: skip
    year = ngay.year if ngay is not None else nam if nam is not None else hom_nay.year
    if year not in YEARS:
        raise InputError(Problem("năm không hợp lý", vi_tri="nam", tim_thay=str(year), can_co="ví dụ 2026"))
    if ngay is None and year == hom_nay.year:
        ngay = hom_nay
    return year, ngay


def outgoing_values(request: YeuCau, co_quan: str) -> tuple[dict[str, object], list[str]]:
    """Give the values of an outgoing paper's row apart from its number, and what the clerk should know.

    Args:
        request: what was asked.
        co_quan: code of the body, for the usual ký hiệu.

    Raises:
        InputError: with every fault of the request.
    """
    faults, notes = Faults(), list[str]()
    loai, ky_hieu = _kind(request, co_quan, faults)
    texts = _texts(request, OUTGOING_TEXTS, faults)
    mat = choice(request.do_mat, DO_MAT, "do_mat", faults)
    if mat:
        notes.append(LIES_OPEN)
    texts["trich_yeu"] = _subject(request, texts["trich_yeu"], mat, faults, notes)
    addressed = _several(request.kinh_gui, "kinh_gui", faults)
    recipients = _several(request.noi_nhan, "noi_nhan", faults)
    copies = count(request.so_luong_ban, "so_luong_ban", faults)
    if copies is None and (addressed or recipients):
        copies = count_copies(recipients, texts["luu"], addressed)
        notes.append(f"Số lượng bản: {copies} (đếm theo nơi nhận và bản lưu).")
    values: dict[str, object] = {
        **texts,
        "loai": loai,
        "ky_hieu": ky_hieu,
        "khoa_ky_hieu": khoa_ky_hieu(ky_hieu),
        "mien": MIEN_MAT if mat else MIEN_THUONG,
        "do_mat": mat,
        "do_khan": choice(request.do_khan, DO_KHAN, "do_khan", faults),
        "kinh_gui": json.dumps(addressed, ensure_ascii=False) if addressed else "[]",
        "noi_nhan": json.dumps(recipients, ensure_ascii=False) if recipients else "[]",
        "so_luong_ban": copies,
        "so_trang": count(request.so_trang, "so_trang", faults),
        "ngay_chuyen": request.ngay_chuyen,
        "han_tra_loi": request.han_tra_loi,
    }
    faults.stop()
    return values, notes


def outgoing_words(row: Mapping[str, object]) -> str:
    """Make the search text of an outgoing paper's row."""
    number = in_so_ky_hieu(int(str(row["so"])), str(row["phu"]), str(row["ky_hieu"]))
    texts = [
        str(row[name]) for name in ("trich_yeu", "nguoi_ky", "luu", "ghi_chu", "don_vi_soan", "nguoi_soan", "ho_so")
    ]
    loai = str(row["loai"])
    named = [*_named(str(row["kinh_gui"])), *_named(str(row["noi_nhan"])), str(row["kem_theo"])]
    return words(number, ten_loai(loai) if loai else "", *texts, *named)


@lru_cache(maxsize=1024)
def _named(said: str) -> tuple[str, ...]:
    return tuple(json.loads(said))


def incoming_values(request: YeuCauDen) -> tuple[dict[str, object], list[str]]:
    """Give the values of an incoming paper's row apart from its số đến and day of receipt.

    Raises:
        InputError: with every fault of the request.
    """
    faults, notes = Faults(), list[str]()
    loai = ""
    if request.loai:
        try:
            loai = doc_loai(request.loai)
        except InputError as error:
            faults.take(error)
    texts = _texts(request, INCOMING_TEXTS, faults)
    mat = choice(request.do_mat, DO_MAT, "do_mat", faults)
    if mat:
        notes.append(LIES_OPEN)
    texts["trich_yeu"] = _subject(request, texts["trich_yeu"], mat, faults, notes)
    if not texts["tac_gia"]:
        faults.add("tac_gia", "thiếu tác giả (cơ quan, tổ chức gửi văn bản)")
    if _DAY.fullmatch(texts["so_ky_hieu"]):
        faults.add("so_ky_hieu", "đây là ngày tháng, không phải số, ký hiệu: ô này đã bị Excel đổi thành ngày?",
                   texts["so_ky_hieu"])  # fmt: skip
    if request.gio_den and not _HOUR.fullmatch(request.gio_den):
        faults.add("gio_den", "giờ đến không đọc được", request.gio_den, "ví dụ 08:30")
    if request.han and request.ngay_den and request.han < request.ngay_den:
        faults.add("han", "thời hạn giải quyết sớm hơn ngày đến", f"{request.han:%d/%m/%Y}")
    values: dict[str, object] = {
        **texts,
        "khoa_tac_gia": fold(texts["tac_gia"]),
        "khoa_so": fold(texts["so_ky_hieu"]).replace(" ", ""),
        "loai": loai,
        "mien": MIEN_MAT if mat else MIEN_THUONG,
        "do_mat": mat,
        "do_khan": choice(request.do_khan, DO_KHAN, "do_khan", faults),
        "gio_den": request.gio_den,
        "ngay": request.ngay,
        "ngay_chuyen": request.ngay_chuyen,
        "so_trang": count(request.so_trang, "so_trang", faults),
        "han": request.han,
    }
    faults.stop()
    return values, notes


def incoming_words(row: Mapping[str, object]) -> str:
    """Make the search text of an incoming paper's row."""
    texts = [str(row[name]) for name in (*INCOMING_TEXTS, "tien_do", "tra_loi")]
    loai = str(row["loai"])
    return words(str(row["so_den"]), ten_loai(loai) if loai else "", *texts)


def certificate_values(request: YeuCauVaoSo) -> dict[str, object]:
    """Give the values of a certificate's row apart from its number.

    Raises:
        InputError: with every fault of the request.
    """
    faults = Faults()
    texts = _texts(request, CERTIFICATE_TEXTS, faults)
    ten_so = key(request.ten_so)
    if not ten_so:
        faults.add("ten_so", "thiếu tên sổ", need="ví dụ giay_khen")
    if not texts["ho_ten"]:
        faults.add("ho_ten", "thiếu họ và tên người (tập thể) được cấp")
    if request.nam is not None and request.nam not in YEARS:
        faults.add("nam", "năm không hợp lý", request.nam, "ví dụ 2026")
    faults.stop()
    return {
        **texts,
        "ten_so": ten_so,
        "nam": request.nam or 0,
        "ngay_quyet_dinh": request.ngay_quyet_dinh,
        "ngay_trao": request.ngay_trao,
        "trang_thai": "cap",
        "ly_do": "",
    }


def certificate_words(row: Mapping[str, object]) -> str:
    """Make the search text of a certificate's row."""
    return words(str(row["so"]), str(row["ten_so"]), *(str(row[name]) for name in CERTIFICATE_TEXTS))


def reason_of(reason: str, what: str) -> str:
    """Give a reason in one clean line.

    Raises:
        InputError: when there is none: what is done to a number must be explained (Điều 15).
    """
    faults = Faults()
    text = clean(reason, "ly_do", faults)
    if not any(one.isalnum() for one in text):
        faults.add("ly_do", f"cần lý do {what}")
    faults.stop()
    return text


def choice(value: str, allowed: Mapping[str, str], where: str, faults: Faults) -> str:
    """Read one of a few fixed words, by key or by name ("thuong_khan", "Thượng khẩn"); "" stays ""."""
    if not value:
        return ""
    name = key(value)
    if name and name not in allowed:
        faults.add(where, "không hiểu giá trị này", value, ", ".join(allowed))
    return name if name in allowed else ""


def count(value: int | None, where: str, faults: Faults) -> int | None:
    """Check a count: a whole number from 1; None stays None."""
    if value is not None and (isinstance(value, bool) or value < 1):
        faults.add(where, "phải là số nguyên từ 1", value)
        return None
    return value


def _several(names: Iterable[str], where: str, faults: Faults) -> list[str]:
    cleaned = [clean(one, f"{where}[{at}]", faults) for at, one in enumerate(names)]
    return [name for one in cleaned for part in one.split(";") if (name := part.strip())]


def _kind(request: YeuCau, co_quan: str, faults: Faults) -> tuple[str, str]:
    try:
        loai = doc_loai(request.loai)
        if request.ky_hieu:
            return loai, doc_ky_hieu(request.ky_hieu)
        return loai, lap_ky_hieu(loai, co_quan, doc_ky_hieu(request.don_vi_soan) if request.don_vi_soan else "")
    except InputError as error:
        faults.take(error)
        return "", ""


def _subject(request: YeuCau | YeuCauDen, subject: str, mat: str, faults: Faults, notes: list[str]) -> str:
    if mat == "tuyet_mat" and not request.ghi_trich_yeu_tuyet_mat:
        notes.append("Văn bản Tuyệt mật: không ghi trích yếu vào sổ khi chưa được đồng ý.")
        return ""
    if not subject.strip(" .…_?"):
        faults.add("trich_yeu", "thiếu trích yếu nội dung", subject or None)
    return subject


def _texts(request: object, names: Iterable[str], faults: Faults) -> dict[str, str]:
    return {name: clean(str(getattr(request, name)), name, faults) for name in names}
