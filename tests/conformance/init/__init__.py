"""From a description alone to a package: `clientsmith init`, then `generate`, on real APIs."""
