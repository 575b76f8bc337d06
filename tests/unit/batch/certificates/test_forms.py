from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from vanban.api import preprinted
from vanban.batch.certificates.form_reading import parse_form, read_form
from vanban.cli.door import main
from vanban.errors import InputError

pdfium = pytest.importorskip("pypdfium2")
FORM = """# phôi của văn phòng
ten: Phôi giấy khen A4
loai: giay_khen
kho: 297x210
may_in: {lech_ngang: 0, lech_doc: 0}   # máy tầng 2
o:
  - {truong: nguoi_nhan, x: 148.5, y: 110, rong: 200, co: 26, dam: co}
  - {truong: thanh_tich, x: 40, y: 130, rong: 200, co: 16, can: trai, so_dong: 2}
  - {noi_dung: "Số: {so_quyet_dinh}", x: 260, y: 150, rong: 100, co: 13, can: phai}
  - {noi_dung: "(tập thể)", x: 148.5, y: 160, co: 12, doi_tuong: tap_the}
"""
COMMON = """loai: giay_khen
tham_quyen: Chánh Văn phòng
so_quyet_dinh: 15/QĐ-VP
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
thanh_tich: Đã hoàn thành xuất sắc nhiệm vụ
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "phoi.yaml").write_text(FORM, encoding="utf-8")
    (tmp_path / "chung.yaml").write_text(COMMON, encoding="utf-8")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["STT", "Họ và tên", "Tên tập thể", "Giới tính"],
        [1, "Nguyễn Thị Ánh", None, "Nữ"],
        [2, None, "Phòng A", None],
    ):
        sheet.append(row)
    book.save(tmp_path / "ds.xlsx")
    return tmp_path


def letters(path: Path, page: int = 0) -> dict[str, tuple[float, float, float]]:
    """Text of a line → left, right, baseline in millimetres from the top left corner."""
    from pdfplumber import open as open_pdf

    with open_pdf(path) as pdf:
        found = pdf.pages[page]
        lines = found.extract_text_lines(return_chars=True)
        mm = 25.4 / 72
        return {
            line["text"]: (
                line["x0"] * mm,
                line["x1"] * mm,
                float(found.height) * mm - line["chars"][0]["matrix"][5] * mm,
            )
            for line in lines
        }


def test_chu_nam_dung_toa_do(office: Path) -> None:
    out = office / "in.pdf"
    done = preprinted.print_on_forms(office / "phoi.yaml", office / "ds.xlsx", out, common=office / "chung.yaml")
    assert done.pages == 2
    found = letters(out)
    left, right, base = found["Bà: Nguyễn Thị Ánh"]
    assert ((left + right) / 2, base) == pytest.approx((148.5, 110), abs=0.3)
    assert found["Đã hoàn thành xuất sắc nhiệm vụ"][0::2] == pytest.approx((40, 130), abs=0.5)
    assert found["Số: 15/QĐ-VP"][1:] == pytest.approx((260, 150), abs=0.5)
    assert "(tập thể)" not in found
    assert "(tập thể)" in letters(out, 1)


def test_do_lech_may_in_dich_moi_chu(office: Path) -> None:
    for name, shift in (("a", None), ("b", (2.0, -1.5))):
        preprinted.print_on_forms(
            office / "phoi.yaml", office / "ds.xlsx", office / f"{name}.pdf", common=office / "chung.yaml", shift=shift
        )
    before, after = letters(office / "a.pdf"), letters(office / "b.pdf")
    for text, (left, _, base) in before.items():
        assert (after[text][0] - left, after[text][2] - base) == pytest.approx((2.0, -1.5), abs=0.05)


def test_can_chinh_tinh_do_lech_va_ghi_giu_nguyen_ghi_chu(office: Path) -> None:
    shift = preprinted.calibrate(office / "phoi.yaml", across=51.5, down=49, write=True)
    assert shift == (-1.5, 1.0)
    text = (office / "phoi.yaml").read_text(encoding="utf-8")
    assert text.startswith("# phôi của văn phòng\n")
    assert read_form(office / "phoi.yaml").shift == (-1.5, 1.0)
    assert preprinted.calibrate(office / "phoi.yaml", across=50, down=50) == (-1.5, 1.0)


def test_to_can_chinh_co_dau_o_50_mm_va_do_lech_dang_dung(office: Path) -> None:
    preprinted.write_calibration_sheet(office / "phoi.yaml", office / "cc.pdf")
    text = pdfium.PdfDocument(office / "cc.pdf")[0].get_textpage().get_text_range()
    assert "đúng phải là 50 mm" in text
    assert "Độ lệch đang dùng: ngang 0 mm, dọc 0 mm" in text
    assert text.count("{nguoi_nhan}") == 1


def test_xem_truoc_chong_len_anh_quet(office: Path) -> None:
    from PIL import Image

    Image.new("RGB", (297, 210), (255, 240, 200)).save(office / "quet.png")
    preprinted.preview_form(
        office / "phoi.yaml", office / "xem.png", list_file=office / "ds.xlsx", common=office / "chung.yaml",
        scan=office / "quet.png",
    )  # fmt: skip
    image = Image.open(office / "xem.png").convert("RGB")
    assert image.getpixel((5, 5)) == (255, 240, 200)
    dark = sum(image.convert("L").point(lambda v: 255 * (v < 60)).histogram()[255:])
    assert dark > 500


def test_xem_truoc_khong_can_danh_sach(office: Path) -> None:
    preprinted.preview_form(office / "phoi.yaml", office / "xem.pdf")
    assert "[nguoi_nhan]" in letters(office / "xem.pdf")


def test_khong_ban_ghi_chung_thi_in_cot_cua_danh_sach(office: Path) -> None:
    (office / "the.yaml").write_text("kho: 100x60\no:\n  - {truong: ho_ten, x: 50, y: 30, co: 14}\n", encoding="utf-8")
    (office / "ds.csv").write_text("Họ và tên;Bàn số\nLê An;5\nVũ Bình;6\n", encoding="utf-8")
    done = preprinted.print_on_forms(office / "the.yaml", office / "ds.csv", office / "the.pdf")
    assert done.pages == 2
    assert letters(office / "the.pdf", 1)["Vũ Bình"][2] == pytest.approx(30, abs=0.1)
    with pytest.raises(InputError, match="phôi chưa ghi dùng cho loại giấy nào"):
        preprinted.print_on_forms(
            office / "the.yaml", office / "ds.csv", office / "x.pdf", common=office / "chung.yaml"
        )


def test_chu_qua_dai_khong_vua_o_thi_bao(office: Path) -> None:
    (office / "hep.yaml").write_text(
        "kho: A4\no:\n  - {truong: ho_ten, x: 50, y: 30, rong: 12, co: 20}\n", encoding="utf-8"
    )
    (office / "ds.csv").write_text("Họ và tên;Bàn số\nNguyễn Thị Ánh Tuyết;5\n", encoding="utf-8")
    with pytest.raises(InputError, match="không vừa ô 12 mm"):
        preprinted.print_on_forms(office / "hep.yaml", office / "ds.csv", office / "x.pdf")


def test_phoi_sai_bao_du_loi_voi_dong() -> None:
    with pytest.raises(InputError) as caught:
        parse_form(
            "khoo: A4\nkho: 297x210\nmay_in: {lech_ngang: 99}\no:\n  - {truong: ho_ten, x: 500, y: 10}\n"
            "  - {x: 10, y: muoi}\n  - {truong: ho_ten, x: 10, y: 10, can: giuaa, phong: .VnTime, mau: tim}\n"
        )
    told = [(problem.dong, problem.noi_dung) for problem in caught.value.problems]
    assert told == [
        (1, "phôi không có mục này"),
        (3, "độ lệch quá lớn"),
        (5, "ô nằm ngoài giấy"),
        (6, "mỗi ô cần truong hoặc noi_dung, không cả hai"),
        (6, "phải là một số"),
        (7, "không có cách này"),
        (7, "phông của bảng mã cũ, in chữ Unicode sẽ ra ký tự lạ"),
        (7, "không hiểu màu"),
    ]


def test_truong_khong_co_thi_ke_cac_truong_co(office: Path) -> None:
    (office / "sai.yaml").write_text(FORM.replace("nguoi_nhan", "nguoi_nham"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        preprinted.print_on_forms(
            office / "sai.yaml", office / "ds.xlsx", office / "x.pdf", common=office / "chung.yaml"
        )
    assert "nguoi_nhan" in str(caught.value.problems[0].can_co)


def test_ho_so_o_noi_khac_cho_nguoi_ky(office: Path) -> None:
    """The signer named by key is the one of the profile given, not of one beside the list."""
    profile = "co_quan: {ten: Sở Nội vụ, ky_hieu: SNV}\nnguoi_ky: {thu_truong: {chuc_vu: Giám đốc, ho_ten: %s}}\n"
    (office / "co-quan.yaml").write_text(profile % "Lê Văn Gần", encoding="utf-8")
    away = office / "khac" / "hs.yaml"
    away.parent.mkdir()
    away.write_text(profile % "Trần Thị Xa" + "khuon: khong-dung-den\n", encoding="utf-8")
    common = COMMON.replace("{chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}", "thu_truong")
    (office / "chung.yaml").write_text(common, encoding="utf-8")
    (office / "phoi.yaml").write_text(FORM + "  - {truong: ho_ten_ky, x: 220, y: 180, co: 13}\n", encoding="utf-8")
    words = [
        "phoi",
        "in",
        *(str(office / name) for name in ("phoi.yaml", "ds.xlsx")),
        "--chung",
        str(office / "chung.yaml"),
    ]
    printed = []
    for more in ([], ["--ho-so", str(away)]):
        assert main([*words, "-o", str(office / f"in-{len(more)}.pdf"), *more]) == 0
        printed.append(" ".join(letters(office / f"in-{len(more)}.pdf")))
    assert "Lê Văn Gần" in printed[0]
    assert "Trần Thị Xa" in printed[1]


def test_lenh_phoi_tu_mau_den_in(office: Path, capsys: Any) -> None:
    assert main(["phoi", "mau", "giay_khen"]) == 0
    (office / "mau.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    done = main(["phoi", "in", *(str(office / n) for n in ("mau.yaml", "ds.xlsx")), "--chung", str(office / "chung.yaml"),
                 "-o", str(office / "in.pdf"), "--lech-ngang", "1"])  # fmt: skip
    assert done == 0
    assert capsys.readouterr().out.strip() == str(office / "in.pdf")
    assert len(pdfium.PdfDocument(office / "in.pdf")) == 2
    assert main(["phoi", "can-chinh", str(office / "mau.yaml"), "--do-ngang", "50.5"]) == 0
    assert capsys.readouterr().out == "may_in: {lech_ngang: -0.5, lech_doc: 0}\n"
    assert main(["phoi", "in", str(office / "khong.yaml"), "x.xlsx", "-o", "y.pdf"]) == 2


FREE = """ten: Phôi biên nhận
kho: 297x210
o:
  - {truong: ho_ten, x: 148.5, y: 110, rong: 200, co: 26}
  - {truong: so_tien, x: 148.5, y: 130, rong: 200, co: 16}
  - {truong: ghi_chu, x: 148.5, y: 150, rong: 200, co: 16, cho_trong: co}
