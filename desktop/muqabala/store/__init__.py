"""The library on disk: SQLite through sqlite-utils. The only package with SQL."""
