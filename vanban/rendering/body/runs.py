"""Runs of text: bold and italic where the context says so, line ends and tabs as Word's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from vanban.errors import InputError, Problem
from vanban.ooxml.xml_text import FORBIDDEN, TEXT, character_name, escape, with_breaks
from vanban.regulation import style_id

Runs = Sequence[Mapping[str, Any]]

KEEP: Final = "<w:keepNext/>"
ALIGN: Final = {"giua": "center", "trai": "left", "phai": "right", "deu": "both"}
_AROUND: Final = 20
_RAISED: Final = {"tren": '<w:vertAlign w:val="superscript"/>', "duoi": '<w:vertAlign w:val="subscript"/>'}


def runs_xml(runs: Runs, *, bold: bool = False, size_pt: float | None = None) -> str:
    """Write runs.

    Args:
        runs: `{"t": text, "b": bold, "i": italic}`, with `"u"` underlined, with `"vi_tri"` "tren" raised, "duoi" lowered.
        bold: all of them are bold.
        size_pt: their size; None leaves it to the style.

    Raises:
        InputError: a text holds a character that XML forbids; the message names it and the text around it.
    """
    out = []
    for run in runs:
        text = run["t"]
        if not text:
            continue
        plain = text.isprintable()
        if not plain and (bad := FORBIDDEN.search(text)):
            raise InputError(_forbidden(text, bad.start()))
        properties = "<w:b/><w:bCs/>" if bold or run.get("b") else ""
        properties += "<w:i/><w:iCs/>" if run.get("i") else ""
        properties += size_xml(size_pt)
        properties += '<w:u w:val="single"/>' if run.get("u") else ""
        properties += _RAISED.get(run["vi_tri"], "") if "vi_tri" in run else ""
        opening = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
        shown = escape(text) if plain else with_breaks(escape(text))
        out.append(f"{opening}{TEXT}{shown}</w:t></w:r>")
    return "".join(out)


def size_xml(size_pt: float | None) -> str:
    """Write a size of type; nothing when it is left to the style."""
    if size_pt is None:
        return ""
    value = round(size_pt * 2)
    return f'<w:sz w:val="{value}"/><w:szCs w:val="{value}"/>'


def paragraph_xml(role: str, runs: Runs = (), properties: str = "", *, keep: bool = False) -> str:
    """Write one paragraph in a role's style.

    Args:
        role: the style.
        runs: its text.
        properties: ready paragraph properties that follow `keepNext` in the order of the schema.
        keep: it stays on the page of the next paragraph.
    """
    head = f'<w:p><w:pPr><w:pStyle w:val="{style_id(role)}"/>{KEEP if keep else ""}{properties}</w:pPr>'
    return f"{head}{runs_xml(runs)}</w:p>"


def plain(text: str) -> Runs:
    """Give a text as runs."""
    return ({"t": text},)


def text_of(runs: Runs) -> str:
    """Give the plain text of runs."""
    if len(runs) == 1:
        text: str = runs[0]["t"]
        return text
    return "".join([run["t"] for run in runs])


def _forbidden(text: str, at: int) -> Problem:
    around = FORBIDDEN.sub("□", text[max(0, at - _AROUND) : at + _AROUND])
    return Problem(
        f"văn bản chứa ký tự {character_name(text[at])} mà tệp Word không cho phép",
        tim_thay=around,
        cach_sua="Xóa ký tự này ở chỗ đánh dấu □ rồi chạy lại.",
    )
