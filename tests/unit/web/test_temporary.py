"""The folder of a run goes with it; what a killed run left goes with the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from vanban.web.temporary import of_one_run, sweep

HOLD = "import sys, time\nfrom pathlib import Path\nfrom vanban.web.temporary import of_one_run\n" \
    "with of_one_run(Path(sys.argv[1])) as folder:\n    print(folder, flush=True)\n    time.sleep(60)\n"  # fmt: skip


def test_lan_chay_bi_giet_de_lai_thi_lan_sau_don(tmp_path: Path) -> None:
    run = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    left = Path(run.stdout.readline().strip())
    (left / "văn bản của ai").write_text("x", encoding="utf-8")
    assert sweep(tmp_path) == []
    run.kill()
    run.wait(20)
    run.stdout.close()
    assert left.is_dir()
    (tmp_path / "vanban-mo-dang-lam").mkdir()
    with of_one_run(tmp_path) as mine:
        assert not left.exists()
        assert mine.is_dir()
        assert (tmp_path / "vanban-mo-dang-lam").is_dir()
    assert not mine.exists()
