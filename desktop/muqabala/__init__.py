"""Muqabala: Arabic news reports set side by side, with the evidence for where they differ."""

__version__ = "0.1.0"
