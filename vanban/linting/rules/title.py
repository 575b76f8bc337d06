"""Tên loại, trích yếu, V/v, thẩm quyền, căn cứ (Phụ lục I, Phần I, Mục II, khoản 5 và 6.a; Phụ lục III)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.language import fold
from vanban.linting.finding import Level, Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import blank_between, centred, deviations, look, ruled, ruling
from vanban.linting.wording import pt, quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line, Paper
from vanban.reading.parts.opening_lines import is_grounds_label
from vanban.regulation import ELEMENTS, LOAI, LoaiVanBan, page

_RULES = Group()
_II5 = "Phụ lục I, Phần I, Mục II, khoản 5.b"
_II6 = "Phụ lục I, Phần I, Mục II, khoản 6.a"
_III = "Phụ lục III"


def _named(facts: Facts) -> Iterator[tuple[Paper, LoaiVanBan]]:
    """Papers whose type prints its name."""
    for paper in facts.papers:
        loai = LOAI.get(paper.loai.key or "")
        if loai is not None and loai.key not in {"cong_van", "thu_cong"} and not paper.between_parties:
            yield paper, loai


def _of(facts: Facts, *keys: str) -> Iterator[Paper]:
    return (paper for paper in facts.papers if paper.loai.key in keys)


_APART = regex(r"(?:\S {1,6}){3,}\S")
"""Letters with blanks between them: set apart by who typed them, not by the spacing of the font."""


def type_look(facts: Facts) -> Iterator[Hit]:
    """TL-01: the type's name."""
    for paper, loai in _named(facts):
        if not paper.ten_loai.there:
            yield Hit(f"thiếu tên loại văn bản «{loai.ten_in_hoa}»", place="trang đầu")
            continue
        yield from look(paper.ten_loai, "ten_loai")
        yield from centred(paper.ten_loai, "ten_loai")
        if paper.ten_loai.lines[-1].text.rstrip().endswith((":", ".", ";", ",")):
            yield Hit("tên loại văn bản không có dấu câu ở cuối", paper.ten_loai, muc=Level.CANH_BAO)
        if _APART.fullmatch(paper.ten_loai.lines[0].shown.strip()):
            yield Hit("tên loại văn bản gõ rời từng chữ cái", paper.ten_loai, f"Gõ liền: {loai.ten_in_hoa}")


def subject_look(facts: Facts) -> Iterator[Hit]:
    """TL-02: the subject below the type."""
    for paper, loai in _named(facts):
        if loai.trich_yeu != "duoi_ten_loai" or not paper.ten_loai.there:
            continue
        if not paper.trich_yeu.there:
            yield Hit(f"thiếu trích yếu nội dung dưới tên loại «{loai.ten_in_hoa}»", paper.ten_loai)
            continue
        yield from look(paper.trich_yeu, "trich_yeu")
        yield from centred(paper.trich_yeu, "trich_yeu")


def subject_rule(facts: Facts) -> Iterator[Hit]:
    """TL-03: a short rule below the title block."""
    for paper, loai in _named(facts):
        if not loai.ke_trich_yeu or not paper.ten_loai.there:
            continue
        if paper.kem_theo.there:
            if not any(ruling(facts, part) for part in (paper.kem_theo, paper.trich_yeu)):
                yield Hit("thiếu đường kẻ dưới dòng (Kèm theo …)", paper.kem_theo, muc=Level.CANH_BAO)
        elif loai.trich_yeu == "khong":
            yield from ruled(facts, paper.ten_loai, page.RULE_SHORT, "tên loại văn bản")
        elif paper.trich_yeu.there:
            yield from ruled(facts, paper.trich_yeu, page.RULE_SHORT, "trích yếu")


def subject_words(facts: Facts) -> Iterator[Hit]:
    """TL-04: no V/v, no full stop."""
    for paper, _ in _named(facts):
        text = paper.trich_yeu.text
        if re.match(r"v\s*/\s*v\b", text, re.IGNORECASE):
            yield Hit("trích yếu của văn bản có tên loại không ghi «V/v»", paper.trich_yeu, cach_sua="Ghi «Về việc …»")
        if text.endswith(".") and not text.endswith(("...", "…")):
            yield Hit("trích yếu không có dấu chấm ở cuối", paper.trich_yeu)


