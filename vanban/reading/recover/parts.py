"""The parts every paper has, back into the fields of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from vanban.language import fold
from vanban.models.layout import Le, TrinhBay
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Item, KinhGui, Line, NoiNhan, Paper, Part, Signature
from vanban.reading.parts.head import joint_bodies
from vanban.reading.parts.offices import is_office
from vanban.reading.recover.ordinary import ordinary
from vanban.regulation import BODY_SIZES, LOAI, PRESETS, TYPE_CODES
from vanban.regulation.authority import DEGREES, RANKS

_PREFIXES = {
    "tm": "tm",
    "t/m": "tm",
    "kt": "kt",
    "k/t": "kt",
    "tl": "tl",
    "t/l": "tl",
    "tuq": "tuq",
    "t/uq": "tuq",
    "q": "q",
}
_DRAFTER = regex(r"(?P<ma>[^.(\d]+?)?\s*\.?\s*(?:\((?P<ban>\d+)\))?\.?")
_CONTACTS = (
    ("dien_thoai", regex(r"(?:ĐT|Điện thoại|SĐT|Tel)\s*:?\s*([^;,]*\d[^;,]*)", re.IGNORECASE)),
    ("fax", regex(r"Fax\s*:?\s*([^;,]+)", re.IGNORECASE)),
    ("thu_dien_tu", regex(r"(?:E-?mail|Thư điện tử)\s*:?\s*([^;,\s]+)", re.IGNORECASE)),
    (
        "website",
        regex(r"(?:Website|Web|Trang thông tin điện tử|Cổng thông tin điện tử)\s*:?\s*([^;,\s]+)", re.IGNORECASE),
    ),
)
_TITLED = regex(rf"(?:{'|'.join(re.escape(fold(one)) for one in DEGREES)})|(?:{'|'.join(map(fold, RANKS))})\s")
_SAME_MM = 0.3
Record = dict[str, Any]


def joined(lines: Iterable[Line]) -> str:
    """Join the lines of one text: a name broken over lines is one name."""
    return " ".join(" ".join(line.shown.split()) for line in lines)


def names(part: Part) -> list[str]:
    """Give the names a header part holds: one for the usual paper, one for each body of a joint one."""
    # Joint bodies are printed with a dash between them.
    return [joined(group).rstrip(" -–") for group in joint_bodies(list(part.lines))]


def bodies(paper: Paper) -> list[Record]:
    """Give the issuing bodies with the codes their number line shows."""
    above, own = names(paper.chu_quan), names(paper.co_quan)
    codes = _codes(paper, len(own))
    found: list[Record] = []
    for index, name in enumerate(own):
        body: Record = {}
        if above:
            body["chu_quan"] = ordinary(above[index] if len(above) == len(own) else above[0])
        body["ten"] = ordinary(name)
        if codes and index < len(codes):
            body["ky_hieu"] = codes[index]
        found.append(body)
    return found


def _codes(paper: Paper, count: int) -> list[str]:
    so = paper.so
    if so is None or not so.nhom or count == 0:
        return []
    expected = LOAI[paper.loai.key].ky_hieu if paper.loai.key in LOAI else None
    coded = so.nhom[0] == expected or (len(so.nhom) > 1 and so.nhom[0] in TYPE_CODES)
    rest = list(so.nhom[1:]) if expected is not None and coded else list(so.nhom)
    if expected is None:
        return [rest[0]]
    return rest if len(rest) == count > 1 else ["-".join(rest)]


def number(paper: Paper, record: Record) -> None:
    """Put number, code and date into a record; a code the parts do not give again is kept whole."""
    so, ngay = paper.so, paper.ngay
    if so is not None:
        if so.so is not None:
            record["so"] = so.so
            letter = so.so_chu.lstrip("0123456789")
            if letter:
                record["chen"] = letter
        if paper.loai.key == "cong_van" and len(so.nhom) > 1:
            record["linh_vuc"] = "-".join(so.nhom[1:])
        expected = LOAI[paper.loai.key].ky_hieu if paper.loai.key in LOAI else None
        if so.ky_hieu and (so.dang or so.nam or (expected is not None and so.nhom[:1] != (expected,))):
            record["ky_hieu"] = so.ky_hieu
    if ngay is not None:
        parts = [text for text in (ngay.ngay_chu, ngay.thang_chu, ngay.nam_chu) if text]
        if ngay.nam_chu and (ngay.thang_chu or not ngay.ngay_chu):
            record["ngay"] = "/".join(f"{int(text):02d}" for text in parts)
        if ngay.dia_danh:
            record["dia_danh"] = ngay.dia_danh


def subject(paper: Paper) -> str | None:
    """Give the subject, without "V/v"."""
    if paper.trich_yeu_cong_van.there:
        text = joined(paper.trich_yeu_cong_van.lines)
        return re.sub(r"^\s*v\s*/\s*v\s*:?\s*", "", text, flags=re.IGNORECASE) or None
    return joined(paper.trich_yeu.lines) or None


def addressees(found: KinhGui) -> list[str]:
    """Give the addressees without dashes and end marks."""
    return [item_text(item) for item in found.items if item.text]


def item_text(item: Item) -> str:
    """Give an entry as a record holds it: lines typed apart stay apart, the mark at its end is the library's."""
    text = item.text
    if len(item.lines) > 1 and len({line.paragraph.index for line in item.lines}) == 1:
        pieces = [line.text for line in item.lines]
        pieces[0] = pieces[0][len(item.dash) :].lstrip() if item.dash and pieces[0].startswith(item.dash) else pieces[0]
        pieces[-1] = pieces[-1].removesuffix(item.end).rstrip() if item.end else pieces[-1]
        text = "\n".join(pieces)
    return text


