"""Party papers: Hướng dẫn số 05-HD/VPTW (2026), and 36-HD/VPTW (2018) by date of paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.language import fold
from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.signers import titled
from vanban.linting.wording import mm, number, pt, quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line, Part, gap_pt
from vanban.regulation import HD36, Span, formulas, page, party

_RULES = Group("dang")
_IV = "Hướng dẫn 05-HD/VPTW, Phần II, mục IV"
_II = "Hướng dẫn 05-HD/VPTW, Phần II"
_TOLERANCE: Final = 0.05


def _sized(part: Part, key: str, ten: str, *, bold: bool | None = None, italic: bool | None = None) -> Iterator[Hit]:
    span = party.SIZES[key]
    for line in part.lines:
        wrong = _line_faults(line, span, bold, italic)
        if wrong:
            yield Hit(f"{ten}: {'; '.join(wrong)}", line)


def _line_faults(line: Line, span: Span, bold: bool | None, italic: bool | None) -> list[str]:
    wrong = []
    if not all(span.holds(size, _TOLERANCE) for size in line.sizes):
        wrong.append(f"cỡ {' và '.join(pt(s) for s in line.sizes)}, cần {span}")
    if bold is not None and line.bold is not bold:
        wrong.append("chưa in đậm" if bold else "in đậm, cần không đậm")
    if italic is not None and line.italic is not italic:
        wrong.append("chưa in nghiêng" if italic else "in nghiêng, cần chữ đứng")
    return wrong


def title(facts: Facts) -> Iterator[Hit]:
    """DP-01: «ĐẢNG CỘNG SẢN VIỆT NAM», 15, bold, capitals, right, a rule of its length."""
    part = facts.main.tieu_de_dang
    if not part.there:
        yield Hit(f"thiếu tiêu đề «{party.TITLE}»", place="trang đầu, bên phải")
        return
    if fold(part.shown) != fold(party.TITLE):
        yield Hit(f"tiêu đề ghi {quoted(part.shown)}, cần «{party.TITLE}»", part)
    yield from _sized(part, "tieu_de", "tiêu đề", bold=True, italic=False)
    if part.lines[0].side == "trai":
        yield Hit("tiêu đề ở bên trái, cần ở bên phải", part)
    rule, width = part.rule, max(part.text_widths_mm, default=0.0)
    if rule is None:
        yield Hit("thiếu đường kẻ dưới tiêu đề", part)
    elif abs(rule.length_mm - width) > page.RULE_TOLERANCE * width:
        yield Hit(
            f"đường kẻ dưới tiêu đề dài {number(rule.length_mm)} mm, cần bằng dòng chữ ({number(width)} mm)", part
        )


def margins(facts: Facts) -> Iterator[Hit]:
    """DP-02: margins 20, 20, 30, 15."""
    for section in facts.sections:
        found = (
            ("trên", section.top_mm, party.MARGIN_TOP),
            ("dưới", section.bottom_mm, party.MARGIN_BOTTOM),
            ("trái", section.left_mm + section.gutter_mm, party.MARGIN_LEFT),
            ("phải", section.right_mm, party.MARGIN_RIGHT),
        )
        for ten, value, span in found:
            if not section.landscape and not span.holds(value, page.MARGIN_TOLERANCE_MM):
                yield Hit(f"lề {ten} {mm(value)}, cần {span}")


def star(facts: Facts) -> Iterator[Hit]:
    """DP-03: a star below the body's name, no rule."""
    paper = facts.main
    if not paper.sao.there:
        yield Hit(f"dưới tên cơ quan cần dấu sao «{party.STAR}» ở dòng riêng", paper.co_quan)
    if paper.co_quan.rules:
        yield Hit("dưới tên cơ quan không có đường kẻ", paper.co_quan)


def number_form(facts: Facts) -> Iterator[Hit]:
    """DP-04: «Số 05-KH/ĐU»: no colon, «-» after the number, «/» before the body."""
    paper, so = facts.main, facts.main.so
    if so is None:
        yield Hit("thiếu số, ký hiệu", place="trang đầu, bên trái")
        return
    if so.hai_cham:
        yield Hit("sau «Số» không có dấu hai chấm", paper.so_ky_hieu)
    if not so.blank and re.fullmatch(r"[1-9]", so.so_chu):
        yield Hit(f"số {so.so_chu} nhỏ hơn 10 phải ghi 0{so.so_chu}", paper.so_ky_hieu)
    if not so.dang or so.khoang_trang:
        yield Hit(f"số, ký hiệu {quoted(paper.so_ky_hieu.text)} cần dạng «Số 05-KH/ĐU»", paper.so_ky_hieu)


