"""The guarded way to the graph: token gate, tagged values, schema, value links, capped reads."""
