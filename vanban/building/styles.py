"""The named styles of every template: one per role, each complete in itself.

A style leans on `VbGoc` only, never on Normal, so that it looks the same in a document of somebody else's
(a copy's block is added to an issued paper).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from vanban.building.markup import DECLARATION, NAMESPACES, fonts, spacing
from vanban.frozen import dataclass
from vanban.metrics.lengths import points
from vanban.ooxml.units import half_points, twips
from vanban.regulation import (
    BASE_NAME,
    BASE_STYLE,
    ELEMENTS,
    GRID_NAME,
    GRID_STYLE,
    STYLE_NAMES,
    page,
    sizes,
    stamps,
    style_id,
    style_name,
)

_ALIGN: Final = {"giua": "center", "trai": "left", "phai": "right", "deu": "both"}
_TITLE_GAP_PT: Final = 2 * page.PARAGRAPH_GAP.preferred
"""Room above the title of a paper and below its rule: the house's, the decree is silent."""
_CELL_GAP_PT: Final = page.PARAGRAPH_GAP.preferred / 2
_HAIR_PT: Final = 1
"""Height of a paragraph that carries nothing but a rule, or nothing at all."""
_RULE_ROOM_PT: Final = 4


@dataclass(frozen=True, slots=True)
class Setting:
    """How a role is set beyond its type: what the decree leaves to the hand.

    Attributes:
        before, after: gaps in points.
        indent: True: the first line is indented as the body's.
        keep: stays on the page of the next paragraph.
        whole: its lines stay on one page.
        outline: level in Word's navigation pane, from 0; None when it is no heading.
    """

    before: float = 0
    after: float = 0
    indent: bool = False
    keep: bool = False
    whole: bool = False
    outline: int | None = None


_GAP: Final = page.PARAGRAPH_GAP.preferred
_BODY: Final = Setting(after=_GAP, indent=True)
_HEADING: Final = Setting(after=_GAP, keep=True, whole=True)


def _heading(outline: int | None, *, indent: bool = False, before: float = 0) -> Setting:
    return Setting(before=before, after=_GAP, indent=indent, keep=True, whole=True, outline=outline)


SETTINGS: Final[Mapping[str, Setting]] = {
    "so_ky_hieu": Setting(before=_GAP),
    "dia_danh_ngay": Setting(before=_GAP),
    "ten_loai": Setting(before=_TITLE_GAP_PT, keep=True),
    "trich_yeu": Setting(keep=True),
    "trich_yeu_cong_van": Setting(before=page.SUBJECT_GAP_PT),
    "tham_quyen": _heading(None),
    "lenh": _heading(None),
    "can_cu": _BODY,
    "noi_dung": _BODY,
    "phan": _heading(0),
    "tieu_de_phan": _heading(None),
    "chuong": _heading(0),
    "tieu_de_chuong": _heading(None),
    "muc": _heading(1),
    "tieu_de_muc": _heading(None),
    "tieu_muc": _heading(2),
    "tieu_de_tieu_muc": _heading(None),
    "dieu": Setting(after=_GAP, indent=True, outline=2),
    "muc_la_ma": _heading(0, indent=True),
    "khoan_tieu_de": _heading(1, indent=True),
    "khoan": _BODY,
    "diem": _BODY,
    "gach": _BODY,
    "cong": _BODY,
    "dong_giua": Setting(after=_GAP),
    "kinh_gui": Setting(before=_GAP, after=_GAP, keep=True),
    "kinh_gui_gach": Setting(after=_GAP, keep=True),
    "quyen_han": Setting(keep=True),
    "chuc_vu": Setting(keep=True),
    "ho_ten": Setting(keep=True),
    "xac_nhan": Setting(keep=True),
    "phu_luc": Setting(keep=True, outline=0),
    "tieu_de_phu_luc": Setting(keep=True),
    "kem_theo": Setting(keep=True),
    "bang_dau": Setting(before=_CELL_GAP_PT, after=_CELL_GAP_PT, keep=True),
    "bang_nhom": Setting(before=_CELL_GAP_PT, after=_CELL_GAP_PT, keep=True),
    "bang_o": Setting(before=_CELL_GAP_PT, after=_CELL_GAP_PT),
    "hinh_thuc_sao": Setting(),
}
"""Roles not named here have no gaps, no indent, and keep with nothing."""

