"""PDF to text: glyphs and their places, lines in reading order, paragraphs."""
