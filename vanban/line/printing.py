"""What a register prints through templates: books, envelopes, slips; the office's own template before the house's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban.errors import Problem, TemplateError
from vanban.ooxml.units import twips
from vanban.patterns import regex

if TYPE_CHECKING:
    from vanban.regulation.printed import BieuIn
    from vanban.rendering import Template

_KEPT: Final = 16
_PAPER: Final = regex(r'(<w:pgSz\b[^>]*?\bw:w=")\d+("[^>]*?\bw:h=")\d+(")')


def print_form(name: str, values: BieuIn, *, folder: Path | None, paper: tuple[float, float] | None = None) -> bytes:
    """Print values through the template of a form; same values, same bytes.

    Args:
        name: the template: "so_van_ban_di", "bi_c5", "phieu_giai_quyet".
        values: what it prints, as `vanban.registers` gives it.
        folder: the office's folder of templates; a template it lacks is the house's. None: the house's only.
        paper: width and height in millimetres instead of the template's own.

    Raises:
        TemplateError: the template is wrong, or leaves out what the book says.
        InputError: a text holds a character that XML forbids.
    """
    from vanban.rendering.page.library import template_bytes, template_path

    path, house = template_path(name, folder), template_path(name)
    template = _compiled(template_bytes(path), str(path), paper)
    if path != house:
        known = _compiled(template_bytes(house), str(house), None).variables()
        lost = [one for one in sorted(known - template.variables()) if _says(values, one)]
        if lost:
            raise TemplateError(*(_left_out(path, one) for one in lost))
    return template.render(values)


@lru_cache(maxsize=_KEPT)
def _compiled(data: bytes, name: str, paper: tuple[float, float] | None) -> Template:
    """Compile a template: once for each content of its file, so that one edited in Word is taken at once."""
    from vanban.rendering import Template

    if paper is None:
        return Template.load(data, name=name)
    wide, high = (str(twips(side)) for side in paper)

    def resized(_part: str, xml: str) -> str:
        return _PAPER.sub(rf"\g<1>{wide}\g<2>{high}\g<3>", xml)

    return Template.load(data, name=name, transforms=[resized])


def _says(values: Any, name: str) -> bool:
    """Whether any value of a dotted name ("cac_phan[].dong[].nguoi_ky") says something."""
    head, _, rest = name.partition(".")
    inside = values.get(head.removesuffix("[]")) if isinstance(values, Mapping) else None
    items: Iterable[Any] = inside or () if head.endswith("[]") else (inside,)
    return any(_says(one, rest) if rest else one not in (None, "", ()) for one in items)


def _left_out(path: Path, name: str) -> Problem:
    tag = name.rpartition("[].")[2] or name
    return Problem(
        "khuôn không in điều sổ có ghi",
        vi_tri=f"{{{{ {tag} }}}}",
        tep=str(path),
        cach_sua="Thêm lại thẻ này vào khuôn, hoặc xuất lại khuôn mẫu bằng: vanban khuon xuat.",
    )