def type_alone(facts: Facts) -> Iterator[Hit]:
    """TL-06: the name of the type stands on a line of its own, the subject below it."""
    for paper, loai in _named(facts):
        if not paper.ten_loai.lines or not paper.trich_yeu.lines:
            continue
        above, below = paper.ten_loai.lines[-1], paper.trich_yeu.lines[0]
        between = above.paragraph.text[above.end : below.start]
        if above.paragraph.index == below.paragraph.index and "\n" not in between:
            yield Hit(
                f"trích yếu ghi cùng dòng với tên loại «{loai.ten_in_hoa}»", below,
                cach_sua=f"Ghi «{loai.ten_in_hoa}» một dòng, trích yếu ở dòng dưới, chữ in thường",
            )  # fmt: skip


def no_subject(facts: Facts) -> Iterator[Hit]:
    """TL-05: giấy giới thiệu and giấy nghỉ phép have no subject."""
    for paper, loai in _named(facts):
        if loai.trich_yeu == "khong" and paper.trich_yeu.there:
            yield Hit(f"mẫu {loai.ten.lower()} không có trích yếu", paper.trich_yeu)


def letter_without_type(facts: Facts) -> Iterator[Hit]:
    """CV-01: a công văn prints no type."""
    for paper in _of(facts, "cong_van"):
        if paper.ten_loai.there:
            yield Hit("công văn không ghi tên loại", paper.ten_loai)
            continue
        for item in paper.body:
            if item.line is not None and fold(item.line.text) == "công văn":
                yield Hit("công văn không ghi tên loại", item)


_MARKED = regex(r"v\s*/\s*v\b", re.IGNORECASE)


def letter_subject(facts: Facts) -> Iterator[Hit]:
    """CV-02: «V/v …» below the number."""
    for paper in _of(facts, "cong_van"):
        part = paper.trich_yeu_cong_van
        if not part.there:
            yield Hit("công văn thiếu trích yếu «V/v …» dưới số, ký hiệu", paper.so_ky_hieu)
            continue
        if not _MARKED.match(part.text):
            yield Hit(
                f"trích yếu công văn ghi sau chữ «V/v», đang ghi {quoted(part.text)}", part, muc=Level.GOI_Y,
                cach_sua="Ghi «V/v …»",
            )  # fmt: skip
        yield from look(part, "trich_yeu_cong_van", case=False)
        yield from centred(part, "trich_yeu_cong_van")


def letter_subject_gap(facts: Facts) -> Iterator[Hit]:
    """CV-03: 6 pt between number and subject."""
    for paper in _of(facts, "cong_van"):
        if not (paper.so_ky_hieu.lines and paper.trich_yeu_cong_van.lines):
            continue
        above = paper.so_ky_hieu.lines[-1].paragraph
        below = paper.trich_yeu_cong_van.lines[0].paragraph
        if above.index == below.index:
            continue
        gap = max(above.format.after_pt, below.format.before_pt)
        if gap < page.SUBJECT_GAP_PT - 0.5 and not blank_between(facts, above, below):
            yield Hit(
                f"«V/v» cách số, ký hiệu {pt(gap)} pt, cần {pt(page.SUBJECT_GAP_PT)} pt",
                paper.trich_yeu_cong_van,
                cach_sua="Đặt khoảng cách phía trên 6 pt",
            )


def _grounded(facts: Facts) -> Iterator[Paper]:
    """Papers whose grounds are set by the decree: a contract follows civil law, a letter that opens "Căn cứ …" has none."""
    for paper in facts.papers:
        loai = LOAI.get(paper.loai.key or "")
        if loai is None or (loai.can_cu and loai.mau is not None) or paper.tham_quyen.there:
            yield paper


def grounds_look(facts: Facts) -> Iterator[Hit]:
    """CC-01: grounds are italic."""
    for paper in _grounded(facts):
        for line in paper.can_cu:
            wrong = deviations(line, ELEMENTS["can_cu"], case=False)
            if wrong:
                yield Hit(f"căn cứ: {'; '.join(wrong)}", line)


