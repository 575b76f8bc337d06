"""The parts of a paper located in what was read: head, title, body, recipients, signature, appendices."""
