"""A page of a file as a picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page drawn: `pixels` has four bytes each (blue, green, red, unused), row by row.

    `pages` counts those of the file; `is_as_read` tells that the file is the one that was read.
    """

    width: int
    height: int
    pixels: bytes
    pages: int
    is_as_read: bool = True
