"""What next year begins with: the awards that stand, the minutes behind the proposals, papers that are made already."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from vanban.awards.kit import Kit, known_on
from vanban.awards.statistics import given
from vanban.awards.steps import Step

NAME = "00-cho-nam-sau.yaml"
_UPWARDS = "to_trinh_khen_thuong.nam_nay"
_NEXT = ("to_trinh_khen_thuong.nam_truoc", "bao_cao_thanh_tich_ca_nhan", "bao_cao_thanh_tich_tap_the")


def next_year(kit: Kit, made: Mapping[str, Step]) -> str:
    """Write the beginning of next year's `nam.yaml`; "" while the decision is not out.

    Awards that were taken back are not counted, those added are; of the level above only what it has decided.
    """
    decision = made.get("quyet_dinh_khen_thuong")
    if decision is None or not decision.frozen:
        return ""
    counts: dict[str, dict[str, int]] = {}
    for one in given(known_on(kit, date.max)):
        row = counts.setdefault(one.ma, {"tap_the": 0, "ho_gia_dinh": 0, "ca_nhan": 0})
        row[one.de_cu.doi_tuong] += 1
    year = kit.settings.nam
    lines = [
        f"# Đầu năm {year + 1}: chép vào nam.yaml của năm ấy. Chỉ đếm khen thưởng còn hiệu lực (đã trừ hủy bỏ, cộng bổ sung);",
        "# của cấp trên chỉ đếm điều đã có kết quả ở trang «Kết quả cấp trên». Chạy lại khi có kết quả mới.",
        f"nam: {year + 1}",
    ]
    minutes = made.get("bien_ban_hdtdkt")
    if minutes is not None and minutes.frozen:
        lines.append(f"bien_ban_nam_truoc: {json.dumps(minutes.cited(), ensure_ascii=False)}")
    lines.append("nam_truoc:")
    for ma, row in sorted(counts.items(), key=lambda pair: kit.awards[pair[0]].bac):
        shown = ", ".join(f"{kind}: {count}" for kind, count in row.items() if count)
        lines.append(f"  - {{ma: {ma}, {shown}}} # {kit.awards[ma].ten}")
    up = made.get(_UPWARDS)
    if up is not None and up.frozen:
        lines.append(f"bo_qua: [{', '.join(_NEXT)}] # đã trình tại {up.so_ky_hieu}")
    return "\n".join(lines) + "\n"
