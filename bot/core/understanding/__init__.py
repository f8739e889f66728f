"""What a message means, learned from the knowledge."""
