"""Write the workbooks of the example years: made-up people of made-up offices; run again, get the same files.

python tools/award_years [--only nam-thi-dua-xa-2026]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOOLS))

from award_years import commune, hospital, office, school  # noqa: E402
from award_years.sheets import Sheets, write  # noqa: E402

EXAMPLES = TOOLS.parent / "examples"
YEARS: dict[str, Callable[[], Sheets]] = {
    "nam-thi-dua-2026": office.sheets,
    "nam-thi-dua-xa-2026": commune.sheets,
    "nam-thi-dua-truong-2026": school.sheets,
    "nam-thi-dua-benh-vien-2026": hospital.sheets,
}


def main() -> None:
    """Write the workbooks asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=sorted(YEARS))
    only = parser.parse_args().only
    for name, make in YEARS.items():
        if only in (None, name):
            write(EXAMPLES / name / "danh-sach.xlsx", make())


if __name__ == "__main__":
    main()