def number_and_date(facts: Facts) -> Iterator[Hit]:
    """DP-05: number 14; date 14 italic, zeros as usual."""
    paper = facts.main
    yield from _sized(paper.so_ky_hieu, "so_ky_hieu", "số, ký hiệu", bold=False, italic=False)
    yield from _sized(paper.dia_danh_ngay, "dia_danh_ngay", "địa danh, ngày tháng", italic=True)
    ngay = paper.ngay
    if ngay is not None and re.fullmatch(r"[1-9]", ngay.ngay_chu):
        yield Hit(f"ngày {ngay.ngay_chu} phải ghi 0{ngay.ngay_chu}", paper.dia_danh_ngay)
    if ngay is not None and re.fullmatch(r"[12]", ngay.thang_chu):
        yield Hit(f"tháng {ngay.thang_chu} phải ghi 0{ngay.thang_chu}", paper.dia_danh_ngay)


def type_and_subject(facts: Facts) -> Iterator[Hit]:
    """DP-06: type 15 to 16, bold capitals; subject 14 to 15, bold."""
    paper = facts.main
    yield from _sized(paper.ten_loai, "ten_loai", "tên loại", bold=True, italic=False)
    yield from _sized(paper.trich_yeu, "trich_yeu", "trích yếu", bold=True)


def five_hyphens(facts: Facts) -> Iterator[Hit]:
    """DP-07: five hyphens below the subject."""
    part = facts.main.trich_yeu
    if not part.there:
        return
    text = part.rule.text.strip() if part.rule is not None else ""
    if text != party.SUBJECT_RULE:
        yield Hit(f"dưới trích yếu cần năm gạch nối «{party.SUBJECT_RULE}»", part)


def letter_subject(facts: Facts) -> Iterator[Hit]:
    """DP-08: the subject of a công văn: «về việc …», italic 12."""
    part = facts.main.trich_yeu_cong_van
    if not part.there:
        return
    if not fold(part.text).startswith("về việc"):
        yield Hit(f"trích yếu công văn mở đầu «về việc»: {quoted(part.text)}", part)
    yield from _sized(part, "trich_yeu_cong_van", "trích yếu công văn", italic=True)


def body(facts: Facts) -> Iterator[Hit]:
    """DP-09: text 14 to 15, justified, exactly 18 to 22 pt, at least 6 pt between paragraphs, indent about 10 mm."""
    previous = None
    capped = facts.profile.key != HD36.key
    for item in facts.main.body:
        line = item.line
        if line is None or item.level not in {"doan", "khoan", "diem", "gach", "dieu"} or line.paragraph.cell:
            previous = None
            continue
        form = line.paragraph.format
        wrong = _line_faults(line, party.SIZES["noi_dung"], None, None)
        if form.align != "deu" and len(line.text) > 85:
            wrong.append("chưa canh đều hai bên")
        high = party.LINE_EXACT.high if capped else float("inf")
        if form.line_rule == "auto" or not party.LINE_EXACT.low - 0.1 <= form.line <= high + 0.1:
            wrong.append(f"cách dòng cần {party.LINE_EXACT} (Exactly)")
        if abs(form.left_mm + form.first_mm - party.INDENT.preferred) > 3:
            wrong.append(f"đầu dòng lùi {mm(form.left_mm + form.first_mm)}, cần khoảng 10 mm")
        if previous is not None and gap_pt(previous, line.paragraph) < party.PARAGRAPH_GAP.low - _TOLERANCE:
            wrong.append("cách đoạn trên chưa đủ 6 pt")
        if wrong:
            yield Hit(f"nội dung: {'; '.join(wrong)}", item)
        previous = line.paragraph


def body_end(facts: Facts) -> Iterator[Hit]:
    """DP-10: the text ends with «.», not «./.»."""
    if facts.main.ket_thuc.there:
        yield Hit(f"cuối nội dung ghi dấu chấm, không ghi «{formulas.KET_THUC}»", facts.main.ket_thuc)


