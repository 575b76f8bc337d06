"""Faults of the head of a paper: Quốc hiệu, names, number, date, title, grounds, addressees."""

from __future__ import annotations

from fault import BOLD, ITALIC, LIGHT, SIZE_DOWN, SIZE_UP, UPRIGHT, Fault, aligned, fault, looks, words
from lxml import etree
from surgery import Surgery, W, child, put

from vanban.reading.facts import Facts, Line, Part
from vanban.regulation import LOAI

PARTS = {
    name: (lambda f, name=name: getattr(f.main, name).lines)
    for name in (
        "quoc_hieu", "tieu_ngu", "chu_quan", "co_quan", "so_ky_hieu", "dia_danh_ngay", "trich_yeu_cong_van",
        "ten_loai", "trich_yeu", "tham_quyen", "lenh",
    )
}  # fmt: skip


def _named(facts: Facts) -> tuple[Line, ...]:
    """The type's name, but for letters of courtesy: the decree has no form for them."""
    return () if facts.main.loai.key == "thu_cong" else facts.main.ten_loai.lines


def grounds(facts: Facts) -> tuple[Line, ...]:
    return facts.main.can_cu


def _kinh_gui(facts: Facts) -> list[Line]:
    block = facts.main.kinh_gui
    if block.kind not in {"kinh_gui", "dien"}:
        return []
    return list(dict.fromkeys((*block.label.lines, *(line for item in block.items for line in item.lines))))


def _first(get):  # type: ignore[no-untyped-def]
    return lambda facts: tuple(get(facts))[:1]


def _gone(get):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = get(facts)
        whole = [line for line in lines if line.start == 0 and line.end >= len(line.paragraph.text.rstrip())]
        if not lines or len(whole) != len(lines):
            return False
        for paragraph in [doc.p(line.paragraph) for line in lines]:
            if len(paragraph.getparent().findall(f"{W}p")) > 1:
                paragraph.getparent().remove(paragraph)
            else:
                for run in paragraph.findall(f"{W}r"):
                    paragraph.remove(run)
        return True

    return plant


def _ruler(name: str):  # type: ignore[no-untyped-def]
    """The paragraph border that is the rule below a component, when made that way."""

    def get(doc: Surgery, facts: Facts) -> etree._Element | None:
        part: Part = getattr(facts.main, name)
        if part.rule is None or part.rule.kind != "vien_doan":
            return None
        return doc.p(facts.paragraphs[part.rule.paragraph])

    return get


