"""Số, ký hiệu: building them and taking them apart, of the State and of the Party (Phụ lục I, I.II.3; HD05)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.language.code_table import CONG_VAN, COPIES, LOOKALIKES, NORMATIVE, PARTY, SHARED_WITH_BODIES, STATE
from vanban.language.errors import CodeError
from vanban.language.text import nfc, visible
from vanban.patterns import regex

He = Literal["nd30", "dang", "vbqppl"]
BLANK: Final = " " * 6
"""Room for a number not yet allotted, as on drafts."""

_BODY = regex(r"[0-9A-ZĂÂĐÊÔƠƯ][0-9A-Za-zĂÂĐÊÔƠƯăâđêôơư&+.]*")
_NUMBER = regex(r"(\d{1,7})([a-zđ]?)", re.ASCII)
_OPENING = regex(r"số\s*(:?)\s*", re.IGNORECASE)
_BLANK_NUMBER = regex(r"[\s.…_]*")
_SECRET = regex(r"\s*[(]\s*(M|TM|TuM|Mật|Tối mật|Tuyệt mật)\s*[)]$", re.IGNORECASE)
_SECRET_LEVELS: Final = {"m": "Mật", "tm": "Tối mật", "tum": "Tuyệt mật"}
_INTERNAL = regex(r"[/-]nb$", re.IGNORECASE)
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class SoKyHieu:
    """A số, ký hiệu taken apart.

    Attributes:
        he: "nd30" State, "dang" Party, "vbqppl" normative (the year stands in it).
        so: the number; None when blank, as on a draft.
        chen: the letter of an inserted number (15a); "" for none.
        nam: the year, of normative papers only.
        loai: code of the type; None for a State công văn.
        co_quan: codes after it, in order (["UBND", "KT"] of 1250/UBND-KT).
        do_mat: "Mật", "Tối mật", "Tuyệt mật" when marked behind it, else "".
        noi_bo: whether the Party's mark "/nb" stands behind it.
        mo_ho: whether `loai` could as well be the code of a body (HĐ, CT): then the declared type decides.
        sai: what departs from the rules, Vietnamese sentences; empty when read strictly.
    """

    he: He
    so: int | None
    chen: str
    nam: int | None
    loai: str | None
    co_quan: tuple[str, ...]
    do_mat: str = ""
    noi_bo: bool = False
    mo_ho: bool = False
    sai: tuple[str, ...] = ()

    @property
    def ky_hieu(self) -> str:
        """What follows the number: "QĐ-SXD", "KH/ĐU".

        >>> doc_so_ky_hieu("Số: 08/QĐ-SXD").ky_hieu
        'QĐ-SXD'
        """
        if self.he == "dang":
            return f"{self.loai}/{'-'.join(self.co_quan)}"
        return "-".join(([self.loai] if self.loai else []) + list(self.co_quan))

    def __str__(self) -> str:
        """Write it the right way.

        >>> str(doc_so_ky_hieu("Số 5 - KH/ĐU", chat=False))
        'Số 05-KH/ĐU'
        """
        number = f"{so_van_ban(self.so)}{self.chen}"
        if self.nam is not None:
            number = f"{number.lstrip() if self.so is not None else number}/{self.nam}"
        text = f"Số {number}-{self.ky_hieu}" if self.he == "dang" else f"Số: {number}/{self.ky_hieu}"
        return text + ("/nb" if self.noi_bo else "") + (f" ({self.do_mat})" if self.do_mat else "")


def so_van_ban(so: int | None) -> str:
    """Write the number of a paper: zero before numbers under 10, blanks for None (Phụ lục I, I.II.3.a).

    Raises:
        CodeError: not a number from 1.

    >>> so_van_ban(8), so_van_ban(125), so_van_ban(None)
    ('08', '125', '      ')
    """
    if so is None:
        return BLANK
    if isinstance(so, bool) or not isinstance(so, int) or so < 1:
        raise CodeError("số văn bản phải là số nguyên từ 1", str(so))
    return f"{so:02d}"


@lru_cache(maxsize=256)
def ky_hieu(loai: str | None, *co_quan: str, he: He = "nd30") -> str:
    """Build a ký hiệu from the code of the type and the codes of body and unit.

    Args:
        loai: code of the type ("QĐ", "TTr", "QyĐ"); None for a State công văn.
        co_quan: codes of the body and, for a công văn, of the unit or field, in order.
        he: whose rules.

    Raises:
        CodeError: unknown or misspelled type code, a Party công văn without CV, a State one with it, a missing or
            malformed code of a body.

    >>> ky_hieu("QĐ", "SGD&ĐT"), ky_hieu(None, "UBND", "KT"), ky_hieu("KH", "ĐU", he="dang")
    ('QĐ-SGD&ĐT', 'UBND-KT', 'KH/ĐU')
    """
    bodies = tuple(nfc(code).strip() for code in co_quan)
    problems = [*_type_problems(loai, he), *_body_problems(loai, bodies, he)]
    if problems:
        raise CodeError("; ".join(problems))
    if he == "dang":
        return f"{loai}/{'-'.join(bodies)}"
    return "-".join(([loai] if loai else []) + list(bodies))


def so_ky_hieu(so: int | None, loai: str | None, *co_quan: str, he: He = "nd30") -> str:
    """Build the whole printed line: number and ký hiệu; None leaves room for the number.

    Raises:
        CodeError: as `ky_hieu` and `so_van_ban`.

    >>> so_ky_hieu(8, "QĐ", "SXD"), so_ky_hieu(None, "KH", "VP"), so_ky_hieu(5, "KH", "ĐU", he="dang")
    ('Số: 08/QĐ-SXD', 'Số:       /KH-VP', 'Số 05-KH/ĐU')
    """
    code = ky_hieu(loai, *co_quan, he=he)
    return f"Số {so_van_ban(so)}-{code}" if he == "dang" else f"Số: {so_van_ban(so)}/{code}"


def _type_problems(loai: str | None, he: He) -> list[str]:
    if loai is None:
        return ["công văn của Đảng có ký hiệu CV"] if he == "dang" else []
    known = {"nd30": STATE | COPIES, "dang": PARTY, "vbqppl": NORMATIVE}[he]
    if loai in known:
        return []
    if loai == CONG_VAN:
        return ['công văn không có ký hiệu tên loại, bỏ "CV"']
    right = LOOKALIKES.get(loai)
    return [f'không có ký hiệu tên loại "{loai}"' + (f', có phải "{right}"?' if right and right in known else "")]


def _body_problems(loai: str | None, bodies: tuple[str, ...], he: He) -> list[str]:
    if not bodies:
        return ["thiếu chữ viết tắt tên cơ quan"]
    problems = [f'chữ viết tắt "{body}" không hợp lệ (chỉ chữ in hoa, số, &, dấu chấm)' for body in bodies
                if not all(_BODY.fullmatch(part) for part in body.split("-"))]  # fmt: skip
    if loai is None and he == "nd30" and sum(len(body.split("-")) for body in bodies) < 2:
        problems.append("công văn cần chữ viết tắt của cơ quan và của đơn vị soạn thảo hoặc lĩnh vực")
    return problems


def doc_so_ky_hieu(text: str, *, cong_van: bool | None = None, chat: bool = True) -> SoKyHieu:
    """Take a số, ký hiệu apart; with or without "Số:" before it.

    Args:
        text: "Số: 08/QĐ-SXD", "30/2020/NĐ-CP", "Số 05-KH/ĐU", "Số:      /KH-VP".
        cong_van: whether the paper is a công văn (HĐ and CT are codes of types and of bodies); None goes by the code.
        chat: whether a departure from the rules is an error; otherwise it is told in `sai`.

    Raises:
        CodeError: not a số, ký hiệu; or, when strict, written against the rules.

    >>> doc_so_ky_hieu("Số: 1250/UBND-KT").co_quan
    ('UBND', 'KT')
    >>> doc_so_ky_hieu("Số:8/CV-SXD", chat=False).sai
    ('số nhỏ hơn 10 phải ghi thêm số 0 phía trước: 08', 'công văn không có ký hiệu tên loại, bỏ "CV"')
    """
    raw = nfc(visible(text)).strip()
    if len(raw) > _LONGEST:
        raise CodeError("không phải số, ký hiệu văn bản", raw[:60])
    rest, do_mat, noi_bo = _marks(raw)
    opening = _OPENING.match(rest)
    rest_opens_line = rest[:1] == "S"  # "số 01/KH-UBND" inside a sentence has no colon
    rest = rest[opening.end() :] if opening else rest
    sai: list[str] = []
    if re.search(r"\s+[/-]|[/-]\s+", rest.lstrip(" .…_")) and not _BLANK_NUMBER.fullmatch(rest.partition("/")[0]):
        sai.append("không có khoảng trắng hai bên dấu / và dấu -")
    rest = re.sub(r"(?<=\S)\s*([/-])\s*", r"\1", rest).lstrip() or rest
    result = _party(rest, sai) or _state(rest, sai, cong_van=cong_van)
    if result is None:
        raise CodeError("không phải số, ký hiệu văn bản", raw[:60], "Viết như 08/QĐ-SXD, 1250/UBND-KT hoặc 05-KH/ĐU")
    if opening and result.he == "nd30" and not opening[1] and rest_opens_line:
        sai.append('thiếu dấu hai chấm sau chữ "Số"')
    if opening and result.he == "dang" and opening[1]:
        sai.append('văn bản của Đảng không có dấu hai chấm sau chữ "Số"')
    if chat and sai:
        raise CodeError("số, ký hiệu viết sai: " + "; ".join(sai), raw[:60])
    return SoKyHieu(result.he, result.so, result.chen, result.nam, result.loai, result.co_quan, do_mat, noi_bo,
                    result.mo_ho, tuple(sai))  # fmt: skip


def _marks(raw: str) -> tuple[str, str, bool]:
    """Take the marks of secrecy and of internal use off the end."""
    level = ""
    if match := _SECRET.search(raw):
        level = _SECRET_LEVELS.get(match[1].lower(), match[1].capitalize())
        raw = raw[: match.start()]
    internal = bool(_INTERNAL.search(raw))
    return _INTERNAL.sub("", raw), level, internal


def _number(text: str, sai: list[str]) -> tuple[int | None, str] | None:
    """Read the number; None when it is none. Blanks and dots mean: to be filled in."""
    if _BLANK_NUMBER.fullmatch(text):
        return None, ""
    match = _NUMBER.fullmatch(text)
    if not match or not int(match[1]):
        return None
    if match[1] != f"{int(match[1]):02d}":
        right = f"{int(match[1]):02d}"
        sai.append(
            f"số nhỏ hơn 10 phải ghi thêm số 0 phía trước: {right}" if len(match[1]) == 1
            else f"số không ghi thừa số 0: {right}"
        )  # fmt: skip
    return int(match[1]), match[2]


def _party(text: str, sai: list[str]) -> SoKyHieu | None:
    head, slash, body = text.partition("/")
    number, hyphen, loai = head.rpartition("-")
    if not (slash and hyphen and loai in PARTY) or not _bodies_fit(body):
        return None
    read = _number(number, sai)
    return read and SoKyHieu("dang", read[0], read[1], None, loai, tuple(body.split("-")))


def _bodies_fit(text: str) -> bool:
    return all(_BODY.fullmatch(part) for part in re.split("[-/]", text))


def _state(text: str, sai: list[str], *, cong_van: bool | None) -> SoKyHieu | None:
    number, slash, rest = text.partition("/")
    if not slash:
        return None
    year, slash, tail = rest.partition("/")
    if slash and re.fullmatch(r"(?:19|20)\d\d", year):
        return _normative(number, int(year), tail, sai)
    parts = rest.split("-")
    if not all(_BODY.fullmatch(part) for part in parts):
        return None
    read = _number(number, sai)
    if read is None:
        return None
    loai: str | None = None
    # A code of another system ("TT") may as well be a body's, where nobody says what the paper is.
    meant = parts[0] in LOOKALIKES and (cong_van is False or parts[0] not in NORMATIVE)
    if not cong_van and (parts[0] in STATE | COPIES or meant or parts[0] == CONG_VAN):
        loai = parts[0] if parts[0] != CONG_VAN else None
        sai.extend(_type_problems(parts[0], "nd30"))
        parts = parts[1:]
        loai = LOOKALIKES.get(loai, loai) or None if loai else None
    elif cong_van is False:
        sai.extend(_type_problems(parts[0], "nd30"))
        loai, parts = parts[0], parts[1:]
    if not parts:
        sai.append("thiếu chữ viết tắt tên cơ quan")
    elif loai is None and len(parts) < 2 and not sai:
        sai.append("công văn cần chữ viết tắt của cơ quan và của đơn vị soạn thảo hoặc lĩnh vực")
    mo_ho = cong_van is None and loai in SHARED_WITH_BODIES
    return SoKyHieu("nd30", read[0], read[1], None, loai, tuple(parts), mo_ho=mo_ho)


def _normative(number: str, year: int, tail: str, sai: list[str]) -> SoKyHieu | None:
    parts = tail.split("-")
    if not all(_BODY.fullmatch(part) for part in parts):
        return None
    read = _number(number, [])
    if read is None:
        return None
    loai = parts[0] if parts[0] in NORMATIVE else None
    if loai is None and not re.fullmatch(r"QH\d{1,2}|UBTVQH\d{1,2}", parts[0]):
        sai.append("năm chỉ đứng trong số của văn bản quy phạm pháp luật")
    return SoKyHieu("vbqppl", read[0], read[1], year, loai, tuple(parts[1:] if loai else parts))
