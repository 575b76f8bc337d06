"""Papers of other hands for tests: a head, a signature, what stands between, and the record printed again."""

from __future__ import annotations

from typed_markup import body, cell, line, package, section, table

from vanban import context, records
from vanban.reading import Facts, Recovered, read_facts, recover
from vanban.rendering import paper

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(number: str = "Số: 12/QĐ-STC", date: str = "Quảng Trị, ngày 05 tháng 3 năm 2026") -> str:
    return table(
        [62, 98],
        [
            cell(62, line("UBND TỈNH QUẢNG TRỊ", 13), line("SỞ TÀI CHÍNH", 13, "B")),
            cell(98, line(QH, 13, "B"), line(TN, 14, "B")),
        ],
        [cell(62, line(number, 13)), cell(98, line(date, 14, "I"))],
    )


SIGN = table(
    [75, 85],
    [
        cell(
            75,
            line("Nơi nhận:", 12, "BI", "left"),
            line("- Như trên;", 11, "", "left"),
            line("- Lưu: VT, NS.", 11, "", "left"),
        ),
        cell(85, line("GIÁM ĐỐC", 14, "B"), "<w:p/>" * 3, line("Nguyễn Văn An", 14, "B")),
    ],
)


def read(blocks: str, *, head_: str | None = None, below: str = "") -> tuple[Facts, Recovered]:
    usual = head("Số: 12/BC-STC") if "BÁO CÁO<" in blocks else head()
    facts = read_facts(package((head_ or usual) + blocks + SIGN + below + section()))
    return facts, recover(facts)


def decision(articles: str, between: str = "", *, authority: bool = True) -> str:
    named = line("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, "B") if authority else ""
    return (
        line("QUYẾT ĐỊNH", 14, "B") + line("Về việc phê duyệt dự toán", 14, "B") + between + named
        + body("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;", "I")
        + body("Theo đề nghị của Trưởng phòng Ngân sách.", "I")
        + line("QUYẾT ĐỊNH:", 14, "B") + articles
    )  # fmt: skip


def report(body_: str) -> str:
    return line("BÁO CÁO", 14, "B") + line("Tình hình thu chi quý I", 14, "B") + body_


def again(found: Recovered) -> str:
    """What the record prints, as one text."""
    printed = read_facts(paper.render(context.build(records.from_dict({"dia_danh": "Quảng Trị", **found.record}))))
    return "\n".join(p.full.strip() for p in printed.paragraphs if p.full.strip())


def whole(found: Recovered) -> None:
    assert found.unplaced == ()
    assert found.account.whole, found.account
