"""Repairs of letters: typeface, colour, sizes, weight, slant, alignment of components."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from vanban.linting.certainty import Sure
from vanban.linting.copying import Copy
from vanban.linting.finding import Finding
from vanban.linting.repairs.marking import child, drop, own_runs, put, runs_of
from vanban.reading.facts.file import Facts, Line
from vanban.regulation import BODY_SIZES, ELEMENTS, PRESETS, Element, page

CENTRED: Final = {
    "quoc_hieu": "QH-03", "tieu_ngu": "TN-03", "chu_quan": "CQ-01", "co_quan": "CQ-02", "so_ky_hieu": "SO-06",
    "dia_danh_ngay": "DD-06", "ten_loai": "TL-01", "trich_yeu": "TL-02", "trich_yeu_cong_van": "CV-02", "lenh": "QD-01",
    "tham_quyen": "QD-01",
}  # fmt: skip
LOOKS: Final = {
    "QH-02": "quoc_hieu", "TN-02": "tieu_ngu", "CQ-01": "chu_quan", "CQ-02": "co_quan", "SO-06": "so_ky_hieu",
    "DD-05": "dia_danh_ngay", "TL-01": "ten_loai", "TL-02": "trich_yeu", "CV-02": "trich_yeu_cong_van", "QD-01": "lenh",
}  # fmt: skip
_TOGETHER: Final = ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")
_NO_UNDERLINE: Final = frozenset({"kinh_gui", "noi_nhan"})
_NOT_CENTRED: Final = frozenset({"can_cu", "kinh_gui", "noi_nhan", "noi_nhan_danh_sach", "muc_la_ma"})
_HEADINGS: Final = {
    "phan": "ST-01", "chuong": "ST-01", "tieu_de_phan": "ST-02", "tieu_de_chuong": "ST-02", "muc": "ST-03", "tieu_muc": "ST-03",
    "tieu_de_muc": "ST-03", "tieu_de_tieu_muc": "ST-03", "muc_la_ma": "ST-09",
}  # fmt: skip
_LEGACY: Final = frozenset({"tcvn3", "vni", "rieng"})


def components(facts: Facts) -> Iterator[tuple[str, str, Line]]:
    """Give every line whose look the decree fixes: rule, element, line."""
    for paper in facts.papers:
        for ma, key in LOOKS.items():
            yield from ((ma, key, line) for line in getattr(paper, key).lines)
        yield from (("QD-01", "tham_quyen", line) for line in paper.tham_quyen.lines)
        yield from (("CC-01", "can_cu", line) for line in paper.can_cu)
        block = paper.kinh_gui
        if block.kind in {"kinh_gui", "dien"}:
            lines = (*block.label.lines, *(line for item in block.items for line in item.lines))
            yield from (("KG-02", "kinh_gui", line) for line in dict.fromkeys(lines))
        yield from (("NN-01", "noi_nhan", line) for line in paper.noi_nhan.heading.lines)
        yield from (("NN-02", "noi_nhan_danh_sach", line) for item in paper.noi_nhan.items for line in item.lines)
        for signature in paper.ky:
            yield from (("KY-01", "chuc_vu", printed.line) for printed in signature.office)
            if signature.name is not None:
                yield "KY-04", "ho_ten", signature.name.line
        for item in paper.body:
            if item.line is not None and item.level in {"doan", "khoan", "diem", "gach", "cong", "dieu"}:
                yield "ND-02", "", item.line
            elif item.line is not None and item.level in _HEADINGS:
                yield _HEADINGS[item.level], item.level, item.line
    for appendix in facts.appendices:
        for ma, key, part in (
            ("PL-03", "phu_luc", appendix.label),
            ("PL-04", "tieu_de_phu_luc", appendix.title),
            ("PL-05", "kem_theo", appendix.kem_theo),
        ):
            yield from ((ma, key, line) for line in part.lines)


def set_looks(
    copy: Copy, facts: Facts, findings: set[tuple[str, int | None]], sure: Sure
) -> Iterator[tuple[str, Line, str]]:
    """Set size, weight and slant of components that were found wrong; capitals and body slant are left to a person."""
    coherent, usual = _coherent(facts), _usual_size(facts)
    for ma, key, line in components(facts):
        if (ma, line.paragraph.index) not in findings or not sure.component(key, line):
            continue
        element = copy.element(line.paragraph)
        runs = runs_of(element, line)
        if not runs:
            continue
        done = _body_size(runs, line, usual) if not key else _set(runs, line, ELEMENTS[key], coherent.get(key))
        if done:
            yield ma, line, done


def _coherent(facts: Facts) -> dict[str, float]:
    """Give the set of sizes that fits what stands in the head best: sizes go up and down together (Mục V, ghi chú)."""
    paper = facts.main
    shown = {key: getattr(paper, key).lines[0].size_pt for key in _TOGETHER if getattr(paper, key).lines}

    def fits(preset: Mapping[str, float]) -> int:
        return sum(size is not None and abs(preset[key] - size) < 0.05 for key, size in shown.items())

    best = max(PRESETS.values(), key=fits)
    return {key: best[key] for key in _TOGETHER}


def _usual_size(facts: Facts) -> float | None:
    """Give the size of most of the running text."""
    sizes = Counter(
        item.line.size_pt for item in facts.main.body if item.line is not None and item.line.size_pt is not None
    )
    return sizes.most_common(1)[0][0] if sizes else None


def _set(runs: list[etree._Element], line: Line, element: Element, want: float | None) -> str:
    done = []
    if line.underlined is not False and element.key in _NO_UNDERLINE:
        for run in runs:
            drop(_rpr(run), "u")
        done.append("bỏ gạch chân")
    if not all(element.co.holds(size, 0.05) for size in line.sizes):
        size = min(max(want or line.sizes[-1], element.co.low), element.co.high)
        for run in runs:
            _size(run, size)
        done.append(f"cỡ {size:g}")
    if line.bold is not element.dam:
        for run in runs:
            put(_rpr(run), "b", val="1" if element.dam else "0")
        done.append("đậm" if element.dam else "không đậm")
    if line.italic is not element.nghieng:
        for run in runs:
            put(_rpr(run), "i", val="1" if element.nghieng else "0")
        done.append("nghiêng" if element.nghieng else "chữ đứng")
    return ", ".join(done)


def _body_size(runs: list[etree._Element], line: Line, usual: float | None) -> str:
    if all(BODY_SIZES.holds(size, 0.05) for size in line.sizes):
        return ""
    size = min(max(usual or line.sizes[-1], BODY_SIZES.low), BODY_SIZES.high)
    for run in runs:
        _size(run, size)
    return f"cỡ {size:g}"


def _size(run: etree._Element, size: float) -> None:
    for tag in ("sz", "szCs"):
        put(_rpr(run), tag, val=str(round(size * 2)))


def _rpr(run: etree._Element) -> etree._Element:
    return child(run, "rPr")


def centre(
    copy: Copy, facts: Facts, findings: set[tuple[str, int | None]], sure: Sure
) -> Iterator[tuple[str, Line, str]]:
    """Centre components that stand to one side, where the paragraph alone decides that."""
    for ma, key, line in (*components(facts), *_placed(facts)):
        if not key or key in _NOT_CENTRED or (ma, line.paragraph.index) not in findings:
            continue
        alone = line.aligned_by == "doan" and line.text == line.paragraph.text.strip() and sure.component(key, line)
        if alone and line.align != "giua":
            put(_ppr(copy.element(line.paragraph)), "jc", val="center")
            yield ma, line, "canh giữa"
    for paper in facts.papers:
        for line in paper.can_cu:
            if ("CC-04", line.paragraph.index) in findings and line.align != "deu" and sure.ground(line):
                put(_ppr(copy.element(line.paragraph)), "jc", val="both")
                yield "CC-04", line, "canh đều hai bên"
        for line in paper.noi_nhan.heading.lines:
            own = line.text == line.paragraph.text.strip() and line.aligned_by == "doan"
            if ("NN-01", line.paragraph.index) in findings and own and line.align in {"giua", "phai"}:
                put(_ppr(copy.element(line.paragraph)), "jc", val="left")
                yield "NN-01", line, "sát lề trái"


def _placed(facts: Facts) -> Iterator[tuple[str, str, Line]]:
    for paper in facts.papers:
        for key, ma in CENTRED.items():
            yield from ((ma, key, line) for line in getattr(paper, key).lines)


def _ppr(paragraph: etree._Element) -> etree._Element:
    return child(paragraph, "pPr")


def typeface(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Set Times New Roman in all four slots; text in an old encoding is left alone, its font is its meaning."""
    if finding.doan is None or any(t.paragraph == finding.doan and t.kind in _LEGACY for t in facts.troubles):
        return ""
    w = copy.w
    for run in own_runs(copy.element(facts.paragraphs[finding.doan])):
        if run.find(f"{w}sym") is not None or not any((t.text or "").strip() for t in run.iter(f"{w}t")):
            continue
        put(_rpr(run), "rFonts", ascii=page.FONT, hAnsi=page.FONT, eastAsia=page.FONT, cs=page.FONT)
    return f"phông {page.FONT}"


def black(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Set the letters black, without marker."""
    if finding.doan is None:
        return ""
    for run in own_runs(copy.element(facts.paragraphs[finding.doan])):
        put(_rpr(run), "color", val="auto")
        drop(_rpr(run), "highlight")
    return "chữ màu đen, bỏ tô nền"
