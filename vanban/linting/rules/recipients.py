"""Kính gửi, Nơi nhận, appendices (Phụ lục I, Phần I, Mục II, khoản 9; Mục III, khoản 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from vanban.language import fold, visible
from vanban.linting.finding import Level, Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import centred, deviations, look
from vanban.linting.wording import quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Appendix, Facts, Item, Paper
from vanban.regulation import ELEMENTS, LOAI, formulas

_RULES = Group()
_9 = "Phụ lục I, Phần I, Mục II, khoản 9"
_III1 = "Phụ lục I, Phần I, Mục III, khoản 1"
_MIN_NAME: Final = 3
_ARCHIVE: Final = regex(r"^Lưu: ?(?:[A-ZĐ]{2,}|Văn phòng|Ban|Hội|Tổ|Phòng|Trung tâm|Chi)(?:$|[\s,.(/&-].*)", re.DOTALL)
"""VT, or what keeps the files of a body without văn thư (VP, Ban TĐKT); behind it units, the drafter's mark and copies."""


def _main(facts: Facts) -> Iterator[Paper]:
    return (paper for paper in facts.papers if paper.role == "chinh")


def _has_form(paper: Paper) -> bool:
    """The decree gives a form for this type; contracts and the like follow practice."""
    loai = LOAI.get(paper.loai.key or "")
    return loai is not None and loai.mau is not None


def addressee_there(facts: Facts) -> Iterator[Hit]:
    """KG-01: công văn and tờ trình say to whom they go."""
    for paper in _main(facts):
        loai = LOAI.get(paper.loai.key or "")
        if loai is not None and loai.kinh_gui == "bat_buoc" and not paper.kinh_gui.label.there:
            yield Hit(
                f"{loai.ten.lower()} thiếu «Kính gửi:»",
                place="sau phần đầu văn bản",
                muc=Level.LOI if loai.key == "cong_van" else Level.CANH_BAO,
            )


def _before_colon(word: str) -> str:
    return f"giữa «{word}» và dấu hai chấm thừa dấu cách"


def addressee_look(facts: Facts) -> Iterator[Hit]:
    """KG-02: upright, not bold, 13 to 14, a colon."""
    for paper in _main(facts):
        block = paper.kinh_gui
        if block.kind not in {"kinh_gui", "dien"} or not block.label.there:
            continue
        lines = dict.fromkeys((*block.label.lines, *(line for item in block.items for line in item.lines)))
        for line in lines:
            wrong = deviations(line, ELEMENTS["kinh_gui"], case=False)
            if line.underlined is not False and line.letters:
                wrong.append("gạch chân, cần bỏ")
            if wrong:
                yield Hit(f"Kính gửi: {'; '.join(wrong)}", line)
        if not block.hai_cham:
            yield Hit(f"sau {quoted(block.chu)} cần dấu hai chấm", block.label)
        elif re.match(r"\S+ \S+\s+:", block.label.text):
            yield Hit(_before_colon("Kính gửi"), block.label, muc=Level.GOI_Y)


_SEVERAL = regex(r";\s*[-–+]\s*\S")
"""Addressees one behind the other on one line, each with its dash."""


def addressee_list(facts: Facts) -> Iterator[Hit]:
    """KG-03: one on the same line; several on lines of their own, «-» before, «;» after, «.» at the end."""
    for paper in _main(facts):
        block = paper.kinh_gui
        if block.kind not in {"kinh_gui", "dien"} or not block.items:
            continue
        if len(block.items) == 1:
            if _SEVERAL.search(block.items[0].text):
                yield Hit("gửi nhiều nơi thì mỗi nơi ghi một dòng, xuống dòng sau «Kính gửi:»", block.label)
                continue
            if not block.same_line and block.kind == "kinh_gui":
                yield Hit("gửi một nơi thì ghi cùng dòng với «Kính gửi:»", block.items[0].lines[0])
            continue
        if block.same_line:
            yield Hit("gửi nhiều nơi thì mỗi nơi ghi một dòng, xuống dòng sau «Kính gửi:»", block.label)
        for item in block.items:
            if item.dash != "-":
                yield Hit(f"nơi được gửi {quoted(item.text)} cần gạch đầu dòng «-»", item.lines[0])
        yield from _ends(block.items, "nơi được gửi")


