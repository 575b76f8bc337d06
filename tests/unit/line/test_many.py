"""A folder of papers: in order, remembered by content and policy, broken files told, nothing kept that is not true any more."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

from other_hands import HANDS, PAPERS, typed

from vanban.api import checks
from vanban.cli import main
from vanban.linting import Policy, read_policy
from vanban.linting.keeping import from_state, to_state


@pytest.fixture
def folder(tmp_path: Path) -> list[Path]:
    made = []
    for number, said in enumerate(PAPERS[:4]):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(typed(said, HANDS[number % 3]))
        made.append(path)
    return made


def run(paths: list[Path], policy: Policy, store: Path, workers: int = 1) -> list[checks.Checked]:
    return list(checks.inspect_many([(path, policy) for path in paths], workers=workers, store=store))


@pytest.mark.parametrize("workers", [1, 2])
def test_lan_hai_lay_lai_dung_ket_qua_cu(folder: list[Path], tmp_path: Path, workers: int) -> None:
    store, policy = tmp_path / "nho", checks.policy()
    first = run(folder, policy, store, workers)
    assert [one.path for one in first] == folder
    assert not any(one.remembered for one in first)
    again = run(folder, policy, store, workers)
    assert all(one.remembered for one in again)
    assert [one.report for one in again] == [one.report for one in first]
    assert [one.report.to_text() for one in again if one.report] == [checks.inspect(path).to_text() for path in folder]


def test_tep_doi_hay_chinh_sach_doi_thi_doc_lai(folder: list[Path], tmp_path: Path) -> None:
    store, policy = tmp_path / "nho", checks.policy()
    run(folder, policy, store)
    folder[1].write_bytes(typed(PAPERS[4], HANDS[0]))
    assert [one.remembered for one in run(folder, policy, store)] == [True, False, True, True]
    stricter = checks.policy({"tat": ["ND-07"]})
    assert not any(one.remembered for one in run(folder, stricter, store))
    for kept in store.rglob("*"):
        if kept.is_file():
            kept.write_text("{hỏng", encoding="utf-8")
    assert not any(one.remembered for one in run(folder, policy, store))


def test_tep_hong_khong_lam_dung_ca_thu_muc(folder: list[Path], tmp_path: Path) -> None:
    folder[2].write_bytes(b"PK\x03\x04 hong")
    found = run(folder, checks.policy(), tmp_path / "nho", workers=2)
    assert [one.report is None for one in found] == [False, False, True, False]
    assert found[2].error is not None


def test_ket_qua_nho_lai_dung_tung_chu(folder: list[Path]) -> None:
    report = checks.inspect(folder[0])
    kept = json.loads(json.dumps(to_state(report)))
    assert from_state(kept, report.tep) == report
    assert isinstance(read_policy({}, []), Policy)


LIBREOFFICE = """#!{python}
import pathlib, sys
options = sys.argv[1:]
into = pathlib.Path(options[options.index("--outdir") + 1])
sources = [pathlib.Path(text) for text in options[options.index("--outdir") + 2 :]]
with open({log!r}, "a") as log:
    log.write(f"{{len(sources)}}\\n")
for source in sources:
    data = source.read_bytes()
    if b"hong" not in data[:12]:
        (into / f"{{source.stem}}.docx").write_bytes(data[5:])
"""


@pytest.mark.parametrize("workers", [1, 2])
def test_dinh_dang_cu_qua_mot_libreoffice(
    folder: list[Path], tmp_path: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four papers of older formats: one start for all; the one it cannot open is tried alone and told."""
    log, program = tmp_path / "log.txt", tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(LIBREOFFICE.format(python=sys.executable, log=str(log)), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    old = [path.with_suffix(f".{suffix}") for path, suffix in zip(folder, ("rtf", "doc", "rtf", "odt"), strict=True)]
    for path, was in zip(old, folder, strict=True):
        path.write_bytes(b"{\\rtf" + was.read_bytes())
    old[2].write_bytes(b"{\\rtf hong")
    store = tmp_path / "nho"
    found = run([folder[0], *old], checks.policy(), store, workers)
    assert log.read_text().split() == ["4", "1"]
    assert [one.report is None for one in found] == [False, False, False, True, False]
    assert [one.report.findings for one in found[1:3] if one.report] == [
        checks.inspect(path).findings for path in folder[:2]
    ]
    again = run([folder[0], *old], checks.policy(), store, workers)
    assert [one.remembered for one in again] == [True, True, True, False, True]
    assert log.read_text().split() == ["4", "1", "1"]


def test_trinh_bay_lai_nhieu_tep_dinh_dang_cu_qua_mot_libreoffice(
    folder: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Papers of one name keep apart; one start for all old formats; the one that cannot be opened stops none."""
    log, program = tmp_path / "log.txt", tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(LIBREOFFICE.format(python=sys.executable, log=str(log)), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    for suffix in ("doc", "odt"):
        folder[0].with_suffix(f".{suffix}").write_bytes(b"{\\rtf" + folder[0].read_bytes())
    folder[1].with_suffix(".rtf").write_bytes(b"{\\rtf hong")
    into = tmp_path / "ra"
    assert main(["chuan-hoa", str(folder[0].parent), "-o", str(into)]) == 2, "one could not be opened"
    assert log.read_text().split() == ["3", "1"]
    assert sorted(path.name for path in into.glob("*.docx")) == [
        "0-docx.docx", "0-odt.docx", "0.docx", "1.docx", "2.docx", "3.docx",
    ]  # fmt: skip
    assert "trình bày lại 6" in capsys.readouterr().out
