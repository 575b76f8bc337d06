"""Quyền hạn, chức vụ, họ tên, chữ ký (Phụ lục I, Phần I, Mục II, khoản 7; Điều 13)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from vanban.language import fold, hoa
from vanban.linting.finding import Level, Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import deviations
from vanban.linting.wording import quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line, Paper, Signature
from vanban.regulation import ELEMENTS, LOAI, QUYEN_HAN, authority

_RULES = Group()
_7 = "Phụ lục I, Phần I, Mục II, khoản 7"
_PREFIXES: Final = {q.ky_hieu: q for q in QUYEN_HAN.values()}
_SIGNED_FOR: Final = tuple(
    name
    for name in authority.COLLECTIVES
    if name.startswith(("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG", "THƯỜNG TRỰC", "BAN CH", "BAN TH"))
)
"""Collectives whose head signs for them, and which are no agencies with a head of their own."""
_NAMED_PLAINLY: Final = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan", "bien_ban"})
_SAME_LINE_PT: Final = 8.0


_DASHES: Final = ("- ", "– ", "+ ")
_CODE: Final = regex(r"^[A-ZĐ]{2,6}\.\s?\(\d+\)$")


def _signatures(facts: Facts) -> Iterator[tuple[Paper, Signature]]:
    """Signature blocks; entries of a list of recipients that lost its heading are no offices."""
    for paper in facts.papers:
        if paper.role == "chinh":
            for signature in paper.ky:
                lines = tuple(s for s in signature.lines if not _of_a_list(signature, s.line))
                yield paper, signature if lines == signature.lines else replace(signature, lines=lines)


def _of_a_list(signature: Signature, line: Line) -> bool:
    """An entry of a list, what stands in one cell with it, or a drafter's code."""
    if line.text.startswith(_DASHES) or _CODE.match(line.text):
        return True
    cells = {_cell(s.line) for s in signature.lines if s.line.text.startswith(_DASHES)}
    return _cell(line) is not None and _cell(line) in cells


def _cell(line: Line) -> tuple[int, int, int] | None:
    cell = line.paragraph.cell
    return None if cell is None else (cell.table, cell.row, cell.cell)


def _texts(signature: Signature) -> list[str]:
    return [" ".join(line.line.shown.split()) for line in signature.office]


def office_look(facts: Facts) -> Iterator[Hit]:
    """KY-01: office lines are bold capitals, centred."""
    paper = facts.main
    if not paper.ky and paper.loai.key in LOAI:
        yield Hit("thiếu chức vụ, họ tên người ký", place="cuối văn bản")
    for _, signature in _signatures(facts):
        for printed in signature.office:
            wrong = deviations(printed.line, ELEMENTS["chuc_vu"])
            if printed.line.align != "giua" and printed.line.aligned_by == "doan":
                wrong.append("chưa canh giữa")
            elif _pushed(printed.line):
                by = "Tab" if printed.line.aligned_by == "tab" else "dấu cách"
                wrong.append(f"canh bằng {by}, cần canh giữa")
            if wrong:
                yield Hit(f"chức vụ người ký {quoted(printed.line.text)}: {'; '.join(wrong)}", printed.line)


def _pushed(line: Line) -> bool:
    """Whether blanks, or tabs that centre nothing, put a line where it stands, in a paragraph of its own."""
    by = line.aligned_by == "dau_cach" or (line.aligned_by == "tab" and line.align == "trai")
    return by and line.paragraph.text.strip() == line.text


def prefixes(facts: Facts) -> Iterator[Hit]:
    """KY-02: TM., Q., KT., TL., TUQ. with a full stop and a blank."""
    for _, signature in _signatures(facts):
        for printed in signature.office:
            text = " ".join(printed.line.shown.split())
            for wrong, right in authority.SLASH_FORMS.items():
                if text.startswith(wrong):
                    yield Hit(f"quyền hạn ghi «{wrong}», cần «{right}»", printed.line)
                    break
            else:
                yield from _prefix_form(text, printed.line)


def _prefix_form(text: str, line: Line) -> Iterator[Hit]:
    found = re.match(r"(TM|KT|TL|TUQ|Q)(\.?)(\s*)(?=[A-ZĐÀ-Ỹ])", text)
    if found is None or (not found[2] and not found[3]):
        return
    if not found[2]:
        yield Hit(f"sau «{found[1]}» cần dấu chấm: «{found[1]}.»", line)
    elif not found[3]:
        yield Hit(f"sau «{found[1]}.» cần một dấu cách", line)