def signature(facts: Facts) -> Iterator[Hit]:
    """DP-11: the first line bold capitals; the office below a prefix not bold."""
    for block in facts.main.ky:
        lines = [printed for printed in block.lines if printed.role in {"quyen_han", "chuc_vu"}]
        for position, printed in enumerate(lines):
            bold = position == 0 or not lines[0].prefix
            wrong = _line_faults(printed.line, party.SIZES["ky"], bold, italic=False)
            if not printed.line.capitals:
                wrong.append("chưa in hoa")
            if wrong:
                yield Hit(f"dòng ký {quoted(printed.line.text)}: {'; '.join(wrong)}", printed.line)


def recipients(facts: Facts) -> Iterator[Hit]:
    """DP-12: «Nơi nhận» 14 upright, underlined; list 12; «;», last «- Lưu Văn phòng ….»."""
    block = facts.main.noi_nhan
    if not block.heading.there:
        yield Hit("thiếu «Nơi nhận»", place="cuối văn bản, bên trái")
        return
    yield from _sized(block.heading, "noi_nhan", "«Nơi nhận»", bold=False, italic=False)
    line = block.heading.lines[0]
    if line.underlined is not True and not block.heading.rules:
        yield Hit("dưới «Nơi nhận» cần đường kẻ bằng độ dài dòng chữ", block.heading)
    end = "," if facts.profile.key == HD36.key else ";"
    for item in block.items:
        for printed in item.lines:
            wrong = _line_faults(printed, party.SIZES["noi_nhan_danh_sach"], bold=False, italic=False)
            if wrong:
                yield Hit(f"nơi nhận: {'; '.join(wrong)}", printed)
    for item in block.items[:-1]:
        if item.end != end:
            yield Hit(f"cuối dòng nơi nhận {quoted(item.text)} cần dấu «{end}»", item.lines[-1])
    if block.items:
        last = block.items[-1]
        if last.end != ".":
            yield Hit("cuối dòng nơi nhận cuối cùng cần dấu chấm", last.lines[-1])
        if not last.text.startswith("Lưu"):
            yield Hit(f"dòng cuối nơi nhận cần dạng «{party.ARCHIVE_OPENING} …»", last.lines[0])


def state_forms(facts: Facts) -> Iterator[Hit]:
    """DP-13: no VT, no TM., no Quốc hiệu."""
    paper = facts.main
    for item in paper.noi_nhan.items:
        if re.search(r"\bVT\b", item.text):
            yield Hit("văn bản của Đảng không ghi «VT» ở dòng lưu", item.lines[0])
    for block in paper.ky:
        for printed in block.office:
            if re.match(r"(TM|KT|TL|TUQ)\.", printed.line.shown):
                yield Hit(
                    f"quyền hạn ghi theo mẫu của Đảng (T/M, K/T, T/L): {quoted(printed.line.shown)}", printed.line
                )
    if paper.quoc_hieu.there:
        yield Hit("văn bản của Đảng không có Quốc hiệu, Tiêu ngữ", paper.quoc_hieu)


def page_number(facts: Facts) -> Iterator[Hit]:
    """DP-14: page number in the header, 14, hidden on page 1."""
    for shown in facts.page_numbers:
        wrong = []
        if shown.where != "dau":
            wrong.append("không ở lề trên")
        if shown.align != "giua":
            wrong.append("không canh giữa")
        if not party.SIZES["so_trang"].holds(shown.size_pt, _TOLERANCE):
            wrong.append(f"cỡ {pt(shown.size_pt)}, cần {party.SIZES['so_trang']}")
        if shown.first_page and shown.section == 0:
            wrong.append("hiện ở trang thứ nhất")
        if wrong:
            yield Hit(f"số trang: {'; '.join(wrong)}", shown.paragraph, place=shown.place)


def appendix_numbers(facts: Facts) -> Iterator[Hit]:
    """DP-15: appendices are numbered in Arabic."""
    for appendix in facts.appendices:
        if appendix.numeral == "la_ma":
            yield Hit(f"phụ lục đánh số bằng chữ số Ả Rập: {quoted(appendix.label.text)}", appendix.label)


def type_code(facts: Facts) -> Iterator[Hit]:
    """DP-16: codes that only State papers have."""
    so = facts.main.so
    if so is not None and "QyĐ" in so.nhom:
        yield Hit("ký hiệu «QyĐ» chỉ dùng trong văn bản hành chính; văn bản của Đảng ghi «QĐ»", facts.main.so_ky_hieu)


