"""What was typed into a template for one person and would stand in everybody's paper: told, or refused where it is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from vanban.errors import Problem, shortened
from vanban.language import fold, key
from vanban.ooxml.names import W
from vanban.patterns import regex
from vanban.rendering.engine.tags import TAG

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NAME: Final = r"(?:[A-ZĐÀ-Ỹ][^\W\d_A-Z]*\s+){1,4}[A-ZĐÀ-Ỹ][^\W\d_A-Z]*"
_PERSON: Final = regex(rf"(?<![\w/(])(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c|[Aa]nh|[Cc]hị|[Cc]háu|[Ee]m)\s*:?\s+{_NAME}")
_OF_A_PERSON: Final = regex(
    r"(?:[Ss]inh (?:ngày|năm)|[Nn]gày sinh|[Nn]ăm sinh|CCCD|CMND|[Cc]ăn cước(?: công dân)?(?: số)?)\s*:?\s*(?:số\s*)?\d[\d/.\- ]+"
)
"""Words that are one person's: «ông Lê Văn Cũ», «sinh ngày 01/01/1970»."""
_WORD_BEFORE: Final = regex(
    r"(?<![\w/(])([Ôô]ng|[Bb]à)\s*:?\s*\{\{-?\s*(?:h[oọ][ _]v[aà][ _]t[eê]n|h[oọ][ _]t[eê]n)\s*(?:\|[^{}]*)?-?\}\}", 2
)
_CAPTION: Final = regex(
    r"[\w,:]\s+\((?:họ (?:và )?tên|chức (?:vụ|danh)|đơn vị(?: công tác)?|ngày sinh|năm sinh|giới tính|địa chỉ|số quyết định)\)",
    2,
)
"""A name in brackets inside a line; alone under a line it is a caption."""
_STRAY: Final = regex(r"\{\{[^{}]*\}\}\}(?!\})|(?<!\{)\{\{%|%\}\}(?!\})")
_AROUND: Final = regex(r"[#@%【「『｛<\[*~|&]{1,2}\s*([^\W\d][\w ]{1,40}?)\s*[#@%】」』｝>\]*~|&]{1,2}")
"""A name between signs with which other programs mark their places."""
_SHOWN: Final = 5


def typed_doubts(roots: Iterable[Any], name: str) -> Iterator[Problem]:
    """Tell of words of one person, of a brace too many, of boxes that say one thing here and another there.

    Args:
        roots: the stories of the template.
        name: the template, for messages.
    """
    persons: list[str] = []
    strays: list[str] = []
    captions: list[str] = []
    boxes: list[str] = []
    for root in roots:
        for text in _texts(root):
            strays += [match[0] for match in _STRAY.finditer(text)]
            plain = TAG.sub(lambda match: "\0" * len(match[0]), text)
            captions += [match[0] for match in _CAPTION.finditer(plain)]
            persons += [match[0] for known in (_PERSON, _OF_A_PERSON) for match in known.finditer(plain)]
        boxes += [shortened(found) for found in _two_sayings(root)]
    if persons:
        cure = "Đúng cho mọi người thì không cần sửa; còn lại của lần trước thì thay bằng thẻ, ví dụ {{ ho_ten }}."
        yield Problem(
            "khuôn có chữ gõ sẵn của một người, đi vào mọi tệp", tep=name, tim_thay=_some(persons), cach_sua=cure
        )
    if captions:
        cure = "Nếu là chỗ cần điền thì thay bằng thẻ, ví dụ {{ ho_ten }}."
        yield Problem(
            "chữ trong ngoặc đơn trông như chỗ để điền, in ra y như vậy",
            tep=name,
            tim_thay=_some(captions),
            cach_sua=cure,
        )
    if strays:
        yield Problem(
            "khuôn thừa dấu ngoặc cạnh thẻ, in ra y như vậy", tep=name, tim_thay=_some(strays), cach_sua="Xóa dấu thừa."
        )
    if boxes:
        what = "hộp chữ có hai bản khác nhau: Word mới hiện một bản, Word cũ và LibreOffice có thể hiện bản kia"
        yield Problem(what, tep=name, tim_thay=_some(boxes), cach_sua="Xóa hộp ấy, vẽ hộp mới trong Word rồi gõ lại.")


def words_before_names(roots: Iterable[Any]) -> set[str]:
    """Give the words of address typed before the tag of a name: {"bà"}."""
    return {fold(match[1]) for root in roots for text in _texts(root) for match in _WORD_BEFORE.finditer(text)}


def named_places(roots: Iterable[Any], keys: set[str]) -> Iterator[str]:
    """Give what bears the name of a value at hand and would not be filled: names between signs, controls with other words.

    Args:
        roots: the stories of the template.
        keys: names of the values.
    """
    for root in roots:
        for text in _texts(root):
            plain = TAG.sub(lambda match: "\0" * len(match[0]), text)
            yield from (match[0] for match in _AROUND.finditer(plain) if key(match[1]) in keys)
        for control in root.iter(f"{W}sdt"):
            words = "".join(piece.text or "" for piece in control.iter(f"{W}t"))
            names = [
                found.get(f"{W}val") or ""
                for tag in ("alias", "tag")
                for found in control.iterfind(f"{W}sdtPr/{W}{tag}")
            ]
            if words.strip() and "{{" not in words and any(key(one) in keys for one in names if one):
                yield f"{next(one for one in names if key(one) in keys)}: {words.strip()}"


def _texts(root: Any) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        yield "".join(
            piece.text or "" for piece in paragraph.iter(f"{W}t") if next(piece.iterancestors(f"{W}p")) is paragraph
        )


def _two_sayings(root: Any) -> Iterator[str]:
    for box in root.iter(f"{_MC}AlternateContent"):
        said = ["".join(piece.text or "" for piece in branch.iter(f"{W}t")).split() for branch in box]
        said = [words for words in said if words]
        if len(said) > 1 and any(words != said[0] for words in said[1:]):
            yield " / ".join(" ".join(words) for words in said)


def _some(found: list[str]) -> str:
    shown = list(dict.fromkeys(" ".join(one.split()) for one in found))
    return "; ".join(shown[:_SHOWN]) + (f" … ({len(shown)} chỗ)" if len(shown) > _SHOWN else "")
