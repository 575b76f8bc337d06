"""All errors of the house, in one tree.

VanbanError
├── InputError        a record, sheet or profile is wrong        (what the user wrote)
│   ├── RecordError      it was read, but makes no paper
│   ├── UnsettledError   it can be understood in two ways: the user decides
│   ├── UsageError       a program calls a function in a way it cannot be called
│   ├── UnknownKindError there is no such kind of paper
│   └── OverwriteError   somebody's work stands where a file is to go
├── TemplateError     a template is wrong or misses a value      (what the office designed)
├── DocumentError     a file cannot be read as a document        (what came in)
├── RegisterError     a number cannot be allotted, held, voided  (the book)
├── ConversionError   LibreOffice or a PDF step failed           (the machine)
├── LanguageError     a text or number cannot be read or written (language)
└── MissingDependencyError   an optional library is not installed

Every error carries its data as `problems`: where, what was found, what was expected, what to do.
Messages are in Vietnamese: their readers are office clerks.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from vanban.frozen import dataclass
from vanban.patterns import regex

_LONGEST: Final = 300
"""Letters of a name or a value that a message shows; the rest is left out in the middle."""
_WHY: Final = MappingProxyType({
    errno.ENAMETOOLONG: "tên tệp hoặc đường dẫn quá dài", errno.ENOSPC: "ổ đĩa đầy", errno.EROFS: "ổ đĩa chỉ đọc được",
    errno.EACCES: "không có quyền", errno.EPERM: "không được phép", errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EISDIR: "đây là thư mục", errno.ENOTDIR: "một phần của đường dẫn không phải thư mục", errno.EEXIST: "đã có tệp này",
    errno.EIO: "ổ đĩa hoặc mạng lỗi khi đọc, ghi", errno.ELOOP: "liên kết trỏ vòng quanh", errno.EMFILE: "mở quá nhiều tệp",
    errno.ENFILE: "máy mở quá nhiều tệp", errno.EFBIG: "tệp quá lớn", errno.EXDEV: "hai ổ đĩa khác nhau",
    errno.ENOTEMPTY: "thư mục không trống", errno.EBUSY: "tệp đang được dùng", errno.ETXTBSY: "tệp đang được dùng",
    errno.EDQUOT: "hết hạn mức lưu trữ", errno.ESTALE: "mất liên lạc với ổ đĩa mạng", errno.ENODEV: "không còn ổ đĩa này",
    errno.ENXIO: "không còn ổ đĩa này", errno.EINVAL: "tên tệp hoặc thao tác không hợp lệ", errno.EPIPE: "đầu kia đã đóng",
    errno.EBADF: "tệp đã đóng", errno.ETIMEDOUT: "chờ quá lâu", errno.ECONNREFUSED: "máy chủ từ chối kết nối",
    errno.ENOMEM: "không đủ bộ nhớ", errno.EILSEQ: "tên tệp có ký tự không ghi được",
})  # fmt: skip


def with_remedy(said: str, remedy: str) -> str:
    """Set what to do behind what is wrong, with a full stop between unless another mark stands there; "" for no remedy."""
    stop = "" if said.endswith(("?", "!", "…")) else "."
    return f"{said}{stop} {remedy}" if remedy else said


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and what the reader can do about it.

    Attributes:
        noi_dung: what is wrong, a Vietnamese sentence without a final full stop.
        vi_tri: where: a path of fields ("nguoi_ky.ho_ten"), a cell ("Sheet1!C7"), a paragraph; "" when it is the whole.
        tep: the file, as the user named it; "" when there is none.
        dong: line in the file, counted from 1; None when it has no lines.
        tim_thay: what was found, as text; None when nothing was found there.
        can_co: what was expected; None when any value other than the one found would do.
        cach_sua: what to do; "" when `noi_dung` says it already.
    """

    noi_dung: str
    vi_tri: str = ""
    tep: str = ""
    dong: int | None = None
    tim_thay: str | None = None
    can_co: str | None = None
    cach_sua: str = ""

    def __str__(self) -> str:
        """Say it in one line of Vietnamese.

        >>> str(Problem("thiếu họ tên người ký", vi_tri="nguoi_ky.ho_ten", tep="kh.yaml", dong=7, can_co="họ và tên"))
        'kh.yaml, dòng 7, mục "nguoi_ky.ho_ten": thiếu họ tên người ký (cần: họ và tên)'
        """
        place = ", ".join(
            part
            for part in (
                shortened(self.tep),
                f"dòng {self.dong}" if self.dong is not None else "",
                (shortened(self.vi_tri) if "!" in self.vi_tri else f'mục "{shortened(self.vi_tri)}"')
                if self.vi_tri
                else "",
            )
            if part
        )
        facts = "; ".join(
            part
            for part in (
                f'thấy: "{shortened(self.tim_thay)}"' if self.tim_thay is not None else "",
                f"cần: {self.can_co}" if self.can_co is not None else "",
            )
            if part
        )
        text = f"{place}: {self.noi_dung}" if place else self.noi_dung
        text += f" ({facts})" if facts else ""
        return with_remedy(text, self.cach_sua)


