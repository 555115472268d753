"""The JSON API: wire types, routes, and the one mapping between engine and wire."""
