"""The entrance of the command line: finds the command, speaks Vietnamese, turns errors into exit codes.

Exit codes: 0 done, 1 the work found faults, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import typer
from typer.core import TyperGroup
from typer.main import get_command

from vanban.cli.commands import COMMANDS
from vanban.cli.help_words import in_vietnamese, whole_sentences
from vanban.cli.overwrite import told
from vanban.cli.pipes import STANDARD, Pipes, expanded_words, looked_at, of_run
from vanban.cli.streams import Quiet, Result, give_up, speak_utf8
from vanban.errors import RecordError, UnsettledError, VanbanError, said, why

FAULTS: Final = 1
WRONG_USE: Final = 2
INTERRUPTED: Final = 130
_MOST_TOLD: Final = 100

_KNOWN: Final = {entry.name: entry for entry in COMMANDS}


class Door(TyperGroup):
    """The list of commands, each imported only when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Name the commands in the order of the work, not of the alphabet."""
        return [entry.name for entry in COMMANDS if _exists(entry.where)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import one command; None when there is no such command."""
        entry = _KNOWN.get(cmd_name)
        if entry is None or not _exists(entry.where):
            return None
        module, _, attribute = entry.where.partition(":")
        found = getattr(importlib.import_module(module), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False)
            alone.command(name=entry.name)(found)
            found = alone
        found.rich_markup_mode = None
        command = get_command(found)
        command.name = entry.name
        command.short_help = entry.help
        whole_sentences(command)
        looked_at([command], of_run)
        return command


def _version() -> str:
    # The library's metadata are read by who asks for the version only.
    from importlib.metadata import version

    return version("vanban")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code.

    Args:
        argv: the words after `vanban`; None reads them from the process.
    """
    if argv is None:  # the process is this command's own: nobody else's plug-ins are looked for
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    words = expanded_words(sys.argv[1:] if argv is None else argv, windows=sys.platform == "win32")
    speak_utf8()
    result, heard = Result(sys.stdout), io.StringIO()
    wants_help = not words or any(word in {"--help", "-h"} for word in words)
    pipes = Pipes(words)
    with contextlib.redirect_stderr(Quiet(sys.stderr)), contextlib.closing(pipes):
        with contextlib.redirect_stdout(heard if wants_help or STANDARD in words else result):
            code = _run(words, pipes)
        with contextlib.suppress(OSError):  # told when the result is let out
            if wants_help:
                result.write(in_vietnamese(heard.getvalue()))
            elif made := pipes.made():
                code = _piped(result, made, heard.getvalue()) or code
            else:
                result.write(heard.getvalue())
        try:
            return _delivered(result, code)
        except KeyboardInterrupt:
            return _delivered(result, INTERRUPTED)  # once more: what was done is told all the same


def _piped(result: Result, made: Sequence[Path], said: str) -> int:
    """Write the one file a command made to standard output; what it said besides goes beside."""
    if len(made) > 1:
        _tell(f"Lệnh này tạo {len(made)} tệp, không ghi được ra đầu ra chuẩn. Ghi thư mục sau -o.")
        return WRONG_USE
    _tell("\n".join(line for line in said.splitlines() if made[0].name not in line))
    result.write_bytes(made[0].read_bytes())
    return 0


def _run(words: Sequence[str], pipes: Pipes) -> int:
    if words in (["--version"], ["-V"]):
        sys.stdout.write(f"vanban {_version()}\n")
        return 0
    try:
        with told():
            root = _root()  # asked directly: typer's own entrance turns Ctrl-C into a code and drops what it says
            with root.make_context("vanban", list(words) or ["--help"], obj=pipes) as context:
                code = root.invoke(context)
    except VanbanError as error:
        _tell_problems(error)
        _tell_notes(error)
        code = FAULTS if isinstance(error, UnsettledError | RecordError) else WRONG_USE
    except (KeyboardInterrupt, EOFError, typer.Abort) as stopped:
        named = str(stopped) if isinstance(stopped, KeyboardInterrupt) else ""
        _tell(named or "Đã dừng theo yêu cầu.")
        _tell_notes(stopped)
        code = INTERRUPTED
    except typer.Exit as leaving:
        code = leaving.exit_code
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 0
    except BrokenPipeError:
        code = 0
    except OSError as error:
        _tell(said(error))
        _tell_notes(error)
        code = WRONG_USE
    except MemoryError as error:
        _tell("Không đủ bộ nhớ cho việc này: tệp hoặc số liệu quá lớn.")
        _tell_notes(error)
        code = WRONG_USE
    except RecursionError:
        _tell("Dữ liệu lồng nhau quá sâu, không đọc được.")
        code = WRONG_USE
    except UnicodeEncodeError as error:
        _tell(
            f"Tên tệp hoặc chữ có ký tự không ghi được: {error.object[error.start : error.end]!a}. Đổi tên tệp rồi chạy lại."
        )
        code = WRONG_USE
    except Exception as error:
        if isinstance(error, ValueError) and "has an empty name" in str(error):  # pathlib, of "." and "/"
            _tell("Cần tên một tệp, đây là một thư mục.")
            return WRONG_USE
        if not type(error).__module__.startswith(("typer", "click")):
            raise
        asked_nothing = type(error).__name__ == "NoArgsIsHelpError"
        _tell(in_vietnamese(str(getattr(error, "message", error))) if asked_nothing else _wrong_use(error))
        code = WRONG_USE
    return code if isinstance(code, int) else 0


def _delivered(result: Result, code: int) -> int:
    """Let the result out; when it cannot be, tell it once more where it can, for the work was done."""
    try:
        result.flush()
    except BrokenPipeError:
        give_up(sys.stdout)
        return code
    except (OSError, ValueError) as error:
        give_up(sys.stdout)
        _tell(
            f"Không ghi được kết quả ra đầu ra chuẩn ({why(error) if isinstance(error, OSError) else error}). Kết quả:"
        )
        code = code or WRONG_USE
    if result.waiting:
        _tell(result.waiting)
    return code


def _root() -> Any:
    app = typer.Typer(
        cls=Door,
        rich_markup_mode=None,
        add_completion=False,
        help="vanban: soạn, kiểm tra, đánh số, in hàng loạt văn bản hành chính theo Nghị định số 30/2020/NĐ-CP.",
        context_settings={"help_option_names": ["--help", "-h"]},
        epilog="Xem cách dùng từng lệnh: vanban LỆNH --help",
    )

    @app.callback()
    def root(
        phien_ban: bool = typer.Option(False, "--version", "-V", help="In phiên bản rồi thoát."),
    ) -> None:
        """Read the options that stand before the command."""
        if phien_ban:
            sys.stdout.write(f"vanban {_version()}\n")
            raise typer.Exit

    root.__doc__ = None
    return get_command(app)


def _exists(where: str) -> bool:
    return importlib.util.find_spec(where.partition(":")[0]) is not None


def _tell(message: str) -> None:
    if message:
        sys.stderr.write(message.rstrip("\n") + "\n")


def _tell_problems(error: VanbanError) -> None:
    """Tell what is wrong; of very many faults the first ones, and how many more there are."""
    _tell("\n".join(map(str, error.problems[:_MOST_TOLD])) if error.problems else str(error))
    if len(error.problems) > _MOST_TOLD:
        _tell(f"… và {len(error.problems) - _MOST_TOLD} lỗi nữa; sửa các lỗi trên rồi chạy lại để xem tiếp.")


def _tell_notes(error: BaseException) -> None:
    """Tell what stands although the command failed."""
    for note in getattr(error, "__notes__", ()):
        _tell(note)


def _wrong_use(error: Exception) -> str:
    """Say a parser's complaint in Vietnamese; its classes are known only by name, the parser being private to typer."""
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "vanban"
    hint = f'Xem cách dùng: "{command} --help".'
    param = getattr(error, "param", None)
    name = _name_of(param) or getattr(error, "param_hint", None) or ""
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None) or []
        guess = f" Có phải: {', '.join(near)}?" if near else ""
        return f"Không có tùy chọn {getattr(error, 'option_name', '')}.{guess} {hint}"
    if kind == "MissingParameter":
        return f"Thiếu tham số {name}. {hint}"
    if kind == "BadOptionUsage":
        return f"Tùy chọn {getattr(error, 'option_name', '')} dùng chưa đúng: thiếu hoặc thừa giá trị. {hint}"
    message = str(getattr(error, "message", error))
    if "No such command" in message:
        near = _nearest(message)
        return f"Không có lệnh này: {_quoted(message)}.{near} {hint}"
    if "unexpected extra argument" in message:
        return f"Thừa tham số: {message.rpartition('(')[2].rstrip(').')}. Thiếu tên tùy chọn đứng trước? {hint}"
    if kind == "BadParameter":
        return f"Giá trị của {name} chưa đúng: {_said(message)}. {hint}"
    return f"{message} {hint}"


