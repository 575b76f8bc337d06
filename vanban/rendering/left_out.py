"""What an office's template would leave out of a paper, found by filling it with marks in the place of words.

Both the office's template and the house's are filled with the same values, each text replaced by a mark of its own. What the
house's prints and the office's does not is lost, unless the office's template says the same words itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from vanban.errors import Problem, VanbanError
from vanban.language import fold
from vanban.ooxml.xml_text import Xml, decode, unescape
from vanban.patterns import regex
from vanban.regulation import party
from vanban.rendering.template import Template

_AS_THEY_ARE: Final = frozenset({"khuon", "kho", "ho_so", "hinh", "dau", "phu_luc"})
"""Values that are no words of the paper: measures, properties, what rendering chooses by."""
_OWN_WORDS: Final = frozenset({"chu_quan", "co_quan", "ten_loai", "nhan", "hinh_thuc_sao"})
"""What an office may word in its own way; the rest only the record knows."""
_COUNTRY: Final = frozenset({"quoc_hieu", "tieu_ngu"})
"""What papers of the Party have another title for."""
_LISTED: Final = ("danh_sach_noi_nhan", "noi_nhan_tiep[")
"""Ready markup of the recipients, whose lines a template may print one by one."""
_MARK: Final = regex(r"qzv\d+zvq", re.IGNORECASE)
_PARAGRAPH: Final = regex(r"</w:p>|<w:(?:br|tab)\b[^>]*>")
_TAG: Final = regex(r"<[^>]*>")
_WORD: Final = regex(r"\w+")
_SHOWN: Final = 60


class Comparison:
    """An office's template held against the house's of the same kind; what was once printed whole is not looked at again."""

    def __init__(self, own: Template, house: Template) -> None:
        """Take the two templates."""
        self._own, self._house = own, house
        self._whole: set[object] = set()

    def left_out(self, values: Mapping[str, Any]) -> list[Problem]:
        """Tell what of a paper the office's template would not print, though the house's does.

        Args:
            values: the values of the template's tags, as they are to be printed.
        """
        form = _form({name: value for name, value in values.items() if name not in _AS_THEY_ARE})
        if form in self._whole:
            return []
        marks = _Marks()
        marked = {name: value if name in _AS_THEY_ARE else marks.of(value, name) for name, value in values.items()}
        of_house = _text_of(self._house, marked)
        try:
            printed = _text_of(self._own, marked)
        except VanbanError:
            # A template that works upon its values may not take marks; then the words themselves are looked for.
            printed, found = _text_of(self._own, values), set()
        else:
            found = set(_MARK.findall(printed.casefold()))
        if marks.lines() <= found:
            found |= {mark for mark, (place, _) in marks.said.items() if place.startswith(_LISTED)}
        missing = [mark for mark in dict.fromkeys(_MARK.findall(of_house.casefold())) if mark not in found]
        if not missing:
            self._whole.add(form)
            return []
        words = _letters(_MARK.sub(" ", printed))
        worded = bool(set(_WORD.findall(fold(printed))) - set(_WORD.findall(fold(of_house))))
        said = [marks.said[mark] for mark in missing]
        lost = [(place, text) for place, text in said if not _in_own_words(place, text, words, worded=worded)]
        return [_problem(place, text, self._own.name) for place, text in lost]


def _in_own_words(place: str, text: str, words: str, *, worded: bool) -> bool:
    """Whether a template says by itself what a value would say there."""
    root = place.partition("[")[0].partition(".")[0]
    if root in _COUNTRY and _letters(party.TITLE) in words:
        return True
    return (root in _OWN_WORDS and worded) or all(_letters(line) in words for line in _lines(text))


def _form(value: Any) -> object:
    """What of a value decides which tags print: what is there, how many, not the words."""
    if isinstance(value, Xml):
        return "<w:t" in value
    if isinstance(value, str):
        return not value.isspace() and bool(value)
    if isinstance(value, Mapping):
        return tuple((name, _form(one)) for name, one in value.items())
    return tuple(map(_form, value)) if isinstance(value, list | tuple) else value


class _Marks:
    """Marks for texts: the same text has one, wherever it stands."""

    def __init__(self) -> None:
        self.said: dict[str, tuple[str, str]] = {}
        self._known: dict[str, str] = {}

    def of(self, value: Any, place: str) -> Any:
        """The same value with marks for texts."""
        if isinstance(value, Xml):
            if not any(_lines(value)):
                return value
            return type(value)(f"<w:p><w:r><w:t>{self._mark(value, place)}</w:t></w:r></w:p>")
        if isinstance(value, str):
            return self._mark(value, place) if value.strip() else value
        if isinstance(value, Mapping):
            return {name: self.of(one, f"{place}.{name}") for name, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)([self.of(one, f"{place}[{number}]") for number, one in enumerate(value)])
        return value

    def lines(self) -> set[str]:
        """The marks of the recipients' lines."""
        return {mark for mark, (place, _) in self.said.items() if place.startswith("noi_nhan.dong[")}

    def _mark(self, text: str, place: str) -> str:
        mark = self._known.setdefault(text, f"qzv{len(self._known)}zvq")
        self.said.setdefault(mark, (place, text))
        return mark


def _text_of(template: Template, values: Mapping[str, Any]) -> str:
    """What is read on the sheets: properties of the file say much the same, and nobody reads them there."""
    parts = (decode(data) for name, data in template.render_parts(values).items() if name.startswith("word/"))
    return "\n".join(_TAG.sub("", _PARAGRAPH.sub("\n", part)) for part in parts)


def _lines(text: str) -> Iterator[str]:
    """The lines of a text or of ready markup that say something."""
    plain = unescape(_TAG.sub("", _PARAGRAPH.sub("\n", text))) if isinstance(text, Xml) else text
    return (line for line in plain.splitlines() if _WORD.search(line))


def _letters(text: str) -> str:
    """Letters and figures alone, for comparing what may be set differently."""
    return "".join(_WORD.findall(fold(text)))


def _problem(place: str, text: str, name: str) -> Problem:
    said = " ".join(" ".join(_lines(text)).split())
    return Problem(
        f"khuôn không in «{place}» mà văn bản có",
        tep=name,
        tim_thay=said[:_SHOWN] + ("…" if len(said) > _SHOWN else ""),
        cach_sua="Chép lại dòng có thẻ này từ khuôn gốc (lệnh «vanban khuon xuat»), hoặc bỏ mục này khỏi bản ghi",
    )
