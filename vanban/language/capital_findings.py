"""What the checks of capitals share: the finding, the part of a text that is judged, the start of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

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


MASK: Final = "\0"
_PASSED_OVER = re.compile(
    r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|\S*(?:://|@|www\.)\S*|\b[\w-]+\.(?:vn|com|gov|org|net|edu)\b\S*"
)
_SHARE_OF_CAPITALS: Final = 0.8
_OPENING = re.compile(r"(?:^|[.!?:…]|\n)[\s\-+•*–(\[“\"]*(?:(?:\d+|[IVXLC]+|[a-zđ])[.)]\s*)*$")


def readable_part(text: str) -> str:
    """Blank out what is not judged - quotations, addresses, lines in capitals - without moving anything.

    >>> readable_part("xem www.chinhphu.vn") == "xem " + MASK * 15
    True
    """
    text = _PASSED_OVER.sub(lambda match: MASK * len(match.group()), text)
    return "\n".join(MASK * len(line) if _in_capitals(line) else line for line in text.split("\n"))


def _in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= _SHARE_OF_CAPITALS * len(letters)


def opens_sentence(text: str, index: int) -> bool:
    """Tell whether a place in a text begins a sentence, a line or a list item.

    >>> opens_sentence("Xong. Khoản 2", 6), opens_sentence("1. Khoản 2", 3), opens_sentence("theo Khoản 2", 5)
    (True, True, False)
    """
    return bool(_OPENING.search(text[max(index - 40, 0) : index])) or not text[:index].strip()
