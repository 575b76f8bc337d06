"""Năm thi đua: the plan's calendar with the state of each paper, what is missing, drafts made, papers due issued."""

from __future__ import annotations

import hashlib
import threading
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from vanban.api import awards
from vanban.errors import VanbanError
from vanban.patterns import regex
from vanban.web import coming as incoming
from vanban.web.desk import Desk
from vanban.web.making import KINDS, events
from vanban.web.pages import Pages, pages_of
from vanban.web.running import Run

_SHOWN: Final = 60
_TRIES: Final = 3
_YEAR: Final = regex(r"20(?:2[4-9]|[3-9]\d)")
_AGAIN: Final = "Phiên làm việc đã đổi nên chưa làm gì cả. Hãy bấm lại."


def years(desk: Desk) -> dict[str, Path]:
    """Give the folders of award years by the key their pages have."""
    return {
        hashlib.sha256(folder.relative_to(desk.folder).as_posix().encode()).hexdigest()[:12]: folder
        for folder in awards.year_folders(desk.folder)
    }


def looked(desk: Desk, folder: Path) -> list[awards.YearStep]:
    """Go over a year; what was found is given again as long as no file of it changed.

    Raises:
        InputError: settings, profile or workbook are wrong.
    """
    known = _known(desk, folder)
    return known if known is not None else _look(desk, folder, None)


def _known(desk: Desk, folder: Path) -> list[awards.YearStep] | None:
    """Give what was found of a year; None when nothing was yet, or something of it changed.

    Raises:
        InputError: what was found is that something is wrong.
    """
    kept = desk.looks.get(("nam", folder))
    if not isinstance(kept, tuple) or kept[0] != _mark(desk, folder):
        return None
    if isinstance(kept[1], VanbanError):
        raise kept[1]
    return list(kept[1])


def _look(desk: Desk, folder: Path, run: Run | None) -> list[awards.YearStep]:
    def tell(done: int, total: int, name: str) -> None:
        if run is not None:
            run.say(f"Đang xem từng việc: {name}", done, total)

    found: list[awards.YearStep] | VanbanError
    for _ in range(_TRIES):
        mark = _mark(desk, folder)
        try:
            found = awards.year_steps(folder, today=desk.clock().date(), profile=desk.profile, progress=tell)
        except VanbanError as error:
            found = error
        if mark == (now := _mark(desk, folder)):
            break
    desk.looks.keep(("nam", folder), (now, found))
    if isinstance(found, VanbanError):
        raise found
    return found


def _begin_look(desk: Desk, key: str, folder: Path) -> Run:
    """Go over a year in a thread; the one that does so already when there is one."""
    with desk.issuing:
        running = desk.years.get((key, "xem"))
        if isinstance(running, Run) and not running.ended.is_set():
            return running
        run = Run("Đang xem từng việc…")
        desk.years.keep((key, "xem"), run)

    def work() -> None:
        try:
            _look(desk, folder, run)
        except VanbanError:
            pass  # kept: the page tells it
        finally:
            run.ended.set()

    threading.Thread(target=work, daemon=True).start()
    return run


def _under_way(desk: Desk, key: str) -> Run | None:
    """Give the run of a year that is under way, be it making or looking."""
    for name in (key, (key, "xem")):
        run = desk.years.get(name)
        if isinstance(run, Run) and not run.ended.is_set():
            return run
    return None