def why(error: OSError) -> str:
    """Say in Vietnamese why the system refused; what has no words of its own stays as the system says it.

    >>> why(OSError(errno.ENOSPC, "No space left on device"))
    'ổ đĩa đầy'
    """
    return _WHY.get(error.errno or 0) or error.strerror or str(error)


def said(error: Exception) -> str:
    """Say an error to a clerk: one of the house as it is, one of the system in Vietnamese with its file and what to do.

    >>> said(PermissionError(errno.EACCES, "Permission denied", "a.docx"))
    'Không ghi hoặc đọc được: a.docx. Tệp có thể đang mở trong Word/Excel; hãy đóng lại rồi thử lại.'
    """
    if not isinstance(error, OSError):
        return str(error)
    name = shortened(str(error.filename or ""))
    if isinstance(error, FileNotFoundError):
        return f"Không tìm thấy tệp hoặc thư mục: {name}. Kiểm tra lại đường dẫn."
    if isinstance(error, PermissionError):
        return f"Không ghi hoặc đọc được: {name}. Tệp có thể đang mở trong Word/Excel; hãy đóng lại rồi thử lại."
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"Cần một thư mục, ở đây đang có một tệp: {name}. Chọn thư mục khác."
    if isinstance(error, IsADirectoryError):
        return f"Đây là thư mục, cần một tệp: {name}."
    return f"Lỗi đọc, ghi tệp {name}: {why(error)}"


_HALF: Final = regex("[\ud800-\udfff]")


def shortened(text: str) -> str:
    r"""Leave the middle of a very long name or value out, and halves of characters that no stream takes.

    >>> len(shortened("9" * 5000)), shortened("a\ud800")
    (301, 'a▯')
    """
    half = _LONGEST // 2
    text = text if text.isascii() or not _HALF.search(text) else _HALF.sub("▯", text)
    return text if len(text) <= _LONGEST else f"{text[:half]}…{text[-half:]}"


class VanbanError(Exception):
    """The root: catch this to catch everything the library raises on purpose."""

    def __init__(self, *problems: Problem | str) -> None:
        """Carry one or more problems; a plain string becomes a problem without a place."""
        self.problems: tuple[Problem, ...] = tuple(p if isinstance(p, Problem) else Problem(p) for p in problems)
        super().__init__("\n".join(str(p) for p in self.problems))

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> VanbanError:
        """Make one error of many problems, so that all are told at once."""
        return cls(*problems)

    def __str__(self) -> str:
        """Say every problem, one a line, whatever error of Python's a subclass is besides."""
        return "\n".join(map(str, self.problems))

    def __reduce__(self) -> tuple[type[VanbanError], tuple[Problem, ...]]:
        """Survive the way back from a worker process."""
        return type(self), self.problems


class InputError(VanbanError, ValueError):
    """What the user wrote is wrong: a record, a sheet, an office profile, an option."""


class RecordError(InputError):
    """A record was read, but what it says makes no paper: every fault with file, line and field."""


class UnsettledError(InputError):
    """What the user wrote can be understood in more than one way: nothing is guessed, the user decides."""


class OverwriteError(InputError):
    """Somebody's work stands where a file is to go; `overwrite=True` (`--ghi-de`) replaces it and keeps it as `.bak`."""


class UsageError(InputError, TypeError):
    """A program calls a function in a way it cannot be called: a value of the wrong kind, an argument twice."""


class UnknownKindError(InputError, KeyError):
    """There is no kind of paper with this key; a mapping's `KeyError` too."""


class TemplateError(VanbanError):
    """A template is wrong, unsafe, or asks for a value that is not there."""


class DocumentError(VanbanError):
    """A file is not a document that can be read."""


class RegisterError(VanbanError):
    """The register refuses: number taken, year closed, book damaged."""


class ConversionError(VanbanError):
    """LibreOffice is missing or failed, or a PDF step failed."""


class MissingDependencyError(VanbanError, ImportError):
    """An optional library is missing; the message names the extra to install."""

    @classmethod
    def for_extra(cls, what: str, extra: str) -> MissingDependencyError:
        """Say which extra brings what is missing."""
        return cls(
            Problem(
                f"{what} cần phần mở rộng «{extra}» chưa được cài",
                cach_sua=f'Cài bằng lệnh: pip install "vanban[{extra}]"',
            )
        )
