"""Text of old encodings and decomposed letters made Unicode in the file itself, before anything is read of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lxml import etree

from vanban.language import bang_ma_cua_phong, doc_bang_ma
from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import all_runs, child, is_hidden, put
from vanban.ooxml.names import XML_SPACE, local
from vanban.reading.facts.file import CharFormat, Facts, Paragraph, Run
from vanban.regulation import page

_HIDDEN = Run("", "", 0, CharFormat(hidden=True))
_KEPT_APART = frozenset(["tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"])


def unify(data: bytes, facts: Facts) -> tuple[bytes, list[str]]:
    """Give the file with all text in composed Unicode, and what was done, in Vietnamese.

    The font says the encoding; text whose letters are Unicode whatever its font is called is left as it is.
    """
    wrong = {trouble.paragraph: trouble.kind for trouble in facts.troubles if trouble.kind in {"tcvn3", "vni", "nfd"}}
    if not wrong:
        return data, []
    copy = Copy(data, facts)
    old = composed = 0
    for index, kind in wrong.items():
        paragraph = facts.paragraphs[index]
        element = copy.element(paragraph)
        for run, look in list(runs_with_look(element, paragraph)):
            if kind != "nfd" and look is not None and run.find(f"{copy.w}t") is not None:
                put(child(run, "rPr"), "rFonts", ascii=page.FONT, hAnsi=page.FONT, eastAsia=page.FONT, cs=page.FONT)
            if kind == "tcvn3":
                _with_soft_hyphens(run, copy.w)
            for text in run.findall(f"{copy.w}t"):
                before = text.text or ""
                after = unicodedata.normalize("NFC", _decoded(before, look) if kind != "nfd" else before)
                if after != before:
                    text.text = after
                    old, composed = old + (kind != "nfd"), composed + (kind == "nfd")
    told = [f"Chuyển {old} đoạn chữ mã cũ (TCVN3, VNI) sang Unicode"] if old else []
    return copy.close(), told + ([f"Chuyển {composed} đoạn chữ dấu rời sang dựng sẵn (NFC)"] if composed else [])


def _with_soft_hyphens(run: etree._Element, w: str) -> None:
    """Put the ư of TCVN3 back into its word: it has the code of a soft hyphen, and programs write it as one."""
    for sign in run.findall(f"{w}softHyphen"):
        sign.tag, sign.text = f"{w}t", "\u00ad"
    for text in run.findall(f"{w}t"):
        above = text.getprevious()
        if above is not None and above.tag == text.tag:
            text.text = (above.text or "") + (text.text or "")
            text.set(XML_SPACE, "preserve")
            run.remove(above)


def _decoded(text: str, look: Run | None) -> str:
    if look is None or any("\u1ea0" <= c <= "\u1ef9" for c in text):
        return text
    for font in (look.format.fonts.ascii, look.format.fonts.hansi):
        found = bang_ma_cua_phong(font) if font else None
        if found is not None:
            return doc_bang_ma(text, found[0], in_hoa=found[1]).text
    return text


def runs_with_look(element: etree._Element, paragraph: Paragraph) -> Iterator[tuple[etree._Element, Run | None]]:
    """Give the runs of a paragraph's markup, each with the fact of how it looks; None where nothing is printed."""
    offset = 0
    for run in all_runs(element):
        if is_hidden(run):
            yield run, _HIDDEN
            continue
        length = sum(len(part.text or "") if (name := local(part)) == "t" else name in _KEPT_APART for part in run)
        look = next((r for r in paragraph.runs if r.start <= offset < r.start + max(len(r.text), 1)), None)
        yield run, look
        offset += length
