"""The contents of the year written into its folder: a sheet and a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from vanban import files
from vanban.awards.contents import ContentsRow, contents_record, contents_xlsx
from vanban.awards.next_year import NAME, next_year
from vanban.awards.steps import STATE_NAMES, Step
from vanban.awards.unnumbered import unnumbered
from vanban.awards.year import Run


def _own(run: Run, name: str) -> Path:
    """Give the place of a page of the program's own; beside one that somebody edited, with the next free name."""
    path = run.out / name
    return path if not path.exists() or files.untouched(path) or run.orders.overwrite else files.free(path)


def write_contents(run: Run, steps: Iterable[Step]) -> Iterator[Path]:
    """Write the page that maps each row of the plan to its papers, as XLSX and as DOCX; nobody's own file is written over."""
    rows = [
        ContentsRow(
            made.giay.dong, made.giay.key, made.giay.ten, made.so_ky_hieu, made.ngay if made.tep else None,
            tuple(path.relative_to(run.out).as_posix() for path in made.tep), STATE_NAMES[made.trang_thai],
            "; ".join(made.thieu or made.khac or tuple(f"thay đổi bởi {code}" for code in made.sua)),
        )
        for made in steps
    ]  # fmt: skip
    sheet = _own(run, "00-muc-luc.xlsx")
    files.put(
        sheet, contents_xlsx(rows, nam=run.kit.settings.nam, co_quan=run.shared["ten"]), overwrite=run.orders.overwrite
    )
    yield sheet
    text = contents_record(
        rows, nam=run.kit.settings.nam, ky=run.kit.settings.ky["dung_dau"], co_quan=run.shared["ten"]
    )
    van_ban = run.work.load_text(text, name="muc-luc.yaml")
    page = _own(run, "00-muc-luc.docx")
    files.put(
        page,
        run.work.make(van_ban, printed=partial(unnumbered, key="muc_luc", signers=[])),
        overwrite=run.orders.overwrite,
    )
    yield page
    text = next_year(run.kit, run.made)
    if text:
        begun = _own(run, NAME)
        files.put(begun, text.encode("utf-8"), overwrite=run.orders.overwrite)
        yield begun
