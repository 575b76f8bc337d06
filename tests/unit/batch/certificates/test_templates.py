from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from lxml import etree

from vanban.batch.certificates.making import prepare
from vanban.building.certificates.frame import BORDERS, DEPTH, MARGIN, frame, frame_scale
from vanban.building.certificates.layout import LAYOUTS
from vanban.building.certificates.palettes import PALETTES
from vanban.building.certificates.sheet import Emblem, Sheet
from vanban.building.certificates.svg import frame_files
from vanban.building.certificates.template import certificate_template, certificate_templates
from vanban.errors import InputError, TemplateError
from vanban.metrics import width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.overprint.measuring import measure

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0003860180"
    "5a34cf9c0000000049454e44ae426082"
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(data: bytes) -> list[str]:
    table = Document(io.BytesIO(data)).tables[0]
    seen: list[Any] = []
    lines: list[str] = []
    for cell in (cell for row in table.rows for cell in row.cells):
        if not any(cell._tc is other for other in seen):
            seen.append(cell._tc)
            lines += [p.text for p in cell.paragraphs if p.text]
    return lines


def test_khuon_trong_kho_dung_la_khuon_dung_tu_ma(root: Path) -> None:
    for key, data in certificate_templates().items():
        assert (root / "templates" / "docx" / f"{key}.docx").read_bytes() == data, key


def test_khung_trong_kho_la_khung_ve_tu_ma(root: Path) -> None:
    drawn = frame_files()
    assert set(drawn) == {f"{border}.svg" for border in BORDERS}
    assert len(drawn) >= 4
    for name, data in drawn.items():
        assert (root / "templates" / "khung" / name).read_bytes() == data, name
        assert etree.fromstring(data).tag == "{http://www.w3.org/2000/svg}svg"


def test_giay_khen_in_ra_du_dong_theo_thu_tu(common: Any, woman: Any) -> None:
    data = b"".join(prepare("giay_khen", common()).pieces(woman))
    assert text_of(data) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", "TẶNG", "GIẤY KHEN", "Bà: Nguyễn Thị Ánh",
        "Chuyên viên, Phòng Tổng hợp, Văn phòng UBND tỉnh", "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026",
        "Số quyết định: 15/QĐ-VP ngày 15 tháng 01 năm 2026", "Lạng Sơn, ngày 15 tháng 01 năm 2026", "Số sổ vàng: 7",
        "CHÁNH VĂN PHÒNG", "Nguyễn Văn Hà",
    ]  # fmt: skip
    assert Document(io.BytesIO(data)).core_properties.title == "Giấy khen - Bà: Nguyễn Thị Ánh"


def test_cung_du_lieu_cung_byte(common: Any, woman: Any) -> None:
    maker = prepare("giay_khen", common())
    assert maker.pieces(woman) == prepare("giay_khen", common()).pieces(woman)


def test_chu_la_khong_lam_hong_tep(common: Any, row: Any) -> None:
    odd = row(ho_ten="Lê <An> & “Bảo”", gioi_tinh="nam", thanh_tich="A < B & C > D {{ x }} {% if %}")
    data = b"".join(prepare("giay_khen", common()).pieces(odd))
    assert "Ông: Lê <An> & “Bảo”" in text_of(data)
    assert "A < B & C > D {{ x }} {% if %}" in text_of(data)


def test_thu_nho_giu_kieu_cua_khuon(common: Any, row: Any) -> None:
    long = row(ho_ten="Công Tằng Tôn Nữ Hoàng Thị Nguyễn Phương Thanh Bảo Trân", gioi_tinh="nu")
    maker = prepare("giay_khen", common())
    notes = maker.check(long)
    assert "thu nhỏ từ 26" in notes[0].noi_dung
    document = parts(b"".join(maker.pieces(long)))["word/document.xml"].decode()
    found = re.search(r'<w:p><w:pPr><w:pStyle w:val="VbCnNguoiNhan"/>(.*?)</w:pPr><w:r>(.*?)<w:t', document)
    assert found is not None
    assert 'w:lineRule="exact"' in found[1]
    assert re.fullmatch(r'<w:rPr><w:sz w:val="(\d+)"/><w:szCs w:val="\1"/></w:rPr>', found[2])


def test_qua_dai_bao_o_va_cach_sua(common: Any, row: Any) -> None:
    endless = row(ho_ten="Lê An", gioi_tinh="nam", thanh_tich="xuất sắc " * 300)
    with pytest.raises(InputError) as caught:
        prepare("giay_khen", common()).check(endless)
    assert caught.value.problems[0].vi_tri == endless.places["thanh_tich"]
    assert "Alt+Enter" in caught.value.problems[0].cach_sua


@pytest.mark.parametrize(("width", "height"), [(420, 297), (400, 300), (360, 237), (210, 297), (210, 148)])
@pytest.mark.parametrize("kind", ["giay_khen", "chung_nhan_sang_kien"])
def test_moi_kho_giay_chu_nam_trong_khung(kind: str, width: float, height: float) -> None:
    sheet = measure(certificate_template(kind, Sheet(width, height)))
    assert (round(sheet.width), round(sheet.height)) == (width, height)
    inner = max(x for layer in sheet.layers for path in layer.paths for _, points in path for x, _ in points)
    assert inner <= width
    around = min(max(width, height) / 297, min(width, height) / 210)
    for box in sheet.boxes:
        assert box.x >= 20 * around
        assert box.x + box.width <= width - 20 * around + 0.1
        assert box.y + box.height <= height - 20 * around + 0.1


