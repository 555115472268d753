"""Samples to learn from: generated, shipped, or read from a caller's file.

It knows arrays and what is wrong with a file, and neither sessions nor the web.
"""
