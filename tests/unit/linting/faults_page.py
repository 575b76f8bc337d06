"""Faults of the page: sheet, margins, typeface, colour, characters, page numbers."""

from __future__ import annotations

import unicodedata

from fault import Fault, fault
from lxml import etree
from surgery import Surgery, W, child, put

from vanban.reading.facts.file import Facts, Line


def _body(facts: Facts) -> list[Line]:
    return [i.line for i in facts.main.body if i.line is not None and i.level == "doan" and len(i.line.text) > 40]


def _edge(which: str, twips: str, section: int = -1, *, all_: bool = False):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        sections = doc.sections()
        if not all_ and section >= len(sections):
            return False
        if section > 0 and facts.sections[section].landscape:
            return False
        for found in sections if all_ else [sections[section]]:
            child(found, "pgMar").set(f"{W}{which}", twips)
        return True

    return plant


def _second(which: str, twips: str):  # type: ignore[no-untyped-def]
    return _edge(which, twips, 1)


def _letter(doc: Surgery, facts: Facts) -> bool:
    for section in doc.sections():
        child(section, "pgSz").set(f"{W}w", "12240")
        child(section, "pgSz").set(f"{W}h", "15840")
    return True


def _a5_second(doc: Surgery, facts: Facts) -> bool:
    sections = doc.sections()
    if len(sections) < 2:
        return False
    child(sections[-1], "pgSz").set(f"{W}w", "8391")
    child(sections[-1], "pgSz").set(f"{W}h", "11906")
    return True


def _across(doc: Surgery, facts: Facts) -> bool:
    if len(facts.sections) > 1 or any(t.role == "noi_dung" for t in facts.tables):
        return False
    size = child(doc.sections()[0], "pgSz")
    size.set(f"{W}w", "16838")
    size.set(f"{W}h", "11906")
    size.set(f"{W}orient", "landscape")
    return True


def _gutter(doc: Surgery, facts: Facts) -> bool:
    if facts.sections[0].left_mm > 31:
        return False
    child(doc.sections()[0], "pgMar").set(f"{W}gutter", "200")
    return True


def _mirror(doc: Surgery, facts: Facts) -> None:
    doc.setting_of_file("mirrorMargins")


def _font(name: str, *slots: str, whole: bool = True):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        lines = _body(facts)
        if not lines:
            return False
        for run in list(doc.runs(lines[-1]))[: None if whole else 1]:
            fonts = child(child(run, "rPr", first=True), "rFonts", first=True)
            for slot in slots:
                fonts.set(f"{W}{slot}", name)
        return True

    return plant


def _font_in_words(doc: Surgery, facts: Facts) -> bool:
    """A few words pasted from elsewhere: one run in the middle of a paragraph."""
    lines = _body(facts)
    if not lines:
        return False
    run = next(iter(doc.runs(lines[-1])))
    text = run.find(f"{W}t")
    words = (text.text or "").split(" ")
    if len(words) < 6:
        return False
    copy = etree.fromstring(etree.tostring(run))
    text.text = " ".join(words[:3]) + " "
    copy.find(f"{W}t").text = " ".join(words[3:])
    for part in (text, copy.find(f"{W}t")):
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    fonts = child(child(copy, "rPr", first=True), "rFonts")
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(f"{W}{slot}", "Calibri")
    run.addnext(copy)
    return True


def _font_by_style(doc: Surgery, facts: Facts) -> bool:
    lines = _body(facts)
    if not lines or "word/styles.xml" not in doc.parts:
        return False
    direct = next(iter(doc.runs(lines[0]))).find(f"{W}rPr/{W}rFonts")
    if direct is not None:
        return False
    for style in doc.tree("word/styles.xml").iter(f"{W}style"):
        if style.get(f"{W}styleId") == lines[0].paragraph.style_id:
            fonts = child(child(style, "rPr"), "rFonts", first=True)
            fonts.attrib.clear()
            for slot in ("ascii", "hAnsi"):
                fonts.set(f"{W}{slot}", "Arial")
            return True
    return False


def _font_by_theme(doc: Surgery, facts: Facts) -> bool:
    if "word/theme/theme1.xml" not in doc.parts or not _body(facts):
        return False
    for run in doc.runs(_body(facts)[0]):
        fonts = child(child(run, "rPr", first=True), "rFonts", first=True)
        fonts.attrib.clear()
        for slot in ("asciiTheme", "hAnsiTheme"):
            fonts.set(f"{W}{slot}", "minorHAnsi")
    return True


