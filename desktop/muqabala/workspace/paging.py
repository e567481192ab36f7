"""The pages of original files as pictures, to be seen beside the text drawn from them."""

from muqabala.reading.pdf.picture import page_picture

__all__ = ["page_picture"]
