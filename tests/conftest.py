from __future__ import annotations

import os

# No test may depend on what an earlier run left in the user's cache folder.
os.environ["CLIENTSMITH_CACHE"] = ""
