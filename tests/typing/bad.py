"""What type checkers must refuse, each line by itself; `# refused` marks where."""

from __future__ import annotations

import vanban

GOOD = vanban.CoQuan(ten="Văn phòng", ky_hieu="VP")
SIGNER = vanban.NguoiKy(chuc_vu="Chánh Văn phòng", ho_ten="Nguyễn Văn Hà")

vanban.CoQuan(ten="Văn phòng", ki_hieu="VP")  # refused
vanban.NguoiKy(hoten="Nguyễn Văn Hà")  # refused
vanban.ThongBao(co_quan=GOOD, trich_yeu="x", noi_dung="x", nguoi_ky=SIGNER, noi_nham=["Sở"])  # refused
vanban.ThongBao(co_quan=GOOD, trich_yeu="x", noi_dung="x")  # refused
vanban.ThongBao(co_quan=3.5, trich_yeu="x", noi_dung="x", nguoi_ky=SIGNER)  # refused
vanban.ThongBao(co_quan=GOOD, trich_yeu=["x"], noi_dung="x", nguoi_ky=SIGNER)  # refused
print(vanban.KeHoac)  # refused
vanban.lod("ke-hoach.yaml")  # refused
vanban.load(3)  # refused
vanban.render(GOOD)  # refused
vanban.run_batch("ds.xlsx", "ra", knid="giay_khen")  # refused
paper = vanban.load("ke-hoach.yaml")
print(paper.noi_nhann)  # refused
number: str = paper.so  # refused
