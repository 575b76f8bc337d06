"""The papers of a year held against each other: the same people, titles, sums and numbers everywhere."""
