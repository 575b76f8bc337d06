"""Hold pyright to tests/typing/bad.py: it must refuse every line marked `# refused` there, and no other.

python tools/refused.py PYRIGHT [PYTHON]
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BAD = Path(__file__).parents[1] / "tests" / "typing" / "bad.py"


def main(pyright: str, python: str = sys.executable) -> int:
    """Say which lines are wrongly taken or wrongly refused."""
    done = subprocess.run(
        [pyright, "--pythonpath", python, "--outputjson", str(BAD)], capture_output=True, text=True, check=False
    )
    told = json.loads(done.stdout)["generalDiagnostics"]
    refused = {one["range"]["start"]["line"] + 1 for one in told if one["severity"] == "error"}
    lines = BAD.read_text(encoding="utf-8").splitlines()
    marked = {at for at, line in enumerate(lines, start=1) if line.endswith("# refused")}
    for at in sorted(marked - refused):
        sys.stderr.write(f"{BAD.name}:{at}: taken, should be refused\n")
    for at in sorted(refused - marked):
        sys.stderr.write(f"{BAD.name}:{at}: refused, should be taken\n")
    return int(marked != refused)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
