"""Soạn: a kind of paper chosen, its form filled with the page beside it, the paper taken away; nothing typed is lost."""

from __future__ import annotations

import copy
import secrets
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from vanban.api import forms, papers
from vanban.errors import InputError, VanbanError, why
from vanban.web import coming as incoming
from vanban.web import widgets
from vanban.web.drafts import Draft
from vanban.web.looking import Look, look, printed
from vanban.web.pages import Pages, handed_over, pages_of

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RECENT: Final = 4
_STALE = "Phiên làm việc đã đổi nên chưa làm gì cả; chữ đã gõ vẫn còn dưới đây. Hãy bấm lại."
_UNKEPT = "Chưa giữ được chữ vừa gõ: {}. Đừng đóng trang này; dọn chỗ trên ổ đĩa rồi gõ tiếp hoặc bấm lại."
_APART = (
    "Bản nháp này đã được sửa ở cửa sổ khác (hoặc đã phát hành), nên chữ gõ ở đây được giữ thành một bản nháp riêng. "
    "Bản kia vẫn còn ở «Bản nháp»."
)

_OF_ONE_PAPER: Final = {"so": "số", "chen": "", "ngay": "ngày", "ky_hieu": "ký hiệu riêng"}
"""What belongs to one paper alone and is not taken from last year's, with its name."""


def kind_names() -> dict[str, str]:
    """Names of the kinds of paper by key."""
    return papers.kinds()


async def choose(request: Request) -> Response:
    """Show the kinds that do what one wants to do."""
    wanted = request.query_params.get("tim", "")[:200]
    found = forms.find_kinds(wanted)
    pages = pages_of(request)
    used = dict.fromkeys(draft.loai for draft in pages.desk.drawer.all()) if not wanted else {}
    recent = [kind for loai in list(used)[:_RECENT] for kind in found if kind[0] == loai]
    return pages.show("chon.html", wanted=wanted, kinds=found, many=len(found) == len(kind_names()), recent=recent)


async def begin(request: Request) -> Response:
    """Begin a draft of a kind, with what the office's profile says."""
    pages = pages_of(request)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return pages.sorry("Hãy bấm lại", ["Trang này mở từ lần chạy trước. Về trang đầu rồi chọn lại."], 403)
    old = pages.desk.drawer.get(form.texts.get("tu", ""))
    if old is not None:
        like = {name: value for name, value in old.record.items() if name not in _OF_ONE_PAPER}
        return RedirectResponse(f"/soan/{pages.desk.drawer.new(old.loai, like).key}", 303)
    loai = form.texts.get("loai", "")
    record = await run_in_threadpool(lambda: forms.blank(loai, pages.desk.office()))
    return RedirectResponse(f"/soan/{pages.desk.drawer.new(loai, record).key}", 303)


async def begin_from_file(request: Request) -> Response:
    """Begin with last year's paper or a record."""
    pages = pages_of(request)
    form = await incoming.read(request, pages.desk)
    if not form.own:
        return pages.sorry("Hãy bấm lại", ["Trang này mở từ lần chạy trước. Về trang đầu rồi chọn lại."], 403)
    if not form.files:
        return pages.sorry("Chưa có tệp nào", ["Chọn một tệp .docx hoặc bản ghi .yaml, .json rồi bấm lại."], 422)
    name, data = form.files[0]
    draft = await run_in_threadpool(_from_file, pages, name, data)
    return RedirectResponse(f"/soan/{draft.key}", 303)


