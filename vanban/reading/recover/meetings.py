"""Biên bản and papers of two parties back into their own fields."""

from __future__ import annotations

import re
from typing import Any

from vanban.language import DateError, doc_gio, fold
from vanban.patterns import regex
from vanban.reading.recover.forms import Form, bare, day, person
from vanban.reading.recover.ordinary import sentence
from vanban.reading.recover.parts import signer
from vanban.regulation import forms

Record = dict[str, Any]
_MOMENT = regex(r"(\d{1,2}) giờ(?: (\d{1,2}) phút)?,?\s+(ngày \d{1,2} tháng \d{1,2} năm \d{4})")
_PARTY = regex(r"(?P<nhan>BÊN [^:]{1,40}|[^:]{1,40})\s*:\s*(?P<ten>.+)")


def moment(text: str) -> Any:
    """Give hour and date apart; other words stay words."""
    match = _MOMENT.fullmatch(text.strip().rstrip("."))
    if match is None:
        return text.strip()
    try:
        hour = doc_gio(f"{match[1]}h{match[2] or '00'}")
    except DateError:
        return text.strip()
    return {"gio": f"{hour:%H:%M}", "ngay": day(match[3])}


def bien_ban(form: Form, record: Record) -> None:
    """Biên bản (Mẫu 1.9)."""
    start = form.labelled(forms.BAT_DAU)
    if start is not None:
        record["bat_dau"] = moment(start)
    place = form.labelled(forms.DIA_DIEM)
    if place is not None:
        record["dia_diem"] = place
    for label, name in ((forms.THANH_PHAN, "thanh_phan"), (forms.VANG_MAT, "vang_mat")):
        listed = form.listed(label)
        if listed:
            record[name] = listed
    for label, name in ((forms.CHU_TOA, "chu_tri"), (forms.THU_KY, "thu_ky")):
        value = form.labelled(label)
        if value is not None:
            record[name] = person(value.replace(" - ", ", ", 1))
    agenda = form.listed(forms.CHUONG_TRINH)
    if agenda:
        record["chuong_trinh"] = agenda
    form.said(forms.DIEN_BIEN)
    _closing(form, record)
    _votes(form, record)
    record["noi_dung"] = form.body(ends=False)
    _signatures(form, record)


def _closing(form: Form, record: Record) -> None:
    heard = form.said(forms.KET_THUC_HOP)
    if heard is None:
        return
    if heard["cuoc_hop"] != "Cuộc họp":
        record["cuoc_hop"] = heard["cuoc_hop"]
    if re.search(r"\d", heard["luc"] or ""):
        record["ket_thuc"] = moment(heard["luc"] or "")


def _votes(form: Form, record: Record) -> None:
    at = next(
        (i for i, item in enumerate(form.items) if forms.KET_QUA_BIEU_QUYET.heard(form.text(item)) is not None), None
    )
    if at is None:
        return
    votes: list[Record] = []
    while at + 1 < len(form.items) and form.items[at + 1].level == "gach":
        heard = forms.BIEU_QUYET.heard(bare(form.items[at + 1].text.removesuffix("./.")))
        if heard is None:
            break
        heard.pop("ty_le")
        vote = {name: (value if name == "noi_dung" else int(value)) for name, value in heard.items() if value}
        votes.append({name: value for name, value in vote.items() if value != 0 or name == "tan_thanh"})
        form.drop(at + 1)
    if votes:
        form.drop(at)
        record["bieu_quyet"] = votes


def _signatures(form: Form, record: Record) -> None:
    """Words above the signatures where they are not the usual ones; people the lines did not name."""
    record.pop("nguoi_ky", None)
    for signature, name, label in zip(
        form.paper.ky, ("thu_ky", "chu_tri"), (("nhan_thu_ky", "thư ký"), ("nhan_chu_tri", "chủ tọa")), strict=False
    ):
        found = signer(signature)
        office = found.get("chuc_vu", "")
        if office and fold(office) != label[1]:
            record[label[0]] = sentence(office.upper())
        if found.get("chuc_vu_khac"):
            record["ghi_chuc_vu"] = True
        if name not in record and found.get("ho_ten"):
            record[name] = {"ho_ten": found["ho_ten"]}


def agreement(form: Form, record: Record) -> None:
    """Hợp đồng, bản ghi nhớ, bản thỏa thuận."""
    record.pop("nguoi_ky", None)
    opening, parties, lead = _parts(form)
    if opening and forms.HOM_NAY.heard(opening) is None:
        record["loi_mo_dau"] = opening
    if parties:
        record["ben"] = parties
    usual = forms.LOI_DAN.get(str(record.get("loai")))
    if lead and (usual is None or usual.heard(lead) is None):
        record["loi_dan"] = lead
    record["noi_dung"] = form.body(ends=False)


def _parts(form: Form) -> tuple[str | None, list[Record], str | None]:
    """Take opening sentence, parties and lead from the head of the body."""
    heads = [i for i, item in enumerate(form.items) if _is_party(form, i)]
    if not heads:
        return None, [], None
    opening = " ".join(form.text(item) for item in form.items[: heads[0]]) or None
    parties: list[Record] = []
    end = heads[0]
    for number, start in enumerate(heads):
        stop = heads[number + 1] if number + 1 < len(heads) else len(form.items)
        party, used = _party(form, start, stop, number)
        parties.append(party)
        end = start + used
    lead = None
    if end < len(form.items) and form.items[end].level == "doan" and form.text(form.items[end]).endswith(":"):
        lead = form.text(form.items[end])
        end += 1
    for _ in range(end):
        form.drop(0)
    return opening, parties, lead


def _is_party(form: Form, index: int) -> bool:
    item = form.items[index]
    text = form.text(item)
    if item.level != "doan" or item.line is None or not item.line.bold or _PARTY.fullmatch(text) is None:
        return False
    label = text.partition(":")[0]
    return label == label.upper()


def _party(form: Form, start: int, stop: int, number: int) -> tuple[Record, int]:
    match = _PARTY.fullmatch(form.text(form.items[start]))
    party: Record = {}
    if match is not None:
        label = sentence(match["nhan"])
        if number >= len(forms.PARTY_LETTERS) or match["nhan"] != f"BÊN {forms.PARTY_LETTERS[number]}":
            party["nhan"] = label
        party["ten"] = match["ten"]
    used = 1
    for item in form.items[start + 1 : stop]:
        name, colon, value = form.text(item).partition(":")
        field = next((field for field, label in forms.PARTY_LABELS.items() if fold(label) == fold(name)), None)
        if colon and fold(name) == fold(forms.DAI_DIEN):
            party["dai_dien"] = _representative(value.strip())
        elif colon and field is not None:
            party[field] = value.strip()
        else:
            break
        used += 1
    return party, used


def _representative(text: str) -> Record:
    heard = forms.NGUOI_DAI_DIEN.heard(text) or {"ho_ten": text, "chuc_vu": None}
    found = person(heard["ho_ten"] or "")
    if heard["chuc_vu"]:
        found["chuc_vu"] = heard["chuc_vu"]
    return found
