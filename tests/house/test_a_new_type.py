"""A type of paper is four files: its row with the code, its model, its recipe, its sample; a form of its own adds one.

A copy of the tree gets a plain type and a type with its own form, by exactly these files, then what `make window` and
`make templates` write. The new types must be whole: listed, shown, made, checked, read back, described.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIRST_ROW = '        LoaiVanBan("cong_van"'
FIRST_RECIPE = '    "cong_van": ('
SAMPLE = """\
# {ten}
loai: {loai}
co_quan: {{chu_quan: UBND tỉnh Lạng Sơn, ten: Văn phòng, ten_day_du: Văn phòng UBND tỉnh Lạng Sơn, ky_hieu: VP}}
so: 7
ngay: 03/4/2026
dia_danh: Lạng Sơn
trich_yeu: Công tác phòng, chống thiên tai năm 2026
{more}nguoi_ky: {{chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}}
noi_nhan: [Sở Nội vụ, Các phòng]
luu: {{don_vi: HCQT}}
"""
PLAIN_MODEL = '''

class ThongTri(VanBanCoTen):
    """Thông tri."""

    loai: Literal["thong_tri"] = "thong_tri"
'''
OWN_MODEL = '''"""Phiếu hẹn."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vanban.models.base import Dong, Goc
from vanban.models.given import Many, optional
from vanban.models.kinds.named import VanBanCoKy


class GiayTo(Goc):
    """A paper to bring along."""

    NHAN_CHU = True
    ten: Dong = Field(description="tên giấy tờ")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is its name."""
        return {"ten": value} if isinstance(value, str) else value


class PhieuHen(VanBanCoKy):
    """Phiếu hẹn: when and where to come, and what to bring."""

    loai: Literal["phieu_hen"] = "phieu_hen"
    trich_yeu: Dong = Field(description="trích yếu")
    thoi_gian: Dong = Field(description="thời gian")
    mang_theo: Many[GiayTo] = optional((), description="giấy tờ mang theo")
'''
OWN_CONTEXT = '''"""Phiếu hẹn."""

from __future__ import annotations

from vanban.context import body, frame, recipients
from vanban.context.forms import labelled, listed
from vanban.models.kinds.appointments import PhieuHen
from vanban.regulation.printed import CoTenIn


def phieu_hen(paper: PhieuHen) -> CoTenIn:
    """Write the form."""
    lines = [*labelled("Thời gian", paper.thoi_gian), *listed("Mang theo", [one.ten for one in paper.mang_theo])]
    return {
        **frame.titled(paper),
        "mo_dau": [],
        "noi_dung": body.close(lines),
        "noi_nhan": recipients.noi_nhan(paper),
    }
'''
TRIAL = """\
import io, json, sys, zipfile
from pathlib import Path

import vanban
from vanban.cli import main
from vanban.language import doc_so_ky_hieu

loai, code, name, out = sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4])
assert Path(vanban.__file__).is_relative_to(out.parent), vanban.__file__
said = {"exit": []}
run = lambda *args: said["exit"].append(main([str(arg) for arg in args]))
run("mau", loai, "-o", out / "a.yaml")
run("tao", out / "a.yaml", "-o", out / "a.docx")
run("kiem-tra", out / "a.docx")
run("doc", out / "a.docx", "-o", out / "b.yaml")
run("tao", out / "b.yaml", "-o", out / "b.docx")
back = vanban.read(out / "a.docx")
stripped = io.BytesIO()
with zipfile.ZipFile(out / "a.docx") as old, zipfile.ZipFile(stripped, "w") as new:
    for item in old.infolist():
        if not item.filename.startswith("customXml/"):
            new.writestr(item, old.read(item.filename))
