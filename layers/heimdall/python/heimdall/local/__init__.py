"""The one-command stack on loopback; nothing imports it."""
