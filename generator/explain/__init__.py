"""Where something of the emitted package comes from, and which rule named it."""
