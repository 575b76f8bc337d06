"""Sổ, văn bản đến: what is due, found, entered, handed on, settled; and the year's counts and the books to take away."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import bookkeeping, mailing, registers
from vanban.errors import InputError, VanbanError
from vanban.web import coming as incoming
from vanban.web import widgets
from vanban.web.booking import AGAIN, MOST, book
from vanban.web.composing import DOCX
from vanban.web.listing import XLSX
from vanban.web.once import FIELD
from vanban.web.pages import Pages, handed_over, pages_of

_AHEAD: Final = 7
_TYPES: Final = {"xlsx": XLSX, "docx": DOCX, "json": "application/json"}


async def papers(request: Request) -> Response:
    """Show what is due, and the incoming papers that match."""
    return await run_in_threadpool(_papers, pages_of(request), dict(request.query_params))


def _papers(pages: Pages, typed: dict[str, str]) -> Response:
    faults: list[str] = []
    found: list[Any] = []
    due: list[Any] = []
    instead = ""
    ahead = bookkeeping.number_of_days(typed.get("trong", ""), _AHEAD)
    with book(pages.desk) as opened:
        if opened is not None:
            due = opened.den.den_han(ahead)
            try:
                found, instead = registers.sought(opened.den.tra_cuu, bookkeeping.read_filters(typed, most=MOST))
            except InputError as error:
                faults = [str(problem) for problem in error.problems]
    more = f"/so/den?{urlencode({**typed, 'sau': str(found[-1].id)})}" if len(found) == MOST else ""
    return pages.show(
        "so_den.html", status=422 if faults else 200, typed=typed, found=found, due=due, more=more, faults=faults,
        today=pages.desk.clock().date(), states=bookkeeping.STATES, ahead=ahead, there=opened is not None, instead=instead,
    )  # fmt: skip


async def enter(request: Request) -> Response:
    """Enter a paper that came in."""
    pages = pages_of(request)
    if request.method == "GET":
        return _form(pages, {}, (), 200)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return _form(pages, form.texts, (AGAIN,), 403)
    return await run_in_threadpool(_enter, pages, form.texts, twice=form.wish == "trung")


def _form(
    pages: Pages, typed: Mapping[str, str], said: tuple[Any, ...], status: int, *, twice: bool = False
) -> Response:
    asked = bookkeeping.incoming_form()
    record = {one.name: typed[one.name] for one in asked if typed.get(one.name)}
    problems = tuple(one for one in said if not isinstance(one, str))
    listed, beside = widgets.sort_faults(problems, widgets.draw(asked, record, {}))
    return pages.show(
        "so_nhan.html", status=status, widgets=widgets.draw(asked, record, beside), once=pages.desk.once.key(),
        faults=[*(one for one in said if isinstance(one, str)), *listed], twice=twice,
    )  # fmt: skip


def _enter(pages: Pages, typed: Mapping[str, str], *, twice: bool) -> Response:
    def act() -> str:
        wanted = bookkeeping.incoming_of(typed)
        with book(pages.desk, make=True) as opened:
            assert opened is not None
            told = opened.noi_de.luu_y
            made = opened.den.nhan(wanted, allow_duplicates=twice)
        secret = "&mat=co" if made.mien == "mat" else ""
        pages.desk.notes.keep(("canh bao den", made.id), (*told, *made.canh_bao))
        return f"/so/den/{made.nam}/{made.so_den}?moi=1{secret}"

    try:
        return RedirectResponse(pages.desk.once.act(typed.get(FIELD, ""), act), 303)
    except VanbanError as error:
        already = any("đã" in problem.noi_dung and "sổ" in problem.noi_dung for problem in error.problems)
        return _form(pages, typed, error.problems, 422, twice=already)


async def one(request: Request) -> Response:
    """Show an incoming paper; hand it on, note how far it is, settle or void it."""
    pages = pages_of(request)
    secret, new = request.query_params.get("mat") == "co", request.query_params.get("moi") == "1"
    year, number = request.path_params["nam"], request.path_params["so"]
    if request.method == "GET":
        return await run_in_threadpool(_one, pages, year, number, secret, [], {}, new=new)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return await run_in_threadpool(_one, pages, year, number, secret, [AGAIN], form.texts, 403)
    return await run_in_threadpool(_change, pages, (year, number, secret), form.texts, form.wish)


def _one(
    pages: Pages, year: int, number: int, secret: bool, faults: list[str], typed: Mapping[str, str], status: int = 200,
    *, new: bool = False,
) -> Response:  # fmt: skip
    with book(pages.desk) as opened:
        if opened is None:
            return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
        paper = opened.den.lay(number, nam=year, mat=secret)
        history = opened.den.lich_su(number, nam=year, mat=secret)
    values = {
        one.name: getattr(paper, one.name)
        for one in bookkeeping.incoming_form()
        if one.name not in {"loai", "trich_yeu"}
    }
    rows = bookkeeping.shown(bookkeeping.incoming_form(), values)
    return pages.show(
        "so_den_mot.html", status=status, paper=paper, rows=rows, history=history, acts=bookkeeping.ACTS,
        states=bookkeeping.STATES, faults=faults, typed=typed, new=new, secret=secret,
        late=paper.qua_han(pages.desk.clock().date()),
        once=pages.desk.once.key(), warnings=pages.desk.notes.get(("canh bao den", paper.id)) if new else (),
    )  # fmt: skip


def _change(pages: Pages, which: tuple[int, int, bool], typed: Mapping[str, str], wish: str) -> Response:
    year, number, secret = which

    def act() -> str:
        with book(pages.desk) as opened:
            assert opened is not None
            bookkeeping.change_incoming(opened, number, year, wish, typed, secret=secret)
        return f"/so/den/{year}/{number}{'?mat=co' if secret else ''}"

    try:
        return RedirectResponse(pages.desk.once.act(typed.get(FIELD, ""), act), 303)
    except VanbanError as error:
        return _one(pages, year, number, secret, [str(problem) for problem in error.problems], typed, 422)


async def slip(request: Request) -> Response:
    """Give the phiếu giải quyết of an incoming paper."""
    return await run_in_threadpool(
        _slip, pages_of(request), request.path_params["nam"], request.path_params["so"],
        request.query_params.get("mat") == "co",
    )  # fmt: skip


def _slip(pages: Pages, year: int, number: int, secret: bool) -> Response:
    desk = pages.desk
    out = desk.temporary / f"{secrets.token_hex(8)}.docx"
    try:
        with book(desk) as opened:
            if opened is None:
                return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
            mailing.phieu_giai_quyet(
                opened, number, out, nam=year, mat=secret, profile=desk.office().profile_path, overwrite=True
            )
        return handed_over(out.read_bytes(), f"phieu-giai-quyet-{number:02d}.docx", DOCX)
    finally:
        out.unlink(missing_ok=True)


async def counts(request: Request) -> Response:
    """Show the year's counts as a picture and as a table."""
    return await run_in_threadpool(_counts, pages_of(request), request.query_params.get("nam", ""))


