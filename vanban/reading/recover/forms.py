"""Papers of fixed wording (Mẫu 1.6 to 1.10, hợp đồng, phiếu) back into their own fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from vanban.language import DateError, doc_ngay, fold
from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Facts, Paper
from vanban.reading.recover.body import body_record, marked
from vanban.reading.recover.ordinary import ordinary
from vanban.reading.recover.parts import addressees, joined
from vanban.regulation import forms, formulas

Record = dict[str, Any]
_HONORIFIC = regex(r"(?P<danh_xung>Ông \(bà\)|Ông|Bà|Đồng chí)\s*:?\s+(?P<ten>.+)", re.DOTALL)
_OPENINGS = (forms.KINH_MOI, forms.GIOI_THIEU, forms.KINH_MOI_NGAN, forms.CAP_CHO, forms.DIEN)


class Form:
    """The body of a form, read line by line; what no field takes stays for the body."""

    def __init__(self, facts: Facts, paper: Paper, taken: list[BodyItem]) -> None:
        """Take the lines of the body that print something; `taken` receives those that a field holds."""
        self.facts = facts
        self.taken = taken
        self.paper = paper
        self.items: list[BodyItem] = [i for i in paper.body if i.level not in {"trong", "ke"}]

    def text(self, item: BodyItem) -> str:
        """Give a line as printed, without the end mark of the paper."""
        if item.line is None:
            return ""
        return item.line.shown.strip().removesuffix(formulas.KET_THUC).rstrip()

    def take(self, pattern: str) -> re.Match[str] | None:
        """Take the first line that matches from beginning to end."""
        for index, item in enumerate(self.items):
            match = re.fullmatch(pattern, self.text(item), re.IGNORECASE | re.DOTALL)
            if match is not None:
                self.drop(index)
                return match
        return None

    def drop(self, index: int) -> BodyItem:
        """Take a line out of the body: a field, or the form itself, holds it."""
        item = self.items.pop(index)
        self.taken.append(item)
        return item

    def said(self, sentence: forms.Sentence) -> dict[str, str | None] | None:
        """Take the first line that is a sentence of a form: what its holes hold."""
        for index, item in enumerate(self.items):
            heard = sentence.heard(self.text(item))
            if heard is not None:
                self.drop(index)
                return heard
        return None

    def labelled(self, label: str) -> str | None:
        """Take the line `label: text`."""
        match = self.take(rf"{re.escape(label)}\s*:\s*(.+)")
        return match[1].strip() if match else None

    def listed(self, label: str) -> list[str]:
        """Take `label: text`, or the label and the dashes below it."""
        single = self.labelled(label)
        if single is not None:
            return [single]
        at = next((i for i, item in enumerate(self.items) if fold(self.text(item)).rstrip(" :") == fold(label)), None)
        if at is None:
            return []
        self.drop(at)
        return self.dashes(at)

    def dashes(self, at: int = 0) -> list[str]:
        """Take the dashes that stand at a place."""
        found: list[str] = []
        while at < len(self.items) and self.items[at].level == "gach":
            item = self.drop(at)
            found.append(bare(item.text.removesuffix(formulas.KET_THUC)))
            if item.text.rstrip().endswith("."):
                break
        return found

    def body(self, *, ends: bool = True) -> Any:
        """Give what is left as a body."""
        return body_record(self.facts, self.items, ends=ends)


def bare(text: str) -> str:
    """Take the mark of a list from the end of an entry."""
    return text.rstrip().rstrip(";.").rstrip() if not text.rstrip().endswith("..") else text.rstrip()


def day(text: str) -> str:
    """Give a date in words as a record holds it; unreadable words stay as they are."""
    try:
        return f"{doc_ngay(text):%d/%m/%Y}"
    except DateError:
        return text


def _dates(record: Record, heard: dict[str, str | None] | None, *fields: str) -> None:
    """Put the dates a sentence holds into a record."""
    for field in fields:
        if heard and (text := heard[field]):
            record[field] = day(text)


def person(text: str) -> Record:
    """Take a person apart: honorific, name, office, place."""
    name, _, rest = text.strip().partition(", ")
    match = _HONORIFIC.fullmatch(name)
    found: Record = {}
    if match is not None:
        if match["danh_xung"] != forms.ONG_BA:
            found["danh_xung"] = match["danh_xung"]
        name = match["ten"]
    found["ho_ten"] = name.strip()
    office, _, place = rest.partition(", ")
    if office:
        found["chuc_vu"] = office
    if place:
        found["don_vi"] = place
    return found


def host(text: str) -> str | None:
    """Give the body's full name from the line that opens a form ("Văn phòng … trân trọng kính mời:")."""
    line = text.rstrip(" :") + ":"
    return next((heard["co_quan"] for one in _OPENINGS if (heard := one.heard(line))), None)


