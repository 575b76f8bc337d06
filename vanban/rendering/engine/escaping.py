"""How a value becomes text of a part: escaped, checked, its line ends and tabs made Word's own."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from jinja2.utils import Namespace

from vanban.ooxml.order import ordered_runs
from vanban.ooxml.xml_text import FORBIDDEN, SearchedXml, WrittenXml, Xml, escape, sound, unescape, with_breaks
from vanban.patterns import regex
from vanban.rendering.engine.blanks import Blank
from vanban.rendering.engine.bounds import Budget
from vanban.rendering.engine.media import Media
from vanban.rendering.engine.tag import Tag
from vanban.rendering.engine.values import LINK, Listing

_RUNS = ("<w:r>", "<w:r ", "<w:hyperlink", "<w:ins ", "<w:bookmarkStart", "<w:fldSimple", "<w:sdt")
_PARAGRAPHS = ("<w:p>", "<w:p ")
_BLOCKS = ("<w:p>", "<w:p ", "<w:tbl>", "<w:tr>", "<w:tr ", "<w:tc>", "<w:tc ")
_ENTITY = regex(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_PARAGRAPH = regex(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_PARAGRAPH_LOOK = regex(r"<w:pPr>.*?</w:pPr>", re.DOTALL)
_RUN = regex(r"<w:r(?: [^>]*)?>.*?</w:r>", re.DOTALL)
_RUN_LOOK = regex(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_TEXT = regex(r"(<w:t(?: [^>]*)?>)(.*?)(</w:t>)", re.DOTALL)
_LINKED = regex(rf'r:id="{LINK}([^"]*)"')
_REFERENCES = regex(r'\br:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]+)"')
_SHORT = 2000
_GROUP = "giá trị là một nhóm nhiều mục, in ra sẽ thành ngoặc và nháy; viết rõ mục cần in, ví dụ {{ a.ten }}"
_LIST = "giá trị là một danh sách, in ra sẽ thành ngoặc và nháy; dùng {% for x in … %} hoặc {{ …|join(', ') }}"
_NO_NUMBER = "giá trị là số không có thật (NaN, vô cực), như ô trống của một bảng tính; cho None hoặc chữ cần in"
_THING = "giá trị là một đối tượng của chương trình, không phải chữ hay số"
_OBJECT = regex(
    r"<(?:[\w.<>]+ object at 0x[0-9a-fA-F]+|(?:built-in )?(?:function|method|class|module) .*|bound method .*)>"
)
_PLAIN = '<w:t xml:space="preserve">'


@lru_cache(maxsize=2048)
def _known_sound(markup: str) -> bool:
    """`sound`, remembered: the heading of a thousand certificates is looked at once."""
    return sound(markup)


def _is_paragraph(markup: Xml) -> bool:
    """Whether short markup of the house is one paragraph or several and printed just as it is where one stood."""
    if len(markup) >= _SHORT or not markup.startswith(_PARAGRAPHS) or not markup.endswith("</w:p>") or LINK in markup:
        return False
    return type(markup) is WrittenXml or _known_plain(markup)


@lru_cache(maxsize=2048)
def _known_plain(markup: str) -> bool:
    """Whether markup is well-formed paragraphs and no more; remembered likewise."""
    return "<w:tbl" not in markup and not _ENTITY.search(markup) and sound(markup)


def _attribute(escaped: str) -> str:
    """What is escaped for text, made fit for an attribute."""
    return escaped.replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


class ValueRefusedError(Exception):
    """A value cannot be printed where its tag stands; carries the tag's number and, for a bad text, the text."""

    def __init__(self, tag: int, what: str, text: str | None = None) -> None:
        """Tell which tag, what is wrong, and the text that holds a forbidden character."""
        super().__init__(what)
        self.tag, self.what, self.text = tag, what, text


