"""Document to mentions and claims: finders that return, a pipeline that decides."""
