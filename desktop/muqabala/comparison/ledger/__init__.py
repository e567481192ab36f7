"""The ledger of claims: the verdict on each figure, the engine's and the analyst's."""
