"""Which type of paper a name means, however it is written."""

from __future__ import annotations

from vanban import language
from vanban.regulation import LOAI


def type_key(name: str) -> str | None:
    """Find a type by its key, its name or its code, however written; None when there is none.

    >>> type_key("Kế hoạch"), type_key("ke_hoach"), type_key("QyĐ"), type_key("văn bản")
    ('ke_hoach', 'ke_hoach', 'quy_dinh', None)
    """
    folded = language.key(name)
    if folded in LOAI:
        return folded
    codes = {loai.ky_hieu: key for key, loai in LOAI.items() if loai.ky_hieu}
    return codes.get(name.strip())
