"""All certificates of a list as one PDF, by the fast lane: no Word, no LibreOffice, thousands a second."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.certificates.common import Common
from vanban.batch.certificates.fitting import Fitted
from vanban.batch.certificates.flowing import flowing
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.machine import MACHINE
from vanban.batch.certificates.making import template_bytes
from vanban.batch.certificates.pictures import told_of_background
from vanban.batch.certificates.setting import Setter, refused, rules_of, told
from vanban.batch.certificates.wording import printed
from vanban.batch.rows import Row
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.ooxml.opening import OpenPackage
from vanban.ooxml.xml_text import decode
from vanban.overprint.lane import SetText, open_lane
from vanban.overprint.measuring import measure
from vanban.overprint.sheet import Sheet

LASTING: Final = ("tham_quyen", "ngay_ky", "chuc_vu_ky", "ho_ten_ky")
"""Zones that are the same on every certificate of a printing: they go into the background."""
Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Printed:
    """What a printing brought.

    Attributes:
        pages: how many certificates the file holds.
        problems: rows that gave none, every one told.
        notes: what had to shrink or wrap.
    """

    pages: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class CertificatePrinter:
    """Prints certificates of one kind as PDF.

    Attributes:
        kind: key of the kind.
        common: the common record.
        sheet: measured from the template.
        setter: sets texts in the sheet's zones.
        overprint: print the texts only, on paper that carries frame and heading already.
    """

    kind: str
    common: Common
    sheet: Sheet
    setter: Setter
    overprint: bool = False

    def print(
        self, rows: Iterable[Row], path: Path, *, tell: Tell | None = None, skip: bool = False, overwrite: bool = False
    ) -> Printed:
        """Write one PDF; it is there whole or not at all.

        Args:
            rows: in the order of printing; read once.
            path: the file.
            tell: called with the number of pages after every hundredth.
            skip: leave bad rows out; otherwise they are an error and nothing is written.
            overwrite: replace also what is not the program's own; the old file stays as `.bak`.

        Raises:
            OverwriteError: somebody's work stands there.
            InputError: rows give no certificate (all are told), or a font is missing.
        """
        kind = certificate_kind(self.kind)
        problems: list[Problem] = []
        notes: list[Problem] = list(told_of_background(self.common))
        pages = 0
        with files.streaming(path, overwrite=overwrite) as out:
            lane = open_lane(
                out, self.sheet, title=f"{kind.ten} {self.common.values.get('nam', '')}".strip(),
                author=self.common.values.get("tham_quyen", ""), fonts=MACHINE, folder=self.common.folder,
                behind=not self.overprint,
            )  # fmt: skip
            lasting: dict[str, tuple[str, ...]] | None = None
            boxes = self.sheet.fields
            for row in rows:
                try:
                    zones, done = self._set(row)
                except InputError as error:
                    problems += error.problems
                    continue
                if lasting is None:
                    lasting = {key: done[key].lines for key in LASTING if key in done}
                    lane.begin(
                        SetText(boxes[key], done[key].lines, done[key].size) for key in lasting if done[key].lines
                    )
                texts = [
                    SetText(fitted.box or boxes[key], fitted.lines, fitted.size)
                    for key, fitted in done.items()
                    if fitted.lines and key not in lasting
                ]
                lane.page(texts, bookmark=zones["nguoi_nhan"].replace("\n", "; "))
                pages += 1
                if any(fitted.shrunk or fitted.wrapped for fitted in done.values()):
                    notes += told(done, self.sheet, row.places)
                if tell and pages % 100 == 0:
                    tell(pages)
            if problems and not skip:
                raise InputError(*problems)
            if not pages:
                raise InputError(*problems, Problem("không có giấy nào để in", cach_sua="Xem lại danh sách"))
            lane.finish()
        return Printed(pages, tuple(problems), tuple(notes))

    def _set(self, row: Row) -> tuple[dict[str, str], dict[str, Fitted]]:
        if row.problems:
            raise InputError(*row.problems)
        zones = printed(certificate_kind(self.kind), self.common, row)
        done, too_long = self.setter.set(zones)
        if too_long:
            raise InputError(*refused(too_long, zones, row.places))
        return zones, done


def prepare_printing(
    kind: str, common: Common, *, folder: Path | None = None, template: Path | None = None, overprint: bool = False
) -> CertificatePrinter:
    """Prepare the fast lane: measure the template that the DOCX route would use.

    Args:
        kind: key of the kind.
        common: the common record.
        folder: the office's folder of templates; None: the house's.
        template: one file to use instead of any other.
        overprint: print the texts only, on paper that carries frame and heading already.

    Raises:
        TemplateError: an office's template is of a shape that cannot be measured; the DOCX route prints it.
    """
    known = certificate_kind(kind)
    data, name, _ = template_bytes(known, common, folder=folder, template=template)
    sheet = measure(data, name=name)
    _, giving = flowing(decode(OpenPackage(data, name).read("word/document.xml")), sheet)
    return CertificatePrinter(
        kind, common, sheet, Setter(sheet, rules_of(kind, sheet), common.folder, giving), overprint
    )
