"""A result that cannot be written is told where it still can be: the number was given all the same."""

from __future__ import annotations

import contextlib
import errno
import io
from pathlib import Path

import pytest

from vanban.cli import main
from vanban.cli.streams import Result


class Broken(io.StringIO):
    """An output that fails when it is written, or only when it is let out."""

    def __init__(self, error: OSError, *, at_flush: bool) -> None:
        super().__init__()
        self.error, self.at_flush = error, at_flush

    def write(self, text: str, /) -> int:
        if not self.at_flush:
            raise self.error
        return super().write(text)

    def flush(self) -> None:
        if self.at_flush:
            raise self.error


def cap(book: Path) -> int:
    return main(
        ["so", "cap", "--loai", "quyet_dinh", "--trich-yeu", "Việc", "--nam", "2026", "--so-dang-ky", str(book)]
    )


@pytest.mark.parametrize("at_flush", [False, True])
def test_dau_ra_day_thi_so_da_cap_duoc_noi_o_cho_khac(tmp_path: Path, *, at_flush: bool) -> None:
    said = io.StringIO()
    full = Broken(OSError(errno.ENOSPC, "No space left on device"), at_flush=at_flush)
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(full):
        assert cap(tmp_path / "so.db") == 2
    assert "01/QĐ-VP" in said.getvalue()
    assert "Không ghi được kết quả" in said.getvalue()


def test_khong_co_dau_ra_thi_van_lam_va_van_noi(tmp_path: Path) -> None:
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(None):
        assert cap(tmp_path / "so.db") == 0
    assert "01/QĐ-VP" in said.getvalue()
    with contextlib.redirect_stderr(None), contextlib.redirect_stdout(None):
        assert cap(tmp_path / "so.db") == 0


def test_khong_ai_nghe_loi_nhac_thi_viec_van_xong(tmp_path: Path) -> None:
    result = io.StringIO()
    broken = Broken(OSError(errno.EPIPE, "gone"), at_flush=False)
    with contextlib.redirect_stderr(broken), contextlib.redirect_stdout(result):
        assert cap(tmp_path / "so.db") == 0
    assert result.getvalue() == "01/QĐ-VP\n"


def test_ong_dan_bi_dong_thi_im_lang(tmp_path: Path) -> None:
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(Broken(BrokenPipeError(), at_flush=True)):
        assert main(["--help"]) == 0
    assert said.getvalue() == ""


@pytest.mark.parametrize("at_flush", [False, True])
def test_dong_dau_ra_hong_khong_bao_them_loi(*, at_flush: bool) -> None:
    """A broken output that is let go says nothing more: what was to be told was told at the command's end."""
    result = Result(Broken(OSError(errno.ENOSPC, "full"), at_flush=at_flush))
    result.write("01/QĐ-VP")
    result.close()
    assert result.waiting == "01/QĐ-VP"
