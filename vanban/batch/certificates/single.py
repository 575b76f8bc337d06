"""One certificate from one record: the common record with its recipient in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from vanban.batch.certificates.common import make_common
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS, CertificateKind, certificate_kind
from vanban.batch.certificates.making import arranged, prepare
from vanban.batch.certificates.office_values import office_values
from vanban.batch.certificates.samples import sample_common
from vanban.batch.given import read_given
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.line.office import Office
from vanban.records.node_files import read_node

RECIPIENT: Final = "nguoi_nhan"
"""Key of the record under which the recipient stands, with the names of the columns of a list."""


def certificate_record(path: Path) -> Mapping[str, Any] | None:
    """Read a record when it is one of a certificate; None when it is of another kind.

    Raises:
        InputError: the file cannot be read as a record.
    """
    value = read_node(path).value
    if not isinstance(value, Mapping):
        return None
    record = {key(str(name)): item for name, item in value.items()}
    return record if key(str(record.get("loai") or "")) in CERTIFICATE_KINDS else None


def make_certificate(record: Mapping[str, Any], office: Office, path: Path) -> bytes:
    """Make the certificate of a record.

    Args:
        record: from `certificate_record`.
        office: who makes it: its profile, its templates.
        path: where the record stands, for relative files and messages.

    Raises:
        InputError: the record or its recipient is wrong; every fault is told.
        TemplateError: the office's template is wrong.
    """
    kind = certificate_kind(key(str(record["loai"])))
    person = record.get(RECIPIENT)
    if not isinstance(person, Mapping):
        remedy = "Thêm nguoi_nhan: {ho_ten: …, gioi_tinh: …}; nhiều người thì dùng lệnh hang-loat"
        raise InputError(Problem("bản ghi chưa có người nhận", RECIPIENT, str(path), cach_sua=remedy))
    shared = {name: value for name, value in record.items() if name != RECIPIENT}
    common = make_common(shared, kind.key, kind.fields, folder=path.parent, given=office_values(office.profile))
    (row,) = arranged(kind.key, common, read_given([person], kind.columns))
    if row.problems:
        raise InputError(*row.problems)
    return b"".join(prepare(kind.key, common, folder=office.templates).pieces(row))


def sample_record(kind: CertificateKind) -> str:
    """Write a complete record of one certificate: the sample of the common record with the first made-up recipient."""
    lines = [sample_common(kind).replace("# Bản ghi chung: ", "# Bản ghi một giấy: ", 1).rstrip("\n"), f"{RECIPIENT}:"]
    for column in kind.columns:
        if column.sampled and column.key != "ghi_chu" and column.examples and column.examples[0]:
            lines.append(f'  {column.key}: "{column.examples[0]}"')
    return "\n".join(lines) + "\n"
