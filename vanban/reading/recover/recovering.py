"""A paper back into a record, as far as it goes, with what could not be placed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vanban.language import fold, so_la_ma
from vanban.language.blanks import join_blanks
from vanban.models.grounds import opens
from vanban.patterns import regex
from vanban.reading.facts.file import Appendix, BodyItem, Facts, Line, Paper, Part, Signature
from vanban.reading.facts.wording import printed_words
from vanban.reading.parts.opening_lines import is_grounds_label, opens_ground
from vanban.reading.recover.accounting import account
from vanban.reading.recover.body import body_record, signs_changed
from vanban.reading.recover.forms import FORMS, Form
from vanban.reading.recover.further import beyond, told, with_first
from vanban.reading.recover.meetings import agreement, bien_ban
from vanban.reading.recover.ordinary import sentence
from vanban.reading.recover.parts import (
    addressees,
    bodies,
    contact,
    joined,
    layout,
    lines_joined,
    marks,
    names,
    number,
    plain_offices,
    printed_signature,
    recipients,
    signer,
    subject,
    titled,
)
from vanban.reading.recover.recovered import Account, Leftover, Record, Recovered
from vanban.reading.recover.refining import from_properties, refine
from vanban.reading.word.embedded import value_of
from vanban.regulation import LOAI, formulas

_DASH = regex(r"^[-–—•+*]\s*")
_PARTIES = frozenset({"hop_dong", "ban_ghi_nho", "ban_thoa_thuan"})
_ONE_FOR_LIST = frozenset({"co_quan", "kinh_gui", "dien", "moi", "nguoi"})
"""Lists a record may write as one thing."""


def recover(facts: Facts, *, verbatim: bool = False) -> Recovered:
    """Turn facts into a record with what could not be placed; never raises on a strange paper.

    Args:
        facts: what was read.
        verbatim: give the record of a paper printed in its own words (`nguyen_van`), which no form need fit.

    The record a paper was made of, where the file carries it, is given back as it was while no word of the paper has
    been changed; after a change print goes first, and it only adds what print cannot say.
    """
    known = value_of(facts.embedded)
    if known is not None and facts.embedded_intact:
        count = sum(len(printed_words(paragraph)) for paragraph in facts.paragraphs)
        return Recovered(known, (), exact=True, account=Account(count, count))
    taken: list[BodyItem] = []
    verbatim = verbatim or bool(_before_formula(facts.main))
    record = _word_for_word(facts) if verbatim else _printed(facts, taken)
    counted, missing = account(facts, record, taken)
    from_properties(record, facts)
    for name in _ONE_FOR_LIST & record.keys():
        if isinstance(record[name], list) and len(record[name]) == 1:
            record[name] = record[name][0]
    if known is not None:
        record = refine(record, known)
    ordered = {name: _without_soft(record[name]) for name in (*_ORDER, *record) if name in record}
    pictures = _pictures(facts)
    return Recovered(ordered, (*missing, *pictures), account=counted, told=_told(facts))


def _without_soft(value: Any) -> Any:
    """Take out the hyphens that show only where a line ends: as letters of a record they would print."""
    if isinstance(value, str):
        return value.replace("\u00ad", "")
    if isinstance(value, dict):
        return {name: _without_soft(part) for name, part in value.items()}
    return [_without_soft(part) for part in value] if isinstance(value, list) else value


def _before_formula(paper: Paper) -> tuple[BodyItem, ...]:
    """Give the text that stands above "QUYẾT ĐỊNH:", as in the settlement of a complaint: no form has room for it there."""
    if not paper.lenh.there:
        return ()
    at = paper.lenh.lines[0].paragraph.index
    return tuple(item for item in paper.body if item.first < at and item.level not in {"trong", "ke"})


def _told(facts: Facts) -> tuple[str, ...]:
    """Say what was read only as likely, and what the record writes otherwise."""
    found = told(facts)
    found += [note.text for note in facts.notes if note.key == "dau_o_le"]
    papers = [paper for paper in facts.papers if paper.first not in beyond(facts)]
    for paper in papers:
        if paper.so is not None and paper.so.hong:
            read = f"số {paper.so.so_chu or 'để trống'}, ký hiệu {paper.so.ky_hieu or 'để trống'}"
            found.append(f"Dòng «{paper.so_ky_hieu.text}» được đọc là {read}: {paper.so.hong}")
        if paper.dia_danh_ngay.there and paper.ngay is None:
            found.append(f"Dòng «{paper.dia_danh_ngay.text}» không đọc được thành địa danh và ngày")
        for signature in paper.ky:
            if signature.name is not None and titled(signature.name.line.text) and not paper.role.startswith("kem"):
                found.append(
                    f"Trước họ tên người ký có quân hàm, học vị: «{signature.name.line.text}», giữ nguyên (ghi_hoc_vi: có)"
                )
        if paper.loai.key not in {*_PARTIES, "bien_ban"}:
            found += [lines_joined(signature) for signature in paper.ky if len(plain_offices(signature)) > 1]
        signs = {item.label for item in paper.body if item.level == "gach" and item.label not in {"-", ""}}
        if signs:
            found.append(f"Dấu đầu dòng {', '.join(f'«{sign}»' for sign in sorted(signs))} ghi lại là «-»")
    bodies_read = (*(paper.body for paper in papers), *(one.body for one in with_first(facts, facts.appendices)))
    return (*found, *signs_changed(item for body in bodies_read for item in body))


def _printed(facts: Facts, taken: list[BodyItem]) -> Record:
    """Read a record from what is printed."""
    paper = facts.main
    record, key = _header(paper)
    text = subject(paper)
    if text and (key is None or LOAI[key].trich_yeu != "khong"):
        record["trich_yeu"] = text
    _opening(paper, record)
    signers = [signer(one) for one in paper.ky]
    if signers:
        record["nguoi_ky"] = signers[0] if len(signers) == 1 else signers
    recipients(paper, record)
    _body(facts, paper, record, key, taken)
    _around(facts, paper, record)
    return record


def _header(paper: Paper) -> tuple[Record, str | None]:
    """Read type, bodies, number, date and marks; gives the key of the type beside."""
    record: Record = {}
    key = paper.loai.key if paper.loai.key in LOAI else None
    if key is not None:
        record["loai"] = key
    found = bodies(paper)
    if found:
        record["co_quan"] = found
    number(paper, record)
    marks(paper, record)
    return record, key


def _word_for_word(facts: Facts) -> Record:
    """Read a record that holds the paper's own words: no sentence of a form is looked for."""
    paper = facts.main
    record, key = _header(paper)
    record["nguyen_van"] = True
    so = paper.so
    if so is not None and so.ky_hieu:
        record["ky_hieu"] = so.ky_hieu
        record.pop("linh_vuc", None)
    if paper.dia_danh_ngay.there and "dia_danh" not in record and "ngay" not in record:
        record["dia_danh"] = "……"
    printed = joined(paper.ten_loai.lines)
    if printed and (key is None or fold(printed) != fold(LOAI[key].ten)):
        record["ten_loai"] = printed
    text = subject(paper)
    if text:
        record["trich_yeu"] = text
    address = paper.kinh_gui
    spoken: list[str] = []
    if address.kind == "kinh_gui" and address.items:
        record["kinh_gui"] = addressees(address)
    elif address.label.there:
        lines = {
            line.paragraph.index: line for line in (*address.label.lines, *(x for i in address.items for x in i.lines))
        }
        spoken = [" ".join(line.paragraph.shown.split()) for _, line in sorted(lines.items())]
    if paper.tham_quyen.there:
        record["tham_quyen"] = joined(paper.tham_quyen.lines)
    if paper.can_cu:
        record["can_cu"] = _grounds(paper.can_cu)
    above = _before_formula(paper)
    if paper.lenh.there and not above:
        record["lenh"] = joined(paper.lenh.lines)
    below = [item for item in paper.body if item not in above]
    said = body_record(facts, below, ends=False)
    before = "\n".join(spoken) + "\n" if spoken else ""
    if above:
        formula = {"doan": f"**{joined(paper.lenh.lines)}**", "giua": True}
        head = body_record(facts, above, ends=False)
        parts = [[one] if isinstance(one, str) else one or [] for one in (head, said)]
        said = [*parts[0], formula, *parts[1]]
    if said or before:
        record["noi_dung"] = (
            before + (said or "") if said is None or isinstance(said, str) else [before, *said] if before else said
        )
    if paper.ky:
        record["ky"] = [printed_signature(one) for one in paper.ky]
    if paper.xac_nhan is not None:
        record["xac_nhan"] = printed_signature(paper.xac_nhan)
    recipients(paper, record)
    if paper.noi_nhan.luu is not None and "luu" not in record:
        record["luu"] = "VT"
    _around(facts, paper, record)
    return record


