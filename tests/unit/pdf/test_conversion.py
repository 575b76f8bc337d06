from __future__ import annotations

import signal
import stat
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont
from PIL import Image

from vanban.errors import ConversionError, InputError
from vanban.pdf import Conversion, Office, PdfOptions, convert
from vanban.pdf.office import fonts

LETTERS = "ẰẲẴẶ ằẳẵặ ẤẦẨẪẬ ỜỞỠỢ ỨỪỬỮỰ ỲỴỶỸ đĐ"
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def families_in(path: Path) -> set[str]:
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    return {line.split()[0].split("+")[-1] for line in done.stdout.splitlines()[2:]}


def stand_in(tmp_path: Path, body: str) -> Path:
    """A program in LibreOffice's place; `$out` and `$paper` are what it is asked to make and from what."""
    with pikepdf.new() as blank:
        blank.add_blank_page()
        blank.save(tmp_path / "blank.pdf")
    path = tmp_path / "soffice"
    path.write_text(
        "#!/bin/sh\nsrc=''; dir=''\n"
        'while [ $# -gt 0 ]; do case "$1" in --outdir) dir="$2"; shift;; -*) ;; *) src="$1";; esac; shift; done\n'
        'echo run >> "$(dirname "$0")/runs"\n'
        '[ -n "$dir" ] || exit 1\n'
        'out="$dir/$(basename "${src%.*}").pdf"\n' + body
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be counted does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.office
def test_moi_chu_tieng_viet_cung_mot_phong_va_tim_duoc(office: Office, make_paper, tmp_path) -> None:
    paper = make_paper("Báo cáo số 1.docx", f"Ủy ban nhân dân {LETTERS}")
    (done,) = office.convert([paper], tmp_path / "ra")
    assert done.target == tmp_path / "ra" / "Báo cáo số 1.pdf"
    assert LETTERS in text_of(done.target)
    assert len(families_in(done.target)) == 1
    assert families_in(done.target) <= {"Tinos", "TimesNewRomanPSMT"}


@pytest.mark.office
def test_mot_tep_hong_khong_lam_mat_cac_tep_khac(office: Office, make_paper, tmp_path) -> None:
    good = [make_paper(f"{name}.docx", name) for name in ("a", "b")]
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"not a zip")
    seen: list[tuple[int, int]] = []
    with pytest.raises(ConversionError) as caught:
        office.convert([good[0], bad, good[1]], tmp_path / "ra", progress=lambda n, of, _: seen.append((n, of)))
    assert [Path(p.tep).name for p in caught.value.problems] == ["hong.docx"]
    assert sorted(p.name for p in (tmp_path / "ra").glob("*.pdf")) == ["a.pdf", "b.pdf"]
    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.office
def test_khong_lay_gi_tu_mang_va_tu_tep_khac_tren_may(office: Office, make_paper, tmp_path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def handle(self) -> None:
            asked.append(str(self.rfile.readline()))

        def log_message(self, *args: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    local = tmp_path / "kin.png"
    Image.new("RGB", (40, 40), (200, 0, 0)).save(local)
    urls = [f"http://127.0.0.1:{server.server_port}/x.png", local.as_uri()]
    papers = [with_outside_picture(make_paper(f"{n}.docx"), local, url) for n, url in enumerate(urls)]
    try:
        done = office.convert(papers, tmp_path / "ra")
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []
    for conversion in done:
        with pikepdf.open(conversion.target) as pdf:
            assert not pdf.pages[0].get_images()


def with_outside_picture(path: Path, picture: Path, url: str) -> Path:
    """Put a picture into a paper that is not in the file but at an address."""
    paper = docx.Document(path)
    paper.add_picture(str(picture))
    link = paper.part.relate_to(url, RT.IMAGE, is_external=True)
    (blip,) = paper.element.body.iter(qn("a:blip"))
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), link)
    paper.save(path)
    return path


def test_hai_tep_cung_ten_bao_truoc_khi_lam(make_paper, tmp_path) -> None:
    papers = [make_paper("x/a.docx"), make_paper("y/A.docx")]
    program = stand_in(tmp_path, "exit 0\n")
    with pytest.raises(InputError, match="trùng tên PDF"):
        convert(papers, tmp_path / "ra", options=PdfOptions(soffice=program, any_font=True))
    assert not (tmp_path / "runs").exists()


def test_thieu_libreoffice_noi_cach_cai(tmp_path) -> None:
    with pytest.raises(ConversionError, match=r"LibreOffice.*(Cài|Tải)"):
        convert([tmp_path / "a.docx"], options=PdfOptions(soffice=tmp_path / "khong-co"))