def _ends(items: tuple[Item, ...], ten: str, *, ended: bool = True) -> Iterator[Hit]:
    for item in items[:-1]:
        if item.end != ";":
            yield Hit(f"cuối dòng {ten} {quoted(item.text)} cần dấu chấm phẩy", item.lines[-1])
    if items and ended and items[-1].end != ".":
        yield Hit(f"cuối dòng {ten} cuối cùng {quoted(items[-1].text)} cần dấu chấm", items[-1].lines[-1])


def addressee_dashes(facts: Facts) -> Iterator[Hit]:
    """KG-04: the dashes stand one below the other."""
    for paper in _main(facts):
        block = paper.kinh_gui
        if len(block.items) < 2 or block.same_line:
            continue
        starts = {
            round(i.lines[0].paragraph.format.left_mm + i.lines[0].paragraph.format.first_mm, 1)
            for i in block.items
            if i.lines[0].align in {"trai", "deu"}
        }
        if len(starts) > 1:
            yield Hit("các gạch đầu dòng dưới «Kính gửi:» không thẳng hàng", block.items[0].lines[0])


def heading_look(facts: Facts) -> Iterator[Hit]:
    """NN-01: «Nơi nhận:» 12, bold italic, at the left edge."""
    for paper in _main(facts):
        part = paper.noi_nhan.heading
        if not part.there:
            if _has_form(paper):
                yield Hit(f"thiếu «{formulas.NOI_NHAN}»", place="cuối văn bản, bên trái")
            continue
        yield from look(part, "noi_nhan", case=False)
        text = part.text
        if text.rstrip(" :") != formulas.NOI_NHAN.rstrip(":"):
            yield Hit(f"{quoted(text)} cần ghi «{formulas.NOI_NHAN}»", part)
        elif not text.endswith(":"):
            yield Hit("sau «Nơi nhận» cần dấu hai chấm", part)
        elif text != formulas.NOI_NHAN:
            yield Hit(_before_colon("Nơi nhận"), part, muc=Level.GOI_Y)
        if part.lines[0].align in {"giua", "phai"}:
            yield Hit("«Nơi nhận:» chưa sát lề trái", part)
        if part.lines[0].underlined:
            yield Hit("«Nơi nhận:» không gạch chân", part)


def list_look(facts: Facts) -> Iterator[Hit]:
    """NN-02: the list is 11, upright, not bold, a dash at the left edge."""
    for paper in _main(facts):
        for item in paper.noi_nhan.items:
            for line in item.lines:
                wrong = deviations(line, ELEMENTS["noi_nhan_danh_sach"], case=False)
                if wrong:
                    yield Hit(f"nơi nhận {quoted(line.text)}: {'; '.join(wrong)}", line)
            if item.dash != "-":
                yield Hit(f"nơi nhận {quoted(item.text)} cần gạch đầu dòng «-»", item.lines[0])


def list_ends(facts: Facts) -> Iterator[Hit]:
    """NN-03: «;» after each, «.» after the last."""
    for paper in _main(facts):
        items = paper.noi_nhan.items
        # Where the entry of the file copy is missing (NN-04), the last one that is there was never the end.
        cut = bool(items) and paper.noi_nhan.luu is None and items[-1].end == ";"
        yield from _ends(items, "nơi nhận", ended=not cut)


_CROWDED = regex(r"^\S+\s+:|^\S+:\S|[^\s\d],[^\s\d]")
"""Signs of the archive line without the blank behind them, or with one before."""


def archive_line(facts: Facts) -> Iterator[Hit]:
    """NN-04: the last entry is «Lưu: VT, …»."""
    for paper in _main(facts):
        block = paper.noi_nhan
        if not block.items:
            continue
        if block.luu is None:
            yield Hit("danh sách nơi nhận thiếu dòng «- Lưu: VT, …»", block.items[-1].lines[0])
            continue
        item = block.items[block.luu]
        if not _ARCHIVE.match(visible(item.text)):
            yield Hit(f"dòng lưu ghi {quoted(item.text)}, cần dạng «Lưu: VT, TCCB»", item.lines[0], muc=Level.CANH_BAO)
        elif _CROWDED.search(visible(item.text)):
            yield Hit(f"dòng lưu ghi {quoted(item.text)}, cần dạng «Lưu: VT, TCCB»", item.lines[0], muc=Level.GOI_Y)
        if block.luu != len(block.items) - 1:
            yield Hit("dòng «Lưu» phải ở cuối danh sách nơi nhận", item.lines[0], muc=Level.CANH_BAO)


