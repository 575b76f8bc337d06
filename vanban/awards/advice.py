"""What a run tells beside its papers: gaps of the law's data, rules the office leaves open, rows somebody should look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from vanban.awards.data.doubts import remarks_to_see
from vanban.awards.heads import former_heads
from vanban.awards.kit import Kit, giay_of
from vanban.awards.law.inventory import INVENTORY
from vanban.awards.registered import renamed
from vanban.language import fold

_SHOWN: Final = 5


def warnings_of(kit: Kit, last: date | None = None) -> list[str]:
    """Say what the law's data does not cover, what the office's rules leave open, what the nominees lack.

    Args:
        kit: the year.
        last: the day of the last paper that was made; None: of the last of the plan.
    """
    return list(dict.fromkeys([*_law_warnings(kit, last), *_rule_warnings(kit), *map(str, kit.remarks)]))


def left_signers(kit: Kit, signed: Mapping[str, tuple[date, str]]) -> list[str]:
    """Tell people who signed this year's papers and stand no longer in the profile: papers of their days are theirs to sign.

    Args:
        kit: the year.
        signed: the last paper each of them signed: its day, its number; by name.
    """
    known = {fold(one.ho_ten) for one in kit.office.nguoi_ky.values()}
    return [
        f"{name} đã ký {code} ngày {day:%d/%m/%Y}, nay {kit.office_path.name} không còn người này: văn bản chưa phát hành của "
        "những ngày trước cũng sẽ ghi người mới; thay người giữa năm thì giữ người cũ trong hồ sơ, thêm người mới, ghi mục ky_doi"
        for name, (day, code) in signed.items() if fold(name) not in known
    ]  # fmt: skip


def _law_warnings(kit: Kit, last: date | None) -> Iterator[str]:
    last = last or max(kit.day_of(giay) for giay in kit.in_order())
    for text in kit.law.unread(last):
        yield f"{text.short()} (số {text.so}, hiệu lực từ {text.tu:%d/%m/%Y}): {text.chua_doc}"
        if text.sua_doi and kit.rules.ngay >= text.tu:
            yield from _received(kit, text.tu)
    unsure = {
        day: row.ten for row in kit.law.ngay_nghi if not row.chac for day in [row.ngay]
        if any(kit.settings.ngay.get(giay.key) == day for giay in INVENTORY)
    }  # fmt: skip
    yield from (f"ngày {day:%d/%m/%Y}: {name}, xem lại ngày của văn bản" for day, name in unsure.items())
    for giay in kit.in_order():
        own = kit.settings.ngay.get(giay.key)
        why = kit.law.day_off(own) if own is not None else None
        if own is not None and why:
            yield f"nam.yaml, ngay: {giay.key} ngày {own:%d/%m/%Y} là {why}; vẫn dùng ngày này"
    beside = [(one.cho, one.ngay) for one in kit.data.dot_xuat]
    beside += [(change.cho, change.ngay) for change in kit.data.thay_doi]
    for place, day in beside:
        why = kit.law.day_off(day) if day is not None else None
        if day is not None and why:
            yield f"{place}: ngày quyết định {day:%d/%m/%Y} là {why}; vẫn dùng ngày này"


def _counted_otherwise(kit: Kit) -> Iterator[str]:
    """Tell collectives whose own numbers are above what the council gave to the people of the unit."""
    if not kit.judged or any(x.tinh_trang == "chua_bo_phieu" for x in kit.judged):
        return
    passed: dict[tuple[str, str], int] = {}
    for x in kit.judged:
        if x.dat and x.de_cu.doi_tuong == "ca_nhan":
            mark = (fold(x.de_cu.don_vi), x.danh_hieu.ma)
            passed[mark] = passed.get(mark, 0) + 1
    units = {fold(who.don_vi) for who in kit.data.ca_nhan}
    for who in kit.data.tap_the:
        for said, ma in ((who.so_ldtt, "LDTT"), (who.so_cstdcs, "CSTDCS")):
            found = passed.get((fold(who.ten), ma), 0)
            if fold(who.ten) in units and said is not None and said > found and kit.rules.here(kit.awards[ma]):
                yield (
                    f"{who.cho}: {who.ten} ghi {said} người đạt {kit.awards[ma].ten}, trang «Cá nhân» có {found} người của đơn "
                    "vị này đạt: sửa số, hoặc bổ sung người (người chuyển đơn vị tính một nơi)"
                )


def _last_year_blank(kit: Kit) -> Iterator[str]:
    """Tell awards of this year that last year's numbers do not name: the report compares them with 0."""
    named = {row.ma for row in kit.settings.nam_truoc}
    left = list(dict.fromkeys(line.danh_hieu for line in kit.given if line.danh_hieu.ma not in named))
    if named and left:
        names = ", ".join(award.ten for award in left[:_SHOWN])
        yield f"nam.yaml, mục nam_truoc không ghi {names}: báo cáo so sánh ghi {kit.settings.called(-1)} là 0, đúng vậy thì thôi"


