"""Types of paper as the register sees them: names and codes of the decree, and the kinds of copies."""

from __future__ import annotations

import difflib
import re
from typing import Final

from vanban.errors import InputError, Problem, RegisterError
from vanban.language import CodeError, fold, key, ky_hieu, nfc, so_van_ban
from vanban.patterns import regex
from vanban.regulation import COPY_CODES, LOAI, TYPE_CODES

COPY_NAMES: Final = {"sao_y": "Bản sao y", "trich_sao": "Bản trích sao", "sao_luc": "Bản sao lục"}
_NO_PAPER: Final = {"huy": "đã hủy", "giu": "mới giữ, chưa cấp cho văn bản nào", "tra": "đã trả lại"}
DO_MAT: Final = {"mat": "Mật", "toi_mat": "Tối mật", "tuyet_mat": "Tuyệt mật"}
DO_KHAN: Final = {"khan": "Khẩn", "thuong_khan": "Thượng khẩn", "hoa_toc": "Hỏa tốc"}
MIEN_THUONG: Final = "thuong"
MIEN_MAT: Final = "mat"
"""Secret papers have numbers and books of their own (Điều 15, khoản 2)."""
BY_KEY_OF_NAME: Final = {key(loai.ten): loai.key for loai in LOAI.values()} | {
    key(ten): ma for ma, ten in COPY_NAMES.items()
}

_OPENS: Final = regex(r"(?:Về|Ban hành|Phê duyệt)(?!\w)", re.IGNORECASE)
"""What a subject opens with (Phụ lục I, I.II.5); names behind it keep their capitals."""
_OTHER_WORDS: Final = {"hóa", "viên"}
"""Syllables that make another word of a type's name: kế hoạch hóa, báo cáo viên."""


def ten_loai(loai: str) -> str:
    """Give a type's name as it stands in a register.

    >>> ten_loai("quyet_dinh"), ten_loai("trich_sao")
    ('Quyết định', 'Bản trích sao')
    """
    if loai in LOAI:
        return LOAI[loai].ten
    return COPY_NAMES.get(loai, loai)


def ten_va_trich_yeu(loai: str | None, trich_yeu: str, *, khac: str = "") -> str:
    """Join a type's name and a subject as a register says them: the words that open a subject go on in small letters.

    Args:
        loai: the type; None or "" is not known.
        trich_yeu: the subject as its paper prints it.
        khac: the name where the type is not known.

    >>> ten_va_trich_yeu("quyet_dinh", "Về việc tặng Giấy khen"), ten_va_trich_yeu("ke_hoach", "Tuyên Quang năm 2026")
    ('Quyết định về việc tặng Giấy khen', 'Kế hoạch Tuyên Quang năm 2026')
    >>> ten_va_trich_yeu("ke_hoach", "Kế hoạch công tác"), ten_va_trich_yeu("ke_hoach", "Kế hoạch hóa gia đình")
    ('Kế hoạch công tác', 'Kế hoạch Kế hoạch hóa gia đình')
    """
    name = ten_loai(loai) if loai else khac
    if not name:
        return trich_yeu
    if _says(name, trich_yeu):
        return trich_yeu
    if _OPENS.match(trich_yeu):
        trich_yeu = trich_yeu[0].lower() + trich_yeu[1:]
    return f"{name} {trich_yeu}".strip()


def _says(name: str, trich_yeu: str) -> bool:
    """Whether a subject opens with the name of its type already; «Kế hoạch hóa …» is another word."""
    words, said = trich_yeu.split(), name.split()
    opens = [fold(word) for word in words[: len(said)]] == [fold(word) for word in said]
    return opens and (len(words) == len(said) or fold(words[len(said)]) not in _OTHER_WORDS)


def trich_yeu_rieng(text: str) -> str:
    """Give the rest of a register's cell behind the type's name as its paper prints it.

    >>> trich_yeu_rieng("về việc tặng Giấy khen"), trich_yeu_rieng("V/v báo cáo")
    ('Về việc tặng Giấy khen', 'V/v báo cáo')
    """
    return text[0].upper() + text[1:] if _OPENS.match(text) else text


