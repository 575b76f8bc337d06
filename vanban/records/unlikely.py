"""Values that a paper would print as typed and that no reader would believe: told, the paper is made all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from vanban import language
from vanban.language.open_places import is_label, left_open
from vanban.models import grounds
from vanban.models.attachments import PhuLuc
from vanban.models.base import bare_item
from vanban.models.faults import Fault, fault, shorten
from vanban.models.fields import field_named
from vanban.models.parts import CoQuan, as_items, split_recipients
from vanban.models.signers import NguoiKy
from vanban.models.typed import is_directive
from vanban.models.unfilled import BODY, FILL_IN, FORMS
from vanban.patterns import regex
from vanban.records.at_odds import at_odds
from vanban.records.elsewhere import elsewhere
from vanban.records.nodes import Node, texts_in
from vanban.records.odd_bodies import odd_bodies
from vanban.records.odd_values import odd_lines, odd_names, parts_of, texts_of
from vanban.regulation import LOAI, formulas

_ARTICLE: Final = regex(r"^\s*\**Điều\s+(\d{1,3})\b\s*[.:]", re.IGNORECASE | re.MULTILINE)
_OWN_ARTICLE: Final = regex(r"\bĐiều\s+(\d{1,3})\s+(?:của\s+)?([^\W\d_]+(?:\s[^\W\d_]+){0,2}?)\s+này\b", re.IGNORECASE)
_LIKE_ARTICLES: Final = regex(r"như\s+điều\s+(\d{1,3})", re.IGNORECASE)
_ENCLOSED: Final = regex(
    r"\b(?:phụ lục|danh sách|biểu mẫu|biểu|bảng)\b[^.;:()\n]{0,40}?\b(?:kèm theo|đính kèm)\b"
    r"(?!\s+[^.;:()\n]{0,25}\bsố\s+\d)", re.IGNORECASE,
)  # fmt: skip
_ASKED_BY: Final = regex(r"[-–\s]*(?:theo|xét)\s+đề\s+nghị\b", re.IGNORECASE)
_FORMS: Final = frozenset({*FORMS, "bang", "ngay", "so"})
"""Keys below which places may be left open; number and day come last."""


def unlikely(node: Node, kind: type[BaseModel], office: Mapping[str, Node] = MappingProxyType({})) -> Iterator[Fault]:
    """Look over what the fields of a record say together.

    Args:
        node: the record.
        kind: the model of its kind.
        office: the parts of the profile that completes it, by their names.
    """
    parts = parts_of(node, kind)
    body = parts["noi_dung"].value if "noi_dung" in parts else None
    text = body if isinstance(body, str) else ""
    articles = {int(number) for number in _ARTICLE.findall(text)}
    signer = _signer(parts.get("nguoi_ky"))
    loai = getattr(kind, "model_fields", {}).get("loai")
    key = str(loai.default) if loai is not None else ""
    yield from odd_names(node)
    yield from odd_lines(parts)
    yield from _recipients(parts, kind, articles if text else None)
    yield from _references(parts, text, articles, key)
    yield from _grounds(parts)
    yield from odd_bodies(parts, signer)
    yield from _appendices(parts)
    yield from at_odds(node, parts)
    yield from elsewhere(parts, signer, key, office)
    if parts.get("so") is not None and parts["so"].value not in (None, ""):
        yield from (
            replace(one, problem=replace(one.problem, noi_dung="còn chỗ chưa điền, văn bản đã có số"))
            for one in open_places(node)
        )


def _recipients(parts: Mapping[str, Node], kind: type[BaseModel], articles: set[int] | None) -> Iterator[Fault]:
    """Who is meant by nothing, and who stands in the list twice; `articles` None: the body is no text to look in."""
    if "noi_nhan" not in parts:
        return
    names = _names_of(parts["noi_nhan"])
    addressed = any(parts[name].value for name in ("kinh_gui", "dien", "moi") if name in parts)
    yield from named_twice(parts["noi_nhan"])
    yield from _to_oneself(parts, names)
    like_above = any(language.fold(name).startswith(language.fold(formulas.NHU_TREN)) for name in names)
    if like_above:
        above = {language.fold(name) for name in _names_of(parts.get("kinh_gui"))}
        for name in (one for one in names if language.fold(one) in above):
            yield fault("«Như trên» đã gồm nơi này", "noi_nhan", tim_thay=name, cach_sua="Bỏ một trong hai")
    for name in names:
        folded = language.fold(name)
        if folded.startswith(language.fold(formulas.NHU_TREN)) and not addressed:
            advice = "Ghi rõ tên cơ quan nhận" + (
                ", hoặc ghi mục «Kính gửi»" if "kinh_gui" in kind.model_fields else ""
            )
            yield fault("«Như trên» chỉ dùng khi văn bản có «Kính gửi»", "noi_nhan", tim_thay=name, cach_sua=advice)
        pointed = _LIKE_ARTICLES.match(name)
        if pointed and articles is not None and int(pointed[1]) not in articles:
            yield fault(
                f"văn bản không có Điều {pointed[1]}", "noi_nhan", tim_thay=name, cach_sua="Xem lại số của điều"
            )


def _to_oneself(parts: Mapping[str, Node], names: list[str]) -> Iterator[Fault]:
    """The body that issues among those it sends to."""
    own = texts_of(parts.get("co_quan"), CoQuan)
    mine = {language.fold(own.get(field, "")) for field in ("ten", "ten_day_du")} - {""}
    for name in names:
        if language.fold(name) in mine:
            advice = "Bỏ: bản lưu ghi ở dòng «Lưu»"
            yield fault("nơi nhận là chính cơ quan ban hành", "noi_nhan", tim_thay=name, cach_sua=advice)


def _names_of(part: Node | None) -> list[str]:
    """The recipients a record names in words."""
    said = as_items(split_recipients(part.value)[0]) if part is not None else None
    return [bare_item(one) for one in said if isinstance(one, str)] if isinstance(said, list | tuple) else []


def named_twice(part: Node | None) -> Iterator[Fault]:
    """Recipients that stand in the list a second time."""
    seen: set[str] = set()
    for name in _names_of(part):
        if language.fold(name) in seen:
            yield fault("nơi nhận ghi hai lần", "noi_nhan", tim_thay=name, cach_sua="Chỉ giữ một")
        seen.add(language.fold(name))


def _references(parts: Mapping[str, Node], text: str, articles: set[int], key: str) -> Iterator[Fault]:
    """What the body points to and the paper has not."""
    own = language.fold(LOAI[key].ten) if key in LOAI else ""
    for number, line in enumerate(text.split("\n"), 1):
        for found in _OWN_ARTICLE.finditer(line):
            if articles and language.fold(found[2]) == own and int(found[1]) not in articles:
                yield fault(
                    f"văn bản không có Điều {found[1]}", "noi_dung", tim_thay=found.group(), cach_sua="Xem lại số của điều",
                    line=number,
                )  # fmt: skip
        enclosed = _ENCLOSED.search(line)
        if enclosed and not any(name in parts and parts[name].value for name in ("phu_luc", "kem_theo")):
            yield fault(
                "bản ghi không có phụ lục nào", "noi_dung", tim_thay=shorten(enclosed.group()),
                cach_sua="Ghi vào mục «Phụ lục», hoặc nhớ gửi kèm tệp riêng", line=number,
            )  # fmt: skip


def _grounds(parts: Mapping[str, Node]) -> Iterator[Fault]:
    part = parts.get("can_cu")
    items = part.items if part is not None else []
    yield from _cited_laws(items)
    said = [(index, one.value) for index, one in enumerate(items) if isinstance(one.value, str)]
    seen: set[str] = set()
    for place, (index, ground) in enumerate(said):
        folded = language.fold(re.sub(r"^[-–\s]*căn\s+cứ\s+", "", ground, flags=re.IGNORECASE)).rstrip(" ;.")
        if folded in seen:
            yield fault("căn cứ ghi hai lần", "can_cu", index, tim_thay=shorten(ground), cach_sua="Chỉ giữ một")
        seen.add(folded)
        later = [one for _, one in said[place + 1 :]]
        if _ASKED_BY.match(ground) and any(not _ASKED_BY.match(one) for one in later):
            advice = "Đưa xuống cuối: căn cứ pháp lý trước, đề nghị sau"
            yield fault(
                "«Theo đề nghị» đứng sau các căn cứ", "can_cu", index, tim_thay=shorten(ground), cach_sua=advice
            )
        if ground == language.hoa(ground) and not grounds.opens(ground.strip()) and not grounds.frame_words(ground):
            advice = "Dòng thẩm quyền ghi ở mục «Thẩm quyền»; căn cứ thì viết chữ thường"
            yield fault(
                "dòng chữ hoa trong căn cứ in ra sau chữ «Căn cứ»", "can_cu", index, tim_thay=ground, cach_sua=advice
            )


def _cited_laws(items: Iterable[Node]) -> Iterator[Fault]:
    """Say what of a law cited by its parts the decree does not print."""
    for index, one in enumerate(items):
        said = {field_named(grounds.VanBanDan, key): part.value for key, part in one.keys.items()}
        law = language.fold(str(said.get("ten_loai") or ""))
        if not law.startswith(grounds.WITHOUT_NUMBER):
            continue
        if law in grounds.WITHOUT_NUMBER and law != "hiến pháp" and not said.get("trich_yeu"):
            advice = "Ghi đủ, như «Luật Lưu trữ»"
            yield fault("thiếu tên luật", "can_cu", index, "ten_loai", tim_thay=said["ten_loai"], cach_sua=advice)
        if left := [str(said[name]) for name in ("so_ky_hieu", "co_quan") if said.get(name)]:
            advice = "Cần in thì viết cả câu căn cứ thành một dòng chữ"
            yield fault(
                f"luật được dẫn bằng tên và ngày (Phụ lục I, I.II.6.a): không in «{'», «'.join(left)}»", "can_cu", index,
                cach_sua=advice,
            )  # fmt: skip


def _signer(part: Node | None) -> Mapping[str, Any]:
    """The fields of one signer, lines typed as one taken apart; {} when the record names another way."""
    if part is None or not part.keys:
        return {}
    said = {field_named(NguoiKy, written) or written: one.value for written, one in part.keys.items()}
    taken = NguoiKy.viet_tat(said)
    return taken if isinstance(taken, Mapping) else {}


def _appendices(parts: Mapping[str, Node]) -> Iterator[Fault]:
    """An appendix with nothing in it, one without a title."""
    part = parts.get("phu_luc")
    for index, one in enumerate((part.items or [part]) if part is not None and part.value else []):
        said = {field_named(PhuLuc, key): inner.value for key, inner in one.keys.items()}
        if one.keys and not said.get("noi_dung"):
            yield fault("phụ lục không có nội dung", "phu_luc", index, cach_sua="Ghi nội dung, hoặc bỏ phụ lục này")
        elif one.keys and not said.get("tieu_de"):
            yield fault("phụ lục không có tiêu đề", "phu_luc", index, cach_sua="Ghi mục «Tiêu đề»")


def open_places(node: Node) -> Iterator[Fault]:
    """Find the places of a record that somebody is still to fill in; what may be a form for others is left aside."""
    for loc, text in texts_in(node, _FORMS):
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            if line.lstrip()[:1] == "{" and is_directive(line.strip(), "".join(lines[number : number + 1]).strip()):
                continue
            found = left_open(line) or (line if BODY not in loc and is_label(line) else "")
            if found and not line.lstrip().startswith("|"):
                yield fault("còn chỗ chưa điền", *loc, tim_thay=found, cach_sua=FILL_IN, line=number)