def _colour(doc: Surgery, facts: Facts) -> bool:
    for line in _body(facts)[:1]:
        doc.look(line, "color", val="1F3864")
    return bool(_body(facts))


def _marker(doc: Surgery, facts: Facts) -> bool:
    for line in _body(facts)[:1]:
        doc.look(line, "highlight", val="yellow")
    return bool(_body(facts))


def _red_name(doc: Surgery, facts: Facts) -> None:
    doc.look(facts.main.co_quan.lines[0], "color", val="FF0000")


def _decomposed(doc: Surgery, facts: Facts) -> bool:
    for line in _body(facts)[:1]:
        for run in doc.runs(line):
            for text in run.iter(f"{W}t"):
                text.text = unicodedata.normalize("NFD", text.text or "")
    return bool(_body(facts))


def _legacy(doc: Surgery, facts: Facts) -> bool:
    """TCVN3 bytes shown as Latin letters, in its own font."""
    lines = _body(facts)
    if not lines:
        return False
    doc.insert(lines[0], "Céng hßa x· héi chñ nghÜa ViÖt Nam, thùc hiÖn kÕ ho¹ch c«ng t¸c n¨m 2026 theo quy ®Þnh.")
    at = doc.p(lines[0].paragraph).getnext()
    for run in at.iter(f"{W}r"):
        put(child(run, "rPr", first=True), "rFonts", ascii=".VnTime", hAnsi=".VnTime")
    return True


def _zero_width(doc: Surgery, facts: Facts) -> bool:
    for line in _body(facts)[:1]:
        doc.write(line, line.text[5:12], line.text[5:9] + "\u200b" + line.text[9:12])
    return bool(_body(facts))


def _eth(doc: Surgery, facts: Facts) -> bool:
    for line in _body(facts):
        if "đ" in line.text:
            doc.write(line, "đ", "ð")
            return True
    return False


def _headers(doc: Surgery) -> list[str]:
    return [name for name in doc.parts if name.startswith("word/header") and b"PAGE" in doc.parts[name]]


def _at_foot(doc: Surgery, facts: Facts) -> bool:
    """The number moved to the foot of the page."""
    if not any(n.where == "dau" for n in facts.page_numbers) or facts.main.lien_he.there:
        return False
    for section in doc.sections():
        for reference in section.findall(f"{W}headerReference"):
            if reference.get(f"{W}type") == "default":
                reference.tag = f"{W}footerReference"
            elif reference.get(f"{W}type") == "first":
                section.remove(reference)
        for extra in section.findall(f"{W}footerReference")[1:]:
            section.remove(extra)
    types = doc.parts["[Content_Types].xml"].decode()
    rels = doc.parts["word/_rels/document.xml.rels"].decode()
    for name in _headers(doc):
        body = doc.parts.pop(name).decode().replace("w:hdr", "w:ftr")
        target = name.replace("header", "footer9")
        doc.parts[target] = body.encode()
        types = types.replace(f"/{name}", f"/{target}")
        rels = rels.replace(name.removeprefix("word/"), target.removeprefix("word/"))
    doc.parts["[Content_Types].xml"] = types.replace("header+xml", "footer+xml").encode()
    doc.parts["word/_rels/document.xml.rels"] = rels.replace('/header"', '/footer"').encode()
    return True


