"""What the process ends with."""

OK = 0
DIFFERS = 1
"""Nothing is wrong with the input, but what was looked for was found: drift, findings."""

MISTAKE = 2
"""Something that the user can mend."""

# As shells report processes that were ended by SIGINT and SIGPIPE.
INTERRUPTED, BROKEN_PIPE = 130, 141
