"""What the program needs of the outside world, as protocols, and the values that pass through them."""
