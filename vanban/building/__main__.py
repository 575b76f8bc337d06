"""`python -m vanban.building FOLDER`: write every template into a folder, the frames of certificates beside it."""

from __future__ import annotations

import argparse
from pathlib import Path

from vanban.building.assembly import build_all
from vanban.building.certificates.svg import frame_files
from vanban.building.certificates.template import certificate_templates
from vanban.building.registers.book import book_templates
from vanban.building.registers.envelope import envelope_templates
from vanban.building.registers.slip import slip_templates


def main() -> None:
    """Build the templates into the folder named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m vanban.building", description="Build the templates.")
    parser.add_argument("folder", type=Path, help="where to write them, such as templates/docx")
    folder = parser.parse_args().folder
    build_all(folder)
    forms = {**book_templates(), **envelope_templates(), **slip_templates()}
    for name, data in {**certificate_templates(), **forms}.items():
        (folder / f"{name}.docx").write_bytes(data)
    drawings = folder.parent / "khung"
    drawings.mkdir(exist_ok=True)
    for name, data in frame_files().items():
        (drawings / name).write_bytes(data)


if __name__ == "__main__":
    main()
