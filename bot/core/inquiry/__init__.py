"""The inquiry: being filled in, and what becomes of it afterwards."""
