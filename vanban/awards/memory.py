"""What the year's folder of results already holds: issued papers with their text and hashes, drafts somebody may have touched."""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from vanban.awards.ledger import Ledger
from vanban.errors import InputError, Problem, RegisterError
from vanban.registers import Loc, SoDangKy, VanBanDi, ViecNam

_SHOWN: Final = 3
_LONG: Final = 110


@dataclass(slots=True)
class Memory:
    """The steps of one year, from the book; and of a year made by the first version, from its file.

    Attributes:
        out: the folder of results.
        nam: the year.
        book: the register; None while nothing was ever issued.
        steps: what is known, by key.
        numbered: papers the book numbered although their step was not noted, by the name of their file.
        latest: the last day numbered so far, with its number, by code and year.
        signed: the last paper of this year's steps that somebody signed, minutes left out, by the signer's name.
    """

    out: Path
    nam: int
    book: SoDangKy | None
    steps: dict[str, ViecNam] = field(default_factory=dict)
    numbered: dict[str, ViecNam] = field(default_factory=dict)
    latest: dict[tuple[str, int], tuple[date, str]] = field(default_factory=dict)
    signed: dict[str, tuple[date, str]] = field(default_factory=dict)

    @classmethod
    def open(cls, out: Path, nam: int, book: SoDangKy | None) -> Memory:
        """Read what is known.

        Raises:
            InputError: the file of the first version is damaged.
        """
        found = cls(out, nam, book, dict(book.viec.lay(nam)) if book is not None else {})
        for key, kept in Ledger(out).kept.items():
            if key not in found.steps:
                day = (
                    date(int(kept.tep[:4]), int(kept.tep[4:6]), int(kept.tep[6:8]))
                    if kept.tep[:8].isdecimal()
                    else None
                )
                found.steps[key] = ViecNam(nam=nam, khoa=key, trang_thai="phat_hanh", van_ban_id=kept.hang, ngay=day,
                                           so_ky_hieu=kept.so_ky_hieu, tep=((kept.tep, ""),))  # fmt: skip
        if book is not None:
            known = {step.van_ban_id for step in found.steps.values()}
            entries = [one for one in book.tra_cuu(Loc(limit=100_000)) if one.trang_thai != "huy"]
            for entry in entries:
                found.note_number(entry)
                if (
                    entry.id in known
                    and entry.nguoi_ky
                    and entry.ngay is not None
                    and not entry.ky_hieu.startswith("BB")
                ):
                    code = f"{entry.so:02d}{entry.phu}/{entry.ky_hieu}"
                    last = found.signed.get(entry.nguoi_ky, (date.min, ""))
                    found.signed[entry.nguoi_ky] = max(last, (entry.ngay, code))
            found.numbered = {
                Path(str(tep.duong_dan)).name: ViecNam(
                    nam=nam, khoa="", trang_thai="phat_hanh", van_ban_id=entry.id, ngay=entry.ngay,
                    so_ky_hieu=f"{entry.so:02d}{entry.phu}/{entry.ky_hieu}", tep=((Path(str(tep.duong_dan)).name, ""),),
                )
                for entry in entries if entry.id not in known
                for tep in entry.tep
            }  # fmt: skip
        return found

    def note_number(self, entry: VanBanDi) -> None:
        """Remember the last day on which a number of its code was given."""
        if entry.ngay is None:
            return
        mark, code = (entry.ky_hieu, entry.ngay.year), f"{entry.so:02d}{entry.phu}/{entry.ky_hieu}"
        self.latest[mark] = max(self.latest.get(mark, (date.min, "")), (entry.ngay, code))

    def late(self, code: str, day: date) -> str:
        """Say that a later day has its number already: numbers rise with the days; "" when none has."""
        last, number = self.latest.get((code, day.year), (date.min, ""))
        if last <= day:
            return ""
        return (
            f"đề ngày {day:%d/%m/%Y}, trước số {number} ngày {last:%d/%m/%Y} đã cấp: ghi ngày từ {last:%d/%m/%Y} trở đi"
        )

    def frozen(self, key: str) -> ViecNam | None:
        """Give an issued step; None for a draft or nothing."""
        step = self.steps.get(key)
        return step if step is not None and step.dong_bang else None

    def cancelled(self, key: str) -> ViecNam | None:
        """Give the decision that cancelled an issued paper whole; None for one that stands."""
        step = self.frozen(key)
        if step is None or step.trang_thai != "huy":
            return None
        codes = step.ghi_chu.split("; ")
        found = [
            one for one in self.steps.values() if one.khoa.startswith("quyet_dinh_huy_bo.") and one.so_ky_hieu in codes
        ]
        return max(found, key=lambda one: one.ngay or date.min, default=step)

    def record(self, key: str) -> str:
        """Give the record an issued paper was made of; "" for one that is not out."""
        step = self.frozen(key)
        made = read_content(step).get("ban_ghi", "") if step is not None else ""
        return made if isinstance(made, str) else "\n".join(made)

    def day(self, key: str) -> date | None:
        """Give the day an issued step bears; None for a draft or nothing."""
        step = self.frozen(key)
        return step.ngay if step is not None else None

    def keep(self, step: ViecNam) -> None:
        """Write a step into the book."""
        if self.book is not None:
            try:
                self.book.viec.ghi(step)
            except RegisterError:
                now = self.book.viec.lay(self.nam).get(step.khoa)
                if now is None or not now.dong_bang or self.frozen(step.khoa) is not None:
                    raise
                said = f"một lượt chạy khác vừa phát hành văn bản này ({now.so_ky_hieu or 'không số'})"
                raise InputError(Problem(said, cach_sua="Đợi lượt kia xong rồi chạy lại")) from None
        self.steps[step.khoa] = step

    def number_in_book(self, name: str) -> ViecNam | None:
        """Find a paper the book numbered for this file although the step was not noted (the machine stopped between)."""
        return self.numbered.get(name)

    def paths(self, step: ViecNam) -> tuple[Path, ...]:
        """Give the files of a step."""
        return tuple(self.out / name for name, _ in step.tep)

    def touched(self, step: ViecNam) -> list[str]:
        """Say which files of an issued step are not as they were issued."""
        told = []
        for name, known in step.tep:
            path = self.out / name
            if not path.exists():
                told.append(f"{name}: tệp đã phát hành không còn trong thư mục")
            elif known and digest(path.read_bytes()) != known:
                told.append(f"{name}: tệp đã bị sửa sau khi phát hành")
        return told


