"""A context becomes a paper: template chosen, dressed, fitted and filled, appendices appended."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from vanban.errors import DocumentError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.archive import Member, Shelf, pack
from vanban.ooxml.styles import parse_styles, with_house_ids
from vanban.ooxml.units import MM_PER_TWIP
from vanban.ooxml.xml_text import WrittenXml, Xml, canonical, decode
from vanban.regulation.printed import NO_MARKS, BanSaoIn, Blank, Dau, Filled, Kho, KyTen, Printed
from vanban.rendering.appending import DOCUMENT, Attached, append
from vanban.rendering.body.blocks import ending_section, write_body
from vanban.rendering.body.frames import stamp_column, top_margin
from vanban.rendering.body.height import title_height_mm
from vanban.rendering.embedding import ready_to_carry, record_member, without_record
from vanban.rendering.engine.package import Package, read_package
from vanban.rendering.fitting.header import blank_signer, broken_confirmation, fit_header, fit_title
from vanban.rendering.fitting.signature import fit_signature
from vanban.rendering.fitting.stretching import Setting, may_tear, spread, stretched, untouched
from vanban.rendering.fitting.tags import RECIPIENTS, RUN_ON, with_fitting_tags
from vanban.rendering.left_out import Comparison
from vanban.rendering.page.library import template_bytes, template_path
from vanban.rendering.page.look import dress_page, dress_styles
from vanban.rendering.page.properties import PART as PROPERTIES
from vanban.rendering.page.properties import properties_part, ready_for_properties
from vanban.rendering.page.roles import HOUSE, missing_styles
from vanban.rendering.page.sections import Section
from vanban.rendering.template import Template

_KEPT: Final = 160
"""How many templates are kept compiled: every kind of paper in several looks."""
_PLAIN: Final = 2
"""The form of marshalled data without references: equal sheets give equal bytes."""
_FAST: Final = 4
"""How hard a part is packed that only one paper has."""
_STYLES: Final = "word/styles.xml"
_BLANK: Final[Blank] = {
    "chu_quan": [], "co_quan": [], "quoc_hieu": "", "tieu_ngu": "", "so_ky_hieu": None, "dia_danh_ngay": None,
    "trich_yeu_cong_van": None, "ten_loai": None, "trich_yeu": None, "ke_trich_yeu": True, "mo_dau": [], "noi_dung": [],
    "ky": [], "noi_nhan": None, "xac_nhan": None, "lien_he": None, "dau": NO_MARKS, "nhan": "", "tieu_de": None,
    "kem_theo": None, "hinh_thuc_sao": "", "ngang": False, "thong_tin_ky_so": None, "phu_luc": [],
}  # fmt: skip
"""What a form may lack: appendices and copies have few of the parts of a paper."""
_MADE_WITH: Final = frozenset({"ngang", "thong_tin_ky_so"})
"""What says how an appendix is made, and is no tag of its template."""


def pieces(context: Printed, *, folder: Path | None = None, record: str = "") -> list[bytes]:
    """Make the DOCX of one paper as consecutive pieces; same context, same bytes. Templates are compiled once and kept.

    Args:
        context: what is printed, as `vanban.context` gives it.
        folder: the office's folder of templates; a template it lacks is the house's. None: the house's only.
        record: the record as JSON that travels inside the file; "" puts none in.

    Raises:
        InputError: a text holds a character that XML forbids.
        TemplateError: the template is missing or wrong.
    """
    paper: Filled = {**_BLANK, **context}
    press = _press(paper, folder, carries=bool(record))
    head = press.head(paper, press.section)
    if (found := press.stretched(paper, head)) is not None:
        paper = {**paper, "kho": spread(paper["kho"], found)}
        press = _press(paper, folder, carries=bool(record))
        head = press.head(paper, press.section) if found.small else head
    if not context["phu_luc"]:
        return press.pieces(paper, record, head)
    attached = []
    for appendix in context["phu_luc"]:
        marks: Dau = {**NO_MARKS, "thong_tin_ky_so": appendix["thong_tin_ky_so"]}
        whole: Filled = {**_BLANK, "kho": paper["kho"], "ho_so": context["ho_so"], **appendix, "dau": marks}
        attached.append(_press(whole, folder).attached(whole))
    return press.packed(append(press.parts(paper, head), attached), record)


def render(context: Printed, *, folder: Path | None = None, record: str = "") -> bytes:
    """Make the DOCX of one paper; else as `pieces`."""
    return b"".join(pieces(context, folder=folder, record=record))


def house_template(khuon: str, sheet: Kho) -> Template:
    """Give a template of the house as papers of a sheet are made with it, by its name."""
    path = _house_path(khuon)
    wanted = marshal.dumps(dict(sheet), _PLAIN)
    return _compiled(_house_bytes(path), str(path), wanted, False, False, None).template


def copy_parts(context: BanSaoIn, section: Section, *, folder: Path | None = None) -> dict[str, bytes]:
    """Render the block of a copy for the page another document ends on."""
    whole: Filled = {**_BLANK, **context}
    press = _press(whole, folder)
    return {**press.package.parts, **press.template.render_parts(press.values(whole, section))}


def pack_parts(parts: Mapping[str, bytes]) -> bytes:
    """Pack parts into a file, in their order, the same bytes every time."""
    return b"".join(Shelf.of(pack(name, data) for name, data in parts.items()).with_members(()))


def _press(context: Filled, folder: Path | None, *, carries: bool = False) -> _Press:
    """Give the compiled template a context asks for, in its look."""
    house = _house_path(context["khuon"])
    path = house if folder is None else template_path(context["khuon"], folder)
    told = bool(context["ho_so"]["tuy_bien"])
    data = _house_bytes(path) if path == house else template_bytes(path)
    wanted = marshal.dumps(dict(context["kho"]), _PLAIN)
    return _compiled(data, str(path), wanted, told, carries, house if path != house else None)


_house_path = lru_cache(maxsize=_KEPT)(template_path)
_house_bytes = lru_cache(maxsize=_KEPT)(template_bytes)
"""A template of the house, looked for and read once: it does not change while the program runs."""


@lru_cache(maxsize=_KEPT)
def _house_template(house: Path) -> Template:
    """A template of the house as it is, to hold an office's against; it does not change while the program runs."""
    return Template(read_package(_house_bytes(house), house.name))


