"""A file of another hand in, the same words in the house's layout out; refused where that cannot be proven."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from vanban import linting
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.line.relaying.laying import Layer
from vanban.line.relaying.page_setting import PageSetting
from vanban.line.relaying.unicode import unify
from vanban.linting.copying import Copy
from vanban.patterns import regex
from vanban.reading import read_facts
from vanban.reading.facts.file import Facts, Paragraph
from vanban.reading.facts.wording import printed_words

_PAGE_NUMBER: Final = regex(r"[-–—]\s*\d{1,3}\s*[-–—]?")
_REASONS: Final = {
    "quy_pham": "văn bản quy phạm pháp luật, không thuộc Nghị định 30/2020/NĐ-CP",
    "dang": "văn bản của Đảng, trình bày theo hướng dẫn riêng",
    "ban_sao": "bản sao: không trình bày lại văn bản đã sao",
    "khac": "không phải văn bản hành chính (đơn, tờ khai, biểu mẫu riêng)",
}
_STYLES: Final = {
    "tab": "Tab",
    "dau_cach": "dấu cách",
    "khung": "khung chữ",
    "cot": "cột chữ",
    "lan_luot": "các dòng lần lượt",
}
_DECORATION: Final = frozenset({"trang", "số"})


@dataclass(frozen=True, slots=True)
class Relaid:
    """A paper laid out anew.

    Attributes:
        data: the bytes of the new file.
        words: how many words it prints, as many as before and in the same order.
        changes: what the layout changed, in Vietnamese.
        leftovers: what found no place of its own: it stands where it was, with a comment.
        report: what the checker still says of the new file.
    """

    data: bytes
    words: int
    changes: tuple[str, ...]
    leftovers: tuple[str, ...]
    report: linting.Report


def relay(data: bytes, facts: Facts, template: Path, judge: linting.Judge) -> Relaid:
    """Lay a paper out anew by the decree.

    Args:
        data: the bytes of a .docx; they are not changed.
        facts: what was read of these bytes.
        template: a template of the office: its styles are taken.
        judge: how facts are judged.

    Raises:
        InputError: the paper is not one the decree lays out, tracked changes are pending, or its words would not all stand
            in the new file in their order; the message says which.
        DocumentError: a part of the file is broken.
    """
    before = judge(facts)
    data, told = unify(data, facts)
    if told:
        facts = read_facts(data, name=facts.name)
    _refuse(facts)
    copy = Copy(data, facts)
    pages = PageSetting(copy, facts, template)
    laid = Layer(copy, facts, pages).lay()
    body = copy.tree(copy.main).find(f"{copy.w}body")
    if body is None:
        raise InputError(Problem("tệp không có nội dung", tep=facts.name))
    for element in list(body):
        body.remove(element)
    body.extend(laid.blocks)
    for element, text in laid.leftovers:
        pages.comment(element, _asked(text))
    made = copy.close()
    new = read_facts(made, name=facts.name)
    count = _prove(facts, new, laid.planned)
    after = judge(new)
    changes = (*told, *_changes(facts, new), *_mended(before, after))
    return Relaid(made, count, changes, tuple(text or "hình ảnh" for _, text in laid.leftovers), after)


def _asked(text: str) -> str:
    """What the comment at a leftover says."""
    if _PAGE_NUMBER.fullmatch(text.strip()):
        return f"Số trang gõ tay «{text.strip()}»: trang mới đã có số ở lề trên, bỏ dòng này"
    return f"Chưa rõ đây là thành phần nào, để nguyên tại chỗ: {text or 'hình ảnh'}"


def _refuse(facts: Facts) -> None:
    """Say why a file is not laid out anew."""
    why = _REASONS.get(facts.family.key or "khac")
    why = next((note.text for note in facts.notes if note.key == "dau_o_le"), why)
    if why is None and any(note.key == "sua_doi" for note in facts.notes):
        why = "còn sửa đổi theo dõi (Track Changes) chưa chấp nhận hoặc từ chối"
    if why is None and any(trouble.kind in {"tcvn3", "vni"} for trouble in facts.troubles):
        why = "còn chữ mã cũ chưa đổi được sang Unicode"
    if why is not None:
        raise InputError(Problem(f"không trình bày lại: {why}", tep=facts.name))


def _words(facts: Facts) -> list[str]:
    """The words a file prints in its body, in the order of the file."""
    return [word.word for p in facts.paragraphs if p.story == "than" for word in printed_words(p)]


def _margin_words(facts: Facts) -> Counter[str]:
    """The words of headers, footers and notes; those beside a page number belong to the number."""
    others = [p for p in facts.paragraphs if p.story != "than" and not _is_number(p)]
    return Counter(word.word for p in others for word in printed_words(p))


def _is_number(paragraph: Paragraph) -> bool:
    numbered = any((run.field or "").strip().upper().startswith("PAGE") for run in paragraph.runs)
    return numbered and {word.word for word in printed_words(paragraph)} <= _DECORATION


def _prove(old: Facts, new: Facts, planned: list[str]) -> int:
    """Prove that the new file prints the words of the old one, each once, in the order in which they were laid out.

    Raises:
        InputError: it does not.
    """
    was, now = Counter(_words(old)), Counter(_words(new))
    lost, extra = was - now, now - was
    margins = _margin_words(old) - _margin_words(new)
    if lost or extra or margins:
        named = ", ".join(f"«{word}»" for word in list((lost + extra + margins).elements())[:8])
        raise InputError(
            Problem(
                "không trình bày lại được nguyên văn; không ghi tệp nào", tep=old.name, tim_thay=named,
                cach_sua="Gửi lại văn bản này để bổ sung cách đọc, hoặc sửa tay theo kết quả kiem-tra",
            )
        )  # fmt: skip
    if planned != _words(new):
        matcher = SequenceMatcher(None, planned, _words(new), autojunk=False)
        found = next(op for op in matcher.get_opcodes() if op[0] != "equal")
        raise InputError(
            Problem(
                "thứ tự chữ đổi khi trình bày lại; không ghi tệp nào",
                tep=old.name,
                tim_thay=" ".join(planned[found[1] : found[2]][:8]),
            )
        )
    return sum(was.values())


def _changes(old: Facts, new: Facts) -> list[str]:
    """Say what of the layout is another than before."""
    found = []
    style = _STYLES.get(old.main.header_style)
    if style:
        found.append(f"Phần đầu xếp bằng {style} nay xếp bằng bảng hai cột")
    if any(p.label is not None and p.label.text for p in old.paragraphs if p.story == "than"):
        found.append("Số thứ tự tự động của Word nay gõ thành chữ")
    gone = _unseen(old) - _unseen(new)
    if gone:
        found.append("Bỏ chữ ẩn, không in ra: " + ", ".join(f"«{text}»" for text in gone))
    blank = sum(p.blank for p in old.paragraphs if p.story == "than")
    still = sum(p.blank for p in new.paragraphs if p.story == "than")
    if blank > still + 1:
        found.append(f"Bỏ {blank - still} dòng trống; khoảng cách do kiểu dáng đặt")
    if any(n.where == "chan" for n in old.page_numbers):
        found.append("Số trang chuyển từ chân trang lên giữa lề trên")
    return found


def _unseen(facts: Facts) -> Counter[str]:
    return Counter(run.unseen.strip() for p in facts.paragraphs for run in p.runs if run.unseen.strip())


def _mended(before: linting.Report, after: linting.Report) -> list[str]:
    mended = linting.compare(before, after).mended
    return [f"[{finding.ma}] {finding.vi_tri}: {finding.noi_dung}" for finding in mended]
