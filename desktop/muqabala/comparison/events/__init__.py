"""Which reports tell of one event, and when what they tell happened."""
