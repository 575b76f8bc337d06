"""From what a clerk names (a kind, a list, a common record, a template) to rows and the maker that serves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vanban.batch.certificates import making as certificates
from vanban.batch.certificates.common import Common, make_common, read_common
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS, certificate_kind
from vanban.batch.making import TemplateMaker
from vanban.batch.office import RowValues, columns_of
from vanban.batch.rows import Maker, Row, rows_from, rows_of
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.records.reading import read_node
from vanban.records.tables import Column, Table, read_table
from vanban.records.tables_columns import Matcher
from vanban.regulation import LOAI
from vanban.rendering import Template

OWN_TEMPLATE = "khuon"
Source = Path | Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Job:
    """A batch that is ready to run.

    Attributes:
        kind: key of the kind.
        rows: in the order of the list, bad ones too.
        maker: makes their files.
        table: how the list was understood; None for records given as such.
        certificate: the common record of a certificate; None for other kinds.
        doubts: what looks wrong in the template, though files can be made.
    """

    kind: str
    rows: tuple[Row, ...]
    maker: Maker
    table: Table | None = None
    certificate: Common | None = None
    doubts: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a batch is to be made of.

    Attributes:
        kind: a kind of certificate, any kind of paper, or "khuon" for an office's own DOCX.
        source: the list, or records as mappings.
        common: what all papers share: a file or a mapping; None for nothing.
        template: the office's own DOCX; required for "khuon".
        folder: the office's folder of templates; None: the house's only.
        sheet: sheet of the list; None takes the one whose header fits best.
        filters: further filters for the tags of `template`.
    """

    kind: str
    source: Source
    common: Path | Mapping[str, Any] | None = None
    template: Path | bytes | None = None
    folder: Path | None = None
    sheet: str | None = None
    filters: Mapping[str, Callable[..., object]] | None = None


def prepare(wish: Wish) -> Job:
    """Read the list and the common record, compile the template.

    Raises:
        InputError: there is no such kind, or list or common record are wrong.
        TemplateError: the template is wrong.
        MissingDependencyError: the list needs an extra to be read.
    """
    kind = key(wish.kind)
    if kind in CERTIFICATE_KINDS:
        return _certificates(kind, wish)
    if kind == OWN_TEMPLATE or (wish.template is not None and kind not in LOAI):
        return _own_template(kind, wish)
    if kind in LOAI:
        if wish.template is not None:
            return _own_template(kind, wish)
        return _papers(kind, wish)
    raise InputError(
        Problem(
            "không có loại này",
            tim_thay=wish.kind,
            can_co=f"một loại giấy ({', '.join(CERTIFICATE_KINDS)}), một loại văn bản, hoặc khuon",
            cach_sua="Xem danh sách: vanban mau",
        )
    )


def _certificates(kind: str, wish: Wish) -> Job:
    known = certificate_kind(kind)
    rows, table = _rows(wish, known.columns)
    if isinstance(wish.common, Path):
        common = read_common(wish.common, kind, known.fields)
    else:
        common = make_common(wish.common or {}, kind, known.fields)
    template = wish.template if isinstance(wish.template, Path) else None
    maker = certificates.prepare(kind, common, folder=wish.folder, template=template)
    return Job(kind, tuple(certificates.arranged(kind, common, rows)), maker, table, common)


def _own_template(kind: str, wish: Wish) -> Job:
    if wish.template is None:
        remedy = "Thêm --khuon TỆP.docx, là tệp Word có các thẻ như {{ ho_ten }}."
        raise InputError(Problem("chưa cho biết khuôn", cach_sua=remedy))
    template = Template.load(wish.template, filters=wish.filters)
    variables = template.variables()
    rows, table = _rows(wish, (), columns_of(variables))
    common = _mapping(wish.common)
    _require(template.required(), common, rows, table, template.name)
    return Job(kind, rows, TemplateMaker(template, RowValues(common)), table, doubts=template.doubts())


def _papers(kind: str, wish: Wish) -> Job:
    # The models of all papers take a second to build; certificates do without them.
    from vanban.batch.papers import paper_maker

    maker = paper_maker(kind, wish.common, folder=wish.folder)
    rows, table = _rows(wish, (), columns_of(maker.variables))
    return Job(kind, rows, maker, table)


def _rows(wish: Wish, columns: Sequence[Column], hints: Sequence[Column] = ()) -> tuple[tuple[Row, ...], Table | None]:
    """Rows of the list; `hints` are columns it may have beside any others."""
    if not isinstance(wish.source, Path):
        rows = rows_from(wish.source)
        return tuple(replace(row, values=_keyed(row.values)) for row in rows), None
    wanted = columns or hints
    try:
        table = read_table(wish.source, sheet=wish.sheet, columns=wanted)
    except InputError:
        if columns:
            raise
        # Few of the template's names stand in a header: take the list as it is, and say later what is missing.
        table = read_table(wish.source, sheet=wish.sheet)
    if columns:
        return rows_of(table), table
    names = _names(table, hints)
    # A column the list does not have is missing, not blank: its tag must be told, not left empty.
    absent = {hint.key for hint in hints} - {names.get(column.key, column.key) for column in table.columns}
    return tuple(_renamed(row, names, absent) for row in rows_of(table)), table


def _names(table: Table, hints: Sequence[Column]) -> dict[str, str]:
    """Keys of columns that were read under their header's own name → the names the template has for them."""
    matcher = Matcher(hints)
    found = {}
    for column in table.columns:
        match = matcher.match(column.header) if not column.ten else None
        if match is not None and match[1] != "gần đúng":
            found[column.key] = match[0].key
    return found


def _renamed(row: Row, names: Mapping[str, str], absent: set[str]) -> Row:
    values = {names.get(name, name): value for name, value in row.values.items() if name not in absent or value}
    return replace(row, values=values, places={names.get(name, name): cell for name, cell in row.places.items()})


def _keyed(values: Mapping[str, object]) -> dict[str, object]:
    """Fields as `key` writes them, beside the names they were given."""
    return {**{key(name): value for name, value in values.items()}, **values}


def _mapping(common: Path | Mapping[str, Any] | None) -> dict[str, Any]:
    if common is None:
        return {}
    value = read_node(common).value if isinstance(common, Path) else common
    if not isinstance(value, Mapping):
        raise InputError(Problem("bản ghi chung phải gồm các mục «tên: giá trị»", tep=str(common)))
    return _keyed({str(name): item for name, item in value.items()})


def _require(
    required: Iterable[str], common: Mapping[str, Any], rows: Sequence[Row], table: Table | None, name: str
) -> None:
    """A value that neither list nor common record has is missing in every row: told once, before any row."""
    wanted = {variable.partition(".")[0].partition("[")[0] for variable in required}
    given = {"stt", *common, *(field for row in rows for field in row.values)}
    missing = sorted(wanted - given)
    if missing:
        headers = [column.header for column in table.columns] if table else sorted(given - {"stt"})
        raise InputError(
            Problem(
                f"danh sách và bản ghi chung không có giá trị mà khuôn cần: {', '.join(missing)}",
                tep=name,
                tim_thay="; ".join(" ".join(header.split()) for header in headers),
                cach_sua="Thêm cột hoặc dòng trong bản ghi chung, hoặc sửa tên trong thẻ của khuôn.",
            )
        )