def digest(data: bytes) -> str:
    """Give the hash of a file."""
    return hashlib.sha256(data).hexdigest()


def content_of(text: str | Sequence[str], payload: Any = None, mark: str = "") -> str:
    """Write what a paper was made of: its record, the lists that later papers rest on, the mark of its template."""
    made = {"ban_ghi": text, "du_lieu": payload, **({"mau": mark} if mark else {})}
    return json.dumps(made, ensure_ascii=False, sort_keys=True)


def compared(content: Mapping[str, Any], now: str, mark: str | None) -> list[str]:
    """Say how a record differs from the issued one; where its template has new words since, only its tables are compared.

    Args:
        content: what the paper was made of.
        now: the record as it would be made now.
        mark: mark of the template now; None: made without one.
    """
    before = content.get("ban_ghi")
    if before is None:
        return []
    was = before if isinstance(before, str) else "\n".join(before)
    if content.get("mau") == mark:
        return differences(was, now)
    return differences(_rows(was), _rows(now))


def _rows(text: str) -> str:
    """Keep the rows of a record's tables that hold data."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip().startswith("|") and "---" not in line)


def read_content(step: ViecNam) -> Mapping[str, Any]:
    """Read back what a paper was made of; empty for one of the first version."""
    return json.loads(step.noi_dung) if step.noi_dung else {}


def differences(before: str, now: str) -> list[str]:
    r"""Say in a few lines how a text would differ from the issued one; [] when it would not.

    >>> differences("a\nb\nc", "a\nB\nc")
    ['đã phát hành «b», nay sẽ là «B»']
    """
    if before == now:
        return []
    old, new = before.splitlines(), now.splitlines()
    told = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        was, will = _short(old[i1:i2]), _short(new[j1:j2])
        if not was:
            told.append(f"nay sẽ thêm «{will}»")
        elif not will:
            told.append(f"đã phát hành «{was}», nay không còn")
        else:
            told.append(f"đã phát hành «{was}», nay sẽ là «{will}»")
    more = len(told) - _SHOWN
    return told[:_SHOWN] + ([f"và {more} chỗ khác"] if more > 0 else [])


def _short(lines: Iterable[str]) -> str:
    text = " / ".join(line.strip() for line in lines if line.strip())
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def changed_state(step: ViecNam, state: str, why: str) -> ViecNam:
    """Move an issued step on: corrected, voided, answered."""
    return replace(step, trang_thai=state, ghi_chu=why)
