"""Danh sách: a list dropped, its columns settled, its faulty cells set right, some papers looked at; then made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from vanban.api import certificates, forms, lists
from vanban.errors import InputError, Problem, VanbanError
from vanban.web import coming as incoming
from vanban.web.coming import Coming
from vanban.web.listed import COMMON, Listed
from vanban.web.overlooking import Looked, look_over
from vanban.web.pages import Pages, handed_over, pages_of

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STALE: Final = (
    "Danh sách này vừa được sửa ở cửa sổ khác; những gì vừa gõ còn dưới đây nhưng chưa lưu. Xem lại rồi bấm lại."
)
_OTHER_RUN: Final = "Phiên làm việc đã đổi nên chưa làm gì cả; những gì vừa gõ còn dưới đây. Hãy bấm lại."
_PICTURES: Final = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg"}


async def begin(request: Request) -> Response:
    """Ask for a list; take it in."""
    pages = pages_of(request)
    if request.method == "GET":
        return _start(pages, request.query_params.get("loai", ""), [])
    form = await incoming.read(request, pages.desk)
    kind = form.texts.get("loai", "")
    if not form.own:
        return _start(pages, kind, ["Phiên làm việc đã đổi. Hãy chọn tệp rồi bấm lại."], 403)
    if kind not in _known():
        return _start(pages, "", ["Chưa chọn làm giấy gì."], 422)
    if not form.files:
        return _start(pages, kind, ["Chưa chọn danh sách. Hãy chọn một tệp Excel hay CSV."], 422)
    name, data = form.files[0]
    return await run_in_threadpool(_taken_in, pages, kind, name, data)


def _taken_in(pages: Pages, kind: str, name: str, data: bytes) -> Response:
    desk = pages.desk
    one = desk.lists.new(kind, name, data, lists.common_blank(kind, desk.office()))
    try:
        lists.sheets(desk.lists.source(one))
    except VanbanError as error:
        desk.lists.discard(one)
        return _start(pages, kind, [replace(problem, tep=name) for problem in error.problems], 422)
    _write_common(pages, one)
    return RedirectResponse(f"/danh-sach/{one.key}", 303)


def _known() -> dict[str, str]:
    return {key: name for group in lists.kinds().values() for key, name in group.items()}


def _start(pages: Pages, kind: str, faults: list[Any], status: int = 200) -> Response:
    return pages.show(
        "ds.html", status=status, groups=lists.kinds(), chosen=kind, faults=[str(one) for one in faults],
        all=pages.desk.lists.all(), names=_known(),
    )  # fmt: skip


async def sample(request: Request) -> Response:
    """Give the sample list of a kind."""
    pages, kind = pages_of(request), request.path_params["loai"]
    if kind not in certificates.certificate_kinds():
        return pages.sorry("Không có danh sách mẫu", ["Chỉ các loại giấy khen, giấy chứng nhận có danh sách mẫu."], 404)
    path = pages.desk.temporary / f"mau-{kind}.xlsx"
    await run_in_threadpool(lambda: certificates.write_sample_list(kind, path, overwrite=True))
    return handed_over(path.read_bytes(), f"danh-sach-{kind.replace('_', '-')}.xlsx", XLSX)


async def show(request: Request) -> Response:
    """Show how a list is understood and what is wrong with it."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return gone(pages)
    if pages.desk.runs.of(one) is not None:
        return RedirectResponse(f"/danh-sach/{one.key}/chay", 303)
    return await run_in_threadpool(_page, pages, one, None, [])


async def press(request: Request) -> Response:
    """Keep what was typed and chosen; do what the button says."""
    pages, one = pages_of(request), listed(request)
    form = await incoming.read(request, pages.desk)
    if one is None:
        return gone(pages)
    if not form.own or form.texts.get("ban") != str(one.version):
        said = _STALE if form.own else _OTHER_RUN
        return await run_in_threadpool(_page, pages, one, form, [said], 409 if form.own else 403)
    return await run_in_threadpool(_pressed, pages, one, form)


