"""From a tree of bytes to the disk: manifest, comparison, atomic write."""
