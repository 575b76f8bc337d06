"""Papers → PDF: many at a time, none waited for without end, none lost without a word."""

from __future__ import annotations

import contextlib
import errno
import os
import queue
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from vanban import files
from vanban.errors import ConversionError, DocumentError, InputError, OverwriteError, Problem, why
from vanban.frozen import dataclass
from vanban.pdf import archival
from vanban.pdf.finishing import Finished, finish
from vanban.pdf.office import fonts
from vanban.pdf.office.admission import fault_of
from vanban.pdf.office.desk import Desk, DeskSettings
from vanban.pdf.office.programs import find_soffice
from vanban.renaming import renamed

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of one paper.

    Attributes:
        source: the paper.
        target: its PDF, written whole; where it would have stood when `problem` is set.
        seconds: how long it took.
        pages: how many pages it has; None when that is not known.
        notes: what the clerk should know about it, Vietnamese sentences (a font that was not there).
        problem: why there is no PDF; None when there is one.
    """

    source: Path
    target: Path
    seconds: float = 0.0
    pages: int | None = None
    notes: tuple[str, ...] = ()
    problem: Problem | None = None

    @property
    def ok(self) -> bool:
        """Whether the PDF is there."""
        return self.problem is None


Progress = Callable[[int, int, Conversion], None]


class Office:
    """LibreOffice, ready for several calls: what was started for one is used again by the next.

    Use it in a `with`: at its end every process is ended and every profile removed.
    """

    def __init__(
        self,
        *,
        soffice: PathLike | None = None,
        workers: int = 1,
        timeout: float = 120.0,
        pdf_a: bool = False,
        font_dir: PathLike | None = None,
        any_font: bool = False,
        papers_per_process: int = 200,
        overwrite: bool = False,
        kept: bool = False,
    ) -> None:
        """Find the program and the font; nothing is started yet.

        Args:
            soffice: the LibreOffice program; None means look for it.
            workers: how many LibreOffice run side by side, each with its own profile (about 250 MB each).
            timeout: seconds one paper may take; then its process is ended and it is tried once more.
            pdf_a: make PDF/A-2b.
            font_dir: a folder with font files (Tinos), where nothing may be installed; None means none.
            any_font: convert even when neither Times New Roman nor Tinos is to be had.
            papers_per_process: start LibreOffice anew after so many papers.
            overwrite: replace also what is not the program's own; the old file stays as `.bak`.
            kept: leave LibreOffice running also after a single paper, for who gives one paper at a time.

        Raises:
            ConversionError: LibreOffice is missing, or no font can write Vietnamese; the message says how to get it.
            InputError: a number makes no sense.
        """
        if workers < 1 or timeout <= 0 or papers_per_process < 1:
            raise InputError("số tiến trình, thời hạn và số tệp mỗi lần chạy phải lớn hơn 0")
        program = find_soffice(soffice)
        folder = Path(font_dir) if font_dir is not None else None
        if folder is not None and not folder.is_dir():
            raise InputError(Problem("không có thư mục phông chữ này", tep=str(folder)))
        choice = fonts.choose(folder)
        self.font = choice if any_font else fonts.require(choice)
        replace = {fonts.TIMES: self.font.family} if self.font and self.font.replaces else {}
        self._settings = DeskSettings(program, pdf_a, replace, folder, papers_per_process)
        self._timeout = timeout
        self._overwrite = overwrite
        self._kept = kept
        self._workers = workers
        self._desks: list[Desk] = []
        self._free: queue.SimpleQueue[Desk] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every LibreOffice that was started here and remove the profiles."""
        with self._lock:
            desks, self._desks = self._desks, []
            self._free = queue.SimpleQueue()
        for desk in desks:
            desk.close()

    def convert(
        self,
        paths: Iterable[PathLike],
        out_dir: PathLike | None = None,
        *,
        progress: Progress | None = None,
        strict: bool = True,
    ) -> tuple[Conversion, ...]:
        """Convert papers; each PDF takes its paper's name. See `vanban.pdf.convert`."""
        jobs = plan([Path(path) for path in paths], Path(out_dir) if out_dir is not None else None)
        return self.convert_to(jobs, progress=progress, strict=strict)

    def convert_to(
        self, jobs: Sequence[tuple[Path, Path]], *, progress: Progress | None = None, strict: bool = True
    ) -> tuple[Conversion, ...]:
        """Convert papers to named files.

        Args:
            jobs: pairs of paper and PDF.
            progress: called after each paper with how many are done, how many there are, and what became of it.
            strict: raise when a paper failed, after all were tried; False leaves it in the result.

        Raises:
            ConversionError: some papers failed; one problem each. The other PDFs are written.
            OverwriteError: somebody's work stands where PDFs are to go; nothing is converted.
        """
        if strict:
            files.require((target for _, target in jobs), overwrite=self._overwrite)
        done: list[Conversion] = []

        def one(job: tuple[Path, Path]) -> Conversion:
            result = self._one(*job, keep_running=self._kept or len(jobs) > 1)
            with self._lock:
                done.append(result)
                if progress is not None:
                    progress(len(done), len(jobs), result)
            return result

        workers = min(self._workers, len(jobs)) or 1
        pool = ThreadPoolExecutor(workers, thread_name_prefix="vanban-pdf")
        try:
            results = tuple(pool.map(one, jobs))
        except BaseException:
            # Ctrl-C: end what runs now, or the wait below lasts as long as the slowest paper may take.
            self.close()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        problems = [result.problem for result in results if result.problem is not None]
        if problems and strict:
            raise ConversionError(*problems)
        return results

    def _one(self, source: Path, target: Path, *, keep_running: bool) -> Conversion:
        begun = time.monotonic()
        problem = fault_of(source)
        finished = Finished(None)
        if problem is None:
            try:
                files.require([target], overwrite=self._overwrite)
                desk = self._take_desk()
                try:
                    finished = self._print(desk, source, target, keep_running=keep_running)
                finally:
                    self._free.put(desk)
            except (ConversionError, OverwriteError) as error:
                problem = error.problems[0]
            except OSError as error:
                problem = Problem(
                    f"không ghi được tệp PDF ({why(error)})",
                    tep=str(target),
                    cach_sua="Đóng tệp PDF nếu đang mở, xem lại quyền ghi và chỗ trống trên đĩa",
                )
        seconds = time.monotonic() - begun
        return Conversion(source, target, seconds, finished.pages, finished.notes, problem)

    def _print(self, desk: Desk, source: Path, target: Path, *, keep_running: bool) -> Finished:
        with tempfile.TemporaryDirectory(dir=desk.folder) as work:
            # A name of our own: two papers may share a name, and a name may begin with a dash.
            staged = Path(work) / f"paper{source.suffix.lower()}"
            _bring(source, staged)
            for _attempt in (1, 2):
                made = desk.convert(staged, Path(work), timeout=self._timeout, keep_running=keep_running)
                if made is None:
                    continue
                with contextlib.suppress(DocumentError):
                    finished = finish(made, staged, house_font=self.font.family if self.font else None)
                    if self._settings.pdf_a:
                        _require_archival(made, source)
                    with files.writing(target, overwrite=self._overwrite) as waiting:
                        shutil.copyfile(made, waiting)
                    return finished
        raise ConversionError(
            Problem(
                "LibreOffice không chuyển được tệp này sang PDF sau hai lần thử "
                f"(mỗi lần chờ tối đa {self._timeout:g} giây)",
                tep=str(source),
                cach_sua="Mở thử bằng Word hoặc LibreOffice rồi lưu lại; tệp rất dài thì tăng thời hạn chờ",
            )
        )

    def _take_desk(self) -> Desk:
        try:
            return self._free.get_nowait()
        except queue.Empty:
            desk = Desk(self._settings)
            with self._lock:
                self._desks.append(desk)
            return desk


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfOptions:
    """How LibreOffice is run.

    Attributes:
        workers: how many LibreOffice run side by side.
        timeout: seconds one paper may take; then its process is ended, and it is tried once more.
        pdf_a: make PDF/A-2b.
        soffice: the LibreOffice program; None means look for it.
        font_dir: a folder with font files (Tinos), where nothing may be installed; None means none.
        any_font: convert even when neither Times New Roman nor Tinos is to be had.
    """

    workers: int = 1
    timeout: float = 120.0
    pdf_a: bool = False
    soffice: PathLike | None = None
    font_dir: PathLike | None = None
    any_font: bool = False