def _counts(pages: Pages, said: str) -> Response:
    year = int(said) if said.isascii() and said.isdigit() and len(said) == 4 else pages.desk.clock().year
    with book(pages.desk) as opened:
        counted = opened.thong_ke(year) if opened is not None else None
    highest = 0
    if counted is not None:
        highest = max([*counted.di[-1].thang, *counted.den.thang], default=0)
    return pages.show("so_thong_ke.html", year=year, counted=counted, top=_round(highest), kinds=registers.KIEU,
                      exports=bookkeeping.EXPORTS)  # fmt: skip


def _round(highest: int) -> int:
    """Give the top of the picture: 4, 8, 20, 40, 80, 200 … so that its quarters are whole numbers."""
    top = 4
    while top < highest:
        top = top * 5 // 2 if str(top).startswith("8") else top * 2
    return top


async def export(request: Request) -> Response:
    """Give a book as Excel, Word or JSON."""
    return await run_in_threadpool(_export, pages_of(request), dict(request.query_params))


def _export(pages: Pages, typed: dict[str, str]) -> Response:
    desk = pages.desk
    year, form = typed.get("nam", ""), typed.get("dang", "xlsx")
    kind = typed.get("kieu", "van_ban_di")
    if kind not in registers.KIEU or form not in _TYPES or not (year.isascii() and year.isdigit() and len(year) == 4):
        return pages.sorry("Chưa xuất được sổ", ["Chọn loại sổ, dạng tệp và năm có bốn chữ số."], 422)
    out = desk.temporary / f"{secrets.token_hex(8)}.{form}"
    try:
        with book(desk) as opened:
            if opened is None:
                return pages.sorry("Chưa có sổ", ["Cơ quan chưa có sổ đăng ký nào."], 404)
            chosen = registers.ChonSo(kieu=kind, nam=int(year))
            registers.in_so(opened, chosen, out, profile=desk.office().profile_path, overwrite=True)
        return handed_over(out.read_bytes(), f"{kind.replace('_', '-')}-{year}.{form}", _TYPES[form])
    finally:
        out.unlink(missing_ok=True)


ROUTES = [
    Route("/so/den", papers),
    Route("/so/den/nhan", enter, methods=["GET", "POST"]),
    Route("/so/den/{nam:int}/{so:int}", one, methods=["GET", "POST"]),
    Route("/so/den/{nam:int}/{so:int}/phieu.docx", slip),
    Route("/so/thong-ke", counts),
    Route("/so/xuat", export),
]
