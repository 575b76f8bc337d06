"""Thi đua, khen thưởng: the law as dated data, and one data set from which a whole year of papers follows."""
