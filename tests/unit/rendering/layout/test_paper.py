"""One paper: the same bytes every time, the office's own templates first, the look inside the decree's spans."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt

from tests.unit.rendering.layout.told import render
from vanban.building import build_template
from vanban.errors import TemplateError
from vanban.regulation import LOAI, style_id


@pytest.mark.parametrize("loai", LOAI)
def test_moi_loai_ra_van_ban_mo_duoc_dung_luoc_do(write: Any, loai: str, schema_faults: Any) -> None:
    data = render(write.paper(loai))
    docx.Document(io.BytesIO(data))
    assert schema_faults(data) == []


def test_cung_du_lieu_cung_byte_ke_ca_khi_dung_lai_khuon(write: Any) -> None:
    context = write.paper("quyet_dinh", phu_luc=[write.appendix()])
    assert render(context) == render(context)


def test_khuon_rieng_cua_co_quan_duoc_dung_truoc(write: Any, tmp_path: Path) -> None:
    own = docx.Document(io.BytesIO(build_template("ke_hoach")))
    own.styles["VB Nội dung"].font.size = Pt(13.5)
    own.paragraphs[-1].insert_paragraph_before("Mẫu riêng của Sở")
    own.save(str(tmp_path / "ke_hoach.docx"))
    paper = docx.Document(io.BytesIO(render(write.paper("ke_hoach"), folder=tmp_path)))
    assert any(p.text == "Mẫu riêng của Sở" for p in paper.paragraphs)
    assert paper.styles["VB Nội dung"].font.size == Pt(13.5)
    other = docx.Document(io.BytesIO(render(write.paper("bao_cao"), folder=tmp_path)))
    assert not any(p.text == "Mẫu riêng của Sở" for p in other.paragraphs)


def test_thu_muc_khuon_khong_co_thi_bao_ro(write: Any, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không có thư mục khuôn"):
        render(write.paper("ke_hoach"), folder=tmp_path / "khong-co")


def test_le_co_chu_thut_dong_gian_dong_theo_ho_so(write: Any) -> None:
    look = write.look("lon", 13, thut_mm=10.0, gian_dong=1.2, cach_doan_pt=8.0)
    look["le"] = {"tren": 25.0, "duoi": 22.0, "trai": 35.0, "phai": 15.0}
    paper = docx.Document(io.BytesIO(render(write.paper("ke_hoach", kho=look))))
    section = paper.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(edge / Mm(1), 1) for edge in margins] == [25.0, 22.0, 35.0, 15.0]
    body = next(style for style in paper.styles if style.style_id == style_id("noi_dung"))
    assert body.font.size == Pt(13)
    assert round(body.paragraph_format.first_line_indent / Mm(1), 1) == 10.0
    assert body.paragraph_format.space_after == Pt(8)
    assert body.paragraph_format.line_spacing == pytest.approx(1.2)


def test_thuoc_tinh_tep_mang_du_lieu_phu_luc_vi(write: Any) -> None:
    data = {
        "TypeName": "Kế hoạch",
        "FileCode.OrganId": "000.00.00.H37",
        "IssuedDate": "2026-01-21",
        "PageAmount": 3,
        "Rỗng": "",
    }
    context = write.paper("ke_hoach")
    context["ho_so"] = {"tieu_de": "Công tác A & B", "tac_gia": "Văn phòng", "chu_de": "Kế hoạch", "tuy_bien": data}
    paper = render(context)
    core = docx.Document(io.BytesIO(paper)).core_properties
    assert (core.title, core.author, core.language) == ("Công tác A & B", "Văn phòng", "vi-VN")
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        custom = archive.read("docProps/custom.xml").decode()
    assert ">2026-01-21T00:00:00Z</vt:filetime>" in custom
    assert ">3</vt:i4>" in custom
    assert 'name="FileCode.OrganId"><vt:lpwstr>000.00.00.H37<' in custom
    assert "Rỗng" not in custom


def test_ten_van_ban_khong_gay_giua_tu_va_tach_truoc_don_vi(write: Any) -> None:
    context = write.paper("ke_hoach", chu_quan=[], co_quan=["ỦY BAN NHÂN DÂN XÃ ĐỨC TRỌNG"])
    header = docx.Document(io.BytesIO(render(context))).tables[0]
    assert header.cell(0, 0).text.strip() == "ỦY BAN NHÂN DÂN\nXÃ ĐỨC TRỌNG"


def test_van_ban_lien_tich_co_du_ten_va_chu_ky(write: Any) -> None:
    signers = [write.signer("GIÁM ĐỐC SỞ TÀI CHÍNH", name="Trần Thị Bích"), write.signer("GIÁM ĐỐC SỞ NỘI VỤ")]
    context = write.paper("quyet_dinh", co_quan=["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"], ky=signers)
    paper = docx.Document(io.BytesIO(render(context)))
    names = paper.tables[0].cell(0, 0).text.strip()
    assert names.replace("\n", " ") == "UBND TỈNH LẠNG SƠN SỞ NỘI VỤ - SỞ TÀI CHÍNH"
    signed = paper.tables[-1]
    assert "Trần Thị Bích" in signed.cell(0, 0).text
    assert "Nguyễn Văn Hà" in signed.cell(0, 1).text
    assert signed.cell(1, 0).text.startswith("Nơi nhận:"), "recipients have a row of their own, over both columns"
    assert signed.cell(1, 0)._tc is signed.cell(1, 1)._tc


def test_khong_gi_dung_giua_doan_cuoi_va_chu_ky(write: Any) -> None:
    """A paragraph between them goes to a new page alone where the text just fills its page: LibreOffice leaves that behind."""
    for context in (
        write.paper("bao_cao"),
        write.paper("bien_ban"),
        write.paper("bao_cao", phu_luc=[write.appendix()]),
    ):
        paper = docx.Document(io.BytesIO(render(context)))
        signed = next(table for table in paper.tables if any("Nơi nhận:" in row.cells[0].text for row in table.rows))
        above = signed._tbl.getprevious()
        assert "".join(above.itertext()).endswith("./.")
        assert above.pPr.keepNext is not None
        room = [cell.xpath("w:tcPr/w:tcMar/w:top/@w:w") for cell in signed._tbl.xpath("./w:tr[1]/w:tc")]
        assert room == [["120"], ["120"]], "the room stands in the cells, so that both sides begin on one line"


def test_chu_ky_thu_ba_dung_ben_phai(write: Any) -> None:
    signers = [
        write.signer(office, name=office.title()) for office in ("NGƯỜI LẬP", "KẾ TOÁN TRƯỞNG", "CHÁNH VĂN PHÒNG")
    ]
    signed = docx.Document(io.BytesIO(render(write.paper("ke_hoach", ky=signers)))).tables[-1]
    found = [[cell.text for cell in row.cells] for row in signed.rows]
    assert ["Người Lập" in found[0][0], "Kế Toán Trưởng" in found[0][1]] == [True, True]
    assert "Chánh Văn Phòng" in found[1][1]
    assert found[1][0].startswith("Nơi nhận:"), "recipients stand beside the last of an odd number"
    assert len(found) == 2


def test_bien_ban_co_hai_chu_ky_va_noi_nhan_ben_duoi(write: Any) -> None:
    signed = docx.Document(io.BytesIO(render(write.paper("bien_ban")))).tables[-1]
    assert signed.cell(0, 0).text.startswith("THƯ KÝ")
    assert signed.cell(0, 1).text.startswith("CHỦ TỌA")
    assert "Nguyễn Văn Hà" in signed.cell(0, 0).text
    assert "Lưu: VT" in signed.cell(1, 0).text


def test_giay_nghi_phep_co_cho_xac_nhan_ben_trai(write: Any) -> None:
    place = write.signer("XÁC NHẬN CỦA CƠ QUAN", name="")
    signed = docx.Document(io.BytesIO(render(write.paper("giay_nghi_phep", xac_nhan=place)))).tables[-1]
    assert "Lưu: VT" in signed.cell(0, 0).text
    assert "XÁC NHẬN CỦA CƠ QUAN" in signed.cell(1, 0).text.replace("\n", " ")
    assert signed.cell(1, 1).text.strip() == ""


def picture(colour: int) -> io.BytesIO:
    """A picture of one point, written by hand."""
    rows = zlib.compress(bytes((0, colour, colour, colour)))
    chunks = [(b"IHDR", struct.pack(">2I5B", 1, 1, 8, 2, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b"")]
    packed = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"".join(packed))


def test_khuon_phu_luc_rieng_co_hinh_anh_di_theo_vao_van_ban(write: Any, tmp_path: Path) -> None:
    own = docx.Document(io.BytesIO(build_template("phu_luc")))
    own.paragraphs[-1].insert_paragraph_before().add_run().add_picture(picture(10), width=Mm(20))
    own.sections[0].first_page_header.paragraphs[0].insert_paragraph_before().add_run().add_picture(picture(200))
    own.save(str(tmp_path / "phu_luc.docx"))
    main = docx.Document(io.BytesIO(build_template("quyet_dinh")))
    main.paragraphs[0].insert_paragraph_before().add_run().add_picture(picture(90))
    main.save(str(tmp_path / "quyet_dinh.docx"))
    context = write.paper("quyet_dinh", phu_luc=[write.appendix("Phụ lục I"), write.appendix("Phụ lục II")])
    paper = docx.Document(io.BytesIO(render(context, folder=tmp_path)))
    shown = [shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in paper.inline_shapes]
    blobs = [paper.part.related_parts[key].blob for key in shown]
    assert blobs == [picture(90).getvalue(), picture(10).getvalue(), picture(10).getvalue()]
    headers = [section.first_page_header.part.related_parts.values() for section in paper.sections]
    assert [[part.blob for part in parts] for parts in headers] == [
        [],
        [picture(200).getvalue()],
        [picture(200).getvalue()],
    ]


def test_khuon_phu_luc_danh_so_tu_dong_bi_tu_choi(write: Any, tmp_path: Path) -> None:
    own = docx.Document(io.BytesIO(build_template("phu_luc")))
    next(
        p for p in own.paragraphs if p.text == "{{ nhan }}"
    )._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    own.save(str(tmp_path / "phu_luc.docx"))
    with pytest.raises(TemplateError, match="đánh số tự động"):
        render(write.paper("quyet_dinh", phu_luc=[write.appendix()]), folder=tmp_path)
