"""docxtpl's own test scripts with one import changed: what they write beside what docxtpl writes.

    git clone https://github.com/elapouya/python-docx-template
    python tools/docxtpl_scripts.py python-docx-template/tests

Each script runs twice, with docxtpl and with vanban.docxtpl, in a folder of its own; a row a file tells whether the texts
and the looks are the same, and which way the file was filled. Nothing of docxtpl's repository is kept here.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NO_SCRIPTS = {"runtests.py", "module_execute.py", "__init__.py"}
# Says nothing: numbers and names of drawings, marks of spelling, what is the schema's default.
SILENT = re.compile(r"(}embed|}textId|}paraId|}id|^id|^name|^descr|^dist[TBLR]|/namespace}space)$")
MARKS = ("{*}avLst", f"{W}doNotExpandShiftReturn", f"{W}proofErr", f"{W}bookmarkStart", f"{W}bookmarkEnd")


def main(tests: Path) -> int:
    """Run, compare, print; 1 when a script was refused or crashed, or a text differs."""
    scripts = sorted(path for path in tests.glob("[a-z]*.py") if path.name not in NO_SCRIPTS)
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = Path(folder, "docxtpl"), Path(folder, "vanban")
        for place in (theirs, ours):
            shutil.copytree(tests, place)
            (place / "output").mkdir(exist_ok=True)
        for path in ours.glob("*.py"):
            source = path.read_text(encoding="utf-8")
            path.write_text(source.replace("from docxtpl import", "from vanban.docxtpl import"), encoding="utf-8")
        broken = sum([not _runs(place, script.name) for script in scripts for place in (theirs, ours)])
        files = sorted(path.name for path in (theirs / "output").glob("*.docx"))
        told = {name: _difference(theirs / "output" / name, ours / "output" / name) for name in files}
    for name, what in told.items():
        print(f"{name:40} {what or 'same'}")
    print(f"{len(scripts)} scripts, {broken} broken; {len(files)} files, {sum(not w for w in told.values())} the same")
    return 1 if broken or any(what.startswith("!") for what in told.values()) else 0


def _runs(place: Path, script: str) -> bool:
    command = [sys.executable, "-W", "ignore", script]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        print(f"! {place.name}: {script}: {done.stderr.strip().splitlines()[-1]}")
    return done.returncode == 0


def _difference(theirs: Path, ours: Path) -> str:
    if not ours.exists():
        return "! not written"
    one, other = _parts(theirs.read_bytes()), _parts(ours.read_bytes())
    if {data for name, data in one.items() if "/media/" in name} != {d for n, d in other.items() if "/media/" in n}:
        return "! other pictures"
    found = []
    for name in sorted(one):
        if name.startswith("docProps/"):
            mine, yours = ({t.strip() for t in etree.fromstring(p[name]).itertext()} for p in (one, other))
            found += [f"! properties in {name}"] if mine - {""} != yours - {""} else []
        elif name.endswith(".xml") and name.startswith("word/"):
            before, after = _plain(one[name]), _plain(other.get(name, b"<none/>"))
            if etree.tostring(before, method="text", encoding="utf-8") != etree.tostring(
                after, method="text", encoding="utf-8"
            ):
                found.append(f"! text in {name}")
            elif _markup(before) != _markup(after):
                found.append(f"look of a run in {name}")
    return "; ".join(sorted(found, reverse=True))


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _plain(xml: bytes) -> etree._Element:
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=False))
    for element in list(root.iter(*MARKS)):
        element.getparent().remove(element)
    for element in list(root.iter(etree.Element)):
        if element.tag != f"{W}t" and not (element.text or "").strip():
            element.text = None
        element.tail = None
        for name, value in list(element.attrib.items()):
            if SILENT.search(name):
                del element.attrib[name]
            elif element.tag in (f"{W}shd", f"{W}color"):
                element.attrib[name] = value.upper()
        if element.tag == f"{W}shd":  # docxtpl leaves out what is required, and what stands there already
            element.attrib[f"{W}val"], element.attrib[f"{W}color"] = "CLEAR", "AUTO"
        if element.tag in (f"{W}rPr", f"{W}tcPr"):
            kinds = {child.tag: child for child in reversed(element)}
            element[:] = [kinds[tag] for tag in sorted(kinds)]
    _join(root)
    for element in list(root.iter(f"{W}tcPr", f"{W}compat")):
        if not len(element):
            element.getparent().remove(element)
    return root


def _markup(root: etree._Element) -> bytes:
    """The markup without where prefixes are declared."""
    return re.sub(rb' xmlns:\w+="[^"]*"', b"", etree.tostring(root, method="c14n"))


def _join(root: etree._Element) -> None:
    for run in list(root.iter(f"{W}r")):
        for text in [child for child in run if child.tag == f"{W}t" and not child.text]:
            run.remove(text)
        if all(child.tag == f"{W}rPr" for child in run):
            run.getparent().remove(run)
    for run in list(root.iter(f"{W}r")):
        before = run.getprevious()
        if before is None or before.tag != f"{W}r" or _look(before) != _look(run):
            continue
        for child in [child for child in run if child.tag != f"{W}rPr"]:
            if child.tag == f"{W}t" and before[-1].tag == f"{W}t":
                before[-1].text += child.text
            else:
                before.append(child)
        run.getparent().remove(run)


def _look(run: etree._Element) -> bytes:
    look = run.find(f"{W}rPr")
    return b"" if look is None else bytes(etree.tostring(look, method="c14n"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
