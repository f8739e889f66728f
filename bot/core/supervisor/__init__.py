"""The supervisor's side: what she does with inquiries, what is done for her, and what she is told."""
