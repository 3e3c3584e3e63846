"""The OpenAI wire contract shared by the gateway and the inference host."""
