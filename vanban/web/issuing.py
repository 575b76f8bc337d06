"""Phát hành: what will be issued is shown once more; then number, paper, check and entry in one step, and never twice."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from vanban.api import bookkeeping, forms, issuing, papers
from vanban.errors import VanbanError
from vanban.web import coming as incoming
from vanban.web import widgets
from vanban.web.booking import book
from vanban.web.composing import DOCX, file_name, kind_names
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
        return issued_page(pages, draft)
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
    seen = look(pages.desk, draft.record, printed=False, checked=False)
    if seen.paper is None:
        return RedirectResponse(f"/soan/{draft.key}", 303)
    record, day = draft.record, ""
    try:
        dated = issuing.ready_to_issue(seen.paper, "", pages.desk.clock().date())
        record, on = papers.to_dict(dated), dated.ngay
        day = f"{on.ngay:02}/{on.thang:02}/{on.nam}" if on else ""
    except VanbanError as error:
        refused = refused or [str(one) for one in error.problems]
    office = pages.desk.office()
    secret = bookkeeping.stands_apart(office, seen.paper)
    locked = secret and bookkeeping.asks_password(office)
    held, expected = ([], "") if locked else _coming(pages, draft, seen.paper, secret=secret)
    asked = widgets.draw(forms.fields(draft.loai), draft.record, {})
    return pages.show(
        "xem_lai.html", remarks=widgets.sort_faults(seen.notes, asked)[0],
        held=held, expected=expected, day=day, secret=secret, locked=locked, status=422 if refused else 200,
        draft=draft, seen=look(pages.desk, record), refused=refused, name=kind_names()[draft.loai],
        folder=str(pages.desk.folder.absolute()),
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
                told = opened.noi_de.luu_y
                name = _unused(desk.folder, file_name(now))
                paper = issuing.ready_to_issue(drawn, "bản nháp", opened.hom_nay())
                held, announced = typed.get("so_giu", ""), typed.get("da_bao", "")
                done = issuing.issue(
                    [(f"{name}.docx", office, paper)], opened, desk.folder, so_giu=held,
                    da_bao="" if held else announced,
                )[0]  # fmt: skip
        except VanbanError as error:
            return _show(pages, now, [str(one) for one in error.problems])
        desk.drawer.freeze(
            now,
            {
                "so_ky_hieu": done.van_ban.so_ky_hieu, "tep": str(done.tep.absolute()), "ngay": str(done.van_ban.ngay),
                "dong": "" if secret else str(done.van_ban.id), "can_biet": "\n".join((*told, *done.canh_bao)),
            },
        )  # fmt: skip
    return RedirectResponse(f"/soan/{now.key}/phat-hanh", 303)


def issued_page(pages: Pages, draft: Draft) -> Response:
    """Show the number a draft got, and what may be done with the paper now."""
    there = Path(draft.issued["tep"]).is_file()
    told = draft.issued.get("can_biet", "").splitlines()
    return pages.show("da_phat_hanh.html", draft=draft, warnings=told, there=there)


async def take(request: Request) -> Response:
    """Give the paper that was issued, as it stands in the office's folder."""
    pages = pages_of(request)
    draft = pages.desk.drawer.get(request.path_params["khoa"])
    path = Path(draft.issued.get("tep", "")) if draft is not None else Path()
    if not path.is_file():
        return pages.sorry(
            "Không còn tệp này", ["Tệp đã bị chuyển đi hay đổi tên. Hãy tìm trong thư mục của cơ quan."], 404
        )
    return FileResponse(path, media_type=DOCX, filename=path.name)


def _unused(folder: Path, name: str) -> str:
    """Give a name no file has: what was issued before stays, whoever wrote it."""
    found, number = name, 1
    while (folder / f"{found}.docx").exists():
        number += 1
        found = f"{name}-{number}"
    return found


ROUTES = [
    Route("/soan/{khoa:str}/phat-hanh", review, methods=["GET", "POST"]),
    Route("/soan/{khoa:str}/van-ban.docx", take),
]