class Printing:
    """Prints the values of one part of one file.

    Attributes:
        guarded: True once markup of a writer of the house was printed: it is then searched for forbidden characters.
        written: markup of writers of the house, which leave nothing hollow, by its id.
        loose: a block was printed that is not surely whole paragraphs.
        foreign: markup was printed that is not well-formed by itself: the finished part is parsed before it leaves.
    """

    __slots__ = ("_media", "_part", "_tags", "budget", "foreign", "guarded", "loose", "written")

    def __init__(self, part: str, tags: Sequence[Tag], media: Media) -> None:
        """Know the part, its tags and where pictures go."""
        self._part, self._tags, self._media = part, tags, media
        self.budget = Budget()
        self.guarded = False
        self.loose = False
        self.foreign = False
        self.written: dict[int, str] = {}

    def text(self, tag: int, value: object) -> str:
        """A value inside <w:t>."""
        if hasattr(value, "image_descriptor"):
            look = self._tags[tag].run
            drawing = self._media.drawing(self._part, value)
            return f"</w:t></w:r><w:r>{drawing}</w:r><w:r>{look}{_PLAIN}"
        if not hasattr(value, "__html__"):
            return with_breaks(self._plain(tag, value))
        markup = self._markup(tag, value)
        if "<" not in markup:
            return self._breaks(markup, self._tags[tag].run, self._tags[tag].paragraph)
        if markup.startswith(_RUNS):
            return f"</w:t></w:r>{markup}<w:r>{self._tags[tag].run}{_PLAIN}"
        if markup.startswith(_BLOCKS):
            raise ValueRefusedError(
                tag, "giá trị là cả đoạn hoặc bảng nhưng thẻ nằm giữa dòng chữ; viết {{p …}} thay cho {{ …}}"
            )
        return markup

    def attribute(self, tag: int, value: object) -> str:
        """A value between the quotes of an attribute."""
        if type(value) is int:
            return str(value)
        if hasattr(value, "__html__") or hasattr(value, "image_descriptor"):
            return _attribute(self._inert(tag, value))
        return _attribute(self._plain(tag, value))

    def other(self, tag: int, value: object) -> str:
        """A value in the text of an element other than <w:t>: a field, a property of the file, a drawing's text."""
        if hasattr(value, "__html__") or hasattr(value, "image_descriptor"):
            return self._inert(tag, value)
        return self._plain(tag, value)

    def block(self, tag: int, value: object) -> str:
        """A value in the place of a whole paragraph, row, cell or run; plain text takes the look that was there."""
        place = self._tags[tag]
        if isinstance(value, Xml) and place.level == "p":
            if type(value) is SearchedXml:
                self.loose = True
                return self._markup(tag, value)
            if _is_paragraph(value):
                self.guarded = self.guarded or type(value) is WrittenXml
                return value
        self.loose = True
        if hasattr(value, "image_descriptor"):
            return self._wrapped(tag, f"<w:r>{self._media.drawing(self._part, value)}</w:r>")
        if not hasattr(value, "__html__"):
            plain = with_breaks(self._plain(tag, value))
            return self._wrapped(tag, f"<w:r>{place.run}{_PLAIN}{plain}</w:t></w:r>") if plain else ""
        markup = self._markup(tag, value)
        if not markup.strip():
            return ""
        if "<" not in markup:
            text = self._breaks(markup, place.run, place.paragraph)
            return self._wrapped(tag, f"<w:r>{place.run}{_PLAIN}{text}</w:t></w:r>")
        if place.level == "p" and markup.startswith(_RUNS):
            return self._wrapped(tag, markup)
        if place.level == "r" and markup.startswith(_BLOCKS):
            raise ValueRefusedError(tag, "giá trị là cả đoạn hoặc bảng nhưng thẻ là {{r …}}; viết {{p …}}")
        return markup

    def _wrapped(self, tag: int, run: str) -> str:
        place = self._tags[tag]
        if place.level == "r":
            return run
        if place.level == "p":
            return f"<w:p>{place.paragraph}{run}</w:p>"
        raise ValueRefusedError(
            tag, f"thẻ {{{{{place.level} …}}}} cần nội dung là hàng hoặc ô của bảng, không phải chữ thường"
        )

    def _plain(self, tag: int, value: object) -> str:
        """Any value as escaped text; None is a blank."""
        if value is None:
            return ""
        if isinstance(value, Blank):
            value.refuse()
        if isinstance(value, str):
            text = str.__str__(value)
        elif isinstance(value, bytes):
            raise ValueRefusedError(tag, "giá trị là dữ liệu nhị phân (bytes), không phải chữ")
        elif isinstance(value, list | tuple | set | frozenset | Mapping | Namespace):
            raise ValueRefusedError(tag, _GROUP if isinstance(value, Mapping | Namespace) else _LIST)
        elif isinstance(value, float) and not math.isfinite(value):
            raise ValueRefusedError(tag, _NO_NUMBER)
        else:
            text = str(value)
            if text.startswith("<") and _OBJECT.fullmatch(text):
                raise ValueRefusedError(tag, _THING)
        if FORBIDDEN.search(text):
            raise ValueRefusedError(tag, "giá trị có ký tự không in được", text)
        return escape(text)

    def _inert(self, tag: int, value: object) -> str:
        markup = self._markup(tag, value) if hasattr(value, "__html__") else "<"
        if "<" in markup:
            raise ValueRefusedError(tag, "chỗ này chỉ nhận chữ thường, không nhận chữ có định dạng hay ảnh")
        if FORBIDDEN.search(markup):
            raise ValueRefusedError(tag, "giá trị có ký tự không in được", unescape(markup))
        return markup

    def _markup(self, tag: int, value: object) -> str:
        """Ready markup, looked over: a raw & or < would break the whole file."""
        if type(value) is SearchedXml:
            self.budget.print(len(value))
            self.written[id(value)] = value
            return value
        if isinstance(value, WrittenXml):
            markup: str = value  # no copy: a long body is hashed once
        elif isinstance(value, Xml):
            markup = str.__str__(value)
        elif isinstance(value, Listing):
            return escape(value.text)
        elif hasattr(value, "subdocx"):
            raise ValueRefusedError(
                tag, "tài liệu con (Subdoc) không dùng được ở đây; dùng khối nội dung hoặc ghép tệp"
            )
        else:
            markup = str(value.__html__())  # type: ignore[attr-defined]
        self.budget.print(len(markup))
        if "&" in markup and _ENTITY.search(markup):
            raise ValueRefusedError(tag, "giá trị được coi là XML có sẵn nhưng chứa dấu & viết trần; cần &amp;")
        if "<" not in markup:
            return markup
        markup = self._linked(markup)
        if isinstance(value, WrittenXml):
            self.guarded = True
            self.written[id(markup)] = markup
            return markup
        if not isinstance(value, Xml):
            self._check_references(tag, markup)
            markup = self._runs_with_breaks(ordered_runs(markup), self._tags[tag].paragraph)
        # What is well-formed by itself keeps the part well-formed; what is not may still fit into it.
        self.foreign = self.foreign or not (_known_sound(markup) if len(markup) < _SHORT else sound(markup))
        return markup

    def _linked(self, markup: str) -> str:
        if LINK not in markup:
            return markup
        return _LINKED.sub(lambda m: f'r:id="{self._media.link(self._part, unescape(m[1]))}"', markup)

    def _check_references(self, tag: int, markup: str) -> None:
        for reference in _REFERENCES.findall(markup):
            if not self._media.known(self._part, reference):
                raise ValueRefusedError(
                    tag,
                    f"giá trị nhắc tới liên kết {reference} không có trong khuôn; với liên kết dùng RichText(url=…)",
                )

    def _runs_with_breaks(self, markup: str, paragraph: str) -> str:
        """Rich text keeps line ends as characters; each run carries its own look over them."""
        if not any(sign in markup for sign in "\n\t\a\f"):
            return markup
        if "<w:p>" in markup or "<w:p " in markup:
            return _PARAGRAPH.sub(self._paragraph_with_breaks, markup)
        return self._with_breaks(markup, paragraph)

    def _paragraph_with_breaks(self, match: re.Match[str]) -> str:
        own = _PARAGRAPH_LOOK.search(match[0])
        return self._with_breaks(match[0], own[0] if own else "")

    def _with_breaks(self, markup: str, paragraph: str) -> str:
        def in_run(match: re.Match[str]) -> str:
            look = _RUN_LOOK.search(match[0])
            run = look[0] if look else ""
            return _TEXT.sub(lambda text: text[1] + self._breaks(text[2], run, paragraph) + text[3], match[0])

        return _RUN.sub(in_run, markup)

    def _breaks(self, escaped: str, run: str, paragraph: str) -> str:
        text = with_breaks(escaped)
        if "\a" not in text and "\f" not in text:
            return text
        again = f"<w:p>{paragraph}<w:r>{run}{_PLAIN}"
        text = text.replace("\a", f"</w:t></w:r></w:p>{again}")
        page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        return text.replace("\f", f"</w:t></w:r></w:p>{page}{again}")