def first_recipient(facts: Facts) -> Iterator[Hit]:
    """NN-05: «Như trên» or «Như Điều n» first."""
    for paper in _main(facts):
        loai = LOAI.get(paper.loai.key or "")
        items = paper.noi_nhan.items
        if loai is None or not items:
            continue
        wanted = loai.noi_nhan_dau
        if wanted is None and paper.kinh_gui.kind == "kinh_gui":
            wanted = formulas.NHU_TREN
        if wanted and not fold(items[0].text).startswith(fold(wanted)):
            more = " …" if wanted == "Như Điều" else ""
            # Councils resolve what binds everybody: their lists open with those who oversee them.
            muc = Level.GOI_Y if loai.key == "nghi_quyet" else None
            yield Hit(f"nơi nhận đầu tiên của {loai.ten.lower()} ghi «- {wanted}{more};»", items[0].lines[0], muc=muc)
        found = re.match(r"Như Điều (\d+)", items[0].text)
        articles = [item.number for item in paper.body if item.level == "dieu"]
        # Where the articles are misnumbered, that is the fault (ST-05), and not who receives the paper.
        counted = articles == list(range(1, len(articles) + 1))
        if found and articles and counted and int(found[1]) not in articles:
            yield Hit(f"nơi nhận ghi «Như Điều {found[1]}» nhưng văn bản không có Điều {found[1]}", items[0].lines[0])


def told_twice(facts: Facts) -> Iterator[Hit]:
    """NN-07: who is addressed is meant by «Như trên» and stands in the list no second time."""
    for paper in _main(facts):
        addressed = {fold(item.text) for item in paper.kinh_gui.items if len(item.text) > _MIN_NAME}
        if not any(fold(item.text).startswith("như trên") for item in paper.noi_nhan.items):
            continue
        for item in paper.noi_nhan.items:
            if fold(item.text) in addressed:
                yield Hit(f"{quoted(item.text)} đã có ở «Kính gửi», «Như trên» là đủ", item.lines[0])


def tidy_list(facts: Facts) -> Iterator[Hit]:
    """NN-06: no blank lines inside the list."""
    for paper in _main(facts):
        if paper.noi_nhan.blank_lines:
            yield Hit("trong danh sách nơi nhận có dòng trống", paper.noi_nhan.heading)


def appendix_mentioned(facts: Facts) -> Iterator[Hit]:
    """PL-01: the text points to its appendices."""
    if not facts.appendices:
        return
    text = fold(" ".join(item.line.text for item in facts.main.body if item.line is not None))
    if "phụ lục" not in text and "kèm theo" not in text and "đính kèm" not in text and "danh sách" not in text:
        yield Hit("nội dung văn bản chưa có chỉ dẫn về phụ lục", facts.appendices[0].label)


def appendix_numbers(facts: Facts) -> Iterator[Hit]:
    """PL-02: several appendices are numbered I, II, III; a single one is not."""
    labelled = [appendix for appendix in facts.appendices if appendix.label.there]
    several = len(labelled) > 1
    for position, appendix in enumerate(labelled, 1):
        if not several:
            # Where the paper stands in another file, so may the other appendices.
            if appendix.number is not None and not facts.appendix_alone:
                yield Hit("chỉ có một phụ lục thì không đánh số", appendix.label, muc=Level.GOI_Y)
            continue
        if appendix.number is None:
            yield Hit("có từ hai phụ lục trở lên, phải ghi số thứ tự", appendix.label)
        elif appendix.numeral != "la_ma":
            yield Hit(f"số thứ tự phụ lục bằng chữ số La Mã: {quoted(appendix.label.text)}", appendix.label)
        elif appendix.number != position:
            yield Hit(f"thứ tự phụ lục không liên tục: {quoted(appendix.label.text)}", appendix.label)


def appendix_label(facts: Facts) -> Iterator[Hit]:
    """PL-03: «Phụ lục I»: 14, bold, centred, on a line of its own."""
    for appendix in facts.appendices:
        if not appendix.label.there:
            yield Hit("tài liệu kèm theo không ghi chữ «Phụ lục» trên tiêu đề", appendix.title, muc=Level.GOI_Y)
            continue
        yield from look(appendix.label, "phu_luc")
        yield from centred(appendix.label, "phu_luc")
        if _shares_line(appendix):
            yield Hit("tiêu đề phụ lục ghi ở dòng riêng, dưới chữ «Phụ lục»", appendix.label)


