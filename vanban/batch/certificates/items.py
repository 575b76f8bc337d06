"""What a kind of certificate asks for, in Vietnamese: the columns of its list, the items of its common record."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.batch.certificates.common_fields import CommonField
from vanban.batch.certificates.kinds import CertificateKind
from vanban.records.tables.table import Column


def item_lines(kind: CertificateKind) -> Iterator[str]:
    """List what a certificate asks for, line by line."""
    yield f"{kind.ten} ({kind.key})"
    yield ""
    yield "CỘT CỦA DANH SÁCH (bỏ cột nào không dùng; tên khác cùng nghĩa cũng được)"
    either = [column.ten for column in kind.columns if column.required]
    needed = f"bắt buộc một trong: {', '.join(either)}" if len(either) > 1 else "bắt buộc"
    yield from (_column(column, needed) for column in kind.columns)
    yield ""
    yield "MỤC CỦA BẢN GHI CHUNG (--chung; viết có dấu hay không dấu đều được)"
    yield from (_field(one) for one in kind.fields)
    yield ""
    yield f"Danh sách mẫu: vanban mau {kind.key} --excel DANH_SÁCH.xlsx; bản ghi chung mẫu: vanban mau {kind.key} --chung"


def _column(column: Column, needed: str) -> str:
    said = [needed if column.required else "không bắt buộc"]
    if column.choices:
        said.append("một trong: " + ", ".join(column.choices))
    if column.note:
        said.append(column.note)
    if column.synonyms:
        said.append("cũng nhận: " + ", ".join(column.synonyms[:4]))
    example = next((text for text in column.examples if text), "")
    return f"  {column.ten}: {'; '.join([*said, *([f'ví dụ: {example}'] if example else [])])}"


def _field(one: CommonField) -> str:
    said = ["bắt buộc" if one.required else "không bắt buộc"]
    if one.choices:
        said.append("một trong: " + ", ".join(one.choices))
    if one.note:
        said.append(one.note)
    if one.sample:
        said.append(f"ví dụ: {one.sample}")
    return f"  {one.ten[:1].upper()}{one.ten[1:]} ({one.key}): {'; '.join(said)}"
