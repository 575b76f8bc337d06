"""A script of docxtpl's that changes one import: its methods, its results, and nothing missing in silence."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from docx import Document
from docx.shared import Mm

import vanban
from tests.unit.rendering.dropin.both_ways import Make, Said, ours, theirs
from vanban.docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph


def test_khuon_thuong_di_duong_bien_dich_va_giong_docxtpl(template: Make, said: Said) -> None:
    path = template("Ông {{ ten }}", "{%p for a in ds %}", "- {{ a|upper }}", "{%p endfor %}", header="Số {{ so }}")
    context: dict[str, object] = {"ten": "A & B <C>", "ds": ["x", "y"], "so": 7}
    data, made = ours(path, context)
    assert (made.way, made.why) == ("compiled", "")
    assert said(data) == said(theirs(path, context)) == ["Ông A & B <C>", "- X", "- Y"]
    assert Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text == "Số 7"


def test_ham_cua_nhom_gia_tri_dung_truoc_truong_cung_ten(template: Make, said: Said) -> None:
    path = template(
        "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}", "{{ d.get('get') }} {{ d.values()|list|length }}"
    )
    context: dict[str, object] = {"d": {"items": 1, "get": "g", "values": 3}}
    data, made = ours(path, context)
    assert made.way == "compiled"
    assert said(data) == said(theirs(path, context)) == ["items=1;get=g;values=3;", "g 3"]
    assert said(ours(path, context, jinja2.Environment(trim_blocks=True))[0]) == said(data)


def test_tai_lieu_con_viet_bang_python_docx(template: Make, said: Said) -> None:
    path = template("Đầu {{ ten }}", "{{p phan }}", "Cuối")
    made = DocxTemplate(path)
    part = made.new_subdoc()
    part.add_paragraph("Đoạn con & <1>")
    made.render({"ten": "A & B", "phan": part})
    assert made.way == "docxtpl"
    assert "new_subdoc" in made.why
    out = path.with_name("ra.docx")
    made.save(out)
    assert said(out) == ["Đầu A & B", "Đoạn con & <1>", "Cuối"]


def test_tai_lieu_con_tu_tep_mang_theo_ca_anh(
    template: Make, said: Said, pictures: Callable[[Path], set[bytes]], tmp_path: Path
) -> None:
    inner = template("Trong tệp con", picture=True).rename(tmp_path / "con.docx")
    path = template("Đầu", "{{p phan }}")
    made = DocxTemplate(str(path))
    made.render({"phan": made.new_subdoc(str(inner))})
    made.save(tmp_path / "ra.docx")
    assert said(tmp_path / "ra.docx") == ["Đầu", "Trong tệp con"]
    assert (tmp_path / "gia.png").read_bytes() in pictures(tmp_path / "ra.docx")


def test_lien_ket_theo_url_id(template: Make) -> None:
    path = template("Xem {{r lk }}")
    made = DocxTemplate(path)
    made.render({"lk": RichText("trang", url_id=made.build_url_id("https://vi.du/?a=1&b=2"))})
    out = io.BytesIO()
    made.save(out)
    document = Document(io.BytesIO(out.getvalue()))
    link = document.paragraphs[0]._p.find(".//{*}hyperlink")
    assert document.part.rels[next(v for k, v in link.attrib.items() if k.endswith("}id"))].target_ref == (
        "https://vi.du/?a=1&b=2"
    )


def test_doi_tuong_cua_docxtpl_duoc_bien_dich(template: Make, said: Said, tmp_path: Path) -> None:
    path = template("{{r dam }}", "{{p doan }}", "{{ ds }}", "{{ anh }}", picture=True)
    context = {"dam": RichText("đậm & nghiêng", bold=True), "doan": RichTextParagraph("một"), "ds": Listing("x\ny")}
    made = DocxTemplate(path)
    made.render({**context, "anh": InlineImage(made, str(tmp_path / "that.png"), width=Mm(20))})
    assert made.way == "compiled"
    out = io.BytesIO()
    made.save(out)
    document = Document(io.BytesIO(out.getvalue()))
    assert said(out.getvalue()) == ["đậm & nghiêng", "một", "x\ny"]
    assert document.paragraphs[0].runs[0].bold
    assert round(document.inline_shapes[0].width.mm) == 20


def test_thay_anh_va_media_va_bao_khi_khong_co(
    template: Make, pictures: Callable[[Path], set[bytes]], tmp_path: Path
) -> None:
    path = template("{{ ten }}", picture=True)
    dummy, real, out = tmp_path / "gia.png", tmp_path / "that.png", tmp_path / "ra.docx"
    for method, what in (("replace_pic", "gia.png"), ("replace_media", dummy)):
        made = DocxTemplate(path)
        getattr(made, method)(what, real)
        made.render({"ten": "An"})
        assert made.way == "docxtpl"
        made.save(out)
        assert pictures(out) == {real.read_bytes()}
    late = DocxTemplate(path)
    late.render({"ten": "An"})
    late.replace_media(dummy, real)
    late.save(out)
    assert (late.way, pictures(out)) == ("compiled", {real.read_bytes()})
    late.reset_replacements()
    late.replace_media(real, dummy)
    with pytest.raises(vanban.InputError, match=r"that\.png"):
        late.save(out)
    absent = DocxTemplate(path)
    absent.replace_pic("không có.png", real)
    absent.render({"ten": "An"})
    with pytest.raises(vanban.InputError, match=r"gia\.png"):
        absent.save(out)
    lost = DocxTemplate(path)
    lost.replace_zipname("word/embeddings/x.xlsx", real)
    with pytest.raises(vanban.InputError, match=r"x\.xlsx"):
        lost.save(out)


def test_moi_truong_rieng_co_mo_rong(template: Make, said: Said) -> None:
    env = jinja2.Environment(extensions=["jinja2.ext.do"], undefined=jinja2.DebugUndefined)
    env.globals["so"] = 5
    data, made = ours(template("{% do [] %}{{ so }} {{ ten }} {{ a }}"), {"a": "<&>"}, env)
    assert (said(data), made.way) == (["5 {{ ten }} <&>"], "docxtpl")
    assert "môi trường Jinja" in made.why


def test_chu_co_doan_moi_va_trang_moi_do_docxtpl_lam(template: Make, said: Said) -> None:
    path = template("{{ a }}")
    data, made = ours(path, {"a": "một\ahai\fba"})
    assert (said(data), made.way) == (said(theirs(path, {"a": "một\ahai\fba"})), "docxtpl")


def test_ket_qua_cung_gia_tri_cung_byte(template: Make) -> None:
    path = template("{{ a }}", "{{p phan }}")

    def made() -> bytes:
        one = DocxTemplate(path)
        part = one.new_subdoc()
        part.add_paragraph("x")
        one.render({"a": 1, "phan": part})
        out = io.BytesIO()
        one.save(out)
        return out.getvalue()

    assert made() == made()


def test_dien_nhieu_lan_va_sua_tiep_bang_python_docx(template: Make, said: Said, tmp_path: Path) -> None:
    made = DocxTemplate(template("{{ ten }}"))
    for name in ("An", "Bình"):
        made.render({"ten": name})
        made.save(tmp_path / f"{name}.docx")
    made.add_paragraph("thêm")
    made.save(tmp_path / "them.docx")
    assert [said(tmp_path / f"{n}.docx") for n in ("An", "Bình", "them")] == [["An"], ["Bình"], ["Bình", "thêm"]]


def test_khuon_doi_thi_dien_theo_khuon_moi(template: Make, said: Said) -> None:
    path = template("cũ {{ a }}")
    made = DocxTemplate(path)
    made.render({"a": 1})
    template("mới {{ a }}")
    made.render({"a": 1})
    assert [p.text for p in made.paragraphs if p.text] == ["mới 1"]


def test_tu_luong_mo_san(template: Make, said: Said) -> None:
    stream = io.BytesIO(template("{{ a }}").read_bytes())
    stream.seek(40)
    made = DocxTemplate(stream)
    for value in (1, 2):
        made.render({"a": value})
        out = io.BytesIO()
        made.save(out)
        assert said(out.getvalue()) == [str(value)]


def test_tep_nguoi_khac_sua_con_lai_ban_cu(template: Make, tmp_path: Path) -> None:
    out = tmp_path / "ra.docx"
    out.write_bytes(b"cua nguoi khac")
    made = DocxTemplate(template("{{ a }}"))
    made.render({"a": 1})
    made.save(str(out))
    made.save(str(out))
    kept = [path for path in tmp_path.iterdir() if ".bak" in path.name]
    assert [path.read_bytes() for path in kept] == [b"cua nguoi khac"]


def test_lenh_cua_module(template: Make, said: Said, tmp_path: Path) -> None:
    path = template("{{ a }}")
    (tmp_path / "v.json").write_text(json.dumps({"a": "Ánh"}), encoding="utf-8")
    command = [sys.executable, "-m", "vanban.docxtpl", str(path), str(tmp_path / "v.json"), str(tmp_path / "ra.docx")]
    assert subprocess.run([*command, "-q"], capture_output=True, check=False).returncode == 0
    assert said(tmp_path / "ra.docx") == ["Ánh"]
    (tmp_path / "v.json").write_text("[1]", encoding="utf-8")
    done = subprocess.run([*command, "-o"], capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, "v.json" in done.stderr) == (2, True)


def test_thay_anh_sau_khi_dien(template: Make, pictures: Callable[[Path], set[bytes]], tmp_path: Path) -> None:
    path = template("{{ x }}", picture=True)
    made = DocxTemplate(path)
    made.render({"x": 1})
    made.replace_pic("gia.png", str(tmp_path / "that.png"))
    made.save(tmp_path / "ra.docx")
    assert pictures(tmp_path / "ra.docx") == {(tmp_path / "that.png").read_bytes()}