def _mark(desk: Desk, folder: Path) -> tuple[object, ...]:
    """Give what changes when anything the year is made of, or made, changes."""
    places = [*folder.glob("*"), *folder.glob(f"{awards.RESULTS}/*"), *folder.glob(f"{awards.RESULTS}/*/*")]
    there = sorted((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in places)
    return desk.clock().date(), hash(repr(desk.office())), tuple(there)


async def choose(request: Request) -> Response:
    """Show the years; the only one at once, unless another is asked for."""
    pages = pages_of(request)
    found = await run_in_threadpool(years, pages.desk)
    if len(found) == 1 and "khac" not in request.query_params:
        return RedirectResponse(f"/nam/{next(iter(found))}", 303)
    return _choice(pages, found, [])


def _choice(
    pages: Pages, found: dict[str, Path], faults: list[str], status: int = 200, *, wanted: str = ""
) -> Response:
    desk = pages.desk
    named = [(key, folder.relative_to(desk.folder).as_posix()) for key, folder in found.items()]
    return pages.show(
        "nam_chon.html", status=status, years=named, folder=str(desk.folder.absolute()), faults=faults,
        wanted=wanted or str(desk.clock().year),
    )  # fmt: skip


async def start(request: Request) -> Response:
    """Write what a year begins with into a folder of its own, and show its calendar."""
    pages = pages_of(request)
    form = await incoming.read(request, pages.desk)
    return await run_in_threadpool(_start, pages, form.texts.get("nam", "").strip(), own=form.own)


def _start(pages: Pages, text: str, *, own: bool) -> Response:
    desk = pages.desk
    found = years(desk)
    if not own:
        return _choice(pages, found, [_AGAIN], 403, wanted=text)
    if not _YEAR.fullmatch(text):
        return _choice(pages, found, [f"Năm gồm bốn chữ số, ví dụ {desk.clock().year}."], 422, wanted=text)
    folder = desk.folder / f"nam-{text}"
    if folder.exists():
        return _choice(pages, found, [f"Đã có thư mục {folder.name}; không ghi gì vào đó."], 422, wanted=text)
    try:
        awards.start_year(folder, int(text))
    except VanbanError as error:
        return _choice(pages, found, [str(problem) for problem in error.problems], 422, wanted=text)
    return RedirectResponse("/nam", 303)


async def show(request: Request) -> Response:
    """Show the calendar of a year."""
    return await run_in_threadpool(_calendar, pages_of(request), request.path_params["nam"], [])


def _calendar(pages: Pages, key: str, faults: list[str], status: int = 200, *, until: str = "") -> Response:
    desk = pages.desk
    folder = years(desk).get(key)
    if folder is None:
        return _gone(pages)
    run = desk.years.get(key)
    if isinstance(run, Run) and not run.ended.is_set():
        return pages.show("nam_chay.html", run=run, key=key)
    today = desk.clock().date()
    steps: list[awards.YearStep] = []
    looking: Run | None = None
    try:
        known = _known(desk, folder)
        if known is None:
            looking = _begin_look(desk, key, folder)
            known = awards.year_plan(folder, profile=desk.profile)
        steps = known
    except VanbanError as error:
        faults, status = faults + [str(problem) for problem in error.problems], 422
    told = desk.notes.get(("nam", key))
    quarters = [(name, list(rows)) for name, rows in groupby(steps, lambda one: one.quy)]
    return pages.show(
        "nam.html", status=status, steps=steps, looking=looking, quarters=quarters, names=awards.STATE_NAMES, today=today,
        key=key, faults=faults, told=told or {}, late=sum(one.tre for one in steps),
        until=until or f"{today:%d/%m/%Y}", folder=str(folder.absolute()),
    )  # fmt: skip


async def act(request: Request) -> Response:
    """Make drafts; or show what would be issued up to a day, and issue it."""
    pages, key = pages_of(request), request.path_params["nam"]
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return await run_in_threadpool(_calendar, pages, key, [_AGAIN], 403)
    return await run_in_threadpool(_act, pages, key, form.wish, form.texts.get("den", ""))


def _act(pages: Pages, key: str, wish: str, until: str) -> Response:
    desk = pages.desk
    folder = years(desk).get(key)
    if folder is None:
        return _gone(pages)
    if wish == "nhap":
        begin(desk, key, folder, None)
        return RedirectResponse(f"/nam/{key}", 303)
    try:
        day = awards.day(until)
        if wish == "phat_hanh":
            begin(desk, key, folder, day)
            return RedirectResponse(f"/nam/{key}", 303)
        steps = looked(desk, folder)
    except VanbanError as error:
        said = [problem.noi_dung for problem in error.problems]
        return _calendar(pages, key, said, 422, until=until)
    due = [one for one in steps if one.ngay <= day and one.trang_thai in {"nhap", "cho"}]
    lacking = [one for one in steps if one.ngay <= day and one.trang_thai == "thieu"]
    return pages.show("nam_xem_lai.html", due=due, lacking=lacking, until=f"{day:%d/%m/%Y}", key=key)


def begin(desk: Desk, key: str, folder: Path, day: date | None) -> None:
    """Make the year in a thread: drafts only (no day), or issuing what is due up to a day; one run at a time."""
    with desk.issuing:
        running = desk.years.get(key)
        if isinstance(running, Run) and not running.ended.is_set():
            return
        run = Run()
        desk.years.keep(key, run)
    threading.Thread(target=_make, args=(desk, key, folder, day, run), daemon=True).start()


def _make(desk: Desk, key: str, folder: Path, day: date | None, run: Run) -> None:
    def tell(done: int, total: int, name: str) -> None:
        run.say(f"Đang lập: {name}" if name else "Đang đối chiếu các văn bản với nhau…", done, total)

    try:
        made = awards.make_year(
            folder, profile=desk.profile, clock=desk.clock, until=day, drafts_only=day is None, progress=tell
        )
        steps = awards.steps_of(made.steps, made.folder, desk.clock().date())
        desk.looks.keep(("nam", folder), (_mark(desk, folder), steps))
        told = {
            "Đã phát hành lần này": [f"{one.so_ky_hieu} {one.giay.ten}".strip() for one in made.steps if one.moi],
            "Chưa lập được": made.missing, "Đã phát hành, dữ liệu nay khác (văn bản giữ nguyên)": made.differences,
            "Kiểm tra thể thức thấy lỗi": made.faults, "Đối chiếu thấy lệch": list(made.mismatches),
            "Cần xem": list(made.warnings),
        }  # fmt: skip
        if not any(told.values()):
            told = {"Đã lập xong": ["Không có gì phải xem lại."]}
    except VanbanError as error:
        told = {"Chưa làm được": [str(problem) for problem in error.problems]}
    except Exception:  # whatever else happens, the page must say that it is over
        told = {
            "Chương trình gặp lỗi": ["Đây là lỗi của chương trình, không phải của bạn. Văn bản đã phát hành không đổi."]
        }
        desk.notes.keep(("nam", key), told)
        raise
    finally:
        run.ended.set()
    desk.notes.keep(("nam", key), {title: lines[:_SHOWN] for title, lines in told.items() if lines})


async def follow(request: Request) -> Response:
    """Tell how far the year is, as it goes."""
    desk, key = pages_of(request).desk, request.path_params["nam"]

    return StreamingResponse(events(lambda: _under_way(desk, key)), media_type="text/event-stream")


async def take(request: Request) -> Response:
    """Give a file of a paper of the year."""
    pages = pages_of(request)
    found = await run_in_threadpool(
        _file, pages.desk, request.path_params["nam"], request.path_params["giay"], request.path_params["so"]
    )
    if found is None:
        return pages.sorry("Không có tệp này", ["Văn bản chưa được lập, hoặc tệp đã bị chuyển đi."], 404)
    return FileResponse(found, media_type=KINDS.get(found.suffix, "application/octet-stream"), filename=found.name)


def _file(desk: Desk, key: str, paper: str, number: int) -> Path | None:
    folder = years(desk).get(key)
    if folder is None:
        return None
    steps = looked(desk, folder)
    files = next((one.tep for one in steps if one.key == paper), ())
    return files[number] if number < len(files) and files[number].is_file() else None


def _gone(pages: Pages) -> Response:
    return pages.sorry("Không có năm này", ["Thư mục của năm đã bị chuyển đi, hoặc địa chỉ gõ chưa đúng."], 404)


ROUTES = [
    Route("/nam", choose),
    Route("/nam", start, methods=["POST"]),
    Route("/nam/{nam:str}", show),
    Route("/nam/{nam:str}", act, methods=["POST"]),
    Route("/nam/{nam:str}/tien-trinh", follow),
    Route("/nam/{nam:str}/tep/{giay:str}/{so:int}", take),
]
