"""What comes in: forms with their mark, and files from strangers, bounded, their names only shown, never used."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import UploadFile
from starlette.requests import Request

from vanban.frozen import dataclass
from vanban.web.desk import Desk

MOST_FILES: Final = 40
MOST_FIELDS: Final = 5000
MOST_TEXT: Final = 4 * 1024 * 1024
MARK: Final = "dau_phien"


@dataclass(frozen=True, slots=True)
class Coming:
    """A form that came in.

    Attributes:
        texts: what was typed, the last of each name.
        files: files: the name to show, and the content.
        fields: the field each file came in.
        own: whether it is a form of this run; else nothing may be changed by it.
    """

    texts: dict[str, str]
    files: tuple[tuple[str, bytes], ...]
    own: bool
    fields: tuple[str, ...] = ()

    def file(self, field: str) -> tuple[str, bytes] | None:
        """Give the file that came in a field; None when none was chosen."""
        return next((one for name, one in zip(self.fields, self.files, strict=True) if name == field), None)

    @property
    def wish(self) -> str:
        """Which button was pressed."""
        return self.texts.get("lam", "")


async def read(request: Request, desk: Desk) -> Coming:
    """Read a form within its limits."""
    async with request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_TEXT) as form:
        texts = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        mark = texts.pop(MARK, "")
        found = [
            (name, (shown_name(value.filename or ""), await value.read()))
            for name, value in form.multi_items()
            if isinstance(value, UploadFile) and (value.filename or "").strip()
        ]
        fields, files = tuple(name for name, _ in found), tuple(file for _, file in found)
        return Coming(texts, files, desk.gate.is_own_form(mark), fields)


def shown_name(name: str) -> str:
    r"""Give a stranger's file name to be shown: the last part, printable, not too long.

    >>> shown_name("../../etc/pass\nwd"), shown_name("C:\\Thư\\kế hoạch.docx")
    ('passwd', 'kế hoạch.docx')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[:120] or "tệp"