def test_dau_trang_cua_dang_va_giay_khong_khung() -> None:
    party = measure(certificate_template("giay_khen", Sheet(heading="dang")))
    assert [box.text for box in party.boxes if box.text] == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    title, rule = party.boxes[0], party.rules[0]
    assert rule.width == pytest.approx(width_mm("ĐẢNG CỘNG SẢN VIỆT NAM", title.look.size, bold=True), abs=0.6)
    assert party.fields["tham_quyen"].y - title.y - title.height < 3, "a hole where Tiêu ngữ would stand"
    bare = measure(certificate_template("giay_khen", Sheet(border="", heading="khong")))
    assert (bare.layers, [box.text for box in bare.boxes if box.text]) == ((), [])


def test_khong_quoc_huy_thi_khong_de_lo_giay_in_san_thi_de_cho() -> None:
    without = measure(certificate_template("giay_khen"))
    having = measure(certificate_template("giay_khen", Sheet(emblem=Emblem(PNG, "png", 1.0))))
    carried = measure(certificate_template("giay_khen", Sheet(border="")))
    assert [box.y for box in having.boxes] == [box.y for box in carried.boxes]
    assert (round(having.pictures[0].width), having.pictures[0].data) == (20, PNG)
    assert abs(having.pictures[0].x + having.pictures[0].width / 2 - having.width / 2) < 0.1
    assert without.boxes[0].y < 29, "a hole above Quốc hiệu"
    assert having.boxes[0].y - without.boxes[0].y > 15
    assert without.fields["ho_ten_ky"].y == pytest.approx(having.fields["ho_ten_ky"].y, abs=0.3)


@pytest.mark.parametrize("kind", LAYOUTS)
@pytest.mark.parametrize(("width", "height"), [(297, 210), (420, 297), (210, 297)])
def test_cac_khoi_cach_khung_deu_nhau(kind: str, width: float, height: float) -> None:
    """Decision on the left, signature on the right: both as far from the frame; the name keeps off its lower edge."""
    sheet = measure(certificate_template(kind, Sheet(width, height)))
    scale = frame_scale(width, height)
    edge = (MARGIN + DEPTH) * scale
    left, date, name = (sheet.fields[key] for key in ("quyet_dinh", "ngay_ky", "ho_ten_ky"))
    side = left.x - edge
    assert side == pytest.approx(sheet.width - edge - date.x - date.width, abs=0.2)
    assert side > 10 * scale
    long_date = width_mm("Lạng Sơn, ngày 15 tháng 01 năm 2026", date.look.size, bold=True, italic=True)
    assert (date.width - long_date) / 2 < 12 * scale, "the right block floats"
    assert sheet.height - edge - name.y - name.height > 6 * scale
    assert sheet.boxes[0].y - edge > 2.5 * scale


def test_co_do_hai_ben_chi_o_giay_chien_si_thi_dua() -> None:
    having = Sheet(emblem=Emblem(PNG, "png", 1.0))
    flagged = measure(certificate_template("chung_nhan_cstdcs", having))
    plain = measure(certificate_template("giay_khen", having))
    assert len(flagged.layers) > len(plain.layers)
    # Without an emblem between them the flags would stand beside nothing.
    assert len(measure(certificate_template("chung_nhan_cstdcs")).layers) == len(plain.layers)
    high = flagged.boxes[0]
    added = [layer for layer in flagged.layers if layer not in plain.layers]
    lowest = max(y for layer in added for path in layer.paths for _, points in path for _, y in points if y < 60)
    text = high.look.size * MM_PER_PT
    assert lowest < high.y + (high.height - text) / 2, "the staffs touch Quốc hiệu"


@pytest.mark.parametrize("border", BORDERS)
@pytest.mark.parametrize("palette", list(PALETTES))
def test_khung_khong_ve_ra_ngoai_mep_khung(border: str, palette: str) -> None:
    for layer in frame(297, 210, border=border, palette=palette):
        for path in layer.paths:
            for _, points in path:
                assert all(7.9 <= x <= 289.1 and 7.9 <= y <= 202.1 for x, y in points)


def test_do_duoc_khuon_co_quan_da_sua_trong_word() -> None:
    package = parts(certificate_template("giay_khen"))
    styles = package["word/styles.xml"].decode()
    changed = re.sub(r'(VbCnNguoiNhan.*?<w:sz w:val=")52("/><w:szCs w:val=")52', r"\g<1>60\g<2>60", styles)
    package["word/styles.xml"] = changed.replace("BE1E2D", "123456").encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in package.items():
            archive.writestr(name, data)
    fields = measure(stream.getvalue()).fields
    assert fields["nguoi_nhan"].look.size == 30
    assert fields["danh_hieu"].look.colour == "123456"


def test_khuon_la_dung_duong_docx(tmp_path: Path, common: Any, woman: Any) -> None:
    document = Document()
    document.add_paragraph("Tặng giấy khen cho {{ nguoi_nhan }} vì {{ thanh_tich }}")
    path = tmp_path / "rieng.docx"
    document.save(str(path))
    with pytest.raises(TemplateError, match="không đo được khuôn để in nhanh"):
        measure(path.read_bytes())
    data = b"".join(prepare("giay_khen", common(), template=path).pieces(woman))
    told = Document(io.BytesIO(data)).paragraphs[0].text
    assert told == "Tặng giấy khen cho Bà: Nguyễn Thị Ánh vì Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026"


def test_xml_cua_khuon_dung_thu_tu_va_co_bang_so_do() -> None:
    for kind in LAYOUTS:
        for name, data in parts(certificate_template(kind)).items():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(data)
    assert replace(Sheet(), width=420).width == 420
