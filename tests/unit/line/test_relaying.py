"""Papers of other hands laid out anew: the words the same, in their order, each in the field that was written before."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

import other_hands
from other_hands import Said
from typed_markup import GRID, body, cell, line, package, para, run, section, table, text_box

from vanban.errors import InputError
from vanban.line.office import Office
from vanban.line.relaying import Relaid
from vanban.reading import Facts, read_facts, recover
from vanban.reading.facts.wording import words

FORM = line(other_hands.QH, 13, "B") + line(other_hands.TN, 14, "B")
PAPERS = {name: (said, data) for name, said, data in other_hands.papers()}


def relaid(tmp_path: Path, data: bytes) -> tuple[Relaid, Facts]:
    source = tmp_path / "cu.docx"
    source.write_bytes(data)
    made = Office().relay(source)
    return made, read_facts(made.data)


def fields(facts: Facts) -> dict[str, list[str]]:
    """What each field of a paper holds, as words."""
    paper = facts.main
    subject = paper.trich_yeu_cong_van if paper.loai.key == "cong_van" else paper.trich_yeu
    to = [*paper.kinh_gui.label.lines, *(x for i in paper.kinh_gui.items for x in i.lines)]
    return {
        "loai": words(paper.ten_loai.text), "trich_yeu": words(subject.text), "so": words(paper.so_ky_hieu.text),
        "ngay": words(paper.dia_danh_ngay.text), "chu_quan": words(paper.chu_quan.text), "co_quan": words(paper.co_quan.text),
        "tham_quyen": words(paper.tham_quyen.text), "can_cu": words(" ".join(x.text for x in paper.can_cu)),
        "lenh": words(paper.lenh.text), "kinh_gui": words(" ".join(dict.fromkeys(x.text for x in to))),
        "noi_dung": [w for i in paper.body if i.line is not None for w in words(i.line.text)],
        "noi_nhan": [w for i in paper.noi_nhan.items for x in i.lines for w in words(x.text)],
        "chuc_vu": [w for k in paper.ky for s in k.office for w in words(s.line.text)],
        "ho_ten": [w for k in paper.ky if k.name for w in words(k.name.line.text)],
    }  # fmt: skip


def answers(said: Said) -> dict[str, list[str]]:
    return {
        "loai": words(said.title), "trich_yeu": words(" ".join(said.subject)), "so": words(said.number), "ngay": words(said.date),
        "chu_quan": words(said.above), "co_quan": words(said.own), "tham_quyen": words(said.authority),
        "can_cu": words(" ".join(said.grounds)), "lenh": words(said.formula), "kinh_gui": words(" ".join(said.addressees)),
        "noi_dung": words(" ".join(said.body)), "noi_nhan": words(" ".join(said.recipients)),
        "chuc_vu": words(" ".join(said.office)), "ho_ten": words(said.name),
    }  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_tung_chu_o_dung_muc_cua_no(name: str, tmp_path: Path) -> None:
    said, data = PAPERS[name]
    made, facts = relaid(tmp_path, data)
    assert fields(facts) == answers(said)
    assert made.leftovers == ()
    assert made.report.ok, made.report.to_text()
    assert facts.main.header_style == "bang"
    assert len(facts.images) == (1 if said.rows else 0)
    tables = [t for t in facts.tables if t.role == "noi_dung"]
    assert (
        [c.text for r in tables[0].rows for c in r.cells] == [c for r in said.rows for c in r.split("|")]
        if said.rows
        else not tables
    )
    if said.appendix:
        appendix = facts.appendices[0]
        assert (appendix.label.text, appendix.title.text, appendix.kem_theo.text) == said.appendix
        assert appendix.landscape
        assert appendix.own_section
        assert facts.sections[appendix.sections[0]].page_start == 1


@pytest.mark.parametrize("name", [name for name in PAPERS if "VNI" not in name])
def test_doc_thanh_ban_ghi_khong_mat_khong_them_chu(name: str) -> None:
    found = recover(read_facts(PAPERS[name][1]))
    assert [one for one in found.unplaced if not one.text.startswith("ảnh")] == []
    assert found.account.whole


def test_tcvn3_chu_hoa_theo_phong(tmp_path: Path) -> None:
    said, data = PAPERS["thong_bao, bảng hai hàng"]
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    from lxml import etree

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            content = source.read(part)
            if part == "word/document.xml":
                root = etree.fromstring(content)
                for one in root.iter(f"{w}r"):
                    texts = one.findall(f"{w}t")
                    whole = "".join(t.text or "" for t in texts)
                    fonts = ".VnTimeH" if whole == whole.upper() else ".VnTime"
                    for text in texts:
                        text.text = other_hands.tcvn3(
                            (text.text or "").lower() if fonts == ".VnTimeH" else text.text or ""
                        )
                    for slot in one.iter(f"{w}rFonts"):
                        for name in ("ascii", "hAnsi", "cs"):
                            slot.set(f"{w}{name}", fonts)
                content = etree.tostring(root)
            target.writestr(part, content)
    made, facts = relaid(tmp_path, out.getvalue())
    assert fields(facts) == answers(said)
    assert "Unicode" in made.changes[0]


def usual(*blocks: str, end: str = "") -> bytes:
    said = other_hands.PAPERS[2]
    head, sign = other_hands.head_table(said), other_hands.sign_table(said)
    title = line(said.title, 14, "B") + line(said.subject[0], 14, "B")
    return package(head + title + "".join(blocks) + sign + end + section())


def test_cho_khong_xep_duoc_dung_nguyen_cho_kem_ghi_chu(tmp_path: Path) -> None:
    note = line("Ghi chú: số liệu tạm tính.", 11, "I", "left")
    made, facts = relaid(tmp_path, usual(body("Nội dung kế hoạch./."), end=note))
    assert made.leftovers == ("Ghi chú: số liệu tạm tính.",)
    assert facts.paragraphs[-1].text or any(p.text == "Ghi chú: số liệu tạm tính." for p in facts.paragraphs)
    comments = [c.text for c in Document(io.BytesIO(made.data)).comments]
    assert len(comments) == 1
    assert "Ghi chú" in comments[0]


def test_nhan_manh_chi_so_gop_o_chu_thich_con_nguyen(tmp_path: Path) -> None:
    raised = run("2", more='<w:vertAlign w:val="superscript"/>')
    text = para(
        run("Diện tích 120 m"), raised, run(", "), run("phải xong", 14, "BU"), run(" trước ngày 30."), jc="both"
    )
    merged = table(
        [40, 60, 60],
        [cell(160, line("NHÓM MỘT", 12, "B"), span=3)],
        [cell(40, line("1", 12)), cell(120, line("Gộp hai ô", 12), span=2)],
        borders=other_hands.GRID,
    )
    box = para(text_box(60, 12, 20, 0, line("Lưu ý trong khung", 12)))
    _, facts = relaid(tmp_path, usual(text, merged, box, body("Hết./.")))
    looks = {r.text: (r.format.vertical, r.format.bold, r.format.underline) for p in facts.paragraphs for r in p.runs}
    assert looks["phải xong"] == (None, True, "single")
    assert any(r.text == "2" and r.format.vertical == "superscript" for p in facts.paragraphs for r in p.runs)
    grid = next(t for t in facts.tables if t.role == "noi_dung")
    assert [[c.span for c in row.cells] for row in grid.rows] == [[3], [1, 2]]
    assert grid.bordered
    assert any(p.text == "Lưu ý trong khung" and p.box is not None for p in facts.paragraphs)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (package(FORM + line("ĐƠN XIN NGHỈ PHÉP", 14, "B") + body("Tôi tên là An.") + section()), "đơn"),
        (package(body("Một bài văn không có thể thức nào cả.") + section()), "không phải văn bản hành chính"),
        (usual(para(run("Đoạn "), f'<w:ins w:id="1" w:author="A">{run("thêm")}</w:ins>'), body("Hết./.")), "Track Changes"),
    ],
)  # fmt: skip
def test_khong_phai_viec_cua_nghi_dinh_thi_tu_choi_noi_ro(data: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=why):
        relaid(tmp_path, data)


def test_lam_lai_lan_nua_van_nhu_vay(tmp_path: Path) -> None:
    for name in ("quyet_dinh, tab", "bao_cao, khung chữ"):
        said, data = PAPERS[name]
        made, _ = relaid(tmp_path, data)
        again, facts = relaid(tmp_path, made.data)
        assert fields(facts) == answers(said)
        assert again.leftovers == ()


def test_tao_lai_in_them_gi_thi_noi_truoc() -> None:
    said, data = PAPERS["ke_hoach, tab"]
    assert Office().recover(data).told == ()
    text = line("KẾ HOẠCH", 14, "B") + line("Công tác năm 2026", 14, "B") + body("Nội dung.")
    signed = other_hands.sign_table(said)
    unended = Office().recover(package(other_hands.head_table(said) + text + signed + section()))
    assert unended.told == ("Tạo lại sẽ in thêm theo mẫu: «./.»",)
    unfiled = signed.replace("- Lưu: VT, HC.", "- Các đơn vị.")
    found = Office().recover(package(other_hands.head_table(said) + text + unfiled + section()))
    assert found.record["nguyen_van"] is True, "a line that nobody wrote is not printed"
    assert "«- Lưu: VT.»" in found.told[0]


@pytest.mark.parametrize(
    "subject",
    [
        ("kết quả thực hiện", "nhiệm vụ cải cách hành chính năm 2026"),
        ("kết quả thực hiện nhiệm vụ cải cách hành chính, chuyển đổi số,", "phòng, chống tham nhũng năm 2026", "của Sở"),
    ],
)  # fmt: skip
def test_duong_ke_theo_trich_yeu_nhu_se_in(subject: tuple[str, ...], tmp_path: Path) -> None:
    """A subject typed on several lines becomes one paragraph: its rule goes by the lines as they will stand."""
    said, data = PAPERS["bao_cao, khung chữ"]
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    typed = "".join(line(text, 14, "B") for text in subject)
    document = parts["word/document.xml"].decode()
    first = document.index(said.subject[0])
    begin = document.rindex("<w:p>", 0, first)
    end = document.index("</w:p>", document.rindex(said.subject[-1][-12:])) + len("</w:p>")
    parts["word/document.xml"] = (document[:begin] + typed + document[end:]).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    made, facts = relaid(tmp_path, out.getvalue())
    assert facts.main.trich_yeu.text == " ".join(subject)
    assert "TL-03" not in {finding.ma for finding in made.report.findings}


@pytest.mark.parametrize(
    ("number", "title", "why"),
    [("Số 15-BC/VPTU", "BÁO CÁO", "văn bản của Đảng"), ("Số: 05/2026/TT-BTC", "THÔNG TƯ", "quy phạm pháp luật")],
)
def test_van_ban_ngoai_nghi_dinh_thi_tu_choi(number: str, title: str, why: str, tmp_path: Path) -> None:
    right = "ĐẢNG CỘNG SẢN VIỆT NAM" if "VPTU" in number else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head = table(
        [65, 100], [cell(65, line("VĂN PHÒNG", 14, "B"), line(number, 14)), cell(100, line(right, 13, "B"))],
        [cell(65, "<w:p/>"), cell(100, line("Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I"))],
    )  # fmt: skip
    data = package(head + line(title, 14, "B") + line("kết quả công tác", 14, "B") + body("1. Đã làm.") + section())
    with pytest.raises(InputError, match=why):
        relaid(tmp_path, data)


def _in_one_table(said: Said) -> bytes:
    """A paper whose header, body and signature stand in the rows of one table without lines, a ruled table among them."""
    left, right, number, date = other_hands._halves(said)
    inner = table([40, 60], [cell(40, line("Nội dung", 13)), cell(60, line("Số lượng", 13))], borders=GRID)
    words_of = [
        line(said.title, 14, "B"),
        *(line(text, 14, "B") for text in said.subject),
        *(body(text) for text in said.body),
    ]
    names = line("Nơi nhận:", 12, "BI", "left") + "".join(line(text, 11, "", "left") for text in said.recipients)
    office = "".join(line(text, 14, "B") for text in said.office) + "<w:p/>" * 4 + line(said.name, 14, "B")
    rows = [
        [cell(62, left), cell(98, right)], [cell(62, number), cell(98, date)], [cell(160, *words_of, inner, "<w:p/>", span=2)],
        [cell(62, names), cell(98, office)],
    ]  # fmt: skip
    return package(table([62, 98], *rows) + section())


def test_ca_van_ban_trong_mot_bang_doc_nhu_trang_giay(tmp_path: Path) -> None:
    said = next(one for one in other_hands.PAPERS if one.kind == "thong_bao")
    made, new = relaid(tmp_path, _in_one_table(said))
    assert fields(new) == answers(said)
    assert not made.leftovers
    assert [table.role for table in new.tables] == ["dau_trang", "noi_dung", "chu_ky"]


def test_so_trang_go_tay_duoc_danh_dau(tmp_path: Path) -> None:
    said = next(one for one in other_hands.PAPERS if one.kind == "thong_bao")
    text = "".join(other_hands.text_plain(one) for one in said.body)
    center = "".join(line(one, 14, "B") for one in (said.title, *said.subject))
    made, facts = relaid(
        tmp_path,
        package(
            other_hands.head_table(said) + center + text[: len(text) // 2].rpartition("<w:p>")[0] + line("- 2 -", 13)
            + other_hands.text_plain(said.body[-1]) + other_hands.sign_table(said) + section()
        ),
    )  # fmt: skip
    assert made.leftovers == ("- 2 -",)
    assert any(p.text == "- 2 -" for p in facts.paragraphs)
    with zipfile.ZipFile(io.BytesIO(made.data)) as opened:
        assert "Số trang gõ tay" in opened.read("word/comments.xml").decode()
