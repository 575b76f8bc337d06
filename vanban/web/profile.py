"""Cơ quan: the profile edited in a form, the office's own templates, a paper printed to try them."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from vanban.api import forms, offices, templates
from vanban.errors import InputError, VanbanError, why
from vanban.web import coming as incoming
from vanban.web import widgets
from vanban.web.composing import DOCX, changed_rows
from vanban.web.desk import Desk
from vanban.web.looking import look
from vanban.web.pages import Pages, handed_over, pages_of

_AGAIN: Final = "Phiên làm việc đã đổi nên chưa lưu; chữ đã gõ còn dưới đây. Hãy bấm lại."
_STALE: Final = (
    "Hồ sơ vừa được sửa ở cửa sổ khác hay trong tệp; chữ đã gõ còn dưới đây nhưng chưa lưu. Bấm lại để lưu đè."
)
TRIALS: Final = ("giay_moi", "cong_van", "quyet_dinh", "ke_hoach", "to_trinh")


def _path(desk: Desk) -> Path | None:
    return offices.find_profile(desk.folder, desk.profile)


def _mark(path: Path | None) -> str:
    """Give what changes when the profile's file does."""
    if path is None or not path.is_file():
        return "-"
    stat = path.stat()
    return f"{stat.st_mtime_ns:x}-{stat.st_size:x}"


async def show(request: Request) -> Response:
    """Show the profile's form."""
    return await run_in_threadpool(_show, pages_of(request), None, (), saved=request.query_params.get("luu") == "1")


def _show(
    pages: Pages, record: Mapping[str, Any] | None, said: tuple[Any, ...], status: int = 200, *, saved: bool = False,
    unfold: str = "",
) -> Response:  # fmt: skip
    path = _path(pages.desk)
    asked = offices.profile_form()
    if record is None:
        try:
            record = offices.profile_record(path)
        except VanbanError as error:
            return pages.sorry("Hồ sơ cơ quan có lỗi", [str(problem) for problem in error.problems], 422)
    problems = tuple(one for one in said if not isinstance(one, str))
    listed, beside = widgets.sort_faults(problems, widgets.draw(asked, record, {}, unfold))
    drawn = widgets.draw(asked, record, beside, unfold)
    return pages.show(
        "co_quan.html", status=status, main=[one for one in drawn if not one.asked.rare],
        rare=[one for one in drawn if one.asked.rare], mark=_mark(path), saved=saved, trials=TRIALS,
        faults=[*(one for one in said if isinstance(one, str)), *listed], goto=unfold, kinds=forms.kind_names(),
        remarks=offices.profile_remarks(path) if path is not None and not said else (),
        path=str((path or pages.desk.folder / offices.PROFILE_NAME).absolute()), there=path is not None,
    )  # fmt: skip


async def press(request: Request) -> Response:
    """Keep the profile, or add and take away rows."""
    pages = pages_of(request)
    form = await incoming.read(request, pages.desk)
    record = offices.profile_typed(form.texts)
    if not form.own:
        return await run_in_threadpool(_show, pages, record, (_AGAIN,), 403)
    wish, _, place = form.wish.partition(":")
    if wish in {"them", "bot"}:
        changed = changed_rows(copy.deepcopy(record), wish, place)
        return await run_in_threadpool(_show, pages, changed, (), unfold=place)
    if wish == "tach":
        return await run_in_threadpool(_show, pages, record, (), unfold=place)
    return await run_in_threadpool(_save, pages, record, form.texts.get("ban", ""))


def _save(pages: Pages, record: dict[str, Any], mark: str) -> Response:
    path = _path(pages.desk)
    if mark != _mark(path):
        return _show(pages, record, (_STALE,), 409)
    try:
        offices.save_profile(path or pages.desk.folder / offices.PROFILE_NAME, record)
    except InputError as error:
        return _show(pages, record, error.problems, 422)
    except OSError as error:
        return _show(pages, record, (f"Chưa lưu được: {why(error)}; chữ đã gõ còn dưới đây.",), 507)
    return RedirectResponse("/co-quan?luu=1", 303)


