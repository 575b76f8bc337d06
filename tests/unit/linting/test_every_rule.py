"""Every rule has a fault it finds and a paper where it is silent: those whose faults are not planted elsewhere stand here."""

# ruff: noqa: E501 -- markup is read better unwrapped
from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pytest
import yaml
from lxml import etree
from PIL import Image
from recall import FAULTS
from said_before import said_before, words_of
from surgery import Surgery, W
from test_party import TEXT, _body, plan
from test_rules_of_other_hands import TITLE, body, head, sign
from typed import cell, closed, line, para, run, table

from vanban import linting, reading
from vanban.api import papers
from vanban.linting.pages import Page, Printed
from vanban.linting.policy import Policy
from vanban.linting.rules import RULES
from vanban.linting.rules.printed import run_printed
from vanban.reading.facts.file import Facts
from vanban.records.law import read_law

LAW = read_law()
Plant = Callable[[Surgery, Facts], Any]
Told = dict[str, list[str]]
"""By rule: level, place and words of what is said, as a clerk gets them."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is said of a faulty paper, and of its sound twin."""

    faulty: Callable[[], Told]
    sound: Callable[[], Told]


def ids(data: bytes) -> Told:
    """The rules a paper breaks as a final one."""
    return by_rule(linting.check(reading.read_facts(data), law=LAW, policy=Policy(ban_nhap=False)).findings)


def by_rule(findings: Iterable[linting.Finding]) -> Told:
    found: Told = {}
    for one in findings:
        found.setdefault(one.ma, []).append(words_of(one))
    return found


def made(kind: str, **changes: Any) -> bytes:
    """One of our papers; a change of None takes a field out."""
    record = yaml.safe_load(papers.sample(kind)) | changes
    return papers.render(papers.from_dict({name: value for name, value in record.items() if value is not None}))


def planted(data: Callable[[], bytes], plant: Plant) -> Case:
    def faulty() -> Told:
        paper = data()
        doc = Surgery(paper)
        plant(doc, reading.read_facts(paper))
        return ids(doc.close())

    return Case(faulty, lambda: ids(data()))


def of(kind: str, plant: Plant, **changes: Any) -> Case:
    return planted(lambda: made(kind, **changes), plant)


def two(wrong: Callable[[], bytes], right: Callable[[], bytes]) -> Case:
    return Case(lambda: ids(wrong()), lambda: ids(right()))


def party(old: str, new: str, *, right: float = 15, wrong_right: float = 15) -> Case:
    """The conforming plan of the Party, and the same with one thing written otherwise."""
    assert old in plan()
    return two(lambda: closed(plan().replace(old, new, 1), right=wrong_right), lambda: closed(plan(), right=right))


def typed(wrong: str, right: str, *, title: str = TITLE) -> Case:
    tail = body("Các đơn vị thực hiện đúng dự toán được giao./.")
    return two(
        lambda: closed(head() + title + wrong + tail + sign()), lambda: closed(head() + title + right + tail + sign())
    )


def shown(*faults: Printed, clean: tuple[Printed, ...] = (), number: int = 1, strokes: bool = False) -> Case:
    """A paper of two pages as printed: what stands where is given by hand."""

    def judged(lines: tuple[Printed, ...]) -> Told:
        facts = reading.read_facts(made("quyet_dinh"))
        drawn = lines if strokes else ()
        words = () if strokes else lines
        text = _printed(facts) if strokes else ()
        sheets = [
            Page(n, 210, 297, (*text, *words) if n == number else (), drawn if n == number else ())
            for n in range(1, number + 1)
        ]
        return by_rule(run_printed(RULES, facts, sheets))

    return Case(lambda: judged(faults), lambda: judged(clean))


def _printed(facts: Facts) -> tuple[Printed, ...]:
    return tuple(
        Printed(one.text, 110, 20 + 6 * n, 110 + one.width_mm, 25 + 6 * n)
        for n, one in enumerate((*facts.main.quoc_hieu.lines, *facts.main.tieu_ngu.lines))
    )


def _look(tag: str, get: Callable[[Facts], Any], **attributes: str) -> Plant:
    def plant(doc: Surgery, facts: Facts) -> None:
        for one in get(facts):
            doc.look(one, tag, **attributes)

    return plant


