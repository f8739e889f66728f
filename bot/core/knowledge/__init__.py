"""What the supervisor has written down."""
