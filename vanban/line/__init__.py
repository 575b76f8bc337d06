"""The line: an office makes, checks and reads papers here and nowhere else."""
