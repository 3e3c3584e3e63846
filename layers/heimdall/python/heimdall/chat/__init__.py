"""The story of one chat request, told as typed events."""