"""


def _free(folder: Path, *lines: str) -> tuple[Path, Path]:
    form, people = folder / "bien-nhan.yaml", folder / "ds.csv"
    form.write_text(FREE, encoding="utf-8")
    people.write_text("\n".join(("STT;Họ tên;Số tiền;Ghi chú", *lines)), encoding="utf-8")
    return form, people


def test_o_trong_sau_mot_truong_khong_in_gi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form, people = _free(tmp_path, "1;Lê An;1.500.000;", "2;Vũ Bình;;x", "3;;5.000;x")
    out = tmp_path / "in.pdf"
    assert main(["phoi", "in", str(form), str(people), "-o", str(out)]) == 1
    told = capsys.readouterr().err
    assert 'mục "C3": ô trống mà phôi in ra: so_tien' in told
    assert 'mục "B4": ô trống mà phôi in ra: ho_ten' in told
    assert "cho_trong: co" in told
    assert not out.exists()
    assert main(["phoi", "in", str(form), str(people), "-o", str(out), "--bo-qua-loi"]) == 1
    assert [*letters(out)] == ["Lê An", "1.500.000"]


def test_hang_khong_lay_vao_danh_sach_duoc_noi(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form, people = _free(tmp_path, "1;Lê An;1.500.000;", "2;;;", "3;Vũ Bình;2.000;")
    assert main(["phoi", "in", str(form), str(people), "-o", str(tmp_path / "in.pdf")]) == 0
    told = capsys.readouterr().err
    assert "hàng 3" in told
    assert "hàng chỉ có số thứ tự" in told
    assert "Đã in 2 trang" in told


def test_hang_loi_giong_nhau_duoc_noi_mot_lan(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = office / "ds.csv"
    names = [
        f"Lê {middle} {last}" for middle in ("Văn", "Minh", "Quang", "Đức") for last in ("An", "Bình", "Hòa", "Sơn")
    ]
    people.write_text("STT;Họ và tên\n" + "\n".join(f"{n};{name}" for n, name in enumerate(names, 1)), encoding="utf-8")
    asked = ["phoi", "in", str(office / "phoi.yaml"), str(people), "--chung", str(office / "chung.yaml")]
    assert main([*asked, "-o", str(office / "in.pdf")]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if "Ông hay Bà" in line]
    assert len(told) == 1
    assert "và 15 chỗ nữa" in told[0]


def test_anh_quet_cua_phoi_duoc_tim_canh_tep_phoi(office: Path) -> None:
    """The scan is for the preview alone; one that is not there is told, no scan is none."""
    form = office / "phoi.yaml"
    assert read_form(form).scan is None
    form.write_text(FORM + "nen: quet.png\n", encoding="utf-8")
    with pytest.raises(InputError, match="không có tệp ảnh nền này"):
        read_form(form)
    (office / "quet.png").write_bytes(b"x")
    assert read_form(form).scan == office / "quet.png"