def _misprinted(kit: Kit) -> Iterator[str]:
    """Tell corrected names that stand on certificates: these stay as they were printed."""
    for row in kit.data.thay_doi:
        whose = [
            line for line in kit.given if row.loai == "dinh_chinh" and row.sai and fold(row.sai) == fold(line.de_cu.ten)
        ]
        if whose:
            numbers = ", ".join(str(line.stt) for line in whose)
            yield (
                f"{row.cho}: đính chính tên «{row.sai}» thành «{row.dung}»: giấy đã in (số sổ vàng {numbers}) và sổ vàng vẫn ghi "
                "tên cũ; in lại giấy bằng hang-loat, ghi chú vào sổ"
            )


def _used_before(kit: Kit) -> Iterator[str]:
    """Tell an initiative that its author's proposal of last year rested on already."""
    before = {(fold(who.ten), fold(idea.ten)): who.cho for who in kit.data.nam_truoc for idea in who.sang_kien}
    for idea in kit.data.sang_kien:
        for author in idea.tac_gia:
            place = before.get((fold(author.ten), fold(idea.ten)))
            if place is not None:
                yield (
                    f"{idea.cho}: sáng kiến «{idea.ten}» của {author.ten} đã dùng để đề nghị năm trước ({place}); "
                    "mỗi sáng kiến chỉ dùng xét một lần, xem lại"
                )


def _own_cause(kit: Kit) -> Iterator[str]:
    """Tell who counts ballots cast for himself, and withdrawn awards that only the row's shared votes speak of."""
    secret = {(fold(x.de_cu.ten)): x for x in kit.judged if x.phieu is not None and kit.rules.secret(x.danh_hieu)}
    for teller in kit.tdkt.tellers:
        own = secret.get(fold(teller.ten))
        if own is not None:
            yield (
                f"{teller.cho}: {teller.ten} kiểm phiếu của chính mình ({own.danh_hieu.ten}, {own.de_cu.cho}); "
                "nên cử người khác vào Ban kiểm phiếu"
            )
    judges = {fold(member.ten): member for member in kit.sang_kien.members if member.co_mat}
    for idea in kit.data.sang_kien:
        for author in idea.tac_gia:
            if fold(author.ten) in judges and idea.phieu_dong_y is not None:
                yield (
                    f"{judges[fold(author.ten)].cho}: {author.ten} dự chấm sáng kiến của chính mình («{idea.ten}», {idea.cho}); "
                    "xem quy chế có cho chấm, bỏ phiếu không"
                )
    silent = [x for x in kit.judged if x.tinh_trang == "rut" and x.phieu is None and x.de_cu.phieu]
    for x in silent:
        yield (
            f"{x.de_cu.cho}: {x.de_cu.ten} rút {x.danh_hieu.ten}: biên bản không ghi phiếu; đã bỏ phiếu rồi mới rút thì ghi "
            "cột «Phiếu từng danh hiệu»"
        )


def _unpaid(kit: Kit) -> Iterator[str]:
    """Tell awards given here for which no rate is known: the decision leaves their sum blank."""
    rows: dict[str, list[str]] = {}
    for paid in kit.money:
        if paid.so_tien is None:
            rows.setdefault(paid.dong.danh_hieu.ten, []).append(paid.dong.de_cu.cho)
    for name, places in rows.items():
        yield (
            f"chưa có mức tiền thưởng của {name} ({len(places)} lượt, đầu tiên: {places[0]}): quyết định, danh sách chi để trống "
            "số tiền; có mức thì ghi he_so của danh hiệu ấy trong phap-luat.yaml"
        )


def _plain_sheets(kit: Kit) -> Iterator[str]:
    """Tell awards besides the plan whose certificate has no line that says for what."""
    rows = [who for one in kit.data.dot_xuat for who in one.nguoi]
    rows += [row.de_cu for row in kit.data.thay_doi if row.loai == "bo_sung" and row.de_cu is not None]
    for who in rows:
        if not who.thanh_tich.strip() and any(award.ma == "GK" for award in who.awards):
            yield f"{who.cho}: chưa ghi cột «Thành tích» của {who.ten}: giấy khen để trống dòng thành tích"