async def own(request: Request) -> Response:
    """Show the templates; take one in or give one up."""
    pages = pages_of(request)
    if request.method == "GET":
        return await run_in_threadpool(_templates, pages, [], [])
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return await run_in_threadpool(_templates, pages, ["Phiên làm việc đã đổi. Hãy bấm lại."], [], 403)
    wish, _, name = form.wish.partition(":")
    return await run_in_threadpool(_template, pages, wish, name or form.texts.get("khuon", ""), form.file("tep_khuon"))


def _templates(pages: Pages, faults: list[str], notes: list[str], status: int = 200) -> Response:
    names = forms.kind_names()
    found = offices.own_templates(pages.desk.office())
    rows = [(one.name, names.get(one.name, one.name.replace("_", " ")), one.path) for one in found]
    return pages.show("co_quan_khuon.html", status=status, rows=rows, faults=faults, notes=notes)


def _template(pages: Pages, wish: str, name: str, came: tuple[str, bytes] | None) -> Response:
    office = pages.desk.office()
    try:
        if wish == "bo":
            offices.drop_template(office, name)
            return RedirectResponse("/co-quan/khuon", 303)
        if came is None:
            raise InputError("chưa chọn tệp Word")
        notes = offices.keep_template(office, name, came[1])
    except VanbanError as error:
        return _templates(pages, [str(problem) for problem in error.problems], [], 422)
    return _templates(pages, [], ["Đã dùng khuôn riêng.", *notes])


async def template(request: Request) -> Response:
    """Give a template to be edited in Word: the office's own, else the house's."""
    pages, name = pages_of(request), request.path_params["ten"]
    if name not in templates.template_names():
        return pages.sorry("Không có khuôn này", ["Địa chỉ gõ chưa đúng."], 404)
    return await run_in_threadpool(_given, pages.desk, name)


def _given(desk: Desk, name: str) -> Response:
    mine = next((one.path for one in offices.own_templates(desk.office()) if one.name == name), None)
    if mine is not None:
        return FileResponse(mine, media_type=DOCX, filename=f"{name}.docx")
    made = templates.export_templates(desk.temporary / "khuon", [name], overwrite=True)[0]
    return handed_over(made.read_bytes(), f"{name}.docx", DOCX)


async def trial(request: Request) -> Response:
    """Show a sample paper as this office would print it."""
    pages, loai = pages_of(request), request.query_params.get("loai", TRIALS[0])
    return await run_in_threadpool(_trial, pages, loai if loai in TRIALS else TRIALS[0])


def _trial(pages: Pages, loai: str) -> Response:
    seen = look(pages.desk, offices.trial_record(loai, pages.desk.office()))
    told = [str(one) for one in seen.problems]
    return pages.show("co_quan_in_thu.html", seen=seen, told=told, name=forms.kind_names()[loai], trials=TRIALS,
                      kinds=forms.kind_names(), chosen=loai)  # fmt: skip


async def trial_file(request: Request) -> Response:
    """Give the sample paper as PDF."""
    pages = pages_of(request)
    drawn = pages.desk.prints.get(request.path_params["ban_in"])
    if drawn is None or drawn.quick:
        return pages.sorry("Không còn bản in thử này", ["Hãy in thử lại."], 404)
    return handed_over(drawn.pdf, "in-thu.pdf", "application/pdf")


ROUTES = [
    Route("/co-quan", show),
    Route("/co-quan", press, methods=["POST"]),
    Route("/co-quan/khuon", own, methods=["GET", "POST"]),
    Route("/co-quan/khuon/{ten:str}.docx", template),
    Route("/co-quan/in-thu", trial),
    Route("/co-quan/in-thu/{ban_in:str}.pdf", trial_file),
]
