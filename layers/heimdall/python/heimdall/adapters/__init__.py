"""The ports, spoken to real systems; SDK errors end here."""
