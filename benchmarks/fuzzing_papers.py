"""Breaks papers at random and looks for anything but a `VanbanError` from checking, reading back and laying out anew.

Run: python benchmarks/fuzzing_papers.py [seconds] [seed]. What is found is written to out/fuzz/ and belongs, made small, into
tests/fixtures/reading/hong/.
"""

# ruff: noqa: E402 -- the folder of the fixtures is put on the path first
from __future__ import annotations

import io
import random
import sys
import time
import traceback
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "fixtures" / "reading"))

import other_hands
from lxml import etree

from vanban.errors import VanbanError
from vanban.line import produce
from vanban.line.relaying import relay
from vanban.linting import check
from vanban.reading import read_facts, recover
from vanban.records.law import read_law

LAW = read_law()
_TEXTS = ("", " ", "I.", "“", "Điều 1", "\u0301a", "{{x}}", "9" * 300, "- ", "V/v", "(", "Số:")


def broken(data: bytes, dice: random.Random) -> bytes:
    """Change a few things in a paper: elements dropped, doubled, moved, emptied; attributes and texts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xml") and name.startswith("word/") and dice.random() < 0.9:
                root = etree.fromstring(content)
                for _ in range(dice.randint(1, 6)):
                    change(root, dice)
                content = etree.tostring(root)
            if dice.random() < 0.02:
                content = content[: dice.randint(0, len(content))]
            target.writestr(name, content)
    return out.getvalue()


def change(root: etree._Element, dice: random.Random) -> None:
    """Change one thing in a part."""
    elements = list(root.iter(etree.Element))
    one, other = dice.choice(elements), dice.choice(elements)
    parent = one.getparent()
    kind = dice.randint(0, 6)
    if kind == 0 and parent is not None:
        parent.remove(one)
    elif kind == 1 and parent is not None:
        parent.insert(0, etree.fromstring(etree.tostring(one)))
    elif kind == 2:
        other.append(etree.fromstring(etree.tostring(one)))
    elif kind == 3:
        for child in list(one):
            one.remove(child)
    elif kind == 4 and one.attrib:
        one.set(
            dice.choice(list(one.attrib)), dice.choice(["", "-1", "99999999999", "x", "1.5", "0", "true", "\u0301"])
        )
    elif kind == 5:
        texts = [e for e in elements if e.text]
        if texts:
            dice.choice(texts).text = dice.choice(
                ["", " ", "I.", "“", "Điều 1", "\u0301a", "{{x}}", "9" * 300, "- ", "V/v", "(", "Số:"]
            )
    elif parent is not None:
        one.tag = other.tag


def main() -> None:
    """Run until the time is over."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    papers = [data for _, _, data in other_hands.papers()]
    template = produce.template("ke_hoach", folder=None)
    out = ROOT / "out" / "fuzz"
    seen: set[str] = set()
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        count += 1
        data = broken(dice.choice(papers), dice)
        try:
            facts = read_facts(data)
            check(facts, law=LAW)
            recover(facts)
            relay(data, facts, template, lambda found: check(found, law=LAW))
        except VanbanError:
            continue
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
            if where not in seen:
                seen.add(where)
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{len(seen):03d}.docx").write_bytes(data)
                sys.stdout.write(f"{where}: {error}\n")
    sys.stdout.write(f"{count} papers, {len(seen)} kinds of failure\n")


if __name__ == "__main__":
    main()
