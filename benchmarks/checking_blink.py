"""Checking beside a bare unzip-and-parse of the same papers, in one run: CPU of this process, papers by size.

python benchmarks/checking_blink.py [--rounds N] [--profile FILE] [DOCX or folder ...]

Columns are stages, each with those before it: the XML unzipped and parsed and nothing more; every element touched; tree,
styles and tables made paragraphs; components found; judged by every rule; told as JSON. Papers seen before give the best
of some rounds, in which style sheets, pictures and lines are known already; "nothing shared" forgets all of that before
each paper. Papers of one office lie between. "times" is judging beside the bare parse, for both.

Without files: the samples of every kind, papers typed in other hands' habits (as they are, and once more as Word leaves
a file that went through many hands), and plans of 3, 10 and 30 pages.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import gc
import io
import json
import random
import re
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "fixtures" / "reading"))
sys.path.insert(0, str(Path(__file__).parent))

import docx
import other_hands
from reading_papers import made

from vanban.api import papers
from vanban.errors import VanbanError
from vanban.line.office import Office
from vanban.linting.checking import check
from vanban.ooxml.package import load
from vanban.reading import read_facts
from vanban.reading.word.opening import open_ground
from vanban.records import load_text
from vanban.regulation import LOAI

Ways = dict[str, Callable[[bytes], object]]


def bare(data: bytes) -> int:
    """Unzip every part that is XML and parse it: what nobody who reads the file can do without."""
    count = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
                count += 1
    return count


def walked(data: bytes) -> int:
    """Parse, then touch every element and its attributes once."""
    count = 0
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                for element in etree.fromstring(package.read(name)).iter():
                    count += len(element.tag) + len(element.attrib) + len(element.text or "")
    return count


_RUN = re.compile(r"<w:r>(?P<look><w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>(?P<text>[^<]{12,})</w:t></w:r>")


def as_word_leaves_it(data: bytes) -> bytes:
    """The same paper after years in Word: marks of editing on every run, runs torn, all the styles Word ships, a theme."""
    dice = random.Random(1)

    def torn(match: re.Match[str]) -> str:
        text, look = match["text"], match["look"] or ""
        pieces = [text[at : at + 9] for at in range(0, len(text), 9)]
        return '<w:proofErr w:type="spellStart"/>'.join(
            f'<w:r w:rsidR="{dice.randrange(16**8):08X}" w:rsidRPr="{dice.randrange(16**8):08X}">{look}'
            f'<w:t xml:space="preserve">{piece}</w:t></w:r>'
            for piece in pieces
        )

    shipped = docx.Document()
    styles = shipped.styles.element
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                text = _RUN.sub(torn, content.decode("utf-8"))
                content = text.replace(
                    "<w:p>", '<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00D4E5F6" w:rsidP="00A7B8C9">'
                ).encode("utf-8")
            if name == "word/styles.xml":
                own = set(re.findall(rb'w:styleId="([^"]+)"', content))
                more = [
                    etree.tostring(style)
                    for style in styles.iterchildren(f"{styles.tag.rpartition('}')[0]}}}style")
                    if style.get(f"{styles.tag.rpartition('}')[0]}}}styleId").encode() not in own
                ]
                more = [re.sub(rb' xmlns:\w+="[^"]*"', b"", one).replace(b' w:default="1"', b"") for one in more]
                content = content.replace(b"</w:styles>", b"".join(more) + b"</w:styles>")
            target.writestr(name, content)
        theme = next(part for part in shipped.part.package.iter_parts() if "theme" in str(part.partname))
        if "word/theme/theme1.xml" not in source.namelist():
            target.writestr("word/theme/theme1.xml", theme.blob)
    return out.getvalue()


_MEMORIES = [
    found for found in gc.get_objects()
    if isinstance(found, functools._lru_cache_wrapper) and found.cache_parameters()["maxsize"] is not None
    and (found.__module__ or "").startswith("vanban.")
]  # fmt: skip


def forget() -> None:
    """Forget every text met before: as if each paper shared no line with another. The truth lies between."""
    for memory in _MEMORIES:
        memory.cache_clear()


def groups(paths: list[Path]) -> dict[str, list[bytes]]:
    """The papers, by size."""
    if paths:
        files = [f for p in paths for f in (sorted(p.rglob("*.docx")) if p.is_dir() else [p])]
        return {"given": [data for data in (f.read_bytes() for f in files) if _readable(data)]}
    hands = [data for _, _, data in other_hands.papers()]
    return {
        "samples of every kind": [papers.render(load_text(papers.sample(key))) for key in LOAI],
        "other hands": hands,
        "as Word leaves them": [as_word_leaves_it(data) for data in hands],
        **{f"{pages} pages": [made(pages)] for pages in (3, 10, 30)},
    }


def _readable(data: bytes) -> bool:
    try:
        bare(data)
        read_facts(data)
    except (VanbanError, etree.XMLSyntaxError, zipfile.BadZipFile):
        return False
    return True


def seconds(way: Callable[[bytes], object], data: list[bytes], rounds: int) -> float:
    """CPU a paper, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for one in data:
            way(one)
        best = min(best, time.process_time() - began)
    return best / len(data)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", type=Path)
    options = parser.parse_args()
    law = Office.find().law
    ways: Ways = {
        "unzip, parse": bare,
        "and walk": walked,
        "paragraphs": lambda data: open_ground(load(data, "", None)),
        "read": read_facts,
        "judged": lambda data: check(read_facts(data), law=law),
        "told": lambda data: json.dumps(check(read_facts(data), law=law).to_dict(), ensure_ascii=False),
        "nothing shared": lambda data: (forget(), check(read_facts(data), law=law)),
    }
    everything = groups(options.files)
    print(f"{'papers':<24}{'n':>5}" + "".join(f"{name:>15}" for name in ways) + "     times  (ms CPU a paper)")
    for name, data in everything.items():
        figures = {key: 1000 * seconds(way, data, options.rounds) for key, way in ways.items()}
        bare_ms = figures["unzip, parse"]
        row = "".join(f"{figure:>15.2f}" for figure in figures.values())
        times = f"{figures['judged'] / bare_ms:.1f} to {figures['nothing shared'] / bare_ms:.1f}"
        print(f"{name:<24}{len(data):>5}{row}  {times:>12}")
    if options.profile:
        profile = cProfile.Profile()
        profile.enable()
        for data in everything.values():
            for one in data:
                ways["judged"](one)
        profile.disable()
        profile.dump_stats(options.profile)


if __name__ == "__main__":
    main()