said["exact"] = back.exact and not back.unplaced and back.van_ban == vanban.load(out / "a.yaml")
said["class"] = type(back.van_ban) is getattr(vanban, name)
said["public"] = name in vanban.__all__ and name in dir(vanban)
printed = [zipfile.ZipFile(out / name).read("word/document.xml") for name in ("a.docx", "b.docx")]
said["same"] = printed[0] == printed[1]
said["typed"] = vanban.read(stripped.getvalue()).record["loai"]
said["listed"] = vanban.kinds()[loai]
said["schema"] = vanban.json_schema(loai)["properties"]["loai"]
said["code"] = doc_so_ky_hieu(f"Số: 07/{code}-VP").loai
print(json.dumps(said))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what makes a type: the package, the tools, the templates."""
    for name in ("vanban", "tools", "templates"):
        shutil.copytree(ROOT / name, tmp_path / "cay" / name)
    return tmp_path / "cay"


def add(tree: Path, row: str, recipe: str, sample: str, files: dict[str, str]) -> None:
    """Put a type into the copy: row, recipe, sample, and the new or longer files of its model and form."""
    types, recipes = tree / "vanban" / "regulation" / "types.py", tree / "vanban" / "building" / "recipes.py"
    loai = recipe.split('"')[1]
    for path, before, line in ((types, FIRST_ROW, row), (recipes, FIRST_RECIPE, recipe)):
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, f"{line}\n{before}"), encoding="utf-8")
    (tree / "vanban" / "records" / "mau" / f"{loai}.yaml").write_text(sample, encoding="utf-8")
    for name, text in files.items():
        path = tree / "vanban" / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(old + text, encoding="utf-8")


def derived(tree: Path) -> None:
    """What `make window templates` does."""
    _run(tree, "tools/window.py")
    _run(tree, "-m", "vanban.building", "templates/docx")


def trial(tree: Path, loai: str, code: str, name: str) -> dict[str, object]:
    out = tree / "ra"
    out.mkdir()
    return dict(json.loads(_run(tree, "-c", TRIAL, loai, code, name, str(out)).splitlines()[-1]))


def _run(tree: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_loai_thuong_bon_tep(copy: Path) -> None:
    add(
        copy,
        '        LoaiVanBan("thong_tri", "Thông tri", "TTri", "1.4", can_cu=True),',
        '    "thong_tri": _NAMED,',
        SAMPLE.format(
            loai="thong_tri", ten="Thông tri, Mẫu 1.4", more="noi_dung: Các phòng thực hiện Thông tri này.\n"
        ),
        {"models/kinds/named.py": PLAIN_MODEL},
    )
    derived(copy)
    said = trial(copy, "thong_tri", "TTri", "ThongTri")
    assert said.pop("schema") == {
        "enum": ["thong_tri", "Thông tri", "thông tri", "TTri"], "title": "Loại", "type": "string",
    }  # fmt: skip
    assert said == {
        "exit": [0, 0, 0, 0, 0], "exact": True, "class": True, "public": True, "same": True, "typed": "thong_tri",
        "listed": "Thông tri", "code": "TTri",
    }  # fmt: skip


def test_loai_co_mau_rieng_them_mot_tep_ngu_canh(copy: Path) -> None:
    add(
        copy,
        '        LoaiVanBan("phieu_hen", "Phiếu hẹn", "PHe", None, family="appointments"),',
        '    "phieu_hen": _NAMED,',
        SAMPLE.format(
            loai="phieu_hen",
            ten="Phiếu hẹn",
            more="thoi_gian: 08 giờ 00 ngày 05 tháng 5 năm 2026\nmang_theo: [Đơn đề nghị, Bản sao quyết định]\n",
        ),
        {"models/kinds/appointments.py": OWN_MODEL, "context/appointments.py": OWN_CONTEXT},
    )
    derived(copy)
    said = trial(copy, "phieu_hen", "PHe", "PhieuHen")
    assert "GiayTo" in (copy / "vanban" / "__init__.py").read_text(encoding="utf-8")
    assert said.pop("schema")
    assert said == {
        "exit": [0, 0, 0, 0, 0], "exact": True, "class": True, "public": True, "same": True, "typed": "phieu_hen",
        "listed": "Phiếu hẹn", "code": "PHe",
    }  # fmt: skip


@pytest.mark.parametrize("missing", ["models/kinds/named.py", "records/mau/thong_tri.yaml"])
def test_quen_mot_tep_thi_noi_ra(copy: Path, missing: str) -> None:
    """Nothing half there: a type without its model or its sample is told by the tool or by the house's tests."""
    add(
        copy,
        '        LoaiVanBan("thong_tri", "Thông tri", "TTri", "1.4", can_cu=True),',
        '    "thong_tri": _NAMED,',
        SAMPLE.format(
            loai="thong_tri", ten="Thông tri, Mẫu 1.4", more="noi_dung: Các phòng thực hiện Thông tri này.\n"
        ),
        {"models/kinds/named.py": PLAIN_MODEL},
    )
    if missing.endswith(".yaml"):
        (copy / "vanban" / missing).unlink()
    else:
        path = copy / "vanban" / missing
        path.write_text(path.read_text(encoding="utf-8").removesuffix(PLAIN_MODEL), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "tools/window.py"], cwd=copy, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(copy)},
    )  # fmt: skip
    assert done.returncode == 1
    assert "thong_tri" in done.stderr
