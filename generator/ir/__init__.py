"""The resolved API, language-neutral. Imports nothing of ours."""