def _from_file(pages: Pages, name: str, data: bytes) -> Draft:
    office = pages.desk.office()
    told: list[str] = []
    if name.lower().endswith((".yaml", ".yml", ".json")):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError(f"{name}: bản ghi phải là chữ UTF-8") from None
        record = papers.to_dict(office.load_text(text, name=name))
    else:
        found = papers.read(data)
        record = dict(found.record) if found.van_ban is None else papers.to_dict(found.van_ban)
        told += [f"Chưa xếp được vào ô nào: «{one.text}»" for one in found.unplaced]
        told += list(found.told)
        if not found.exact:
            told.append("Tệp này đọc lại từ chữ in, không phải từ bản ghi: hãy soát từng ô trước khi dùng.")
    loai = str(record.get("loai", ""))
    if loai not in kind_names():
        raise InputError(f"{name}: không nhận ra loại văn bản; hãy chọn loại rồi chép nội dung vào")
    for field, words in _OF_ONE_PAPER.items():
        old = record.pop(field, None)
        if old is not None and words:
            told.append(f"Đã bỏ {words} của văn bản cũ: {old}")
    return pages.desk.drawer.new(loai, record, tuple(told))


async def write(request: Request) -> Response:
    """Show the form of a draft."""
    pages, draft = pages_of(request), _draft(request)
    if draft is None:
        return _gone(pages)
    if draft.issued:
        return RedirectResponse(f"/soan/{draft.key}/phat-hanh", 303)
    asked = request.query_params
    notes = [f"Đã nhận {tables} bảng dán vào."] if (tables := _number(asked.get("bang", ""))) else []
    if asked.get("o") is not None:  # a button of the form changed it: nothing is drawn yet
        turn = _Turn(window=secrets.token_hex(4), notes=notes, unfold=asked.get("mo", ""), goto=asked.get("o", ""))
        return _form(pages, draft, Look(None), turn)
    pressed = asked.get("xem") == "1"
    notes = [*notes, *([] if pressed else draft.told)]
    if asked.get("tach") == "1":
        notes.insert(0, _APART)
    seen = await run_in_threadpool(look, pages.desk, draft.record, near=asked.get("gan", "")[:300])
    return _form(pages, draft, seen, _Turn(window=secrets.token_hex(4), notes=notes, faulty=pressed))


async def press(request: Request) -> Response:
    """Do what a button of the form says; what was typed is kept first."""
    pages, draft = pages_of(request), _draft(request)
    form = await incoming.read(request, pages.desk)
    if draft is None:
        return _gone(pages)
    typed = forms.record_of(draft.loai, form.texts)
    window = form.texts.get("cua_so", "")[:32]
    if not form.own:
        shown = replace(draft, record=typed.record)
        return _form(pages, shown, Look(None), _Turn(window=window, notes=[_STALE], status=403))
    try:
        kept, apart = pages.desk.drawer.save(draft, typed.record, _number(form.texts.get("ban", "")), window)
    except OSError as error:
        shown = replace(draft, record=typed.record)
        return _form(pages, shown, Look(None), _Turn(window=window, notes=[_UNKEPT.format(why(error))], status=507))
    if apart:
        return RedirectResponse(f"/soan/{kept.key}?tach=1", 303)
    wish, _, place = form.wish.partition(":")
    if wish in {"them", "bot", "ky"}:
        changed = await run_in_threadpool(_changed, pages, kept, wish, place, form.texts)
        kept, _ = pages.desk.drawer.save(kept, changed, kept.version, window)
    if wish in {"them", "bot", "ky", "tach"}:
        return _shown_again(kept, o=place, mo=place if wish == "tach" else "", bang=typed.tables)
    if wish in {"docx", "pdf", "ban_ghi"}:
        made = await run_in_threadpool(_taken, pages, kept, wish)
        return made if isinstance(made, Response) else _shown_again(kept, xem=1, bang=typed.tables)
    if wish == "phat_hanh":
        seen = await run_in_threadpool(look, pages.desk, kept.record, printed=False, checked=False)
        if seen.paper is not None:
            return RedirectResponse(f"/soan/{kept.key}/phat-hanh", 303)
    return _shown_again(kept, xem=1, gan=form.texts.get("gan", "")[:300], bang=typed.tables)


