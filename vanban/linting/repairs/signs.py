"""Repairs of signs: punctuation of lists, zeros, blanks, hyphens, decomposed letters. No word changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.language import fold
from vanban.language.blanks import blanks_before_signs, spare_blanks
from vanban.linting.certainty import Sure
from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import own_runs, runs_of, write_end
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Item, Line, Paragraph
from vanban.reading.parts.opening_lines import is_grounds_label
from vanban.regulation import formulas

Done = Iterator[tuple[str, str, str]]
_NO_WIDTH: Final = regex("[\u200b\u200c\u200d\u2060\ufeff]")


def list_ends(copy: Copy, facts: Facts, rules: set[str], sure: Sure) -> Done:
    """Put «;» after the entries of Nơi nhận, Kính gửi and the grounds, «.» after the last."""
    for paper in facts.papers:
        if "NN-03" in rules and sure.recipients(paper):
            yield from _ends(copy, paper.noi_nhan.items, "NN-03")
        if "NN-02" in rules and sure.recipients(paper):
            yield from _dashes(copy, paper.noi_nhan.items)
        if "KG-03" in rules and len(paper.kinh_gui.items) > 1 and not paper.kinh_gui.same_line:
            yield from _ends(copy, paper.kinh_gui.items, "KG-03")
        if "CC-02" in rules:
            for line in paper.can_cu:
                if not sure.ground(line) or is_grounds_label(line.text):
                    continue
                want = "." if line is paper.can_cu[-1] else ";"
                if not line.text.endswith(want):
                    yield from _end(copy, line, line.text[-1:] if line.text[-1:] in ",.;:" else "", want, "CC-02")


def _dashes(copy: Copy, items: tuple[Item, ...]) -> Done:
    """Other signs before an entry become hyphens."""
    for item in items:
        line = item.lines[0]
        if item.dash in {"", "-"} or not line.text.startswith(item.dash):
            continue
        text = next(
            (t for r in runs_of(copy.element(line.paragraph), line) for t in r.findall(f"{copy.w}t") if t.text), None
        )
        if text is not None and (text.text or "").lstrip().startswith(item.dash):
            text.text = "-" + (text.text or "").lstrip()[len(item.dash) :]
            yield "NN-02", line.place, f"gạch đầu dòng «{item.dash}» thành «-»"


def _ends(copy: Copy, items: tuple[Item, ...], ma: str) -> Done:
    for item in items:
        want = "." if item is items[-1] else ";"
        if item.end != want:
            yield from _end(copy, item.lines[-1], item.end, want, ma)


def _end(copy: Copy, line: Line, old: str, new: str, ma: str) -> Done:
    if write_end(copy.element(line.paragraph), line, old, new):
        yield ma, line.place, f"cuối dòng: «{old}» thành «{new}»" if old else f"thêm «{new}» cuối dòng"


def fixed_forms(copy: Copy, facts: Facts, rules: set[str], sure: Sure) -> Done:
    """Hyphens of Tiêu ngữ, its capitals where only suggested; zeros, colon and blanks of number and date."""
    for paper in facts.papers:
        if "TN-01" in rules and len(paper.tieu_ngu.lines) == 1:
            line = paper.tieu_ngu.lines[0]
            # Capitals are words: they are only suggested.
            same = fold if sure.doubtful_too else str
            if _letters(same(line.text)) == _letters(same(formulas.TIEU_NGU)) and _rewrite(
                copy, line, formulas.TIEU_NGU
            ):
                yield "TN-01", line.place, f"ghi «{formulas.TIEU_NGU}»"
        for line in paper.so_ky_hieu.lines[:1]:
            so = paper.so
            new = line.text
            if (
                so is not None
                and sure.number(paper)
                and not so.dang
                and so.chu == "Số"
                and so.so_chu
                and so.ky_hieu
                and so.nam is None
            ):
                bare = so.so_chu.lstrip("0") or so.so_chu
                value = bare.zfill(2) if bare.isdigit() and "SO-02" in rules else so.so_chu
                new = f"{formulas.SO} {value}/{so.ky_hieu}" if rules & {"SO-01", "SO-02", "SO-03"} else line.text
            if new != line.text and _rewrite(copy, line, new):
                yield "SO-02", line.place, f"ghi «{new}»"
        for line in paper.dia_danh_ngay.lines[:1]:
            new = _date(line.text, rules)
            if new != line.text and _rewrite(copy, line, new):
                yield "DD-02", line.place, f"ghi «{new}»"


def _letters(text: str) -> str:
    return re.sub(r"[^\w]", "", unicodedata.normalize("NFC", text))


def _date(text: str, rules: set[str]) -> str:
    if "DD-02" in rules:
        text = re.sub(r"\b(ngày) ([1-9])\b", r"\1 0\2", text)
        text = re.sub(r"\b(tháng) ([12])\b", r"\1 0\2", text)
    return re.sub(r"\b(tháng) 0([3-9])\b", r"\1 \2", text) if "DD-03" in rules else text


def _rewrite(copy: Copy, line: Line, new: str) -> bool:
    """Write a line anew in its first run: only where all of it looks alike."""
    runs = [r for r in runs_of(copy.element(line.paragraph), line) if r.find(f"{copy.w}t") is not None]
    texts = [t for run in runs for t in run.findall(f"{copy.w}t")]
    if not texts or "".join(t.text or "" for t in texts).strip() != line.text:
        return False
    texts[0].text = new
    for text in texts[1:]:
        text.text = ""
    return True


def tidy(copy: Copy, paragraph: Paragraph, kinds: set[str]) -> list[tuple[str, str]]:
    """Repair the characters of one paragraph: "nfd", "khong_rong", "dau_cach". Gives (kind, what was done)."""
    done: dict[tuple[str, str], None] = {}
    texts = list(_texts(copy, copy.element(paragraph)))
    for text in texts:
        old = text.text or ""
        new = old
        if "nfd" in kinds:
            new = unicodedata.normalize("NFC", new)
            done |= {("nfd", "chữ dựng sẵn (NFC)"): None} if new != old else {}
        if "khong_rong" in kinds and _NO_WIDTH.search(new):
            new = _NO_WIDTH.sub("", new)
            done |= {("khong_rong", "bỏ ký tự ẩn"): None}
        if new != old:
            text.text = new
    if "dau_cach" in kinds and _without_spare_blanks(copy.element(paragraph), texts):
        done[("dau_cach", "bỏ dấu cách thừa")] = None
    return list(done)


def _without_spare_blanks(paragraph: etree._Element, texts: list[etree._Element]) -> bool:
    """Take blanks out that are one too many, judged over the whole paragraph: room to write in is left alone."""
    whole, places = _joined(paragraph, texts)
    wrong = [(start + 1, end) for start, end in spare_blanks(whole)] + blanks_before_signs(whole)
    gone = {at for start, end in wrong for at in range(start, end)}
    for text, offset in places:
        old = text.text or ""
        new = "".join(char for at, char in enumerate(old, offset) if at not in gone)
        if new != old:
            text.text = new
    return bool(gone)


def _joined(paragraph: etree._Element, texts: list[etree._Element]) -> tuple[str, list[tuple[etree._Element, int]]]:
    """Give the text of a paragraph with the place of each of its pieces; what is no letter stands as a line break."""
    whole, places = "", []
    wanted = set(texts)
    for run in own_runs(paragraph):
        for part in run:
            if part in wanted:
                places.append((part, len(whole)))
                whole += part.text or ""
            elif not str(part.tag).endswith("}rPr"):
                whole += "\n"
    return whole, places


def _texts(copy: Copy, paragraph: etree._Element) -> Iterator[etree._Element]:
    for run in own_runs(paragraph):
        yield from run.findall(f"{copy.w}t")