def grounds(facts: Facts) -> Iterator[Hit]:
    """DP-18: grounds upright, «- » before, «;» after, «.» at the end."""
    lines = facts.main.can_cu
    for position, line in enumerate(lines):
        wrong = []
        if line.italic is not False:
            wrong.append("in nghiêng, cần chữ đứng")
        if not line.text.startswith("-"):
            wrong.append("thiếu gạch đầu dòng")
        last = position == len(lines) - 1
        end = ("," if facts.profile.key == HD36.key else ".") if last else ";"
        if not line.text.endswith(end):
            wrong.append(f"cuối dòng cần dấu «{end}»")
        if wrong:
            yield Hit(f"căn cứ: {'; '.join(wrong)}", line)


_BODY_IN_OFFICE: Final = regex(r"\b(TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CHI BỘ|TỈNH UỶ|THÀNH UỶ|ĐẢNG UỶ)\b")


def plain_signature(facts: Facts) -> Iterator[Hit]:
    """DP-17: no title before the name; no body's name after the office, joint papers and «kiêm» apart."""
    paper = facts.main
    for block in paper.ky:
        if block.name is not None and titled(block.name.line.text):
            yield Hit(f"trước họ tên không ghi chức danh: {quoted(block.name.line.text)}", block.name.line)
        if paper.joint or any("kiêm" in fold(printed.line.text) for printed in block.lines):
            continue
        for printed in block.lines:
            if printed.role == "chuc_vu" and _BODY_IN_OFFICE.search(printed.line.shown):
                yield Hit(f"sau chức vụ không ghi tên cơ quan: {quoted(printed.line.text)}", printed.line)


def mirrored(facts: Facts) -> Iterator[Hit]:
    """DP-20: mirrored margins are for printing on both sides only."""
    if any(section.mirror for section in facts.sections):
        yield Hit("lề đặt đối xứng: chỉ dùng khi in hai mặt")


def addressee(facts: Facts) -> Iterator[Hit]:
    """DP-19: tờ trình: «Kính trình»; công văn: «Kính gửi», the word italic."""
    paper = facts.main
    block = paper.kinh_gui
    if paper.loai.key == "to_trinh" and block.kind == "kinh_gui" and facts.profile.key != HD36.key:
        yield Hit("tờ trình của Đảng ghi «Kính trình:»", block.label)
    if paper.loai.key == "cong_van" and not block.label.there:
        yield Hit("công văn thiếu «Kính gửi:»", place="trang đầu")


RULES = (
    _RULES.error("DP-01", "tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM", f"{_II}, mục II", title),
    _RULES.error("DP-02", "lề trang", _IV, margins),
    _RULES.error("DP-03", "dấu sao", _II, star),
    _RULES.error("DP-04", "dạng số, ký hiệu", _II, number_form),
    _RULES.error("DP-05", "kiểu chữ số và ngày", _II, number_and_date),
    _RULES.error("DP-06", "tên loại, trích yếu", _II, type_and_subject),
    _RULES.error("DP-07", "năm gạch nối", _II, five_hyphens),
    _RULES.error("DP-08", "trích yếu công văn", _II, letter_subject),
    _RULES.error("DP-09", "nội dung", _IV, body),
    _RULES.warning("DP-10", "dấu kết thúc", _IV, body_end),
    _RULES.error("DP-11", "dòng ký", _II, signature),
    _RULES.error("DP-12", "nơi nhận", _II, recipients),
    _RULES.error("DP-13", "không dùng mẫu Nhà nước", _II, state_forms),
    _RULES.error("DP-14", "số trang", _IV, page_number),
    _RULES.warning("DP-15", "số phụ lục", _II, appendix_numbers),
    _RULES.warning("DP-16", "ký hiệu tên loại", _II, type_code),
    _RULES.warning("DP-17", "dòng ký không ghi thêm", _II, plain_signature),
    _RULES.error("DP-18", "căn cứ", _II, grounds),
    _RULES.warning("DP-19", "Kính trình, Kính gửi", _II, addressee, Source.NGHI_DINH),
    _RULES.hint("DP-20", "lề trang in hai mặt", _IV, mirrored, Source.NGHI_DINH),
)
