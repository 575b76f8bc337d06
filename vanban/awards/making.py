"""The whole year: numbered papers, papers without number, certificates, statistics, contents, cross-check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from vanban import files
from vanban.awards.contents import ContentsRow, contents_record, contents_xlsx
from vanban.awards.crosscheck.year import crosscheck
from vanban.awards.data import values
from vanban.awards.data.results import DuocTang
from vanban.awards.deadlines import calendar, status, to_text
from vanban.awards.kit import open_kit
from vanban.awards.law.catalogue import CATALOGUE
from vanban.awards.law.inventory import Giay
from vanban.awards.ledger import FILE, Ledger
from vanban.awards.statistics import statistics_workbook
from vanban.awards.unnumbered import unnumbered
from vanban.awards.year import Issued, Run, open_book, papers_of, safe_name
from vanban.batch.outcome import Outputs, carry_out
from vanban.batch.preparing import Wish, prepare
from vanban.batch.running import Options
from vanban.errors import InputError, OverwriteError

Step = Callable[[int, int, str], None]
_SEX: Final = {"nam": "Nam", "nu": "Nữ", None: ""}
_BATCHES: Final = {
    "giay_khen": (("giay_khen", "GK"),),
    "bang_cstdcs": (("chung_nhan_cstdcs", "CSTDCS"),),
    "giay_chung_nhan": (("chung_nhan_ldtt", "LDTT"), ("chung_nhan_ttldtt", "TTLDTT")),
}
"""Key of the inventory → kinds of certificate with the award each is for."""


@dataclass(frozen=True, slots=True)
class YearResult:
    """What one run made.

    Attributes:
        folder: the folder of results.
        papers: every paper, in the order of the days.
        warnings: what the law's data does not cover, what nominees lack, what reading found odd.
        mismatches: names, counts or sums that differ between the papers and the workbook.
        contents: the table of contents as XLSX and as DOCX.
    """

    folder: Path
    papers: tuple[Issued, ...]
    warnings: tuple[str, ...]
    mismatches: tuple[str, ...] = ()
    contents: tuple[Path, ...] = ()

    @property
    def faults(self) -> list[str]:
        """Faults the checker found, with the file."""
        return [f"{made.tep[0].name}: {text}" for made in self.papers for text in made.phat_hien]

    def files(self) -> dict[str, tuple[Path, ...]]:
        """Give the files of each paper by its key."""
        return {made.giay.key: made.tep for made in self.papers}


def make_year(
    folder: Path,
    out: Path,
    *,
    nguoi: str,
    bay_gio: Callable[[], datetime],
    profile: Path | None = None,
    progress: Step | None = None,
    overwrite: bool = False,
) -> YearResult:
    """Make every paper of a year from its folder; a second run keeps the numbers and replaces the files.

    Args:
        folder: holds `nam.yaml`, `co-quan.yaml` and the workbook.
        out: the folder of results.
        nguoi: who works; stands in the register's history.
        bay_gio: the clock.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.
        progress: told how far it is: done, all, name of the paper.
        overwrite: replace also papers that somebody edited; the old ones stay as `.bak`.

    Raises:
        OverwriteError: papers of an earlier run were edited; nothing is written.
        InputError: settings, profile, workbook or a record template are wrong.
        RegisterError: the register refuses.
    """
    kit = open_kit(folder, profile)
    out.mkdir(parents=True, exist_ok=True)
    # What an older version made stands in no ledger: it is made anew, and what differs stays as `.bak`.
    older = (out / FILE).exists() and not (out / files.LEDGER_NAME).exists()
    if not overwrite:
        _refuse_edited(out)
    todo = papers_of(kit)
    with open_book(kit, out, nguoi=nguoi, bay_gio=bay_gio) as book:
        run = Run(kit, out, book, Ledger(out), overwrite=overwrite or older)
        for position, giay in enumerate(todo):
            if progress is not None:
                progress(position, len(todo), giay.ten)
            run.made[giay.key] = _make(run, giay)
        papers = tuple(run.made.values())
        mismatches = crosscheck(kit, {made.giay.key: made.tep for made in papers})
        contents = tuple(_contents(run, papers))
    if progress is not None:
        progress(len(todo), len(todo), "")
    return YearResult(out, papers, (*kit.warnings(), *kit.data.ghi_chu), tuple(mismatches), contents)


def _refuse_edited(out: Path) -> None:
    """Refuse a second run over papers that somebody edited in Word, before the first one is made."""
    folders = [out, *(path for path in sorted(out.rglob("*")) if path.is_dir())]
    edited = [one for folder in folders for one in files.touched(folder, (".docx", ".xlsx"))]
    if edited:
        raise OverwriteError(*(one.problem for one in edited))


def deadlines_text(folder: Path, out: Path, today: date, profile: Path | None = None) -> str:
    """Say what the year has due, done and late.

    Raises:
        InputError: settings, profile, workbook or the memory of numbers are wrong.
    """
    kit = open_kit(folder, profile)
    ledger = Ledger(out)
    todo = papers_of(kit)
    issued = {giay.key: kit.day_of(giay) for giay in todo if ledger.number_of(giay.key) is not None}
    issued |= {giay.key: kit.day_of(giay) for giay in todo if any(out.glob(f"{kit.day_of(giay):%Y%m%d}-{giay.key}*"))}
    return to_text(status(calendar(kit, todo), issued, today), today)


def _contents(run: Run, papers: Iterable[Issued]) -> Iterator[Path]:
    """Write the page that maps each row of the plan to its files, as XLSX and as DOCX."""
    rows = [
        ContentsRow(
            made.giay.dong,
            made.giay.key,
            made.giay.ten,
            made.so_ky_hieu,
            made.ngay,
            tuple(path.relative_to(run.out).as_posix() for path in made.tep),
            "",
        )
        for made in papers
    ]
    sheet = run.out / "00-muc-luc.xlsx"
    run.write(sheet, contents_xlsx(rows, nam=run.kit.settings.nam, co_quan=run.shared["ten"]))
    yield sheet
    text = contents_record(
        rows, nam=run.kit.settings.nam, ky=run.kit.settings.ky["dung_dau"], co_quan=run.shared["ten"]
    )
    van_ban = run.work.load_text(text, name="muc-luc.yaml")
    page = run.out / "00-muc-luc.docx"
    run.write(page, run.work.make(van_ban, printed=partial(unnumbered, key="muc_luc", signers=[])))
    yield page


def _make(run: Run, giay: Giay) -> Issued:
    if giay.cach == "ban_ghi":
        return run.issue(giay)
    day = run.kit.day_of(giay)
    if giay.cach == "khong_so":
        return Issued(giay, day, "", tuple(_without_number(run, giay, day)))
    if giay.cach == "loat":
        return Issued(giay, day, "", tuple(_certificates(run, giay)))
    return Issued(giay, day, "", (_statistics(run, giay, day),))


def _without_number(run: Run, giay: Giay, day: date) -> Iterator[Path]:
    """Write the papers that carry no number: one, or one for each nominee or initiative."""
    for suffix, more, signers in _copies(run, giay):
        van_ban = run.load(giay, run.record_of(giay, more), day, None)
        data = run.work.make(van_ban, printed=partial(unnumbered, key=giay.key, signers=signers))
        name = f"{day:%Y%m%d}-{giay.key}.docx" if suffix is None else f"{day:%Y%m%d}-{giay.key}/{suffix}.docx"
        path = run.out / name
        run.write(path, data)
        yield path


Copy = tuple[str | None, Mapping[str, Any], list[tuple[list[str], str]]]


def _copies(run: Run, giay: Giay) -> Iterator[Copy]:
    head = ([run.kit.settings.dung_dau.upper()], run.shared["nguoi_dung_dau"])
    if giay.key.startswith("bao_cao_thanh_tich"):
        wanted = "ca_nhan" if giay.key.endswith("ca_nhan") else "tap_the"
        for number, nominee in enumerate(run.kit.data.nam_truoc, 1):
            if nominee.doi_tuong == wanted:
                row = _merit(run, nominee)
                confirm = (["THỦ TRƯỞNG CƠ QUAN", "XÁC NHẬN, ĐỀ NGHỊ"], head[1])
                own = (["NGƯỜI BÁO CÁO"], nominee.ten) if wanted == "ca_nhan" else (["THỦ TRƯỞNG ĐƠN VỊ"], "")
                yield f"{number:02d}-{safe_name(nominee.ten)}", {"x": row}, [confirm, own]
    elif giay.key == "phieu_cham_sang_kien":
        for row in run.shared["sang_kien"]:
            yield f"{row['stt']:02d}-{safe_name(row['ten'])}", {"x": row}, [(["THÀNH VIÊN HỘI ĐỒNG"], "")]
    elif giay.key == "bang_chi_tien_thuong":
        yield None, {}, [(["NGƯỜI LẬP"], ""), (["KẾ TOÁN TRƯỞNG"], ""), head]
    elif giay.key == "ban_giao_uoc":
        yield None, {}, [(["ĐẠI DIỆN CÁC ĐƠN VỊ"], ""), head]
    else:
        yield None, {}, [head]


def _merit(run: Run, nominee: Any) -> dict[str, Any]:
    """Join last year's proposal with what the workbook knows of the same person or unit."""
    known = next((p for p in (*run.kit.data.ca_nhan, *run.kit.data.tap_the) if p.ten == nominee.ten), nominee)
    return {
        "ten": nominee.ten,
        "danh_hieu": "; ".join(award.ten for award in nominee.awards),
        "ngay_sinh": values.born(known.ngay_sinh),
        "gioi_tinh": _SEX[known.gioi_tinh],
        "don_vi": nominee.don_vi or run.shared["ten"],
        "chuc_vu": nominee.chuc_vu,
        "thanh_tich": nominee.thanh_tich.rstrip("."),
        "muc": {"HTXSNV": "hoàn thành xuất sắc nhiệm vụ", "HTTNV": "hoàn thành tốt nhiệm vụ"}.get(known.muc or "", "…"),
        "sang_kien": [idea.ten for idea in known.sang_kien],
        "da_dat": [{"nam": g.nam, "ten": CATALOGUE[g.ma].ten, "qd": g.qd} for g in known.da_dat],
        "so_nguoi": known.so_nguoi,
        "so_ldtt": known.so_ldtt,
    }