def _shown_again(draft: Draft, **asked: object) -> Response:
    """Send to the form again, so that going back or loading anew sends nothing a second time."""
    return RedirectResponse(
        f"/soan/{draft.key}?{urlencode({name: said for name, said in asked.items() if said or name == 'o'})}", 303
    )


def _taken(pages: Pages, draft: Draft, wish: str) -> Response | Look:
    """Make the file that is asked for; the faults when it cannot be made."""
    name = file_name(draft)
    if wish == "ban_ghi":
        return handed_over(forms.yaml_of(draft.record).encode(), f"{name}.yaml", "application/yaml")
    seen = look(pages.desk, draft.record, printed=False, checked=False)
    if seen.paper is None:
        return seen
    if wish == "docx":
        return handed_over(seen.docx, f"{name}.docx", DOCX)
    try:
        pdf = printed(pages.desk, seen.docx)
    except VanbanError as error:
        advice = "Vẫn lấy được tệp Word: mở bằng Word rồi chọn Lưu thành PDF."
        return pages.sorry("Chưa làm được PDF", [*map(str, error.problems), advice], 422)
    return handed_over(pdf, f"{name}.pdf", "application/pdf")


def file_name(draft: Draft) -> str:
    """Name a file after a draft: its kind and what it is about."""
    words = [draft.loai.replace("_", "-"), *forms.plain_name(draft.title).split("-")]
    return "-".join(word for word in words if word)[:70].strip("-")


def _changed(pages: Pages, draft: Draft, wish: str, place: str, texts: dict[str, str]) -> dict[str, Any]:
    """Add a row, take one away, or take a signer of the profile."""
    if wish == "ky":
        chosen = next(
            (one for one in forms.signers(pages.desk.office()) if one.key == texts.get("chon_nguoi_ky")), None
        )
        return {**draft.record, "nguoi_ky": [chosen.record]} if chosen else draft.record
    return changed_rows(copy.deepcopy(draft.record), wish, place)


def changed_rows(record: dict[str, Any], wish: str, place: str) -> dict[str, Any]:
    """Add a row to a list of a record ("them"), or take one away ("bot"); the record itself is changed and given."""
    path = place.split(".")
    holder: Any = record
    if wish == "bot" and len(path) < 2:
        return record
    for part in path[:-1] if wish == "them" else path[:-2]:
        holder = _step(holder, part)
    if not isinstance(holder, dict):
        return record
    name = path[-1] if wish == "them" else path[-2]
    rows = holder.get(name)
    rows = rows if isinstance(rows, list) else [] if rows is None else [rows]
    if wish == "them":
        holder[name] = [*(rows or []), {}]
    elif path[-1].isdigit() and int(path[-1]) < len(rows):
        holder[name] = [row for at, row in enumerate(rows) if at != int(path[-1])]
    return record


def _step(holder: Any, part: str) -> Any:
    if isinstance(holder, list):
        return holder[int(part)] if part.isdigit() and int(part) < len(holder) else None
    if not isinstance(holder, dict):
        return None
    inner = holder.setdefault(part, {})
    if part.isdigit() or isinstance(inner, list | dict):
        return inner
    return None


async def follow(request: Request) -> Response:
    """Answer the typing: the draft is kept, the page beside the form is drawn anew."""
    pages, draft = pages_of(request), _draft(request)
    form = await incoming.read(request, pages.desk)
    if draft is None or not form.own:
        return Response(status_code=409)
    typed = forms.record_of(draft.loai, form.texts)
    window = form.texts.get("cua_so", "")[:32]
    try:
        kept, apart = pages.desk.drawer.save(draft, typed.record, _number(form.texts.get("ban", "")), window)
    except OSError as error:
        return PlainTextResponse(_UNKEPT.format(why(error)), 507)
    seen = await run_in_threadpool(
        look, pages.desk, kept.record, near=form.texts.get("gan", "")[:300], checked=form.texts.get("soat") == "1",
        edit=(kept.key, _number(form.texts.get("lan", ""))),
    )  # fmt: skip
    drawn = widgets.draw(forms.fields(kept.loai), kept.record, {})
    listed, _ = widgets.sort_faults(seen.problems, drawn)
    remarks, _ = widgets.sort_faults(seen.notes, drawn)
    return pages.show(
        "ben.html", draft=kept, seen=seen, faults=listed, remarks=remarks, apart=_APART if apart else "", every=False
    )


