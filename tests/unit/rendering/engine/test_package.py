"""Templates come from strangers: what is no document, or built to do harm, is refused by name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from vanban.errors import TemplateError
from vanban.ooxml import limits
from vanban.rendering import Template
from vanban.rendering.engine.package import unopened

Docx = Callable[..., bytes]
Para = Callable[..., str]


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/../../x.xml", "C:\\x.xml", "word\\x.xml"])
def test_duong_dan_trong_zip_thoat_ra_ngoai_bi_tu_choi(name: str, docx: Docx, para: Para) -> None:
    data = rewritten(docx(para("a")), lambda parts: parts.update({name: b"x"}))
    with pytest.raises(TemplateError, match="đường dẫn không an toàn"):
        Template.load(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_hai_phan_cung_ten_bi_tu_choi(docx: Docx, para: Para) -> None:
    out = io.BytesIO(docx(para("a")))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/Document.xml", b"x")
    with pytest.raises(TemplateError, match="hai phần cùng tên"):
        Template.load(out.getvalue())


def test_bom_nen_bi_tu_choi(docx: Docx, para: Para) -> None:
    data = rewritten(docx(para("a")), lambda parts: parts.update({"word/media/x.bin": bytes(20 * 2**20)}))
    with pytest.raises(TemplateError, match="nén quá mức"):
        Template.load(data)


def test_qua_nhieu_phan_bi_tu_choi(docx: Docx, para: Para) -> None:
    many = {f"x/{i}.xml": b"" for i in range(limits.MAX_ENTRIES + 1)}
    with pytest.raises(TemplateError, match="quá giới hạn"):
        Template.load(rewritten(docx(para("a")), lambda parts: parts.update(many)))


def test_khai_bao_doctype_bi_tu_choi(docx: Docx, para: Para) -> None:
    evil = b'<!DOCTYPE w [<!ENTITY a "aaa">]>'

    def change(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = evil + parts["word/document.xml"].partition(b"?>\n")[2]

    with pytest.raises(TemplateError, match="DOCTYPE"):
        Template.load(rewritten(docx(para("a")), change))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "không đọc được"),
        (b"PK\x03\x04 rach", "không đọc được"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), ".doc kiểu cũ"),
        (b"%PDF-1.7", "không đọc được"),
    ],
)
def test_tep_khong_phai_docx_duoc_noi_ro(data: bytes, expected: str) -> None:
    with pytest.raises(TemplateError, match=expected):
        Template.load(data, name="mau.docx")


def test_zip_khac_word_va_tep_co_macro(docx: Docx, para: Para) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(TemplateError, match="không phải tài liệu Word"):
        Template.load(out.getvalue())

    def macro(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )

    with pytest.raises(TemplateError, match="macro"):
        Template.load(rewritten(docx(para("a")), macro))


def test_tep_khong_co_tren_dia(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"khong-co\.docx"):
        Template.load(tmp_path / "khong-co.docx")


def test_khuon_dotx_thanh_van_ban(docx: Docx, para: Para) -> None:
    def template(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")

    made = Template.load(rewritten(docx(para("{{ x }}")), template)).render({"x": "a"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert b"document.main+xml" in archive.read("[Content_Types].xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_khuon_ma_utf16_hay_tien_to_la_van_dung_duoc(encoding: str, docx: Docx, para: Para) -> None:
    def change(parts: dict[str, bytes]) -> None:
        text = parts["word/document.xml"].decode().replace("<w:", "<q:").replace("</w:", "</q:")
        text = text.replace("xmlns:w=", "xmlns:q=").replace(" w:", " q:").replace('encoding="UTF-8" ', "")
        parts["word/document.xml"] = text.encode(encoding)

    body = para("{%p if x %}") + para("Tên: {{ x }} '", "&quot;") + para("{%p endif %}")
    made = Template.load(rewritten(docx(body), change)).render({"x": "An"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert "Tên: An '</w:t></w:r><w:r><w:t>\"</w:t>" in archive.read("word/document.xml").decode()


def test_tep_strict_va_tep_khong_mo_duoc_duoc_noi_bang_tieng_viet(docx: Callable[..., bytes], tmp_path: Path) -> None:
    """The strict kind of the format has names of its own, under which nothing of a template would be found."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx("<w:p/>"))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            new.writestr(
                name, old.read(name).replace(office, b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            )
    with pytest.raises(TemplateError, match=r"Strict.*Word Document"):
        Template.load(out.getvalue())
    for path, said in ((tmp_path / "khong-co.docx", "không có tệp này"), (tmp_path, "là thư mục")):
        with pytest.raises(TemplateError, match=said):
            Template.load(path)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (FileNotFoundError(), "không có tệp này"),
        (IsADirectoryError(), "đây là thư mục, không phải tệp"),
        (PermissionError(), "không được quyền mở tệp, hoặc tệp đang mở trong chương trình khác"),
        (OSError(), "không mở được tệp"),
    ],
)
def test_tep_khong_mo_duoc_thi_noi_vi_sao(fault: OSError, said: str) -> None:
    assert unopened(fault) == said
