"""Faults of the end of a paper: recipients, signature, appendices, stamps."""

from __future__ import annotations

import re

from fault import BOLD, ITALIC, LIGHT, SIZE_DOWN, SIZE_UP, UPRIGHT, Fault, aligned, fault, looks, words
from head_plants import _gone as gone
from surgery import Surgery

from vanban.reading.facts.file import Facts, Line


def heading(facts: Facts) -> tuple[Line, ...]:
    return facts.main.noi_nhan.heading.lines


def entries(facts: Facts) -> list[Line]:
    soan = facts.main.noi_nhan.nguoi_soan.lines
    return [line for item in facts.main.noi_nhan.items for line in item.lines if line not in soan]


def office(facts: Facts) -> list[Line]:
    return [s.line for block in facts.main.ky[-1:] for s in block.office]


def name(facts: Facts) -> list[Line]:
    return [block.name.line for block in facts.main.ky[-1:] if block.name is not None]


def part_of_appendix(key: str):  # type: ignore[no-untyped-def]
    return lambda facts: [line for a in facts.appendices[:1] for line in getattr(a, key).lines]


def _entry_end(at: int, old: str, new: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        items = facts.main.noi_nhan.items
        if len(items) < 2 or items[at].end != old or not items[at].lines[-1].text.endswith(old):
            return False
        tail = items[at].lines[-1].text[-4:]
        doc.write(items[at].lines[-1], tail, tail[:-1] + new)
        return True

    return plant


def _no_archive(doc: Surgery, facts: Facts) -> bool:
    block = facts.main.noi_nhan
    if block.luu is None or len(block.items) < 2 or block.nguoi_soan.there:
        return False
    before = block.items[block.luu - 1].lines[-1]
    for line in block.items[block.luu].lines:
        doc.remove(line)
    doc.write(before, before.text[-4:], before.text[-4:-1] + ".")
    return True


def _archive(new: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        block = facts.main.noi_nhan
        if block.luu is None or "Lưu: VT" not in block.items[block.luu].lines[0].text:
            return False
        doc.write(block.items[block.luu].lines[0], "Lưu: VT", new)
        return True

    return plant


def _first_entry(doc: Surgery, facts: Facts) -> bool:
    items = facts.main.noi_nhan.items
    if facts.main.kinh_gui.kind == "dien" or len(items) < 2 or not items[0].text.startswith(("Như trên", "Như Điều")):
        return False
    doc.write(items[0].lines[0], items[0].text, "Các phòng chuyên môn")
    return True


def _blank_entry(doc: Surgery, facts: Facts) -> bool:
    items = facts.main.noi_nhan.items
    if len(items) < 3 or items[1].lines[0].start:
        return False
    doc.insert(items[1].lines[0], "", before=True)
    return True


def _wrong_article(doc: Surgery, facts: Facts) -> bool:
    for line in entries(facts)[:1]:
        found = re.match(r"- Như Điều \d+", line.text)
        if found and any(i.level == "dieu" for i in facts.main.body):
            doc.write(line, found[0], "- Như Điều 77")
            return True
    return False


def _single(facts: Facts) -> bool:
    return len(facts.main.ky) == 1 and len(facts.main.ky[0].office) >= 1


def _office_text(new_of, *, lines: int | None = None, prefix: str | None = None):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        found = office(facts)
        if not _single(facts) or not found or (lines is not None and len(found) != lines):
            return False
        text = found[0].text
        if prefix is not None and not text.startswith(prefix):
            return False
        new = new_of(text)
        doc.write(found[0], text, new)
        return True

    return plant


def _no_deputy(doc: Surgery, facts: Facts) -> bool:
    """«KT. …» with nothing below it."""
    found = office(facts)
    if not _single(facts) or len(found) != 1 or re.match(r"(TM|KT|TL|TUQ|Q)\.", found[0].text):
        return False
    doc.write(found[0], found[0].text, "KT. " + found[0].text)
    return True


def _wrong_deputy(doc: Surgery, facts: Facts) -> bool:
    found = office(facts)
    if not _single(facts) or len(found) != 1 or re.match(r"(TM|KT|TL|TUQ|Q)\.", found[0].text):
        return False
    doc.insert(found[0], "KT. " + found[0].text, before=True)
    return True


def _acting_more(doc: Surgery, facts: Facts) -> bool:
    found = office(facts)
    if not _single(facts) or len(found) != 1 or re.match(r"(TM|KT|TL|TUQ|Q)\.", found[0].text):
        return False
    doc.insert(found[0], "Q. GIÁM ĐỐC", before=True)
    return True


def _name(new_of):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        for line in name(facts):
            doc.write(line, line.text, new_of(line.text))
            return True
        return False

    return plant


def _label(new: str, *, many: bool | None = None):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        if not facts.appendices or (many is not None and (len(facts.appendices) > 1) is not many):
            return False
        line = facts.appendices[-1].label.lines[0]
        doc.write(line, line.text, new)
        return True

    return plant


def _size(value: str):  # type: ignore[no-untyped-def]
    return ("sz", {"val": value})


FAULTS: list[Fault] = [
    *looks(
        "NN-01", "Nơi nhận", heading, SIZE_UP, _size("26"), LIGHT, UPRIGHT, ("u", {"val": "single"}), follows=("KY-06",)
    ),
    *aligned("NN-01", "Nơi nhận", heading, "center", "right"),
    words("NN-01", "Nơi nhận", heading, "Nơi nhận:", "Nơi nhận"),
    words("NN-01", "Nơi nhận", heading, "Nơi nhận:", "Nơi Nhận:"),
    *looks("NN-02", "danh sách", entries, _size("24"), _size("28"), _size("20"), BOLD, ITALIC),
    words("NN-02", "gạch", entries, "- ", "+ "),
    words("NN-02", "gạch dài", entries, "- ", "– "),
    words("NN-02", "không gạch", entries, "- ", ""),
    fault("NN-03", "thiếu ;", _entry_end(0, ";", "")),
    fault("NN-03", ", thay ;", _entry_end(0, ";", ",")),
    fault("NN-03", "giữa thiếu ;", _entry_end(1, ";", "")),
    fault("NN-03", "thiếu .", _entry_end(-1, ".", "")),
    fault("NN-03", "; cuối", _entry_end(-1, ".", ";")),
    fault("NN-04", "không Lưu", _no_archive),
    fault("NN-04", "Lưu VT", _archive("Lưu VT")),
    fault("NN-04", "Lưu: Văn thư", _archive("Lưu: Văn thư")),
    fault("NN-04", "lưu: vt", _archive("lưu: vt")),
    fault("NN-05", "không Như", _first_entry),
    fault("NN-05", "Như Điều 77", _wrong_article),
    fault("NN-06", "dòng trống", _blank_entry),
    fault("NN-01", "không Nơi nhận", gone(heading), "NN-04", "NN-05", "NN-03", "ND-02", "KY-06"),
    *looks("KY-01", "chức vụ", office, SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("KY-06",)),
    *aligned("KY-01", "chức vụ", office, "left", "right"),
    fault("KY-01", "chữ thường", _office_text(lambda t: t.capitalize(), lines=1)),
    fault("KY-02", "T/M", _office_text(lambda t: t.replace("TM.", "T/M"), prefix="TM.")),
    fault("KY-02", "K/T", _office_text(lambda t: t.replace("KT.", "K/T"), prefix="KT.")),
    fault("KY-02", "T/L", _office_text(lambda t: t.replace("TL.", "T/L"), prefix="TL.")),
    fault("KY-02", "KT không chấm", _office_text(lambda t: t.replace("KT.", "KT"), prefix="KT.")),
    fault("KY-02", "TM không cách", _office_text(lambda t: t.replace("TM. ", "TM."), prefix="TM.")),
    fault("KY-02", "KT không cách", _office_text(lambda t: t.replace("KT. ", "KT."), prefix="KT.")),
    fault("KY-03", "TM. GIÁM ĐỐC", _office_text(lambda t: "TM. GIÁM ĐỐC", lines=2)),
    fault("KY-03", "KT. UBND", _office_text(lambda t: "KT. ỦY BAN NHÂN DÂN", lines=2)),
    fault("KY-03", "KT. không cấp phó", _no_deputy),
    fault("KY-03", "KT. dưới là cấp trưởng", _wrong_deputy, "KY-06"),
    fault("KY-03", "Q. còn dòng dưới", _acting_more, "KY-06"),
    *looks("KY-04", "họ tên", name, SIZE_UP, SIZE_DOWN, LIGHT, ITALIC),
    *aligned("KY-04", "họ tên", name, "left"),
    fault("KY-04", "in hoa", _name(str.upper)),
    *(
        fault("KY-05", d, _name(lambda t, d=d: f"{d} {t}"))
        for d in (
            "ThS.",
            "TS.",
            "PGS.TS.",
            "BS.",
            "Ths",
            "PGS. TS.",
            "NGƯT.",
            "GS.TS.",
            "CN.",
            "KS.",
            "Tiến sĩ",
            "ThS.BS.",
        )
    ),
    fault("PL-02", "một phụ lục có số", _label("Phụ lục I", many=False)),
    fault("PL-02", "số Ả Rập", _label("Phụ lục 2", many=True), "PL-07"),
    fault("PL-02", "không số", _label("Phụ lục", many=True), "PL-07"),
    fault("PL-02", "nhảy số", _label("Phụ lục V", many=True), "PL-07"),
    fault("PL-03", "PHỤ LỤC", _label("PHỤ LỤC", many=False)),
    *looks("PL-03", "nhãn", part_of_appendix("label"), LIGHT, ITALIC, _size("26"), SIZE_UP),
    *aligned("PL-03", "nhãn", part_of_appendix("label"), "left", "right"),
    *looks("PL-04", "tiêu đề", part_of_appendix("title"), LIGHT, ITALIC, SIZE_UP),
    *aligned("PL-04", "tiêu đề", part_of_appendix("title"), "left"),
    *looks("PL-05", "kèm theo", part_of_appendix("kem_theo"), UPRIGHT, BOLD, SIZE_UP),
    *aligned("PL-05", "kèm theo", part_of_appendix("kem_theo"), "left"),
    fault("PL-05", "không dòng kèm theo", gone(part_of_appendix("kem_theo"))),
]
