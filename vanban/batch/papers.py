"""Any kind of paper from a list: a common record of that kind with tags, filled for each row.

`giay_moi` for three hundred guests: the record says "Trân trọng kính mời {{ ho_ten }}", the list has the names. A
column named like a field of the record ("Số", "Kính gửi") fills that field.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from vanban.batch.list_settings import SETTINGS
from vanban.batch.makers import cells_named
from vanban.batch.row_values import RowValues
from vanban.batch.rows import Row
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.line.office import HOUSE, Office
from vanban.models import VAN_BAN
from vanban.records.node_files import read_node
from vanban.records.tables.grid import is_blank
from vanban.rendering.engine.phrases import Phrases


@dataclass(frozen=True)
class PaperMaker:
    """Makes a paper of one kind for each row.

    Attributes:
        kind: key of the kind.
        common: the record all papers share; its texts may hold tags.
        name: what to call that record in messages.
        office: who makes them.
        may_be_blank: fields whose cells may be empty behind a tag.
    """

    kind: str
    common: Mapping[str, Any]
    name: str = ""
    office: Office = HOUSE
    may_be_blank: frozenset[str] = frozenset()

    def identity(self) -> str:
        """A mark of the record, the profile and what the office's own templates hold, wherever they lie."""
        office = self.office
        own = sorted(office.templates.glob("*.docx")) if office.templates is not None else []
        marks = [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in own]
        text = repr((self.kind, _plain(self.common), office.profile, marks, office.keeps_record))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def check(self, row: Row) -> tuple[Problem, ...]:
        """Make the paper and throw it away.

        Raises:
            InputError, TemplateError: the row gives no paper.
        """
        self.pieces(row)
        return ()

    def ready(self, row: Row) -> tuple[list[bytes], tuple[Problem, ...]]:
        """The file of the row, looked over.

        Raises:
            InputError, TemplateError: the row gives no paper.
        """
        return self.pieces(row), ()

    def pieces(self, row: Row) -> list[bytes]:
        """The file of the row.

        Raises:
            InputError, TemplateError: the row gives no paper.
        """
        return self.office.pieces(self.office.paper(self.record(row)))

    def record(self, row: Row) -> dict[str, Any]:
        """The record of one row.

        Raises:
            InputError: a tag asks for a column the list does not have.
        """
        with cells_named(row):
            filled = self._phrases.fill(RowValues(may_be_blank=self.may_be_blank)(row))
        names = {key(str(name)): name for name in filled}
        used = {name.partition(".")[0] for name in self._phrases.variables}
        for column, value in row.values.items():
            if column in self._fields and column not in used and not is_blank(value):
                filled[names.get(column, column)] = value
        return {**filled, names.get("loai", "loai"): self.kind}

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.common, self.name)

    @cached_property
    def _fields(self) -> frozenset[str]:
        kind = VAN_BAN[self.kind]
        return frozenset(kind.model_fields) | frozenset(kind.TEN_KHAC)

    def uses(self, columns: Iterable[str]) -> bool:
        """Whether any column of a list makes one paper differ from another."""
        return bool(self.variables) or any(column in self._fields for column in columns)

    @property
    def fields(self) -> frozenset[str]:
        """Names of the record a column may fill."""
        return self._fields

    @property
    def variables(self) -> set[str]:
        """Names the record's tags ask for."""
        return self._phrases.variables

    def __getstate__(self) -> dict[str, Any]:
        """Travel without what was compiled."""
        names = ("kind", "common", "name", "office", "may_be_blank")
        return {name: self.__dict__[name] for name in names}


def paper_maker(
    kind: str, common: Path | Mapping[str, Any] | None, office: Office, *, may_be_blank: Iterable[str] = ()
) -> PaperMaker:
    """Prepare papers of one kind.

    Args:
        kind: key of the kind.
        common: the record they share, as a file or a mapping; None when the list has every field.
        office: who makes them.
        may_be_blank: fields whose cells may be empty behind a tag.

    Raises:
        InputError: there is no such kind, or the record cannot be read.
        TemplateError: a tag in the record is wrong.
    """
    if kind not in VAN_BAN:
        raise InputError(Problem("không có loại văn bản này", tim_thay=kind, cach_sua="Xem danh sách: vanban mau"))
    maker = PaperMaker(
        kind, _record(common), str(common) if isinstance(common, Path) else "", office, frozenset(may_be_blank)
    )
    _ = maker.variables
    return maker


def _record(common: Path | Mapping[str, Any] | None) -> Mapping[str, Any]:
    if common is None:
        return {}
    if not isinstance(common, Path):
        return {str(name): item for name, item in common.items() if key(str(name)) not in SETTINGS}
    value = read_node(common).value
    if not isinstance(value, Mapping):
        raise InputError(Problem("bản ghi chung phải gồm các mục «tên: giá trị»", tep=str(common)))
    return {str(name): item for name, item in value.items() if key(str(name)) not in SETTINGS}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((str(name), _plain(item)) for name, item in value.items())
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return repr(value)