def _certificates(run: Run, giay: Giay) -> Iterator[Path]:
    """Print the certificates of a batch, numbered as the decision's list."""
    about_ideas = giay.key == "giay_chung_nhan_sang_kien"
    decision = run.made.get("quyet_dinh_cong_nhan_sang_kien" if about_ideas else "quyet_dinh_khen_thuong")
    folder = run.out / f"{run.kit.day_of(giay):%Y%m%d}-{giay.key}"
    if about_ideas:
        yield from _batch(run, folder, "chung_nhan_sang_kien", list(_authors(run)), decision)
        return
    for kind, award in _BATCHES[giay.key]:
        lines = [row for row in run.kit.here if row.danh_hieu.ma == award]
        if lines:
            into = folder if len(_BATCHES[giay.key]) == 1 else folder / kind
            yield from _batch(run, into, kind, [_certificate_row(row) for row in lines], decision)


def _certificate_row(row: DuocTang) -> dict[str, Any]:
    who = row.de_cu
    collective = who.doi_tuong != "ca_nhan"
    found = {
        "stt": str(row.stt),
        "so_vang": str(row.stt),
        "don_vi": who.don_vi,
        "thanh_tich": who.thanh_tich,
    }
    if collective:
        return {**found, "ten_tap_the": who.ten, "doi_tuong": "Tập thể"}
    return {
        **found,
        "ho_ten": who.ten,
        "gioi_tinh": who.gioi_tinh or "",
        "chuc_vu": who.chuc_vu,
        "doi_tuong": "cá nhân",
    }


