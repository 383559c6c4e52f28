"""What the user sees of a run: for people on a terminal, or as JSON for programs."""
