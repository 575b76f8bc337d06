"""What is wrong with a paper, as faults: where in the record, on which line of a text, what to do.

pydantic finds the faults; this module puts them into Vietnamese, all of them at once. Nothing of pydantic's English
reaches a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Self

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.models.fields import describe, nearest_key

_OWN = "vanban"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a paper, before anybody knows in which file it stands.

    Attributes:
        problem: what is wrong; its `vi_tri` is the path of fields.
        loc: the same path in parts: names of fields and positions from 0.
        line: line inside the text that stands at `loc`, from 1; None when the fault is of the whole value.
        until: last line it is about; None when that is `line`.
    """

    problem: Problem
    loc: tuple[str | int, ...] = ()
    line: int | None = None
    until: int | None = None


class PaperError(InputError):
    """A paper cannot be: carries every fault with its place in the record."""

    def __init__(self, *problems: Problem | str, faults: Iterable[Fault] = ()) -> None:
        """Carry the faults; the problems are theirs unless given."""
        self.faults = tuple(faults)
        super().__init__(*(problems or tuple(map(_in_words, self.faults))))

    def __reduce__(self) -> tuple[Any, ...]:
        """Survive the way back from a worker process."""
        return _revive, (self.faults, self.problems)

    @classmethod
    def of_faults(cls, faults: Iterable[Fault]) -> Self:
        """Make one error of many faults."""
        return cls(faults=faults)


def _in_words(one: Fault) -> Problem:
    """Say the line of a text with its field, where no file has lines of its own."""
    if one.line is None:
        return one.problem
    return replace(one.problem, vi_tri=", ".join(filter(None, (one.problem.vi_tri, f"dòng {one.line}"))))


def _revive(faults: tuple[Fault, ...], problems: tuple[Problem, ...]) -> PaperError:
    return PaperError(*problems, faults=faults)


def fault(
    noi_dung: str,
    *loc: str | int,
    tim_thay: object = None,
    can_co: str | None = None,
    cach_sua: str = "",
    line: int | None = None,
) -> Fault:
    """Say one fault; `loc` is relative to the model that finds it."""
    found = None if tim_thay is None else shorten(_as_written(tim_thay))
    return Fault(Problem(noi_dung, tim_thay=found, can_co=can_co, cach_sua=cach_sua), loc, line)