@lru_cache(maxsize=_KEPT)
def _compiled(data: bytes, name: str, wanted: bytes, told: bool, carries: bool, house: Path | None) -> _Press:
    """Compile a template: once for each content of its file, so that one edited in Word is taken at once."""
    sheet = marshal.loads(wanted)  # noqa: S302 - written by `_press` of this process
    return _Press(read_package(data, name), sheet, told=told, carries=carries, house=house)


_still = lru_cache(maxsize=_KEPT * 8)(pack)
"""`pack`, remembered for the parts of templates."""


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the body, fitted.

    Attributes:
        geometry: widths of its columns and rules, for the template's tags.
        texts: its texts as they are broken into lines.
        top_mm: how high it is.
    """

    geometry: dict[str, Any]
    texts: dict[str, Any]
    top_mm: float


class _Press:
    """A template dressed in the look of a record and compiled; an office's own is looked over, the house's by the tests."""

    def __init__(self, package: Package, wanted: Kho, *, told: bool, carries: bool, house: Path | None) -> None:
        package, self.record_part = without_record(package), ""
        if carries:
            package, self.record_part = ready_to_carry(package)
        parts = dict(package.parts)
        if not {_STYLES, DOCUMENT} <= set(parts):
            raise _not_word(package.name)
        parts[DOCUMENT] = canonical(decode(parts[DOCUMENT]), DOCUMENT).encode()
        try:
            parts = with_house_ids(parts, HOUSE)
        except DocumentError as fault:
            raise _not_word(package.name) from fault
        parts[_STYLES], self.look = dress_styles(parts[_STYLES], wanted)
        document = dress_page(decode(parts[DOCUMENT]), wanted)
        try:
            self.section = Section.of(document)
        except KeyError as missing:
            raise _not_word(package.name) from missing
        document = with_fitting_tags(document)
        self.runs_on = RUN_ON in document
        parts[DOCUMENT] = document.encode()
        package = Package(package.name, parts, package.kinds)
        self.package, self.has_properties = ready_for_properties(package, wanted=told)
        self.template = Template(self.package)
        self.compared = Comparison(self.template, _house_template(house)) if house is not None else None
        if self.compared is None:
            return
        lacking = missing_styles(parse_styles(parts[_STYLES]), self.template.variables(), package.name)
        if lacking:
            raise TemplateError(*lacking)

    def pieces(self, context: Filled, record: str, head: _Head) -> list[bytes]:
        """Render into a file, with the record when there is one."""

        def more(main: Sequence[str]) -> Iterator[Member]:
            if self.has_properties:
                yield pack(PROPERTIES, properties_part(context["ho_so"]["tuy_bien"]), _FAST)
            if record:
                yield record_member(self.record_part, record, main)

        return self.template.pieces(self.values(context, head=head), more)

    def packed(self, parts: Mapping[str, bytes], record: str) -> list[bytes]:
        """Pack loose parts into a file; what stands in the template as it is was packed before."""
        members = [
            _still(name, data) if self.package.parts.get(name) is data else pack(name, data, _FAST)
            for name, data in parts.items()
        ]
        if record:
            members.append(record_member(self.record_part, record, (decode(parts[DOCUMENT]),)))
        return Shelf.of(members).with_members(())

    def parts(self, context: Filled, head: _Head) -> dict[str, bytes]:
        """Render into loose parts, the still ones included."""
        found = {**self.package.parts, **self.template.render_parts(self.values(context, head=head))}
        return {**found, PROPERTIES: properties_part(context["ho_so"]["tuy_bien"])} if self.has_properties else found

    def attached(self, context: Filled) -> Attached:
        """Render an appendix: a section with its own page numbers, the first of them hidden."""
        section = self.section.turned(landscape=context["ngang"])
        values, ending = self._values(context, section, appendix=True)
        parts = {**self.package.parts, **self.template.render_parts(values)}
        return Attached(parts, ending, self.package.name)

    def values(self, context: Filled, section: Section | None = None, head: _Head | None = None) -> dict[str, Any]:
        """Give the values of the template's tags; `section` is the page when it is not the template's own."""
        page = section or (self.section.turned(landscape=True) if context["ngang"] else self.section)
        return self._values(context, page, appendix=False, head=head)[0]

    def head(self, given: Filled, section: Section) -> _Head:
        """Fit what stands above the body; its measures have nothing to do with the body's spacing."""
        header, names = fit_header(given, self.look, section.text_width)
        title, titles = fit_title(given, self.look, section.text_width)
        printed: Filled = {**given, **names, **titles}  # type: ignore[typeddict-item]
        left_mm = header["dau_trang"]["trai"] * MM_PER_TWIP
        top_mm = title_height_mm(printed, self.look, section, left_mm) if given["ky"] else 0.0
        return _Head({**header, **title}, {**names, **titles}, top_mm)

    def stretched(self, given: Filled, head: _Head) -> Setting | None:
        """Find the setting that brings the signature back or fills the page before it; None where the paper's own is right.

        An office's template of another look keeps its own, a record what it chose.
        """
        section, look = self.section, self.look
        if not untouched(given["kho"]) or not may_tear(given, look, section):
            return None
        if self.compared is not None and look != _press(given, None).look:
            return None
        return stretched(given, look, section, head.top_mm, runs_on=self.runs_on)

    def _values(
        self, given: Filled, section: Section, *, appendix: bool, head: _Head | None = None
    ) -> tuple[dict[str, Any], str]:
        look, head = self.look, head or self.head(given, section)
        columns = (head.geometry["dau_trang"]["trai"], head.geometry["dau_trang"]["phai"])
        top_mm = head.top_mm
        ending = ending_section(given["noi_dung"], section)
        signature = fit_signature(given, look, ending, section, top_mm, runs_on=self.runs_on)
        opening = write_body(given["mo_dau"], section, look, signed=False)
        signed = bool(given["ky"]) and not signature.joined
        body = write_body(given["noi_dung"], section, look, signed=signed, restart=appendix)
        foot = section.bottom if given["lien_he"] else section.footer
        geometry = {
            **head.geometry,
            "chu_ky": signature.columns,
            "trang": _sheet(body.section, foot, first=not body.broken),
        }
        pairs, odd = _pairs(signature.signers), len(signature.signers) % 2 == 1
        values = {
            **{name: value for name, value in given.items() if name not in _MADE_WITH},
            **head.texts,
            "hinh": geometry,
            "mo_dau": opening.xml,
            "noi_dung": body.xml,
            "khung_dau": Xml(stamp_column(given["dau"], look, columns[0])),
            "dau_le_tren": Xml(top_margin(given["dau"], look, columns)),
            "ky": signature.signers,
            "cap_ky": pairs,
            "cap_chan": pairs[:-1] if odd else pairs,
            "ky_le": signature.signers[-1] if odd else None,
            "xac_nhan": broken_confirmation(given["xac_nhan"], look, signature.left_mm) if given["xac_nhan"] else None,
            RECIPIENTS: WrittenXml(signature.recipients),
            RUN_ON: [WrittenXml(piece) for piece in signature.more],
        }
        if self.compared is not None and (lost := self.compared.left_out(values)):
            raise TemplateError(*lost)
        return values, body.section.xml(first=not body.broken, restart=appendix and not body.broken)


