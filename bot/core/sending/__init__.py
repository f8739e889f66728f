"""How what is said goes out: in which pieces, how fast, how much to one client, and when again."""
