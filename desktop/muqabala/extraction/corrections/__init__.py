"""The analyst's corrections, laid over what the engine found."""