def _no_rule(name: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        part: Part = getattr(facts.main, name)
        if part.rule is None:
            return False
        at = doc.p(facts.paragraphs[part.rule.paragraph])
        if part.rule.kind == "vien_doan":
            child(child(at, "pPr"), "pBdr").clear()
            none = etree.SubElement(child(child(at, "pPr"), "pBdr"), f"{W}top")
            none.set(f"{W}val", "nil")
            return True
        drawn = [e for e in at.iter() if etree.QName(e).localname in {"drawing", "pict", "AlternateContent"}]
        for element in drawn[:1]:
            element.getparent().remove(element)
        if part.rule.kind == "go_phim":
            for text in at.iter(f"{W}t"):
                text.text = (text.text or "").replace("_", "").replace("─", "")
        return part.rule.kind in {"hinh", "go_phim"}

    return plant


def _rule_of(name: str, share: float):  # type: ignore[no-untyped-def]
    """The rule made another share of the text's width."""

    def plant(doc: Surgery, facts: Facts) -> bool:
        at = _ruler(name)(doc, facts)
        if at is None:
            return False
        part: Part = getattr(facts.main, name)
        room, want = part.rule.box_width_mm, max(part.text_widths_mm) * share
        if want >= room or part.rule is None:
            return False
        indent = child(child(at, "pPr"), "ind")
        side = str(round((room - want) / 2 * 56.6929))
        for key in ("left", "right", "start", "end"):
            indent.attrib.pop(f"{W}{key}", None)
        indent.set(f"{W}left", side)
        indent.set(f"{W}right", side)
        return True

    return plant


def _underlined(name: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        if not _no_rule(name)(doc, facts):
            return False
        for line in getattr(facts.main, name).lines[-1:]:
            doc.look(line, "u", val="single")
        return True

    return plant


def _dotted(name: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        at = _ruler(name)(doc, facts)
        if at is None:
            return False
        edge = etree.SubElement(child(child(at, "pPr"), "pBdr"), f"{W}top")
        for key, value in {"val": "dashed", "sz": "6", "space": "1", "color": "auto"}.items():
            edge.set(f"{W}{key}", value)
        return True

    return plant


def _cell_border(name: str):  # type: ignore[no-untyped-def]
    """The rule as the border of the whole cell."""

    def plant(doc: Surgery, facts: Facts) -> bool:
        line = getattr(facts.main, name).lines[-1]
        cell = next(doc.p(line.paragraph).iterancestors(f"{W}tc"), None)
        if cell is None or line.row == facts.main.so_ky_hieu.lines[0].row or not _no_rule(name)(doc, facts):
            return False
        edge = etree.SubElement(child(child(cell, "tcPr", first=True), "tcBorders"), f"{W}bottom")
        edge.set(f"{W}val", "single")
        edge.set(f"{W}sz", "6")
        return True

    return plant


def _blank_between(name: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = getattr(facts.main, name).lines
        if not lines or lines[0].start or "\n" in lines[0].paragraph.text or "\t" in lines[0].paragraph.text:
            return False
        doc.insert(lines[0], "", before=True)
        return True

    return plant


def _kinds(*keys: str):  # type: ignore[no-untyped-def]
    return lambda get: lambda facts: get(facts) if facts.main.loai.key in keys else ()


def _date(old_of, new_of):  # type: ignore[no-untyped-def]
    """Rewrite the date line by its parts: `old_of(ngay)` → `new_of(ngay)`."""

    def plant(doc: Surgery, facts: Facts) -> bool:
        ngay = facts.main.ngay
        if ngay is None or ngay.blank:
            return False
        doc.write(facts.main.dia_danh_ngay.lines[0], old_of(ngay), new_of(ngay))
        return True

    return plant


def _words_of(n) -> str:  # type: ignore[no-untyped-def]
    return f"ngày {n.ngay_chu} tháng {n.thang_chu}"


def _number(new_of):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        so = facts.main.so
        if so is None or so.blank or len(so.nhom) < 2:
            return False
        text = facts.main.so_ky_hieu.lines[0].text
        doc.write(facts.main.so_ky_hieu.lines[0], text, new_of(text, so))
        return True

    return plant


def _code(new: str, *only: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        so, key = facts.main.so, facts.main.loai.key or ""
        if so is None or not so.nhom or (only and key not in only) or LOAI[key].ky_hieu in {new, None}:
            return False
        doc.write(facts.main.so_ky_hieu.lines[0], f"/{so.nhom[0]}-", f"/{new}-")
        return True

    return plant


def _ending(line_at: int, new: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = facts.main.can_cu
        if len(lines) < 2:
            return False
        tail = lines[line_at].text[-8:]
        doc.write(lines[line_at], tail, tail[:-1] + new)
        return True

    return plant


def _subject_stop(doc: Surgery, facts: Facts) -> bool:
    lines = facts.main.trich_yeu.lines
    if not lines or not facts.main.ten_loai.there:
        return False
    doc.write(lines[-1], lines[-1].text[-6:], lines[-1].text[-6:] + ".")
    return True


def _subject_v_v(doc: Surgery, facts: Facts) -> bool:
    lines = facts.main.trich_yeu.lines
    if not lines or not facts.main.ten_loai.there:
        return False
    doc.write(lines[0], lines[0].text[:6], "V/v " + lines[0].text[:6])
    return True


def _letter_type(doc: Surgery, facts: Facts) -> bool:
    """«CÔNG VĂN» printed as a title."""
    if facts.main.loai.key != "cong_van" or not facts.main.kinh_gui.label.lines:
        return False
    line = facts.main.kinh_gui.label.lines[0]
    doc.insert(line, "CÔNG VĂN", before=True)
    made = doc.p(line.paragraph).getprevious()
    put_center = child(made, "pPr", first=True)
    etree.SubElement(put_center, f"{W}jc").set(f"{W}val", "center")
    for run in made.iter(f"{W}r"):
        put(child(run, "rPr", first=True), "b")
    return True


def _subject_gap(doc: Surgery, facts: Facts) -> bool:
    number, subject = facts.main.so_ky_hieu.lines, facts.main.trich_yeu_cong_van.lines
    if not number or not subject or number[-1].paragraph.index == subject[0].paragraph.index:
        return False
    doc.setting(number[-1], "spacing", before="0", after="0")
    doc.setting(subject[0], "spacing", before="0", after="0")
    return True


_WIDER = ("TN-04", "TN-03", "QH-04", "CQ-03", "TL-03", "CQ-04", "SO-07", "SZ-01", "TN-02", "KY-06")
FAULTS: list[Fault] = [
    *looks("QH-02", "Quốc hiệu", PARTS["quoc_hieu"], SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("QH-04", "TN-02", "TN-03", "SO-07")),
    *aligned("QH-03", "Quốc hiệu", PARTS["quoc_hieu"], "left", "right"),
    words("QH-01", "Quốc hiệu", PARTS["quoc_hieu"], "XÃ HỘI", "XÃ HÔI"),
    words("QH-01", "Quốc hiệu", PARTS["quoc_hieu"], "CỘNG HÒA", "CỘNG HOÀ NƯỚC", "QH-04", "SO-07"),
    fault("QH-01", "không Quốc hiệu", _gone(PARTS["quoc_hieu"]), "QH-03", "TN-03", "SO-07"),
    *looks("TN-02", "Tiêu ngữ", PARTS["tieu_ngu"], SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("TN-04", "TN-03", "SO-07", "QH-04")),
    *aligned("TN-03", "Tiêu ngữ", PARTS["tieu_ngu"], "left", "right", follows=("TN-04",)),
    words("TN-01", "Tiêu ngữ", PARTS["tieu_ngu"], "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "TN-04"),
    words("TN-01", "Tiêu ngữ", PARTS["tieu_ngu"], "Tự do", "Tự Do"),
    words("TN-01", "Tiêu ngữ", PARTS["tieu_ngu"], " - Tự do - ", "-Tự do-", "TN-04"),
    words("TN-01", "Tiêu ngữ", PARTS["tieu_ngu"], " - Tự", "  - Tự", "TN-04"),
    words("TN-01", "Tiêu ngữ", PARTS["tieu_ngu"], "Hạnh phúc", "Hạnh Phúc"),
    fault("TN-01", "không Tiêu ngữ", _gone(PARTS["tieu_ngu"]), "SO-07"),
    fault("TN-03", "dòng trống trên Tiêu ngữ", _blank_between("tieu_ngu"), "SO-07"),
    fault("TN-04", "không kẻ", _no_rule("tieu_ngu")),
    fault("TN-04", "kẻ nửa chữ", _rule_of("tieu_ngu", 0.5)),
    fault("TN-04", "kẻ quá dài", _rule_of("tieu_ngu", 1.3)),
    fault("TN-04", "gạch chân", _underlined("tieu_ngu")),
    fault("TN-04", "nét đứt", _dotted("tieu_ngu")),
    fault("TN-04", "viền cả ô", _cell_border("tieu_ngu")),
    *looks("CQ-01", "cơ quan chủ quản", PARTS["chu_quan"], SIZE_UP, SIZE_DOWN, BOLD, ITALIC, follows=("SO-07", "CQ-04", "CQ-02")),
    *looks("CQ-02", "cơ quan ban hành", PARTS["co_quan"], SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("CQ-03", "SO-07", "CQ-01")),
    *aligned("CQ-02", "cơ quan ban hành", PARTS["co_quan"], "left", "right"),
    fault("CQ-03", "không kẻ", _no_rule("co_quan")),
    fault("CQ-03", "kẻ dài bằng chữ", _rule_of("co_quan", 1.0)),
    fault("CQ-03", "kẻ quá ngắn", _rule_of("co_quan", 0.15)),
    fault("CQ-03", "gạch chân", _underlined("co_quan")),
    fault("CQ-03", "viền cả ô", _cell_border("co_quan")),
    fault("CQ-04", "dòng trống giữa hai tên", lambda d, f: bool(f.main.chu_quan.lines) and _blank_between("co_quan")(d, f), "SO-07"),
    *looks("SO-06", "số, ký hiệu", PARTS["so_ky_hieu"], SIZE_UP, SIZE_DOWN, ("sz", {"val": "28"}), ("sz", {"val": "24"}), BOLD, ITALIC, follows=("SO-07",)),
    *aligned("SO-06", "số, ký hiệu", PARTS["so_ky_hieu"], "left", "right"),
    fault("SO-01", "thiếu hai chấm", _number(lambda t, s: t.replace("Số:", "Số"))),
    fault("SO-01", "không chữ Số", _number(lambda t, s: t.replace("Số: ", ""))),
    fault("SO-02", "số 8", _number(lambda t, s: f"Số: 8/{s.ky_hieu}")),
    fault("SO-02", "số 008", _number(lambda t, s: f"Số: 008/{s.ky_hieu}")),
    fault("SO-02", "số 012", _number(lambda t, s: f"Số: 012/{s.ky_hieu}")),
    fault("SO-03", "cách quanh /", _number(lambda t, s: f"Số: 12 / {s.ky_hieu}")),
    fault("SO-03", "cách quanh -", _number(lambda t, s: f"Số: 12/{s.ky_hieu.replace('-', ' - ', 1)}")),
    fault("SO-03", "gạch dài", _number(lambda t, s: f"Số: 12/{s.ky_hieu.replace('-', '–', 1)}"), "SO-04"),
    fault("SO-03", "năm trong ký hiệu", _number(lambda t, s: f"Số: 12/2026/{s.ky_hieu}")),
    fault("SO-03", "gạch nối thay /", _number(lambda t, s: f"Số: 12-{s.ky_hieu}"), "SO-04"),
    fault("SO-05", "cơ quan viết thường", _number(lambda t, s: f"Số: 12/{'-'.join((*s.nhom[:-1], s.nhom[-1].lower()))}")),
    fault("SO-04", "loại QCh", _code("QCh"), "SO-05"),
    fault("SO-04", "loại khác", _code("TB")),
    fault("SO-04", "loại CV", _code("CV")),
    fault("SO-04", "TT cho tờ trình", _code("TT", "to_trinh")),
    fault("SO-04", "QĐ cho quy định", _code("QĐ", "quy_dinh")),
    fault("SO-04", "công văn ghi CV", lambda d, f: f.main.loai.key == "cong_van" and _number(lambda t, s: f"Số: 12/CV-{s.nhom[0]}")(d, f)),
    *looks("DD-05", "ngày tháng", PARTS["dia_danh_ngay"], SIZE_UP, SIZE_DOWN, BOLD, UPRIGHT, follows=("SO-07",)),
    *aligned("DD-06", "ngày tháng", PARTS["dia_danh_ngay"], "left", "right"),
    fault("DD-01", "07/02/2026", _date(lambda n: f"{_words_of(n)} năm {n.nam_chu}", lambda n: "ngày 07/02/2026"), "TV-04"),
    fault("DD-01", "thiếu phẩy", _date(lambda n: f"{n.dia_danh}, ngày", lambda n: f"{n.dia_danh} ngày")),
    fault("DD-01", "thiếu địa danh", _date(lambda n: f"{n.dia_danh}, ngày", lambda n: "Ngày")),
    fault("DD-02", "ngày 7", _date(_words_of, lambda n: "ngày 7 tháng 10"), "TV-04"),
    fault("DD-02", "tháng 2", _date(_words_of, lambda n: "ngày 17 tháng 2"), "TV-04"),
    fault("DD-03", "tháng 03", _date(_words_of, lambda n: "ngày 17 tháng 03"), "TV-04"),
    fault("DD-04", "31 tháng 4", _date(_words_of, lambda n: "ngày 31 tháng 4"), "TV-04"),
    fault("DD-07", "TP. Hồ Chí Minh", _date(lambda n: f"{n.dia_danh},", lambda n: "TP. Hồ Chí Minh,")),
    fault("DD-07", "TP.HCM", _date(lambda n: f"{n.dia_danh},", lambda n: "TP.HCM,")),
    fault("DD-07", "chữ thường", _date(lambda n: f"{n.dia_danh},", lambda n: f"{n.dia_danh.lower()},")),
    fault("DD-07", "một âm tiết thường", _date(lambda n: f"{n.dia_danh},", lambda n: "Lạng sơn,")),
    fault("DD-08", "Hồ Chí Minh", _date(lambda n: f"{n.dia_danh},", lambda n: "Hồ Chí Minh,")),
    fault("DD-07", "thành phố thường", _date(lambda n: f"{n.dia_danh},", lambda n: "thành phố Hồ Chí Minh,")),
    *looks("TL-01", "tên loại", _named, SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("TL-03",)),
    *aligned("TL-01", "tên loại", _named, "left", "right"),
    *looks("TL-02", "trích yếu", PARTS["trich_yeu"], SIZE_UP, SIZE_DOWN, LIGHT, ITALIC, follows=("TL-03", "TL-04")),
    *aligned("TL-02", "trích yếu", PARTS["trich_yeu"], "left", "right"),
    fault("TL-03", "không kẻ", _no_rule("trich_yeu")),
    fault("TL-03", "kẻ dài bằng chữ", _rule_of("trich_yeu", 0.95)),
    fault("TL-03", "kẻ quá ngắn", _rule_of("trich_yeu", 0.12)),
    fault("TL-04", "dấu chấm", _subject_stop, "TL-03"),
    fault("TL-04", "V/v", _subject_v_v, "QD-02", "TL-03"),
    fault("CV-01", "CÔNG VĂN", _letter_type, "KG-01", "KG-03", "ND-03", "NN-05"),
    *looks("CV-02", "V/v", PARTS["trich_yeu_cong_van"], SIZE_UP, SIZE_DOWN, BOLD, ITALIC),
    *aligned("CV-02", "V/v", PARTS["trich_yeu_cong_van"], "left", "right"),
    fault("CV-02", "không V/v", _gone(_kinds("cong_van")(PARTS["trich_yeu_cong_van"]))),
    fault("CV-03", "sát số", _subject_gap),
    *looks("CC-01", "căn cứ", grounds, SIZE_UP, SIZE_DOWN, BOLD, UPRIGHT),
    *aligned("CC-04", "căn cứ", grounds, "left", "center"),
    fault("CC-02", "cuối dấu phẩy", _ending(-1, ",")),
    fault("CC-02", "giữa dấu chấm", _ending(0, ".")),
    fault("CC-02", "cuối chấm phẩy", _ending(-1, ";")),
    words("CC-03", "Luật có số", grounds, "Luật ", "Luật số 63/2025/QH15 "),
    words("CC-04", "gạch đầu dòng", grounds, "Căn cứ", "- Căn cứ"),
    words("QD-01", "QUYẾT ĐỊNH", PARTS["lenh"], ":", ""),
    *looks("QD-01", "lệnh", PARTS["lenh"], LIGHT, ITALIC, SIZE_UP),
    *looks("QD-01", "thẩm quyền", PARTS["tham_quyen"], LIGHT, ITALIC, SIZE_UP),
    *aligned("QD-01", "lệnh", PARTS["lenh"], "left"),
    fault("QD-01", "không thẩm quyền", _gone(PARTS["tham_quyen"])),
    *looks("KG-02", "Kính gửi", _kinh_gui, SIZE_UP, SIZE_DOWN, BOLD, ITALIC, ("u", {"val": "single"})),
    *looks("KG-02", "chữ Kính gửi", _first(_kinh_gui), BOLD, ITALIC),
    fault("KG-01", "không Kính gửi", _gone(_kinds("cong_van", "to_trinh")(_kinh_gui)), "NN-05"),
    words("KG-02", "thiếu hai chấm", _kinh_gui, "Kính gửi:", "Kính gửi"),
]
