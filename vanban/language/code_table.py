"""Codes that stand in a ký hiệu, written by `make window` from `regulation/types.py`: edit them there."""

from __future__ import annotations

from typing import Final

STATE: Final = frozenset(
    {
        "BB",
        "BC",
        "BGN",
        "BTT",
        "CT",
        "CTr",
        "CĐ",
        "DA",
        "GGT",
        "GM",
        "GNP",
        "GUQ",
        "HD",
        "HĐ",
        "KH",
        "NQ",
        "PA",
        "PB",
        "PC",
        "PG",
        "QC",
        "QyĐ",
        "QĐ",
        "TB",
        "TC",
        "TTr",
        "ĐA",
    }
)
"""Codes of types of the State; công văn and thư công have none."""

COPIES: Final = frozenset(
    {
        "SL",
        "SY",
        "TrS",
    }
)
"""Codes of copies."""

NORMATIVE: Final = frozenset(
    {
        "CT",
        "L",
        "LCTN",
        "NQ",
        "NQLT",
        "NĐ",
        "PL",
        "QĐ",
        "TT",
        "TTLT",
        "VBHN",
    }
)
"""Codes in the numbers of normative papers, where the year follows the number."""

PARTY: Final = frozenset(
    {
        "BB",
        "BC",
        "CL",
        "CT",
        "CTr",
        "CV",
        "CĐ",
        "DA",
        "GCN",
        "GGT",
        "GM",
        "GĐĐ",
        "HD",
        "KH",
        "KL",
        "LCH",
        "NQ",
        "PA",
        "QC",
        "QyĐ",
        "QĐ",
        "QĐi",
        "TB",
        "TC",
        "TD",
        "TNB",
        "TT",
        "TTr",
        "ĐA",
        "ĐL",
    }
)
"""Type codes of the Party."""

SHARED_WITH_BODIES: Final = frozenset(
    {
        "CT",
        "HĐ",
    }
)
"""Codes of types that are also codes of bodies."""

LOOKALIKES: Final = {
    "CTR": "CTr",
    "CV": "",
    "DA.": "DA",
    "DAn": "DA",
    "QCh": "QC",
    "QD": "QĐ",
    "QYD": "QyĐ",
    "QYĐ": "QyĐ",
    "QyD": "QyĐ",
    "QĐi": "QyĐ",
    "TC-CV": "",
    "TRS": "TrS",
    "TS": "TTr",
    "TT": "TTr",
    "TTR": "TTr",
}
"""Codes often typed that Phụ lục III does not know → what is meant; "" when the type has none."""

CONG_VAN: Final = "CV"
"""The Party's code of a công văn; a State công văn has none."""
