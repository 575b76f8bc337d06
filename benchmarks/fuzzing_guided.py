"""Fuzzes checking, reading back and laying out anew, guided by coverage; anything but a `VanbanError` ends the run.

Run: uv run --with atheris python benchmarks/fuzzing_guided.py [out/fuzz/corpus] [-max_total_time=3600]   (Linux)
The options are libFuzzer's.
The first run fills the folder with papers of the fixtures. A finding is written beside as crash-…; made small it belongs into
tests/fixtures/reading/hong/, where `tests/unit/line/test_broken_papers.py` keeps it.

What is fuzzed is not the ZIP but the parts: the input is the main part, a form feed, the style sheet, a form feed, the lists;
everything around them is sound. So nearly every input reaches the reader, and coverage guides through its rooms.
"""

# ruff: noqa: E402 -- the folder of the fixtures is put on the path first; what is fuzzed is imported instrumented
from __future__ import annotations

import io
import random
import sys
import zipfile
from pathlib import Path

import atheris
from lxml import etree

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "fixtures" / "reading"))

with atheris.instrument_imports(include=["vanban"]):
    from vanban.errors import VanbanError
    from vanban.line import produce
    from vanban.line.relaying import relay
    from vanban.linting import check
    from vanban.reading import read_facts, recover
    from vanban.records.law import read_law

import other_hands
from fuzzing_papers import change
from typed_markup import NAMES, package

LAW = read_law()
STYLES = produce.template("ke_hoach", folder=None)
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml")
_BYTES = 0.2
"""Share of inputs whose bytes are changed, whatever they mean."""
BETWEEN = b"\f"
MOST = 400_000
SOUND = package("", parts={"word/numbering.xml": f"<w:numbering {NAMES}/>".encode()})


def parts_of(data: bytes) -> bytes:
    """The parts that are fuzzed, of a paper."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return BETWEEN.join(file.read(name) if name in file.namelist() else b"" for name in PARTS)


def paper_of(parts: bytes) -> bytes:
    """A sound package around fuzzed parts."""
    fuzzed = dict(zip(PARTS, parts.split(BETWEEN), strict=False))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, fuzzed.get(name) or source.read(name))
    return out.getvalue()


def one(parts: bytes) -> None:
    """Take one input through every door."""
    if len(parts) > MOST:
        return
    data = paper_of(parts)
    try:
        facts = read_facts(data, name="van-ban.docx")
        check(facts, law=LAW)
        recover(facts)
        relay(data, facts, STYLES, lambda read: check(read, law=LAW))
    except VanbanError:
        return


def mutated(parts: bytes, most: int, seed: int) -> bytes:
    """Change an input: mostly elements, attributes and texts of one part, so that it stays XML; sometimes bytes."""
    dice = random.Random(seed)
    split = parts.split(BETWEEN)
    at = dice.choice([0, 0, 0, 1, 2]) % len(split)
    try:
        root = etree.fromstring(split[at])
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or dice.random() < _BYTES:
        return bytes(atheris.Mutate(parts, most))
    for _ in range(dice.randint(1, 4)):
        change(root, dice)
    split[at] = etree.tostring(root).replace(BETWEEN, b" ")
    made = BETWEEN.join(split)
    return made if len(made) <= most else bytes(atheris.Mutate(parts, most))


def main() -> None:
    """Fill the corpus, then fuzz."""
    options = sys.argv[1:]
    corpus = Path(next((text for text in options if not text.startswith("-")), str(ROOT / "out" / "fuzz" / "corpus")))
    corpus.mkdir(parents=True, exist_ok=True)
    if not any(corpus.iterdir()):
        for number, (_, _, data) in enumerate(other_hands.papers()):
            (corpus / f"{number:03}").write_bytes(parts_of(data))
    rest = [text for text in options if text.startswith("-")]
    settings = [f"-artifact_prefix={corpus.parent}/", f"-max_len={MOST}", *rest]
    atheris.Setup([sys.argv[0], str(corpus), *settings], one, custom_mutator=mutated)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
