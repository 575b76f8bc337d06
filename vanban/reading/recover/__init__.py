"""Facts of a paper turned back into a record, with what found no place."""
