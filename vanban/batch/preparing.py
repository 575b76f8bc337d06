"""From what a clerk names (a kind, a list, a common record, a template) to rows and the maker that serves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban.batch.list_settings import SETTINGS, field_keys, settings_of
from vanban.batch.makers import TemplateMaker
from vanban.batch.row_values import RowValues
from vanban.batch.rows import Maker, Row, rows_from
from vanban.batch.standing_in import standing_in
from vanban.errors import InputError, Problem, UnsettledError
from vanban.frozen import dataclass
from vanban.language import key
from vanban.line.office import HOUSE, Office
from vanban.regulation import LOAI
from vanban.rendering import Template

if TYPE_CHECKING:
    from vanban.batch.certificates.common import Common
    from vanban.records.tables.choices import Choices
    from vanban.records.tables.columns import Column
    from vanban.records.tables.table import Table

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
        title: what its papers are called; "" when nobody knows.
        listed: the rows as they stand in the list, where several of them make one paper; () when they are `rows`.
        columns: what the list may contain, or names that are looked for in it.
    """

    kind: str
    rows: tuple[Row, ...]
    maker: Maker
    table: Table | None = None
    certificate: Common | None = None
    doubts: tuple[Problem, ...] = ()
    title: str = ""
    listed: tuple[Row, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a batch is to be made of.

    Attributes:
        kind: a kind of certificate, any kind of paper, or "khuon" for an office's own DOCX.
        source: the list, or records as mappings.
        common: what all papers share: a file or a mapping; None for nothing.
        template: the office's own DOCX; required for "khuon".
        office: who makes the papers: its profile, its templates.
        sheet: sheet of the list; None takes the one whose header fits best.
        filters: further filters for the tags of `template`.
        choices: what the clerk decided about the list's columns; None: nothing but what the common record says.
        may_be_blank: names of fields that may be empty.
        ask: whether an open question about the list is raised; False leaves it in the job's table.
        trust_error_book: an error workbook counts although the list it came from was edited meanwhile.
        today: the day it is; None says nothing of days far off.
    """

    kind: str
    source: Source
    common: Path | Mapping[str, Any] | None = None
    template: Path | bytes | None = None
    office: Office = HOUSE
    sheet: str | None = None
    filters: Mapping[str, Callable[..., object]] | None = None
    choices: Choices | None = None
    may_be_blank: tuple[str, ...] = ()
    ask: bool = True
    trust_error_book: bool = False
    today: date | None = None


def prepare(wish: Wish) -> Job:
    """Read the list and the common record, compile the template.

    Raises:
        InputError: there is no such kind, or list or common record are wrong.
        TemplateError: the template is wrong.
        MissingDependencyError: the list needs an extra to be read.
    """
    kind = key(wish.kind)
    wish = with_common_settings(wish)
    if kind == OWN_TEMPLATE or (wish.template is not None and kind in LOAI):
        return _own_template(kind, wish)
    if kind in LOAI:
        return _papers(kind, wish)
    return _certificates(kind, wish)


def with_common_settings(wish: Wish) -> Wish:
    """Add what the common record says about the list: its block `cot:`, and `cho_trong:`."""
    choices, blank = settings_of(wish.common)
    if choices is None and not blank:
        return wish
    both = wish.choices.over(choices) if wish.choices and choices else wish.choices or choices
    return replace(wish, choices=both, may_be_blank=(*wish.may_be_blank, *blank))


# What a kind needs is brought in when it is asked for: the models of all papers take longer to build than a small batch
# from a template takes to run.


def _own_template(kind: str, wish: Wish) -> Job:
    from vanban.batch.lists import every_name, with_address_checked

    if wish.template is None:
        remedy = "Thêm --khuon TỆP.docx, là tệp Word có các thẻ như {{ ho_ten }}."
        raise InputError(Problem("chưa cho biết khuôn", cach_sua=remedy))
    template = Template.load(wish.template, filters=wish.filters)
    template.require_tags()
    hints = _hints(template.variables())
    rows, table = listed(wish, hints=hints)
    common = _mapping(wish.common)
    if table is None or not table.questions:
        _require(template.required(), common, rows, table, template.name)
        template.refuse_untaken(every_name({*common, *(field for row in rows[:1] for field in row.values)}))
        rows = with_address_checked(rows, template.address_before_name())
    blank = frozenset(field_keys(wish.may_be_blank, hints))
    maker = TemplateMaker(template, RowValues(common, blank))
    return Job(kind, rows, maker, with_blanks_told(table, rows, common), doubts=template.doubts(), columns=hints)


def _papers(kind: str, wish: Wish) -> Job:
    from vanban.batch.papers import paper_maker

    maker = paper_maker(kind, wish.common, wish.office)
    blank = frozenset(field_keys(wish.may_be_blank, _hints(maker.variables)))
    maker = replace(maker, may_be_blank=blank) if blank else maker
    hints = _hints(maker.variables, maker.fields)
    rows, table = listed(wish, hints=hints)
    if table is not None and table.questions:
        return Job(kind, rows, maker, table, title=LOAI[kind].ten, columns=hints)
    columns = {name for row in rows for name in row.values}
    if len(rows) > 1 and not maker.uses(columns):
        raise InputError(
            Problem(
                "mọi văn bản sẽ giống hệt nhau: bản ghi chung không dùng cột nào của danh sách",
                tep=maker.name,
                tim_thay=", ".join(sorted(columns)),
                cach_sua="Viết tên cột vào chỗ cần điền, ví dụ: {{ ho_ten }}.",
            )
        )
    table = with_blanks_told(table, rows, _keyed(maker.common, {}))
    return Job(kind, rows, maker, table, title=LOAI[kind].ten, columns=hints)


def with_blanks_told(
    table: Table | None, rows: Sequence[Row], common: Mapping[str, object], *, always: Iterable[str] = ()
) -> Table | None:
    """The list, with its blank cells told for which the common record speaks."""
    if table is None or table.questions:
        return table
    told = standing_in(rows, common, table.name, always=always)
    return replace(table, notes=(*table.notes, *told)) if told else table


def _certificates(kind: str, wish: Wish) -> Job:
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS
    from vanban.batch.certificates.making import arranged
    from vanban.batch.certificates.making import prepare as prepare_certificates

    known = CERTIFICATE_KINDS.get(kind)
    if known is None:
        raise InputError(
            Problem(
                "không có loại này",
                tim_thay=wish.kind,
                can_co=f"một loại giấy ({', '.join(CERTIFICATE_KINDS)}), một loại văn bản, hoặc khuon",
                cach_sua="Xem danh sách: vanban mau",
            )
        )
    if isinstance(wish.template, bytes):
        raise InputError("khuôn riêng của một loại giấy phải là tệp trên đĩa")
    rows, table = listed(wish, columns=known.columns)
    common = common_of(wish)
    maker = prepare_certificates(kind, common, folder=wish.office.templates, template=wish.template)
    if wish.may_be_blank:
        maker = replace(maker, may_be_blank=frozenset(field_keys(wish.may_be_blank, known.columns)))
    merit = {"thanh_tich": known.thanh_tich} if known.thanh_tich and not common.values.get("thanh_tich") else {}
    table = with_blanks_told(table, rows, {**common.values, **merit}, always=("thanh_tich",))
    made = tuple(arranged(kind, common, rows))
    several = tuple(rows) if len(made) != len(rows) else ()
    return Job(
        kind, made, maker, table, common, title=known.ten, listed=several, columns=known.columns, doubts=maker.doubts
    )


def common_of(wish: Wish) -> Common:
    """Read what all certificates of a wish share; what it leaves out comes from the office's profile.

    Raises:
        InputError: it is wrong; every fault with line and key.
    """
    from vanban.batch.certificates.common import make_common, read_common
    from vanban.batch.certificates.kinds import certificate_kind
    from vanban.batch.certificates.office_values import office_values

    known, given = certificate_kind(key(wish.kind)), office_values(wish.office.profile)
    if isinstance(wish.common, Path):
        return read_common(wish.common, known.key, known.fields, given=given)
    return make_common(wish.common or {}, known.key, known.fields, given=given)


def _remembered(wish: Wish) -> tuple[Choices, ...]:
    if not isinstance(wish.source, Path):
        return ()
    from vanban.batch.remembering import remembered

    return remembered(wish.source, key(wish.kind))


def _hints(variables: Iterable[str], fields: Iterable[str] = ()) -> tuple[Column, ...]:
    from vanban.batch.lists import columns_of

    return columns_of(variables, fields)


def listed(
    wish: Wish, *, columns: Sequence[Column] = (), hints: Sequence[Column] = ()
) -> tuple[tuple[Row, ...], Table | None]:
    """Read a list, or take the records that were given in its place.

    An error workbook brings the good rows of the first list along.

    Args:
        wish: what is to be made of it.
        columns: what the list may contain; its header must fit them.
        hints: when there are no `columns`: names it may have beside any others.

    Returns:
        The rows, and the list as it was read; None for records that were given.

    Raises:
        UnsettledError: it is not sure what a column is.
        InputError: the file cannot be read, has no header or lacks a required column.
    """
    source = wish.source
    if not isinstance(source, Path):
        return _given(source, columns), None
    from vanban.batch.corrected import carries_good_rows, is_error_book, whole_list
    from vanban.batch.far_days import far_days
    from vanban.batch.first_list import edited_since
    from vanban.batch.lists import read_list, with_full_names
    from vanban.batch.unconfirmed import still_doubtful
    from vanban.batch.withdrawn import without_withdrawn

    def read(sheet: str | None) -> tuple[tuple[Row, ...], Table]:
        return read_list(
            source, columns, hints, sheet=sheet, choices=wish.choices, ask=wish.ask, remembered=_remembered(wish),
            may_be_blank=field_keys(wish.may_be_blank, columns or hints),
        )  # fmt: skip

    # The sheets that were asked for are those of the first list.
    corrected, table = read(None if wish.sheet and carries_good_rows(source) else wish.sheet)
    if carries_good_rows(source):
        corrected = still_doubtful(source, corrected, blanks_settled=bool(wish.may_be_blank))
    rows, table = whole_list(corrected, table, read)
    if hints or not columns:
        # «Ghi chú» is a field of a record too; where no tag asks for it, it says what is to become of the row.
        printed = {column.key for column in hints if column.asked or column.key != "ghi_chu"}
        rows = without_withdrawn(with_full_names(rows, hints), printed)
    if wish.today is not None:
        table = replace(table, notes=(*table.notes, *far_days(rows, wish.today, table.name)))
    if table.questions or not is_error_book(table):
        return rows, table
    edited = edited_since(source, [(row.index, row) for row in rows])
    if edited is None:
        return rows, table
    if not wish.trust_error_book:
        raise UnsettledError(edited)
    told = Problem("làm theo tệp hàng lỗi dù danh sách đầu đã sửa sau đó", tep=edited.tep, tim_thay=edited.tim_thay)
    return rows, replace(table, notes=(told, *table.notes))


def _given(records: Iterable[Mapping[str, object]], columns: Sequence[Column]) -> tuple[Row, ...]:
    if columns:
        from vanban.batch.given import read_given

        return read_given(records, columns)
    keys: dict[str, str] = {}
    return tuple(replace(row, values=_keyed(row.values, keys)) for row in rows_from(records))


def _keyed(values: Mapping[str, object], keys: dict[str, str]) -> dict[str, object]:
    """Fields as `key` writes them, beside the names they were given; `keys` remembers names already seen."""
    for name in values.keys() - keys.keys():
        keys[name] = key(name)
    return {**{keys[name]: value for name, value in values.items()}, **values}


def _mapping(common: Path | Mapping[str, Any] | None) -> dict[str, Any]:
    if common is None:
        return {}
    value: object = common
    if isinstance(common, Path):
        from vanban.records.node_files import read_node

        value = read_node(common).value
    if not isinstance(value, Mapping):
        raise InputError(Problem("bản ghi chung phải gồm các mục «tên: giá trị»", tep=str(common)))
    return _keyed({str(name): item for name, item in value.items() if key(str(name)) not in SETTINGS}, {})


def _require(
    required: Iterable[str], common: Mapping[str, Any], rows: Sequence[Row], table: Table | None, name: str
) -> None:
    """A value that neither list nor common record has is missing in every row: told once, before any row."""
    wanted = {variable.partition(".")[0].partition("[")[0] for variable in required}
    given = {"stt", *common, *(field for row in rows for field in row.values)}
    keyed = {key(name) for name in given}
    missing = sorted(name for name in wanted - given if key(name) not in keyed)
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
