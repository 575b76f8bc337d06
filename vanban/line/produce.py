"""The line: the stages joined. Record → model → context → DOCX; DOCX → facts → findings.

Nothing else in the house joins stages; what needs a paper made or checked calls here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import context, linting, reading, records
from vanban.rendering import paper
from vanban.rendering.embedding import embed_record

if TYPE_CHECKING:
    from vanban.models import VanBan


def produce(van_ban: VanBan, *, folder: Path | None = None) -> bytes:
    """Make the DOCX of a paper: same paper, same bytes; its record travels inside, for `recover`.

    Args:
        van_ban: the model of the paper, of any kind.
        folder: an office's own folder of templates; a kind it lacks is taken from the house. None: the house's only.

    Raises:
        InputError: a text holds a character that XML forbids, or a value the template cannot print.
        TemplateError: the office's template is wrong; the message says where.
    """
    data = paper.render(context.build(van_ban), folder=folder)
    return embed_record(data, json.dumps(records.to_dict(van_ban), ensure_ascii=False))


def inspect(source: bytes | Path, *, name: str = "", policy: linting.Policy | None = None) -> linting.Report:
    """Check a DOCX and report every finding with its clause.

    Args:
        source: the file, or its bytes.
        name: what to call the file in the report; the path when "".
        policy: which findings count; None is the decree's own.

    Raises:
        DocumentError: the file is not a document.
    """
    return linting.check(read(source, name=name), policy=policy)


def recover(source: bytes | Path, *, name: str = "") -> reading.Recovered:
    """Turn a DOCX back into a record, as far as it goes, with what could not be placed.

    Raises:
        DocumentError: the file is not a document.
    """
    return reading.recover(read(source, name=name))


def read(source: bytes | Path, *, name: str = "") -> reading.Facts:
    """Read the facts of a paper; .doc, .odt and .rtf go through LibreOffice.

    Raises:
        DocumentError: the file is not a document.
        ConversionError: LibreOffice is needed and missing, or cannot open the file.
    """
    from vanban.pdf.office.old_formats import to_docx

    shown = name or (str(source) if isinstance(source, Path) else "")
    return reading.read_facts(source, name=shown, convert=to_docx)
