"""The engine: a network, one pass of backpropagation, and why each number is what it is.

Pure: the standard library and NumPy. It knows no web, no session and no file.
"""
