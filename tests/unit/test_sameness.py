"""One body in many papers: read, laid out and packed once, and every paper as if it were alone."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from typing import Any

import yaml

import vanban
from vanban.sameness import REMEMBERED, Same

BODY = "\n".join(f"{number}. Việc thứ {number}\n- Đẩy mạnh phong trào, bảo đảm tiến độ." for number in range(1, 60))
ALONE = """
import sys, json, vanban
from hashlib import sha256
print(sha256(vanban.render(vanban.from_dict(json.loads(sys.stdin.read())))).hexdigest())
"""


def record(**changes: Any) -> dict[str, Any]:
    return {**yaml.safe_load(vanban.sample("thong_bao")), "noi_dung": BODY, **changes}


def made(one: dict[str, Any]) -> bytes:
    return vanban.render(vanban.from_dict(one))


def test_cung_noi_dung_khac_trinh_bay_thi_moi_ban_mot_ve() -> None:
    """Another look, another page, another name of the kind: what is remembered of the body is not taken for it."""
    wide = record(trinh_bay={"co_chu": {"noi_dung": 13}, "le": {"trai": 35}})
    named = record(loai="ke_hoach")
    papers = [record(), wide, named, record(so=7)]
    first = [made(one) for one in papers]
    assert [made(one) for one in reversed(papers)] == first[::-1]
    assert len(set(first)) == len(papers)
    for one, data in zip(papers, first, strict=True):
        assert vanban.read(data).record["noi_dung"] == vanban.to_dict(vanban.from_dict(one))["noi_dung"]


def test_ban_lam_sau_nhieu_ban_nhu_ban_lam_mot_minh() -> None:
    for number in range(REMEMBERED + 2):
        made(record(noi_dung=f"{BODY}\n60. Việc thêm {number}."))
    here = sha256(made(json.loads(json.dumps(record(), default=str)))).hexdigest()
    alone = subprocess.run(
        [sys.executable, "-c", ALONE],
        input=json.dumps(record(), default=str),
        capture_output=True,
        text=True,
        check=True,
    )
    assert here == alone.stdout.strip()


def test_mot_bang_trong_nhieu_van_ban_khac_nhau() -> None:
    """A list said again is the same list; its look, its page and what a script does to a record are each paper's own."""
    rows = "| TT | Nội dung | Ghi chú |\n|---|---|---|\n| # | Rà soát & **báo cáo** | |\n| # | Họp<br>sơ kết \\| chung | x |"
    body = f"1. Việc chung:\n\n{rows}\n\n2. Việc riêng số"
    papers = [
        record(noi_dung=f"{body} 1."),
        record(noi_dung=f"{body} 2.", trinh_bay={"le": {"trai": 35}}),
        record(noi_dung=f"{body} 3.".replace(rows, f"{{bảng cỡ 10; căn giữa,phải,trái}}\n{rows}")),
        record(noi_dung=f"{body} 4.".replace(rows, f"{{bảng ngang}}\n{rows}")),
    ]
    made_first = [made(one) for one in papers]
    told = vanban.to_dict(vanban.from_dict({**papers[0], "noi_dung": [{"trang_ngang": body}, {"bang": rows}]}))
    for block in told["noi_dung"]:
        if "bang" in block:
            block["bang"]["hang"].clear()
    assert [made(one) for one in reversed(papers)] == made_first[::-1]
    for one, data in zip(papers, made_first, strict=True):
        alone = subprocess.run(
            [sys.executable, "-c", ALONE],
            input=json.dumps(one, default=str),
            capture_output=True,
            text=True,
            check=True,
        )
        assert sha256(data).hexdigest() == alone.stdout.strip()


def test_chi_chinh_no_moi_la_no() -> None:
    one, other = ("a", "b"), tuple("ab")
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert len({Same(one), Same(one), Same(other)}) == 2
