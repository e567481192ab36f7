"""The vocabulary: frozen values that cross from one stage to the next."""
