"""The settings page: made from the settings' declaration, searched, put back; taking effect."""
