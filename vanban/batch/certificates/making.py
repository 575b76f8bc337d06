"""From a row to its certificate: the maker a batch runs, and the preparation of one printing."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from vanban.batch.certificates import paragraphs
from vanban.batch.certificates.arranging import arrange
from vanban.batch.certificates.common import Common
from vanban.batch.certificates.dressing import faults_of, measured
from vanban.batch.certificates.fitting import AIR
from vanban.batch.certificates.flowing import flowing, heights
from vanban.batch.certificates.kinds import CertificateKind, certificate_kind
from vanban.batch.certificates.pictures import background_of, emblem_of, told_of_background
from vanban.batch.certificates.setting import Setter, refused, rules_of, told
from vanban.batch.certificates.wording import printed
from vanban.batch.rows import Row
from vanban.building.certificates.layout import OFFICE_LINES, OFFICE_SIZE, SIGNING
from vanban.building.certificates.sheet import Sheet
from vanban.building.certificates.template import certificate_template
from vanban.errors import InputError, Problem, TemplateError
from vanban.metrics import break_lines
from vanban.ooxml.xml_text import decode
from vanban.overprint.measuring import measure
from vanban.rendering import Template
from vanban.rendering.engine.blanks import Blank
from vanban.rendering.engine.package import read_package
from vanban.rendering.page.library import template_path


@dataclass(frozen=True)
class CertificateMaker:
    """Makes the DOCX of one certificate after another.

    Attributes:
        kind: key of the kind.
        common: the common record.
        template: compiled.
        setter: sets texts in the template's zones; None for an office's template that cannot be measured: its texts
            are printed as they are, and Word decides about lines.
        may_be_blank: fields that print nothing when their cell is blank; another blank is refused where a tag prints it.
        doubts: what looks wrong in an office's template, though files can be made.
    """

    kind: str
    common: Common
    template: Template
    setter: Setter | None
    may_be_blank: frozenset[str] = frozenset()
    doubts: tuple[Problem, ...] = ()

    def identity(self) -> str:
        """A mark of the template and the common record: a batch goes on only when both are the same."""
        common = replace(self.common, folder=None, name="")  # the same office in another folder
        return hashlib.sha256(pickle.dumps((self.kind, common, self.template), protocol=4)).hexdigest()[:16]

    def check(self, row: Row) -> tuple[Problem, ...]:
        """Set the certificate and throw it away; tells what had to shrink or wrap.

        Raises:
            InputError: the row gives no certificate.
        """
        values, notes = self._values(row)
        self.template.pieces(values)
        return notes

    def ready(self, row: Row) -> tuple[list[bytes], tuple[Problem, ...]]:
        """The file of the row and what deserves a look, worked out once.

        Raises:
            InputError: the row gives no certificate.
        """
        values, notes = self._values(row)
        return self.template.pieces(values), notes

    def pieces(self, row: Row) -> list[bytes]:
        """The file of the row.

        Raises:
            InputError: the row gives no certificate.
        """
        return self.template.pieces(self._values(row)[0])

    def values(self, row: Row) -> Mapping[str, object]:
        """What the template prints for a row.

        Raises:
            InputError: the row gives no certificate.
        """
        return self._values(row)[0]

    def _values(self, row: Row) -> tuple[dict[str, object], tuple[Problem, ...]]:
        kind = certificate_kind(self.kind)
        zones = printed(kind, self.common, row)
        notes: tuple[Problem, ...] = ()
        ready: Mapping[str, object]
        if self.setter is None:
            # Plain text takes the look of its tag.
            ready = {f"{name}_in": text for name, text in zones.items()}
        else:
            done, too_long = self.setter.set(zones)
            if too_long:
                raise InputError(*refused(too_long, zones, row.places))
            if any(fitted.shrunk or fitted.wrapped for fitted in done.values()):
                notes = tuple(told(done, self.setter.sheet, row.places))
            ready = {**self._writer.values(done), **heights(self.setter.giving, self.setter.sheet, done)}
        title = {"tieu_de": f"{kind.ten} - {zones['nguoi_nhan']}".replace("\n", " "), "chu_de": kind.ten}
        ho_so = {**title, "tac_gia": self.common.values["tham_quyen"], "tuy_bien": {}}
        shared = self.common.values
        # A blank cell does not hide what the common record says.
        own = {
            name: value if value or name in self.may_be_blank else _blank(name)
            for name, value in row.values.items()
            if value or name not in shared
        }
        return {**shared, **own, **zones, **ready, "ho_so": ho_so}, notes

    @cached_property
    def _writer(self) -> paragraphs.Paragraphs:
        assert self.setter is not None
        return paragraphs.Paragraphs(self.setter.sheet)

    def __getstate__(self) -> dict[str, object]:
        """Travel without what was remembered."""
        return {name: self.__dict__[name] for name in ("kind", "common", "template", "setter", "may_be_blank")}


@lru_cache(maxsize=256)
def _blank(name: str) -> Blank:
    """A field's empty cell; the same fields come with every row."""
    return Blank(name)


