"""Days of a record that contradict each other though each is right: an invitation to what is over, a ground yet to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from pydantic import BaseModel

from vanban import language
from vanban.frozen import dataclass
from vanban.models.faults import Fault, fault, shorten
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.odd_values import parts_of

_DAY: Final = regex(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)|\d{1,2} tháng \d{1,2} năm \d{4}")


@dataclass(frozen=True, slots=True)
class _Order:
    """A field whose days come before or after the paper's own, and what is said when they do not."""

    later: bool
    said: str


_ORDERS: Final = {
    "thoi_gian": _Order(True, "thời gian họp trước ngày của giấy mời"),
    "gia_tri_den": _Order(True, "giấy hết giá trị trước ngày của giấy"),
    "han_tra_loi": _Order(True, "hạn trả lời trước ngày của văn bản"),
    "den_ngay": _Order(True, "ngày cuối cùng trước ngày của giấy"),
    "ngay_don": _Order(False, "ngày làm đơn sau ngày của giấy"),
    "bat_dau": _Order(False, "cuộc họp sau ngày của biên bản"),
    "can_cu": _Order(False, "căn cứ có ngày sau ngày của văn bản"),
}

_WHOLE_DAY: Final = r"(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})(?!\d)"
_SAID: Final = (
    (
        regex(rf"\bsố\s+\d+[^\s,;]*/[^\s,;]+,?\s+(?:ký\s+)?ngày\s+{_WHOLE_DAY}", re.IGNORECASE),
        False, "văn bản được dẫn có ngày sau ngày của văn bản này",
    ),
    (
        regex(
            r"\b(?:trước|chậm nhất(?: là)?|hạn chót(?: là)?|hạn cuối(?: là)?|muộn nhất(?: là)?|xong trong)\s+"
            rf"(?:(?:\d{{1,2}}\s*(?:giờ|h)\s*\d{{0,2}}\s*(?:phút)?,?\s+)?)ngày\s+{_WHOLE_DAY}", re.IGNORECASE,
        ),
        True, "hạn nêu trong nội dung trước ngày của văn bản",
    ),
)  # fmt: skip
"""How a body names the day of a paper, and the day by which it asks for something."""
_PAST: Final = regex(r"\b(?:đã|vừa qua)\b", re.IGNORECASE)
_LOOKING_BACK: Final = frozenset({"bao_cao", "bien_ban", "nghi_quyet"})
"""Types of papers that tell of days that are over."""


def out_of_order(node: Node, kind: type[BaseModel], today: date | None = None) -> Iterator[Fault]:
    """Tell of days before or after the day of the paper that cannot stand so.

    Args:
        node: the record.
        kind: the model of its kind.
        today: the day it is, which a paper without a day will bear or be before; None leaves such a paper alone.
    """
    parts = parts_of(node, kind)
    own = parts.get("ngay")
    blank = own is None or own.value is None or (isinstance(own.value, str) and not own.value.strip(" .…_"))
    issued = today if blank or own is None else next(iter(_days(own)), None)
    if issued is None:
        return
    day = f"{'hôm nay' if blank else 'ngày của văn bản'} là {issued:%d/%m/%Y}"
    body = parts.get("noi_dung")
    if body is not None and isinstance(body.value, str):
        looks_back = kind.model_fields["loai"].default in _LOOKING_BACK if "loai" in kind.model_fields else False
        yield from _in_the_body(body.value, issued, day, looks_back=looks_back)
    for name, order in _ORDERS.items():
        for place, part in _texts(parts.get(name), (name,)):
            wrong = [day for day in _days(part) if (day < issued if order.later else day > issued)]
            if wrong:
                yield fault(order.said, *place, tim_thay=shorten(str(part.value)), can_co=day, cach_sua="Xem lại ngày")


def _in_the_body(text: str, issued: date, right: str, *, looks_back: bool) -> Iterator[Fault]:
    """Tell of papers cited that are yet to come, and of days by which something is asked that are over."""
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, later, said in _SAID:
            if later and (looks_back or _PAST.search(line)):
                continue
            for found in pattern.finditer(line):
                day = next(_days(Node(found["day"])), None)
                if day is not None and (day < issued if later else day > issued):
                    seen = shorten(found.group())
                    yield fault(said, "noi_dung", tim_thay=seen, can_co=right, cach_sua="Xem lại ngày", line=number)


def _texts(node: Node | None, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """The leaves of a value with their places: of a list each, of a mapping the day in it."""
    if node is None:
        return
    if isinstance(node.value, Mapping):
        yield from ((loc, part) for written, part in node.keys.items() if language.key(written) in ("ngay", "chu"))
    elif node.items:
        for index, item in enumerate(node.items):
            yield from _texts(item, (*loc, index))
    else:
        yield loc, node


def _days(node: Node) -> Iterator[date]:
    """The whole days a text names, or the one day it is."""
    if isinstance(node.value, date):
        yield node.value
    elif isinstance(node.value, str):
        texts = _DAY.findall(language.nfc(node.value)) or [node.value]
        for text in texts:
            try:
                yield language.doc_ngay(text)
            except language.DateError:
                continue
