"""Stamps, contact lines, copies and coherence of sizes (Phụ lục I, Phần I, Mục III, V; Phần II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import centred, deviations, look
from vanban.linting.wording import mm, pt, quoted
from vanban.reading.facts.file import Facts, Mark
from vanban.regulation import COPY_CODES, ELEMENTS, PRESETS, formulas, stamps

_RULES = Group()
_III = "Phụ lục I, Phần I, Mục III"
_FRAME_TOLERANCE_MM: Final = 0.5


def _marks(facts: Facts, *kinds: str) -> Iterator[Mark]:
    return (mark for paper in facts.papers for mark in paper.marks if mark.kind in kinds)


def urgency(facts: Facts) -> Iterator[Hit]:
    """KH-01: text, frame, size and colour of the urgency stamp."""
    for mark in _marks(facts, "khan"):
        frame = stamps.URGENCY_FRAMES.get(mark.key)
        if frame is None:
            yield Hit(
                f"dấu khẩn {quoted(mark.line.text)}, cần một trong: {', '.join(formulas.KHAN.values())}", mark.line
            )
            continue
        wrong = deviations(mark.line, ELEMENTS["khan"])
        if not mark.frame:
            wrong.append("chưa có khung")
        elif mark.width_mm and mark.height_mm:
            off = max(abs(mark.width_mm - frame.rong_mm), abs(mark.height_mm - frame.cao_mm))
            if off > _FRAME_TOLERANCE_MM:
                wrong.append(
                    f"khung {mm(mark.width_mm)} × {mm(mark.height_mm)}, cần {mm(frame.rong_mm)} × {mm(frame.cao_mm)}"
                )
        if not any(
            run.format.color and run.format.color.startswith(("FF", "E", "C", "D")) for run in mark.line.letters
        ):
            wrong.append("chưa phải màu đỏ")
        if wrong:
            yield Hit(f"dấu {frame.text}: {'; '.join(wrong)}", mark.line)


def urgency_place(facts: Facts) -> Iterator[Hit]:
    """KH-02: the urgency stamp stands left, below the number."""
    for mark in _marks(facts, "khan"):
        if mark.line.side == "phai" or mark.above_header:
            yield Hit("dấu khẩn đặt bên trái, dưới số, ký hiệu (hoặc dưới V/v)", mark.line)


def circulation(facts: Facts) -> Iterator[Hit]:
    """KH-03: circulation notes are boxed, bold capitals, above Quốc hiệu."""
    for mark in _marks(facts, "pham_vi"):
        wrong = deviations(mark.line, ELEMENTS["pham_vi_luu_hanh"])
        if not mark.frame:
            wrong.append("chưa có khung")
        if not mark.above_header:
            wrong.append("cần đặt phía trên Quốc hiệu, trong lề trên")
        if wrong:
            yield Hit(f"{quoted(mark.line.text)}: {'; '.join(wrong)}", mark.line)


def secrecy(facts: Facts) -> Iterator[Hit]:
    """KH-04: a printed secrecy mark is worth a look: it is a stamp under another law."""
    for mark in _marks(facts, "mat", "thu_hoi"):
        yield Hit(
            f"có dấu {quoted(mark.line.text)} in sẵn: dấu độ mật đóng theo pháp luật về bảo vệ bí mật nhà nước",
            mark.line,
        )


def contact(facts: Facts) -> Iterator[Hit]:
    """CT-01: contact lines on page 1, 11 to 12, below a rule across the page."""
    for paper in facts.papers:
        if paper.role != "chinh" or not paper.lien_he.there:
            continue
        yield from look(paper.lien_he, "dia_chi", case=False)
        if not paper.lien_he.rules:
            yield Hit("phía trên địa chỉ cơ quan cần đường kẻ hết chiều ngang trang", paper.lien_he)
        line = paper.lien_he.lines[0]
        section = facts.sections[line.paragraph.section]
        if line.paragraph.story == "chan_trang" and not section.title_page:
            yield Hit("địa chỉ cơ quan chỉ ghi ở trang thứ nhất", paper.lien_he)


def drafter(facts: Facts) -> Iterator[Hit]:
    """CT-02: drafter code and number of copies: 11, upright."""
    for paper in facts.papers:
        part = paper.noi_nhan.nguoi_soan
        if part.there:
            yield from look(part, "nguoi_soan", case=False)
            if not re.search(r"[A-ZĐ]{1,6}\.?\s?\(?\d+\)?|[A-ZĐ]{2,6}", part.text):
                yield Hit(f"ký hiệu người soạn {quoted(part.text)}: chữ in hoa và số lượng bản, ví dụ NTH.(25)", part)


def copies(facts: Facts) -> Iterator[Hit]:
    """SA-01: the block of a copy."""
    block = facts.copy
    if block is None:
        return
    yield from look(block.hinh_thuc, "hinh_thuc_sao")
    if block.ruler is None:
        yield Hit("thiếu đường kẻ hết chiều ngang phía trên phần bản sao", block.hinh_thuc)
    if block.so is None:
        yield Hit("bản sao thiếu số, ký hiệu", block.hinh_thuc)
    elif block.key in COPY_CODES and block.so.nhom and block.so.nhom[0] != COPY_CODES[block.key][1]:
        want = COPY_CODES[block.key][1]
        yield Hit(
            f"ký hiệu bản sao ghi «{block.so.nhom[0]}», {block.hinh_thuc.text} phải ghi «{want}»", block.so_ky_hieu
        )


def signing_text(facts: Facts) -> Iterator[Hit]:
    """DS-01: signing text at the top right corner: 10, upright, black."""
    parts = [p.thong_tin_ky_so for p in facts.papers] + [a.thong_tin_ky_so for a in facts.appendices]
    for part in parts:
        if part.there:
            yield from look(part, "thong_tin_ky_so", case=False)
            if part.lines[0].align != "phai" and part.lines[0].side != "phai":
                yield Hit("thông tin ký số đặt ở góc trên, bên phải trang đầu", part)


def coherent_sizes(facts: Facts) -> Iterator[Hit]:
    """SZ-01: sizes go up and down together."""
    for paper in facts.papers:
        parts = {"quoc_hieu": paper.quoc_hieu, "tieu_ngu": paper.tieu_ngu, "dia_danh_ngay": paper.dia_danh_ngay}
        found = {key: part.lines[0].size_pt for key, part in parts.items() if part.lines}
        known = {key: size for key, size in found.items() if size is not None and ELEMENTS[key].co.holds(size)}
        if len(known) < 2 or len(known) != len(found):
            continue
        if not any(all(abs(preset[key] - size) < 0.05 for key, size in known.items()) for preset in PRESETS.values()):
            shown = ", ".join(f"{ELEMENTS[key].ten} {pt(size)}" for key, size in known.items())
            yield Hit(
                f"cỡ chữ chưa đồng bộ ({shown}); cần 12-13-13 hoặc 13-14-14 (Quốc hiệu - Tiêu ngữ - địa danh, ngày)",
                paper.quoc_hieu,
            )


def copy_centred(facts: Facts) -> Iterator[Hit]:
    """SA-02: the kind of copy is centred in its column."""
    if facts.copy is not None:
        yield from centred(facts.copy.hinh_thuc, "hinh_thuc_sao")


RULES = (
    _RULES.warning("KH-01", "dấu chỉ mức độ khẩn", f"{_III}, khoản 2.b", urgency),
    _RULES.hint("KH-02", "vị trí dấu khẩn", "Phụ lục I, Phần I, Mục IV", urgency_place, Source.NGHI_DINH),
    _RULES.warning("KH-03", "phạm vi lưu hành", f"{_III}, khoản 2.c", circulation),
    _RULES.hint("KH-04", "dấu độ mật", f"{_III}, khoản 2.a", secrecy, Source.NGHI_DINH),
    _RULES.warning("CT-01", "địa chỉ cơ quan", f"{_III}, khoản 4", contact),
    _RULES.warning("CT-02", "ký hiệu người soạn", f"{_III}, khoản 3", drafter),
    _RULES.warning("SA-01", "phần bản sao", "Phụ lục I, Phần II, Mục II", copies),
    _RULES.warning("SA-02", "hình thức sao canh giữa", "Phụ lục III, Mẫu 3.1", copy_centred, Source.MAU),
    _RULES.warning(
        "DS-01", "thông tin ký số", "Phụ lục I, Phần I, Mục II, khoản 8.b; Mục III, khoản 1.d", signing_text
    ),
    _RULES.warning("SZ-01", "cỡ chữ đồng bộ", "Phụ lục I, Phần I, Mục V, ghi chú", coherent_sizes),
)
