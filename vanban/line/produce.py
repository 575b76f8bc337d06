"""The stages joined: record → model → context → DOCX; DOCX → facts → findings, or a record again.

Nothing else in the house joins stages: an `Office` calls here. Making loads neither reading nor linting.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.errors import InputError

if TYPE_CHECKING:
    from vanban.law import Law
    from vanban.line.relaying import Relaid
    from vanban.linting import Policy, Repaired, Report, Suggested
    from vanban.models import BanSao, VanBan
    from vanban.reading import Facts, Recovered
    from vanban.regulation.printed import Printed

Reworded = Callable[["Printed"], "Printed"]
"""From what a paper prints to what is printed instead."""


def pieces(van_ban: VanBan, *, folder: Path | None, record: bool, printed: Reworded | None) -> list[bytes]:
    """Make the DOCX of a paper as consecutive pieces."""
    from vanban.context.build import build
    from vanban.rendering import paper

    kept = van_ban.model_copy(update=dict.fromkeys(van_ban.GIU_RIENG)) if van_ban.hoan_chinh else van_ban
    values = build(kept)
    inside = _record(kept) if record else ""
    return paper.pieces(printed(values) if printed is not None else values, folder=folder, record=inside)


def _record(van_ban: VanBan) -> str:
    from vanban import records

    return json.dumps(records.to_dict(van_ban, typed=False), ensure_ascii=False)


def copy(document: bytes, copy: BanSao, *, folder: Path | None) -> bytes:
    """Append the block that makes a copy to the end of a DOCX."""
    from vanban.context.build import build
    from vanban.rendering.copies import append_copy_block

    if copy.phan:
        from vanban.rendering.extracting import extract

        document = extract(document, copy.phan)
    return append_copy_block(document, build(copy), folder=folder)


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

    return linting.check(read(source, name=name, saved=saved), policy=policy, pdf=pdf, law=law)


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


def relay(source: Path, *, folder: Path | None, policy: Policy | None, law: Law | None = None) -> Relaid:
    """Lay a paper of another hand out anew by the decree, word for word; .doc, .odt and .rtf become .docx on the way."""
    from vanban import reading
    from vanban.line.relaying import relay as work
    from vanban.pdf.office.old_formats import to_docx

    data = source.read_bytes()
    if source.suffix.lower() in {".doc", ".odt", ".rtf"}:
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
    from vanban.line.reprinting import added

    facts = read(source, name=name)
    found = reading.recover(facts)
    if not found.exact:
        return replace(found, told=(*found.told, *added(facts, found.record)))
    try:
        # The body lies inside as blocks; given back, it is written as one types it.
        return replace(found, record=records.to_dict(records.from_dict(found.record)))
    except InputError:
        return found