async def picture(request: Request) -> Response:
    """Give the picture of a page that was printed."""
    desk = pages_of(request).desk
    drawn = desk.prints.get(request.path_params["ban_in"])
    if drawn is None:
        return Response(status_code=404)
    png = await run_in_threadpool(desk.press.picture, drawn.pdf, request.path_params["trang"])
    return Response(png, media_type="image/png")


async def all_pages(request: Request) -> Response:
    """Show all pages of a draft."""
    pages, draft = pages_of(request), _draft(request)
    if draft is None:
        return _gone(pages)
    seen = await run_in_threadpool(look, pages.desk, draft.record)
    return pages.show("cac_trang.html", draft=draft, seen=seen, name=kind_names()[draft.loai])


async def throw_away(request: Request) -> Response:
    """Ask, then throw a draft away."""
    pages, draft = pages_of(request), _draft(request)
    if draft is None:
        return _gone(pages)
    if request.method == "POST":
        if not (await incoming.read(request, pages.desk)).own:
            return pages.sorry("Hãy bấm lại", [_STALE], 403)
        pages.desk.drawer.throw_away(draft.key)
        return RedirectResponse("/", 303)
    return pages.show("bo.html", draft=draft, name=kind_names()[draft.loai])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """How a form is shown again: to which window, with which notes, its faults or not, at which place."""

    window: str
    notes: list[str]
    faulty: bool = False
    status: int = 200
    unfold: str = ""
    goto: str = ""


def _form(pages: Pages, draft: Draft, seen: Look, turn: _Turn) -> Response:
    asked = forms.fields(draft.loai)
    listed, beside = widgets.sort_faults(seen.problems, widgets.draw(asked, draft.record, {}, turn.unfold))
    drawn = widgets.draw(asked, draft.record, beside if turn.faulty else {}, turn.unfold)
    try:
        signers = forms.signers(pages.desk.office())
    except VanbanError:
        signers = []
    return pages.show(
        "soan.html", status=422 if turn.faulty and listed else turn.status, draft=draft, name=kind_names()[draft.loai], seen=seen,
        main=[one for one in drawn if not one.asked.rare], rare=[one for one in drawn if one.asked.rare],
        summary=listed if turn.faulty else [], faults=listed, remarks=widgets.sort_faults(seen.notes, drawn)[0],
        notes=turn.notes, signers=signers, window=turn.window, goto=turn.goto, apart="", every=False,
    )  # fmt: skip


def _draft(request: Request) -> Draft | None:
    return pages_of(request).desk.drawer.get(request.path_params["khoa"])


def _gone(pages: Pages) -> Response:
    return pages.sorry("Không có bản nháp này", ["Bản nháp đã bị bỏ, hoặc địa chỉ gõ chưa đúng."], 404)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


ROUTES = [
    Route("/soan", choose),
    Route("/soan/moi", begin, methods=["POST"]),
    Route("/soan/tu-tep", begin_from_file, methods=["POST"]),
    Route("/soan/trang/{ban_in:str}/{trang:int}.png", picture),
    Route("/soan/{khoa:str}", write),
    Route("/soan/{khoa:str}", press, methods=["POST"]),
    Route("/soan/{khoa:str}/xem", follow, methods=["POST"]),
    Route("/soan/{khoa:str}/cac-trang", all_pages),
    Route("/soan/{khoa:str}/bo", throw_away, methods=["GET", "POST"]),
]
