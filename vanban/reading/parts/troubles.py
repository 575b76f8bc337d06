"""Characters that are not what they seem: legacy encodings, decomposed letters, look-alikes, invisible ones."""

from __future__ import annotations

import re
from itertools import islice
from unicodedata import is_normalized

from vanban.patterns import regex
from vanban.reading.facts.file import Paragraph, Trouble, TroubleKind

_TCVN3_FONT = regex(r"\.vn", re.IGNORECASE)
_VNI_FONT = regex(r"vni[- ]", re.IGNORECASE)
_TCVN3_ONLY = regex("[µ¸¶·¹¨»¾¼½©ª«¬®ßÞþ÷Ö×Ø][a-zA-Z]|[a-zA-Z][µ¸¶·¹¨»¾¼½©ª«¬®ßÞþ÷Ö×Ø]")
_VNI_ONLY = regex(
    "[aeouyAEOUY][ùøûõïáàåãäéèúüëÙØÛÕÏÁÀÅÃÄÉÈÚÜË]|[oO][äàáåãûøùõï]|ñ[aeiouöôâêư]|[öôâêÖÔÂÊ][ùøûõïäéèåáàã]"
)
_PRIVATE = regex("[\ue000-\uf8ff]")
_ZERO = regex("[\u200b-\u200f\u2060\ufeff]")
"""Signs nobody sees; the hyphen that waits for the end of a line is a writer's own, and prints only there."""
_LOOKALIKE = regex("[ÐðƉɖ]")
_LEGACY_TEXT: tuple[tuple[TroubleKind, re.Pattern[str], int], ...] = (("tcvn3", _TCVN3_ONLY, 2), ("vni", _VNI_ONLY, 3))
_VIETNAMESE = regex("[\u1ea0-\u1ef9ăđơưĂĐƠƯ]")
"""Letters only Unicode Vietnamese has: their presence says the text is not in a legacy encoding."""
_ANY_ODD = regex("[\ue000-\uf8ff\u200b-\u200f\u2060\ufeffÐðƉɖ]")
_ODD: tuple[tuple[TroubleKind, re.Pattern[str]], ...] = (
    ("rieng", _PRIVATE), ("khong_rong", _ZERO), ("ky_tu_la", _LOOKALIKE)
)  # fmt: skip
_SAMPLE = 40
_MOST = 2000


def find_troubles(paragraphs: tuple[Paragraph, ...], places: tuple[str, ...]) -> tuple[Trouble, ...]:
    """Look through every paragraph; at most one trouble of a kind per paragraph."""
    found: list[Trouble] = []
    known: dict[str | None, TroubleKind | None] = {None: None}
    for paragraph in paragraphs:
        if not paragraph.text or len(found) >= _MOST:
            continue
        legacy = _legacy_font(paragraph, known)
        if paragraph.text.isascii() and legacy is None:
            continue
        place = places[paragraph.index]
        for kind, evidence, at in _kinds(paragraph, legacy):
            found.append(Trouble(kind, paragraph.index, _around(paragraph.text, at), evidence, place))
    return tuple(found)


def _legacy_font(
    paragraph: Paragraph, known: dict[str | None, TroubleKind | None]
) -> tuple[TroubleKind, str, int] | None:
    """Find the first letters set in a font of an old encoding; `known` keeps what was told of each font."""
    for run in paragraph.runs:
        fonts = run.format.fonts
        for font in (fonts.ascii, fonts.hansi):
            if font not in known:
                known[font] = (
                    "tcvn3" if _TCVN3_FONT.match(font or "") else "vni" if _VNI_FONT.match(font or "") else None
                )
            kind = known[font]
            # A typed rule, a number: nothing of an encoding in it.
            if kind is not None and any(c.isalpha() for c in run.text):
                return kind, f"phông «{font}»", run.start
    return None


def _kinds(paragraph: Paragraph, legacy: tuple[TroubleKind, str, int] | None) -> list[tuple[TroubleKind, str, int]]:
    text = paragraph.text
    found: list[tuple[TroubleKind, str, int]] = [legacy] if legacy is not None else []
    if legacy is None and not _VIETNAMESE.search(text):
        for kind, pattern, least in _LEGACY_TEXT:
            hits = list(islice(pattern.finditer(text), least))
            if len(hits) >= least:
                found.append((kind, f"chuỗi ký tự «{hits[0].group()}»", hits[0].start()))
                break
    apart = [run for run in paragraph.runs if run.raw is not run.text and run.raw != run.text]
    if apart and not is_normalized("NFC", paragraph.raw):
        found.append(("nfd", "chữ có dấu viết rời (tổ hợp)", 0))
    for other, pattern in _ODD if _ANY_ODD.search(text) else ():
        match = pattern.search(text)
        if match is not None and not (other == "ky_tu_la" and legacy is not None):
            found.append((other, f"ký tự U+{ord(match.group()):04X}", match.start()))
    place = text.find("\ufffd")
    if place >= 0:
        found.append(("thay_the", "ký tự U+FFFD", place))
    return found


def _around(text: str, at: int) -> str:
    start = max(0, at - _SAMPLE // 2)
    return text[start : start + _SAMPLE].strip()
