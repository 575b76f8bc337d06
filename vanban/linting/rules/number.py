"""Số, ký hiệu and địa danh, thời gian (Phụ lục I, Phần I, Mục II, khoản 3 và 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.language import fold
from vanban.linting.finding import Level
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import centred, look
from vanban.linting.wording import quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line, Paper, Paragraph, SoKyHieu
from vanban.regulation import LOAI, TYPE_CODES, formulas
from vanban.regulation.types import COPY_TYPE_CODES, JOINT_CODE, LOOKALIKES, MAY_BE_BODIES

_RULES = Group()
_II3 = "Phụ lục I, Phần I, Mục II, khoản 3"
_II4 = "Phụ lục I, Phần I, Mục II, khoản 4"
_MIXED: Final = frozenset({"TTg", "SNgV", *(code for code in (*TYPE_CODES, *COPY_TYPE_CODES) if code != code.upper())})
_SAME_LINE_PT: Final = 6.0
_MIN_FOR_COUNCIL: Final = 2
_DATED_IN_TEXT = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
"""Papers of two parties, whose day stands in their first sentence."""


def _numbered(facts: Facts) -> Iterator[tuple[Paper, SoKyHieu]]:
    for paper in facts.papers:
        if paper.role == "chinh" and paper.so is not None and not paper.between_parties:
            yield paper, paper.so


def opens_with_so(facts: Facts) -> Iterator[Hit]:
    """SO-01: the line opens with «Số:»."""
    paper = facts.main
    if not paper.so_ky_hieu.there:
        if paper.loai.key not in {"thu_cong", None} and not paper.between_parties:
            yield Hit("thiếu số, ký hiệu văn bản", place="trang đầu, bên trái", cach_sua="Ghi dạng: Số: 01/KH-VP")
        return
    for part, so in ((p.so_ky_hieu, s) for p, s in _numbered(facts)):
        if so.chu != "Số":
            yield Hit(f"dòng số, ký hiệu ghi {quoted(part.text)}, cần mở đầu bằng «{formulas.SO}»", part)
        elif not so.hai_cham:
            yield Hit("sau từ «Số» thiếu dấu hai chấm", part)
        elif re.match(r"\S+\s+:", part.text):
            yield Hit("giữa «Số» và dấu hai chấm thừa dấu cách", part, muc=Level.GOI_Y)


def number_digits(facts: Facts) -> Iterator[Hit]:
    """SO-02: Arabic digits, a leading zero below 10 only."""
    for paper, so in _numbered(facts):
        if so.blank:
            continue
        if not re.fullmatch(r"[0-9]+[a-zđ]?", so.so_chu):
            yield Hit(f"số văn bản {quoted(so.so_chu)} không phải chữ số Ả Rập", paper.so_ky_hieu)
        elif re.fullmatch(r"[1-9][a-zđ]?", so.so_chu):
            yield Hit(f"số {so.so_chu} nhỏ hơn 10, phải ghi thêm số 0 phía trước: 0{so.so_chu}", paper.so_ky_hieu)
        elif re.match(r"00|0[1-9][0-9]", so.so_chu):
            yield Hit(f"số {so.so_chu} thừa số 0 phía trước", paper.so_ky_hieu)


def number_joints(facts: Facts) -> Iterator[Hit]:
    """SO-03: «/» between number and code, «-» between groups, no blanks around."""
    for paper, so in _numbered(facts):
        text = paper.so_ky_hieu.text
        if so.hong:
            yield Hit(f"dòng {quoted(text)}: {so.hong}", paper.so_ky_hieu, cach_sua="Ghi dạng: Số: 01/KH-VP")
            continue
        if so.khoang_trang:
            yield Hit(f"có dấu cách quanh «/» hoặc «-» trong {quoted(text)}", paper.so_ky_hieu)
        if "/" not in text:
            yield Hit(f"giữa số và ký hiệu cần dấu gạch chéo «/»: {quoted(text)}", paper.so_ky_hieu)
        elif not so.ky_hieu:
            yield Hit("thiếu ký hiệu sau dấu «/»", paper.so_ky_hieu)
        elif re.search(r"[–—−_]", so.ky_hieu):
            yield Hit(f"các nhóm chữ trong ký hiệu {quoted(so.ky_hieu)} cần nối bằng dấu «-»", paper.so_ky_hieu)
        elif so.nam is not None:
            yield Hit(
                f"ký hiệu {quoted(so.ky_hieu)} có năm ban hành: chỉ văn bản quy phạm pháp luật mới ghi như vậy",
                paper.so_ky_hieu,
            )


def type_code(facts: Facts) -> Iterator[Hit]:
    """SO-04: the type's code is that of Phụ lục III; công văn has none."""
    for paper, so in _numbered(facts):
        loai = LOAI.get(paper.loai.key or "")
        if loai is None or not so.nhom:
            continue
        first = so.nhom[0]
        if loai.ky_hieu is None:
            if first == "CV":
                yield Hit("công văn không ghi ký hiệu tên loại «CV»", paper.so_ky_hieu)
            elif first in TYPE_CODES and len(so.nhom) > 1 and first not in MAY_BE_BODIES:
                yield Hit(f"công văn không có ký hiệu tên loại, đang ghi «{first}»", paper.so_ky_hieu)
        elif first != loai.ky_hieu and not (first == f"{loai.ky_hieu}{JOINT_CODE}" and _joint(paper)):
            hint = LOOKALIKES.get(first)
            why = f" («{first}» không có trong Phụ lục III)" if hint is not None else ""
            yield Hit(
                f"ký hiệu tên loại ghi «{first}», {loai.ten.lower()} phải ghi «{loai.ky_hieu}»{why}", paper.so_ky_hieu
            )
        elif len(so.nhom) < _MIN_FOR_COUNCIL:
            yield Hit("ký hiệu thiếu chữ viết tắt tên cơ quan sau tên loại", paper.so_ky_hieu)


