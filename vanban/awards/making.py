"""The whole year: numbered papers, papers without number, certificates, statistics, contents, cross-check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from vanban.awards.advice import left_signers, warnings_of
from vanban.awards.as_issued import corrections
from vanban.awards.carrying import Tell, carry_out
from vanban.awards.contents_pages import write_contents
from vanban.awards.crosscheck.year import crosscheck
from vanban.awards.deadlines import to_text
from vanban.awards.extras import Extra
from vanban.awards.kit import open_kit
from vanban.awards.memory import Memory
from vanban.awards.steps import STATE_NAMES, Step, blocking
from vanban.awards.year import Orders, Run
from vanban.awards.year_book import open_book
from vanban.frozen import dataclass

_UNSEEN: Final = {
    "xac_nhan_sang_kien": (
        "giấy xác nhận sáng kiến: chưa đọc được nguyên Mẫu số 13 của Nghị định số 152/2025/NĐ-CP (mới biết tên mẫu và Điều 33 "
        "khoản 6); so với Phụ lục Nghị định trước khi ký"
    ),
}
_NAMED: Final = 3


def _few(names: Sequence[str]) -> str:
    """Name some papers; of many the first ones, so that the reason stays in sight."""
    more = f" và {len(names) - _NAMED} văn bản khác" if len(names) > _NAMED + 1 else ""
    return "; ".join(names[:_NAMED] if more else names) + more


@dataclass(frozen=True, slots=True)
class YearResult:
    """What one run made.

    Attributes:
        folder: the folder of results.
        steps: every paper of the year with its state, in the order of the days.
        warnings: what the law's data does not cover, what the office's rules leave open, what nominees lack.
        mismatches: names, counts or sums that differ between the papers and the workbook.
        contents: the table of contents as XLSX and as DOCX.
    """

    folder: Path
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    mismatches: tuple[str, ...] = ()
    contents: tuple[Path, ...] = ()

    @property
    def papers(self) -> tuple[Step, ...]:
        """The papers that have files, drafts included."""
        return tuple(step for step in self.steps if step.tep)

    @property
    def unseen_forms(self) -> list[str]:
        """Papers of this run whose official form nobody has read yet."""
        made = {step.giay.key for step in self.papers}
        return [text for key, text in _UNSEEN.items() if key in made]

    @property
    def faults(self) -> list[str]:
        """Faults the checker found, with the file."""
        return [f"{made.tep[0].name}: {text}" for made in self.papers for text in made.phat_hien]

    @property
    def missing(self) -> list[str]:
        """Papers not made, or not issued, because facts are missing: which, and what they lack."""
        found: dict[tuple[str, ...], list[Step]] = {}
        for step in blocking(self.steps):
            found.setdefault((step.trang_thai, *step.thieu), []).append(step)
        return [
            f"{_few([step.giay.ten for step in steps])} ({STATE_NAMES[state]}): {'; '.join(why)}"
            for (state, *why), steps in found.items()
        ]

    @property
    def differences(self) -> list[str]:
        """How issued papers would differ now; nothing of them was changed."""
        return [f"{step.so_ky_hieu or step.giay.ten}: {text}" for step in self.steps for text in step.khac]

    @property
    def ok(self) -> bool:
        """Whether nothing is missing, wrong or different."""
        return not (self.faults or self.mismatches or self.missing or self.differences)

    def files(self) -> dict[str, tuple[Path, ...]]:
        """Give the files of each paper by its key."""
        return {made.giay.key: made.tep for made in self.papers}


def make_year(
    folder: Path,
    out: Path,
    *,
    user: str,
    clock: Callable[[], datetime],
    profile: Path | None = None,
    progress: Tell | None = None,
    until: date | None = None,
    drafts_only: bool = False,
    overwrite: bool = False,
) -> YearResult:
    """Make what the facts of a year allow; issued papers are compared, never written again.

    Args:
        folder: holds `nam.yaml`, `co-quan.yaml` and the workbook.
        out: the folder of results.
        user: who works; stands in the register's history.
        clock: the clock.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.
        progress: told how far it is: done, all, name of the paper.
        until: papers of a day up to this one are issued; None: today. Later ones are drafts.
        drafts_only: nothing is issued, all are drafts.
        overwrite: replace also drafts that somebody edited; the old ones stay as `.bak`.

    Raises:
        InputError: settings, profile, workbook or a record template are wrong.
        RegisterError: the register refuses.
    """
    kit = open_kit(folder, profile)
    out.mkdir(parents=True, exist_ok=True)
    orders = Orders(until or clock().date(), drafts_only, overwrite=overwrite)
    with open_book(kit, out, user=user, clock=clock) as book:
        told = book.noi_de.luu_y
        run = carry_out(kit, Memory.open(out, kit.settings.nam, book), orders, progress)
        steps = tuple(run.made.values())
        compared = {s.giay.key: s.tep for s in steps if s.tep and _comparable(run, s)}
        beside = {s.giay.key: s.tep for s in steps if s.tep and s.giay.key not in compared}
        edited = any(isinstance(step.giay, Extra) and step.frozen and step.khac for step in steps)
        mismatches = crosscheck(run.kit, compared, beside, edited=edited)
        contents = tuple(write_contents(run, steps))
        last = max((step.ngay for step in steps if step.tep), default=None)
    warnings = (*told, *left_signers(run.kit, run.memory.signed), *warnings_of(run.kit, last), *kit.data.ghi_chu)
    made = YearResult(out, steps, warnings, tuple(mismatches), contents)
    return replace(made, warnings=(*warnings, *made.unseen_forms))


def look_at_year(folder: Path, out: Path, today: date, profile: Path | None = None) -> str:
    """List the steps of a year with their states; nothing is written.

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    with look_over(folder, out, today, profile=profile) as run:
        return to_text(tuple(run.made.values()), today)


@contextmanager
def look_over(
    folder: Path,
    out: Path,
    today: date,
    *,
    profile: Path | None = None,
    bay_gio: Callable[[], datetime] = datetime.now,
    progress: Tell | None = None,
) -> Iterator[Run]:
    """Go over a year without writing anything; the register is open meanwhile.

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    kit = open_kit(folder, profile)
    orders = Orders(today, ghi=False)
    if (out / kit.settings.so_dang_ky).exists():
        with open_book(kit, out, user="", clock=bay_gio, create=False) as book:
            yield carry_out(kit, Memory.open(out, kit.settings.nam, book), orders, progress)
    else:
        yield carry_out(kit, Memory.open(out, kit.settings.nam, None), orders, progress)


def _comparable(run: Run, step: Step) -> bool:
    """A paper of the first version, one told to differ, one corrected since, is not held against today's workbook again."""
    kept = run.memory.frozen(step.giay.key)
    if step.trang_thai == "dinh_chinh" and corrections(run.kit, step.so_ky_hieu):
        return False
    return not isinstance(step.giay, Extra) and not step.khac and (kept is None or bool(kept.noi_dung))