@posix
def test_qua_gio_thi_giet_ca_con_va_thu_lai_mot_lan(make_paper, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("vanban.pdf.office.desk._START_SECONDS", 0.2)
    program = stand_in(tmp_path, f'sleep 300 &\necho $! >> "{tmp_path}/children"\nwait\n')
    begun = time.monotonic()
    (done,) = convert(
        [make_paper("a.docx")], options=PdfOptions(soffice=program, timeout=0.5, any_font=True), strict=False
    )
    assert time.monotonic() - begun < 10
    assert not done.ok
    assert "sau hai lần thử" in str(done.problem)
    children = [int(line) for line in (tmp_path / "children").read_text().split()]
    assert len(children) == 2
    assert not any(alive(pid) for pid in children)


@posix
def test_lan_dau_nga_thi_lan_hai_ra_tep(make_paper, tmp_path) -> None:
    program = stand_in(
        tmp_path,
        f'[ -e "{tmp_path}/nga" ] || {{ touch "{tmp_path}/nga"; exit 77; }}\ncp "{tmp_path}/blank.pdf" "$out"\n',
    )
    (done,) = convert([make_paper("a.docx")], options=PdfOptions(soffice=program, any_font=True))
    assert done.target.read_bytes().startswith(b"%PDF-")
    assert done.pages == 1


@posix
@pytest.mark.parametrize("written", ["%%PDF-1.7 half", "%%PDF-1.7 broken %%%%EOF"])
def test_pdf_viet_do_hay_hong_khong_duoc_nhan(make_paper, tmp_path, written) -> None:
    program = stand_in(tmp_path, f'printf "{written}" > "$out"\n')
    (done,) = convert(
        [make_paper("a.docx")], tmp_path / "ra", options=PdfOptions(soffice=program, any_font=True), strict=False
    )
    assert isinstance(done, Conversion)
    assert not done.ok
    assert not done.target.exists()


@posix
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_dung_giua_chung_khong_de_lai_tien_trinh(make_paper, tmp_path, ending) -> None:
    program = stand_in(
        tmp_path, f'sleep 300 & echo $! > "{tmp_path}/part"; mv "{tmp_path}/part" "{tmp_path}/pid"; wait\n'
    )
    paper = make_paper("a.docx")
    options = f"PdfOptions(soffice={str(program)!r}, any_font=True)"
    code = f"from vanban.pdf import PdfOptions, convert; convert([{str(paper)!r}], options={options})"
    child = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not (tmp_path / "pid").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    pid = int((tmp_path / "pid").read_text())
    assert alive(pid)
    child.send_signal(ending)
    child.wait(20)
    deadline = time.monotonic() + 10
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(pid)


@posix
def test_noi_khong_ghi_duoc_la_loi_co_ten_tep(make_paper, tmp_path) -> None:
    in_the_way = tmp_path / "ra"
    in_the_way.write_text("a file where a folder should be")
    program = stand_in(tmp_path, f'cp "{tmp_path}/blank.pdf" "$out"\n')
    with pytest.raises(ConversionError, match=r"ra/a\.pdf.*không ghi được"):
        convert([make_paper("a.docx")], in_the_way, options=PdfOptions(soffice=program, any_font=True))


@pytest.mark.office
def test_phong_trong_thu_muc_rieng_dung_duoc_khong_can_cai(make_paper, tmp_path) -> None:
    """A font that is not installed is printed with when it lies in the folder given."""
    tinos = next((path for path in fonts.installed(fonts.TWIN) if path.stem.endswith("Regular")), None)
    if tinos is None or sys.platform in ("win32", "darwin"):
        pytest.skip("only LibreOffice on Linux reads fonts from its profile; needs fonts-croscore")
    folder = tmp_path / "phong"
    folder.mkdir()
    font = TTFont(tinos)
    for record in font["name"].names:
        record.string = str(record).replace("Tinos", "Chữ Riêng" if record.nameID in (1, 4, 16) else "ChuRieng")
    font.save(folder / "ChuRieng-Regular.ttf")
    (done,) = convert([make_paper("a.docx", font="Chữ Riêng")], tmp_path / "ra", options=PdfOptions(font_dir=folder))
    assert families_in(done.target) == {"ChuRieng"}
    assert done.notes == ()


@posix
def test_khoi_dong_lai_sau_moi_so_tep_da_dinh(make_paper, tmp_path) -> None:
    program = stand_in(tmp_path, f'cp "{tmp_path}/blank.pdf" "$out"\n')
    # A listener of this stand-in: it locks the open paper, as LibreOffice does, and stays.
    body = program.read_text().replace(
        '[ -n "$dir" ] || exit 1\n',
        f'[ -n "$dir" ] || {{ echo x >> "{tmp_path}/listeners"; touch "$(dirname "$src")/.~lock.open.fodt#"; exec sleep 60; }}\n',
    )
    program.write_text(body)
    papers = [make_paper(f"{number}.docx") for number in range(5)]
    with Office(soffice=program, any_font=True, papers_per_process=2) as office:
        office.convert(papers, tmp_path / "ra")
        assert (tmp_path / "listeners").read_text().count("x") == 3


@pytest.mark.office
def test_hai_tien_trinh_song_song_giu_dung_thu_tu(make_paper, tmp_path) -> None:
    papers = [make_paper(f"{number}.docx", f"Giấy khen số {number}") for number in range(4)]
    done = convert(papers, tmp_path / "ra", options=PdfOptions(workers=2))
    assert [one.source for one in done] == papers
    assert [text_of(one.target) for one in done] == [f"Giấy khen số {number}" for number in range(4)]