def _around(facts: Facts, paper: Paper, record: Record) -> None:
    """Read what stands around body and signature: what is attached, contacts, signing text, layout."""
    _attachments(facts, record)
    address = contact(paper.lien_he)
    if address:
        record["lien_he"] = address
    if paper.thong_tin_ky_so.there:
        record["thong_tin_ky_so"] = joined(paper.thong_tin_ky_so.lines)
    looks = layout(facts, paper)
    if looks:
        record["trinh_bay"] = looks


_ORDER = (
    "loai", "nguyen_van", "co_quan", "so", "chen", "ky_hieu", "linh_vuc", "ngay", "dia_danh", "du_thao", "khan", "mat",
    "in_dau_mat", "pham_vi", "ten_thu", "ten_loai", "trich_yeu", "kinh_gui", "nguoi_dien", "dien", "moi", "toi_du",
    "tham_quyen", "can_cu", "lenh", "cuoc_hop", "bat_dau", "thoi_gian", "dia_diem", "thanh_phan", "vang_mat", "chu_tri",
    "thu_ky", "chuong_trinh", "ben", "loi_mo_dau", "loi_dan", "nguoi", "tai_lieu", "noi_dung", "bieu_quyet", "ket_thuc",
    "nguoi_ky", "ky", "xac_nhan", "noi_nhan", "luu", "ky_hieu_nguoi_soan", "so_ban", "lien_he", "kem_theo", "phu_luc",
    "trinh_bay",
)  # fmt: skip