def _pressed(pages: Pages, one: Listed, form: Coming) -> Response:
    desk = pages.desk
    try:
        kept = _keep(pages, one, form)
    except VanbanError as error:
        return _page(pages, one, form, [str(problem) for problem in error.problems], 422)
    if form.wish == "bo":
        desk.lists.forget(kept)
        return RedirectResponse("/danh-sach", 303)
    if form.wish not in {"chay", "tiep"}:
        return RedirectResponse(f"/danh-sach/{kept.key}#ket-qua-xem", 303)
    seen = look_over(desk, kept)
    if seen.look is None or seen.look.questions or (seen.look.bad and not kept.skip_bad):
        return _page(pages, kept, None, ["Chưa làm được: còn những chỗ phải sửa dưới đây."], 422, seen)
    desk.runs.begin(kept, desk.office().profile_path, resume=form.wish == "tiep")
    return RedirectResponse(f"/danh-sach/{kept.key}/chay", 303)


def _keep(pages: Pages, one: Listed, form: Coming) -> Listed:
    """Keep what a form says of a list: cells, columns, the common record, files."""
    lists_, texts = pages.desk.lists, form.texts
    source = lists_.source(one)
    replaced = form.file("tep_ds")
    changes: dict[str, Any] = {
        "sheet": texts.get("trang_tinh", one.sheet), "may_be_blank": texts.get("cho_trong", one.may_be_blank)[:500],
        "merged": texts["gop"] if texts.get("gop") in {"", "pdf", "docx"} else one.merged,
        "skip_bad": texts.get("bo_qua", "khong") == "co",
    }  # fmt: skip
    if lists.common_form(one.kind):
        changes["common"] = lists.common_of(one.kind, _under(texts, "chung."))
        for name, _ in lists.pictures(one.kind):
            _keep_picture(pages, one, form, name, changes["common"])
    elif "nhap" in texts:
        changes["draft"] = texts["nhap"]
    template = form.file("tep_khuon")
    if template is not None:
        lists_.put(one, "khuon.docx", template[1])
        changes["template"] = "khuon.docx"
    shared = form.file("tep_chung")
    if shared is not None:
        lists_.put(one, COMMON, shared[1])
        changes["draft"] = ""
    if replaced is not None:
        name, data = replaced
        fresh = replace(one, file=f"danh-sach{PurePath(one.file).suffix}")
        suffix = PurePath(name).suffix.lower()
        fresh = replace(fresh, file=f"danh-sach{suffix}") if suffix in lists_.suffixes else fresh
        lists_.put(fresh, fresh.file, data)
        changes |= {"file": fresh.file, "name": name, "columns": {}, "sheet": ""}
    else:
        cells = _changed_cells(pages, one, texts)
        if cells:
            lists.correct(source, cells)
        if changes["sheet"] == one.sheet:
            chosen = _under(texts, "cot.")
            seen = lists.columns_of(source, one.kind, one.sheet or None, one.columns)
            changes["columns"] = lists.decisions(seen, chosen, one.columns)
        else:
            changes["columns"] = {}
    kept = lists_.change(one, **changes)
    _write_common(pages, kept)
    return kept


def _keep_picture(pages: Pages, one: Listed, form: Coming, name: str, common: dict[str, Any]) -> None:
    came = form.file(f"anh_{name}")
    if came is None:
        if name in one.common and form.texts.get(f"bo_anh_{name}") != "co":
            common[name] = one.common[name]
        return
    suffix = next((kind for mark, kind in _PICTURES.items() if came[1].startswith(mark)), None)
    if suffix is None:
        raise InputError(Problem("ảnh phải là PNG hoặc JPEG", tep=came[0]))
    file = f"{name.replace('_', '-')}{suffix}"
    pages.desk.lists.put(one, file, came[1])
    common[name] = file


