"""The reading area: pages, marks behind the text, bands between pages, find in page."""