PARENTS: Final[Mapping[str, str]] = {
    "gach": "noi_dung", "cong": "noi_dung", "dong_giua": "noi_dung", "kinh_gui_gach": "kinh_gui", "du_thao": "khan",
    "cho_ky": "ho_ten",
}  # fmt: skip
"""House role → the role whose type it takes, so that a change of one changes both."""
_CELL_ROLES: Final = frozenset({"bang_dau", "bang_nhom", "bang_o"})
_CELL_PT: Final = ELEMENTS["noi_dung"].co.low
"""Text in tables is set in the smaller of the sizes the decree allows for the body."""
_CONFIRMATION_PT: Final = ELEMENTS["noi_nhan"].co.preferred
"""The confirmation of a leave paper is small, as in Mẫu 1.10: the size of the word above the recipients."""
_HOUSE_ALIGN: Final = {
    "dong_giua": "giua", "gach": "deu", "cong": "deu", "kinh_gui_gach": "trai", "bang_dau": "giua",
    "bang_nhom": "trai", "bang_o": "trai", "du_thao": "giua", "xac_nhan": "giua",
}  # fmt: skip
_OPEN_ALIGN: Final = {"kinh_gui": "trai", "nguoi_soan": "phai", "dia_chi": "trai"}
"""Where the decree leaves the alignment open."""
RULE_ROLES: Final = ("ke_tieu_ngu", "ke_co_quan", "ke_trich_yeu", "ke_dia_chi")


def styles_part() -> bytes:
    """Write the part word/styles.xml."""
    chosen = sizes()
    body = chosen["noi_dung"]
    language = f'<w:lang w:val="{page.LANGUAGE}" w:eastAsia="{page.LANGUAGE}" w:bidi="{page.LANGUAGE}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts()}{_size(body)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{spacing()}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    base_paragraph = f'<w:pPr><w:widowControl/>{spacing()}<w:ind w:left="0" w:right="0" w:firstLine="0"/></w:pPr>'
    base_run = f'<w:rPr>{fonts()}<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="auto"/>{_size(body)}{language}</w:rPr>'
    styles = [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        _table_style("TableNormal", "Normal Table", default=True),
        _table_style(GRID_STYLE, GRID_NAME, default=False),
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{BASE_STYLE}"><w:name w:val="{BASE_NAME}"/>'
        f"{base_paragraph}{base_run}</w:style>",
        *(_style(role, name, chosen) for role, name in STYLE_NAMES.items()),
    ]
    return f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{''.join(styles)}</w:styles>".encode()


def _size(pt: float) -> str:
    value = half_points(pt)
    return f'<w:sz w:val="{value}"/><w:szCs w:val="{value}"/>'


def _style(role: str, name: str, chosen: Mapping[str, float]) -> str:
    shown = style_name(name)
    parent = style_id(PARENTS[role]) if role in PARENTS else BASE_STYLE
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(role)}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="{parent}"/><w:qFormat/>{_paragraph_properties(role)}{_run_properties(role, chosen)}</w:style>'
    )


