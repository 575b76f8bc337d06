"""One run through the year: each paper as it is made, the changes on their days."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeGuard

from vanban.awards.answers import early_answers
from vanban.awards.as_issued import REGISTRATION, as_issued
from vanban.awards.certificates import authors, batch_files, certificate_row
from vanban.awards.changes import change_groups
from vanban.awards.copies import copies
from vanban.awards.data.results import outcome_of
from vanban.awards.extras import Extra
from vanban.awards.facts import signed_on
from vanban.awards.filling import mark_of
from vanban.awards.fund import overdrawn, spent_on_rounds
from vanban.awards.heads import two_heads
from vanban.awards.kit import Kit, giay_of, known_on
from vanban.awards.law.inventory import Giay
from vanban.awards.lost_rows import lost_rows
from vanban.awards.memory import Memory, compared, content_of, read_content
from vanban.awards.missing import Missing
from vanban.awards.one_offs import one_offs_of
from vanban.awards.payload import DECISION, payload_of, with_frozen
from vanban.awards.statistics import statistics_rows, statistics_workbook
from vanban.awards.steps import BATCHES, PROPOSALS, REPORTS, Step, disorder, why_not
from vanban.awards.supplements import unpraised
from vanban.awards.unnumbered import unnumbered
from vanban.awards.year import Orders, Run
from vanban.errors import VanbanError

Tell = Callable[[int, int, str], None]


def carry_out(kit: Kit, memory: Memory, orders: Orders, progress: Tell | None) -> Run:
    """Go over the year in the order of the days: every paper, every change on its day.

    Args:
        kit: the year.
        memory: what the folder of results and the register hold.
        orders: what the run is told.
        progress: told how far it is.
    """
    kit, told = with_frozen(kit, memory)
    kit, lists = as_issued(kit, memory)
    run = Run(kit, memory, orders)
    one_offs, groups = one_offs_of(kit, memory), change_groups(kit)
    lost = lost_rows(kit, memory, one_offs, groups)
    run.kit = kit = replace(kit, rounds=(*one_offs, *(step.giay for step in lost if _is_round(step.giay))))
    run.lost = tuple(f"{step.so_ky_hieu}: {text}" for step in lost for text in step.khac)
    todo: list[Giay] = [*kit.in_order(), *one_offs]
    todo.sort(key=lambda giay: giay.day if isinstance(giay, Extra) else kit.day_of(giay))
    changes = [(rows[0].ngay or date.max, partial(run.change, rows, partial(_make, run))) for rows in groups]
    changes += [(step.ngay, partial(run.follow, step)) for step in lost]
    changes.sort(key=lambda pair: pair[0])
    for position, giay in enumerate(todo):
        if progress is not None:
            progress(position, len(todo), giay.ten)
        day = giay.day if isinstance(giay, Extra) else kit.day_of(giay)
        while changes and changes[0][0] < day:
            changes.pop(0)[1]()
        run.made[giay.key] = _make(run, giay)
    for _, change in changes:
        change()
    settled = {step.giay.target for step in run.made.values() if isinstance(step.giay, Extra) and step.frozen}
    if told and DECISION in run.made and DECISION not in settled:
        step = run.made[DECISION]
        run.made[DECISION] = replace(step, khac=(*(f"{text}; ghi trang «Thay đổi»" for text in told), *step.khac))
    for key, words in lists.items():
        if key in run.made:
            run.made[key] = replace(run.made[key], khac=(*words, *run.made[key].khac))
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
    wrong = (*run.lost, *disorder(run.kit, giay, run.memory.day), *two_heads(run.kit, giay)) if kept is None else ()
    if giay.key == DECISION and kept is None:
        wrong += tuple(overdrawn(run.kit, run.kit.money, spent_on_rounds(run.kit, day)))
    if giay.key in REPORTS and kept is None:
        sent = ((paper, run.memory.day(paper)) for paper in PROPOSALS)
        wrong += tuple(text for paper, at in sent if at is not None for text in early_answers(run.kit, paper, at))
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


def _is_round(giay: Giay) -> TypeGuard[Extra]:
    return isinstance(giay, Extra) and not giay.target and bool(giay.money)


def _extra(run: Run, giay: Extra) -> Step:
    lacks = (*run.lost, *giay.lacks)
    if lacks and run.memory.frozen(giay.key) is None:
        return Step(giay, giay.day, "thieu", thieu=lacks)
    if giay.mau in {"quyet_dinh_dot_xuat", "quyet_dinh_bo_sung"} and not giay.lines:
        return Step(giay, giay.day, "khong_lap", thieu=("không có ai thuộc thẩm quyền quyết định của cơ quan",))
    step = run.numbered(giay, giay.about, giay.day)
    if step.frozen and giay.lines and run.orders.ghi:
        _extra_certificates(run, giay, step)
    return step


def _extra_certificates(run: Run, giay: Extra, decision: Step) -> None:
    """Make the certificates of a decision besides the plan's, beside it; those that are there already stay."""
    for kind, ma in (pair for pairs in BATCHES.values() for pair in pairs):
        rows = [certificate_row(line, run.shared["ten"], giay.day) for line in giay.lines if line.danh_hieu.ma == ma]
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
    if kept is not None:
        return _frozen(run, giay, kept, texts, why, mark)
    content = content_of(texts, payload_of(run.kit, giay), mark)
    told = tuple(dict.fromkeys(lack.what for lack in lacks))
    if lacks or run.orders.chi_nhap or day > run.orders.den:
        state: Any = "thieu" if any(lack.why == "thieu" for lack in lacks) else "nhap"
        return run.write_drafts(Step(giay, day, state, thieu=told), files)
    return run.freeze(Step(giay, day, "nhap"), files, content)


def _frozen(run: Run, giay: Giay, kept: Any, texts: list[str], why: Any, mark: str | None = None) -> Step:
    content = read_content(kept)
    listed = giay.key == REGISTRATION and content.get("du_lieu") is not None  # told by its rows
    told = [] if listed else compared(content, "\n".join(texts), mark)
    if why is not None:
        told = [f"đã phát hành, dữ liệu nay: {'; '.join(why[1])}"]
    return Step(
        giay, kept.ngay or run.kit.day_of(giay), kept.trang_thai, kept.so_ky_hieu, run.memory.paths(kept),
        khac=(*told, *run.memory.touched(kept)),
    )  # fmt: skip


def _certificates(run: Run, giay: Giay, day: date) -> Step:
    """Print the certificates of a batch, numbered as the decision's list; none before the decision is out."""
    about_ideas, decided = giay.key == "giay_chung_nhan_sang_kien", run.kit.day_of(giay_of(DECISION))
    key = "quyet_dinh_cong_nhan_sang_kien" if about_ideas else DECISION
    decision = run.made.get(key)
    kept = run.memory.frozen(giay.key)
    kinds: list[tuple[str, list[dict[str, Any]]]] = []
    if about_ideas:
        kinds.append(("chung_nhan_sang_kien", list(authors(run.kit))))
    else:
        for kind, ma in BATCHES[giay.key]:
            kinds.append(
                (
                    kind,
                    [
                        certificate_row(line, run.shared["ten"], decided)
                        for line in run.kit.here
                        if line.danh_hieu.ma == ma
                    ],
                )
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
    bare = () if about_ideas else unpraised(run.kit.here, {ma for _, ma in BATCHES[giay.key]})
    if bare:
        return Step(giay, day, "thieu", thieu=bare)
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
