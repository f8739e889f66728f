"""The outside world, one thing an adapter: each knows the core and its ports, and no other adapter."""
