"""Days in three calendars, and the words by which a text tells them."""