def doc_loai(value: str, *, vi_tri: str = "loai") -> str:
    """Read a type as a clerk would write it: its key, its name or its code.

    >>> doc_loai("Quyết định"), doc_loai("TTr"), doc_loai("quyet_dinh")
    ('quyet_dinh', 'to_trinh', 'quyet_dinh')

    Raises:
        InputError: for a type the decree does not know; the message offers the nearest.
    """
    text = nfc(value).strip()
    name = key(text)
    if name in LOAI or name in COPY_CODES:
        return name
    if name in BY_KEY_OF_NAME:
        return BY_KEY_OF_NAME[name]
    if text in TYPE_CODES:
        return TYPE_CODES[text]
    for loai, (_, code) in COPY_CODES.items():
        if text == code:
            return loai
    near = difflib.get_close_matches(name, [*LOAI, *COPY_CODES], n=3)
    advice = f"Có phải: {', '.join(near)}?" if near else f"Các loại: {', '.join([*LOAI, *COPY_CODES])}."
    raise InputError(Problem("không có loại văn bản này", vi_tri=vi_tri, tim_thay=value, cach_sua=advice))


def code_of(loai: str) -> str | None:
    """Give a type's code (Phụ lục III); None for công văn and thư công, which have none."""
    if loai in COPY_CODES:
        return COPY_CODES[loai][1]
    return LOAI[loai].ky_hieu


def lap_ky_hieu(loai: str, co_quan: str, don_vi: str = "") -> str:
    """Build the ký hiệu of a paper (Phụ lục I, Phần I, II.3).

    Args:
        loai: the type's key.
        co_quan: the body's or title's code ("VP", "UBND").
        don_vi: code of the drafting unit or of the field; only công văn carry it.

    >>> lap_ky_hieu("quyet_dinh", "VP"), lap_ky_hieu("cong_van", "SXD", "VP"), lap_ky_hieu("sao_y", "SXD")
    ('QĐ-VP', 'SXD-VP', 'SY-SXD')

    Raises:
        InputError: when a công văn has no unit or field, or the body's code holds the type's already.
    """
    code = code_of(loai)
    if code is not None and co_quan.startswith(f"{code}-"):
        raise InputError(
            Problem(
                "ký hiệu cơ quan không gồm ký hiệu tên loại",
                vi_tri="co_quan",
                tim_thay=co_quan,
                can_co=co_quan.removeprefix(f"{code}-"),
            )
        )
    if code is None and loai == "cong_van" and not don_vi:
        raise InputError(
            Problem(
                "ký hiệu công văn cần chữ viết tắt của đơn vị soạn thảo hoặc lĩnh vực",
                vi_tri="don_vi_soan",
                can_co=f"ví dụ HCQT, để có ký hiệu {co_quan}-HCQT",
                cach_sua="Phụ lục I, Phần I, Mục II, khoản 3 Nghị định 30/2020/NĐ-CP.",
            )
        )
    if code is None and not don_vi:
        return co_quan
    try:
        return ky_hieu(code, co_quan) if code is not None else ky_hieu(None, co_quan, don_vi)
    except CodeError as error:
        raise InputError(
            Problem(error.noi_dung, vi_tri="ky_hieu", tim_thay=error.tim_thay, cach_sua=error.cach_sua)
        ) from error


_CODE = regex(r"[0-9A-Za-zÀ-ỹĐđ&.]+(-[0-9A-Za-zÀ-ỹĐđ&.]+)*(/[0-9A-Za-zÀ-ỹĐđ&.]+(-[0-9A-Za-zÀ-ỹĐđ&.]+)*)*")


def doc_ky_hieu(value: str, *, vi_tri: str = "ky_hieu") -> str:
    """Read a ký hiệu typed by hand: letters, digits, `&`, `.`, groups joined by `-`, no blanks.

    >>> doc_ky_hieu(" QyĐ-UBND ")
    'QyĐ-UBND'

    Raises:
        InputError: when it holds anything else, or no letter: Excel makes «02/01» of a day, a slip of the finger too.
    """
    text = nfc(value).strip()
    if text.isascii() and not any(one.isalpha() for one in text) and _CODE.fullmatch(text):
        raise InputError(
            Problem("ký hiệu phải có chữ: đây là ngày tháng, hay ô số đã bị Excel đổi thành ngày?", vi_tri=vi_tri,
                    tim_thay=value, can_co="ví dụ QĐ-VP hoặc SXD-VP")
        )  # fmt: skip
    if not _CODE.fullmatch(text):
        raise InputError(
            Problem(
                "ký hiệu chỉ gồm chữ cái, chữ số, «&», «.» và dấu gạch nối «-», không có khoảng trắng",
                vi_tri=vi_tri,
                tim_thay=value,
                can_co="ví dụ QĐ-VP hoặc SXD-VP",
            )
        )
    return text


