"""From a conversation to the messages and the grammar that the model gets."""
