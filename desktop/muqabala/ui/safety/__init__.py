"""The window's part in the safety of the library: notices, backups, help in trouble."""