def _write(get: Callable[[Facts], Any], old: str, new: str) -> Plant:
    return lambda doc, facts: doc.write(get(facts), old, new)


def _item(text: str) -> Callable[[Facts], Any]:
    """The first line of running text that holds a text."""

    def find(facts: Facts) -> Any:
        return next(p for p in facts.paragraphs if text in p.text)

    return find


def _raw(text: str, extra: str) -> Plant:
    """Put markup right behind a paragraph's properties."""

    def plant(doc: Surgery, facts: Facts) -> None:
        element = doc.p(_item(text)(facts))
        root = etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}">{extra}</w:x>')
        for child in list(root):
            element.append(child)

    return plant


def _picture(mode: str, kind: str, colour: tuple[int, ...]) -> tuple[str, bytes]:
    out = io.BytesIO()
    Image.new(mode, (40, 20), colour).save(out, kind)
    return kind.lower(), out.getvalue()


_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="1080000" cy="540000"/><wp:docPr id="9" name="Picture 9"/><a:graphic '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9" name="p"/>'
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdAnh"/></pic:blipFill>'
    "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def signed(mode: str, kind: str, colour: tuple[int, ...]) -> bytes:
    """A decision with a picture in its signature."""
    paper = made("quyet_dinh")
    doc = Surgery(paper)
    facts = reading.read_facts(paper)
    ending, picture = _picture(mode, kind, colour)
    above = facts.main.ky[0].office[-1].line.paragraph
    blank = next(p for p in facts.paragraphs[above.index + 1 :] if p.blank and p.cell is not None)
    _raw_into(doc, blank)
    relations = doc.parts["word/_rels/document.xml.rels"].decode()
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    doc.parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>", f'<Relationship Id="rIdAnh" Type="{link}" Target="media/anh.{ending}"/></Relationships>'
    ).encode()
    doc.parts[f"word/media/anh.{ending}"] = picture
    return doc.close()


def _raw_into(doc: Surgery, paragraph: Any) -> None:
    root = etree.fromstring(f'<w:x xmlns:w="{W[1:-1]}">{_DRAWING}</w:x>')
    doc.p(paragraph).append(root[0])


def copied(*, bold: bool = True, align: str = "center") -> str:
    """A paper with the block of a copy below it."""
    ruler = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    named = line("SAO Y", 14, "B" if bold else "", align)
    block = table(
        [70, 90],
        [cell(70, line("SỞ TÀI CHÍNH", 12, "B")), cell(90, named)],
        [cell(70, line("Số: 03/SY-STC", 13)), cell(90, line("Quảng Trị, ngày 09 tháng 6 năm 2026", 13, "I"))],
    )
    return head() + TITLE + body("Nội dung./.") + sign() + para(more=ruler) + block + sign()


def decision(subject: str) -> str:
    return (
        head("Số: 12/QĐ-STC")
        + line("QUYẾT ĐỊNH", 14, "B")
        + line(subject, 14, "B")
        + body("Điều 1. Kiện toàn./.")
        + sign()
    )


def introduction(subject: str) -> str:
    return (
        head("Số: 12/GGT-STC")
        + line("GIẤY GIỚI THIỆU", 14, "B")
        + subject
        + body("Sở giới thiệu ông Nguyễn Văn An./.")
        + sign()
    )


def letter(subject: str) -> str:
    """A letter of the Party with a subject below its number."""
    text = plan().replace("05-KH/ĐU", "05-CV/ĐU").replace(line("KẾ HOẠCH", 15, "B"), "")
    text = text.replace(
        line("học tập, quán triệt nghị quyết", 14, "B") + line("-----", 14), line("Kính gửi: Các chi bộ trực thuộc", 14)
    )
    return text.replace(line("Số 05-CV/ĐU", 14), line("Số 05-CV/ĐU", 14) + line(subject, 12, "I"))


def proposal(words: str) -> str:
    """A proposal of the Party, addressed in some words."""
    text = plan().replace("05-KH/ĐU", "05-TTr/ĐU").replace("KẾ HOẠCH", "TỜ TRÌNH")
    return text.replace(line("-----", 14), line("-----", 14) + line(f"{words} Ban Thường vụ Tỉnh ủy", 14))


