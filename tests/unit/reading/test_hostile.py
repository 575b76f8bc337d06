"""Files from strangers: bounded time and memory, one clear error, nothing strange raised."""

# ruff: noqa: E501 -- markup is read better unwrapped

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from lxml import etree
from typed_markup import NAMES, body, line, package, section

from vanban.errors import DocumentError
from vanban.ooxml import limits
from vanban.reading import read_facts, recover
from vanban.records.written.yaml_writing import dump_mapping

FIXTURES = Path(__file__).parents[2] / "fixtures" / "reading"
GOOD = package(line("KẾ HOẠCH", 14, "B") + body("Nội dung.") + section())


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def with_part(name: str, data: bytes) -> bytes:
    return packed({**parts_of(GOOD), name: data})


def without(*names: str) -> bytes:
    return packed({name: data for name, data in parts_of(GOOD).items() if name not in names})


def refused(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_facts(data, name="lạ.docx")
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].tep == "lạ.docx"
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tệp rỗng"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><body>", "trang web"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
        (b"hello", "không phải văn bản Word"),
        (b"PK\x03\x04 broken", "hỏng"),
        (GOOD[: len(GOOD) // 2], "hỏng"),
        (b"{\\rtf1 x}", ".rtf cần LibreOffice"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc cần LibreOffice"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
)
def test_khong_phai_van_ban_thi_noi_ro_la_gi(data: bytes, said: str) -> None:
    assert said in refused(data)


def test_tep_khong_co_va_thu_muc(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "khong.docx", "không có tệp này"), (tmp_path, "không phải là tệp")):
        with pytest.raises(DocumentError, match=said):
            read_facts(path)


@pytest.mark.parametrize(
    ("folder", "said"), [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("a.txt", "không phải")]
)
def test_tep_nen_khac_word(folder: str, said: str) -> None:
    assert said in refused(packed({folder: b"<a/>"}))


def test_bom_nen_khong_bung_ra() -> None:
    resource = pytest.importorskip("resource")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts_of(GOOD).items():
            if name != "word/document.xml":
                archive.writestr(name, data)
        with archive.open("word/document.xml", "w") as part:
            for _ in range(limits.MAX_PART // (1 << 20) + 8):
                part.write(b" " * (1 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "quá lớn" in refused(stream.getvalue())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 2 * limits.MAX_PART / 1024


def test_kich_thuoc_khai_gian_van_bi_chan() -> None:
    """The directory says the part is small; what comes out of it is not."""
    data = bytearray(with_part("word/document.xml", b" " * (limits.MAX_PART + 10)))
    for place in range(len(data) - 4):
        if data[place : place + 4] == (limits.MAX_PART + 10).to_bytes(4, "little"):
            data[place : place + 4] = (1000).to_bytes(4, "little")
    refused(bytes(data))


def test_qua_nhieu_tep_con() -> None:
    assert "quá nhiều tệp con" in refused(GOOD + b"PK\x01\x02" * (limits.MAX_ENTRIES + 1))


BOMB = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-7"])
def test_thuc_the_xml_bi_tu_choi(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{BOMB}<w:document {NAMES}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>'
    assert "hỏng" in refused(with_part("word/document.xml", text.encode(encoding)))


def test_thuc_the_ngoai_trong_phan_phu_khong_doc_gi_ca(tmp_path: Path) -> None:
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("BÍ MẬT", encoding="utf-8")
    styles = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:styles {NAMES}><w:style w:type="paragraph" w:styleId="x"><w:name w:val="&x;"/></w:style></w:styles>'
    facts = read_facts(with_part("word/styles.xml", styles.encode()))
    assert "phan_hong" in {note.key for note in facts.notes}
    assert "BÍ MẬT" not in repr(facts)


def test_long_nhau_hang_nghin_tang() -> None:
    deep = f"<w:document {NAMES}><w:body>" + "<w:sdt><w:sdtContent>" * 5000
    assert "hỏng" in refused(with_part("word/document.xml", deep.encode()))
    tables = "<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60
    facts = read_facts(package(tables + section()))
    assert max(table.depth for table in facts.tables) == 60


def test_qua_nhieu_the_va_qua_nhieu_doan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARAGRAPHS", 2_000)
    monkeypatch.setattr(limits, "MAX_TAGS", 60_000)
    many = (
        f"<w:document {NAMES}><w:body>".encode() + b"<w:p/>" * (limits.MAX_PARAGRAPHS + 1) + b"</w:body></w:document>"
    )
    assert "quá lớn" in refused(with_part("word/document.xml", many))
    tags = f"<w:document {NAMES}><w:body>".encode() + b"<w:b/>" * (limits.MAX_TAGS + 1) + b"</w:body></w:document>"
    assert "quá lớn" in refused(with_part("word/document.xml", tags))


def test_thieu_phan_phu_van_doc_duoc() -> None:
    facts = read_facts(without("word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"))
    assert facts.main.ten_loai.text == "KẾ HOẠCH"
    assert facts.format == "docx"


def test_thieu_phan_chinh_thi_loi() -> None:
    assert "không phải" in refused(without("word/document.xml")) or "thiếu" in refused(without("word/document.xml"))


def test_lien_ket_goc_hong_van_tim_ra_phan_chinh() -> None:
    rels = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>'
    assert read_facts(with_part("_rels/.rels", rels)).main.ten_loai.there


def test_kieu_noi_dung_sai() -> None:
    sheet = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    refused(with_part("[Content_Types].xml", sheet))
    odd = sheet.replace(b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"text/odd")
    facts = read_facts(with_part("[Content_Types].xml", odd))
    assert "kieu_la" in {note.key for note in facts.notes}


@pytest.mark.parametrize(
    ("kind", "name"),
    [("template.main", "dotx"), ("document.macroEnabled.main", "docm"), ("template.macroEnabledTemplate.main", "dotm")],
)
def test_dotx_docm_doc_duoc_va_macro_khong_chay(kind: str, name: str) -> None:
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.{kind}+xml"/></Types>'
    facts = read_facts(packed({**parts_of(GOOD), "[Content_Types].xml": types.encode(), "word/vbaProject.bin": b"x"}))
    assert facts.format == name
    assert "macro" in {note.key for note in facts.notes}


def test_strict_ooxml_doc_nhu_thuong() -> None:
    strict = parts_of(GOOD)["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_facts(with_part("word/document.xml", strict)).main.ten_loai.text == "KẾ HOẠCH"


def test_dinh_dang_cu_qua_bo_chuyen_doi() -> None:
    asked: list[str] = []

    def convert(data: bytes, suffix: str) -> bytes:
        asked.append(suffix)
        return GOOD

    facts = read_facts(b"{\\rtf1 x}", convert=convert)
    assert (facts.format, asked) == ("rtf", ["rtf"])
    assert "chuyen_doi" in {note.key for note in facts.notes}
    odt = packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert odt
    assert read_facts(stored.getvalue(), convert=convert).format == "odt"


def test_kieu_ke_thua_vong_tron_khong_treo() -> None:
    looped = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("ab", "ba", "cc")
    )
    data = package('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' + section(), styles=looped)
    assert read_facts(data).paragraphs[0].style_id == "a"


LONG = [
    "Số:" + " " * 50_000,
    "_ " * 50_000,
    "\t" * 50_000,
    "I" * 50_000 + ". a",
    "a, " * 30_000,
    "1." * 30_000,
    "ngày " * 20_000,
    ". ) " * 20_000,
]


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_dong_rat_dai_van_doc_xong(text: str) -> None:
    from time import process_time

    start = process_time()
    read_facts(
        package(line(text, 13) + body(text) + line("Nơi nhận:", 12, "B") + line(f"- Lưu: {text}", 11) + section())
    )
    assert process_time() - start < 5


def shaken(parts: dict[str, bytes], chance: random.Random) -> dict[str, bytes]:
    """Break a package a little: elements gone, moved, attributes of nonsense, strange text."""
    name = chance.choice(["word/document.xml", "word/document.xml", *parts])
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return parts
    elements = list(root.iter("*"))
    for _ in range(chance.randint(1, 10)):
        one, other = chance.choice(elements), chance.choice(elements)
        match chance.randint(0, 5):
            case 0 if one.getparent() is not None:
                one.getparent().remove(one)
            case 1 if one.attrib:
                one.attrib[chance.choice(list(one.attrib))] = chance.choice(["-1", "x", "", "9" * 30, "1e9", "nan"])
            case 2:
                one.text = chance.choice(
                    ["\u0301" * 40, "Số:", "Nơi nhận:", "Phụ lục IV", "(Kèm theo", "MMMM. a", "SAO Y", "\t" * 99]
                )
            case 3 if other is not one and one not in list(other.iterancestors()):
                other.append(one)
            case 4:
                one.attrib.clear()
            case 5:
                one.tag = other.tag
    return {**parts, name: etree.tostring(root)}


@pytest.mark.parametrize("seed", range(8))
def test_tep_bi_xao_tron_khong_bao_gio_nem_loi_la(seed: int) -> None:
    chance = random.Random(seed)
    sources = [parts_of(path.read_bytes()) for path in sorted(FIXTURES.glob("*.docx"))]
    for _ in range(25):
        data = packed(shaken(dict(chance.choice(sources)), chance))
        with suppress(DocumentError):
            facts = read_facts(data)
            assert len(facts.places) == len(facts.paragraphs)
            assert isinstance(dump_mapping(recover(facts).record), str)
