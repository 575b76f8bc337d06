"""Errors of rendering, said so that the designer of a template finds the place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

import jinja2
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from vanban.errors import InputError, Problem, TemplateError, VanbanError
from vanban.ooxml.xml_text import FORBIDDEN, character_name, visible
from vanban.rendering.engine.bounds import NotListedError
from vanban.rendering.engine.escaping import ValueRefusedError

if TYPE_CHECKING:
    from vanban.rendering.engine.patch import Patched

_MAX_FOUND = 50
_SYNTAX = (
    (r"Encountered unknown tag '(end\w+)'", "thẻ đóng {0} không có thẻ mở tương ứng", ""),
    (r"Encountered unknown tag '(p|tr|tc|r)'", "thẻ % {0} viết rời", "Viết liền: {{%{0} … %}}, chỉ cách sau chữ {0}."),
    (r"Encountered unknown tag '(\w+)'", 'không có thẻ "{0}"', ""),
    (r"Unexpected end of template.*innermost block that needs to be closed is '(\w+)'", "thẻ {0} mở mà chưa đóng", ""),
    (r"No filter named '(\w+)'", 'không có bộ lọc "{0}"', ""),
    (r"No test named '(\w+)'", 'không có phép thử "{0}"', ""),
    (r"unexpected char (.+) at", "ký tự {0} không hợp lệ trong thẻ", ""),
    (r"expected token '(.+)', got '(.+)'", "viết sai cú pháp: gặp «{1}», cần «{0}»", ""),
    (r"[Ee]xpected an expression, got|unexpected 'end of", "thẻ trống hoặc viết dở", ""),
)
_TOKENS = {
    "end of print statement": "dấu đóng }}", "end of statement block": "dấu đóng %}", "end of template": "hết khuôn",
    "begin of statement block": "thẻ {%", "begin of print statement": "thẻ {{", "integer": "một số", "name": "một tên",
    "string": "chữ trong ngoặc kép",
}  # fmt: skip
"""What the parser calls the pieces of a tag."""


def syntax_error(fault: TemplateSyntaxError, patched: Patched, name: str) -> TemplateError:
    """A template that Jinja cannot read."""
    number = patched.lines[fault.lineno - 1] if 0 < fault.lineno <= len(patched.lines) else -1
    typed = patched.tags[number].text if 0 <= number < len(patched.tags) else ""
    if re.match(r"\{\{\s*[#/^&>]", typed):
        what = "đây là thẻ của chương trình khác"
        remedy = "Ở đây viết {% for x in danh_sach %} … {% endfor %} hoặc {% if … %} … {% endif %}; hoặc chạy: vanban khuon doi."
        return TemplateError(_at(patched, number, name, what, remedy))
    what, remedy = in_vietnamese(fault.message or "")
    return TemplateError(_at(patched, number, name, what, remedy))


def in_vietnamese(message: str) -> tuple[str, str]:
    """What the parser found wrong with a tag, and what to do."""
    what, remedy = "cú pháp thẻ sai", "Xem lại cách viết thẻ này."
    for pattern, vietnamese, advice in _SYNTAX:
        match = re.search(pattern, message)
        if match:
            parts = [_TOKENS.get(part, part) for part in match.groups()]
            return vietnamese.format(*parts), advice.format(*parts) or remedy
    return what, remedy


def refuse(patched: Patched, number: int, name: str, what: str) -> TemplateError:
    """A fault found at a known tag."""
    return TemplateError(_at(patched, number, name, what, ""))


def run_error(
    fault: Exception, template: jinja2.Template, patched: Patched, name: str, context: Mapping[str, object]
) -> TemplateError | InputError:
    """Whatever went wrong while values were printed."""
    number = _tag_of(fault.__traceback__, template, patched)
    if isinstance(fault, ValueRefusedError):
        if fault.text is not None:
            return InputError(*_forbidden(fault, patched, name, context))
        return TemplateError(_at(patched, fault.tag, name, fault.what, ""))
    if isinstance(fault, InputError):
        return InputError(*(_placed(problem, patched, number, name) for problem in fault.problems))
    if isinstance(fault, UndefinedError):
        what = str(fault)
        return TemplateError(_at(patched, number, name, what, _nearest(what, context)))
    if isinstance(fault, SecurityError):
        return TemplateError(_at(patched, number, name, f"thẻ làm việc không được phép ({fault})", ""))
    return TemplateError(_at(patched, number, name, f"không tính được giá trị của thẻ: {_plainly(fault)}", ""))


def _plainly(fault: Exception) -> str:
    """An error of Python as a clerk may read it."""
    if isinstance(fault, VanbanError | NotListedError):
        return str(fault)
    for kind, words in _IN_WORDS:
        if isinstance(fault, kind):
            return words
    return str(fault) if not str(fault).isascii() else "giá trị không hợp với cách dùng ở thẻ này"


_IN_WORDS: tuple[tuple[type[BaseException], str], ...] = (
    (ZeroDivisionError, "chia cho 0"),
    (RecursionError, "các thẻ gọi nhau không dừng"),
    (MemoryError, "kết quả quá lớn"),
    (OverflowError, "số quá lớn"),
    (IndexError, "danh sách không có phần tử thứ ấy"),
    (OSError, "không đọc được tệp ảnh"),
)


def broken_result(message: str, offset: int, data: bytes, patched: Patched, name: str) -> TemplateError:
    """A rendered part that is not XML: markup given as a value, or branches that do not match."""
    around = visible(data[max(0, offset - 600) : offset + 200].decode("utf-8", "ignore").partition(">")[2])
    return TemplateError(
        Problem(
            f"kết quả không phải XML đúng ({message}): một giá trị XML có sẵn bị hỏng, "
            "hoặc các nhánh của một thẻ if/for mở và đóng phần tử không khớp nhau",
            vi_tri=f"{patched.label}: gần «{around.strip()[-80:]}»",
            tep=name,
        )
    )


def forbidden_in(context: object, path: str = "") -> Iterator[tuple[str, str]]:
    """All texts under a value that hold a forbidden character, with their paths."""
    return ((place, text) for place, text in texts_in(context, path) if FORBIDDEN.search(text))


def texts_in(context: object, path: str = "") -> Iterator[tuple[str, str]]:
    """All texts under a value, with their paths."""
    if isinstance(context, str):
        yield path, context
    elif isinstance(context, Mapping):
        for key, value in context.items():
            yield from texts_in(value, f"{path}.{key}" if path else str(key))
    elif isinstance(context, list | tuple):
        for index, value in enumerate(context):
            yield from texts_in(value, f"{path}[{index}]")


def _forbidden(fault: ValueRefusedError, patched: Patched, name: str, context: Mapping[str, object]) -> list[Problem]:
    """One problem for each bad value, with the path of its field; the tag itself when the value was computed."""
    found = list(forbidden_in(context))[:_MAX_FOUND]
    if not any(text == fault.text for _, text in found):
        found.insert(0, (patched.tags[fault.tag].text, fault.text or ""))
    problems = []
    for path, text in found:
        match = FORBIDDEN.search(text)
        assert match is not None
        problems.append(
            Problem(
                f"có ký tự không in được {character_name(match[0])} ở vị trí {match.start() + 1}",
                vi_tri=path,
                tim_thay=FORBIDDEN.sub("□", text)[:80],
                cach_sua="Xóa ký tự này (hiện ở dấu □) rồi làm lại.",
            )
        )
    return problems


def _at(patched: Patched, number: int, name: str, what: str, remedy: str) -> Problem:
    known = 0 <= number < len(patched.tags)
    found = patched.tags[number].text if known else None
    return Problem(what, vi_tri=patched.place(number), tep=name, tim_thay=found, cach_sua=remedy)


def _placed(problem: Problem, patched: Patched, number: int, name: str) -> Problem:
    place = problem.vi_tri or patched.place(number)
    return Problem(
        problem.noi_dung,
        vi_tri=place,
        tep=problem.tep or name,
        dong=problem.dong,
        tim_thay=problem.tim_thay,
        can_co=problem.can_co,
        cach_sua=problem.cach_sua,
    )


def _tag_of(trace: TracebackType | None, template: jinja2.Template, patched: Patched) -> int:
    """The tag whose line of the compiled template raised; the innermost one when macros are involved."""
    number = -1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == template.filename:
            line = template.get_corresponding_lineno(trace.tb_lineno)
            if 0 < line <= len(patched.lines):
                number = patched.lines[line - 1]
        trace = trace.tb_next
    return number


def _nearest(what: str, context: Mapping[str, object]) -> str:
    wanted = re.search(r'"([^"]+)"', what)
    names: Sequence[str] = [str(key) for key in context]
    close = difflib.get_close_matches(wanted[1], names, 1) if wanted else []
    if close:
        return f'Có phải ý là "{close[0]}"?'
    return "Điền giá trị này vào dữ liệu, hoặc sửa tên trong khuôn."
