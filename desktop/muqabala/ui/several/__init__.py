"""More than two reports of one event: chosen, compared behind the window, one ledger for all."""
