"""The whole year: numbered papers, papers without number, certificates, statistics, contents, cross-check."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from vanban.awards.certificates import authors, batch_files, certificate_row
from vanban.awards.changes import change_groups
from vanban.awards.contents_pages import write_contents
from vanban.awards.copies import copies
from vanban.awards.crosscheck.year import crosscheck
from vanban.awards.data.results import outcome_of
from vanban.awards.deadlines import to_text
from vanban.awards.extras import Extra
from vanban.awards.facts import signed_on
from vanban.awards.filling import mark_of
from vanban.awards.kit import Kit, giay_of, known_on, open_kit
from vanban.awards.law.inventory import Giay
from vanban.awards.memory import Memory, compared, content_of, read_content
from vanban.awards.missing import Missing
from vanban.awards.one_offs import one_offs_of
from vanban.awards.payload import DECISION, with_frozen
from vanban.awards.statistics import statistics_rows, statistics_workbook
from vanban.awards.steps import BATCHES, STATE_NAMES, Step, blocking, disorder, why_not
from vanban.awards.unnumbered import unnumbered
from vanban.awards.year import Orders, Run, open_book
from vanban.errors import VanbanError

_UNSEEN: Final = {
    "xac_nhan_sang_kien": (
        "giấy xác nhận sáng kiến: chưa đọc được nguyên Mẫu số 13 của Nghị định số 152/2025/NĐ-CP (mới biết tên mẫu và Điều 33 "
        "khoản 6); so với Phụ lục Nghị định trước khi ký"
    ),
}
_NAMED: Final = 3
Tell = Callable[[int, int, str], None]


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
        run = _carry_out(kit, Memory.open(out, kit.settings.nam, book), orders, progress)
        steps = tuple(run.made.values())
        compared = {s.giay.key: s.tep for s in steps if s.tep and _comparable(run, s)}
        beside = {s.giay.key: s.tep for s in steps if s.tep and s.giay.key not in compared}
        mismatches = crosscheck(run.kit, compared, beside)
        contents = tuple(write_contents(run, steps))
        last = max((step.ngay for step in steps if step.tep), default=None)
    warnings = (*told, *run.kit.warnings(last), *kit.data.ghi_chu)
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
            yield _carry_out(kit, Memory.open(out, kit.settings.nam, book), orders, progress)
    else:
        yield _carry_out(kit, Memory.open(out, kit.settings.nam, None), orders, progress)


def _carry_out(kit: Kit, memory: Memory, orders: Orders, progress: Tell | None) -> Run:
    kit, told = with_frozen(kit, memory)
    run = Run(kit, memory, orders)
    todo: list[Giay] = [*kit.in_order(), *one_offs_of(kit, memory.record)]
    todo.sort(key=lambda giay: giay.day if isinstance(giay, Extra) else kit.day_of(giay))
    changes = change_groups(kit)
    for position, giay in enumerate(todo):
        if progress is not None:
            progress(position, len(todo), giay.ten)
        day = giay.day if isinstance(giay, Extra) else kit.day_of(giay)
        while changes and (changes[0][0].ngay or date.max) < day:
            run.change(changes.pop(0), partial(_make, run))
        run.made[giay.key] = _make(run, giay)
    for rows in changes:
        run.change(rows, partial(_make, run))
    settled = {step.giay.target for step in run.made.values() if isinstance(step.giay, Extra) and step.frozen}
    if told and DECISION in run.made and DECISION not in settled:
        step = run.made[DECISION]
        run.made[DECISION] = replace(step, khac=(*(f"{text}; ghi trang «Thay đổi»" for text in told), *step.khac))
    _answered(run)
    run.settle()
    if progress is not None:
        progress(len(todo), len(todo), "")
    return run


def _answered(run: Run) -> None:
    """Note proposals that the level above has answered in full."""
    pairs = {
        "to_trinh_khen_thuong.nam_truoc": [(who, award) for who in run.kit.data.nam_truoc for award in who.awards],
        "to_trinh_khen_thuong.nam_nay": [(line.de_cu, line.danh_hieu) for line in run.kit.upwards],
    }
    for key, asked in pairs.items():
        step, nam = run.made.get(key), run.kit.settings.nam - key.endswith("nam_truoc")
        if (
            step is not None
            and step.trang_thai in {"phat_hanh", "ket_qua"}
            and asked
            and all(outcome_of(who, award, run.kit.data.tren_xet, nam) for who, award in asked)
        ):
            run.made[key] = replace(step, trang_thai="ket_qua")


def _comparable(run: Run, step: Step) -> bool:
    """A paper of the first version, or one told to differ, is not held against today's workbook again."""
    kept = run.memory.frozen(step.giay.key)
    return not isinstance(step.giay, Extra) and not step.khac and (kept is None or bool(kept.noi_dung))