def prefix_chain(facts: Facts) -> Iterator[Hit]:
    """KY-03: KT., TL., TUQ. and TM. are followed by the signer's office; Q. is not; TM. names a collective."""
    for paper, signature in _signatures(facts):
        texts = _texts(signature)
        yield from _bare_collective(paper, signature, texts)
        for position, text in enumerate(texts):
            prefix = _PREFIXES.get(text.split(" ")[0])
            if prefix is None:
                continue
            line = signature.office[position].line
            after = len(texts) - position - 1
            if prefix.can_chuc_vu and after == 0:
                yield Hit(f"dưới dòng «{text}» thiếu chức vụ của người ký", line)
            if not prefix.can_chuc_vu and after > 0:
                yield Hit(f"dưới dòng «{text}» không ghi thêm chức vụ", line)
            yield from _right_holder(prefix.ky_hieu, text, line)
            if prefix.key == "kt" and position + 1 < len(texts):
                yield from _deputy(texts[position + 1], text, signature.office[position + 1].line)


def _bare_collective(paper: Paper, signature: Signature, texts: list[str]) -> Iterator[Hit]:
    """A collective named over the office is signed for: «TM.» stands before it; parties of an agreement are named plainly."""
    if len(texts) > 1 and texts[0].startswith(_SIGNED_FOR) and paper.loai.key not in _NAMED_PLAINLY:
        yield Hit(
            f"trước tên tập thể «{texts[0]}» thiếu «TM.» (thay mặt)", signature.office[0].line, muc=Level.CANH_BAO,
            cach_sua=f"Ghi «TM. {texts[0]}»",
        )  # fmt: skip


