"""The subject of a paper: after V/v, or under the type (I.II.5.b)."""

from __future__ import annotations

from typing import Final

from vanban import language
from vanban.regulation import formulas

_OPENINGS: Final = (
    "ban hành|báo cáo|bãi bỏ|bàn giao|bảo đảm|bảo vệ|bố trí|bổ nhiệm|bổ sung|cải tạo|cấp|cập nhật|cho|cho ý kiến|"
    "chấn chỉnh|chấp thuận|chi trả|chủ trương|chuẩn bị|chuyển|cho phép|công bố|công khai|công nhận|công tác|"
    "cung cấp|cử|cử cán bộ|dự thảo|duy trì|đánh giá|đăng ký|đấu thầu|đầu tư|đẩy mạnh|đề cử|đề nghị|đề xuất|"
    "điều chỉnh|điều động|đính chính|đôn đốc|đồng ý|gia hạn|giải quyết|giải trình|giao|giới thiệu|giám sát|góp ý|"
    "gửi|hoàn thành|hoàn thiện|hỗ trợ|hợp đồng|hủy bỏ|hướng dẫn|khảo sát|khắc phục|khen thưởng|kế hoạch|kết luận|"
    "kết quả|kiểm kê|kiểm tra|kiến nghị|kiện toàn|kinh phí|lập|lấy ý kiến|lựa chọn|miễn nhiệm|mời|mời họp|mua sắm|"
    "mở|nâng cao|nâng lương|nghỉ|nghiệm thu|nộp|ngăn chặn|phân bổ|phân công|phê duyệt|phòng|phòng chống|phòng cháy|"
    "phối hợp|phúc đáp|quản lý|quán triệt|quyết toán|rà soát|sắp xếp|sao lục|sơ kết|sửa đổi|tăng cường|tập huấn|"
    "tập trung|thành lập|tham dự|tham gia|tham mưu|thanh lý|thanh toán|thanh tra|thay đổi|thẩm định|theo dõi|"
    "thi đua|thông báo|thông qua|thống kê|thống nhất|thu hồi|thu thập|thủ tục|thực hiện|tiếp nhận|tiếp tục|tiến độ|"
    "tiếp thu|tổ chức|tổng hợp|tổng kết|trả lời|triển khai|trình|tuyên truyền|tuyển dụng|tạm dừng|tạo điều kiện|"
    "tặng|ủy quyền|ứng phó|việc|vận động|xác minh|xác nhận|xây dựng|xem xét|xét|xét tặng|xin|xin ý kiến|xử lý|"
    "xử phạt|yêu cầu|nội dung|lịch|danh sách|chế độ|chính sách|chương trình|nhiệm vụ|một số|các|những|tình hình|"
    "phương án|biện pháp|giải pháp|thời gian|thời hạn|hồ sơ|nghiên cứu|ký kết"
)
COMMON_OPENINGS: Final = frozenset(_OPENINGS.split("|"))
"""Openings that are common words, never names: their first letter may be small after V/v."""
_UNIT_WORDS: Final = frozenset({"phòng", "cầu", "hồ", "công"})
"""Openings that also begin names of units and places: they count only with a second word of the table."""


def subject_line(subject: str) -> str:
    """Write the subject of a named paper: capital first, no full stop, no V/v (I.II.5.b).

    >>> subject_line("V/v bổ nhiệm Trưởng phòng."), subject_line("công tác thi đua năm 2026")
    ('Về việc bổ nhiệm Trưởng phòng', 'Công tác thi đua năm 2026')
    """
    text = subject.strip()
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip()
    bare = _without_opening(text)
    return f"Về việc {bare}" if bare != text and language.fold(text).startswith("v/v") else language.viet_hoa_dau(text)


def ve_viec(subject: str) -> str:
    """Write the subject of a công văn after V/v; only a common word loses its capital (I.II.5.b).

    >>> ve_viec("Báo cáo tiến độ giải ngân"), ve_viec("UBND tỉnh họp"), ve_viec("Nguyễn Văn A xin nghỉ phép")
    ('V/v báo cáo tiến độ giải ngân', 'V/v UBND tỉnh họp', 'V/v Nguyễn Văn A xin nghỉ phép')
    """
    text = subject.strip()
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip()
    bare = _without_opening(text)
    return f"{formulas.VE_VIEC} {language.ha_hoa_dau(bare) if opens_commonly(bare) else bare}"


def _without_opening(text: str) -> str:
    folded = language.fold(text)
    for opening in ("v/v:", "v/v", "về việc:", "về việc"):
        if folded.startswith(opening + " "):
            return text.split(maxsplit=1 if opening.startswith("v/v") else 2)[-1].lstrip(": ")
    return text


def opens_commonly(text: str) -> bool:
    """Say whether a text opens with a common word, whose capital is only that of a beginning.

    >>> opens_commonly("Báo cáo kết quả"), opens_commonly("Lê Thị Hoa"), opens_commonly("Phòng Hành chính")
    (True, False, False)
    """
    words = text.split()
    # A capital on the second word is the mark of a name ("Xây Dựng", "Hoa Lư").
    if not words or (len(words) > 1 and words[1][:1].isupper() and words[1] != language.hoa(words[1])):
        return False
    folded = [language.fold(word.strip(",.;:")) for word in words[:2]]
    pair = " ".join(folded)
    return pair in COMMON_OPENINGS or (folded[0] in COMMON_OPENINGS and folded[0] not in _UNIT_WORDS)
