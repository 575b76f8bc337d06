"""The steps of a year and why one of them is not made: what nobody entered, what cannot be, what did not arise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from vanban.awards.answers import answer_problems, early_answers
from vanban.awards.kit import Kit, giay_of
from vanban.awards.law.inventory import ORDER, Giay
from vanban.awards.objections import council_objections, idea_objections, list_objections
from vanban.awards.people import doubled_medals, medal_doubts, medals
from vanban.frozen import dataclass
from vanban.language import ha_hoa_dau, ngay_thang

STATE_NAMES: Final = {
    "phat_hanh": "đã phát hành", "nhap": "dự thảo", "thieu": "chưa đủ dữ liệu", "khong_lap": "không lập",
    "khong_co": "không phát sinh", "cho": "chờ", "dinh_chinh": "đã đính chính", "huy": "đã hủy", "ket_qua": "đã nhận kết quả",
}  # fmt: skip
FROZEN: Final = frozenset({"phat_hanh", "dinh_chinh", "huy", "ket_qua"})
_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One paper of the year after a run.

    Attributes:
        giay: its row of the inventory.
        ngay: its day.
        trang_thai: issued, a draft, lacking facts, not made, not called for, waiting for an earlier paper, corrected …
        so_ky_hieu: its number and code; "" for papers without, and for drafts.
        tep: its files.
        phat_hien: faults the checker found, in words; empty when clean.
        thieu: what it lacks, or why it is not made.
        khac: how it would differ now from what was issued; which of its files were touched.
        ten: its printed type, for citing.
        co_quan: who issued it, for citing.
        trich_yeu: its subject, for citing it the first time.
        sua: later papers that changed it, by number and code.
        moi: issued in this run.
    """

    giay: Giay
    ngay: date
    trang_thai: str
    so_ky_hieu: str = ""
    tep: tuple[Path, ...] = ()
    phat_hien: tuple[str, ...] = ()
    thieu: tuple[str, ...] = ()
    khac: tuple[str, ...] = ()
    ten: str = ""
    co_quan: str = ""
    trich_yeu: str = ""
    sua: tuple[str, ...] = ()
    moi: bool = False

    @property
    def frozen(self) -> bool:
        """Whether it was issued."""
        return self.trang_thai in FROZEN

    def cited(self, *, short: bool = False, subject: bool = False) -> str:
        """Cite the paper as a later one does.

        Args:
            short: number and day only, as after the first time.
            subject: with its subject, as the first time (I.II.6.b).
        """
        text = f"{self.ten} số {self.so_ky_hieu} ngày {ngay_thang(self.ngay).removeprefix('ngày ')}"
        if short or not self.co_quan:
            return text
        about = ha_hoa_dau(self.trich_yeu.strip().rstrip("."))
        if self.ten == "Biên bản":
            about = f"về việc {about.replace(f'họp {self.co_quan} ', 'họp ')}"
        elif about.startswith(("công tác", "kết quả")):
            about = f"về {about}"
        return f"{text} của {self.co_quan} {about}" if subject and about else f"{text} của {self.co_quan}"


Why = tuple[str, tuple[str, ...]]

