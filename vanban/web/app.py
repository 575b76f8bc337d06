"""The pages joined into one application, behind its guard."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from vanban.api import offices
from vanban.errors import VanbanError, why
from vanban.web import (
    awarding,
    booking,
    checking,
    composing,
    issuing,
    listing,
    making,
    overprinting,
    profile,
    receiving,
)
from vanban.web.desk import Desk
from vanban.web.pages import Pages, pages_of
from vanban.web.safety import Guard, TooMuchError


async def home(request: Request) -> Response:
    """Show the doors and the drafts."""
    pages = pages_of(request)
    known = offices.find_profile(pages.desk.folder, pages.desk.profile) is not None
    return pages.show("nha.html", drafts=pages.desk.drawer.all(), kinds=composing.kind_names(), known=known)


def application(desk: Desk) -> ASGIApp:
    """Make the application of one run."""
    app = Starlette(
        routes=[
            Route("/", home),
            *composing.ROUTES,
            *issuing.ROUTES,
            *checking.ROUTES,
            *listing.ROUTES,
            *making.ROUTES,
            *overprinting.ROUTES,
            *receiving.ROUTES,
            *booking.ROUTES,
            *awarding.ROUTES,
            *profile.ROUTES,
            Mount("/tinh", StaticFiles(packages=[("vanban.web", "static")])),
        ],
        exception_handlers={
            HTTPException: _http,
            VanbanError: _told,
            TooMuchError: _too_much,
            OSError: _unwritten,
            500: _broken,
        },
    )
    app.state.pages = Pages(desk)
    return Guard(app, desk.gate)


async def _http(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 400)
    if status in {404, 405}:
        return pages_of(request).sorry("Không có trang này", ["Trang đã bị bỏ, hoặc địa chỉ gõ chưa đúng."], status)
    return pages_of(request).sorry("Chưa nhận được", ["Tệp hoặc biểu mẫu gửi lên quá lớn, hay bị hỏng."], status)


async def _told(request: Request, error: Exception) -> Response:
    assert isinstance(error, VanbanError)
    return pages_of(request).sorry("Chưa làm được", [str(one) for one in error.problems], 422)


async def _too_much(request: Request, error: Exception) -> Response:
    return pages_of(request).sorry("Tệp quá lớn", ["Hãy gửi ít tệp hơn, hoặc tệp nhỏ hơn."], 413)


async def _unwritten(request: Request, error: Exception) -> Response:
    assert isinstance(error, OSError)
    name = f" ({error.filename})" if error.filename else ""
    lines = [f"{why(error).capitalize()}{name}.", "Hãy dọn chỗ hoặc đóng tệp ấy, quay lại trang trước rồi bấm lại."]
    return pages_of(request).sorry("Không ghi hoặc đọc được tệp", lines, 507)


async def _broken(request: Request, error: Exception) -> Response:
    lines = ["Đây là lỗi của chương trình, không phải của bạn. Những gì đã gõ vẫn được giữ ở «Bản nháp»."]
    return pages_of(request).sorry("Chương trình gặp lỗi", lines, 500)
