"""Part `differential`: the published package and the emitted one are given the same answers.

`cases.py` makes the answers of servers: as declared, drifted, broken, in pieces of any size.
`view.py` runs in the environment of each package and says what its users see. `tolerated.py` lists
what may differ.
"""
