"""What is known of a paper, as values: file, page, line, text and the paper with its parts."""
