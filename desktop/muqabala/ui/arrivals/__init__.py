"""Ways into the library that are no files yet: an address of the web, the clipboard."""
