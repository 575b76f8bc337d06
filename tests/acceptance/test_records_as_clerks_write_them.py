"""Records as they really arrive: odd files, odd dates, odd texts, impossible wishes. Right paper, or a message and no file."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
import yaml
from docx.oxml.ns import qn

import vanban
from vanban.api.pdf import to_pdf
from vanban.cli import main
from vanban.language import key

PLAN = """\
loai: Kế hoạch
Cơ quan:
  chu_quan: UBND tỉnh Lạng Sơn
  ten: Văn phòng
  ky_hieu: VP
ngay: 05/3/2026
Địa danh: Lạng Sơn
Trích yếu: Công tác thi đua, khen thưởng năm 2026
noi_dung: |
  Thực hiện Kế hoạch, Văn phòng xây dựng Kế hoạch như sau:
  I. MỤC ĐÍCH
  1. Mục đích
  - Đẩy mạnh phong trào.
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
noi_nhan: [Sở Nội vụ]
luu: {don_vi: HCQT}
"""
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Type one command; give its exit code and all it said."""

    def typed(*words: str | Path) -> tuple[int, str]:
        code = main([str(word) for word in words])
        heard = capsys.readouterr()
        return code, heard.out + heard.err

    return typed


def lines_of(data: bytes) -> list[str]:
    """Every paragraph of a DOCX as python-docx reads it, tables included; tabs and breaks as typed."""
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    body = docx.Document(io.BytesIO(data)).element.body
    return [
        "".join(marks.get(part.tag) or part.text or "" for part in paragraph.iter(qn("w:t"), *marks))
        for paragraph in body.iter(qn("w:p"))
    ]


def plan(**changes: object) -> dict[str, object]:
    said = {key(name): value for name, value in yaml.safe_load(PLAN).items()}
    return {**said, **changes}


ENCODED = {
    "BOM và dấu xuống dòng của Windows": b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode(),
    "UTF-16 của Notepad": PLAN.encode("utf-16"),
    "dấu tổ hợp (NFD)": unicodedata.normalize("NFD", PLAN).encode(),
    "JSON": json.dumps(yaml.safe_load(PLAN), ensure_ascii=True, default=str).encode(),
}


@pytest.mark.parametrize("name", ENCODED)
def test_tep_luu_kieu_nao_cung_ra_cung_mot_van_ban(name: str, tmp_path: Path) -> None:
    record = tmp_path / ("a.json" if name == "JSON" else "a.yaml")
    record.write_bytes(ENCODED[name])
    clean = tmp_path / "sach.yaml"
    clean.write_text(PLAN, encoding="utf-8")
    assert vanban.render(vanban.load(record)) == vanban.render(vanban.load(clean))


@pytest.mark.parametrize(
    "typed",
    ["5/3/2026", "05-03-2026", "5.3.2026", "2026-03-05", "2026/3/5", "ngày 5 tháng 3 năm 2026", "05/03/2026 08:00"],
)
def test_ngay_go_kieu_nao_cung_in_mot_dong(typed: str) -> None:
    assert "Lạng Sơn, ngày 05 tháng 3 năm 2026" in lines_of(vanban.render(vanban.from_dict(plan(ngay=typed))))


@pytest.mark.parametrize("typed", ["31/02/2026", "13/13/2026", "05/03", "hôm nay", "0/0/2026"])
def test_ngay_khong_co_that_bi_tu_choi_dung_dong(typed: str, tmp_path: Path, run: Run) -> None:
    record = tmp_path / "a.yaml"
    record.write_text(PLAN.replace("05/3/2026", typed), encoding="utf-8")
    code, said = run("tao", record)
    assert code == 1
    assert 'dòng 6, mục "ngay"' in said
    assert typed in said


