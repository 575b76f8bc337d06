"""The year in one run: every paper in the order of the days; what is due and known is issued, the rest are drafts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final

from vanban import files, registers
from vanban.awards import meetings
from vanban.awards.as_issued import corrected, replaced
from vanban.awards.changes import change_of, followed
from vanban.awards.data.events import ThayDoi
from vanban.awards.dating import giay_day, when, where_day
from vanban.awards.extras import Extra
from vanban.awards.facts import base_values, signed_on, values_of
from vanban.awards.filling import fill, mark_of
from vanban.awards.golden_book import book_of, enter, void
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import DRAFTS, INVENTORY, Giay
from vanban.awards.memory import Memory, changed_state, compared, content_of, digest, read_content
from vanban.awards.missing import Missing
from vanban.awards.objections import ended_grounds
from vanban.awards.payload import DECISION, issued_of, payload_of, payload_words
from vanban.awards.steps import Step
from vanban.awards.year_book import require_own
from vanban.errors import InputError, OverwriteError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.language import fold
from vanban.line.office import Office
from vanban.line.registering import issued_by, request_of
from vanban.models import VanBan
from vanban.registers import ViecNam
from vanban.regulation import LOAI
from vanban.regulation.printed import Printed

_BY_KEY: Final = {giay.key: giay for giay in INVENTORY}


@dataclass(frozen=True, slots=True)
class Orders:
    """What one run is told.

    Attributes:
        den: papers of a day up to this one are issued, later ones are drafts.
        chi_nhap: nothing is issued.
        ghi: files and the book are written; False only looks.
        overwrite: drafts that somebody edited are replaced too; the old ones stay as `.bak`.
    """

    den: date
    chi_nhap: bool = False
    ghi: bool = True
    overwrite: bool = False


class Run:
    """The papers made so far in one run; what a later paper may cite."""

    def __init__(self, kit: Kit, memory: Memory, orders: Orders) -> None:
        """Open a run over a kit, with what the folder of results holds.

        Raises:
            InputError: the register is another office's.
        """
        self.kit, self.memory, self.orders = kit, memory, orders
        self.out, self.book = memory.out, memory.book
        if self.book is not None:
            require_own(kit, self.book, self.out / kit.settings.so_dang_ky)
        self.work = Office.of(kit.office, kit.office_path)
        self.shared = base_values(kit)
        self.made: dict[str, Step] = {}
        self.lost: tuple[str, ...] = ()

    # What a record may ask.

    def record_of(self, giay: Giay, more: Mapping[str, Any] | None = None) -> tuple[str, tuple[Missing, ...]]:
        """Fill the record text of a paper; say which facts it lacks."""
        day = self.kit.day_of(giay) if giay.key in _BY_KEY else giay_day(giay)
        values: dict[str, Any] = {**values_of(self.kit, self.shared, giay), **signed_on(self.kit, day)}
        issued = [
            made.cited(subject=True)
            for made in self.made.values()
            if made.frozen and made.so_ky_hieu and made.ngay <= day
        ]
        values.update(
            ngay=f"{day:%d/%m/%Y}",
            can_cu=partial(self.grounds, day=day),
            van_ban=partial(self.cite, day=day, seen=set()),
            da_ban_hanh=issued,
            chua_ban_hanh=Missing("chưa văn bản nào của năm được phát hành", "cho"),
            luc=lambda hour: when(hour, day),
            thieu=Missing,
            quy_che_ty_le=self.own_shares(),
            diem_dat=self.kit.settings.least_points,
            phieu_dat=self.kit.settings.least_votes,
        )
        if giay.mau == "giay_moi":
            values["hop"] = meetings.meeting(self.kit, values, giay.key.partition(".")[2])
        return fill(giay.mau, {**values, **(more or {})}, self.kit.folder)

    def own_shares(self) -> list[str]:
        """Word the office's own vote shares."""
        return [
            f"{self.kit.awards[ma].ten} từ {share}%"
            for ma, share in sorted(self.kit.settings.shares.items(), key=lambda p: -p[1])
        ]

    def grounds(self, *subjects: str, day: date) -> list[str | Missing]:
        """Cite the law in force on a day; a subject with no text in force is a fact somebody must enter."""
        cited: list[str | Missing] = []
        for subject in subjects:
            found, gaps = self.kit.law.grounds((subject,), day)
            cited += [f"{text};" for text in found] or [Missing(str(gaps[0]))]
        return cited

    def cite(self, key: str, ngan: bool = False, *, day: date, seen: set[str]) -> str | Missing:
        """Cite a paper of this year, with its subject the first time in a record; one that is not issued yet is waited for."""
        own = self.kit.settings.van_ban.get(key)
        if own:
            return own
        giay = _BY_KEY.get(key)
        if giay is None:
            raise InputError(Problem(f"mẫu bản ghi viện dẫn «{key}», không có trong danh mục văn bản của năm"))
        found = self.made.get(key)
        if found is None and (key in self.kit.settings.bo_qua or giay.mau in self.kit.settings.bo_qua):
            return Missing(
                f"nam.yaml: van_ban: {{{key}: …}} (số, ngày của «{giay.ten}», vì bo_qua không lập văn bản này)"
            )
        if found is None or not found.frozen:
            why: Any = "thieu" if found is not None and found.trang_thai in {"thieu", "khong_lap"} else "cho"
            return Missing(f"{giay.ten}: chưa phát hành nên chưa có số", why)
        gone = self.memory.cancelled(key)
        if found.trang_thai == "huy" and (found.sua or (gone is not None and (gone.ngay or date.min) <= day)):
            again = next((made for made in reversed(self.made.values()) if _gives_again(made, key)), None)
            if again is None:
                by = found.sua[0] if found.sua or gone is None else gone.so_ky_hieu
                remedy = "ban hành lại ở trang «Thay đổi»: bổ sung, để trống tên; văn bản này đề ngày sau đó"
                return Missing(f"{found.so_ky_hieu} đã bị hủy bỏ ({by}); {remedy}")
            found = again
        if found.khac and key in _RESTED_ON:
            return Missing(
                f"{found.so_ky_hieu} đã phát hành khác dữ liệu hiện nay ({found.khac[0]}); ghi trang «Thay đổi» để đính chính"
            )
        first = key not in seen and not ngan
        seen.add(key)
        return found.cited(short=ngan, subject=first)

    # Papers made.

    def numbered(self, giay: Giay, more: Mapping[str, Any] | None = None, day: date | None = None) -> Step:
        """Make a numbered paper: issue it, write its draft, or compare it with what was issued."""
        day = day or self.kit.day_of(giay)
        text, lacks = self.record_of(giay, more)
        kept = self.memory.frozen(giay.key)
        if kept is not None:
            return self.compare(giay, kept, text)
        try:
            draft = self.load(giay, text, day, None)
        except InputError:
            if not lacks:
                raise
            return Step(
                giay, day, "thieu", thieu=tuple(lack.what for lack in lacks)
            )  # not even a draft without that fact
        base = Step(giay, day, "nhap", **_citing(draft))
        ended = ended_grounds(self.kit.law, text, day)
        if lacks or ended or self.orders.chi_nhap or day > self.orders.den:
            state = "thieu" if ended or any(lack.why == "thieu" for lack in lacks) else "nhap"
            return self.drafted(replace(base, trang_thai=state, thieu=(*ended, *(lack.what for lack in lacks))), draft)
        step = self.issue(base, text)
        return step if step.frozen else self.drafted(step, draft)

    def drafted(self, step: Step, draft: VanBan) -> Step:
        """Write the draft of a paper that is not issued, with what the checker finds in it."""
        if not self.orders.ghi:
            return step
        data = self.make(step.giay, draft)
        return self.write_drafts(
            replace(step, phat_hien=self.faults_of(data)), [(self.name_of(step.giay, step.ngay), data)]
        )

    def name_of(self, giay: Giay, day: date) -> str:
        """Name the file of a paper."""
        return f"{day:%Y%m%d}-{giay.key.replace('.', '-')}.docx"

    def issue(self, base: Step, text: str) -> Step:
        """Number, render, check and write one paper, all or nothing; then note it as it was."""
        giay, day = base.giay, base.ngay
        name = self.name_of(giay, day)
        found = self.memory.number_in_book(name)
        if found is None:
            if not self.orders.ghi or self.book is None:
                return replace(base, trang_thai="nhap")
            asked = request_of(self.load(giay, text, day, None))
            unit = asked.don_vi_soan or self.kit.settings.ma_don_vi
            request = replace(asked, ngay=day, don_vi_soan=unit, luu=self.kit.settings.ma_don_vi)
            late = self.memory.late(request.ky_hieu or "", day)
            if late:
                return replace(base, trang_thai="thieu", thieu=(f"{late}{where_day(giay)}",))
            try:
                entry: Any = self.book.phat_hanh(
                    [request], lambda entries: [self.file_of(base, text, name, entries[0])], self.out
                )[0]
            except VanbanError as error:
                return replace(base, trang_thai="thieu", thieu=tuple(str(p) for p in error.problems))
            self.memory.note_number(entry)
            code = f"{entry.so:02d}{entry.phu}/{entry.ky_hieu}"
            found = ViecNam(
                nam=self.kit.settings.nam, khoa=giay.key, trang_thai="phat_hanh", van_ban_id=entry.id, so_ky_hieu=code
            )
        path = self.out / name
        step = replace(
            found, khoa=giay.key, ngay=day, tep=((name, digest(path.read_bytes())),),
            noi_dung=content_of(text, payload_of(self.kit, giay), mark_of(giay.mau, self.kit.folder)),
        )  # fmt: skip
        self.memory.keep(step)
        self.drop_draft(name)
        return replace(base, trang_thai="phat_hanh", so_ky_hieu=step.so_ky_hieu, tep=(path,), moi=True)

    def file_of(self, base: Step, text: str, name: str, entry: Any) -> registers.TepMoi:
        """Render a paper once it has its number; a fault takes the number back."""
        data = self.make(base.giay, self.load(base.giay, text, base.ngay, int(entry.so)))
        faults = self.faults_of(data)
        if faults:
            raise InputError(*(Problem(fault, tep=name) for fault in faults))
        return registers.TepMoi(name, data)

    def make(self, giay: Giay, paper: VanBan) -> bytes:
        """Make the DOCX of a paper; the tally is signed by its own board."""
        if giay.key == "bien_ban_kiem_phieu" and self.kit.tdkt.tellers:
            names = [teller.ten for teller in self.kit.tdkt.tellers]
            return self.work.make(paper, printed=partial(_tellers_sign, names=names))
        return self.work.make(paper)

    def faults_of(self, data: bytes) -> tuple[str, ...]:
        """Check a paper; say its faults in words."""
        report = self.work.check(data)
        return tuple(f"{f.vi_tri}: {f.noi_dung}" for f in report.findings if f.muc.value == "loi")

    def load(self, giay: Giay, text: str, day: date, number: int | None) -> VanBan:
        """Make the model of a filled record, with its day and number."""
        head = f"ngay: {day:%d/%m/%Y}\n" + (f"so: {number}\n" if number is not None else "")
        return self.work.load_text(head + text, name=f"{giay.mau}.yaml")

    # What was issued, and drafts.

    def compare(self, giay: Giay, kept: ViecNam, text: str) -> Step:
        """Look at an issued paper: how it would differ now, whether its files are still as they were."""
        content = read_content(kept)
        before = content.get("ban_ghi")
        told: list[str] = []
        if isinstance(before, str) and not replaced(self.kit, giay.key):
            mark, right = mark_of(giay.mau, self.kit.folder), corrected(self.kit, kept.so_ky_hieu, before)
            found = [compared({**content, "ban_ghi": one}, text, mark) for one in (before, right)]
            told += found[0] if len(found[0]) <= len(found[1]) else found[1]
            told = [*payload_words(self.kit, giay, content.get("du_lieu"), kept.so_ky_hieu), *told]
        told += self.memory.touched(kept)
        day = kept.ngay or self.kit.day_of(giay)
        issued = self.load(giay, before if isinstance(before, str) else text, day, None)
        return Step(
            giay, day, kept.trang_thai, kept.so_ky_hieu, self.memory.paths(kept), khac=tuple(told), **_citing(issued)
        )

    def write_drafts(self, step: Step, drafts: Sequence[tuple[str, bytes]]) -> Step:
        """Write drafts into their folder; one that somebody touched is left as it is and told."""
        if not self.orders.ghi:
            return step
        paths, kept, told = [], [], list(step.thieu)
        for name, data in drafts:
            path = self.out / DRAFTS / name
            try:
                files.put(path, data, overwrite=self.orders.overwrite, durable=False)
                kept.append((path.relative_to(self.out).as_posix(), digest(data)))
            except OverwriteError:
                told.append(
                    f"{DRAFTS}/{name}: có người đã sửa dự thảo, để nguyên; thêm --ghi-de để thay (bản cũ giữ .bak)"
                )
            paths.append(path)
        nam = self.kit.settings.nam
        self.memory.keep(ViecNam(nam=nam, khoa=step.giay.key, trang_thai="nhap", ngay=step.ngay, tep=tuple(kept)))
        return replace(step, tep=tuple(paths), thieu=tuple(told))

    def drop_draft(self, name: str) -> None:
        """Take away the draft of a paper that was issued, unless somebody touched it."""
        path = self.out / DRAFTS / name
        if path.exists():
            files.remove(path)

    def freeze(self, base: Step, papers: Sequence[tuple[str, bytes]], content: str) -> Step:
        """Put files without a number in their place and note them as they were."""
        if not self.orders.ghi:
            return base
        strangers = files.strangers(self.out / name for name, data in papers if not self.holds(name, data))
        if strangers:
            return replace(base, trang_thai="thieu", thieu=tuple(str(one.problem) for one in strangers))
        for name, data in papers:
            if not self.holds(name, data):
                files.put(self.out / name, data, durable=False)
            self.drop_draft(name)
        kept = tuple((name, digest(data)) for name, data in papers)
        nam = self.kit.settings.nam
        self.memory.keep(
            ViecNam(nam=nam, khoa=base.giay.key, trang_thai="phat_hanh", ngay=base.ngay, tep=kept, noi_dung=content)
        )
        return replace(base, trang_thai="phat_hanh", tep=tuple(self.out / name for name, _ in papers), moi=True)

    def holds(self, name: str, data: bytes) -> bool:
        """Say whether a file is there already with just these bytes (the machine stopped before it was noted)."""
        path = self.out / name
        return path.is_file() and digest(path.read_bytes()) == digest(data)

    def change(self, rows: Sequence[ThayDoi], make: Callable[[Giay], Step]) -> None:
        """Make the paper of one change; from then on what it changed stands as changed."""
        giay = change_of(self.kit, rows, self.made, partial(issued_of, self.kit, self.memory), self._printed)
        self.follow(make(giay))

    def follow(self, done: Step) -> None:
        """Let a change that is out have its effect: on the paper it changed, on who has what."""
        giay = done.giay
        self.made[giay.key] = done
        if not done.frozen or not isinstance(giay, Extra) or giay.target not in self.made:
            return
        old = self.made[giay.target]
        state = giay.state if giay.state and old.trang_thai != "huy" else old.trang_thai
        self.made[giay.target] = replace(old, trang_thai=state, sua=(*old.sua, done.so_ky_hieu))
        self.kit = followed(self.kit, done)
        self.shared = base_values(self.kit)

    def _printed(self, step: Step) -> str:
        """Give all that is printed in the files of a step, folded; "" when one cannot be read."""
        found = []
        for path in step.tep:
            try:
                facts = self.work.read(path, name=path.name)
            except (VanbanError, OSError):
                return ""
            cells = [cell.text for table in facts.tables for row in table.rows for cell in row.cells]
            found += [fold(" ".join(text.split())) for text in (*(p.full for p in facts.paragraphs), *cells)]
        return "\n".join(found)

    def settle(self) -> None:
        """Note the states issued papers have come into, and bring the sổ vàng up to them."""
        if not self.orders.ghi:
            return
        for key, step in self.made.items():
            kept = self.memory.frozen(key)
            why = "; ".join(step.sua)
            why = why or (kept.ghi_chu if kept is not None else "")
            if kept is not None and step.frozen and (kept.trang_thai, kept.ghi_chu) != (step.trang_thai, why):
                self.memory.keep(changed_state(kept, step.trang_thai, why))
        if self.book is not None:
            self._fill_golden_book(self.book)

    def _fill_golden_book(self, book: registers.SoDangKy) -> None:
        nam, main = self.kit.settings.nam, self.made.get(DECISION)
        if main is not None and main.frozen and (main.moi or DECISION in self.kit.frozen):
            enter(book, book_of(main.so_ky_hieu), nam, self.kit.here, main)
        for step in self.made.values():
            giay = step.giay
            if not isinstance(giay, Extra) or not step.frozen:
                continue
            target = self.made.get(giay.target)
            name = book_of(target.so_ky_hieu if target is not None else step.so_ky_hieu)
            enter(book, name, nam, giay.lines, step)
            void(book, name, nam, giay.taken, f"hủy bỏ theo {step.cited(short=True)}")


_RESTED_ON: Final = frozenset({"bien_ban_hdtdkt", "bien_ban_kiem_phieu", "bien_ban_hdsk"})
"""Minutes: what they say must be what the papers that cite them say."""


def _gives_again(made: Step, key: str) -> bool:
    """Say whether a decision gives again what another one gave that was cancelled whole."""
    return made.frozen and isinstance(made.giay, Extra) and made.giay.again and made.giay.target == key


def _tellers_sign(values: Printed, names: Sequence[str]) -> Printed:
    """Let the tally be signed by the head and the members of its own board."""
    printed = values.copy()
    lines = ["TRƯỞNG BAN KIỂM PHIẾU", *["ỦY VIÊN"] * (len(names) - 1)]
    order = [*range(1, len(names)), 0]
    printed["ky"] = [{"dong": [lines[at]], "tren_ten": [], "ho_ten": names[at], "ghi_chu": None} for at in order]
    return printed


def _citing(paper: VanBan) -> dict[str, Any]:
    """Give what citing a paper needs: its type, who issued it, its subject."""
    subject = str(getattr(paper, "trich_yeu", "") or "")
    return {"ten": LOAI[paper.loai].ten, "co_quan": issued_by(paper), "trich_yeu": subject}
