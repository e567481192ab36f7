"""The details of a report: who published it, when, under which title; read or put right."""