def _opening(paper: Paper, record: Record) -> None:
    if paper.kinh_gui.kind in {"kinh_gui", "kinh_trinh"}:
        record["kinh_gui"] = addressees(paper.kinh_gui)
    if paper.tham_quyen.there:
        record["tham_quyen"] = joined(paper.tham_quyen.lines)
    if paper.can_cu and _rests_on_grounds(paper):
        record["can_cu"] = _grounds(paper.can_cu)


def _rests_on_grounds(paper: Paper) -> bool:
    """Whether papers of this type have grounds of their own; in the others they are part of the text."""
    return paper.loai.key not in LOAI or LOAI[paper.loai.key].can_cu


def _grounds(lines: Iterable[Line]) -> list[Any]:
    """Give the grounds: one broken over paragraphs is joined; what opens otherwise keeps its own words."""
    joined_lines: list[str] = []
    for line in lines:
        text = join_blanks(line.shown)
        above = joined_lines[-1] if joined_lines else ""
        if above and is_grounds_label(above):
            # "Căn cứ:" announces a list: its word stays once, before the first.
            joined_lines[-1] = f"{above} {_DASH.sub('', text)}"
        elif above and not above.endswith((";", ",", ".", ":")) and not opens_ground(line):
            joined_lines[-1] = f"{above} {text}"
        else:
            joined_lines.append(text)
    return [text if opens(text) else {"chu": text, "nguyen_van": True} for text in map(_ground, joined_lines)]


def _ground(text: str) -> str:
    text = _DASH.sub("", text)
    return text[:-1].rstrip() if text.endswith((";", ",", ".")) and not text.endswith("...") else text


def _body(facts: Facts, paper: Paper, record: Record, key: str | None, taken: list[BodyItem]) -> None:
    form = Form(facts, paper, taken)
    if key == "bien_ban":
        bien_ban(form, record)
    elif key in _PARTIES:
        agreement(form, record)
    elif key in FORMS:
        FORMS[key](form, record)
    else:
        record["noi_dung"] = form.body(ends=True)
    if paper.can_cu and not _rests_on_grounds(paper):
        spoken = "\n".join(" ".join(line.shown.split()) for line in paper.can_cu) + "\n"
        rest = record.get("noi_dung") or ""
        record["noi_dung"] = spoken + rest if isinstance(rest, str) else [spoken, *rest]
    if record.get("noi_dung") is None:
        record.pop("noi_dung", None)