_RESULTS: Final = frozenset(
    {
        "bien_ban_kiem_phieu", "bien_ban_hdtdkt", "quyet_dinh_khen_thuong", "giay_khen", "bang_cstdcs", "giay_chung_nhan",
        "bang_chi_tien_thuong", "huong_dan_ho_so", "bao_cao_tong_ket", "bieu_thong_ke", "to_trinh_khen_thuong.nam_nay",
        "bao_cao_thanh_tich_ca_nhan.nam_nay", "bao_cao_thanh_tich_tap_the.nam_nay",
    }
)  # fmt: skip
"""Papers that say what the council decided: none is made from votes nobody entered."""
REPORTS: Final = frozenset({"bao_cao_tong_ket", "bieu_thong_ke"})
PROPOSALS: Final = ("to_trinh_khen_thuong.nam_truoc", "to_trinh_khen_thuong.nam_nay")
_IDEA_RESULTS: Final = frozenset(
    {
        "bien_ban_hdsk",
        "quyet_dinh_cong_nhan_sang_kien",
        "thong_bao_khong_cong_nhan",
        "giay_chung_nhan_sang_kien",
        "xac_nhan_sang_kien",
    }
)
_IDEAS: Final = _IDEA_RESULTS | {"giay_moi.hdsk", "phieu_cham_sang_kien", "don_cong_nhan_sang_kien"}
_COUNCIL: Final = _RESULTS | {"to_trinh_hoi_dong", "giay_moi.hdtdkt", "phieu_bau"}
_LEADS: Final = frozenset({"giay_moi.khoi_6_thang", "giay_moi.khoi_nam", "bien_ban_khoi.6_thang", "bien_ban_khoi.nam"})
_BLOCK: Final = frozenset({"bao_cao_khoi.6_thang", "bao_cao_khoi.nam"}) | _LEADS
_ISSUED_BY: Final = {"bien_ban_hdtdkt": "hdtdkt", "bien_ban_kiem_phieu": "hdtdkt", "bien_ban_hdsk": "hdsk"}
BATCHES: Final = {
    "giay_khen": (("giay_khen", "GK"),),
    "bang_cstdcs": (("chung_nhan_cstdcs", "CSTDCS"),),
    "giay_chung_nhan": (("chung_nhan_ldtt", "LDTT"), ("chung_nhan_ttldtt", "TTLDTT")),
}
"""Key of the inventory → kinds of certificate with the award each is for."""


def why_not(kit: Kit, giay: Giay) -> Why | None:
    """Say why a paper cannot be made at all; None when its substance is known."""
    key = giay.key
    for ask in (_council, _ideas, _lists, _block, _body):
        found = ask(kit, key)
        if found is not None:
            return found
    return None


def _body(kit: Kit, key: str) -> Why | None:
    """Minutes are issued by a council, which the profile must name."""
    body = _ISSUED_BY.get(key)
    if body is None or kit.office.body(body) is not None:
        return None
    name = "Hội đồng sáng kiến" if body == "hdsk" else "Hội đồng Thi đua - Khen thưởng"
    return "thieu", (
        f"co-quan.yaml: mục cac_co_quan: {{{body}: {{chu_quan, ten, ky_hieu}}}} (tên, ký hiệu của {name})",
    )


def disorder(kit: Kit, giay: Giay, issued: Callable[[str], date | None]) -> Iterator[str]:
    """Tell papers that would bear a day before one they follow, or after one that follows them.

    Args:
        kit: the year.
        giay: the paper.
        issued: gives the day an issued paper bears; None for one that is not out.
    """
    own = kit.day_of(giay)
    for first, later in ORDER:
        if giay.key not in {first, later}:
            continue
        other = giay_of(later if giay.key == first else first)
        out = issued(other.key)
        if out is None and not _arises(kit, other):
            continue
        day = out or kit.day_of(other)
        if own > day if giay.key == first else own < day:
            word = "sau" if giay.key == first else "trước"
            yield (
                f"đề ngày {own:%d/%m/%Y}, {word} «{other.ten}» ({day:%d/%m/%Y}); sửa mục ngay trong nam.yaml "
                f"({giay.key}, {other.key})"
            )


def _arises(kit: Kit, giay: Giay) -> bool:
    """Say whether a paper is one of this year's at all."""
    if giay.key in kit.settings.bo_qua or giay.mau in kit.settings.bo_qua:
        return False
    why = why_not(kit, giay)
    return why is None or why[0] == "thieu"


def _council(kit: Kit, key: str) -> Why | None:
    if key not in _COUNCIL:
        return None
    if not kit.judged:
        return "thieu", ("trang «Cá nhân», «Tập thể», «Hộ gia đình»: chưa có đề nghị nào để Hội đồng xét",)
    if key not in _RESULTS:
        if key == "phieu_bau" and not any(kit.rules.secret(x.danh_hieu) for x in kit.judged):
            return "khong_co", ("không có danh hiệu nào phải bỏ phiếu kín",)
        return None
    silent = [x for x in kit.judged if x.tinh_trang == "chua_bo_phieu"]
    if silent:
        places = ", ".join(dict.fromkeys(f"{x.de_cu.cho} ({x.de_cu.ten})" for x in silent[:_SHOWN]))
        more = f" và {len(silent) - _SHOWN} lượt khác" if len(silent) > _SHOWN else ""
        share = f"{len(silent)}/{len(kit.judged)}"
        what = f"chưa có kết quả bỏ phiếu của {share} lượt đề nghị (cột «Số phiếu đồng ý», «Tổng số phiếu»)"
        return "thieu", (f"{what}: {places}{more}",)
    wrong = [*council_objections(kit), *(answer_problems(kit) if key in REPORTS else ())]
    wrong += early_answers(kit, key) if key == "to_trinh_khen_thuong.nam_nay" else ()
    if wrong:
        return "thieu", tuple(wrong)
    return _given(kit, key)


