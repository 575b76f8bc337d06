"""What the databases say when something goes wrong, in the clerk's words."""

from __future__ import annotations

import re
import sqlite3
from typing import Final

from sqlalchemy.exc import DBAPIError, OperationalError

from vanban.errors import Problem
from vanban.patterns import regex

DAMAGED: Final = "Xem chỗ hỏng bằng «vanban so kiem-tra»; phục hồi từ bản sao lưu gần nhất (vanban so phuc-hoi)."
NO_ANSWER: Final = "Máy chủ chứa sổ không trả lời: xem máy chủ có chạy, đường mạng, địa chỉ có đúng, rồi chạy lại."
_SQLITE_BUSY: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_POSTGRES_BUSY: Final = frozenset({"53300", "57P03"})
"""PostgreSQL: too many connections; starting up."""
_POSTGRES_NOT_YET: Final = regex(
    r"the database system is (starting up|not yet accepting|in recovery)|too many clients|connection slots are reserved"
)
"""The same, said by a server that refuses the line: the driver then gives no code."""
_POSTGRES_LOST: Final = regex(
    r"server closed the connection|terminating connection|is shutting down|connection (refused|timed out|reset)|"
    r"no such file or directory|no route to host|could not translate host name|failed to resolve host|the connection is lost",
    re.IGNORECASE,
)
"""What a driver says when the line was lost, or nobody answers."""
_POSTGRES_MISSING: Final = frozenset({"42P01", "42703"})
"""PostgreSQL: no such table, no such column."""
SQLITE_MISSING: Final = regex(r"no such (table|column)")


def is_busy(error: DBAPIError) -> bool:
    """Say whether others hold the book or the server is not yet there: waiting helps."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return (code & 0xFF) in _SQLITE_BUSY
    state = getattr(error.orig, "sqlstate", None)
    return state in _POSTGRES_BUSY or (state is None and bool(_POSTGRES_NOT_YET.search(str(error.orig))))


def problem_of(error: DBAPIError, address: str) -> Problem:
    """Say what a database's error means for the clerk, and what to do."""
    what = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
    state = getattr(error.orig, "sqlstate", None)
    if state is None and _POSTGRES_NOT_YET.search(what):
        return Problem("máy chủ chứa sổ chưa sẵn sàng", tep=address, tim_thay=what, cach_sua=NO_ANSWER)
    if is_busy(error) or state == "55P03":
        return Problem(
            "sổ đang được người khác ghi, chờ quá lâu",
            tep=address,
            cach_sua="Chưa có số nào được cấp. Hãy thử lại sau ít phút.",
        )
    if state in _POSTGRES_MISSING or SQLITE_MISSING.match(what):
        return Problem("sổ đăng ký bị hỏng: thiếu bảng hoặc cột", tep=address, tim_thay=what, cach_sua=DAMAGED)
    if state is not None and state[:2] == "53":
        return Problem("máy chủ chứa sổ hết chỗ", tep=address, tim_thay=what, cach_sua="Báo người quản trị máy chủ.")
    code = (getattr(error.orig, "sqlite_errorcode", None) or 0) & 0xFF
    advice = {
        sqlite3.SQLITE_CANTOPEN: "Kiểm tra thư mục có tồn tại và được phép ghi.",
        sqlite3.SQLITE_READONLY: "Tệp hoặc thư mục không được phép ghi.",
        sqlite3.SQLITE_NOTADB: "Tệp này không phải sổ đăng ký của vanban.",
        sqlite3.SQLITE_CORRUPT: DAMAGED,
        sqlite3.SQLITE_FULL: "Ổ đĩa đầy: dọn chỗ trống rồi chạy lại.",
        sqlite3.SQLITE_IOERR: "Ổ đĩa hoặc mạng lỗi khi đọc, ghi sổ: kiểm tra ổ đĩa, đường mạng, chỗ trống rồi chạy lại.",
    }.get(code, DAMAGED if code else "")
    if not code and isinstance(error, OperationalError):
        on_server = getattr(error.orig, "sqlite_errorcode", None) is None and "://" in address
        lost = _POSTGRES_LOST.search(str(error.orig)) is not None
        advice = NO_ANSWER if lost else "Kiểm tra địa chỉ, tên người dùng và mật khẩu."
        advice = advice if on_server else DAMAGED
    return Problem("không dùng được sổ đăng ký", tep=address, tim_thay=what, cach_sua=advice)
