"""How faults of the head of a paper are planted."""

from __future__ import annotations

from lxml import etree
from surgery import Surgery, W, child, put

from vanban.reading.facts.file import Facts, Line, Part
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
    """Grounds the decree has rules for: those of a contract follow civil law."""
    rule = LOAI.get(facts.main.loai.key or "")
    return facts.main.can_cu if rule is None or (rule.can_cu and rule.mau is not None) else ()


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
        lines = grounds(facts)
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
