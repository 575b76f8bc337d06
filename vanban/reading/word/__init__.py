"""A Word file as blocks with their effective formatting: styles, numbering, tables, drawings."""
