"""What stands in a template beside tags and is surely not meant to be printed: told once, by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from lxml import etree

from vanban.errors import Problem, TemplateError
from vanban.language import key
from vanban.ooxml.names import W
from vanban.patterns import regex
from vanban.rendering.engine.tags import TAG
from vanban.rendering.foreign.fields import instructions
from vanban.rendering.foreign.forms import form_places
from vanban.rendering.foreign.placeholders import Place, places_in
from vanban.rendering.foreign.typed import named_places, typed_doubts, words_before_names

_SHOWN: Final = 5
_WORDS: Final[Mapping[str, str]] = {
    "do_la": "chỗ điền kiểu ${…}",
    "khoi": "thẻ của chương trình khác kiểu {{#…}}",
    "nhay": "chỗ điền kiểu «…»",
    "vuong": "chỗ điền kiểu […]",
    "nhon": "chỗ điền kiểu {…} (một dấu ngoặc)",
    "cham": "dòng chấm để điền tay",
    "bieu_mau": "ô điền của biểu mẫu cũ (Text Form Field)",
    "o_noi_dung": "ô nội dung chưa điền (Content Control)",
}
_STORIES: Final = frozenset({"document", "header", "footer", "footnotes", "endnotes"})
_CHANGES: Final = ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "tblPrChange", "sectPrChange")
_MOVING: Final = regex(r"\s*(?:DATE|TIME|SAVEDATE|PRINTDATE)\b", re.IGNORECASE)
"""Fields that show another day tomorrow."""
_BARE_KEY: Final = regex(r"[$@%#(]?(?<![\w{])([a-z][a-z0-9]*(?:_[a-z0-9]+)+)(?!\w)[$@%#)]?")
"""A value's key where no tag is: nobody prints `ho_ten`."""
_ANGLED: Final = regex(r"<\s*([^\W\d][\w ]{0,60}?)\s*>")
_LONE_BRACE: Final = regex(r"(?:\{ ?)?[\w ]{0,40}(?:\}\}|%\})|\{\{[\w ]{0,40}")
"""Half of a tag."""
REWRITE: Final = "vanban khuon doi TỆP -o TỆP_MỚI"
"""The command that turns such places into tags."""