BROKEN = {
    "tab.yaml": (PLAN.replace("  ten:", "\tten:").encode(), "dòng 4"),
    "thut.yaml": (PLAN.replace("  ky_hieu", "   ky_hieu").encode(), "dòng 5"),
    "hai-cham.yaml": (PLAN.replace("Công tác thi đua", "Kế hoạch: thi đua").encode(), "dòng 8"),
    "khong-cach.yaml": (PLAN.replace("danh: Lạng", "danh:Lạng").encode(), "thiếu dấu cách sau dấu hai chấm"),
    "lap.yaml": ((PLAN + "noi_nhan: [A]\n").encode(), "viết hai lần"),
    "hai-ban.yaml": ((PLAN + "---\nloai: bao_cao\n").encode(), "một bản ghi"),
    "cp1258.yaml": (PLAN.encode("cp1258", "replace"), "UTF-8"),
    "dieu-khien.yaml": (PLAN.replace("Đẩy mạnh", "Đẩy\x0bmạnh").encode(), "U+000B"),
    "trong.yaml": (b"", "bản ghi trống"),
    "day.yaml": (b"- a\n- b\n", "tên: giá trị"),
    "sau.yaml": (b"loai: ke_hoach\nnoi_dung: " + b"[" * 3000 + b"]" * 3000, "lồng nhau quá sâu"),
    "sau.json": (b'{"noi_dung":' + b"[" * 3000 + b"]" * 3000 + b"}", "lồng nhau quá sâu"),
    "phay.json": (b'{"loai": "ke_hoach"\n "so": 1}', "dòng 2"),
    "lap.json": (b'{"loai": "ke_hoach", "loai": "bao_cao"}', "viết hai lần"),
    "nhi-phan.yaml": (bytes(range(256)) * 9, "UTF-8"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_tep_hong_duoc_bao_cho_va_khong_ghi_gi(name: str, tmp_path: Path, run: Run) -> None:
    content, told = BROKEN[name]
    (tmp_path / name).write_bytes(content)
    code, said = run("tao", tmp_path / name)
    assert code == 2
    assert name in said
    assert told in said
    assert os.listdir(tmp_path) == [name]


def test_nhieu_loi_duoc_bao_mot_luot_dung_dong(tmp_path: Path, run: Run) -> None:
    record = tmp_path / "a.yaml"
    wrong = PLAN.replace("05/3/2026", "31/02/2026").replace("noi_nhan", "noi_nhậnn").replace("chuc_vu", "chucvuu")
    record.write_text(wrong.replace("ky_hieu: VP", "ky_hieu: [VP]"), encoding="utf-8")
    code, said = run("tao", record)
    assert code == 1
    assert [int(line) for line in re.findall(r"dòng (\d+)", said)] == [5, 6, 14, 15]
    assert "«chuc_vu»" in said
    assert os.listdir(tmp_path) == ["a.yaml"]


STRANGE = {
    "thẻ và dấu XML": "A & B <b>x</b> \"a\" 'b' {{ x }} {% if %} &amp; ]]>",
    "biểu tượng, dấu tổ hợp lạ": "Chào mừng 🎉👩‍👩‍👧 e\u0331 ½ ﬁ …",
    "tab giữa câu": "Tổng số:\t15\tngười",
    "đoạn mười nghìn chữ": "phong trào thi đua " * 550,
    "từ dài không có chỗ ngắt": "x" * 400,
    "dấu Đ khác mã": "Ðẩy mạnh",
}


@pytest.mark.parametrize("name", STRANGE)
def test_chu_nao_vao_thi_chu_ay_ra(name: str) -> None:
    text = STRANGE[name].strip()
    table = {"bang": {"cot": ["TT", "Nội dung"], "hang": [["1", text]]}}
    record = plan(noi_dung=[{"doan": text}, table, {"doan": "Hết."}], phu_luc=[{"tieu_de": "Phụ", "noi_dung": [text]}])
    found = lines_of(vanban.render(vanban.from_dict(record)))
    wanted = unicodedata.normalize("NFC", text)
    assert [line.removesuffix("./.") for line in found].count(wanted) == 3


@pytest.mark.parametrize(
    ("signer", "field"),
    [
        ({"tm": "Giám đốc", "chuc_vu": "Giám đốc"}, "tm"),
        ({"kt": "Giám đốc", "chuc_vu": "Trưởng phòng"}, "chuc_vu"),
        ({"chuc_vu": "Phó Giám đốc"}, "kt"),
        ({"q": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, "chuc_vu"),
        ({"tl": "Giám đốc"}, "chuc_vu"),
        ({"tuq": "Giám đốc", "kt": "Trưởng phòng", "chuc_vu": "Phó Trưởng phòng"}, "kt"),
        ({"tm": "Ủy ban nhân dân", "tl": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"}, "tl"),
    ],
)
def test_cach_ky_sai_bi_tu_choi_kem_dieu_khoan(signer: dict[str, str], field: str) -> None:
    with pytest.raises(vanban.InputError) as caught:
        vanban.from_dict(plan(nguoi_ky={**signer, "ho_ten": "Nguyễn Văn Hà"}))
    assert f"nguoi_ky.{field}" in {problem.vi_tri for problem in caught.value.problems}
    assert "I.II.7.b" in str(caught.value)


@pytest.mark.parametrize(
    "wish",
    [{"noi_dung": 12}, {"le": {"trai": 20}}, {"le": {"phai": 25}}, {"gian_dong": 2}, {"thut": 5}, {"cach_doan": 2}],
)
def test_trinh_bay_ngoai_muc_bi_tu_choi_kem_dieu_khoan(wish: dict[str, object]) -> None:
    with pytest.raises(vanban.InputError, match=r"Phụ lục I, I\.I"):
        vanban.from_dict(plan(trinh_bay=wish))


def test_duong_dan_co_dau_va_dau_cach(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "Văn bản đi" / "năm 2026"
    folder.mkdir(parents=True)
    (folder / "kế hoạch.yaml").write_text(PLAN, encoding="utf-8")
    assert run("tao", folder / "kế hoạch.yaml", "-o", tmp_path / "bản in" / "kế hoạch (1).docx")[0] == 0
    assert run("kiem-tra", tmp_path / "bản in" / "kế hoạch (1).docx")[0] == 0


def test_tep_dang_mo_trong_word_thi_ban_cu_con_nguyen(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, target = tmp_path / "a.yaml", tmp_path / "a.docx"
    record.write_text(PLAN, encoding="utf-8")
    assert run("tao", record)[0] == 0
    old = target.read_bytes()
    record.write_text(PLAN.replace("thi đua", "thi đua yêu nước"), encoding="utf-8")
    files = sorted(os.listdir(tmp_path))

    def locked(draft: str | Path, place: str | Path) -> None:
        raise PermissionError(13, "đang mở", str(draft), 32, str(place))

    monkeypatch.setattr(os, "replace", locked)
    code, said = run("tao", record)
    assert code == 2
    assert "đóng lại rồi thử lại" in said
    assert target.read_bytes() == old
    assert sorted(os.listdir(tmp_path)) == files


def test_danh_sach_ban_bao_tung_o_va_chi_lam_hang_tot(tmp_path: Path, run: Run) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["DANH SÁCH KHEN THƯỞNG"], [], ["STT", "Họ tên cá nhân", "Chức danh", "Đơn vị công tác", "Thành tích"],
        [1, "Ông Nguyễn Văn  Nam", "chuyên viên", "Phòng A", "Hoàn thành & <tốt>"],
        ["2", unicodedata.normalize("NFD", "Bà Trần Thị Ánh"), "Kế toán", "Phòng B", "Hoàn thành"],
        [3, "", "chuyên viên", "Phòng C", "x"], [4, 12345, "chuyên viên", "Phòng C", "x"],
        [5, "=1/0", "chuyên viên", "Phòng C", "x"], ["Tổng cộng", "5"],
    ):  # fmt: skip
        sheet.append(row)
    book.save(tmp_path / "danh sách.xlsx")
    (tmp_path / "chung.yaml").write_text(run("mau", "giay_khen", "--chung")[1], encoding="utf-8")
    words = ("hang-loat", "giay_khen", tmp_path / "danh sách.xlsx", "--chung", tmp_path / "chung.yaml")
    code, said = run(*words, "-o", tmp_path / "ra")
    assert code == 1
    assert {"B6", "B7", "B8"} <= set(re.findall(r"!([A-Z]\d+)", said))
    assert not list((tmp_path / "ra").glob("*.docx"))
    assert run(*words, "-o", tmp_path / "ra", "--bo-qua-loi")[0] == 1
    made = sorted((tmp_path / "ra").glob("*.docx"))
    assert [path.stem for path in made] == ["1 Nguyễn Văn Nam", "2 Trần Thị Ánh"]
    text = "\n".join(lines_of(made[0].read_bytes()))
    assert "Ông: Nguyễn Văn Nam" in text
    assert "Hoàn thành & <tốt>" in text


def three_bodies() -> dict[str, object]:
    """Everything at once: three bodies, three signers, a long table, appendices portrait and landscape."""
    names = [
        "Sở Xây dựng",
        "Sở Tài chính",
        "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp",
    ]
    wide = "| " + " | ".join(f"Cột {n}" for n in range(14)) + " |\n" + "|---" * 14 + "|\n"
    wide += "".join("| " + " | ".join(f"ô {r}.{c}" for c in range(14)) + " |\n" for r in range(30))
    long = "| TT | Họ và tên |\n|---|---|\n" + "".join(f"| # | Người thứ {n} |\n" for n in range(1, 301))
    return plan(
        loai="huong_dan",
        co_quan=[{"chu_quan": "UBND tỉnh Lâm Đồng", "ten": name, "ky_hieu": code}
                 for name, code in zip(names, ("SXD", "STC", "BQL"), strict=True)],
        dia_danh="Thành phố Hồ Chí Minh",
        nguoi_ky=[{"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn An"},
                  {"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc", "ho_ten": "Lê Thị Bình"},
                  {"chuc_vu": "Giám đốc", "ho_ten": "Tôn Nữ Công Tằng Hoàng Thị Bích Ngọc Huyền"}],
        khan="thượng khẩn", pham_vi="lưu hành nội bộ", mat="mật", du_thao="3",
        noi_nhan=[f"Ủy ban nhân dân xã thứ {n}" for n in range(1, 41)],
        noi_dung="I. MỘT\n1. Hai\na) Ba (Phụ lục I, II).\n" + long + "II. HAI\nHết.",
        phu_luc=[{"tieu_de": "Bảng ngang", "ngang": "có", "noi_dung": wide}, {"tieu_de": "Lời văn", "noi_dung": "1. Một."}],
    )  # fmt: skip


@pytest.mark.office
def test_giay_ba_co_quan_bang_300_hang_phu_luc_ngang_in_ra_du_chu(tmp_path: Path) -> None:
    target = vanban.save(vanban.from_dict(three_bodies()), tmp_path / "lớn.docx")
    assert vanban.check(target).ok
    pdf = to_pdf(target)
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    shown = subprocess.run([reader, "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    flat = " ".join(shown.split())
    assert all(f"Người thứ {n}" in flat for n in range(1, 301))
    assert all(f"ô {r}.{c}" in flat for r in range(30) for c in range(14))
    assert all(f"xã thứ {n};" in flat for n in range(1, 41))
    marks = ("THƯỢNG KHẨN", "LƯU HÀNH NỘI BỘ", "DỰ THẢO LẦN 3", "Phụ lục I", "Phụ lục II")
    assert [mark for mark in marks if mark not in flat] == []
    assert all(name in flat for name in ("Nguyễn Văn An", "Lê Thị Bình", "Ngọc Huyền"))
