"""Any template an office owns: Vietnamese tags, mail-merge fields, places of other makes told."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from docx import Document
from docx.oxml import parse_xml

from vanban.api.templates import rewrite_template
from vanban.cli.door import main
from vanban.errors import TemplateError, VanbanError
from vanban.rendering import Template
from vanban.rendering.engine.blanks import Blank

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = f'xmlns:w="{W}"'
VALUES: dict[str, object] = {
    "ho_va_ten": "Nguyễn Thị Ánh", "so_quyet_dinh": "15/qđ", "ngay_sinh": "5/3/1990", "Đơn vị (phòng)": "Văn phòng",
    "ds": [{"Họ tên": "An"}, {"Họ tên": "Bình"}], "tien": "1500000", "stt": 7, "rong": "",
}  # fmt: skip


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        if text.startswith("<w:p"):
            document.element.body.insert(len(document.element.body) - 1, parse_xml(text))
        else:
            document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def printed(*paragraphs: str, values: dict[str, object] = VALUES) -> str:
    data = Template.load(docx(*paragraphs)).render(values)
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs)


def field(instruction: str, result: str = "«x»") -> str:
    """A field as Word writes it, its instruction cut over two runs."""
    half = len(instruction) // 2
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(part)}</w:instrText></w:r>'
        for part in (f" {instruction[:half]}", f"{instruction[half:]} ")
    )
    return (
        f'<w:p {NS}><w:r><w:t xml:space="preserve">Bà </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>{pieces}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{result}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> nhận</w:t></w:r></w:p>'
    )


TAGS = {
    "{{ Họ và tên }}": "Nguyễn Thị Ánh",
    "{{ Ho_Va_Ten }}": "Nguyễn Thị Ánh",
    "{{ HO_VA_TEN }}": "Nguyễn Thị Ánh",
    "{{ họ_và_tên }}": "Nguyễn Thị Ánh",
    "{{ ho va ten }}": "Nguyễn Thị Ánh",
    "{{ Số quyết định|hoa }}": "15/QĐ",
    "{{ Đơn vị (phòng) }}": "Văn phòng",
    "{% for Người in ds %}{{ Người.Họ tên }};{% endfor %}": "An;Bình;",
    "{% if Họ và tên %}có{% else %}không{% endif %}": "có",
    "{{ tien|tien_bang_chu }}": "một triệu năm trăm nghìn đồng",
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("tag", "expected"), TAGS.items())
def test_the_viet_bang_tieng_viet(tag: str, expected: str, form: str) -> None:
    assert unicodedata.normalize("NFC", printed(unicodedata.normalize(form, tag))) == expected  # type: ignore[arg-type]
    decomposed = {unicodedata.normalize("NFD", name): value for name, value in VALUES.items()}
    assert printed(tag, values=decomposed) == expected


def test_hai_ten_giong_nhau_thi_khong_doan() -> None:
    with pytest.raises(TemplateError, match="Ho_Ten"):
        printed("{{ Ho_Ten }}", values={"ho_ten": "An", "Họ tên": "Bình"})


FIELDS = {
    "MERGEFIELD Ho_va_ten": "Nguyễn Thị Ánh",
    'MERGEFIELD "Họ và tên" \\* Upper': "NGUYỄN THỊ ÁNH",
    "MERGEFIELD Ho_va_ten \\* MERGEFORMAT": "Nguyễn Thị Ánh",
    'MERGEFIELD ngay_sinh \\@ "dd/MM/yyyy"': "05/03/1990",
    "MERGEFIELD ngay_sinh \\@ \"'ngày' d 'tháng' M 'năm' yyyy\"": "ngày 5 tháng 3 năm 1990",
    'MERGEFIELD tien \\# "#.##0"': "1.500.000",
    'MERGEFIELD tien \\# "#,##0.00 đồng"': "1,500,000.00 đồng",
    "MERGEFIELD tien \\* CardText \\* FirstCap": "Một triệu năm trăm nghìn",
    'MERGEFIELD ho_va_ten \\b "(" \\f ")"': "(Nguyễn Thị Ánh)",
    'MERGEFIELD rong \\b "(" \\f ")"': "",
    "MERGESEQ": "7",
    "PAGE": "«x»",
}


@pytest.mark.parametrize(("instruction", "expected"), FIELDS.items())
def test_truong_tron_thu_duoc_dien(instruction: str, expected: str) -> None:
    assert printed(field(instruction), "{{ stt }}").splitlines()[0] == f"Bà {expected} nhận"


def test_truong_don_duoc_dien_va_giu_dinh_dang() -> None:
    result = "<w:r><w:rPr><w:b/></w:rPr><w:t>«H»</w:t></w:r>"
    simple = f'<w:p {NS}><w:fldSimple w:instr=" MERGEFIELD Ho_va_ten ">{result}</w:fldSimple></w:p>'
    data = Template.load(docx(simple)).render(VALUES)
    run = Document(io.BytesIO(data)).paragraphs[0].runs[0]
    assert (run.text, run.bold) == ("Nguyễn Thị Ánh", True)


@pytest.mark.parametrize(
    "instruction",
    ['MERGEFIELD ngay_sinh \\@ "dddd"', "MERGEFIELD tien \\* Hex", 'IF 1=1 "a" "b"', "NEXT", "ASK x"],
)
def test_truong_khong_lam_duoc_thi_goi_ten_va_tu_choi(instruction: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.load(docx(field(instruction)))
    assert instruction.split()[-1].strip('"') in str(caught.value) or instruction.split()[0] in str(caught.value)


def test_nguon_du_lieu_cua_tron_thu_khong_di_theo() -> None:
    source = docx("{{ stt }}")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/settings.xml":
                merge = b'<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:query w:val="SELECT * FROM x"/></w:mailMerge>'
                data = data.replace(b"<w:zoom", merge + b"<w:zoom", 1)
            new.writestr(name, data)
    data = Template.load(out.getvalue()).render({"stt": 1})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"mailMerge" not in archive.read("word/settings.xml")


PLACES = {
    "${ho_ten} ${Đơn vị}": ("${ho_ten}", "{{ don_vi }}"),
    "«Họ tên» và [đơn vị]": ("«Họ tên»", "{{ don_vi }}"),
    "Ông: ........ sinh ngày ………": ("Ông", "{{ sinh_ngay }}"),
    "{ho_ten}": ("{ho_ten}", "{{ ho_ten }}"),
    "<<Họ tên>>": ("<<Họ tên>>", "{{ ho_ten }}"),
    "không có gì": ("không có trường trộn thư", "{{ ho_ten }}"),
}


@pytest.mark.parametrize(("text", "told"), PLACES.items())
def test_khuon_khong_co_the_bi_tu_choi_kem_the_can_viet(text: str, told: tuple[str, str]) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.load(docx(text)).require_tags()
    assert all(words in str(caught.value) for words in told)


def test_the_cua_chuong_trinh_khac_duoc_goi_ten() -> None:
    with pytest.raises(TemplateError, match="thẻ của chương trình khác"):
        Template.load(docx("{{#ds}}{{ten}}{{/ds}}"))


def test_khuon_co_the_con_cho_dien_la_thi_noi_mot_lan_va_van_lam() -> None:
    template = Template.load(docx("{{ ho_va_ten }} ${x} ${y}", "Ký tên: .............", "Điều [1] và [sic]"))
    told = [str(doubt) for doubt in template.doubts()]
    assert len(told) == 2
    assert "2 chỗ điền kiểu ${…}" in told[0]
    assert "dòng chấm" in told[1]
    assert template.render(VALUES)


def test_sua_doi_chua_duyet_va_ghi_chu_duoc_noi() -> None:
    changed = (
        f'<w:p {NS}><w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>thêm</w:t></w:r></w:ins>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    told = " ".join(str(doubt) for doubt in Template.load(docx("{{ a }}", changed)).doubts())
    assert "1 sửa đổi chưa duyệt" in told
    assert "1 ghi chú" in told


def mark(kind: str, inner: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {escape(text)} </w:instrText></w:r>'


def nested(outer: str, inner: str, rest: str) -> str:
    """A field with a merge field in its code, as Word nests them: IF { MERGEFIELD x } = "a" "b" "c"."""
    within = mark("begin") + code(inner) + mark("separate") + "<w:r><w:instrText>«x»</w:instrText></w:r>" + mark("end")
    whole = (
        mark("begin") + code(outer) + within + code(rest) + mark("separate") + "<w:r><w:t>cũ</w:t></w:r>" + mark("end")
    )
    return f"<w:p {NS}>{whole}</w:p>"


@pytest.mark.parametrize(("given", "expected"), [("Nam", "Ông"), ("nam", "Ông"), ("Nữ", "Bà")])
@pytest.mark.parametrize("rest", [' = "Nam" "Ông" "Bà" ', " = “Nam” “Ông” “Bà” \\* MERGEFORMAT ", " <> Nam Bà Ông "])
def test_truong_if_mot_dieu_kien_duoc_lam(rest: str, given: str, expected: str) -> None:
    assert printed(nested("IF", "MERGEFIELD gioi_tinh", rest), values={"gioi_tinh": given}) == expected


def test_truong_if_voi_o_trong_thi_khong_doan() -> None:
    template = Template.load(docx(nested("IF", "MERGEFIELD gioi_tinh", ' = "Nam" "Ông" "Bà" ')))
    for blank in ("", None, Blank("gioi_tinh")):
        with pytest.raises(VanbanError, match="trống"):
            template.render({"gioi_tinh": blank})
    assert printed(nested("IF", "MERGEFIELD a", ' = "" "không có" "có" '), values={"a": ""}) == "không có"


def test_truong_if_phuc_tap_bi_goi_ten() -> None:
    for rest in (' > "5" "a" "b" ', " = ", ' = "Nam" "{{ x }}" "b" '):
        with pytest.raises(TemplateError, match=r"trường IF.*\{% if"):
            Template.load(docx(nested("IF", "MERGEFIELD a", rest)))


def test_truong_trong_ma_cua_truong_khac_van_la_ma() -> None:
    """The address of a hyperlink is code, not words."""
    data = Template.load(docx(nested('HYPERLINK "mailto:', "MERGEFIELD email", '"'))).render({"email": "a@b.vn"})
    root = Document(io.BytesIO(data)).paragraphs[0]._p
    assert (
        "".join(piece.text or "" for piece in root.iter(f"{{{W}}}instrText")).replace(" ", "")
        == 'HYPERLINK"mailto:a@b.vn"'
    )
    assert "".join(piece.text or "" for piece in root.iter(f"{{{W}}}t")) == "cũ"


def test_truong_khong_ket_thuc_va_truong_qua_nhieu_doan_bi_goi_ten() -> None:
    begun, end = mark("begin") + code("MERGEFIELD ho_ten"), mark("end")
    with pytest.raises(TemplateError, match="không có chỗ kết thúc"):
        Template.load(docx("{{ stt }}", f"<w:p {NS}>{begun}</w:p>"))
    with pytest.raises(TemplateError, match="nằm trên nhiều đoạn"):
        Template.load(docx(f"<w:p {NS}>{begun}</w:p>", f"<w:p {NS}>{end}</w:p>"))


def test_ngay_tu_doi_duoc_noi() -> None:
    told = Template.load(docx("{{ stt }}", field('DATE \\@ "dd/MM/yyyy"', "27/11/2026"))).doubts()
    assert "ngày giờ tự đổi" in str(told[0])
    assert not Template.load(docx("{{ stt }}", field("PAGE", "1"))).doubts()


def test_chu_da_xoa_khong_phai_the() -> None:
    deleted = (
        f'<w:p {NS}><w:del w:id="1" w:author="A"><w:r><w:delText>{{{{ cu }}}} {{% if x %}}</w:delText></w:r></w:del>'
        "<w:r><w:t>{{ stt }}</w:t></w:r></w:p>"
    )
    template = Template.load(docx(deleted))
    assert template.variables() == {"stt"}
    root = Document(io.BytesIO(template.render({"stt": 1}))).paragraphs[0]._p
    assert [piece.text for piece in root.iter(f"{{{W}}}delText")] == ["{{ cu }} {% if x %}"]
    assert "chưa duyệt" in str(template.doubts())


def test_chu_xoa_giua_the_thi_the_la_chu_con_lai() -> None:
    """A name corrected with Track Changes: the tag says the new one."""
    gone = '<w:del w:id="1" w:author="A"><w:r><w:delText>cu</w:delText></w:r></w:del>'
    new = '<w:ins w:id="2" w:author="A"><w:r><w:t>stt</w:t></w:r></w:ins>'
    text = f"<w:p {NS}><w:r><w:t>{{{{ </w:t></w:r>{gone}{new}<w:r><w:t> }}}} x</w:t></w:r>{gone}</w:p>"
    template = Template.load(docx(text))
    assert template.variables() == {"stt"}
    paragraph = Document(io.BytesIO(template.render({"stt": 7}))).paragraphs[0]._p
    assert [piece.text for piece in paragraph.iter(f"{{{W}}}t", f"{{{W}}}delText") if piece.text] == ["7 x", "cu"]


def test_chu_xoa_la_ca_phan_thi_in_nhu_cu() -> None:
    """Deleted words with braces are printed as they were, also where the file has no other tag."""
    gone = f'<w:p {NS}><w:del w:id="1" w:author="A"><w:r><w:delText>{{{{ cu }}}}</w:delText></w:r></w:del></w:p>'
    assert "{{ cu }}" in "".join(Document(io.BytesIO(Template.load(docx(gone)).render({}))).paragraphs[0]._p.itertext())


def control(properties: str, text: str) -> str:
    return (
        f"<w:p {NS}><w:sdt><w:sdtPr>{properties}<w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p>'
    )


def test_o_noi_dung_gan_voi_du_lieu_ngoai_khong_hien_lai_the() -> None:
    """Word shows the bound data again whenever it opens the file."""
    bound = '<w:id w:val="5"/><w:dataBinding w:xpath="/a/b" w:storeItemID="{1}"/>'
    kept = control(bound, "chữ cố định")
    data = Template.load(docx(control(bound, "{{ stt }}"), kept)).render({"stt": 1})
    first, second = Document(io.BytesIO(data)).paragraphs[:2]
    assert first._p.find(f".//{{{W}}}dataBinding") is None
    assert second._p.find(f".//{{{W}}}dataBinding") is not None


def test_bieu_mau_cua_word_duoc_nhan_ra_va_doi_thanh_the(tmp_path: Path) -> None:
    form = '<w:ffData><w:name w:val="HoTen"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/></w:ffData>'
    shown = mark("separate") + "<w:r><w:t>     </w:t></w:r>" + mark("end")
    old = f"<w:p {NS}><w:r><w:t>Họ tên: </w:t></w:r>{mark('begin', form)}{code('FORMTEXT')}{shown}</w:p>"
    new = control('<w:alias w:val="Chức vụ"/><w:showingPlcHdr/>', "Bấm vào đây để nhập")
    source = tmp_path / "mau.docx"
    source.write_bytes(docx(old, new, old.replace("HoTen", "Text1")))
    with pytest.raises(TemplateError, match=r"ho_ten.*chuc_vu"):
        Template.load(source).require_tags()
    changes = rewrite_template(source, tmp_path / "moi.docx")
    assert [(change.tag, bool(change.doubt)) for change in changes] == [
        ("{{ ho_ten }}", False), ("{{ cho_trong_1 }}", True), ("{{ chuc_vu }}", False),
    ]  # fmt: skip
    filled = Template.load(tmp_path / "moi.docx").render({"ho_ten": "An", "chuc_vu": "Cán sự", "cho_trong_1": "x"})
    root = Document(io.BytesIO(filled)).element.body
    assert "".join(piece.text or "" for piece in root.iter(f"{{{W}}}t")) == "Họ tên: AnCán sựHọ tên: x"
    assert root.find(f".//{{{W}}}showingPlcHdr") is None
    beside = Template.load(docx("{{ stt }}", old, new)).doubts()
    assert len(beside) == 2


@pytest.mark.parametrize(
    "place",
    [
        "{ho_ten}",
        "«ho_ten»",
        "<<Họ tên>>",
        "[Họ tên]",
        "<Họ tên>",
        "$ho_ten$",
        "(ho_ten)",
        "${ho_ten}",
        "{ ho_ten }}",
        "ho_ten",
    ],
)
def test_cho_dien_kieu_khac_mang_ten_cot_thi_khong_lam(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, listed = tmp_path / "mau.docx", tmp_path / "ds.csv"
    template.write_bytes(docx(f"Tặng {place}", "đơn vị {{ don_vi }}"))
    listed.write_text("Họ tên,Đơn vị\nNguyễn Văn An,Phòng A\n", encoding="utf-8")
    command = ["hang-loat", "khuon", str(listed), "--khuon", str(template), "-o", str(tmp_path / "ra")]
    assert main(command) == 2
    assert f'chỗ điền không phải là thẻ, in ra y như vậy (thấy: "{place}")' in capsys.readouterr().err
    assert not list(tmp_path.glob("ra/*.docx"))


@pytest.mark.parametrize("text", ["[sửa đổi] theo <mẫu>", "ghi (theo mẫu)", "………", "a_b"])
def test_cho_dien_khong_mang_ten_cot_thi_van_lam(text: str) -> None:
    Template.load(docx(f"{text} {{{{ don_vi }}}}")).refuse_untaken(["ho_ten", "don_vi"])


def test_giay_theo_khuon_rieng_cung_the(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template, listed = tmp_path / "mau.docx", tmp_path / "ds.csv"
    template.write_bytes(docx("{{ ho_ten }} {{ tham_quyen }} {thanh_tich}"))
    listed.write_text("Họ tên,Thành tích\nNguyễn Văn An,Hoàn thành xuất sắc nhiệm vụ\n", encoding="utf-8")
    common = tmp_path / "chung.yaml"
    assert main(["mau", "giay_khen", "--chung", "-o", str(common)]) == 0
    command = [
        "hang-loat",
        "giay_khen",
        str(listed),
        "--chung",
        str(common),
        "--khuon",
        str(template),
        "-o",
        str(tmp_path / "ra"),
    ]
    assert main(command) == 2
    assert '(thấy: "{thanh_tich}")' in capsys.readouterr().err