def grounds_ends(facts: Facts) -> Iterator[Hit]:
    """CC-02: «;» after each, «.» after the last."""
    for paper in _grounded(facts):
        for line in paper.can_cu[:-1]:
            if not is_grounds_label(line.text) and not line.text.endswith(";"):
                yield Hit(f"cuối dòng căn cứ cần dấu chấm phẩy: {_tail(line)}", line)
        for line in paper.can_cu[-1:]:
            if not line.text.endswith("."):
                yield Hit(f"cuối dòng căn cứ cuối cùng cần dấu chấm: {_tail(line)}", line)


def _tail(line: Line) -> str:
    return quoted("…" + line.text[-25:] if len(line.text) > 25 else line.text)


_LAW_WITH_NUMBER = regex(r"^căn cứ (bộ )?(luật|pháp lệnh)\b.{0,120}?\bsố\s*\d+/\d{4}/(QH|UBTVQH|PL)", re.IGNORECASE)


_LAW_OF_ASSEMBLY = regex(
    r"^căn cứ (?:bộ )?luật\b(?!.*\bcủa quốc hội và hội đồng nhân dân).*\bcủa quốc hội", re.IGNORECASE
)
"""Who made a law; "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân" is called so."""


def grounds_laws(facts: Facts) -> Iterator[Hit]:
    """CC-03: a Luật or Pháp lệnh is cited without number and issuing body."""
    for paper in facts.papers:
        for line in paper.can_cu:
            if _LAW_WITH_NUMBER.search(line.text):
                yield Hit("viện dẫn Luật, Pháp lệnh không ghi số, ký hiệu và cơ quan ban hành", line)
            elif _LAW_OF_ASSEMBLY.search(line.text):
                yield Hit("viện dẫn Luật không ghi cơ quan ban hành (Quốc hội)", line)


def grounds_set(facts: Facts) -> Iterator[Hit]:
    """CC-04: grounds are justified, indented as the body, without bullets."""
    for paper in _grounded(facts):
        for line in paper.can_cu:
            form = line.paragraph.format
            if is_grounds_label(line.text):
                yield Hit(
                    "căn cứ ghi thành danh sách dưới «Căn cứ:», cần mỗi căn cứ một dòng bắt đầu bằng «Căn cứ»", line
                )
                continue
            if form.align != "deu":
                yield Hit("căn cứ chưa canh đều hai bên", line)
            if line.text.startswith(("-", "–", "+", "•")):
                yield Hit("căn cứ không có gạch đầu dòng", line)
            indent = form.left_mm + form.first_mm
            if not any(abs(indent - c) <= page.INDENT_TOLERANCE_MM + 0.1 for c in page.INDENT_CHOICES_MM):
                yield Hit("đầu dòng căn cứ cần lùi vào 1 cm hoặc 1,27 cm", line)


def resolution_lines(facts: Facts) -> Iterator[Hit]:
    """QD-01: authority line and formula of decisions and resolutions."""
    for paper in _of(facts, "quyet_dinh", "nghi_quyet"):
        if paper.role != "chinh":
            continue
        formula = LOAI[paper.loai.key or ""].lenh or ""
        if not paper.lenh.there:
            yield Hit(f"thiếu dòng «{formula}»", paper.ten_loai)
        else:
            if fold(paper.lenh.shown.strip()) != fold(formula):
                yield Hit(f"dòng {quoted(paper.lenh.shown)} cần ghi «{formula}»", paper.lenh)
            yield from look(paper.lenh, "lenh")
            yield from centred(paper.lenh, "lenh")
        if not paper.tham_quyen.there:
            yield Hit("thiếu dòng thẩm quyền ban hành (chức vụ người đứng đầu hoặc tên tập thể)", paper.ten_loai)
        else:
            yield from look(paper.tham_quyen, "tham_quyen")
            yield from centred(paper.tham_quyen, "tham_quyen")