def _not_word(name: str) -> TemplateError:
    return TemplateError(
        Problem(
            "khuôn thiếu kiểu chữ, khổ giấy hoặc lề trang",
            tep=name,
            cach_sua="Mở khuôn bằng Word, lưu lại thành .docx rồi thử lại.",
        )
    )


def _sheet(section: Section, foot: int, *, first: bool) -> dict[str, Any]:
    wide, high = (section.height, section.width) if section.landscape else (section.width, section.height)
    turned = "landscape" if section.landscape else "portrait"
    return {"w": wide, "h": high, "huong": turned, "chan": foot, "dau": int(first)}


def _pairs(signers: list[KyTen]) -> list[tuple[KyTen, KyTen]]:
    """Set signatures two by two, their names on one line: shorter offices get blank lines below.

    An odd last one stands on the right, where the only signature of a paper stands.
    """
    filled = [*signers[:-1], blank_signer(), signers[-1]] if len(signers) % 2 else signers
    pairs = []
    for left, right in zip(filled[::2], filled[1::2], strict=True):
        high = max(_line_count(left), _line_count(right))
        pairs.append((_padded(left, high), _padded(right, high)))
    return pairs


def _line_count(signer: KyTen) -> int:
    return sum(line.count("\n") + 1 for line in signer["dong"])


def _padded(signer: KyTen, high: int) -> KyTen:
    return {**signer, "dong": [*signer["dong"], *[""] * (high - _line_count(signer))]}
