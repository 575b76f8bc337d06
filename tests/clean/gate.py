"""The gate: every DOCX the tests make the package write is put through Microsoft's Open XML SDK.

What is written is taken where it is written: zips closed by the package, papers put together by `Shelf`, files opened
for writing or moved into place while a function of the package runs, and what a command started by a test left in its
folder. A file is looked at when one of its parts is new to the run: parts alike but for their words are one. A fault
that a file of the test's own, which the package was given to work on, has as well is that file's.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = str(ROOT / "vanban") + os.sep
HOUSE_TEMPLATES = ROOT / "templates" / "docx"
SPOOL = "VANBAN_CLEAN_SPOOL"
DEEP = 60
"""So many callers of an opened file are looked at for one of the package."""
JOBS = 2
REMEMBERED = ROOT / ".pytest_cache" / "clean"
"""Parts that passed in an earlier run on this machine, a line each; CI remembers none."""
LIMIT = 1200
"""Seconds for all files of a run."""

_MAIN = b"word/document.xml"
_WORKING = b'"urn:vanban:tam"'
"""The namespace of marks that live in memory only."""
_TEXT = re.compile(rb"(<w:(?:t|instrText|delText)\b[^>]*>)[^<]*(?=</w:)")
_REVISION = re.compile(rb' (?:w:rsid\w*|w14:paraId|w14:textId)="[0-9A-F]{8}"')
_NUMBER = re.compile(rb'(?<==")-?[0-9.]+(?=")')
_STEP = re.compile(r"\[\d+\]")
_QUOTED = re.compile(r"'[^']*'")


def shapes_of(data: bytes) -> dict[str, str] | None:
    """Name what each part of a file looks like to a schema, its words and numbers left out; None for no Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if _MAIN.decode() not in names:
                return None
            found = {"": json.dumps([names[0], sorted(names), repeated_ids(archive)])}
            for name in names:
                if name.endswith((".xml", ".rels")) and not name.startswith("customXml/"):
                    part = _NUMBER.sub(b"1", _REVISION.sub(b"", _TEXT.sub(rb"\1", archive.read(name))))
                    found[name] = _repeated(part).decode("utf-8", "replace")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError, KeyError):
        return None
    return {name: hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()[:32] for name, text in found.items()}


def _repeated(part: bytes) -> bytes:
    """Write a paragraph or a row that follows its like once only: a schema sees no difference."""
    out, last = [], b""
    for piece in re.split(rb"(?<=</w:p>)|(?<=</w:tr>)", part):
        if piece != last:
            out.append(piece)
        last = piece
    return b"".join(out)


_IDS = {
    "bookmark": re.compile(rb"<w:bookmarkStart\b[^>]*\bw:id=\"([^\"]*)\""),
    "bookmark's name": re.compile(rb"<w:bookmarkStart\b[^>]*\bw:name=\"([^\"]*)\""),
    "drawing": re.compile(rb"<wp:docPr\b[^>]*\bid=\"([^\"]*)\""),
    "content control": re.compile(rb"<w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:id w:val=\"([^\"]*)\"", re.DOTALL),
    "paragraph": re.compile(rb"\bw14:paraId=\"([^\"]*)\""),
    "VML shape": re.compile(rb"<v:(?:shape|rect|line|oval|roundrect|group)\b[^>]*?\bid=\"([^\"]*)\""),
}
_WHOLE = frozenset({"drawing"})
"""Ids that are one in the whole file; the others are one in their part."""


def repeated_ids(archive: zipfile.ZipFile) -> list[str]:
    """Name each kind of id that a file uses twice."""
    found, whole = set(), defaultdict(list)
    for name in archive.namelist():
        if not (name.startswith("word/") and name.endswith(".xml")):
            continue
        part = archive.read(name)
        for kind, pattern in _IDS.items():
            ids = pattern.findall(part)
            if kind in _WHOLE:
                whole[kind] += ids
            elif len(ids) != len(set(ids)):
                found.add(f"{kind} in /{name}")
    return sorted(found | {kind for kind, ids in whole.items() if len(ids) != len(set(ids))})