def decision_subject(facts: Facts) -> Iterator[Hit]:
    """QD-02: «Về việc …» for direct decisions, «Ban hành …» or «Phê duyệt …» for indirect ones."""
    for paper in _of(facts, "quyet_dinh"):
        if paper.role != "chinh" or not paper.trich_yeu.there:
            continue
        issues = any(attached.role == "kem_theo" for attached in facts.attached)
        text = fold(paper.trich_yeu.text)
        if issues and not text.startswith(
            ("ban hành", "phê duyệt", "sửa đổi", "về việc ban hành", "về việc phê duyệt")
        ):
            yield Hit(
                "quyết định ban hành văn bản kèm theo: trích yếu mở đầu «Ban hành …» hoặc «Phê duyệt …»",
                paper.trich_yeu,
            )
        if not issues and not text.startswith(("về việc", "ban hành", "phê duyệt", "v/v", "sửa đổi")):
            yield Hit("trích yếu quyết định mở đầu «Về việc …»", paper.trich_yeu)


def _another_paper(facts: Facts, paper: Paper) -> bool:
    """Whether a paper is one of several in the file, not attached: it has a number of its own and goes with nothing."""
    own, first = paper.so, facts.main.so
    return (
        not paper.kem_theo.there
        and own is not None
        and own.so is not None
        and (first is None or (own.so_chu, own.ky_hieu) != (first.so_chu, first.ky_hieu))
    )


def attached_form(facts: Facts) -> Iterator[Hit]:
    """QD-03: an attached document has no number, date or signature; it has the «Kèm theo» line."""
    for paper in facts.attached:
        if paper.role != "kem_theo" or _another_paper(facts, paper):
            continue
        for part, ten in ((paper.so_ky_hieu, "số, ký hiệu"), (paper.dia_danh_ngay, "địa danh, ngày tháng")):
            if part.there:
                yield Hit(f"văn bản kèm theo không ghi {ten}", part)
        if paper.ky:
            yield Hit("văn bản kèm theo không có phần chữ ký", paper.ky[0].lines[0].line)
        if not paper.kem_theo.there:
            yield Hit("văn bản kèm theo thiếu dòng «(Kèm theo Quyết định số …)»", paper.ten_loai)
        else:
            yield from look(paper.kem_theo, "kem_theo", case=False)


RULES = (
    _RULES.error("TL-01", "tên loại văn bản", _II5, type_look),
    _RULES.error("TL-02", "trích yếu", _II5, subject_look),
    _RULES.error("TL-03", "đường kẻ dưới trích yếu", _II5, subject_rule),
    _RULES.warning("TL-04", "lời trích yếu", _II5, subject_words, Source.MAU),
    _RULES.error("TL-06", "tên loại ở dòng riêng", _II5, type_alone),
    _RULES.hint("TL-05", "mẫu không có trích yếu", f"{_III}, Mẫu 1.8, 1.10", no_subject),
    _RULES.error("CV-01", "công văn không có tên loại", f"{_II5}; {_III}, Mẫu 1.5", letter_without_type),
    _RULES.error("CV-02", "trích yếu công văn", _II5, letter_subject),
    _RULES.warning("CV-03", "khoảng cách trên V/v", _II5, letter_subject_gap),
    _RULES.error("CC-01", "kiểu chữ căn cứ", _II6, grounds_look),
    _RULES.error("CC-02", "dấu câu căn cứ", _II6, grounds_ends),
    _RULES.warning("CC-03", "viện dẫn Luật", _II6, grounds_laws),
    _RULES.warning("CC-04", "trình bày căn cứ", _II6, grounds_set, Source.MAU),
    _RULES.warning("QD-01", "thẩm quyền và QUYẾT ĐỊNH:", f"{_III}, Mẫu 1.1 đến 1.3", resolution_lines, Source.MAU),
    _RULES.hint("QD-02", "mở đầu trích yếu quyết định", f"{_III}, Mẫu 1.2, 1.3", decision_subject),
    _RULES.warning("QD-03", "văn bản kèm theo", f"{_III}, Mẫu 1.3", attached_form, Source.MAU),
)
