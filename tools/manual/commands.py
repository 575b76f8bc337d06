"""A page for each command, from what the command itself answers to --help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kinds import cell

from vanban.cli.commands import COMMANDS
from vanban.cli.door import Door


def pages() -> dict[str, str]:
    """Give each page by its place."""
    made = {f"lenh/{entry.name}.md": "\n".join(page(entry.name, entry.help)) for entry in COMMANDS}
    made["lenh/index.md"] = "\n".join(
        [
            "# Từng lệnh", "",
            "Mã thoát: **0** xong; **1** có lỗi trong văn bản hay danh sách, hoặc có câu hỏi chờ trả lời; "
            "**2** gõ lệnh sai hoặc tệp không đọc được.", "",
            *(f"- [`vanban {entry.name}`]({entry.name}.md): {entry.help}" for entry in COMMANDS), "",
            "```{toctree}", ":hidden:", "", *(entry.name for entry in COMMANDS), "```", "",
        ]
    )  # fmt: skip
    return made


def page(name: str, said: str) -> Iterator[str]:
    """Write the page of one command; those below it follow on the same page."""
    command = Door().get_command(None, name)
    yield from (f"# vanban {name}", "", said, "")
    yield from body(command, f"vanban {name}")


def body(command: Any, path: str) -> Iterator[str]:
    """Give the text of a command, its arguments and options, and the commands below it."""
    below = getattr(command, "commands", {})
    if command.help and not below:
        for paragraph in command.help.split("\f")[0].split("\n\n"):
            yield from (" ".join(paragraph.split()), "")
    shown = [one for one in command.params if not getattr(one, "hidden", False) and one.name != "help"]
    if shown:
        yield from ("| Tham số | Nghĩa |", "|---|---|")
        for one in shown:
            names = ", ".join(f"`{word}`" for word in (*one.opts, *one.secondary_opts) if word.startswith("-"))
            needed = " (bắt buộc)" if one.required else ""
            yield f"| {names or f'`{(one.metavar or one.name).upper()}`'}{needed} | {cell(getattr(one, 'help', '') or '')} |"
        yield ""
    for word, inner in below.items():
        if not inner.hidden:
            yield from (f"## {path} {word}", "")
            yield from body(inner, f"{path} {word}")
