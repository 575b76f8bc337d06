"""Files that are there whole or not at all, and that never stand where somebody's work stood (rule 6a).

Every file the program makes for somebody goes through here. It is written beside its place under a waiting name and
moved there in one step (`writing`, `drafts`). Whether it may take that place is decided here and nowhere else
(`guard`): a file that nobody touched since the program wrote it may be replaced; a touched or foreign file, and
whatever the run reads, is refused. `overwrite` (on the command line `--ghi-de`) replaces it, and the old one stays
beside it as `.bak`. The proof that nobody touched a file is the folder's hidden ledger (`ledger`).
"""

from __future__ import annotations

from vanban.files.drafts import DRAFT_PREFIX, sweep
from vanban.files.guard import (
    Stranger,
    backup_name,
    fault_of_name,
    free,
    keep_old,
    remove,
    require,
    sha256,
    standing,
    strangers,
    touched,
    untouched,
)
from vanban.files.ledger import LEDGER_NAME
from vanban.files.writing import (
    place_waiting,
    put,
    put_text,
    record,
    rewrite,
    streaming,
    write_new,
    write_numbered,
    write_waiting,
    writing,
)

__all__ = [
    "DRAFT_PREFIX",
    "LEDGER_NAME",
    "Stranger",
    "backup_name",
    "fault_of_name",
    "free",
    "keep_old",
    "place_waiting",
    "put",
    "put_text",
    "record",
    "remove",
    "require",
    "rewrite",
    "sha256",
    "standing",
    "strangers",
    "streaming",
    "sweep",
    "touched",
    "untouched",
    "write_new",
    "write_numbered",
    "write_waiting",
    "writing",
]
