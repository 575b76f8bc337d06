"""The items of a kind of record in Vietnamese, for who writes one: name, whether it must be there, an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from vanban.models.nouns import noun_of
from vanban.records.asking import Asked, form_of
from vanban.records.samples import known_key
from vanban.regulation import LOAI

_SHAPES: Final = {
    "lines": "mỗi dòng một mục", "many": "một hoặc nhiều, mỗi cái gồm các mục con", "group": "gồm các mục con", "number": "số",
    "date": "ngày/tháng/năm", "yes_no": "có hoặc không", "body": "nội dung như gõ bình thường, dưới dấu |",
}  # fmt: skip


def item_lines(loai: str) -> Iterator[str]:
    """List the items of a kind of paper, line by line.

    Args:
        loai: key, name or code of the kind.

    Raises:
        InputError: there is no such kind.
    """
    key = known_key(loai)
    items = form_of(key)
    yield f"{LOAI[key].ten} ({key}): các mục của bản ghi. Tên mục viết có dấu hay không dấu, hoa hay thường đều được."
    needed = [one for one in items if _required(key, one)]
    yield ""
    yield "BẮT BUỘC"
    yield "  Loại (loai): loại văn bản; ví dụ: " + LOAI[key].ten
    yield from _lines(needed, "  ")
    yield ""
    yield "KHÔNG BẮT BUỘC"
    yield from _lines((one for one in items if one not in needed), "  ")
    yield ""
    yield f"Bản ghi mẫu đã điền: vanban mau {key}"


def _required(key: str, one: Asked) -> bool:
    return one.required or (one.name == "dia_danh" and LOAI[key].dia_danh_ngay)


def _lines(items: Iterable[Asked], indent: str) -> Iterator[str]:
    for one in items:
        said = [_lower(one.label)]
        if one.choices:
            said.append("một trong: " + ", ".join(words for _, words in one.choices))
        elif one.shape in _SHAPES:
            said.append(_SHAPES[one.shape])
        if one.help:
            said.append(_lower(one.help.rstrip(".")))
        if one.example:
            said.append(f"ví dụ: {one.example}")
        yield f"{indent}{noun_of(one.name)} ({one.name}): {'; '.join(said)}"
        for needed, word in ((True, "bắt buộc"), (False, "không bắt buộc")):
            inner = [part for part in one.parts if part.required is needed]
            if inner:
                names = ", ".join(f"{noun_of(part.name)} ({part.name})" for part in inner)
                yield f"{indent}    mục con {word}: {names}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
