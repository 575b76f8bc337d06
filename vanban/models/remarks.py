"""What is said about a text that is taken as it stands, but may not be what was meant: no fault, only worth a look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from vanban import language
from vanban.language.date_reading import YEAR_OF_DAY
from vanban.models import inline
from vanban.models.blocks import Bang
from vanban.models.faults import Fault, fault, shorten
from vanban.models.labels import alien_label, renamed_label
from vanban.models.slips import slips
from vanban.models.tables import is_row
from vanban.models.typed import is_directive
from vanban.patterns import regex

NO_LABEL: Final = "Nếu đây không phải số thứ tự, đặt dấu \\ ở đầu dòng"
_DECREE: Final = "Nhãn của Nghị định 30/2020/NĐ-CP viết là I., 1., a), Điều 1."
_PLAIN: Final = "Xóa ký hiệu ấy; chữ đậm viết **như thế này**, mục viết I., 1., a)"
_RULE: Final = regex(r"\*{3,}")
_TAG: Final = regex(r"\{\{.*?\}\}|\{%.*?%\}")
_MARKUP: Final = regex(
    r"</?(?:b|i|strong|em|p|div|span|font|ul|ol|li|a|h[1-6]|table|tr|td|th)(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);"
    r"|(?<=\])\([^\s()]+\)|(?<!\w)__(?=[^\s_])[^_]+__(?!\w)|~~[^~\s][^~]*~~|`[^`]+`", re.IGNORECASE,
)  # fmt: skip
"""Markup of web pages and of what writes them: tags, entities, links, signs around words."""
_MARKUP_LINE: Final = regex(r"(#{1,6})\s+\S.*|(>)\s+\S.*|(-{3,}|\*{3,}|_{3,}|={3,}|`{3,}\w*|\+[-=+]{2,})")
"""How other programs write headings, quotations, rules and code: a line's first signs, or the whole line."""
_BRACED: Final = regex(r"\{(?!\s*[{%#])([^{}]{0,60})(?:\}(.*))?")
_EMPTY: Final = regex(r"(?:\d{1,3}[.)/]|[a-zđ][.)]|[IVXLC]{1,5}[./]|[-–—•+])")
_END: Final = regex(r"\./\.?\Z")
_CLOCK: Final = regex(
    r"(?<![\d/.])\d{1,2}\s*(?:giờ|h)\s*[6-9]\d(?!\d)|\b(?:lúc|vào hồi|từ|đến)\s+(?:2[5-9]|[3-9]\d)\s*(?:giờ|h)(?!\w)",
    re.IGNORECASE,
)
"""An hour of the day that no clock shows."""
_PRIVATE: Final = regex("[\ue000-\uf8ff]")
_DAY: Final = regex(r"\bthứ\s+(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])\b|\b(chủ\s+nhật)\b", re.IGNORECASE)
_DATE: Final = regex(
    r"[\s,(]*(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})", re.IGNORECASE
)
_WRITTEN: Final = regex(
    r"(?<![\d/.,-])(?P<day>\d{1,2})(?:(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\d/.-]*\d|/)"
    r"|\s+tháng\s+(?P<month_>\d{1,2})\s+năm\s+(?P<year_>(?:19|20)\d\d))"
)
"""A whole day in figures, which is no number of a paper (a letter or figure behind a stroke would make it one)."""
_DAYS: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_DAY_NAMES: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def loose_label(written: str, right: str, line: int, loc: tuple[str | int, ...]) -> Fault:
    """Tell what became of a label of another shape; `right` is "" when it stays text."""
    if right:
        return fault(f"«{written}» ở đầu dòng được hiểu là «{right}»", *loc, cach_sua=NO_LABEL, line=line)
    return fault(f"«{written}» ở đầu dòng in như chữ thường: số thứ tự không liền", *loc, cach_sua=_DECREE, line=line)


def pasted_table(table: Bang, line: int, end: int, loc: tuple[str | int, ...]) -> Fault:
    """Tell that cells with tabs were made a table."""
    head = "hàng đầu là tiêu đề" if any(column.ten for column in table.cot) else "không có hàng tiêu đề"
    said = f"{end - line + 1} dòng có dấu Tab từ đây được hiểu là bảng {len(table.cot)} cột, {head}"
    one = fault(said, *loc, cach_sua="Muốn khác đi thì viết bảng bằng dấu |, như mẫu: vanban mau ke_hoach", line=line)
    return replace(one, until=end)