@renamed(PdfOptions)
def convert(
    paths: Iterable[PathLike],
    out_dir: PathLike | None = None,
    *,
    options: PdfOptions | None = None,
    strict: bool = True,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> tuple[Conversion, ...]:
    """Convert papers to PDF with LibreOffice; each PDF takes its paper's name.

    Args:
        paths: the papers (.docx, .docm, .dotx, .odt, .doc, .rtf).
        out_dir: where the PDFs go, made when missing; None means beside each paper.
        options: how LibreOffice is run; None: one, as it is found.
        strict: raise when a paper failed, after all were tried; False leaves it in the result.
        progress: called after each paper with how many are done, how many there are, and what became of it.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Returns:
        One `Conversion` a paper, in the order given.

    Raises:
        ConversionError: LibreOffice or the font is missing, or papers failed (the others are written).
        InputError: two papers would get the same PDF.
    """
    how = options or PdfOptions()
    with Office(
        soffice=how.soffice,
        workers=how.workers,
        timeout=how.timeout,
        pdf_a=how.pdf_a,
        font_dir=how.font_dir,
        any_font=how.any_font,
        overwrite=overwrite,
    ) as office:
        return office.convert(paths, out_dir, progress=progress, strict=strict)


def _bring(source: Path, staged: Path) -> None:
    try:
        shutil.copyfile(source, staged)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise ConversionError(
            Problem(
                f"không đọc được tệp ({why(error)})",
                tep=str(source),
                cach_sua="Đóng tệp nếu đang mở trong Word, xem lại quyền đọc",
            )
        ) from error


def _require_archival(made: Path, source: Path) -> None:
    faults = archival.faults(made)
    if faults:
        raise ConversionError(
            Problem(
                "tệp PDF/A làm ra chưa đạt PDF/A-2b",
                tep=str(source),
                tim_thay="; ".join(faults[:5]),
                cach_sua="Cập nhật LibreOffice, hoặc bỏ phần tử nêu trên khỏi văn bản rồi làm lại",
            )
        )


def plan(sources: Sequence[Path], out_dir: Path | None) -> list[tuple[Path, Path]]:
    """Say which PDF each paper gets.

    Raises:
        InputError: two papers would get the same PDF.
    """
    jobs = [(source, (out_dir or source.parent) / f"{source.stem}.pdf") for source in sources]
    owners: dict[str, Path] = {}
    problems = []
    for source, target in jobs:
        # Windows and macOS do not tell capitals apart in names.
        first = owners.setdefault(str(target.absolute()).casefold(), source)
        if first is not source:
            problems.append(
                Problem(f"trùng tên PDF với {first}", tep=str(source), cach_sua="Đổi tên một trong hai tệp")
            )
    if problems:
        raise InputError(*problems)
    return jobs
