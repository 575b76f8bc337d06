"""The stages joined: record → model → context → DOCX; DOCX → facts → findings, or a record again.

Nothing else in the house joins stages: an `Office` calls here. Making loads neither reading nor linting.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from vanban.errors import InputError, UsageError
from vanban.regulation import formulas

if TYPE_CHECKING:
    from vanban.law import Law
    from vanban.line.relaying import Relaid
    from vanban.linting import Policy, Repaired, Report, Suggested
    from vanban.models import BanSao, VanBan
    from vanban.reading import Facts, Recovered
    from vanban.regulation.printed import Printed

Reworded = Callable[["Printed"], "Printed"]
"""From what a paper prints to what is printed instead."""

_OF_THE_PARTY: Final = (
    "Văn bản của Đảng: bản ghi chỉ để tra cứu; chương trình chưa soạn văn bản của Đảng (Hướng dẫn số 05-HD/VPTW), "
    "nên «vanban tao» không nhận bản ghi này"
)
_AS_JSON: Final = json.JSONEncoder(ensure_ascii=False).encode


def pieces(van_ban: VanBan, *, folder: Path | None, record: bool, printed: Reworded | None) -> list[bytes]:
    """Make the DOCX of a paper as consecutive pieces."""
    from vanban.context.build import build
    from vanban.models.paper import VanBan
    from vanban.rendering import paper

    if not isinstance(van_ban, VanBan):
        raise UsageError("cần một văn bản đã lập; bản ghi thì lập bằng vanban.from_dict, bản sao bằng lệnh vanban sao")
    kept = van_ban.model_copy(update=dict.fromkeys(van_ban.GIU_RIENG)) if van_ban.hoan_chinh else van_ban
    values = build(kept)
    inside = _record(kept) if record else ""
    return paper.pieces(printed(values) if printed is not None else values, folder=folder, record=inside)


def _record(van_ban: VanBan) -> str:
    from vanban import records

    return _AS_JSON(records.to_dict(van_ban, typed=False))


def copy(document: bytes, copy: BanSao, *, folder: Path | None) -> bytes:
    """Append the block that makes a copy to the end of a DOCX."""
    from vanban.context.build import build
    from vanban.rendering.copies import append_copy_block

    if copy.phan:
        from vanban.rendering.extracting import extract

        document = extract(document, copy.phan)
    return append_copy_block(document, build(copy), folder=folder)


def copied_as(document: bytes) -> str:
    """Give the title of the copy a DOCX is itself; "" when it is none."""
    from vanban.rendering.copies import copied_as as title

    return title(document)


def stamp_copy(source: Path, target: Path, copy: BanSao, *, overwrite: bool = False) -> None:
    """Stamp the block that makes a copy onto the last page of a PDF."""
    from vanban.context.build import build
    from vanban.models.dates import day_of
    from vanban.pdf.copies import CopyBlock
    from vanban.pdf.copies import stamp_copy as stamp

    context = build(copy)
    signature = context["ky"][0]
    block = CopyBlock(
        hinh_thuc=copy.loai,
        co_quan=context["co_quan"][0],
        so_ky_hieu="" if copy.so is None else context["so_ky_hieu"].removeprefix("Số:").strip(),
        dia_danh=copy.dia_danh or "",
        ngay=day_of(copy.ngay),
        chuc_vu=tuple(signature["dong"]),
        ho_ten=signature["ho_ten"] or "",
        noi_nhan=tuple(line.removeprefix("- ").rstrip(";.") for line in context["noi_nhan"]["dong"]),
    )
    stamp(source, target, block, overwrite=overwrite)


def template(name: str, *, folder: Path | None) -> Path:
    """Find the file of a template."""
    from vanban.rendering.page.library import template_path

    return template_path(name, folder)


def read(source: bytes | Path, *, name: str = "", saved: Path | None = None) -> Facts:
    """Read the facts of a paper; .doc, .odt and .rtf go through LibreOffice, or have gone: `saved` is then the DOCX."""
    from vanban import reading
    from vanban.pdf.office.old_formats import to_docx

    shown = name or (str(source) if isinstance(source, Path) else "")
    known = None if saved is None else saved.read_bytes()
    return reading.read_facts(source, name=shown, convert=to_docx if known is None else lambda *_: known)


def inspect(
    source: bytes | Path,
    *,
    name: str = "",
    policy: Policy | None = None,
    pdf: bytes | None = None,
    law: Law | None = None,
    saved: Path | None = None,
) -> Report:
    """Judge a DOCX by what its file says and, with `pdf`, by its printed pages; `law` are dated facts of the law."""
    from vanban import linting

    typed = read(source, name=name, saved=saved)
    facts, _ = _in_unicode(source, typed, saved=saved)
    return linting.check(facts, policy=policy, pdf=pdf, law=law, typed=None if facts is typed else typed)


def annotate(data: bytes, report: Report, *, name: str) -> bytes:
    """Write comments into a copy of a DOCX."""
    from vanban import linting, reading

    return linting.annotate(data, reading.read_facts(data, name=name), report)


def repair(data: bytes, *, name: str, policy: Policy | None, law: Law | None = None) -> Repaired:
    """Repair what can be repaired without changing the meaning of a paper."""
    from vanban import linting, reading

    return linting.repair(data, reading.read_facts(data, name=name), judge=_judge(policy, law))


def suggest(data: bytes, *, name: str, policy: Policy | None, law: Law | None = None) -> Suggested:
    """Write repairs, the doubtful ones too, as tracked changes beside comments."""
    from vanban import linting, reading

    return linting.suggest(data, reading.read_facts(data, name=name), _judge(policy, law))


def relay(
    source: Path, *, folder: Path | None, policy: Policy | None, law: Law | None = None, saved: Path | None = None
) -> Relaid:
    """Lay a paper of another hand out anew by the decree, word for word; .doc, .odt and .rtf become .docx on the way."""
    from vanban import reading
    from vanban.line.relaying import relay as work
    from vanban.pdf.office.old_formats import to_docx

    data = (saved or source).read_bytes()
    if saved is None and source.suffix.lower() in {".doc", ".odt", ".rtf"}:
        data = to_docx(data, source.suffix)
    facts = reading.read_facts(data, name=str(source), convert=to_docx)
    kind = facts.main.loai.key or ""
    styles = template("cong_van" if kind in {"", "cong_van"} else "ke_hoach", folder=folder)
    return work(data, facts, styles, _judge(policy, law))


def _judge(policy: Policy | None, law: Law | None) -> Callable[[Facts], Report]:
    from vanban import linting

    return lambda facts: linting.check(facts, policy=policy, law=law)


def recover(source: bytes | Path, *, name: str = "") -> Recovered:
    """Turn a DOCX back into a record, as far as it goes."""
    from vanban import reading, records
    from vanban.line.reprinting import added, said

    facts = read(source, name=name)
    facts, unified = _in_unicode(source, facts)
    found = reading.recover(facts)
    if not found.exact:
        found = _printable(facts, replace(found, told=(*unified, *found.told)))
        more = added(facts, found.record)
        told = (f"Tạo lại sẽ in thêm theo mẫu: {said(more)}",) if more else ()
        return replace(found, told=(*found.told, *told))
    try:
        # The body lies inside as blocks; given back, it is written as one types it.
        return replace(found, record=records.to_dict(records.from_dict(found.record)))
    except InputError:
        return found


def _in_unicode(source: bytes | Path, facts: Facts, *, saved: Path | None = None) -> tuple[Facts, tuple[str, ...]]:
    """Read a paper typed in an encoding older than Unicode (TCVN3, VNI) as what its letters mean; tells what was done."""
    from vanban import reading
    from vanban.pdf.office.old_formats import to_docx

    if not any(trouble.kind in {"tcvn3", "vni"} for trouble in facts.troubles):
        return facts, ()
    from vanban.line.relaying.unicode import unify

    data = saved.read_bytes() if saved is not None else source if isinstance(source, bytes) else source.read_bytes()
    if saved is None and isinstance(source, Path) and source.suffix.lower() in {".doc", ".odt", ".rtf"}:
        data = to_docx(data, source.suffix)
    unified, told = unify(data, facts)
    return reading.read_facts(unified, name=facts.name), tuple(told)


_APPENDICES_ALONE: Final = frozenset({"nguyen_van", "phu_luc", "trinh_bay"})
_ALONE: Final = (
    "Tệp chỉ có phụ lục, không có văn bản chính: bản ghi giữ phụ lục nguyên lời (nguyen_van: có), «vanban tao» in lại được. "
    "Muốn đi cùng văn bản thì chép mục phu_luc này vào bản ghi của văn bản ấy"
)


def _printable(facts: Facts, found: Recovered) -> Recovered:
    """Give a record that can be made again: one in the paper's own words where its kind's form does not take them.

    That is so when the form refuses the record, does not hold every word, or would print lines that nobody wrote; why is
    told, since nobody judges such a record.
    """
    from vanban import reading
    from vanban.line.reprinting import added, said

    if facts.family.key == "dang":
        return replace(found, told=(*found.told, _OF_THE_PARTY))
    reasons = _refused(found.record)
    more = () if reasons else tuple(line for line in added(facts, found.record) if line != formulas.KET_THUC)
    if not reasons and not more and found.account.whole:
        return found
    plain = reading.recover(facts, verbatim=True)
    lost = [one.account.total - one.account.placed for one in (found, plain)]
    if _refused(plain.record) or (not reasons and lost[1] > lost[0]):
        return found
    if not reasons and lost[1] == lost[0] and len(added(facts, plain.record)) >= len(more):
        return found
    why = reasons or (
        f"mục của mẫu không chứa hết chữ của văn bản ({found.account})"
        if lost[1] < lost[0]
        else f"làm theo mẫu sẽ in thêm {said(more)}"
    )
    if facts.appendices and "phu_luc" in plain.record and not plain.record.keys() - _APPENDICES_ALONE:
        return replace(plain, told=(*plain.told, _ALONE))
    note = f"Bản ghi giữ nguyên lời văn bản cũ (nguyen_van: có), không theo mục của mẫu, vì: {why}"
    return replace(plain, told=(*plain.told, note))


def _refused(record: dict[str, Any]) -> str:
    """Say why no paper can be made of a record; "" when one can."""
    from vanban import records

    try:
        records.from_dict(record)
    except InputError as error:
        return "; ".join(str(problem) for problem in error.problems)
    return ""
