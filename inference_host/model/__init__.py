"""The shipped small model: its data, training, export and evaluation. Nothing here is imported by the host."""
