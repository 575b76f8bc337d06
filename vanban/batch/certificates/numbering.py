"""Certificates that get their number from the book of certificates: what is entered of each, and the row with its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.making import CertificateMaker
from vanban.batch.certificates.wording import decided_on, signed_on
from vanban.batch.names import name_of
from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.registers import YeuCauVaoSo


def may_be_numbered(maker: CertificateMaker, rows: Sequence[Row]) -> list[Problem]:
    """Say why these certificates cannot take their numbers from the book: they print none, or have one already."""
    if maker.common.values.get("so_vang") == "khong":
        said = "giấy không in số vào sổ (so_vang: khong), nên không cấp số"
        return [Problem(said, tep=maker.common.name, cach_sua="Bỏ dòng so_vang của bản ghi chung, hoặc bỏ --phat-hanh")]
    remedy = "Bỏ số ở cột này để sổ cấp số; giấy đã đánh số tay thì làm không có --phat-hanh"
    return [
        Problem(
            "hàng đã có số vào sổ",
            row.places.get("so_vang", row.place),
            tim_thay=str(row.values["so_vang"]),
            cach_sua=remedy,
        )
        for row in rows
        if row.values.get("so_vang")
    ]


def entry_of(maker: CertificateMaker, row: Row, today: date) -> YeuCauVaoSo:
    """Give what the book of certificates keeps of a row; its year is that of the decision, else of the signing, else this one."""
    common = maker.common
    decision, signing = decided_on(common, row), signed_on(common, row)
    whole = all(part is not None for part in decision)
    nam, thang, ngay = decision
    return YeuCauVaoSo(
        ten_so=maker.kind,
        ho_ten=name_of(row),
        nam=nam or signing[0] or today.year,
        don_vi=" ".join(str(row.values.get("don_vi") or "").split()),
        hinh_thuc=certificate_kind(maker.kind).ten,
        quyet_dinh=str(row.values.get("so_quyet_dinh") or common.values.get("so_quyet_dinh") or ""),
        ngay_quyet_dinh=date(nam, thang, ngay) if whole and nam and thang and ngay else None,
    )


def with_number(maker: CertificateMaker, row: Row, number: str) -> bytes:
    """Make the certificate of a row with its number.

    Raises:
        InputError: the row gives no certificate.
    """
    return b"".join(maker.pieces(replace(row, values={**row.values, "so_vang": number})))
