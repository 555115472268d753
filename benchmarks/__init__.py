"""What the figures in the README come from. A benchmark measures; it asserts nothing."""
