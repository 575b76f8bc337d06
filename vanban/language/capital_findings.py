"""What the checks of capitals share: the finding, and the start of a sentence."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.patterns import regex

Muc = Literal["loi", "canh_bao", "goi_y"]


@dataclass(frozen=True, slots=True)
class LoiVietHoa:
    """Words written with the wrong case.

    Attributes:
        index: place in the text (NFC), from 0.
        found: the words as they stand.
        suggested: the words as they should stand.
        rule: id of the rule ("CAP-23").
        clause: its place in the decree.
        level: "loi" plain breach, "canh_bao" likely breach, "goi_y" hint.
    """

    index: int
    found: str
    suggested: str
    rule: str
    clause: str
    level: Muc


_OPENING = regex(r"(?:^|[.!?:…]|\n)[\s\-+•*–(\[“\"]*(?:(?:\d+|[IVXLC]+|[a-zđ])[.)]\s*)*$")
_LOOK_BACK: Final = 40


def opens_sentence(text: str, index: int) -> bool:
    """Tell whether a place in a text begins a sentence, a line or a list item.

    >>> opens_sentence("Xong. Khoản 2", 6), opens_sentence("1. Khoản 2", 3), opens_sentence("theo Khoản 2", 5)
    (True, True, False)
    """
    before = text[max(index - _LOOK_BACK, 0) : index]
    return bool(_OPENING.search(before if index <= _LOOK_BACK else "x" + before))
