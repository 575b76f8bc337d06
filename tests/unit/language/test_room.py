"""The room as a whole: light, pure, and its errors are ValueErrors that survive a worker process."""

from __future__ import annotations

import doctest
import inspect
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from vanban import language


def test_nhap_phong_khong_keo_theo_thu_vien_nang() -> None:
    heavy = "{'babel', 'num2words', 'pydantic', 'lxml', 'docx'}"
    code = f"import sys, vanban.language; print(*{heavy} & {{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("name", [name for name in language.__all__ if inspect.isfunction(getattr(language, name))])
def test_moi_ham_co_vi_du(name: str) -> None:
    assert ">>>" in (inspect.getdoc(getattr(language, name)) or "")


@pytest.mark.parametrize(
    "error",
    [getattr(language, name) for name in language.__all__ if name.endswith("Error")],
    ids=lambda error: error.__name__,
)
def test_loi_la_value_error_va_qua_duoc_tien_trinh_khac(error: type[language.LanguageError]) -> None:
    raised = error("không đọc được số", "12,5a", "Viết như 1.500.000")
    back = pickle.loads(pickle.dumps(raised))
    assert isinstance(back, ValueError)
    assert (back.noi_dung, back.tim_thay, back.cach_sua) == (raised.noi_dung, raised.tim_thay, raised.cach_sua)
    assert str(back) == 'không đọc được số (thấy: "12,5a"). Viết như 1.500.000'


def test_vi_du_trong_tai_lieu_chay_dung(root: Path) -> None:
    done = doctest.testfile(str(root / "docs" / "language.md"), module_relative=False, encoding="utf-8")
    assert done.attempted > 40
    assert done.failed == 0
