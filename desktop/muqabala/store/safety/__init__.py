"""What keeps a library whole: locks, backups, copies, and saving what a wreck holds."""
