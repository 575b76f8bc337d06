"""Printing a list on pre-printed forms: where each field stands, the printer's shift measured once, the pages as one PDF."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import batch, preprinted
from vanban.errors import InputError, Problem, VanbanError
from vanban.patterns import regex
from vanban.web import coming as incoming
from vanban.web.coming import Coming
from vanban.web.listed import Listed
from vanban.web.listing import gone, listed
from vanban.web.pages import Pages, handed_over, pages_of
from vanban.web.running import wanted

FORM: Final = "phoi.yaml"
_MEASURE: Final = regex(r"[+-]?\d{1,3}(?:[.,]\d{1,3})?")


async def show(request: Request) -> Response:
    """Show the form: its text, the shift, what can be printed."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return gone(pages)
    return await run_in_threadpool(_page, pages, one, [], "", 200)


def _page(pages: Pages, one: Listed, faults: list[str], text: str, status: int) -> Response:
    path = pages.desk.lists.folder(one) / FORM
    if not text:
        text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else _sample(one.kind)
    shift = ""
    if path.is_file():
        try:
            across, down = preprinted.calibrate(path)
            shift = f"sang phải {across:g} mm, xuống {down:g} mm".replace(".", ",")
        except VanbanError as error:
            faults = faults or [str(problem) for problem in error.problems]
    return pages.show(
        "ds_phoi.html", status=status, one=one, faults=faults, text=text, shift=shift, ready=path.is_file() and not faults,
        version=one.version,
    )  # fmt: skip


def _sample(kind: str) -> str:
    try:
        return preprinted.sample_form(kind)
    except InputError:
        return ""


async def press(request: Request) -> Response:
    """Keep the form, take a measure in, or print."""
    pages, one = pages_of(request), listed(request)
    form = await incoming.read(request, pages.desk)
    if one is None:
        return gone(pages)
    if not form.own:
        text = form.texts.get("phoi", "")
        return await run_in_threadpool(_page, pages, one, ["Phiên làm việc đã đổi. Hãy bấm lại."], text, 403)
    return await run_in_threadpool(_pressed, pages, one, form)


def _pressed(pages: Pages, one: Listed, form: Coming) -> Response:
    path = pages.desk.lists.folder(one) / FORM
    came = form.file("tep_phoi")
    text = form.texts.get("phoi", "")
    try:
        data = came[1] if came is not None else text.replace("\r\n", "\n").encode()
        if not data.strip():
            raise InputError(Problem("chưa có tệp phôi", cach_sua="Tải tệp phôi lên, hoặc chép từ phôi mẫu"))
        pages.desk.lists.put(one, FORM, data)
        across, down = (_measure(form.texts.get(name, ""), words) for name, words in
                        (("do_ngang", "số đo từ mép trái"), ("do_doc", "số đo từ mép trên")))  # fmt: skip
        preprinted.calibrate(path, across=across, down=down, write=across is not None or down is not None)
        made = _made(pages, one, form.wish, form.texts.get("bo_qua") == "co")
    except VanbanError as error:
        return _page(pages, one, [str(problem) for problem in error.problems], text, 422)
    return made if made is not None else RedirectResponse(f"/danh-sach/{one.key}/phoi", 303)


def _measure(text: str, words: str) -> float | None:
    bare = text.strip().removesuffix("mm").strip()
    if not bare:
        return None
    if not _MEASURE.fullmatch(bare):
        raise InputError(Problem(f"{words} không phải là số milimét", tim_thay=text, can_co="ví dụ 51,5"))
    return float(bare.replace(",", "."))


def _made(pages: Pages, one: Listed, wish: str, skip: bool) -> Response | None:
    """Make what a button asks for."""
    form, out = pages.desk.lists.folder(one) / FORM, pages.desk.temporary / f"{secrets.token_hex(8)}.pdf"
    try:
        if wish == "can_chinh":
            preprinted.write_calibration_sheet(form, out, overwrite=True)
            return handed_over(out.read_bytes(), "to-can-chinh.pdf", "application/pdf")
        if wish == "in":
            preprinted.print_on_forms(
                form, pages.desk.lists.source(one), out, skip_bad=skip, overwrite=True, **_listed(pages, one)
            )
            return handed_over(out.read_bytes(), f"in-phoi-{one.key}.pdf", "application/pdf")
    finally:
        out.unlink(missing_ok=True)
    return None


def _listed(pages: Pages, one: Listed) -> dict[str, Any]:
    asked = wanted(pages.desk.lists, one, pages.desk.office().profile_path)
    read: batch.BatchOptions = asked["options"]
    return {"common": asked["common"], "profile": asked["profile"], "sheet": read.sheet, "columns": read.columns}


async def picture(request: Request) -> Response:
    """Give a picture of the first row's texts where they will stand on the form."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return Response(status_code=404)
    try:
        return Response(await run_in_threadpool(_drawn, pages, one), media_type="image/png")
    except VanbanError:
        return Response(status_code=404)


def _drawn(pages: Pages, one: Listed) -> bytes:
    out: Path = pages.desk.temporary / f"{secrets.token_hex(8)}.png"
    form = pages.desk.lists.folder(one) / FORM
    try:
        preprinted.preview_form(
            form, out, list_file=pages.desk.lists.source(one), overwrite=True, **_listed(pages, one)
        )
        return out.read_bytes()
    finally:
        out.unlink(missing_ok=True)


ROUTES = [
    Route("/danh-sach/{viec:str}/phoi", show),
    Route("/danh-sach/{viec:str}/phoi", press, methods=["POST"]),
    Route("/danh-sach/{viec:str}/phoi.png", picture),
]
