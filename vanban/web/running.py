"""Runs of lists: each in a thread of its own, told how far it is, stopped when somebody says so."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from vanban.api import batch, lists
from vanban.errors import VanbanError, why
from vanban.web.listed import COMMON, Listed, Lists

RESULTS: Final = "ket-qua"
_STAGES: Final = {"kiem_tra": "Kiểm tra các hàng", "tao": "Tạo tệp", "gop": "Gộp tệp", "pdf": "In PDF"}
_SHOWN: Final = 40


class StoppedError(Exception):
    """Somebody stopped the run."""


@dataclass
class Run:
    """A run under way.

    Attributes:
        words: how far it is, in words.
        done, total: the same in numbers; 0 of 0 at first.
        ended: set when it is over.
    """

    words: str = "Đang chuẩn bị…"
    done: int = 0
    total: int = 0
    ended: threading.Event = field(default_factory=threading.Event)
    _stop: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask it to stop; it does so between two papers."""
        self._stop.set()

    def say(self, words: str, done: int, total: int) -> None:
        """Take in how far it is, in words and numbers."""
        self.words, self.done, self.total = words, done, total

    def tell(self, progress: batch.Progress) -> None:
        """Take in how far it is.

        Raises:
            StoppedError: somebody asked it to stop.
        """
        if self._stop.is_set():
            raise StoppedError
        left = "" if progress.seconds_left is None else f", còn khoảng {_span(progress.seconds_left)}"
        words = f"{_STAGES[progress.stage]}: {progress.done} trên {progress.total}{left}"
        self.say(words, progress.done, progress.total)


class Runs:
    """The runs of one `vanban mo`."""

    def __init__(self, lists: Lists) -> None:
        """Run lists of a folder."""
        self._lists = lists
        self._runs: dict[str, tuple[Run, threading.Thread]] = {}
        self._lock = threading.Lock()

    def of(self, one: Listed) -> Run | None:
        """Give the run of a list; None when none is under way."""
        found = self._runs.get(one.key)
        return found[0] if found is not None and not found[0].ended.is_set() else None

    def begin(self, one: Listed, profile: Path | None, *, resume: bool) -> Run:
        """Begin a run; the one that is under way when there is one."""
        with self._lock:
            running = self.of(one)
            if running is not None:
                return running
            run = Run()
            now = self._lists.change(one, state="chay", said=[], made=[] if not resume else one.made)
            thread = threading.Thread(target=self._carry_out, args=(run, now, profile, resume), daemon=True)
            self._runs[one.key] = run, thread
            thread.start()
            return run

    def close(self, seconds: float = 5.0) -> None:
        """Stop whatever runs, and wait a little."""
        for run, _ in self._runs.values():
            run.stop()
        for _, thread in self._runs.values():
            thread.join(seconds)

    def _carry_out(self, run: Run, one: Listed, profile: Path | None, resume: bool) -> None:
        folder = self._lists.folder(one)
        merged = folder / f"in-chung.{one.merged}" if one.merged else None
        try:
            asked = wanted(self._lists, one, profile)
            asked["options"] = replace(asked["options"], resume=resume, skip_bad=one.skip_bad, merged=merged)
            outcome = batch.run_batch(self._lists.source(one), folder / RESULTS, **asked, progress=run.tell)
            self._lists.change(one, **_left(one.kind, outcome))
        except StoppedError:
            self._lists.change(one, state="dung", said=["Đã dừng theo yêu cầu. Bấm «Làm tiếp» để đi tiếp từ chỗ dừng."])
        except VanbanError as error:
            self._lists.change(one, state="loi", said=[str(problem) for problem in error.problems][:_SHOWN])
        except OSError as error:
            self._lists.change(one, state="loi", said=[f"Không ghi được tệp: {why(error)}"])
        except Exception:  # whatever else happens, the page must say that it is over
            self._lists.change(one, state="loi", said=["Chương trình gặp lỗi khi làm danh sách này."])
            raise
        finally:
            run.ended.set()


def wanted(lists: Lists, one: Listed, profile: Path | None, today: date | None = None) -> dict[str, Any]:
    """Give what the batch is to be made of, as `run_batch` and `preview_batch` take it."""
    folder = lists.folder(one)
    common = folder / COMMON
    return {
        "kind": one.kind,
        "template": folder / one.template if one.template else None,
        "common": common if common.is_file() else None,
        "profile": profile,
        "options": batch.BatchOptions(
            sheet=one.sheet or None,
            columns=one.columns or None,
            may_be_blank=[name.strip() for name in one.may_be_blank.replace(";", ",").split(",") if name.strip()],
            today=today,
        ),
    }


def _left(kind: str, outcome: batch.Outcome) -> dict[str, Any]:
    report = outcome.report
    kept = len(report.files) - report.made
    said = []
    if kept:
        said.append(f"{kept} trong {len(report.files)} tệp đã có từ trước, giữ nguyên.")
    said += [lists.plain_words(kind, line) for line in batch.grouped(report.bad)]
    said += batch.alike(replace(note, tep="") for note in report.notes)[:_SHOWN]
    said += [f"Tệp của lần trước không thuộc danh sách này, để nguyên: {name}" for name in report.leftovers[:_SHOWN]]
    return {
        "state": "xong" if report.files else "loi", "said": said, "made": [file.name for file in report.files],
        "prints": [path.name for path in (outcome.merged, *outcome.pdfs) if path is not None], "bad": len(report.bad),
        "error_book": outcome.error_book.name if outcome.error_book is not None else "",
    }  # fmt: skip


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} phút {rest:02d} giây" if minutes else f"{rest} giây"
