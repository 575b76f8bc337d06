"""Reading papers of 3 and 300 pages: whole processes, beside python-docx that only walks over the runs.

python benchmarks/reading_papers.py [--pages 3 300]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WAYS = {
    "nothing": "pass",
    "python-docx, runs as they stand": (
        "import docx; d = docx.Document(p); "
        "n = sum(len(r.text) + (r.font.size or 0) * 0 for x in d.paragraphs for r in x.runs); "
        "n += sum(len(c.text) for t in d.tables for row in t.rows for c in row.cells)"
    ),
    "vanban, all facts": "from pathlib import Path; from vanban.reading import read_facts; f = read_facts(Path(p))",
    "vanban, back to a record": (
        "from pathlib import Path; from vanban.reading import read_facts, recover; r = recover(read_facts(Path(p))).record"
    ),
}
PEAK = "; import resource, sys; sys.stdout.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", nargs="+", type=int, default=[3, 300])
    parser.add_argument("--make", nargs=2, metavar=("PAGES", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        Path(options.make[1]).write_bytes(made(int(options.make[0])))
        return
    with tempfile.TemporaryDirectory() as folder:
        for pages in options.pages:
            paper = Path(folder, f"{pages}.docx")
            # In a process of its own: memory a parent once had counts for its children too.
            subprocess.run([sys.executable, __file__, "--make", str(pages), str(paper)], check=True)
            sys.stdout.write(f"{pages} pages, {paper.stat().st_size // 1024} kB (seconds, best of 3; peak MB)\n")
            for name, code in WAYS.items():
                seconds, peak = min(run(code, paper) for _ in range(3))
                sys.stdout.write(f"  {name:<34} {seconds:>6.2f} {peak:>6}\n")


def run(code: str, paper: Path) -> tuple[float, int]:
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", f"p = {str(paper)!r}; {code}{PEAK}"], check=True, capture_output=True, text=True
    )
    return time.perf_counter() - begun, int(done.stdout)


def made(pages: int) -> bytes:
    """A plan of about so many pages: on each a heading, a table of six rows and nine paragraphs."""
    from vanban import context, records
    from vanban.rendering import paper

    sample = records.to_dict(records.load_text(records.sample("ke_hoach")))
    words = (
        "Tổ chức thực hiện tốt công tác thi đua, khen thưởng; **nâng cao** chất lượng, hiệu quả các phong trào. " * 2
    )
    rows = "\n".join(
        f"| {n} | Triển khai nhiệm vụ công tác năm 2026 | Phòng Hành chính - Quản trị |" for n in range(1, 7)
    )
    page = f"{words}\n" * 6 + f"\n| TT | Nội dung | Đơn vị |\n| :-: | --- | --- |\n{rows}\n\n" + f"- {words}\n" * 3
    body = "".join(f"{number}. **Nhiệm vụ thứ {number}**\n{page}" for number in range(1, pages + 1))
    return paper.render(context.build(records.from_dict({**sample, "noi_dung": body})))


if __name__ == "__main__":
    main()
