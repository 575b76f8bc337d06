"""What the front pages promise: every command is named, and what they show to type works as shown."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from vanban.api import papers
from vanban.cli import main
from vanban.cli.commands import COMMANDS
from vanban.cli.door import Door

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "README.vi.md")
MANUAL = sorted(f"docs/van-thu/{path.name}" for path in (ROOT / "docs" / "van-thu").glob("*.md"))
"""The clerk's manual: its commands stand in ```console blocks; lines set in by four blanks need what the page has not made."""
BLOCK = re.compile(r"(?P<skip><!-- not run:.*?-->\n)?```(?P<kind>\w+)\n(?P<text>.*?)```", re.DOTALL)


def blocks(page: str, kind: str, *, run: bool = True) -> list[str]:
    found = BLOCK.finditer((ROOT / page).read_text(encoding="utf-8"))
    return [m["text"] for m in found if m["kind"] == kind and (m["skip"] is None) == run]


def typed(text: str) -> list[list[str]]:
    return [shlex.split(line.removeprefix("$ ")) for line in text.splitlines() if line.startswith("$ ")]


def play(words: list[str], folder: Path) -> None:
    """Run one line as a shell would: `vanban` in a process of its own, `>` into a file."""
    into = folder / words[words.index(">") + 1] if ">" in words else None
    words = words[: words.index(">")] if into else words
    program = [sys.executable, "-c", "import sys; from vanban.cli import main; sys.exit(main())"]
    command = [*program, *words[1:]] if words[0] == "vanban" else words
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, f"{shlex.join(words)}\n{done.stderr.decode()}"
    if into:
        into.write_bytes(done.stdout)


@pytest.mark.parametrize("page", PAGES)
def test_trang_bia_neu_du_moi_lenh(page: str) -> None:
    table = re.findall(r"^\| `vanban ([\w-]+)` \| \S", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert table == [entry.name for entry in COMMANDS]


@pytest.mark.parametrize("page", PAGES)
def test_trang_bia_mo_dau_bang_make_demo_va_make_test(page: str) -> None:
    first = blocks(page, "sh")[0]
    assert [line.split("#")[0].strip() for line in first.splitlines()] == ["make demo", "make test"]


@pytest.mark.parametrize("page", PAGES)
def test_moi_lien_ket_trong_kho_deu_co_that(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_lenh_trong_trang_bia_chay_duoc_nhu_da_in(page: str, tmp_path: Path) -> None:
    lines = [words for text in blocks(page, "console") for words in typed(text)]
    assert len(lines) > 10
    for words in lines:
        play(words, tmp_path)
    for number, text in enumerate(blocks(page, "python")):
        script = tmp_path / f"vi_du_{number}.py"
        script.write_text(text, encoding="utf-8")
        play([sys.executable, script.name], tmp_path)


@pytest.mark.parametrize("page", PAGES)
def test_lenh_khong_chay_o_day_van_dung_ten_va_tuy_chon(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [words for text in blocks(page, "console", run=False) for words in typed(text)]
    assert lines
    for words in lines:
        group = [words[1], words[2]] if words[1] in {"so", "ky-so", "dong-dau", "phoi"} else [words[1]]
        assert main([*group, "--help"]) == 0
        offered = capsys.readouterr().out
        wanted = [word for word in words if word.startswith("-")]
        assert [word for word in wanted if not re.search(rf"(?<![\w-]){word}(?![\w-])", offered)] == []


@pytest.mark.parametrize("page", PAGES)
def test_ban_ghi_in_trong_trang_bia_dung_duoc(page: str, tmp_path: Path) -> None:
    record, profile = blocks(page, "yaml")
    (tmp_path / "ke-hoach.yaml").write_text(record, encoding="utf-8")
    written = papers.load(tmp_path / "ke-hoach.yaml")
    assert papers.check(papers.render(written)).ok
    (tmp_path / "co-quan.yaml").write_text(profile, encoding="utf-8")
    short = tmp_path / "ngan.yaml"
    short.write_text(
        'loai: thong_bao\ntrich_yeu: Nghỉ lễ\nnguoi_ky: pvp\nnoi_dung: "Nghỉ từ thứ Sáu."\n', encoding="utf-8"
    )
    filled = papers.to_dict(papers.load(short))
    assert filled["dia_danh"] == "Lạng Sơn"
    assert filled["nguoi_ky"]["ho_ten"] == "Trần Thu Hà"


@pytest.mark.parametrize("page", [page for page in MANUAL if blocks(page, "console")])
def test_lenh_trong_sach_huong_dan_chay_duoc_nhu_da_in(page: str, tmp_path: Path) -> None:
    for text in blocks(page, "console"):
        for words in typed(text):
            play(words, tmp_path)


@pytest.mark.parametrize("page", MANUAL)
def test_lenh_khac_trong_sach_dung_ten_va_tuy_chon(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = [shlex.split(line) for line in re.findall(r"^    (vanban .+)$", text, re.MULTILINE)]
    lines += [shlex.split(line) for line in re.findall(r"`(vanban [^`<>]+)`", text)]
    for words in lines:
        command = Door().get_command(None, words[1])
        assert command is not None, words
        if below := getattr(command, "commands", {}):
            command = below.get(words[2]) if len(words) > 2 else command
            assert command is not None, words
        known = {word for one in command.params for word in (*one.opts, *one.secondary_opts)}
        assert [word for word in words[2:] if word.startswith("-") and word not in known] == []


def test_cong_thuc_cho_nguoi_viet_kich_ban_chay_duoc(tmp_path: Path) -> None:
    scripts = blocks("docs/lap-trinh/recipes.md", "python")
    assert len(scripts) >= 8
    for number, text in enumerate(scripts):
        (tmp_path / f"cong_thuc_{number}.py").write_text(text, encoding="utf-8")
        play([sys.executable, f"cong_thuc_{number}.py"], tmp_path)
