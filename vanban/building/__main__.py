"""`python -m vanban.building FOLDER`: write every template into a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from vanban.building.assembly import build_all


def main() -> None:
    """Build the templates into the folder named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m vanban.building", description="Build the templates.")
    parser.add_argument("folder", type=Path, help="where to write them, such as templates/docx")
    build_all(parser.parse_args().folder)


if __name__ == "__main__":
    main()
