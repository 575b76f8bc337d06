"""The law of commendation as dated data: titles, grounds, money, criteria, the inventory of papers."""
