"""The rendered first page against the decree: every kind, draft and final, both presets, short and long names."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.unit.rendering.layout.told import render
from vanban.metrics import width_mm
from vanban.regulation import ELEMENTS, LOAI, page

PRESETS = ("nho", "lon")
NAMES = {
    "ngan": (["UBND TỈNH LẠNG SƠN"], ["VĂN PHÒNG"]),
    "thanh_pho": ([], ["ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"]),
    "bon_dong": (
        ["ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"],
        ["TRUNG TÂM KIỂM SOÁT BỆNH TẬT VÀ CHĂM SÓC SỨC KHỎE CỘNG ĐỒNG KHU VỰC MIỀN NÚI PHÍA BẮC VÀ TÂY NGUYÊN"],
    ),
}
DATES = {"du_thao": "Thành phố Hồ Chí Minh, ngày      tháng      năm 2026",
         "chinh_thuc": "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026"}  # fmt: skip
NUMBERS = {"du_thao": "        ", "chinh_thuc": "01"}
FULL = ("ke_hoach", "quyet_dinh", "bao_cao")


def papers(write: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Three kinds in every combination; the other kinds as a small draft and as a large final with the longest name."""
    for loai in LOAI:
        chosen = itertools.product(PRESETS, NAMES, DATES)
        if loai not in FULL:
            chosen = iter([("nho", "ngan", "du_thao"), ("lon", "bon_dong", "chinh_thuc")])
        for preset, names, state in chosen:
            context = write.paper(loai, kho=write.look(preset))
            context["chu_quan"], context["co_quan"] = NAMES[names]
            context["so_ky_hieu"] = context["so_ky_hieu"].replace("01", NUMBERS[state])
            if context["dia_danh_ngay"]:
                context["dia_danh_ngay"] = DATES[state]
            yield f"{loai}-{preset}-{names}-{state}", context


@pytest.mark.office
def test_trang_dau_dung_nghi_dinh_khong_sai_cho_nao(write: Any, sheets: Callable[..., Any]) -> None:
    contexts = dict(papers(write))
    printed = sheets({name: render(context) for name, context in contexts.items()})
    shortfalls = [
        f"{name}: {fault}" for name, context in contexts.items() for fault in faults_of(context, printed[name][0])
    ]
    assert not shortfalls, "\n".join(shortfalls)


def faults_of(context: dict[str, Any], sheet: Any) -> Iterator[str]:
    checks = (header_faults, rule_faults, title_faults, body_faults)
    for check in checks:
        try:
            yield from check(context, sheet)
        except AssertionError as missing:
            yield str(missing)


def typed(role: str, line: Any, context: dict[str, Any]) -> Iterator[str]:
    element = ELEMENTS[role]
    if line.size != context["kho"]["co_chu"][role]:
        yield f"{role}: {line.size} pt"
    if (line.bold, line.italic) != (element.dam, element.nghieng):
        yield f"{role}: {line.font}"
    if "Tinos" not in line.font and "TimesNewRoman" not in line.font:
        yield f"{role}: {line.font}"


def header_faults(context: dict[str, Any], sheet: Any) -> Iterator[str]:
    country, motto = sheet.find(context["quoc_hieu"]), sheet.find(context["tieu_ngu"])
    yield from typed("quoc_hieu", country, context)
    yield from typed("tieu_ngu", motto, context)
    if abs(country.middle - motto.middle) > 0.5:
        yield "Quốc hiệu and Tiêu ngữ have not one middle"
    if country.left < sheet.width / 2 - 20:
        yield f"Quốc hiệu begins at {country.left:.1f} mm"
    number = sheet.find(context["so_ky_hieu"].split("    ")[0])
    yield from typed("so_ky_hieu", number, context)
    if context["dia_danh_ngay"]:
        date = sheet.find("Thành phố Hồ Chí Minh, ngày")
        yield from typed("dia_danh_ngay", date, context)
        if abs(date.base - number.base) > 0.1:
            yield f"number and date differ by {date.base - number.base:.2f} mm"
        if not sheet.lines or "2026" not in "".join(x.text for x in sheet.lines if abs(x.base - date.base) < 0.1):
            yield "the date takes more than one line"
        if abs(date.middle - country.middle) > 1 and "    " not in context["dia_danh_ngay"]:
            yield "the date is not centred below Quốc hiệu"


