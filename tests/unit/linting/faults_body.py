"""Faults of the running text and of what it says."""

from __future__ import annotations

from itertools import pairwise

from fault import ITALIC, LIGHT, SIZE_DOWN, SIZE_UP, Fault, aligned, fault, looks, words
from surgery import Surgery

from vanban.reading.facts.file import BodyItem, Facts, Line


def _long(facts: Facts) -> list[Line]:
    """Long paragraphs of running text outside tables."""
    return [
        i.line for i in facts.main.body
        if i.line is not None and i.level in {"doan", "khoan", "diem", "gach"} and len(i.line.text) > 100
        and i.line.paragraph.cell is None and i.line.paragraph.format.align == "deu"
    ]  # fmt: skip


def _last(facts: Facts) -> list[Line]:
    return _long(facts)[-1:]


def _items(facts: Facts, *levels: str) -> list[BodyItem]:
    bodies = [facts.main.body, *(a.body for a in facts.attached)]
    return [i for body in bodies for i in body if i.level in levels and i.line is not None]


def level(*levels: str):  # type: ignore[no-untyped-def]
    return lambda facts: [i.line for i in _items(facts, *levels)][:1]


def _set(tag: str, **attributes: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = _last(facts)
        for line in lines:
            doc.setting(line, tag, **attributes)
        return bool(lines)

    return plant


def _pairs(facts: Facts) -> list[tuple[Line, Line]]:
    out = []
    for above, below in pairwise(facts.main.body):
        alike = above.level == below.level == "doan" and above.line and below.line and above.line.paragraph.cell is None
        if alike and below.line.paragraph.cell is None and below.line.paragraph.index == above.line.paragraph.index + 1:
            out.append((above.line, below.line))
    return out


def _no_gap(doc: Surgery, facts: Facts) -> bool:
    for above, below in _pairs(facts)[:1]:
        doc.setting(above, "spacing", after="0", afterAutospacing="0")
        doc.setting(below, "spacing", before="0", beforeAutospacing="0")
    return bool(_pairs(facts))


def _contextual(doc: Surgery, facts: Facts) -> bool:
    pairs = [p for p in _pairs(facts) if p[0].paragraph.style_id == p[1].paragraph.style_id]
    for above, below in pairs[:1]:
        doc.setting(above, "contextualSpacing")
        doc.setting(below, "contextualSpacing")
    return bool(pairs)


def _insert(text: str, *, after_level: str = "doan"):  # type: ignore[no-untyped-def]
    """A sentence of its own put before the last long paragraph."""

    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = [
            i.line
            for i in facts.main.body
            if i.level == "doan"
            and i.line
            and len(i.line.text) > 60
            and i.line.paragraph.cell is None
            and i.line.paragraph.format.align == "deu"
        ]
        if not lines:
            return False
        doc.insert(lines[0], text)
        return True

    return plant


def _blanks_for_indent(doc: Surgery, facts: Facts) -> bool:
    for line in _last(facts):
        doc.setting(line, "ind", firstLine="0", left="0", hanging="0")
        at = line.text[:6]
        doc.write(line, at, "       " + at)
    return bool(_last(facts))


def _renumber(levels: tuple[str, ...], new_of, *, which: int = -1):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        groups: dict[object, list[BodyItem]] = {}
        for item in _items(facts, *levels):
            if not item.auto and item.number is not None:
                groups.setdefault((id(item.line.paragraph.section), item.path[:-1]), []).append(item)
        group = next((g for g in groups.values() if len(g) > 2), None)
        if group is None:
            return False
        item = group[which]
        new = new_of(item, group)
        if new is None or new == item.label:
            return False
        doc.write(item.line, item.label, new)
        return True

    return plant


def _end_cut(doc: Surgery, facts: Facts) -> bool:
    if not facts.main.ket_thuc.lines:
        return False
    doc.write(facts.main.ket_thuc.lines[-1], "./.", ".")
    return True


def _odd_size(doc: Surgery, facts: Facts) -> bool:
    lines = _last(facts)
    if len(_long(facts)) < 2:
        return False
    size = lines[0].sizes[0]
    doc.look(lines[0], "sz", val="28" if size == 13 else "26")
    return True


def _total(doc: Surgery, facts: Facts) -> bool:
    for table in facts.tables:
        if table.role != "noi_dung" or len(table.rows) < 4:
            continue
        last = table.rows[-1]
        if not any(c.text.strip().lower().startswith(("tổng", "cộng")) for c in last.cells[:2]):
            continue
        for cell in last.cells:
            text = cell.text.strip()
            if text.replace(".", "").isdigit() and cell.span == 1 and cell.paragraphs:
                doc.write(facts.paragraphs[cell.paragraphs[0]], text, str(int(text.replace(".", "")) + 7))
                return True
    return False


def _ordinal(doc: Surgery, facts: Facts) -> bool:
    for table in facts.tables:
        rows = table.rows
        if (
            table.role == "noi_dung"
            and len(rows) > 2
            and rows[0].cells
            and rows[0].cells[0].text.strip() in {"STT", "TT"}
        ):
            cell = rows[-1].cells[0]
            if all(r.cells[0].text.strip().isdigit() for r in rows[1:]) and cell.paragraphs:
                doc.write(facts.paragraphs[cell.paragraphs[0]], cell.text.strip(), str(int(cell.text) + 3))
                return True
    return False


def _money(doc: Surgery, facts: Facts) -> bool:
    return _insert("Kinh phí thực hiện là 2.340.000 đồng (Bằng chữ: Hai triệu ba trăm năm mươi nghìn đồng).")(
        doc, facts
    )


def _title_caps(doc: Surgery, facts: Facts) -> bool:
    for line in level("muc_la_ma")(facts):
        text = line.text.split(". ", 1)[-1]
        doc.write(line, text, text.capitalize())
        return True
    return False


FAULTS: list[Fault] = [
    *aligned("ND-01", "đoạn dài", _last, "left", "right", "center"),
    *looks("ND-02", "đoạn dài", _last, SIZE_UP, SIZE_DOWN, ITALIC, ("sz", {"val": "24"}), follows=("ND-05",)),
    fault("ND-03", "không lùi", _set("ind", firstLine="0", hanging="0", left="0")),
    fault("ND-03", "lùi 2 cm", _set("ind", firstLine="1134")),
    fault("ND-03", "lùi bằng dấu cách", _blanks_for_indent),
    fault("ND-04", "0 pt", _no_gap),
    fault("ND-04", "contextualSpacing", _contextual),
    fault("ND-05", "cách dòng 2", _set("spacing", line="480", lineRule="auto")),
    fault("ND-05", "cách dòng 0,9", _set("spacing", line="216", lineRule="auto")),
    fault("ND-05", "exactly 12", _set("spacing", line="240", lineRule="exact")),
    fault("ND-05", "exactly 30", _set("spacing", line="600", lineRule="exact")),
    fault("ND-06", "cỡ lẫn", _odd_size, "ND-05"),
    fault("ND-07", "không ./.", _end_cut),
    *looks("ST-01", "Chương", level("phan", "chuong"), LIGHT, ITALIC, SIZE_UP),
    *aligned("ST-01", "Chương", level("phan", "chuong"), "left"),
    words("ST-01", "số Ả Rập", level("chuong"), "Chương I", "Chương 1"),
    words("ST-01", "in hoa", level("chuong"), "Chương", "CHƯƠNG"),
    *looks("ST-02", "tiêu đề chương", level("tieu_de_chuong", "tieu_de_phan"), LIGHT, ITALIC, SIZE_UP),
    *aligned("ST-02", "tiêu đề chương", level("tieu_de_chuong", "tieu_de_phan"), "left"),
    *looks("ST-03", "Mục", level("muc"), LIGHT, ITALIC),
    words("ST-03", "Mục La Mã", level("muc"), "Mục 1", "Mục I"),
    *looks("ST-04", "Điều", level("dieu"), LIGHT, ITALIC),
    fault("ST-04", "Điều n:", _renumber(("dieu",), lambda i, g: f"Điều {i.number}:")),
    fault("ST-05", "Điều nhảy", _renumber(("dieu",), lambda i, g: f"Điều {(i.number or 0) + 1}."), "NN-05"),
    fault("ST-05", "Điều trùng", _renumber(("dieu",), lambda i, g: f"Điều {(i.number or 0) - 1}."), "NN-05", "ST-06"),
    fault("ST-06", "khoản nhảy", _renumber(("khoan", "khoan_tieu_de"), lambda i, g: f"{(i.number or 0) + 1}.")),
    fault("ST-06", "khoản trùng", _renumber(("khoan", "khoan_tieu_de"), lambda i, g: f"{(i.number or 0) - 1}.")),
    *looks("ST-07", "khoản có tiêu đề", level("khoan_tieu_de"), LIGHT),
    fault("ST-08", "điểm f", _renumber(("diem",), lambda i, g: "f)")),
    fault("ST-08", "điểm j", _renumber(("diem",), lambda i, g: "j)")),
    fault("ST-08", "điểm w", _renumber(("diem",), lambda i, g: "w)")),
    fault("ST-08", "điểm z", _renumber(("diem",), lambda i, g: "z)")),
    fault("ST-08", "điểm nhảy", _renumber(("diem",), lambda i, g: "m)")),
    fault("ST-08", "điểm trùng", _renumber(("diem",), lambda i, g: "a)")),
    *looks("ST-09", "mục La Mã", level("muc_la_ma"), LIGHT, ITALIC, SIZE_UP),
    fault("ST-09", "không in hoa", _title_caps),
    fault("TV-01", "số tiền", _money),
    fault("TV-02", "thứ sai", _insert("Hội nghị tổ chức vào thứ Hai, ngày 10 tháng 02 năm 2026 tại trụ sở cơ quan.")),
    fault("TV-03", "ngày không có", _insert("Các đơn vị gửi báo cáo trước ngày 31 tháng 4 năm 2026 để tổng hợp.")),
    fault("TV-07", "hai dấu cách", _insert("Các đơn vị gửi  báo cáo đúng thời hạn để tổng hợp.")),
    fault("TV-07", "cách trước dấu", _insert("Các đơn vị gửi báo cáo , số liệu đúng thời hạn để tổng hợp.")),
    fault("TV-08", "tổng sai", _total),
    fault("TV-10", "số thứ tự nhảy", _ordinal),
    fault("TV-09", "Chiến sỹ", _insert("Đề nghị xét tặng danh hiệu Chiến sỹ thi đua cơ sở cho các cá nhân.")),
    fault("VH-01", "điều 5 thường", _insert("Các đơn vị thực hiện theo điều 5 của Quy chế này.")),
    fault("VH-01", "Khoản hoa", _insert("Các đơn vị thực hiện theo Khoản 2 Điều 5 của Quy chế này.")),
    fault("VH-01", "Điểm hoa", _insert("Các đơn vị thực hiện theo Điểm b khoản 2 Điều 5 của Quy chế này.")),
    fault("VH-02", "thành phố HCM", _insert("Đoàn công tác làm việc tại thành phố Hồ Chí Minh trong tuần sau.")),
    fault("VH-02", "thủ đô", _insert("Đoàn công tác làm việc tại thủ đô Hà Nội trong tuần sau.")),
    fault("VH-03", "nghị định số", _insert("Các đơn vị thực hiện theo nghị định số 30/2020/NĐ-CP của Chính phủ.")),
    fault("VH-04", "bính ngọ", _insert("Cơ quan tổ chức gặp mặt đầu xuân bính ngọ vào tuần sau.")),
    fault("VH-05", "quận 3", _insert("Đoàn công tác làm việc tại phường 7 trong tuần sau.")),
    fault("VH-06", "đầu câu", _insert("Các đơn vị gửi báo cáo đúng hạn. văn phòng tổng hợp, trình lãnh đạo.")),
    fault("VH-07", "nhân dân", _insert("Cán bộ, công chức tận tụy phục vụ nhân dân trong mọi công việc.")),
]
