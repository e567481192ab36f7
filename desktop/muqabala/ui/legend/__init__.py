"""What the marks of the pages mean, which kinds are shown, and profiles of them."""
