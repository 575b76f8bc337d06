"""Write what the parts of the house's templates are compiled to, as modules that a fresh process reads.

    python tools/compiled.py templates/compiled

Templates are dressed as papers in the house's look have them; a module that nothing needs any more is removed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import yaml

from vanban.api.certificates import sample_common
from vanban.batch.certificates.common import make_common
from vanban.batch.certificates.kinds import CERTIFICATE_KINDS
from vanban.batch.certificates.making import prepare
from vanban.building import RECIPES
from vanban.context.pages import kho
from vanban.models import TrinhBay
from vanban.rendering import Template
from vanban.rendering.paper import house_template


def templates() -> Iterator[Template]:
    """Give the templates of papers and of certificates as they are used when nobody chose anything."""
    sheet = kho(TrinhBay())
    yield from (house_template(name, sheet) for name in sorted(RECIPES))
    for kind, what in sorted(CERTIFICATE_KINDS.items()):
        common = make_common(yaml.safe_load(sample_common(kind)), kind, what.fields)
        yield prepare(kind, common).template


def modules() -> dict[str, str]:
    """Give each module's name with its text; many templates share their parts."""
    wanted = {name: text for template in templates() for name, text in template.modules().items()}
    return {name: text() for name, text in wanted.items()}


def main() -> None:
    """Write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(exist_ok=True)
    wanted = modules()
    for path in folder.glob("p*.py"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
