"""An OpenAI-shaped host for llama.cpp: one owner of the context, requests in, token events out."""

import os

# Read once by libgomp when llama.cpp is loaded, so it stands before any import of it: spinning barriers
# make a busy two-core machine tens of times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
