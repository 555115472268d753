"""The arithmetic of passes, by whose numbers a session lives: one module a kernel."""
