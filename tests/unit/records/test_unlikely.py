"""What no reader would believe is told before it is printed, by line; what is right is left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.api import papers
from vanban.cli.door import main

QUYET_DINH = """\
Loại: quyết định
Cơ quan: {Chủ quản: UBND tỉnh Lạng Sơn, Tên: Văn phòng, Ký hiệu: VP}
Số: 1
Ngày: 15/01/2026
Địa danh: Lạng Sơn
Trích yếu: Về việc tặng Giấy khen cho cá nhân có thành tích xuất sắc năm 2026
Thẩm quyền: CHÁNH VĂN PHÒNG
Căn cứ:
  - Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022
  - Theo đề nghị của Trưởng phòng Hành chính
Nội dung: |
  Điều 1. Tặng Giấy khen cho bà Lê Thị Bình (H'Hen Niê đề nghị), theo “Quy chế”:
  a) Đợt 1 (một);
  b) Đợt 2.
  Điều 2. Trưởng phòng Hành chính và bà Lê Thị Bình thi hành Quyết định này.
Người ký: {Chức vụ: Chánh Văn phòng, Họ tên: Nguyễn Văn Hà}
Nơi nhận: [Như Điều 2, Sở Nội vụ (b/c)]
"""


def told(tmp_path: Path, text: str) -> list[str]:
    record = tmp_path / "qd.yaml"
    record.write_text(text, encoding="utf-8")
    return [f"{note.dong}: {note.noi_dung}" for note in papers.notices(record)]


def test_ban_ghi_dung_thi_khong_noi_gi(tmp_path: Path) -> None:
    assert told(tmp_path, QUYET_DINH) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("Nguyễn Văn Hà}", "nguyễn văn hà}", "16: họ tên có tiếng viết thường"),
        ("Nguyễn Văn Hà}", "NGuyễn Văn Hà}", "16: họ tên viết hoa giữa tiếng"),
        ("Nguyễn Văn Hà}", "Nguyen Van Ha}", "16: họ tên không có dấu: gõ thiếu dấu?"),
        ("Nguyễn Văn Hà}", "Nguyễn Vawn Hà}", "16: họ tên có tiếng không viết được trong tiếng Việt: gõ nhầm?"),
        ("Nguyễn Văn Hà}", "Nguyễn Văn Hà 0912}", "16: họ tên có chữ số"),
        ("Nguyễn Văn Hà}", '"Nguyễn Văn Hà, Trần An"}', "16: họ tên có vẻ là của nhiều người"),
        ("Nguyễn Văn Hà}", "Nguyễn Văn Hà.}", "16: họ tên có dấu thừa ở cuối"),
        ("Nguyễn Văn Hà}", "Hà}", "16: họ tên chỉ có một tiếng"),
        ("Nguyễn Văn Hà}", "H'Hen Niê}", ""),
        ("Nguyễn Văn Hà}", "Y Phôn Ksor}", ""),
        ("Như Điều 2", "Như Điều 5", "17: văn bản không có Điều 5"),
        ("Như Điều 2", "Như trên", "17: «Như trên» chỉ dùng khi văn bản có «Kính gửi»"),
        ("Như Điều 2", "Sở Nội vụ (b/c)", "17: nơi nhận ghi hai lần"),
        ("Địa danh: Lạng Sơn", "Địa danh: lạng sơn", "5: chữ cái đầu chưa viết hoa"),
        ("năm 2026\nTh", "năm 2026;\nTh", "6: dấu câu thừa ở cuối"),
        ("việc tặng", "việc việc tặng", "6: «việc việc»: gõ hai lần?"),
        ("cá nhân có", "cá nhân (có", "6: ngoặc đơn mở mà không đóng"),
        ("Giấy khen cho cá", "“Giấy khen cho cá", "6: ngoặc kép mở mà không đóng"),
        ("đề nghị), theo", "đề nghị, theo", "12: ngoặc đơn mở mà không đóng"),
        ("“Quy chế”", "Quy chế”", "12: ngoặc kép đóng mà không mở"),
        ("CHÁNH VĂN PHÒNG\n", "GIÁM ĐỐC SỞ Y TẾ\n", "7: thẩm quyền ban hành và người ký không khớp"),
        ("Địa danh: Lạng Sơn", "Địa danh: Cao Bằng", "5: địa danh không phải tỉnh của cơ quan"),
        ("CHÁNH VĂN PHÒNG\n", "CHÁNH VĂN PHÒNG UBND TỈNH CAO BẰNG\n",
         "7: thẩm quyền ban hành có chữ «cao bằng», tên cơ quan thì không"),
        ("Ký hiệu: VP", "Ký hiệu: STC", "2: ký hiệu không phải của cơ quan này"),
        ("CHÁNH VĂN PHÒNG\n", "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH\n", ""),
        ("thi hành Quyết", "thi hành, thay Điều 9 Quyết", "15: văn bản không có Điều 9"),
        ("thi hành Quyết", "thi hành, thay Điều 9 Nghị", ""),
        ("bà Lê Thị Bình (H", "bà có tên (danh sách kèm theo) (H", "12: bản ghi không có phụ lục nào"),
        ("bà Lê Thị Bình (H", "bà có tên tại Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP (H", ""),
        ("bà Lê Thị Bình (H", "bà ............ (H", "12: còn chỗ chưa điền, văn bản đã có số"),
        ("bà Lê Thị Bình (H", "bà [họ tên] (H", "12: còn chỗ chưa điền, văn bản đã có số"),
        ("  - Luật", "  - Theo đề nghị của Sở Nội vụ\n  - Luật", "9: «Theo đề nghị» đứng sau các căn cứ"),
        ("  - Luật", "  - Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n  - Luật", "10: căn cứ ghi hai lần"),
        ("Chủ quản: UBND tỉnh Lạng Sơn, Tên: Văn phòng", "Chủ quản: Văn phòng, Tên: UBND tỉnh Lạng Sơn",
         "2: cơ quan chủ quản và cơ quan ban hành có vẻ đổi chỗ"),
        ("Chủ quản: UBND tỉnh Lạng Sơn", "Chủ quản: Văn phòng", "2: cơ quan chủ quản trùng tên cơ quan"),
        ("Người ký: {", "Người ký: {TM: Ủy ban nhân dân, ", "16: tập thể được thay mặt không phải cơ quan ban hành"),
        ("Điều 2. T", "Điều 2. Theo Công văn số 5/SNV-TĐ ngày 10/02/2026, T",
         "15: văn bản được dẫn có ngày sau ngày của văn bản này"),
        ("Điều 2. T", "Điều 2. Theo Công văn số 5/SNV-TĐ ngày 10/01/2026, T", ""),
        ("Điều 2. T", "Điều 2. Chậm nhất 17 giờ ngày 10/01/2026, T", "15: hạn nêu trong nội dung trước ngày của văn bản"),
        ("  Điều 2. T", "  | A | B |\n  |---|---|\n  1 | 2 |\n  Điều 2. T",
         "17: dòng có dấu | in như chữ thường, không vào bảng"),
        ("Điều 2. T", "Điều 2. Trước ngày 10/02/2026, T", ""), ("Điều 2. T", "Điều 2. Đã nộp trước ngày 10/01/2026. T", ""),
    ],
)  # fmt: skip
def test_gia_tri_kho_tin_duoc_noi_theo_dong(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in QUYET_DINH
    assert told(tmp_path, QUYET_DINH.replace(right, wrong, 1)) == ([said] if said else [])


CONG_VAN = """\
Loại: công văn
Cơ quan: {Chủ quản: UBND tỉnh Lạng Sơn, Tên: Văn phòng, Ký hiệu: VP}
Địa danh: Lạng Sơn
Trích yếu: V/v báo cáo
Kính gửi: [Sở Nội vụ, Sở Y tế]
Nội dung: Văn phòng đề nghị báo cáo.
Người ký: {Chức vụ: Chánh Văn phòng, Họ tên: Nguyễn Văn Hà}
Nơi nhận: [Như trên, Sở Nội vụ]
Lưu: {Đơn vị: TH}
"""


def test_noi_da_kinh_gui_ma_ghi_nua_thi_noi(tmp_path: Path) -> None:
    assert told(tmp_path, CONG_VAN) == ["8: «Như trên» đã gồm nơi này"]
    assert told(tmp_path, CONG_VAN.replace(", Sở Nội vụ]\nL", ", Sở Tài chính]\nL")) == []


def test_ky_hieu_co_quan_da_gom_ten_loai_thi_khong_lam_van_ban(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "qd.yaml"
    record.write_text(QUYET_DINH.replace("Ký hiệu: VP", "Ký hiệu: QĐ-VP"), encoding="utf-8")
    assert main(["tao", str(record)]) == 1
    said = capsys.readouterr().err
    assert 'dòng 2, mục "Cơ quan.Ký hiệu"' in said
    assert "cần: VP" in said
    assert not (tmp_path / "qd.docx").exists()


BLANK = [
    ("bà Lê Thị Bình (H", "bà ............ (H", 10), ("bà Lê Thị Bình (H", "bà [họ tên] (H", 10),
    ("năm 2026\nTh", "năm ...\nTh", 4),
    ("Họ tên: Nguyễn Văn Hà", "Họ tên: .............", 14), ("Địa danh: Lạng Sơn", "Địa danh: ……", 3),
    ("(một)", "số tiền …… đồng", 11), ("cho cá nhân", "cho ... cá nhân", 4), ("Bình (H", "Bình, XXX (H", 10),
    ("năm 2026\nTh", "năm 20..\nTh", 4), ("Lê Thị Bình (H", "Lê Thị X (H", 10), ("Bình (H", "Bình [kiểm tra lại] (H", 10),
    ("  - Luật", "  - Tờ trình số      /TTr-SNV ngày 02/02/2026 của Sở Nội vụ\n  - Luật", 7),
    ("Bình (H", "Bình từ ngày    tháng    năm 2026 (H", 10), ("Họ tên: Nguyễn Văn Hà", "Họ tên: Họ và tên", 14),
    ("Họ tên: Nguyễn Văn Hà", "Họ tên: Nguyễn Văn A", 14), ("(một)", "tăng xx%", 11),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "line"), BLANK)
def test_con_cho_chua_dien_thi_khong_phat_hanh(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, line: int
) -> None:
    record, book = tmp_path / "qd.yaml", str(tmp_path / "so.db")
    text = QUYET_DINH.replace("Số: 1\nNgày: 15/01/2026\n", "")
    assert right in text
    record.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    command = ["phat-hanh", str(record), "-o", str(tmp_path / "ra"), "--so-dang-ky", book]
    assert main(command) == 1
    said = capsys.readouterr().err
    assert f"dòng {line}, mục " in said
    assert "còn chỗ chưa điền" in said
    assert not list(tmp_path.rglob("*.docx"))
    record.write_text(text, encoding="utf-8")
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("01/QĐ-VP")  # the refused one took no number


def test_bieu_mau_trong_phu_luc_va_bang_de_trong_thi_phat_hanh_duoc(tmp_path: Path) -> None:
    text = QUYET_DINH.replace("Số: 1\nNgày: 15/01/2026\n", "").replace(
        "  Điều 2.", "  | Họ tên | Ký |\n  |---|---|\n  | ........ | |\n  Điều 2."
    )
    record = tmp_path / "qd.yaml"
    record.write_text(
        text + "Phụ lục:\n  - Tiêu đề: MẪU ĐƠN\n    Nội dung: |\n      Tôi là ..............\n", encoding="utf-8"
    )
    assert main(["phat-hanh", str(record), "-o", str(tmp_path / "ra"), "--so-dang-ky", str(tmp_path / "so.db")]) == 0
    assert (tmp_path / "ra" / "qd.docx").exists()


def test_co_y_de_trong_thi_noi_ro(tmp_path: Path) -> None:
    record = tmp_path / "qd.yaml"
    record.write_text(QUYET_DINH.replace("Số: 1\n", "").replace("(một)", "số ……"), encoding="utf-8")
    command = ["phat-hanh", str(record), "-o", str(tmp_path / "ra"), "--so-dang-ky", str(tmp_path / "so.db")]
    assert main([*command, "--cho-phep-loi"]) == 0


def test_ho_so_co_quan_kho_tin_duoc_noi_mot_lan_voi_van_ban(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "co-quan.yaml").write_text(
        "Cơ quan: {Chủ quản: UBND tỉnh Lạng Sơn, Tên: Văn phòng, Ký hiệu: VP}\nĐịa danh: lạng sơn\nNgười ký:\n"
        "  cvp: {Chức vụ: Chánh Văn phòng, Họ tên: nguyễn văn hà}\nNơi nhận: [Sở Nội vụ, Sở Nội vụ]\n",
        encoding="utf-8",
    )
    records = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for record in records:
        record.write_text("Loại: thông báo\nTrích yếu: Nghỉ lễ\nNội dung: Nghỉ lễ hai ngày.\n", encoding="utf-8")
    assert main(["tao", *map(str, records)]) == 0
    said = capsys.readouterr().err
    for line, what in (
        (2, "chữ cái đầu chưa viết hoa"),
        (4, "họ tên có tiếng viết thường"),
        (5, "nơi nhận ghi hai lần"),
    ):
        assert said.count(f"co-quan.yaml, dòng {line}, mục") == 1, what
        assert said.count(what) == 1


def test_ho_so_co_quan_cung_duoc_doi_chieu_voi_ban_ghi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "qd.yaml"
    body = "Cơ quan: {Chủ quản: UBND tỉnh Lạng Sơn, Tên: Văn phòng, Ký hiệu: VP}\n"
    assert body in QUYET_DINH
    record.write_text(
        QUYET_DINH.replace(body, "").replace("Địa danh: Lạng Sơn", "Địa danh: Cao Bằng"), encoding="utf-8"
    )
    (tmp_path / "co-quan.yaml").write_text(body, encoding="utf-8")
    assert main(["tao", str(record)]) == 0
    said = capsys.readouterr().err
    assert 'dòng 4, mục "Địa danh": địa danh không phải tỉnh của cơ quan (thấy: "Cao Bằng – Lạng Sơn")' in said
    assert said.count("Lưu ý: ") == 1
    (tmp_path / "co-quan.yaml").write_text(body.replace("Ký hiệu: VP", "Ký hiệu: STC"), encoding="utf-8")
    assert main(["tao", str(record), "--ghi-de"]) == 0
    assert 'ký hiệu không phải của cơ quan này (thấy: "Văn phòng – STC")' in capsys.readouterr().err
