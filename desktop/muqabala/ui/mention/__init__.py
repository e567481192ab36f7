"""The card of a mark: what is known of a figure, a date or a name, beside its words."""