def _attachments(facts: Facts, record: Record) -> None:
    """Attached papers with the appendices that go with them, then the paper's own appendices."""
    made: list[Record] = []
    appendices = with_first(facts, facts.appendices)
    papers = [one for one in facts.attached if one.first not in beyond(facts)]
    for one in papers:
        attached = _attached(facts, one)
        own = [a for a in appendices if a.first > one.first and "ban hành kèm theo" in a.kem_theo.text]
        if own and one is papers[-1]:
            attached["phu_luc"] = _appendices(facts, own)
        made.append(attached)
    if made:
        record["kem_theo"] = made
    taken = {a.first for a in appendices if made and "ban hành kèm theo" in a.kem_theo.text}
    rest = _appendices(facts, [a for a in appendices if a.first not in taken])
    if rest:
        record["phu_luc"] = rest


def _attached(facts: Facts, paper: Paper) -> Record:
    title = joined(paper.ten_loai.lines)
    record: Record = {"loai": paper.loai.key if paper.loai.key in LOAI else sentence(title) or "văn bản"}
    text = subject(paper)
    if text:
        record["trich_yeu"] = text
    if paper.can_cu:
        record["can_cu"] = _grounds(paper.can_cu)
    record["noi_dung"] = _signed_body(facts, paper.body, paper.ky, landscape=_across(facts, paper.body))
    _info_line(facts, paper.kem_theo, record)
    if not paper.quoc_hieu.there and not paper.co_quan.there:
        record["dau_trang"] = False
    if paper.co_quan.there and names(paper.co_quan) != names(facts.main.co_quan):
        record["co_quan"] = bodies(paper)[0]
    if _across(facts, paper.body):
        record["ngang"] = True
    return record


def _signed_body(facts: Facts, items: Iterable[BodyItem], signed: Iterable[Signature], *, landscape: bool) -> Any:
    """Give the body of what is attached, its signatures as lines where they stand: it has no field for them."""
    lines = [line.line.shown for signature in signed for line in signature.lines]
    body = body_record(facts, items, ends=not lines, landscape=landscape) or ""
    below = [{"doan": " ".join(text.split()), "can": "phai"} for text in lines]
    return [*([body] if isinstance(body, str) else body), *below] if below else body


def _appendices(facts: Facts, listed: list[Appendix]) -> list[Record]:
    """Read appendices; a label that counting would not give is kept as printed."""
    made = []
    for position, one in enumerate(listed, 1):
        counted = f"{formulas.PHU_LUC} {so_la_ma(position)}" if len(listed) > 1 else formulas.PHU_LUC
        printed = joined(one.label.lines).rstrip(" .:")
        said = {} if fold(printed) == fold(counted) else {"nhan": printed or "-"}
        made.append({**said, **_appendix(facts, one)})
    return made


def _appendix(facts: Facts, one: Appendix) -> Record:
    record: Record = {}
    if one.title.there:
        record["tieu_de"] = joined(one.title.lines)
    across = one.landscape and (_across(facts, one.body) or not one.body)
    record["noi_dung"] = _signed_body(facts, one.body, one.ky, landscape=across)
    if across:
        record["ngang"] = True
    _info_line(facts, one.kem_theo, record)
    if one.thong_tin_ky_so.there:
        record["thong_tin_ky_so"] = joined(one.thong_tin_ky_so.lines)
    return record


def _info_line(facts: Facts, part: Part, record: Record) -> None:
    """Keep the "(Kèm theo …)" line in its own words."""
    if part.there:
        record["kem_theo"] = joined(part.lines)


def _across(facts: Facts, items: Iterable[BodyItem]) -> bool:
    """Whether the whole of a body stands on landscape pages; stretches of it are told in the body itself."""
    sides = {facts.sections[facts.paragraphs[item.first].section].landscape for item in items}
    return sides == {True}


def _pictures(facts: Facts) -> tuple[Leftover, ...]:
    """Name the pictures a record cannot hold; those in a signature belong to it."""
    signing = {image.shape for paper in facts.papers for one in paper.ky for image in one.images}
    return tuple(
        Leftover(f"ảnh {image.name or image.part.rpartition('/')[2]}".strip(), image.place)
        for image in facts.images
        if image.shape not in signing
    )
