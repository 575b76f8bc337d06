"""The batch as it grows: time and memory a certificate, one file to print, two processes, the first file from cold.

python benchmarks/batch_speed.py [--folder DIR] [--most 20000]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import engine_material as material


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder")
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--one", nargs=3, metavar=("WHAT", "FILES", "DIR"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, files, folder = options.one
        ONE[what](int(files), Path(folder))
        return
    kept(material.certificate), kept(material.plan)
    print("Certificates, one process (files, seconds, microseconds each, peak MB)")
    for files in (200, 2000, options.most):
        report("certificates", files, options.folder)
    print("Merged into one DOCX (papers, seconds, microseconds each, peak MB)")
    for files in (100, 1000, 10_000):
        report("merged", files, options.folder)
    print("Plans, rendering is the limit: one process and two (files, seconds)")
    for what in ("alone", "pair"):
        report(what, 6000, options.folder)
    print("First file from a cold start (median of 7, seconds)")
    for what in ("docxtpl", "api"):
        print(f"  {what:<10} {statistics.median(cold(what) for _ in range(7)):.3f}")


def report(what: str, files: int, folder: str | None) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        begun = time.perf_counter()
        command = [sys.executable, __file__, "--one", what, str(files), place]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds = time.perf_counter() - begun
    print(f"  {what:<12} {files:>6} {seconds:>8.2f} {seconds / files * 1e6:>9.0f} {done.stdout.strip():>6}")


def cold(what: str) -> float:
    with tempfile.TemporaryDirectory() as place:
        Path(place, "khuon.docx").write_bytes(material.certificate())
        code = {
            "docxtpl": "from docxtpl import DocxTemplate; d = DocxTemplate('khuon.docx'); d.render(v); d.save('ra.docx')",
            "api": "from pathlib import Path; from vanban.rendering import Template; "
            "Path('ra.docx').write_bytes(Template.load(Path('khuon.docx')).render(v))",
        }[what]
        values = next(iter(material.certificates(1)))
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"v = {values!r}; {code}"], check=True, cwd=place)
        return time.perf_counter() - begun


def kept(build: Callable[[], bytes]) -> bytes:
    """The template as a file of an earlier process: building it takes python-docx, filling it does not."""
    path = Path(tempfile.gettempdir(), f"vanban-benchmark-{build.__name__}.docx")
    if not path.exists():
        path.write_bytes(build())
    return path.read_bytes()


def certificates(files: int, folder: Path) -> None:
    material.fill_batch(kept(material.certificate), material.certificates(files), folder)
    peak()


def merged(files: int, folder: Path) -> None:
    from vanban.batch.merging.joined import merge_docx
    from vanban.rendering import Template

    template = Template.load(kept(material.certificate))
    merge_docx((template.render(values) for values in material.certificates(files)), folder / "gop.docx")
    peak()


def plans(files: int, folder: Path, processes: int) -> None:
    from vanban.batch import Options, TemplateMaker, rows_from, run_batch
    from vanban.rendering import Template

    maker = TemplateMaker(Template.load(kept(material.plan)))
    assert run_batch(rows_from(material.plans(files)), maker, folder, Options(processes=processes)).ok


def peak() -> None:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


ONE = {
    "certificates": certificates,
    "merged": merged,
    "alone": lambda files, folder: plans(files, folder, 1),
    "pair": lambda files, folder: plans(files, folder, 2),
}


if __name__ == "__main__":
    main()