def appendix(label: str, *, new_page: bool = True) -> str:
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if new_page else ""
    return page + line(label, 14, "B") + line("DANH SÁCH ĐƠN VỊ", 14, "B") + body("Các đơn vị trực thuộc.")


def stamped(*, right: bool) -> str:
    """A paper with a stamp of urgency on one side."""
    before = line("Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I") if right else line("Số: 12/BC-STC", 13)
    return head().replace(before, before + line("HỎA TỐC", 13, "B")) + TITLE + body("Nội dung./.") + sign()


def signed_on(office: int, name: int) -> Told:
    """A paper whose office and name are printed on some pages."""
    facts = reading.read_facts(made("quyet_dinh"))
    signature = facts.main.ky[0]
    said = {office: [signature.office[0].line.text], 3: []}
    said.setdefault(name, []).append(signature.name.line.text if signature.name else "")
    sheets = [
        Page(n, 210, 297, tuple(Printed(text, 110, 60 + 30 * i, 170, 65 + 30 * i) for i, text in enumerate(["Nội dung quyết định", *said.get(n, [])])), ())
        for n in (1, 2)
    ]  # fmt: skip
    return by_rule(run_printed(RULES, facts, sheets))


def _small_number(doc: Surgery, facts: Facts) -> None:
    doc.look(facts.page_numbers[0].paragraph, "sz", val="20")


def _mirrored(doc: Surgery, facts: Facts) -> None:
    doc.setting_of_file("mirrorMargins")


