"""Measuring a certificate's template: where its zones stand on the paper, so that a page can be printed without Word.

Understood are sheets as the house builds them, and what an office changes in Word: heights of rows, sizes, colours, faces,
texts, pictures, colours of the frame. Anything else is refused with its reason; the DOCX route prints every template.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from vanban.errors import DocumentError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.names import W, millimetres, points, whole
from vanban.ooxml.opening import OpenPackage
from vanban.ooxml.shapes import Layer
from vanban.ooxml.units import MM_PER_PT
from vanban.overprint.drawings import read_anchors, read_inline
from vanban.overprint.metafile import is_metafile, read_metafile
from vanban.overprint.sheet import Box, Look, Picture, Sheet, Stroke, VerticalAlign
from vanban.overprint.styles import Styles, w
from vanban.overprint.typefaces import FaceName
from vanban.patterns import regex

_TAG: Final = regex(r"\{\{\s*(?:p\s+)?(\w+?)(_in)?\s*\}\}")
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SECTION: Final = ("header", "footer")


def measure(template: bytes, *, name: str = "", drawings: bool = True) -> Sheet:
    """Measure the sheet of a template.

    Args:
        template: bytes of the .docx.
        name: how the user knows it, for messages.
        drawings: read the frame and the pictures too; who only fits texts need not wait for them.

    Raises:
        TemplateError: the template is not a sheet of rows of fixed height; the message says what is in the way.
    """
    try:
        package = _Package(OpenPackage(template, name))
        document = package.xml("word/document.xml")
        styles = Styles.read(package.xml("word/styles.xml"), package.theme())
    except DocumentError as error:
        raise TemplateError(*error.problems) from error
    except KeyError as error:
        raise TemplateError(Problem("khuôn thiếu một phần", tep=name, tim_thay=str(error.args[0]))) from error
    return _Measurer(package, document, styles, name).sheet(drawings=drawings)


@dataclass(frozen=True, slots=True)
class _Package:
    parts: OpenPackage

    def xml(self, part: str) -> Any:
        return self.parts.xml(part)

    def theme(self) -> Any:
        """The theme the document refers to; None when it has none."""
        part = next((one for one in self.related("word/document.xml").values() if one.startswith("word/theme/")), None)
        return self.xml(part) if part is not None and part in self.parts else None

    def related(self, part: str) -> dict[str, str]:
        """Relationship id → part."""
        folder, _, leaf = part.rpartition("/")
        listing = f"{folder}/_rels/{leaf}.rels"
        if listing not in self.parts:
            return {}
        return {
            str(entry.get("Id")): posixpath.normpath(posixpath.join(folder, str(entry.get("Target")))).lstrip("/")
            for entry in self.xml(listing)
            if entry.get("TargetMode") != "External"
        }


class _Measurer:
    def __init__(self, package: _Package, document: Any, styles: Styles, name: str) -> None:
        self._package = package
        self._body = document.find(w("body"))
        self._styles = styles
        self._name = name
        self._related = package.related("word/document.xml")
        self._boxes: list[Box] = []
        self._rules: list[Stroke] = []
        self._pictures: list[Picture] = []

    def sheet(self, *, drawings: bool) -> Sheet:
        section = self._body.find(w("sectPr"))
        tables = self._body.findall(w("tbl"))
        if section is None or len(tables) != 1:
            raise self._refusal(f"khuôn có {len(tables)} bảng, cần đúng một bảng làm khung chữ")
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        for paragraph in self._body.findall(w("p")):
            if "".join(paragraph.itertext()).strip():
                raise self._refusal("có chữ nằm ngoài bảng")
        self._table(tables[0], _mm(margins, "left"), _mm(margins, "top"))
        layers, pictures = self._background(section) if drawings else ([], [])
        return Sheet(
            _mm(size, "w"), _mm(size, "h"), tuple(self._boxes), tuple(layers), tuple(self._rules),
            (*pictures, *self._pictures),
        )  # fmt: skip

    def _refusal(self, why: str) -> TemplateError:
        return TemplateError(
            Problem(
                f"không đo được khuôn để in nhanh: {why}", tep=self._name,
                cach_sua="Dùng đường DOCX (bỏ --pdf, hoặc chuyển tệp gộp sang PDF), hoặc giữ bảng của khuôn gốc",
            )
        )  # fmt: skip

    def _table(self, table: Any, left: float, top: float) -> None:
        columns = [_mm(column, "w") for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        indent = table.find(f"{w('tblPr')}/{w('tblInd')}")
        left += _mm(indent, "w") if indent is not None else 0.0
        y = top
        for number, row in enumerate(table.findall(w("tr")), start=1):
            height = row.find(f"{w('trPr')}/{w('trHeight')}")
            if height is None or height.get(w("hRule")) != "exact":
                raise self._refusal(f"hàng {number} của bảng không đặt chiều cao cố định (Exactly)")
            high = _mm(height, "val")
            x, column = left, 0
            for cell in row.findall(w("tc")):
                span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
                count = (whole(span.get(w("val"))) if span is not None else None) or 1
                wide = sum(columns[column : column + count])
                self._cell(cell, number, (x, y, wide, high))
                x, column = x + wide, column + count
            y += high

    def _cell(self, cell: Any, row: int, room: tuple[float, float, float, float]) -> None:
        if cell.find(w("tbl")) is not None or cell.find(f".//{w('txbxContent')}") is not None:
            raise self._refusal(f"hàng {row} có bảng hoặc khung chữ lồng bên trong")
        full = [
            p
            for p in cell.findall(w("p"))
            if _text(p).strip() or p.find(f".//{w('drawing')}") is not None or _border(p) is not None
        ]
        if not full:
            return
        if len(full) > 1 or len(cell.findall(w("p"))) > 1:
            raise self._refusal(f"hàng {row} có ô nhiều đoạn")
        align = cell.find(f"{w('tcPr')}/{w('vAlign')}")
        valign: VerticalAlign = {"center": "center", "bottom": "bottom"}.get(
            align.get(w("val")) if align is not None else "", "top"
        )  # type: ignore[assignment]
        self._paragraph(full[0], row, room, valign)

    def _paragraph(
        self, paragraph: Any, row: int, room: tuple[float, float, float, float], valign: VerticalAlign
    ) -> None:
        x, y, wide, high = room
        properties = self._styles.paragraph(paragraph)
        drawing = paragraph.find(f".//{w('drawing')}")
        if drawing is not None:
            self._picture(drawing, room, row)
            return
        border = _border(paragraph)
        left, right = properties.left, properties.right
        if border is not None:
            self._rules.append(
                Stroke(
                    x + left,
                    y + properties.before,
                    wide - left - right,
                    (points(border.get(w("sz")), per=8) or 0.5) * MM_PER_PT,
                )
            )
            return
        text = _text(paragraph)
        tag = _TAG.fullmatch(text.strip())
        if tag is None and ("{{" in text or "{%" in text):
            raise self._refusal(f"hàng {row} có thẻ mà bản in nhanh không hiểu: {text.strip()[:60]}")
        if properties.pitch is None:
            raise self._refusal(f"hàng {row} không đặt khoảng cách dòng cố định (Exactly)")
        look = Look(
            FaceName(properties.family, properties.bold, properties.italic), properties.size,
            properties.pitch / properties.size, properties.colour, properties.capitals, properties.align,
        )  # fmt: skip
        found = paragraph.find(w("pPr"))
        run = paragraph.find(f"{w('r')}/{w('rPr')}")
        self._boxes.append(
            Box(
                tag[1] if tag else "", "" if tag else text.strip(), x + left, y, wide - left - right, high, look, valign,
                _markup(found), _markup(run),
            )
        )  # fmt: skip

    def _picture(self, drawing: Any, room: tuple[float, float, float, float], row: int) -> None:
        picture = read_inline(drawing)
        if picture is None:
            raise self._refusal(f"hàng {row} có hình vẽ không phải ảnh")
        relation, width, height = picture
        x, y, wide, high = room
        data = self._package.parts.read(self._related[relation])
        self._pictures.append(Picture(x + (wide - width) / 2, y + (high - height) / 2, width, height, data))

    def _background(self, section: Any) -> tuple[list[Layer], list[Picture]]:
        layers: list[Layer] = []
        pictures: list[Picture] = []
        for kind, part in self._running_parts(section):
            tree = self._package.xml(part)
            if "".join(tree.itertext(w("t"))).strip():
                raise self._refusal(f"có chữ ở {'đầu' if kind == 'header' else 'chân'} trang")
            found, strange = read_anchors(tree)
            if strange:
                raise self._refusal(f"hình nền không đọc được ({strange})")
            related = self._package.related(part)
            for relation, x, y, width, height in found:
                data = self._package.parts.read(related[relation])
                if not is_metafile(data):
                    pictures.append(Picture(x, y, width, height, data))
                    continue
                drawn = read_metafile(data, (x, y, width, height))
                if drawn is None:
                    raise self._refusal("khung là ảnh EMF lạ; dùng ảnh PNG hoặc JPEG")
                layers += drawn
        return layers, pictures

    def _running_parts(self, section: Any) -> Iterator[tuple[str, str]]:
        for kind in _SECTION:
            for reference in section.findall(w(f"{kind}Reference")):
                yield kind, self._related[str(reference.get(f"{_R}id"))]


def _mm(element: Any, attribute: str) -> float:
    return millimetres(element.get(w(attribute))) or 0.0


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" for node in paragraph.iter(w("t")))


def _border(paragraph: Any) -> Any:
    return paragraph.find(f"{w('pPr')}/{w('pBdr')}/{w('top')}")


def _markup(element: Any) -> str:
    """Give an element's XML without the namespaces every part declares anyway."""
    if element is None:
        return ""
    text = etree.tostring(element, encoding="unicode")
    return re.sub(r'\sxmlns:\w+="[^"]*"', "", text) if f'xmlns:w="{W[1:-1]}"' in text else text
