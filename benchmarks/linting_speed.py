"""Speed of the checker, whole process: a paper of 3 pages and one of 300, checked, annotated, repaired.

Run: python benchmarks/linting_speed.py
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from vanban.api import papers

SENTENCE = (
    "Các phòng, đơn vị trực thuộc chủ động xây dựng kế hoạch, phân công nhiệm vụ cụ thể cho từng cá nhân, định kỳ "
    "hằng quý báo cáo kết quả thực hiện về Văn phòng để tổng hợp, trình lãnh đạo xem xét, chỉ đạo theo quy định. "
)
PARAGRAPHS_A_PAGE = 5


def paper(pages: int) -> bytes:
    """Make a plan of about so many pages."""
    record = yaml.safe_load(papers.sample("ke_hoach"))
    record.pop("phu_luc", None)
    record["noi_dung"] = "\n".join(f"{SENTENCE * 2}" for _ in range(pages * PARAGRAPHS_A_PAGE))
    return papers.render(papers.from_dict(record))


def timed(*arguments: str) -> tuple[float, float]:
    """Run the command; seconds and the most memory of any child so far in MB."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "vanban", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for pages in (3, 300):
            path = folder / f"{pages}.docx"
            path.write_bytes(paper(pages))
            for what, more in (
                ("check", ()),
                ("check + comments", ("--ghi-chu", str(folder / "gc.docx"))),
                ("check + repair", ("--sua", str(folder / "sua.docx"))),
            ):
                seconds, memory = timed("kiem-tra", str(path), *more)
                print(f"{pages:>4} pages  {what:<18} {seconds:6.2f} s  {memory:6.0f} MB at most")


if __name__ == "__main__":
    main()
