"""Kiểm tra: papers dropped, findings in a list and on the page at their places, mended copies to take away."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import checks
from vanban.api.preview import Mark
from vanban.errors import VanbanError
from vanban.frozen import dataclass
from vanban.web import coming as incoming
from vanban.web.composing import DOCX
from vanban.web.desk import Desk
from vanban.web.looking import Told, printed, tell
from vanban.web.pages import Pages, handed_over, pages_of
from vanban.web.shelf import Kept

COPIES: Final = {
    "sua": "Bản đã sửa",
    "ghi-chu": "Bản có ghi chú",
    "de-nghi": "Bản đề nghị sửa (Track Changes)",
    "chuan-hoa": "Bản trình bày lại",
}
"""Copies one may take away, and what they are called."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A paper that was checked.

    Attributes:
        name: its name as it came.
        why: why it could not be read; "" when it was.
        ok: whether no fault was found.
        kind: what it was taken for.
        findings: what was found.
        silent: what was not judged.
    """

    name: str
    why: str = ""
    ok: bool = False
    kind: str = ""
    findings: tuple[Told, ...] = ()
    silent: tuple[str, ...] = ()


async def ask(request: Request) -> Response:
    """Ask for papers; take them in."""
    pages = pages_of(request)
    if request.method == "GET":
        return pages.show("kiem_tra.html", fault="")
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return pages.show("kiem_tra.html", status=403, fault="Phiên làm việc đã đổi. Hãy chọn tệp rồi bấm lại.")
    if not form.files:
        return pages.show("kiem_tra.html", status=422, fault="Chưa chọn tệp nào. Hãy chọn một hay nhiều tệp Word.")
    key = await run_in_threadpool(pages.desk.shelf.put, form.files)
    return RedirectResponse(f"/kiem-tra/{key}", 303)


async def show(request: Request) -> Response:
    """Show what was found."""
    pages = pages_of(request)
    key = request.path_params["lo"]
    kept = pages.desk.shelf.get(key)
    if not kept:
        return _gone(pages)
    found = await run_in_threadpool(lambda: [_check(pages.desk, one) for one in kept])
    status = 200 if all(one.ok for one in found) else 422 if any(one.why for one in found) else 200
    return pages.show("ket_qua.html", status=status, key=key, found=found, copies=COPIES)


def _check(desk: Desk, kept: Kept) -> Checked:
    try:
        report = desk.office().check(kept.read(), name=kept.name)
    except VanbanError as error:
        return Checked(kept.name, "; ".join(one.noi_dung for one in error.problems))
    told = tuple(tell(finding) for finding in report.findings)
    return Checked(kept.name, "", report.ok, report.nhan_dang, told, report.khong_danh_gia)


async def on_page(request: Request) -> Response:
    """Show the pages of a paper with the findings at their places."""
    pages = pages_of(request)
    one = _one(pages, request)
    if one is None:
        return _gone(pages)
    return await run_in_threadpool(_marked, pages, request.path_params["lo"], request.path_params["so"], one)


def _marked(pages: Pages, key: str, number: int, kept: Kept) -> Response:
    desk = pages.desk
    data = kept.read()
    name = hashlib.sha256(data).hexdigest()[:32]
    report = desk.office().check(data, name=kept.name)
    pdf = printed(desk, data)
    at = [finding for finding in report.findings if finding.doan is not None]
    facts = desk.office().read(data, name=kept.name)
    marks = desk.press.marks(pdf, [facts.paragraphs[finding.doan or 0].text for finding in at])
    sheets: list[list[Mark]] = [[] for _ in range(desk.press.pages(pdf))]
    for mark in marks:
        sheets[mark.page - 1].append(mark)
    told = [tell(finding) for finding in at]
    rest = [tell(finding) for finding in report.findings if finding.doan is None]
    return pages.show(
        "tren_trang.html", key=key, number=number, name=kept.name, print=name, sheets=sheets, told=told, rest=rest
    )


async def take(request: Request) -> Response:
    """Give a copy of a paper."""
    pages = pages_of(request)
    one, what = _one(pages, request), request.path_params["ban"]
    if one is None or what not in COPIES:
        return _gone(pages)
    try:
        data = await run_in_threadpool(_copy, pages.desk, one, what)
    except VanbanError as error:
        return pages.sorry(
            f"Chưa làm được {COPIES[what].lower()}",
            [str(replace(problem, tep=one.name)) for problem in error.problems],
            422,
        )
    return handed_over(data, f"{PurePath(one.name).stem} - {COPIES[what].lower()}.docx", DOCX)


def _copy(desk: Desk, kept: Kept, what: str) -> bytes:
    office, data = desk.office(), kept.read()
    if what == "sua":
        return office.repair(data, name=kept.name).data
    if what == "de-nghi":
        return office.suggest(data, name=kept.name).data
    if what == "chuan-hoa":
        return office.relay(kept.path).data
    return office.annotate(data, office.check(data, name=kept.name), name=kept.name)


async def take_all(request: Request) -> Response:
    """Give the copies of all papers as a ZIP, with what could not be made told in a text."""
    pages = pages_of(request)
    kept = pages.desk.shelf.get(request.path_params["lo"])
    if not kept:
        return _gone(pages)
    return handed_over(await run_in_threadpool(_zip, pages.desk, kept), "ban-sua-va-ghi-chu.zip", "application/zip")


def _zip(desk: Desk, kept: tuple[Kept, ...]) -> bytes:
    made: list[tuple[str, bytes]] = []
    missing: list[str] = []
    for number, one in enumerate(kept, 1):
        for what in COPIES:
            try:
                made.append((f"{what}/{number:02d} - {PurePath(one.name).stem}.docx", _copy(desk, one, what)))
            except VanbanError as error:
                missing += [f"{one.name} ({COPIES[what]}): {problem.noi_dung}" for problem in error.problems]
    if missing:
        made.append(("chua-lam-duoc.txt", "\n".join(missing).encode()))
    return checks.bundle(made)


def _one(pages: Pages, request: Request) -> Kept | None:
    kept = pages.desk.shelf.get(request.path_params["lo"])
    number: int = request.path_params["so"]
    return kept[number - 1] if 1 <= number <= len(kept) else None


def _gone(pages: Pages) -> Response:
    return pages.sorry(
        "Không còn lần kiểm tra này", ["Tệp kiểm tra chỉ giữ trong lúc chương trình chạy. Hãy gửi lại tệp."], 404
    )


ROUTES = [
    Route("/kiem-tra", ask, methods=["GET", "POST"]),
    Route("/kiem-tra/{lo:str}", show),
    Route("/kiem-tra/{lo:str}/tat-ca.zip", take_all),
    Route("/kiem-tra/{lo:str}/{so:int}", on_page),
    Route("/kiem-tra/{lo:str}/{so:int}/{ban:str}.docx", take),
]
