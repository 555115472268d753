"""Sessions: a network being trained, a cursor in its history, and where both are kept."""
