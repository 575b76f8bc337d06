"""A list being made: how far it is, told as it goes; stopped, gone on with; what was made, taken away."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Callable
from pathlib import Path, PurePath
from typing import Final

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from vanban.api import lists
from vanban.web import coming as incoming
from vanban.web.listing import XLSX, gone, listed
from vanban.web.pages import pages_of
from vanban.web.running import RESULTS, Run

KINDS: Final = {
    ".pdf": "application/pdf", ".xlsx": XLSX, ".csv": "text/csv", ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
_SUMMARY: Final = "_tong-ket.csv"
_PACE_S: Final = 0.25


async def show(request: Request) -> Response:
    """Show how far a list is, or what was made."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return gone(pages)
    run = pages.desk.runs.of(one)
    one = pages.desk.lists.get(one.key) or one
    if run is None and not one.state:
        return RedirectResponse(f"/danh-sach/{one.key}", 303)
    cut = run is None and one.state == "chay"
    folder = pages.desk.lists.folder(one)
    there = [name for name in one.prints if (folder / PurePath(name).name).is_file()]
    return pages.show(
        "ds_chay.html", one=one, run=run, cut=cut, prints=there, folder=str((folder / RESULTS).absolute()),
        book=one.error_book if (folder / RESULTS / PurePath(one.error_book or "-").name).is_file() else "",
    )  # fmt: skip


async def act(request: Request) -> Response:
    """Stop a run, or go on with one."""
    pages, one = pages_of(request), listed(request)
    form = await incoming.read(request, pages.desk)
    if one is None:
        return gone(pages)
    if not form.own:
        return pages.sorry("Hãy bấm lại", ["Trang này mở từ lần chạy trước. Tải lại trang rồi bấm lại."], 403)
    desk = pages.desk
    if form.wish == "dung":
        run = desk.runs.of(one)
        if run is not None:
            run.stop()
            await run_in_threadpool(_wait, run)
    elif form.wish == "tiep":
        profile = await run_in_threadpool(lambda: desk.office().profile_path)
        desk.runs.begin(one, profile, resume=True)
    return RedirectResponse(f"/danh-sach/{one.key}/chay", 303)


def _wait(run: Run) -> None:
    run.ended.wait(3)


async def follow(request: Request) -> Response:
    """Tell how far a run is, as it goes (server-sent events)."""
    one = listed(request)
    if one is None:
        return Response(status_code=404)
    runs = pages_of(request).desk.runs
    return StreamingResponse(events(lambda: runs.of(one)), media_type="text/event-stream")


async def events(running: Callable[[], Run | None]) -> AsyncIterator[str]:
    """Tell how far a run is as server-sent events, until it is over; `running` gives None then."""
    said = ""
    while (run := running()) is not None:
        now = json.dumps({"noi": run.words, "xong": run.done, "tong": run.total}, ensure_ascii=False)
        if now != said:
            said = now
            yield f"data: {now}\n\n"
        await asyncio.sleep(_PACE_S)
    yield "event: het\ndata: {}\n\n"


async def take(request: Request) -> Response:
    """Give what was made: all papers as a ZIP, the joined file, the bad rows, the summary."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return gone(pages)
    folder, wanted = pages.desk.lists.folder(one), request.path_params["tep"]
    if wanted == "tat-ca.zip":
        target = pages.desk.temporary / secrets.token_hex(12)
        try:
            await run_in_threadpool(lists.pack, folder / RESULTS, [PurePath(name).name for name in one.made], target)
        except OSError:
            target.unlink(missing_ok=True)
            return pages.sorry("Thiếu tệp", ["Có tệp đã bị chuyển đi hay xóa. Hãy bấm «Làm tiếp» để làm lại."], 404)
        return FileResponse(
            target, media_type=KINDS[".zip"], filename=f"{one.key}.zip", background=BackgroundTask(target.unlink)
        )
    there = {name: folder / PurePath(name).name for name in one.prints}
    there |= {name: folder / RESULTS / PurePath(name).name for name in (one.error_book, _SUMMARY) if name}
    path: Path | None = there.get(wanted)
    if path is None or not path.is_file():
        return pages.sorry("Không có tệp này", ["Tệp chưa được làm, hoặc đã bị chuyển đi."], 404)
    return FileResponse(path, media_type=KINDS[path.suffix], filename=f"{one.key}-{path.name.lstrip('_')}")


ROUTES = [
    Route("/danh-sach/{viec:str}/chay", show),
    Route("/danh-sach/{viec:str}/chay", act, methods=["POST"]),
    Route("/danh-sach/{viec:str}/tien-trinh", follow),
    Route("/danh-sach/{viec:str}/tai/{tep:str}", take),
]
