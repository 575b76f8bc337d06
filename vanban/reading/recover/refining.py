"""What print cannot say, taken from the file's own data where that agrees with what is printed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from vanban.language import fold
from vanban.reading.facts.file import Facts

Record = dict[str, Any]
_NOT_PRINTED: Final = frozenset(
    {
        "ten_day_du",
        "ma_dinh_danh",
        "thanh_vien",
        "ho_so",
        "han_tra_loi",
        "ghi_chu",
        "trinh_bay",
        "con_dau",
        "ghi_hoc_vi",
        "mat",
    }
)
"""Fields that leave no letter on the page (or too few to read them back)."""


def refine(record: Record, known: Record) -> Record:
    """Take from a known record what agrees with the one read from print: its spelling, and what is not printed."""
    merged = {name: _agree(value, known[name]) if name in known else value for name, value in record.items()}
    for name in _NOT_PRINTED & known.keys():
        merged.setdefault(name, known[name])
    return merged


def _agree(read: Any, known: Any) -> Any:
    if isinstance(read, dict) and isinstance(known, dict):
        return refine(read, known)
    if isinstance(read, list) and isinstance(known, list) and len(read) == len(known):
        return [_agree(one, other) for one, other in zip(read, known, strict=True)]
    if isinstance(read, dict) and isinstance(known, list) and len(known) == 1:
        return _agree(read, known[0])
    if isinstance(read, str) and isinstance(known, str) and _same(read, known):
        return known
    if isinstance(read, str) and isinstance(known, dict) and _same(read, str(known.get("ten", ""))):
        return known
    return read


def _same(read: str, known: str) -> bool:
    return fold(read).rstrip(". ") == fold(known).rstrip(". ")


def from_properties(record: Record, facts: Facts) -> None:
    """Use the data of document systems (Phụ lục VI) a file carries: full names, spelling, dates."""
    data = dict(facts.properties.custom)
    bodies = record.get("co_quan")
    organ = data.get("OrganName")
    if isinstance(organ, str) and bodies:
        for body, name in zip(bodies, organ.split("; "), strict=False):
            _full_name(body, name)
    signer, office = record.get("nguoi_ky"), data.get("SignerInfo.Position")
    if isinstance(signer, dict) and isinstance(office, str):
        for field in ("chuc_vu", "q"):
            if field in signer and _same(signer[field], office):
                signer[field] = office
    subject = data.get("Subject")
    if isinstance(subject, str) and "trich_yeu" in record and _same(record["trich_yeu"], subject):
        record["trich_yeu"] = subject
    for name, field in (("DueDate", "han_tra_loi"), ("IssuedDate", "ngay")):
        day = _day(data.get(name))
        if day is not None and field not in record:
            record[field] = f"{day:%d/%m/%Y}"
    note = data.get("Description")
    if isinstance(note, str) and note:
        record["ghi_chu"] = note


def _full_name(body: Record, name: str) -> None:
    """The full name gives the spelling of the printed one, and is kept where it says more."""
    short = body["ten"]
    at = fold(name).find(fold(short))
    if at == 0:
        words = len(short.split())
        body["ten"] = " ".join(name.split()[:words])
    if fold(name) != fold(short):
        body["ten_day_du"] = name


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return None if not isinstance(value, str) else date.fromisoformat(value[:10])
    except ValueError:
        return None
