"""Words as a shell or a pipe hands them over: `-` for standard input and output, names not expanded, empty names."""

from __future__ import annotations

import contextlib
import glob
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from vanban.errors import InputError, Problem, why

STANDARD: Final = "-"
_LARGEST: Final = 200 * 1024 * 1024
_LARGEST_NUMBER: Final = 1_000_000_000
"""No year, number, count or measure of a clerk is larger; not-a-number fails the same comparison."""
_OUT_OPTIONS: Final = frozenset({"-o", "--ra", "--gop"})
_MADE_BY: Final = {
    "tao": ".docx", "sao": ".docx", "bi": ".docx", "phieu": ".docx", "doc": ".yaml", "xuat": ".xlsx", "ghep": ".pdf",
    "pdf": ".pdf", "dong-dau": ".pdf", "ky": ".pdf",
}  # fmt: skip
"""Commands whose result is one file, and of what kind; only they can write it to standard output."""


def expanded_words(words: Sequence[str], *, windows: bool) -> list[str]:
    """Expand `*.docx` where the shell leaves that to the program; what matches nothing stays as it is."""
    if not windows:
        return list(words)
    found: list[str] = []
    for word in words:
        wild = not word.startswith("-") and any(sign in word for sign in "*?")
        found += sorted(glob.glob(word)) or [word] if wild else [word]
    return found


class Pipes:
    """Standard input and output as files, for commands that know only files.

    The files lie in a folder of their own below the working folder, so that the office profile is found as usual; the
    folder is gone when the command has ended.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._empty = "" in words
        self._folder: Path | None = None
        self._read: list[Path] = []

    def path(self, param: Any, value: Path, command: str) -> Path:
        """Give the file a command is to use for what was typed.

        Raises:
            InputError: the name is empty, there is no standard input, or the command has no single file as its result.
        """
        if self._empty and value == Path():
            name = max(getattr(param, "opts", ()), key=len, default="") or str(getattr(param, "name", ""))
            named = name if name.startswith("-") else str(getattr(param, "metavar", None) or name)
            raise InputError(
                Problem("tên tệp để trống", vi_tri=named, cach_sua="Ghi tên tệp, hoặc «.» nếu muốn nói thư mục này.")
            )
        if str(value) != STANDARD:
            return value
        if _OUT_OPTIONS & set(getattr(param, "opts", ())):
            return self._output(command)
        return self._input()

    def _input(self) -> Path:
        if self._read:
            raise InputError(Problem("đầu vào chuẩn «-» chỉ đọc được một lần", cach_sua="Ghi các tệp khác bằng tên."))
        stream = getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise InputError(Problem("không có đầu vào chuẩn để đọc «-»", cach_sua="Ghi tên tệp."))
        data: bytes = stream.read(_LARGEST + 1)
        if not data or len(data) > _LARGEST:
            what = "đầu vào chuẩn trống" if not data else "đầu vào chuẩn quá lớn"
            raise InputError(Problem(what, vi_tri=STANDARD))
        path = self._home() / f"dau-vao{_kind(data)}"
        path.write_bytes(data)
        self._read.append(path)
        return path

    def _output(self, command: str) -> Path:
        if command not in _MADE_BY:
            raise InputError(
                Problem("lệnh này không ghi được ra đầu ra chuẩn", vi_tri="-o", cach_sua="Ghi tên tệp hoặc thư mục.")
            )
        return self._home() / f"ket-qua{_MADE_BY[command]}"

    def _home(self) -> Path:
        if self._folder is None:
            try:
                self._folder = Path(tempfile.mkdtemp(prefix=".vanban-", dir="."))
            except OSError as error:
                raise InputError(
                    Problem("không ghi được vào thư mục này để dùng «-»", tim_thay=why(error), cach_sua="Ghi tên tệp.")
                ) from error
        return self._folder

    @property
    def used(self) -> bool:
        """Whether `-` stood for anything."""
        return self._folder is not None

    def made(self) -> list[Path]:
        """Give the files the command made where standard input or output stood."""
        if self._folder is None:
            return []
        return sorted(p for p in self._folder.rglob("*") if p.is_file() and p not in self._read and p.name[0] != ".")

    def close(self) -> None:
        """Leave nothing behind."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def looked_at(commands: Iterable[Any], pipes: Callable[[Any], Pipes | None]) -> None:
    """Let every path of these commands, and of theirs, pass through the pipes of the run."""
    for command in commands:
        looked_at(getattr(command, "commands", {}).values(), pipes)
        command.make_parser = _once(command.make_parser)
        for param in command.params:
            param.callback = _through(param.callback, pipes)


def _once(make_parser: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Let no option that takes one value be given two: which of them is meant nobody knows."""

    def make(context: Any) -> Any:
        parser = make_parser(context)
        parse = parser.parse_args

        def checked(args: list[str]) -> Any:
            found = parse(args)
            for param in found[2]:
                single = not (getattr(param, "multiple", False) or getattr(param, "is_flag", False))
                if single and param.opts[0].startswith("-") and sum(one is param for one in found[2]) > 1:
                    raise InputError(Problem("tùy chọn này ghi hai lần, chỉ nhận một giá trị", vi_tri=max(param.opts, key=len),
                                             cach_sua="Bỏ bớt một lần."))  # fmt: skip
            return found

        parser.parse_args = checked
        return parser

    return make


def _through(before: Any, pipes: Callable[[Any], Pipes | None]) -> Callable[[Any, Any, Any], Any]:
    def look(context: Any, param: Any, value: Any) -> Any:
        if before is not None:
            value = before(context, param, value)
        if isinstance(value, int | float) and not -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER:
            named = max(param.opts, key=len)
            raise InputError(Problem("số quá lớn", vi_tri=named, tim_thay=str(value)[:40], can_co="số không quá 1 tỷ"))
        pipe = pipes(context)
        command = str(getattr(context.command, "name", ""))
        if pipe is None:
            return value
        if isinstance(value, Path):
            return pipe.path(param, value, command)
        if isinstance(value, list | tuple) and any(isinstance(one, Path) for one in value):
            return [pipe.path(param, one, command) if isinstance(one, Path) else one for one in value]
        return value

    return look


def of_run(context: Any) -> Pipes | None:
    """Find the pipes of the run a command belongs to."""
    found = context.find_root().obj
    return found if isinstance(found, Pipes) else None


def _kind(data: bytes) -> str:
    """Tell what standard input brought: a document, a PDF, a record as JSON, else a record as YAML."""
    if data.startswith(b"PK"):
        with contextlib.suppress(Exception):
            import io
            import zipfile

            if any(name.startswith("xl/") for name in zipfile.ZipFile(io.BytesIO(data)).namelist()):
                return ".xlsx"
        return ".docx"
    if data.startswith(b"%PDF"):
        return ".pdf"
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return ".json" if start in (b"{", b"[") else ".yaml"