RED, BLUE = (200, 20, 20), (20, 20, 200)
TWO_APPENDICES = [{"tieu_de": "Danh sách", "noi_dung": "Nội dung."}, {"tieu_de": "Biểu mẫu", "noi_dung": "Nội dung."}]
POINTS_AT = "Kèm theo Phụ lục I và Phụ lục II của văn bản này.\n"
CASES: dict[str, Case] = {
    "DP-01": party("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAN"),
    "DP-02": party("*", "*", wrong_right=20),
    "DP-03": party(line("*", 14), ""),
    "DP-04": party("Số 05-KH/ĐU", "Số: 05-KH/ĐU"),
    "DP-05": party("ngày 07", "ngày 7"),
    "DP-06": party(line("KẾ HOẠCH", 15, "B"), line("KẾ HOẠCH", 13, "B")),
    "DP-07": party("-----", "----"),
    "DP-09": party(_body(TEXT), _body(TEXT, spacing="480")),
    "DP-10": party("tổ chức thực hiện.", "tổ chức thực hiện./."),
    "DP-11": party(line("BÍ THƯ", 14), line("BÍ THƯ", 14, "B")),
    "DP-12": party(run("Nơi nhận:", 14, "U"), run("Nơi nhận:", 14, "")),
    "DP-13": party("T/M BAN", "TM. BAN"),
    "DP-16": party("05-KH/ĐU", "05-QyĐ/ĐU"),
    "DP-17": party("Trần Thu Hà", "TS. Trần Thu Hà"),
    "DP-18": party("năm 2024;", "năm 2024,"),
    "BB-01": two(
        lambda: closed(head("Số: 12/BB-STC") + line("BIÊN BẢN", 14, "B") + line("Họp giao ban", 14, "B") + body("Nội dung./.") + sign()),
        lambda: made("bien_ban"),
    ),
    "CT-01": of("cong_van", _look("sz", lambda f: f.main.lien_he.lines, val="28")),
    "CT-02": of("cong_van", _look("i", lambda f: f.main.noi_nhan.nguoi_soan.lines)),
    "KG-03": of("to_trinh", lambda doc, f: doc.write(f.main.kinh_gui.items[0].lines[0], ";", ","), kinh_gui=["Bộ Nội vụ", "Bộ Tài chính"]),
    "KG-04": of("to_trinh", lambda doc, f: doc.setting(f.main.kinh_gui.items[1].lines[0], "ind", left="3402", firstLine="0"), kinh_gui=["Bộ Nội vụ", "Bộ Tài chính"]),
    "KH-01": of("cong_dien", _look("color", lambda f: [m.line for m in f.main.marks if m.kind == "khan"], val="000000")),
    "KH-03": of("bao_cao", _look("b", lambda f: [m.line for m in f.main.marks if m.kind == "pham_vi"], val="0"), pham_vi="lưu hành nội bộ"),
    "KH-04": two(lambda: made("bao_cao", mat="mật", in_dau_mat=True), lambda: made("bao_cao", khan="khẩn")),
    "KY-06": two(
        lambda: closed(head() + TITLE + body("Nội dung báo cáo./.") + sign().replace(line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3 + line("GIÁM ĐỐC", 14, "B"))),
        lambda: closed(head() + TITLE + body("Nội dung báo cáo./.") + sign()),
    ),
    "KY-07": two(lambda: signed("RGB", "JPEG", BLUE), lambda: signed("RGBA", "PNG", (*BLUE, 255))),
    "KY-08": two(lambda: signed("RGB", "JPEG", RED), lambda: signed("RGBA", "PNG", (*RED, 255))),
    "NN-07": of("cong_van", lambda doc, f: doc.insert(f.main.noi_nhan.items[0].lines[0], f"- {f.main.kinh_gui.items[0].text};")),
    "PL-01": two(
        lambda: made("bao_cao", noi_dung="Tình hình chung ổn định.", phu_luc=TWO_APPENDICES[:1]),
        lambda: made("bao_cao", noi_dung="Số liệu tại Phụ lục kèm theo.", phu_luc=TWO_APPENDICES[:1]),
    ),
    "PL-07": two(
        lambda: made("bao_cao", noi_dung="Số liệu tại Phụ lục III của báo cáo này; xem Phụ lục I.", phu_luc=TWO_APPENDICES),
        lambda: made("bao_cao", noi_dung=POINTS_AT, phu_luc=TWO_APPENDICES),
    ),
    "QD-02": two(lambda: closed(decision("Kiện toàn Tổ công tác")), lambda: closed(decision("Về việc kiện toàn Tổ công tác"))),
    "QD-03": of("quyet_dinh", _look("i", lambda f: f.attached[0].kem_theo.lines, val="0"), kem_theo=[{"loai": "quy_che", "trich_yeu": "Làm việc", "noi_dung": "Điều 1. Phạm vi\nQuy chế này quy định việc làm việc."}]),
    "QH-04": two(lambda: closed(head() + TITLE + body("Nội dung./.") + sign()), lambda: made("bao_cao")),
    "DP-08": two(lambda: closed(letter("V/v học tập nghị quyết"), right=15), lambda: closed(letter("về việc học tập nghị quyết"), right=15)),
    "DP-14": planted(lambda: closed(plan(), right=15), _small_number),
    "DP-15": two(lambda: closed(plan() + appendix("Phụ lục II"), right=15), lambda: closed(plan() + appendix("Phụ lục 2"), right=15)),
    "DP-19": two(lambda: closed(proposal("Kính gửi:"), right=15), lambda: closed(proposal("Kính trình:"), right=15)),
    "DP-20": planted(lambda: closed(plan(), right=15), _mirrored),
    "DS-01": of("bao_cao", _look("sz", lambda f: f.appendices[0].thong_tin_ky_so.lines, val="28"), noi_dung=POINTS_AT, phu_luc=[{**TWO_APPENDICES[0], "thong_tin_ky_so": "Số: 15/BC-VP; 07/02/2026; 14:05:09"}, TWO_APPENDICES[1]]),
    "KH-02": two(lambda: closed(stamped(right=True)), lambda: closed(stamped(right=False))),
    "PL-06": two(
        lambda: closed(head() + TITLE + body("Kèm theo phụ lục./.") + sign() + appendix("Phụ lục", new_page=False)),
        lambda: closed(head() + TITLE + body("Kèm theo phụ lục./.") + sign() + appendix("Phụ lục")),
    ),
    "SO-07": two(
        lambda: closed(head().replace(line("Số: 12/BC-STC", 13), "<w:p/>" * 2 + line("Số: 12/BC-STC", 13)) + TITLE + body("Nội dung./.") + sign()),
        lambda: closed(head() + TITLE + body("Nội dung./.") + sign()),
    ),
    "TL-05": two(lambda: closed(introduction(line("Về việc liên hệ công tác", 14, "B"))), lambda: closed(introduction(""))),
    "TR-03": Case(lambda: signed_on(1, 2), lambda: signed_on(2, 2)),
    "TV-06": of("bao_cao", _write(lambda f: f.main.noi_nhan.items[0].lines[0], "- ", "- Sở Thông tin và Truyền thông, "), so=5, ngay="2026-03-02"),
    "TV-11": two(lambda: made("bao_cao", so=5, ngay="2026-03-01"), lambda: made("bao_cao", so=5, ngay="2026-03-02")),
    "VH-08": typed(body("Ông được tặng huân chương lao động hạng Nhất."), body("Ông được tặng Huân chương Lao động hạng Nhất.")),
    "SA-01": two(lambda: closed(copied(bold=False)), lambda: closed(copied())),
    "SA-02": two(lambda: closed(copied(align="left")), lambda: closed(copied())),
    "SO-08": two(lambda: made("bao_cao", du_thao=None, so=None), lambda: made("bao_cao", so=5)),
    "ST-10": typed(
        line("I. TÌNH HÌNH", 14, "B", "both") + body("Ổn định.") + line("III. KIẾN NGHỊ", 14, "B", "both"),
        line("I. TÌNH HÌNH", 14, "B", "both") + body("Ổn định.") + line("II. KIẾN NGHỊ", 14, "B", "both"),
    ),
    "ST-11": typed(body("1) Khoản thứ nhất."), body("1. Khoản thứ nhất.")),
    "SZ-01": two(
        lambda: closed(head().replace(line("Quảng Trị, ngày 05 tháng 3 năm 2026", 14, "I"), line("Quảng Trị, ngày 05 tháng 3 năm 2026", 13, "I")) + TITLE + body("Nội dung./.") + sign()),
        lambda: closed(head() + TITLE + body("Nội dung./.") + sign()),
    ),
    "TL-06": two(
        lambda: closed(head() + line("BÁO CÁO KẾT QUẢ THẨM ĐỊNH", 14, "B") + body("Nội dung./.") + sign()),
        lambda: closed(head() + line("BÁO CÁO", 14, "B") + line("Kết quả thẩm định", 14, "B") + body("Nội dung./.") + sign()),
    ),
    "TV-04": typed(
        body("Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 4 năm 2026 của UBND tỉnh."),
        body("Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 02 năm 2026 của UBND tỉnh."),
    ),
    "TV-05": typed(
        body("Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;"),
        body("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
    ),
    "TV-12": of("bao_cao", _raw("Nơi nhận", '<w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins>')),
    "TV-13": of("bao_cao", _raw("Nơi nhận", '<w:commentRangeStart w:id="0"/>')),
    "TV-14": of("bao_cao", _raw("Nơi nhận", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>")),
    "TV-15": typed(
        body("Thực hiện từ ngày    tháng    năm 2026."),
        body("Thực hiện từ ngày 10 tháng 4 năm 2026."),
    ),
    "TR-01": shown(
        Printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 100, 20, 160, 25), Printed("VIỆT NAM", 120, 26, 140, 31),
        clean=(Printed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100, 20, 190, 25),),
    ),
    "TR-02": shown(
        Printed("", 110, 33, 120, 33.2), strokes=True,
        clean=(Printed("", 110, 31.5, 170.5, 31.7),),
    ),
    "TR-04": shown(Printed("1", 104, 10, 106, 14), clean=(Printed("Nội dung", 60, 100, 100, 105),)),
    "TR-05": shown(Printed("chữ tràn lề", 3, 100, 28, 105), clean=(Printed("chữ trong lề", 31, 100, 60, 105),)),
}  # fmt: skip


@pytest.mark.parametrize("ma", sorted(CASES))
def test_moi_quy_tac_tim_thay_loi_va_im_o_van_ban_dung(ma: str) -> None:
    assert CASES[ma].faulty().get(ma) == said_before("moi_quy_tac", ma)
    assert ma not in CASES[ma].sound()


def test_khong_quy_tac_nao_thieu_loi_cai_va_van_ban_im() -> None:
    """A rule added without a fault fails here."""
    assert {rule.ma for rule in RULES} == {planted.ma for planted in FAULTS} | set(CASES)