def _given(kit: Kit, key: str) -> Why | None:
    """Results are known; is there anything to say?"""
    if key == "bien_ban_kiem_phieu" and not any(kit.rules.secret(x.danh_hieu) for x in kit.judged):
        return "khong_co", ("không có danh hiệu nào phải bỏ phiếu kín",)
    if key in {"quyet_dinh_khen_thuong", "bang_chi_tien_thuong"} and not kit.here:
        return "khong_lap", (_nobody(kit),)
    if key == "bang_chi_tien_thuong" and not any(paid.so_tien for paid in kit.money):
        return "khong_co", ("không có khoản tiền thưởng nào",)
    if key in BATCHES and not any(line.danh_hieu.ma == ma for line in kit.here for _, ma in BATCHES[key]):
        return "khong_co", ("không có ai được tặng hình thức này",)
    upwards = {
        "huong_dan_ho_so",
        "to_trinh_khen_thuong.nam_nay",
        "bao_cao_thanh_tich_ca_nhan.nam_nay",
        "bao_cao_thanh_tich_tap_the.nam_nay",
    }
    if key in upwards and not kit.upwards:
        return "khong_co", ("không có đề nghị cấp trên khen thưởng",)
    if key.endswith(".nam_nay") and key.startswith("bao_cao"):
        person = "ca_nhan" in key.partition(".")[0]
        if not any((line.de_cu.doi_tuong == "ca_nhan") is person for line in kit.upwards):
            return "khong_co", (f"không có {'cá nhân' if person else 'tập thể'} đề nghị cấp trên khen thưởng",)
    return None


def _nobody(kit: Kit) -> str:
    asked = [x for x in kit.judged if kit.rules.here(x.danh_hieu)]
    if not asked:
        return "không có đề nghị nào thuộc thẩm quyền quyết định của cơ quan"
    first = asked[0]
    return f"không trường hợp nào đạt ({first.de_cu.ten} - {first.danh_hieu.ten}: {first.ly_do}); không có gì để tặng"


def _ideas(kit: Kit, key: str) -> Why | None:
    if key not in _IDEAS:
        return None
    if not kit.ideas:
        return "khong_co", ("trang «Sáng kiến»: không có sáng kiến",)
    if key not in _IDEA_RESULTS:
        return None
    silent = [result for result in kit.ideas if result.cong_nhan is None]
    if silent:
        return "thieu", tuple(f"{result.ly_do} (sáng kiến «{result.sang_kien.ten}»)" for result in silent[:_SHOWN])
    wrong = idea_objections(kit)
    if wrong:
        return "thieu", tuple(wrong)
    passed = [result for result in kit.ideas if result.cong_nhan]
    if not passed and key in {"quyet_dinh_cong_nhan_sang_kien", "giay_chung_nhan_sang_kien"}:
        return "khong_lap" if key.startswith("quyet") else "khong_co", (
            "không sáng kiến nào được Hội đồng đề nghị công nhận",
        )
    if key == "thong_bao_khong_cong_nhan" and len(passed) == len(kit.ideas):
        return "khong_co", ("không có sáng kiến bị từ chối",)
    if key == "xac_nhan_sang_kien" and not any(not result.thuoc_tham_quyen for result in passed):
        return "khong_co", ("không có sáng kiến cần xác nhận để trình cấp trên",)
    if key == "giay_chung_nhan_sang_kien":
        unknown = [author for result in passed for author in result.sang_kien.tac_gia if author.gioi_tinh is None]
        if unknown:
            return "thieu", tuple(
                f"{author.cho}: giới tính của tác giả {author.ten} (Ông hay Bà)" for author in unknown
            )
    return None