def of_text(text: str, *, tags: bool = False, labels: bool = False) -> Iterator[Fault]:
    """Look a text over, line by line.

    Args:
        text: the text as typed.
        tags: whether a template's tags belong in it (the common record of a batch).
        labels: whether it is a body, whose lines may begin with labels and hold tables.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if not _RULE.fullmatch(line.strip()) and "**" in line and inline.has_stray_bold(line):
            advice = "Thêm ** ở cuối chữ đậm, hoặc xóa đi; muốn in dấu sao thì gõ \\*"
            yield fault("dấu ** không có dấu đóng trong dòng, in ra nguyên dấu sao", cach_sua=advice, line=number)
        elif not _RULE.fullmatch(line.strip()) and "*" in line and inline.has_stray_italic(line):
            advice = "Thêm * ở cuối chữ nghiêng, hoặc xóa đi; muốn in dấu sao thì gõ \\*"
            yield fault("dấu * không có dấu đóng trong dòng, in ra nguyên dấu sao", cach_sua=advice, line=number)
        if foreign := list(dict.fromkeys(_MARKUP.findall(line))):
            said = ", ".join(f"«{shorten(sign)}»" for sign in foreign)
            yield fault(f"{said} là ký hiệu của trang web, in ra nguyên chữ", cach_sua=_PLAIN, line=number)
        if labels and (sign := _MARKUP_LINE.fullmatch(line.strip())):
            said = f"«{sign[1] or sign[2] or sign[3]}» là ký hiệu của phần mềm khác, in ra nguyên dấu"
            yield fault(said, cach_sua=_PLAIN, line=number)
        if not tags and (found := list(dict.fromkeys(_TAG.findall(line)))):
            advice = "Chỉ khuôn và bản ghi chung của hang-loat mới có thẻ; thay bằng chữ cần in"
            said = ", ".join(f"«{shorten(tag)}»" for tag in found)
            yield fault(f"thẻ {said} in ra nguyên chữ", cach_sua=advice, line=number)
        if private := _PRIVATE.search(line.strip()[1:] if labels else line):
            said = f"ký tự riêng của phông ký hiệu (U+{ord(private[0]):04X}) in ra thành ô vuông"
            yield fault(said, cach_sua="Xóa rồi gõ lại bằng bàn phím", line=number)
        if labels and line.count("|") > 1 and not line.lstrip().startswith("|"):
            advice = "Hàng của bảng phải mở đầu bằng dấu |; nếu là chữ thường thì thay dấu | bằng dấu khác"
            yield fault("dòng có dấu | in như chữ thường, không vào bảng", cach_sua=advice, line=number)
        if labels and (odd := _odd_line(line.strip(), "".join(lines[number : number + 1]).strip())):
            yield fault(odd[0], cach_sua=odd[1], line=number)
        if labels and (label := alien_label(line.strip())):
            yield fault(f"«{label}» ở đầu dòng in như chữ thường", cach_sua=_DECREE, line=number)
        if labels and (renamed := renamed_label(line.strip())):
            yield loose_label(*renamed, number, ())
        yield from _wrong_days(line, number)
        if clock := _CLOCK.search(line):
            yield fault("không có giờ này", tim_thay=clock[0], cach_sua="Xem lại giờ", line=number)
        if labels and _END.search(line.rstrip()) and any(one.strip() for one in lines[number:]):
            yield fault("«./.» đứng giữa nội dung", cach_sua="«./.» chỉ ghi ở cuối, văn bản tự in", line=number)
    yield from slips("\n".join(lines) if labels else " ".join(text.split()))


def _odd_line(line: str, below: str) -> tuple[str, str] | None:
    """Say what a line of a body was probably meant to be and is not, and what to do; None for any other line."""
    if line[:1] == "|" and line.count("|") > 1 and not is_row(line):
        return "hàng của bảng thiếu dấu | ở cuối, in như chữ thường", "Thêm dấu | ở cuối hàng"
    if (braced := _BRACED.fullmatch(line)) and not is_directive(line, below):
        tags = "{ngắt trang}, {trang ngang}, {hết trang ngang}, {giữa} …; {bảng …} đứng ngay trên bảng"
        return f"dòng mở đầu bằng «{{{shorten(braced[1])}» in nguyên chữ", f"Các dòng riêng là {tags}"
    if _EMPTY.fullmatch(line):
        return "mục không có chữ", "Ghi nội dung sau nhãn, hoặc xóa dòng này"
    return None


def tab_left(line: int) -> Fault:
    """Tell of a tab that stays in a paragraph."""
    advice = "Nếu là bảng: mỗi hàng cùng số ô, hoặc viết bằng dấu |; nếu không: thay bằng dấu cách"
    return fault("dấu Tab trong dòng in ra thành một khoảng trống", cach_sua=advice, line=line)


def far_years(text: str, latest: int) -> Iterator[Fault]:
    """Tell of years in a text that lie so far ahead that a figure was probably mistyped.

    Args:
        text: the text as typed.
        latest: the last year that is believed.
    """
    for number, line in enumerate(text.split("\n"), 1):
        for found in YEAR_OF_DAY.finditer(line):
            if int(found[1]) > latest:
                said, advice = f"năm {found[1]} còn rất xa", "Xem lại năm"
                yield fault(said, tim_thay=shorten(found[0]), cach_sua=advice, line=number)


def _wrong_days(line: str, number: int) -> Iterator[Fault]:
    with_names: set[int] = set()
    yield from _wrong_names(line, number, with_names)
    for found in _WRITTEN.finditer(line):
        if found.start("day") in with_names:
            continue
        try:
            date(int(found["year"] or found["year_"]), int(found["month"] or found["month_"]), int(found["day"]))
        except ValueError:
            yield fault("ngày này không có trong lịch", tim_thay=found[0], line=number)


def _wrong_names(line: str, number: int, looked: set[int]) -> Iterator[Fault]:
    """Compare weekdays with the days behind them, whose places are added to `looked`."""
    for found in _DAY.finditer(line):
        when = _DATE.match(line, found.end())
        if when is None:
            continue
        looked.add(when.start(1))
        said = 6 if found[2] else int(found[1]) - 2 if found[1].isdigit() else _DAYS.index(
            language.nfc(found[1].lower()).replace("bẩy", "bảy")
        )  # fmt: skip
        try:
            day = date(int(when[3]), int(when[2]), int(when[1]))
        except ValueError:
            yield fault("ngày này không có trong lịch", tim_thay=when[0].strip(" ,("), line=number)
            continue
        if day.weekday() != said:
            right = f"{_DAY_NAMES[day.weekday()]} (ngày {day:%d/%m/%Y})"
            yield fault("thứ và ngày không khớp", tim_thay=line[found.start() : when.end()], can_co=right, line=number)
