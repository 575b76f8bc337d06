"""The lock holds every dependency with hashes, for pip, and names no place to fetch from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def names_in(text: str) -> set[str]:
    return {name.lower().replace("_", "-") for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_moi_goi_co_phien_ban_va_ma_bam(path: Path) -> None:
    entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
    assert len(entries) > 3
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==\S+", entry, re.IGNORECASE), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_khong_ghi_dia_chi_noi_tai(path: Path) -> None:
    assert not re.search(r"https?:|file:|index-url|find-links", path.read_text(encoding="utf-8"))


def test_goi_nao_khai_bao_deu_co_trong_khoa() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    declared += [item for items in project["project"]["optional-dependencies"].values() for item in items]
    wanted = {re.split(r"[\[<>=;! ]", item)[0].lower().replace("_", "-") for item in declared} - {"vanban"}
    assert wanted <= names_in((ROOT / "requirements" / "all.lock").read_text(encoding="utf-8"))


def test_goi_nguon_mang_du_de_thu_va_dung() -> None:
    """What tests and Makefile open of the repository is in the source archive: it can be tested from there alone."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = set(said["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")]
    opened = {name for text in texts for name in re.findall(r'ROOT / "([^"/]+)"', text)}
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    opened |= {name for name in re.findall(r"\b([a-z]+)/", made) if (ROOT / name).is_dir()}
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    outside = {"pyproject.toml", ".gitignore", *(name.strip("/") for name in ignored)}
    assert sorted(name for name in opened - outside if (ROOT / name).exists() and name not in carried) == []