def _make(run: Run, giay: Giay) -> Step:
    """Make one step of the year, whatever it needs; what is wrong with one paper does not stop the others."""
    try:
        return _made(run, giay)
    except VanbanError as error:
        day = giay.day if isinstance(giay, Extra) else run.kit.day_of(giay)
        kept = run.memory.frozen(giay.key)
        told = tuple(str(problem) for problem in error.problems)
        if kept is not None:
            return Step(giay, day, kept.trang_thai, kept.so_ky_hieu, run.memory.paths(kept), khac=told, ten=giay.ten)
        return Step(giay, day, "thieu", thieu=told)


def _made(run: Run, giay: Giay) -> Step:
    if isinstance(giay, Extra):
        return _extra(run, giay)
    day = run.kit.day_of(giay)
    kept = run.memory.frozen(giay.key)
    why = why_not(run.kit, giay)
    if why is not None and kept is None:
        return Step(giay, day, why[0], thieu=why[1])
    wrong = tuple(disorder(run.kit, giay, run.memory.day)) if kept is None else ()
    if wrong:
        return Step(giay, day, "thieu", thieu=wrong)
    if giay.cach == "ban_ghi":
        if why is not None and kept is not None:
            told = (f"đã phát hành, dữ liệu nay: {'; '.join(why[1])}", *run.memory.touched(kept))
            return Step(
                giay,
                kept.ngay or day,
                kept.trang_thai,
                kept.so_ky_hieu,
                run.memory.paths(kept),
                khac=told,
                ten=giay.ten,
            )
        return run.numbered(giay)
    if giay.cach == "khong_so":
        return _without_number(run, giay, day, why)
    if giay.cach == "loat":
        return _certificates(run, giay, day)
    return _statistics(run, giay, day)


def _extra(run: Run, giay: Extra) -> Step:
    if giay.lacks and run.memory.frozen(giay.key) is None:
        return Step(giay, giay.day, "thieu", thieu=giay.lacks)
    if giay.mau in {"quyet_dinh_dot_xuat", "quyet_dinh_bo_sung"} and not giay.lines:
        return Step(giay, giay.day, "khong_lap", thieu=("không có ai thuộc thẩm quyền quyết định của cơ quan",))
    step = run.numbered(giay, giay.about, giay.day)
    if step.frozen and giay.lines and run.orders.ghi:
        _extra_certificates(run, giay, step)
    return step


def _extra_certificates(run: Run, giay: Extra, decision: Step) -> None:
    """Make the certificates of a decision besides the plan's, beside it; those that are there already stay."""
    for kind, ma in (pair for pairs in BATCHES.values() for pair in pairs):
        rows = [certificate_row(line, run.shared["ten"]) for line in giay.lines if line.danh_hieu.ma == ma]
        folder = run.out / f"{giay.day:%Y%m%d}-{kind}-{giay.key.replace('.', '-')}"
        if rows and not folder.exists():
            batch_files(run, folder, kind, rows, decision)


def _without_number(run: Run, giay: Giay, day: date, why: Any) -> Step:
    """Make the papers that carry no number: one, or one for each nominee or initiative."""
    kept = run.memory.frozen(giay.key)
    texts: list[str] = []
    files: list[tuple[str, bytes]] = []
    lacks: list[Missing] = []
    for suffix, more, signers in copies(run.kit, {**run.shared, **signed_on(run.kit, day)}, giay):
        text, missing = run.record_of(giay, more)
        texts.append(text)
        lacks += missing
        if kept is None:
            paper = run.load(giay, text, day, None)
            if not run.orders.ghi:
                continue
            data = run.work.make(paper, printed=partial(unnumbered, key=giay.key, signers=signers))
            stem = f"{day:%Y%m%d}-{giay.key.replace('.', '-')}"
            files.append((f"{stem}.docx" if suffix is None else f"{stem}/{suffix}.docx", data))
    mark = mark_of(giay.mau, run.kit.folder)
    content = content_of(texts, mark=mark)
    if kept is not None:
        return _frozen(run, giay, kept, texts, why, mark)
    told = tuple(dict.fromkeys(lack.what for lack in lacks))
    if lacks or run.orders.chi_nhap or day > run.orders.den:
        state: Any = "thieu" if any(lack.why == "thieu" for lack in lacks) else "nhap"
        return run.write_drafts(Step(giay, day, state, thieu=told), files)
    return run.freeze(Step(giay, day, "nhap"), files, content)


