"""Values of one field that no reader would believe: names, places, a head who decides and another who signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Final

from pydantic import BaseModel

from vanban import language
from vanban.language.name_doubts import name_doubt
from vanban.models.faults import Fault, fault
from vanban.models.fields import field_named
from vanban.records.nodes import Node
from vanban.regulation.authority import ONE_HEAD_OFFICES

REMEDY: Final = "Xem lại; nếu đúng như vậy thì để nguyên"
_PERSON: Final = frozenset({"ho_ten", "ho_va_ten", "ten_nguoi_ky"})
_ENDS: Final = (",", ";", ":")


def parts_of(node: Node, model: type[BaseModel]) -> dict[str, Node]:
    """Give the parts of a record by the names of a model's fields; what the model does not know is left out."""
    return {name: part for written, part in node.keys.items() if (name := field_named(model, written)) is not None}


def texts_of(part: Node | None, model: type[BaseModel]) -> dict[str, str]:
    """Give what is typed in the fields of a part by their names, as one text each; {} for what has no fields."""
    said = parts_of(part, model) if part is not None else {}
    return {name: "" if one.keys or one.items else str(one.value or "").strip() for name, one in said.items()}


def odd_names(node: Node, loc: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    """Every name of a person, wherever it stands."""
    for written, part in node.keys.items():
        place = (*loc, language.key(written))
        if place[-1] in _PERSON and isinstance(part.value, str):
            if said := name_doubt(part.value):
                yield fault(f"họ tên {said}", *place, tim_thay=part.value, cach_sua=REMEDY)
        else:
            yield from odd_names(part, place)
    for index, part in enumerate(node.items):
        yield from odd_names(part, (*loc, index))


def odd_lines(parts: Mapping[str, Node]) -> Iterator[Fault]:
    """Fields of one line that end in a sign or begin in a small letter."""
    subject = parts.get("trich_yeu")
    if subject is not None and isinstance(subject.value, str) and subject.value.strip().endswith(_ENDS):
        yield fault("dấu câu thừa ở cuối", "trich_yeu", tim_thay=subject.value, cach_sua="Bỏ dấu ở cuối")
    typed = subject.value if subject is not None and isinstance(subject.value, str) else ""
    if sum(word.isalpha() for word in typed.split()) > 2 and typed == language.hoa(typed):
        said, advice = "trích yếu gõ toàn chữ hoa, in ra như vậy", "Viết chữ thường (Phụ lục I, I.II.5)"
        yield fault(said, "trich_yeu", tim_thay=typed, cach_sua=advice)
    where = parts.get("dia_danh")
    if where is not None and isinstance(where.value, str) and (said := _place(where.value.strip())):
        advice = "Ghi tên riêng, chữ thường viết hoa đầu tiếng, như «Lạng Sơn» (Phụ lục I, I.II.4)"
        yield fault(said, "dia_danh", tim_thay=where.value, cach_sua=advice)


def _place(name: str) -> str:
    """Say what of a place's name is not as the date line prints it; "" when nothing is.

    >>> _place("Lạng Sơn"), _place("Thành phố Hồ Chí Minh"), _place("lạng sơn"), _place("LẠNG SƠN"), _place("12")
    ('', '', 'chữ cái đầu chưa viết hoa', 'địa danh gõ toàn chữ hoa', 'địa danh không có chữ')
    """
    if not any(char.isalpha() for char in name):
        return "địa danh không có chữ" if name else ""
    if name[:1].islower():
        return "chữ cái đầu chưa viết hoa"
    if name == language.hoa(name) and len(name) > 3:
        return "địa danh gõ toàn chữ hoa"
    return "tên tỉnh trong địa danh không ghi chữ «Tỉnh»" if language.fold(name).startswith("tỉnh ") else ""


def far_off(name: str, part: Node | None, today: date | None) -> Iterator[Fault]:
    """A day more than a year off; `today` None says nothing, nor does what is no day."""
    if today is None or part is None or not isinstance(part.value, str):
        return
    try:
        year = language.doc_ngay_khuyet(part.value).nam
    except ValueError:
        return
    if abs(year - today.year) > 1:
        yield fault(f"năm {year} cách năm nay hơn một năm", name, tim_thay=part.value, cach_sua="Xem lại ngày")


def deciding_head(who: object, signer: Mapping[str, object]) -> Iterator[Fault]:
    """The head in whose name is decided is the one who signs, or for whom is signed.

    Args:
        who: the authority as typed ("CHÁNH VĂN PHÒNG").
        signer: fields of the signer by their names (`kt`, `q`, `chuc_vu`, `tm` ...).
    """
    if not isinstance(who, str) or any(signer.get(name) for name in ("tm", "tl", "tuq")):
        return
    head = signer.get("kt") or signer.get("q") or signer.get("chuc_vu")
    deciding = language.fold(who)
    office = next((one for one in _heads() if deciding.startswith(one)), "")
    if office and isinstance(head, str) and not language.fold(head).removeprefix("kt. ").startswith(office):
        seen = f"{who} – {head}"
        yield fault("thẩm quyền ban hành và người ký không khớp", "tham_quyen", tim_thay=seen, cach_sua=REMEDY)


@cache
def _heads() -> tuple[str, ...]:
    return tuple(sorted((language.fold(one) for one in ONE_HEAD_OFFICES), key=len, reverse=True))
