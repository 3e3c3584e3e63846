"""An OpenAI-shaped host for llama.cpp: one owner of the context, requests in, token events out."""
