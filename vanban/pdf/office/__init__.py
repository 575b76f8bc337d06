"""LibreOffice at work: found, started with a private profile, fed, timed, and its fonts looked at."""