def _joint(paper: Paper) -> bool:
    """Whether two bodies issue a paper together: it says so, or two sign it."""
    said = any("liên tịch" in fold(part.text) for part in (paper.ten_loai, paper.trich_yeu))
    return said or sum(signature.name is not None for signature in paper.ky) > 1


def code_capitals(facts: Facts) -> Iterator[Hit]:
    """SO-05: codes are capitals, but for the codes that are officially mixed."""
    for paper, so in _numbered(facts):
        wrong = [g for g in so.nhom if g != g.upper() and g not in _MIXED and not re.fullmatch(r"[A-ZĐ&.]*đ?", g)]
        if wrong and wrong[0] == so.nhom[0] and (paper.loai.key is None or LOAI[paper.loai.key].ky_hieu is not None):
            # The code of a type: SO-04 judges it, and nobody says how one is written that the decree does not name.
            wrong = wrong[1:]
        if wrong:
            yield Hit(f"ký hiệu {quoted('-'.join(wrong))} chưa in hoa", paper.so_ky_hieu)


def number_look(facts: Facts) -> Iterator[Hit]:
    """SO-06: 13, upright, not bold, centred in the left column."""
    for paper, _ in _numbered(facts):
        yield from look(paper.so_ky_hieu, "so_ky_hieu", case=False)
        yield from centred(paper.so_ky_hieu, "so_ky_hieu")


def one_line_with_date(facts: Facts) -> Iterator[Hit]:
    """SO-07: number and date stand on one line."""
    for paper in facts.papers:
        number, date_line = paper.so_ky_hieu, paper.dia_danh_ngay
        if not (number.lines and date_line.lines):
            continue
        first, second = number.lines[0], date_line.lines[0]
        if first.paragraph.index == second.paragraph.index:
            continue
        rows = paper.header_style not in {"khung", "cot"} and not _merged(facts, first, second)
        apart = rows and first.row != second.row and not _hung(facts, first, second)
        if apart or abs(first.y_pt - second.y_pt) > _SAME_LINE_PT:
            yield Hit("số, ký hiệu và địa danh, ngày tháng không nằm trên cùng một dòng", number)


def _merged(facts: Facts, *lines: Line) -> bool:
    """Whether a line stands in a cell merged downwards: the row it begins in says little of how far down it stands."""
    refs = [ref for line in lines if (ref := line.paragraph.cell) is not None]
    return any(facts.tables[ref.table].rows[ref.row].cells[ref.cell].merge is not None for ref in refs)


def _hung(facts: Facts, first: Line, second: Line) -> bool:
    """Whether two lines stand in tables of their own that hang side by side: what row they are in says nothing."""
    cells = [line.paragraph.cell for line in (first, second)]
    return all(cell is not None and facts.tables[cell.table].floating for cell in cells)


def blank_number(facts: Facts) -> Iterator[Hit]:
    """SO-08: no number: a draft."""
    for paper, so in _numbered(facts):
        if so.blank:
            yield Hit("số văn bản còn để trống: bản dự thảo hoặc chưa cấp số", paper.so_ky_hieu)


