"""Printing a list on pre-printed forms: only what changes, at its place, as one PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.certificates.common import Common
from vanban.batch.certificates.fitting import Fitted, Rules
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.machine import MACHINE
from vanban.batch.certificates.printing import Printed
from vanban.batch.certificates.setting import Setter
from vanban.batch.certificates.wording import printed, subject_of
from vanban.batch.rows import Row
from vanban.errors import InputError, Problem, RecordError
from vanban.language import ngay_ngan
from vanban.overprint.form import Form, FormField
from vanban.overprint.lane import SetText, open_lane
from vanban.overprint.sheet import Picture, Sheet
from vanban.patterns import regex

_FIELD: Final = regex(r"\{(\w+)\}")


@dataclass(frozen=True)
class FormPrinter:
    """Prints rows on one form.

    Attributes:
        form: the form.
        common: the common record of the form's kind; None prints columns of the list only.
        shift: correction of the printer; None takes the form's.
        background: picture of the form under the text, for a preview; None prints the text only.
        may_be_blank: columns that print nothing where their cell is empty; another empty cell refuses its row.
    """

    form: Form
    common: Common | None = None
    shift: tuple[float, float] | None = None
    background: bytes | None = None
    may_be_blank: frozenset[str] = frozenset()

    def print(
        self,
        rows: Iterable[Row],
        path: Path,
        *,
        tell: Callable[[int], None] | None = None,
        skip: bool = False,
        overwrite: bool = False,
    ) -> Printed:
        """Write one PDF, a page for each row; it is there whole or not at all.

        Args:
            rows: in the order of printing; read once.
            path: the file.
            tell: called with the number of pages after every hundredth.
            skip: leave bad rows out; otherwise they are an error and nothing is written.
            overwrite: replace also what is not the program's own; the old file stays as `.bak`.

        Raises:
            OverwriteError: somebody's work stands there.
            RecordError: rows cannot be printed, such as one with an empty cell behind a field; all are told.
            InputError: a field nobody knows, a font that is missing.
        """
        form = self.form
        sheet = form.sheet()
        if self.background is not None:
            whole = Picture(0, 0, form.width, form.height, self.background)
            sheet = Sheet(form.width, form.height, sheet.boxes, pictures=(whole,))
        rules = {field.key: Rules(field.floor, field.lines, field.lines > 1) for field in form.fields}
        setter = Setter(sheet, rules, form.folder)
        problems: list[Problem] = []
        notes: list[Problem] = []
        pages = 0
        with files.streaming(path, overwrite=overwrite) as out:
            shift = self.shift if self.shift is not None else form.shift
            lane = open_lane(out, sheet, title=form.name, fonts=MACHINE, folder=form.folder, shift=shift)
            lane.begin()
            for row in rows:
                try:
                    texts, name = self._texts(row)
                    done, too_long = setter.set(texts)
                    if too_long:
                        raise InputError(*(self._too_long(key, texts[key], row) for key in too_long))
                except InputError as error:
                    problems += error.problems
                    continue
                boxes = sheet.fields
                lane.page((SetText(boxes[key], f.lines, f.size) for key, f in done.items() if f.lines), bookmark=name)
                pages += 1
                notes += [*row.notes, *self._notes(done, row)]
                if tell and pages % 100 == 0:
                    tell(pages)
            if problems and not skip:
                raise RecordError(*problems)
            if not pages:
                raise RecordError(*problems, Problem("không có hàng nào để in", cach_sua="Xem lại danh sách"))
            lane.finish()
        return Printed(pages, tuple(problems), tuple(notes))

    def _texts(self, row: Row) -> tuple[dict[str, str], str]:
        if row.problems:
            raise InputError(*row.problems)
        values = own = {name: _text(value) for name, value in row.values.items()}
        subject = ""
        if self.common is not None:
            kind = certificate_kind(self.form.kind)
            subject = subject_of(kind, values)
            # A blank cell does not hide what the common record says.
            filled = {name: value for name, value in own.items() if value or name not in self.common.values}
            worded = printed(kind, self.common, row)
            values = {**self.common.values, **filled, **worded}
            own = {name: value for name, value in filled.items() if name not in worded}
        blank = {name for name, value in own.items() if not value} - self.may_be_blank
        texts: dict[str, str] = {}
        problems: list[Problem] = []
        for field in self.form.fields:
            if field.subject and subject and field.subject != subject:
                continue
            texts[field.key] = self._filled(field, values, problems)
            if not field.may_be_blank:
                problems += (self._blank(field, name, row) for name in field.names if name in blank)
        if problems:
            raise InputError(*problems)
        name = values.get("nguoi_nhan") or values.get("ho_ten") or values.get("ten_tap_the") or row.place
        return texts, name.replace("\n", "; ")

    def _filled(self, field: FormField, values: Mapping[str, str], problems: list[Problem]) -> str:
        for name in field.names:
            if name not in values:
                known = ", ".join(sorted(key for key in values if not key.endswith("_in")))
                remedy = "" if self.common else " Thêm --chung nếu trường này lấy từ bản ghi chung."
                problems.append(
                    Problem(
                        "phôi nhắc tới trường không có",
                        field.place,
                        tim_thay=name,
                        can_co=known,
                        cach_sua=remedy.strip(),
                    )
                )
        return _FIELD.sub(lambda match: values.get(match[1], ""), field.pattern).strip()

    def _blank(self, field: FormField, name: str, row: Row) -> Problem:
        return Problem(
            f"ô trống mà phôi in ra: {name}", row.places.get(name, row.place),
            cach_sua=f"Điền ô này; nếu được phép trống, thêm cho_trong: co vào {field.place}",
        )  # fmt: skip

    def _too_long(self, key: str, text: str, row: Row) -> Problem:
        field = next(field for field in self.form.fields if field.key == key)
        return Problem(
            f"chữ quá dài, không vừa ô {field.box.width:g} mm của phôi", row.place, tim_thay=text[:200],
            cach_sua=f"Rút gọn, hoặc tăng rong, so_dong, giảm san ở {field.place}",
        )  # fmt: skip

    def _notes(self, done: Mapping[str, Fitted], row: Row) -> list[Problem]:
        found = []
        for field in self.form.fields:
            fitted = done.get(field.key)
            if fitted is not None and fitted.shrunk:
                how = f"{field.box.look.size:g} xuống {fitted.size:g} pt"
                found.append(Problem(f"chữ dài, đã thu nhỏ từ {how}", row.place, tim_thay=" ".join(fitted.lines)))
        return found


def _text(value: object) -> str:
    return ngay_ngan(value) if isinstance(value, date) else "" if value is None else str(value)


def names_row(form: Form) -> Row:
    """Make a row that prints the names of the fields: for a look at an empty form."""
    names = {name for field in form.fields for name in field.names}
    return Row(1, "", {name: f"[{name}]" for name in names})
