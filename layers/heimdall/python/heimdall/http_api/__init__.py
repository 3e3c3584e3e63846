"""ASGI apps, one per deployed function: parse, call one thing, encode the result."""
