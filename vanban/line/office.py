"""An office at work: its profile, its own templates, its policy; whoever makes, checks or reads a paper asks it.

An office is a plain value: it may be kept, shared by threads and sent to other processes. What is compiled for it stands
by the content of the templates, so that a template edited in Word is taken at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from vanban import records
from vanban.line import produce
from vanban.line.produce import Reworded

if TYPE_CHECKING:
    from vanban.law import Law
    from vanban.line.relaying import Relaid
    from vanban.linting import Policy, Repaired, Report, Suggested
    from vanban.models import BanSao, HoSoCoQuan, VanBan
    from vanban.reading import Facts, Recovered
    from vanban.registers import CauHinh, SoDangKy
    from vanban.regulation.printed import BieuIn


@dataclass(frozen=True)
class Office:
    """An office at work.

    Attributes:
        profile: what all its papers share; None: nothing is shared.
        profile_path: the file of the profile; None when it is not a file's.
        templates: its own folder of templates; a template it lacks is the house's. None: the house's only.
        policy: which findings count; None is the decree's own.
        keeps_record: whether a paper carries the record it was made of.
    """

    profile: HoSoCoQuan | None = None
    profile_path: Path | None = None
    templates: Path | None = None
    policy: Policy | None = None
    keeps_record: bool = True

    @classmethod
    def find(
        cls,
        near: Path | None = None,
        *,
        profile: Path | None = None,
        templates: Path | None = None,
        policy: Policy | None = None,
        keeps_record: bool | None = None,
    ) -> Self:
        """Open the office whose papers these are.

        Args:
            near: a record, list or folder; `co-quan.yaml` is looked for beside it and in the folders above. None: the
                folder one stands in.
            profile: the profile to use instead of any that would be found.
            templates: a folder of templates to use instead of the one the profile names.
            policy: which findings count; None: what the profile's `chinh_sach` says, else the decree's own.
            keeps_record: whether papers carry their record; None: as the profile says, else yes.

        Raises:
            InputError: the profile or its policy cannot be read, or is wrong; every fault is told.
        """
        path = profile if profile is not None else records.find_profile(near if near is not None else Path())
        if path is None:
            return cls(None, None, templates, policy, keeps_record is not False)
        said = records.read_profile(path)
        return cls.of(said, path, templates=templates, policy=policy, keeps_record=keeps_record)

    @classmethod
    def of(
        cls,
        profile: HoSoCoQuan,
        path: Path | None = None,
        *,
        templates: Path | None = None,
        policy: Policy | None = None,
        keeps_record: bool | None = None,
    ) -> Self:
        """Open an office by a profile that was read already; `path` is where relative names of it are looked up."""
        base = path.parent if path is not None else Path()
        own = base / profile.khuon if profile.khuon else None
        if policy is None and profile.chinh_sach:
            from vanban.line.policies import load_policy

            policy = load_policy(base / profile.chinh_sach)
        keeps = profile.kem_ban_ghi if keeps_record is None else keeps_record
        return cls(profile, path, templates if templates is not None else own, policy, keeps)

    @cached_property
    def law(self) -> Law:
        """The dated facts of the law, read when first asked for: the office's own `phap-luat.yaml` before the shipped.

        Raises:
            InputError: the office's file is wrong; every fault with its line.
        """
        from vanban.records.law import find_law, read_law

        return read_law(find_law(self.profile_path))

    def __getstate__(self) -> dict[str, Any]:
        """Travel without what was read on the way."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    # Records in.

    def load(self, path: Path) -> VanBan:
        """Read a record file, completed from the profile.

        Raises:
            InputError: the record is wrong; every fault with file, line and field.
        """
        return records.load_for(self.profile, path)

    def load_text(self, text: str, *, name: str = "") -> VanBan:
        """Read a record from YAML text, completed from the profile; else as `load`."""
        return records.load_text(text, name=name, profile=self.profile)

    def load_copy(self, path: Path) -> BanSao:
        """Read the record of a copy (sao y, trích sao, sao lục), completed from the profile; else as `load`."""
        return records.load_copy_for(self.profile, path)

    def paper(self, record: Mapping[Any, Any], *, source: str = "") -> VanBan:
        """Make the model of a paper from a mapping, completed from the profile.

        Raises:
            InputError: every fault with its field; `source` says which record it was.
        """
        return records.from_dict(record, source=source, profile=self.profile)

    # Papers made.

    def make(self, paper: VanBan, *, printed: Reworded | None = None) -> bytes:
        """Make the DOCX of a paper: same paper, same bytes; its record travels inside unless this office leaves it out.

        What is for the office only (`ghi_chu`) is never inside a final paper.

        Args:
            paper: the paper.
            printed: changes what is printed before it goes into the template; None prints it as it is.

        Raises:
            InputError: a text holds a character that XML forbids, or a value the template cannot print.
            TemplateError: the office's template is wrong; the message says where.
        """
        return b"".join(self.pieces(paper, printed=printed))

    def pieces(self, paper: VanBan, *, printed: Reworded | None = None) -> list[bytes]:
        """Make the DOCX of a paper as consecutive pieces, for who writes many; else as `make`."""
        return produce.pieces(paper, folder=self.templates, record=self.keeps_record, printed=printed)

    def copy(self, document: bytes, copy: BanSao) -> bytes:
        """Append the block that makes a copy to the end of an issued DOCX.

        Raises:
            DocumentError: the file is not a DOCX.
            TemplateError, InputError: as `make`.
        """
        return produce.copy(document, copy, folder=self.templates)

    def copied_as(self, document: bytes) -> str:
        """Give the title of the copy a DOCX is itself («SAO Y», «SAO LỤC», «TRÍCH SAO»); "" when it is none."""
        return produce.copied_as(document)

    def stamp_copy(self, source: Path, target: Path, copy: BanSao, *, overwrite: bool = False) -> None:
        """Stamp the block that makes a copy onto an issued PDF and write the result.

        Raises:
            OverwriteError: somebody's work stands there.
            DocumentError: the file is not a PDF.
            MissingDependencyError: the extra «pdf» is not installed.
        """
        produce.stamp_copy(source, target, copy, overwrite=overwrite)

    def print_form(self, name: str, values: BieuIn, *, paper: tuple[float, float] | None = None) -> bytes:
        """Print what a register says through the template of a form: a book, an envelope, a slip.

        Args:
            name: the template: "so_van_ban_di", "bi_c5", "phieu_giai_quyet".
            values: what it prints, as `vanban.registers` gives it.
            paper: width and height in millimetres instead of the template's own.

        Raises:
            TemplateError: the template is wrong, or leaves out what the book says.
            InputError: a text holds a character that XML forbids.
        """
        from vanban.line.printing import print_form

        return print_form(name, values, folder=self.templates, paper=paper)

    def template(self, name: str) -> Path:
        """Find a template by its name ("giay_khen"): the office's own, else the house's.

        Raises:
            TemplateError: the office's folder does not exist, or nobody has such a template.
        """
        return produce.template(name, folder=self.templates)

    # Its register.

    def register_settings(self) -> CauHinh:
        """Give what the profile says about the register: for which body, where, how numbers run.

        Raises:
            InputError: with every fault found.
        """
        from vanban.line.bookkeeping import settings_of

        return settings_of(self.profile, self.profile_path)

    def open_register(
        self,
        address: str | Path | None = None,
        *,
        body: str | None = None,
        numbering: str | None = None,
        user: str | None = None,
        clock: Callable[[], datetime] | None = None,
        create: bool = True,
        even_damaged: bool = False,
        secrets: bool = False,
        password: str | Callable[[], str] | None = None,
    ) -> SoDangKy:
        """Open the book of this office's papers; make it when it is not there yet.

        Args:
            address: a SQLite file or a PostgreSQL URL; None: `so_dang_ky.tep` of the profile, else `so.db` beside it, else a
                `so.db` that is in this folder.
            body: code of the body ("VP"); None is the profile's.
            numbering: "chung" or "theo_loai"; None is the profile's, "" what the book knows.
            user: who works, for the history; None is the user of the machine.
            clock: the clock; None is the machine's.
            create: whether a new book may be made.
            even_damaged: open a damaged book too, as far as it can be opened, to be checked.
            secrets: open the office's book of state secrets; where it has one, the ordinary book takes no secret papers.
            password: the password or recovery code of an encrypted book, or what asks for it.

        Raises:
            InputError: nothing says where the book is, or the profile is wrong.
            RegisterError: the book cannot be used.
        """
        from vanban.line import bookkeeping

        said = self.register_settings()
        where = self.secret_register() if secrets else address
        if where is None or (said.so_mat is not None and self.profile_path is not None and not secrets):
            own = bookkeeping.address_of(said, self.profile_path)
            where = own if where is None else where
            apart = said.so_mat is not None and bookkeeping.same_book(where, own)
        else:
            apart = False
        return bookkeeping.open_book(
            said, where, body=body, numbering=numbering, user=user, clock=clock, create=create,
            even_damaged=even_damaged, domain="mat" if secrets else "thuong" if apart else "", password=password,
        )  # fmt: skip

    def secret_register(self) -> Path:
        """Say where this office's book of state secrets is.

        Raises:
            InputError: the profile does not say.
        """
        from vanban.line import bookkeeping

        return bookkeeping.secret_book(self.register_settings(), self.profile_path)

    # Papers checked and read.

    def check(
        self,
        source: bytes | Path,
        *,
        name: str = "",
        policy: Policy | None = None,
        pdf: bytes | None = None,
        saved: Path | None = None,
    ) -> Report:
        """Check a paper and report every finding with its clause.

        Args:
            source: the file, or its bytes.
            name: what to call the file in the report; the path when "".
            policy: which findings count; None is the office's.
            pdf: the paper as printed; None judges what the file says only.
            saved: the DOCX that LibreOffice has already made of an older format; None: it is made when it is needed.

        Raises:
            DocumentError: the file is not a document.
            ConversionError: an older format needs LibreOffice, which is missing or failed.
        """
        return produce.inspect(source, name=name, policy=policy or self.policy, pdf=pdf, law=self.law, saved=saved)

    def annotate(self, data: bytes, report: Report, *, name: str = "") -> bytes:
        """Give a copy of a DOCX with a Word comment at each place where the report found something.

        Raises:
            DocumentError, InputError: the file is no DOCX.
        """
        return produce.annotate(data, report, name=name)

    def repair(self, data: bytes, *, name: str = "", policy: Policy | None = None) -> Repaired:
        """Repair the faults of a DOCX that can be repaired without changing its meaning.

        Raises:
            DocumentError, InputError: the file is no DOCX.
        """
        return produce.repair(data, name=name, policy=policy or self.policy, law=self.law)

    def suggest(self, data: bytes, *, name: str = "", policy: Policy | None = None) -> Suggested:
        """Suggest repairs as tracked changes to accept or refuse in Word, the doubtful ones too, beside comments.

        Raises:
            DocumentError, InputError: the file is no DOCX.
        """
        return produce.suggest(data, name=name, policy=policy or self.policy, law=self.law)

    def relay(self, source: Path, *, policy: Policy | None = None, saved: Path | None = None) -> Relaid:
        """Lay a paper of another hand out anew by the decree: the same words in the same order, proven, else refused.

        Args:
            source: the paper.
            policy: which findings count; None is the office's.
            saved: the DOCX that LibreOffice has already made of an older format; None: it is made when it is needed.

        Raises:
            InputError: the paper is not one the decree lays out, or its words could not be proven; the message says why.
            DocumentError, ConversionError: the file cannot be read.
        """
        policy = policy or self.policy
        return produce.relay(source, folder=self.templates, policy=policy, law=self.law, saved=saved)

    def read(self, source: bytes | Path, *, name: str = "") -> Facts:
        """Read the facts of a paper; .doc, .odt and .rtf go through LibreOffice.

        Raises:
            DocumentError, ConversionError: as `check`.
        """
        return produce.read(source, name=name)

    def recover(self, source: bytes | Path, *, name: str = "") -> Recovered:
        """Turn a DOCX back into a record, as far as it goes, with what could not be placed.

        Raises:
            DocumentError, ConversionError: as `check`.
        """
        return produce.recover(source, name=name)


HOUSE: Final = Office()
"""An office without profile and templates of its own."""