_ABBREVIATED = regex(r"^(TP|Tp|T\.P|TX|Tx|TT|Q|H|P|X)\b\.?\s*[A-ZĐ]|TP\.|TPHCM|TP HCM|TP\.HCM")


_OPENS_SMALL: Final = regex(r"^([^\W\dA-ZĐ][^,]*), ngày\b")
"""A place that begins with a small letter is still a place."""
_HEAD_PARAGRAPHS: Final = 25


def _small_place(facts: Facts, paper: Paper) -> tuple[str, Paragraph] | None:
    """Find a date line whose place begins with a small letter, in the head of a paper: reading takes it for no place."""
    for paragraph in facts.paragraphs[paper.first : paper.first + _HEAD_PARAGRAPHS]:
        for piece in re.split(r"[\n\t]|\s{3,}", paragraph.text):
            found = _OPENS_SMALL.match(piece.strip())
            if found and len(piece) < 100 and paragraph.format.align != "deu":
                return found[1], paragraph
    return None


def date_form(facts: Facts) -> Iterator[Hit]:
    """DD-01: «<place>, ngày … tháng … năm …»."""
    for paper in facts.papers:
        loai = LOAI.get(paper.loai.key or "")
        ngay = paper.ngay
        if ngay is None and _small_place(facts, paper) is not None:
            continue
        if ngay is None and paper.dia_danh_ngay.there:
            if not _OPENS_SMALL.match(paper.dia_danh_ngay.text):
                yield Hit(
                    f"dòng {quoted(paper.dia_danh_ngay.text)} cần dạng «Lạng Sơn, ngày 05 tháng 3 năm 2026»",
                    paper.dia_danh_ngay,
                )
            continue
        if ngay is None:
            dated = loai is None or (loai.dia_danh_ngay and loai.key not in _DATED_IN_TEXT)
            if paper.role == "chinh" and dated and paper.so_ky_hieu.there:
                # What type it is, and so where its date belongs, is not known: worth a look, no more.
                level = Level.GOI_Y if loai is None else None
                yield Hit("thiếu địa danh và thời gian ban hành", place="trang đầu, bên phải", muc=level)
            continue
        part = paper.dia_danh_ngay
        if not ngay.bang_chu:
            yield Hit(f"ngày tháng ghi {quoted(part.text)}, cần dạng «ngày 05 tháng 3 năm 2026»", part)
        if not ngay.dia_danh and part.text.lstrip().startswith(("…", "..", "__")):
            continue  # a place left to write in, as in a form
        if not ngay.dia_danh:
            yield Hit("thiếu địa danh trước ngày tháng", part)
        elif not ngay.phay:
            yield Hit("sau địa danh thiếu dấu phẩy", part)
        if part.text.rstrip().endswith(".") and not ngay.blank:
            yield Hit("cuối dòng địa danh, ngày tháng không có dấu chấm", part, muc=Level.GOI_Y)


def date_zeros(facts: Facts) -> Iterator[Hit]:
    """DD-02: a zero before days 1 to 9 and months 1 and 2."""
    for paper in facts.papers:
        ngay = paper.ngay
        if ngay is None or not ngay.bang_chu:
            continue
        if re.fullmatch(r"[1-9]", ngay.ngay_chu):
            yield Hit(f"ngày {ngay.ngay_chu} phải ghi thêm số 0: ngày 0{ngay.ngay_chu}", paper.dia_danh_ngay)
        if re.fullmatch(r"[12]", ngay.thang_chu):
            yield Hit(f"tháng {ngay.thang_chu} phải ghi thêm số 0: tháng 0{ngay.thang_chu}", paper.dia_danh_ngay)


def date_extra_zeros(facts: Facts) -> Iterator[Hit]:
    """DD-03: no zero before months 3 to 9."""
    for paper in facts.papers:
        ngay = paper.ngay
        if ngay is not None and ngay.bang_chu and re.fullmatch(r"0[3-9]", ngay.thang_chu):
            yield Hit(f"tháng {ngay.thang_chu} không thêm số 0: tháng {ngay.thang_chu[1]}", paper.dia_danh_ngay)


def date_exists(facts: Facts) -> Iterator[Hit]:
    """DD-04: the date exists."""
    for paper in facts.papers:
        ngay = paper.ngay
        if ngay is not None and ngay.khong_co_that:
            yield Hit(f"ngày không có thật: {quoted(paper.dia_danh_ngay.text)}", paper.dia_danh_ngay, muc=Level.LOI)


