"""The body of a paper written as WordprocessingML: paragraphs, tables, recipients, heights."""
