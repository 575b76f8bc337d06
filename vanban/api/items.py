"""The items of a kind of paper or certificate in Vietnamese, for who writes a record or a list."""

from __future__ import annotations

from vanban import records


def items_of(loai: str) -> str:
    """List the items of a kind: name, whether it must be there, an example; of certificates the columns of their list too.

    Raises:
        InputError: there is no such kind.
    """
    from vanban.batch.certificates.items import item_lines
    from vanban.batch.certificates.kinds import CERTIFICATE_KINDS

    certificate = CERTIFICATE_KINDS.get(loai)
    return "\n".join(item_lines(certificate) if certificate is not None else records.item_lines(loai))
