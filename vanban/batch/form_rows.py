"""From a list to what is printed on pre-printed forms: read, asked about and told as for any other batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.batch.certificates.form_printing import FormPrinter
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.making import arranged
from vanban.batch.list_settings import field_keys
from vanban.batch.lists import columns_of
from vanban.batch.preparing import Wish, common_of, listed, with_blanks_told, with_common_settings
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass

if TYPE_CHECKING:
    from vanban.batch.rows import Row
    from vanban.overprint.form import Form


@dataclass(frozen=True, slots=True)
class FormJob:
    """A printing on forms that is ready to run.

    Attributes:
        printer: prints rows on the form.
        rows: in the order of printing, bad ones too.
        notes: what was left out of the list or guessed in reading it.
    """

    printer: FormPrinter
    rows: tuple[Row, ...]
    notes: tuple[Problem, ...]


def prepare_forms(form: Form, wish: Wish) -> FormJob:
    """Read the list that is printed on a form, and the common record.

    Args:
        form: the form.
        wish: the list; the form's kind, which may be "" for any list; the common record, None prints columns of the list
            only.

    Raises:
        UnsettledError: it is not sure what a column of the list is.
        InputError: form, list or record are wrong; everything is told.
    """
    if wish.common is not None and not form.kind:
        remedy = "Thêm dòng loai: giay_khen vào tệp phôi"
        raise InputError(Problem("phôi chưa ghi dùng cho loại giấy nào", "loai", cach_sua=remedy))
    wish = with_common_settings(wish)
    if form.kind:
        columns = certificate_kind(form.kind).columns
        rows, table = listed(wish, columns=columns)
    else:
        columns = columns_of(name for field in form.fields for name in field.names)
        rows, table = listed(wish, hints=columns)
    common = None
    if wish.common is not None:
        common = common_of(wish)
        table = with_blanks_told(table, rows, common.values, always=("thanh_tich",))
        rows = tuple(arranged(form.kind, common, rows))
    blank = frozenset(field_keys(wish.may_be_blank, columns))
    return FormJob(FormPrinter(form, common, may_be_blank=blank), rows, table.notes if table else ())