def _best_rated(kit: Kit) -> Iterator[str]:
    """Tell a share of excellent ratings above the State's; the list need not hold the whole staff."""
    most = kit.law.number("htxsnv_toi_da", kit.rules.ngay)
    best, good = (sum(who.muc == level for who in kit.data.ca_nhan) for level in ("HTXSNV", "HTTNV"))
    if most is not None and best * 100 > most * good:
        rated = [f"{who.ten} {who.cho}" for who in kit.data.ca_nhan if who.muc == "HTXSNV"]
        named = "; ".join(rated[:_SHOWN]) + (f" và {best - _SHOWN} người khác" if best > _SHOWN else "")
        yield (
            f"trang «Cá nhân», cột «Mức hoàn thành nhiệm vụ»: {best} người HTXSNV ({named}), {good} người HTTNV; đối với "
            f"viên chức, số HTXSNV không quá {most}% số HTTNV của đơn vị (Nghị định số 233/2026/NĐ-CP): xem lại mức xếp "
            "loại (danh sách có thể chưa đủ người)"
        )


def _received(kit: Kit, since: date) -> Iterator[str]:
    """Say which dossiers the law before a day still rules, and whose receipt nobody entered (Luật 06/2026, Điều 4 k4)."""
    unknown = [who for who in kit.data.nominees if who.tiep_nhan is None]
    early = [who for who in kit.data.nominees if who.tiep_nhan is not None and who.tiep_nhan < since]
    if unknown:
        yield (
            f"{len(unknown)} đề nghị chưa ghi cột «Ngày tiếp nhận hồ sơ» (đầu tiên: {unknown[0].cho}): chưa biết hồ sơ nào "
            f"nhận trước ngày {since:%d/%m/%Y}"
        )
    if early:
        names = "; ".join(f"{who.ten} ({who.cho})" for who in early[:_SHOWN])
        more = f" và {len(early) - _SHOWN} đề nghị khác" if len(early) > _SHOWN else ""
        yield (
            f"hồ sơ nhận trước ngày {since:%d/%m/%Y} xét theo luật cũ, trừ khi luật mới có lợi hơn (Điều 4 khoản 4): "
            f"{names}{more}"
        )


def _rule_warnings(kit: Kit) -> Iterator[str]:
    yield from kit.tdkt.told
    yield from kit.sang_kien.told
    plain = {x.danh_hieu.ten for x in kit.judged if x.phieu is not None and x.ty_le is None}
    if plain:
        names = ", ".join(sorted(plain))
        yield (
            f"quy chế của cơ quan không ghi tỷ lệ phiếu (mục quy_che: ty_le) và pháp luật trung ương không quy định: "
            f"tính quá nửa tổng số thành viên đối với {names}"
        )
    unsaid = [name for name in ("nhan_su", "don_vi_goi") if name not in kit.settings.model_fields_set]
    if unsaid:
        words = "; ".join(f"{name}: {getattr(kit.settings, name)}" for name in unsaid)
        yield f"nam.yaml không ghi {', '.join(unsaid)}: văn bản gọi chung là «{words}», cơ quan gọi khác thì ghi vào"
    yield from _best_rated(kit)
    yield from remarks_to_see((*kit.data.nominees, *kit.data.nam_truoc))
    yield from _own_cause(kit)
    yield from former_heads(kit, kit.day_of(giay_of("quyet_dinh_khen_thuong")))
    yield from renamed(kit)
    yield from _counted_otherwise(kit)
    yield from _last_year_blank(kit)
    yield from _misprinted(kit)
    yield from _used_before(kit)
    yield from _unpaid(kit)
    yield from _plain_sheets(kit)
    if kit.settings.so_nam_knc is not None:
        yield "nam.yaml: mục so_nam_knc không dùng đến; số năm công tác của từng người ghi ở trang «Kỷ niệm chương»"
    shared = [who for who in kit.data.nominees if len(who.phieu) > 1 and len(set(who.phieu.values())) == 1]
    if shared:
        yield (
            f"{len(shared)} dòng dùng chung một cặp «Số phiếu đồng ý», «Tổng số phiếu» cho nhiều danh hiệu (dòng đầu: "
            f"{shared[0].cho}); nếu kết quả từng danh hiệu khác nhau, ghi cột «Phiếu từng danh hiệu»"
        )