def _as_written(value: object) -> str:
    """Show what was found as a record writes it, not as Python does."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return (
            "{" + ", ".join(f"{_as_written(name)}: {_as_written(part)}" for name, part in list(value.items())[:5]) + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_as_written(part) for part in value[:5]) + "]"
    return str(value)


def raised(*faults: Fault) -> PydanticCustomError:
    """Make the exception by which a validator tells pydantic its faults."""
    return PydanticCustomError(_OWN, "dữ liệu chưa đúng", {"faults": faults})


_MOST_UNKNOWN = 20
"""Unknown keys told one by one; a guess is made for each, and nobody reads more."""


def shorten(text: str, most: int = 80) -> str:
    """Cut a found text to what fits a message.

    >>> shorten("a" * 100)[-1]
    '…'
    """
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def faults_of(error: ValidationError, model: type[BaseModel]) -> list[Fault]:
    """Put what pydantic found into Vietnamese, one fault for each thing wrong, in the order of the record."""
    found: dict[Fault, None] = {}
    unknown = 0
    for detail in error.errors(include_url=False):
        unknown += detail["type"] == "extra_forbidden"
        if detail["type"] != "extra_forbidden" or unknown <= _MOST_UNKNOWN:
            found |= dict.fromkeys(_read(detail, model))
    if unknown > _MOST_UNKNOWN:
        more = f"và {unknown - _MOST_UNKNOWN} mục nữa không có tên như vậy"
        found[fault(more, cach_sua="Đây có phải bản ghi của vanban không? Xem mẫu bằng lệnh: vanban mau LOAI")] = None
    return list(found)


def path_of(loc: Iterable[str | int]) -> str:
    """Write a place in a record as a clerk reads it; positions count from 1.

    >>> path_of(("phu_luc", 0, "tieu_de"))
    'phu_luc[1].tieu_de'
    """
    text = ""
    for part in loc:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def place(one: Fault, *before: str | int) -> Fault:
    """Move a fault to its place: `before` is the path of the value it was found in."""
    loc = (*before, *one.loc)
    return replace(one, problem=replace(one.problem, vi_tri=path_of(loc)), loc=loc)


def _read(detail: ErrorDetails, model: type[BaseModel]) -> list[Fault]:
    loc = tuple(part for part in detail["loc"] if not (isinstance(part, str) and part.endswith("]")))
    context: Mapping[str, Any] = detail.get("ctx", {})
    if detail["type"] == _OWN:
        return [place(one, *loc) for one in context["faults"]]
    inner = context.get("error")
    if isinstance(inner, PaperError):
        return [place(one, *loc) for one in inner.faults]
    if isinstance(inner, InputError):
        return [place(Fault(problem), *loc) for problem in inner.problems]
    return [place(_translate(detail, model, loc), *loc)]


def _translate(detail: ErrorDetails, model: type[BaseModel], loc: tuple[str | int, ...]) -> Fault:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = describe(model, loc)
    found = None if value is None or isinstance(value, Mapping | list | tuple) else value
    match kind:
        case "missing":
            return fault(f"thiếu {name}")
        case "extra_forbidden":
            return _unknown_key(model, loc)
        case "literal_error" | "enum":
            return fault(f"{name} không có giá trị này", tim_thay=found, can_co=_literals(context))
        case "model_type" | "model_attributes_type" | "dict_type" | "dataclass_type":
            advice = "Viết thành các mục con, mỗi mục một dòng «tên: giá trị» thụt vào"
            if found is not None and "nguoi_ky" in loc[-2:]:
                advice += "; hoặc gọi đúng một người ký của hồ sơ cơ quan bằng tên gọi tắt, bằng họ tên không ai trùng"
            return fault(f"{name} phải gồm các mục con", tim_thay=found, cach_sua=advice)
        case "tuple_type" | "list_type" | "iterable_type":
            return fault(
                f"{name} phải là một danh sách", tim_thay=found, cach_sua="Viết mỗi dòng một mục, mở đầu bằng «- »"
            )
        case "bool_parsing" | "bool_type":
            return fault(f"{name} chỉ nhận có hoặc không", tim_thay=found, can_co="có hoặc không")
        case "int_parsing" | "int_type" | "int_from_float":
            return fault(f"{name} phải là số nguyên", tim_thay=found, can_co="số nguyên")
        case "float_parsing" | "float_type" | "finite_number":
            return fault(f"{name} phải là số", tim_thay=found, can_co="số")
        case "greater_than_equal" | "greater_than":
            least = context.get("ge", context.get("gt"))
            return fault(f"{name} quá nhỏ", tim_thay=found, can_co=f"từ {least} trở lên")
        case "less_than_equal" | "less_than":
            return fault(f"{name} quá lớn", tim_thay=found, can_co=f"không quá {context.get('le', context.get('lt'))}")
        case "too_short":
            return fault(f"{name} còn thiếu", can_co=f"ít nhất {context.get('min_length')} mục")
        case "union_tag_not_found" | "union_tag_invalid":
            return fault("không có loại văn bản này", tim_thay=context.get("tag"), can_co="một loại văn bản của Điều 7")
        case _:
            return fault(f"{name} không đúng", tim_thay=found)


def _unknown_key(model: type[BaseModel], loc: tuple[str | int, ...]) -> Fault:
    written = str(loc[-1]) if loc else ""
    near = nearest_key(model, loc)
    advice = (
        f"Có phải ý là «{near}»?"
        if near
        else "Bỏ mục này, hoặc xem các mục của loại văn bản bằng lệnh: vanban mau LOAI"
    )
    return fault("không có mục nào tên như vậy", tim_thay=written, cach_sua=advice)


def _literals(context: Mapping[str, Any]) -> str:
    """Put pydantic's list of allowed values into words.

    >>> _literals({"expected": "'mat', 'toi_mat' or 'tuyet_mat'"})
    '«mat», «toi_mat» hoặc «tuyet_mat»'
    """
    return re.sub("'([^']*)'", "«\\1»", str(context.get("expected", ""))).replace(" or ", " hoặc ")
