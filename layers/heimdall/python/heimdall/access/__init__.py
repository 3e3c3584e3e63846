"""Who may come in: credentials, identities, and how much each may use."""
