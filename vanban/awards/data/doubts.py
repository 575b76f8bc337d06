"""What a row's own words say against what is asked in it: remarks of the clerk, achievements of another year."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from vanban.awards.data.nominees import DeCu
from vanban.language import fold
from vanban.patterns import regex

_DIED: Final = regex(r"từ trần|qua đời|đã mất|hy sinh|hi sinh|truy tặng")
_HELD: Final = regex(
    r"(?:xin |đã |tự )rút|rút (?:đề nghị|hồ sơ)|(?:không|thôi|chưa|dừng|hoãn)(?: đề nghị)? xét|khởi tố|tạm giam|tạm đình chỉ|"
    r"(?<!không bị )(?<!không có )(?<!không )(?<!chưa bị )(?:kỷ luật|kỉ luật)|"
    r"bị (?:khiển trách|cảnh cáo|cách chức|hạ bậc lương|giáng chức|buộc thôi việc|khai trừ)|"
    r"(?<!không )(?<!chưa )đang (?:bị )?(?:thanh tra|kiểm tra|điều tra|xem xét trách nhiệm)"
)
_SHORT: Final = regex(
    r"tập sự|thử việc|mới (?:tuyển|vào|về)|nghỉ (?:ốm|bệnh|không (?:hưởng )?lương|chữa bệnh|việc riêng)|đi học|không đủ thời gian"
)
"""Words of a year not worked in whole; maternity leave counts as worked (NĐ 152, Điều 4)."""
_MOVED: Final = regex(
    r"chuyển (?:công tác|đến|đi|sang|về|từ)|(?:thuyên|luân) chuyển|tiếp nhận|điều động|biệt phái|nghỉ hưu|nghỉ việc|thôi việc|"
    r"đổi tên|tên cũ|(?:bổ|miễn) nhiệm|sáp nhập|hợp nhất|chia tách|tổ chức lại|thành lập"
)
_ENDED: Final = regex(
    r"giải thể|(?:chấm dứt|kết thúc|ngừng|dừng) hoạt động|không còn (?:hoạt động|tồn tại)|sáp nhập vào|hợp nhất vào"
)
"""A collective of which this is said can be given nothing any more, unless somebody says that it can."""
_BEST: Final = regex(r"(?<!không )hoàn thành xuất sắc")
_GOOD: Final = regex(r"(?<!không )hoàn thành tốt")
_YEAR: Final = regex(r"(?<!\d)((?:19|20)\d{2})(?!\d|/[A-ZĐ])")
"""A year in running text; that of a code («152/2025/NĐ-CP») says when a paper was issued."""


def remarks_against(listed: Iterable[DeCu]) -> Iterator[str]:
    """Tell rows whose «Ghi chú» says that the nominee died, withdrew or is not to be considered; each with its cell."""
    for who in listed:
        note = fold(who.ghi_chu)
        if _DIED.search(note) and not who.tu_tran:
            yield (
                f"{who.cho}: cột «Ghi chú» của {who.ten} ghi «{who.ghi_chu}», giấy tờ của năm in «Tặng»: truy tặng thì ghi ngày "
                "vào cột «Từ trần»; không phải vậy thì sửa ghi chú"
            )
        elif who.doi_tuong == "tap_the" and _ENDED.search(note):
            yield (
                f"{who.cho}: cột «Ghi chú» của {who.ten} ghi «{who.ghi_chu}», mà danh hiệu vẫn được xét: tập thể không còn thì "
                "ghi cột «Rút, thôi xét»; vẫn xét thì sửa ghi chú"
            )
        elif _HELD.search(note):
            yield (
                f"{who.cho}: cột «Ghi chú» của {who.ten} ghi «{who.ghi_chu}», mà danh hiệu vẫn được xét: ghi lý do vào cột «Rút, "
                "thôi xét», hoặc sửa ghi chú"
            )


def remarks_to_see(listed: Iterable[DeCu]) -> Iterator[str]:
    """Tell rows whose «Ghi chú» says that the nominee moved, changed name, or did not work all the year; no paper reads it."""
    for who in listed:
        if _MOVED.search(fold(who.ghi_chu)):
            yield (
                f"{who.cho}: cột «Ghi chú» của {who.ten} ghi «{who.ghi_chu}»; văn bản in tên, chức vụ, đơn vị của hàng này, "
                "không đọc ghi chú: xem lại"
            )
        if who.awards and _unlike_level(who):
            yield (
                f"{who.cho}: thành tích của {who.ten} ghi «{who.thanh_tich}», cột «Mức hoàn thành nhiệm vụ» ghi {who.muc}: "
                "văn bản in cả hai, sửa cho khớp"
            )
        if who.awards and _SHORT.search(fold(who.ghi_chu)):
            yield (
                f"{who.cho}: cột «Ghi chú» của {who.ten} ghi «{who.ghi_chu}»: xem có đủ thời gian công tác để xét không; "
                "không đủ thì ghi cột «Rút, thôi xét»"
            )


def _unlike_level(who: DeCu) -> bool:
    """Say whether an achievement names a level of fulfilment that is not the one of its row."""
    deed = fold(who.thanh_tich)
    said = "HTXSNV" if _BEST.search(deed) else "HTTNV" if _GOOD.search(deed) else None
    return who.muc is not None and said is not None and said != who.muc and "năm trước" not in deed


def other_years(listed: Iterable[DeCu], own: Collection[int], called: str) -> Iterator[str]:
    """Tell achievements that name years, and none of them this one: the list of another year, or copied from it.

    Args:
        listed: nominees.
        own: the years the list is about; empty: nothing is asked.
        called: how papers call the year.
    """
    found = [(who, years) for who in listed if own and (years := _years_in(who.thanh_tich))]
    wrong = [(who, years) for who, years in found if not any(years[0] <= year <= years[-1] for year in own)]
    for who, years in wrong[:1]:
        more = f" (và {len(wrong) - 1} hàng khác)" if len(wrong) > 1 else ""
        yield (
            f"{who.cho}: thành tích của {who.ten}{more} ghi năm {', '.join(map(str, years))}, danh sách này của {called}: sửa "
            "cột «Thành tích», hoặc mục nam của nam.yaml"
        )


def _years_in(text: str) -> list[int]:
    """Give the years a text names, in order.

    >>> _years_in("từ năm 2024 đến 31/12/2026 theo Nghị định số 152/2025/NĐ-CP")
    [2024, 2026]
    """
    return sorted({int(year) for year in _YEAR.findall(text)})