def rule_faults(context: dict[str, Any], sheet: Any) -> Iterator[str]:
    motto = sheet.find(context["tieu_ngu"])
    left, right, _ = sheet.rule_below(motto)
    if not page.RULE_FULL.holds((right - left) / motto.width, page.RULE_TOLERANCE):
        yield f"rule below Tiêu ngữ: {(right - left) / motto.width:.3f} of the text"
    names = [x for x in sheet.lines if x.right < motto.left and x.base < sheet.find("Số:").base - 3]
    name = max((x for x in names if x.bold), key=lambda x: x.base)
    yield from short_rule("tên cơ quan", name, sheet)
    words = " ".join(x.text for x in names)
    wanted = " ".join([*context["chu_quan"], *context["co_quan"]])
    if words != wanted:
        yield f"names printed as «{words}»"
    for line in names:
        yield from typed("co_quan" if line.bold else "chu_quan", line, context)


def short_rule(what: str, line: Any, sheet: Any) -> Iterator[str]:
    left, right, _ = sheet.rule_below(line)
    ratio = (right - left) / line.width
    if not page.RULE_SHORT.holds(ratio, page.RULE_TOLERANCE):
        yield f"rule below {what}: {ratio:.3f} of «{line.text}»"
    if abs((left + right) / 2 - line.middle) > 0.5:
        yield f"rule below {what} is not centred"


def title_faults(context: dict[str, Any], sheet: Any) -> Iterator[str]:
    centre = (context["kho"]["le"]["trai"] + sheet.width - context["kho"]["le"]["phai"]) / 2
    last = None
    for role in ("ten_loai", "trich_yeu"):
        if context[role]:
            last = sheet.find(context[role])
            yield from typed(role, last, context)
            if abs(last.middle - centre) > 0.5:
                yield f"{role} is not centred"
    if context["ke_trich_yeu"] and last is not None:
        yield from short_rule("tên loại, trích yếu", last, sheet)
    if context["trich_yeu_cong_van"]:
        yield from typed("trich_yeu_cong_van", sheet.find("V/v"), context)


def body_faults(context: dict[str, Any], sheet: Any) -> Iterator[str]:
    margins = context["kho"]["le"]
    first = sheet.find("Đẩy mạnh")
    if abs(first.left - margins["trai"] - context["kho"]["thut_mm"]) > page.INDENT_TOLERANCE_MM:
        yield f"first line indented {first.left - margins['trai']:.2f} mm"
    yield from typed("noi_dung", first, context)
    for line in sheet.lines:
        outside = line.left < margins["trai"] - 0.5 or line.right > sheet.width - margins["phai"] + 0.5
        if outside or line.base < margins["tren"] or line.base > sheet.height - margins["duoi"]:
            yield f"«{line.text}» stands outside the margins"
    top = min(line.base for line in sheet.lines)
    if top - margins["tren"] > 6:
        yield f"the first line stands {top:.1f} mm down"
    if any(line.text == "1" and line.base < margins["tren"] for line in sheet.lines):
        yield "the first page shows its number"
    signer, archive = sheet.find(context["ky"][-1]["dong"][0]), sheet.find("- Lưu: VT")
    yield from typed("chuc_vu", signer, context)
    yield from typed("noi_nhan", sheet.find("Nơi nhận:"), context)
    yield from typed("noi_nhan_danh_sach", archive, context)
    if signer.middle < sheet.width / 2:
        yield "the signature stands on the left"


def test_be_rong_chuan_cua_thuoc_do() -> None:
    assert round(width_mm("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True), 1) == 95.7
