"""`python -m vanban.docxtpl TEMPLATE.docx VALUES.json OUT.docx [-o] [-q]`: docxtpl's own command, filled the house's way."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from vanban import files
from vanban.docxtpl import DocxTemplate
from vanban.errors import InputError, Problem, VanbanError, why


def main(arguments: list[str] | None = None) -> int:
    """Fill one template from a JSON file; 2 when it cannot be done."""
    parser = argparse.ArgumentParser(prog="vanban.docxtpl", description="Điền một khuôn Word bằng dữ liệu JSON.")
    parser.add_argument("template_path", help="khuôn .docx")
    parser.add_argument("json_path", help="dữ liệu .json")
    parser.add_argument("output_filename", help="tệp .docx sẽ ghi")
    parser.add_argument("-o", "--overwrite", action="store_true", help="thay tệp đã có (bản cũ còn ở .bak)")
    parser.add_argument("-q", "--quiet", action="store_true", help="không báo gì khi xong")
    given = parser.parse_args(arguments)
    try:
        inputs = (given.template_path, given.json_path)
        files.require([given.output_filename], overwrite=given.overwrite, inputs=inputs)
        template = DocxTemplate(given.template_path)
        template.render(_values(given.json_path))
        template.save(given.output_filename)
    except VanbanError as error:
        print(error, file=sys.stderr)
        return 2
    if not given.quiet:
        print(given.output_filename)
    return 0


def _values(path: str) -> dict[str, object]:
    try:
        values = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise InputError(Problem(f"không mở được tệp ({why(fault)})", tep=path)) from fault
    except ValueError as fault:
        raise InputError(Problem(f"tệp không phải JSON đúng ({fault})", tep=path)) from fault
    if not isinstance(values, dict):
        raise InputError(Problem("tệp JSON phải là một nhóm {tên: giá trị}", tep=path))
    return values


if __name__ == "__main__":
    sys.exit(main())