def _right_holder(prefix: str, text: str, line: Line) -> Iterator[Hit]:
    named = text[len(prefix) :].strip()
    if not named:
        yield Hit(f"sau «{prefix}» thiếu tên", line)
    elif prefix == "TM.":
        if named.startswith(authority.ONE_HEAD_OFFICES) and not named.startswith(authority.COLLECTIVES):
            yield Hit(f"«TM.» chỉ đứng trước tên tập thể, không đứng trước chức vụ «{named}»", line)
    elif named.startswith(("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "UBND", "HĐND")):
        yield Hit(f"«{prefix}» đứng trước chức vụ người đứng đầu, không đứng trước tên tập thể «{named}»", line)


def _deputy(below: str, text: str, line: Line) -> Iterator[Hit]:
    if not hoa(below).startswith(("PHÓ", "ỦY VIÊN", "THỨ TRƯỞNG", "KT.", "THÀNH VIÊN")):
        yield Hit(f"dưới «{text}» cần chức vụ cấp phó của người ký, đang ghi «{below}»", line, muc=Level.CANH_BAO)


def name_look(facts: Facts) -> Iterator[Hit]:
    """KY-04: the name is bold, in ordinary letters, below the office; a paper that has its number has one."""
    for paper, signature in _signatures(facts):
        name = signature.name
        if name is None:
            if _goes_out_nameless(paper) and signature.office:
                yield Hit("dưới chức vụ chưa có họ và tên người ký", signature.office[-1].line, muc=Level.CANH_BAO)
            continue
        wrong = deviations(name.line, ELEMENTS["ho_ten"])
        if name.line.align != "giua" and name.line.aligned_by == "doan":
            wrong.append("chưa canh giữa")
        if wrong:
            yield Hit(f"họ và tên người ký {quoted(name.line.text)}: {'; '.join(wrong)}", name.line)


_DEGREE = regex(
    r"^("
    + "|".join(re.escape(d.rstrip(".")) for d in sorted(authority.DEGREES, key=len, reverse=True))
    + r")(\.|\s)\s*",
)


_SPELLED: Final = regex(
    r"^(tiến s[ĩỹ]|thạc s[ĩỹ]|(phó )?giáo sư|bác s[ĩỹ]|dược s[ĩỹ]|kỹ sư|kĩ sư|cử nhân|luật sư|nhà giáo|nghệ s[ĩỹ]|"
    r"anh hùng|đồng chí|ông|bà)\b",
    re.IGNORECASE,
)


def titled(text: str) -> bool:
    """Say whether a degree, title or form of address stands before a name."""
    return bool(_DEGREE.match(text) or _SPELLED.match(text))


_LEARNED, _ARMED = (
    regex(rf"(?:^|[,\-–] ?)(?:{'|'.join(map(fold, names))})\b")
    for names in (authority.LEARNED_BODIES, authority.ARMED_BODIES)
)


def _of_sector(paper: Paper, signature: Signature, names: re.Pattern[str]) -> bool:
    """Whether the body, the one above it, or the one named in the signature is of a sector that rules on titles itself."""
    joined = " ".join(line.text for line in paper.co_quan.lines)
    lines = (joined, *(line.text for line in paper.chu_quan.lines), *(s.line.text for s in signature.office))
    return any(names.search(fold(text)) for text in lines)


def _goes_out_nameless(paper: Paper) -> bool:
    """A paper with its number and no name anywhere: drafts are left blank, names of agreements stand elsewhere too."""
    numbered = paper.so is not None and bool(paper.so.so_chu)
    drawn = any(one.images or one.shapes for one in paper.ky)  # the name may be in the picture
    named = any(one.name is not None for one in paper.ky)
    return numbered and not named and not drawn and paper.loai.key not in _NAMED_PLAINLY


def name_without_degree(facts: Facts) -> Iterator[Hit]:
    """KY-05: no degree, title or honour before the name."""
    for paper, signature in _signatures(facts):
        name = signature.name
        if name is None:
            continue
        learned, armed = (_of_sector(paper, signature, names) for names in (_LEARNED, _ARMED))
        if titled(name.line.text):
            if learned or armed:
                continue
            yield Hit(f"trước họ tên không ghi học hàm, học vị, danh hiệu: {quoted(name.line.text)}", name.line)
        elif name.line.text.startswith(authority.RANKS) and not armed:
            yield Hit(f"trước họ tên có quân hàm (chỉ lực lượng vũ trang): {quoted(name.line.text)}", name.line)


def block_place(facts: Facts) -> Iterator[Hit]:
    """KY-06: right half of the page, level with «Nơi nhận:»."""
    for paper in facts.papers:
        if paper.role != "chinh" or len(paper.ky) != 1:
            continue
        signature = paper.ky[0]
        if signature.side == "trai":
            yield Hit("phần chữ ký ở bên trái, cần ở bên phải", signature.lines[0].line)
        heading = paper.noi_nhan.heading
        if heading.lines and signature.lines:
            first, second = heading.lines[0], signature.lines[0].line
            if first.paragraph.index == second.paragraph.index:
                continue
            if first.row != second.row or abs(first.y_pt - second.y_pt) > _SAME_LINE_PT:
                yield Hit("dòng đầu chữ ký và «Nơi nhận:» không ngang hàng", second)


def signature_image(facts: Facts) -> Iterator[Hit]:
    """KY-07: the image of a signature is a PNG with a transparent background."""
    for _, signature in _signatures(facts):
        for image in signature.images:
            if image.tint != "do" and (image.format != "png" or image.alpha is False):
                yield Hit("hình ảnh chữ ký cần định dạng PNG, nền trong suốt", image.paragraph, place=image.place)


def seal_image(facts: Facts) -> Iterator[Hit]:
    """KY-08: the image of a seal is a red PNG with a transparent background."""
    for _, signature in _signatures(facts):
        for image in signature.images:
            if image.tint == "do" and (image.format != "png" or image.alpha is False):
                yield Hit("hình ảnh dấu cần định dạng PNG, nền trong suốt", image.paragraph, place=image.place)


def minutes_form(facts: Facts) -> Iterator[Hit]:
    """BB-01: minutes have a number, no date line, two signatures, recipients below."""
    for paper in facts.papers:
        if paper.loai.key != "bien_ban" or paper.role != "chinh":
            continue
        if paper.dia_danh_ngay.there:
            yield Hit("biên bản không ghi địa danh, ngày tháng ở phần đầu", paper.dia_danh_ngay)
        if len(paper.ky) < 2:
            yield Hit("biên bản cần hai chữ ký: thư ký (trái) và chủ tọa (phải)", paper.ten_loai)


RULES = (
    _RULES.error("KY-01", "chức vụ người ký", f"{_7}.đ", office_look),
    _RULES.error("KY-02", "chữ viết tắt quyền hạn", f"{_7}.b", prefixes),
    _RULES.error("KY-03", "quyền hạn và chức vụ", f"{_7}.b; Điều 13", prefix_chain),
    _RULES.error("KY-04", "họ và tên người ký", f"{_7}.đ", name_look),
    _RULES.warning("KY-05", "không ghi học vị trước họ tên", f"{_7}.c", name_without_degree),
    _RULES.warning("KY-06", "vị trí phần ký", "Phụ lục I, Phần I, Mục II, khoản 9.d", block_place),
    _RULES.warning("KY-07", "hình ảnh chữ ký", f"{_7}.d", signature_image),
    _RULES.hint("KY-08", "hình ảnh dấu", "Phụ lục I, Phần I, Mục II, khoản 8.a", seal_image, Source.NGHI_DINH),
    _RULES.warning("BB-01", "mẫu biên bản", "Phụ lục III, Mẫu 1.9", minutes_form, Source.MAU),
)
