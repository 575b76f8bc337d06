"""Word's mail merge: each field becomes a tag in the look of its result; the data source is taken out of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from vanban.errors import Problem, TemplateError
from vanban.ooxml.names import XML_SPACE, W
from vanban.patterns import regex
from vanban.rendering.foreign.switches import as_tag, condition_tag, read_instruction

_MERGE: Final = regex(r"\s*MERGEFIELD\b", re.IGNORECASE)
_IF: Final = regex(r"\s*IF\b", re.IGNORECASE)
_ORDER: Final = regex(r"\s*(?:MERGEREC|MERGESEQ)\b", re.IGNORECASE)
_REFUSED: Final[Mapping[str, str]] = {
    "NEXT": "Mỗi hàng của danh sách là một tệp; nhiều người trên một trang thì dùng thẻ {% for … %}.",
    "NEXTIF": "Lọc danh sách trước khi in.",
    "SKIPIF": "Lọc danh sách trước khi in.",
    "ASK": "Thêm cột vào danh sách, hoặc ghi vào bản ghi chung.",
    "FILLIN": "Thêm cột vào danh sách, hoặc ghi vào bản ghi chung.",
    "ADDRESSBLOCK": "Viết từng trường: «Họ tên», «Địa chỉ» …",
    "GREETINGLINE": "Viết lời chào bằng chữ.",
    "DATABASE": "Đưa dữ liệu vào danh sách.",
}
"""Fields of the mail merge that nobody here can honour → what to do instead."""
_DELETED: Final = regex(r"(<w:del(?:Instr)?Text\b[^>]*>)([^<]*)")
_DELETED_IN_TAG: Final = regex(r"(\{[{%](?:<[^>]*>|[^{}<])*?)<w:del\b[^>]*[^/]>(?:(?!</w:del>).)*</w:del>", re.DOTALL)
"""Words deleted inside a tag: what stays is the tag."""
_MAIL_MERGE: Final = regex(r"<w:mailMerge\b[^>]*/>|<w:mailMerge\b.*?</w:mailMerge>", re.DOTALL)
_SOURCES: Final = regex(r"<Relationship\b[^>]*/(?:mailMergeSource|mailMergeHeaderSource|recipientData)\"[^>]*/>")


def has_fields(xml: str) -> bool:
    """Whether a part may hold fields of Word."""
    return "fldChar" in xml or "fldSimple" in xml


def with_tags(part: str, xml: str, key: Callable[[str], str], name: str = "") -> str:
    """Turn mail-merge fields of a part into tags; other fields (page numbers, dates) stay fields.

    Args:
        part: the part's name.
        xml: its text.
        key: from a column's name to the name in a tag.
        name: the template, for messages.

    Raises:
        TemplateError: a field or a switch that cannot be honoured; named.
    """
    if not has_fields(xml):
        return xml
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    problems: list[Problem] = []
    changed = False
    for simple in list(root.iter(f"{W}fldSimple")):
        tag = _tag(simple.get(f"{W}instr", ""), key, name, problems)
        if tag is not None:
            runs = simple.findall(f"{W}r")
            simple.addprevious(run_like(runs[0] if runs else None, tag))
            _remove(simple)
            changed = True
    for field in complex_fields(root):
        tag = _tag(field.instruction, key, name, problems)
        if tag is not None and field.place(tag):
            changed = True
        elif tag is not None:
            problems.append(_spread(field.instruction, name))
    for field in complex_fields(root):
        if _IF.match(field.instruction):
            tag = condition_tag(field.instruction)
            if tag is None:
                what = "trường IF của trộn thư chưa làm được ở đây"
                cure = "Viết điều kiện bằng thẻ {% if … %} … {% endif %}."
                seen = " ".join(field.instruction.split())[:80]
                problems.append(Problem(what, tep=name, tim_thay=seen, cach_sua=cure))
            elif field.place(tag):
                changed = True
            else:
                problems.append(_spread(field.instruction, name))
    problems = problems or _unended(root, name)
    if problems:
        raise TemplateError(*problems)
    return etree.tostring(root, encoding="unicode") if changed else xml


def without_source(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Take the data source of a mail merge out of a file: Word would ask for it whenever a paper is opened."""
    found = dict(parts)
    for name, pattern in (("word/settings.xml", _MAIL_MERGE), ("word/_rels/settings.xml.rels", _SOURCES)):
        data = parts.get(name)
        if data is not None and (b"mailMerge" in data or b"recipientData" in data):
            found[name] = pattern.sub("", data.decode("utf-8", "replace")).encode()
    return found


class Field:
    """A field over several runs.

    Attributes:
        runs: from the one that begins it to the one that ends it.
        instruction: its code.
        result: the first run of what it shows; None when it shows nothing.
        within: whether it stands in the code of another field.
    """

    def __init__(self, begin: Any, *, within: bool = False) -> None:
        """Begin with the run that begins it."""
        self.runs = [begin]
        self.instruction = ""
        self.result: Any = None
        self.within = within

    def place(self, tag: str) -> bool:
        """Put the tag in the place of the field; False when it does not stand in one paragraph."""
        paragraphs = {next(run.iterancestors(f"{W}p"), None) for run in self.runs}
        if len(paragraphs) > 1:
            return False
        like = self.result if self.result is not None else self.runs[0]
        self.runs[0].addprevious(run_like(like, tag, "instrText" if self.within else "t"))
        for run in self.runs:
            _remove(run)
        return True


