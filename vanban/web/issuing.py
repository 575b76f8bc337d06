"""Phát hành: what will be issued is shown once more; then number, paper, check and entry in one step, and never twice."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import bookkeeping, forms, issuing
from vanban.errors import VanbanError
from vanban.web import coming as incoming
from vanban.web.booking import book
from vanban.web.composing import file_name, kind_names
from vanban.web.drafts import Draft
from vanban.web.looking import look
from vanban.web.pages import Pages, pages_of

if TYPE_CHECKING:
    from vanban.api.forms import VanBan


async def review(request: Request) -> Response:
    """Show what will be issued; on the button, issue it."""
    pages = pages_of(request)
    draft = pages.desk.drawer.get(request.path_params["khoa"])
    if draft is None:
        return pages.sorry("Không có bản nháp này", ["Bản nháp đã bị bỏ, hoặc địa chỉ gõ chưa đúng."], 404)
    if draft.issued:
        return pages.show("da_phat_hanh.html", draft=draft, warnings=[])
    refused: list[str] = []
    if request.method == "POST":
        form = await incoming.read(request, pages.desk)
        if not form.own:
            refused = ["Phiên làm việc đã đổi nên chưa phát hành. Hãy xem lại rồi bấm lại."]
        elif form.texts.get("ban") != str(draft.version):
            refused = [
                "Bản nháp vừa được sửa ở cửa sổ khác. Dưới đây là bản mới nhất: hãy xem lại trước khi phát hành."
            ]
        else:
            return await run_in_threadpool(_issue, pages, draft, form.texts)
    return await run_in_threadpool(_show, pages, draft, refused)


def _show(pages: Pages, draft: Draft, refused: list[str]) -> Response:
    seen = look(pages.desk, draft.record)
    if seen.paper is None:
        return RedirectResponse(f"/soan/{draft.key}", 303)
    office = pages.desk.office()
    secret = bookkeeping.stands_apart(office, seen.paper)
    locked = secret and bookkeeping.asks_password(office)
    held, expected = ([], "") if locked else _coming(pages, draft, seen.paper, secret=secret)
    return pages.show(
        "xem_lai.html", held=held, expected=expected, secret=secret, locked=locked, status=422 if refused else 200,
        draft=draft, seen=seen, refused=refused, name=kind_names()[draft.loai], folder=str(pages.desk.folder.absolute()),
    )  # fmt: skip


def _coming(pages: Pages, draft: Draft, paper: VanBan, *, secret: bool) -> tuple[list[Any], str]:
    """Give the numbers held for such a paper, and the one it would get now; "" where there is no book to ask yet."""
    with book(pages.desk, secret=secret) as opened:
        if opened is None:
            return [], ""
        held = [one for one in opened.dang_giu() if one.loai in {"", draft.loai}]
        with suppress(VanbanError):  # what is wrong is told when it is issued
            return held, issuing.expected(paper, opened)
        return held, ""


def _issue(pages: Pages, draft: Draft, typed: Mapping[str, str]) -> Response:
    desk = pages.desk
    with desk.issuing:
        now = desk.drawer.get(draft.key)
        if now is None or now.issued:
            return RedirectResponse(f"/soan/{draft.key}", 303)
        if now.version != draft.version:
            return _show(pages, now, ["Bản nháp vừa được sửa ở cửa sổ khác. Hãy xem lại trước khi phát hành."])
        try:
            office = desk.office()
            drawn = forms.paper_of(now.record)
            secret = bookkeeping.stands_apart(office, drawn)
            with book(desk, make=True, secret=secret, password=typed.get("mat_khau", "")) as opened:
                assert opened is not None
                name = _unused(desk.folder, file_name(now))
                paper = issuing.ready_to_issue(drawn, "bản nháp", opened.hom_nay())
                held, announced = typed.get("so_giu", ""), typed.get("da_bao", "")
                done = issuing.issue(
                    [(f"{name}.docx", office, paper)], opened, desk.folder, so_giu=held,
                    da_bao="" if held else announced,
                )[0]  # fmt: skip
        except VanbanError as error:
            return _show(pages, now, [str(one) for one in error.problems])
        frozen = desk.drawer.freeze(
            now,
            {"so_ky_hieu": done.van_ban.so_ky_hieu, "tep": str(done.tep.absolute()), "ngay": str(done.van_ban.ngay)},
        )
    return pages.show("da_phat_hanh.html", draft=frozen, warnings=list(done.canh_bao))


def _unused(folder: Path, name: str) -> str:
    """Give a name no file has: what was issued before stays, whoever wrote it."""
    found, number = name, 1
    while (folder / f"{found}.docx").exists():
        number += 1
        found = f"{name}-{number}"
    return found


ROUTES = [Route("/soan/{khoa:str}/phat-hanh", review, methods=["GET", "POST"])]
