"""What the drop-in refuses, as errors that are the house's and Jinja's at once: scripts catch either."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import TracebackType

import jinja2
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from vanban.errors import InputError, Problem, TemplateError, VanbanError
from vanban.ooxml.xml_text import FORBIDDEN, character_name, visible
from vanban.patterns import regex
from vanban.rendering.engine.escaping import ValueRefusedError
from vanban.rendering.engine.faults import forbidden_in, texts_in

_AROUND = 80
_TOLD = 5
_ESCAPED = regex(r"&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);|</?w:[A-Za-z]+[\s/>]")
_NEW_LINES = regex(r"<w:p([ >])")
# docxtpl makes new paragraphs and pages of these in any text.
_TAKEN = str.maketrans("", "", "\a\f")
_MISSING = (
    (regex(r"'(.+)' is undefined"), 'không có giá trị "{0}"'),
    (regex(r".* has no (?:attribute|element) '?(.+?)'?"), 'không có mục "{0}"'),
)
_JINJAS_OWN = "__jinja_exception__"


class DocxTemplateError(TemplateError, jinja2.TemplateError):
    """A template cannot be filled; caught as `vanban.TemplateError` and as `jinja2.TemplateError`.

    Attributes:
        docx_context: the text around the place, a line a step, as docxtpl gives it; empty when the place is not known.
    """

    docx_context: tuple[str, ...] = ()


class MissingValueError(DocxTemplateError, jinja2.UndefinedError):
    """A value the template asks for was not given; also a `jinja2.UndefinedError`."""


def refused(error: TemplateError) -> DocxTemplateError:
    """The engine's refusal as the drop-in raises it."""
    if isinstance(error, DocxTemplateError):
        return error
    kind = MissingValueError if isinstance(error.__cause__, jinja2.UndefinedError) else DocxTemplateError
    made = kind(*error.problems)
    made.docx_context = tuple(problem.vi_tri for problem in error.problems if problem.vi_tri)
    made.__cause__ = error.__cause__ or error
    return made


def not_taken(error: VanbanError, context: Mapping[str, object]) -> bool:
    """Whether docxtpl may still fill what the compiled engine refused: its notation or its objects, nothing unsafe."""
    cause = error.__cause__
    if isinstance(cause, ValueRefusedError):
        return cause.text is None or not (_unprintable(cause.text) or forbidden_values(context))
    return isinstance(error, TemplateError) and (cause is None or isinstance(cause, TemplateSyntaxError))


def escaped_before(context: Mapping[str, object]) -> str:
    """Say which values look escaped or marked up before they came; "" when none does."""
    found = [
        path
        for path, text in texts_in(context)
        if ("&" in text or "<" in text) and not hasattr(text, "__html__") and _ESCAPED.search(text)
    ]
    if not found:
        return ""
    more = f" và {len(found) - _TOLD} mục khác" if len(found) > _TOLD else ""
    return (
        f"giá trị {', '.join(found[:_TOLD])}{more} có mã «&amp;» hoặc thẻ của Word; ở đây chữ luôn được thoát nên mã ấy in ra "
        "nguyên văn: bỏ bước thoát chữ trong chương trình, hoặc đưa Markup(...), RichText, Listing"
    )


def forbidden_values(context: Mapping[str, object]) -> tuple[Problem, ...]:
    """The texts of a context that hold a character no Word file can hold."""
    found = []
    for path, text in forbidden_in(context):
        match = _unprintable(text)
        if match:
            found.append(
                Problem(
                    f"có ký tự không in được {character_name(match[0])}",
                    vi_tri=path,
                    tim_thay=FORBIDDEN.sub("□", text)[:_AROUND],
                    cach_sua="Xóa ký tự này (hiện ở dấu □) rồi làm lại.",
                )
            )
    return tuple(found)


def located(fault: Exception, source: str, label: str, name: str) -> VanbanError:
    """What went wrong while docxtpl filled a part, with the text around the place.

    Args:
        fault: what Jinja raised.
        source: the part as docxtpl handed it to Jinja, before it began a line with each paragraph.
        label: the part as a clerk calls it.
        name: the template's file.
    """
    if isinstance(fault, InputError):
        return fault
    lines = _NEW_LINES.sub(r"\n<w:p\1", source).splitlines()
    number = fault.lineno if isinstance(fault, TemplateSyntaxError) else _line_of(fault.__traceback__)
    around = visible(lines[number - 1]).strip() if number and number <= len(lines) else ""
    place = f"{label}: «{around[:_AROUND]}»" if around else label
    if isinstance(fault, jinja2.UndefinedError):
        kind: type[DocxTemplateError] = MissingValueError
        what, cure = _missing(str(fault)), "Điền giá trị này vào dữ liệu, hoặc sửa tên trong khuôn."
    elif isinstance(fault, SecurityError):
        kind, what, cure = DocxTemplateError, f"thẻ làm việc không được phép ({fault})", ""
    elif isinstance(fault, TemplateSyntaxError):
        kind, what, cure = DocxTemplateError, f"cú pháp thẻ sai ({fault.message})", "Xem lại cách viết thẻ này."
    else:
        kind, what, cure = DocxTemplateError, f"không tính được giá trị của thẻ ({fault})", ""
    made = kind(Problem(what, vi_tri=place, tep=name, cach_sua=cure))
    if number:
        made.docx_context = tuple(visible(line) for line in lines[max(number - 4, 0) : number + 3])
    return made


def _missing(message: str) -> str:
    """What an environment of the script says of a missing value, as the house says it."""
    for pattern, sentence in _MISSING:
        if match := pattern.fullmatch(message):
            return sentence.format(*match.groups())
    return message


def _unprintable(text: str) -> re.Match[str] | None:
    return FORBIDDEN.search(text.translate(_TAKEN))


def _line_of(trace: TracebackType | None) -> int:
    """The line of the template that raised, as Jinja wrote it into the traceback; 0 when it did not."""
    number = 0
    while trace is not None:
        if _JINJAS_OWN in trace.tb_frame.f_globals:
            number = trace.tb_lineno
        trace = trace.tb_next
    return number
