"""How what is said goes out: in which pieces, how fast, and when again."""
