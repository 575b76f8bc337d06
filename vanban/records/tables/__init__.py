"""Lists as offices have them, XLSX and CSV: header found, cells read, every row with its place."""