class Recorder:
    """Keeps what the package writes while tests run in this process."""

    def __init__(self, spool: Path) -> None:
        self.spool = spool
        self.test = "before the first test"
        self.seen: set[str] = set()
        known = REMEMBERED.read_text(encoding="ascii") if REMEMBERED.exists() and not os.environ.get("CI") else ""
        self.passed = frozenset(known.split())
        self.made: dict[str, bytes] = {}
        self.given: dict[str, bytes] = {}
        self.paths: set[str] = set()
        self.foreign: set[str] = set()
        self.on_disk: set[str] = set()
        self.busy = False
        self._watch_zips()
        self._watch_papers()
        sys.addaudithook(self._heard)

    # ---- what is heard

    def _watch_zips(self) -> None:
        """A zip closed by the package is written by it; one opened by it was given to it."""
        opened, closed, recorder = zipfile.ZipFile.__init__, zipfile.ZipFile.close, self

        def init(archive, file, mode="r", *rest, **named):
            opened(archive, file, mode, *rest, **named)
            if mode == "r" and not recorder.busy and _by_package():
                recorder._take(recorder.given, file)

        def close(archive):
            written = archive.fp is not None and archive.mode != "r" and isinstance(archive.fp, io.BytesIO)
            stream = archive.fp
            closed(archive)
            if written and not recorder.busy and _by_package():
                recorder._keep(recorder.made, stream.getvalue())

        zipfile.ZipFile.__init__, zipfile.ZipFile.close = init, close

    def _watch_papers(self) -> None:
        """A paper put together by the package's own packer."""
        from vanban.ooxml.archive import Shelf

        packed, recorder = Shelf.with_members, self

        def with_members(shelf, members):
            pieces = packed(shelf, members)
            recorder._keep(recorder.made, b"".join(pieces))
            return pieces

        Shelf.with_members = with_members

    def _heard(self, event: str, args: tuple) -> None:
        if self.busy or event not in ("open", "os.rename"):
            return
        if event == "open":
            path, mode, flags = args
            writes = any(c in (mode or "") for c in "wax+") or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR))
            if not writes or not isinstance(path, (str, bytes, os.PathLike)):
                return
            path = os.fsdecode(path)
            if path.endswith((".docx", ".tam", ".tmp", ".dotx")) or ".tam" in path:
                (self.paths if _by_package() else self.foreign).add(path)
        elif _by_package():
            self.paths.add(os.fsdecode(args[1]))

    def _take(self, where: dict[str, bytes], file: object) -> None:
        try:
            if isinstance(file, io.BytesIO):
                self._keep(where, file.getvalue())
            elif isinstance(file, (str, os.PathLike)) and not Path(file).resolve().is_relative_to(HOUSE_TEMPLATES):
                self.busy = True
                self._keep(where, Path(file).read_bytes())
        except OSError:
            return
        finally:
            self.busy = False

    def _keep(self, where: dict[str, bytes], data: bytes) -> None:
        if _MAIN in data:
            where.setdefault(hashlib.sha256(data).hexdigest()[:32], data)

    # ---- after a test

    def settle(self, folder: Path | None) -> None:
        """Lay down what the test that ended made, with what it was given."""
        self.busy = True
        try:
            left = self.paths - self.foreign
            if folder is not None and folder.is_dir():
                left |= {str(path) for path in folder.rglob("*.docx")} - self.foreign
            for path in left:
                if Path(path).is_file():
                    data = Path(path).read_bytes()
                    if path in self.paths or not _from_office(data):
                        self._keep(self.made, data)
                        self.on_disk.add(hashlib.sha256(data).hexdigest()[:32])
            self._lay_down()
        finally:
            self.made, self.given, self.paths, self.foreign, self.on_disk = {}, {}, set(), set(), set()
            self.busy = False

    def _lay_down(self) -> None:
        given = [key for key in self.given if key not in self.made]
        for key, data in self.made.items():
            if key in self.seen:
                continue
            self.seen.add(key)
            shapes = shapes_of(data)
            if shapes is None or not sum(self._claim(shape) for shape in shapes.values()):
                continue
            if key not in self.on_disk and _working_copy(data):
                continue
            (self.spool / f"{key}.json").write_text(json.dumps({"test": self.test, "given": given}))
            (self.spool / f"{key}.docx").write_bytes(data)
            for other in given:
                if not (self.spool / f"given-{other}.docx").exists():
                    (self.spool / f"given-{other}.docx").write_bytes(self.given[other])

    def _claim(self, shape: str) -> bool:
        """Say whether no process of this run met this part before, nor an earlier run in which all passed."""
        if shape in self.passed:
            return False
        try:
            (self.spool / shape).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


def _by_package() -> bool:
    """Whether a function of the package is among the callers."""
    frame = sys._getframe(2)
    for _ in range(DEEP):
        if frame is None:
            return False
        if frame.f_code.co_filename.startswith(PACKAGE):
            return True
        frame = frame.f_back
    return False


