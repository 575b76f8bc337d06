"""A file that docxtpl wrote, looked over as the engine's own are: whole, safe, well-formed, the same for the same values."""

from __future__ import annotations

from vanban.errors import Problem
from vanban.ooxml.archive import Shelf, pack
from vanban.ooxml.settings import without_stretching
from vanban.ooxml.xml_text import decode, parse_fault
from vanban.rendering.dropin.refusals import DocxTemplateError
from vanban.rendering.engine.finishing import fill_hollow
from vanban.rendering.engine.package import read_package
from vanban.rendering.engine.places import part_label

_SETTINGS = "word/settings.xml"


def looked_over(data: bytes, name: str) -> bytes:
    """The same file, checked, emptied cells and rows put right, packed so that it has no clock in it.

    Raises:
        TemplateError: a part is not well-formed, or the package is no Word document any more.
    """
    package = read_package(data, name)
    members = []
    for part, content in package.parts.items():
        if part in package.kinds or part.endswith(".rels"):
            if fault := parse_fault(decode(content)):
                label = part_label(part, package.kinds.get(part, ""))
                raise DocxTemplateError(Problem(f"kết quả không phải XML đúng ({fault[0]})", vi_tri=label, tep=name))
            if part in package.kinds:
                content = fill_hollow(decode(content)).encode()
        elif part == _SETTINGS:
            content = without_stretching(decode(content)).encode()
        members.append(pack(part, content))
    return b"".join(Shelf.of(members).with_members([]))
