"""What pip carries: the wheel installed elsewhere works without the repository."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CARRIED = {  # folder of the repository → folder of the wheel; every file that is no Python must be there
    "templates/docx": "vanban/_templates",
    "templates/khung": "vanban/_templates/khung",
    "vanban/records/mau": "vanban/records/mau",
    "vanban/awards/giay": "vanban/awards/giay",
    "vanban/registers": "vanban/registers",
    "vanban/metrics": "vanban/metrics",
}
WITHOUT_REPOSITORY = """
import sys
from pathlib import Path
root, home = Path(sys.argv[1]), Path(sys.argv[2])
sys.path[:] = [path for path in sys.path if path and Path(path).resolve() != root]
sys.meta_path[:] = [finder for finder in sys.meta_path if "__editable__" not in type(finder).__module__ + str(finder)]
"""
RENDER = """
import vanban
for loai in vanban.kinds():
    report = vanban.check(vanban.render(vanban.from_dict(vanban.to_dict(vanban.load(write(loai))))))
    assert report.ok, (loai, report.findings)
"""
SAMPLES = """
def write(loai):
    path = Path(f"{loai}.yaml")
    path.write_text(vanban.sample(loai), encoding="utf-8")
    return path
"""
REGISTER = """
from vanban.api import batch, certificates, registers
with registers.mo_so("so.db", cach_danh_so="chung", user="van thu") as book:
    assert book.moi
certificates.write_sample_list("giay_khen", "ds.xlsx")
Path("chung.yaml").write_text(certificates.sample_common("giay_khen"), encoding="utf-8")
assert batch.run_batch("ds.xlsx", "ra", kind="giay_khen", common="chung.yaml").ok
"""
AT_HOME = """
strangers = [name for name, module in sys.modules.items() if name.partition(".")[0] == "vanban"
             and getattr(module, "__file__", None) and home not in Path(module.__file__).resolve().parents]
assert not strangers, strangers
assert Path("ra").is_dir()
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    alone = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    done = pip("wheel", "--no-deps", *alone, "-w", str(folder), str(ROOT))
    if done.returncode and not alone and "CI" not in os.environ and "Could not find a version" in done.stderr:
        pytest.skip("pip cannot fetch hatchling to build the wheel: no network")
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def home(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, installed away from the repository; what it depends on stays where it is."""
    target = tmp_path_factory.mktemp("noi khác")
    done = pip("install", "--no-deps", "--target", str(target), str(wheel))
    assert done.returncode == 0, done.stderr
    return target


def pip(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def away(home: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "PYTHONPATH": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=folder, env=settings, capture_output=True, encoding="utf-8", timeout=300, check=False
    )


@pytest.mark.parametrize("source", CARRIED)
def test_goi_wheel_mang_du_tep_du_lieu(wheel: Path, source: str) -> None:
    wanted = {
        f"{CARRIED[source]}/{path.relative_to(ROOT / source).as_posix()}"
        for path in (ROOT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_goi_wheel_danh_dau_co_kieu_va_mang_giay_phep(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "vanban/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "examples/", "docs/"))]


def test_cai_noi_khac_lam_duoc_moi_loai_khong_can_kho_ma(home: Path, tmp_path: Path) -> None:
    program = WITHOUT_REPOSITORY + SAMPLES + RENDER + REGISTER + AT_HOME
    done = away(home, tmp_path, sys.executable, "-c", program, str(ROOT), str(home.resolve()))
    assert done.returncode == 0, done.stderr


def test_lenh_vanban_chay_tu_noi_cai(home: Path, tmp_path: Path) -> None:
    script = next(path for path in (home / "bin").iterdir() if path.stem == "vanban")
    assert away(home, tmp_path, str(script), "--version").stdout.strip() == f"vanban {version('vanban')}"
    listed = away(home, tmp_path, str(script), "mau")
    assert {"ke_hoach", "giay_khen"} <= set(listed.stdout.split())
