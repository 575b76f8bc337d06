"""One class for each kind of paper of Điều 7."""
