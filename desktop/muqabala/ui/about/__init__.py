"""About the program: its parts and their licences."""
