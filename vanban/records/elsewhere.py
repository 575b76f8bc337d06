"""What a record says of another office than its own: words left from the paper it was copied from; told, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from vanban import language
from vanban.language.capital_lexicon import CITIES, PROVINCES
from vanban.models.faults import Fault, fault
from vanban.models.parts import CoQuan
from vanban.patterns import regex
from vanban.records.nodes import Node
from vanban.records.odd_bodies import in_full
from vanban.records.odd_values import deciding_head, texts_of
from vanban.regulation.authority import ONE_HEAD_OFFICES

_REMEDY: Final = "Xem lại có phải còn sót của văn bản khác; nếu đúng như vậy thì để nguyên"
_WORD: Final = regex(r"[^\W\d_]+")
_OF_ANY: Final = (
    "ủy ban hội đồng nhân dân tỉnh thành phố xã phường đặc khu của và các nhà nước việt nam thủ tướng chánh án viện bí thư "
    "phó quyền trạm hạt đội khoa giám thị thường trực"
)
"""Words that do not tell one body from another, and those of heads' posts."""
_HEADS: Final = (
    ("sở", ("giám đốc",)), ("văn phòng", ("chánh văn phòng", "giám đốc", "trưởng")), ("bệnh viện", ("giám đốc",)),
    ("cục", ("cục trưởng",)), ("chi cục", ("chi cục trưởng", "trưởng")), ("trung tâm", ("giám đốc", "trưởng")),
    ("trường", ("hiệu trưởng", "giám đốc", "viện trưởng")), ("ủy ban nhân dân", ("chủ tịch",)),
    ("hội đồng nhân dân", ("chủ tịch", "chủ tọa")),
)  # fmt: skip
"""How the post of the head begins, by how the name of the body begins, folded."""
_PLANS: Final = frozenset(("ke_hoach", "chuong_trinh", "phuong_an"))
_YEAR: Final = regex(r"\bnăm\s+(20\d\d)\b", re.IGNORECASE)
_PLACES: Final = {language.fold(name): name for name in (*PROVINCES, *CITIES)}
_LONGEST: Final = max(len(name.split()) for name in _PLACES)
_BEFORE_PLACE: Final = ("tỉnh ", "thành phố ")


def elsewhere(
    parts: Mapping[str, Node],
    signer: Mapping[str, Any],
    loai: str = "",
    office: Mapping[str, Node] = MappingProxyType({}),
) -> Iterator[Fault]:
    """Look over what the fields say of the office that issues.

    Args:
        parts: the parts of a record, or of an office's profile, by the names of the fields.
        signer: fields of the signer by their names; {} for none.
        loai: key of the type of the paper; "" for a profile.
        office: the parts of the profile that completes the record; what they say themselves is told with the profile.
    """
    body = texts_of(parts.get("co_quan", office.get("co_quan")), CoQuan)
    name, full, above = (body.get(field, "") for field in ("ten", "ten_day_du", "chu_quan"))
    homes = list(dict.fromkeys(provinces_in(f"{full}; {name}; {above}")))
    if "co_quan" in parts:
        yield from _body(name, full, homes)
    yield from place_elsewhere(parts.get("dia_danh"), homes)
    yield from _deciding(parts.get("tham_quyen"), signer, f"{name} {full} {above}" if above or full else "")
    yield from _signing(signer, name, above)
    if loai in _PLANS:
        yield from _year_gone(parts)


def place_elsewhere(place: Node | None, homes: Sequence[str]) -> Iterator[Fault]:
    """The place of the date line is no province but the office's own.

    Args:
        place: the place as typed; None says nothing.
        homes: the provinces the office names; none of them says nothing.
    """
    where = _PLACES.get(language.fold(_text(place)))
    if where and homes and where not in homes:
        seen = f"{where} – {homes[0]}"
        yield fault("địa danh không phải tỉnh của cơ quan", "dia_danh", tim_thay=seen, cach_sua=_REMEDY)


def _body(name: str, full: str, homes: Sequence[str]) -> Iterator[Fault]:
    """The names of the body go together."""
    if full and (over := next((word for word in _words(name) if word not in _words(full)), "")):
        said = f"tên đầy đủ không có chữ «{over}» của tên cơ quan"
        yield fault(said, "co_quan", "ten_day_du", tim_thay=f"{name} / {full}", cach_sua=_REMEDY)
    if len(homes) > 1:
        yield fault("tên cơ quan của hai tỉnh", "co_quan", tim_thay=" / ".join(sorted(homes)), cach_sua=_REMEDY)


def _deciding(authority: Node | None, signer: Mapping[str, Any], body: str) -> Iterator[Fault]:
    """Who decides is the head who signs, of the body that issues; `body` "": its names are not all known."""
    who = _text(authority)
    told = list(deciding_head(who, signer))
    yield from told
    if told or not body:
        return
    known = [body, *map(str, signer.values()), *ONE_HEAD_OFFICES, _OF_ANY]
    own = set(_words(" ".join(known)))
    if foreign := [word for word in _words(who) if word not in own]:
        said = f"thẩm quyền ban hành có chữ «{' '.join(foreign)}», tên cơ quan thì không"
        yield fault(said, "tham_quyen", tim_thay=who, cach_sua=_REMEDY)


def _signing(signer: Mapping[str, Any], name: str, above: str) -> Iterator[Fault]:
    """Who signs with nothing before his post is the head of the body, or signs in the place of the head."""
    post = str(signer.get("kt") or signer.get("q") or signer.get("chuc_vu") or "")
    if not post or any(signer.get(field) for field in ("tm", "tl", "tuq")):
        return
    said = in_full(post).removeprefix("quyền ")
    fitting = _heads_of(name)
    if fitting and "phụ trách" not in said and not said.startswith((*fitting, *_heads_of(above))):
        seen = f"{post} – {name}"
        yield fault("chức vụ này không phải của người đứng đầu cơ quan", "nguoi_ky", tim_thay=seen, cach_sua=_REMEDY)


def _heads_of(name: str) -> tuple[str, ...]:
    """How the post of a body's head may begin; () when its kind is not known."""
    body = in_full(name)
    return next((heads for opening, heads in _HEADS if body.startswith(f"{opening} ") or body == opening), ())


def _year_gone(parts: Mapping[str, Node]) -> Iterator[Fault]:
    """A plan of a year that was over on its day."""
    subject, day = _text(parts.get("trich_yeu")), parts.get("ngay")
    said = [int(year) for year in _YEAR.findall(subject)]
    try:
        issued = language.doc_ngay_khuyet(str(day.value)).nam if day is not None else None
    except ValueError:
        return
    if said and issued and max(said) < issued:
        yield fault(
            f"việc của năm {max(said)}, văn bản của năm {issued}", "trich_yeu", tim_thay=subject, cach_sua=_REMEDY
        )


def provinces_in(name: str) -> list[str]:
    """Give the provinces that the name of a body or of a post names.

    >>> provinces_in("Chánh Văn phòng UBND tỉnh Lạng Sơn"), provinces_in("Trường THPT Chu Văn An")
    (['Lạng Sơn'], [])
    """
    found = []
    for kind in _BEFORE_PLACE:
        for rest in in_full(name).split(kind)[1:]:
            words = _WORD.findall(rest)
            starts = dict.fromkeys(" ".join(words[:many]) for many in range(1, _LONGEST + 1))
            found += [_PLACES[place] for place in starts if place in _PLACES]
    return found


def _text(part: Node | None) -> str:
    return part.value.strip() if part is not None and isinstance(part.value, str) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(in_full(text))