def recipients(paper: Paper, record: Record) -> None:
    """Put recipients, the file line and the drafter's code into a record."""
    found: NoiNhan = paper.noi_nhan
    listed = [item_text(item) for index, item in enumerate(found.items) if index != found.luu]
    if listed:
        record["noi_nhan"] = listed
    if found.luu is not None:
        item = found.items[found.luu]
        text = re.sub(r"^lưu\s*:?\s*", "", item_text(item), flags=re.IGNORECASE)
        if text not in {"", "VT"}:
            record["luu"] = text
            if record.get("linh_vuc") and re.fullmatch(rf"VT, {re.escape(record['linh_vuc'])}(?:\s*\(.*)?", text):
                del record["linh_vuc"]  # the code comes from the drafting unit by itself
    match = _DRAFTER.fullmatch(found.nguoi_soan.shown.strip()) if found.nguoi_soan.there else None
    if match is not None:
        if match["ma"]:
            record["ky_hieu_nguoi_soan"] = match["ma"].strip()
        if match["ban"]:
            record["so_ban"] = int(match["ban"])


def signer(found: Signature) -> Record:
    """Give one signature as a record: prefixes, office, name."""
    record: Record = {}
    offices: list[str] = []
    for text, prefix in _office_lines(found):
        key = _PREFIXES.get(fold(prefix).rstrip("./ ").replace(" ", ""))
        if key is not None and key not in record:
            record[key] = ordinary(text[len(prefix) :].strip())
        else:
            offices.append(text)
    if offices:
        record["chuc_vu"] = " ".join(map(ordinary, offices))
    above = [s.line for s in found.lines if s.role == "tren_ten"]
    if above:
        record["chuc_vu_khac"] = ordinary(joined(above))
    notes = [s.line.shown for s in found.lines if s.role == "ghi_chu"]
    if notes:
        record["ghi_chu"] = " ".join(notes)
    if found.name is not None:
        record["ho_ten"] = " ".join(found.name.line.text.split())
        if titled(record["ho_ten"]):
            record["ghi_hoc_vi"] = True
    return record


def titled(name: str) -> bool:
    """Say whether a rank, degree or honour stands before a name.

    >>> titled("PGS.TS. Trịnh Văn Hùng"), titled("Đại tá Trần Ngọc Tuấn"), titled("Trần Văn Tá")
    (True, True, False)
    """
    return _TITLED.match(fold(name)) is not None


