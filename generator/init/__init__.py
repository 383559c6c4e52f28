"""Guesses a config from a description alone: the first draft of what its client looks like."""