def _frozen(run: Run, giay: Giay, kept: Any, texts: list[str], why: Any, mark: str | None = None) -> Step:
    told = compared(read_content(kept), "\n".join(texts), mark)
    if why is not None:
        told = [f"đã phát hành, dữ liệu nay: {'; '.join(why[1])}"]
    return Step(
        giay, kept.ngay or run.kit.day_of(giay), kept.trang_thai, kept.so_ky_hieu, run.memory.paths(kept),
        khac=(*told, *run.memory.touched(kept)),
    )  # fmt: skip


def _certificates(run: Run, giay: Giay, day: date) -> Step:
    """Print the certificates of a batch, numbered as the decision's list; none before the decision is out."""
    about_ideas = giay.key == "giay_chung_nhan_sang_kien"
    key = "quyet_dinh_cong_nhan_sang_kien" if about_ideas else DECISION
    decision = run.made.get(key)
    kept = run.memory.frozen(giay.key)
    kinds: list[tuple[str, list[dict[str, Any]]]] = []
    if about_ideas:
        kinds.append(("chung_nhan_sang_kien", list(authors(run.kit))))
    else:
        for kind, ma in BATCHES[giay.key]:
            kinds.append(
                (kind, [certificate_row(line, run.shared["ten"]) for line in run.kit.here if line.danh_hieu.ma == ma])
            )
    kinds = [(kind, rows) for kind, rows in kinds if rows]
    texts = [f"{kind}: {row}" for kind, rows in kinds for row in rows]
    if kept is not None:
        return _frozen(run, giay, kept, texts, None)
    if decision is None or not decision.frozen:
        return Step(giay, day, "cho", thieu=(f"chờ phát hành {decision.giay.ten if decision else key}",))
    if decision.khac and about_ideas:
        return Step(giay, day, "thieu", thieu=(f"{decision.so_ky_hieu} đã phát hành khác dữ liệu hiện nay",))
    unknown = [row for _, rows in kinds for row in rows if "gioi_tinh" in row and not row["gioi_tinh"]]
    if unknown:
        return Step(giay, day, "thieu", thieu=tuple(f"giới tính của {row['ho_ten']} (Ông hay Bà)" for row in unknown))
    if run.orders.chi_nhap or day > run.orders.den or not run.orders.ghi:
        return Step(giay, day, "nhap", thieu=("chưa đến ngày",))
    name = f"{day:%Y%m%d}-{giay.key}"
    files: list[tuple[str, bytes]] = []
    with tempfile.TemporaryDirectory(prefix="vanban-") as place:
        for kind, rows in kinds:
            folder = name if len(BATCHES.get(giay.key, ("",))) == 1 else f"{name}/{kind}"
            made = batch_files(run, Path(place) / kind, kind, rows, decision)
            files += [(f"{folder}/{path.name}", path.read_bytes()) for path in made]
    return run.freeze(Step(giay, day, "nhap"), files, content_of(texts))


def _statistics(run: Run, giay: Giay, day: date) -> Step:
    name = f"{day:%Y%m%d}-{giay.key}.xlsx"
    rows, kit = statistics_rows(run.kit), known_on(run.kit, day)
    kept = run.memory.frozen(giay.key)
    if kept is not None:
        return _frozen(run, giay, kept, rows, None)
    files = [(name, statistics_workbook(kit))] if run.orders.ghi else []
    decision = run.made.get(DECISION)
    waits = decision is None or decision.trang_thai in {"nhap", "thieu", "cho"}
    waits = waits and DECISION not in run.kit.settings.bo_qua
    if run.orders.chi_nhap or day > run.orders.den or waits:
        why = (f"chờ phát hành {giay_of(DECISION).ten}",) if waits else ()
        return run.write_drafts(Step(giay, day, "nhap", thieu=why), files)
    return run.freeze(Step(giay, day, "nhap"), files, content_of(rows))