def complex_fields(root: Any) -> list[Field]:
    """Gather the fields in order; of nested ones the outermost only, with the instructions of the inner ones in it."""
    found: list[Field] = []
    stack: list[tuple[Field, bool]] = []
    for run in root.iter(f"{W}r"):
        for piece in run:
            kind = piece.get(f"{W}fldCharType") if piece.tag == f"{W}fldChar" else None
            if kind == "begin":
                stack.append((Field(run, within=bool(stack) and not stack[-1][1]), False))
            elif stack:
                stack[-1] = _heard(*stack[-1], run, piece, kind)
            for field in (field for field, _ in stack if field.runs[-1] is not run):
                field.runs.append(run)
            if kind == "end" and stack:
                found.append(stack.pop()[0])
    return found


def _heard(field: Field, shown: bool, run: Any, piece: Any, kind: str | None) -> tuple[Field, bool]:
    """Take a piece of a field that has begun; tells whether its result has begun too."""
    if kind == "separate":
        return field, True
    if piece.tag == f"{W}instrText" and not shown:
        field.instruction += piece.text or ""
    elif piece.tag == f"{W}t" and shown and field.result is None:
        field.result = run
    return field, shown


def instructions(root: Any) -> list[str]:
    """Give the code of every field of a story."""
    simple = [field.get(f"{W}instr", "") for field in root.iter(f"{W}fldSimple")]
    return [*simple, *(field.instruction for field in complex_fields(root))]


def _unended(root: Any, name: str) -> list[Problem]:
    """Tell mail-merge fields that are left: their end is missing, so nobody can fill them."""
    texts = ("".join(piece.text or "" for piece in p.iter(f"{W}instrText")) for p in root.iter(f"{W}p"))
    return [
        Problem(
            "trường trộn thư hỏng, không có chỗ kết thúc", tep=name, tim_thay=" ".join(text.split())[:80],
            cach_sua="Xóa trường này, chèn lại (Mailings › Insert Merge Field) hoặc viết thẻ {{ … }} vào chỗ ấy.",
        )
        for text in texts if _MERGE.match(text)
    ]  # fmt: skip


def with_own_words(xml: str) -> str:
    """Leave alone what is no tag though it looks like one, and let a tag's place keep what is filled in.

    Deleted words (tracked changes) are nobody's tags. A content control bound to data outside the text shows that data again
    whenever Word opens the file: where it holds a tag it is bound no longer.
    """
    if "<w:delText" in xml or "<w:delInstrText" in xml:
        xml = _DELETED.sub(lambda match: match[1] + _printed_braces(match[2]), xml)
        while (kept := _DELETED_IN_TAG.sub(r"\1", xml)) != xml:
            xml = kept
    if "dataBinding" not in xml:
        return xml
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    changed = False
    for control in root.iter(f"{W}sdt"):
        said = "".join(piece.text or "" for piece in control.iter(f"{W}t", f"{W}instrText"))
        if "{{" in said or "{%" in said or _MERGE.search(said):
            for properties in control.findall(f"{W}sdtPr"):
                for bound in [one for one in properties if str(one.tag).endswith("}dataBinding")]:
                    properties.remove(bound)
                    changed = True
    return etree.tostring(root, encoding="unicode") if changed else xml


def _printed_braces(text: str) -> str:
    for braces, printed in (("{{", "{_{"), ("}}", "}_}"), ("{%", "{_%"), ("%}", "%_}")):
        text = text.replace(braces, printed)
    return text


def _tag(instruction: str, key: Callable[[str], str], name: str, problems: list[Problem]) -> str | None:
    if _ORDER.match(instruction):
        return "{{ stt }}"
    if _MERGE.match(instruction):
        field = read_instruction(instruction.strip())
        if field.unknown or not field.name:
            what = f"trường trộn thư có lệnh chưa làm được: {', '.join(field.unknown) or instruction.strip()}"
            cure = "Bỏ lệnh này trong Word (bấm chuột phải vào trường › Edit Field), hoặc thay trường bằng thẻ {{ … }}."
            problems.append(Problem(what, tep=name, tim_thay=instruction.strip(), cach_sua=cure))
            return None
        return as_tag(field, key(field.name))
    word = instruction.split()[0].upper() if instruction.split() else ""
    if word in _REFUSED:
        what = f"trường {word} của trộn thư không dùng được ở đây"
        problems.append(Problem(what, tep=name, tim_thay=" ".join(instruction.split())[:80], cach_sua=_REFUSED[word]))
    return None


def _spread(instruction: str, name: str) -> Problem:
    what = "trường trộn thư nằm trên nhiều đoạn"
    return Problem(what, tep=name, tim_thay=instruction.strip(), cach_sua="Xóa trường, viết thẻ {{ … }} vào chỗ ấy.")


def run_like(like: Any, text: str, kind: str = "t") -> Any:
    """Write a run with the look of another; None has no look to take over."""
    run = etree.Element(f"{W}r")
    properties = None if like is None else like.find(f"{W}rPr")
    if properties is not None:
        run.append(deepcopy(properties))
    piece = etree.SubElement(run, f"{W}{kind}")
    piece.text = text
    piece.set(XML_SPACE, "preserve")
    return run


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        if element.tail:
            before = element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + element.tail
        parent.remove(element)
