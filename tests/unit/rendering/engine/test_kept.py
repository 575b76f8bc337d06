"""What the house's templates are compiled to is kept beside them: the same as compiled anew, and of the house's text only."""

from __future__ import annotations

import importlib.util
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

import pytest

from vanban.errors import TemplateError
from vanban.rendering.engine.environment import PaperEnvironment
from vanban.rendering.engine.kept import folder, kept
from vanban.rendering.engine.media import Media
from vanban.rendering.engine.package import read_package
from vanban.rendering.engine.part import CompiledPart

MEDIA = Media({}, 1)


@pytest.fixture
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("compiled", root / "tools" / "compiled.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_kept_modules_are_what_is_compiled_now(tool: ModuleType, root: Path) -> None:
    found = {path.name: path.read_text(encoding="utf-8") for path in folder().glob("compiled/p*.py")}
    made = tool.modules()
    assert found.keys() == made.keys(), "run: make templates"
    if f"jinja2=={version('jinja2')}" in (root / "requirements" / "all.lock").read_text(encoding="utf-8"):
        assert found == made, "run: make templates"  # another Jinja may write other Python for the same


CORE = "docProps/core.xml"


@pytest.fixture
def core(root: Path) -> str:
    return read_package(root / "templates" / "docx" / "ke_hoach.docx").parts[CORE].decode()


def test_a_part_that_differs_by_a_blank_is_compiled_anew(core: str) -> None:
    assert kept(CORE, core) is not None
    assert kept(CORE, core.replace("vi-VN", "vi-VN ")) is None
    assert kept("docProps/app.xml", core) is None


def test_filters_of_an_office_compile_anew(core: str) -> None:
    values = {"ho_so": {"tieu_de": "Kế hoạch", "tac_gia": "Văn phòng & ban", "chu_de": "<a>"}}
    ours, anew = (CompiledPart(CORE, "core", core, PaperEnvironment(more), "a.docx") for more in (None, {"x": str}))
    assert ours.text(values, MEDIA) == anew.text(values, MEDIA)
    assert "Văn phòng &amp; ban" in ours.text(values, MEDIA)


def test_a_missing_value_is_told_at_its_place(core: str) -> None:
    told = []
    for more in (None, {"x": str}):
        with pytest.raises(TemplateError) as caught:
            CompiledPart(CORE, "core", core, PaperEnvironment(more), "a.docx").text({"ho_so": {"tieu_de": "a"}}, MEDIA)
        told.append(caught.value.problems)
    assert told[0] == told[1]
    assert (told[0][0].tim_thay, told[0][0].vi_tri) == ("{{ ho_so.chu_de }}", "thuộc tính của tệp (core.xml)")
