"""The event stream: its envelope, the way in (publisher) and the ways out (tail, consumer)."""
