"""Titles (danh hiệu thi đua) and forms of award (hình thức khen thưởng): who, for whom, how much."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from vanban.awards.law.dated import Confidence
from vanban.language import key

DoiTuong = Literal["ca_nhan", "tap_the", "ho_gia_dinh"]
Cap = Literal["nha_nuoc", "bo_tinh", "co_so"]


@dataclass(frozen=True, slots=True)
class DanhHieu:
    """One title or form of award.

    Attributes:
        ma: the code that data uses.
        ten: its name as the Law prints it, quotes included.
        loai: "danh_hieu" or "hinh_thuc".
        cap: level of the body that decides.
        doi_tuong: whom it may be given to.
        he_so: coefficient of the base salary for each object; missing: no money is set.
        bac: rank for sorting, 1 the highest.
        do_tin: how sure the coefficient is.
        bo_phieu: share of all council members needed, in percent; None: local rules.
        dong_nghia: other ways to write it in a list.
    """

    ma: str
    ten: str
    loai: Literal["danh_hieu", "hinh_thuc"]
    cap: Cap
    doi_tuong: tuple[DoiTuong, ...]
    he_so: dict[DoiTuong, Decimal]
    bac: int
    do_tin: Confidence
    bo_phieu: int | None = None
    dong_nghia: tuple[str, ...] = ()


def _title(ma: str, ten: str, cap: Cap, who: DoiTuong, he_so: str, bac: int, **more: object) -> DanhHieu:
    return DanhHieu(ma, ten, "danh_hieu", cap, (who,), {who: Decimal(he_so)}, bac, "A", **more)  # type: ignore[arg-type]


def _form(ma: str, ten: str, cap: Cap, he_so: dict[DoiTuong, str], bac: int, **more: object) -> DanhHieu:
    numbers = {who: Decimal(value) for who, value in he_so.items()}
    return DanhHieu(ma, ten, "hinh_thuc", cap, tuple(he_so), numbers, bac, "B", **more)  # type: ignore[arg-type]


CATALOGUE: Final[dict[str, DanhHieu]] = {
    row.ma: row
    for row in (
        _title("CO_CP", "“Cờ thi đua của Chính phủ”", "nha_nuoc", "tap_the", "12", 10, bo_phieu=80,
               dong_nghia=("Cờ Chính phủ",)),
        _title("CO_TINH", "Cờ thi đua của Ủy ban nhân dân tỉnh", "bo_tinh", "tap_the", "8", 20, bo_phieu=80,
               dong_nghia=("Cờ thi đua cấp tỉnh", "Cờ thi đua của UBND tỉnh", "Cờ tỉnh")),
        _title("TTLDXS", "“Tập thể lao động xuất sắc”", "bo_tinh", "tap_the", "1.5", 30,
               dong_nghia=("TTLĐXS", "Tập thể LĐXS")),
        _title("TTLDTT", "“Tập thể lao động tiên tiến”", "co_so", "tap_the", "0.8", 40,
               dong_nghia=("TTLĐTT", "Tập thể LĐTT")),
        _title("CSTD_TQ", "“Chiến sĩ thi đua toàn quốc”", "nha_nuoc", "ca_nhan", "4.5", 11, bo_phieu=90,
               dong_nghia=("CSTĐTQ", "CSTĐ toàn quốc")),
        _title("CSTD_TINH", "Chiến sĩ thi đua cấp tỉnh", "bo_tinh", "ca_nhan", "3.0", 21, bo_phieu=90,
               dong_nghia=("CSTĐ tỉnh", "CSTĐ cấp tỉnh", "Chiến sĩ thi đua tỉnh")),
        _title("CSTDCS", "“Chiến sĩ thi đua cơ sở”", "co_so", "ca_nhan", "1.0", 31, bo_phieu=80,
               dong_nghia=("CSTĐCS", "CSTĐ cơ sở", "Chiến sĩ thi đua cấp cơ sở")),
        _title("LDTT", "“Lao động tiên tiến”", "co_so", "ca_nhan", "0.3", 41, dong_nghia=("LĐTT",)),
        _form("BK_TTCP", "Bằng khen của Thủ tướng Chính phủ", "nha_nuoc", {"ca_nhan": "3.5", "tap_the": "7"}, 15,
              dong_nghia=("BKTTCP", "Bằng khen Thủ tướng")),
        _form("BK_TINH", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "bo_tinh",
              {"ca_nhan": "1.5", "tap_the": "3", "ho_gia_dinh": "2.25"}, 25,
              dong_nghia=("Bằng khen cấp tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen tỉnh", "BK tỉnh", "Bằng khen")),
        _form("KNC", "Kỷ niệm chương", "bo_tinh", {"ca_nhan": "0.4"}, 35),
        _form("GK", "Giấy khen", "co_so", {"ca_nhan": "0.3", "tap_the": "0.6", "ho_gia_dinh": "0.45"}, 45,
              dong_nghia=("Giấy khen của Chánh Văn phòng", "GK cơ sở")),
    )
}  # fmt: skip
"""Awards an office meets in a year, by code."""

DECIDED_BY_OFFICE: Final = frozenset(d.ma for d in CATALOGUE.values() if d.cap == "co_so")
"""What the head of a provincial agency or its equal decides (Điều 80): the rest it only proposes."""


def find(text: str) -> DanhHieu | None:
    """Recognise an award by code, name or usual abbreviation; None when it is none of them.

    >>> find("CSTĐ cơ sở").ma, find("lao động tiên tiến").ma, find("Chiến sỹ thi đua cơ sở").ma
    ('CSTDCS', 'LDTT', 'CSTDCS')
    """
    wanted = _spelling(text)
    for award in CATALOGUE.values():
        if wanted in {_spelling(name) for name in (award.ma, award.ten, *award.dong_nghia)}:
            return award
    return None


def _spelling(text: str) -> str:
    return key(text.strip(" “”\"'")).replace("chien_sy", "chien_si")
