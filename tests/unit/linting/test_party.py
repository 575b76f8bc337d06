"""Party papers: a conforming plan has no finding; each departure is told under its rule."""

from __future__ import annotations

import pytest
from typed import closed, line, mm, para, ruled, run, table

from typed_markup import cell  # isort: skip

from vanban import linting, reading

TEXT = "1. Mục đích của việc học tập, quán triệt nghị quyết là nâng cao nhận thức của cán bộ, đảng viên trong toàn Đảng bộ xã."


def _body(text: str, style: str = "", spacing: str = "360", rule: str = "exact") -> str:
    space = f'w:before="120" w:after="0" w:line="{spacing}" w:lineRule="{rule}"'
    return para(run(text, 14, style), jc="both", ind=f'w:firstLine="{mm(10)}"', space=space)


def plan() -> str:
    """The markup of a conforming plan of a commune's Party committee."""
    left = (
        line("ĐẢNG BỘ TỈNH LẠNG SƠN", 14)
        + line("ĐẢNG ỦY XÃ ĐỒNG ĐĂNG", 14, "B")
        + line("*", 14)
        + line("Số 05-KH/ĐU", 14)
    )
    right = (
        line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "B")
        + ruled(11.7, 11.7)
        + line("Đồng Đăng, ngày 07 tháng 02 năm 2027", 14, "I")
    )
    title = line("KẾ HOẠCH", 15, "B") + line("học tập, quán triệt nghị quyết", 14, "B") + line("-----", 14)
    text = _body("- Căn cứ Luật Lưu trữ năm 2024;")
    text += _body("- Căn cứ Chương trình số 05-CTr/TU ngày 10 tháng 01 năm 2027 của Tỉnh ủy.")
    text += _body(TEXT) + _body("2. Các chi bộ trực thuộc tổ chức thực hiện.")
    recipients = para(run("Nơi nhận:", 14, "U"), jc="left") + "".join(
        line(entry, 12, "", "left") for entry in ("- Thường trực Tỉnh ủy;", "- Các chi bộ;", "- Lưu Văn phòng Đảng ủy.")
    )
    signed = line("T/M BAN THƯỜNG VỤ", 14, "B") + line("BÍ THƯ", 14) + "<w:p/>" * 4 + line("Trần Thu Hà", 14, "B")
    head = table([65, 100], [cell(65, left), cell(100, right)])
    return head + "<w:p/>" + title + text + table([75, 90], [cell(75, recipients), cell(90, signed)])


def found(blocks: str) -> set[str]:
    """The rules a paper breaks; the Party's right margin is 15 mm."""
    data = closed(blocks, right=15)
    return {finding.ma for finding in linting.check(reading.read_facts(data)).findings}


def test_van_ban_dang_dung_khong_bi_bao_gi() -> None:
    assert found(plan()) == set()


@pytest.mark.parametrize(
    ("ma", "old", "new"),
    [
        ("DP-01", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAN"),
        ("DP-03", line("*", 14), ""),
        ("DP-04", "Số 05-KH/ĐU", "Số: 05-KH/ĐU"),
        ("DP-04", "Số 05-KH/ĐU", "Số 5-KH/ĐU"),
        ("DP-05", line("Số 05-KH/ĐU", 14), line("Số 05-KH/ĐU", 13)),
        ("DP-05", "ngày 07", "ngày 7"),
        ("DP-06", line("KẾ HOẠCH", 15, "B"), line("KẾ HOẠCH", 13, "B")),
        ("DP-07", "-----", "----"),
        ("DP-09", _body(TEXT), _body(TEXT, spacing="480")),
        ("DP-09", _body(TEXT), _body(TEXT, spacing="350")),
        ("DP-09", _body(TEXT), _body(TEXT, spacing="276", rule="auto")),
        ("DP-10", "tổ chức thực hiện.", "tổ chức thực hiện./."),
        ("DP-11", line("BÍ THƯ", 14), line("BÍ THƯ", 14, "B")),
        ("DP-12", "Các chi bộ;", "Các chi bộ,"),
        ("DP-12", run("Nơi nhận:", 14, "U"), run("Nơi nhận:", 14, "")),
        ("DP-13", "- Lưu Văn phòng Đảng ủy.", "- Lưu VT, Văn phòng Đảng ủy."),
        ("DP-13", "T/M BAN", "TM. BAN"),
        ("DP-16", "05-KH/ĐU", "05-QyĐ/ĐU"),
        ("DP-17", "Trần Thu Hà", "TS. Trần Thu Hà"),
        ("DP-17", "BÍ THƯ", "BÍ THƯ ĐẢNG ỦY"),
        ("DP-18", "năm 2024;", "năm 2024,"),
        ("DP-18", "- Căn cứ Luật", "Căn cứ Luật"),
    ],
)
def test_sai_quy_dinh_cua_dang_duoc_tim_thay(ma: str, old: str, new: str) -> None:
    assert old in plan()
    assert ma in found(plan().replace(old, new, 1))


def test_le_cua_dang_la_co_dinh() -> None:
    assert {f.ma for f in linting.check(reading.read_facts(closed(plan(), right=20))).findings} == {"DP-02"}
