"""The ledger of claims: a table to be gone through with the keyboard, and what the analyst says."""