def _shares_line(appendix: Appendix) -> bool:
    return bool(re.match(r"phụ lục\s*([IVXLC]+|\d+)?\s*[.:–-]\s*\S", appendix.label.text, re.IGNORECASE))


def appendix_title(facts: Facts) -> Iterator[Hit]:
    """PL-04: the title in bold capitals, centred."""
    for appendix in facts.appendices:
        title = appendix.title
        if not appendix.label.there:
            # A list under its own name: what stands below "DANH SÁCH" says what it lists, as a subject does.
            title = replace(title, lines=title.lines[:1])
        yield from look(title, "tieu_de_phu_luc")
        yield from centred(title, "tieu_de_phu_luc")


def appendix_info(facts: Facts) -> Iterator[Hit]:
    """PL-05: «(Kèm theo …)» italic, centred."""
    for appendix in facts.appendices:
        if not appendix.kem_theo.there:
            yield Hit("phụ lục thiếu dòng «(Kèm theo … số … ngày …)»", appendix.label)
            continue
        yield from look(appendix.kem_theo, "kem_theo", case=False)
        yield from centred(appendix.kem_theo, "kem_theo")


def appendix_page(facts: Facts) -> Iterator[Hit]:
    """PL-06: an appendix begins a page."""
    for appendix in facts.appendices:
        if not appendix.new_page:
            yield Hit("phụ lục chưa sang trang mới", appendix.label)


_REFERENCE = regex(r"\bPhụ lục ([IVXLC]+|\d+)\b")


def appendix_exists(facts: Facts) -> Iterator[Hit]:
    """PL-07: an appendix that the text names is there."""
    there = {fold(a.label.text.split(".")[0]).replace("phụ lục", "").strip() for a in facts.appendices}
    if not facts.appendices:
        return
    for item in facts.main.body:
        text = item.line.text if item.line else ""
        for found in _REFERENCE.finditer(text):
            of_other_text = re.search(r"(Nghị định|Thông tư|Quyết định|Luật)", text[found.end() :][:60])
            if fold(found[1]) not in there and not of_other_text:
                yield Hit(f"nội dung viện dẫn «{found[0]}» nhưng không có phụ lục này", item)


RULES = (
    _RULES.error("KG-01", "có Kính gửi", f"{_9}.b", addressee_there),
    _RULES.error("KG-02", "kiểu chữ Kính gửi", f"{_9}.d", addressee_look),
    _RULES.warning("KG-03", "danh sách Kính gửi", f"{_9}.d", addressee_list),
    _RULES.hint("KG-04", "gạch đầu dòng thẳng hàng", f"{_9}.d", addressee_dashes, Source.NGHI_DINH),
    _RULES.error("NN-01", "từ «Nơi nhận:»", f"{_9}.d", heading_look),
    _RULES.error("NN-02", "kiểu chữ danh sách nơi nhận", f"{_9}.d", list_look),
    _RULES.error("NN-03", "dấu câu danh sách nơi nhận", f"{_9}.d", list_ends),
    _RULES.error("NN-04", "dòng Lưu", f"{_9}.d", archive_line),
    _RULES.warning("NN-05", "nơi nhận đầu tiên", f"{_9}.b; Phụ lục III", first_recipient, Source.MAU),
    _RULES.hint("NN-07", "không ghi lại nơi đã kính gửi", f"{_9}.b", told_twice, Source.THUC_HANH),
    _RULES.hint("NN-06", "danh sách gọn", f"{_9}.d", tidy_list),
    _RULES.warning("PL-01", "có chỉ dẫn về phụ lục", f"{_III1}.a", appendix_mentioned),
    _RULES.error("PL-02", "số thứ tự phụ lục", f"{_III1}.a", appendix_numbers),
    _RULES.error("PL-03", "chữ «Phụ lục»", f"{_III1}.b", appendix_label),
    _RULES.error("PL-04", "tiêu đề phụ lục", f"{_III1}.b", appendix_title),
    _RULES.error("PL-05", "dòng Kèm theo", f"{_III1}.c", appendix_info),
    _RULES.warning("PL-06", "phụ lục sang trang mới", _III1, appendix_page, Source.THUC_HANH),
    _RULES.warning("PL-07", "phụ lục được viện dẫn phải có", f"{_III1}.a", appendix_exists),
)