def _lists(kit: Kit, key: str) -> Why | None:
    data = kit.data
    doubled = tuple(list_objections(data, kit.settings, key))
    if key == "to_trinh_khen_thuong.nam_truoc":
        doubled += tuple(early_answers(kit, key))
    if doubled:
        return "thieu", doubled
    if key == "ban_dang_ky_thi_dua" and data.dang_ky is None:
        return "thieu", ("trang «Đăng ký»: ai đăng ký danh hiệu gì đầu năm",)
    if key == "cong_van_cu_tham_du" and not data.cu_di:
        return "khong_co", ("trang «Cử dự lớp»: không có ai được cử",)
    if key == "to_trinh_khen_thuong.nam_truoc" and not data.nam_truoc:
        return "khong_co", ("trang «Năm trước»: không có đề nghị của năm trước",)
    if key in {"bao_cao_thanh_tich_ca_nhan", "bao_cao_thanh_tich_tap_the"}:
        person = key.endswith("ca_nhan")
        if not any((who.doi_tuong == "ca_nhan") is person for who in data.nam_truoc):
            return "khong_co", (f"trang «Năm trước»: không có {'cá nhân' if person else 'tập thể'}",)
    if key.startswith("to_trinh_ky_niem_chuong") or key == "cong_van_vpcp":
        return _medals(kit, key)
    if key.startswith("quyet_dinh_kien_toan_hoi_dong"):
        council = kit.tdkt if key.endswith("tdkt") else kit.sang_kien
        if not council.members:
            name = "Hội đồng Thi đua - Khen thưởng" if key.endswith("tdkt") else "Hội đồng sáng kiến"
            return "thieu", (
                f"trang «Hội đồng»: chưa có thành viên {name} (không lập Hội đồng này thì ghi nam.yaml: bo_qua: [{key}])",
            )
    if key == "ban_giao_uoc" and not (data.tap_the or data.ca_nhan):
        return "thieu", ("trang «Tập thể»: chưa có đơn vị nào",)
    return None


def _medals(kit: Kit, key: str) -> Why | None:
    which = "nganh" if key == "cong_van_vpcp" else key.rpartition("_")[2]
    doubled = doubled_medals(kit)
    if doubled:
        return "thieu", tuple(doubled)
    named = [who for who in kit.data.ca_nhan if any(award.ma.startswith("KNC") for award in who.awards)]
    if named and not kit.data.ky_niem_chuong:
        who = named[0]
        return "thieu", (
            f"trang «Kỷ niệm chương»: {len(named)} người đề nghị ở trang «Cá nhân» ({who.cho}, {who.ten} …) chưa có tên kỷ niệm "
            "chương, số năm công tác, đợt",
        )
    lost = [
        f"{m.de_cu.cho}: chưa ghi đợt (1, 2 hoặc ngành) của {m.de_cu.ten}"
        for m in kit.data.ky_niem_chuong
        if not m.dot.strip()
    ]
    lost += medal_doubts(kit)
    if lost:
        return "thieu", tuple(lost)
    if not medals(kit, which):
        return "khong_co", ("trang «Kỷ niệm chương»: không có ai trong đợt này",)
    if which == "nganh" and kit.settings.nganh is None:
        return "thieu", ("nam.yaml: mục nganh (ngành đề nghị tặng kỷ niệm chương: {ten, huong_dan})",)
    return None


def _block(kit: Kit, key: str) -> Why | None:
    if key not in _BLOCK:
        return None
    if not kit.settings.khoi:
        return "khong_co", ("nam.yaml: không ghi khối thi đua (mục khoi)",)
    if key in _LEADS and not kit.settings.khoi_truong:
        return "khong_co", ("cơ quan không phải Khối trưởng (mục khoi_truong)",)
    if not kit.settings.tu_cham:
        return "thieu", ("nam.yaml: mục tu_cham (bảng chấm điểm thi đua)",)
    return None


def blocking(states: Iterable[Step]) -> list[Step]:
    """List the steps that make a run exit with 1: facts are missing, a paper about nothing was left out."""
    return [step for step in states if step.trang_thai in {"thieu", "khong_lap"}]
