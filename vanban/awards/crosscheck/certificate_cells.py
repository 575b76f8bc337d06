"""Certificates against the cells of their own row: who, Ông or Bà, which post and deed, and the printed decision's number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from vanban.awards.crosscheck.raw import RawAsk, RawYear
from vanban.awards.crosscheck.reading import Certificate, Paper
from vanban.language import fold, key
from vanban.law import Law
from vanban.patterns import regex

_AWARDS: Final = {"giay_khen": ("GK",), "bang_cstdcs": ("CSTDCS",), "giay_chung_nhan": ("LDTT", "TTLDTT")}
_CALLED: Final = regex(r"^(ông|bà|tập thể|hộ gia đình)\s*:?\s+", re.IGNORECASE)
_OF: Final = {"nam": "ông", "nu": "bà"}
_END: Final = ("so_quyet_dinh", "so_so_vang", "so_vang", "so_bang")


def by_cells(
    raw: RawYear, sheets: Mapping[str, Sequence[Certificate]], decision: Paper | None, law: Law
) -> Iterator[str]:
    """Find every certificate's words again in the cells of its nominee, and its number in the printed decision.

    Args:
        raw: cells and settings.
        sheets: certificates read back, by key of their batch.
        decision: the decision read back; None when it is not there.
        law: the dated law.
    """
    listing = decision.listing("tap_the_ca_nhan", "tien_thuong") if decision is not None else None
    printed = {row.get("tt"): row for row in listing.dong} if listing is not None else {}
    for batch, awards in _AWARDS.items():
        for sheet in sheets.get(batch, ()):
            name = _CALLED.sub("", sheet.nguoi_nhan)
            row = printed.get(sheet.so_vang)
            if row is not None:
                award = law.find_award(row.nhom.rpartition(": ")[2])
                if fold(row.get("tap_the_ca_nhan")) != fold(name) or award is None or award.ma not in awards:
                    yield f"{sheet.ten}: số {sheet.so_vang} trong quyết định là {row.get('tap_the_ca_nhan')} ({row.nhom})"
            own = [ask for ask in raw.asks if ask.award.ma in awards and ask.dat and fold(ask.ten) == fold(name)]
            if not own:
                yield f"{sheet.ten}: các ô của bảng tính không cho {name} đạt danh hiệu, hình thức của giấy này"
            elif not any(_fits(sheet, ask, raw) for ask in own):
                yield f"{sheet.ten}: chức vụ, đơn vị, thành tích hoặc Ông, Bà khác các ô của {name} ({own[0].cho})"


def _fits(sheet: Certificate, ask: RawAsk, raw: RawYear) -> bool:
    """Say whether a certificate says of its person what the person's cells say."""
    called = _CALLED.match(sheet.nguoi_nhan)
    sex = _OF.get(ask.gioi_tinh)
    if called is not None and sex is not None and fold(called[1]) in _OF.values() and fold(called[1]) != sex:
        return False
    known = ask.tu | raw.don_vi | ({"cố"} if ask.da_mat else set())
    body = []
    for line in sheet.dong[1:]:
        if key(line).startswith(_END) or "sổ vàng" in fold(line):
            break
        body.append(line)
    words = set(re.findall(r"\w+", fold(" ".join(body)))) - set(re.findall(r"\w+", fold(sheet.nguoi_nhan)))
    return words <= known