def paragraphs(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> Iterator[str]:
    """Give the text of every paragraph of a file, tags left out."""
    for root in _roots(parts, kinds):
        for paragraph in root.iter(f"{W}p"):
            text = "".join(piece.text or "" for piece in _own_texts(paragraph))
            yield TAG.sub(lambda match: " " * len(match[0]), text)


def left_places(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> list[Place]:
    """Give the places to be filled that are no tags."""
    found = [place for text in paragraphs(parts, kinds) for place in places_in(text)]
    for root in _roots(parts, kinds):
        for place in form_places(root):
            found.append(Place(place.kind, place.name or "ô không tên", place.name, 0))
    return found


def doubts_of(parts: Mapping[str, bytes], kinds: Mapping[str, str], name: str) -> list[Problem]:
    """Tell what is left in a template that has tags: places of other makes, tracked changes, comments."""
    found = []
    places = left_places(parts, kinds)
    for kind, words in _WORDS.items():
        here = [place for place in places if place.kind == kind]
        if here:
            cure = f"Nếu là chỗ cần điền, đổi thành thẻ: {REWRITE}."
            found.append(
                Problem(f"còn {len(here)} {words}, in ra y như vậy", tep=name, tim_thay=_some(here), cach_sua=cure)
            )
    dated = sum(1 for root in _roots(parts, kinds) for said in instructions(root) if _MOVING.match(said))
    if dated:
        cure = "Thay bằng thẻ, ví dụ {{ ngay|ngay_thang }}; hoặc chọn trường, bấm Ctrl+Shift+F9 để thành chữ."
        what = f"khuôn có {dated} trường ngày giờ tự đổi (DATE, TIME): văn bản đổi ngày mỗi lần mở hoặc in"
        found.append(Problem(what, tep=name, cach_sua=cure))
    changed = sum(1 for root in _roots(parts, kinds) for tag in _CHANGES for _ in root.iter(f"{W}{tag}"))
    if changed:
        cure = "Trong Word: Review › Accept All Changes, rồi lưu lại."
        found.append(
            Problem(f"khuôn còn {changed} sửa đổi chưa duyệt (Track Changes), đi vào mọi tệp", tep=name, cach_sua=cure)
        )
    found += typed_doubts(list(_roots(parts, kinds)), name)
    noted = sum(1 for root in _roots(parts, kinds) for _ in root.iter(f"{W}commentReference"))
    if noted:
        cure = "Trong Word: Review › Delete All Comments, rồi lưu lại."
        found.append(Problem(f"khuôn còn {noted} ghi chú (comment), đi vào mọi tệp", tep=name, cach_sua=cure))
    return found


def refuse_untaken(parts: Mapping[str, bytes], kinds: Mapping[str, str], name: str, given: Iterable[str]) -> None:
    """Refuse a template with places of another make that bear the name of a value at hand: nothing would fill them.

    Args:
        parts: bytes of the file's parts.
        kinds: which of them are stories.
        name: the template, for messages.
        given: fields that the list and the common record fill.

    Raises:
        TemplateError: with the places as they stand, and a brace that lost its partner.
    """
    keys = {key(one) for one in given}
    keys |= {one.replace("_", "") for one in keys}
    texts = list(paragraphs(parts, kinds))
    found = [place.text for place in left_places(parts, kinds) if place.kind != "cham" and key(place.name) in keys]
    found += [match[0] for text in texts for match in _BARE_KEY.finditer(text) if match[1] in keys]
    found += [match[0] for text in texts for match in _ANGLED.finditer(text) if key(match[1]) in keys]
    found += [match[0] for text in texts for match in _LONE_BRACE.finditer(text)]
    found += named_places(list(_roots(parts, kinds)), keys)
    told = list(dict.fromkeys(one for one in found if not any(one != other and one in other for other in found)))
    if told:
        cure = f"Viết thành thẻ, ví dụ {{{{ ho_ten }}}}; hoặc đổi cả khuôn: {REWRITE}"
        shown = "; ".join(told[:_SHOWN])
        raise TemplateError(
            Problem("chỗ điền không phải là thẻ, in ra y như vậy", tep=name, tim_thay=shown, cach_sua=cure)
        )


def address_before_name(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> set[str]:
    """Give the words of address typed before the tag of a person's name, folded."""
    return words_before_names(_roots(parts, kinds))


def refuse_untagged(parts: Mapping[str, bytes], kinds: Mapping[str, str], name: str) -> None:
    """Refuse a template that holds nothing to be filled: all its files would be alike.

    Raises:
        TemplateError: with the places that look like ones to be filled, and the tag for each.
    """
    places = left_places(parts, kinds)
    if places:
        cure = f"Đổi các chỗ này thành thẻ bằng lệnh: {REWRITE}"
        raise TemplateError(
            Problem("khuôn không có thẻ {{ … }} nào; thấy những chỗ như để điền", tep=name, tim_thay=_some(places),
                    can_co=_tags(places), cach_sua=cure)
        )  # fmt: skip
    cure = "Viết thẻ vào chỗ cần điền, ví dụ {{ ho_ten }}, hoặc chèn trường trộn thư (Mailings › Insert Merge Field)."
    raise TemplateError(
        Problem(
            "khuôn không có thẻ {{ … }} và không có trường trộn thư nào: mọi tệp sẽ giống hệt nhau",
            tep=name,
            cach_sua=cure,
        )
    )


def tag_for(place: Place, number: int) -> str:
    """Write the tag that takes a place's place; a place that nothing names gets a number."""
    return f"{{{{ {key(place.name) or f'cho_trong_{number}'} }}}}"


def _tags(places: Iterable[Place]) -> str:
    return ", ".join(dict.fromkeys(tag_for(place, number) for number, place in enumerate(list(places)[:_SHOWN], 1)))


def _some(places: list[Place]) -> str:
    shown = list(
        dict.fromkeys(f"{place.name} {place.text[:6]}" if place.kind == "cham" else place.text for place in places)
    )
    return "; ".join(one.strip() for one in shown[:_SHOWN]) + (f" … ({len(shown)} chỗ)" if len(shown) > _SHOWN else "")


def _own_texts(paragraph: Any) -> Iterator[Any]:
    for piece in paragraph.iter(f"{W}t"):
        nearest = next(piece.iterancestors(f"{W}p"))
        if nearest is paragraph:
            yield piece


def _roots(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> Iterator[Any]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    for part, kind in kinds.items():
        if kind in _STORIES and part in parts:
            root = etree.fromstring(parts[part], parser)
            if root is not None:
                yield root
