"""Codes that stand in a ký hiệu: of the State (Phụ lục III), of laws and decrees, of the Party (HD05)."""

from __future__ import annotations

from typing import Final

STATE: Final = frozenset({
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB",
})  # fmt: skip
"""The 27 codes of types; công văn and thư công have none."""

COPIES: Final = frozenset({"SY", "TrS", "SL"})
"""Codes of copies: sao y, trích sao, sao lục."""

NORMATIVE: Final = frozenset({"NĐ", "TT", "TTLT", "NQ", "NQLT", "QĐ", "L", "PL", "CT", "LCTN", "VBHN"})
"""Codes in the numbers of normative papers, where the year follows the number (30/2020/NĐ-CP)."""

PARTY: Final = frozenset({
    "NQ", "CT", "KL", "QC", "QĐ", "TT", "HD", "BC", "KH", "CTr", "TB", "TTr", "CV", "ĐA", "PA", "DA", "TC", "BB",
    "GM", "GGT", "LCH", "TD", "ĐL", "CL", "TNB", "GCN", "CĐ", "QĐi", "QyĐ", "GĐĐ",
})  # fmt: skip
"""Type codes of the Party; QĐ is both quyết định and quy định (HD05), QĐi belonged to HD36."""

SHARED_WITH_BODIES: Final = frozenset({"HĐ", "CT"})
"""Codes of types that are also codes of bodies (hội đồng, chủ tịch): the paper's declared type decides."""

LOOKALIKES: Final = {
    "QCh": "QC", "QĐi": "QyĐ", "QyD": "QyĐ", "QYĐ": "QyĐ", "DAn": "DA", "TS": "TTr", "CTR": "CTr", "TTR": "TTr",
    "QD": "QĐ", "DA.": "DA", "TRS": "TrS",
}  # fmt: skip
"""Codes often typed that Phụ lục III does not know → what is meant."""

CONG_VAN: Final = "CV"
"""The Party's code of a công văn; a State công văn has none."""