def _authors(run: Run) -> Iterator[dict[str, Any]]:
    """One certificate an author of a recognised initiative."""
    number = 0
    for result in run.kit.ideas:
        for author in result.sang_kien.tac_gia if result.cong_nhan else ():
            number += 1
            yield {
                "stt": str(number),
                "ho_ten": author.ten,
                "gioi_tinh": author.gioi_tinh or "",
                "chuc_vu": author.chuc_vu,
                "don_vi": author.don_vi,
                "ten_sang_kien": result.sang_kien.ten,
                "ty_le": values.comma(author.dong_gop),
                "so_vang": str(number),
            }


def _batch(run: Run, folder: Path, kind: str, rows: list[dict[str, Any]], decision: Issued | None) -> Iterable[Path]:
    settings = run.kit.settings
    head = run.kit.office.nguoi_ky[settings.ky["dung_dau"]]
    common: dict[str, Any] = {
        "loai": kind,
        "tham_quyen": f"{settings.dung_dau} {settings.chu_quan_ten}",
        "dia_danh": run.kit.office.dia_danh,
        "nguoi_ky": {"chuc_vu": head.chuc_vu, "ho_ten": head.ho_ten},
        "nam": settings.nam,
    }
    if decision is not None:
        common |= {"so_quyet_dinh": decision.so_ky_hieu, "ngay_quyet_dinh": f"{decision.ngay:%d/%m/%Y}"}
    earlier = list(folder.glob("*.docx"))
    job = prepare(Wish(kind=kind, source=rows, common=common, office=run.work))
    named = "".join(f"{{{name}}}" for name in ("ho_ten", "ten_tap_the") if any(name in row for row in rows))
    outcome = carry_out(job, folder, Options(pattern=f"{{stt}} {named}", overwrite=run.overwrite), Outputs())
    if not outcome.ok:
        raise InputError(*(problem for bad in outcome.report.bad for problem in bad.problems))
    made = [folder / file.name for file in outcome.report.files]
    for path in set(earlier) - set(made):
        # A certificate of an earlier run under a name that has changed since.
        files.remove(path)
    return made


def _statistics(run: Run, giay: Giay, day: date) -> Path:
    path = run.out / f"{day:%Y%m%d}-{giay.key}.xlsx"
    run.write(path, statistics_workbook(run.kit))
    return path
