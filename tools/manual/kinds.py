"""A page for each kind of paper: what it is, what its record may say, a whole record to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import vanban
from vanban.records.asking import Asked, form_of
from vanban.regulation import LOAI

SHAPES = {
    "line": "Một dòng", "text": "Chữ, dài ngắn tùy ý", "lines": "Danh sách, mỗi mục một dòng", "body": "Nội dung",
    "yes_no": "Có hoặc không", "choice": "Chọn một", "number": "Số", "date": "Ngày",
    "group": "Gồm các mục con: bảng cùng tên bên dưới", "many": "Một hay nhiều, mỗi cái gồm các mục con: bảng cùng tên bên dưới",
    "kept": "Xem bản ghi mẫu",
}  # fmt: skip


def pages() -> dict[str, str]:
    """Give each page by its place."""
    names = vanban.kinds()
    made = {f"loai/{key}.md": page(key, name) for key, name in names.items()}
    made["loai/index.md"] = "\n".join(
        [
            "# Từng loại văn bản", "",
            "Mỗi trang: bản ghi của loại ấy ghi được những mục gì, mục nào phải có, một bản ghi mẫu đã điền đủ. Tên mục viết có "
            "dấu hay không dấu đều được. Cách gõ chung cho mọi loại: [Ghi nội dung](../van-thu/ban-ghi.md).", "",
            "```{toctree}", ":maxdepth: 1", "", *names, "```", "",
        ]
    )  # fmt: skip
    return made


def page(key: str, name: str) -> str:
    """Write the page of one kind."""
    row = LOAI[key]
    facts = [f"- Trong bản ghi: `Loại: {row.ten.lower()}` (hoặc `loai: {key}`)."]
    facts.append(
        f"- Chữ viết tắt trong ký hiệu: **{row.ky_hieu}**." if row.ky_hieu else "- Không có chữ viết tắt riêng."
    )
    facts.append(
        f"- Mẫu {row.mau}, Phụ lục III Nghị định số 30/2020/NĐ-CP." if row.mau
        else "- Nghị định không có mẫu riêng; trình bày theo thông lệ."
    )  # fmt: skip
    facts.append(
        f'- Lược đồ để phần mềm soạn thảo gợi ý tên mục: <a href="../luoc-do/{key}.json"><code>{key}.json</code></a>.'
    )
    lines = [f"# {name}", "", *facts, "", "## Các mục", ""]
    fields = form_of(key)
    lines += table(one for one in fields if not one.rare)
    rare = [one for one in fields if one.rare]
    if rare:
        lines += ["", "Ít dùng:", "", *table(rare)]
    for one in fields:
        if one.parts:
            lines += ["", f"### {one.label}", "", *table(one.parts)]
    lines += [
        "",
        "## Bản ghi mẫu",
        "",
        f"`vanban mau {key}` in đúng bản này.",
        "",
        "```yaml",
        vanban.sample(key).rstrip(),
        "```",
        "",
    ]
    return "\n".join(lines)


def table(fields: Iterable[Asked]) -> Iterator[str]:
    """Give a table of fields, a row each."""
    yield "| Mục | Tên trong bản ghi | Cần có | Ghi gì | Ví dụ |"
    yield "|---|---|---|---|---|"
    for one in fields:
        said = [SHAPES[one.shape], one.help]
        if one.choices:
            said.append("; ".join(f"`{key}`: {words}" if key != words else f"`{key}`" for key, words in one.choices))
        yield "| " + " | ".join(
            cell(text)
            for text in (
                one.label, f"`{one.name}`", "có" if one.required else "", ". ".join(x for x in said if x),
                f"`{one.example}`" if one.example else "",
            )
        ) + " |"  # fmt: skip


def cell(text: str) -> str:
    """Make a text safe inside a table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
