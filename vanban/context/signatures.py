"""The signature block: lines above, offices beside the name, the name (I.II.7)."""

from __future__ import annotations

from vanban import language
from vanban.models.signers import ORDER, NguoiKy
from vanban.regulation import QUYEN_HAN
from vanban.regulation.printed import KyTen


def signature(ky: NguoiKy) -> KyTen:
    """Write one signature.

    >>> signature(NguoiKy(tm="Ủy ban nhân dân", kt="Chủ tịch", chuc_vu="Phó Chủ tịch", ho_ten="Trần Thu Hà"))["dong"]
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    """
    lines = [f"{QUYEN_HAN[name].ky_hieu} {language.hoa(text)}" for name in ORDER if (text := getattr(ky, name))]
    if ky.chuc_vu and not ky.q:
        lines.append(language.hoa(ky.chuc_vu))
    above = [language.hoa(ky.chuc_vu_khac)] if ky.chuc_vu_khac else []
    return {"dong": lines, "tren_ten": above, "ho_ten": ky.ho_ten, "ghi_chu": ky.ghi_chu}
