"""Sổ, văn bản đi: found, given numbers, held, voided; envelopes and slips."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import bookkeeping, checks, mailing
from vanban.api.registers import SoDangKy, sought
from vanban.errors import InputError, VanbanError
from vanban.web import coming as incoming
from vanban.web import widgets
from vanban.web.composing import DOCX
from vanban.web.desk import Desk
from vanban.web.once import FIELD
from vanban.web.pages import Pages, handed_over, pages_of

MOST: Final = 50
AGAIN: Final = "Phiên làm việc đã đổi nên chưa làm gì cả. Hãy xem lại rồi bấm lại."
SIZES: Final = {
    "dl": "DL (220 x 110 mm)",
    "c6": "C6 (162 x 114 mm)",
    "c5": "C5 (229 x 162 mm)",
    "c4": "C4 (324 x 229 mm)",
}


def book(
    desk: Desk, *, make: bool = False, secret: bool = False, password: str | None = None
) -> AbstractContextManager[SoDangKy | None]:
    """Open the office's book, or its book of state secrets; None when there is none yet and none is to be made."""
    found = bookkeeping.open_at(desk.office(), desk.folder, desk.clock, make=make, secret=secret, password=password)
    return nullcontext(None) if found is None else found


async def outgoing(request: Request) -> Response:
    """Show the outgoing papers that match."""
    return await run_in_threadpool(_outgoing, pages_of(request), dict(request.query_params))


def _outgoing(pages: Pages, typed: dict[str, str]) -> Response:
    faults: list[Any] = []
    found: list[Any] = []
    held: list[Any] = []
    instead = ""
    with book(pages.desk) as opened:
        if opened is not None:
            try:
                found, instead = sought(opened.tra_cuu, bookkeeping.read_filters(typed, most=MOST))
            except InputError as error:
                faults = [str(problem) for problem in error.problems]
            held = opened.dang_giu()
        today = pages.desk.clock().date()
    more = f"/so?{urlencode({**typed, 'sau': str(found[-1].id)})}" if len(found) == MOST else ""
    return pages.show(
        "so_di.html", status=422 if faults else 200, typed=typed, found=found, held=held, more=more, faults=faults,
        instead=instead, there=opened is not None, today=today, states=bookkeeping.STATES,
        kinds=bookkeeping.outgoing_form()[0].choices,
    )  # fmt: skip


async def ask_number(request: Request) -> Response:
    """Ask for a number: the form, then what was typed once more, then the number."""
    pages = pages_of(request)
    if request.method == "GET":
        return await run_in_threadpool(_number_form, pages, {"so_giu": request.query_params.get("so_giu", "")}, ())
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return await run_in_threadpool(_number_form, pages, form.texts, (AGAIN,), 403)
    return await run_in_threadpool(_number, pages, form.texts, form.wish)


def _number_form(pages: Pages, typed: Mapping[str, str], said: tuple[Any, ...], status: int = 200) -> Response:
    with book(pages.desk) as opened:
        held = opened.dang_giu() if opened is not None else []
    return _form(
        pages,
        "so_cap.html",
        bookkeeping.outgoing_form(),
        typed,
        said,
        status,
        held=held,
        chosen=typed.get("so_giu", ""),
    )


def _form(
    pages: Pages, template: str, asked: Any, typed: Mapping[str, str], said: tuple[Any, ...], status: int, **more: Any
) -> Response:
    """Draw a form with what was typed; faults beside their fields and in the summary."""
    record = {one.name: typed[one.name] for one in asked if typed.get(one.name)}
    record |= {one.name: typed[one.name].splitlines() for one in asked if one.shape == "lines" and typed.get(one.name)}
    problems = tuple(one for one in said if not isinstance(one, str))
    listed, beside = widgets.sort_faults(problems, widgets.draw(asked, record, {}))
    drawn = widgets.draw(asked, record, beside)
    return pages.show(
        template, status=status, widgets=drawn, faults=[*(one for one in said if isinstance(one, str)), *listed],
        once=pages.desk.once.key(), **more,
    )  # fmt: skip


def _number(pages: Pages, typed: Mapping[str, str], wish: str) -> Response:
    desk = pages.desk
    held = typed.get("so_giu", "")
    try:
        wanted = bookkeeping.outgoing_of(typed, desk.clock().date(), so_giu=held)
    except InputError as error:
        return _number_form(pages, typed, error.problems, 422)
    if wish == "sua":
        return _number_form(pages, typed, ())
    if wish != "cap":
        expected = ""
        with (
            suppress(VanbanError),
            book(desk) as opened,
        ):  # what is wrong with the wish is told when the number is asked for
            if opened is not None and not held:
                expected = opened.du_kien(wanted).so_ky_hieu
        values = {one.name: getattr(wanted, one.name) for one in bookkeeping.outgoing_form()}
        sent = {one.name: typed.get(one.name, "") for one in bookkeeping.outgoing_form()}
        return pages.show(
            "so_xem_lai.html", rows=bookkeeping.shown(bookkeeping.outgoing_form(), values), typed=sent, held=held,
            once=desk.once.key(), expected=expected,
        )  # fmt: skip

    def give() -> str:
        with book(desk, make=True) as opened:
            assert opened is not None
            told = opened.noi_de.luu_y
            made = opened.cap(replace(wanted, da_bao=typed.get("da_bao", "")))
        desk.notes.keep(("canh bao", made.id), (*told, *made.canh_bao))
        return f"/so/di/{made.id}?moi=1"

    try:
        return RedirectResponse(desk.once.act(typed.get(FIELD, ""), give), 303)
    except VanbanError as error:
        return _number_form(pages, typed, error.problems, 422)


