"""Build the manual: python tools/manual [-o FOLDER]. Pages written by hand stand in docs/, the others are made here.

What is made: a page for each kind of paper with the table of what it may say, one for each command, one of the rules of
checking, one for each public name, the JSON Schemas. Nothing of them is kept in the repository, so that they cannot grow old.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

import commands
import kinds
import reference
import rules
from sphinx.cmd.build import main as sphinx

import vanban

ROOT = Path(__file__).parents[2]


def gather(pages: Path) -> None:
    """Put the pages written by hand and those made from the program into one folder."""
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(ROOT / "docs", pages)
    made = {**kinds.pages(), **commands.pages(), **rules.pages(), **reference.pages()}
    for name, text in made.items():
        target = pages / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    schemas = pages / "_them" / "luoc-do"
    schemas.mkdir(parents=True)
    for loai in vanban.kinds():
        text = json.dumps(vanban.json_schema(loai), ensure_ascii=False, indent=1)
        (schemas / f"{loai}.json").write_text(text, encoding="utf-8")


def main() -> int:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Build the manual as a site.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "out" / "manual")
    parser.add_argument("--gather-only", action="store_true", help="only put the pages into FOLDER/trang")
    parser.add_argument("--builder", default="html", help="html, or linkcheck to look at links to other sites too")
    options = parser.parse_args()
    pages = options.output / "trang"
    gather(pages)
    if options.gather_only:
        return 0
    failed = sphinx(
        ["-W", "--keep-going", "-q", "-b", options.builder, "-d", str(options.output / "dem"), str(pages),
         str(options.output / options.builder)]
    )  # fmt: skip
    if not failed and options.builder == "html":
        sys.stdout.write(f"{options.output / 'html' / 'index.html'}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
