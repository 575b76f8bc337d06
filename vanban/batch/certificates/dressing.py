"""An office's own template of a certificate, looked over before anything is printed: its styles, whom it names, its room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from vanban.batch.certificates.kinds import CertificateKind
from vanban.building.certificates.layout import HEAD_ROWS, LAYOUTS
from vanban.errors import Problem, TemplateError
from vanban.ooxml.names import W
from vanban.ooxml.styles import STYLES_PART, names_of, parse_styles
from vanban.overprint.measuring import measure
from vanban.overprint.sheet import Sheet
from vanban.patterns import regex
from vanban.regulation import certificate_style, style_id
from vanban.rendering import Template
from vanban.rendering.page.roles import without_styles

_ZONE: Final = regex(r"\{\{\s*p\s+(\w+)_in\s*\}\}")
_STORY: Final = regex(r"word/(?:document|header\d*|footer\d*)\.xml")
_UNFILLED: Final = {"quoc_huy": "Quốc huy", "ke": "đường kẻ", "trong": "chỗ trống"}
"""Styles of lines without a text of their own."""


def faults_of(kind: CertificateKind, template: Template, name: str) -> list[Problem]:
    """Tell what makes an office's template unfit: styles its lines need and that are gone, nobody named.

    Args:
        kind: what is printed.
        template: compiled.
        name: the file, for the message.
    """
    found = []
    try:
        lost = sorted(set(_lost(kind, template)))
    except ValueError:
        return [Problem("phần kiểu chữ (styles) của khuôn hỏng", tep=name)]
    if lost:
        found.append(without_styles(lost, name))
    own = {"nguoi_nhan", "nguoi_nhan_in", *(column.key for column in kind.columns)}
    if not own & template.printed():
        cure = "Chép lại dòng {{p nguoi_nhan_in }} từ khuôn gốc (lệnh «vanban khuon xuat»), hoặc viết thẻ {{ ho_ten }}."
        found.append(Problem("khuôn không in người nhận: mọi tờ sẽ giống hệt nhau", tep=name, cach_sua=cure))
    return found


def measured(data: bytes, name: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Measure the sheet of an office's template; None, and the reason told, when its texts cannot be fitted.

    Args:
        data: the template.
        name: the file, for the message.
    """
    try:
        return measure(data, name=name, drawings=False), ()
    except TemplateError as error:
        reason = "; ".join(problem.noi_dung.rpartition(": ")[2] for problem in error.problems)
    what = "chữ dài không được tự thu nhỏ cho vừa dòng: khuôn không đo được"
    cure = "Xem lại tờ có tên dài nhất trước khi in; hoặc giữ bảng của khuôn gốc, hàng cao cố định (Exactly)"
    return None, (Problem(what, tep=name, tim_thay=reason, cach_sua=cure),)


def _zones(kind: CertificateKind) -> dict[str, str]:
    """Give the name of the style of each line of the kind's sheet."""
    layout = LAYOUTS[kind.key]
    zones = [*HEAD_ROWS, *(zone for row in layout.rows for zone in (row.left, row.right) if zone is not None)]
    return {zone.key: certificate_style(zone.ten) for zone in zones}


def _lost(kind: CertificateKind, template: Template) -> Iterator[str]:
    """Give the names of styles that lines of the sheet stood in and that are no more."""
    names = _zones(kind)
    plain = {key: certificate_style(ten) for key, ten in _UNFILLED.items()}
    known = {style_id(f"cn_{key}"): name for key, name in (names | plain).items()}
    styles = parse_styles(template.part(STYLES_PART) or b"<none/>")
    ids = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    default = {key for key, style in ids.items() if style.get(f"{W}default") in ("1", "true", "on")}
    borne = names_of(styles)
    for paragraph in _paragraphs(template):
        element = paragraph.find(f"{W}pPr/{W}pStyle")
        used = None if element is None else element.get(f"{W}val")
        zone = _ZONE.search("".join(piece.text or "" for piece in paragraph.iter(f"{W}t")))
        key = zone[1] if zone else ""
        if used is not None and used not in ids:
            yield names.get(key) or known.get(used, used)
            continue
        if key not in names or not (used is None or used in default) or _own_look(paragraph):
            continue
        if names[key].casefold() not in borne:
            yield names[key]


def _own_look(paragraph: Any) -> bool:
    """Whether the line's size is said in the line itself."""
    return paragraph.find(f"{W}r/{W}rPr/{W}sz") is not None


def _paragraphs(template: Template) -> Iterator[Any]:
    for part in template.part_names():
        if _STORY.fullmatch(part):
            yield from parse_styles(template.part(part) or b"<none/>").iter(f"{W}p")
