"""The client's side of the conversation: a question, its answer, the inquiry being filled in."""