async def hold(request: Request) -> Response:
    """Hold numbers."""
    pages = pages_of(request)
    if request.method == "GET":
        return _form(pages, "so_giu.html", bookkeeping.hold_form(), {}, (), 200)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return _form(pages, "so_giu.html", bookkeeping.hold_form(), form.texts, (AGAIN,), 403)
    return await run_in_threadpool(_hold, pages, form.texts)


def _hold(pages: Pages, typed: Mapping[str, str]) -> Response:
    def act() -> str:
        with book(pages.desk, make=True) as opened:
            assert opened is not None
            bookkeeping.hold(opened, typed)
        return "/so#dang-giu"

    try:
        return RedirectResponse(pages.desk.once.act(typed.get(FIELD, ""), act), 303)
    except VanbanError as error:
        return _form(pages, "so_giu.html", bookkeeping.hold_form(), typed, error.problems, 422)


async def one(request: Request) -> Response:
    """Show a paper of the book; void it, or hold its number longer."""
    pages, key = pages_of(request), request.path_params["dong"]
    new = request.query_params.get("moi") == "1"
    if request.method == "GET":
        return await run_in_threadpool(_one, pages, key, [], new=new)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return await run_in_threadpool(_one, pages, key, [AGAIN], 403)
    return await run_in_threadpool(_change, pages, key, form.texts, form.wish)


def _one(
    pages: Pages, key: int, faults: list[str], status: int = 200, *, new: bool = False, reason: str = ""
) -> Response:
    with book(pages.desk) as opened:
        if opened is None:
            return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
        paper = opened.lay(f"#{key}")
        history = opened.lich_su(f"#{key}")
    values = {
        one.name: getattr(paper, one.name)
        for one in bookkeeping.outgoing_form()
        if one.name not in {"loai", "trich_yeu"}
    }
    return pages.show(
        "so_mot.html", status=status, paper=paper, rows=bookkeeping.shown(bookkeeping.outgoing_form(), values), new=new,
        history=history, acts=bookkeeping.ACTS,
        states=bookkeeping.STATES, faults=faults, sizes=SIZES, reason=reason, once=pages.desk.once.key(),
        warnings=pages.desk.notes.get(("canh bao", key)) if new else (),
    )  # fmt: skip


def _change(pages: Pages, key: int, typed: Mapping[str, str], wish: str) -> Response:
    def act() -> str:
        with book(pages.desk) as opened:
            assert opened is not None
            if wish == "huy":
                opened.huy(f"#{key}", typed.get("ly_do", ""))
            elif wish == "gia_han":
                bookkeeping.extend(opened, f"#{key}", typed.get("den_ngay", ""))
        return f"/so/di/{key}"

    try:
        return RedirectResponse(pages.desk.once.act(typed.get(FIELD, ""), act), 303)
    except VanbanError as error:
        return _one(pages, key, [str(problem) for problem in error.problems], 422, reason=typed.get("ly_do", ""))


async def envelopes(request: Request) -> Response:
    """Give the envelopes of a paper."""
    pages, key = pages_of(request), request.path_params["dong"]
    size = request.query_params.get("kho", "c5")
    return await run_in_threadpool(_envelopes, pages, key, size if size in SIZES else "c5")


def _envelopes(pages: Pages, key: int, size: str) -> Response:
    desk, out = pages.desk, _temporary(pages.desk, ".docx")
    try:
        with book(desk) as opened:
            if opened is None:
                return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
            mailing.in_bi(opened, [f"#{key}"], out, kho=size, profile=desk.office().profile_path, overwrite=True)
            return handed_over(out.read_bytes(), "bi-van-ban.docx", DOCX)
    finally:
        out.unlink(missing_ok=True)


async def slips(request: Request) -> Response:
    """Give the phiếu gửi of a paper: one as it is, several as a ZIP."""
    return await run_in_threadpool(_slips, pages_of(request), request.path_params["dong"])


def _slips(pages: Pages, key: int) -> Response:
    desk = pages.desk
    folder = _temporary(desk, "")
    with book(desk) as opened:
        if opened is None:
            return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
        made = mailing.viet_phieu_gui(opened, [f"#{key}"], folder, profile=desk.office().profile_path)
    files = [(path.name, path.read_bytes()) for path in made]
    for path in made:
        path.unlink()
    if len(files) == 1:
        return handed_over(files[0][1], "phieu-gui.docx", DOCX)
    return handed_over(checks.bundle(files), "phieu-gui.zip", "application/zip")


def _temporary(desk: Desk, suffix: str) -> Path:
    return desk.temporary / f"{secrets.token_hex(8)}{suffix}"


ROUTES = [
    Route("/so", outgoing),
    Route("/so/cap", ask_number, methods=["GET", "POST"]),
    Route("/so/giu", hold, methods=["GET", "POST"]),
    Route("/so/di/{dong:int}", one, methods=["GET", "POST"]),
    Route("/so/di/{dong:int}/bi.docx", envelopes),
    Route("/so/di/{dong:int}/phieu-gui", slips),
]