def khoa_ky_hieu(ky_hieu: str) -> str:
    """Give the form in which two ký hiệu are compared.

    >>> khoa_ky_hieu("QyĐ-UBND") == khoa_ky_hieu("qyđ-ubnd")
    True
    """
    return nfc(ky_hieu).casefold()


_NUMBER = regex(r"(\d{1,9})([a-zđ]?)")


def in_so(so: int, phu: str = "") -> str:
    """Print a number: below ten with a leading zero (Phụ lục I, Phần I, II.3).

    >>> in_so(1), in_so(112), in_so(12, "a")
    ('01', '112', '12a')
    """
    return f"{so_van_ban(so)}{phu}"


def in_so_ky_hieu(so: int, phu: str, ky_hieu: str) -> str:
    """Print number and ký hiệu; the number alone while it has none yet.

    A ký hiệu with a stroke that does not open with a year is the Party's: a hyphen stands before it (HD05).

    >>> in_so_ky_hieu(1, "", "QĐ-VP"), in_so_ky_hieu(5, "", "KH/ĐU"), in_so_ky_hieu(5, "", "2026/QĐ-UBND")
    ('01/QĐ-VP', '05-KH/ĐU', '05/2026/QĐ-UBND')
    """
    if not ky_hieu:
        return in_so(so, phu)
    party = "/" in ky_hieu and not ky_hieu[0].isdigit()
    return f"{in_so(so, phu)}{'-' if party else '/'}{ky_hieu}"


def tach_so(value: str, *, vi_tri: str = "so") -> tuple[int, str]:
    """Read a number and its inserted letter.

    >>> tach_so("07"), tach_so("12a")
    ((7, ''), (12, 'a'))

    Raises:
        InputError: when it is not a number from 1.
    """
    match = _NUMBER.fullmatch(nfc(value).strip().lower())
    if not match or int(match[1]) < 1:
        raise InputError(
            Problem("không phải số văn bản", vi_tri=vi_tri, tim_thay=value, can_co="ví dụ 01, 112 hoặc 12a")
        )
    return int(match[1]), match[2]


_STATE = regex(r"([^/]*?)\s*/\s*(.+)")
_PARTY = regex(r"([0-9]+[a-zđ]?)\s*-\s*([^/0-9][^/]*/.+)")


def tach_so_ky_hieu(value: str, *, vi_tri: str = "so_ky_hieu") -> tuple[int, str, str]:
    """Split «01/QĐ-VP» into number, inserted letter and ký hiệu.

    >>> tach_so_ky_hieu("Số: 12a/QĐ-VP")
    (12, 'a', 'QĐ-VP')
    >>> tach_so_ky_hieu("05-KH/ĐU")
    (5, '', 'KH/ĐU')

    Raises:
        InputError: when it is not a number and a ký hiệu.
    """
    text = re.sub(r"^\s*số\s*:?", "", nfc(value), flags=re.IGNORECASE).strip()
    parts = _PARTY.fullmatch(text) or _STATE.fullmatch(text)
    if parts is None:
        raise InputError(
            Problem("không phải số, ký hiệu văn bản", vi_tri=vi_tri, tim_thay=value, can_co="ví dụ 01/QĐ-VP")
        )
    so, phu = tach_so(parts[1], vi_tri=vi_tri)
    return so, phu, doc_ky_hieu(parts[2], vi_tri=vi_tri)


def refuse_unissued(trang_thai: str, name: str, ly_do: str = "") -> None:
    """Refuse to send or hand on what no paper goes out under: a number that is void, held only, or given back.

    Raises:
        RegisterError: the number has no paper.
    """
    if (what := _NO_PAPER.get(trang_thai)) is not None:
        raise RegisterError(
            Problem(f"số {name} {what}, không có văn bản để gửi, giao", vi_tri="so", tim_thay=ly_do or None)
        )


def series_name(mien: str, chuoi: str) -> str:
    """Name the counter of an outgoing series."""
    return f"di/{mien}/{chuoi}"
