"""Actions: what plugins offer, how it is listed, checked and run."""