def date_look(facts: Facts) -> Iterator[Hit]:
    """DD-05: italic, not bold, 13 to 14."""
    for paper in facts.papers:
        yield from look(paper.dia_danh_ngay, "dia_danh_ngay", case=False)


def date_centred(facts: Facts) -> Iterator[Hit]:
    """DD-06: centred below Quốc hiệu, Tiêu ngữ."""
    for paper in facts.papers:
        if paper.header_style == "dau_cach":
            continue
        yield from centred(paper.dia_danh_ngay, "dia_danh_ngay")
        for line in paper.dia_danh_ngay.lines:
            if line.aligned_by == "dau_cach" and line.paragraph.text.strip() == line.text:
                yield Hit("địa danh, ngày tháng canh bằng dấu cách, cần canh giữa dưới Quốc hiệu, Tiêu ngữ", line)


def place_name(facts: Facts) -> Iterator[Hit]:
    """DD-07: the place is not abbreviated and has its capitals."""
    for paper in facts.papers:
        ngay = paper.ngay
        small = _small_place(facts, paper) if ngay is None else None
        if small is not None:
            yield Hit(f"địa danh {quoted(small[0])} chưa viết hoa chữ cái đầu", small[1])
        if ngay is None or not ngay.dia_danh:
            continue
        if _ABBREVIATED.search(ngay.dia_danh):
            yield Hit(f"địa danh viết tắt {quoted(ngay.dia_danh)}, cần ghi đủ", paper.dia_danh_ngay)
        elif any(word[0].islower() for word in _UNIT_WORD.sub("", ngay.dia_danh).split() if word[0].isalpha()):
            yield Hit(
                f"địa danh {quoted(ngay.dia_danh)} chưa viết hoa các chữ cái đầu của tên riêng", paper.dia_danh_ngay
            )


_UNIT_WORD: Final = regex(r"^(Thành phố|Thị xã|Thị trấn|Đặc khu|Thủ đô)\s")
_BARE_PERSON = regex(r"^(Hồ Chí Minh|\d+)$")


def place_unit_word(facts: Facts) -> Iterator[Hit]:
    """DD-08: a place named after a person or a number carries its unit word."""
    for paper in facts.papers:
        ngay = paper.ngay
        if ngay is not None and _BARE_PERSON.match(ngay.dia_danh):
            yield Hit(
                f"địa danh {quoted(ngay.dia_danh)} mang tên người hoặc chữ số, cần ghi đủ tên đơn vị hành chính "
                "(ví dụ: Thành phố Hồ Chí Minh, Phường 7)",
                paper.dia_danh_ngay,
            )


RULES = (
    _RULES.error("SO-01", "mở đầu bằng «Số:»", f"{_II3}.c", opens_with_so),
    _RULES.error("SO-02", "chữ số và số 0", f"{_II3}.c", number_digits),
    _RULES.error("SO-03", "dấu nối trong số, ký hiệu", f"{_II3}.c", number_joints),
    _RULES.error("SO-04", "ký hiệu tên loại", f"{_II3}.b; Phụ lục III, Mục I", type_code),
    _RULES.warning("SO-05", "ký hiệu in hoa", f"{_II3}.c", code_capitals),
    _RULES.error("SO-06", "kiểu chữ số, ký hiệu", f"{_II3}.c", number_look),
    _RULES.warning("SO-07", "số và ngày cùng dòng", f"{_II4}.c", one_line_with_date),
    _RULES.hint("SO-08", "số để trống", _II3, blank_number),
    _RULES.error("DD-01", "dạng địa danh, ngày tháng", f"{_II4}.b, c", date_form),
    _RULES.error("DD-02", "số 0 ở ngày, tháng", f"{_II4}.b", date_zeros),
    _RULES.warning("DD-03", "không số 0 ở tháng 3 đến 9", f"{_II4}.b", date_extra_zeros),
    _RULES.warning("DD-04", "ngày có thật", f"{_II4}.b", date_exists),
    _RULES.error("DD-05", "kiểu chữ ngày tháng", f"{_II4}.c", date_look),
    _RULES.warning("DD-06", "ngày tháng canh giữa", f"{_II4}.c", date_centred),
    _RULES.warning("DD-07", "địa danh viết đủ", f"{_II4}.a, c", place_name),
    _RULES.warning("DD-08", "địa danh có tên đơn vị", f"{_II4}.a", place_unit_word),
)