_SAYINGS: Final = (
    ("is not a valid integer", "cần số nguyên"),
    ("is not a valid float", "cần một con số"),
    ("is not one of", "không thuộc các giá trị được chọn"),
    ("does not exist", "không có tệp hoặc thư mục này"),
    ("is not readable", "không có quyền đọc"),
    ("is not writable", "không có quyền ghi"),
    ("is a directory", "là thư mục, cần một tệp"),
    ("is a file", "là tệp, cần một thư mục"),
    ("is not in the range", "ngoài khoảng cho phép"),
    ("should be greater than", "số quá nhỏ"),
    ("should be less than", "số quá lớn"),
    ("Input should be", "không thuộc các giá trị được chọn"),
)


def _said(message: str) -> str:
    """Say a parser's complaint about a value in Vietnamese; one not known stays as it is."""
    quoted = message.split("'")[1] if message.count("'") >= 2 else ""
    for english, vietnamese in _SAYINGS:
        if english in message:
            return f"«{quoted}» {vietnamese}" if quoted else vietnamese
    return message.rstrip(".")


def _name_of(param: Any) -> str:
    """Name an option by its longest spelling, an argument by what its help calls it."""
    if param is None:
        return ""
    options = [word for word in getattr(param, "opts", ()) if word.startswith("-")]
    return max(options, key=len) if options else str(getattr(param, "metavar", None) or getattr(param, "name", ""))


def _quoted(message: str) -> str:
    """Take what click quotes out of its English sentence; some of its versions add a guess of their own."""
    found = re.search(r"command (['\"].*?['\"])", message)
    return found[1] if found else message.partition("command")[2].strip(" .")


def _nearest(message: str) -> str:
    import difflib

    typed = message.split("'")[1] if "'" in message else ""
    guessed = re.search(r"Did you mean '([^']*)'", message)
    near = [guessed[1]] if guessed else difflib.get_close_matches(typed, list(_KNOWN), n=1)
    return f" Có phải: {near[0]}?" if near else ""
