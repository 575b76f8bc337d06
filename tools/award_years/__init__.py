"""Made-up award years: the workbooks of `examples/nam-thi-dua-*`, of any size from a seed."""