def _write_common(pages: Pages, one: Listed) -> None:
    """Write the common record where the command would take it from."""
    desk = pages.desk
    record: dict[str, Any] | None = None
    if lists.common_form(one.kind):
        record = {"loai": one.kind, **one.common}
    elif one.draft:
        draft = desk.drawer.get(one.draft)
        record = dict(draft.record) if draft is not None and draft.loai == one.kind else None
    if record is not None:
        desk.lists.put(one, COMMON, forms.yaml_of(record).encode())


def _changed_cells(pages: Pages, one: Listed, texts: dict[str, str]) -> dict[str, str]:
    """Give the cells that were typed anew."""
    typed = _under(texts, "o:")
    if not typed:
        return {}
    stood = {cell.address: cell.text for row in look_over(pages.desk, one).rows for cell in row.cells}
    return {
        address: text.strip() for address, text in typed.items() if address in stood and text.strip() != stood[address]
    }


def _under(texts: dict[str, str], opening: str) -> dict[str, str]:
    return {name.removeprefix(opening): text for name, text in texts.items() if name.startswith(opening)}


def _page(
    pages: Pages, one: Listed, form: Coming | None, faults: list[str], status: int = 200, seen: Looked | None = None
) -> Response:
    desk = pages.desk
    seen = seen or look_over(desk, one)
    texts = form.texts if form is not None else {}
    typed = lists.common_of(one.kind, _under(texts, "chung.")) if form is not None else one.common
    drafts = [draft for draft in desk.drawer.all() if draft.loai == one.kind and not draft.issued]
    return pages.show(
        "ds_viec.html", status=status, one=one, name=_known().get(one.kind, one.kind), seen=seen, faults=faults,
        common=seen.widgets(typed), chosen=_under(texts, "cot."), cells=_under(texts, "o:"), drafts=drafts,
        pictures=lists.pictures(one.kind), folder=str(desk.lists.folder(one).absolute()), not_used=lists.NOT_USED,
        batch=one.kind in certificates.certificate_kinds(), quick=desk.press.quick,
    )  # fmt: skip


async def page(request: Request) -> Response:
    """Give the picture of the page of one row, as it will be printed."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return Response(status_code=404)
    try:
        drawn = await run_in_threadpool(_drawn, pages, one, request.path_params["so"])
    except VanbanError:
        return Response(status_code=404)
    return Response(drawn, media_type="image/png")


def _drawn(pages: Pages, one: Listed, number: int) -> bytes:
    desk = pages.desk
    seen = look_over(desk, one)
    if seen.look is None:
        raise InputError("chưa có trang")
    key = f"{one.key}/{one.version}/{number}/{seen.mark}"
    drawn = desk.prints.get(key)
    if drawn is None:
        drawn = lists.printed_page(seen.look, number, desk.office(), desk.press.draw)
        desk.prints.keep(key, drawn)
    return desk.press.picture(drawn.pdf, 1)


async def corrected(request: Request) -> Response:
    """Give the list as it was set right here."""
    pages, one = pages_of(request), listed(request)
    if one is None:
        return gone(pages)
    data = await run_in_threadpool(pages.desk.lists.source(one).read_bytes)
    return handed_over(data, f"{Path(one.name).stem} - đã sửa{Path(one.file).suffix}", "application/octet-stream")


def listed(request: Request) -> Listed | None:
    """Give the list a page is about; None when there is none."""
    return pages_of(request).desk.lists.get(request.path_params["viec"])


def gone(pages: Pages) -> Response:
    """Answer that there is no such list."""
    return pages.sorry("Không có danh sách này", ["Danh sách đã bị bỏ khỏi trang, hoặc địa chỉ gõ chưa đúng."], 404)


ROUTES = [
    Route("/danh-sach", begin, methods=["GET", "POST"]),
    Route("/danh-sach/mau/{loai:str}.xlsx", sample),
    Route("/danh-sach/{viec:str}", show),
    Route("/danh-sach/{viec:str}", press, methods=["POST"]),
    Route("/danh-sach/{viec:str}/trang/{so:int}.png", page),
    Route("/danh-sach/{viec:str}/danh-sach", corrected),
]
