from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from vanban.batch.certificates.making import prepare
from vanban.batch.certificates.printing import prepare_printing
from vanban.errors import InputError

pdfium = pytest.importorskip("pypdfium2")
NAMES = ["Nguyễn Thị Ánh", "Trần Quốc Bảo", "Hoàng A Sình", "H'Hen Niê", "Đặng Thùy Dương"]


def people(row: Any, count: int) -> list[Any]:
    return [
        row(index=n, stt=str(n), ho_ten=f"{NAMES[n % 5]} {n}", gioi_tinh="nu" if n % 2 else "nam", chuc_vu="Chuyên viên",
            don_vi=f"Phòng số {n % 31}")
        for n in range(1, count + 1)
    ]  # fmt: skip


def text_of(path: Path, page: int) -> str:
    document = pdfium.PdfDocument(path)
    return " ".join(str(document[page].get_textpage().get_text_range()).split())


def test_moi_nguoi_mot_trang_tim_duoc_chu_co_dau(tmp_path: Path, common: Any, row: Any) -> None:
    out = tmp_path / "gk.pdf"
    done = prepare_printing("giay_khen", common()).print(people(row, 3), out)
    assert done.pages == len(pdfium.PdfDocument(out)) == 3
    for page in range(3):
        text = text_of(out, page)
        assert f"{NAMES[page + 1]} {page + 1}" in text
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc" in text
        assert f"Số sổ vàng: {page + 1}" in text


def test_tep_pdf_dung_chuan_dau_trang_theo_ten_va_nho(tmp_path: Path, common: Any, row: Any) -> None:
    sizes = {}
    for count in (300, 600):
        out = tmp_path / f"{count}.pdf"
        prepare_printing("giay_khen", common()).print(people(row, count), out)
        sizes[count] = out.stat().st_size
    assert (sizes[600] - sizes[300]) / 300 < 2000
    with pikepdf.open(tmp_path / "600.pdf") as pdf:
        assert not pdf.check_pdf_syntax()
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert (len(titles), titles[0], titles[-1]) == (600, "Bà: Trần Quốc Bảo 1", "Ông: Nguyễn Thị Ánh 600")
        assert pdf.Root.ViewerPreferences.PrintScaling == pikepdf.Name("/None")
        assert str(pdf.docinfo["/Title"]) == "Giấy khen 2026"
        box = [float(v) for v in pdf.pages[0].MediaBox]
        assert [round(v / 72 * 25.4) for v in box] == [0, 0, 297, 210]


def test_hai_lan_in_cung_byte(tmp_path: Path, common: Any, row: Any) -> None:
    for name in ("a", "b"):
        prepare_printing("giay_khen", common()).print(people(row, 5), tmp_path / f"{name}.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_hang_loi_thi_khong_co_tep_bo_qua_thi_con_hang_tot(tmp_path: Path, common: Any, row: Any) -> None:
    rows = [*people(row, 2), row(index=3, ho_ten="Lê Không Rõ"), row(index=4, ho_ten="Vũ Hỏi", gioi_tinh="")]
    out = tmp_path / "gk.pdf"
    printer = prepare_printing("giay_khen", common())
    with pytest.raises(InputError) as caught:
        printer.print(rows, out)
    assert len(caught.value.problems) == 2
    assert list(tmp_path.iterdir()) == []
    done = printer.print(rows, out, skip=True)
    assert (done.pages, len(done.problems)) == (2, 2)


def test_chu_phong_khong_co_thi_bao_khong_in_o_vuong(tmp_path: Path, common: Any, row: Any) -> None:
    with pytest.raises(InputError, match="không có chữ 漢"):
        prepare_printing("giay_khen", common()).print([row(ho_ten="Lê 漢", gioi_tinh="nam")], tmp_path / "x.pdf")


def test_in_de_len_giay_co_khung_chi_co_chu_thay_doi(tmp_path: Path, common: Any, row: Any) -> None:
    out = tmp_path / "de.pdf"
    prepare_printing("giay_khen", common(), overprint=True).print(people(row, 1), out)
    text = text_of(out, 0)
    assert "Bà: Trần Quốc Bảo 1" in text
    assert "CỘNG HÒA" not in text


@pytest.mark.office
def test_in_nhanh_giong_duong_docx(tmp_path: Path, common: Any, row: Any) -> None:
    from PIL import ImageChops, ImageFilter

    from vanban.api.pdf import to_pdf

    kind, rows = "chung_nhan_cstdcs", []
    for index, name in enumerate(
        ["Nguyễn Thị Ánh", "Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phương Thanh Bảo Trân"], start=1
    ):
        values = {
            "ho_ten": name,
            "gioi_tinh": "nu",
            "chuc_vu": "Chuyên viên phụ trách",
            "don_vi": "Văn phòng UBND tỉnh",
        }
        rows.append(row(kind, index, **values))
    record = common(
        kind, thanh_tich="Đã có thành tích xuất sắc trong công tác tham mưu, phục vụ sự chỉ đạo, điều hành " * 2
    )
    fast = tmp_path / "nhanh.pdf"
    prepare_printing(kind, record).print(rows, fast)
    maker = prepare(kind, record)
    for one in rows:
        word = tmp_path / f"{one.index}.docx"
        word.write_bytes(b"".join(maker.pieces(one)))
        to_pdf(word)
        ours = pdfium.PdfDocument(fast)[one.index - 1].render(scale=1.5).to_pil().convert("L")
        theirs = pdfium.PdfDocument(word.with_suffix(".pdf"))[0].render(scale=1.5).to_pil().convert("L")
        theirs = theirs.resize(ours.size)
        # A shift by a pixel is no difference; a missing, moved or other letter is.
        blurred = [image.filter(ImageFilter.GaussianBlur(1.5)) for image in (ours, theirs)]
        histogram = ImageChops.difference(*blurred).histogram()
        assert sum(histogram[60:]) / (ours.width * ours.height) < 0.0005
        assert len(pdfium.PdfDocument(word.with_suffix(".pdf"))) == 1


def test_khong_can_giu_ca_tep_trong_bo_nho(tmp_path: Path, common: Any, row: Any) -> None:
    """Pages leave for the disk as they are made: a stream of rows is enough."""
    seen = io.StringIO()

    def stream() -> Any:
        for one in people(row, 250):
            seen.write(".")
            yield one

    told: list[int] = []
    prepare_printing("giay_khen", common()).print(stream(), tmp_path / "d.pdf", tell=told.append)
    assert told == [100, 200]
    assert len(seen.getvalue()) == 250
