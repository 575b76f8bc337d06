"""What the invitations of the year say: who, to what, when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from vanban.awards.kit import Kit, giay_of
from vanban.awards.missing import asked

_MEETS: Final = {
    "hdsk": "bien_ban_hdsk",
    "hdtdkt": "bien_ban_hdtdkt",
    "khoi_6_thang": "bien_ban_khoi.6_thang",
    "khoi_nam": "bien_ban_khoi.nam",
}
"""Meeting → the minutes whose day it is."""


def meeting(kit: Kit, values: Mapping[str, Any], which: str) -> dict[str, Any]:
    """Describe one meeting for its invitation."""
    minutes = _MEETS[which]
    day = kit.day_of(giay_of(minutes))
    hour = kit.settings.hop.get(minutes, {}).get("bat_dau", "")
    told = asked(hour, f"mục hop: {{{minutes}: {{bat_dau: …}}}} (giờ họp)")
    when = f"{{gio: {told}, ngay: {day:%d/%m/%Y}}}" if told else f"{{ngay: {day:%d/%m/%Y}}} # {told}"
    year = values["goi_nam"]
    if which in {"hdsk", "hdtdkt"}:
        board = values[which]
        subject = (
            f"xét công nhận sáng kiến {year}" if which == "hdsk" else f"xét danh hiệu, hình thức khen thưởng {year}"
        )
        return {
            "trich_yeu": f"Họp {board['ten']} {subject}",
            "moi": [f"Các thành viên {board['ten']} {values['goi']}"],
            "toi_du": f"cuộc họp {board['ten']} {subject}",
            "chu_tri": board["du_kien_chu_tri"],
            "thoi_gian": when,
            "chuan_bi": f"{values['thuong_truc']} gửi kèm danh sách, hồ sơ và chuẩn bị phiếu.",
        }
    period = f"sơ kết {values['goi_nua_nam']}" if which == "khoi_6_thang" else f"tổng kết {year}"
    return {
        "trich_yeu": f"Họp {values['khoi']} {period}",
        "moi": [f"Lãnh đạo các cơ quan thành viên {values['khoi']}", values["cap_tren"]["tham_dinh"]],
        "toi_du": f"hội nghị {period} của {values['khoi']}",
        "chu_tri": values["dung_dau_ho_ten"] or f"{values['nguoi_dung_dau']}, {values['dung_dau']}",
        "thoi_gian": when,
        "chuan_bi": "Đề nghị các cơ quan thành viên gửi báo cáo và bảng tự chấm điểm trước ngày họp 02 ngày làm việc.",
    }