def named_host(record: Record, text: str | None) -> None:
    """Keep the body's full name where the header shows a shorter one."""
    bodies = record.get("co_quan")
    if text and bodies and fold(text) != fold(bodies[0]["ten"]):
        bodies[0]["ten_day_du"] = text


def cong_dien(form: Form, record: Record) -> None:
    """Công điện (Mẫu 1.6)."""
    found = form.paper.kinh_gui
    sender = re.sub(r"\s*điện\s*$", "", found.chu, flags=re.IGNORECASE)
    if found.kind == "dien":
        record["nguoi_dien"] = sender
        record["dien"] = addressees(found)
    record["noi_dung"] = form.body()


def giay_moi(form: Form, record: Record) -> None:
    """Giấy mời (Mẫu 1.7)."""
    found = form.paper.kinh_gui
    if found.kind == "kinh_moi":
        named_host(record, host(found.chu))
        record["moi"] = addressees(found) or form.dashes()
    coming = form.said(forms.TOI_DU)
    if coming is not None:
        record["toi_du"] = coming["toi_du"]
    for label, field in ((forms.CHU_TRI, "chu_tri"), (forms.THOI_GIAN, "thoi_gian"), (forms.DIA_DIEM, "dia_diem")):
        value = form.labelled(label)
        if value is not None:
            record[field] = value
    rest = form.body()
    if rest:
        record["noi_dung"] = rest


def thu_cong(form: Form, record: Record) -> None:
    """Thư công (practice)."""
    title = form.paper.ten_loai.shown
    if title and fold(title) != "thư công":
        record["ten_thu"] = ordinary(title)
    record["noi_dung"] = form.body(ends=False)


def giay_gioi_thieu(form: Form, record: Record) -> None:
    """Giấy giới thiệu (Mẫu 1.8)."""
    if form.paper.kinh_gui.label.there:
        named_host(record, host(joined(form.paper.kinh_gui.label.lines)))
    match = form.take(r"(?P<danh_xung>Ông|Bà|Đồng chí|Ông \(bà\))\s*:\s*(?P<ten>.+)")
    if match is not None:
        one = person(f"{match['danh_xung']} {match['ten']}")
        if "chuc_vu" not in one:
            # An office told twice, beside the name and below it, has no field for the second: it stays among the words left.
            _office(form, one)
        record["nguoi"] = one
    else:
        record["nguoi"] = [person(text) for text in form.dashes()]
    for label, field in ((forms.DUOC_CU_DEN, "den"), (forms.VE_VIEC, "ve_viec")):
        value = form.labelled(label)
        if value is not None:
            record[field] = value
    form.said(forms.TAO_DIEU_KIEN)
    _dates(record, form.said(forms.GIA_TRI_DEN), "gia_tri_den")


def _office(form: Form, one: Record) -> None:
    """Put "Chức vụ: Chuyên viên, Phòng Tổng hợp" into a person."""
    office, _, place = (form.labelled(forms.CHUC_VU) or "").partition(", ")
    if office:
        one["chuc_vu"] = office
    if place:
        one["don_vi"] = place