def _number(tag: str, **attributes: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        names = _headers(doc)
        for name in names:
            for paragraph in doc.tree(name).iter(f"{W}p"):
                if tag == "jc":
                    put(child(paragraph, "pPr", first=True), "jc", **attributes)
                for run in paragraph.iter(f"{W}r"):
                    if tag != "jc":
                        put(child(run, "rPr", first=True), tag, **attributes)
        return bool(names)

    return plant


def _beside(text: str):  # type: ignore[no-untyped-def]
    def plant(doc: Surgery, facts: Facts) -> bool:
        names = _headers(doc)
        for name in names:
            for paragraph in doc.tree(name).iter(f"{W}p"):
                if next(paragraph.iter(f"{W}instrText", f"{W}fldSimple"), None) is None:
                    continue
                run = etree.Element(f"{W}r")
                etree.SubElement(run, f"{W}t").text = text
                at = 1 if paragraph.find(f"{W}pPr") is not None else 0
                paragraph.insert(at, run)
                put(child(run, "rPr", first=True), "sz", val="28")
        return bool(names)

    return plant


def _roman(doc: Surgery, facts: Facts) -> bool:
    if not facts.page_numbers:
        return False
    for section in doc.sections():
        child(section, "pgNumType").set(f"{W}fmt", "upperRoman")
    return True


def _shown_first(doc: Surgery, facts: Facts) -> bool:
    if not any(n.where == "dau" for n in facts.page_numbers) or facts.main.lien_he.there:
        return False
    for found in doc.sections()[0].findall(f"{W}titlePg"):
        doc.sections()[0].remove(found)
        return True
    return False


def _from_five(doc: Surgery, facts: Facts) -> bool:
    if not facts.page_numbers:
        return False
    child(doc.sections()[0], "pgNumType").set(f"{W}start", "5")
    return True


def _appendix_runs_on(doc: Surgery, facts: Facts) -> bool:
    if not facts.appendices:
        return False
    section = doc.sections()[facts.appendices[-1].sections[0]]
    found = section.find(f"{W}pgNumType")
    if found is None:
        return False
    found.attrib.pop(f"{W}start", None)
    return True


def _no_number(doc: Surgery, facts: Facts) -> bool:
    """Long enough for two pages, and no number anywhere."""
    lines = _body(facts)
    if not lines or not facts.page_numbers or len(facts.sections) > 1:
        return False
    for name in _headers(doc):
        for paragraph in doc.tree(name).iter(f"{W}p"):
            for run in list(paragraph):
                if run.tag != f"{W}pPr":
                    paragraph.remove(run)
    for _ in range(40):
        doc.insert(lines[0], "Các phòng, đơn vị thuộc cơ quan tổ chức thực hiện nghiêm túc nội dung nêu trên.")
    return True


FAULTS: list[Fault] = [
    fault("P-01", "Letter", _letter),
    fault("P-01", "phần sau khổ A5", _a5_second, "P-05", "P-02"),
    fault("P-02", "trang ngang không bảng", _across, "CQ-03", "TL-03", "KY-06", "QH-03"),
    *(fault("P-03", f"lề trên {t} twip", _edge("top", t, 0)) for t in ("1000", "1500", "850", "1984")),
    *(fault("P-04", f"lề dưới {t} twip", _edge("bottom", t, 0)) for t in ("1080", "1500", "1701")),
    *(fault("P-05", f"lề trái {t} twip", _edge("left", t, 0), "TL-03") for t in ("1417", "1440", "2100")),
    *(fault("P-06", f"lề phải {t} twip", _edge("right", t, 0), "TL-03") for t in ("567", "800", "1417")),
    fault("P-03", "mọi phần lề trên 1 inch", _edge("top", "1474", all_=True)),
    fault("P-03", "chỉ phần thứ hai", _second("top", "1000")),
    fault("P-04", "chỉ phần thứ hai", _second("bottom", "600")),
    fault("P-05", "chỉ phần thứ hai", _second("left", "1134")),
    fault("P-06", "chỉ phần thứ hai", _second("right", "600")),
    fault("P-07", "khoảng gáy", _gutter),
    fault("P-07", "mirror margins", _mirror),
    *(
        fault("P-08", f"một đoạn {n}", _font(n, "ascii", "hAnsi", "cs"))
        for n in ("Arial", "Calibri", "Tinos", "VNI-Times")
    ),
    fault("P-08", "chỉ khe ascii", _font("Cambria", "ascii")),
    fault("P-08", "chỉ khe hAnsi", _font("Cambria", "hAnsi")),
    fault("P-08", "mấy chữ dán vào", _font_in_words),
    fault("P-08", "qua kiểu", _font_by_style),
    fault("P-08", "qua chủ đề", _font_by_theme),
    fault("P-09", "chữ xanh", _colour),
    fault("P-09", "tô nền", _marker),
    fault("P-09", "tên cơ quan đỏ", _red_name),
    fault("P-10", "NFD", _decomposed),
    fault("P-10", "TCVN3", _legacy, "P-08"),
    fault("P-10", "ký tự không rộng", _zero_width),
    fault("P-10", "ð thay đ", _eth),
    fault("P-11", "số trang ở chân", _at_foot),
    fault("P-11", "không số trang", _no_number),
    fault("P-12", "số trang bên phải", _number("jc", val="right")),
    fault("P-12", "số trang cỡ 11", _number("sz", val="22")),
    fault("P-12", "số trang nghiêng", _number("i")),
    fault("P-12", "số trang đậm", _number("b")),
    fault("P-12", "Trang n", _beside("Trang ")),
    fault("P-12", "- n", _beside("- ")),
    fault("P-12", "La Mã", _roman),
    fault("P-13", "hiện ở trang đầu", _shown_first),
    fault("P-14", "từ 5", _from_five, "P-15"),
    fault("P-15", "phụ lục đánh tiếp", _appendix_runs_on),
]