def printed_signature(found: Signature) -> Record:
    """Give one signature as it is printed, line by line."""
    record: Record = {}
    for name, role in (("dong", ("quyen_han", "chuc_vu")), ("tren_ten", ("tren_ten",))):
        lines = [" ".join(s.line.shown.split()) for s in found.lines if s.role in role]
        if lines:
            record[name] = lines
    notes = [s.line.shown.strip() for s in found.lines if s.role == "ghi_chu"]
    if notes:
        record["ghi_chu"] = " ".join(notes)
    if found.name is not None:
        record["ho_ten"] = " ".join(found.name.line.text.split())
    return record


def plain_offices(found: Signature) -> list[str]:
    """Give the lines of an office that have no prefix, each a paragraph of its own; several are joined to one."""
    return [text for text, prefix in _office_lines(found) if _PREFIXES.get(fold(prefix).rstrip("./ ")) is None]


def lines_joined(found: Signature) -> str:
    """Say that lines of an office go into one."""
    printed = plain_offices(found)
    return (
        f"Chức vụ người ký in {len(printed)} dòng ({', '.join(f'«{text}»' for text in printed)}) ghi lại trên một dòng"
    )


def _office_lines(found: Signature) -> list[tuple[str, str]]:
    """Join the lines of one paragraph: an office broken over lines is one office."""
    made: list[tuple[str, str, int]] = []
    for signed in found.office:
        text = " ".join(signed.line.shown.split())
        index = signed.line.paragraph.index
        # A line break inside an office breaks its name; below "KT. GIÁM ĐỐC" it opens the signer's own.
        own = made and made[-1][1] and is_office(signed.line)
        if made and made[-1][2] == index and not signed.prefix and not own:
            made[-1] = (f"{made[-1][0]} {text}", made[-1][1], index)
        else:
            made.append((text, signed.prefix, index))
    return [(text, prefix) for text, prefix, _ in made]


def marks(paper: Paper, record: Record) -> None:
    """Put urgency, secrecy, circulation and the draft mark into a record."""
    for mark in paper.marks:
        if mark.kind == "khan" and mark.key:
            record["khan"] = mark.key
        elif mark.kind == "pham_vi" and mark.key:
            record["pham_vi"] = mark.key
        elif mark.kind == "mat" and mark.key:
            record["mat"], record["in_dau_mat"] = mark.key, True
        elif mark.kind == "du_thao":
            digits = "".join(c for c in mark.line.text if c.isdigit())
            record["du_thao"] = int(digits) if digits and len(digits) < 3 else True


def contact(part: Part) -> Record | None:
    """Take the contact lines apart; None without any."""
    found: Record = {}
    rest: list[str] = []
    for line in part.lines:
        text, used = line.text, False
        for name, pattern in _CONTACTS:
            match = pattern.search(text)
            if match is not None and name not in found:
                found[name], used = match[1].strip(), True
        if not used:
            rest.append(re.sub(r"^Địa chỉ\s*:\s*", "", text))
    if rest:
        found = {"dia_chi": " ".join(rest), **found}
    return found or None


def layout(facts: Facts, paper: Paper) -> Record | None:
    """Give the choices of layout that differ from the house's and stay inside the decree's spans."""
    record: Record = {}
    shown = paper.quoc_hieu.lines[0].size_pt if paper.quoc_hieu.lines else None
    if shown == PRESETS["lon"]["quoc_hieu"]:
        record["bo_co"] = "lon"
    sizes = [
        item.line.size_pt for item in paper.body if item.line is not None and item.level == "doan" and item.line.size_pt
    ]
    if sizes and max(set(sizes), key=sizes.count) != BODY_SIZES.preferred:
        record["noi_dung"] = max(set(sizes), key=sizes.count)
    section = facts.sections[paper.sections[0]] if paper.sections else None
    if section is not None:
        real = {"tren": section.top_mm, "duoi": section.bottom_mm, "trai": section.left_mm, "phai": section.right_mm}
        usual = {name: span.preferred for name, span in Le.SPANS.items()}
        margins = {name: round(value, 1) for name, value in real.items() if abs(value - usual[name]) > _SAME_MM}
        if margins:
            record["le"] = margins
    if not record:
        return None
    try:
        TrinhBay.model_validate(record)
    except ValueError:
        return None
    return record