def _paragraph_properties(role: str) -> str:
    if role in RULE_ROLES:
        return _rule_properties(role)
    if role == "ngat":
        return f"<w:pPr>{spacing(exact_pt=_HAIR_PT)}</w:pPr>"
    if role == "cho_ky":
        return f'<w:pPr><w:keepNext/>{spacing(before_pt=_signature_room_pt())}<w:jc w:val="center"/></w:pPr>'
    setting = SETTINGS.get(role, Setting())
    keep = ("<w:keepNext/>" if setting.keep else "") + ("<w:keepLines/>" if setting.whole else "")
    lines = page.LINE_SPACING.preferred if setting.indent else 1
    gaps = spacing(before_pt=setting.before, after_pt=setting.after, lines=lines)
    outline = f'<w:outlineLvl w:val="{setting.outline}"/>' if setting.outline is not None else ""
    return f'<w:pPr>{keep}{gaps}{_indent(role, setting)}<w:jc w:val="{_align(role)}"/>{outline}</w:pPr>'


def _align(role: str) -> str:
    element = ELEMENTS.get(role)
    chosen = element.can if element and element.can else _OPEN_ALIGN.get(role) or _HOUSE_ALIGN.get(role, "trai")
    return _ALIGN[chosen]


def _indent(role: str, setting: Setting) -> str:
    if setting.indent:
        return f'<w:ind w:firstLine="{twips(page.INDENT.preferred)}"/>'
    if role == "dong_giua":
        return '<w:ind w:firstLine="0"/>'
    if role == "kinh_gui":
        return f'<w:ind w:left="{twips(page.ADDRESSEE_INDENT_MM)}"/>'
    if role == "kinh_gui_gach":
        return f'<w:ind w:left="{twips(page.ADDRESSEE_DASH_MM)}"/>'
    return ""


def _rule_properties(role: str) -> str:
    """A rule is the top border of a paragraph of its own; the layout sets its length by the two indents."""
    eighths = round(page.RULE_WEIGHT_PT * 8)
    border = f'<w:pBdr><w:top w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/></w:pBdr>'
    keep = "<w:keepNext/>" if role == "ke_trich_yeu" else ""
    after = _TITLE_GAP_PT if role == "ke_trich_yeu" else 0
    return f"<w:pPr>{keep}{border}{spacing(before_pt=2, after_pt=after, exact_pt=_RULE_ROOM_PT)}</w:pPr>"


def _signature_room_pt() -> float:
    """Room for the hand, less the empty line that holds the place for a picture of the signature."""
    room = points(page.SIGNATURE_ROOM.preferred)
    return room - page.LINE_HEIGHT_RATIO * ELEMENTS["ho_ten"].co.preferred


def _run_properties(role: str, chosen: Mapping[str, float]) -> str:
    element = ELEMENTS.get(role)
    bold = (element is not None and element.dam) or role in {"bang_dau", "bang_nhom"}
    if role == "dieu":
        bold = False  # only the label and the title are bold, and they say so themselves
    parts = "<w:b/><w:bCs/>" if bold else ""
    parts += "<w:i/><w:iCs/>" if (element and element.nghieng) or role == "xac_nhan" else ""
    colours = {"khan": stamps.STAMP_RED, "du_thao": "auto"}
    parts += f'<w:color w:val="{colours[role]}"/>' if role in colours else ""
    if role in chosen:
        parts += _size(chosen[role])
    elif role in _CELL_ROLES:
        parts += _size(_CELL_PT)
    elif role == "xac_nhan":
        parts += _size(_CONFIRMATION_PT)
    elif role == "ngat" or role in RULE_ROLES:
        parts += _size(_HAIR_PT)
    return f"<w:rPr>{parts}</w:rPr>" if parts else ""


def _table_style(identifier: str, name: str, *, default: bool) -> str:
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _BORDERS)
    borders = "" if default else f"<w:tblBorders>{sides}</w:tblBorders>"
    padding = "".join(f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side, wide in _PADDING)
    kind = 'w:default="1"' if default else 'w:customStyle="1"'
    rest = (
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        if default
        else '<w:basedOn w:val="TableNormal"/>'
    )
    return (
        f'<w:style w:type="table" {kind} w:styleId="{identifier}"><w:name w:val="{name}"/>{rest}'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{borders}<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr></w:style>'
    )


_BORDERS: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_PADDING: Final = (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
"""Cell padding in twips: 1,5 mm at the sides."""