def giay_nghi_phep(form: Form, record: Record) -> None:
    """Giấy nghỉ phép (Mẫu 1.10)."""
    _dates(record, form.said(forms.XET_DON), "ngay_don")
    named_host(record, (form.said(forms.CAP_CHO) or {}).get("co_quan"))
    match = form.take(r"(?P<danh_xung>Ông|Bà|Đồng chí|Ông \(bà\))\s*:\s*(?P<ten>.+)")
    if match is not None:
        one = person(f"{match['danh_xung']} {match['ten']}")
        _office(form, one)
        record["nguoi"] = one
    leave = form.said(forms.NGHI_PHEP)
    if leave is not None:
        if leave["so_ngay"]:
            record["so_ngay"] = int(leave["so_ngay"])
        _dates(record, leave, "tu_ngay", "den_ngay")
        record["noi_nghi"] = leave["noi_nghi"]
    counted = form.said(forms.TINH_VAO)
    if counted is not None and counted["loai_nghi"] != forms.NGHI_HANG_NAM:
        record["loai_nghi"] = counted["loai_nghi"]
    if form.paper.xac_nhan is None:
        record["xac_nhan"] = False
    # The receiver stands first in Nơi nhận by himself.
    one = record.get("nguoi", {})
    listed = record.get("noi_nhan", [])
    if listed and one.get("ho_ten") and listed[0].endswith(one["ho_ten"]):
        record["noi_nhan"] = listed[1:]


def giay_uy_quyen(form: Form, record: Record) -> None:
    """Giấy ủy quyền."""
    for label, field in ((forms.NGUOI_UY_QUYEN, "nguoi_uy_quyen"), (forms.NGUOI_DUOC_UY_QUYEN, "nguoi_duoc_uy_quyen")):
        value = form.labelled(label)
        if value is not None:
            record[field] = person(value)
    _dates(record, form.said(forms.THOI_HAN), "tu_ngay", "den_ngay")
    record["noi_dung"] = form.body()


def phieu(form: Form, record: Record) -> None:
    """Phiếu gửi, phiếu chuyển, phiếu báo: the papers of the table."""
    sending = form.said(forms.GUI_TAI_LIEU)
    if sending is not None:
        named_host(record, sending["co_quan"])
        at = next((i for i, item in enumerate(form.items) if item.level == "bang"), None)
        if at is not None:
            record["tai_lieu"] = _papers(form.facts, form.drop(at))
    form.said(forms.XAC_NHAN_DA_NHAN)
    rest = form.body()
    if rest:
        record["noi_dung"] = rest


def _papers(facts: Facts, item: BodyItem) -> list[Record]:
    rows = facts.tables[item.table or 0].rows
    heads = [fold(cell.text) for cell in rows[0].cells] if rows else []
    found = []
    for row in rows[1:]:
        one: Record = {}
        for head, cell in zip(heads, row.cells, strict=False):
            text = "\n".join(marked(facts.paragraphs[i].runs) for i in cell.paragraphs).strip()
            if not text or head in {"tt", "stt"}:
                continue
            if head.startswith("số, ký hiệu"):
                code, _, when = text.partition("; ")
                one["so_ky_hieu"] = code
                if when:
                    one["ngay"] = when
            elif head.startswith("tên loại"):
                one["ten"] = text
            elif head.startswith("số lượng") and text.isdigit():
                one["so_luong"] = int(text)
            elif head.startswith("ghi chú"):
                one["ghi_chu"] = text
        found.append(one)
    return found


FORMS: dict[str, Callable[[Form, Record], None]] = {
    "cong_dien": cong_dien,
    "giay_moi": giay_moi,
    "thu_cong": thu_cong,
    "giay_gioi_thieu": giay_gioi_thieu,
    "giay_nghi_phep": giay_nghi_phep,
    "giay_uy_quyen": giay_uy_quyen,
    "phieu_gui": phieu,
    "phieu_chuyen": phieu,
    "phieu_bao": phieu,
}
"""Kinds with a form of their own → how it is read."""
