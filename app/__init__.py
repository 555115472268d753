"""Backprop Lab: a debugger for backpropagation, served to a browser and as a JSON API."""

__version__ = "0.1.0"