def prepare(kind: str, common: Common, *, folder: Path | None = None, template: Path | None = None) -> CertificateMaker:
    """Prepare a printing: choose the template, compile it, measure its zones.

    Args:
        kind: key of the kind.
        common: the common record.
        folder: the office's folder of templates; a template it lacks is the house's. None: the house's.
        template: one file to use instead of any other.

    Raises:
        InputError: the emblem cannot be read, or the common record cannot be printed on the sheet.
        TemplateError: the template is wrong.
    """
    known = certificate_kind(kind)
    data, name, ours = template_bytes(known, common, folder=folder, template=template)
    package = read_package(data, name)
    compiled = None if ours else Template(package)
    if compiled is not None and (faults := faults_of(known, compiled, name)):
        raise TemplateError(*faults)
    if compiled is not None:
        compiled.refuse_untaken(column.key for column in known.columns)
    sheet, unmeasured = (measure(data, name=name, drawings=False), ()) if ours else measured(data, name)
    doubts = told_of_background(common) if compiled is None else (*compiled.doubts(), *unmeasured)
    setter = None
    if sheet is not None:
        document, giving = flowing(decode(package.parts[package.main]), sheet)
        setter = Setter(sheet, rules_of(kind, sheet), common.folder, giving)
        if giving:
            package, compiled = replace(package, parts={**package.parts, package.main: document.encode()}), None
    return CertificateMaker(kind, common, compiled or Template(package), setter, doubts=doubts)


def template_bytes(
    kind: CertificateKind, common: Common, *, folder: Path | None = None, template: Path | None = None
) -> tuple[bytes, str, bool]:
    """Choose the template: the named file, the office's, or the house's on the paper and in the frame asked for.

    Returns:
        Its bytes, its name for messages, and whether it is the house's.
    """
    if template is not None:
        return template.read_bytes(), str(template), False
    if folder is not None:
        path = template_path(kind.key, folder)
        if path.parent == folder:
            return path.read_bytes(), str(path), False
    sheet = sheet_of(common)
    if sheet == Sheet():
        path = template_path(kind.key)
        return path.read_bytes(), path.name, True
    return certificate_template(kind.key, sheet), f"{kind.key}.docx", True


def sheet_of(common: Common) -> Sheet:
    """Say which paper, frame, heading, emblem and background a common record asks for."""
    values = common.values
    border = values.get("khung") or None
    return Sheet(
        common.paper[0], common.paper[1], "" if border == "khong" else border, values.get("mau_khung") or None,
        values.get("dau_trang") or "nha_nuoc",  # type: ignore[arg-type]
        emblem_of(common), background_of(common), values.get("chu_tieu_de") == "trang_trong", _office_lines(common.signer),
    )  # fmt: skip


def _office_lines(signer: Sequence[str]) -> int:
    """Count the lines of the signer's post on A4; other paper widens its room and its type alike."""
    room = SIGNING * AIR
    lines = [line for part in signer for line in break_lines(part.upper(), OFFICE_SIZE, room, bold=True)]
    return min(max(len(lines), OFFICE_LINES.start), OFFICE_LINES.stop - 1)


def arranged(kind: str, common: Common, rows: Sequence[Row]) -> list[Row]:
    """Put rows into the order and the grouping the common record asks for."""
    return [
        row if row.index == number else replace(row, index=number)
        for number, row in enumerate(arrange(certificate_kind(kind), common, rows), start=1)
    ]
