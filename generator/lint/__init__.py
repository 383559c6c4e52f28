"""What will hurt the SDK: rules about a description and a config, each a small pure function.

`registry` holds the rules, `rules/` says them, `subject` is what they look at, `run` applies them.
"""
