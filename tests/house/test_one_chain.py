"""The book has one history of shapes: one first revision, one newest, and the program knows which that is."""

from __future__ import annotations

from alembic.script import ScriptDirectory

from vanban.registers.store.migrating import SCRIPTS
from vanban.registers.store.schema import REVISION


def test_chi_mot_dau_mot_cuoi() -> None:
    chain = ScriptDirectory(str(SCRIPTS))
    assert chain.get_heads() == [REVISION]
    assert len(chain.get_bases()) == 1


def test_khong_nhanh_re_khong_sot_tep() -> None:
    revisions = list(ScriptDirectory(str(SCRIPTS)).walk_revisions())
    files = sorted(path.name for path in (SCRIPTS / "versions").glob("*.py"))
    assert len(revisions) == len(files)
    assert all(not one.is_branch_point and not one.is_merge_point for one in revisions)
    assert sorted(str(one.revision) for one in revisions) == [name.split("_")[0] for name in files]
