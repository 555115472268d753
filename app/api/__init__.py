"""The JSON API: a module a resource, each with its wire types, its views and its routes."""