def _working_copy(data: bytes) -> bool:
    """Whether a file in memory still bears the numbers by which its paragraphs are known again after a repair."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(_WORKING in archive.read(name) for name in archive.namelist() if name.endswith(".xml"))


def _from_office(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"LibreOffice" in archive.read("docProps/app.xml")
    except (KeyError, zipfile.BadZipFile):
        return False


class Gate:
    """The plugin: records in every process of a run, looks at the files once, at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self.worker = hasattr(config, "workerinput")
        self.faults: list[str] = []
        self.why = ""
        self.count = 0
        if not self.worker:
            os.environ[SPOOL] = tempfile.mkdtemp(prefix="vanban-clean-")
        self.spool = Path(os.environ[SPOOL])
        self.recorder = Recorder(self.spool)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """What the test wrote is kept before its folder goes."""
        self.recorder.test = item.nodeid
        self.recorder.settle(getattr(item, "funcargs", {}).get("tmp_path"))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Look at all files when all processes are done."""
        if self.worker:
            return
        try:
            self._look()
        finally:
            shutil.rmtree(self.spool, ignore_errors=True)
        if (self.faults or (self.why and os.environ.get("CI"))) and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter) -> None:
        """Say what was found."""
        if self.worker:
            return
        if self.why:
            terminalreporter.write_line(f"Open XML SDK: not run: {self.why}", red=bool(os.environ.get("CI")))
        elif self.faults:
            terminalreporter.section("Open XML SDK: files that Word may call corrupt", red=True)
            for line in self.faults:
                terminalreporter.write_line(line)
        elif self.count:
            terminalreporter.write_line(f"Open XML SDK: {self.count} files with parts of their own, no fault")

    def _look(self) -> None:
        made = sorted(path for path in self.spool.glob("*.docx") if not path.name.startswith("given-"))
        if not made:
            return
        if not shutil.which("node"):
            self.why = "Node is missing (apt-get install nodejs npm)"
            return
        if not (ROOT / "node_modules" / "@ooxml-tools" / "validate").is_dir():
            self.why = "the validator is not installed (npm ci)"
            return
        self.count = len(made)
        found = validate(made)
        if not any(found.values()):
            shapes = [path.name for path in self.spool.iterdir() if not path.suffix]
            REMEMBERED.parent.mkdir(exist_ok=True)
            with REMEMBERED.open("a", encoding="ascii") as kept:
                kept.writelines(f"{shape}\n" for shape in shapes)
        for path, faults in found.items():
            with zipfile.ZipFile(path) as archive:
                faults += [{"part": "", "path": "", "text": f"id used twice: {kind}"} for kind in repeated_ids(archive)]
                if archive.namelist()[0] != "[Content_Types].xml":
                    faults.append({"part": "", "path": "", "text": "[Content_Types].xml is not the first part"})
        records = {path: json.loads(path.with_suffix(".json").read_text()) for path, faults in found.items() if faults}
        others = sorted({self.spool / f"given-{key}.docx" for record in records.values() for key in record["given"]})
        excuses = {path.stem: {_key(fault) for fault in faults} for path, faults in validate(others).items()}
        for path in others:
            with zipfile.ZipFile(path) as archive:
                excuses[path.stem] |= {f"id used twice: {kind}" for kind in repeated_ids(archive)}
        for path, record in records.items():
            known = set().union(*(excuses[f"given-{key}"] for key in record["given"]))
            own = {_key(fault): fault for fault in found[path] if _key(fault) not in known}
            self.faults += [
                f"{record['test']}: {fault['part']} {fault['path']}: {fault['text']}" for fault in own.values()
            ]


def _key(fault: dict) -> str:
    """What a fault is, wherever it stands."""
    if not fault["path"]:
        return fault["text"]
    return f"{_STEP.sub('', fault['path'].rpartition('/')[2])}: {_QUOTED.sub('*', fault['text'])}"


def validate(paths: list[Path]) -> dict[Path, list[dict]]:
    """Put files through the SDK, in a few processes; gives the faults of each."""
    if not paths:
        return {}
    command = ["node", str(Path(__file__).with_name("validate.mjs"))]
    shares = [share for share in (paths[n::JOBS] for n in range(JOBS)) if share]
    desks = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in shares]
    with ThreadPoolExecutor(JOBS) as threads:
        talks = [
            threads.submit(desk.communicate, "".join(f"{path}\n" for path in share), LIMIT)
            for desk, share in zip(desks, shares, strict=True)
        ]
        said = [json.loads(line) for talk in talks for line in talk.result()[0].splitlines()]
    found = {Path(entry["path"]): entry["faults"] for entry in said}
    silent = [path for path in paths if path not in found]
    if silent:
        raise RuntimeError(f"the validator said nothing about {len(silent)} files, the first {silent[0]}")
    return found
