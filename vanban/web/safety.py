"""Who may ask: this machine's browser with its cookie, by this host's name, from this page's own forms; nobody else."""

from __future__ import annotations

import hmac
import secrets
import threading
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES: Final = 48 * 1024 * 1024
"""What one request may bring: a few papers or one long list."""
_HEADERS: Final = (
    (b"content-security-policy", b"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                                 b"object-src 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)  # fmt: skip
_READING: Final = frozenset({"GET", "HEAD"})
_REFUSED: Final = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Không mở được</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/tinh/vanban.css">'
    "<main><h1>Không mở được trang này</h1><p>{why}</p></main></html>"
)


class Gate:
    """The key of one run: a token that opens once, the cookie it is changed for, the mark of its forms."""

    def __init__(self, port: int) -> None:
        """Make the secrets of a run on a port."""
        self.port = port
        self.cookie_name = f"vanban_{port}"
        self._token: str | None = secrets.token_urlsafe(32)
        self._session = secrets.token_urlsafe(32)
        self._lock = threading.Lock()

    @property
    def address(self) -> str:
        """The address that opens the page, once."""
        return f"http://127.0.0.1:{self.port}/mo?ma={self._token or ''}"

    @property
    def csrf(self) -> str:
        """The mark that every form of this run carries."""
        return hmac.new(self._session.encode(), b"bieu mau", "sha256").hexdigest()

    def change(self, token: str) -> str | None:
        """Change the token for the session, once; None when it is not the token or was used."""
        with self._lock:
            if self._token is None or not hmac.compare_digest(token.encode(), self._token.encode()):
                return None
            self._token = None
            return self._session

    def knows(self, session: str) -> bool:
        """Whether a cookie is this run's."""
        return hmac.compare_digest(session.encode(), self._session.encode())

    def is_own_form(self, mark: str) -> bool:
        """Whether a form is this run's."""
        return hmac.compare_digest(mark.encode(), self.csrf.encode())

    def hosts(self) -> tuple[str, ...]:
        """Names by which this machine may be asked."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")


class Guard:
    """Stands before the pages and refuses what does not come from this machine's own browser."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        """Guard an application."""
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse or let through."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name for name, _ in _HEADERS}
                kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in names]
                message = {**message, "headers": [*kept, *_HEADERS]}
            await send(message)

        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MOST_BYTES:
                raise TooMuchError
            return message

        await self._app(scope, counted, guarded)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        if host not in self._gate.hosts():
            return _refused("Địa chỉ này không phải của chương trình đang chạy trên máy.")
        own = f"http://{host}"
        origin = headers.get("origin")
        changing = scope["method"] not in _READING
        if (changing and origin != own) or (origin is not None and origin != own):
            return _refused("Yêu cầu không đến từ trang của chương trình.")
        if headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
            return _refused("Yêu cầu đến từ một trang khác.")
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            most = MOST_BYTES // 1024 // 1024
            return _refused(
                f"Tệp gửi lên quá lớn (tối đa {most} MB). Bấm nút quay lại của trình duyệt rồi chọn tệp nhỏ hơn.", 413
            )
        known = self._gate.knows(_cookie(headers.get("cookie", ""), self._gate.cookie_name))
        if scope["path"] == "/mo":
            return self._enter(scope, known)
        return None if known else _refused(
            "Hãy mở bằng địa chỉ mà lệnh «vanban mo» in ra. Địa chỉ ấy chỉ dùng được một lần; "
            "cần mở lại thì chạy lại lệnh. Các bản nháp đã gõ vẫn còn trên máy."
        )  # fmt: skip

    def _enter(self, scope: Scope, known: bool) -> Response:
        token = parse_qs(scope["query_string"].decode("latin-1")).get("ma", [""])[0]
        session = self._gate.change(token)
        if session is None and not known:
            return _refused("Địa chỉ này đã được dùng rồi hoặc không đúng. Hãy chạy lại lệnh «vanban mo».")
        response = RedirectResponse("/", 303)
        if session is not None:
            response.set_cookie(self._gate.cookie_name, session, httponly=True, samesite="strict", path="/")
        return response


class TooMuchError(Exception):
    """A request brings more than it may."""


def _refused(why: str, status: int = 403) -> Response:
    return HTMLResponse(_REFUSED.format(why=why), status)


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""
