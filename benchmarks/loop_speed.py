"""The natural loop beside docxtpl, in one run: `for r in records: vanban.render(vanban.from_dict(r))`.

    python benchmarks/loop_speed.py [--papers 200] [--rounds 3]

Both make the same three-page plan, another number and another subject in each; vanban then with every paragraph another,
and with every row of its list another too. docxtpl works from a template made of vanban's own paper, its texts, its list and
its table filled by tags as its users write them. The two results are compared, text by text, before anything is timed.
"""

from __future__ import annotations

import argparse
import io
import re
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from typing import Any

from docx import Document
from docxtpl import DocxTemplate

import vanban

PLAN = Path(__file__).parents[1] / "examples" / "ke-hoach-thi-dua-2026" / "ke-hoach.yaml"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=4)
    options = parser.parse_args()
    records = plans(options.papers)
    own_bodies = [{**record, "noi_dung": own_body(record["noi_dung"], record["so"])} for record in records]
    own_lists = [{**record, "noi_dung": own_list(record["noi_dung"], record["so"])} for record in own_bodies]
    template, context = as_template(vanban.render(vanban.from_dict(records[0])))
    assert texts(by_docxtpl(template, context)) == texts(vanban.render(vanban.from_dict(records[0])))
    few = max(options.papers // 10, 5)
    ways: dict[str, tuple[Callable[[], object], int]] = {
        "docxtpl": (lambda: [by_docxtpl(template, context) for _ in range(few)], few),
        "vanban, the loop": (lambda: in_turn(records), options.papers),
        f"vanban, {options.threads} threads": (lambda: in_threads(records, options.threads), options.papers),
        "vanban, every body its own": (lambda: in_turn(own_bodies), options.papers),
        f"the same, {options.threads} threads": (lambda: in_threads(own_bodies, options.threads), options.papers),
        "vanban, and its list too": (lambda: in_turn(own_lists), options.papers),
        "vanban, record left out": (
            lambda: [vanban.render(vanban.from_dict(r), record=False) for r in records],
            options.papers,
        ),
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, (work, count) in ways.items():
            begun = time.process_time()
            work()
            spent[name].append((time.process_time() - begun) / count * 1000)
    usual = statistics.median(spent["docxtpl"])
    for name, each in spent.items():
        took = statistics.median(each)
        print(f"{name:<26} {took:7.2f} ms a paper {usual / took:6.1f} x docxtpl")


def plans(count: int) -> list[dict[str, Any]]:
    """Records of one plan, each with another number and another subject."""
    sample = vanban.to_dict(vanban.load(PLAN))
    return [{**sample, "so": number, "trich_yeu": f"Công tác thi đua đợt {number}"} for number in range(1, count + 1)]


def own_body(body: Any, number: int) -> Any:
    """A body none of whose paragraphs stands in another paper."""
    if isinstance(body, str):
        return "\n".join(f"{line[:-1]} đợt {number}." if line.endswith(".") else line for line in body.split("\n"))
    if isinstance(body, list):
        return [own_body(part, number) for part in body]
    if isinstance(body, dict):
        return {key: own_body(part, number) for key, part in body.items()}
    return body


def own_list(body: str, number: int) -> str:
    """A body none of whose rows stands in another paper either."""
    return "\n".join(f"{line[:-2]} đợt {number} |" if line.endswith(" |") else line for line in body.split("\n"))


def in_turn(records: list[dict[str, Any]]) -> list[bytes]:
    return [vanban.render(vanban.from_dict(record)) for record in records]


def in_threads(records: list[dict[str, Any]], threads: int) -> list[bytes]:
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(lambda record: vanban.render(vanban.from_dict(record)), records))


def by_docxtpl(template: bytes, context: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(context, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_template(paper: bytes) -> tuple[bytes, dict[str, Any]]:
    """Make a docxtpl template of a finished paper: each text becomes a tag, the rows of its table a loop."""
    document = Document(io.BytesIO(paper))
    values: dict[str, Any] = {}
    listing = max(document.tables, key=lambda table: len(table.rows))
    plain = [row._tr for row in listing.rows[1:] if len(row._tr.tc_lst) == len(listing.columns)]
    values["hang"] = []
    for paragraph in document.paragraphs:
        _tagged(paragraph, values)
    for table in document.tables:
        for cell in {id(cell._tc): cell for row in table.rows for cell in row.cells}.values():
            if table._tbl is not listing._tbl:
                for paragraph in cell.paragraphs:
                    _tagged(paragraph, values)
    # One row of the list stays, between the tags of a loop.
    keep = next(row for row in listing.rows if row._tr is plain[0])
    for row in listing.rows[1:]:
        cells = [cell.text for cell in row.cells] if row._tr in plain else [row.cells[0].text, "", ""]
        values["hang"].append(cells)
    for row in list(listing.rows[1:]):
        if row._tr is not keep._tr:
            listing._tbl.remove(row._tr)
    for at, cell in enumerate(keep.cells):
        first = cell.paragraphs[0]
        for extra in cell.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        _write(first, f"{{{{ h[{at}] }}}}")
    for word, place in (("{%tr for h in hang %}", keep._tr.addprevious), ("{%tr endfor %}", keep._tr.addnext)):
        tagged = deepcopy(keep._tr)
        place(tagged)
        texts_in = list(tagged.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))
        for one in texts_in:
            one.text = ""
        texts_in[0].text = word
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), values


def _tagged(paragraph: Any, values: dict[str, Any]) -> None:
    if paragraph.text.strip():
        name = f"v{len(values)}"
        values[name] = paragraph.text
        _write(paragraph, f"{{{{ {name} }}}}")


def _write(paragraph: Any, text: str) -> None:
    runs = paragraph.runs
    runs[0].text = text
    for run in runs[1:]:
        run._r.getparent().remove(run._r)


def texts(data: bytes) -> str:
    """All words of a paper, blanks and line ends aside."""
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in dict.fromkeys(row.cells)]
    return re.sub(r"\s+", " ", " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


if __name__ == "__main__":
    main()
